package template

import (
	"encoding/json"
	"fmt"
	"slices"

	"github.com/sanduan/sanduan/components/block"
	"github.com/sanduan/sanduan/pages"
)

// planned is a block as a template has it: its kind and its variant.
type planned struct{ kind, layout string }

// plan is what a template's section is made of. Where the template says in its own words what visitors get, and who is
// behind it, a composed page says it with the blocks that take answers.
func plan(s pages.Section) []planned {
	var out []planned
	for _, b := range s.Blocks {
		var look struct{ Layout string }
		if err := json.Unmarshal(b.Props, &look); err != nil {
			panic(fmt.Sprintf("template: read %s: %v", b.Kind, err)) // it was written by props
		}
		out = append(out, planned{b.Kind, look.Layout})
	}
	lacks := func(kinds ...string) bool {
		return !slices.ContainsFunc(out, func(p planned) bool { return slices.Contains(kinds, p.kind) })
	}
	switch {
	case s.Kind == block.Bait && lacks("offer", "benefits"):
		out = append(out, planned{"offer", "plain"})
	case s.Kind == block.Trust:
		for _, p := range []planned{{"numbers", "grid"}, {"experts", "cards"}, {"certificates", "grid"}} {
			if lacks(p.kind) {
				out = append(out, p)
			}
		}
	}
	return out
}

// blocks write one planned block, and what belongs to it; nothing where there are no answers to write it from.
func (w writer) blocks(p planned) []block.Viewer {
	switch p.kind {
	case "benefits":
		return w.benefits(p.layout)
	case "numbers":
		return w.numbers(p.layout)
	case "certificates":
		return w.certificates(p.layout)
	}
	if v := w.block(p); v != nil {
		return []block.Viewer{v}
	}
	return nil
}

func (w writer) block(p planned) block.Viewer {
	switch {
	case p.kind == "hero":
		return w.hero(p.layout)
	case p.kind == "phone":
		return w.phone(p.layout)
	case p.kind == "offer":
		return w.offer(p.layout)
	case p.kind == "join":
		return w.join(p.layout)
	case p.kind == "steps" && len(w.items) > 0: // or else they stand where the things would
		return w.steps(p.layout)
	case p.kind == "experts":
		return w.people()
	case p.kind == "lead":
		return w.lead(p.layout)
	case p.kind == "booking":
		return w.booking(p.layout)
	case p.kind == "coupon":
		return w.coupon(p.layout)
	case p.kind == "staff" && w.goal.QR:
		return w.staff(p.layout)
	case p.kind == "share" && w.Play != "": // the play has its own invitation
		return w.stage()
	case p.kind == "share":
		return w.share(p.layout)
	case p.kind == "bar":
		return w.bar(p.layout)
	}
	return nil
}

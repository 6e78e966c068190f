package pages

import (
	"encoding/json"
	"fmt"
	"slices"

	"github.com/sanduan/sanduan/components/block"
	"github.com/sanduan/sanduan/components/form"
	"github.com/sanduan/sanduan/pages/play"
)

// checkPlays tells what is wrong with the page's plays.
func (d Doc) checkPlays() []Problem {
	var out []Problem
	if n := len(d.Plays); n > MaxPlays {
		out = append(out, Problem{Panel: playsPanel, Where: "玩法", Message: fmt.Sprintf("一个页面最多 %d 个玩法，现在有 %d 个", MaxPlays, n)})
	}
	for _, p := range d.Plays {
		settings, ok := p.settings()
		if !ok {
			out = append(out, Problem{Panel: playsPanel, Where: p.name(), Message: "没有这种玩法了，请删除它"})
			continue
		}
		for _, wrong := range fieldProblems(play.Check(settings, d.Prizes)) {
			wrong.Panel, wrong.Where = p.Panel(), p.name()
			out = append(out, wrong)
		}
	}
	return out
}

// playsAsk tells whether one of the page's plays asks friends for their phone number.
func (r Ready) playsAsk() bool {
	return slices.ContainsFunc(r.Plays, func(p ReadyPlay) bool { return p.Settings.Common().ByPhone() })
}

// playsAskFor adds the personal data that the page's plays ask for, in words.
func (r Ready) playsAskFor(add func(string)) {
	if r.playsAsk() {
		add(askedPhone)
	}
	for _, p := range r.Plays {
		if p.Settings.Common().Scope == play.NotListed {
			add("手机号的加密摘要：和主办方的老客名单比对，只用来判断是不是新朋友；可以联系主办方从名单里移除")
		}
		for _, ref := range p.Settings.Gives() {
			if prize, _ := r.Doc.Prizes.Get(ref); prize.Kind == play.Goods {
				add("收货人、电话和地址（领实物奖品时）：寄送奖品")
			}
		}
		if p.Kind == "swap" {
			add("您写的交换内容和联系方式：双方都同意后，对方才看到联系方式")
		}
	}
}

// addDangling adds what is wrong with references to plays and prizes that the page does not have (any more).
func (d Doc) addDangling(errs form.Errors, v any, fields []form.Field) {
	form.Walk(v, func(path string, value any) {
		ref, ok := value.(form.Ref)
		if !ok || ref == "" || errs[path] != "" {
			return
		}
		if f, _ := form.Find(fields, path); !d.has(f.Of, ref) {
			errs[path] = map[string]string{"plays": "这个玩法已被删除，请重新选择", "prizes": "这个奖品已被删除，请重新选择"}[f.Of]
		}
	})
}

// has tells whether a reference leads to something the page has.
func (d Doc) has(of string, ref form.Ref) bool {
	return slices.ContainsFunc(d.Refers(of), func(o form.Option) bool { return o.Value == string(ref) })
}

// repick returns a block's props without references to what the page does not have. Props that cannot be read are returned as they are.
func (d Doc) repick(b Block) json.RawMessage {
	kind, ok := block.Get(b.Kind)
	if !ok {
		return b.Props
	}
	v, err := kind.Decode(b.Props)
	if err != nil {
		return b.Props
	}
	return written(form.Repick(v, func(of string, ref form.Ref) form.Ref {
		if !d.has(of, ref) {
			return ""
		}
		return ref
	}))
}

// unshown are the warnings of plays that no block of the page shows. A block that names no play shows the first one, or the first one of
// the kind it is for.
func (r Ready) unshown() []Problem {
	named, general, special := map[form.Key]bool{}, false, false
	for _, s := range r.Sections {
		for _, b := range s.Blocks {
			kind, ok := block.Get(b.Kind)
			if !ok || b.Hidden || b.Viewer == nil || !b.showsPlays() {
				continue
			}
			which := playOf(b.Viewer, kind.Fields)
			named[form.Key(which)] = true
			general = general || which == "" && b.Kind == progress
			special = special || which == "" && b.Kind != progress
		}
	}
	var out []Problem
	seen := map[string]bool{}
	for i, p := range r.Plays {
		shown := named[p.Key] || general && i == 0 || special && !seen[p.Kind]
		if seen[p.Kind] = true; !shown {
			out = append(out, Problem{Panel: p.Panel(), Where: p.name(), Message: "页面上没有组件显示这个玩法，访客看不到它：请添加「玩法进度」组件，选上它"})
		}
	}
	return out
}

// playOf is which play a block shows, "" where it does not say.
func playOf(v block.Viewer, fields []form.Field) form.Ref {
	var found form.Ref
	form.Walk(v, func(path string, value any) {
		if f, _ := form.Find(fields, path); f.Of == "plays" && found == "" {
			found, _ = value.(form.Ref)
		}
	})
	return found
}

package pages

import (
	"bytes"
	"encoding/json"
	"slices"
	"strings"

	"github.com/sanduan/sanduan/components/form"
)

// A page's plays change in two ways: which there are and in what order is the setting of panel "plays", a list of marks; what one is set
// to is the setting of its own panel, nil where there is no such play. So two operators who work on two plays do not meet.

// playsPanel is the panel that lists the plays.
const playsPanel = "plays"

// playMark is a play apart from its settings.
type playMark struct {
	Key  form.Key
	Kind string
}

func playMarks(d Doc) json.RawMessage {
	list := make([]playMark, len(d.Plays))
	for i, p := range d.Plays {
		list[i] = playMark{p.Key, p.Kind}
	}
	return written(list)
}

// diffPlays lists what turns from's plays into to's.
func diffPlays(from, to Doc) []Change {
	var out []Change
	if a, b := playMarks(from), playMarks(to); !bytes.Equal(a, b) {
		out = append(out, Change{Panel: playsPanel, Before: a, After: b})
	}
	for _, p := range to.Plays {
		var before json.RawMessage
		if i := from.playIndex(p.Key); i >= 0 {
			before = from.Plays[i].Rules
		}
		if before == nil || !bytes.Equal(before, p.Rules) {
			out = append(out, Change{Panel: p.Panel(), Kind: p.Kind, Before: before, After: p.Rules})
		}
	}
	for _, p := range from.Plays {
		if to.playIndex(p.Key) < 0 {
			out = append(out, Change{Panel: p.Panel(), Kind: p.Kind, Before: p.Rules})
		}
	}
	return out
}

// plays reads a change of the list of plays.
func (c Change) plays() (before, after []playMark, err error) {
	if err = json.Unmarshal(c.Before, &before); err == nil {
		err = json.Unmarshal(c.After, &after)
	}
	return before, after, err
}

// playKey is the key of the play a change of its own panel is about; ok is false for any other change.
func (c Change) playKey() (form.Key, bool) {
	key, ok := strings.CutPrefix(c.Panel, playPanel)
	return form.Key(key), ok
}

func playRank(list []playMark, key form.Key) int {
	return slices.IndexFunc(list, func(m playMark) bool { return m.Key == key })
}

// addPlays adds the plays that come, whose settings follow, and brings all into order; those the change does not know stay where they are.
func (a *applying) addPlays(c Change) {
	before, after, err := c.plays()
	if err != nil {
		a.clash(Clash{Panel: c.Panel, Fields: []string{""}})
		return
	}
	var come []Play
	going := 0
	for _, m := range after {
		if a.doc.playIndex(m.Key) < 0 && playRank(before, m.Key) < 0 {
			come = append(come, Play{Key: m.Key, Kind: m.Kind})
		}
	}
	for _, m := range before {
		if a.doc.playIndex(m.Key) >= 0 && playRank(after, m.Key) < 0 {
			going++
		}
	}
	if len(come) > 0 && len(a.doc.Plays)+len(come)-going > MaxPlays {
		a.clash(Clash{Panel: c.Panel, Fields: []string{""}})
		return
	}
	a.doc.Plays = append(slices.Clip(a.doc.Plays), come...)
	arrange(a.doc.Plays, func(p Play) int { return playRank(after, p.Key) })
}

// play changes one play's settings, or removes the play unless somebody has changed it since.
func (a *applying) play(c Change, key form.Key) {
	i := a.doc.playIndex(key)
	switch {
	case i < 0 && c.After == nil: // gone already
	case i < 0:
		a.clash(Clash{Panel: c.Panel, Gone: true})
	case c.After == nil && !a.force && !bytes.Equal(a.doc.Plays[i].Rules, c.Before):
		a.clash(Clash{Panel: c.Panel, Fields: []string{""}})
	case c.After == nil:
		a.doc.Plays = slices.Delete(a.doc.Plays, i, i+1)
	default:
		merged, fields := mergeJSON(c.Before, c.After, a.doc.Plays[i].Rules, a.force)
		a.doc.Plays[i].Rules = merged
		if len(fields) > 0 {
			a.clash(Clash{Panel: c.Panel, Fields: fields})
		}
	}
}

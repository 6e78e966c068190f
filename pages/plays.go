package pages

import (
	"encoding/json"
	"slices"
	"strings"

	"github.com/sanduan/sanduan/components/form"
	"github.com/sanduan/sanduan/pages/play"
)

// Play is one of a page's plays (玩法): its kind and stored settings.
type Play struct {
	Key   form.Key // unique in the page, and never given to another
	Kind  string
	Rules json.RawMessage
}

// playPanel begins the name of each play's panel; what follows is its key.
const playPanel = "play-"

// Panel is the name of the panel in which the play is edited.
func (p Play) Panel() string { return playPanel + string(p.Key) }

// settings decodes the stored settings; ok is false for an unknown kind or unreadable settings.
func (p Play) settings() (s play.Play, ok bool) {
	kind, ok := play.Get(p.Kind)
	if !ok {
		return nil, false
	}
	s, err := kind.Decode(p.Rules)
	return s, err == nil
}

// name is what operators call the play: "玩法「邀友领咖啡」".
func (p Play) name() string { return "玩法「" + p.Title() + "」" }

// Title is the play's, or its kind's where it has none.
func (p Play) Title() string {
	if s, ok := p.settings(); ok && s.Common().Title != "" {
		return s.Common().Title
	}
	if kind, ok := play.Get(p.Kind); ok {
		return kind.Title
	}
	return shown(p.Kind)
}

// playIndex is where the play with that key stands; −1 = nowhere.
func (d *Doc) playIndex(key form.Key) int {
	return slices.IndexFunc(d.Plays, func(p Play) bool { return p.Key == key })
}

// playAt is the play that is edited in a panel; ok is false where there is none.
func (d Doc) playAt(panel string) (p Play, ok bool) {
	key, ok := strings.CutPrefix(panel, playPanel)
	if !ok {
		return Play{}, false
	}
	i := d.playIndex(form.Key(key))
	if i < 0 {
		return Play{}, false
	}
	return d.Plays[i], true
}

// PlayOf is the page's play with that key, or a NotFound error.
func (d Doc) PlayOf(key form.Key) (Play, error) {
	if i := d.playIndex(key); i >= 0 {
		return d.Plays[i], nil
	}
	return Play{}, errNoPlay()
}

func errNoPlay() error { return Errorf(NotFound, "这个玩法已被删除") }

// Refers are what a reference of a form can pick: with of "prizes" the page's prizes, with "plays" its plays.
func (d Doc) Refers(of string) []form.Option {
	var out []form.Option
	switch of {
	case "prizes":
		for _, p := range d.Prizes.List {
			out = append(out, form.Option{Value: string(p.Key), Label: p.Title})
		}
	case "plays":
		for _, p := range d.Plays {
			out = append(out, form.Option{Value: string(p.Key), Label: p.Title()})
		}
	}
	return out
}

// ReadyPlay is a play with its settings decoded.
type ReadyPlay struct {
	Play
	Settings play.Play
}

// SamplePlays are a play of each kind with its sample's settings, keyed by the kind's name.
func SamplePlays() []ReadyPlay {
	var all []ReadyPlay
	for _, k := range play.All() {
		all = append(all, ReadyPlay{Play{Key: form.Key(k.Name), Kind: k.Name}, k.Sample})
	}
	return all
}

// readyPlays decodes the page's plays; one of an unknown kind or unreadable settings is left out.
func (d Doc) readyPlays() []ReadyPlay {
	var all []ReadyPlay
	for _, p := range d.Plays {
		if settings, ok := p.settings(); ok {
			all = append(all, ReadyPlay{p, settings})
		}
	}
	return all
}

// Play is the page's play with that key, or its first one for ""; ok is false where there is none.
func (r Ready) Play(key string) (p ReadyPlay, ok bool) {
	for _, p := range r.Plays {
		if key == "" || string(p.Key) == key {
			return p, true
		}
	}
	return ReadyPlay{}, false
}

// Summary is what the play's settings say in one sentence; "" where something is wrong with them.
func (r Ready) Summary(p ReadyPlay) string {
	if play.Check(p.Settings, r.Doc.Prizes) != nil {
		return ""
	}
	return p.Settings.Summary(r.Doc.Prizes)
}

// Clauses are the play's rules as participants read them; none where something is wrong with its settings.
func (r Ready) Clauses(p ReadyPlay) []play.Clause {
	if play.Check(p.Settings, r.Doc.Prizes) != nil {
		return nil
	}
	return p.Settings.Clauses(r.Doc.Prizes)
}

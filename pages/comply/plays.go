package comply

import (
	"github.com/sanduan/sanduan/pages"
	"github.com/sanduan/sanduan/pages/play"
)

// Helping a friend along and bargaining are what WeChat's rules name as inducement (好友协助): by a tap on a button it is nothing else, by
// a friend's own registration it is less so.

func playsByTap(v view) []place { return v.assisting(func(act string) bool { return act == play.Tap }) }

func playsByPhone(v view) []place {
	return v.assisting(func(act string) bool { return act != play.Tap })
}

// assisting are the page's plays of that sort in which the friend's act is so.
func (v view) assisting(so func(act string) bool) []place {
	var out []place
	for _, p := range v.Ready.Plays {
		if kind, ok := play.Get(p.Kind); ok && (p.Kind == "assist" || p.Kind == "bargain") && so(p.Settings.Common().Act) {
			at := pages.Problem{Panel: p.Panel(), Where: v.Ready.Doc.PanelTitle(p.Panel())}
			out = append(out, place{at: at, field: "Act", words: kind.Title})
		}
	}
	return out
}

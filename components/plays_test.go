package components_test

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/sanduan/sanduan/components/block"
)

// stages are the blocks that show plays, with the kinds each shows.
func stages(t *testing.T) map[string][]string {
	t.Helper()
	every := []string{}
	for _, k := range block.PlayKinds() {
		every = append(every, k.Value)
	}
	return map[string][]string{
		"progress": every, "bargain": {"bargain"}, "team": {"group"}, "wallet": {"gift"}, "mutual": {"coupon"}, "board": {"ranking"}, "wall": {"swap"},
	}
}

// on is somebody on a page with a play of that kind alone, in the state. Who plays has left a number where the play asks for one.
func on(kind string, state block.PlayState) block.Env {
	e := stranger()
	p, token := state.Sample(kind, e.Now)
	e.Plays, e.Token = []block.Play{p}, token
	mine := p.Mine != nil || p.Theirs != nil && p.Theirs.Joined != nil
	if e.Acted = mine && p.Act == "phone"; mine {
		e.Visitor.Name = "陈晨"
	}
	return e
}

// words is what a drawn block says, a line an element, with what can be done in brackets.
func words(t *testing.T, markup string) string {
	t.Helper()
	nodes, err := html.ParseFragment(strings.NewReader(markup), &html.Node{Type: html.ElementNode, Data: "body", DataAtom: atom.Body})
	if err != nil {
		t.Fatal(err)
	}
	var lines []string
	line := ""
	flush := func() {
		if line = strings.TrimSpace(line); line != "" {
			lines = append(lines, line)
		}
		line = ""
	}
	var walk func(n *html.Node)
	walk = func(n *html.Node) {
		attr := func(name string) string {
			for _, a := range n.Attr {
				if a.Key == name {
					return a.Val
				}
			}
			return ""
		}
		if n.Type == html.TextNode {
			line += strings.ReplaceAll(n.Data, "\n", " ")
			return
		}
		switch n.Data {
		case "p", "li", "h2", "div", "dd", "dt", "summary", "details", "form", "label", "ul", "ol", "dl":
			flush()
			defer flush()
		}
		switch n.Data {
		case "form":
			line += "POST " + attr("action")
		case "input":
			line += fmt.Sprintf("<%s=%s>", attr("name"), attr("value"))
		case "a":
			line += "[" + strings.TrimSpace(textOf(n)) + "](" + attr("href") + ")"
			return
		case "button":
			flush()
			lines = append(lines, "["+strings.TrimSpace(textOf(n))+"]")
			return
		case "i":
			if strings.Contains(attr("class"), "-on") {
				line += "●"
			} else {
				line += "○"
			}
		}
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			walk(c)
		}
	}
	for _, n := range nodes {
		walk(n)
	}
	flush()
	return strings.Join(lines, "\n")
}

// TestPlayWords shows what every block says of every play in every state, and what can be done then.
func TestPlayWords(t *testing.T) {
	for name, kinds := range stages(t) {
		k, ok := block.Get(name)
		if !ok {
			t.Fatalf("no block %s", name)
		}
		for _, kind := range kinds {
			t.Run(name+"-"+kind, func(t *testing.T) {
				var b strings.Builder
				for _, state := range block.PlayStates() {
					fmt.Fprintf(&b, "== %s %s\n%s\n\n", state, state.Title(), words(t, draw(t, k.Sample, on(kind, state))))
				}
				golden(t, filepath.Join("plays", name+"-"+kind+".txt"), b.String())
			})
		}
	}
}

// people are those who look at a play besides: in the editor, with a form to correct, with a share, without a number, by a tap.
var people = map[string]func(*block.Env){
	"usual":   func(*block.Env) {},
	"editing": func(e *block.Env) { e.Editing = true },
	"wrong":   wrong,
	"sharer":  func(e *block.Env) { states["shared"](e) },
	"unknown": func(e *block.Env) { e.Acted = false },
	"tapping": func(e *block.Env) { e.Acted, e.Plays[0].Act = false, "tap" },
	"late":    func(e *block.Env) { e.Now = e.Now.AddDate(1, 0, 0) },
}

// eachScene draws every block for every play in every state and for everybody, in each variant.
func eachScene(t *testing.T, visit func(where string, e block.Env, drawn string)) {
	t.Helper()
	for name, kinds := range stages(t) {
		k, _ := block.Get(name)
		for _, kind := range kinds {
			for _, state := range block.PlayStates() {
				for who, set := range people {
					for _, v := range k.Variants() {
						e := on(kind, state)
						set(&e)
						visit(fmt.Sprintf("%s-%s (%s, %s, %s)", name, v.Value, kind, state, who), e, draw(t, k.In(v.Value), e))
					}
				}
			}
		}
	}
}

func TestPlayMarkup(t *testing.T) {
	eachScene(t, func(where string, _ block.Env, drawn string) {
		for _, fault := range faults(drawn) {
			t.Errorf("%s: %s", where, fault)
		}
		if !strings.Contains(drawn, `id="play-b1"`) {
			t.Errorf("%s: there is no anchor to come back to", where)
		}
	})
}

// TestPlayForms: every form says which block and play it is of, and asks for a number, and agreement to that, only where the play wants one
// and the visitor has left none.
func TestPlayForms(t *testing.T) {
	eachScene(t, func(where string, e block.Env, drawn string) {
		asked := false
		for _, form := range strings.Split(drawn, "<form")[1:] {
			form = form[:strings.Index(form, "</form>")]
			if !strings.Contains(form, `name="block" value="b1"`) {
				t.Errorf("%s: a form of no block", where)
			}
			shares := strings.Contains(form, `action="/p/coffee/share`)
			if !shares && !strings.Contains(form, `name="play" value="`+e.Plays[0].Key+`"`) {
				t.Errorf("%s: a form of no play", where)
			}
			if (strings.Contains(form, "/join#") || strings.Contains(form, "/claim#")) && !strings.Contains(form, `name="run" value="run1"`) {
				t.Errorf("%s: a form of no run", where)
			}
			if strings.Contains(form, `name="phone"`) != strings.Contains(form, `name="consent"`) {
				t.Errorf("%s: a number without agreement", where)
			}
			asked = asked || strings.Contains(form, `name="phone"`)
		}
		acts := strings.Contains(drawn, "/start#") || strings.Contains(drawn, "/join#")
		if want := acts && e.Plays[0].Act == "phone" && !e.Acted; asked != want {
			t.Errorf("%s: a number is asked for: %v", where, asked)
		}
	})
}

// Sharing is never what a reward is for, and no play hurries with a percentage.
func TestPlayWordsAreLawful(t *testing.T) {
	banned := []string{"转发", "分享后", "分享即", "分享到", "关注后", "集赞", "%", "最后机会", "仅剩"}
	eachScene(t, func(where string, _ block.Env, drawn string) {
		text := words(t, drawn)
		if i := slices.IndexFunc(banned, func(w string) bool { return strings.Contains(text, w) }); i >= 0 {
			t.Errorf("%s says %s", where, banned[i])
		}
	})
}

// A name is whatever somebody calls themselves, and an offer whatever somebody writes.
func TestHostilePlays(t *testing.T) {
	const text = `"><script>alert(1)</script><img src=x onerror=alert(1)>`
	for name, kinds := range stages(t) {
		k, _ := block.Get(name)
		for _, kind := range kinds {
			for _, state := range block.PlayStates() {
				e := on(kind, state)
				for _, r := range []*block.Run{e.Plays[0].Mine, e.Plays[0].Theirs} {
					if r == nil {
						continue
					}
					r.ID, r.Owner.Name, r.Have, r.Want, r.Digest, r.Refused, r.Reward = text, text, text, text, text, text, text
					for i := range r.Friends {
						r.Friends[i].Name, r.Friends[i].Amount = text, -1
					}
					for i := range r.Passes {
						r.Passes[i].Link, r.Passes[i].To, r.Passes[i].No = text, text, -i
					}
					for i := range r.Offers {
						r.Offers[i].ID, r.Offers[i].Words, r.Offers[i].Contact, r.Offers[i].From.Name = text, text, text, text
					}
					r.Goal, r.Done = -3, 1<<40
				}
				for i := range e.Plays[0].Tiers {
					e.Plays[0].Tiers[i].Prize, e.Plays[0].Tiers[i].Need = text, -9
				}
				for i := range e.Plays[0].Board {
					e.Plays[0].Board[i].Person.Name = text
				}
				e.Token = text
				drawn := draw(t, k.Sample, e)
				for _, fault := range faults(drawn) {
					t.Errorf("%s (%s, %s): %s", name, kind, state, fault)
				}
				if strings.Contains(drawn, "<script") || strings.Contains(drawn, "<img src=x") {
					t.Errorf("%s (%s, %s) lets it through", name, kind, state)
				}
			}
		}
	}
}

package components_test

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/sanduan/sanduan/components/block"
	"github.com/sanduan/sanduan/components/form"
)

var marks = regexp.MustCompile(` data-(?:text|image)="[^"]*"`)

// hints are what the editor's preview says in place of what visitors see.
var hints = regexp.MustCompile(`预览中不能|访客看不到`)

// TestMarksAreAllThatEditingAdds holds live pages and the editor's preview together: but for marks, a block that has
// nothing to explain looks the same in both.
func TestMarksAreAllThatEditingAdds(t *testing.T) {
	compared := map[string]bool{}
	for _, k := range block.All() {
		for variant, v := range variants(t, k) {
			for _, state := range []string{"stranger", "invited", "sold"} {
				e := stranger()
				states[state](&e)
				live := draw(t, v, e)
				if found := marks.FindString(live); found != "" {
					t.Errorf("%s (%s, %s): visitors get the mark %s", k.Name, variant, state, found)
				}
				e.Editing = true
				editing := draw(t, v, e)
				if hints.MatchString(editing) {
					continue
				}
				compared[k.Name] = true
				if got := marks.ReplaceAllString(editing, ""); got != live {
					t.Errorf("%s (%s, %s) without its marks:\n%s\nlive:\n%s", k.Name, variant, state, got, live)
				}
			}
		}
	}
	for _, k := range block.All() {
		if _, asks := k.Sample.(block.Asker); !asks && k.Name != "share" && !compared[k.Name] {
			t.Errorf("%s was never compared", k.Name)
		}
	}
}

// marked is one marked element of a drawn block, or one that holds text alone.
type marked struct {
	tag, path, text string
	lines           bool // shows line breaks
}

// elements are the block's elements marked as, and those that hold nothing but text.
func elements(t *testing.T, markup, as string) (out []marked, plain []marked) {
	t.Helper()
	nodes, err := html.ParseFragment(strings.NewReader(markup), &html.Node{Type: html.ElementNode, Data: "body", DataAtom: atom.Body})
	if err != nil {
		t.Fatal(err)
	}
	var walk func(n *html.Node, lines bool)
	walk = func(n *html.Node, lines bool) {
		m := marked{tag: n.Data, text: strings.TrimSpace(textOf(n))}
		for _, a := range n.Attr {
			switch a.Key {
			case as:
				m.path = a.Val
			case "class":
				lines = lines || slices.Contains(strings.Fields(a.Val), "whitespace-pre-line")
			}
		}
		m.lines = lines
		switch {
		case m.path != "":
			out = append(out, m)
		case n.FirstChild != nil && n.FirstChild == n.LastChild && n.FirstChild.Type == html.TextNode && !inMarked(n, as):
			plain = append(plain, m)
		}
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			walk(c, lines)
		}
	}
	for _, n := range nodes {
		walk(n, false)
	}
	return out, plain
}

func inMarked(n *html.Node, as string) bool {
	for p := n.Parent; p != nil; p = p.Parent {
		if slices.ContainsFunc(p.Attr, func(a html.Attribute) bool { return a.Key == as }) {
			return true
		}
	}
	return false
}

func textOf(n *html.Node) string {
	if n.Type == html.TextNode {
		return n.Data
	}
	var b strings.Builder
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		b.WriteString(textOf(c))
	}
	return b.String()
}

// values are the block's fields by path.
func values(v block.Viewer) map[string]any {
	out := map[string]any{}
	form.Walk(v, func(path string, value any) { out[path] = value })
	return out
}

func TestMarkedTextsAreFields(t *testing.T) {
	for _, k := range block.All() {
		for variant, v := range variants(t, k) {
			for _, acted := range []bool{false, true} {
				e := stranger()
				e.Editing, e.Acted = true, acted
				fields := values(v)
				found, _ := elements(t, draw(t, v, e), "data-text")
				for _, m := range found {
					switch value := fields[m.path].(type) {
					case string:
						if m.text != strings.TrimSpace(value) || m.lines {
							t.Errorf("%s (%s): %s is %q, line breaks %v; the field is %q", k.Name, variant, m.path, m.text, m.lines, value)
						}
					case form.LongText:
						if m.text != strings.TrimSpace(string(value)) || !m.lines {
							t.Errorf("%s (%s): %s is %q, line breaks %v; the field is %q", k.Name, variant, m.path, m.text, m.lines, value)
						}
					default:
						t.Errorf("%s (%s): no text field %s", k.Name, variant, m.path)
					}
				}
			}
		}
	}
}

// TestTextsAreMarked finds the element a designer forgot: it holds a field's text alone and cannot be typed in.
func TestTextsAreMarked(t *testing.T) {
	for _, k := range block.All() {
		texts := map[string]string{}
		for path, value := range values(k.Sample) {
			switch value := value.(type) {
			case string:
				texts[value] = path
			case form.LongText:
				texts[string(value)] = path
			}
		}
		e := stranger()
		e.Editing = true
		found, plain := elements(t, draw(t, k.Sample, e), "data-text")
		if len(found) == 0 {
			t.Errorf("%s: nothing can be typed in", k.Name)
		}
		for _, m := range plain {
			if path := texts[m.text]; path != "" && m.text != "" {
				t.Errorf("%s: <%s>%s</%s> holds %s and is not marked", k.Name, m.tag, m.text, m.tag, path)
			}
		}
	}
}

func TestMarkedPicturesAreFields(t *testing.T) {
	for _, k := range block.All() {
		for variant, v := range variants(t, k) {
			e := stranger()
			e.Editing = true
			fields, drawn := values(v), draw(t, v, e)
			found, _ := elements(t, drawn, "data-image")
			for _, m := range found {
				if _, ok := fields[m.path].(form.Picture); !ok || m.tag != "img" {
					t.Errorf("%s (%s): <%s> is marked as picture %s", k.Name, variant, m.tag, m.path)
				}
			}
			shown := 0
			for _, value := range fields {
				if p, ok := value.(form.Picture); ok && p.Src != "" && strings.Contains(drawn, p.Src) {
					shown++
				}
			}
			if variant == "sample" && len(found) < shown {
				t.Errorf("%s: %d pictures are shown, %d marked", k.Name, shown, len(found))
			}
		}
	}
}

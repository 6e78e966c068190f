package assets

import (
	"slices"
	"strings"
	"testing"
)

func names(list string) map[string]bool {
	used := map[string]bool{}
	for _, name := range strings.Fields(list) {
		used[name] = true
	}
	return used
}

func TestCut(t *testing.T) {
	for _, c := range []struct{ css, used, want string }{
		{`.a { color: red }`, ".a", `.a{color:red}`},
		{`.a { color: red; }`, ".b", ``},
		{`.a, .b, h1 > p { color: red }`, ".b h1 p", `.b,h1>p{color:red}`},
		{`.a .b { x: y }`, ".a", ``},
		{`.a.b, .a:hover::after { x: y }`, ".a", `.a:hover::after{x:y}`},
		{`p.a + P { x: y }`, "p .a", `p.a+P{x:y}`},
		{`* { x: y } [hidden] { x: y } :disabled { x: y }`, "", `*{x:y}[hidden]{x:y}:disabled{x:y}`},
		{`html:not(.js) .a { x: y }`, "html .a", `html:not(.js) .a{x:y}`},
		{`.a > :not([hidden]) ~ :not([hidden]) { x: y }`, ".a", `.a>:not([hidden])~:not([hidden]){x:y}`},
		{`.a:nth-child(2n + 1) { x: y }`, ".a", `.a:nth-child(2n + 1){x:y}`},
		{`#id.a { x: y }`, ".a", `#id.a{x:y}`},
		{`:host, html { x: y }`, "html", `html{x:y}`},
		{`::backdrop { x: y }`, "html", ``},
		{`.w-1\/2, .py-1\.5, .\32 xl, .\[a\:b\], .\31 0 { x: y }`, ".w-1/2 .2xl .[a:b]", `.w-1\/2,.\32 xl,.\[a\:b\]{x:y}`},
		{`.a::after { content: "; } /* " ; b: url(data:x;y,z) }`, ".a", `.a::after{content:"; } /* ";b:url(data:x;y,z)}`},
		{"/* .b { } */ .a /* , .b */ { /* x */ x: y; /* y */ }", ".a .b", `.a{x:y}`},
		{"/* ends in two **/ .a { x: y }", ".a", `.a{x:y}`},
		{`.a { x: rgb( 1 2 3 / .5 ), calc(1px + 2px) !important }`, ".a", `.a{x:rgb(1 2 3 / .5),calc(1px + 2px) !important}`},
		{`.a { --x: 1; y: z }`, ".a", `.a{y:z}`},
		{`* { --x: 1; --y: var(--z); --z: 2; --u: ; } .a { p: var(--x) var(--u, 0) } .b { p: var(--y) }`, ".a", `*{--x:1;--u: }.a{p:var(--x) var(--u,0)}`},
		{`* { --y: var(--z); --z: 2 } .b { p: var(--y) }`, ".b", `*{--y:var(--z);--z:2}.b{p:var(--y)}`},
		{`@media (min-width: 900px) { .a { x: y } .b { x: y } }`, ".b", `@media (min-width: 900px){.b{x:y}}`},
		{`@media (min-width: 900px) { .a { x: y } }`, ".b", ``},
		{`@supports (x: y) { @media print { .a { x: y } } }`, ".a", `@supports (x: y){@media print{.a{x:y}}}`},
		{`@keyframes go { 0%, 50% { x: y } to { x: z } } .a { animation: 1s go } .b { animation-name: come }`, ".a", `@keyframes go{0%,50%{x:y}to{x:z}}.a{animation:1s go}`},
		{`@keyframes go { to { x: z } } .a { animation: 1s go }`, ".b", ``},
	} {
		s, err := ParseSheet(c.css)
		if err != nil {
			t.Errorf("%s: %v", c.css, err)
			continue
		}
		if got := s.Cut(names(c.used)); got != c.want {
			t.Errorf("%s\nwith %s\ngot  %s\nwant %s", c.css, c.used, got, c.want)
		}
	}
}

func TestParseSheetTakesNoGuess(t *testing.T) {
	for css, want := range map[string]string{
		`.a { x: y`:               "line 1: declaration \"x: y\" does not end",
		`.a { x: y } }`:           "no rule",
		`.a`:                      "no rule",
		"\n.a { x }":              "line 2: no declaration",
		`.a { .b { x: y } }`:      "does not end",
		`{ x: y }`:                "no rule",
		`@layer x { .a { x: y }}`: "unknown rule @layer",
		`@import "x";`:            "no rule",
		`@media print { .a{x:y}`:  "no rule",
		`.a:is(.b) { x: y }`:      ":is is newer",
		`.a, p:where(.b) { x: y}`: ":where is newer",
		`.a:has(b) { x: y }`:      ":has is newer",
		`. { x: y }`:              "without a name",
		`.a | .b { x: y }`:        "unknown sign",
		`/* .a { x: y }`:          "a comment does not end",
		`.a { x: "y }`:            "a string does not end",
		".a { x: \"y\n\" }":       "a string goes over its line",
		`.a { x: f(y }`:           "a bracket does not close",
	} {
		if _, err := ParseSheet(css); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v, want %s", css, err, want)
		}
	}
}

// TestTheVisitorsSheetIsRead: all of our own sheet is understood, and what is written of it is read as the same again.
func TestTheVisitorsSheetIsRead(t *testing.T) {
	all := H5().All()
	again, err := ParseSheet(all)
	if err != nil {
		t.Fatal(err)
	}
	if again.All() != all {
		t.Error("written and read, the sheet is another")
	}
	list, used := selectors(H5())
	if len(list) < 100 || !slices.Contains(list, ".part-button") || !slices.Contains(list, "body") {
		t.Errorf("%d selectors: %v", len(list), list)
	}
	cut, err := ParseSheet(H5().Cut(used))
	if err != nil {
		t.Fatal(err)
	}
	if kept, _ := selectors(cut); !slices.Equal(list, kept) {
		t.Errorf("a page that uses everything gets\n%q of\n%q", kept, list)
	}
}

// selectors are the sheet's in order, but of rules of nothing but custom properties, and all they need.
func selectors(s Sheet) (list []string, used map[string]bool) {
	used = map[string]bool{}
	s.Each(func(r Rule) {
		for _, sel := range r.Selectors {
			if slices.ContainsFunc(r.Decls, func(d Decl) bool { return !strings.HasPrefix(d.Name, "--") }) {
				list = append(list, sel.Text)
			}
			for _, name := range sel.Needs {
				used[name] = true
			}
		}
	})
	return list, used
}

func FuzzParseSheet(f *testing.F) {
	f.Add(`.a\:b, p > q { x: y; --z: url("a") } @media print { .c { x: y } }`)
	f.Add("@keyframes x { to { y: z } } /* */ :root { --a: ; }")
	f.Add(`.\31 0[x="]"]:not(.b) { a: "\"" }`)
	f.Fuzz(func(t *testing.T, css string) {
		s, err := ParseSheet(css)
		if err != nil {
			return
		}
		_, used := selectors(s)
		s.Cut(used)
		s.Cut(nil)
		all := s.All()
		again, err := ParseSheet(all)
		if err != nil {
			t.Fatalf("%q was written of %q: %v", all, css, err)
		}
		if again.All() != all {
			t.Errorf("%q was written of %q, and %q of that", all, css, again.All())
		}
	})
}

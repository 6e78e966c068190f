package assets

import (
	"regexp"
	"strings"
	"sync"
)

// Sheet is a stylesheet that can be cut down to what a page uses. It reads the sheets Tailwind writes for us, not any CSS:
// what it does not know is an error, never a guess.
type Sheet struct{ rules []Rule }

// Rule is a style rule, or a group of rules (@media, @supports, @keyframes).
type Rule struct {
	Head      string // "@media (…)" of a group; "" of a style rule
	Selectors []Selector
	Decls     []Decl
	Inner     []Rule // of a group
}

// Selector is one of a rule's list, without needless space.
type Selector struct {
	Text  string
	Needs []string // element names and ".class" names it cannot match without
}

// Decl is a declaration: a property and its value.
type Decl struct{ Name, Value string }

// H5 is the visitors' stylesheet.
func H5() Sheet {
	if Developing {
		return disk.h5()
	}
	return embeddedH5()
}

// embeddedH5 is read once.
var embeddedH5 = sync.OnceValue(func() Sheet {
	s, err := ParseSheet(string(Bytes("css/h5.css")))
	if err != nil {
		panic("assets: css/h5.css: " + err.Error()) // a broken build, as a missing file is; a test reads it
	}
	return s
})

// Cut is the sheet for a page that has these elements ("h1") and classes (".flex"), without needless space. Of a list of
// selectors those stay that can match; of custom properties those that something reads; of animations those that run.
func (s Sheet) Cut(used map[string]bool) string {
	kept := keep(s.rules, used)
	read := reads(kept)
	var b strings.Builder
	write(&b, kept, read)
	return b.String()
}

// All is the whole sheet without needless space.
func (s Sheet) All() string {
	var b strings.Builder
	write(&b, s.rules, nil)
	return b.String()
}

// Each calls visit with every rule, a group before its own.
func (s Sheet) Each(visit func(Rule)) { each(s.rules, visit) }

func each(rules []Rule, visit func(Rule)) {
	for _, r := range rules {
		visit(r)
		each(r.Inner, visit)
	}
}

func (r Rule) keyframes() bool { return strings.HasPrefix(r.Head, "@keyframes ") }

// keep is the rules whose selectors find all they need.
func keep(rules []Rule, used map[string]bool) []Rule {
	var out []Rule
	for _, r := range rules {
		if r.keyframes() {
			out = append(out, r)
			continue
		}
		if r.Head != "" {
			if r.Inner = keep(r.Inner, used); len(r.Inner) > 0 {
				out = append(out, r)
			}
			continue
		}
		var able []Selector
		for _, sel := range r.Selectors {
			if sel.finds(used) {
				able = append(able, sel)
			}
		}
		if r.Selectors = able; len(able) > 0 {
			out = append(out, r)
		}
	}
	return out
}

func (s Selector) finds(used map[string]bool) bool {
	for _, name := range s.Needs {
		if !used[name] {
			return false
		}
	}
	return true
}

var (
	custom = regexp.MustCompile(`var\((--[\w-]+)`)
	word   = regexp.MustCompile(`[A-Za-z_][\w-]*`)
)

// reads are the names of the custom properties ("--x") and keyframes ("@x") that the rules read. A custom property that
// nothing reads reads nothing itself.
func reads(rules []Rule) map[string]bool {
	names, before := map[string]bool{}, -1
	for before != len(names) {
		before = len(names)
		read(rules, names)
	}
	return names
}

func read(rules []Rule, names map[string]bool) {
	for _, r := range rules {
		if r.keyframes() && !names[r.name()] {
			continue
		}
		read(r.Inner, names)
		for _, d := range r.Decls {
			if strings.HasPrefix(d.Name, "--") && !names[d.Name] {
				continue
			}
			for _, m := range custom.FindAllStringSubmatch(d.Value, -1) {
				names[m[1]] = true
			}
			if strings.HasSuffix(d.Name, "animation") || strings.HasSuffix(d.Name, "animation-name") {
				for _, name := range word.FindAllString(d.Value, -1) {
					names["@"+name] = true
				}
			}
		}
	}
}

// name is the "@x" of keyframes.
func (r Rule) name() string { return "@" + strings.TrimPrefix(r.Head, "@keyframes ") }

// write is the rules as text; read nil means that everything is read.
func write(b *strings.Builder, rules []Rule, read map[string]bool) {
	for _, r := range rules {
		if r.keyframes() && read != nil && !read[r.name()] {
			continue
		}
		if r.Head != "" {
			b.WriteString(r.Head + "{")
			write(b, r.Inner, read)
			b.WriteString("}")
			continue
		}
		var body []string
		for _, d := range r.Decls {
			if read == nil || !strings.HasPrefix(d.Name, "--") || read[d.Name] {
				body = append(body, d.Name+":"+d.Value)
			}
		}
		if len(body) == 0 {
			continue
		}
		for i, sel := range r.Selectors {
			if i > 0 {
				b.WriteByte(',')
			}
			b.WriteString(sel.Text)
		}
		b.WriteString("{" + strings.Join(body, ";") + "}")
	}
}

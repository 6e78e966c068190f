package components_test

import (
	"encoding/json"
	"errors"
	"io/fs"
	"os"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"

	"golang.org/x/net/html"

	"github.com/sanduan/sanduan/assets"
	"github.com/sanduan/sanduan/components/block"
)

// baseline are the engines pages must look right in: WeChat's on Android, and iOS.
var baseline = map[string]float64{"chrome": 86, "safari_ios": 14.5}

// enhancements are newer than the baseline, and pages look right where they are dropped. A selector among them stands alone:
// an engine that does not know one of a list drops the rule.
var enhancements = map[string]string{
	"text-wrap":               "lines are as long as they come",
	":focus-visible":          "iOS before 15.4 shows its own ring, to keyboards",
	"outline":                 "iOS before 16.4 does not round its corners",
	"text-size-adjust":        "the -webkit- form stands beside it",
	"overflow-wrap: anywhere": "word-break: break-word does the same",
	"text-underline-offset":   "the line is nearer",
	"scroll-behavior":         "iOS jumps where others glide",
	":backdrop":               "Tailwind's variables for dialogs, which pages have not",
	"cursor: pointer":         "phones have none",
	"cursor: default":         "phones have none",
	"resize":                  "phones do not",
}

// compat is MDN's table of which engine knows what, as npm installs it; make check does.
type compat map[string]any

const compatFile = "../node_modules/@mdn/browser-compat-data/data.json"

// readCompat reads what the table says of CSS, once: it is large.
var readCompat = sync.OnceValues(func() (compat, error) {
	data, err := os.ReadFile(compatFile)
	if err != nil {
		return nil, err
	}
	var all struct{ CSS compat }
	return all.CSS, json.Unmarshal(data, &all)
})

func compatTable(t *testing.T) compat {
	t.Helper()
	table, err := readCompat()
	if errors.Is(err, fs.ErrNotExist) && os.Getenv("CI") == "" {
		t.Skipf("%v; run make check", err)
	}
	if err != nil {
		t.Fatalf("%v; run make check", err)
	}
	return table
}

// at goes down the table by names; nil where there is no such entry.
func (c compat) at(path ...string) compat {
	for _, name := range path {
		c, _ = c[name].(map[string]any)
	}
	return c
}

// known tells whether the whole baseline knows the entry, written with the prefix.
func (c compat) known(prefix string) bool {
	support := c.at("__compat", "support")
	for engine, version := range baseline {
		ways, several := support[engine].([]any)
		if !several {
			ways = []any{support[engine]}
		}
		if !slices.ContainsFunc(ways, func(way any) bool {
			w, _ := way.(map[string]any)
			added, err := strconv.ParseFloat(strings.TrimPrefix(asText(w["version_added"]), "≤"), 64)
			return err == nil && added <= version && w["version_removed"] == nil && asText(w["prefix"]) == prefix && w["alternative_name"] == nil && w["flags"] == nil
		}) {
			return false
		}
	}
	return true
}

func asText(v any) string { s, _ := v.(string); return s }

var (
	prefixed   = regexp.MustCompile(`^-(?:webkit|moz)-`)
	quotes     = regexp.MustCompile(`"[^"]*"|'[^']*'|url\([^)]*\)`)
	functions  = regexp.MustCompile(`([a-z][a-z-]*)\(`)
	dimensions = regexp.MustCompile(`[\d.]([a-zA-Z]+)\b`)
	keywords   = regexp.MustCompile(`(?:^|[\s,(])(-?[a-z][a-z-]*)`)
	pseudos    = regexp.MustCompile(`::?([a-z-]+)`)
	brackets   = regexp.MustCompile(`\\.|\[[^\]]*\]`)
	features   = regexp.MustCompile(`\(([a-z-]+)`)
)

var units = []string{"px", "rem", "em", "vw", "vh", "vmin", "vmax", "s", "ms", "deg", "turn", "fr", "ch"}

// newer is what the declaration has that the baseline may not know. Twin tells whether its -webkit- form stands beside it.
func (c compat) newer(d assets.Decl, twin bool) []string {
	if strings.HasPrefix(d.Name, "--") {
		return c.newerFunctions(d.Value)
	}
	if prefixed.MatchString(d.Name) {
		return nil // of one engine, for that engine
	}
	entry := c.at("properties", strings.TrimPrefix(d.Name, "grid-")) // grid-gap is gap for engines older still
	if own := c.at("properties", d.Name); own != nil {
		entry = own
	}
	switch {
	case entry == nil:
		return []string{"unknown " + d.Name}
	case !entry.known("") && !(entry.known("-webkit-") && twin):
		return []string{d.Name}
	}
	var out []string
	for _, m := range keywords.FindAllStringSubmatch(quotes.ReplaceAllString(d.Value, ""), -1) {
		name := strings.TrimSuffix(m[1], "(")
		p := prefixed.FindString(name)
		if value := entry.at(strings.TrimPrefix(name, p)); value.at("__compat") != nil && !value.known(p) && p == "" {
			out = append(out, d.Name+": "+name)
		}
	}
	return append(out, c.newerFunctions(d.Value)...)
}

func (c compat) newerFunctions(value string) []string {
	var out []string
	value = quotes.ReplaceAllString(value, "")
	for _, m := range functions.FindAllStringSubmatch(value, -1) {
		for _, kind := range []string{"", "color", "gradient", "transform-function", "filter-function", "easing-function", "basic-shape", "image"} {
			path := []string{"types", kind, m[1]}
			if kind == "" {
				path = []string{"types", m[1]}
			}
			if m[1] == "rect" {
				continue // of clip, as old as CSS; the table has the one of clip-path
			}
			if f := c.at(path...); f.at("__compat") != nil && !f.known(prefixed.FindString(m[1])) {
				out = append(out, m[1]+"()")
			}
		}
	}
	for _, m := range dimensions.FindAllStringSubmatch(regexp.MustCompile(`#\w+|[a-z-][\w-]*\d\w*`).ReplaceAllString(value, ""), -1) {
		if !slices.Contains(units, m[1]) && m[1] != "e" {
			out = append(out, "unit "+m[1])
		}
	}
	return out
}

// newerIn is what the selector has that the baseline may not know.
func (c compat) newerIn(selector string) []string {
	var out []string
	for _, m := range pseudos.FindAllStringSubmatch(brackets.ReplaceAllString(selector, ""), -1) {
		prefix := prefixed.FindString(m[1])
		entry := c.at("selectors", m[1])
		if entry == nil && prefix == "" {
			out = append(out, "unknown :"+m[1])
		} else if entry != nil && prefix == "" && !entry.known("") {
			out = append(out, ":"+m[1])
		}
	}
	return out
}

// TestStylesKeepToTheBaseline looks in the visitors' sheet for what engines of the baseline do not know and would drop,
// with the whole rule in the case of a selector.
func TestStylesKeepToTheBaseline(t *testing.T) {
	table := compatTable(t)
	met := map[string]bool{}
	wrong := func(where string, lone bool, found []string) {
		for _, what := range found {
			if _, ok := enhancements[what]; ok && lone {
				met[what] = true
				continue
			}
			t.Errorf("%s: %s is newer than %v", where, what, baseline)
		}
	}
	assets.H5().Each(func(r assets.Rule) {
		for _, m := range features.FindAllStringSubmatch(r.Head, -1) {
			if strings.HasPrefix(r.Head, "@media") && !table.at("at-rules", "media", m[1]).known("") && !regexp.MustCompile(`^(min|max)-(width|height)$`).MatchString(m[1]) {
				t.Errorf("%s is newer than %v", r.Head, baseline)
			}
		}
		for _, s := range r.Selectors {
			if strings.HasPrefix(s.Text, `.\[`) {
				continue // what Tailwind takes a slice in Go code for; no page has such a class
			}
			wrong(s.Text, len(r.Selectors) == 1, table.newerIn(s.Text))
			for _, d := range r.Decls {
				twin := slices.ContainsFunc(r.Decls, func(o assets.Decl) bool { return o.Name == "-webkit-"+d.Name })
				wrong(s.Text+" { "+d.Name+": "+d.Value+" }", true, table.newer(d, twin))
			}
		}
	})
	for what, why := range enhancements {
		if !met[what] {
			t.Errorf("%s (%s) is no more in the sheet: take it off the list", what, why)
		}
	}
}

// TestTheBaselineIsLookedUp: the table says no to what is newer, in every place it can stand.
func TestTheBaselineIsLookedUp(t *testing.T) {
	table := compatTable(t)
	for _, d := range []assets.Decl{
		{Name: "aspect-ratio", Value: "1"}, {Name: "inset", Value: "0"}, {Name: "colour", Value: "red"}, {Name: "color", Value: "oklch(1 0 0)"},
		{Name: "color", Value: "color-mix(in srgb,red,blue)"}, {Name: "height", Value: "100dvh"}, {Name: "overflow", Value: "clip"},
		{Name: "accent-color", Value: "red"}, {Name: "container-type", Value: "size"}, {Name: "--x", Value: "lab(1 2 3)"}, {Name: "appearance", Value: "none"},
		{Name: "margin-inline", Value: "auto"}, {Name: "translate", Value: "0 1px"},
	} {
		if len(table.newer(d, false)) == 0 {
			t.Errorf("%s: %s passes", d.Name, d.Value)
		}
	}
	for _, d := range []assets.Decl{
		{Name: "color", Value: "rgb(var(--main) / .5)"}, {Name: "width", Value: "calc(100% - 2rem)"}, {Name: "display", Value: "grid"}, {Name: "gap", Value: "1rem"},
		{Name: "-webkit-appearance", Value: "none"}, {Name: "background-image", Value: "linear-gradient(90deg,rgb(var(--main)),rgb(var(--deep)))"},
		{Name: "padding-bottom", Value: "env(safe-area-inset-bottom)"}, {Name: "font-size", Value: "clamp(1rem,4vw,2rem)"}, {Name: "position", Value: "sticky"},
		{Name: "display", Value: "-webkit-box"}, {Name: "scroll-snap-type", Value: "x mandatory"},
	} {
		if found := table.newer(d, false); len(found) > 0 {
			t.Errorf("%s: %s is said to be newer: %q", d.Name, d.Value, found)
		}
	}
	for selector, newer := range map[string]bool{
		`.a:has(.b)`: true, `.a:user-invalid`: true, `.a::details-content`: true, `.a\:hover:hover`: false, `a:not(.b)::after`: false, `input:checked+span`: false,
		`[x=":has"]`: false, `summary::-webkit-details-marker`: false, `.a:nonsense`: true,
	} {
		if found := table.newerIn(selector); (len(found) > 0) != newer {
			t.Errorf("%s: %q", selector, found)
		}
	}
}

// TestNoGapBetweenFlexItems: iOS before 14.5 and Chrome before 84 know gap in grids alone.
func TestNoGapBetweenFlexItems(t *testing.T) {
	spread := map[string]bool{} // the classes that set a gap and say nothing of what displays it
	assets.H5().Each(func(r assets.Rule) {
		value := func(name string) string {
			for _, d := range r.Decls {
				if d.Name == name {
					return d.Value
				}
			}
			return ""
		}
		if value("gap")+value("row-gap")+value("column-gap")+value("grid-gap") == "" || strings.HasSuffix(value("display"), "grid") || value("columns")+value("column-count") != "" {
			return
		}
		for _, s := range r.Selectors {
			if !strings.HasPrefix(s.Text, ".gap-") || len(s.Needs) != 1 {
				t.Errorf("%s sets a gap and is no grid", s.Text)
				continue
			}
			spread[s.Needs[0]] = true
		}
	})
	for _, k := range block.All() {
		for variant, v := range variants(t, k) {
			e := stranger()
			z := html.NewTokenizer(strings.NewReader(draw(t, v, e)))
			for z.Next() != html.ErrorToken {
				for _, a := range z.Token().Attr {
					if a.Key != "class" {
						continue
					}
					classes := strings.Fields(a.Val)
					gap := slices.IndexFunc(classes, func(c string) bool { return spread["."+c] })
					if gap >= 0 && !slices.Contains(classes, "grid") && !slices.Contains(classes, "inline-grid") {
						t.Errorf("%s (%s): class=%q has %s and is no grid", k.Name, variant, a.Val, classes[gap])
					}
				}
			}
		}
	}
}

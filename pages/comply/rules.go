// Package comply (合规) reads a page as WeChat and the law would, before it is published. The rules are in rules.yaml: text rules
// are patterns over what visitors read, structural checks are named functions over the page. Nothing here runs on a
// visitor's request.
package comply

import (
	"crypto/sha256"
	_ "embed"
	"encoding/hex"
	"fmt"
	"regexp"
	"strings"
	"sync"
	"time"

	"go.yaml.in/yaml/v3"

	"github.com/sanduan/sanduan/pages"
)

//go:embed rules.yaml
var source []byte

// Severity is what a finding means for publishing.
type Severity string

// The severities.
const (
	Block Severity = "block" // not published, unless an owner gives a reason
	Warn  Severity = "warn"  // published once the operator has confirmed
	Info  Severity = "info"  // a hint

	Overridden Severity = "overridden" // an owner has given a reason for what would be block
)

// Title is the severity's name on screens.
func (s Severity) Title() string {
	switch s {
	case Block:
		return "不能发布"
	case Warn:
		return "要确认"
	case Info:
		return "提示"
	case Overridden:
		return "已放行"
	}
	return string(s)
}

// Rule is one rule: a text rule has patterns, a structural check (see checks.go) has none.
type Rule struct {
	ID       string
	Severity Severity
	Message  string // what is wrong
	Clause   string // by which law or platform rule
	Fix      string // advice
	scopes   scope
	static   bool // not for texts that are bound to real data
	platform bool // a rule of WeChat's or WeCom's, no law: it counts where the page is shared there
	any      []pattern
	except   []pattern
	replace  []replacement
}

// replacement is a safer wording for the words it matches as a whole.
type replacement struct {
	of *regexp.Regexp
	to string // with $1 …
}

// entry is a rule as the file writes it.
type entry struct {
	ID       string   `yaml:"id"`
	Kind     string   `yaml:"kind"` // "check" = structural
	Severity Severity `yaml:"sev"`
	Static   bool     `yaml:"static_only"`
	Law      bool     `yaml:"law"` // a WX rule that rests on a law too, and counts wherever the page is shared
	Scope    []string `yaml:"scope"`
	Any      []string `yaml:"any"`
	Except   []string `yaml:"except"`
	Message  string   `yaml:"zh"`
	Clause   string   `yaml:"src"`
	Fix      string   `yaml:"fix"`
	Replace  []struct {
		Of string `yaml:"of"`
		To string `yaml:"to"`
	} `yaml:"replace"`
	Hit  []string `yaml:"hit"`
	Miss []string `yaml:"miss"`
}

// file is rules.yaml.
type file struct {
	Version string            `yaml:"version"`
	Updated string            `yaml:"updated"`
	Macros  map[string]string `yaml:"macros"`
	Entries []entry           `yaml:"rules"`
}

// Version names the rules exactly: the file's own version and the beginning of its hash, "2026-draft-1 · 1a2b3c4d".
var Version = sync.OnceValue(func() string {
	sum := sha256.Sum256(source)
	return read().Version + " · " + hex.EncodeToString(sum[:4])
})

// Updated says when the rules were last changed, for people: "2026 年 11 月".
var Updated = sync.OnceValue(func() string {
	at, err := time.Parse("2006-01", read().Updated)
	if err != nil {
		panic("comply: rules.yaml: updated: " + err.Error()) // likewise
	}
	return at.Format("2006 年 1 月")
})

var read = sync.OnceValue(func() file {
	var f file
	if err := yaml.Unmarshal(source, &f); err != nil {
		panic("comply: read rules.yaml: " + err.Error()) // a programming error, found by the first test
	}
	return f
})

// compiled are the rules, ready to use; structural checks are found by their id.
var compiled = sync.OnceValues(func() (texts []*Rule, checks map[string]*Rule) {
	f := read()
	checks = map[string]*Rule{}
	for _, e := range f.Entries {
		r, err := e.compile(f.Macros)
		if err != nil {
			panic(fmt.Sprintf("comply: rule %s: %v", e.ID, err)) // likewise
		}
		if e.Kind == "check" {
			checks[r.ID] = r
		} else {
			texts = append(texts, r)
		}
	}
	return texts, checks
})

func (e entry) compile(macros map[string]string) (*Rule, error) {
	r := &Rule{ID: e.ID, Severity: e.Severity, Message: typeset(e.Message), Clause: typeset(e.Clause), Fix: typeset(e.Fix), static: e.Static}
	r.platform = !e.Law && (r.of("WX-") || r.of("WW-") || r.of("SPAM-"))
	var err error
	if r.scopes, err = scopesOf(e.Scope); err != nil {
		return nil, err
	}
	if r.any, err = patterns(e.Any, macros); err != nil {
		return nil, err
	}
	if r.except, err = patterns(e.Except, macros); err != nil {
		return nil, err
	}
	for _, safer := range e.Replace {
		of, err := regexp.Compile(`^(?:` + expand(safer.Of, macros) + `)$`)
		if err != nil {
			return nil, err
		}
		r.replace = append(r.replace, replacement{of, safer.To})
	}
	return r, nil
}

var (
	quotation = regexp.MustCompile(`"([^"]*)"`)
	marks     = strings.NewReplacer(", ", "，", "; ", "；", ": ", "：", ",", "，", ";", "；", "(", "（", ")", "）")
)

// typeset gives the file's words the quotation marks and punctuation of the screens.
func typeset(words string) string {
	return strings.TrimSpace(marks.Replace(quotation.ReplaceAllString(words, "「$1」")))
}

// of tells whether the rule is of the family that begins so: "WX-".
func (r *Rule) of(family string) bool { return strings.HasPrefix(r.ID, family) }

// counts tells whether the rule counts for a page that is shared in those places: laws do everywhere, what a platform
// forbids only there.
func (r *Rule) counts(in pages.Outlets) bool {
	switch {
	case !r.platform:
		return true
	case r.of("WW-") || strings.Contains(r.Clause, "企业微信"):
		return in.WeCom || in.WeChat && !r.of("WW-")
	}
	return in.WeChat
}

// expand puts in the macros: %NUM%.
func expand(expr string, macros map[string]string) string {
	for name, value := range macros {
		expr = strings.ReplaceAll(expr, "%"+name+"%", value)
	}
	return expr
}

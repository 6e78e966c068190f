package comply

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"
)

// scope is where a text stands; a text may stand in several at once.
type scope uint16

const (
	onPage   scope = 1 << iota
	onPoster       // 海报
	onShare        // the share card, and what visitors send along with a link
	onButton
	onLabel // the question of a form
	inReply // a message to a visitor
	inRules // rules, terms and consent
	inURL
	inCode
)

var scopes = map[string]scope{
	"page": onPage, "poster": onPoster, "share": onShare, "button": onButton, "form_label": onLabel,
	"reply": inReply, "rules": inRules, "url": inURL, "code": inCode,
}

func scopesOf(names []string) (scope, error) {
	var all scope
	for _, name := range names {
		s, ok := scopes[name]
		if !ok {
			return 0, fmt.Errorf("no scope %q", name)
		}
		all |= s
	}
	return all, nil
}

// most is how often one rule is told of one text: the operator reads the first few, and rewrites.
const most = 3

// hit is where a text breaks a rule.
type hit struct {
	rule  *Rule
	at    span   // of the original text
	safer string // to take over instead, "" none
}

// scan reads a text that stands in those scopes. bound: the program writes it from real data, such as the seats left.
func scan(text string, in scope, bound bool) []hit {
	return normalise(text).scan(in, bound)
}

func (n normal) scan(in scope, bound bool) []hit {
	if n.text == "" {
		return nil
	}
	texts, _ := compiled()
	l := lettersOf(n.text)
	var out []hit
	for _, r := range texts {
		if r.scopes&in == 0 || bound && r.static {
			continue
		}
		for _, s := range r.find(n.text, l) {
			start, end := n.original(s.start, s.end)
			out = append(out, hit{rule: r, at: span{start, end}})
		}
	}
	slices.SortStableFunc(out, func(a, b hit) int { return a.at.start - b.at.start })
	return out
}

// find lists where a normal text breaks the rule, the first few; what overlaps is one.
func (r *Rule) find(text string, l *letters) []span {
	var excused, found []span
	judged := false
	for _, p := range r.any {
		if !p.may(l) {
			continue
		}
		if !judged {
			excused, judged = r.excused(text, l), true
		}
		found = append(found, p.find(text, excused)...)
	}
	slices.SortFunc(found, func(a, b span) int { return a.start - b.start })
	var out []span
	for _, s := range found {
		if last := len(out) - 1; last >= 0 && s.start < out[last].end {
			out[last].end = max(out[last].end, s.end)
		} else {
			out = append(out, s)
		}
	}
	return out[:min(len(out), most)]
}

func (r *Rule) excused(text string, l *letters) []span {
	var out []span
	for _, p := range r.except {
		if !p.may(l) {
			continue
		}
		for _, loc := range p.re.FindAllStringIndex(text, -1) {
			out = append(out, span{loc[0], loc[1]})
		}
	}
	return out
}

// safer is the text with a hit's words replaced by a wording that breaks no rule, and that wording; ok is false where
// the rules have none that fits into max characters (0 = any number).
func safer(text string, h hit, in scope, limit int) (wording string, ok bool) {
	words := normalise(text[h.at.start:h.at.end]).text
	for _, r := range h.rule.replace {
		if !r.of.MatchString(words) {
			continue
		}
		wording = r.of.ReplaceAllString(words, r.to)
		next := text[:h.at.start] + wording + text[h.at.end:]
		if limit > 0 && len([]rune(next)) > limit || strings.TrimSpace(next) == "" {
			continue
		}
		before := window(text, h.at.start, h.at.end)
		if fewer(scan(window(next, h.at.start, h.at.start+len(wording)), in, false), scan(before, in, false)) {
			return wording, true
		}
	}
	return "", false
}

// around is how many bytes on both sides of words the rules may look at.
const around = 240

// window is the part of a text around the bytes [start, end): reading all of a long one for each of its hits takes long.
func window(text string, start, end int) string {
	from, to := max(0, start-around), min(len(text), end+around)
	for from > 0 && !utf8.RuneStart(text[from]) {
		from--
	}
	for to < len(text) && !utf8.RuneStart(text[to]) {
		to++
	}
	return text[from:to]
}

// fewer tells whether hits are fewer than before, and of no new rule.
func fewer(now, before []hit) bool {
	count := map[string]int{}
	for _, h := range before {
		count[h.rule.ID]++
	}
	for _, h := range now {
		if count[h.rule.ID]--; count[h.rule.ID] < 0 {
			return false
		}
	}
	return len(now) < len(before)
}

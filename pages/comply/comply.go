package comply

import (
	"cmp"
	"slices"
	"time"

	"github.com/sanduan/sanduan/pages"
)

// Page is what is checked, as it would be published at Now.
type Page struct {
	Ready  pages.Ready // decoded for the editor; what is hidden is left out here
	EndsAt int64       // when the page ends, unix ms; 0 = never
	Public bool        // the site is on the internet, not on somebody's own computer
	Now    time.Time
}

// Finding is what a rule says about a place of the page: where and what is the Problem.
type Finding struct {
	pages.Problem
	Rule       string // its id
	Severity   Severity
	Clause     string // by which law or platform rule
	Fix        string // advice
	Start, End int    // the words in the field's text, bytes; 0, 0 = the field or block as a whole
	Words      string // the operator's own; "" likewise
	Safer      string // to take over instead of the words, "" none

	Mark     string         // names the rule, the place and the text, for an owner's reason to hold as long as they stay; "" = it holds once
	Override pages.Override // an owner's reason, of what is Overridden
}

// Check reads the page and returns what the rules say, in the order of the page, the settings last.
func Check(p Page) []Finding {
	v := viewOf(p)
	var out []Finding
	left := pageMost
	for i := range v.parts {
		part := &v.parts[i]
		found := part.scan(v.outlets)
		drawn := part.scanDrawn(v, found, &left)
		out = append(append(out, found...), drawn...)
	}
	out = append(out, v.structural()...)
	rank := map[string]int{}
	for i, part := range v.parts {
		rank[part.at.BlockID+" "+part.at.Panel] = i
	}
	slices.SortStableFunc(out, func(a, b Finding) int {
		return cmp.Compare(rank[a.BlockID+" "+a.Panel], rank[b.BlockID+" "+b.Panel])
	})
	return out
}

// scan reads the part's texts.
func (p part) scan(in pages.Outlets) []Finding {
	var out []Finding
	for _, t := range p.texts {
		for _, h := range t.hits {
			if !h.rule.counts(in) {
				continue
			}
			f := h.rule.finding(p.at)
			f.Safer = h.safer
			f.Field, f.Start, f.End, f.Words = t.field, h.at.start, h.at.end, t.value[h.at.start:h.at.end]
			f.Mark = f.mark(t.value)
			out = append(out, f)
		}
	}
	return out
}

// finding is what the rule says about a place.
func (r *Rule) finding(at pages.Problem) Finding {
	at.Message = r.Message
	return Finding{Problem: at, Rule: r.ID, Severity: r.Severity, Clause: r.Clause, Fix: r.Fix}
}

// Of are the findings of that severity.
func Of(found []Finding, s Severity) []Finding {
	var out []Finding
	for _, f := range found {
		if f.Severity == s {
			out = append(out, f)
		}
	}
	return out
}

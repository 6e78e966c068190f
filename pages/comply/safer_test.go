package comply

import (
	"testing"
	"unicode/utf8"
)

// TestSaferWordings holds every wording that is offered to what it promises: the words it stands for are gone, and
// nothing new is wrong.
func TestSaferWordings(t *testing.T) {
	rules := 0
	for _, e := range read().Entries {
		if len(e.Replace) == 0 {
			continue
		}
		rules++
		in, err := scopesOf(e.Scope)
		if err != nil {
			t.Fatal(err)
		}
		offered := 0
		for _, text := range e.Hit {
			next, ok := mend(text, e.ID, in)
			if !ok {
				continue
			}
			offered++
			t.Logf("%-14s %s → %s", e.ID, text, next)
			for _, h := range scan(next, in, false) {
				if h.rule.Severity != Info {
					t.Errorf("%s: %q became %q, in which %s sees %q", e.ID, text, next, h.rule.ID, next[h.at.start:h.at.end])
				}
			}
		}
		if offered == 0 {
			t.Errorf("%s has wordings, but for none of its own examples", e.ID)
		}
	}
	if rules < 40 {
		t.Errorf("%d rules offer a safer wording, want 40", rules)
	}
}

// mend takes over what is offered until the rule is content; ok is false where it offers nothing for some hit.
func mend(text, rule string, in scope) (string, bool) {
	for range 10 {
		broken := false
		for _, h := range scan(text, in, false) {
			wording, ok := safer(text, h, in, 0)
			if !ok {
				if h.rule.ID == rule {
					return "", false
				}
				continue
			}
			text, broken = text[:h.at.start]+wording+text[h.at.end:], true
			break
		}
		if !broken {
			return text, true
		}
	}
	return text, true
}

// A wording that does not fit into its field is not offered.
func TestASaferWordingFits(t *testing.T) {
	const text = "邀请好友助力"
	h := scan(text, onPage, false)[0]
	wording, ok := safer(text, h, onPage, 0)
	if !ok {
		t.Fatal("nothing is offered")
	}
	if _, ok := safer(text, h, onPage, utf8.RuneCountInString(wording)-1); ok {
		t.Error("a wording is offered that is too long for its field")
	}
}

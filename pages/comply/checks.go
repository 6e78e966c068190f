package comply

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/sanduan/sanduan/components/form"
	"github.com/sanduan/sanduan/pages"
)

// checks are the structural rules that a page's blocks and settings can answer, by the rule of rules.yaml they decide.
// The rest of the file's are of pop-ups, accounts, or of what the program does not let happen.
var checks = []struct {
	rule string
	find func(view) []place
}{
	{"CK-ICP-001", icpMissing},
	{"CK-SUBJ-001", organiserMissing},
	{"CK-HTTPS-001", insecureMedia},
	{"CK-SHARE-004", cardNotSquare},
	{"CK-FORM-005", marketingBundled},
	{"CK-FORM-006", sensitiveQuestions},
	{"CK-FORM-007", tooManyQuestions},
	{"CK-FORM-008", minorsWithoutGuardian},
	{"CK-FORM-011", keptTooLong},
	{"CK-TIMER-001", timerAfterEnd},
	{"SD-TIMER-001", timerWithoutEnd},
	{"SD-SEATS-001", seatsWithoutQuota},
	{"SD-PRICE-001", formerPriceWithoutBasis},
	{"SD-GIFT-001", giftsUnclear},
	{"SD-PRIZE-001", prizesWithoutOrganiser},
	{"SD-REVIEW-001", reviewsWithoutSource},
	{"SD-REVIEW-002", samplesLeft},
	{"SD-PROOF-001", learnersVouch},
	{"SD-PROOF-002", patientsVouch},
	{"SD-NUMBER-001", numbersWithoutSource},
	{"SD-SAMPLE-001", sampleNumberLeft},
	{"SD-LINK-001", leavesTheSite},
	{"SD-LINK-002", leavesForAnApp},
	{"SD-TEXT-001", picturesOnly},
	{"WX-PLAY-001", playsByTap},
	{"WX-PLAY-002", playsByPhone},
	{unread, tooMuch},
}

// unread is the rule of what was not read: who answers for it now does not answer for what will stand there.
const unread = "SD-TEXT-002"

// place is where a structural check found something.
type place struct {
	at    pages.Problem
	field string // "" = as a whole
	words string // what it is about, "" nothing in particular
	fact  string // what else a reason is given for, besides the words and what the field says
}

// structural are the findings of all structural checks.
func (v view) structural() []Finding {
	_, rules := compiled()
	fields := map[string]map[string]any{}
	for _, p := range v.parts {
		fields[p.at.BlockID+" "+p.at.Panel] = p.fields
	}
	var out []Finding
	for _, c := range checks {
		rule := rules[c.rule]
		if !rule.counts(v.outlets) {
			continue
		}
		for _, at := range c.find(v) {
			f := rule.finding(at.at)
			f.Field, f.Words = at.field, at.words
			if c.rule != unread {
				f.Mark = f.mark(fmt.Sprintf("%q %v %q", at.words, fields[at.at.BlockID+" "+at.at.Panel][at.field], at.fact))
			}
			out = append(out, f)
		}
	}
	return out
}

// panel is a place in the settings.
func (v view) panel(name, field string) []place {
	return []place{{at: pages.Problem{Panel: name, Where: v.Ready.Doc.PanelTitle(name)}, field: field}}
}

// of are the visible blocks of those kinds.
func (v view) of(kinds ...string) []part {
	return slices.DeleteFunc(slices.Clone(v.parts), func(p part) bool { return p.at.BlockID == "" || !slices.Contains(kinds, p.block.Kind) })
}

// text is what a field says; "" where there is no such field.
func (p part) text(field string) string {
	switch value := p.fields[field].(type) {
	case string:
		return value
	case form.LongText:
		return string(value)
	}
	return ""
}

// items are the paths of a list's items: "Items.0.", "Items.1.".
func (p part) items(list string) []string {
	var out []string
	for i := range p.lists[list] {
		out = append(out, list+"."+strconv.Itoa(i)+".")
	}
	return out
}

// says is all the part says, as the rules read it.
func (p part) says() string {
	var words []string
	for _, t := range p.texts {
		words = append(words, t.said)
	}
	return strings.Join(words, "\n")
}

// each calls visit for every text of the visible blocks.
func (v view) each(visit func(p part, t text)) {
	for _, p := range v.parts {
		for _, t := range p.texts {
			if p.at.BlockID != "" {
				visit(p, t)
			}
		}
	}
}

// saying are the texts of visible blocks that match, each once.
func (v view) saying(words *regexp.Regexp) []place {
	var out []place
	v.each(func(p part, t text) {
		if t.in&onPage == 0 {
			return
		}
		if found := words.FindString(t.said); found != "" {
			out = append(out, place{at: p.at, field: t.field, words: found})
		}
	})
	return out
}

// little is how many characters a page has at least whose contents are not all in pictures.
const little = 60

// picturesOnly: what is written in a picture nobody checks here.
func picturesOnly(v view) []place {
	if len([]rune(v.words)) >= little {
		return nil
	}
	for _, p := range v.parts {
		for _, value := range p.fields {
			if picture, ok := value.(form.Picture); ok && form.Uploaded(picture.Src) && p.at.BlockID != "" {
				return []place{{at: p.at}}
			}
		}
	}
	return nil
}

// tooMuch: of a page with more text than anybody reads the rest was not read here either.
func tooMuch(v view) []place {
	for _, p := range v.parts {
		if p.unread {
			return []place{{at: p.at}}
		}
	}
	return nil
}

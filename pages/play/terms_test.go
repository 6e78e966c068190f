package play

import (
	"fmt"
	"strings"
	"testing"
)

// What becomes of the friends who count, once somebody takes part: they may only become more.
func TestScopeWorse(t *testing.T) {
	all := []string{Anybody, NewHere, NewEverywhere, NotListed}
	for before, allowed := range map[string]string{
		Anybody: "any", NewHere: "any page", NewEverywhere: "any page all", NotListed: "any page list",
	} {
		var got []string
		for _, now := range all {
			if fieldsOf(Terms{Act: Phone, Scope: now}.worse(Terms{Act: Phone, Scope: before})) == "[]" {
				got = append(got, now)
			}
		}
		if strings.Join(got, " ") != allowed {
			t.Errorf("after %s there may be %s, not %s", before, strings.Join(got, " "), allowed)
		}
	}
}

// Who taps a button cannot be looked up in a list of phones.
func TestListNeedsPhones(t *testing.T) {
	for _, k := range All() {
		stored := fmt.Sprintf(`{"Scope":%q,"Act":%q}`, NotListed, Tap)
		p, err := k.Decode([]byte(stored))
		if err != nil {
			t.Fatal(err)
		}
		if got := fieldsOf(Check(p, Prizes{List: k.Prizes})); got != "[Scope]" {
			t.Errorf("%s by a tap: %s is wrong", k.Name, got)
		}
		stored = fmt.Sprintf(`{"Scope":%q,"Act":%q}`, NotListed, Phone)
		if p, err = k.Decode([]byte(stored)); err != nil {
			t.Fatal(err)
		}
		if errs := Check(p, Prizes{List: k.Prizes}); errs != nil {
			t.Errorf("%s by phone: %v", k.Name, errs)
		}
		if said := saidBy(p, Prizes{List: k.Prizes}); !strings.Contains(said, "主办方登记过的老客户不算") {
			t.Errorf("%s does not say who does not count:\n%s", k.Name, said)
		}
	}
}

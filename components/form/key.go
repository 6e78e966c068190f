package form

import (
	"crypto/rand"
	"reflect"
	"regexp"
)

// Key tells a list's item from the others for ever, wherever it is moved and whatever it comes to say. Forms carry it
// unseen; an item without one, or with another's, is given its own when the form is read.
type Key string

// Ref is the Key of one item of a list the page has, such as its prizes; "" for none. The tag of says of which list. Whether there is
// (still) such an item is for the page to say.
type Ref string

var validKey = regexp.MustCompile(`^[a-z0-9]{1,16}$`)

// Valid tells whether it is a key at all, as what comes from outside may not be.
func (k Key) Valid() bool { return validKey.MatchString(string(k)) }

func newKey() string {
	const signs = "abcdefghijklmnopqrstuvwxyz234567"
	drawn := make([]byte, 10)
	_, _ = rand.Read(drawn) // never fails
	for i, b := range drawn {
		drawn[i] = signs[int(b)%len(signs)]
	}
	return string(drawn)
}

// cleanKey is the key, or a new one where s is none.
func cleanKey(s string) string {
	if validKey.MatchString(s) {
		return s
	}
	return newKey()
}

// ownKeys gives items of a list that have another's key a new one.
func ownKeys(fields []Field, items reflect.Value) {
	for _, f := range fields {
		if f.Kind != Hidden {
			continue
		}
		seen := map[string]bool{}
		for i := range items.Len() {
			v := items.Index(i).FieldByIndex(f.index)
			if seen[v.String()] {
				v.SetString(newKey())
			}
			seen[v.String()] = true
		}
	}
}

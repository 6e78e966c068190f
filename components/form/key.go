package form

import (
	"crypto/rand"
	"reflect"
	"regexp"
)

// Key tells a list's item from the others for ever, wherever it is moved and whatever it comes to say. Forms carry it
// unseen; an item without one, or with another's, is given its own when the form is read.
type Key string

var validKey = regexp.MustCompile(`^[a-z0-9]{1,16}$`)

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
			v := items.Index(i).Field(f.index)
			if seen[v.String()] {
				v.SetString(newKey())
			}
			seen[v.String()] = true
		}
	}
}

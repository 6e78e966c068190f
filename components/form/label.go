package form

import (
	"fmt"
	"strconv"
	"strings"
)

// Label is what the operator calls the field at a path: "Items.1.Name" → "好处 2 · 名称".
func Label(fields []Field, path string) string {
	name, rest, _ := strings.Cut(path, ".")
	for _, f := range fields {
		if f.Name != name {
			continue
		}
		at, inner, ok := strings.Cut(rest, ".")
		i, err := strconv.Atoi(at)
		if f.Kind != List || !ok || err != nil {
			return f.Label
		}
		return fmt.Sprintf("%s %d · %s", f.Label, i+1, Label(f.Items, inner))
	}
	return path
}

// Find is the field at a path; ok is false where there is none.
func Find(fields []Field, path string) (f Field, ok bool) {
	name, rest, _ := strings.Cut(path, ".")
	for _, f := range fields {
		if f.Name != name {
			continue
		}
		if _, inner, deeper := strings.Cut(rest, "."); f.Kind == List && deeper {
			return Find(f.Items, inner)
		}
		return f, true
	}
	return Field{}, false
}

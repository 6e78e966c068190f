package db

import (
	"slices"
	"testing"
)

func TestNewID(t *testing.T) {
	all := make([]string, 1000)
	for i := range all {
		if all[i] = NewID(); len(all[i]) != 26 {
			t.Fatalf("an id is %q", all[i])
		}
	}
	// The count may pass its end once in 2⁴⁸ ids.
	if !slices.IsSorted(all) {
		t.Errorf("ids made later do not follow: %q", all[:5])
	}
	slices.Sort(all)
	if len(slices.Compact(all)) != 1000 {
		t.Error("an id came twice")
	}
}

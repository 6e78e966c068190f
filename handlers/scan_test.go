package handlers

import (
	"fmt"
	"testing"
)

func TestVerdictsAreBounded(t *testing.T) {
	k := newScans()
	if _, ok := k.known("never tried"); ok {
		t.Error("a poster that nobody tried has a verdict")
	}
	for i := range 3 * maxScans {
		key := fmt.Sprint(i)
		k.learn(key, "why "+key)
		if why, ok := k.known(key); !ok || why != "why "+key {
			t.Fatalf("poster %s: %q, known %t", key, why, ok)
		}
		if len(k.why) > maxScans {
			t.Fatalf("%d verdicts remembered", len(k.why))
		}
	}
}

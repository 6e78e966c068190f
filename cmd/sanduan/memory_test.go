package main

import (
	"math"
	"runtime/debug"
	"testing"
)

// The limit is what the settings say, but for one that is there already, as from GOMEMLIMIT.
func TestMemoryLimit(t *testing.T) {
	defer debug.SetMemoryLimit(debug.SetMemoryLimit(math.MaxInt64))
	for _, step := range []struct{ megabytes, want int64 }{{0, math.MaxInt64}, {400, 400 << 20}, {300, 400 << 20}, {0, 400 << 20}} {
		limitMemory(step.megabytes)
		if got := debug.SetMemoryLimit(-1); got != step.want {
			t.Errorf("with %d MB the limit is %d", step.megabytes, got)
		}
	}
}

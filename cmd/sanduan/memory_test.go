package main

import (
	"math"
	"os"
	"runtime/debug"
	"testing"
)

// The limit is what the settings say, but where the environment has GOMEMLIMIT.
func TestMemoryLimit(t *testing.T) {
	t.Setenv("GOMEMLIMIT", "") // restores it
	defer debug.SetMemoryLimit(debug.SetMemoryLimit(math.MaxInt64))
	if err := os.Unsetenv("GOMEMLIMIT"); err != nil {
		t.Fatal(err)
	}
	for _, step := range []struct{ megabytes, want int64 }{{0, math.MaxInt64}, {400, 400 << 20}, {0, 400 << 20}} {
		limitMemory(step.megabytes)
		if got := debug.SetMemoryLimit(-1); got != step.want {
			t.Errorf("with %d MB the limit is %d", step.megabytes, got)
		}
	}
	t.Setenv("GOMEMLIMIT", "off")
	limitMemory(300)
	if got := debug.SetMemoryLimit(-1); got != 400<<20 {
		t.Errorf("the limit is %d although the environment has its own", got)
	}
}

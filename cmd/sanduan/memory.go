package main

import (
	"os"
	"runtime/debug"
)

// limitMemory has the garbage collector work harder where it would let memory grow beyond the limit, as it does in a spike: what
// nobody uses any more doubles what is used. Posters, pages and what else is kept have limits of their own, of some 150 MB
// together; a limit below what is in use would have the collector run all the time. The environment's own limit is left alone.
func limitMemory(megabytes int64) {
	if _, set := os.LookupEnv("GOMEMLIMIT"); megabytes > 0 && !set {
		debug.SetMemoryLimit(megabytes << 20)
	}
}

package jpegsplice

// run is MCUs in a row, coded once. All their bits are known but those of the first MCU's three DC differences, which
// depend on what stands before the run: these are coded where the run is put.
type run struct {
	first, last predictions           // the first and last DC coefficient of each component
	after       [components]bitString // what follows the first DC coefficient of each
	afterLuma   bitString             // the same, joined, for when both chroma have not changed before the run
}

// newRun codes one MCU or more, and adds the bits to a store. The writer is empty before and after.
func (t *tables) newRun(w *bitWriter, mcus []mcu, store []uint64) ([]uint64, run) {
	first := &mcus[0]
	r := run{
		first: predictions{first[0].coefficients[0], first[4].coefficients[0], first[5].coefficients[0]},
		last:  mcus[len(mcus)-1].predictions(),
	}
	for k := range first {
		c, table := component(k)
		b, dc := &first[k], coded(0)
		if k > 0 && k < 4 {
			dc = t.difference(table, b.coefficients[0], first[k-1].coefficients[0])
		}
		t.putBlock(w, table, dc, b)
		if k == 3 || k == 4 {
			store, r.after[c] = w.keep(store)
		}
	}
	last := first.predictions()
	for i := 1; i < len(mcus); i++ {
		t.putMCU(w, &mcus[i], &last)
	}
	store, r.after[2] = w.keep(store)
	return t.join(w, r, store)
}

// join adds the strings of a run as one.
func (t *tables) join(w *bitWriter, r run, store []uint64) ([]uint64, run) {
	for c, s := range r.after {
		if c > 0 {
			w.putCoded(t.difference(1, 0, 0))
		}
		w.putString(store, s)
	}
	store, r.afterLuma = w.keep(store)
	return store, r
}

// putRun writes a run after whatever was coded last.
func (t *tables) putRun(w *bitWriter, r *run, store []uint64, last *predictions) {
	w.putCoded(t.difference(0, r.first[0], last[0]))
	if r.first[1] == last[1] && r.first[2] == last[2] {
		w.putString(store, r.afterLuma)
	} else {
		w.putString(store, r.after[0])
		w.putCoded(t.difference(1, r.first[1], last[1]))
		w.putString(store, r.after[1])
		w.putCoded(t.difference(1, r.first[2], last[2]))
		w.putString(store, r.after[2])
	}
	*last = r.last
}

package jpegsplice

// flats remembers coded MCUs whose four luma blocks are of one colour each: a QR code on the grid of blocks, however large,
// is made of sixteen. The zero flats is ready to use.
type flats struct {
	runs  map[[4]uint32]*run // by the colours
	store []uint64           // the bits of all runs
	w     bitWriter
}

// maxFlats is how many MCUs are remembered; colours that come and go make it start anew.
const maxFlats = 256

// forget makes room for another plate's, which are coded otherwise.
func (f *flats) forget() {
	clear(f.runs)
	f.store = f.store[:0]
}

// run is the coded MCU of four colours. Its pixels are looked at only the first time.
func (f *flats) run(c *Canvas, colours [4]uint32, pixels tile) *run {
	if r, ok := f.runs[colours]; ok {
		return r
	}
	if len(f.runs) == maxFlats || f.runs == nil {
		f.runs, f.store = make(map[[4]uint32]*run), f.store[:0]
	}
	c.transformer.mcu(c.plate.coder, pixels, &c.mcu)
	r := new(run)
	f.store, *r = c.plate.coder.tables.newRun(&f.w, []mcu{c.mcu}, f.store)
	f.runs[colours] = r
	return r
}

package jpegsplice

import "image"

// coder is what all files of one picture share: its layout, quantisation and Huffman tables.
type coder struct {
	grid       grid
	quantisers [2]quantiser // luma, chroma
	tables     tables
}

// newCoder has no Huffman tables yet.
func newCoder(bounds image.Rectangle, quality int) (*coder, error) {
	g, err := newGrid(bounds)
	if err != nil {
		return nil, err
	}
	q, err := newQuantisers(quality)
	if err != nil {
		return nil, err
	}
	return &coder{grid: g, quantisers: q}, nil
}

// transformer turns pixels into coefficients; it is the room that needs. Not for two goroutines at a time.
type transformer struct {
	samples samples
	edge    edge
}

// mcu transforms the pixels of one MCU.
func (t *transformer) mcu(c *coder, pixels tile, m *mcu) {
	s := &t.samples
	for k := range s.luma {
		s.convert(k, pixels.block(k))
		c.quantisers[0].samples(&s.luma[k], &m[k])
	}
	c.quantisers[1].samples(&s.blue, &m[4])
	c.quantisers[1].samples(&s.red, &m[5])
}

// samples transforms and quantises 8x8 samples, which it overwrites.
func (q *quantiser) samples(p *plane, b *block) {
	if p.uniform() {
		q.uniform(low(p[0]), b)
		return
	}
	transform(p)
	q.quantise(p, b)
}

// transformAll transforms a whole picture, row by row.
func (c *coder) transformAll(img *image.RGBA) []mcu {
	var t transformer
	all := make([]mcu, 0, c.grid.cols*c.grid.rows)
	for row := range c.grid.rows {
		for col := range c.grid.cols {
			all = append(all, mcu{})
			t.mcu(c, tileAt(img, c.grid.corner(col, row), &t.edge), &all[len(all)-1])
		}
	}
	return all
}

// count counts the symbols of a row of MCUs but those that will be drawn on.
func (c *coder) count(s *statistics, row []mcu, drawn func(col int) bool) {
	var last predictions
	for col := range row {
		if drawn(col) {
			s.expect(c.quantisers[0].steps[0])
			last = row[col].predictions()
			continue
		}
		s.add(&row[col], &last)
	}
}

// predictions are what comes after the MCU.
func (m *mcu) predictions() predictions {
	return predictions{m[3].coefficients[0], m[4].coefficients[0], m[5].coefficients[0]}
}

// endRow appends what a writer has of a row of MCUs to a file, and the restart marker that stands after all rows but the
// last (T.81 E.1.4, B.2.1).
func (c *coder) endRow(dst []byte, w *bitWriter, row int) []byte {
	dst = w.flush(dst)
	if row < c.grid.rows-1 {
		dst = append(dst, 0xFF, markerRST0+byte(row%8))
	}
	return dst
}

// appendRow codes a whole row of MCUs.
func (c *coder) appendRow(dst []byte, w *bitWriter, all []mcu, row int) []byte {
	var last predictions
	for i := row * c.grid.cols; i < (row+1)*c.grid.cols; i++ {
		c.tables.putMCU(w, &all[i], &last)
	}
	return c.endRow(dst, w, row)
}

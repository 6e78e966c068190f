// Package jpegsplice writes JPEG files of pictures that differ from a common picture in a few rectangles only, at the cost
// of those rectangles.
//
// A Plate is the common picture, coded once. Its holes are the rectangles where others differ. A Canvas is the pixels under
// the holes, to be drawn on; its Code makes the Rows, the coded data of the MCU rows that have a hole, and these with the
// rows of the plate are the file:
//
//	plate, err := jpegsplice.NewPlate(picture, 85, []image.Rectangle{avatar, name})
//	…
//	canvas := plate.Canvas()
//	draw.Draw(canvas.Image(0), avatar, face, image.Point{}, draw.Src)
//	rows := canvas.Code()
//	canvas.Release()
//	file := rows.AppendTo(nil)
//
// The files are baseline JPEGs (ITU-T T.81) with 4:2:0 chroma in JFIF. What makes the splice possible: coded data is cut by
// restart markers after each row of MCUs, where every state of the coder begins anew (T.81 E.1.4, F.1.1.5.1) and bytes
// begin, so that rows without a hole are ready bytes. Within a row with holes, the one state that passes from an MCU to the
// next is the last DC coefficient of each component; MCUs outside the holes, and those inside whose pixels are the plate's,
// are ready bits but for the DC differences of the first. The result is the very file the plain encoder makes of all
// pixels with the same Huffman tables, byte for byte.
//
// Alpha is ignored: pictures are taken to be opaque, and the colours of others as they are premultiplied.
package jpegsplice

import (
	"image"
	"slices"
	"unsafe"
)

// Plate is a picture most of which never changes, coded once. It is safe for concurrent use.
type Plate struct {
	coder    *coder
	pictures []int        // by the caller's hole: the index in holes; -1 when it lies outside the picture
	holes    []hole       // none overlaps another
	ready    [][]byte     // what stands before, between and after the groups: header, rows without holes, end marker
	groups   [][]codedRow // rows that have holes, those that follow each other together
	store    []uint64     // the bits of all runs
}

// hole is MCUs that may be drawn on.
type hole struct {
	mcus   image.Rectangle // columns and rows
	pixels *image.RGBA     // the plate's, in the picture's coordinates
}

// codedRow is a row of MCUs that has holes: spans from left to right.
type codedRow struct {
	row   int
	spans []span
}

// span is MCUs side by side in one row.
type span struct {
	hole int   // index of the hole they lie in, -1 if they never change
	col  int   // the first
	runs []run // the whole span's if it never changes, otherwise one for each MCU
}

// NewPlate codes a picture. It keeps nothing of it but the pixels under the holes, which are given in the picture's own
// coordinates. Holes grow to whole MCUs (16 px from the picture's top left corner), are clipped at its edge, and become one
// where they overlap then.
//
// A picture has 1 to 65535 pixels a side; the quality is 1 to 100, as libjpeg understands it. The Huffman tables are made
// for the picture outside the holes, and for what QR codes need inside.
func NewPlate(img *image.RGBA, quality int, holes []image.Rectangle) (*Plate, error) {
	c, err := newCoder(img.Rect, quality)
	if err != nil {
		return nil, err
	}
	p := &Plate{coder: c}
	p.cut(img, holes)
	all := c.transformAll(img)
	s := newStatistics()
	for row := range c.grid.rows {
		c.count(s, all[row*c.grid.cols:][:c.grid.cols], func(col int) bool { return p.holeAt(col, row) >= 0 })
	}
	c.tables = s.tables()
	p.code(all)
	return p, nil
}

// Bounds are the picture's, px.
func (p *Plate) Bounds() image.Rectangle { return p.coder.grid.bounds }

// Memory is the bytes the plate holds, without the canvases, which hold the pixels under the holes once more.
func (p *Plate) Memory() int {
	size := int(unsafe.Sizeof(*p)+unsafe.Sizeof(*p.coder)) + 8*(len(p.pictures)+cap(p.store))
	for _, h := range p.holes {
		size += int(unsafe.Sizeof(h)) + len(h.pixels.Pix)
	}
	for _, ready := range p.ready {
		size += cap(ready)
	}
	for _, group := range p.groups {
		for _, row := range group {
			size += int(unsafe.Sizeof(row))
			for _, s := range row.spans {
				size += int(unsafe.Sizeof(s)) + len(s.runs)*int(unsafe.Sizeof(run{}))
			}
		}
	}
	return size
}

// cut keeps the pixels under the holes.
func (p *Plate) cut(img *image.RGBA, holes []image.Rectangle) {
	covers := make([]image.Rectangle, len(holes))
	for i, r := range holes {
		covers[i] = p.coder.grid.cover(r)
	}
	merged := merge(covers)
	for _, mcus := range merged {
		pixels := image.NewRGBA(p.coder.grid.pixels(mcus))
		for y := pixels.Rect.Min.Y; y < pixels.Rect.Max.Y; y++ {
			at := pixels.PixOffset(pixels.Rect.Min.X, y)
			copy(pixels.Pix[at:at+pixels.Stride], img.Pix[img.PixOffset(pixels.Rect.Min.X, y):])
		}
		p.holes = append(p.holes, hole{mcus: mcus, pixels: pixels})
	}
	p.pictures = make([]int, len(holes))
	for i, mcus := range covers {
		p.pictures[i] = slices.IndexFunc(merged, func(m image.Rectangle) bool { return !mcus.Empty() && mcus.In(m) })
	}
}

// merge joins rectangles that overlap into the one around both, until none do. Empty ones are left out.
func merge(rectangles []image.Rectangle) []image.Rectangle {
	var out []image.Rectangle
	for _, r := range rectangles {
		if r.Empty() {
			continue
		}
		for i := 0; i < len(out); i++ {
			if out[i].Overlaps(r) {
				r = r.Union(out[i])
				out = slices.Delete(out, i, i+1)
				i = -1 // what has grown may overlap one that was passed
			}
		}
		out = append(out, r)
	}
	return out
}

// holeAt is the index of the hole an MCU lies in, or -1.
func (p *Plate) holeAt(col, row int) int {
	return slices.IndexFunc(p.holes, func(h hole) bool { return image.Pt(col, row).In(h.mcus) })
}

// code codes all rows: those without holes as bytes, the others as runs.
func (p *Plate) code(all []mcu) {
	c := p.coder
	bytes := c.appendHeader(nil)
	var w bitWriter  // empty between rows
	grouped := false // the row before has a hole
	for row := range c.grid.rows {
		spans := p.spans(&w, all[row*c.grid.cols:][:c.grid.cols], row)
		if spans == nil {
			bytes = c.appendRow(bytes, &w, all, row)
			grouped = false
			continue
		}
		if !grouped {
			p.ready = append(p.ready, slices.Clone(bytes))
			p.groups = append(p.groups, nil)
			bytes = bytes[:0]
			grouped = true
		}
		group := &p.groups[len(p.groups)-1]
		*group = append(*group, codedRow{row: row, spans: spans})
	}
	p.ready = append(p.ready, slices.Clone(append(bytes, 0xFF, markerEOI)))
	p.store = slices.Clip(p.store)
}

// spans cuts a row of MCUs at its holes and codes the pieces; it is nil for a row without any.
func (p *Plate) spans(w *bitWriter, mcus []mcu, row int) []span {
	var out []span
	for col := 0; col < len(mcus); {
		at := p.holeAt(col, row)
		end := col + 1
		for end < len(mcus) && p.holeAt(end, row) == at {
			end++
		}
		if at < 0 && end-col == len(mcus) {
			return nil
		}
		out = append(out, p.span(w, mcus[col:end], at, col))
		col = end
	}
	return out
}

// span codes MCUs side by side that lie in the same hole, or in none.
func (p *Plate) span(w *bitWriter, mcus []mcu, at, col int) span {
	s := span{hole: at, col: col}
	step := len(mcus)
	if at >= 0 {
		step = 1
	}
	for piece := range slices.Chunk(mcus, step) {
		var r run
		p.store, r = p.coder.tables.newRun(w, piece, p.store)
		s.runs = append(s.runs, r)
	}
	return s
}

package jpegsplice

import (
	"image"
	"slices"
	"sync"
)

// Canvas is a copy of the pixels under a plate's holes, to be drawn on by one goroutine.
type Canvas struct {
	plate       *Plate
	images      []*image.RGBA // one for each of the plate's holes, and spare ones
	none        image.RGBA    // an image without pixels
	coded       []byte        // by Code
	writer      bitWriter
	transformer transformer
	plateEdge   edge
	mcu         mcu
	flats       flats
}

// Canvas is a fresh copy of the pixels under the holes.
func (p *Plate) Canvas() *Canvas {
	c := canvases.Get().(*Canvas)
	c.take(p)
	return c
}

// take makes the canvas one of a plate.
func (c *Canvas) take(p *Plate) {
	if c.plate != p {
		c.plate = p
		c.flats.forget()
	}
	for i, h := range p.holes {
		if i == len(c.images) {
			c.images = append(c.images, new(image.RGBA))
		}
		img := c.images[i]
		img.Pix, img.Stride, img.Rect = append(img.Pix[:0], h.pixels.Pix...), h.pixels.Stride, h.pixels.Rect
	}
}

// canvases are those that nobody draws on. They go from plate to plate: a canvas has some 700 KB, and as many are needed as there
// are who draw, however many plates there are.
var canvases = sync.Pool{New: func() any { return new(Canvas) }}

// Image is the pixels under the i-th hole given to NewPlate, in the picture's own coordinates: whatever is drawn at the
// place it has in the picture is drawn at the right place. Its bounds are the hole's grown to whole MCUs; holes that became
// one have one image, and the image of a hole outside the picture is empty.
func (c *Canvas) Image(i int) *image.RGBA {
	if at := c.plate.pictures[i]; at >= 0 {
		return c.images[at]
	}
	return &c.none
}

// Release gives the canvas back. Neither it nor its images may be used afterwards.
func (c *Canvas) Release() { canvases.Put(c) }

// Code codes the rows that have a hole as they are drawn now.
func (c *Canvas) Code() Rows {
	c.coded = c.coded[:0]
	ends := make([]int, 0, len(c.plate.groups))
	for _, group := range c.plate.groups {
		for i := range group {
			c.codeRow(&group[i])
		}
		ends = append(ends, len(c.coded))
	}
	return Rows{plate: c.plate, coded: slices.Clone(c.coded), ends: ends}
}

func (c *Canvas) codeRow(r *codedRow) {
	p := c.plate
	var last predictions
	for i := range r.spans {
		s := &r.spans[i]
		if s.hole < 0 {
			p.coder.tables.putRun(&c.writer, &s.runs[0], p.store, &last)
			continue
		}
		for j := range s.runs {
			c.codeMCU(s.hole, p.coder.grid.corner(s.col+j, r.row), &s.runs[j], &last)
		}
	}
	c.coded = p.coder.endRow(c.coded, &c.writer, r.row)
}

// codeMCU codes an MCU that lies in a hole, in the cheapest way that its pixels allow. The run is the plate's.
func (c *Canvas) codeMCU(hole int, corner image.Point, plates *run, last *predictions) {
	p := c.plate
	drawn := tileAt(c.images[hole], corner, &c.transformer.edge)
	if colours, ok := drawn.flat(); ok {
		p.coder.tables.putRun(&c.writer, c.flats.run(c, colours, drawn), c.flats.store, last)
		return
	}
	if drawn.equal(tileAt(p.holes[hole].pixels, corner, &c.plateEdge)) {
		p.coder.tables.putRun(&c.writer, plates, p.store, last)
		return
	}
	c.transformer.mcu(p.coder, drawn, &c.mcu)
	p.coder.tables.putMCU(&c.writer, &c.mcu, last)
}

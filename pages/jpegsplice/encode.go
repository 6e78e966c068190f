package jpegsplice

import (
	"fmt"
	"image"
	"io"
)

// Encode writes a picture as a baseline JPEG, every pixel of it transformed and coded, with Huffman tables made for it. It
// is the plain encoder that the spliced files of a Plate are measured by. The alpha of the pixels is ignored.
//
// A picture has 1 to 65535 pixels a side; the quality is 1 to 100, as libjpeg understands it.
func Encode(w io.Writer, img *image.RGBA, quality int) error {
	c, err := newCoder(img.Rect, quality)
	if err != nil {
		return err
	}
	all := c.transformAll(img)
	s := newStatistics()
	for row := range c.grid.rows {
		c.count(s, all[row*c.grid.cols:][:c.grid.cols], func(int) bool { return false })
	}
	c.tables = s.tables()
	if _, err := w.Write(c.appendFile(nil, all)); err != nil {
		return fmt.Errorf("jpegsplice: writing a picture: %w", err)
	}
	return nil
}

// appendFile codes a whole picture.
func (c *coder) appendFile(dst []byte, all []mcu) []byte {
	dst = c.appendHeader(dst)
	var w bitWriter
	for row := range c.grid.rows {
		dst = c.appendRow(dst, &w, all, row)
	}
	return append(dst, 0xFF, markerEOI)
}

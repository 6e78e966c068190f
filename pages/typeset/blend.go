package typeset

import (
	"encoding/binary"
	"image"
	"image/color"
)

// lay paints ink through the mask whose origin is at p. Only what lies in dst is painted.
func (m *mask) lay(dst *image.RGBA, p image.Point, ink *rowInk) {
	r := m.Rectangle.Add(p).Intersect(dst.Rect)
	if r.Empty() {
		return
	}
	left, right := r.Min.X-p.X-m.Min.X, r.Max.X-p.X-m.Min.X
	for y := r.Min.Y; y < r.Max.Y; y++ {
		i := dst.PixOffset(r.Min.X, y)
		ink.cover(dst.Pix[i:i+4*r.Dx()], m.row(y - p.Y)[left:right], y)
	}
}

// lanes are the low bytes of the four 16-bit lanes of a word, into which the channels of a pixel are spread so that all
// are multiplied at once. None overflows: 255 × 256 and the rounding fit into 16 bits.
const (
	lanes = 0x00ff00ff00ff00ff
	half  = 0x0080008000800080 // rounds each lane
)

// spread puts the channels of a pixel into the lanes.
func spread(pixel uint32) uint64 {
	v := uint64(pixel)
	return (v | v<<24) & lanes
}

// gather is the pixel of which spread made v.
func gather(v uint64) uint32 { return uint32(v | v>>24) }

// coat is one colour at one opacity, ready to be laid over pixels: p becomes (p × rest + paint) / 256. The division by
// 256 is what makes it fast: opacities are stretched to 0–256, so none and full are exact, and what is between is right
// to one level of 255.
type coat struct{ paint, rest uint64 }

func coatOf(ink color.NRGBA, v uint32) coat {
	opacity := uint64((v*uint32(ink.A) + 127) / 255)
	opacity += opacity >> 7
	solid := spread(uint32(ink.R) | uint32(ink.G)<<8 | uint32(ink.B)<<16 | 255<<24)
	return coat{solid*opacity + half, 256 - opacity}
}

// over lays the coat over a pixel.
func (c coat) over(pixel uint32) uint32 {
	return gather((spread(pixel)*c.rest + c.paint) >> 8 & lanes)
}

// coats are one colour at every opacity a mask may have.
type coats [256]coat

// inks holds the coats of the colours that posters are written in.
var inks = newCache[color.NRGBA](1<<20, func(*coats) int { return len(coats{}) * 16 })

func coatsOf(ink color.NRGBA) *coats {
	return inks.get(ink, func() *coats {
		all := new(coats)
		for v := range all {
			all[v] = coatOf(ink, uint32(v))
		}
		return all
	})
}

// cover lays the colour over a row of premultiplied RGBA pixels, at the opacities of cov. Where anything of eight pixels
// is covered all are painted without a look: at edges the processor would guess wrongly, which costs more.
func (c *coats) cover(pix []uint8, cov []uint8) {
	for ; len(cov) >= 8; pix, cov = pix[32:], cov[8:] {
		eight := binary.LittleEndian.Uint64(cov)
		if eight == 0 {
			continue
		}
		row := (*[32]uint8)(pix)
		for i := 0; i < len(row); i += 8 {
			two := binary.LittleEndian.Uint64(row[i : i+8])
			first := c[uint8(eight)].over(uint32(two))
			second := c[uint8(eight>>8)].over(uint32(two >> 32))
			binary.LittleEndian.PutUint64(row[i:i+8], uint64(first)|uint64(second)<<32)
			eight >>= 16
		}
	}
	for i, v := range cov {
		paintOver(pix[4*i:], c[v])
	}
}

// coverOnce is cover with a colour that is not worth a table, as that of one row of a gradient.
func coverOnce(pix []uint8, cov []uint8, ink color.NRGBA) {
	for i, v := range cov {
		if v != 0 {
			paintOver(pix[4*i:], coatOf(ink, uint32(v)))
		}
	}
}

func paintOver(pix []uint8, c coat) {
	binary.LittleEndian.PutUint32(pix, c.over(binary.LittleEndian.Uint32(pix)))
}

// lay paints the picture whose origin is at p with an opacity of alpha/255. Only what lies in dst is painted.
func (s picture) lay(dst *image.RGBA, p image.Point, alpha uint8) {
	r := s.Rect.Add(p).Intersect(dst.Rect)
	for y := r.Min.Y; y < r.Max.Y; y++ {
		i := dst.PixOffset(r.Min.X, y)
		j := s.PixOffset(r.Min.X-p.X, y-p.Y)
		over(dst.Pix[i:i+4*r.Dx()], s.Pix[j:j+4*r.Dx()], uint64(alpha))
	}
}

// over lays premultiplied pixels over others (Porter and Duff, "Compositing Digital Images", 1984).
func over(pix, top []uint8, alpha uint64) {
	alpha += alpha >> 7
	for i := 0; i+4 <= len(top) && i+4 <= len(pix); i += 4 {
		v := binary.LittleEndian.Uint32(top[i:])
		if alpha != 256 {
			v = gather((spread(v)*alpha + half) >> 8 & lanes)
		}
		switch v >> 24 {
		case 0:
		case 255:
			binary.LittleEndian.PutUint32(pix[i:], v)
		default:
			// The share of what is under is rounded down, so that no channel of the sum overflows.
			under := spread(binary.LittleEndian.Uint32(pix[i:]))
			binary.LittleEndian.PutUint32(pix[i:], v+gather(under*uint64(256-v>>24)>>8&lanes))
		}
	}
}

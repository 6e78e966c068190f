package typeset

import (
	"image"
	"math"
	"slices"
)

// effect is what is done to a glyph's mask before it is painted, in this order. The zero effect does nothing.
type effect struct {
	depth   uint8   // px the glyph is drawn out downwards
	outline float32 // px it grows on all sides
	blur    float32 // px it is blurred by
}

// Bounds of effects, px.
const (
	maxDepth   = 64
	maxOutline = 32
	maxBlur    = 64
)

func (e effect) of(m *mask) *mask {
	if m.Empty() {
		return m
	}
	if e.depth > 0 {
		m = extruded(m, int(e.depth))
	}
	if e.outline > 0 {
		m = outlined(m, float64(e.outline))
	}
	if e.blur > 0 {
		m = blurred(m, float64(e.blur))
	}
	return m
}

// grown is a copy of m with an empty margin.
func grown(m *mask, left, top, right, bottom int) *mask {
	r := image.Rect(m.Min.X-left, m.Min.Y-top, m.Max.X+right, m.Max.Y+bottom)
	out := &mask{Rectangle: r, pix: make([]uint8, r.Dx()*r.Dy())}
	for y := m.Min.Y; y < m.Max.Y; y++ {
		copy(out.row(y)[left:], m.row(y))
	}
	return out
}

// extruded is m drawn out downwards by depth px, as the body of cut letters.
func extruded(m *mask, depth int) *mask {
	out := grown(m, 0, 0, 0, depth)
	for y := out.Max.Y - 1; y > out.Min.Y; y-- {
		below := out.row(y)
		for d := 1; d <= depth && y-d >= m.Min.Y; d++ {
			if y-d >= m.Max.Y {
				continue
			}
			for x, v := range m.row(y - d) {
				below[x] = max(below[x], v)
			}
		}
	}
	return out
}

// outlined is m grown by r px, with round corners: the distance of every pixel to the glyph's edge (Felzenszwalb and
// Huttenlocher, "Distance Transforms of Sampled Functions", 2012), where half covered pixels are at the edge.
func outlined(m *mask, r float64) *mask {
	margin := int(math.Ceil(r)) + 1
	out := grown(m, margin, margin, margin, margin)
	w, h := out.Dx(), out.Dy()
	squares := make([]float64, len(out.pix))
	for i, v := range out.pix {
		switch {
		case v == 0:
			squares[i] = far
		case v < 255:
			d := math.Max(0, 0.5-float64(v)/255)
			squares[i] = d * d
		}
	}
	t := newTransform(max(w, h))
	for x := range w {
		t.along(squares[x:], w, h)
	}
	for y := range h {
		t.along(squares[y*w:], 1, w)
	}
	for i, v := range squares {
		covered := r + 0.5 - math.Sqrt(v)
		out.pix[i] = max(out.pix[i], uint8(255*math.Max(0, math.Min(1, covered))))
	}
	return out
}

// far is further than anything in a mask, squared.
const far = 1e12

// transform holds the buffers of one-dimensional distance transforms.
type transform struct {
	f      []float64
	places []int     // of the parabolas in the lower envelope
	edges  []float64 // between them
}

func newTransform(n int) *transform {
	return &transform{make([]float64, n), make([]int, n), make([]float64, n+1)}
}

// along replaces n values, stride apart, by their distance transform: the lower envelope of parabolas rooted at them.
func (t *transform) along(values []float64, stride, n int) {
	for i := range n {
		t.f[i] = values[i*stride]
	}
	last := 0
	t.places[0], t.edges[0], t.edges[1] = 0, -far, far
	for q := 1; q < n; q++ {
		edge := t.meet(q, t.places[last])
		for edge <= t.edges[last] {
			last--
			edge = t.meet(q, t.places[last])
		}
		last++
		t.places[last], t.edges[last], t.edges[last+1] = q, edge, far
	}
	k := 0
	for q := range n {
		for t.edges[k+1] < float64(q) {
			k++
		}
		d := float64(q - t.places[k])
		values[q*stride] = d*d + t.f[t.places[k]]
	}
}

// meet is where the parabolas rooted at q and p cross.
func (t *transform) meet(q, p int) float64 {
	return (t.f[q] + float64(q*q) - t.f[p] - float64(p*p)) / float64(2*(q-p))
}

// blurred is m with its edges softened over about px on either side: three box blurs, which together are close to a
// Gaussian of standard deviation px/2.
func blurred(m *mask, px float64) *mask {
	// Three boxes of width d have the variance (d²-1)/4.
	radius := max(1, int(math.Round((math.Sqrt(px*px+1)-1)/2)))
	out := grown(m, 3*radius, 3*radius, 3*radius, 3*radius)
	w, h := out.Dx(), out.Dy()
	buffer := make([]uint8, max(w, h))
	for range 3 {
		for y := range h {
			boxed(out.pix[y*w:], 1, w, radius, buffer)
		}
		for x := range w {
			boxed(out.pix[x:], w, h, radius, buffer)
		}
	}
	return out
}

// boxed replaces n values, stride apart, by the means of the 2*radius+1 around them; beyond the ends all is 0.
func boxed(values []uint8, stride, n, radius int, buffer []uint8) {
	line := buffer[:n]
	for i := range n {
		line[i] = values[i*stride]
	}
	if !slices.ContainsFunc(line, func(v uint8) bool { return v != 0 }) {
		return
	}
	size := 2*radius + 1
	sum := 0
	for i := range min(radius, n) {
		sum += int(line[i])
	}
	for i := range n {
		if i+radius < n {
			sum += int(line[i+radius])
		}
		if i > radius {
			sum -= int(line[i-radius-1])
		}
		values[i*stride] = uint8((sum + radius) / size)
	}
}

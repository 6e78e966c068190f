package poster

import (
	"image"
	"math"
)

// landscape is a picture of r's size and place: a sun over hills in the theme's colours, at night where the theme is dark.
func (c *canvas) landscape(r image.Rectangle) *image.RGBA {
	in := c.ink
	sub := newLike(c, r)
	w, h := float64(r.Dx()), float64(r.Dy())
	sky, far, near := mix(in.light, white, 0.3), mix(in.main, white, 0.62), in.shade()
	if luma(in.paper) < 0.5 {
		sky, far, near = mix(in.night(), in.main, 0.22), mix(in.main, white, 0.12), in.night()
	}
	sub.wash(sub.img.Rect, sky, mix(sky, in.gleam, 0.25))
	sun := in.gleam
	if math.Abs(luma(sky)-luma(sun)) < 0.15 { // it would not be seen
		sun = in.main
	}
	sub.DrawCircle(w*0.64, h*0.40, min(w, h)*0.17)
	sub.fillDown(h*0.2, h*0.6, mix(sun, white, 0.12), mix(sun, in.gleam, 0.35))
	for i := range 4 {
		k := float64(i)
		ink := mix(far, near, k*0.26)
		sub.ridge(w, h, 0.50+0.115*k, 0.065-0.008*k, 1.7*k+0.4)
		sub.fillDown(h*(0.40+0.115*k), h*(0.75+0.1*k), ink, mix(ink, sky, 0.55-0.12*k))
	}
	sub.img.Rect = r
	return sub.img
}

// ridge is the path of hills whose crest swings around level, over an area of w × h.
func (c *canvas) ridge(w, h, level, swing, phase float64) {
	c.MoveTo(0, h)
	for x := 0.0; x < w+6; x += 6 {
		t := x / w * 2 * math.Pi
		y := level + swing*(math.Sin(t*1.1+phase)+0.5*math.Sin(t*2.3+2.1*phase)+0.16*math.Sin(t*6.1+phase))
		c.LineTo(x, y*h)
	}
	c.LineTo(w+6, h)
	c.ClosePath()
}

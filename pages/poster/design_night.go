package poster

import (
	"image"
	"image/color"
	"math"
)

var nightLayers = []Layer{
	{ID: "avatar", Kind: KindAvatar, X: 48, Y: 52, W: 120, H: 120, Tone: "white"},
	{ID: "name", Kind: KindName, Text: "{昵称} 邀请你", X: 188, Y: 80, W: 514, H: 64, Size: 44, Tone: "white"},
	{ID: "headline", Kind: KindText, Text: "{标题}", X: 40, Y: 250, W: 670, H: 340, Size: 150, Lines: 3, Align: "center", Bold: true, Stress: true, Tone: "white"},
	{ID: "date", Kind: KindDate, Text: "{截止} 截止", X: 195, Y: 832, W: 360, H: 48, Size: 28, Lines: 1, Align: "center", Tone: "white"},
	{ID: "words", Kind: KindText, Text: "{说明}", X: 80, Y: 968, W: 272, H: 170, Size: 40, Lines: 4, Bold: true, Tone: "white"},
	{ID: "brand", Kind: KindText, Text: "{品牌}", X: 80, Y: 1180, W: 272, H: 68, Size: 26, Lines: 2, Tone: "white"},
	{ID: "qr", Kind: KindQR, X: 384, Y: 944, W: 304, H: 304, Shape: "round"},
}

// The night design: whatever the theme, it is dark. The rim of a planet lights up under a starry sky or the operator's picture, and
// the QR stands on a pane of glass.
const (
	planetX, planetTop = Width / 2, 700
	planetR            = 900
	planetHaze         = 330 // how far its light reaches, px
)

func nightGround(c *canvas, s *Spec) {
	in := c.ink
	night := in.night()
	light := mix(in.main, white, 0.12)
	if luma(in.main) < 0.25 {
		light = mix(in.gleam, white, 0.3) // black gives no light
	}
	if s.photo() {
		c.picture(s.Background, image.Rect(0, 0, Width, planetTop+240), 0)
		dark := mix(night, color.NRGBA{A: 255}, 0.3)
		veil := min(1, c.hush(image.Rect(0, 0, Width, 600), dark)+0.1) // the rim's light comes on top
		c.veil(image.Rect(0, 0, Width, 600), dark, min(1, veil+0.05), veil)
		c.veil(image.Rect(0, 600, Width, planetTop+240), dark, veil, 0.3)
	} else {
		c.wash(image.Rect(0, 0, Width, planetTop+240), mix(night, color.NRGBA{A: 255}, 0.35), mix(night, light, 0.10))
		c.glow(120, 90, 420, light, 0.20)
		c.glow(690, 330, 380, mix(light, in.gleam, 0.5), 0.12)
		c.stars()
	}
	c.planet(mix(night, color.NRGBA{A: 255}, 0.45), light)
	c.pane(40, 904, 670, 384, 36)
}

// stars strew the sky, fainter towards the light and in the middle, where words usually stand.
func (c *canvas) stars() {
	scatter(90, Width, planetTop-40, func(x, y, u float64) {
		a := (0.4 + 0.6*u) * (1 - y/planetTop*0.6)
		if math.Abs(x-Width/2) < 330 && y > 240 && y < 600 {
			a *= 0.35
		}
		c.DrawCircle(x, y, 0.8+1.7*u*u)
		c.fill(fade(white, a))
	})
	for _, p := range [][3]float64{{668, 214, 15}, {84, 236, 10}, {690, 634, 9}, {52, 622, 12}} {
		c.spark(p[0], p[1], p[2])
		c.fill(fade(white, 0.9))
	}
}

// planet paints the dark body below its lit rim: outside light fades into the sky, inside it is a thin crescent. Both are brightest
// at the top.
func (c *canvas) planet(body, light color.NRGBA) {
	const cy, fine = planetTop + planetR, 4 // shades to a pixel
	var outside, inside [planetHaze * fine]float64
	for i := range outside {
		d := float64(i) / fine
		outside[i] = 0.72*math.Exp(-d/26) + 0.40*math.Exp(-d/110)*(1-d/planetHaze)
		inside[i] = 0.85*math.Exp(-d/5) + 0.40*math.Exp(-d/34)
	}
	hot := mix(light, white, 0.75)
	for y := planetTop - planetHaze; y < Height; y++ {
		row := c.row(0, y)
		dy := float64(y) - cy
		for x := range Width {
			p, dx := row[4*x:], float64(x)-planetX
			out := math.Sqrt(dx*dx+dy*dy) - planetR
			if out <= 0 {
				wet(body).lay(p, wet(body).strength(0.5-out))
			}
			i := int(math.Abs(out) * fine)
			if i >= len(outside) {
				continue
			}
			near := max(0, 1-dx*dx/(430*430)) // to the middle of the rim
			a := inside[i] * near
			if out > 0 {
				a = outside[i] * (0.25 + 0.75*near)
			}
			if a > 0.002 {
				wet(light).lay(p, wet(light).strength(a))
				wet(hot).lay(p, wet(hot).strength(a*a*near))
			}
		}
	}
}

// pane is glass: what is behind it a little lighter, its edge lit from above.
func (c *canvas) pane(x, y, w, h, r float64) {
	c.DrawRoundedRectangle(x, y, w, h, r)
	c.fillDown(y, y+h, fade(white, 0.15), fade(white, 0.06))
	c.DrawRoundedRectangle(x+1, y+1, w-2, h-2, r-1)
	ax, ay := c.TransformPoint(0, y)
	bx, by := c.TransformPoint(0, y+h)
	c.SetStrokeStyle(slantOf(rampOf(fade(white, 0.55), fade(white, 0.10)), ax, ay, bx, by))
	c.SetLineWidth(2)
	c.Stroke()
}

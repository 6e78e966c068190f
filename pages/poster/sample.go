package poster

import (
	"image"

	"github.com/fogleman/gg"
)

// Sample is an invented person to try a poster with.
type Sample struct {
	Name   string // in addresses, e.g. "long"
	Title  string // what operators read
	Person Person // without a URL
}

// Samples are the people operators try a poster with; the first is the usual one.
func Samples() []Sample {
	return []Sample{
		{"usual", "普通昵称", Person{Name: "林小满", Avatar: sampleFace(), Rank: 12}},
		{"long", "很长的昵称", Person{Name: "春风十里不如你和孩子们的每一天", Avatar: sampleFace(), Rank: 10086}},
		{"emoji", "带表情的昵称", Person{Name: "🌸小鹿妈妈👨‍👩‍👧🇨🇳", Avatar: sampleFace(), Rank: 3}},
		{"faceless", "没有头像", Person{Name: "Alex"}},
	}
}

// SampleOf finds a sample by name, or gives the first.
func SampleOf(name string) Sample {
	all := Samples()
	for _, s := range all {
		if s.Name == name {
			return s
		}
	}
	return all[0]
}

// sampleFace is a drawn portrait: a real one would be somebody's.
func sampleFace() image.Image {
	const side = 192
	c := gg.NewContext(side, side)
	c.SetHexColor("#ffd9b8")
	c.Clear()
	c.SetHexColor("#f5b98a")
	c.DrawCircle(side/2, side*1.08, side*0.42)
	c.Fill()
	c.SetHexColor("#5b3a29")
	c.DrawEllipse(side/2, side*0.42, side*0.29, side*0.31)
	c.Fill()
	c.SetHexColor("#ffe9d6")
	c.DrawEllipse(side/2, side*0.48, side*0.22, side*0.25)
	c.Fill()
	c.SetHexColor("#5b3a29")
	c.DrawCircle(side*0.42, side*0.47, 5)
	c.DrawCircle(side*0.58, side*0.47, 5)
	c.Fill()
	c.SetLineWidth(4)
	c.SetLineCapRound()
	c.SetHexColor("#c4624a")
	c.DrawArc(side/2, side*0.54, side*0.08, gg.Radians(25), gg.Radians(155))
	c.Stroke()
	return c.Image()
}

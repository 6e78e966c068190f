package jpegsplice

import (
	"bytes"
	"image/jpeg"
	"testing"
	"time"
)

// BenchmarkPoster is one person's poster of 750x1334 px: avatar, name and QR code are drawn and coded, the rest is the
// plate's. It is compared with all pixels coded by image/jpeg and by the plain encoder with the plate's tables. The other
// benchmarks take the parts alone.
func BenchmarkPoster(b *testing.B) {
	p := newPoster()
	plate := newPosterPlate(b, p, 85)
	c := p.canvas(plate, 1)
	drawn := p.drawn(1)
	standards := fastest(func() {
		var out bytes.Buffer
		if err := jpeg.Encode(&out, drawn, &jpeg.Options{Quality: 85}); err != nil {
			b.Fatal(err)
		}
	})
	plains := fastest(func() { plain(plate, drawn) })
	var file []byte
	b.ReportAllocs()
	for b.Loop() {
		file = c.Code().AppendTo(file[:0])
	}
	each := b.Elapsed() / time.Duration(b.N)
	b.ReportMetric(float64(standards)/float64(each), "x-image/jpeg")
	b.ReportMetric(float64(plains)/float64(each), "x-plain")
	b.ReportMetric(float64(len(file)), "bytes")
	b.ReportMetric(float64(len(c.Code().coded)), "own-bytes")
}

// fastest is the least time of some runs.
func fastest(run func()) time.Duration {
	least := time.Hour
	for range 7 {
		begin := time.Now()
		run()
		least = min(least, time.Since(begin))
	}
	return least
}

func BenchmarkCode(b *testing.B) {
	p := newPoster()
	for _, part := range []string{"all", "nothing", "avatar", "name", "qr"} {
		b.Run(part, func(b *testing.B) {
			plate := newPosterPlate(b, p, 85)
			c, away := plate.Canvas(), clone(p.plate)
			switch part {
			case "all":
				p.draw(c.Image(0), c.Image(1), c.Image(2), 1)
			case "avatar":
				p.draw(c.Image(0), away, away, 1)
			case "name":
				p.draw(away, c.Image(1), away, 1)
			case "qr":
				p.draw(away, away, c.Image(2), 1)
			}
			b.ReportAllocs()
			for b.Loop() {
				c.Code()
			}
		})
	}
}

func BenchmarkCanvas(b *testing.B) {
	plate := newPosterPlate(b, newPoster(), 85)
	b.ReportAllocs()
	for b.Loop() {
		plate.Canvas().Release()
	}
}

func BenchmarkAppendTo(b *testing.B) {
	p := newPoster()
	rows := p.canvas(newPosterPlate(b, p, 85), 1).Code()
	var file []byte
	b.ReportAllocs()
	for b.Loop() {
		file = rows.AppendTo(file[:0])
	}
}

func BenchmarkNewPlate(b *testing.B) {
	p := newPoster()
	b.ReportAllocs()
	for b.Loop() {
		newPosterPlate(b, p, 85)
	}
}

// BenchmarkEncode is all pixels, by image/jpeg and by the plain encoder.
func BenchmarkEncode(b *testing.B) {
	img := newPoster().drawn(1)
	b.Run("image-jpeg", func(b *testing.B) {
		var out bytes.Buffer
		for b.Loop() {
			out.Reset()
			if err := jpeg.Encode(&out, img, &jpeg.Options{Quality: 85}); err != nil {
				b.Fatal(err)
			}
		}
		b.ReportMetric(float64(out.Len()), "bytes")
	})
	b.Run("plain", func(b *testing.B) {
		var out bytes.Buffer
		for b.Loop() {
			out.Reset()
			if err := Encode(&out, img, 85); err != nil {
				b.Fatal(err)
			}
		}
		b.ReportMetric(float64(out.Len()), "bytes")
	})
}

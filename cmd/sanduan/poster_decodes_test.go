package main

import (
	"bytes"
	"encoding/base64"
	"fmt"
	"image/jpeg"
	"image/png"
	"testing"

	"github.com/sanduan/sanduan/components/theme"
	"github.com/sanduan/sanduan/pages/poster"
)

// unlike loads two pictures in the browser and compares their brightness (BT.601, as JPEG has it): the share of pixels that are
// more than 3 of 255 apart, and the mean distance. Colour is left out: browsers smooth it between pixels, image/jpeg does not.
const unlike = `(async (a, b) => {
	const [p, q] = await Promise.all([a, b].map(async (url) => {
		const img = new Image()
		img.src = url
		await img.decode()
		const c = document.createElement("canvas")
		c.width = img.naturalWidth
		c.height = img.naturalHeight
		const to = c.getContext("2d", {willReadFrequently: true})
		to.drawImage(img, 0, 0)
		return to.getImageData(0, 0, c.width, c.height).data
	}))
	if (p.length !== q.length) return [1, 255]
	let far = 0, sum = 0
	for (let i = 0; i < p.length; i += 4) {
		const d = Math.abs(0.299 * (p[i] - q[i]) + 0.587 * (p[i + 1] - q[i + 1]) + 0.114 * (p[i + 2] - q[i + 2]))
		sum += d
		if (d > 3) far++
	}
	return [far / p.length * 4, sum / p.length * 4]
})`

// TestChromiumDecodesPosters: a poster put together from ready pieces is in a browser what it is for Go.
func TestChromiumDecodesPosters(t *testing.T) {
	v := person(t, chromium(t), 375, 812)
	for i, design := range poster.Designs() {
		who := poster.SampleOf("usual").Person
		who.URL = "https://h5.example.cn/s/23456789ABC"
		file, err := poster.Draw(poster.Spec{Design: design, Theme: theme.All()[i], Headline: "0元领取外教体验课", Words: "长按识别二维码", Brand: "小鹿英语"}, who)
		if err != nil {
			t.Fatal(err)
		}
		img, err := jpeg.Decode(bytes.NewReader(file))
		if err != nil {
			t.Fatal(err)
		}
		var plain bytes.Buffer
		if err := (&png.Encoder{CompressionLevel: png.BestSpeed}).Encode(&plain, img); err != nil {
			t.Fatal(err)
		}
		data := func(kind string, b []byte) string {
			return "data:image/" + kind + ";base64," + base64.StdEncoding.EncodeToString(b)
		}
		got := valueOf[[]float64](v, fmt.Sprintf("%s(%q, %q)", unlike, data("jpeg", file), data("png", plain.Bytes())))
		t.Logf("%s: %.2f %% of the pixels are more than 3 of 255 apart, %.3f in the mean", design, got[0]*100, got[1])
		if got[0] > 0.02 || got[1] > 1 {
			t.Errorf("%s: Chromium decodes another picture", design)
		}
	}
}

package poster

import (
	"bytes"
	"fmt"
	"image"
	"image/jpeg"
	"testing"
)

// unscannable tries the posters of a page whose plate nobody has made.
func unscannable(s Spec, url string) (string, error) {
	return NewCache(0, 1).Unscannable("page", func() (Spec, error) { return s, nil }, url)
}

func TestUnscannable(t *testing.T) {
	qr := func(l Layer) Layer { l.Kind = KindQR; return l }
	short := sampleURL
	long := "https://activity.example-company.com.cn/s/" + fmt.Sprintf("%0120d", 7)
	for _, c := range []struct {
		name   string
		layers []Layer
		url    string
		want   string
	}{
		{"the design's own", nil, short, ""},
		{"a long link", nil, long, ""},
		{"large", []Layer{qr(Layer{X: 100, Y: 700, W: 500, H: 500})}, short, ""},
		{"the smallest", []Layer{qr(Layer{X: 100, Y: 700, W: minQR, H: minQR})}, short, ""},
		{"no code", []Layer{{Kind: KindText, Text: "{标题}", W: 300, H: 90, Size: 40}}, short, "海报上没有二维码，好友扫不进来"},
		{"hidden code", []Layer{qr(Layer{X: 100, Y: 700, W: 300, H: 300, Hidden: true})}, short, "海报上没有二维码，好友扫不进来"},
		{"a long link in a small box", []Layer{qr(Layer{X: 100, Y: 700, W: minQR, H: minQR})}, long, "二维码太小，放不下 162 个字符的链接，请放大"},
		{"a badge over it", []Layer{
			qr(Layer{X: 200, Y: 700, W: 300, H: 300}), {Kind: KindBadge, Text: "限时", X: 210, Y: 760, W: 280, H: 90, Size: 40, Tone: "black"},
		}, short, "二维码扫不出来：「角标」压住了它，请移开"},
		{"a face over it", []Layer{qr(Layer{X: 200, Y: 700, W: 300, H: 300}), {Kind: KindAvatar, X: 210, Y: 720, W: 160, H: 160}}, short, "二维码扫不出来：「头像」压住了它，请移开"},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := sample("full", "violet")
			s.Layers = c.layers
			if why, err := unscannable(s, c.url); err != nil || why != c.want {
				t.Errorf("%q, err %v, want %q", why, err, c.want)
			}
		})
	}
}

// What a chat makes of a poster's brightness does not depend on its colours, so the gate codes the brightness alone.
func TestBrightnessIsCodedAlone(t *testing.T) {
	file, err := Draw(sample("pop", "yellow"), person())
	if err != nil {
		t.Fatal(err)
	}
	img, err := jpeg.Decode(bytes.NewReader(file))
	if err != nil {
		t.Fatal(err)
	}
	var planes [][]uint8
	for _, forwarded := range []image.Image{img, brightness(img)} {
		var coded bytes.Buffer
		if err := jpeg.Encode(&coded, forwarded, &jpeg.Options{Quality: forwardQuality}); err != nil {
			t.Fatal(err)
		}
		got, err := jpeg.Decode(&coded)
		if err != nil {
			t.Fatal(err)
		}
		planes = append(planes, brightness(got).Pix)
	}
	if !bytes.Equal(planes[0], planes[1]) {
		t.Error("a poster forwarded in grey has another brightness than one in colours")
	}
}

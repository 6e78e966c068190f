package poster

import (
	"bytes"
	"image"
	"image/jpeg"
	"testing"
)

// What is added to a poster may be published as it is, but for a picture that is still to be chosen.
func TestFreshLayersAreFit(t *testing.T) {
	for _, k := range Kinds() {
		l := Fresh(k.Value)
		l.ID = "fresh"
		if min(l.W, l.H) < Least(k.Value) || Square(k.Value) != (l.W == l.H) && k.Value != KindPicture {
			t.Errorf("%s: a box of %d × %d", k.Value, l.W, l.H)
		}
		layers := []Layer{l}
		if k.Value != KindQR {
			layers = append(layers, Fresh(KindQR))
		}
		for path, message := range CheckLayers(layers) {
			if path != "Layers.0.Picture" {
				t.Errorf("%s: %s: %s", k.Value, path, message)
			}
		}
	}
}

func TestLayerTitle(t *testing.T) {
	for want, l := range map[string]Layer{
		"二维码":    {Kind: KindQR},
		"昵称":     {Kind: KindName, Text: "{昵称} 邀请你"},
		"文字「标题」": {Kind: KindText, Text: "{标题}"},
		"文字「一二三四五六七八九十…」": {Kind: KindText, Text: "一二三四五六七八九十十一"},
		"图片": {Kind: KindPicture},
	} {
		if got := l.Title(); got != want {
			t.Errorf("%+v is called %q, want %q", l, got, want)
		}
	}
}

func TestSmall(t *testing.T) {
	plate, err := NewPlate(Spec{Headline: "标题"})
	if err != nil {
		t.Fatal(err)
	}
	picture, err := plate.Draw(Person{URL: "https://a.cn/s/1"})
	if err != nil {
		t.Fatal(err)
	}
	small, err := Small(picture, 150)
	if err != nil {
		t.Fatal(err)
	}
	img, err := jpeg.Decode(bytes.NewReader(small))
	if err != nil || img.Bounds() != image.Rect(0, 0, 150, 266) {
		t.Fatalf("%v, %v", img.Bounds(), err)
	}
}

package poster

import (
	"bytes"
	"errors"
	"fmt"
	"image"
	"image/jpeg"
	"reflect"

	"github.com/sanduan/sanduan/components/form"
)

// forwardQuality is about what a chat makes of a picture that is passed on: JPEG quality 70.
const forwardQuality = 70

// Unscannable tells why phones would not read the code off posters of a page whose link is url, in the operator's words; "" where
// they do. It paints posters of people with short and long names and reads them as they are sent, at half their size, and after
// they have been coded anew at JPEG quality 70. The plate is the one of the page's posters, and stays for them. Releases call it apart
// from any request, so a panic becomes an error, as in paint.
func (c *Cache) Unscannable(page string, spec func() (Spec, error), url string) (why string, err error) {
	defer recovered("trying the posters", &err)
	plate, err := c.plate(page, c.plateOnce(page, spec))
	if errors.Is(err, errNoQR) {
		return "海报上没有二维码，好友扫不进来", nil
	}
	if err != nil {
		return "", err
	}
	return plate.unscannable(url), nil
}

func (p *Plate) unscannable(url string) (why string) {
	box := codeAt(p.personal)
	url = legible(url, box.Dx(), p.logo != nil)
	for _, name := range []string{"usual", "long"} {
		who := SampleOf(name).Person
		who.URL = url
		picture, err := p.Draw(who)
		if err != nil {
			return fmt.Sprintf("二维码太小，放不下 %d 个字符的链接，请放大", len(url))
		}
		if how := unread(picture.Append(nil), url, box); how != "" {
			return p.blame(how)
		}
	}
	return ""
}

// legible is the URL, or one of its length whose code the decoder reads where nothing is in its way.
func legible(url string, room int, logo bool) string {
	for _, last := range "abcdefgh" {
		made, err := encodeQR(url, room, logo)
		if err != nil {
			return url // the caller says why
		}
		if perfect := made.alone(made.px); read(perfect, perfect.Rect) == url && read(halfGrey(perfect), half(perfect.Rect)) == url {
			return url
		}
		url = url[:len(url)-1] + string(last)
	}
	return url
}

// codeAt is where the code stands among layers.
func codeAt(layers []Layer) image.Rectangle {
	for _, l := range layers {
		if l.Kind == KindQR {
			return qrSquare(l)
		}
	}
	return image.Rectangle{}
}

// unread tells in which state the code at box cannot be read off a JPEG; "" where it always can.
func unread(file []byte, url string, box image.Rectangle) string {
	img, err := jpeg.Decode(bytes.NewReader(file))
	if err != nil {
		return "扫不出来"
	}
	sent := brightness(img)
	if read(sent, box) != url {
		return "扫不出来"
	}
	if read(halfGrey(sent), half(box)) != url {
		return "缩小到一半后扫不出来"
	}
	var forwarded bytes.Buffer // in grey: a JPEG codes brightness apart from colours, and a code is read by brightness alone
	if err := jpeg.Encode(&forwarded, sent, &jpeg.Options{Quality: forwardQuality}); err != nil {
		return "转发压缩后扫不出来"
	}
	if img, err = jpeg.Decode(&forwarded); err != nil || read(brightness(img), box) != url {
		return "转发压缩后扫不出来"
	}
	return ""
}

// half is the rectangle in a picture of half the size.
func half(r image.Rectangle) image.Rectangle {
	return image.Rectangle{r.Min.Div(2), r.Max.Div(2)}
}

// blame says what keeps the code from being read, and what would help.
func (p *Plate) blame(how string) string {
	for i, l := range p.layers {
		if l.Kind != KindQR {
			continue
		}
		for j, other := range p.layers {
			above := j > i || other.Personal()
			if above && other.Kind != KindQR && other.Box().Overlaps(qrSquare(l)) {
				return fmt.Sprintf("二维码%s：「%s」压住了它，请移开", how, KindTitle(other.Kind))
			}
		}
		if p.logo != nil {
			return fmt.Sprintf("二维码%s：放大二维码，或去掉中间的标志", how)
		}
	}
	return fmt.Sprintf("二维码%s：放大一点，四周多留些空", how)
}

// KindTitle is what operators call a kind of layer; the kind itself for an unknown one.
func KindTitle(kind string) string {
	for _, f := range form.Fields(reflect.TypeFor[Layer]()) {
		for _, o := range f.Options {
			if f.Name == "Kind" && o.Value == kind {
				return o.Label
			}
		}
	}
	return kind
}

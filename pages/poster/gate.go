package poster

import (
	"bytes"
	"fmt"
	"image"
	"image/jpeg"
	"reflect"

	"github.com/sanduan/sanduan/components/form"
)

// forwardQuality is about what a chat makes of a picture that is passed on: JPEG quality 70.
const forwardQuality = 70

// Unscannable tells why phones would not read the code off posters of this page whose link is url, in the operator's words; "" where
// they do. It paints posters of people with short and long names and reads them as they are sent, at half their size, and after
// they have been coded anew at JPEG quality 70.
func Unscannable(s Spec, url string) (why string, err error) {
	plate, err := NewPlate(s)
	if err == errNoQR {
		return "海报上没有二维码，好友扫不进来", nil
	}
	if err != nil {
		return "", err
	}
	url = legible(url, s.qrAt().Dx(), plate.logo != nil)
	for _, name := range []string{"usual", "long"} {
		who := SampleOf(name).Person
		who.URL = url
		picture, err := plate.Draw(who)
		if err != nil {
			return fmt.Sprintf("二维码太小，放不下 %d 个字符的链接，请放大", len(url)), nil
		}
		if how := unread(picture.Append(nil), url, s.qrAt()); how != "" {
			return s.blame(how), nil
		}
	}
	return "", nil
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

// qrAt is where the code stands.
func (s Spec) qrAt() image.Rectangle {
	for _, l := range s.shown() {
		if l.Kind == KindQR {
			return qrSquare(l)
		}
	}
	return image.Rectangle{}
}

// unread tells in which state the code at box cannot be read off a JPEG; "" where it always can.
func unread(file []byte, url string, box image.Rectangle) string {
	img, err := jpeg.Decode(bytes.NewReader(file))
	if err != nil || read(brightness(img), box) != url {
		return "扫不出来"
	}
	if read(halfGrey(brightness(img)), half(box)) != url {
		return "缩小到一半后扫不出来"
	}
	var forwarded bytes.Buffer
	if err := jpeg.Encode(&forwarded, img, &jpeg.Options{Quality: forwardQuality}); err != nil {
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
func (s Spec) blame(how string) string {
	layers := s.shown()
	for i, l := range layers {
		if l.Kind != KindQR {
			continue
		}
		for j, other := range layers {
			above := j > i || other.Personal()
			if above && other.Kind != KindQR && other.Box().Overlaps(qrSquare(l)) {
				return fmt.Sprintf("二维码%s：「%s」压住了它，请移开", how, KindTitle(other.Kind))
			}
		}
		if l.Picture.Src != "" && s.Pictures[l.Picture.Src] != nil {
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

// Package form turns a struct's tagged fields into an edit form, and a submitted form into a checked struct.
//
// The Go type of a field chooses its control: string (text), LongText, int (number), bool (checkbox), Picture, Video,
// Colour, Money, Time, Link, a string with an options tag (select) and a slice of structs (list). Tags say the rest:
//
//	label:"标题"          what the operator reads; required on every field
//	help:"…"             a line below the control
//	required:"true"      empty is refused
//	min:"1" max:"20"     text: characters; number: value; money: fen; list: items
//	options:"a=甲,b=乙"   select: stored value = label
//	of:"prizes"          reference: the list it picks from
//	group:"style"        tab of the editor: "" content, "style", "advanced"
//	was:"OldName"        the field's former name, so that pages stored before a rename keep their value
package form

import (
	"encoding/json"
	"path"
	"regexp"
	"strconv"
	"strings"

	"github.com/sanduan/sanduan/assets"
)

// LongText is text of several lines.
type LongText string

// Colour is "#rrggbb", or "" for the theme's own colour.
type Colour string

// Money is an amount in fen (1/100 yuan).
type Money int64

// Yuan writes the amount as yuan without needless zeros: 1990 → "19.9".
func (m Money) Yuan() string {
	sign, v := "", int64(m)
	if v < 0 {
		sign, v = "-", -v
	}
	s := strconv.FormatInt(v/100, 10)
	if cents := v % 100; cents != 0 {
		s += "." + strings.TrimRight(strconv.FormatInt(100+cents, 10)[1:], "0")
	}
	return sign + s
}

// Link is where a tap leads: http(s) address, path on this site, #anchor or tel: number.
type Link string

// Picture is a chosen picture: Src names an uploaded file ("<hash>-<w>x<h>.jpg") or built-in art ("art/coffee.png").
type Picture struct {
	Src   string
	Alt   string
	Focus string `json:",omitempty"` // what stays in view where the picture is cut to fit: "30,70"; see FocusAt
}

// FocusAt reads a focal point: percent of the width and of the height, in steps of 10. ok is false for "", where the
// place that shows the picture decides, usually its centre, and for anything else that is no such point.
func FocusAt(s string) (x, y int, ok bool) {
	m := focus.FindStringSubmatch(s)
	if m == nil {
		return 0, 0, false
	}
	x, _ = strconv.Atoi(m[1])
	y, _ = strconv.Atoi(m[2])
	return x, y, true
}

var focus = regexp.MustCompile(`^(0|[1-9]0|100),(0|[1-9]0|100)$`)

// cleanFocus is the focal point, or "" where s is none.
func cleanFocus(s string) string {
	if _, _, ok := FocusAt(s); !ok {
		return ""
	}
	return s
}

// UnmarshalJSON drops a focal point that is none: it becomes the name of a class.
func (p *Picture) UnmarshalJSON(b []byte) error {
	type plain Picture
	read := plain{Src: p.Src, Alt: p.Alt} // a stored picture without a focus must not take a sample's
	if err := json.Unmarshal(b, &read); err != nil {
		return err
	}
	read.Focus = cleanFocus(read.Focus)
	*p = Picture(read)
	return nil
}

// Widths are the widths uploaded pictures are kept in, px, ascending: a phone's screen at one, two and three device pixels
// each, and one to cut from. Narrower originals keep their own width only.
var Widths = []int{375, 750, 1125, 1500}

// widest is the greatest of Widths that pages ask for.
const widest = 1125

// uploaded matches the name of an upload: its size, and in how many pieces it is kept.
var uploaded = regexp.MustCompile(`^[0-9a-f]{32}-([0-9]{1,5})x([0-9]{1,5})(?:-([0-9]{1,2})p)?\.(?:jpg|png)$`)

// Uploaded tells whether name is the file name of an uploaded picture.
func Uploaded(name string) bool { return uploaded.MatchString(name) }

// Valid tells whether the picture's name has the form of an upload or of existing built-in art.
// Whether an upload exists is for the store to say.
func (p Picture) Valid() bool {
	if strings.HasPrefix(p.Src, "art/") {
		_, ok := assets.ArtByName(p.Src)
		return ok
	}
	return Uploaded(p.Src)
}

// Size is the picture's width and height in px; 0, 0 where it has none, or is too slim to be shown.
func (p Picture) Size() (w, h int) {
	if a, ok := assets.ArtByName(p.Src); ok {
		return a.W, a.H
	}
	m := uploaded.FindStringSubmatch(p.Src)
	if m == nil {
		return 0, 0
	}
	w, _ = strconv.Atoi(m[1])
	h, _ = strconv.Atoi(m[2])
	if Slim(w, h) {
		return 0, 0
	}
	return w, h
}

// Shown tells whether there is a picture to show: none where it has no size.
func (p Picture) Shown() bool {
	w, _ := p.Size()
	return w > 0
}

// URL is the address of the picture at least width px wide (or its own width, if it is narrower).
func (p Picture) URL(width int) string {
	if !p.Valid() {
		return ""
	}
	if strings.HasPrefix(p.Src, "art/") {
		return assets.URL("img/" + p.Src)
	}
	return path.Join("/media", strconv.Itoa(p.Kept(width)), p.Src)
}

// SrcSet lists the picture's addresses by width for an <img srcset>; "" for art, which has one size.
func (p Picture) SrcSet() string {
	var set []string
	for _, s := range p.served() {
		set = append(set, path.Join("/media", strconv.Itoa(s.kept), p.Src)+" "+strconv.Itoa(s.wide)+"w")
	}
	return strings.Join(set, ", ")
}

// size is a width in which a picture is kept, and how wide it is there.
type size struct{ kept, wide int }

// served are the sizes pages ask for of an upload.
func (p Picture) served() []size {
	own, _ := p.Size()
	if own == 0 || !Uploaded(p.Src) {
		return nil
	}
	var sizes []size
	for _, w := range Widths {
		if w <= widest {
			sizes = append(sizes, size{w, min(w, own)})
		}
		if own <= w {
			break
		}
	}
	return sizes
}

// Kept is the least width of Widths in which an upload is kept that serves the wanted one.
func (p Picture) Kept(width int) int {
	own, _ := p.Size()
	for _, w := range Widths {
		if w >= width || w >= own {
			return w
		}
	}
	return Widths[len(Widths)-1]
}

package admin

import (
	"strconv"

	"github.com/sanduan/sanduan/components/form"
	"github.com/sanduan/sanduan/pages"
)

// Pictures is the library of uploads.
type Pictures struct {
	Frame   Frame
	List    []pages.Picture
	Search  string
	Full    bool // there may be more than the list shows
	Refused []Refused
	Said    string // why a picture was not deleted
	Locked  bool
}

// Refused is a file that could not be taken.
type Refused struct{ File, Message string }

// measure is a picture's size for people: "1500×1000 · 212 KB".
func measure(p pages.Picture) string {
	w, h := form.Picture{Src: p.Src}.Size()
	return strconv.Itoa(w) + "×" + strconv.Itoa(h) + " · " + strconv.Itoa((p.Bytes+1023)/1024) + " KB"
}

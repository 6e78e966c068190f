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
	Videos  []pages.Video
	Refused []Refused
	Said    string // why a picture was not deleted
	Locked  bool
}

// Refused is a file that could not be taken.
type Refused struct{ File, Message string }

// measureVideo is a video's size for people: "1280×720 · 1:05 · 3.2 MB".
func measureVideo(v pages.Video) string {
	return videoFacts(v.Src) + " · " + strconv.FormatFloat(float64(v.Bytes)/(1<<20), 'f', 1, 64) + " MB"
}

// measure is a picture's size for people: "1500×1000 · 212 KB".
func measure(p pages.Picture) string {
	w, h := form.Picture{Src: p.Src}.Size()
	return strconv.Itoa(w) + "×" + strconv.Itoa(h) + " · " + strconv.Itoa((p.Bytes+1023)/1024) + " KB"
}

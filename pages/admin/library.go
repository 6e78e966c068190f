package admin

import (
	"fmt"
	"strconv"

	"github.com/sanduan/sanduan/assets"
	"github.com/sanduan/sanduan/components/form"
	"github.com/sanduan/sanduan/pages"
)

// Library is a page of the editor's library: uploads, and on the first page built-in art.
type Library struct {
	List        []LibraryPicture // newest first
	Arts        []assets.Art
	Search      string
	Page, Pages int // from 1
	Total       int // uploads that fit the search
}

// LibraryPicture is an upload to choose.
type LibraryPicture struct {
	pages.Picture
	Weight int // bytes a phone loads for it
}

// found says in words how much there is.
func (l Library) found() string {
	switch {
	case l.Total == 0 && len(l.Arts) == 0:
		return "没有找到图片"
	case l.Total == 0:
		return fmt.Sprintf("插画 %d 张", len(l.Arts))
	case len(l.Arts) == 0:
		return fmt.Sprintf("上传的图片 %d 张", l.Total)
	}
	return fmt.Sprintf("上传的图片 %d 张，插画 %d 张", l.Total, len(l.Arts))
}

// sides is a picture's size for people: "750×560".
func sides(src string) string {
	w, h := form.Picture{Src: src}.Size()
	return strconv.Itoa(w) + "×" + strconv.Itoa(h)
}

// kilobytes is a weight for people: "86 KB".
func kilobytes(bytes int) string { return strconv.Itoa((bytes+1023)/1024) + " KB" }

// ratio is a shape a picture may be cut to: width through height as the script takes it, "own" the picture's, "free" any.
type ratio struct{ value, title string }

var ratios = []ratio{{"free", "自由"}, {"own", "原图"}, {"1", "1:1"}, {"1.3333", "4:3"}, {"1.7778", "16:9"}, {"0.75", "3:4"}}

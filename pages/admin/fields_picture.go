package admin

import (
	"strconv"
	"strings"

	"github.com/a-h/templ"

	"github.com/sanduan/sanduan/assets"
	"github.com/sanduan/sanduan/components/form"
	"github.com/sanduan/sanduan/components/ui"
	"github.com/sanduan/sanduan/pages"
)

// heavy is the weight above which a picture's field warns, bytes.
const heavy = pages.HeavyPicture

// pictureDialogs are drawn once, whatever number of pictures a form has.
var pictureDialogs = templ.NewOnceHandle()

// artGroup is the built-in art of one group.
type artGroup struct {
	title string
	arts  []assets.Art
}

func artGroups(arts []assets.Art) []artGroup {
	var groups []artGroup
	for _, a := range arts {
		if len(groups) == 0 || groups[len(groups)-1].title != a.Group {
			groups = append(groups, artGroup{title: a.Group})
		}
		last := &groups[len(groups)-1]
		last.arts = append(last.arts, a)
	}
	return groups
}

// offered tells whether a picture is among the choices.
func (c Choices) offered(src string) bool {
	if strings.HasPrefix(src, "art/") {
		_, ok := assets.ArtByName(src)
		return ok
	}
	for _, p := range c.Library {
		if p.Src == src {
			return true
		}
	}
	return false
}

// thumb is the address of a small version of a picture.
func thumb(src string) string { return form.Picture{Src: src}.URL(form.Widths[0]) }

// pictureTitle is a picture's name for those who cannot see it.
func pictureTitle(p pages.Picture) string {
	if p.Title == "" {
		return "上传的图片"
	}
	return p.Title
}

// focusOptions are the focal points offered without a script, and the one that is set.
func focusOptions(set string) []ui.Option {
	options := []ui.Option{
		{Value: "", Title: "默认的部分"}, {Value: "50,50", Title: "正中"},
		{Value: "50,0", Title: "上边"}, {Value: "50,100", Title: "下边"}, {Value: "0,50", Title: "左边"}, {Value: "100,50", Title: "右边"},
		{Value: "0,0", Title: "左上角"}, {Value: "100,0", Title: "右上角"}, {Value: "0,100", Title: "左下角"}, {Value: "100,100", Title: "右下角"},
	}
	for _, o := range options {
		if o.Value == set {
			return options
		}
	}
	if x, y, ok := form.FocusAt(set); ok {
		options = append(options, ui.Option{Value: set, Title: "横 " + strconv.Itoa(x) + "%，纵 " + strconv.Itoa(y) + "%"})
	}
	return options
}

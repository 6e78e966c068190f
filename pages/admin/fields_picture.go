package admin

import (
	"strings"

	"github.com/sanduan/sanduan/assets"
	"github.com/sanduan/sanduan/components/form"
	"github.com/sanduan/sanduan/pages"
)

// artGroup is the built-in art of one group.
type artGroup struct {
	title string
	arts  []assets.Art
}

func (c Choices) artGroups() []artGroup {
	var groups []artGroup
	for _, a := range c.Arts {
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

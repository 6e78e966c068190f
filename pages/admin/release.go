package admin

import (
	"time"

	"github.com/sanduan/sanduan/components/form"
	"github.com/sanduan/sanduan/pages"
)

// Release is a page's release as the screens about it tell it.
type Release struct {
	pages.Release
	Now    time.Time
	CSRF   string
	Locked bool
}

func (r Release) when() string { return form.Time(r.At).Minute(r.Now) }

func (r Release) path(rest string) string { return "/admin/pages/" + r.PageID + rest }

// words say what will go live.
func (r Release) words() string {
	words := "到时发布定时那一刻的内容，之后对草稿的修改不在里面。"
	if r.Note != "" {
		words = "「" + r.Note + "」。" + words
	}
	return words
}

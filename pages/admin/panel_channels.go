package admin

import (
	"github.com/sanduan/sanduan/components/form"
	"github.com/sanduan/sanduan/pages"
)

// Channels are the named ways by which visitors arrive.
type Channels struct {
	Page   pages.Page
	Base   string // scheme and host of links
	CSRF   string
	Rows   []ChannelLine
	Typed  pages.Channel // what could not be added
	Errors form.Errors
	Locked bool
}

// ChannelLine is a channel with today's figures.
type ChannelLine struct {
	pages.Channel
	Today pages.Figures
}

func (c Channels) link(code string) string { return c.Base + "/p/" + c.Page.Slug + "?c=" + code }

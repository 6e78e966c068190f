package admin

import (
	"time"

	"github.com/sanduan/sanduan/components/form"
	"github.com/sanduan/sanduan/pages"
)

// Previews are the links by which people without an account look at the draft.
type Previews struct {
	Page   string
	CSRF   string
	As     pages.Persona // whom the links show first
	Rows   []PreviewRow  // newest first
	QR     string        // source of an <img>: the code of Phone's link, "" where there is none
	Now    time.Time
	Near   bool // the links lead to this very machine: no phone reaches them
	Locked bool
}

// PreviewRow is one link.
type PreviewRow struct {
	pages.Preview
	URL string // absolute; "" for who may not pass it on
}

// Phone is the newest link for one's own phone; its URL is "" where there is none.
func (p Previews) Phone() PreviewRow { return p.newest(pages.ForPhone) }

// newest is the newest link of a kind; its URL is "" where there is none.
func (p Previews) newest(kind pages.PreviewKind) PreviewRow {
	for _, row := range p.Rows {
		if row.Kind == kind {
			return row
		}
	}
	return PreviewRow{}
}

func (p Previews) action() string { return "/admin/pages/" + p.Page + "/previews" }

// address is the panel with links for another persona.
func (p Previews) address(as pages.Persona) string {
	return At{Panel: "preview"}.URL(p.Page) + "&as=" + string(as) + "#side"
}

// opened says when a link was last used.
func (p Previews) opened(row PreviewRow) string {
	if row.SeenAt == 0 {
		return "还没人打开过"
	}
	return "最近打开：" + ago(row.SeenAt, p.Now)
}

// Until says how long a link lives.
func Until(ms int64) string { return "有效到 " + form.Time(ms).In().Format("1月2日 15:04") }

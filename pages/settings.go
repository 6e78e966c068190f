package pages

import (
	"encoding/json"
	"fmt"
)

// Look is a page's name and theme: the settings of the panel "basics".
type Look struct {
	Title string `label:"页面标题" required:"true" max:"40" help:"显示在微信顶部和浏览器标签上"`
	Theme string `label:"主题" required:"true"`
}

// setting is one group of a page's contents apart from its blocks, edited in a panel.
type setting struct {
	panel string
	title string
	get   func(Doc) any
	set   func(*Doc, json.RawMessage) error
}

var settings = []setting{
	{
		"basics", "页面设置",
		func(d Doc) any { return Look{d.Title, d.Theme} },
		func(d *Doc, v json.RawMessage) error {
			var l Look
			err := json.Unmarshal(v, &l)
			d.Title, d.Theme = l.Title, l.Theme
			return err
		},
	},
	settingAt("card", "分享卡片", func(d *Doc) *Card { return &d.Card }),
	settingAt("poster", "海报", func(d *Doc) *Poster { return &d.Poster }),
	settingAt("host", "主办方", func(d *Doc) *Host { return &d.Host }),
	settingAt("invite", "邀请归属", func(d *Doc) *Invite { return &d.Invite }),
	settingAt("quota", "名额", func(d *Doc) *Quota { return &d.Quota }),
}

func settingAt[T any](panel, title string, at func(*Doc) *T) setting {
	return setting{
		panel, title,
		func(d Doc) any { return *at(&d) },
		func(d *Doc, v json.RawMessage) error {
			var fresh T // what the JSON does not name is empty, not what was there before
			err := json.Unmarshal(v, &fresh)
			*at(d) = fresh
			return err
		},
	}
}

// stored is the setting as JSON.
func (s setting) stored(d Doc) json.RawMessage {
	b, err := json.Marshal(s.get(d))
	if err != nil {
		panic(fmt.Sprintf("pages: write the settings of %s: %v", s.panel, err)) // structs of plain fields always encode
	}
	return b
}

// PanelTitle is what operators call a panel of settings.
func PanelTitle(panel string) string {
	for _, s := range settings {
		if s.panel == panel {
			return s.title
		}
	}
	return panel
}

// Setting is a panel's settings as the struct whose tags make its form; nil for no such panel.
func (d Doc) Setting(panel string) any {
	for _, s := range settings {
		if s.panel == panel {
			return s.get(d)
		}
	}
	return nil
}

// Panels lists the panels of settings.
func Panels() []string {
	var names []string
	for _, s := range settings {
		names = append(names, s.panel)
	}
	return names
}

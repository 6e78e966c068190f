package pages

import (
	"encoding/json"
	"fmt"
	"slices"

	"github.com/sanduan/sanduan/pages/play"
)

// setting is one group of a page's contents apart from its blocks and plays, edited in a panel.
type setting struct {
	panel string
	title string
	get   func(Doc) any
	set   func(*Doc, json.RawMessage) error // of what stored returns; an error changes nothing
}

var settings = []setting{
	{
		"basics", "页面设置",
		func(d Doc) any { return d.Basics() },
		func(d *Doc, v json.RawMessage) error {
			var b Basics
			if err := json.Unmarshal(v, &b); err != nil {
				return err
			}
			d.Title, d.Theme, d.Colour = b.Title, b.Theme, b.Colour
			return nil
		},
	},
	settingAt("prizes", "奖品", func(d *Doc) *play.Prizes { return &d.Prizes }),
	settingAt("card", "分享卡片", func(d *Doc) *Card { return &d.Card }),
	settingAt("poster", "海报", func(d *Doc) *Poster { return &d.Poster }),
	settingAt("host", "主办方", func(d *Doc) *Host { return &d.Host }),
	settingAt("invite", "邀请归属", func(d *Doc) *Invite { return &d.Invite }),
	settingAt("quota", "名额", func(d *Doc) *Quota { return &d.Quota }),
	{
		"outlets", "投放位置",
		func(d Doc) any { return d.SharedIn() },
		func(d *Doc, v json.RawMessage) error {
			var o Outlets
			if err := json.Unmarshal(v, &o); err != nil {
				return err
			}
			d.Outlets = o
			return nil
		},
	},
}

func settingAt[T any](panel, title string, at func(*Doc) *T) setting {
	return setting{
		panel, title,
		func(d Doc) any { return *at(&d) },
		func(d *Doc, v json.RawMessage) error {
			var fresh T // what the JSON does not name is empty, not what was there before
			if err := json.Unmarshal(v, &fresh); err != nil {
				return err
			}
			*at(d) = fresh
			return nil
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

func settingOf(panel string) (setting, bool) {
	i := slices.IndexFunc(settings, func(s setting) bool { return s.panel == panel })
	if i < 0 {
		return setting{}, false
	}
	return settings[i], true
}

// PanelTitle is what operators call a panel of settings: "主办方", "玩法「邀友领咖啡」"; its name for one that does not exist.
func (d Doc) PanelTitle(panel string) string {
	if p, ok := d.playAt(panel); ok {
		return p.name()
	}
	if s, ok := settingOf(panel); ok {
		return s.title
	}
	return panel
}

// Setting is a panel's settings as the struct whose tags make its form; nil for no such panel, or a play that cannot be read.
func (d Doc) Setting(panel string) any {
	if p, ok := d.playAt(panel); ok {
		if settings, ok := p.settings(); ok {
			return settings
		}
		return nil
	}
	if s, ok := settingOf(panel); ok {
		return s.get(d)
	}
	return nil
}

// Panels lists the panels of settings, those of the plays last.
func (d Doc) Panels() []string {
	var names []string
	for _, s := range settings {
		names = append(names, s.panel)
	}
	for _, p := range d.Plays {
		if _, ok := p.settings(); ok {
			names = append(names, p.Panel())
		}
	}
	return names
}

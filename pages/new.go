package pages

import "github.com/sanduan/sanduan/components/block"

// NewDoc is the contents of a blank page: three empty sections and the settings' defaults.
func NewDoc(title string, id NewID) Doc {
	d := Doc{
		Title: title, Theme: "red",
		Card:   Card{Title: title},
		Poster: Poster{Design: "card", Headline: title, Words: "长按识别，和我一起参加"},
		Host:   Host{Days: 90},
		Invite: Invite{Days: 7},
	}
	for _, kind := range block.Sections() {
		d.Sections = append(d.Sections, Section{ID: id(), Kind: kind})
	}
	return d
}

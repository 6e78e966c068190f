package pages

import (
	"github.com/sanduan/sanduan/components/block"
	"github.com/sanduan/sanduan/components/form"
)

// NewDoc is the contents of a blank page: three empty sections and the settings' defaults.
func NewDoc(title string, id NewID) Doc {
	d := Doc{
		Title: title, Theme: "red",
		Card:   Card{Title: first(28, title)},
		Poster: Poster{Design: "card", Headline: form.LongText(first(30, title)), Words: "长按识别，和我一起参加"},
		Host:   Host{Days: 90},
		Invite: Invite{Days: 7},
	}
	for _, kind := range block.Sections() {
		d.Sections = append(d.Sections, Section{ID: id(), Kind: kind})
	}
	return d
}

// first is at most n characters of a text: what a shorter field takes of a longer one.
func first(n int, s string) string {
	r := []rune(s)
	return string(r[:min(n, len(r))])
}

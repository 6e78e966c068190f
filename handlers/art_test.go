package handlers_test

import (
	"net/http"
	"strings"
	"testing"

	"github.com/sanduan/sanduan/components/theme"
)

func TestArtInABrandsColour(t *testing.T) {
	s := newSite(t)
	b := s.browser()
	a := b.get(theme.Get("red").With("#0a58ca").Picture("hero"))
	a.want(t, http.StatusOK)
	if !strings.HasPrefix(a.body, "<svg") || !strings.Contains(a.body, theme.Get("red").With("#0a58ca").Paper) {
		t.Errorf("drawn as %.200s", a.body)
	}
	if kind, kept := a.Header.Get("Content-Type"), a.Header.Get("Cache-Control"); kind != "image/svg+xml" || !strings.Contains(kept, "max-age") {
		t.Errorf("sent as %q, kept %q", kind, kept)
	}
	for _, path := range []string{"/art/red/0a58ca/ribbon.svg", "/art/red/0A58CA/hero.svg", "/art/red/0a58c/hero.svg", "/art/none/0a58ca/hero.svg", "/art/red/0a58ca/hero", "/art/red/0a58ca/..%2Fhero.svg"} {
		b.get(path).want(t, http.StatusNotFound)
	}
}

func TestABrandsColour(t *testing.T) {
	s := newSite(t)
	w := s.workshop()
	in := w.get(w.path("?panel=basics")).form(t, w.path("/panels/basics"))
	set := func(colour string, status int, words ...string) {
		t.Helper()
		in.Set("Colour", colour)
		w.upload(w.path("/panels/basics"), in, nil).want(t, status, words...)
		in = w.get(w.path("?panel=basics")).form(t, w.path("/panels/basics"))
	}
	in.Set("Theme", "morandi")
	in.Del("Colour.theme") // the tick for the theme's own colour comes off
	set("#0a58ca", http.StatusSeeOther)
	if d := w.draft(); d.Colour != "#0a58ca" || d.Look().Main != "#0a58ca" {
		t.Errorf("the draft's colour is %q, its look's %s", d.Colour, d.Look().Main)
	}
	if a := w.get(w.path("/preview")); !strings.Contains(a.body, "--main:10 88 202;") {
		t.Error("the preview is not in the brand's colour")
	}
	set("blue", http.StatusUnprocessableEntity, "请填写颜色")

	in.Set("Colour.theme", "on")
	set("#0a58ca", http.StatusSeeOther)
	if d := w.draft(); d.Colour != "" || d.Look() != theme.Get("morandi") {
		t.Errorf("the theme's own colour is %q", d.Colour)
	}
}

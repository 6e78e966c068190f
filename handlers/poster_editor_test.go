package handlers_test

import (
	"bytes"
	"image"
	"image/jpeg"
	"net/http"
	"slices"
	"strings"
	"testing"

	"github.com/sanduan/sanduan/pages"
	"github.com/sanduan/sanduan/pages/poster"
)

// ownLayers gives the draft layers of its own: those of its design.
func (w *workshop) ownLayers() {
	w.t.Helper()
	w.change(func(d *pages.Doc) {
		d.Poster.Placed = d.Poster.Design
		d.Poster.Layers = append([]poster.Layer(nil), poster.Spec{Design: d.Poster.Design}.Lay()...)
	})
}

func TestSmallPosters(t *testing.T) {
	w := newSite(t).workshop()
	seen := map[string]string{}
	for _, design := range poster.Designs() {
		a := w.get(w.path("/poster.jpg?small=1&design=" + design))
		a.want(t, http.StatusOK)
		img, err := jpeg.Decode(strings.NewReader(a.body))
		if err != nil || img.Bounds() != image.Rect(0, 0, 190, 337) {
			t.Fatalf("%s: %v %v", design, img.Bounds(), err)
		}
		if other := seen[a.body]; other != "" {
			t.Errorf("%s looks like %s", design, other)
		}
		seen[a.body] = design
		again := w.get(w.path("/poster.jpg?small=1&design="+design), "If-None-Match", a.Header.Get("ETag"))
		again.want(t, http.StatusNotModified)
	}
	w.get(w.path("/poster.jpg?design=nothing")).want(t, http.StatusNotFound, "没有这种版式")
}

func TestSamplePeople(t *testing.T) {
	w := newSite(t).workshop()
	seen := map[string]string{}
	for _, s := range poster.Samples() {
		a := w.get(w.path("/poster.jpg?as=" + s.Name))
		a.want(t, http.StatusOK)
		if other := seen[a.Header.Get("ETag")]; other != "" {
			t.Errorf("%s looks like %s", s.Name, other)
		}
		seen[a.Header.Get("ETag")] = s.Name
		if _, err := jpeg.Decode(bytes.NewReader([]byte(a.body))); err != nil {
			t.Errorf("%s: %v", s.Name, err)
		}
	}
}

// What keeps a poster from being drawn is told to the editor in words.
func TestPosterThatCannotBeDrawn(t *testing.T) {
	w := newSite(t).workshop()
	w.ownLayers()
	w.change(func(d *pages.Doc) { d.Poster.Layers = d.Poster.Layers[:1] })
	w.get(w.path("/poster.jpg"), "Accept", "application/json").want(t, http.StatusUnprocessableEntity, "海报画不出来：海报上要有一个二维码")
}

// Without script the poster's form changes its words and design, and the numbers of layers that are the page's own.
func TestPosterFormAlone(t *testing.T) {
	w := newSite(t).workshop()
	form := w.get(w.path("?panel=poster")).form(t, w.path("/panels/poster"))
	form.Set("Words", "扫码来")
	w.post(w.path("/panels/poster"), form).want(t, http.StatusSeeOther)
	if p := w.draft().Poster; p.Words != "扫码来" || len(p.Layers) != 0 || p.Placed != "" {
		t.Fatalf("saving words made %+v", p)
	}
	w.ownLayers()
	was := w.draft().Poster
	form = w.get(w.path("?panel=poster")).form(t, w.path("/panels/poster"))
	form.Set("Layers.0.X", "100")
	w.post(w.path("/panels/poster"), form).want(t, http.StatusSeeOther)
	want := append([]poster.Layer(nil), was.Layers...)
	want[0].X = 100
	if got := w.draft().Poster.Layers; !slices.Equal(got, want) {
		t.Errorf("got %+v, want %+v", got, want)
	}
	form = w.get(w.path("?panel=poster")).form(t, w.path("/panels/poster"))
	form.Set("Layers.0.X", "740")
	w.post(w.path("/panels/poster"), form).want(t, http.StatusSeeOther)
	w.get(w.path("?panel=poster")).want(t, http.StatusOK, "超出海报了")
}

// Layers wait where another design is chosen, and are there again with their own.
func TestLayersWaitForTheirDesign(t *testing.T) {
	w := newSite(t).workshop()
	w.ownLayers()
	w.change(func(d *pages.Doc) { d.Poster.Layers[0].X = 99 })
	own := w.draft().Poster
	other := poster.Designs()[1]
	for _, design := range []string{other, own.Design} {
		form := w.get(w.path("?panel=poster")).form(t, w.path("/panels/poster"))
		form.Set("Design", design)
		w.post(w.path("/panels/poster"), form).want(t, http.StatusSeeOther)
		now := w.draft().Poster
		if now.Design != design || now.Placed != own.Placed || !slices.Equal(now.Layers, own.Layers) {
			t.Fatalf("with %s the poster is %+v", design, now)
		}
		if waits := w.get(w.path("?panel=poster")).body; strings.Contains(waits, "换回那个版式就会用上") != (design == other) {
			t.Errorf("%s: whether layers wait is told wrongly", design)
		}
	}
}

package handlers_test

import (
	"bytes"
	"context"
	"fmt"
	"image/jpeg"
	"net/http"
	"net/url"
	"strings"
	"testing"

	"github.com/sanduan/sanduan/components/form"
	"github.com/sanduan/sanduan/pages"
	"github.com/sanduan/sanduan/pages/poster"
)

func TestPublishRefusesAPosterThatDoesNotScan(t *testing.T) {
	s := newSite(t)
	w := s.workshop()
	w.change(func(d *pages.Doc) {
		d.Poster.Placed = d.Poster.Design
		d.Poster.Layers = []poster.Layer{
			{ID: "qr", Kind: poster.KindQR, X: 200, Y: 700, W: 300, H: 300},
			{ID: "badge", Kind: poster.KindBadge, Text: "限时", X: 220, Y: 760, W: 260, H: 90, Size: 40, Tone: "black"},
		}
	})
	const why = "二维码扫不出来：「角标」压住了它，请移开"
	w.get(w.path("/publish")).want(t, http.StatusOK, why)
	w.send(w.path("/publish")).want(t, http.StatusUnprocessableEntity, why)
	w.change(func(d *pages.Doc) { d.Poster.Layers[1].Y = 400 })
	w.send(w.path("/publish")).want(t, http.StatusSeeOther)
	w.change(func(d *pages.Doc) { d.Poster.Layers[1].Y = 770 })
	w.get(w.path("/publish")).want(t, http.StatusOK, why)
	w.change(func(d *pages.Doc) { d.Poster.Layers[1].Y = 760 }) // as it was first
	w.send(w.path("/publish")).want(t, http.StatusUnprocessableEntity, why)
}

// A picture that was deleted is on no poster any more, also where the same one was made before.
func TestADeletedPictureIsOnNoPoster(t *testing.T) {
	w := newSite(t).workshop()
	logo := w.picture()
	with := func(logo string) (etag string) {
		w.change(func(d *pages.Doc) {
			d.Poster.Placed = d.Poster.Design
			d.Poster.Layers = []poster.Layer{{ID: "qr", Kind: poster.KindQR, X: 200, Y: 700, W: 300, H: 300, Picture: form.Picture{Src: logo}}}
		})
		a := w.get(w.path("/poster.jpg"))
		a.want(t, http.StatusOK)
		return a.Header.Get("ETag")
	}
	shown, none := with(logo), with("")
	if shown == none {
		t.Fatal("the logo is not on the poster")
	}
	if err := w.site.store.DeletePicture(context.Background(), logo); err != nil {
		t.Fatal(err)
	}
	if with(logo) != none {
		t.Error("a poster with a logo that was deleted is not the one without")
	}
}

func TestPosterShowsThePlaceInTheRanking(t *testing.T) {
	s := newSite(t)
	page := s.publish(english)
	v, err := s.store.Version(context.Background(), page.ID, 1)
	if err != nil {
		t.Fatal(err)
	}
	v.Doc.Poster.Placed = v.Doc.Poster.Design
	v.Doc.Poster.Layers = []poster.Layer{
		{ID: "qr", Kind: poster.KindQR, X: 200, Y: 700, W: 304, H: 304},
		{ID: "rank", Kind: poster.KindRank, Text: "排在第 {名次} 名", X: 60, Y: 60, W: 500, H: 80, Size: 50},
	}
	s.publishDoc(page.ID, v.Doc)

	a, b := s.browser(), s.browser()
	a.get("/p/" + page.Slug)
	b.get("/p/" + page.Slug)
	codeA, posterA := a.takeShare(page.Slug)
	_, posterB := b.takeShare(page.Slug)
	unplaced := [2]string{a.get(posterA).Header.Get("ETag"), b.get(posterB).Header.Get("ETag")}

	friend := s.browser()
	friend.get("/s/" + codeA)
	friend.leave(page.Slug, "13800138000", "王芳", "via", codeA).want(t, http.StatusSeeOther)
	if a.get(posterA).Header.Get("ETag") == unplaced[0] {
		t.Error("who has brought a friend has no place")
	}
	if b.get(posterB).Header.Get("ETag") != unplaced[1] {
		t.Error("who has brought nobody has a place")
	}
}

// Links that lead to nobody cost no drawing, however many come.
func TestJunkCodesDrawNothing(t *testing.T) {
	s := newSite(t)
	page := s.publish(english)
	a := s.browser()
	a.get("/p/" + page.Slug)
	_, own := a.takeShare(page.Slug)
	a.get(own).want(t, http.StatusOK)
	before := drawn(t, a)
	for i := range 50 {
		a.get(fmt.Sprintf("/s/%08d/poster.jpg", i)).want(t, http.StatusNotFound)
		a.get(fmt.Sprintf("/s/%d%s/poster.jpg", i, strings.Repeat("x", 200))).want(t, http.StatusNotFound)
	}
	a.get(own).want(t, http.StatusOK)
	if after := drawn(t, a); after != before {
		t.Errorf("%s, then %s", before, after)
	}
}

// drawn is the line of the metrics that counts posters.
func drawn(t *testing.T, b *browser) string {
	t.Helper()
	for line := range strings.Lines(b.get("/metrics").body) {
		if strings.HasPrefix(line, "sanduan_posters_drawn_total ") {
			return line
		}
	}
	t.Fatal("posters are not counted")
	return ""
}

func TestSamplePeopleOnTheDraftsPoster(t *testing.T) {
	w := newSite(t).workshop()
	seen := map[string]string{}
	for _, sample := range poster.Samples() {
		a := w.get(w.path("/poster.jpg?as=" + sample.Name))
		a.want(t, http.StatusOK)
		if other := seen[a.Header.Get("ETag")]; other != "" {
			t.Errorf("%s has the poster of %s", sample.Name, other)
		}
		seen[a.Header.Get("ETag")] = sample.Name
		if c, err := jpeg.DecodeConfig(bytes.NewReader([]byte(a.body))); err != nil || c.Width != poster.Width || c.Height != poster.Height {
			t.Errorf("%s: %v, err %v", sample.Name, c, err)
		}
	}
	if junk := w.get(w.path("/poster.jpg?as=" + url.QueryEscape("\x00junk"))); seen[junk.Header.Get("ETag")] != "usual" {
		t.Error("a junk sample is not the usual person")
	}
}

package handlers_test

import (
	"net/http"
	"net/http/httptest"
	"testing"

	"github.com/sanduan/sanduan/pages/play"
)

// BenchmarkPlayPage answers with a page of two plays through the whole router, compressed: to a stranger, to the owner of a run with
// friends, to a friend who comes by the owner's link; and with the owner's own screen.
func BenchmarkPlayPage(b *testing.B) {
	s := newSite(b)
	page := s.plays(play.Prizes{}, "bargain", "assist")
	owner, code := s.begins(page, "bargain", 1)
	for n := 2; n < 6; n++ {
		friend, run := s.comes(page, code)
		friend.does("join", page.Slug, append(contact(n), "run", run)...).want(b, http.StatusSeeOther)
	}
	known := func(path string) *http.Request {
		r := httptest.NewRequest("GET", path, nil)
		r.Header.Set("Cookie", owner.cookies())
		return r
	}
	for _, c := range []struct {
		name string
		r    *http.Request
	}{
		{"stranger", httptest.NewRequest("GET", "/p/"+page.Slug, nil)},
		{"friend", httptest.NewRequest("GET", "/s/"+code, nil)},
		{"owner", known("/p/" + page.Slug)},
		{"me", known("/p/" + page.Slug + "/me")},
	} {
		b.Run(c.name, func(b *testing.B) {
			c.r.Header.Set("Accept-Encoding", "gzip")
			for range 5 { // drawn, remembered, compressed
				b.SetBytes(int64(s.serve(b, c.r, http.StatusOK).Body.Len()))
			}
			b.ReportAllocs()
			b.RunParallel(func(pb *testing.PB) {
				for pb.Next() {
					s.serve(b, c.r, http.StatusOK)
				}
			})
			b.ReportMetric(float64(b.N)/b.Elapsed().Seconds(), "req/s")
		})
	}
}

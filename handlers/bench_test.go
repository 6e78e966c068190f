package handlers_test

import (
	"bytes"
	"cmp"
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"net/url"
	"slices"
	"strings"
	"sync/atomic"
	"testing"

	"github.com/sanduan/sanduan/components/block"
	"github.com/sanduan/sanduan/pages"
)

// serve answers one request in memory: the whole router without the network.
func (s *site) serve(b *testing.B, r *http.Request, want int) *httptest.ResponseRecorder {
	w := httptest.NewRecorder()
	s.handler.ServeHTTP(w, r)
	if w.Code != want {
		b.Fatalf("%s %s: %d %.300s", r.Method, r.URL, w.Code, w.Body)
	}
	return w
}

// BenchmarkPage answers with a live page through the whole router, plain and compressed; "known" is a visitor who has acted and
// shared, "friend" the same who comes by a friend's link. "bytes" sends as many bytes without any work.
func BenchmarkPage(b *testing.B) {
	s := newSite(b)
	for name, r := range s.askers(b) {
		for _, coding := range []string{"identity", "gzip"} {
			b.Run(name+"/"+coding, func(b *testing.B) {
				r := r.Clone(b.Context())
				r.Header.Set("Accept-Encoding", coding)
				for range 5 { // drawn, remembered, compressed
					b.SetBytes(int64(s.serve(b, r, http.StatusOK).Body.Len()))
				}
				b.ReportAllocs()
				b.RunParallel(func(pb *testing.PB) {
					for pb.Next() {
						s.serve(b, r, http.StatusOK)
					}
				})
				b.ReportMetric(float64(b.N)/b.Elapsed().Seconds(), "req/s")
			})
		}
	}
	page := bytes.Repeat([]byte("x"), 38_000)
	s.handler = http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) { _, _ = w.Write(page) })
	b.Run("bytes", func(b *testing.B) {
		b.SetBytes(int64(len(page)))
		for b.Loop() {
			s.serve(b, httptest.NewRequest("GET", "/", nil), http.StatusOK)
		}
		b.ReportMetric(float64(b.N)/b.Elapsed().Seconds(), "req/s")
	})
}

// askers are the requests of visitors who know each other.
func (s *site) askers(b *testing.B) map[string]*http.Request {
	page := s.publish(english)
	sharer, friend := s.browser(), s.browser()
	sharer.get("/p/" + page.Slug)
	sharer.leave(page.Slug, "13800138000", "小李")
	code, _ := sharer.takeShare(page.Slug)
	friend.get("/s/" + code)
	friend.leave(page.Slug, "13800138001", "小王")
	friend.takeShare(page.Slug)
	known := httptest.NewRequest("GET", "/p/"+page.Slug, nil)
	known.Header.Set("Cookie", friend.cookies())
	byLink := httptest.NewRequest("GET", "/s/"+code, nil)
	byLink.Header = known.Header.Clone()
	return map[string]*http.Request{"stranger": httptest.NewRequest("GET", "/p/"+page.Slug, nil), "known": known, "friend": byLink}
}

// BenchmarkPoster draws posters through the whole router: of another person each time, and of one person again.
func BenchmarkPoster(b *testing.B) {
	s := newSite(b)
	page := s.publish(english)
	codes := make([]string, 64)
	for i := range codes {
		who := s.browser()
		who.get("/p/" + page.Slug)
		codes[i], _ = who.takeShare(page.Slug)
	}
	for _, c := range []struct {
		name  string
		hosts bool // another host in the link each time: another QR, another poster
	}{{"new", true}, {"again", false}} {
		b.Run(c.name, func(b *testing.B) {
			b.ReportAllocs()
			var n atomic.Int64
			b.RunParallel(func(pb *testing.PB) {
				for pb.Next() {
					i := n.Add(1)
					r := httptest.NewRequest("GET", "/s/"+codes[i%64]+"/poster.jpg", nil)
					if c.hosts {
						r.Host = fmt.Sprintf("h%d.example.cn", i)
					}
					s.serve(b, r, http.StatusOK)
				}
			})
			b.ReportMetric(float64(b.N)/b.Elapsed().Seconds(), "posters/s")
		})
	}
}

// BenchmarkLead leaves leads of new visitors through the whole router, each answered after its commit.
func BenchmarkLead(b *testing.B) {
	for _, writers := range []int{1, 64, 512} {
		b.Run(fmt.Sprint(writers), func(b *testing.B) {
			s := newSite(b)
			page := s.publish(english)
			var n atomic.Int64
			b.ReportAllocs()
			b.SetParallelism(max(1, writers/2)) // RunParallel starts this many times GOMAXPROCS
			b.ResetTimer()
			b.RunParallel(func(pb *testing.PB) {
				for pb.Next() {
					form := url.Values{"phone": {fmt.Sprint(13000000000 + n.Add(1))}, "name": {"小李"}, "consent": {"on"}}
					r := httptest.NewRequest("POST", "/p/"+page.Slug+"/lead", strings.NewReader(form.Encode()))
					r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
					r.Header.Set("Sec-Fetch-Site", "same-origin")
					r.RemoteAddr = "127.0.0.1:1"
					s.serve(b, r, http.StatusSeeOther)
				}
			})
			b.ReportMetric(float64(b.N)/b.Elapsed().Seconds(), "leads/s")
		})
	}
}

// workbench is an editor's page of n blocks of every kind, published, with six uploaded pictures and a link to another page.
func (s *site) workbench(n int) *workshop {
	w := s.workshop()
	own := []string{fmt.Sprintf(`bar {"Contact":"/p/%s"}`, s.publish(english).Slug)}
	for i := range 6 {
		own = append(own, fmt.Sprintf(`hero {"Title":"图","Picture":{"Src":%q}}`, w.uploadJSON("a.jpg", wide(s.t, 300, 200+i)).picked(s.t).Src))
	}
	w.change(func(d *pages.Doc) {
		for i := d.Count(); i < n; i++ {
			kind, props := block.All()[i%len(block.All())].Name, ""
			if i-4 < len(own) {
				kind, props, _ = strings.Cut(own[i-4], " ")
			}
			k, _ := block.Get(kind)
			at := slices.IndexFunc(d.Sections, func(s pages.Section) bool { return s.Kind == k.Section })
			b := pages.Block{ID: fmt.Sprint("b", i), Kind: kind, Props: json.RawMessage(cmp.Or(props, string(k.Props())))}
			d.Sections[at].Blocks = append(d.Sections[at].Blocks, b)
		}
	})
	s.publishDoc(w.page.ID, w.draft())
	return w
}

// BenchmarkAutosave saves a typed title through the whole router, as the editor's script does when a pause comes: the form
// is stored so that it can be undone, and the answer has the block drawn anew, the outline's state and what is still wrong.
func BenchmarkAutosave(b *testing.B) {
	for _, n := range []int{40, 200} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			s := newSite(b)
			w := s.workbench(n)
			u, _ := url.Parse(s.url + "/admin")
			cookie := w.client.Jar.Cookies(u)[0]
			e := w.typed("hero")
			in, err := url.ParseQuery(e["values"].(string))
			if err != nil {
				b.Fatal(err)
			}
			seen := edited{Rev: w.rev()}
			b.ReportAllocs()
			for i := 0; b.Loop(); i++ {
				in.Set("Title", fmt.Sprint("标题", i))
				e["key"], e["values"] = fmt.Sprint("k", i), in.Encode()
				body, err := json.Marshal(map[string]any{
					"edits": []edit{e}, "rev": seen.Rev, "outline": seen.Hash, "open": map[string]any{"block": "hero", "base": e["base"]},
				})
				if err != nil {
					b.Fatal(err)
				}
				r := httptest.NewRequest("POST", w.path("/edits"), bytes.NewReader(body))
				r.AddCookie(cookie)
				r.Header.Set("Content-Type", "application/json")
				r.Header.Set("Accept", "application/json")
				r.Header.Set("X-CSRF-Token", w.csrf)
				answer := s.serve(b, r, http.StatusOK).Body
				seen = edited{}
				if err := json.Unmarshal(answer.Bytes(), &seen); err != nil {
					b.Fatal(err)
				}
				if !seen.Results[0].OK || seen.Page != "" || seen.Side != "" {
					b.Fatalf("edit %d: %+v", i, seen.Results)
				}
				e["base"] = seen.Base
			}
		})
	}
}

package handlers_test

import (
	"net/http"
	"net/url"
	"os"
	"regexp"
	"strings"
	"testing"

	"github.com/sanduan/sanduan/pages"
)

// route is one line of the map of the product.
type route struct{ group, method, path string }

var routeLine = regexp.MustCompile(`\t(\w+)\.(GET|POST)\("([^"]*)", s\.`)

// adminRoutes reads the operators' routes off routes.go, with the workshop's page and blocks in their places.
func adminRoutes(t *testing.T, w *workshop) []route {
	t.Helper()
	source, err := os.ReadFile("routes.go")
	if err != nil {
		t.Fatal(err)
	}
	fill := strings.NewReplacer(":id", w.page.ID, ":block", "hero", ":section", "s1", ":panel", "host", ":code", "x",
		":number", "1", ":visitor", "x", ":name", "coffee", ":kind", "hero")
	var all []route
	for _, m := range routeLine.FindAllStringSubmatch(string(source), -1) {
		if m[1] != "e" && m[1] != "h5" && m[1] != "in" {
			all = append(all, route{m[1], m[2], "/admin" + fill.Replace(m[3])})
		}
	}
	if len(all) < 50 {
		t.Fatalf("%d routes read, there are more", len(all))
	}
	return all
}

// Every post needs to be signed in, a token and the role; only a search, one's own account and being there are everybody's.
func TestEveryRouteAsksWhoYouAre(t *testing.T) {
	s := newSite(t)
	w := s.workshop()
	viewer := s.signedIn(pages.Viewer)
	everybodys := map[string]bool{
		"/admin/logout": true, "/admin/account/password": true, "/admin/account/sessions": true,
		"/admin/leads": true, w.path("/leads"): true, w.path("/grants"): true, w.path("/runs"): true, w.path("/runs/:run"): true, w.path("/here"): true,
	}
	for _, r := range adminRoutes(t, w) {
		if r.method == "GET" {
			s.browser().get(r.path).want(t, http.StatusSeeOther)
			if r.group == "own" {
				w.get(r.path).want(t, http.StatusForbidden)
			}
			if r.group == "own" || r.group == "edit" {
				viewer.get(r.path).want(t, http.StatusForbidden)
			}
			continue
		}
		s.browser().post(r.path, nil).want(t, http.StatusUnauthorized, "重新登录")
		if !everybodys[r.path] {
			viewer.send(r.path).want(t, http.StatusForbidden)
		}
		if r.group == "own" {
			w.send(r.path).want(t, http.StatusForbidden)
			continue
		}
		w.post(r.path, url.Values{"_csrf": {viewer.csrf}}).want(t, http.StatusForbidden, "已过期")
	}
	if got := w.order(); got != "hero offer | numbers | lead" {
		t.Error(got)
	}
}

// A page that does not exist, or is in the bin, is told in words by every route that names it.
func TestEveryRouteOfAMissingPage(t *testing.T) {
	s := newSite(t)
	w := s.workshop()
	owner := s.signedIn(pages.Owner)
	for _, r := range adminRoutes(t, w) {
		path, ok := strings.CutPrefix(r.path, w.path(""))
		if !ok {
			continue
		}
		var a answer
		if path = "/admin/pages/nothing" + path; r.method == "GET" {
			a = owner.get(path)
		} else {
			a = owner.send(path)
		}
		if a.StatusCode != http.StatusNotFound {
			t.Errorf("%s %s: %d %.100s", r.method, path, a.StatusCode, a.text())
		}
	}
}

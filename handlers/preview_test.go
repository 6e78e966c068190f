package handlers_test

import (
	"net/http"
	"strings"
	"testing"

	"github.com/sanduan/sanduan/components/block"
	"github.com/sanduan/sanduan/pages/template"
)

func TestFrames(t *testing.T) {
	s := newSite(t)
	w := s.workshop()
	paths := []string{w.path("/preview"), "/admin/gallery/hero/frame?theme=green&text=130", "/admin/templates/" + template.All()[0].Name + "/frame"}
	for _, k := range block.All() {
		paths = append(paths, "/admin/gallery/"+k.Name+"/frame")
	}
	for _, path := range paths {
		a := w.get(path)
		a.want(t, http.StatusOK)
		csp := a.Header.Get("Content-Security-Policy")
		if !strings.Contains(csp, "frame-ancestors 'self'") || !strings.Contains(csp, "form-action 'none'") || a.Header.Get("X-Frame-Options") != "SAMEORIGIN" {
			t.Errorf("%s: %s", path, csp)
		}
	}
	if !strings.Contains(w.get(paths[1]).body, "font-size:130%") {
		t.Error("the text is not larger")
	}
	w.get("/admin/gallery/nothing/frame").want(t, http.StatusNotFound)
	w.get("/admin/templates/nothing/frame").want(t, http.StatusNotFound)
	a := w.get(w.path("/poster.jpg"))
	a.want(t, http.StatusOK)
	if a.Header.Get("Content-Type") != "image/jpeg" {
		t.Error(a.Header.Get("Content-Type"))
	}
}

func TestGallery(t *testing.T) {
	s := newSite(t)
	w := s.workshop()
	a := w.get("/admin/gallery?theme=green&width=414&text=130")
	a.want(t, http.StatusOK, "首屏主图", "大字130%")
	for _, part := range []string{"w-[414px]", "theme=green"} {
		if !strings.Contains(a.body, part) {
			t.Errorf("no %s", part)
		}
	}
	w.get("/admin/gallery?theme=plaid&width=1&text=x").want(t, http.StatusOK)
}

// The admin's policy allows no inline styles or handlers: a screen with one looks broken.
func TestScreensAreWithoutInlineStyle(t *testing.T) {
	s := newSite(t)
	w := s.workshop()
	for _, path := range []string{
		w.path("?block=hero"), w.path("?panel=basics"), w.path("?panel=poster"), w.path("?panel=preview"), w.path("?panel=versions"), w.path("/publish"),
		w.path("/add?section=s1"), "/admin/pictures", "/admin/gallery",
	} {
		a := w.get(path)
		a.want(t, http.StatusOK)
		for _, part := range []string{` style="`, ` onclick=`, `javascript:`} {
			if strings.Contains(a.body, part) {
				t.Errorf("%s has%s", path, part)
			}
		}
	}
}

package handlers_test

import (
	"bytes"
	"fmt"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"
	"time"

	"github.com/sanduan/sanduan/handlers"
	"github.com/sanduan/sanduan/pages"
)

const formType = "application/x-www-form-urlencoded"

// A body that is broken, or too long and sent without its length, must not pass for an empty form.
func TestBrokenBodiesAreTold(t *testing.T) {
	s := newSite(t)
	page := s.publish(english)
	w := s.workshop()
	long := struct{ *strings.Reader }{strings.NewReader("phone=13800138000&name=" + strings.Repeat("a", 1<<20))}
	for _, path := range []string{"/p/" + page.Slug + "/lead", "/admin/login"} {
		b := s.browser()
		b.do("POST", path, formType, long, "Origin", s.url).want(t, http.StatusRequestEntityTooLarge, "太大")
		b.do("POST", path, formType, strings.NewReader("phone=%zz"), "Origin", s.url).want(t, http.StatusUnprocessableEntity, "无法识别")
		b.do("POST", path, "multipart/form-data", strings.NewReader("x"), "Origin", s.url).want(t, http.StatusUnprocessableEntity, "无法识别")
		if _, err := long.Seek(0, 0); err != nil {
			t.Fatal(err)
		}
	}
	w.do("POST", w.path("/blocks"), formType, strings.NewReader("_csrf=%zz"), "Origin", s.url).want(t, http.StatusUnprocessableEntity, "无法识别")
}

// Whatever is about a person is kept by no cache, whichever form the answer has.
func TestPersonalAnswersAreNotCached(t *testing.T) {
	s := newSite(t)
	page := s.publish(english)
	b := s.browser()
	b.get("/p/" + page.Slug)
	for _, a := range []answer{
		b.post("/p/"+page.Slug+"/share", nil, "Accept", "application/json"),
		b.post("/p/"+page.Slug+"/lead", nil, "Accept", "application/json"),
		b.get("/p/" + page.Slug + "/me/data"), b.get("/p/none", "Accept", "application/json"), b.get("/admin"),
		s.signedIn(pages.Owner).send("/admin/leads.csv"),
	} {
		if got := a.Header.Get("Cache-Control"); got != "private, no-store" {
			t.Errorf("%s: Cache-Control %q", a.Request.URL, got)
		}
	}
}

func TestATamperedSessionIsNobodys(t *testing.T) {
	s := newSite(t)
	o := s.signedIn(pages.Owner)
	u, _ := url.Parse(s.url + "/admin")
	token := o.client.Jar.Cookies(u)[0].Value
	for _, forged := range []string{token + "x", token[1:], strings.ToLower(token), "", strings.Repeat("x", 5000), "../admin"} {
		s.browser().get("/admin", "Cookie", "sanduan_session="+forged).want(t, http.StatusSeeOther)
	}
	s.browser().get("/admin", "Cookie", "sanduan_session="+token).want(t, http.StatusOK)
}

// A panic is our fault: the visitor reads words with a number, and the log has that number and the place.
func TestAPanicIsAnsweredAndLogged(t *testing.T) {
	s := newSite(t)
	page := s.publish(english)
	var log bytes.Buffer
	broken := true
	clock := func() time.Time {
		if broken {
			broken = false
			panic("no clock")
		}
		return s.now
	}
	h := handlers.New(s.store, handlers.Config{Now: clock, Log: slog.New(slog.NewTextHandler(&log, nil))})
	w := httptest.NewRecorder()
	h.ServeHTTP(w, httptest.NewRequest("GET", "/p/"+page.Slug, nil))
	id := w.Header().Get("X-Request-Id")
	if w.Code != http.StatusInternalServerError || id == "" || !strings.Contains(log.String(), id) || !strings.Contains(log.String(), "secure_test.go") {
		t.Errorf("%d %s; the log says %q", w.Code, id, log.String())
	}
	if strings.Contains(w.Body.String(), "no clock") {
		t.Error("the visitor reads what is for the log")
	}
}

// Why the store cannot answer is for the log alone.
func TestATroubledStoreIsLogged(t *testing.T) {
	s := newSite(t)
	page := s.publish(english)
	var log bytes.Buffer
	h := handlers.New(s.store, handlers.Config{Log: slog.New(slog.NewTextHandler(&log, nil))})
	if err := s.store.Close(); err != nil {
		t.Fatal(err)
	}
	for path, want := range map[string]struct {
		status int
		logged string
	}{"/p/" + page.Slug: {http.StatusInternalServerError, "database is closed"}, "/readyz": {http.StatusServiceUnavailable, "not ready"}} {
		log.Reset()
		w := httptest.NewRecorder()
		h.ServeHTTP(w, httptest.NewRequest("GET", path, nil))
		if w.Code != want.status || !strings.Contains(log.String(), want.logged) || strings.Contains(w.Body.String(), "sql") {
			t.Errorf("%s: %d; the log says %q", path, w.Code, log.String())
		}
	}
}

// A subscriber has a whole IPv6 network of addresses.
func TestOneNetworkIsOneAddress(t *testing.T) {
	s := newSite(t)
	page := s.publish(english)
	last := 0
	for i := range 130 {
		a := s.browser().post("/p/"+page.Slug+"/share", nil, "X-Forwarded-For", fmt.Sprintf("2a02:db8::%x", i+1))
		last = a.StatusCode
	}
	if last != http.StatusTooManyRequests {
		t.Errorf("130 acts of one network in a moment were taken: %d", last)
	}
}

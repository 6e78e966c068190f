package handlers_test

import (
	"bytes"
	"log/slog"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"

	"github.com/sanduan/sanduan/handlers"
)

func TestTheLogTellsNothingOfVisitors(t *testing.T) {
	s := newSite(t)
	page := s.publish(english)
	who := s.browser()
	who.get("/p/" + page.Slug)
	code, _ := who.takeShare(page.Slug)

	var log bytes.Buffer
	server := handlers.New(s.store, handlers.Config{Log: slog.New(slog.NewTextHandler(&log, &slog.HandlerOptions{Level: slog.LevelDebug}))})
	form := url.Values{"phone": {"13800138000"}, "name": {"欧阳"}, "consent": {"on"}}
	r := httptest.NewRequest("POST", "/p/"+page.Slug+"/lead?phone=13800138001", strings.NewReader(form.Encode()))
	r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	r.Header.Set("Sec-Fetch-Site", "same-origin")
	r.RemoteAddr = "203.0.113.77:1"
	server.ServeHTTP(httptest.NewRecorder(), r)
	server.ServeHTTP(httptest.NewRecorder(), httptest.NewRequest("GET", "/s/"+code, nil))

	if n := strings.Count(log.String(), "msg=request"); n != 2 || strings.Count(log.String(), " id=") != 2 {
		t.Errorf("%d lines with ids: %s", n, log.String())
	}
	for _, secret := range []string{"1380013800", "欧阳", code, "203.0.113"} {
		if strings.Contains(log.String(), secret) {
			t.Errorf("the log tells %q: %s", secret, log.String())
		}
	}
}

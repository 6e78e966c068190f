package handlers_test

import (
	"database/sql"
	"net/http"
	"path/filepath"
	"strings"
	"testing"
	"time"

	_ "modernc.org/sqlite"

	"github.com/sanduan/sanduan/pages"
)

// keeps fails the test unless the answer has the status and words, and the form with what leave typed.
func (a answer) keeps(t *testing.T, status int, words string) {
	t.Helper()
	a.want(t, status, words)
	for _, typed := range []string{"13800138000", "小李"} {
		if !strings.Contains(a.body, `value="`+typed+`"`) {
			t.Errorf("%d: %s is lost", status, typed)
		}
	}
}

func TestALeadOutOfTimeKeepsWhatWasTyped(t *testing.T) {
	s := newSite(t)
	page := s.publish(english)
	b := s.browser()
	b.get("/p/" + page.Slug)
	set := func(settings pages.Settings) {
		t.Helper()
		settings.Slug = page.Slug
		if err := s.store.SetSettings(t.Context(), page.ID, nil, settings, s.now); err != nil {
			t.Fatal(err)
		}
	}
	set(pages.Settings{StartsAt: formTime(s.now.Add(time.Millisecond))})
	b.leave(page.Slug, "13800138000", "小李").keeps(t, http.StatusConflict, "还没开始")
	set(pages.Settings{EndsAt: formTime(s.now)})
	b.leave(page.Slug, "13800138000", "小李").keeps(t, http.StatusGone, "已结束")
	set(pages.Settings{EndsAt: formTime(s.now.Add(time.Millisecond))})
	b.leave(page.Slug, "13800138000", "小李").want(t, http.StatusSeeOther)
}

// A database that takes no writes now costs the visitor nothing but another tap.
func TestALockedDatabaseKeepsWhatWasTyped(t *testing.T) {
	s := newSite(t)
	page := s.publish(english)
	b := s.browser()
	b.get("/p/" + page.Slug)
	other, err := sql.Open("sqlite", filepath.Join(s.data, "sanduan.db")+"?_pragma=busy_timeout(5000)")
	if err != nil {
		t.Fatal(err)
	}
	defer other.Close()
	hold, err := other.Conn(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if _, err := hold.ExecContext(t.Context(), "BEGIN IMMEDIATE"); err != nil {
		t.Fatal(err)
	}
	b.leave(page.Slug, "13800138000", "小李").keeps(t, http.StatusServiceUnavailable, "请稍后再试")
	if _, err := hold.ExecContext(t.Context(), "ROLLBACK"); err != nil {
		t.Fatal(err)
	}
	b.leave(page.Slug, "13800138000", "小李").want(t, http.StatusSeeOther)
}

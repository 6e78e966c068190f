package handlers_test

import (
	"context"
	"net/http"
	"strings"
	"testing"

	"github.com/sanduan/sanduan/pages"
)

func TestTheRightColumnAlone(t *testing.T) {
	s := newSite(t)
	w := s.workshop()
	tests := []struct{ query, want string }{
		{"", `data-panel="basics"`},
		{"?panel=card", `data-panel="card"`},
		{"?block=hero", `data-block="hero"`},
		{"?block=gone", "这个组件已被删除"},
		{"?panel=channels", "渠道"},
	}
	for _, test := range tests {
		a := w.get(w.path("/side" + test.query))
		if a.StatusCode != http.StatusOK || !strings.Contains(a.body, test.want) {
			t.Errorf("%q: %d, lacks %s: %.300s", test.query, a.StatusCode, test.want, a.body)
		}
		if strings.Contains(a.body, "<html") || strings.Contains(a.body, `id="outline"`) {
			t.Errorf("%q is a whole screen", test.query)
		}
	}
	w.get(w.path("/side?panel=nothing")).want(t, http.StatusNotFound)
	if a := s.signedIn(pages.Viewer).get(w.path("/side?block=hero")); !strings.Contains(a.body, "<fieldset disabled") {
		t.Error("who may only look can type")
	}
	s.browser().do("GET", w.path("/side?block=hero"), "", nil, "HX-Request", "true").want(t, http.StatusUnauthorized)
}

// TestManyBlocksStayLight: a page may have 200 blocks, and each is a row of the outline.
func TestManyBlocksStayLight(t *testing.T) {
	s := newSite(t)
	w := s.workshop()
	few := len(w.get(w.path("?panel=invite")).body)
	_, err := s.store.EditDraft(context.Background(), w.page.ID, pages.Author{ID: "o", Name: "甲", At: s.now}, func(d *pages.Doc) error {
		for d.Count() < pages.MaxBlocks {
			if _, err := d.AddBlock("s2", "numbers", func() string { return "n" + strings.Repeat("x", d.Count()%9) + string(rune('a'+d.Count()/9)) }); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	many := len(w.get(w.path("?panel=invite")).body)
	if row := (many - few) / (pages.MaxBlocks - 4); row > 2000 {
		t.Errorf("a row of the outline takes %d bytes", row)
	}
}

package h5

import (
	"strings"
	"testing"
	"time"

	"github.com/sanduan/sanduan/pages"
	"github.com/sanduan/sanduan/pages/template"
)

// TestSnapshot: of every template a snapshot is the same when it is drawn again, stands alone, and shows a change.
func TestSnapshot(t *testing.T) {
	at := time.Date(2026, 11, 22, 10, 0, 0, 0, time.UTC)
	draw := func(d pages.Doc, at time.Time) string {
		t.Helper()
		html, err := Snapshot(d.Ready(false), at)
		if err != nil {
			t.Fatal(err)
		}
		return html
	}
	for _, tpl := range template.All() {
		d := tpl.Doc(at, count())
		first := draw(d, at)
		if draw(d.Clone(), at) != first {
			t.Errorf("%s: drawn twice it differs", tpl.Name)
		}
		if strings.Contains(first, "<script") || strings.Contains(first, `rel="stylesheet"`) {
			t.Errorf("%s: a script or a sheet that is elsewhere", tpl.Name)
		}
		if d.Title += "！"; draw(d, at) == first {
			t.Errorf("%s: the same with another title", tpl.Name)
		}
	}
}

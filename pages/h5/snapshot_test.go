package h5

import (
	"strings"
	"testing"
	"time"

	"github.com/sanduan/sanduan/components/block"
	"github.com/sanduan/sanduan/pages"
	"github.com/sanduan/sanduan/pages/template"
)

// TestSnapshot: of every template a snapshot is the same when it is drawn again, stands alone, and shows a change.
func TestSnapshot(t *testing.T) {
	at := time.Date(2026, 11, 22, 10, 0, 0, 0, time.UTC)
	draw := func(d pages.Doc, at time.Time) string {
		t.Helper()
		html, err := Snapshot(d.Ready(false), nil, at)
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
		if with, err := Snapshot(d.Ready(false), everyPlayFresh(at), at); err != nil || len(d.Plays) > 0 && with == first {
			t.Errorf("%s: its plays are not in it: %v", tpl.Name, err)
		}
		if d.Title += "！"; draw(d, at) == first {
			t.Errorf("%s: the same with another title", tpl.Name)
		}
	}
}

// everyPlayFresh is one play of each kind, as who comes first finds it.
func everyPlayFresh(at time.Time) (all []block.Play) {
	for _, k := range block.PlayKinds() {
		p, _ := block.PlayFresh.Sample(k.Value, at)
		all = append(all, p)
	}
	return all
}

package h5

import (
	"context"
	"fmt"
	"strings"
	"time"

	"github.com/sanduan/sanduan/components/block"
	"github.com/sanduan/sanduan/pages"
)

// SnapshotNonce stands in a snapshot where an answer has its own nonce.
const SnapshotNonce = "snapshot"

// Snapshot draws the page for somebody who comes for the first time at that moment, when its plays stand so, without script and foot, with
// the styles that it wears. Two snapshots of the same contents and moment differ only where the program that drew them does.
func Snapshot(r pages.Ready, plays []block.Play, at time.Time) (html string, err error) {
	e := block.Env{
		Title: r.Doc.Title, Theme: r.Doc.Look(), Now: at, Nonce: SnapshotNonce,
		Action: r.Action, Consent: r.Doc.Host.Agreement(), Links: paths("#"), Plays: plays,
	}
	e.Seats.Limit = r.Doc.Quota.Leads
	v := View{Ready: Prepared{Ready: r}, Env: e, Meta: Meta{Title: r.Doc.Title, Still: true}}
	wears := worn{}
	for range 2 { // what it wears is known once it is drawn
		var b strings.Builder
		if err := Page(v).Render(context.Background(), &b); err != nil {
			return "", fmt.Errorf("draw a snapshot: %w", err)
		}
		html = b.String()
		wears.add(html)
		v.Ready.sheet = wears.sheet()
	}
	return html, nil
}

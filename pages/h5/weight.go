package h5

import (
	"bytes"
	"compress/gzip"
	"context"
	"regexp"
	"slices"
	"strings"

	"github.com/sanduan/sanduan/assets"
	"github.com/sanduan/sanduan/components/block"
	"github.com/sanduan/sanduan/pages"
)

// Weight is what blocks add to a page, in bytes as sent. HTML and styles are compressed together with a page that has
// other blocks, so they come to less there.
type Weight struct {
	HTML     int // as a stranger gets it
	CSS      int // of the rules that a page without them does not need
	Pictures int // of the built-in pictures
}

// Weigh weighs the blocks of a page.
func Weigh(r pages.Ready) Weight {
	var w Weight
	bare, full := worn{}, worn{}
	bare.addPage(r)
	full.addPage(r)
	var stranger strings.Builder
	room := mostDrawn // what lies beyond adds no styles of its own
	for _, s := range r.Sections {
		for _, b := range s.Blocks {
			drawn, _ := draw(b, r, &room)
			for html := range drawn {
				full.add(html)
			}
			e := playing(everybody(b.ID, b.Viewer, r.Doc.Quota.Leads, nil)[0], r.Plays, block.PlayFresh)
			e.Title, e.Theme, e.Action, e.Consent = r.Doc.Title, r.Doc.Look(), r.Action, r.Doc.Host.Agreement()
			_ = b.Viewer.View(e).Render(context.Background(), &stranger) // what cannot be drawn weighs nothing
		}
	}
	w.HTML = compressed(stranger.String())
	w.CSS = compressed(full.sheet()) - compressed(bare.sheet())
	w.Pictures = pictures(stranger.String())
	return w
}

func compressed(text string) int {
	if text == "" {
		return 0
	}
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	_, _ = z.Write([]byte(text)) // memory takes all
	_ = z.Close()
	return b.Len()
}

var builtIn = regexp.MustCompile(`<img src="/assets/[0-9a-f]+/(img/[^"]+)"`)

// pictures is what the built-in pictures in the HTML weigh, each once.
func pictures(html string) int {
	var names []string
	sum := 0
	for _, m := range builtIn.FindAllStringSubmatch(html, -1) {
		if !slices.Contains(names, m[1]) {
			names = append(names, m[1])
			sum += len(assets.Bytes(m[1]))
		}
	}
	return sum
}

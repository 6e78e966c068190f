package main

import (
	"bytes"
	"fmt"
	"image"
	"image/draw"
	"image/png"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"

	"github.com/sanduan/sanduan/components/block"
	"github.com/sanduan/sanduan/components/theme"
	"github.com/sanduan/sanduan/pages"
)

// settled waits until all of a sheet is there, lets nothing move or float, and takes lazy pictures at once.
const settled = `(async () => {
	const style = document.createElement("style")
	style.nonce = document.querySelector("style").nonce
	style.textContent = "*{animation:none!important;transition:none!important}"
	document.head.append(style)
	for (const e of document.querySelectorAll("body *")) if (getComputedStyle(e).position === "fixed") e.style.position = "static"
	const images = [...document.images]
	images.forEach(i => i.loading = "eager")
	await Promise.all(images.map(i => i.complete || new Promise(done => i.onload = i.onerror = done)))
	return images.filter(i => i.naturalWidth === 0).map(i => "no picture " + i.src)
})()`

// misfits are the texts of a sheet that somebody cannot read: those that leave the screen, and those that a box cuts off.
// What can be scrolled to may lie outside, and what a line that is too long loses to "…" is told apart.
const misfits = `(() => {
	const faults = new Set()
	const walker = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT)
	for (let text; text = walker.nextNode();) {
		if (!text.data.trim()) continue
		const range = document.createRange()
		range.selectNodeContents(text)
		const boxes = [...range.getClientRects()].filter(b => b.width > 1 && b.height > 1)
		if (boxes.length === 0) continue
		const block = text.parentElement.closest("[id^=b-]")
		const fault = what => faults.add((block ? block.id.slice(2) : "page") + ": " + what + ": " + text.data.trim().slice(0, 30))
		let across = true, down = true
		for (let e = text.parentElement; e && e !== document.body && (across || down); e = e.parentElement) {
			const style = getComputedStyle(e), edge = e.getBoundingClientRect()
			if (style.visibility === "hidden" || style.opacity === "0" || edge.width <= 1 && style.overflow === "hidden") { across = down = false; break }
			if (/auto|scroll/.test(style.overflowX)) across = false
			if (/auto|scroll/.test(style.overflowY)) down = false
			const dots = style.textOverflow === "ellipsis" || style.webkitLineClamp !== "none"
			if (across && /hidden|clip/.test(style.overflowX) && boxes.some(b => b.right > edge.right + 1.5 || b.left < edge.left - 1.5)) { fault(dots ? "shortened" : "cut off at the side"); across = false }
			if (down && /hidden|clip/.test(style.overflowY) && boxes.some(b => b.bottom > edge.bottom + 3.5 || b.top < edge.top - 3.5)) { fault(dots ? "shortened" : "cut off below"); down = false }
		}
		if (across && boxes.some(b => b.right > innerWidth + 1 || b.left < -1)) fault("leaves the screen")
	}
	if (document.documentElement.scrollWidth > innerWidth) {
		const wide = [...document.querySelectorAll("main *")].filter(e => e.getBoundingClientRect().right > innerWidth + 1 && e.closest("[id^=b-]")).map(e => e.closest("[id^=b-]").id)
		faults.add("wider than the screen: " + [...new Set(wide)].join(" "))
	}
	return [...faults]
})()`

// contrast is what axe finds too faint to read.
const contrast = `axe.run(document, {runOnly: ["color-contrast"], resultTypes: ["violations"]}).then(r => r.violations.flatMap(v => v.nodes.map(n => n.html.slice(0, 160) + " " + (n.any[0] || {}).message)))`

// places are where the blocks of a sheet stand.
const places = `[...document.querySelectorAll("[id^=b-]")].map(e => { const b = e.getBoundingClientRect(); return {ID: e.id.slice(2), Top: Math.floor(b.top + scrollY), Height: Math.ceil(b.height)} })`

type place struct {
	ID          string
	Top, Height int
}

// ears hear what goes wrong while a page loads.
const ears = `window.heard = []
addEventListener("error", e => heard.push("error: " + (e.message || e.target.src || e.target.href)), true)
addEventListener("securitypolicyviolation", e => heard.push("policy: " + e.violatedDirective + " " + e.blockedURI))`

// sheet is how all blocks are drawn at once.
type sheet struct {
	theme       string
	content     block.Content
	width, text int             // px, percent
	state       block.PlayState // of the blocks that show plays, alone; "" = all blocks
}

func (s sheet) String() string {
	name := fmt.Sprintf("%s-%s-%d-%d", s.theme, s.content, s.width, s.text)
	if s.state != "" {
		name += "-" + string(s.state)
	}
	return name
}

// query is the sheet's address. Who has begun a run has a share, and who has come to one has come by a link.
func (s sheet) query() string {
	as := pages.AsInvited
	switch s.state {
	case block.PlayMine, block.PlayWon, block.PlayMissed, block.PlayVoid, block.PlayBoth, block.PlayPaused:
		as = pages.AsSharer
	case block.PlayJoined, block.PlayHeld:
		as = pages.AsActed
	}
	q := url.Values{"theme": {s.theme}, "content": {string(s.content)}, "text": {fmt.Sprint(s.text)}, "as": {string(as)}, "still": {"1"}}
	if s.state != "" {
		q.Set("only", "plays")
		q.Set("state", string(s.state))
	}
	return q.Encode()
}

// TestSheets looks at every block in each of its variants: with its sample in every theme, and with each extreme on a small
// phone with large text. Nothing is cut off, nothing leaves the screen, and all can be read against its ground. Where
// SANDUAN_TEST_SCREENS names a folder, it gets the contact sheets: a row a block.
func TestSheets(t *testing.T) {
	o := newOffice(t)
	var sheets []sheet
	for _, th := range theme.All() {
		sheets = append(sheets, sheet{th.Name, block.Plain, 375, 100, ""})
	}
	for i, c := range block.Contents() {
		sheets = append(sheets, sheet{theme.All()[i].Name, c, 320, 130, ""})
	}
	for _, s := range sheets {
		t.Run(s.String(), func(t *testing.T) { o.look(t, s) })
	}
}

// TestPlaySheets looks at every block that shows plays, for each kind of play in every state: in one theme after the other, and on a small
// phone with large text and the longest words.
func TestPlaySheets(t *testing.T) {
	o := newOffice(t)
	themes := theme.All()
	for i, state := range block.PlayStates() {
		all := []sheet{
			{themes[i%len(themes)].Name, block.Plain, 375, 100, state},
			{themes[(i+3)%len(themes)].Name, block.Longest, 320, 130, state},
		}
		if os.Getenv("SANDUAN_TEST_SCREENS") == "" {
			if i%3 != 0 {
				continue // all states where the pictures are wanted: components has their texts, and TestSheets every block's look
			}
			all = all[i%2 : i%2+1]
		}
		for _, s := range all {
			t.Run(s.String(), func(t *testing.T) { o.look(t, s) })
		}
	}
}

// look opens a sheet and tells what is wrong with it.
func (o *office) look(t *testing.T, s sheet) {
	d := o.desk(t, int64(s.width), 812)
	if _, err := chromedp.Call(d.ctx, page.AddScriptToEvaluateOnNewDocument, page.AddScriptToEvaluateOnNewDocumentParams{Source: ears}); err != nil {
		t.Fatal(err)
	}
	d.open(o.program.url + "/admin/gallery/sheet?" + s.query())
	faults := valueOf[[]string](d.tab, settled)
	faults = append(faults, valueOf[[]string](d.tab, `heard`)...)
	for _, f := range valueOf[[]string](d.tab, misfits) {
		if s.content == block.Plain && s.text == 100 || !strings.Contains(f, ": shortened: ") {
			faults = append(faults, f)
		}
	}
	d.bringAxe()
	for _, f := range append(faults, valueOf[[]string](d.tab, contrast)...) {
		t.Error(f)
	}
	places := valueOf[[]place](d.tab, places)
	if s.state == "" && len(places) < len(block.All()) || len(places) == 0 {
		t.Errorf("only %d blocks", len(places))
	}
	if folder := os.Getenv("SANDUAN_TEST_SCREENS"); folder != "" {
		d.contact(filepath.Join(folder, "sheet-"+s.String()+".png"), places, s.width)
	}
}

// contact keeps the picture of a sheet: a row a kind, its variants side by side.
func (p tab) contact(file string, places []place, width int) {
	p.t.Helper()
	var rows [][]place
	for _, b := range places {
		kind, _, _ := strings.Cut(b.ID, "-")
		if n := len(rows) - 1; n >= 0 && strings.HasPrefix(rows[n][0].ID, kind+"-") {
			rows[n] = append(rows[n], b)
		} else {
			rows = append(rows, []place{b})
		}
	}
	wide, high := 0, 0
	for _, row := range rows {
		wide, high = max(wide, len(row)), high+tallest(row)+gutter
	}
	all := image.NewRGBA(image.Rect(0, 0, wide*(width+gutter), high))
	top := 0
	for _, row := range rows {
		for i, b := range row {
			shot := p.part(b, width)
			draw.Draw(all, image.Rect(0, 0, width, b.Height).Add(image.Pt(i*(width+gutter), top)), shot, image.Point{}, draw.Src)
		}
		top += tallest(row) + gutter
	}
	var b bytes.Buffer
	if err := (&png.Encoder{CompressionLevel: png.BestSpeed}).Encode(&b, all); err != nil {
		p.t.Fatal(err)
	}
	if err := os.WriteFile(file, b.Bytes(), 0o600); err != nil {
		p.t.Fatal(err)
	}
}

const gutter = 16 // between the pictures of a contact sheet, px

func tallest(row []place) int {
	high := 0
	for _, b := range row {
		high = max(high, b.Height)
	}
	return high
}

// part is a picture of one block.
func (p tab) part(b place, width int) image.Image {
	p.t.Helper()
	yes := true
	shot, err := chromedp.Call(p.ctx, page.CaptureScreenshot, page.CaptureScreenshotParams{
		Clip:                  &page.Viewport{Y: float64(b.Top), Width: float64(width), Height: float64(max(1, b.Height)), Scale: 1},
		CaptureBeyondViewport: &yes, OptimizeForSpeed: &yes,
	})
	if err != nil {
		p.t.Fatalf("take a picture of %s: %v", b.ID, err)
	}
	drawn, err := png.Decode(bytes.NewReader(shot.Data))
	if err != nil {
		p.t.Fatal(err)
	}
	return drawn
}

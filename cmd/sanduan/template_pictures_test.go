package main

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"image"
	"image/jpeg"
	"image/png"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/chromedp"
	"golang.org/x/image/draw"

	"github.com/sanduan/sanduan/assets"
	"github.com/sanduan/sanduan/components/block"
	"github.com/sanduan/sanduan/pages/h5"
	"github.com/sanduan/sanduan/pages/template"
)

const (
	shots    = "../../assets/img/template/"
	shotsOf  = shots + "pictures.txt" // a line for each template: its name, and the page its picture was taken of
	maxShot  = 25 << 10
	shotWide = 360
	shotHigh = 640
)

// templatePage is the template's page as a stranger sees it, always at the same moment: neither its ids nor its dates
// differ from one day to the next.
func templatePage(t *testing.T, tpl template.Template) string {
	t.Helper()
	now, n := time.Date(2026, 3, 2, 2, 0, 0, 0, time.UTC), 0
	d := tpl.Doc(now, func() string { n++; return "i" + strconv.Itoa(n) })
	ready := d.Ready(false)
	e := block.Env{
		Title: d.Title, Theme: d.Look(), Now: now, Action: ready.Action, Consent: d.Host.Agreement(), Seats: d.Quota.Seats(0),
		Links: block.Links{Page: "/", Lead: "/", Share: "/", Me: "/", Privacy: "/"},
	}
	var out bytes.Buffer
	if err := h5.Page(h5.View{Ready: h5.Prepare(ready, h5.NewMemory(1<<20)), Env: e, Meta: h5.Meta{Title: d.Title}}).Render(t.Context(), &out); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

var (
	blockStyles = regexp.MustCompile(`(<style[^>]*>:root\{[^}]*\})[^<]*`)
	codeAddress = regexp.MustCompile(`/assets/[0-9a-f]+/(css|js)/`)
)

// printOf tells whether the first screen of a page still looks as it did: it reads the theme and the first two blocks. The
// styles of blocks and the scripts do not count: they change too often, and the look too little.
func printOf(page string) string {
	page = codeAddress.ReplaceAllString(blockStyles.ReplaceAllString(page, "$1"), "/$1/")
	blocks := strings.Split(page, ` id="b-`)
	return fmt.Sprintf("%.8x", sha256.Sum256([]byte(strings.Join(blocks[:min(3, len(blocks))], ""))))
}

// TestTemplatePictures fails where a template has changed since its picture was taken; make pictures takes them anew.
func TestTemplatePictures(t *testing.T) {
	if os.Getenv("SANDUAN_TAKE_PICTURES") != "" {
		takePictures(t)
	}
	known, err := os.ReadFile(shotsOf)
	if err != nil {
		t.Fatal(err)
	}
	var want strings.Builder
	for _, tpl := range template.All() {
		fmt.Fprintln(&want, tpl.Name, printOf(templatePage(t, tpl)))
		picture, err := os.ReadFile(shots + tpl.Name + ".jpg")
		if err != nil {
			t.Error(err)
			continue
		}
		c, err := jpeg.DecodeConfig(bytes.NewReader(picture))
		if err != nil || c.Width != shotWide || c.Height != shotHigh || len(picture) > maxShot {
			t.Errorf("the picture of %s is %d by %d px and %d bytes, %v", tpl.Name, c.Width, c.Height, len(picture), err)
		}
	}
	if want.String() != string(known) {
		t.Errorf("run make pictures: a template has changed since its picture was taken:\n%swas\n%s", want.String(), known)
	}
	if all, err := filepath.Glob(shots + "*.jpg"); err != nil || len(all) != len(template.All()) {
		t.Errorf("%d pictures of %d templates, %v", len(all), len(template.All()), err)
	}
}

// takePictures writes the first screen of every template as a phone shows it, and what it was taken of.
func takePictures(t *testing.T) {
	t.Helper()
	served := http.NewServeMux()
	served.Handle(assets.Prefix, assets.Handler())
	var prints strings.Builder
	for _, tpl := range template.All() {
		page := templatePage(t, tpl)
		fmt.Fprintln(&prints, tpl.Name, printOf(page))
		served.HandleFunc("/"+tpl.Name, func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Type", "text/html; charset=utf-8")
			fmt.Fprint(w, page)
		})
	}
	server := httptest.NewServer(served)
	defer server.Close()
	browser := chromium(t)
	for _, tpl := range template.All() {
		p := person(t, browser, 375, 667)
		p.do(chromedp.EmulateViewport(375, 667, chromedp.EmulateScale(2)))
		p.open(server.URL + "/" + tpl.Name)
		shot, err := chromedp.Run(p.ctx, chromedp.CaptureScreenshot())
		if err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(shots+tpl.Name+".jpg", small(t, shot), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.WriteFile(shotsOf, []byte(prints.String()), 0o644); err != nil {
		t.Fatal(err)
	}
}

// small is the picture as a JPEG of the size that is shown, light enough.
func small(t *testing.T, shot []byte) []byte {
	t.Helper()
	big, err := png.Decode(bytes.NewReader(shot))
	if err != nil {
		t.Fatal(err)
	}
	scaled := image.NewRGBA(image.Rect(0, 0, shotWide, shotHigh))
	draw.CatmullRom.Scale(scaled, scaled.Bounds(), big, big.Bounds(), draw.Src, nil)
	for quality := 82; ; quality -= 3 {
		var out bytes.Buffer
		if err := jpeg.Encode(&out, scaled, &jpeg.Options{Quality: quality}); err != nil {
			t.Fatal(err)
		}
		if out.Len() <= maxShot || quality < 38 {
			return out.Bytes()
		}
	}
}

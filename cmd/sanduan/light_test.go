package main

import (
	"compress/gzip"
	"io"
	"net/http"
	"testing"
	"time"

	"github.com/sanduan/sanduan/db"
	"github.com/sanduan/sanduan/pages"
	"github.com/sanduan/sanduan/pages/template"
)

// What a page may weigh. Over a new connection a server sends about 14,600 bytes before it waits for the phone's answer.
const (
	maxFlight = 14_600    // HTML with its styles, as sent
	maxScreen = 100 << 10 // all that the first screen needs
	maxShift  = 0.02      // CLS
)

// publishTemplates publishes a page of every template, and returns their slugs.
func (o *office) publishTemplates() []string {
	o.t.Helper()
	var slugs []string
	for _, tmpl := range template.All() {
		now := time.Now()
		doc, slug := tmpl.Doc(now, newID), "light-"+tmpl.Name
		p := pages.Page{ID: db.NewID(), Slug: slug, Title: doc.Title, CreatedAt: now.UnixMilli(), UpdatedAt: now.UnixMilli()}
		if err := o.store.CreatePage(o.t.Context(), p, doc); err != nil {
			o.t.Fatal(err)
		}
		if _, err := o.store.Publish(o.t.Context(), p.ID, doc, "三段", "", doc.Host.Agreement(), now); err != nil {
			o.t.Fatal(err)
		}
		slugs = append(slugs, slug)
	}
	return slugs
}

// flight is how many bytes the answer has as sent to a browser.
func flight(t *testing.T, url string) int {
	t.Helper()
	r, err := http.NewRequestWithContext(t.Context(), http.MethodGet, url, nil)
	if err != nil {
		t.Fatal(err)
	}
	r.Header.Set("Accept-Encoding", "gzip")
	res, err := http.DefaultClient.Do(r)
	if err != nil {
		t.Fatal(err)
	}
	defer res.Body.Close()
	sent := &counter{r: res.Body}
	z, err := gzip.NewReader(sent)
	if err != nil {
		t.Fatalf("%s is not compressed: %v", url, err)
	}
	if _, err := io.Copy(io.Discard, z); err != nil {
		t.Fatal(err)
	}
	return sent.n
}

type counter struct {
	r io.Reader
	n int
}

func (c *counter) Read(p []byte) (int, error) {
	n, err := c.r.Read(p)
	c.n += n
	return n, err
}

// loaded is what a browser measured of a page it has opened.
type loaded struct {
	Blocking []string // what the first picture of the page waited for, beside the page itself
	Screen   int      // bytes sent for what can be seen without scrolling
	Shift    float64  // CLS
	Unsized  []string // pictures without a place of their own
}

// measure is an expression for loaded. A picture below the first screen may be fetched ahead; it is not what the first
// screen needs.
const measure = `(async () => {
	if (document.readyState !== "complete") await new Promise(done => addEventListener("load", done))
	const shift = await new Promise(done => {
		let sum = 0
		new PerformanceObserver(list => list.getEntries().forEach(e => sum += e.hadRecentInput ? 0 : e.value)).observe({type: "layout-shift", buffered: true})
		requestAnimationFrame(() => setTimeout(() => done(sum), 200))
	})
	const below = new Set([...document.images].filter(i => i.getBoundingClientRect().top >= innerHeight).map(i => i.currentSrc))
	const got = performance.getEntriesByType("resource")
	return {
		Blocking: got.filter(e => e.renderBlockingStatus === "blocking").map(e => e.name),
		Screen: [...performance.getEntriesByType("navigation"), ...got].filter(e => !below.has(e.name)).reduce((sum, e) => sum + e.transferSize, 0),
		Shift: shift,
		Unsized: [...document.images].filter(i => !i.getAttribute("width") || !i.getAttribute("height")).map(i => i.src),
	}
})()`

// TestPagesAreLight: the page of every template comes in the first packets, waits for nothing else, does not jump, and axe
// finds nothing on it.
func TestPagesAreLight(t *testing.T) {
	o := newOffice(t)
	for _, slug := range o.publishTemplates() {
		t.Run(slug, func(t *testing.T) { o.light(t, o.program.url+"/p/"+slug) })
	}
}

// light measures a page in a browser that has nothing in its cache.
func (o *office) light(t *testing.T, url string) {
	n := flight(t, url)
	if n > maxFlight {
		t.Errorf("%d bytes of HTML and styles, at most %d", n, maxFlight)
	}
	v := person(t, o.browser, 375, 812)
	v.open(url)
	l := valueOf[loaded](v, measure)
	if len(l.Blocking) > 0 {
		t.Errorf("the page waits for %q", l.Blocking)
	}
	if l.Screen > maxScreen || l.Screen < n {
		t.Errorf("the first screen takes %d bytes, at most %d", l.Screen, maxScreen)
	}
	if l.Shift > maxShift {
		t.Errorf("CLS is %.3f, at most %v", l.Shift, maxShift)
	}
	if len(l.Unsized) > 0 {
		t.Errorf("without width and height: %q", l.Unsized)
	}
	for _, f := range v.violations("") {
		t.Errorf("%s (%s): %q", f.Help, f.Impact, f.Nodes)
	}
	t.Logf("%d bytes, first screen %d KB, CLS %.3f", n, l.Screen>>10, l.Shift)
}

package handlers_test

import (
	"bytes"
	"context"
	"image"
	"image/jpeg"
	"io"
	"log/slog"
	"mime/multipart"
	"net/http"
	"net/http/cookiejar"
	"net/http/httptest"
	"net/url"
	"regexp"
	"strings"
	"testing"
	"time"

	_ "github.com/sanduan/sanduan/components" // the blocks
	"github.com/sanduan/sanduan/components/form"
	"github.com/sanduan/sanduan/db"
	"github.com/sanduan/sanduan/handlers"
	"github.com/sanduan/sanduan/pages"
	"github.com/sanduan/sanduan/pages/template"
)

// site is the whole program over a real store, with a clock the test sets.
type site struct {
	t       testing.TB
	store   *db.Store
	handler http.Handler
	url     string
	data    string // folder of the store
	now     time.Time
}

func newSite(t testing.TB) *site {
	t.Helper()
	data := t.TempDir()
	store, err := db.Open(context.Background(), db.Config{Data: data})
	if err != nil {
		t.Fatal(err)
	}
	s := &site{t: t, store: store, data: data, now: time.Date(2026, 11, 20, 10, 0, 0, 0, time.UTC)}
	s.handler = handlers.New(store, handlers.Config{
		Now: func() time.Time { return s.now }, Log: slog.New(slog.DiscardHandler),
	})
	server := httptest.NewServer(s.handler)
	s.url = server.URL
	t.Cleanup(func() {
		server.Close()
		if err := store.Close(); err != nil {
			t.Error(err)
		}
	})
	return s
}

// publish makes and publishes a page from a template and returns it.
func (s *site) publish(name string) pages.Page {
	s.t.Helper()
	t, ok := template.Get(name)
	if !ok {
		s.t.Fatalf("no template %q", name)
	}
	doc := t.Doc(s.now, db.NewID)
	page := pages.Page{ID: db.NewID(), Slug: t.Slug, Title: doc.Title, CreatedAt: s.now.UnixMilli(), UpdatedAt: s.now.UnixMilli()}
	if err := s.store.CreatePage(context.Background(), page, doc); err != nil {
		s.t.Fatal(err)
	}
	s.publishDoc(page.ID, doc)
	return page
}

func (s *site) publishDoc(pageID string, doc pages.Doc) {
	s.t.Helper()
	if _, err := s.store.Publish(context.Background(), pageID, doc, "测试", "", doc.Host.Agreement(), s.now); err != nil {
		s.t.Fatal(err)
	}
}

// browser is one person's: it keeps cookies and does not follow redirects by itself.
type browser struct {
	t      testing.TB
	site   *site
	client *http.Client
	agent  string
}

func (s *site) browser() *browser {
	jar, err := cookiejar.New(nil)
	if err != nil {
		s.t.Fatal(err)
	}
	return &browser{t: s.t, site: s, agent: "Mozilla/5.0 (Linux; Android 13) MicroMessenger/8.0.49", client: &http.Client{
		Jar: jar, CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
	}}
}

// answer is a response with its body read.
type answer struct {
	*http.Response
	body string
}

func (b *browser) do(method, path, contentType string, body io.Reader, header ...string) answer {
	b.t.Helper()
	req, err := http.NewRequest(method, b.site.url+path, body)
	if err != nil {
		b.t.Fatal(err)
	}
	req.Header.Set("User-Agent", b.agent)
	if contentType != "" {
		req.Header.Set("Content-Type", contentType)
	}
	for i := 0; i < len(header); i += 2 {
		req.Header.Set(header[i], header[i+1])
	}
	res, err := b.client.Do(req)
	if err != nil {
		b.t.Fatal(err)
	}
	defer res.Body.Close()
	text, err := io.ReadAll(res.Body)
	if err != nil {
		b.t.Fatal(err)
	}
	return answer{res, string(text)}
}

func (b *browser) get(path string, header ...string) answer {
	b.t.Helper()
	return b.do("GET", path, "", nil, header...)
}

// post sends a form as a page of the site would.
func (b *browser) post(path string, form url.Values, header ...string) answer {
	b.t.Helper()
	return b.do("POST", path, "application/x-www-form-urlencoded", strings.NewReader(form.Encode()),
		append([]string{"Origin", b.site.url}, header...)...)
}

// upload sends a multipart form; files are by field name.
func (b *browser) upload(path string, form url.Values, files map[string][]byte) answer {
	b.t.Helper()
	var body bytes.Buffer
	w := multipart.NewWriter(&body)
	for name, values := range form {
		for _, v := range values {
			if err := w.WriteField(name, v); err != nil {
				b.t.Fatal(err)
			}
		}
	}
	for name, data := range files {
		part, err := w.CreateFormFile(name, "picture.jpg")
		if err == nil {
			_, err = part.Write(data)
		}
		if err != nil {
			b.t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		b.t.Fatal(err)
	}
	return b.do("POST", path, w.FormDataContentType(), &body, "Origin", b.site.url)
}

var tags = regexp.MustCompile(`(?s)<style.*?</style>|<[^>]*>|\s+`)

// text is what a person reads of an answer, without white space.
func (a answer) text() string { return tags.ReplaceAllString(a.body, "") }

func (a answer) want(t testing.TB, status int, words ...string) {
	t.Helper()
	if a.StatusCode != status {
		t.Fatalf("status %d, want %d; the answer says %.300s", a.StatusCode, status, a.text())
	}
	for _, w := range words {
		if !strings.Contains(a.text(), w) {
			t.Errorf("the answer does not say %q: %.1500s", w, a.text())
		}
	}
}

// square is a small real picture.
func square(t testing.TB) []byte {
	t.Helper()
	img := image.NewRGBA(image.Rect(0, 0, 300, 300))
	for i := range img.Pix {
		img.Pix[i] = byte(i * 7)
	}
	var b bytes.Buffer
	if err := jpeg.Encode(&b, img, nil); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func formTime(at time.Time) form.Time { return form.Time(at.UnixMilli()) }

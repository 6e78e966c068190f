package assets

import (
	"bytes"
	"compress/gzip"
	"io"
	"net/http"
	"net/http/httptest"
	"regexp"
	"strings"
	"sync"
	"testing"
	"testing/fstest"
)

const (
	kept    = "public, max-age=31536000, immutable"
	checked = "no-cache"
)

func sample(t *testing.T, css string) set {
	t.Helper()
	s, err := load(fstest.MapFS{
		"css/a.css":   {Data: []byte(css)},
		"img/a.png":   {Data: []byte("\x89PNG not really")},
		"js/tiny.js":  {Data: []byte("1")},
		"img/a.svg":   {Data: []byte(strings.Repeat("<g></g>", 50))},
		"img/LICENSE": {Data: []byte("free")},
	})
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func TestURLFollowsContent(t *testing.T) {
	a, b, c := sample(t, "a{}").url("css/a.css"), sample(t, "a{}").url("css/a.css"), sample(t, "b{}").url("css/a.css")
	if a != b {
		t.Errorf("same content, two addresses: %s %s", a, b)
	}
	if a == c {
		t.Errorf("other content, same address: %s", a)
	}
	if !regexp.MustCompile(`^/assets/[0-9a-f]{10}/css/a\.css$`).MatchString(a) {
		t.Errorf("address %s", a)
	}
}

func TestURLConcurrent(t *testing.T) {
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() { URL("css/h5.css"); Arts() })
	}
	wg.Wait()
}

func TestUnknownNamePanics(t *testing.T) {
	for _, name := range []string{"css/none.css", "css", "", "../assets.go"} {
		func() {
			defer func() {
				if recover() == nil {
					t.Errorf("URL(%q) did not panic", name)
				}
			}()
			URL(name)
		}()
	}
}

func TestServe(t *testing.T) {
	css := strings.Repeat(".card{color:red}", 100)
	s := sample(t, css)
	right, wrong := s.url("css/a.css"), "/assets/0000000000/css/a.css"
	for _, c := range []struct {
		name, method, path, accept string
		status                     int
		cache, kind, encoding      string
		vary                       bool
	}{
		{"right hash", "GET", right, "", 200, kept, "text/css; charset=utf-8", "", true},
		{"wrong hash", "GET", wrong, "", 200, checked, "text/css; charset=utf-8", "", true},
		{"gzip", "GET", right, "br, gzip", 200, kept, "text/css; charset=utf-8", "gzip", true},
		{"gzip at a wrong hash", "GET", wrong, "gzip", 200, checked, "text/css; charset=utf-8", "gzip", true},
		{"gzip refused", "GET", right, "*, gzip;q=0", 200, kept, "text/css; charset=utf-8", "", true},
		{"any coding", "GET", right, "*", 200, kept, "text/css; charset=utf-8", "gzip", true},
		{"gzip would be longer", "GET", s.url("js/tiny.js"), "gzip", 200, kept, "text/javascript; charset=utf-8", "", true},
		{"a drawing", "GET", s.url("img/a.svg"), "gzip", 200, kept, "image/svg+xml", "gzip", true},
		{"a picture is compressed already", "GET", s.url("img/a.png"), "gzip", 200, kept, "image/png", "", false},
		{"head", "HEAD", right, "gzip", 200, kept, "text/css; charset=utf-8", "gzip", true},
		{"post", "POST", right, "", 405, "", "", "", false},
		{"unknown file", "GET", "/assets/0000000000/css/b.css", "", 404, "", "", "", false},
		{"no hash", "GET", "/assets/css/a.css", "", 404, "", "", "", false},
		{"empty hash", "GET", "/assets//css/a.css", "", 404, "", "", "", false},
		{"a folder", "GET", "/assets/0000000000/css/", "", 404, "", "", "", false},
		{"a folder without slash", "GET", "/assets/0000000000/css", "", 404, "", "", "", false},
		{"the root", "GET", "/assets/", "", 404, "", "", "", false},
		{"climbing", "GET", "/assets/0000000000/css/../../assets.go", "", 404, "", "", "", false},
		{"climbing to a file that exists", "GET", "/assets/0000000000/img/../css/a.css", "", 404, "", "", "", false},
		{"encoded climbing", "GET", "/assets/0000000000/%2e%2e/%2e%2e/go.mod", "", 404, "", "", "", false},
		{"another prefix", "GET", "/css/a.css", "", 404, "", "", "", false},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := httptest.NewRequest(c.method, c.path, nil)
			if c.accept != "" {
				r.Header.Set("Accept-Encoding", c.accept)
			}
			w := httptest.NewRecorder()
			s.serve(w, r)
			h := w.Header()
			if w.Code != c.status || h.Get("X-Content-Type-Options") != "nosniff" {
				t.Fatalf("status %d, headers %v", w.Code, h)
			}
			if c.status != 200 {
				if h.Get("Cache-Control") != "" || strings.Contains(w.Body.String(), "card") {
					t.Errorf("headers %v body %q", h, w.Body)
				}
				return
			}
			if h.Get("Cache-Control") != c.cache || h.Get("Content-Type") != c.kind ||
				h.Get("Content-Encoding") != c.encoding || (h.Get("Vary") == "Accept-Encoding") != c.vary {
				t.Errorf("headers %v", h)
			}
			body := w.Body.Bytes()
			if c.method == "HEAD" {
				if len(body) != 0 || h.Get("Content-Length") == "" {
					t.Errorf("HEAD: %d bytes, headers %v", len(body), h)
				}
				return
			}
			if c.encoding == "gzip" {
				z, err := gzip.NewReader(bytes.NewReader(body))
				if err != nil {
					t.Fatal(err)
				}
				if body, err = io.ReadAll(z); err != nil {
					t.Fatal(err)
				}
			}
			if name := strings.SplitN(c.path, "/", 4)[3]; !bytes.Equal(body, s[name].data) {
				t.Errorf("body %q", body)
			}
		})
	}
}

func TestNotModified(t *testing.T) {
	s := sample(t, strings.Repeat(".card{color:red}", 100))
	for _, accept := range []string{"", "gzip"} {
		r := httptest.NewRequest("GET", "/assets/old/css/a.css", nil)
		r.Header.Set("Accept-Encoding", accept)
		w := httptest.NewRecorder()
		s.serve(w, r)
		r.Header.Set("If-None-Match", w.Header().Get("ETag"))
		w = httptest.NewRecorder()
		s.serve(w, r)
		if w.Code != http.StatusNotModified || w.Body.Len() != 0 {
			t.Errorf("Accept-Encoding %q: %d, %d bytes", accept, w.Code, w.Body.Len())
		}
	}
}

func TestHandlerServesOwn(t *testing.T) {
	for _, name := range []string{"css/h5.css", "js/h5.js", "css/admin.css", "js/admin.js"} {
		w := httptest.NewRecorder()
		Handler().ServeHTTP(w, httptest.NewRequest("GET", URL(name), nil))
		if w.Code != 200 || w.Body.String() != string(Bytes(name)) {
			t.Errorf("%s: %d", name, w.Code)
		}
	}
}

// TestScriptStaysLight: the admin's scripts weigh at most 120 KB as they are sent.
func TestScriptStaysLight(t *testing.T) {
	total := 0
	for _, name := range []string{"js/editor.js", "js/admin.js", "js/compare.js"} {
		r := httptest.NewRequest("GET", URL(name), nil)
		r.Header.Set("Accept-Encoding", "gzip")
		w := httptest.NewRecorder()
		Handler().ServeHTTP(w, r)
		if w.Header().Get("Content-Encoding") != "gzip" {
			t.Errorf("%s is sent as it is", name)
		}
		total += w.Body.Len()
	}
	if total > 120*1024 {
		t.Errorf("the admin's scripts weigh %d KB", total/1024)
	}
	t.Logf("%d KB", total/1024)
}

// TestVisitorsScriptStaysLight: the visitors' script weighs at most 5 KB as it is sent.
func TestVisitorsScriptStaysLight(t *testing.T) {
	if n := len(own().get("js/h5.js").gzip()); n == 0 || n > 5*1024 {
		t.Errorf("js/h5.js weighs %d bytes", n)
	}
}

// Package assets holds the bytes a page is made of: styles, scripts and pictures, inside the program.
// Their addresses carry a hash of their content, so browsers may keep them for ever and still never
// show an old one.
package assets

import (
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"embed"
	"encoding/hex"
	"io/fs"
	"net/http"
	"path"
	"strconv"
	"strings"
	"sync"
)

//go:embed css js/*.js img
var embedded embed.FS

// Prefix is where Handler expects to be mounted and what every URL begins with.
const Prefix = "/assets/"

// own is what is served: the embedded set, but while developing the folder's.
func own() set {
	if Developing {
		return disk.fresh()
	}
	return embeddedSet()
}

// embeddedSet is read on first use: a command that serves nothing should not pay for hashing.
var embeddedSet = sync.OnceValue(func() set {
	s, err := load(embedded)
	if err != nil {
		panic("assets: " + err.Error()) // an embedded file that cannot be read is a broken build
	}
	return s
})

// URL is the address of an asset named by its path, e.g. "css/h5.css" gives
// "/assets/0123456789/css/h5.css". It panics on an unknown name, a programming error.
func URL(name string) string { return own().url(name) }

// Bytes is the content of an asset. The caller must not change it. It panics on an unknown name.
func Bytes(name string) []byte { return own().get(name).data }

// Handler serves what URL points at. An address with an outdated hash gets the current file, so that a
// page rendered before an upgrade keeps its looks, but the answer may not be kept.
func Handler() http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { own().serve(w, r) })
}

// set is the files by path. Lookups are by exact name, so no path can climb out or list a folder.
type set map[string]*file

type file struct {
	data []byte
	hash string
	kind string        // Content-Type
	text bool          // worth compressing
	gzip func() []byte // compressed once, when first asked for; nil when that saves nothing
}

func load(fsys fs.FS) (set, error) {
	s := set{}
	err := fs.WalkDir(fsys, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := fs.ReadFile(fsys, name)
		if err != nil {
			return err
		}
		s[name] = newFile(name, data)
		return nil
	})
	return s, err
}

func newFile(name string, data []byte) *file {
	sum := sha256.Sum256(data)
	f := &file{data: data, hash: hex.EncodeToString(sum[:5])}
	f.kind, f.text = contentType(name)
	f.gzip = sync.OnceValue(func() []byte { return compress(data) })
	return f
}

func (s set) get(name string) *file {
	f, ok := s[name]
	if !ok {
		panic("assets: no such file: " + name)
	}
	return f
}

func (s set) url(name string) string { return Prefix + s.get(name).hash + "/" + name }

func (s set) serve(w http.ResponseWriter, r *http.Request) {
	h := w.Header()
	h.Set("X-Content-Type-Options", "nosniff")
	rest, ok := strings.CutPrefix(r.URL.Path, Prefix)
	hash, name, _ := strings.Cut(rest, "/")
	f := s[name]
	if !ok || hash == "" || f == nil {
		http.NotFound(w, r)
		return
	}
	if r.Method != http.MethodGet && r.Method != http.MethodHead {
		h.Set("Allow", "GET, HEAD")
		http.Error(w, http.StatusText(http.StatusMethodNotAllowed), http.StatusMethodNotAllowed)
		return
	}

	h.Set("Content-Type", f.kind)
	if hash == f.hash {
		h.Set("Cache-Control", "public, max-age=31536000, immutable")
	} else {
		h.Set("Cache-Control", "no-cache")
	}
	body, tag := f.data, `"`+f.hash+`"`
	if f.text {
		h.Set("Vary", "Accept-Encoding")
		if acceptsGzip(r.Header.Get("Accept-Encoding")) {
			if z := f.gzip(); z != nil {
				// Another representation needs another tag.
				body, tag = z, `"`+f.hash+`-gz"`
				h.Set("Content-Encoding", "gzip")
			}
		}
	}
	h.Set("ETag", tag)
	if strings.Contains(r.Header.Get("If-None-Match"), tag) {
		h.Del("Content-Encoding")
		h.Del("Content-Type")
		w.WriteHeader(http.StatusNotModified)
		return
	}
	h.Set("Content-Length", strconv.Itoa(len(body)))
	if r.Method == http.MethodHead {
		return
	}
	w.Write(body) //nolint:errcheck // the reader has gone; nobody is left to tell
}

// contentType does not ask the mime package: its answers depend on files of the machine.
func contentType(name string) (kind string, text bool) {
	switch path.Ext(name) {
	case ".css":
		return "text/css; charset=utf-8", true
	case ".js":
		return "text/javascript; charset=utf-8", true
	case ".svg":
		return "image/svg+xml", true
	case ".txt":
		return "text/plain; charset=utf-8", true
	case ".png":
		return "image/png", false
	case ".jpg":
		return "image/jpeg", false
	case ".webp":
		return "image/webp", false
	}
	return "application/octet-stream", false
}

func compress(data []byte) []byte {
	var b bytes.Buffer
	z, err := gzip.NewWriterLevel(&b, gzip.BestCompression)
	if err != nil {
		return nil
	}
	if _, err := z.Write(data); err != nil {
		return nil
	}
	if z.Close() != nil || b.Len() >= len(data) {
		return nil
	}
	return b.Bytes()
}

// acceptsGzip reads an Accept-Encoding header; "gzip;q=0" is a refusal, also where "*" would allow it.
func acceptsGzip(header string) bool {
	star := false
	for part := range strings.SplitSeq(header, ",") {
		name, params, _ := strings.Cut(part, ";")
		name = strings.ToLower(strings.TrimSpace(name))
		if name != "gzip" && name != "*" {
			continue
		}
		wanted := true
		if q, ok := strings.CutPrefix(strings.ReplaceAll(strings.ToLower(params), " ", ""), "q="); ok {
			v, err := strconv.ParseFloat(q, 64)
			wanted = err == nil && v > 0
		}
		if name == "gzip" {
			return wanted
		}
		star = wanted
	}
	return star
}

package handlers_test

import (
	"bufio"
	"fmt"
	"io"
	"maps"
	"net"
	"net/http"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/sanduan/sanduan/db"
	"github.com/sanduan/sanduan/handlers"
	"github.com/sanduan/sanduan/pages"
)

// sharers are the codes of people who share the page.
func (s *site) sharers(page pages.Page, n int) (codes []string) {
	s.t.Helper()
	for i := range n {
		v := pages.Visitor{ID: db.NewID(), Name: fmt.Sprint("小李", i), CreatedAt: s.now.UnixMilli()}
		if err := s.store.SetVisitor(s.t.Context(), v); err != nil {
			s.t.Fatal(err)
		}
		share, _, err := s.store.EnsureShare(s.t.Context(), page.ID, v.ID, "", s.now)
		if err != nil {
			s.t.Fatal(err)
		}
		codes = append(codes, share.Code)
	}
	return codes
}

// The front's posters are the routes': new and known, whole and not changed, at the plain address and at the picture's own.
func TestTheFrontAnswersPostersAsTheRoutesDo(t *testing.T) {
	f := newFronted(t)
	path := "/s/" + f.sharers(f.publish(english), 1)[0] + "/poster.jpg"
	tag := f.inMemory(path, http.Header{}).Header.Get("ETag")
	for _, header := range []http.Header{{}, {"If-None-Match": {tag}}, {"If-None-Match": {`"x"`}}, {"X-Forwarded-Proto": {"https"}}} {
		for _, path := range []string{path, path + "?v=x"} {
			got, want := f.byFront(path, header), f.inMemory(path, header)
			if a, b := picture(t, got), picture(t, want); a != b {
				t.Errorf("%s with %v: the front says\n%.900s\nthe routes\n%.900s", path, header, a, b)
			}
		}
	}
	if res := f.byFront(path, http.Header{"If-None-Match": {tag}}); res.StatusCode != http.StatusNotModified {
		t.Errorf("what the browser has is answered with %s", res.Status)
	}
	if res := f.byFront("/s/"+strings.Split(path, "/")[2], http.Header{"Connection": {"close"}}); !res.Close {
		t.Error("a connection that is to end stays")
	}
}

// picture is an answer without what differs between any two.
func picture(t *testing.T, res *http.Response) string {
	t.Helper()
	defer res.Body.Close()
	b, err := io.ReadAll(res.Body)
	if err != nil {
		t.Fatal(err)
	}
	h := maps.Clone(res.Header)
	if date := h.Get("Date"); date == "" && res.Request != nil { // only what came over a connection has one
		t.Error("no date")
	}
	if res.StatusCode == http.StatusOK && h.Get("Content-Length") != fmt.Sprint(len(b)) {
		t.Errorf("Content-Length: %s of %d bytes", h.Get("Content-Length"), len(b))
	}
	policy := noncesIn.ReplaceAllString(h.Get("Content-Security-Policy"), "nonce")
	for _, name := range []string{"Date", "X-Request-Id", "Content-Length", "Content-Security-Policy"} {
		h.Del(name)
	}
	return fmt.Sprint(res.Status, h, policy, len(b), string(b))
}

// Nobody's poster: the routes have the words for it.
func TestTheFrontGivesAwayPostersOfNobody(t *testing.T) {
	f := newFronted(t)
	page := f.publish(english)
	code := f.sharers(page, 1)[0]
	b := f.browser()
	b.get("/s/11111111111/poster.jpg").want(t, http.StatusNotFound, "没有找到")
	if err := f.store.DeletePage(t.Context(), page.ID, f.now); err != nil {
		t.Fatal(err)
	}
	f.browser().get("/s/"+code+"/poster.jpg").want(t, http.StatusNotFound, "页面不存在")
}

// Requests that come while a poster is drawn are answered after it, in order, however much comes.
func TestAConnectionWaitsForItsPosters(t *testing.T) {
	f := newFronted(t)
	page := f.publish(english)
	conn := f.dial()
	get := func(path string) string {
		return "GET " + path + " HTTP/1.1\r\nHost: a.cn\r\nX: " + strings.Repeat("x", 900) + "\r\n\r\n"
	}
	var stream string
	for _, code := range f.sharers(page, 12) {
		stream += get("/s/"+code+"/poster.jpg") + get("/p/"+page.Slug)
	}
	go func() { _, _ = io.WriteString(conn, stream) }()
	in := bufio.NewReader(conn)
	for i := range 24 {
		res, err := http.ReadResponse(in, nil)
		if err != nil {
			t.Fatalf("answer %d: %v", i, err)
		}
		n, err := io.Copy(io.Discard, res.Body)
		if want := []string{"image/jpeg", "text/html; charset=UTF-8"}[i%2]; err != nil || n != res.ContentLength || res.Header.Get("Content-Type") != want {
			t.Fatalf("answer %d: %d bytes of %s, %v", i, n, res.Header.Get("Content-Type"), err)
		}
	}
	if n := f.behind.Load(); n != 0 {
		t.Errorf("%d requests came to the HTTP server", n)
	}
}

func (f *fronted) dial() net.Conn {
	f.t.Helper()
	conn, err := net.Dial("tcp", strings.TrimPrefix(f.url, "http://"))
	if err != nil {
		f.t.Fatal(err)
	}
	f.t.Cleanup(func() { conn.Close() })
	return conn
}

// Whoever waits for a poster takes little memory, and whoever leaves is not drawn for.
func TestThousandsWaitForTheirPosters(t *testing.T) {
	f := newFronted(t)
	codes := f.sharers(f.publish(english), 1000)
	site := f.handler.(*handlers.Server)
	release := make(chan struct{})
	site.Occupy(release)
	waiting := func(n int) func() bool { return func() bool { return site.Waiting() == n } }
	ask := func(codes []string) (all []net.Conn) {
		for _, code := range codes {
			conn := f.dial()
			fmt.Fprintf(conn, "GET /s/%s/poster.jpg HTTP/1.1\r\nHost: a.cn\r\nUser-Agent: %s\r\n\r\n", code, strings.Repeat("x", 500))
			all = append(all, conn)
		}
		return all
	}
	ask(codes[:100]) // what the first need is not theirs alone
	comesTo(t, waiting(100))
	before := inUse()
	conns := ask(codes[100:])
	comesTo(t, waiting(1000))
	const most = 24 << 10 // bytes, the asking end's included: twice what was measured
	each := (inUse() - before) / 900
	if each > most {
		t.Errorf("each takes %d bytes", each)
	}
	for _, conn := range conns[:800] {
		conn.Close()
	}
	comesTo(t, waiting(200))
	close(release)
	for _, conn := range conns[800:] {
		if res, err := http.ReadResponse(bufio.NewReader(conn), nil); err != nil || res.StatusCode != http.StatusOK {
			t.Fatal(res, err)
		}
	}
	comesTo(t, waiting(0))
	if got := drawn(t, f.browser()); got != "sanduan_posters_drawn_total 200\n" {
		t.Errorf("200 were to be drawn: %s", got)
	}
}

// inUse is the memory of what is alive, bytes.
func inUse() int {
	for range 2 { // pools keep what they have through one
		runtime.GC()
	}
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return int(m.HeapAlloc + m.StackInuse)
}

func comesTo(t *testing.T, ok func() bool) {
	t.Helper()
	for range 5000 {
		if ok() {
			return
		}
		time.Sleep(2 * time.Millisecond)
	}
	t.Fatal("it never came to that")
}

package handlers_test

import (
	"bufio"
	"compress/gzip"
	"context"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"net/url"
	"regexp"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/sanduan/sanduan/handlers"
)

// fronted is a site served as the program serves it, by the front and the HTTP server behind it.
type fronted struct {
	*site
	behind atomic.Int64 // requests that came to the HTTP server
	stop   context.CancelFunc
	ended  chan error
}

func newFronted(t *testing.T) *fronted {
	t.Helper()
	f := &fronted{site: newSite(t), ended: make(chan error, 1)}
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	f.url = "http://" + listener.Addr().String()
	count := func(w http.ResponseWriter, r *http.Request) { f.behind.Add(1); f.handler.ServeHTTP(w, r) }
	server := &http.Server{Handler: http.HandlerFunc(count), ReadHeaderTimeout: 2 * time.Second, IdleTimeout: 20 * time.Second}
	ctx, stop := context.WithCancel(t.Context())
	f.stop = stop
	go func() { f.ended <- f.handler.(*handlers.Server).Serve(ctx, server, listener) }()
	t.Cleanup(func() {
		stop()
		if err := <-f.ended; err != nil && err != http.ErrServerClosed {
			t.Error(err)
		}
	})
	return f
}

// inMemory answers the request by the routes alone.
func (f *fronted) inMemory(path string, header http.Header) *http.Response {
	r := httptest.NewRequest("GET", path, nil)
	r.Host = strings.TrimPrefix(f.url, "http://")
	r.Header, r.RemoteAddr = header, "127.0.0.1:1"
	w := httptest.NewRecorder()
	f.handler.ServeHTTP(w, r)
	return w.Result()
}

func (f *fronted) byFront(path string, header http.Header) *http.Response {
	f.t.Helper()
	r, err := http.NewRequest("GET", f.url+path, nil)
	if err != nil {
		f.t.Fatal(err)
	}
	r.Header = header
	before := f.behind.Load()
	res, err := new(http.Transport).RoundTrip(r)
	if err != nil {
		f.t.Fatal(err)
	}
	if f.behind.Load() != before {
		f.t.Fatalf("GET %s: the front gave it away", path)
	}
	return res
}

// cookies are the browser's, as it sends them.
func (b *browser) cookies() string {
	u, err := url.Parse(b.site.url)
	if err != nil {
		b.t.Fatal(err)
	}
	var all []string
	for _, c := range b.client.Jar.Cookies(u) {
		all = append(all, c.Name+"="+c.Value)
	}
	return strings.Join(all, "; ")
}

var noncesIn = regexp.MustCompile(`nonce[-=]"?([A-Za-z0-9_-]{16})`)

// told is an answer without what differs between any two: nonces, times, ids.
func told(t *testing.T, res *http.Response) string {
	t.Helper()
	defer res.Body.Close()
	length := res.Header.Get("Content-Length")
	b, err := io.ReadAll(res.Body)
	if err != nil {
		t.Fatal(err)
	}
	if length != "" && length != fmt.Sprint(len(b)) {
		t.Errorf("Content-Length: %s of %d bytes", length, len(b))
	}
	if res.Header.Get("Content-Encoding") == "gzip" {
		z, err := gzip.NewReader(strings.NewReader(string(b)))
		if err != nil {
			t.Fatal(err)
		}
		if b, err = io.ReadAll(z); err != nil {
			t.Fatal(err)
		}
	}
	all := noncesIn.FindAllStringSubmatch(res.Header.Get("Content-Security-Policy")+string(b), -1)
	if len(all) < 4 {
		t.Fatalf("%d nonces", len(all))
	}
	for _, n := range all {
		if n[1] != all[0][1] {
			t.Fatalf("the nonce is %q, and %q", all[0][1], n[1])
		}
	}
	if id := res.Header.Get("X-Request-Id"); len(id) != 12 {
		t.Errorf("request %q", id)
	}
	for _, name := range []string{"Date", "X-Request-Id", "Content-Length"} {
		res.Header.Del(name)
	}
	if cookie := res.Header.Get("Set-Cookie"); cookie != "" {
		_, after, _ := strings.Cut(cookie, ";")
		res.Header.Set("Set-Cookie", after)
	}
	return strings.ReplaceAll(fmt.Sprint(res.Status, res.Proto, res.Header, string(b)), all[0][1], "NONCE")
}

// The front answers what the routes answer: headers and page, plain and compressed, first and later.
func TestTheFrontAnswersAsTheRoutesDo(t *testing.T) {
	f := newFronted(t)
	page := f.publish(english)
	path := "/p/" + page.Slug
	sharer, friend := f.browser(), f.browser()
	sharer.get(path)
	sharer.leave(page.Slug, "13800138000", "小李")
	code, _ := sharer.takeShare(page.Slug)
	friend.get("/s/" + code)
	friend.leave(page.Slug, "13800138001", "<小王>")
	friend.takeShare(page.Slug)
	for name, who := range map[string]*browser{"stranger": f.browser(), "sharer": sharer, "friend": friend} {
		for _, path := range []string{path, "/s/" + code, path + "?c=none&from=singlemessage"} {
			for _, coding := range []string{"identity", "gzip, deflate"} {
				header := http.Header{"User-Agent": {who.agent}, "Accept-Encoding": {coding}}
				if cookies := who.cookies(); cookies != "" {
					header.Set("Cookie", cookies)
				}
				for range 4 { // drawn, remembered, compressed, spliced
					got, want := told(t, f.byFront(path, header)), told(t, f.inMemory(path, header))
					if got != want {
						t.Fatalf("%s at %s, %s: the front says\n%s\nthe routes\n%s", name, path, coding, got, want)
					}
				}
				header.Set("X-Forwarded-Proto", "https")
				if got, want := told(t, f.byFront(path, header)), told(t, f.inMemory(path, header)); got != want {
					t.Errorf("%s by https: the front says\n%.900s\nthe routes\n%.900s", name, got, want)
				}
			}
		}
	}
}

// One connection brings requests for the front and others, at once and in pieces; all are answered, in order.
func TestAConnectionGoesOverWithAllItBrings(t *testing.T) {
	f := newFronted(t)
	page := f.publish(english)
	conn, err := net.Dial("tcp", strings.TrimPrefix(f.url, "http://"))
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close()
	get := func(path string) string { return "GET " + path + " HTTP/1.1\r\nHost: a.cn\r\n\r\n" }
	ours, other := get("/p/"+page.Slug), get("/healthz")
	post := "POST /p/" + page.Slug + "/share HTTP/1.1\r\nHost: a.cn\r\nContent-Length: 3\r\n\r\na=b"
	stream := ours + ours + other + ours + post + other
	go func() {
		for i := 0; i < len(stream); i += 7 {
			_, _ = conn.Write([]byte(stream[i:min(i+7, len(stream))]))
		}
	}()
	in := bufio.NewReader(conn)
	for i, want := range []int{200, 200, 200, 200, 403, 200} {
		res, err := http.ReadResponse(in, nil)
		if err != nil || res.StatusCode != want {
			t.Fatalf("answer %d: %+v, %v", i, res, err)
		}
		if _, err := io.Copy(io.Discard, res.Body); err != nil {
			t.Fatal(err)
		}
	}
	if n := f.behind.Load(); n != 4 {
		t.Errorf("%d requests came to the HTTP server", n)
	}
}

// What is no live page is answered by the routes, with their words.
func TestTheFrontGivesAwayWhatIsNoLivePage(t *testing.T) {
	f := newFronted(t)
	page := f.publish(english)
	b := f.browser()
	b.get("/p/none").want(t, http.StatusNotFound, "没有找到")
	b.get("/s/11111111111").want(t, http.StatusNotFound, "没有找到")
	f.browser().get("/p/"+page.Slug).want(t, http.StatusOK, "外教口语体验课")
	if err := f.store.SetPaused(t.Context(), page.ID, true, f.now); err != nil {
		t.Fatal(err)
	}
	b.get("/p/"+page.Slug).want(t, http.StatusOK, "活动暂停中")
	long := f.browser()
	long.get("/p/"+page.Slug, "X-Long", strings.Repeat("x", 8<<10)).want(t, http.StatusOK, "活动暂停中")
}

// When the program ends, connections that wait for a request end at once.
func TestTheFrontEnds(t *testing.T) {
	f := newFronted(t)
	page := f.publish(english)
	conn, err := net.Dial("tcp", strings.TrimPrefix(f.url, "http://"))
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close()
	if _, err := conn.Write([]byte("GET /p/" + page.Slug + " HTTP/1.1\r\nHost: a\r\n\r\n")); err != nil {
		t.Fatal(err)
	}
	in := bufio.NewReader(conn)
	res, err := http.ReadResponse(in, nil)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := io.Copy(io.Discard, res.Body); err != nil {
		t.Fatal(err)
	}
	f.stop()
	if err := <-f.ended; err != nil {
		t.Errorf("it ends with %v", err)
	}
	f.ended <- nil
	if _, err := in.ReadByte(); err != io.EOF {
		t.Errorf("the connection says %v", err)
	}
}

package handlers

import (
	"bufio"
	"net/http"
	"strings"
	"testing"
)

func TestReadAsk(t *testing.T) {
	const rest = "Host: a.cn\r\nUser-Agent: Phone\r\n\r\n"
	for request, want := range map[string]ask{
		"GET /p/abc HTTP/1.1\r\n" + rest:                                          {slug: "abc", host: "a.cn", scheme: "http", agent: "Phone"},
		"GET /s/ABCDEFGHJKL?from=single&c=wx HTTP/1.1\r\n" + rest:                 {code: "ABCDEFGHJKL", channels: [2]string{"", "wx"}, host: "a.cn", scheme: "http", agent: "Phone"},
		"GET /s/ABCDEFGHJKL?g=aZ-_9&g=x HTTP/1.1\r\nHost:a\r\n\r\n":               {code: "ABCDEFGHJKL", token: "aZ-_9", host: "a", scheme: "http"},
		"GET /p/a?c=x&channel=y&c=z HTTP/1.1\r\nhOST: a.cn:80\r\n\r\n":            {slug: "a", channels: [2]string{"y", "x"}, host: "a.cn:80", scheme: "http"},
		"GET /p/a HTTP/1.1\r\nHost:a\r\nX-Forwarded-Proto: https\r\nX: y\r\n\r\n": {slug: "a", host: "a", scheme: "https", proxied: true},
		"GET /p/a HTTP/1.1\r\nHost:a\r\nCookie: b=c; sanduan_v=id.0f; sanduan_v=x\r\nAccept-Encoding: br, gzip\r\n\r\n": {
			slug: "a", host: "a", scheme: "http", visitor: "id.0f", zip: true,
		},
		"GET /p/a HTTP/1.1\r\nHost:a\r\nConnection: close\r\n\r\n": {slug: "a", host: "a", scheme: "http", closes: true},
		"GET /s/ABCDEFGHJKL/poster.jpg?v=m&v=n HTTP/1.1\r\nHost:a\r\nIf-None-Match: \"x\"\r\n\r\n": {
			code: "ABCDEFGHJKL", poster: true, mark: "m", host: "a", scheme: "http", match: `"x"`,
		},
	} {
		if got, ok := readAsk(request); !ok || got != want {
			t.Errorf("%q is read as %+v, %v", request, got, ok)
		}
	}
}

// What could be understood otherwise, or is more than asking for a page, is left to the HTTP server.
func TestWhatIsMoreThanAPlainRequestIsNotRead(t *testing.T) {
	for _, request := range []string{
		"POST /p/a HTTP/1.1\r\nHost: a\r\n\r\n", "HEAD /p/a HTTP/1.1\r\nHost: a\r\n\r\n", "GET /p/a HTTP/1.0\r\nHost: a\r\n\r\n",
		"GET /p/a/ HTTP/1.1\r\nHost: a\r\n\r\n", "GET /p/%61 HTTP/1.1\r\nHost: a\r\n\r\n", "GET /p/ HTTP/1.1\r\nHost: a\r\n\r\n",
		"GET /p/a/poster.jpg HTTP/1.1\r\nHost: a\r\n\r\n", "GET /s/ABCDEFGHJKL/poster.jpg/ HTTP/1.1\r\nHost: a\r\n\r\n",
		"GET /s/short/poster.jpg HTTP/1.1\r\nHost: a\r\n\r\n", "GET /s/short HTTP/1.1\r\nHost: a\r\n\r\n", "GET //p/a HTTP/1.1\r\nHost: a\r\n\r\n", "GET /p/a?c=%61 HTTP/1.1\r\nHost: a\r\n\r\n",
		"GET http://a/p/a HTTP/1.1\r\nHost: a\r\n\r\n", "GET /p/a#x HTTP/1.1\r\nHost: a\r\n\r\n", "GET  /p/a HTTP/1.1\r\nHost: a\r\n\r\n",
		"GET /p/a HTTP/1.1\r\n\r\n", "GET /p/a HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", "GET /p/a HTTP/1.1\r\nHost: a b\r\n\r\n",
		"GET /p/a HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\n\r\n", "GET /p/a HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n",
		"GET /p/a HTTP/1.1\r\nHost: a\r\nConnection: close, x\r\n\r\n", "GET /p/a HTTP/1.1\r\nHost: a\r\nUpgrade: h2c\r\n\r\n",
		"GET /p/a HTTP/1.1\r\nHost : a\r\n\r\n", "GET /p/a HTTP/1.1\r\nHost: a\r\n X: folded\r\n\r\n", "GET /p/a HTTP/1.1\r\nHost: a\nX: y\r\n\r\n",
		"GET /p/a HTTP/1.1\r\nHost: a\r\nX: \x00\r\n\r\n", "GET /p/a HTTP/1.1\r\nHost: a\r\nCookie: a=b\r\nCookie: c=d\r\n\r\n",
		"GET /p/a HTTP/1.1\r\nHost: a\r\nCookie: sanduan_v=\"id.0f\"\r\n\r\n", "GET /p/a HTTP/1.1\r\nHost: a\r\nSec-Purpose: prefetch\r\n\r\n",
		"GET /p/a HTTP/1.1\r\nHost: a\r\nX-Forwarded-Proto: ftp\r\n\r\n", "GET /p/a HTTP/1.1\r\nHost: a\r\nno colon\r\n\r\n",
	} {
		if a, ok := readAsk(request); ok {
			t.Errorf("%q is read as %+v", request, a)
		}
	}
}

// Whatever is read is what Go's HTTP server reads.
func FuzzReadAsk(f *testing.F) {
	f.Add("GET /p/abc HTTP/1.1\r\nHost: a.cn\r\n\r\n")
	f.Add("GET /s/ABCDEFGHJKL?from=single&c=wx HTTP/1.1\r\nHost: a.cn:80\r\nCookie: a=b; sanduan_v=c.d\r\nAccept-Encoding: gzip;q=0\r\n\r\n")
	f.Add("GET /s/ABCDEFGHJKL/poster.jpg?v=m HTTP/1.1\r\nHost: a.cn:80\r\nIf-None-Match: \"x\"\r\nConnection: close\r\n\r\n")
	f.Add("GET /p/a?channel=a&&=&c HTTP/1.1\r\nhost:a\r\nConnection: Keep-Alive\r\nUser-Agent:\tx\t\r\nX-Forwarded-Proto: https\r\n\r\n")
	f.Fuzz(func(t *testing.T, head string) {
		if strings.Index(head, "\r\n\r\n") != len(head)-4 {
			return // the front gives no other
		}
		a, ok := readAsk(head)
		if !ok {
			return
		}
		in := bufio.NewReader(strings.NewReader(head + "next"))
		r, err := http.ReadRequest(in)
		if err != nil {
			t.Fatalf("%q: %v", head, err)
		}
		path := "/p/" + a.slug
		if a.code != "" {
			path = "/s/" + a.code
		}
		if a.poster {
			path += "/poster.jpg"
		}
		var cookie string
		if c, err := r.Cookie(visitorCookie); err == nil {
			cookie = c.Value
		}
		query := r.URL.Query()
		same := r.Method == "GET" && r.URL.Path == path && r.Host == a.host && r.UserAgent() == a.agent && cookie == a.visitor &&
			query.Get("channel") == a.channels[0] && query.Get("c") == a.channels[1] && query.Get("v") == a.mark && query.Get("g") == a.token && r.Header.Get("If-None-Match") == a.match && !robotHeaders(r.Header) &&
			acceptsGzip(r.Header.Get("Accept-Encoding")) == a.zip && r.ContentLength == 0 && r.Close == a.closes && r.URL.RawPath == "" && r.URL.Fragment == ""
		if next, _ := in.Peek(4); !same || string(next) != "next" {
			t.Errorf("%q is read as %+v, and as %+v", head, a, r)
		}
	})
}

func robotHeaders(h http.Header) bool {
	return h.Get("Sec-Purpose") != "" || h.Get("Purpose") != "" || h.Get("X-Moz") != ""
}

func TestAcceptsGzip(t *testing.T) {
	for header, want := range map[string]bool{
		"gzip": true, "gzip, deflate, br": true, "br;q=1.0, GZIP;q=0.5": true, "gzip;q=0.001": true,
		"": false, "br": false, "gzip;q=0": false, "gzip; q=0.000, br": false, "xgzip": false,
	} {
		if acceptsGzip(header) != want {
			t.Errorf("%q: %t", header, !want)
		}
	}
}

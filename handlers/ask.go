package handlers

import (
	"slices"
	"strings"

	"github.com/sanduan/sanduan/pages/share"
)

// ask is a request for a page or a poster as a browser sends it, as far as the answer depends on it. It keeps to what needs no
// interpretation: RFC 9112 leaves servers some freedom to understand requests, and two that understand one differently
// can be played off against each other.
type ask struct {
	slug     string    // of /p/{slug}, or
	code     string    // of /s/{code} and /s/{code}/poster.jpg
	poster   bool      // it is the poster that is asked for
	mark     string    // of the poster, as its address has it
	channels [2]string // by the names of queryChannels
	token    string    // of the pass the link has
	host     string
	scheme   string
	proxied  bool   // a proxy says what the scheme is
	visitor  string // the visitor's cookie
	agent    string
	zip      bool   // gzip is accepted
	match    string // the ETags of what the browser has
	closes   bool   // the connection is to end with the answer
}

// Headers that may be there once; those that are of no concern to a page may be there any number of times.
const (
	hostHeader = 1 << iota
	connectionHeader
	cookieHeader
	agentHeader
	encodingHeader
	protoHeader
	matchHeader
)

// longestHost is as long as a name and a port can be, bytes (RFC 1035, section 2.3.4).
const longestHost = 253 + len(":65535")

// readAsk reads a request up to and with its empty line. ok is false for everything but a plain GET of a page or
// a poster over HTTP/1.1 without a body.
func readAsk(head string) (a ask, ok bool) {
	line, rest, _ := strings.Cut(head, "\r\n")
	target, isGet := strings.CutPrefix(line, "GET ")
	target, isOne := strings.CutSuffix(target, " HTTP/1.1")
	if !isGet || !isOne || !a.readTarget(target) {
		return ask{}, false
	}
	a.scheme = "http"
	var seen int
	for rest != "\r\n" {
		line, rest, ok = strings.Cut(rest, "\r\n")
		name, value, colon := strings.Cut(line, ":")
		if !ok || !colon || !isToken(name) || !isText(value) {
			return ask{}, false
		}
		header, fine := a.readHeader(name, strings.Trim(value, " \t"))
		if !fine || seen&header != 0 {
			return ask{}, false
		}
		seen |= header
	}
	return a, seen&hostHeader != 0
}

// queryChannels are the names under which a query has a channel; the first that the page knows counts.
var queryChannels = [2]string{"channel", "c"}

// readTarget reads path and query.
func (a *ask) readTarget(target string) bool {
	path, query, _ := strings.Cut(target, "?")
	if slug, ok := strings.CutPrefix(path, "/p/"); ok {
		a.slug = slug
	} else if code, ok := strings.CutPrefix(path, "/s/"); ok {
		if code, a.poster = strings.CutSuffix(code, "/poster.jpg"); share.Valid(code) {
			a.code = code
		}
	}
	if !consists(a.slug, isSlug) || a.slug == "" && a.code == "" || !consists(query, isQuery) {
		return false
	}
	var seen [2]bool
	var marked, passed bool
	for pair := range strings.SplitSeq(query, "&") {
		key, value, _ := strings.Cut(pair, "=")
		if i := slices.Index(queryChannels[:], key); i >= 0 && !seen[i] {
			a.channels[i], seen[i] = value, true
		}
		if key == "v" && !marked {
			a.mark, marked = value, true
		}
		if key == "g" && !passed {
			a.token, passed = value, true
		}
	}
	return true
}

// readHeader reads a header and tells which it is, 0 for one of no concern; ok is false for those that make the request
// more than a plain one.
func (a *ask) readHeader(name, value string) (header int, ok bool) {
	var lower [32]byte
	if len(name) > len(lower) {
		return 0, true
	}
	for i := range len(name) {
		lower[i] = name[i]
		if 'A' <= name[i] && name[i] <= 'Z' {
			lower[i] += 'a' - 'A'
		}
	}
	switch string(lower[:len(name)]) {
	case "host":
		a.host = value
		return hostHeader, value != "" && len(value) <= longestHost && consists(value, isHost)
	case "connection":
		a.closes = strings.EqualFold(value, "close")
		return connectionHeader, a.closes || strings.EqualFold(value, "keep-alive")
	case "cookie":
		a.visitor, ok = cookieIn(value)
		return cookieHeader, ok
	case "user-agent":
		a.agent = value
		return agentHeader, true
	case "accept-encoding":
		a.zip = acceptsGzip(value)
		return encodingHeader, true
	case "x-forwarded-proto":
		a.scheme, a.proxied = value, true
		return protoHeader, value == "http" || value == "https"
	case "if-none-match":
		a.match = value
		return matchHeader, true
	case "sec-purpose", "purpose", "x-moz", // a browser looks ahead; nobody sees the page yet
		"content-length", "transfer-encoding", "expect", "upgrade", "trailer", "te", "http2-settings", "keep-alive", "proxy-connection",
		"x-forwarded-protocol", "x-forwarded-ssl", "x-url-scheme":
		return 0, false
	}
	return 0, true
}

// cookieIn is the visitor's cookie among all; ok is false where it is not as this program writes it.
func cookieIn(header string) (value string, ok bool) {
	for pair := range strings.SplitSeq(header, ";") {
		name, value, _ := strings.Cut(strings.Trim(pair, " \t"), "=")
		if strings.Trim(name, " \t") != visitorCookie {
			continue
		}
		return value, name == visitorCookie && value != "" && consists(value, isCookie)
	}
	return "", true
}

func consists(text string, of func(byte) bool) bool {
	for i := range len(text) {
		if !of(text[i]) {
			return false
		}
	}
	return true
}

func isToken(name string) bool {
	return name != "" && consists(name, func(c byte) bool { return isLetter(c) || c == '-' || c == '_' })
}

func isText(value string) bool {
	return consists(value, func(c byte) bool { return c >= ' ' && c < 0x7f || c == '\t' })
}

func isLetter(c byte) bool {
	return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9'
}

func isSlug(c byte) bool { return 'a' <= c && c <= 'z' || '0' <= c && c <= '9' || c == '-' }

func isQuery(c byte) bool { return isLetter(c) || strings.IndexByte("-._~=&", c) >= 0 }

func isHost(c byte) bool { return isLetter(c) || strings.IndexByte("-.:", c) >= 0 }

func isCookie(c byte) bool { return 'a' <= c && c <= 'z' || '0' <= c && c <= '9' || c == '.' }

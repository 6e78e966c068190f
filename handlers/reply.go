package handlers

import (
	"context"
	"crypto/rand"
	"encoding/base64"
	"encoding/hex"
	"net"
	"net/http"
	"slices"
	"strconv"
	"strings"
	"sync/atomic"
	"time"

	"github.com/sanduan/sanduan/db"
	"github.com/sanduan/sanduan/pages"
	"github.com/sanduan/sanduan/pages/poster"
)

// reply appends the whole answer to a plain request for a live page: the same that the routes give. ok is false, and nothing
// has happened, where there is more to it: the page is not live, is not there, or must be drawn.
func (s *Server) reply(dst []byte, a ask) (answer []byte, ok bool) {
	ctx := context.Background() // there is no way to break off what takes a few microseconds
	v, err := s.visitTo(ctx, a)
	if err != nil || v.page.State(s.now()) != pages.Live {
		return dst, false
	}
	dst = s.appendHead(dst, a, &v)
	length := len(dst)
	dst = append(dst, "      \r\n\r\n"...) // room for six digits; spaces before a value mean nothing (RFC 9110, section 5.5)
	body := len(dst)
	e, err := s.env(ctx, &v)
	if err != nil {
		return dst, false
	}
	meta := v.meta()
	if dst, ok = v.ready.Append(dst, &e, &meta, a.zip); !ok || len(dst)-body > 999_999 {
		return dst, false
	}
	digits := strconv.Itoa(len(dst) - body)
	copy(dst[length+6-len(digits):], digits)
	s.count(&v, robots.known(a.agent))
	return dst, true
}

// visitTo is the visit that is asked for.
func (s *Server) visitTo(ctx context.Context, a ask) (v visit, err error) {
	var via pages.Share
	var page pages.Page
	if a.code != "" {
		if via, err = s.shareOf(ctx, a.code); err == nil {
			page, err = s.pageOf(ctx, via.PageID)
		}
	} else {
		page, err = s.pageAt(ctx, a.slug)
	}
	if err != nil {
		return visit{}, err
	}
	if v, err = s.visitOf(ctx, page, a.channels[:]...); err != nil {
		return visit{}, err
	}
	if via.Code != "" {
		v.through(via)
	}
	v.visitor = strings.Clone(s.visitorIn(a.visitor))
	v.known = v.visitor != ""
	if !v.known {
		v.visitor = db.NewID()
	}
	v.base, v.token = s.baseOf(a), strings.Clone(a.token)
	return v, nil
}

// baseOf is the scheme and host that absolute links begin with.
func (s *Server) baseOf(a ask) string {
	if s.baseURL != "" {
		return s.baseURL
	}
	return a.scheme + "://" + a.host
}

// appendHead appends the answer's status and headers up to the value of its length, and draws the nonce that they and the
// page bear.
func (s *Server) appendHead(dst []byte, a ask, v *visit) []byte {
	dst, v.nonce = s.appendStart(dst, "200 OK", a)
	dst = append(dst, pageLines...)
	if !v.known {
		dst = append(dst, "Set-Cookie: "...)
		dst = append(dst, newCookie(visitorCookie, s.signed(v.visitor), "/", visitorLife, s.secureScheme(a.scheme)).String()...)
		dst = append(dst, "\r\n"...)
	}
	if a.zip {
		dst = append(dst, "Content-Encoding: gzip\r\n"...)
	}
	return append(dst, "Content-Length: "...)
}

// posterReply is the whole answer to a request for a poster, the same that the routes give, in the pieces in which the poster is
// kept: nobody who is slow to take theirs has a copy in memory.
func (s *Server) posterReply(a ask, w wanted, p poster.Picture) net.Buffers {
	status := "200 OK"
	if a.match == p.ETag() {
		status = "304 Not Modified"
	}
	head, _ := s.appendStart(make([]byte, 0, 1<<10), status, a)
	head = append(head, posterLines...)
	head = append(head, "Cache-Control: "+w.caching(a.mark)+"\r\nETag: "+p.ETag()+"\r\n"...)
	if a.match == p.ETag() {
		return net.Buffers{append(head, "\r\n"...)}
	}
	head = append(head, "Content-Type: image/jpeg\r\nContent-Length: "...)
	head = strconv.AppendInt(head, int64(p.Len()), 10)
	return slices.AppendSeq(net.Buffers{append(head, "\r\n\r\n"...)}, p.Pieces())
}

// appendStart appends what all answers of the front begin with, but for those of the headers that are always the same, and draws
// the nonce that they bear.
func (s *Server) appendStart(dst []byte, status string, a ask) (_ []byte, nonce string) {
	var random [nonceBytes + requestBytes]byte
	rand.Read(random[:])
	nonce = base64.RawURLEncoding.EncodeToString(random[:nonceBytes])
	dst = append(append(append(dst, "HTTP/1.1 "...), status...), "\r\nX-Request-Id: "...)
	dst = hex.AppendEncode(dst, random[nonceBytes:])
	dst = append(dst, "\r\nContent-Security-Policy: "...)
	dst = appendPolicy(dst, nonce)
	dst = append(append(dst, "\r\nDate: "...), date(time.Now())...)
	if s.secureScheme(a.scheme) {
		dst = append(dst, "\r\nStrict-Transport-Security: "+strictTransport...)
	}
	if a.closes {
		dst = append(dst, "\r\nConnection: close"...)
	}
	return append(dst, "\r\n"...), nonce
}

// pageLines and posterLines are the headers that every page has, and every poster.
var (
	pageLines   = headerLines(fixedHeaders...) + "Vary: Accept-Encoding\r\nContent-Type: text/html; charset=UTF-8\r\n"
	posterLines = headerLines(slices.DeleteFunc(slices.Clone(fixedHeaders), func(h [2]string) bool { return h[0] == "Cache-Control" })...)
)

func headerLines(headers ...[2]string) (lines string) {
	for _, h := range headers {
		lines += h[0] + ": " + h[1] + "\r\n"
	}
	return lines
}

// stamp is the time of a second as answers write it.
type stamp struct {
	second int64
	text   string
}

var lastDate atomic.Pointer[stamp]

// date is the time as an answer's Date (RFC 9110, section 5.6.7).
func date(now time.Time) string {
	d := lastDate.Load()
	if d == nil || d.second != now.Unix() {
		d = &stamp{now.Unix(), now.UTC().Format(http.TimeFormat)}
		lastDate.Store(d)
	}
	return d.text
}

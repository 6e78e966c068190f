package handlers

import (
	"context"
	"crypto/rand"
	"encoding/base64"
	"encoding/hex"
	"net/http"
	"strconv"
	"strings"
	"sync/atomic"
	"time"

	"github.com/sanduan/sanduan/db"
	"github.com/sanduan/sanduan/pages"
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
	if v.base = s.baseURL; v.base == "" {
		v.base = a.scheme + "://" + a.host
	}
	return v, nil
}

// appendHead appends the answer's status and headers up to the value of its length, and draws the nonce that they and the
// page bear.
func (s *Server) appendHead(dst []byte, a ask, v *visit) []byte {
	var random [nonceBytes + requestBytes]byte
	rand.Read(random[:])
	v.nonce = base64.RawURLEncoding.EncodeToString(random[:nonceBytes])
	dst = append(dst, "HTTP/1.1 200 OK\r\nX-Request-Id: "...)
	dst = hex.AppendEncode(dst, random[nonceBytes:])
	dst = append(dst, "\r\nContent-Security-Policy: "...)
	dst = appendPolicy(dst, v.nonce)
	dst = append(dst, fixedLines...)
	secure := s.secureScheme(a.scheme)
	if secure {
		dst = append(dst, "Strict-Transport-Security: "+strictTransport+"\r\n"...)
	}
	if !v.known {
		dst = append(dst, "Set-Cookie: "...)
		dst = append(dst, newCookie(visitorCookie, s.signed(v.visitor), "/", visitorLife, secure).String()...)
		dst = append(dst, "\r\n"...)
	}
	if a.zip {
		dst = append(dst, "Content-Encoding: gzip\r\n"...)
	}
	dst = append(dst, "Date: "...)
	dst = append(dst, date(time.Now())...)
	return append(dst, "\r\nContent-Length: "...)
}

// fixedLines follow the policy in every answer of the front.
var fixedLines = func() string {
	lines := "\r\n"
	for _, h := range fixedHeaders {
		lines += h[0] + ": " + h[1] + "\r\n"
	}
	return lines + "Vary: Accept-Encoding\r\nContent-Type: text/html; charset=UTF-8\r\n"
}()

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

package handlers

import (
	"crypto/rand"
	"encoding/base64"
	"net/url"
	"strings"

	"github.com/labstack/echo/v4"

	"github.com/sanduan/sanduan/pages/h5"
)

const (
	nonceKey   = "nonce"
	nonceBytes = h5.NonceSize * 6 / 8
)

// fixedHeaders are in every answer.
var fixedHeaders = [][2]string{
	{"Cache-Control", "private, no-store"},
	{"X-Content-Type-Options", "nosniff"},
	{"X-Frame-Options", "DENY"},
	{"Referrer-Policy", "strict-origin-when-cross-origin"},
	{"Cross-Origin-Opener-Policy", "same-origin"},
	{"Permissions-Policy", "camera=(), microphone=(), geolocation=()"},
}

// strictTransport keeps browsers that came by https from coming otherwise for a year.
const strictTransport = "max-age=31536000"

// appendPolicy appends what an answer with that nonce may load, run and send.
func appendPolicy(dst []byte, nonce string) []byte {
	dst = append(append(dst, "default-src 'none'; script-src 'nonce-"...), nonce...)
	dst = append(append(dst, "'; style-src 'self' 'nonce-"...), nonce...)
	return append(dst, "'; img-src 'self' data:; media-src 'self'; connect-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"...)
}

// secure sets the headers every answer carries. Scripts and inline styles run only with this answer's nonce, and nothing
// is cached but what says so itself.
func (s *Server) secure(next echo.HandlerFunc) echo.HandlerFunc {
	return func(c echo.Context) error {
		var b [nonceBytes]byte
		rand.Read(b[:])
		nonce := base64.RawURLEncoding.EncodeToString(b[:])
		c.Set(nonceKey, nonce)
		h := c.Response().Header()
		h.Set("Content-Security-Policy", string(appendPolicy(nil, nonce)))
		for _, header := range fixedHeaders {
			h.Set(header[0], header[1])
		}
		if s.overTLS(c) {
			h.Set("Strict-Transport-Security", strictTransport)
		}
		return next(c)
	}
}

// framed lets a screen be shown in the editor's phone frame, on this site only.
func framed(c echo.Context) {
	h := c.Response().Header()
	h.Set("X-Frame-Options", "SAMEORIGIN")
	h.Set("Content-Security-Policy", strings.Replace(h.Get("Content-Security-Policy"), "frame-ancestors 'none'", "frame-ancestors 'self'", 1))
}

// overTLS tells whether visitors reach the site by https, directly or through a proxy.
func (s *Server) overTLS(c echo.Context) bool {
	return s.secureScheme(c.Scheme())
}

func (s *Server) secureScheme(scheme string) bool {
	return strings.HasPrefix(s.baseURL, "https://") || scheme == "https"
}

// base is the scheme and host that absolute links begin with.
func (s *Server) base(c echo.Context) string {
	if s.baseURL != "" {
		return s.baseURL
	}
	return c.Scheme() + "://" + c.Request().Host
}

// origin tells where a post comes from: "same", "foreign", or "" where the browser does not say.
func (s *Server) origin(c echo.Context) string {
	r := c.Request()
	switch r.Header.Get("Sec-Fetch-Site") {
	case "same-origin":
		return "same"
	case "cross-site", "same-site":
		return "foreign"
	}
	from := r.Header.Get("Origin")
	if from == "" {
		from = r.Header.Get("Referer")
	}
	if from == "" {
		return ""
	}
	u, err := url.Parse(from)
	if err != nil || u.Host == "" {
		return "foreign"
	}
	if base, err := url.Parse(s.baseURL); u.Host == r.Host || (err == nil && u.Host == base.Host) {
		return "same"
	}
	return "foreign"
}

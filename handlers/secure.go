package handlers

import (
	"crypto/rand"
	"encoding/base64"
	"net/url"
	"strings"

	"github.com/labstack/echo/v4"
)

const nonceKey = "nonce"

// secure sets the headers every answer carries. Scripts and inline styles run only with this answer's nonce, and nothing
// is cached but what says so itself.
func (s *Server) secure(next echo.HandlerFunc) echo.HandlerFunc {
	return func(c echo.Context) error {
		var b [12]byte
		rand.Read(b[:])
		nonce := base64.RawURLEncoding.EncodeToString(b[:])
		c.Set(nonceKey, nonce)
		h := c.Response().Header()
		h.Set("Content-Security-Policy", "default-src 'none'; script-src 'nonce-"+nonce+"'; style-src 'self' 'nonce-"+nonce+
			"'; img-src 'self' data:; media-src 'self'; connect-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'")
		h.Set("Cache-Control", "private, no-store")
		h.Set("X-Content-Type-Options", "nosniff")
		h.Set("X-Frame-Options", "DENY")
		h.Set("Referrer-Policy", "strict-origin-when-cross-origin")
		h.Set("Cross-Origin-Opener-Policy", "same-origin")
		h.Set("Permissions-Policy", "camera=(), microphone=(), geolocation=()")
		if s.overTLS(c) {
			h.Set("Strict-Transport-Security", "max-age=31536000")
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
	return strings.HasPrefix(s.baseURL, "https://") || c.Scheme() == "https"
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

package handlers

import (
	"encoding/base64"
	"regexp"
	"strings"
	"time"

	"github.com/labstack/echo/v4"

	"github.com/sanduan/sanduan/pages/admin"
)

// frame is what every admin screen's surroundings show.
func (s *Server) frame(c echo.Context, title string) admin.Frame {
	nonce, _ := c.Get(nonceKey).(string)
	f := admin.Frame{Title: title, Operator: operator(c), Nonce: nonce, Path: c.Request().URL.Path}
	f.Flash, f.Undo = s.takeFlash(c)
	if f.Operator.ID != "" {
		f.CSRF = s.csrfToken(c)
	}
	return f
}

// operatorPages marks what the operators' side answers.
func (s *Server) operatorPages(next echo.HandlerFunc) echo.HandlerFunc {
	return func(c echo.Context) error {
		c.Response().Header().Set("X-Robots-Tag", "noindex")
		return next(c)
	}
}

const flashCookie = "sanduan_flash"

// flash leaves a word of success for the next screen.
func (s *Server) flash(c echo.Context, message string) { s.flashUndo(c, message, "") }

// flashUndo is flash with a button that takes back what was done, by a post to undo; "" = no button.
func (s *Server) flashUndo(c echo.Context, message, undo string) {
	s.setCookie(c, flashCookie, base64.RawURLEncoding.EncodeToString([]byte(undo+"\n"+cut(message, 300))), "/admin", time.Minute)
}

// undoable are the paths an undo may post to: whoever plants a cookie must not choose another.
var undoable = regexp.MustCompile(`^/admin/pages/[0-9a-z]{1,40}/restore$`)

func (s *Server) takeFlash(c echo.Context) (message, undo string) {
	cookie, err := c.Cookie(flashCookie)
	if err != nil {
		return "", ""
	}
	text, err := base64.RawURLEncoding.DecodeString(cookie.Value)
	if err != nil {
		return "", ""
	}
	s.setCookie(c, flashCookie, "", "/admin", 0)
	undo, message, _ = strings.Cut(string(text), "\n")
	if !undoable.MatchString(undo) {
		undo = ""
	}
	return cut(message, 300), undo
}

// cut bounds a text to n bytes without breaking a character.
func cut(s string, n int) string {
	if len(s) <= n {
		return s
	}
	return strings.ToValidUTF8(s[:n], "")
}

package handlers

import (
	"crypto/hmac"
	"encoding/hex"
	"net/http"

	"github.com/labstack/echo/v4"

	"github.com/sanduan/sanduan/pages"
)

// csrf refuses a post that does not carry the session's token, in its form or, from a script, in a header.
func (s *Server) csrf(next echo.HandlerFunc) echo.HandlerFunc {
	return func(c echo.Context) error {
		if c.Request().Method == http.MethodGet {
			return next(c)
		}
		if err := readForm(c); err != nil {
			return err
		}
		token := c.Request().Header.Get("X-CSRF-Token")
		if token == "" {
			token = c.FormValue("_csrf")
		}
		if s.origin(c) == "foreign" || !hmac.Equal([]byte(token), []byte(s.csrfToken(c))) {
			return pages.Errorf(pages.Denied, "页面已过期，请返回刷新后再提交")
		}
		return next(c)
	}
}

func (s *Server) csrfToken(c echo.Context) string {
	session, _ := c.Get("session").(pages.Session)
	return hex.EncodeToString(s.store.MAC("csrf", session.ID))
}

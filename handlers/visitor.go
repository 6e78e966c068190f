package handlers

import (
	"crypto/hmac"
	"encoding/hex"
	"strings"
	"time"

	"github.com/labstack/echo/v4"

	"github.com/sanduan/sanduan/db"
	"github.com/sanduan/sanduan/pages"
)

// visitorCookie knows a visitor again: "<id>.<mac>". It says nothing about the person.
const visitorCookie = "sanduan_v"

const (
	visitorLife = 365 * 24 * time.Hour
	visitorKey  = "visitor"
	knownKey    = "known"
)

// visitor knows the visitor by the signed cookie, or makes a new one and sets it. A cookie that was tampered with is
// no cookie.
func (s *Server) visitor(next echo.HandlerFunc) echo.HandlerFunc {
	return func(c echo.Context) error {
		id := s.readVisitor(c)
		c.Set(knownKey, id != "")
		if id == "" {
			id = db.NewID()
			s.setCookie(c, visitorCookie, id+"."+s.visitorMAC(id), "/", visitorLife)
		}
		c.Set(visitorKey, id)
		return next(c)
	}
}

func (s *Server) readVisitor(c echo.Context) string {
	cookie, err := c.Cookie(visitorCookie)
	if err != nil || len(cookie.Value) > 100 {
		return ""
	}
	id, mac, _ := strings.Cut(cookie.Value, ".")
	if id == "" || !hmac.Equal([]byte(mac), []byte(s.visitorMAC(id))) {
		return ""
	}
	return id
}

func (s *Server) visitorMAC(id string) string {
	return hex.EncodeToString(s.store.MAC("visitor", id)[:16])
}

func visitorID(c echo.Context) string {
	id, _ := c.Get(visitorKey).(string)
	return id
}

// fromHere reads posts' forms, and refuses those that did not come from this site's pages: those another site sent, and those that bring
// neither the visitor cookie nor a word of the browser about where they come from.
func (s *Server) fromHere(next echo.HandlerFunc) echo.HandlerFunc {
	return func(c echo.Context) error {
		known, _ := c.Get(knownKey).(bool)
		from := s.origin(c)
		if from == "foreign" || (from == "" && !known) {
			return pages.Errorf(pages.Denied, "请先打开活动页面，再在页面里提交")
		}
		if err := readForm(c); err != nil {
			return err
		}
		return next(c)
	}
}

// robot tells link-preview robots and prefetching from people: they see the page but are never counted.
func robot(c echo.Context) bool {
	h := c.Request().Header
	if h.Get("Sec-Purpose") != "" || h.Get("Purpose") == "prefetch" || h.Get("X-Moz") == "prefetch" {
		return true
	}
	agent := strings.ReplaceAll(strings.ToLower(h.Get("User-Agent")), "cubot", "") // a make of phones
	for _, word := range []string{"bot", "spider", "crawl", "preview", "facebookexternalhit", "whatsapp", "telegram", "slurp", "mpcrawler"} {
		if strings.Contains(agent, word) {
			return true
		}
	}
	return false
}

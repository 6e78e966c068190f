package handlers

import (
	"crypto/hmac"
	"encoding/hex"
	"net/http"
	"slices"
	"strings"
	"sync"
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
			s.setCookie(c, visitorCookie, s.signed(id), "/", visitorLife)
		}
		c.Set(visitorKey, id)
		return next(c)
	}
}

func (s *Server) readVisitor(c echo.Context) string {
	cookie, err := c.Cookie(visitorCookie)
	if err != nil {
		return ""
	}
	return s.visitorIn(cookie.Value)
}

// visitorIn is the visitor a cookie's value names; "" for one this site has not written.
func (s *Server) visitorIn(value string) string {
	if len(value) > 100 {
		return ""
	}
	id, mac, _ := strings.Cut(value, ".")
	if id == "" || s.verified.has(value) {
		return id
	}
	if !hmac.Equal([]byte(mac), []byte(s.visitorMAC(id))) {
		return ""
	}
	s.verified.add(value)
	return id
}

// signed is a visitor's cookie.
func (s *Server) signed(id string) string { return id + "." + s.visitorMAC(id) }

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
		defer s.acted(visitorID(c))
		return next(c)
	}
}

// verified are cookies found to be this site's a while ago: checking one costs as much as all else that is known of a
// visitor.
type verified struct {
	mu      sync.RWMutex
	cookies map[string]bool
}

const mostVerified = 20_000

func newVerified() *verified { return &verified{cookies: map[string]bool{}} }

func (k *verified) has(cookie string) bool {
	k.mu.RLock()
	defer k.mu.RUnlock()
	return k.cookies[cookie]
}

func (k *verified) add(cookie string) {
	k.mu.Lock()
	defer k.mu.Unlock()
	if len(k.cookies) >= mostVerified {
		clear(k.cookies)
	}
	k.cookies[strings.Clone(cookie)] = true
}

// robot tells link-preview robots and prefetching from people: they see the page but are never counted.
func robot(h http.Header) bool {
	return h.Get("Sec-Purpose") != "" || h.Get("Purpose") == "prefetch" || h.Get("X-Moz") == "prefetch" || robots.known(h.Get("User-Agent"))
}

// robotWords are in the names of robots' browsers.
var robotWords = []string{"bot", "spider", "crawl", "preview", "facebookexternalhit", "whatsapp", "telegram", "slurp", "mpcrawler"}

// agents remembers which browsers are robots': most visitors come with one of a few hundred.
type agents struct {
	mu    sync.RWMutex
	robot map[string]bool
}

var robots = agents{robot: map[string]bool{}}

// Bounds of what is remembered: agents, and bytes of each.
const (
	mostAgents   = 2000
	longestAgent = 500
)

func (a *agents) known(agent string) (robot bool) {
	a.mu.RLock()
	robot, ok := a.robot[agent]
	a.mu.RUnlock()
	if ok || len(agent) > longestAgent {
		return robot || !ok && robotic(agent)
	}
	a.mu.Lock()
	defer a.mu.Unlock()
	if len(a.robot) >= mostAgents {
		clear(a.robot)
	}
	robot = robotic(agent)
	a.robot[strings.Clone(agent)] = robot
	return robot
}

func robotic(agent string) bool {
	agent = strings.ReplaceAll(strings.ToLower(agent), "cubot", "") // a make of phones
	return slices.ContainsFunc(robotWords, func(word string) bool { return strings.Contains(agent, word) })
}

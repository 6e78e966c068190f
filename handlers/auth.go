package handlers

import (
	"crypto/hmac"
	"crypto/rand"
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"net/http"
	"strconv"
	"strings"
	"time"

	"github.com/labstack/echo/v4"

	"github.com/sanduan/sanduan/pages"
	"github.com/sanduan/sanduan/pages/admin"
)

// sessionCookie carries an operator's session token; the store keeps its hash only.
const sessionCookie = "sanduan_session"

// sessionLife is how long a sign-in lasts.
const sessionLife = 30 * 24 * time.Hour

// session finds the operator signed in by the request's cookie; the zero operator is nobody.
func (s *Server) session(c echo.Context) (pages.Session, pages.Operator, error) {
	cookie, err := c.Cookie(sessionCookie)
	if err != nil || len(cookie.Value) > 100 {
		return pages.Session{}, pages.Operator{}, nil
	}
	session, operator, err := s.store.Session(c.Request().Context(), tokenID(cookie.Value), s.now())
	if pages.IsCode(err, pages.NotFound) {
		return pages.Session{}, pages.Operator{}, nil
	}
	return session, operator, err
}

// newSession signs an operator in: a random token for the browser, its hash for the store.
func (s *Server) newSession(c echo.Context, operatorID string) error {
	var b [24]byte
	rand.Read(b[:])
	token := base64.RawURLEncoding.EncodeToString(b[:])
	now := s.now()
	err := s.store.CreateSession(c.Request().Context(), pages.Session{
		ID: tokenID(token), OperatorID: operatorID, Agent: cut(c.Request().UserAgent(), 200), IP: c.RealIP(),
		CreatedAt: now.UnixMilli(), SeenAt: now.UnixMilli(), ExpiresAt: now.Add(sessionLife).UnixMilli(),
	})
	if err != nil {
		return err
	}
	s.setCookie(c, sessionCookie, token, "/admin", sessionLife)
	return nil
}

func tokenID(token string) string {
	sum := sha256.Sum256([]byte(token))
	return hex.EncodeToString(sum[:])
}

// setCookie sets an HttpOnly, SameSite=Lax cookie; a life of 0 removes it.
func (s *Server) setCookie(c echo.Context, name, value, path string, life time.Duration) {
	cookie := &http.Cookie{
		Name: name, Value: value, Path: path, MaxAge: int(life.Seconds()), HttpOnly: true,
		SameSite: http.SameSiteLaxMode, Secure: s.overTLS(c),
	}
	if life == 0 {
		cookie.MaxAge = -1
	}
	c.SetCookie(cookie)
}

// csrf refuses a post whose form does not carry the session's token.
func (s *Server) csrf(next echo.HandlerFunc) echo.HandlerFunc {
	return func(c echo.Context) error {
		if c.Request().Method == http.MethodGet || c.Request().Method == http.MethodHead {
			return next(c)
		}
		if err := readForm(c); err != nil {
			return err
		}
		if s.origin(c) == "foreign" || !hmac.Equal([]byte(c.FormValue("_csrf")), []byte(s.csrfToken(c))) {
			return pages.Errorf(pages.Denied, "页面已过期，请返回刷新后再提交")
		}
		return next(c)
	}
}

func (s *Server) csrfToken(c echo.Context) string {
	session, _ := c.Get("session").(pages.Session)
	return hex.EncodeToString(s.store.MAC("csrf", session.ID))
}

// operator is who is signed in.
func operator(c echo.Context) pages.Operator {
	o, _ := c.Get("operator").(pages.Operator)
	return o
}

// editors lets only roles that may change pages pass.
func editors(next echo.HandlerFunc) echo.HandlerFunc {
	return func(c echo.Context) error {
		if !operator(c).Role.Edits() {
			return pages.Errorf(pages.Denied, "您的账号是只读的，请联系所有者开通编辑权限")
		}
		return next(c)
	}
}

// owners lets only owners pass.
func owners(next echo.HandlerFunc) echo.HandlerFunc {
	return func(c echo.Context) error {
		if operator(c).Role != pages.Owner {
			return pages.Errorf(pages.Denied, "只有所有者可以这样做")
		}
		return next(c)
	}
}

// frame is what every admin screen's surroundings show.
func (s *Server) frame(c echo.Context, title string) admin.Frame {
	nonce, _ := c.Get(nonceKey).(string)
	f := admin.Frame{Title: title, Operator: operator(c), Nonce: nonce, Path: c.Request().URL.Path, Flash: s.takeFlash(c)}
	if f.Operator.ID != "" {
		f.CSRF = s.csrfToken(c)
	}
	return f
}

const flashCookie = "sanduan_flash"

// flash leaves a word of success for the next screen.
func (s *Server) flash(c echo.Context, message string) {
	s.setCookie(c, flashCookie, base64.RawURLEncoding.EncodeToString([]byte(message)), "/admin", time.Minute)
}

func (s *Server) takeFlash(c echo.Context) string {
	cookie, err := c.Cookie(flashCookie)
	if err != nil {
		return ""
	}
	message, err := base64.RawURLEncoding.DecodeString(cookie.Value)
	if err != nil {
		return ""
	}
	s.setCookie(c, flashCookie, "", "/admin", 0)
	return cut(string(message), 300)
}

// cut bounds a text to n bytes without breaking a character.
func cut(s string, n int) string {
	if len(s) <= n {
		return s
	}
	return strings.ToValidUTF8(s[:n], "")
}

func byteCount(n int64) string { return strconv.FormatInt(n, 10) + "B" }

// operatorPages marks what the operators' side answers.
func (s *Server) operatorPages(next echo.HandlerFunc) echo.HandlerFunc {
	return func(c echo.Context) error {
		c.Response().Header().Set("X-Robots-Tag", "noindex")
		return next(c)
	}
}

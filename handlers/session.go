package handlers

import (
	"crypto/rand"
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"net/http"
	"net/url"
	"time"

	"github.com/labstack/echo/v4"

	"github.com/sanduan/sanduan/pages"
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
	session := pages.Session{
		ID: tokenID(token), OperatorID: operatorID, Agent: cut(c.Request().UserAgent(), 200), IP: c.RealIP(),
		CreatedAt: now.UnixMilli(), SeenAt: now.UnixMilli(), ExpiresAt: now.Add(sessionLife).UnixMilli(),
	}
	if err := s.store.CreateSession(c.Request().Context(), session); err != nil {
		return err
	}
	c.Set("session", session)
	s.setCookie(c, sessionCookie, token, "/admin", sessionLife)
	return nil
}

func tokenID(token string) string {
	sum := sha256.Sum256([]byte(token))
	return hex.EncodeToString(sum[:])
}

// setCookie sets an HttpOnly, SameSite=Lax cookie; a life of 0 removes it.
func (s *Server) setCookie(c echo.Context, name, value, path string, life time.Duration) {
	c.SetCookie(newCookie(name, value, path, life, s.overTLS(c)))
}

func newCookie(name, value, path string, life time.Duration, secure bool) *http.Cookie {
	cookie := &http.Cookie{
		Name: name, Value: value, Path: path, MaxAge: int(life.Seconds()), HttpOnly: true,
		SameSite: http.SameSiteLaxMode, Secure: secure,
	}
	if life == 0 {
		cookie.MaxAge = -1
	}
	return cookie
}

// signedIn lets operators pass and sends others to the sign-in screen.
func (s *Server) signedIn(next echo.HandlerFunc) echo.HandlerFunc {
	return func(c echo.Context) error {
		session, operator, err := s.session(c)
		if err != nil {
			return err
		}
		if operator.ID == "" {
			if c.Request().Method == http.MethodGet && !fromScript(c) {
				return seeOther(c, "/admin/login?next="+url.QueryEscape(c.Request().URL.RequestURI()))
			}
			return pages.Errorf(pages.Signin, "登录已过期，请重新登录后再试")
		}
		c.Set("session", session)
		c.Set("operator", operator)
		if operator.MustReset && fromScript(c) {
			return errMustReset
		}
		if operator.MustReset && c.Request().URL.Path != "/admin/account" && c.Request().URL.Path != "/admin/account/password" && c.Request().URL.Path != "/admin/logout" {
			return seeOther(c, "/admin/account")
		}
		return next(c)
	}
}

// errMustReset is the answer to a script of an operator whose password somebody else has set: the screen that asks for
// another one is not for scripts.
var errMustReset = pages.Errorf(pages.Denied, "请先在新窗口登录，改掉初始密码，再回到这里")

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

// fromScript tells whether a script asks, which can sign in without leaving its page.
func fromScript(c echo.Context) bool {
	return wantsJSON(c) || c.Request().Header.Get("HX-Request") != ""
}

// sessionInfo answers GET /admin/session: who is signed in, and the token that posts carry.
func (s *Server) sessionInfo(c echo.Context) error { return s.tellSession(c, operator(c)) }

// tellSession tells a script who is signed in now.
func (s *Server) tellSession(c echo.Context, o pages.Operator) error {
	return c.JSON(http.StatusOK, map[string]string{"name": o.Name, "csrf": s.csrfToken(c)})
}

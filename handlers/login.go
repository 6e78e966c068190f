package handlers

import (
	"context"
	"fmt"
	"net/http"
	"net/netip"
	"net/url"
	"path"
	"strings"
	"time"

	"github.com/labstack/echo/v4"

	"github.com/sanduan/sanduan/pages"
	"github.com/sanduan/sanduan/pages/admin"
)

// loginForm is the sign-in screen; who is signed in already goes on.
func (s *Server) loginForm(c echo.Context) error {
	_, o, err := s.session(c)
	if err != nil {
		return err
	}
	next := localNext(c.QueryParam("next"))
	if o.ID != "" {
		return seeOther(c, next)
	}
	return render(c, http.StatusOK, admin.Login(s.frame(c, "登录"), admin.SignIn{Next: next}))
}

// login signs an operator in.
func (s *Server) login(c echo.Context) error {
	if s.origin(c) == "foreign" {
		return pages.Errorf(pages.Denied, "请在本站的登录页登录")
	}
	if err := readForm(c); err != nil {
		return err
	}
	in := admin.SignIn{Login: strings.TrimSpace(c.FormValue("login")), Next: localNext(c.FormValue("next"))}
	o, err := s.authenticate(c.Request().Context(), in.Login, c.FormValue("password"), s.attemptKeys(c, in.Login))
	if wrong := plain(err); wrong != nil && !wantsJSON(c) {
		in.Login, in.Wrong = cut(in.Login, 100), wrong.Message
		return render(c, status[wrong.Code], admin.Login(s.frame(c, "登录"), in))
	}
	if err != nil {
		return err
	}
	if o.MustReset && wantsJSON(c) {
		return errMustReset
	}
	if err := s.leaveSession(c); err != nil {
		return err
	}
	if err := s.newSession(c, o.ID); err != nil {
		return err
	}
	s.rememberDevice(c, o.Login)
	if err := s.store.Audit(c.Request().Context(), o.ID, "signin", "", c.RealIP(), s.now()); err != nil {
		return err
	}
	if wantsJSON(c) {
		return s.tellSession(c, o)
	}
	return seeOther(c, in.Next)
}

// authenticate finds who has that login and password. Refusals are slow, few, and do not tell which of the two is
// wrong. Failures are counted by each of keys. The count is read and written within a turn, so that many requests at once gain nothing.
func (s *Server) authenticate(ctx context.Context, login, password string, keys []string) (pages.Operator, error) {
	if login == "" || password == "" {
		return pages.Operator{}, pages.Errorf(pages.Invalid, "请填写登录名和密码")
	}
	done, err := hashTurn(ctx)
	if err != nil {
		return pages.Operator{}, err
	}
	defer done()
	if err := s.loginWait(ctx, keys); err != nil {
		return pages.Operator{}, err
	}
	o, err := s.store.OperatorByLogin(ctx, login)
	if err != nil && !pages.IsCode(err, pages.NotFound) {
		return pages.Operator{}, err
	}
	hash := o.Hash
	if err != nil {
		hash = nobody()
	}
	if !samePassword(hash, password) || o.ID == "" {
		return pages.Operator{}, s.loginFailed(ctx, keys)
	}
	if o.Disabled {
		return pages.Operator{}, pages.Errorf(pages.Denied, "这个账号已停用，请联系所有者")
	}
	for _, key := range keys {
		if err := s.store.LoginSucceeded(ctx, key); err != nil {
			return pages.Operator{}, err
		}
	}
	return o, nil
}

// loginWait refuses while one of the keys has to wait.
func (s *Server) loginWait(ctx context.Context, keys []string) error {
	var longest time.Duration
	for _, key := range keys {
		wait, err := s.store.LoginAllowed(ctx, key, s.now())
		if err != nil {
			return err
		}
		longest = max(longest, wait)
	}
	if longest > 0 {
		return pages.Errorf(pages.TooMany, "密码错误次数太多，请 %s后再试", waiting(longest))
	}
	return nil
}

func (s *Server) loginFailed(ctx context.Context, keys []string) error {
	for _, key := range keys {
		if err := s.store.LoginFailed(ctx, key, s.now()); err != nil {
			return err
		}
	}
	return pages.Errorf(pages.Invalid, "登录名或密码不对")
}

// waiting writes a wait, rounded up, for people.
func waiting(d time.Duration) string {
	if d <= time.Minute {
		return fmt.Sprintf("%d 秒", int((d+time.Second-1)/time.Second))
	}
	return fmt.Sprintf("%d 分钟", int((d+time.Minute-1)/time.Minute))
}

// network is what failures and acts are counted by: an IPv4 address, or the /64 that an IPv6 subscriber has to himself.
func network(ip string) string {
	a, err := netip.ParseAddr(ip)
	if err != nil {
		return ip
	}
	if a = a.Unmap(); a.Is4() {
		return a.String()
	}
	p, err := a.WithZone("").Prefix(64)
	if err != nil {
		return a.String()
	}
	return p.String()
}

// logout ends the session.
func (s *Server) logout(c echo.Context) error {
	if err := s.audit(c, "signout", "", ""); err != nil {
		return err
	}
	if err := s.leaveSession(c); err != nil {
		return err
	}
	s.setCookie(c, sessionCookie, "", "/admin", 0)
	return seeOther(c, "/admin/login")
}

// leaveSession forgets the session the browser came with, if any.
func (s *Server) leaveSession(c echo.Context) error {
	session, o, err := s.session(c)
	if err != nil || o.ID == "" {
		return err
	}
	return s.store.DeleteSession(c.Request().Context(), o.ID, session.ID)
}

// localNext is where to go after signing in: a screen of the admin, and nothing else.
func localNext(next string) string {
	const home = "/admin"
	u, err := url.Parse(next)
	if err != nil || u.Scheme != "" || u.Host != "" || u.User != nil || u.Opaque != "" {
		return home
	}
	clean := path.Clean(u.Path)
	if strings.ContainsAny(next, "\\\t\r\n") || (clean != home && !strings.HasPrefix(clean, home+"/")) || strings.HasPrefix(clean, "/admin/login") {
		return home
	}
	return (&url.URL{Path: clean, RawQuery: u.RawQuery}).String()
}

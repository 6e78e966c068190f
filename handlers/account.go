package handlers

import (
	"net/http"

	"github.com/labstack/echo/v4"

	"github.com/sanduan/sanduan/components/form"
	"github.com/sanduan/sanduan/pages"
	"github.com/sanduan/sanduan/pages/admin"
)

// account shows an operator's password form and sessions.
func (s *Server) account(c echo.Context) error { return s.accountScreen(c, http.StatusOK, nil) }

func (s *Server) accountScreen(c echo.Context, code int, wrong form.Errors) error {
	current, _ := c.Get("session").(pages.Session)
	sessions, err := s.store.Sessions(c.Request().Context(), operator(c).ID, s.now())
	if err != nil {
		return err
	}
	a := admin.Account{Now: s.now(), Sessions: sessions, Current: current.ID, Wrong: wrong}
	return render(c, code, admin.AccountScreen(s.frame(c, "账号"), a))
}

// setPassword changes one's own password and signs out everywhere else.
func (s *Server) setPassword(c echo.Context) error {
	o := operator(c)
	old, password := c.FormValue("old"), c.FormValue("password")
	wrong := form.Errors{}
	if message := wrongPassword(password, o.Login); message != "" {
		wrong["password"] = message
	} else if password == old {
		wrong["password"] = "新密码不能和旧密码一样"
	}
	if c.FormValue("again") != password {
		wrong["again"] = "两次输入的新密码不一样"
	}
	if len(wrong) > 0 {
		return s.accountScreen(c, http.StatusUnprocessableEntity, wrong)
	}
	hash, err := s.newHash(c, old, password)
	if wrong := plain(err); wrong != nil {
		return s.accountScreen(c, status[wrong.Code], form.Errors{"old": wrong.Message})
	}
	if err != nil {
		return err
	}
	current, _ := c.Get("session").(pages.Session)
	if err := s.store.SetPassword(c.Request().Context(), o.ID, hash, false, current.ID); err != nil {
		return err
	}
	if err := s.audit(c, "password", "", ""); err != nil {
		return err
	}
	if o.MustReset {
		s.flash(c, "密码已保存，欢迎使用三段")
		return seeOther(c, "/admin")
	}
	s.flash(c, "密码已修改，其他浏览器上的登录已退出")
	return seeOther(c, "/admin/account")
}

// newHash hashes the new password of whoever knows the old one. Guessing the old one is as slow as guessing at the
// sign-in screen.
func (s *Server) newHash(c echo.Context, old, password string) (string, error) {
	ctx, o := c.Request().Context(), operator(c)
	done, err := hashTurn(ctx)
	if err != nil {
		return "", err
	}
	defer done()
	keys := []string{"password:" + o.ID}
	if err := s.loginWait(ctx, keys); err != nil {
		return "", err
	}
	if !samePassword(o.Hash, old) {
		if err := s.loginFailed(ctx, keys); plain(err) == nil {
			return "", err
		}
		return "", pages.Errorf(pages.Invalid, "%s不对", map[bool]string{true: "初始密码", false: "旧密码"}[o.MustReset])
	}
	if err := s.store.LoginSucceeded(ctx, keys[0]); err != nil {
		return "", err
	}
	return HashPassword(password), nil
}

// revokeSession signs one of the operator's other browsers out.
func (s *Server) revokeSession(c echo.Context) error {
	if err := s.store.DeleteSession(c.Request().Context(), operator(c).ID, c.FormValue("id")); err != nil {
		return err
	}
	if err := s.audit(c, "session.revoke", "", ""); err != nil {
		return err
	}
	s.flash(c, "已退出那个浏览器")
	return seeOther(c, "/admin/account")
}

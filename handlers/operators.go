package handlers

import (
	"net/http"
	"regexp"
	"strings"

	"github.com/labstack/echo/v4"

	"github.com/sanduan/sanduan/components/form"
	"github.com/sanduan/sanduan/db"
	"github.com/sanduan/sanduan/pages"
	"github.com/sanduan/sanduan/pages/admin"
)

// loginPattern is how a new operator may be called to sign in.
var loginPattern = regexp.MustCompile(`^[a-z0-9](?:[a-z0-9._-]{0,30}[a-z0-9])?$`)

// operators lists who may sign in.
func (s *Server) operators(c echo.Context) error {
	return s.operatorsScreen(c, http.StatusOK, admin.Operators{Typed: pages.Operator{Role: pages.Editor}})
}

func (s *Server) operatorsScreen(c echo.Context, code int, view admin.Operators) error {
	var err error
	if view.Rows, err = s.store.Operators(c.Request().Context()); err != nil {
		return err
	}
	return render(c, code, admin.OperatorsScreen(s.frame(c, "运营"), view))
}

// addOperator adds an operator with a generated password, which this one answer shows.
func (s *Server) addOperator(c echo.Context) error {
	o := pages.Operator{
		Login: strings.ToLower(strings.TrimSpace(cut(c.FormValue("login"), 100))), Name: form.Clean(cut(c.FormValue("name"), 200), false),
		Role: pages.Role(c.FormValue("role")),
	}
	if wrong := wrongOperator(o); len(wrong) > 0 {
		return s.operatorsScreen(c, http.StatusUnprocessableEntity, admin.Operators{Typed: o, Wrong: wrong})
	}
	password, hash, err := newFirstPassword(c)
	if err != nil {
		return err
	}
	typed := o
	o.ID, o.Hash, o.MustReset, o.CreatedAt = db.NewID(), hash, true, s.now().UnixMilli()
	err = s.store.CreateOperator(c.Request().Context(), o)
	if pages.IsCode(err, pages.Conflict) {
		view := admin.Operators{Typed: typed, Wrong: form.Errors{"login": "这个登录名已被使用，请换一个"}}
		return s.operatorsScreen(c, http.StatusConflict, view)
	}
	if err != nil {
		return err
	}
	if err := s.audit(c, "operator.add", "", o.Login+"，"+o.Role.Title()); err != nil {
		return err
	}
	return s.showFirstPassword(c, o, password)
}

// wrongOperator tells what is wrong with a new operator.
func wrongOperator(o pages.Operator) form.Errors {
	wrong := form.Errors{}
	if !loginPattern.MatchString(o.Login) {
		wrong["login"] = "登录名用小写字母、数字、点和连字符，1 到 32 个"
	}
	if n := len([]rune(o.Name)); n == 0 || n > 20 {
		wrong["name"] = "请填写姓名，最多 20 个字"
	}
	if !o.Role.Known() {
		wrong["role"] = "请选择角色"
	}
	return wrong
}

// newFirstPassword draws a password and hashes it.
func newFirstPassword(c echo.Context) (password, hash string, err error) {
	done, err := hashTurn(c.Request().Context())
	if err != nil {
		return "", "", err
	}
	defer done()
	password = firstPassword()
	return password, HashPassword(password), nil
}

func (s *Server) showFirstPassword(c echo.Context, o pages.Operator, password string) error {
	return s.operatorsScreen(c, http.StatusOK, admin.Operators{
		Fresh: admin.FirstPassword{Login: o.Login, Password: password}, Typed: pages.Operator{Role: pages.Editor},
	})
}

// setRole changes what an operator may do.
func (s *Server) setRole(c echo.Context) error {
	role := pages.Role(c.FormValue("role"))
	if !role.Known() {
		return pages.Errorf(pages.Invalid, "没有这种角色")
	}
	return s.onOperator(c, "operator.role", role.Title(), "已把 %s 改为"+role.Title(), func(id string) error {
		return s.store.SetRole(c.Request().Context(), id, role)
	})
}

// disableOperator locks an operator out.
func (s *Server) disableOperator(c echo.Context) error {
	return s.onOperator(c, "operator.disable", "", "已停用 %s", func(id string) error {
		return s.store.SetDisabled(c.Request().Context(), id, true)
	})
}

// enableOperator lets an operator in again.
func (s *Server) enableOperator(c echo.Context) error {
	return s.onOperator(c, "operator.enable", "", "已启用 %s", func(id string) error {
		return s.store.SetDisabled(c.Request().Context(), id, false)
	})
}

// onOperator does an act to the route's operator, logs it and goes back to the list, or shows there why it was
// refused. said has a %s for the login.
func (s *Server) onOperator(c echo.Context, action, detail, said string, act func(id string) error) error {
	o, err := s.store.Operator(c.Request().Context(), c.Param("id"))
	if err != nil {
		return err
	}
	err = act(o.ID)
	if refused := plain(err); refused != nil {
		view := admin.Operators{Said: refused.Message, Typed: pages.Operator{Role: pages.Editor}}
		return s.operatorsScreen(c, status[refused.Code], view)
	}
	if err != nil {
		return err
	}
	if err := s.audit(c, action, "", strings.TrimSuffix(o.Login+"，"+detail, "，")); err != nil {
		return err
	}
	s.flash(c, strings.Replace(said, "%s", o.Login, 1))
	if o.ID == operator(c).ID {
		return seeOther(c, "/admin") // one may just have taken the list away from oneself
	}
	return seeOther(c, "/admin/operators")
}

// resetOperator gives an operator a new first password, which this one answer shows, and signs the operator out.
func (s *Server) resetOperator(c echo.Context) error {
	o, err := s.store.Operator(c.Request().Context(), c.Param("id"))
	if err != nil {
		return err
	}
	if o.ID == operator(c).ID {
		return seeOther(c, "/admin/account")
	}
	password, hash, err := newFirstPassword(c)
	if err != nil {
		return err
	}
	if err := s.store.SetPassword(c.Request().Context(), o.ID, hash, true, ""); err != nil {
		return err
	}
	if err := s.store.LoginSucceeded(c.Request().Context(), "login:"+strings.ToLower(o.Login)); err != nil {
		return err
	}
	if err := s.audit(c, "operator.reset", "", o.Login); err != nil {
		return err
	}
	return s.showFirstPassword(c, o, password)
}

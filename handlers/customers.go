package handlers

import (
	"context"
	"net/http"
	"strconv"
	"strings"
	"time"

	"github.com/labstack/echo/v4"

	"github.com/sanduan/sanduan/pages"
	"github.com/sanduan/sanduan/pages/admin"
)

// customers shows the list of old customers (老客名单), and takes files of them.
func (s *Server) customers(c echo.Context) error {
	return s.showCustomers(c, http.StatusOK, admin.Customers{})
}

// showCustomers shows the list, and what view says about an act.
func (s *Server) showCustomers(c echo.Context, code int, view admin.Customers) (err error) {
	ctx := c.Request().Context()
	view.Now = s.now()
	if view.Phones, err = s.store.Customers(ctx); err != nil {
		return err
	}
	if view.Imports, err = s.store.CustomerImports(ctx); err != nil {
		return err
	}
	return render(c, code, admin.CustomersScreen(s.frame(c, "老客名单"), view))
}

// importCustomers adds a file of phones to the list, and shows how far it is.
func (s *Server) importCustomers(c echo.Context) error {
	ctx := context.WithoutCancel(c.Request().Context())
	file, refused, err := importFile(c, "请选择一个手机号文件")
	if err != nil {
		return err
	}
	if refused != nil {
		return s.showCustomers(c, http.StatusUnprocessableEntity, admin.Customers{FileWrong: refused.Message})
	}
	defer file.Close()
	i := s.newImport(c)
	if err := s.store.BeginCustomers(ctx, i); err != nil {
		if e, ok := told(err); ok {
			return s.showCustomers(c, status[e.Code], admin.Customers{FileWrong: e.Message})
		}
		return err
	}
	by := operator(c).ID
	in := &importing{
		what: "import customers", most: pages.MaxCustomerImport, read: pages.ReadCustomer, mask: pages.MaskCustomer, twice: pages.CustomerTwice,
		store: s.store.AddCustomers, now: s.now, so: i,
		end: func(ctx context.Context, so pages.Import, now time.Time) error {
			return s.store.EndCustomers(ctx, so, by, now)
		},
	}
	return s.showImporting(ctx, c, in, file, admin.Importing{
		Title: "导入老客名单", Words: "离开这一页也会导完。", Path: admin.CustomersPath, Import: i.ID,
	})
}

// findCustomer tells whether a phone is on the list. It posts: phones stay out of addresses.
func (s *Server) findCustomer(c echo.Context) error {
	digits, wrong := typedPhone(c)
	if wrong != "" {
		return s.showCustomers(c, http.StatusUnprocessableEntity, admin.Customers{Typed: cut(c.FormValue("phone"), 40), PhoneWrong: wrong})
	}
	imports, err := s.store.CustomerOf(c.Request().Context(), digits)
	if err != nil {
		return err
	}
	return s.showCustomers(c, http.StatusOK, admin.Customers{Found: digits, With: imports})
}

// removeCustomer takes a phone off the list, as its owner may ask for.
func (s *Server) removeCustomer(c echo.Context) error {
	digits, wrong := typedPhone(c)
	if wrong != "" {
		return s.showCustomers(c, http.StatusUnprocessableEntity, admin.Customers{Typed: cut(c.FormValue("phone"), 40), PhoneWrong: wrong})
	}
	err := s.store.RemoveCustomer(c.Request().Context(), digits, operator(c), s.now())
	if e, ok := told(err); ok {
		return s.showCustomers(c, status[e.Code], admin.Customers{PhoneWrong: e.Message})
	}
	if err != nil {
		return err
	}
	s.flash(c, pages.MaskPhone(digits)+" 已从老客名单移除")
	return seeOther(c, admin.CustomersPath)
}

// typedPhone is the form's phone, or what is wrong with it.
func typedPhone(c echo.Context) (digits, wrong string) {
	return pages.ParsePhone(strings.TrimSpace(cut(c.FormValue("phone"), 40)))
}

// deleteCustomers undoes an import.
func (s *Server) deleteCustomers(c echo.Context) error {
	n, err := s.store.DeleteCustomers(c.Request().Context(), c.Param("import"), operator(c), s.now())
	if err != nil {
		return err
	}
	s.flash(c, "已删除这次导入的 "+strconv.Itoa(n)+" 个手机号")
	return seeOther(c, admin.CustomersPath)
}

// customerFaults writes the lines of an import that brought nothing new as a table.
func (s *Server) customerFaults(c echo.Context) error {
	ctx := c.Request().Context()
	i, err := s.store.CustomerImport(ctx, c.Param("import"))
	if err != nil {
		return err
	}
	return s.faultsTable(c, "老客名单 没有导入的行", func(f func(pages.Fault) error) error {
		return s.store.EachCustomerFault(ctx, i.ID, f)
	})
}

package handlers

import (
	"context"
	"fmt"
	"net/http"
	"strings"
	"time"

	"github.com/labstack/echo/v4"

	"github.com/sanduan/sanduan/pages/admin"
)

// bin lists the deleted pages, those that have the least time left first.
func (s *Server) bin(c echo.Context) error { return s.showBin(c, http.StatusOK, "", "") }

// showBin shows the bin; wrong is what is wrong with the typed title of the page to delete for good.
func (s *Server) showBin(c echo.Context, code int, pageID, wrong string) error {
	ctx := c.Request().Context()
	deleted, err := s.store.Pages(ctx, true)
	if err != nil {
		return err
	}
	leads, err := s.store.BinnedLeads(ctx)
	if err != nil {
		return err
	}
	b := admin.Bin{Now: s.now(), Wrong: wrong, WrongPage: pageID}
	for _, p := range deleted {
		b.Rows = append(b.Rows, admin.BinRow{Page: p, Leads: leads[p.ID]})
	}
	return render(c, code, admin.BinScreen(s.frame(c, "回收站"), b))
}

// deletePage puts a page into the bin; the next screen offers to take it back.
func (s *Server) deletePage(c echo.Context) error {
	p, err := s.store.Page(c.Request().Context(), c.Param("id"))
	if err != nil {
		return err
	}
	if err := s.store.DeletePage(c.Request().Context(), p.ID, s.now()); err != nil {
		return err
	}
	if err := s.audit(c, "page.delete", p.ID, ""); err != nil {
		return err
	}
	s.flashUndo(c, fmt.Sprintf("已删除「%s」，30 天内可以从回收站恢复", p.Title), "/admin/pages/"+p.ID+"/restore")
	return seeOther(c, "/admin")
}

// restorePage takes a page out of the bin.
func (s *Server) restorePage(c echo.Context) error {
	return s.onPage(c, "page.restore", "已恢复「%s」", func(id string, now time.Time) error {
		return s.store.RestorePage(c.Request().Context(), id, now)
	})
}

// purgePage deletes a page in the bin for good. The title must be typed: nobody does this by a slip.
func (s *Server) purgePage(c echo.Context) error {
	ctx := c.Request().Context()
	p, err := s.store.Page(ctx, c.Param("id"))
	if err != nil {
		return err
	}
	if typed := strings.Join(strings.Fields(cut(c.FormValue("Title"), 400)), " "); typed != strings.Join(strings.Fields(p.Title), " ") {
		return s.showBin(c, http.StatusUnprocessableEntity, p.ID, "和页面标题不一样，没有删除")
	}
	// Once begun it is finished, whether or not the operator waits: half a page helps nobody.
	if err := s.store.PurgePage(context.WithoutCancel(ctx), operator(c).ID, p.ID, s.now()); err != nil {
		return err
	}
	s.flash(c, fmt.Sprintf("已彻底删除「%s」", p.Title))
	return seeOther(c, "/admin/bin")
}

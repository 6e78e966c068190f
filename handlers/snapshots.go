package handlers

import (
	"context"
	"fmt"
	"net/http"
	"strings"
	"time"

	"github.com/a-h/templ"
	"github.com/labstack/echo/v4"

	"github.com/sanduan/sanduan/components/block"
	"github.com/sanduan/sanduan/pages"
	"github.com/sanduan/sanduan/pages/admin"
	"github.com/sanduan/sanduan/pages/h5"
)

// usedShown is how many of the pages that use a block its screen lists and remembers: each is drawn anew to be compared.
const usedShown = 50

// usedOn lists pages on which visitors see that kind of block, and whether they look as they did.
func (s *Server) usedOn(ctx context.Context, kind string) ([]admin.Used, error) {
	list, err := s.store.UsedOn(ctx, kind, usedShown)
	if err != nil {
		return nil, err
	}
	var used []admin.Used
	for _, p := range list {
		u := admin.Used{Page: p, State: p.State(s.now())}
		u.Snapshot, err = s.store.Snapshot(ctx, p.ID)
		if pages.IsCode(err, pages.NotFound) {
			used = append(used, u)
			continue
		}
		if err != nil {
			return nil, err
		}
		_, now, err := s.redrawn(ctx, u.Snapshot)
		if err != nil {
			return nil, err
		}
		u.Changed = now != u.Snapshot.HTML
		used = append(used, u)
	}
	return used, nil
}

// redrawn is what the program makes now of what a snapshot shows, and the contents it is of.
func (s *Server) redrawn(ctx context.Context, n pages.Snapshot) (d pages.Doc, html string, err error) {
	v, err := s.store.Version(ctx, n.PageID, n.Version)
	if err != nil {
		return d, "", err
	}
	ready, at := v.Doc.Ready(false), time.UnixMilli(n.TakenAt)
	html, err = h5.Snapshot(ready, unplayed(&block.Env{}, pages.Page{}, ready, at), at)
	return v.Doc, html, err
}

// takeSnapshots answers POST /admin/gallery/{kind}/snapshots: it remembers how the pages that use the block look.
func (s *Server) takeSnapshots(c echo.Context) error {
	kind, err := kindParam(c)
	if err != nil {
		return err
	}
	ctx := c.Request().Context()
	list, err := s.store.UsedOn(ctx, kind.Name, usedShown)
	if err != nil {
		return err
	}
	for _, p := range list {
		n := pages.Snapshot{PageID: p.ID, Version: p.Live, By: operator(c).Name, TakenAt: s.now().UnixMilli()}
		if _, n.HTML, err = s.redrawn(ctx, n); err != nil {
			return err
		}
		if err := s.store.SaveSnapshot(ctx, n); err != nil {
			return err
		}
	}
	words := fmt.Sprintf("用到「%s」的 %d 个页面", kind.Title, len(list))
	if len(list) == usedShown {
		words = fmt.Sprintf("用到「%s」、最近改过的 %d 个页面", kind.Title, len(list))
	}
	if err := s.audit(c, "snapshot.take", "", words); err != nil {
		return err
	}
	s.flash(c, "已记下"+words+"现在的样子")
	return seeOther(c, "/admin/gallery/"+kind.Name+"#uses")
}

// snapshot answers GET /admin/pages/{id}/snapshot?kind=…: the page as it was remembered and as it is drawn now. The phones
// begin with the first block of that kind.
func (s *Server) snapshot(c echo.Context) error {
	p, err := s.studioPage(c)
	if err != nil {
		return err
	}
	view := admin.SnapshotCompare{Frame: s.frame(c, "前后对比 · "+p.Title), Page: p}
	ctx := c.Request().Context()
	if view.Of, err = s.store.Snapshot(ctx, p.ID); err != nil {
		return err
	}
	d, html, err := s.redrawn(ctx, view.Of)
	if err != nil {
		return err
	}
	view.Same = html == view.Of.HTML
	for _, section := range d.Sections {
		for _, b := range section.Blocks {
			if view.Block == "" && !b.Hidden && b.Kind == c.QueryParam("kind") {
				view.Kind, view.Block = b.Kind, b.ID
			}
		}
	}
	return render(c, http.StatusOK, admin.SnapshotScreen(view))
}

// snapshotFrame answers GET /admin/pages/{id}/snapshot/{before|after}: one of its two phones.
func (s *Server) snapshotFrame(c echo.Context) error {
	p, err := s.studioPage(c)
	if err != nil {
		return err
	}
	n, err := s.store.Snapshot(c.Request().Context(), p.ID)
	if err != nil {
		return err
	}
	html := n.HTML
	switch c.Param("side") {
	case "before":
	case "after":
		if _, html, err = s.redrawn(c.Request().Context(), n); err != nil {
			return err
		}
	default:
		return echo.NewHTTPError(http.StatusNotFound)
	}
	inert(c)
	nonce, _ := c.Get(nonceKey).(string)
	html = strings.ReplaceAll(html, `<style nonce="`+h5.SnapshotNonce+`">`, `<style nonce="`+nonce+`">`)
	return render(c, http.StatusOK, templ.Join(templ.Raw(html), admin.FrameEnd(nonce, 100, c.QueryParam("block"))))
}

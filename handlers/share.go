package handlers

import (
	"cmp"
	"context"
	"errors"
	"net/http"
	"unicode/utf8"

	"github.com/labstack/echo/v4"

	"github.com/sanduan/sanduan/components/form"
	"github.com/sanduan/sanduan/pages"
	"github.com/sanduan/sanduan/pages/share"
)

// share answers POST /p/{slug}/share: makes, or returns, the visitor's own share. The form may bring the name the
// poster is to show, and the picture: a site that has signed its visitors in with WeChat passes on its address.
func (s *Server) share(c echo.Context) error {
	v, err := s.arrive(c, c.Param("slug"))
	if err != nil {
		return err
	}
	now := s.now()
	if err := v.page.Acts(now); err != nil {
		return err
	}
	ctx := c.Request().Context()
	if name := form.Clean(c.FormValue("name"), false); utf8.RuneCountInString(name) > maxName {
		return s.correct(c, v, c.FormValue("block"), pages.Invalid, form.Errors{"name": wrongName})
	} else if err := s.introduce(c, v.visitor, name); err != nil {
		return err
	}
	own, created, err := s.store.EnsureShare(ctx, v.page.ID, v.visitor, v.channel, now)
	if err != nil {
		return err
	}
	if created {
		s.store.Record(pages.Event{PageID: v.page.ID, VisitorID: v.visitor, Kind: pages.EventShare, ShareCode: own.Code, Channel: v.channel, At: now.UnixMilli()})
	}
	if wantsJSON(c) {
		url := share.URL(s.base(c), own.Code)
		return c.JSON(http.StatusOK, map[string]string{"code": own.Code, "url": url, "poster": url + "/poster.jpg"})
	}
	return seeOther(c, links(v.page.Slug).Me)
}

// introduce sets the name friends see, and the picture of a visitor who has none yet, where the form brings them. A picture that
// cannot be had is no reason to make nobody's poster.
func (s *Server) introduce(c echo.Context, visitorID, name string) error {
	if name == "" && c.FormValue("avatar") == "" {
		return nil
	}
	ctx := c.Request().Context()
	self, err := s.self(ctx, visitorID)
	if err != nil {
		return err
	}
	self.Name = cmp.Or(name, self.Name)
	if self.Avatar == "" {
		var unfit *pages.Error
		if self.Avatar, err = s.takeAvatar(c); err != nil && !errors.As(err, &unfit) {
			return err
		}
	}
	return s.store.SetVisitor(ctx, self)
}

// self is the visitor as stored, or new where nothing is stored yet.
func (s *Server) self(ctx context.Context, visitorID string) (pages.Visitor, error) {
	self, err := s.store.Visitor(ctx, visitorID)
	if pages.IsCode(err, pages.NotFound) {
		return pages.Visitor{ID: visitorID, CreatedAt: s.now().UnixMilli()}, nil
	}
	return self, err
}

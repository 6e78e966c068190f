package handlers

import (
	"net/http"
	"slices"
	"strings"

	"github.com/labstack/echo/v4"

	"github.com/sanduan/sanduan/pages"
	"github.com/sanduan/sanduan/pages/admin"
)

// How many sharers and friends a screen shows.
const (
	sharerRows = 200
	friendRows = 200
)

// sharers shows who brought whom to a page, and by which channels visitors came.
func (s *Server) sharers(c echo.Context) error {
	ctx := c.Request().Context()
	p, err := s.store.Page(ctx, c.Param("id"))
	if err != nil {
		return err
	}
	view := admin.Sharers{Now: s.now(), Page: p}
	if view.Total, err = s.store.FiguresOf(ctx, p.ID, 0, 0); err != nil {
		return err
	}
	rows, err := s.store.Sharers(ctx, p.ID, sharerRows)
	if err != nil {
		return err
	}
	for _, r := range rows {
		view.Rows = append(view.Rows, admin.Sharer{
			VisitorID: r.VisitorID, Name: r.Name, Code: r.Code, Views: r.Views, Friends: r.Friends, Depth2: r.Depth2, Last: r.Last,
		})
	}
	if view.Channels, err = s.channelRows(c, p.ID); err != nil {
		return err
	}
	return render(c, http.StatusOK, admin.SharersScreen(s.frame(c, "谁带来了谁"), view))
}

// channelRows are the figures of a page's channels, also of those without any yet and of codes nobody added; most
// visitors first.
func (s *Server) channelRows(c echo.Context, pageID string) ([]admin.ChannelRow, error) {
	figures, err := s.store.ChannelFigures(c.Request().Context(), pageID, 0, 0)
	if err != nil {
		return nil, err
	}
	channels, err := s.store.Channels(c.Request().Context(), pageID)
	if err != nil {
		return nil, err
	}
	var rows []admin.ChannelRow
	for _, channel := range channels {
		rows = append(rows, admin.ChannelRow{Code: channel.Code, Name: channel.Name, Figures: figures[channel.Code]})
		delete(figures, channel.Code)
	}
	for code, f := range figures {
		name := "没有添加的渠道"
		if code == "" {
			name = "没有渠道"
		}
		rows = append(rows, admin.ChannelRow{Code: code, Name: name, Figures: f})
	}
	slices.SortFunc(rows, func(a, b admin.ChannelRow) int {
		if a.Visitors != b.Visitors {
			return b.Visitors - a.Visitors
		}
		return strings.Compare(a.Code, b.Code)
	})
	return rows, nil
}

// sharer shows whom one visitor brought to a page.
func (s *Server) sharer(c echo.Context) error {
	ctx, visitorID := c.Request().Context(), c.Param("visitor")
	p, err := s.store.Page(ctx, c.Param("id"))
	if err != nil {
		return err
	}
	view := admin.SharersPage{Now: s.now(), Page: p}
	if view.Visitor, err = s.store.Visitor(ctx, visitorID); err != nil {
		return err
	}
	if view.Friends, view.Total, err = s.store.Friends(ctx, p.ID, visitorID, friendRows); err != nil {
		return err
	}
	if view.Inviter, err = s.store.Inviter(ctx, p.ID, visitorID); err != nil && !pages.IsCode(err, pages.NotFound) {
		return err
	}
	if view.Share, err = s.store.ShareOf(ctx, p.ID, visitorID); err != nil && !pages.IsCode(err, pages.NotFound) {
		return err
	}
	return render(c, http.StatusOK, admin.SharerScreen(s.frame(c, "谁带来了谁"), view))
}

package handlers

import (
	"context"
	"net/http"
	"strings"

	"github.com/labstack/echo/v4"

	"github.com/sanduan/sanduan/pages"
	"github.com/sanduan/sanduan/pages/admin"
	"github.com/sanduan/sanduan/pages/play"
)

// denials lists who may not take part on a page.
func (s *Server) denials(c echo.Context) error { return s.showDenials(c, http.StatusOK, "") }

func (s *Server) showDenials(c echo.Context, code int, words string) error {
	ctx := c.Request().Context()
	p, err := s.store.Page(ctx, c.Param("id"))
	if err != nil {
		return err
	}
	view := admin.Denials{Page: p, Told: words, Wrong: code != http.StatusOK}
	if view.Wrong {
		view.Phone = cut(c.FormValue("phone"), 40)
	}
	if view.Rows, err = s.store.Denials(ctx, p.ID); err != nil {
		return err
	}
	return render(c, code, admin.DenialsScreen(s.frame(c, "玩法"), view))
}

// deny keeps somebody from taking part: a person of the page's runs, or whoever has a phone.
func (s *Server) deny(c echo.Context) error {
	words, err := s.denyOne(c)
	return s.toldDenials(c, words, err)
}

// allow takes somebody off the list.
func (s *Server) allow(c echo.Context) error {
	err := s.store.Allow(c.Request().Context(), c.Param("id"), c.FormValue("denial"), operator(c), s.now())
	return s.toldDenials(c, "已移出黑名单，可以重新参加。作废的局和收回的奖品不会恢复，被撤销的助力可以到那一局里恢复", err)
}

// toldDenials shows the list with what came of an act; errors that are not for people are returned.
func (s *Server) toldDenials(c echo.Context, words string, err error) error {
	if e, ok := told(err); ok {
		return s.showDenials(c, status[e.Code], e.Message)
	}
	if err != nil {
		return err
	}
	return s.showDenials(c, http.StatusOK, words)
}

func (s *Server) denyOne(c echo.Context) (words string, err error) {
	ctx := c.Request().Context()
	d := pages.Denying{PageID: c.Param("id"), Everywhere: c.FormValue("scope") == "all", Visitor: cut(c.FormValue("visitor"), 80), By: operator(c)}
	if d.Why, err = readWhy(c); err != nil {
		return "", err
	}
	if d.Visitor == "" {
		digits, wrong := pages.ParsePhone(strings.TrimSpace(cut(c.FormValue("phone"), 40)))
		if wrong != "" {
			return "", pages.Errorf(pages.Invalid, "%s", wrong)
		}
		d.Phone = digits
	} else if err := s.playsOn(c, d.PageID, d.Visitor); err != nil {
		return "", err
	}
	shown, people, err := s.store.Deny(ctx, d, s.now())
	if err != nil {
		return "", err
	}
	for _, who := range people {
		s.acted(who)
	}
	if err := s.undoDenied(ctx); err != nil {
		return "", err
	}
	s.recent.figures.drop(d.PageID)
	return shown + " 已加入黑名单，不能再参加；之前有进行中的局、没领的奖品或帮过别人的，已一并取消", nil
}

// mostUndone is how many joins are taken back before somebody else's turn; what is left is the sweeper's.
const mostUndone = 512

// undoDenied takes back what people have done for others who are denied since: so many at most, each for itself, and so it may be broken
// off at any moment and goes on with the next sweep.
func (s *Server) undoDenied(ctx context.Context) error {
	joins, err := s.store.DeniedJoins(ctx, s.now(), mostUndone)
	if err != nil {
		return err
	}
	return s.moveAll(ctx, len(joins), func(i int) pages.Move { return joins[i].Undo() })
}

// playsOn is an Error where a visitor has nothing to do with the plays of a page.
func (s *Server) playsOn(c echo.Context, pageID, visitor string) error {
	tracks, err := s.store.Tracks(c.Request().Context(), pageID, []pages.Person{{ID: visitor}})
	if err == nil && (len(tracks) == 0 || play.IsAdded(visitor)) {
		return pages.Errorf(pages.NotFound, "这个人没有参加过这个页面的玩法")
	}
	return err
}

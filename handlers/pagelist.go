package handlers

import (
	"fmt"
	"net/http"
	"strconv"
	"strings"
	"time"

	"github.com/labstack/echo/v4"

	"github.com/sanduan/sanduan/components/form"
	"github.com/sanduan/sanduan/db"
	"github.com/sanduan/sanduan/pages"
	"github.com/sanduan/sanduan/pages/admin"
)

// pageList is the operators' home.
func (s *Server) pageList(c echo.Context) error {
	ctx, now := c.Request().Context(), s.now()
	all, err := s.store.Pages(ctx, false)
	if err != nil {
		return err
	}
	binned, err := s.store.Pages(ctx, true)
	if err != nil {
		return err
	}
	figures, err := s.store.Figures(ctx, dayStart(now).UnixMilli(), 0)
	if err != nil {
		return err
	}
	played, err := s.store.Played(ctx)
	if err != nil {
		return err
	}
	l := admin.List{
		Now: now, State: pages.State(c.QueryParam("state")), Search: strings.TrimSpace(cut(c.QueryParam("q"), 120)),
		Counts: map[pages.State]int{}, Binned: len(binned),
	}
	for _, p := range all {
		state := p.State(now)
		l.Counts[state]++
		if (l.State == "" || l.State == state) && called(p, l.Search) {
			row := admin.PageRow{Page: p, Today: figures[p.ID]}
			if plays, ok := played[p.ID]; ok {
				row.Played = &plays
			}
			l.Rows = append(l.Rows, row)
		}
	}
	return render(c, http.StatusOK, admin.ListScreen(s.frame(c, "页面"), l))
}

// called tells whether a page's title or address has the words in it.
func called(p pages.Page, words string) bool {
	words = strings.ToLower(words)
	return strings.Contains(strings.ToLower(p.Title), words) || strings.Contains(p.Slug, words)
}

// dayStart is when the day began in China.
func dayStart(now time.Time) time.Time {
	now = now.In(form.China())
	return time.Date(now.Year(), now.Month(), now.Day(), 0, 0, 0, 0, now.Location())
}

// Lengths of a page's title and address, characters.
const (
	longestTitle = 40
	longestSlug  = 40
)

// copyPage makes a page with the same draft under a free address; it is not published.
func (s *Server) copyPage(c echo.Context) error {
	ctx := c.Request().Context()
	p, err := s.store.Page(ctx, c.Param("id"))
	if err != nil {
		return err
	}
	doc, _, err := s.store.Draft(ctx, p.ID)
	if err != nil {
		return err
	}
	const mark = " 副本"
	doc.Title = cutRunes(p.Title, longestTitle-len([]rune(mark))) + mark
	made, err := s.createCopy(c, p, doc.Renewed(newBlockID))
	if err != nil {
		return err
	}
	if err := s.audit(c, "page.copy", made.ID, "从 /p/"+p.Slug); err != nil {
		return err
	}
	s.flash(c, fmt.Sprintf("已复制为「%s」，网址 /p/%s，还没有发布", made.Title, made.Slug))
	return seeOther(c, "/admin")
}

// createCopy stores the page under the first free of address-2, address-3 …
func (s *Server) createCopy(c echo.Context, of pages.Page, doc pages.Doc) (pages.Page, error) {
	now := s.now().UnixMilli()
	for n := 2; n < 100; n++ {
		ending := "-" + strconv.Itoa(n)
		base := strings.TrimRight(of.Slug[:min(len(of.Slug), longestSlug-len(ending))], "-")
		p := pages.Page{ID: db.NewID(), Slug: base + ending, Title: doc.Title, CreatedAt: now, UpdatedAt: now}
		err := s.store.CreatePage(c.Request().Context(), p, doc)
		if !pages.IsCode(err, pages.Conflict) {
			return p, err
		}
	}
	return pages.Page{}, pages.Errorf(pages.Conflict, "这个页面的副本太多了，请新建页面并换一个网址")
}

// cutRunes bounds a text to n characters.
func cutRunes(s string, n int) string {
	if r := []rune(s); len(r) > n {
		return string(r[:n])
	}
	return s
}

// pausePage stops a page from taking acts.
func (s *Server) pausePage(c echo.Context) error {
	return s.onPage(c, "page.pause", "已暂停「%s」，访客会看到「活动暂停中」，不能提交", func(id string, now time.Time) error {
		return s.store.SetPaused(c.Request().Context(), id, true, now)
	})
}

// resumePage ends a page's pause.
func (s *Server) resumePage(c echo.Context) error {
	return s.onPage(c, "page.resume", "已恢复「%s」，不再暂停", func(id string, now time.Time) error {
		return s.store.SetPaused(c.Request().Context(), id, false, now)
	})
}

// onPage does an act to the route's page, logs it, says so and goes back: to the list, the publish screen, or the panel of
// the editor where the form stood. said has a %s for the title.
func (s *Server) onPage(c echo.Context, action, said string, act func(id string, now time.Time) error) error {
	p, err := s.store.Page(c.Request().Context(), c.Param("id"))
	if err != nil {
		return err
	}
	if err := act(p.ID, s.now()); err != nil {
		return err
	}
	if err := s.audit(c, action, p.ID, ""); err != nil {
		return err
	}
	s.flash(c, fmt.Sprintf(said, p.Title))
	switch from := c.FormValue("panel"); from {
	case "":
		return seeOther(c, "/admin")
	case "publish":
		return seeOther(c, "/admin/pages/"+p.ID+"/publish")
	default:
		return seeOther(c, editorURL(c, "panel", from))
	}
}

package handlers

import (
	"cmp"
	"net/http"
	"strconv"

	"github.com/labstack/echo/v4"

	"github.com/sanduan/sanduan/components/ui"
	"github.com/sanduan/sanduan/pages"
	"github.com/sanduan/sanduan/pages/admin"
)

// compare answers GET /admin/pages/{id}/compare?a=3&b=draft: two states of the page side by side, and what differs.
func (s *Server) compare(c echo.Context) error {
	p, err := s.studioPage(c)
	if err != nil {
		return err
	}
	from, err := s.shape(c, p, cmp.Or(c.QueryParam("a"), "live"))
	if err != nil {
		return err
	}
	to, err := s.shape(c, p, cmp.Or(c.QueryParam("b"), "draft"))
	if err != nil {
		return err
	}
	shapes, err := s.shapeOptions(c, p)
	if err != nil {
		return err
	}
	return render(c, http.StatusOK, admin.CompareScreen(admin.Compare{
		Frame: s.frame(c, "对比 · "+p.Title), Page: p, Changes: admin.NewChanges(p.ID, from, to), Shapes: shapes, Block: cut(c.QueryParam("block"), 60),
	}))
}

// shapeOptions are the states of a page that can be compared.
func (s *Server) shapeOptions(c echo.Context, p pages.Page) ([]ui.Option, error) {
	ctx := c.Request().Context()
	options := []ui.Option{{Value: "draft", Title: "草稿"}}
	if p.Live != 0 {
		options = append(options, ui.Option{Value: "live", Title: "线上"})
	}
	if _, err := s.store.Release(ctx, p.ID); err == nil {
		options = append(options, ui.Option{Value: "release", Title: "定时发布的内容"})
	} else if !pages.IsCode(err, pages.NotFound) {
		return nil, err
	}
	versions, err := s.store.Versions(ctx, p.ID)
	for _, v := range versions {
		options = append(options, ui.Option{Value: strconv.Itoa(v.Number), Title: admin.VersionTitle(v)})
	}
	return options, err
}

package handlers

import (
	"encoding/json"
	"net/http"

	"github.com/labstack/echo/v4"

	"github.com/sanduan/sanduan/pages"
)

// here answers POST /admin/pages/{id}/here, which a tab of the editor sends every few seconds: who else is at this page,
// and whether the draft has moved on.
func (s *Server) here(c echo.Context) error {
	var in struct {
		Tab, Place string
		Gone       bool
	}
	p, err := s.studioPage(c)
	if err != nil {
		return err
	}
	if err := json.NewDecoder(c.Request().Body).Decode(&in); err != nil || in.Tab == "" || len(in.Tab) > 40 || len(in.Place) > 60 {
		return pages.Errorf(pages.Invalid, "提交的内容无法识别，请刷新页面")
	}
	ctx, o := c.Request().Context(), operator(c)
	if in.Gone {
		if err := s.store.Gone(ctx, p.ID, in.Tab); err != nil {
			return err
		}
		return c.NoContent(http.StatusNoContent)
	}
	others, rev, err := s.store.Here(ctx, p.ID, pages.Presence{
		Tab: in.Tab, OperatorID: o.ID, Name: o.Name, Place: in.Place, SeenAt: s.now().UnixMilli(),
	})
	if err != nil {
		return err
	}
	type person struct {
		Name  string `json:"name"`
		Place string `json:"place"` // id of the block or name of the panel
		Self  bool   `json:"self"`  // the same operator in another tab
	}
	out := struct {
		Rev    int      `json:"rev"`
		Others []person `json:"others"`
	}{rev, []person{}}
	for _, x := range others {
		out.Others = append(out.Others, person{x.Name, x.Place, x.OperatorID == o.ID})
	}
	return c.JSON(http.StatusOK, out)
}

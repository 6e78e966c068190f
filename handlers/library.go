package handlers

import (
	"net/http"
	"slices"
	"strings"

	"github.com/labstack/echo/v4"

	"github.com/sanduan/sanduan/assets"
	"github.com/sanduan/sanduan/components/form"
	"github.com/sanduan/sanduan/pages"
	"github.com/sanduan/sanduan/pages/admin"
)

// libraryPage is how many uploads one page of the editor's library shows.
const libraryPage = 24

// library answers GET /admin/pictures/library: the uploads and the built-in art to choose from, as a fragment. ?q= is part
// of a title, ?page= counts from 1, ?panel= is where the picture goes.
func (s *Server) library(c echo.Context) error {
	search := form.Clean(cut(c.QueryParam("q"), 100), false)
	page := max(1, min(number(c.QueryParam("page")), 10_000))
	list, total, err := s.store.PicturePage(c.Request().Context(), search, (page-1)*libraryPage, libraryPage)
	if err != nil {
		return err
	}
	view := admin.Library{Search: search, Page: page, Pages: (total + libraryPage - 1) / libraryPage, Total: total}
	for _, p := range list {
		weight, err := s.weigh(form.Picture{Src: p.Src})
		if err != nil {
			return err
		}
		view.List = append(view.List, admin.LibraryPicture{Picture: p, Weight: weight})
	}
	if page == 1 {
		view.Arts = artsNamed(artsFor(c.QueryParam("panel")), search)
	}
	return render(c, http.StatusOK, admin.LibraryPart(view))
}

// artsNamed are the pictures whose title or group has the words in it.
func artsNamed(arts []assets.Art, words string) []assets.Art {
	return slices.DeleteFunc(arts, func(a assets.Art) bool {
		return !strings.Contains(a.Title, words) && !strings.Contains(a.Group, words)
	})
}

// weigh is how many bytes a phone loads for a picture; 0 where it is gone.
func (s *Server) weigh(p form.Picture) (int, error) {
	if _, ok := assets.ArtByName(p.Src); ok {
		return len(assets.Bytes("img/" + p.Src)), nil
	}
	weight, err := s.store.PictureWeight(p.Src)
	if pages.IsCode(err, pages.NotFound) {
		return 0, nil
	}
	return weight, err
}

// weighed is a picture and how many bytes a phone loads for it.
type weighed struct {
	Src    string `json:"src"`
	Weight int    `json:"weight"`
}

// pageWeight answers GET /admin/pages/{id}/weight: what visitors load for the draft's pictures, bytes.
func (s *Server) pageWeight(c echo.Context) error {
	st, err := s.studio(c)
	if err != nil {
		return err
	}
	list, total := []weighed{}, 0
	for _, p := range st.draft.Pictures() {
		weight, err := s.weigh(p)
		if err != nil {
			return err
		}
		list = append(list, weighed{p.Src, weight})
		total += weight
	}
	return c.JSON(http.StatusOK, struct {
		Pictures []weighed `json:"pictures"`
		Total    int       `json:"total"`
		Heavy    bool      `json:"heavy"`
	}{list, total, total > pages.HeavyPage})
}

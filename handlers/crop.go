package handlers

import (
	"net/http"
	"os"
	"strings"

	"github.com/labstack/echo/v4"

	"github.com/sanduan/sanduan/components/form"
	"github.com/sanduan/sanduan/pages"
	"github.com/sanduan/sanduan/pages/picture"
)

// cropped marks the titles of pictures cut out of others.
const cropped = " · 裁剪"

// cropPicture answers POST /admin/pictures/crop: a new picture, cut out of the largest kept file of one in the library.
// The area is in fractions of its sides. The picture itself stays as it is.
func (s *Server) cropPicture(c echo.Context) error {
	var ask struct {
		Src string  `json:"src" form:"src"`
		X   float64 `json:"x" form:"x"`
		Y   float64 `json:"y" form:"y"`
		W   float64 `json:"w" form:"w"`
		H   float64 `json:"h" form:"h"`
	}
	if err := c.Bind(&ask); err != nil {
		return err
	}
	ctx := c.Request().Context()
	whole, err := s.store.Picture(ctx, ask.Src)
	if err != nil {
		return err
	}
	area := picture.Area{X: ask.X, Y: ask.Y, W: ask.W, H: ask.H}
	taken, err := convert(ctx, s.largest(whole.Src), func(b []byte) (picture.Taken, error) { return picture.Crop(b, area) })
	if err != nil {
		return err
	}
	p, err := s.keepPicture(c, taken, strings.TrimSuffix(whole.Title, cropped)+cropped, "picture.crop")
	if err != nil {
		return err
	}
	return s.pictureJSON(c, p)
}

// largest reads the widest file in which an upload is kept.
func (s *Server) largest(src string) func() ([]byte, error) {
	return func() ([]byte, error) {
		widest := form.Widths[len(form.Widths)-1]
		path, err := s.store.PictureFile(form.Picture{Src: src}.Kept(widest), src)
		if err != nil {
			return nil, err
		}
		return os.ReadFile(path)
	}
}

// pictureJSON answers with a picture of the library as the editor's script takes it.
func (s *Server) pictureJSON(c echo.Context, p pages.Picture) error {
	weight, err := s.store.PictureWeight(p.Src)
	if err != nil {
		return err
	}
	view := form.Picture{Src: p.Src}
	w, h := view.Size()
	return c.JSON(http.StatusOK, struct {
		Src    string `json:"src"`
		Title  string `json:"title"`
		W      int    `json:"w"`
		H      int    `json:"h"`
		Bytes  int    `json:"bytes"`  // of the largest kept file
		Weight int    `json:"weight"` // as a phone loads it
		URL    string `json:"url"`
	}{p.Src, p.Title, w, h, p.Bytes, weight, view.URL(750)})
}

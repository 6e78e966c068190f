package handlers

import (
	"fmt"
	"image"
	_ "image/jpeg" // operators' backgrounds and avatars
	_ "image/png"
	"net/http"
	"os"
	"runtime"
	"strings"

	"github.com/labstack/echo/v4"

	"github.com/sanduan/sanduan/components/form"
	"github.com/sanduan/sanduan/pages"
	"github.com/sanduan/sanduan/pages/poster"
	"github.com/sanduan/sanduan/pages/share"
)

// posterWorkers is how many posters are drawn at once.
func posterWorkers() int { return max(1, runtime.GOMAXPROCS(0)) }

// poster answers GET /s/{code}/poster.jpg: one picture, its QR the sharer's absolute link. It is always right after a
// change of name or design: the browser asks again, and the ETag spares the bytes.
func (s *Server) poster(c echo.Context) error {
	ctx := c.Request().Context()
	sh, err := s.shareOf(c, c.Param("code"))
	if err != nil {
		return err
	}
	page, err := s.store.Page(ctx, sh.PageID)
	if err != nil {
		return err
	}
	v, err := s.enter(c, page)
	if err != nil {
		return err
	}
	self, err := s.store.Visitor(ctx, sh.VisitorID)
	if err != nil && !pages.IsCode(err, pages.NotFound) {
		return err
	}
	url := share.URL(s.base(c), sh.Code)
	key := strings.Join([]string{page.ID, fmt.Sprint(page.Live), self.Name, self.Avatar, url}, "\x00")
	jpeg, etag, err := s.posters.Get(ctx, key, func() (poster.Spec, error) {
		spec, err := s.spec(v.ready.Doc, self.Avatar)
		spec.Name, spec.URL = self.Name, url
		return spec, err
	})
	if err != nil {
		return fmt.Errorf("draw the poster of page %s: %w", page.ID, err)
	}
	h := c.Response().Header()
	h.Set("ETag", etag)
	h.Set("Cache-Control", "public, no-cache")
	if c.Request().Header.Get("If-None-Match") == etag {
		return c.NoContent(http.StatusNotModified)
	}
	return c.Blob(http.StatusOK, "image/jpeg", jpeg)
}

// spec is what a page's posters show, without the person's name and link.
func (s *Server) spec(d pages.Doc, avatar string) (poster.Spec, error) {
	spec := poster.Spec{
		Design: d.Poster.Design, Theme: d.Look(), Headline: string(d.Poster.Headline), Words: d.Poster.Words, Brand: d.Host.Brand,
	}
	var err error
	if spec.Background, err = s.background(d.Poster.Picture.Src); err != nil {
		return spec, err
	}
	if avatar == "" {
		return spec, nil
	}
	path, err := s.store.AvatarFile(avatar)
	if pages.IsCode(err, pages.NotFound) {
		return spec, nil // a poster without a face is better than none
	}
	if err == nil {
		spec.Avatar, err = readImage(path)
	}
	return spec, err
}

// background is an uploaded picture behind a poster, in the largest of its widths that a poster needs; nil where none is
// chosen or it has been deleted since, so that the poster shows the theme's art.
func (s *Server) background(src string) (image.Image, error) {
	if !form.Uploaded(src) {
		return nil, nil
	}
	for _, width := range []int{750, 375} {
		path, err := s.store.PictureFile(width, src)
		if err == nil {
			return readImage(path)
		}
		if !pages.IsCode(err, pages.NotFound) {
			return nil, err
		}
	}
	return nil, nil
}

func readImage(path string) (image.Image, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, fmt.Errorf("open a picture: %w", err)
	}
	defer f.Close()
	img, _, err := image.Decode(f)
	if err != nil {
		return nil, fmt.Errorf("read picture %s: %w", path, err)
	}
	return img, nil
}

package handlers

import (
	"net/http"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"time"

	"github.com/labstack/echo/v4"

	"github.com/sanduan/sanduan/components/form"
	"github.com/sanduan/sanduan/pages"
)

// media serves an uploaded picture in one of its kept widths. A name stands for its content, so it never changes.
func (s *Server) media(c echo.Context) error {
	name := c.Param("name")
	width, err := strconv.Atoi(c.Param("width"))
	if err != nil || !slices.Contains(form.Widths, width) || !form.Uploaded(name) {
		return noPicture()
	}
	file, err := s.store.PictureFile(width, name)
	if err != nil {
		return err
	}
	return servePicture(c, file)
}

func noPicture() error { return pages.Errorf(pages.NotFound, "没有这张图片") }

// servePicture sends a picture's file so that no browser can take it for anything else.
func servePicture(c echo.Context, file string) error {
	f, err := os.Open(file)
	if os.IsNotExist(err) {
		return noPicture()
	}
	if err != nil {
		return err
	}
	defer f.Close()
	h := c.Response().Header()
	h.Set("Content-Type", map[string]string{".jpg": "image/jpeg", ".png": "image/png"}[filepath.Ext(file)])
	h.Set("Cache-Control", "public, max-age=31536000, immutable")
	h.Set("Content-Security-Policy", "default-src 'none'; sandbox")
	http.ServeContent(c.Response(), c.Request(), "", time.Time{}, f)
	return nil
}

// avatar serves a visitor's picture.
func (s *Server) avatar(c echo.Context) error {
	name := c.Param("name")
	if !form.Uploaded(name) {
		return noPicture()
	}
	file, err := s.store.AvatarFile(name)
	if err != nil {
		return err
	}
	return servePicture(c, file)
}

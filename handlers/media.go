package handlers

import (
	"net/http"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
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
	return serveMedia(c, file)
}

// piece serves a part of an uploaded tall picture in one of its kept widths.
func (s *Server) piece(c echo.Context) error {
	name := c.Param("name")
	width, err := strconv.Atoi(c.Param("width"))
	if err != nil || !slices.Contains(form.Widths, width) || !form.Uploaded(name) {
		return noPicture()
	}
	i, err := strconv.Atoi(c.Param("piece"))
	if err != nil || strconv.Itoa(i) != c.Param("piece") {
		return noPicture()
	}
	file, err := s.store.PieceFile(width, i, name)
	if err != nil {
		return err
	}
	return serveMedia(c, file)
}

// video serves an uploaded video, or the parts of it a player asks for.
func (s *Server) video(c echo.Context) error {
	file, err := s.store.VideoFile(c.Param("name"))
	if err != nil {
		return err
	}
	return serveMedia(c, file)
}

func noPicture() error { return pages.Errorf(pages.NotFound, "没有这张图片") }

// serveMedia sends the file of a picture or video so that no browser can take it for anything else.
func serveMedia(c echo.Context, file string) error {
	f, err := os.Open(file)
	if os.IsNotExist(err) {
		return noPicture()
	}
	if err != nil {
		return err
	}
	defer f.Close()
	h := c.Response().Header()
	h.Set("Content-Type", map[string]string{".jpg": "image/jpeg", ".png": "image/png", ".mp4": "video/mp4"}[filepath.Ext(file)])
	h.Set("Cache-Control", "public, max-age=31536000, immutable")
	h.Set("Content-Security-Policy", "default-src 'none'; sandbox")
	if ranges := c.Request().Header; strings.Contains(ranges.Get("Range"), ",") {
		ranges.Del("Range") // players ask for one part at a time; thousands of tiny ones come to more than the file
	}
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
	return serveMedia(c, file)
}

package handlers

import (
	"net/http"
	"strings"

	"github.com/labstack/echo/v4"

	"github.com/sanduan/sanduan/components/theme"
	"github.com/sanduan/sanduan/pages"
)

// art is a theme's picture in a brand's colour. What it looks like follows from the address and the program alone.
func (s *Server) art(c echo.Context) error {
	svg, ok := theme.Painted(c.Param("theme"), "#"+c.Param("colour"), strings.TrimSuffix(c.Param("name"), ".svg"))
	if !ok || !strings.HasSuffix(c.Param("name"), ".svg") {
		return pages.Errorf(pages.NotFound, "没有这张图")
	}
	c.Response().Header().Set("Cache-Control", "public, max-age=86400")
	return c.Blob(http.StatusOK, "image/svg+xml", svg)
}

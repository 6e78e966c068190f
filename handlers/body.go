package handlers

import (
	"errors"
	"net/http"
	"strconv"

	"github.com/labstack/echo/v4"
	"github.com/labstack/echo/v4/middleware"
)

// limitBody refuses longer bodies.
func limitBody(bytes int64) echo.MiddlewareFunc {
	return middleware.BodyLimitWithConfig(middleware.BodyLimitConfig{Limit: strconv.FormatInt(bytes, 10) + "B"})
}

// readForm reads a post's body, so that later nobody takes one that is broken or too long for an empty one.
func readForm(c echo.Context) error {
	_, err := c.FormParams()
	var refused *echo.HTTPError // of limitBody, where the body came without its length
	if err == nil || errors.As(err, &refused) {
		return err
	}
	return echo.NewHTTPError(http.StatusBadRequest).SetInternal(err)
}

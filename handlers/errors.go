package handlers

import (
	"context"
	"errors"
	"net/http"
	"strconv"
	"strings"

	"github.com/labstack/echo/v4"

	"github.com/sanduan/sanduan/pages"
	"github.com/sanduan/sanduan/pages/admin"
	"github.com/sanduan/sanduan/pages/h5"
)

// status is the answer's status for each kind of error a person can act on.
var status = map[pages.Code]int{
	pages.Invalid: http.StatusUnprocessableEntity, pages.NotFound: http.StatusNotFound, pages.Conflict: http.StatusConflict,
	pages.Denied: http.StatusForbidden, pages.Signin: http.StatusUnauthorized, pages.TooMany: http.StatusTooManyRequests,
	pages.TooLarge: http.StatusRequestEntityTooLarge, pages.Paused: http.StatusConflict, pages.Ended: http.StatusGone,
	pages.Early: http.StatusConflict, pages.Full: http.StatusConflict, pages.Busy: http.StatusServiceUnavailable,
}

// failed is the edge: it turns an error into an answer in plain words, and logs once what only we can act on.
func (s *Server) failed(err error, c echo.Context) {
	ctx := c.Request().Context()
	if c.Response().Committed || ctx.Err() != nil && errors.Is(err, context.Canceled) {
		return // answered already, or nobody waits for an answer
	}
	e := plain(err)
	if e != nil && e.Code == pages.Busy { // its cause is for the organiser: no room, no connection
		s.log.WarnContext(ctx, "request put off", "id", requestID(c), "method", c.Request().Method, "route", c.Path(), "err", err)
	}
	if e == nil {
		s.log.ErrorContext(ctx, "request failed", "id", requestID(c), "method", c.Request().Method, "route", c.Path(), "err", err)
		e = pages.Errorf("internal", "服务出了点问题，请稍后再试（编号 %s）", requestID(c))
	}
	code, ok := status[e.Code]
	if !ok {
		code = http.StatusInternalServerError
	}
	if e.Code == pages.TooMany || e.Code == pages.Busy {
		c.Response().Header().Set("Retry-After", strconv.Itoa(30))
	}
	if err := s.answer(c, code, e); err != nil {
		s.log.ErrorContext(ctx, "write the error screen", "id", requestID(c), "err", err)
	}
}

func (s *Server) answer(c echo.Context, code int, e *pages.Error) error {
	switch {
	case wantsJSON(c):
		return c.JSON(code, map[string]any{"error": e.Code, "message": e.Message, "fields": e.Fields})
	case strings.HasPrefix(c.Request().URL.Path, "/admin"):
		return render(c, code, admin.Failed(s.frame(c, "出错了"), code, e.Message))
	case strings.HasPrefix(c.Request().URL.Path, "/assets"), strings.HasPrefix(c.Request().URL.Path, "/media"):
		return c.String(code, e.Message)
	}
	return render(c, code, h5.NoticePage(s.plainNotice(c, e)))
}

// plain is the error as a person can act on it; nil where it is internal.
func plain(err error) *pages.Error {
	var e *pages.Error
	if errors.As(err, &e) {
		return e
	}
	var h *echo.HTTPError
	if !errors.As(err, &h) {
		return nil
	}
	switch h.Code {
	case http.StatusNotFound:
		return pages.Errorf(pages.NotFound, "页面不存在或已下线")
	case http.StatusMethodNotAllowed:
		return pages.Errorf(pages.NotFound, "这个地址不支持这样访问")
	case http.StatusRequestEntityTooLarge:
		return pages.Errorf(pages.TooLarge, "提交的内容太大了，请精简后再试")
	case http.StatusBadRequest, http.StatusUnsupportedMediaType:
		return pages.Errorf(pages.Invalid, "提交的内容无法识别，请返回重试")
	}
	return nil
}

package handlers

import (
	"crypto/rand"
	"encoding/hex"
	"fmt"
	"log/slog"
	"net/http"
	"runtime/debug"
	"time"

	"github.com/labstack/echo/v4"
)

const (
	requestKey   = "request"
	requestBytes = 6 // of an id
)

// requestLog gives every request an id and writes one line about it. The route's pattern stands for the path, so that
// share codes stay out of the log; queries, bodies and visitors' addresses are never written.
func (s *Server) requestLog(next echo.HandlerFunc) echo.HandlerFunc {
	return func(c echo.Context) error {
		var b [requestBytes]byte
		rand.Read(b[:])
		id := hex.EncodeToString(b[:])
		c.Set(requestKey, id)
		c.Response().Header().Set("X-Request-Id", id)
		began := time.Now()
		if err := recovered(next, c); err != nil {
			c.Error(err)
		}
		r := c.Request()
		if !s.log.Enabled(r.Context(), slog.LevelDebug) {
			return nil
		}
		s.log.DebugContext(r.Context(), "request", "id", id, "method", r.Method, "route", c.Path(), "slug", c.Param("slug"),
			"status", c.Response().Status, "bytes", c.Response().Size, "ms", time.Since(began).Milliseconds())
		return nil
	}
}

// recovered turns a panic into an error that is logged and answered like any other. http.ErrAbortHandler goes on: it is
// how a download is broken off.
func recovered(next echo.HandlerFunc, c echo.Context) (err error) {
	defer func() {
		switch v := recover(); v {
		case nil:
		case http.ErrAbortHandler:
			panic(v)
		default:
			err = fmt.Errorf("panic: %v\n%s", v, debug.Stack())
		}
	}()
	return next(c)
}

func requestID(c echo.Context) string {
	id, _ := c.Get(requestKey).(string)
	return id
}

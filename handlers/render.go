package handlers

import (
	"bytes"
	"net/http"
	"strings"
	"sync"

	"github.com/a-h/templ"
	"github.com/labstack/echo/v4"
)

// buffers spares the garbage collector a page's worth of bytes a request.
var buffers = sync.Pool{New: func() any { return new(bytes.Buffer) }}

// render writes a whole screen, or nothing: it is drawn to memory first, so that an error never leaves half a page.
func render(c echo.Context, status int, view templ.Component) error {
	b := buffers.Get().(*bytes.Buffer)
	defer buffers.Put(b)
	b.Reset()
	if err := view.Render(c.Request().Context(), b); err != nil {
		return err
	}
	return c.HTMLBlob(status, b.Bytes())
}

// wantsJSON tells whether the client asked for JSON rather than a screen.
func wantsJSON(c echo.Context) bool {
	return strings.Contains(c.Request().Header.Get("Accept"), echo.MIMEApplicationJSON)
}

// seeOther sends the browser on after a post, so that a reload does not post again.
func seeOther(c echo.Context, path string) error { return c.Redirect(http.StatusSeeOther, path) }

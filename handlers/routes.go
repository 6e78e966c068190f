package handlers

import (
	"net/http"

	"github.com/labstack/echo/v4"

	"github.com/sanduan/sanduan/assets"
)

// Body limits, bytes.
const (
	smallBody  = 256 << 10 // visitors' forms
	formBody   = 1 << 20   // operators' forms
	uploadBody = 32 << 20  // forms with a picture
)

// routes is the map of the product.
func (s *Server) routes() *echo.Echo {
	e := echo.New()
	e.HideBanner, e.HidePort = true, true
	e.IPExtractor = echo.ExtractIPFromXFFHeader() // a proxy is believed on loopback and private networks only
	e.HTTPErrorHandler = s.failed
	e.Use(s.requestLog, s.secure)

	e.GET("/healthz", s.healthz)
	e.GET("/readyz", s.readyz)
	e.GET("/", s.home)
	e.GET("/robots.txt", s.robots)
	e.GET("/assets/*", echo.WrapHandler(assets.Handler()))
	e.GET("/media/:width/:name", s.media)
	e.GET("/avatar/:name", s.avatar)

	// Visitors. Posts need the visitor cookie or the same origin, and are limited per IP and visitor.
	h5 := e.Group("", s.visitor)
	h5.GET("/p/:slug", s.page)
	h5.GET("/s/:code", s.shared)
	h5.GET("/p/:slug/me", s.me)
	h5.GET("/p/:slug/me/data", s.exportMe)
	h5.GET("/p/:slug/privacy", s.privacy)
	h5.POST("/p/:slug/lead", s.lead, limitBody(smallBody), s.fromHere) // limits acts itself, to keep what was typed
	h5.POST("/p/:slug/share", s.share, limitBody(smallBody), s.fromHere, s.actLimit)
	h5.POST("/p/:slug/me", s.saveMe, limitBody(uploadBody), s.fromHere, s.actLimit)
	h5.POST("/p/:slug/me/erase", s.eraseMe, limitBody(smallBody), s.fromHere, s.actLimit)
	e.GET("/s/:code/poster.jpg", s.poster)

	// Operators.
	in := e.Group("/admin", s.operatorPages)
	in.GET("/login", s.loginForm)
	in.POST("/login", s.login, limitBody(smallBody))
	op := in.Group("", limitBody(formBody), s.signedIn, s.csrf)
	upload := in.Group("", limitBody(uploadBody), s.signedIn, s.csrf, editors) // forms that may carry pictures
	op.POST("/logout", s.logout)
	s.officeRoutes(op)
	s.studioRoutes(op.Group("", editors), op, upload)

	e.RouteNotFound("/*", func(c echo.Context) error { return echo.NewHTTPError(http.StatusNotFound) })
	return e
}

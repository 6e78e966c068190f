// Package handlers speaks HTTP: one flat package, a file a screen or concern, all routes in one function.
package handlers

import (
	"context"
	"log/slog"
	"net"
	"net/http"
	"time"

	"github.com/labstack/echo/v4"

	"github.com/sanduan/sanduan/db"
	"github.com/sanduan/sanduan/pages/poster"
)

// Config is what the HTTP side needs to know.
type Config struct {
	BaseURL string // scheme and host that links and QR codes begin with, no trailing slash; "" = the request's own
	Log     *slog.Logger
	Now     func() time.Time // the clock; time.Now where nil
}

// Server holds what the handlers share.
type Server struct {
	store   *db.Store
	log     *slog.Logger
	baseURL string
	now     func() time.Time
	live    *liveCache
	posters *poster.Cache
	limits  *limits
	echo    *echo.Echo
}

// posterBytes bounds the memory of ready posters; a poster has about 110 KB.
const posterBytes = 64 << 20

// New makes the server over an open store.
func New(store *db.Store, config Config) *Server {
	s := &Server{
		store: store, log: config.Log, baseURL: config.BaseURL, now: config.Now,
		live: newLiveCache(), posters: poster.NewCache(posterBytes, posterWorkers()), limits: newLimits(),
	}
	if s.log == nil {
		s.log = slog.Default()
	}
	if s.now == nil {
		s.now = time.Now
	}
	s.echo = s.routes()
	return s
}

// ServeHTTP answers one request.
func (s *Server) ServeHTTP(w http.ResponseWriter, r *http.Request) { s.echo.ServeHTTP(w, r) }

// Serve answers on the listener until ctx ends, then lets running requests finish for a few seconds.
func Serve(ctx context.Context, server *http.Server, listener net.Listener) error {
	failed := make(chan error, 1)
	go func() { failed <- server.Serve(listener) }()
	select {
	case err := <-failed:
		return err
	case <-ctx.Done():
	}
	stop, cancel := context.WithTimeout(context.WithoutCancel(ctx), 10*time.Second)
	defer cancel()
	return server.Shutdown(stop)
}

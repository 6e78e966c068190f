// Package handlers speaks HTTP: one flat package, a file a screen or concern, all routes in one function.
package handlers

import (
	"context"
	"errors"
	"log/slog"
	"net"
	"net/http"
	"time"

	"github.com/labstack/echo/v4"
	"github.com/labstack/echo/v4/middleware"

	"github.com/sanduan/sanduan/db"
	"github.com/sanduan/sanduan/pages/poster"
	"github.com/sanduan/sanduan/pages/typeset"
)

// Config is what the HTTP side needs to know.
type Config struct {
	BaseURL string // scheme and host that links and QR codes begin with, no trailing slash; "" = the request's own
	Log     *slog.Logger
	Now     func() time.Time // the clock; time.Now where nil
}

// Server holds what the handlers share.
type Server struct {
	store      *db.Store
	log        *slog.Logger
	baseURL    string
	now        func() time.Time
	live       *liveCache
	posters    *poster.Cache
	limits     *limits
	seats      *seatCache
	recent     known
	verified   *verified
	scans      *scans
	places     *placeCache
	rehearsals turns
	followed   followed
	faces      *http.Client // see faceClient
	node       string       // this process, among those that share a database
	echo       *echo.Echo
}

// posterBytes bounds the memory of ready posters; one takes some 18 KB beside its page's, and is drawn anew within a millisecond.
const posterBytes = 16 << 20

// New makes the server over an open store.
func New(store *db.Store, config Config) *Server {
	s := &Server{
		store: store, log: config.Log, baseURL: config.BaseURL, now: config.Now,
		live: newLiveCache(), posters: poster.NewCache(posterBytes, posterWorkers()), limits: newLimits(), seats: newSeatCache(), recent: newKnown(), verified: newVerified(), scans: newScans(), places: newPlaceCache(), rehearsals: make(turns, 1), followed: followed{ends: map[string]int64{}}, faces: faceClient(), node: db.NewID(),
	}
	if s.log == nil {
		s.log = slog.Default()
	}
	if s.now == nil {
		s.now = time.Now
	}
	s.echo = s.routes()
	s.echo.Pre(middleware.RemoveTrailingSlash()) // chats and people add one
	return s
}

// ServeHTTP answers one request. A HEAD is answered as a GET whose body the server drops; since machines ask it, it is
// marked as what it is, a look ahead, and not counted as a visit.
func (s *Server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if r.Method == http.MethodHead {
		r = r.Clone(r.Context())
		r.Method = http.MethodGet
		r.Header.Set("Sec-Purpose", "prefetch")
	}
	s.echo.ServeHTTP(w, r)
}

// Serve answers on the listener until ctx ends, then lets running requests finish for a few seconds and breaks off those
// that do not. The HTTP server has its limits set, and the site as its handler; most pages are answered before it, see
// front.
func (s *Server) Serve(ctx context.Context, server *http.Server, listener net.Listener) error {
	go typeset.Warm() // beside the first pages: whoever asks for a poster opened one before
	failed := make(chan error, 1)
	f := newFront(s, server, listener)
	go func() { failed <- server.Serve(f) }()
	select {
	case err := <-failed:
		return err
	case <-ctx.Done():
	}
	stop, cancel := context.WithTimeout(context.WithoutCancel(ctx), 10*time.Second)
	defer cancel()
	defer f.finish(stop)
	if err := server.Shutdown(stop); !errors.Is(err, context.DeadlineExceeded) {
		return err
	}
	return server.Close()
}

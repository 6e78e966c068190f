package handlers

import (
	"fmt"
	"net"
	"net/http"
	"runtime"

	"github.com/labstack/echo/v4"
)

// healthz says that the process answers.
func (s *Server) healthz(c echo.Context) error { return c.String(http.StatusOK, "ok\n") }

// readyz says that the store answers too.
func (s *Server) readyz(c echo.Context) error {
	if err := s.store.Ready(c.Request().Context()); err != nil {
		s.log.ErrorContext(c.Request().Context(), "not ready", "err", err)
		return c.String(http.StatusServiceUnavailable, "the store does not answer\n")
	}
	return c.String(http.StatusOK, "ok\n")
}

// metrics tells a monitor on this machine or network what the program has lost and holds, as Prometheus reads it.
func (s *Server) metrics(c echo.Context) error {
	if ip := net.ParseIP(c.RealIP()); ip == nil || !(ip.IsLoopback() || ip.IsPrivate()) {
		return echo.NewHTTPError(http.StatusNotFound)
	}
	var mem runtime.MemStats
	runtime.ReadMemStats(&mem)
	return c.String(http.StatusOK, fmt.Sprintf(`# HELP sanduan_events_dropped_total Events lost because the queue was full or could not be written.
# TYPE sanduan_events_dropped_total counter
sanduan_events_dropped_total %d
# HELP sanduan_posters_drawn_total Posters painted; those served from memory are not counted.
# TYPE sanduan_posters_drawn_total counter
sanduan_posters_drawn_total %d
# HELP sanduan_posters_waiting Posters asked for and not begun.
# TYPE sanduan_posters_waiting gauge
sanduan_posters_waiting %d
# TYPE go_goroutines gauge
go_goroutines %d
# TYPE go_memstats_heap_inuse_bytes gauge
go_memstats_heap_inuse_bytes %d
`, s.store.Dropped(), s.posters.Drawn(), s.posters.Waiting(), runtime.NumGoroutine(), mem.HeapInuse))
}

// home leads operators to their side; visitors come by a page's own address.
func (s *Server) home(c echo.Context) error { return seeOther(c, "/admin") }

// robots keeps search engines off shared links and the operators' side.
func (s *Server) robots(c echo.Context) error {
	return c.String(http.StatusOK, "User-agent: *\nDisallow: /admin\nDisallow: /s/\n")
}

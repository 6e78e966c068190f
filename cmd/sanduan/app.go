package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net"
	"net/http"
	"strings"
	"sync"
	"syscall"
	"time"

	qrcode "github.com/skip2/go-qrcode"

	"github.com/sanduan/sanduan/db"
	"github.com/sanduan/sanduan/handlers"
)

// app is the running program: its settings, its store.
type app struct {
	config config
	log    *slog.Logger
	store  *db.Store
}

func open(ctx context.Context, c config, log *slog.Logger) (*app, error) {
	store, err := db.Open(ctx, db.Config{Data: c.Data, Database: c.Database, Key: c.Key, Log: log, VideoSpace: max(0, c.VideoMB) << 20})
	if err != nil {
		return nil, err
	}
	return &app{config: c, log: log, store: store}, nil
}

func (a *app) close() {
	if err := a.store.Close(); err != nil {
		a.log.Error("close the store", "err", err)
	}
}

// serve listens first, so that a taken port is said before anything is printed, then seeds an empty store, tells the
// addresses, and answers until ctx ends.
func (a *app) serve(ctx context.Context, out io.Writer) error {
	limitMemory(a.config.MemoryMB)
	listener, err := net.Listen("tcp", a.config.Addr)
	if errors.Is(err, syscall.EADDRINUSE) {
		return fmt.Errorf("address %s is taken by another program: stop it, or choose another with --addr :8081", a.config.Addr)
	}
	if err != nil {
		return fmt.Errorf("listen on %s: %w", a.config.Addr, err)
	}
	first, err := a.firstStart(ctx)
	if err != nil {
		return errors.Join(err, listener.Close())
	}
	base := a.config.BaseURL
	if base == "" {
		base = "http://" + reachable(listener.Addr())
	}
	a.greet(out, base, first)
	ctx, cancel := context.WithCancel(ctx)
	var background sync.WaitGroup
	defer background.Wait()
	defer cancel()
	s := handlers.New(a.store, handlers.Config{BaseURL: a.config.BaseURL, Log: a.log})
	background.Go(func() { a.jobs(ctx) })
	background.Go(func() { a.releases(ctx, s) })
	background.Go(func() { a.sweeps(ctx, s) })
	server := &http.Server{
		Handler: s, ReadHeaderTimeout: 10 * time.Second, IdleTimeout: 2 * time.Minute, MaxHeaderBytes: 64 << 10,
		// A slow phone needs minutes for a picture, a large table for its way to a slow office.
		ReadTimeout: 5 * time.Minute, WriteTimeout: 15 * time.Minute,
		ErrorLog: slog.NewLogLogger(a.log.Handler(), slog.LevelWarn),
	}
	return s.Serve(ctx, server, listener)
}

// first is what only the first start can tell.
type first struct {
	password string // of the owner just made; "" = made before, or chosen in the environment
	demo     string // slug of the first demo page
}

// greet prints where to go, and the demo page's link as a QR to try on a phone in the same network.
func (a *app) greet(out io.Writer, base string, f first) {
	fmt.Fprintf(out, "\n  三段 Sanduan\n\n  运营后台   %s/admin\n", base)
	if f.password != "" {
		fmt.Fprintf(out, "  登录名     admin\n  一次性密码 %s\n             首次登录后请设置自己的密码；这个密码只显示这一次\n", f.password)
	}
	if f.demo == "" {
		fmt.Fprintln(out)
		return
	}
	link := base + "/p/" + f.demo
	fmt.Fprintf(out, "  示例页面   %s\n\n", link)
	if qr, err := qrcode.New(link, qrcode.Low); err == nil {
		fmt.Fprintf(out, "%s\n  手机连同一个网络，扫码打开示例页面\n\n", indent(qr.ToSmallString(false)))
	}
}

func indent(s string) string {
	return "  " + strings.ReplaceAll(strings.TrimRight(s, "\n"), "\n", "\n  ")
}

// reachable is host and port under which a phone in the same network reaches the listener.
func reachable(addr net.Addr) string {
	tcp, ok := addr.(*net.TCPAddr)
	if !ok {
		return addr.String()
	}
	if !tcp.IP.IsUnspecified() {
		return tcp.String()
	}
	host := "localhost"
	addrs, _ := net.InterfaceAddrs()
	for _, a := range addrs {
		if n, ok := a.(*net.IPNet); ok && n.IP.IsPrivate() && n.IP.To4() != nil {
			host = n.IP.String()
			break
		}
	}
	return net.JoinHostPort(host, fmt.Sprint(tcp.Port))
}

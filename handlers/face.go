package handlers

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/netip"
	"net/url"
	"slices"
	"strings"
	"syscall"
	"time"

	"github.com/labstack/echo/v4"

	"github.com/sanduan/sanduan/pages"
	"github.com/sanduan/sanduan/pages/picture"
)

// faceHosts are where WeChat keeps the pictures of its users (headimgurl of a signed-in user's information). Nothing is fetched from
// anywhere else: a server that fetches what strangers name can be sent anywhere.
var faceHosts = []string{"thirdwx.qlogo.cn", "wx.qlogo.cn"}

const (
	longestFaceURL = 512             // bytes
	faceTimeout    = 4 * time.Second // for the whole fetch: somebody waits for it
)

var errForeignFace = pages.Errorf(pages.Invalid, "头像没有取到，可以自己上传一张")

// takeAvatar stores the picture of the form and returns its name, "" where there is none: a file, or the address of the visitor's
// picture at WeChat.
func (s *Server) takeAvatar(c echo.Context) (string, error) {
	read := func() ([]byte, error) { return s.fetchFace(c.Request().Context(), c.FormValue("avatar")) }
	if file, err := c.FormFile("avatar"); err == nil && file.Size > 0 {
		read = uploaded(file, picture.MaxBytes)
	} else if c.FormValue("avatar") == "" {
		return "", nil
	}
	face, err := convert(c.Request().Context(), read, picture.Avatar)
	if err != nil {
		return "", err
	}
	return face.Src, s.store.SaveAvatar(face.Src, face.Bytes)
}

// faceAddress is the address to fetch for one that a form names: only WeChat's, always by https.
func faceAddress(raw string) (string, bool) {
	u, err := url.Parse(raw)
	if err != nil || len(raw) > longestFaceURL || u.User != nil || u.Port() != "" || u.Opaque != "" {
		return "", false
	}
	if u.Scheme != "https" && u.Scheme != "http" || !slices.Contains(faceHosts, strings.ToLower(u.Host)) {
		return "", false
	}
	u.Scheme, u.Fragment = "https", ""
	return u.String(), true
}

// fetchFace reads a picture at WeChat, at most picture.MaxBytes and one byte more.
func (s *Server) fetchFace(ctx context.Context, raw string) ([]byte, error) {
	address, ok := faceAddress(raw)
	if !ok {
		return nil, errForeignFace
	}
	ctx, cancel := context.WithTimeout(ctx, faceTimeout)
	defer cancel()
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, address, nil)
	if err != nil {
		return nil, fmt.Errorf("ask for a face: %w", err)
	}
	answer, err := s.faces.Do(request)
	if err != nil {
		s.log.WarnContext(ctx, "a face was not fetched", "err", withoutAddress(err))
		return nil, errForeignFace
	}
	defer answer.Body.Close()
	b, err := io.ReadAll(io.LimitReader(answer.Body, picture.MaxBytes+1))
	if err != nil || answer.StatusCode != http.StatusOK {
		s.log.WarnContext(ctx, "a face was not fetched", "status", answer.StatusCode, "err", withoutAddress(err))
		return nil, errForeignFace
	}
	return b, nil
}

// withoutAddress is the cause of a client's error, without the address, which is personal.
func withoutAddress(err error) error {
	var e *url.Error
	if errors.As(err, &e) {
		return e.Err
	}
	return err
}

// faceClient fetches faces: directly, so that the address that is called is the one that was checked, and without following
// redirects, which lead elsewhere.
func faceClient() *http.Client {
	dialer := net.Dialer{Timeout: faceTimeout, Control: refusePrivate}
	return &http.Client{
		Transport: &http.Transport{
			DialContext: dialer.DialContext, MaxConnsPerHost: 16, MaxIdleConnsPerHost: 4, IdleConnTimeout: time.Minute,
			TLSHandshakeTimeout: faceTimeout, ResponseHeaderTimeout: faceTimeout, ForceAttemptHTTP2: true,
		},
		CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
	}
}

// refusePrivate keeps connections out of this machine and its networks, whatever a name resolves to (net.Dialer.Control).
func refusePrivate(_, address string, _ syscall.RawConn) error {
	at, err := netip.ParseAddrPort(address)
	if err != nil {
		return fmt.Errorf("read the address to call: %w", err)
	}
	if !reachable(at.Addr()) {
		return fmt.Errorf("%s is not a public address", at.Addr())
	}
	return nil
}

// reserved are addresses that are on no public network, beside those netip knows (RFC 6890, RFC 6052, RFC 4380).
var reserved = []netip.Prefix{
	netip.MustParsePrefix("0.0.0.0/8"), netip.MustParsePrefix("100.64.0.0/10"), netip.MustParsePrefix("192.0.0.0/24"),
	netip.MustParsePrefix("192.0.2.0/24"), netip.MustParsePrefix("198.18.0.0/15"), netip.MustParsePrefix("198.51.100.0/24"),
	netip.MustParsePrefix("203.0.113.0/24"), netip.MustParsePrefix("240.0.0.0/4"),
	netip.MustParsePrefix("64:ff9b::/96"), netip.MustParsePrefix("64:ff9b:1::/48"), netip.MustParsePrefix("2001::/32"),
	netip.MustParsePrefix("2001:db8::/32"), netip.MustParsePrefix("2002::/16"), netip.MustParsePrefix("100::/64"),
}

// reachable tells whether an address is on the public internet.
func reachable(a netip.Addr) bool {
	a = a.Unmap()
	if !a.IsGlobalUnicast() || a.IsPrivate() || a.Zone() != "" {
		return false
	}
	return !slices.ContainsFunc(reserved, func(p netip.Prefix) bool { return p.Contains(a) })
}

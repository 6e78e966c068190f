package handlers

import (
	"bytes"
	"context"
	"crypto/tls"
	"errors"
	"image"
	"image/jpeg"
	"io"
	"log/slog"
	"net"
	"net/http"
	"net/http/httptest"
	"net/netip"
	"strings"
	"testing"

	"github.com/sanduan/sanduan/pages"
	"github.com/sanduan/sanduan/pages/picture"
)

func TestFaceAddress(t *testing.T) {
	for raw, want := range map[string]string{
		"https://thirdwx.qlogo.cn/mmopen/vi_32/abc/132":        "https://thirdwx.qlogo.cn/mmopen/vi_32/abc/132",
		"http://wx.qlogo.cn/mmopen/abc/0":                      "https://wx.qlogo.cn/mmopen/abc/0",
		"https://THIRDWX.qlogo.cn/a#b":                         "https://THIRDWX.qlogo.cn/a",
		"":                                                     "",
		"thirdwx.qlogo.cn/a":                                   "",
		"https://qlogo.cn/a":                                   "",
		"https://evil.thirdwx.qlogo.cn/a":                      "",
		"https://thirdwx.qlogo.cn.evil.com/a":                  "",
		"https://thirdwx.qlogo.cn:8443/a":                      "",
		"https://thirdwx.qlogo.cn@127.0.0.1/a":                 "",
		"https://u:p@thirdwx.qlogo.cn/a":                       "",
		"https://127.0.0.1/a":                                  "",
		"https://[::1]/a":                                      "",
		"file:///etc/passwd":                                   "",
		"ftp://thirdwx.qlogo.cn/a":                             "",
		"https://thirdwx.qlogo.cn\\@evil.com/a":                "",
		"https://thirdwx.qlogo.cn/" + strings.Repeat("a", 600): "",
		"\x00https://thirdwx.qlogo.cn/a":                       "",
	} {
		got, ok := faceAddress(raw)
		if got != want || ok != (want != "") {
			t.Errorf("%q: %q, %v", raw, got, ok)
		}
	}
}

func FuzzFaceAddress(f *testing.F) {
	f.Add("https://thirdwx.qlogo.cn/mmopen/vi_32/abc/132")
	f.Add("https://thirdwx.qlogo.cn%2eevil.com/")
	f.Fuzz(func(t *testing.T, raw string) {
		address, ok := faceAddress(raw)
		if !ok {
			return
		}
		r, err := http.NewRequest(http.MethodGet, address, nil)
		if err != nil {
			return // nothing is asked
		}
		if host := strings.ToLower(r.URL.Host); r.URL.Scheme != "https" || host != faceHosts[0] && host != faceHosts[1] || r.URL.User != nil {
			t.Errorf("%q leads to %q", raw, address)
		}
	})
}

func TestReachable(t *testing.T) {
	for address, want := range map[string]bool{
		"119.147.15.13": true, "2402:4e00::1": true, "8.8.8.8": true,
		"127.0.0.1": false, "10.0.0.1": false, "172.16.3.4": false, "192.168.1.1": false, "169.254.169.254": false, "100.100.100.200": false,
		"0.0.0.0": false, "0.1.2.3": false, "255.255.255.255": false, "224.0.0.1": false, "198.18.0.1": false, "192.0.0.1": false,
		"::1": false, "::": false, "fe80::1": false, "fc00::1": false, "ff02::1": false, "::ffff:127.0.0.1": false, "::ffff:10.0.0.1": false,
		"64:ff9b::7f00:1": false, "2002:7f00:1::": false, "2001:0:1::1": false, "2001:db8::1": false,
	} {
		if got := reachable(netip.MustParseAddr(address)); got != want {
			t.Errorf("%s: %v", address, got)
		}
	}
}

// wechat is a server that stands for WeChat's: connections to its hosts come here, over TLS.
func wechat(t *testing.T, answer http.HandlerFunc) *Server {
	t.Helper()
	server := httptest.NewTLSServer(answer)
	t.Cleanup(server.Close)
	client := faceClient()
	transport := client.Transport.(*http.Transport)
	transport.DialContext = func(ctx context.Context, network, _ string) (net.Conn, error) {
		return (&net.Dialer{}).DialContext(ctx, network, server.Listener.Addr().String())
	}
	transport.TLSClientConfig = &tls.Config{RootCAs: server.Client().Transport.(*http.Transport).TLSClientConfig.RootCAs, ServerName: "example.com"}
	return &Server{faces: client, log: slog.New(slog.DiscardHandler)}
}

func portrait(t *testing.T) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := jpeg.Encode(&b, image.NewGray(image.Rect(0, 0, 132, 132)), nil); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestFetchFace(t *testing.T) {
	face := portrait(t)
	s := wechat(t, func(w http.ResponseWriter, r *http.Request) {
		switch r.URL.Path {
		case "/good":
			_, _ = w.Write(face)
		case "/moved":
			http.Redirect(w, r, "https://thirdwx.qlogo.cn/good", http.StatusFound)
		case "/endless":
			for r.Context().Err() == nil {
				if _, err := w.Write(make([]byte, 1<<20)); err != nil {
					return
				}
			}
		default:
			http.NotFound(w, r)
		}
	})
	if b, err := s.fetchFace(t.Context(), "http://thirdwx.qlogo.cn/good"); err != nil || !bytes.Equal(b, face) {
		t.Errorf("%d bytes, err %v", len(b), err)
	}
	for _, path := range []string{"/moved", "/gone"} {
		if _, err := s.fetchFace(t.Context(), "https://thirdwx.qlogo.cn"+path); !errors.Is(err, errForeignFace) {
			t.Errorf("%s: %v", path, err)
		}
	}
	if b, err := s.fetchFace(t.Context(), "https://wx.qlogo.cn/endless"); err != nil || len(b) != picture.MaxBytes+1 {
		t.Errorf("endless: %d bytes, err %v", len(b), err)
	}
}

// The real client reaches no private address, even under WeChat's name.
func TestFaceClientRefusesPrivateAddresses(t *testing.T) {
	reached := false
	inside := httptest.NewServer(http.HandlerFunc(func(http.ResponseWriter, *http.Request) { reached = true }))
	defer inside.Close()
	_, err := faceClient().Get(inside.URL)
	if err == nil || reached || !strings.Contains(err.Error(), "not a public address") {
		t.Errorf("reached %v, err %v", reached, err)
	}
	if said := withoutAddress(err).Error(); strings.Contains(said, inside.URL) {
		t.Errorf("the address would be logged: %s", said)
	}
}

func TestFetchFaceSaysWhatToDo(t *testing.T) {
	s := wechat(t, func(w http.ResponseWriter, _ *http.Request) { _, _ = io.WriteString(w, "") })
	_, err := s.fetchFace(t.Context(), "https://127.0.0.1/a")
	if !pages.IsCode(err, pages.Invalid) {
		t.Error(err)
	}
}

package main

import (
	"bufio"
	"context"
	"io"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"
)

// program is the whole program, started as a person would start it.
type program struct {
	url      string // scheme, host and port
	password string // the one-time password it printed
	demo     string // the demo page's link it printed
	stop     func() error
}

var (
	adminLine    = regexp.MustCompile(`运营后台 +(\S+)/admin`)
	passwordLine = regexp.MustCompile(`一次性密码 +(\S+)`)
	demoLine     = regexp.MustCompile(`示例页面 +(\S+)`)
)

// read takes what a line of the program's says.
func (p *program) read(text string) {
	for at, line := range map[*string]*regexp.Regexp{&p.url: adminLine, &p.password: passwordLine, &p.demo: demoLine} {
		if m := line.FindStringSubmatch(text); m != nil {
			*at = m[1]
		}
	}
}

// start runs the program on a data folder and reads what it prints.
func start(t *testing.T, data string, args ...string) program {
	t.Helper()
	ctx, cancel := context.WithCancel(context.Background())
	read, write := io.Pipe()
	ended := make(chan error, 1)
	go func() {
		err := run(ctx, append([]string{"--data", data, "--addr", "127.0.0.1:0"}, args...), func(string) string { return "" }, write)
		write.CloseWithError(io.EOF)
		ended <- err
	}()
	var p program
	p.stop = func() error { cancel(); return <-ended }
	printed := make(chan program)
	go func() {
		defer close(printed)
		lines := bufio.NewScanner(read)
		q := p
		for lines.Scan() {
			q.read(lines.Text())
			if q.demo != "" {
				printed <- q
				_, _ = io.Copy(io.Discard, read)
				return
			}
		}
	}()
	select {
	case q, ok := <-printed:
		if !ok {
			t.Fatalf("the program ended: %v", <-ended)
		}
		return q
	case <-time.After(time.Minute):
		t.Fatal("the program says nothing")
	}
	return p
}

func get(t *testing.T, url string) (int, string) {
	t.Helper()
	res, err := http.Get(url)
	if err != nil {
		t.Fatal(err)
	}
	defer res.Body.Close()
	b, err := io.ReadAll(res.Body)
	if err != nil {
		t.Fatal(err)
	}
	return res.StatusCode, string(b)
}

func TestFirstAndSecondStart(t *testing.T) {
	data := t.TempDir()
	p := start(t, data)
	if p.password == "" || p.demo != p.url+"/p/english" {
		t.Errorf("first start prints %+v", p)
	}
	for _, path := range []string{"/healthz", "/readyz", "/p/english", "/p/coffee", "/p/fitness", "/admin/login"} {
		if code, body := get(t, p.url+path); code != http.StatusOK {
			t.Errorf("%s: %d %.200s", path, code, body)
		}
	}
	if err := p.stop(); err != nil {
		t.Errorf("a stop in peace: %v", err)
	}
	if info, err := os.Stat(filepath.Join(data, "key")); err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("the key: %v, %v", info, err)
	}
	p = start(t, data)
	if p.password != "" {
		t.Error("the second start prints a password again")
	}
	if err := p.stop(); err != nil {
		t.Error(err)
	}
}

func TestStartFailsInPlainWords(t *testing.T) {
	taken, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer taken.Close()
	file := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	for name, c := range map[string]struct {
		args []string
		env  map[string]string
		want string
	}{
		"port taken":    {[]string{"--data", t.TempDir(), "--addr", taken.Addr().String()}, nil, "choose another"},
		"bad base URL":  {[]string{"--data", t.TempDir(), "--base-url", "h5.example.cn"}, nil, "scheme and host"},
		"bad log level": {[]string{"--data", t.TempDir(), "--log-level", "loud"}, nil, "debug, info, warn, error"},
		"bad switch":    {[]string{"--data", t.TempDir()}, map[string]string{"SANDUAN_LOG_JSON": "loud"}, "SANDUAN_LOG_JSON"},
		"late flag":     {[]string{"seed", "--data", t.TempDir()}, nil, "before the command"},
		"bad key":       {[]string{"--data", t.TempDir()}, map[string]string{"SANDUAN_KEY": "short"}, "32 bytes"},
		"no command":    {[]string{"--data", t.TempDir(), "dance"}, nil, "no command"},
		"data is file":  {[]string{"--data", file}, nil, file},
	} {
		t.Run(name, func(t *testing.T) {
			err := run(t.Context(), c.args, func(key string) string { return c.env[key] }, io.Discard)
			if err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("%v does not say %q", err, c.want)
			}
		})
	}
}

func TestResetPassword(t *testing.T) {
	data := t.TempDir()
	p := start(t, data)
	if err := p.stop(); err != nil {
		t.Fatal(err)
	}
	var out strings.Builder
	none := func(string) string { return "" }
	if err := run(t.Context(), []string{"--data", data, "reset-password", "admin"}, none, &out); err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(out.String(), "一次性密码") || strings.Contains(out.String(), p.password) {
		t.Errorf("it prints %q", out.String())
	}
	if err := run(t.Context(), []string{"--data", data, "reset-password", "nobody"}, none, &out); err == nil {
		t.Error("a login that does not exist is reset")
	}
}

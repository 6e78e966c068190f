package main

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// nginx starts the peer that sends one page to everybody: plain, or packed to those who take gzip.
func (b *bench) nginx(ctx context.Context, plain, packed []byte) (*process, error) {
	b.versions["nginx"] = toolVersion(ctx, "nginx", "-v")
	home := filepath.Join(b.work, "nginx")
	if err := os.MkdirAll(filepath.Join(home, "html"), 0o755); err != nil {
		return nil, err
	}
	conf, err := os.ReadFile(filepath.Join(b.root, folder, "nginx.conf"))
	if err != nil {
		return nil, err
	}
	address, err := freeAddress()
	if err != nil {
		return nil, err
	}
	_, port, _ := strings.Cut(address, ":")
	user := ""
	if os.Getuid() == 0 {
		user = "user root;" // the usual one may not read this folder
	}
	conf = []byte(strings.NewReplacer("{{user}}", user, "{{port}}", port).Replace(string(conf)))
	for name, content := range map[string][]byte{"html/page.html": plain, "html/page.html.gz": packed, "nginx.conf": conf} {
		if err := os.WriteFile(filepath.Join(home, name), content, 0o644); err != nil {
			return nil, err
		}
	}
	cmd := exec.CommandContext(ctx, "nginx", "-p", home, "-c", filepath.Join(home, "nginx.conf"), "-e", "stderr")
	p, err := start(ctx, "nginx", address, "/page.html", cmd)
	if err != nil {
		return nil, err
	}
	for encoding, want := range map[string][]byte{"identity": plain, "gzip": packed} {
		if body, err := get(p, "/page.html", "Accept-Encoding", encoding); err != nil || !bytes.Equal(body, want) {
			p.stop()
			return nil, fmt.Errorf("nginx does not send the file as it is: %d bytes instead of %d, %v", len(body), len(want), err)
		}
	}
	return p, nil
}

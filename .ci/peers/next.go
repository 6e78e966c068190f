package main

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// next builds and starts the peer that renders a page for each request.
func (b *bench) next(ctx context.Context) (*process, error) {
	path, fresh, err := b.peer(ctx, "next")
	if err != nil {
		return nil, err
	}
	b.versions["next"], b.versions["react"] = nodeVersion(path, "next"), nodeVersion(path, "react")
	env := append(os.Environ(), "NEXT_TELEMETRY_DISABLED=1", "NODE_ENV=production")
	if _, err := os.Stat(filepath.Join(path, ".next/BUILD_ID")); err != nil || fresh {
		b.say("next build")
		build := exec.CommandContext(ctx, "node", "node_modules/next/dist/bin/next", "build")
		build.Dir, build.Env = path, env
		if out, err := build.CombinedOutput(); err != nil {
			return nil, fmt.Errorf("next build: %w\n%s", err, out)
		}
	}
	address, err := freeAddress()
	if err != nil {
		return nil, err
	}
	_, port, _ := strings.Cut(address, ":")
	cmd := exec.CommandContext(ctx, "node", "node_modules/next/dist/bin/next", "start", "-H", "127.0.0.1", "-p", port)
	cmd.Dir, cmd.Env = path, env
	return start(ctx, "Next.js", address, "/p/"+slug, cmd)
}

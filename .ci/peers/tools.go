package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"runtime/debug"
	"strings"
)

// needTools tells which programs are missing; .ci/peers/install has them on Debian.
func needTools() error {
	var missing []string
	for _, tool := range []string{"nginx", "wrk", "node", "npm", "go"} {
		if _, err := exec.LookPath(tool); err != nil {
			missing = append(missing, tool)
		}
	}
	if runtime.GOOS != "linux" {
		return fmt.Errorf("it reads /proc, which only Linux has")
	}
	if len(missing) > 0 {
		return fmt.Errorf("these programs are missing: %s; on Debian as root %s/install gets them", strings.Join(missing, ", "), folder)
	}
	return nil
}

// peer makes a peer's folder in the cache as it is here, with what its lock file names. fresh tells whether anything was new.
func (b *bench) peer(ctx context.Context, name string) (path string, fresh bool, err error) {
	path = filepath.Join(b.cache, name)
	from := os.DirFS(filepath.Join(b.root, folder, name))
	err = fs.WalkDir(from, ".", func(file string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		want, err := fs.ReadFile(from, file)
		if err != nil {
			return err
		}
		target := filepath.Join(path, file)
		if have, err := os.ReadFile(target); err == nil && bytes.Equal(have, want) {
			return nil
		}
		fresh = true
		if err := os.MkdirAll(filepath.Dir(target), 0o755); err != nil {
			return err
		}
		return os.WriteFile(target, want, 0o644)
	})
	if _, missing := os.Stat(filepath.Join(path, "node_modules/.package-lock.json")); err != nil || (missing == nil && !fresh) {
		return path, fresh, err
	}
	b.say("npm installs what %s needs", name)
	// Not npm ci: it insists on the binaries of every other system too.
	npm := exec.CommandContext(ctx, "npm", "install", "--no-save", "--no-audit", "--no-fund")
	npm.Dir = path
	if out, err := npm.CombinedOutput(); err != nil {
		return path, true, fmt.Errorf("install what %s needs: %w\n%s", name, err, out)
	}
	return path, true, nil
}

// nodeVersion is which version of a package a peer's folder has.
func nodeVersion(path, name string) string {
	var p struct{ Version string }
	b, err := os.ReadFile(filepath.Join(path, "node_modules", name, "package.json"))
	if err != nil || json.Unmarshal(b, &p) != nil {
		return name
	}
	return name + " " + p.Version
}

// goVersion is which version of a module this program is built with.
func goVersion(module string) string {
	if info, ok := debug.ReadBuildInfo(); ok {
		for _, m := range info.Deps {
			if m.Path == module {
				return filepath.Base(module) + " " + strings.TrimPrefix(m.Version, "v")
			}
		}
	}
	return filepath.Base(module)
}

var number = regexp.MustCompile(`[0-9]+(\.[0-9]+)+`)

// toolVersion is the first number with a point that a program says of itself.
func toolVersion(ctx context.Context, name string, args ...string) string {
	out, _ := exec.CommandContext(ctx, name, args...).CombinedOutput() // wrk -v fails, and says it all the same
	return name + " " + string(number.Find(out))
}

// machine is what the figures were taken on.
func machine() string {
	cpu := runtime.GOARCH
	b, _ := os.ReadFile("/proc/cpuinfo")
	if _, rest, ok := strings.Cut(string(b), "model name\t: "); ok {
		cpu, _, _ = strings.Cut(rest, "\n")
	}
	kernel, _ := os.ReadFile("/proc/sys/kernel/osrelease")
	release := strings.SplitN(string(kernel), ".", 3) // what follows major and minor is the machine's own
	return fmt.Sprintf("%d cores of %s, Linux %s", runtime.NumCPU(), cpu, strings.Join(release[:min(2, len(release))], "."))
}

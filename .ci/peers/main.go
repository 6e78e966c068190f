// Command peers compares the real Sanduan server, over real HTTP, with programs that do the same: make bench-http.
//
// Cases alternate within each round, so that a machine that slows down slows all of them; of several rounds the best
// counts, and Sanduan is compared with what a peer did in the same round. It prints Markdown tables for the README.
// Nothing it prints is a test's verdict; it fails where an answer was wrong, lost or late for ever.
//
// Called as "peers gg FOLDER ADDRESS" it is one of the peers itself: see gg.go.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"os"
	"os/signal"
	"path/filepath"
	"regexp"
	"runtime"
	"strings"
	"syscall"
	"time"

	_ "github.com/sanduan/sanduan/components" // registers the blocks
)

// folder is this program's own, seen from the project's.
const folder = ".ci/peers"

func main() {
	if len(os.Args) == 4 && os.Args[1] == "gg" {
		exit(serveGG(os.Args[2], os.Args[3]))
	}
	b := bench{}
	flag.IntVar(&b.rounds, "rounds", 3, "how many `times` each case runs; the best counts")
	flag.IntVar(&b.seconds, "secs", 6, "`seconds` of load a case and round")
	flag.IntVar(&b.pages, "pages", 10_000, "live pages of the grown site")
	flag.IntVar(&b.events, "events", 10_000_000, "events of the grown site")
	flag.Func("cases", "regular `expression` that picks from "+strings.Join(caseNames(), " "), func(s string) (err error) {
		b.picked, err = regexp.Compile(s)
		return err
	})
	flag.Parse()
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	exit(b.run(ctx))
}

func exit(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, "peers:", err)
		os.Exit(1)
	}
	os.Exit(0)
}

// bench is one run.
type bench struct {
	rounds, seconds int
	pages, events   int            // of the grown site
	picked          *regexp.Regexp // nil = all cases

	root, cache string // the project's folder; what outlives the run: what npm and next build made
	work        string // what does not
	sanduan     string // the program
	seed        *site  // what cases copy; nil until the first needs one
	wrong       []string
	versions    map[string]string // of the peers that took part
}

// cases in the order they run, and the words by which a part of one is picked.
var cases = []struct {
	name  string
	parts []string // "" = the whole
	run   func(*bench, context.Context) (table, error)
}{
	{"posters", []string{"satori", "canvas", "gg", "sanduan"}, (*bench).posters},
	{"pages", []string{"nginx", "next", "sanduan"}, (*bench).webPages},
	{"leads", []string{""}, (*bench).leads},
	{"spike", []string{""}, (*bench).spike},
	{"junk", []string{""}, (*bench).junk},
	{"growth", []string{""}, (*bench).growth},
}

func caseNames() []string {
	var names []string
	for _, c := range cases {
		for _, part := range c.parts {
			names = append(names, strings.TrimSuffix(c.name+"/"+part, "/"))
		}
	}
	return names
}

// takes tells whether a part of a case was picked; what Sanduan does is always measured, for the rest is compared with it.
func (b *bench) takes(name, part string) bool {
	return b.picked == nil || b.picked.MatchString(strings.TrimSuffix(name+"/"+part, "/"))
}

func (b *bench) run(ctx context.Context) error {
	began := time.Now()
	err := b.prepare(ctx)
	defer os.RemoveAll(b.work)
	if err != nil {
		return err
	}
	var tables []table
	for _, c := range cases {
		any := false
		for _, part := range c.parts {
			any = any || b.takes(c.name, part)
		}
		if !any {
			continue
		}
		b.say("%s …", c.name)
		t, err := c.run(b, ctx)
		if err != nil {
			return fmt.Errorf("%s: %w", c.name, err)
		}
		tables = append(tables, t)
	}
	b.print(os.Stdout, tables, began)
	if len(b.wrong) > 0 {
		return errors.New("some answers were wrong:\n  " + strings.Join(b.wrong, "\n  "))
	}
	return nil
}

// prepare finds the tools, makes the folders and builds the program.
func (b *bench) prepare(ctx context.Context) (err error) {
	if err := needTools(); err != nil {
		return err
	}
	if b.root, err = os.Getwd(); err != nil {
		return err
	}
	if _, err := os.Stat(filepath.Join(b.root, folder)); err != nil {
		return fmt.Errorf("run it in the project's folder, by make bench-http: %w", err)
	}
	b.cache = filepath.Join(b.root, ".cache", "peers")
	if err := os.MkdirAll(b.cache, 0o755); err != nil {
		return err
	}
	if b.work, err = os.MkdirTemp(b.cache, "run-"); err != nil {
		return err
	}
	b.versions = map[string]string{"go": strings.Replace(runtime.Version(), "go", "Go ", 1), "wrk": toolVersion(ctx, "wrk", "-v")}
	b.sanduan = filepath.Join(b.work, "sanduan")
	return b.build(ctx)
}

// say tells whoever waits what is going on.
func (b *bench) say(format string, args ...any) {
	fmt.Fprintf(os.Stderr, time.Now().Format("15:04:05 ")+format+"\n", args...)
}

// blame notes what was wrong. The run goes on, and fails at its end.
func (b *bench) blame(format string, args ...any) {
	b.wrong = append(b.wrong, fmt.Sprintf(format, args...))
	b.say("wrong: "+format, args...)
}

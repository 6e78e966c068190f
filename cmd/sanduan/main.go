// Command sanduan serves three-section landing pages with personal posters and share links, and the admin where
// operators put them together.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
	"syscall"

	_ "github.com/sanduan/sanduan/components" // registers the blocks
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	err := run(ctx, os.Args[1:], os.Getenv, os.Stdout)
	if err == nil || errors.Is(err, flag.ErrHelp) {
		return
	}
	fmt.Fprintln(os.Stderr, "sanduan:", err)
	os.Exit(1)
}

// commands are what the program does, and how many arguments each takes.
var commands = map[string]int{"serve": 0, "migrate": 0, "seed": 0, "reset-password": 1}

// run is the whole program but for the process around it.
func run(ctx context.Context, args []string, env func(string) string, out io.Writer) error {
	c, rest, err := readConfig(args, env, os.Stderr)
	if err != nil {
		return err
	}
	command := "serve"
	if len(rest) > 0 {
		command, rest = rest[0], rest[1:]
	}
	if n, ok := commands[command]; !ok {
		return fmt.Errorf("no command %q; see sanduan --help", command)
	} else if len(rest) != n {
		return fmt.Errorf("%s takes %d arguments, not %q; flags go before the command", command, n, rest)
	}
	log, err := c.logger()
	if err != nil {
		return err
	}
	app, err := open(ctx, c, log)
	if err != nil {
		return err
	}
	defer app.close()
	switch command {
	case "migrate":
		return nil // opening did it
	case "seed":
		return app.seed(ctx)
	case "reset-password":
		return app.resetPassword(ctx, rest[0], out)
	}
	return app.serve(ctx, out)
}

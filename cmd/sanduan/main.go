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

// run is the whole program but for the process around it.
func run(ctx context.Context, args []string, env func(string) string, out io.Writer) error {
	c, rest, err := readConfig(args, env, os.Stderr)
	if err != nil {
		return err
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
	command := "serve"
	if len(rest) > 0 {
		command = rest[0]
	}
	switch command {
	case "serve":
		return app.serve(ctx, out)
	case "migrate":
		return nil // opening did it
	case "seed":
		_, err := app.seed(ctx)
		return err
	case "reset-password":
		if len(rest) != 2 {
			return fmt.Errorf("reset-password needs one login")
		}
		return app.resetPassword(ctx, rest[1], out)
	}
	return fmt.Errorf("no command %q; see sanduan --help", command)
}

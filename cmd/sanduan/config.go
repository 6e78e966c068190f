package main

import (
	"encoding/base64"
	"encoding/hex"
	"errors"
	"flag"
	"fmt"
	"io"
	"log/slog"
	"net/url"
	"os"
	"strings"
)

// config is every setting of the program. Each is a flag and an environment variable, except secrets, which are
// environment only: flags can be read by everybody on the machine.
type config struct {
	Addr     string // host and port to listen on
	Data     string // folder
	Database string // "" = SQLite in Data
	BaseURL  string // scheme and host; "" = as requested
	LogLevel string
	LogJSON  bool
	VideoMB  int64 // what all uploaded videos may have together; 0 = any number
	MemoryMB int64 // what the program tries to do with; 0 = as much as comes

	AdminPassword string // of the first owner; "" = made and printed
	Key           []byte // 32 bytes; nil = the key file in Data
}

// readConfig reads flags, then the environment for what no flag sets, then defaults. rest are the other arguments.
func readConfig(args []string, env func(string) string, out io.Writer) (c config, rest []string, err error) {
	flags := flag.NewFlagSet("sanduan", flag.ContinueOnError)
	flags.SetOutput(out)
	flags.Usage = func() { usage(flags) }
	flags.StringVar(&c.Addr, "addr", ":8080", "`address` to listen on")
	flags.StringVar(&c.Data, "data", "data", "`folder` of the database, pictures and key file")
	flags.StringVar(&c.Database, "database", "", "PostgreSQL `URL`, postgres://…; empty = SQLite in the data folder")
	flags.StringVar(&c.BaseURL, "base-url", "", "`URL` that links and QR codes begin with, e.g. https://h5.example.cn; empty = as requested")
	flags.StringVar(&c.LogLevel, "log-level", "info", "least `level` that is logged: debug (a line a request), info, warn or error")
	flags.BoolVar(&c.LogJSON, "log-json", false, "write the log as JSON lines")
	flags.Int64Var(&c.VideoMB, "video-space", 5000, "`megabytes` that all uploaded videos may have together; 0 = any number")
	flags.Int64Var(&c.MemoryMB, "memory", 200, "`megabytes` of memory to try to do with, not counting the program itself; 0 = any number. GOMEMLIMIT goes before it")
	var wrong error
	flags.VisitAll(func(f *flag.Flag) {
		name := "SANDUAN_" + strings.ToUpper(strings.ReplaceAll(f.Name, "-", "_"))
		if v := env(name); v != "" {
			if err := f.Value.Set(v); err != nil {
				wrong = fmt.Errorf("%s=%q: %w", name, v, err)
			}
		}
	})
	if err := errors.Join(flags.Parse(args), wrong); err != nil {
		return c, nil, err
	}
	c.AdminPassword = env("SANDUAN_ADMIN_PASSWORD")
	if c.Key, err = readKey(env("SANDUAN_KEY")); err != nil {
		return c, nil, err
	}
	if c.BaseURL, err = readBaseURL(c.BaseURL); err != nil {
		return c, nil, err
	}
	return c, flags.Args(), nil
}

// readKey reads the master key: 32 bytes as hex or base64; "" = the key file in the data folder.
func readKey(s string) ([]byte, error) {
	if s == "" {
		return nil, nil
	}
	if key, err := hex.DecodeString(s); err == nil && len(key) == 32 {
		return key, nil
	}
	if key, err := base64.StdEncoding.DecodeString(s); err == nil && len(key) == 32 {
		return key, nil
	}
	return nil, fmt.Errorf("SANDUAN_KEY must be 32 bytes as hex (64 characters) or base64 (44 characters)")
}

func readBaseURL(s string) (string, error) {
	if s == "" {
		return "", nil
	}
	u, err := url.Parse(s)
	if err != nil || (u.Scheme != "http" && u.Scheme != "https") || u.Host == "" || strings.Trim(u.Path, "/") != "" || u.RawQuery != "" {
		return "", fmt.Errorf("base URL %q must be scheme and host alone, such as https://h5.example.cn", s)
	}
	return u.Scheme + "://" + u.Host, nil
}

func (c config) logger() (*slog.Logger, error) {
	var level slog.Level
	if err := level.UnmarshalText([]byte(c.LogLevel)); err != nil {
		return nil, fmt.Errorf("log level %q is none of debug, info, warn, error", c.LogLevel)
	}
	options := &slog.HandlerOptions{Level: level}
	if c.LogJSON {
		return slog.New(slog.NewJSONHandler(os.Stderr, options)), nil
	}
	return slog.New(slog.NewTextHandler(os.Stderr, options)), nil
}

func usage(flags *flag.FlagSet) {
	fmt.Fprint(flags.Output(), `Usage: sanduan [flags] [command]

Commands:
  serve                   run the server (the default)
  migrate                 bring the database up to date and stop
  seed                    add the demo pages that are not there yet
  reset-password LOGIN    give an operator a new one-time password

Flags; each can be set in the environment too, --base-url as SANDUAN_BASE_URL:
`)
	flags.PrintDefaults()
	fmt.Fprint(flags.Output(), `
Environment only:
  SANDUAN_ADMIN_PASSWORD  first owner's password instead of a generated one
  SANDUAN_KEY             master key, 32 bytes as hex or base64, instead of the key file
`)
}

package main

import (
	"encoding/base64"
	"encoding/hex"
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
	Addr     string // --addr, SANDUAN_ADDR
	Data     string // --data, SANDUAN_DATA
	Database string // --database, SANDUAN_DATABASE
	BaseURL  string // --base-url, SANDUAN_BASE_URL
	LogLevel string // --log-level, SANDUAN_LOG_LEVEL
	LogJSON  bool   // --log-json, SANDUAN_LOG_JSON

	AdminPassword string // SANDUAN_ADMIN_PASSWORD
	Key           []byte // SANDUAN_KEY
}

// readConfig reads flags, then the environment for what no flag sets, then defaults. rest are the other arguments.
func readConfig(args []string, env func(string) string, out io.Writer) (c config, rest []string, err error) {
	or := func(name, fallback string) string {
		if v := env(name); v != "" {
			return v
		}
		return fallback
	}
	flags := flag.NewFlagSet("sanduan", flag.ContinueOnError)
	flags.SetOutput(out)
	flags.Usage = func() { usage(flags) }
	flags.StringVar(&c.Addr, "addr", or("SANDUAN_ADDR", ":8080"), "address to listen on `SANDUAN_ADDR`")
	flags.StringVar(&c.Data, "data", or("SANDUAN_DATA", "data"), "folder of the database, pictures and key `SANDUAN_DATA`")
	flags.StringVar(&c.Database, "database", or("SANDUAN_DATABASE", ""), "postgres://… ; empty = SQLite in the data folder `SANDUAN_DATABASE`")
	flags.StringVar(&c.BaseURL, "base-url", or("SANDUAN_BASE_URL", ""), "what links and QR codes begin with, e.g. https://h5.example.cn; empty = as requested `SANDUAN_BASE_URL`")
	flags.StringVar(&c.LogLevel, "log-level", or("SANDUAN_LOG_LEVEL", "info"), "debug, info, warn or error; debug writes a line a request `SANDUAN_LOG_LEVEL`")
	flags.BoolVar(&c.LogJSON, "log-json", or("SANDUAN_LOG_JSON", "") == "true", "write the log as JSON lines `SANDUAN_LOG_JSON=true`")
	if err := flags.Parse(args); err != nil {
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

Flags, and the environment variables that stand for them:
`)
	flags.PrintDefaults()
	fmt.Fprint(flags.Output(), `
Environment only:
  SANDUAN_ADMIN_PASSWORD  first owner's password instead of a generated one
  SANDUAN_KEY             master key, 32 bytes as hex or base64, instead of the key file
`)
}

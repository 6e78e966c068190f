// Package db remembers pages, people and what happened: one Store over SQLite or PostgreSQL, with the same SQL.
package db

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"log/slog"
	"net/url"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/stdlib"
	"github.com/jmoiron/sqlx"
	_ "modernc.org/sqlite" // the SQLite driver
)

// Config says where a Store keeps things.
type Config struct {
	Data     string       // folder of the SQLite database, the key and the pictures; made where missing
	Database string       // "" = SQLite in Data; otherwise a PostgreSQL URL, "postgres://…"
	Key      []byte       // master key of 32 bytes; nil = read Data/key, or make it on the first start
	Log      *slog.Logger // nil = nowhere

	VideoSpace int64 // bytes that all uploaded videos may have together; 0 = any number
}

// Store is the one way to what the program remembers. It is safe for use by many goroutines.
type Store struct {
	read   runner   // many connections, never writes
	writer *writer  // the only one who writes
	keys   keys     // seals phones, makes MACs
	media  string   // folder of the pictures
	pools  []closer // closed in this order, after the writer

	changes atomic.Uint64 // see Changes
	macs    sync.Map      // keys by their purpose: deriving one costs more than using it

	videoSpace int64 // bytes; 0 = any number
}

type closer interface{ Close() error }

// Files in the data folder.
const (
	databaseFile = "sanduan.db"
	keyFile      = "key"
	mediaFolder  = "media"
)

// openTime is how long opening may wait for a database that does not answer.
const openTime = 20 * time.Second

// Open opens the store: it makes the data folder and the key where they are missing, brings the tables up to date
// and checks that the key is the one the database was filled with. It refuses a database newer than the program.
// Its errors are plain words for the person who starts the program, with the path and what to do.
func Open(ctx context.Context, c Config) (_ *Store, err error) {
	if c.Log == nil {
		c.Log = slog.New(slog.DiscardHandler)
	}
	c.Data, err = dataFolder(c.Data)
	if err != nil {
		return nil, err
	}
	ctx, cancel := context.WithTimeout(ctx, openTime)
	defer cancel()

	write, read, err := connect(c)
	if err != nil {
		return nil, err
	}
	s := &Store{
		read:  runner{on: read, text: newTexts(read)},
		media: filepath.Join(c.Data, mediaFolder),
		pools: []closer{read, write},

		videoSpace: c.VideoSpace,
	}
	if err := s.prepare(ctx, c, write); err != nil {
		s.closePools()
		return nil, explainOpen(c, err)
	}
	s.writer = startWriter(write, c.Log)
	return s, nil
}

// prepare brings the tables up to date and finds the key.
func (s *Store) prepare(ctx context.Context, c Config, write *sqlx.DB) error {
	if err := migrate(ctx, write, c.Log); err != nil {
		return err
	}
	r := runner{on: write, text: newTexts(write)}
	defer r.text.close()
	master, err := masterKey(ctx, r, c)
	if err != nil {
		return err
	}
	s.keys, err = deriveKeys(master)
	if err != nil {
		return err
	}
	return checkKey(ctx, r, s.keys, c)
}

// Close answers everybody who waits for a write, writes the queued events and closes the database.
// Writes after Close fail.
func (s *Store) Close() error {
	s.writer.close()
	return s.closePools()
}

func (s *Store) closePools() error {
	s.read.text.close()
	var errs []error
	for _, p := range s.pools {
		errs = append(errs, p.Close())
	}
	return errors.Join(errs...)
}

// Ready tells whether the store can answer now.
func (s *Store) Ready(ctx context.Context) error {
	if s.writer.isClosed() {
		return errClosed
	}
	var one int
	return s.read.get(ctx, &one, `SELECT 1`)
}

// Empty tells whether this is the first start: there is no operator and no page yet.
func (s *Store) Empty(ctx context.Context) (bool, error) {
	var n int
	err := s.read.get(ctx, &n, `SELECT (SELECT COUNT(*) FROM operators) + (SELECT COUNT(*) FROM pages)`)
	return n == 0, wrap(err, "see whether the store is empty")
}

func dataFolder(path string) (string, error) {
	if path == "" {
		path = "data"
	}
	abs, err := filepath.Abs(path)
	if err != nil {
		return "", fmt.Errorf("数据目录 %q 的路径无法识别：%w", path, err)
	}
	if err := os.MkdirAll(abs, 0o700); err != nil {
		return "", fmt.Errorf("无法创建数据目录 %s：%w。请换一个可写的目录（--data），或修改上级目录的权限", abs, err)
	}
	return abs, nil
}

// connect makes the pools: one that writes and one that reads. No connection is made yet.
func connect(c Config) (write, read *sqlx.DB, err error) {
	if c.Database == "" {
		path := filepath.Join(c.Data, databaseFile)
		write = sqlx.NewDb(openSQLite(path, writerOptions), "sqlite")
		read = sqlx.NewDb(openSQLite(path, readerOptions), "sqlite")
		write.SetMaxOpenConns(1)
		readers := max(4, runtime.GOMAXPROCS(0))
		read.SetMaxOpenConns(readers)
		read.SetMaxIdleConns(readers)
		return write, read, nil
	}
	config, err := pgx.ParseConfig(c.Database)
	if err != nil {
		return nil, nil, fmt.Errorf("数据库地址无法识别，应形如 postgres://用户:密码@主机:5432/库名：%w", err)
	}
	write = sqlx.NewDb(stdlib.OpenDB(*config, stdlib.OptionAfterConnect(setUpWriter)), "pgx")
	read = sqlx.NewDb(stdlib.OpenDB(*config), "pgx")
	write.SetMaxOpenConns(2) // one writes; migrations hold a lock on another
	read.SetMaxOpenConns(16)
	read.SetMaxIdleConns(16)
	return write, read, nil
}

// setUpWriter lets a write fail, rather than wait for ever, where another node holds a row and hangs. The writer's
// statements are few and look rows up by their keys, so that one plan does for each: planning the joins of AddLead
// afresh costs several times what running them does. That plan must use the keys from the start: one made while the
// tables were empty would read them whole, and go on doing so in the first rush of leads.
func setUpWriter(ctx context.Context, conn *pgx.Conn) error {
	_, err := conn.Exec(ctx, `SET lock_timeout = '10s'; SET plan_cache_mode = 'force_generic_plan';
		SET enable_seqscan = off; SET enable_hashjoin = off; SET enable_mergejoin = off; SET jit = off`)
	return err
}

// Phones are anywhere in their index: the writer keeps more of its pages (cache_size, KiB), writes those that changed again and
// again back to the file less often (wal_autocheckpoint, pages), and remembers in memory how they were
// before a statement that may fail (temp_store).
const (
	writerOptions = "_txlock=immediate&_pragma=cache_size(-64000)&_pragma=wal_autocheckpoint(4000)&_pragma=temp_store(memory)"
	readerOptions = "_query_only=1&_pragma=cache_size(-16000)"
)

// openSQLite makes a pool on the file. Erased data is overwritten in the file, not only unlinked.
func openSQLite(path, options string) *sql.DB {
	const common = "_busy_timeout=5000&_journal_mode=WAL&_synchronous=FULL&_foreign_keys=1" +
		"&_pragma=secure_delete(1)&_pragma=journal_size_limit(67108864)&_error_rc=1&"
	path = filepath.ToSlash(path)
	if !strings.HasPrefix(path, "/") {
		path = "/" + path // C:/… on Windows
	}
	file := url.URL{Scheme: "file", Path: path, RawQuery: common + options}
	pool, err := sql.Open("sqlite", file.String())
	if err != nil {
		panic(fmt.Sprintf("db: the sqlite driver is not linked: %v", err)) // Open fails for nothing else
	}
	return pool
}

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
	"sync"
	"testing"
	"time"

	"github.com/jmoiron/sqlx"

	"github.com/sanduan/sanduan/pages"
)

// database is one of the two kinds of database that all contract tests run on.
type database struct {
	name   string
	config func(testing.TB) Config // of a store nobody else uses, in a temporary folder
}

func databases() []database {
	return []database{
		{"sqlite", func(t testing.TB) Config { return Config{Data: t.TempDir()} }},
		{"postgres", func(t testing.TB) Config { return Config{Data: t.TempDir(), Database: newPostgres(t)} }},
	}
}

// newPostgres creates a database on the test server and drops it after the test.
func newPostgres(t testing.TB) string {
	t.Helper()
	server := os.Getenv("SANDUAN_TEST_POSTGRES")
	if server == "" {
		if os.Getenv("CI") != "" {
			t.Fatal("SANDUAN_TEST_POSTGRES is not set: in CI the store must be tested on PostgreSQL")
		}
		t.Skip("set SANDUAN_TEST_POSTGRES to the URL of a server to test on PostgreSQL")
	}
	address, err := url.Parse(server)
	check(t, err)
	base, err := migratedPostgres()
	check(t, err)
	admin, err := sql.Open("pgx", server)
	check(t, err)
	name := "sanduan_test_" + NewID()
	_, err = admin.Exec(`CREATE DATABASE ` + name + ` TEMPLATE ` + base)
	check(t, err)
	t.Cleanup(func() {
		_, err := admin.Exec(`DROP DATABASE ` + name + ` WITH (FORCE)`)
		check(t, err)
		check(t, admin.Close())
	})
	address.Path = "/" + name
	return address.String()
}

// migratedPostgres is the name of a database with all tables, from which tests copy theirs: migrating each would take most of their time.
// TestMain drops it.
var migratedPostgres = sync.OnceValues(func() (name string, err error) {
	server := os.Getenv("SANDUAN_TEST_POSTGRES")
	address, err := url.Parse(server)
	if err != nil {
		return "", err
	}
	name = "sanduan_base_" + NewID()
	if err := postgresDoes(server, `CREATE DATABASE `+name); err != nil {
		return "", err
	}
	dropBase = func() error { return postgresDoes(server, `DROP DATABASE `+name+` WITH (FORCE)`) }
	address.Path = "/" + name
	pool, err := sqlx.Open("pgx", address.String())
	if err != nil {
		return "", err
	}
	return name, errors.Join(migrate(context.Background(), pool, slog.New(slog.DiscardHandler)), pool.Close())
})

// dropBase drops what migratedPostgres has made.
var dropBase = func() error { return nil }

func postgresDoes(server, statement string) error {
	admin, err := sql.Open("pgx", server)
	if err != nil {
		return err
	}
	_, err = admin.Exec(statement)
	return errors.Join(err, admin.Close())
}

func TestMain(m *testing.M) {
	code := m.Run()
	if err := dropBase(); err != nil {
		fmt.Fprintln(os.Stderr, err)
		code = max(code, 1)
	}
	os.Exit(code)
}

func check(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// wantCode fails the test unless err is a pages.Error of that code.
func wantCode(t testing.TB, err error, code pages.Code) {
	t.Helper()
	if !pages.IsCode(err, code) {
		t.Fatalf("error is %v, want code %s", err, code)
	}
}

func equal[T comparable](t testing.TB, what string, got, want T) {
	t.Helper()
	if got != want {
		t.Fatalf("%s is %v, want %v", what, got, want)
	}
}

func open(t testing.TB, c Config) *Store {
	t.Helper()
	s, err := Open(t.Context(), c)
	check(t, err)
	t.Cleanup(func() { _ = s.Close() })
	return s
}

// noon is when the tests play.
var noon = time.Date(2025, 6, 1, 12, 0, 0, 0, time.UTC)

const week = 7 * 24 * time.Hour

// scene is a store with a live page and words for what visitors do there.
type scene struct {
	*Store
	config Config
	t      testing.TB
	ctx    context.Context
	page   pages.Page
}

func newScene(t testing.TB, c Config) *scene {
	t.Helper()
	s := &scene{Store: open(t, c), config: c, t: t, ctx: t.Context()}
	s.page = s.livePage("live")
	return s
}

// livePage publishes a new page.
func (c *scene) livePage(slug string) pages.Page {
	c.t.Helper()
	p := pages.Page{ID: NewID(), Slug: slug, CreatedAt: noon.UnixMilli(), UpdatedAt: noon.UnixMilli()}
	d := pages.Doc{Title: "页面 " + slug}
	check(c.t, c.CreatePage(c.ctx, p, d))
	_, err := c.Publish(c.ctx, p.ID, d, "小王", "", pages.Host{Company: "三段"}.Agreement(), noon)
	check(c.t, err)
	p, err = c.Page(c.ctx, p.ID)
	check(c.t, err)
	return p
}

// code makes the visitor's share and returns its code.
func (c *scene) code(visitor string) string {
	c.t.Helper()
	sh, _, err := c.EnsureShare(c.ctx, c.page.ID, visitor, "", noon)
	check(c.t, err)
	return sh.Code
}

// opens says that a visitor opens another's link.
func (c *scene) opens(visitor, sharer string, at time.Time) {
	c.t.Helper()
	if !c.Record(pages.Event{
		PageID: c.page.ID, VisitorID: visitor, Kind: pages.EventArrive, ShareCode: c.code(sharer), At: at.UnixMilli(),
	}) {
		c.t.Fatal("the arrival was dropped")
	}
}

// acts says that a visitor leaves a phone of the own at noon.
func (c *scene) acts(visitor string) pages.Lead {
	c.t.Helper()
	lead, again := c.leaves(visitor, phoneOf(visitor), "", noon)
	equal(c.t, "again", again, false)
	return lead
}

func (c *scene) leaves(visitor, phone, via string, at time.Time) (pages.Lead, bool) {
	c.t.Helper()
	lead, again, err := c.AddLead(c.ctx, c.form(visitor, phone), via, week, pages.Quota{}, at)
	check(c.t, err)
	return lead, again
}

func (c *scene) form(visitor, phone string) pages.Lead {
	return pages.Lead{
		PageID: c.page.ID, VisitorID: visitor, BlockID: "b1", Version: 1, Name: "访客" + visitor, Phone: phone,
		Answers: []pages.Answer{{Label: "孩子年龄", Text: "3-6岁"}}, Consent: "c1", IP: "203.0.113.9",
	}
}

// phoneOf is a phone of the visitor alone.
func phoneOf(visitor string) string {
	n := 0
	for _, r := range visitor {
		n = (n*131 + int(r)) % 100_000_000
	}
	return fmt.Sprintf("138%08d", n)
}

// flush waits until everything recorded before is written.
func (c *scene) flush() {
	c.t.Helper()
	check(c.t, c.do(c.ctx, func(context.Context, *tx) error { return nil }))
}

// wantBond fails the test unless the lead was attributed so.
func (c *scene) wantBond(l pages.Lead, inviter string, depth int, reason string) {
	c.t.Helper()
	if l.Inviter != inviter || l.Depth != depth || l.Reason != reason {
		c.t.Fatalf("lead of %s has inviter %q, depth %d, reason %q; want %q, %d, %q",
			l.VisitorID, l.Inviter, l.Depth, l.Reason, inviter, depth, reason)
	}
}

func sqliteFile(c Config) string { return filepath.Join(c.Data, databaseFile) }

package db

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"slices"
	"strings"
	"sync"

	"github.com/jmoiron/sqlx"

	"github.com/sanduan/sanduan/pages"
)

// runner runs SQL on a pool or inside a transaction. All queries of the package pass through its methods: there `?`
// becomes what the database wants, statements are prepared once, and errors a person can act on get their words.
type runner struct {
	on   sqlx.ExtContext // *sqlx.DB, or *sqlx.Tx
	text *texts
}

// get reads one row into dest; no row is sql.ErrNoRows.
func (r runner) get(ctx context.Context, dest any, query string, args ...any) error {
	if stmt := r.prepared(ctx, query); stmt != nil {
		return plain(stmt.GetContext(ctx, dest, args...))
	}
	return plain(sqlx.GetContext(ctx, r.on, dest, r.text.bound(query), r.text.storable(args)...))
}

// all reads all rows into dest, a pointer to a slice.
func (r runner) all(ctx context.Context, dest any, query string, args ...any) error {
	if stmt := r.prepared(ctx, query); stmt != nil {
		return plain(stmt.SelectContext(ctx, dest, args...))
	}
	return plain(sqlx.SelectContext(ctx, r.on, dest, r.text.bound(query), r.text.storable(args)...))
}

// exec runs a statement and returns how many rows it changed.
func (r runner) exec(ctx context.Context, query string, args ...any) (int64, error) {
	var result sql.Result
	var err error
	if stmt := r.prepared(ctx, query); stmt != nil {
		result, err = stmt.ExecContext(ctx, args...)
	} else {
		result, err = r.on.ExecContext(ctx, r.text.bound(query), r.text.storable(args)...)
	}
	if err != nil {
		return 0, plain(err)
	}
	return result.RowsAffected()
}

// each calls a function for every row of a query.
func (r runner) each(ctx context.Context, query string, args []any, scan func(*sql.Rows) error) (err error) {
	var rows *sql.Rows
	if stmt := r.prepared(ctx, query); stmt != nil {
		rows, err = stmt.QueryContext(ctx, args...)
	} else {
		rows, err = r.on.QueryContext(ctx, r.text.bound(query), r.text.storable(args)...)
	}
	if err != nil {
		return plain(err)
	}
	defer func() { err = plain(errors.Join(err, rows.Close())) }()
	for rows.Next() {
		if err := scan(rows); err != nil {
			return err
		}
	}
	return rows.Err()
}

func (r runner) prepared(ctx context.Context, query string) *sqlx.Stmt {
	switch on := r.on.(type) {
	case *sqlx.Tx:
		if stmt := r.text.ready(query); stmt != nil {
			return on.StmtxContext(ctx, stmt)
		}
		r.text.want(query)
	case *sqlx.DB:
		return r.text.prepare(ctx, query)
	}
	return nil
}

// texts are the queries one pool has seen, as its database wants them. For SQLite, where parsing costs as much as a
// small query, they are prepared once; pgx does that by itself.
type texts struct {
	pool     *sqlx.DB
	postgres bool
	mu       sync.RWMutex
	stmts    map[string]*sqlx.Stmt
	bounds   map[string]string
	wanted   []string
}

func newTexts(pool *sqlx.DB) *texts {
	return &texts{
		pool: pool, postgres: pool.DriverName() == "pgx",
		stmts: map[string]*sqlx.Stmt{}, bounds: map[string]string{},
	}
}

// bound is the query with the database's own placeholders.
func (t *texts) bound(query string) string {
	if !t.postgres {
		return query
	}
	t.mu.RLock()
	text, ok := t.bounds[query]
	t.mu.RUnlock()
	if ok {
		return text
	}
	text = sqlx.Rebind(sqlx.DOLLAR, query)
	t.mu.Lock()
	defer t.mu.Unlock()
	t.bounds[query] = text
	return text
}

// storable are the arguments without what PostgreSQL takes in no text: an address or a browser's name may hold anything.
func (t *texts) storable(args []any) []any {
	if !t.postgres {
		return args
	}
	out := slices.Clone(args)
	for i, a := range out {
		if s, ok := a.(string); ok {
			out[i] = clean(s)
		}
	}
	return out
}

func (t *texts) ready(query string) *sqlx.Stmt {
	if t.postgres {
		return nil
	}
	t.mu.RLock()
	defer t.mu.RUnlock()
	return t.stmts[query]
}

// want notes a query to be prepared when the pool's connection is free: inside a transaction it is not.
func (t *texts) want(query string) {
	if t.postgres {
		return
	}
	t.mu.Lock()
	defer t.mu.Unlock()
	t.wanted = append(t.wanted, query)
}

// prepareWanted prepares what transactions missed.
func (t *texts) prepareWanted(ctx context.Context) {
	t.mu.Lock()
	wanted := t.wanted
	t.wanted = nil
	t.mu.Unlock()
	for _, query := range wanted {
		t.prepare(ctx, query)
	}
}

// prepare returns the query prepared, or nil where it cannot be: running it unprepared then tells why.
func (t *texts) prepare(ctx context.Context, query string) *sqlx.Stmt {
	if t.postgres {
		return nil
	}
	if stmt := t.ready(query); stmt != nil {
		return stmt
	}
	stmt, err := t.pool.PreparexContext(ctx, query)
	if err != nil {
		return nil
	}
	t.mu.Lock()
	defer t.mu.Unlock()
	if earlier := t.stmts[query]; earlier != nil {
		_ = stmt.Close()
		return earlier
	}
	t.stmts[query] = stmt
	return stmt
}

func (t *texts) close() {
	t.mu.Lock()
	defer t.mu.Unlock()
	for _, stmt := range t.stmts {
		_ = stmt.Close() // the pool is closed next, and reports
	}
	clear(t.stmts)
}

// wrap says what failed, and leaves errors meant for people as they are.
func wrap(err error, doing string) error {
	var e *pages.Error
	if err == nil || errors.As(err, &e) {
		return err
	}
	return fmt.Errorf("%s: %w", doing, err)
}

// found turns a missing row into a NotFound error with those words.
func found(err error, words, doing string) error {
	if errors.Is(err, sql.ErrNoRows) {
		return pages.Errorf(pages.NotFound, "%s", words)
	}
	return wrap(err, doing)
}

// contains is a LIKE pattern, with '!' as its escape, for texts that contain s.
func contains(s string) string {
	return "%" + strings.NewReplacer("!", "!!", "%", "!%", "_", "!_").Replace(s) + "%"
}

package db

import (
	"context"
	"database/sql"

	"github.com/jmoiron/sqlx"
	"github.com/pressly/goose/v3"

	"github.com/sanduan/sanduan/pages"
)

// Uses counts, by kind of block, the pages whose published version has such blocks that visitors see. Pages in the bin
// do not count.
func (s *Store) Uses(ctx context.Context) (map[string]int, error) {
	var rows []struct {
		Kind string `db:"kind"`
		N    int    `db:"n"`
	}
	err := s.read.all(ctx, &rows, `SELECT u.kind, COUNT(*) AS n FROM uses u JOIN pages p ON p.id = u.page_id
		WHERE p.deleted_at = 0 GROUP BY u.kind`)
	uses := make(map[string]int, len(rows))
	for _, r := range rows {
		uses[r.Kind] = r.N
	}
	return uses, wrap(err, "count where blocks are used")
}

// UsedOn lists the pages that Uses counts for a kind, the last changed first, at most limit.
func (s *Store) UsedOn(ctx context.Context, kind string, limit int) ([]pages.Page, error) {
	var all []pages.Page
	err := s.read.all(ctx, &all, `SELECT `+pageColumns+` FROM pages
		WHERE deleted_at = 0 AND id IN (SELECT page_id FROM uses WHERE kind = ?) ORDER BY updated_at DESC, id DESC LIMIT ?`, kind, limit)
	return all, wrap(err, "list where a block is used")
}

// keepUses writes down what a page's new live version is made of.
func (r runner) keepUses(ctx context.Context, pageID string, d pages.Doc) error {
	if _, err := r.exec(ctx, `DELETE FROM uses WHERE page_id = ?`, pageID); err != nil {
		return wrap(err, "forget where blocks were used")
	}
	for _, kind := range d.Kinds() {
		if _, err := r.exec(ctx, `INSERT INTO uses (kind, page_id) VALUES (?, ?)`, kind, pageID); err != nil {
			return wrap(err, "write down where a block is used")
		}
	}
	return nil
}

// fillUses is the migration that writes down the uses of what was published before there was the table.
func fillUses(pool *sqlx.DB) *goose.Migration {
	up := func(ctx context.Context, tx *sql.Tx) error {
		r := runner{on: &sqlx.Tx{Tx: tx, Mapper: pool.Mapper}, text: newTexts(pool)}
		var live []string
		if err := r.all(ctx, &live, `SELECT id FROM pages WHERE live > 0 AND NOT purging`); err != nil {
			return wrap(err, "list the published pages")
		}
		for _, id := range live {
			if err := r.fillUses(ctx, id); err != nil {
				return err
			}
		}
		return nil
	}
	down := func(ctx context.Context, tx *sql.Tx) error {
		_, err := tx.ExecContext(ctx, `DELETE FROM uses`)
		return err
	}
	return goose.NewGoMigration(7, &goose.GoFunc{RunTx: up}, &goose.GoFunc{RunTx: down})
}

func (r runner) fillUses(ctx context.Context, pageID string) error {
	var doc string
	err := r.get(ctx, &doc, `SELECT doc FROM versions WHERE page_id = ? AND number = (SELECT live FROM pages WHERE id = ?)`, pageID, pageID)
	if err != nil {
		return wrap(err, "read a live version")
	}
	d, err := decodeDoc(doc)
	if err != nil {
		return err
	}
	return r.keepUses(ctx, pageID, d)
}

package db

import (
	"context"
	"database/sql"
	"errors"

	"github.com/sanduan/sanduan/pages"
)

// shelf is a table of what operators keep to make pages from: few rows, each with a title and blocks as JSON.
type shelf struct {
	table, blocks string // names in SQL; blocks is the column
	what          string // in errors that are logged: "a block set"
	most          int    // rows
	full          string // refuses another row; has the place of most
	used          string // refuses to delete an upload; has the places of the row's title and of what is deleted
}

var (
	blockSets = shelf{
		table: "block_sets", blocks: "blocks", what: "a block set",
		most: pages.MaxBlockSets, full: "最多存 %d 个区块，请先删除用不到的", used: "区块「%s」里有%s。请先删除这个区块，再删除它",
	}
	templates = shelf{
		table: "templates", blocks: "doc", what: "a template",
		most: pages.MaxTemplates, full: "最多存 %d 个模板，请先删除用不到的", used: "模板「%s」正在用%s，请先删除这个模板",
	}
)

// put inserts a row, or refuses it where the shelf is full.
func (s *Store) put(ctx context.Context, on shelf, insert string, args ...any) error {
	err := s.do(ctx, func(ctx context.Context, t *tx) error {
		var kept int
		if err := t.get(ctx, &kept, `SELECT COUNT(*) FROM `+on.table); err != nil {
			return err
		}
		if kept >= on.most {
			return refuse(pages.Errorf(pages.Invalid, on.full, on.most))
		}
		_, err := t.exec(ctx, insert, args...)
		return err
	})
	return wrap(err, "save "+on.what)
}

// forget deletes a row. One that is gone already is no error.
func (s *Store) forget(ctx context.Context, on shelf, id string) error {
	err := s.do(ctx, func(ctx context.Context, t *tx) error {
		_, err := t.exec(ctx, `DELETE FROM `+on.table+` WHERE id = ?`, id)
		return err
	})
	return wrap(err, "delete "+on.what)
}

// unusedOn refuses a picture or video that a row has: pages made from it would lack it.
func (t *tx) unusedOn(ctx context.Context, on shelf, src string) error {
	var title string
	err := t.get(ctx, &title, `SELECT title FROM `+on.table+` WHERE `+on.blocks+` LIKE ? ESCAPE '!'
		ORDER BY created_at DESC, id LIMIT 1`, contains(src))
	if errors.Is(err, sql.ErrNoRows) {
		return nil
	}
	if err != nil {
		return wrap(err, "look for a picture in "+on.table)
	}
	return refuse(pages.Errorf(pages.Conflict, on.used, title, called(src)))
}

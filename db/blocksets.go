package db

import (
	"context"
	"encoding/json"
	"fmt"

	"github.com/sanduan/sanduan/pages"
)

const noBlockSet = "没有这个区块，可能已被删除"

// SaveBlockSet keeps a block set; its id is the caller's. Beyond pages.MaxBlockSets it is Invalid.
func (s *Store) SaveBlockSet(ctx context.Context, b pages.BlockSet) error {
	blocks, err := json.Marshal(b.Blocks)
	if err != nil {
		return fmt.Errorf("write a block set: %w", err)
	}
	return s.put(ctx, blockSets, `INSERT INTO block_sets (id, title, section, blocks, by_name, created_at) VALUES (?, ?, ?, ?, ?, ?)`,
		b.ID, clean(b.Title), string(b.Section), string(blocks), clean(b.By), b.CreatedAt)
}

// BlockSets lists the block sets, newest first, without their blocks.
func (s *Store) BlockSets(ctx context.Context) ([]pages.BlockSet, error) {
	var all []pages.BlockSet
	err := s.read.all(ctx, &all, `SELECT id, title, section, by_name, created_at FROM block_sets ORDER BY created_at DESC, id DESC`)
	return all, wrap(err, "list the block sets")
}

// BlockSet returns a block set with its blocks, of whatever kinds: Doc.InsertBlocks checks them.
func (s *Store) BlockSet(ctx context.Context, id string) (pages.BlockSet, error) {
	var row struct {
		pages.BlockSet
		Text string `db:"blocks"`
	}
	err := s.read.get(ctx, &row, `SELECT id, title, section, blocks, by_name, created_at FROM block_sets WHERE id = ?`, id)
	if err != nil {
		return pages.BlockSet{}, found(err, noBlockSet, "read a block set")
	}
	if err := json.Unmarshal([]byte(row.Text), &row.Blocks); err != nil {
		return pages.BlockSet{}, fmt.Errorf("read block set %s: %w", id, err)
	}
	return row.BlockSet, nil
}

// RenameBlockSet gives a block set another title.
func (s *Store) RenameBlockSet(ctx context.Context, id, title string) error {
	err := s.do(ctx, func(ctx context.Context, t *tx) error {
		n, err := t.exec(ctx, `UPDATE block_sets SET title = ? WHERE id = ?`, clean(title), id)
		if err == nil && n == 0 {
			return refuse(pages.Errorf(pages.NotFound, "%s", noBlockSet))
		}
		return err
	})
	return wrap(err, "rename a block set")
}

// DeleteBlockSet forgets a block set; blocks made from it stay. One that is gone already is no error.
func (s *Store) DeleteBlockSet(ctx context.Context, id string) error {
	return s.forget(ctx, blockSets, id)
}

package db

import (
	"cmp"
	"context"
	"database/sql"
	"errors"
	"time"

	"github.com/sanduan/sanduan/components/form"
	"github.com/sanduan/sanduan/pages"
)

const (
	pageColumns = `id, slug, title, live, paused, starts_at, ends_at, next_id, created_at, updated_at, deleted_at`
	noPage      = "页面不存在或已下线"
)

// CreatePage stores a new page with its draft. A slug that any page has, deleted ones too, is a Conflict.
func (s *Store) CreatePage(ctx context.Context, p pages.Page, d pages.Doc) error {
	p.Title = d.Name()
	doc, err := encodeDoc(d)
	if err != nil {
		return wrap(err, "create a page")
	}
	err = s.doForAll(ctx, func(ctx context.Context, t *tx) error {
		n, err := t.exec(ctx, `INSERT INTO pages (`+pageColumns+`, acts) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)
			ON CONFLICT (slug) DO NOTHING`, p.ID, p.Slug, p.Title, p.Live, p.Paused, p.StartsAt, p.EndsAt,
			p.Next, p.CreatedAt, p.UpdatedAt, p.DeletedAt)
		if err != nil {
			return err
		}
		if n == 0 {
			return refuse(slugTaken())
		}
		_, err = t.exec(ctx, `INSERT INTO drafts (page_id, doc, rev) VALUES (?, ?, 1)`, p.ID, doc)
		return err
	})
	return wrap(err, "create a page")
}

func slugTaken() error {
	return &pages.Error{
		Code: pages.Conflict, Message: "这个网址已被使用",
		Fields: form.Errors{"Slug": "这个网址已被使用"},
	}
}

// Page returns a page, a deleted one too.
func (s *Store) Page(ctx context.Context, id string) (pages.Page, error) {
	p, err := s.read.page(ctx, `id = ? AND NOT purging`, id)
	return p, found(err, noPage, "read a page")
}

// LivePage returns the page at that slug, in whatever state but deleted.
func (s *Store) LivePage(ctx context.Context, slug string) (pages.Page, error) {
	p, err := s.read.page(ctx, `slug = ? AND deleted_at = 0`, slug)
	return p, found(err, noPage, "read a page by its slug")
}

// page reads one page, into its fields by hand: every act of a visitor begins with it.
func (r runner) page(ctx context.Context, where, key string) (p pages.Page, err error) {
	err = sql.ErrNoRows
	readErr := r.each(ctx, `SELECT `+pageColumns+` FROM pages WHERE `+where, []any{key}, func(rows *sql.Rows) error {
		err = rows.Scan(&p.ID, &p.Slug, &p.Title, &p.Live, &p.Paused, &p.StartsAt, &p.EndsAt, &p.Next, &p.CreatedAt, &p.UpdatedAt, &p.DeletedAt)
		return err
	})
	return p, cmp.Or(readErr, err)
}

// LiveAmong tells at which of the slugs there is a page that has been published and is not deleted.
func (s *Store) LiveAmong(ctx context.Context, slugs []string) (map[string]bool, error) {
	there, err := s.among(ctx, `SELECT slug FROM pages WHERE deleted_at = 0 AND live > 0 AND slug IN `, slugs)
	return there, wrap(err, "look for published pages")
}

// Pages lists the pages, or the deleted ones, the last changed first.
func (s *Store) Pages(ctx context.Context, deleted bool) ([]pages.Page, error) {
	var all []pages.Page
	err := s.read.all(ctx, &all, `SELECT `+pageColumns+` FROM pages WHERE (deleted_at <> 0) = ? AND NOT purging
		ORDER BY updated_at DESC, id DESC`, deleted)
	return all, wrap(err, "list the pages")
}

// SetSettings stores a page's settings. A slug that another page has is a Conflict with its field; so is, without one,
// that somebody else has stored something different since base, which is what the operator began from; nil = whatever.
func (s *Store) SetSettings(ctx context.Context, pageID string, base *pages.Settings, set pages.Settings, now time.Time) error {
	err := s.doForAll(ctx, func(ctx context.Context, t *tx) error {
		p, err := t.lockKept(ctx, pageID)
		if err != nil {
			return err
		}
		if now := p.Settings(); base != nil && now != *base && now != set {
			return refuse(pages.Errorf(pages.Conflict, "您编辑期间，别人修改了网址或时间"))
		}
		var taken int
		err = t.get(ctx, &taken, `SELECT COUNT(*) FROM pages WHERE slug = ? AND id <> ?`, set.Slug, pageID)
		if err != nil {
			return err
		}
		if taken > 0 {
			return refuse(slugTaken())
		}
		return t.change(ctx, pageID, now, `slug = ?, starts_at = ?, ends_at = ?, next_id = ?`,
			set.Slug, int64(set.StartsAt), int64(set.EndsAt), set.Next)
	})
	return wrap(err, "set a page's settings")
}

// SetPaused pauses a page or lets it go on.
func (s *Store) SetPaused(ctx context.Context, pageID string, paused bool, now time.Time) error {
	err := s.doForAll(ctx, func(ctx context.Context, t *tx) error {
		if _, err := t.lockKept(ctx, pageID); err != nil {
			return err
		}
		return t.change(ctx, pageID, now, `paused = ?`, paused)
	})
	return wrap(err, "pause a page or let it go on")
}

// DeletePage moves a page to the bin; one that is there already stays as it is.
func (s *Store) DeletePage(ctx context.Context, id string, now time.Time) error {
	return s.bin(ctx, id, now, now.UnixMilli())
}

// RestorePage takes a page out of the bin.
func (s *Store) RestorePage(ctx context.Context, id string, now time.Time) error {
	return s.bin(ctx, id, now, 0)
}

func (s *Store) bin(ctx context.Context, id string, now time.Time, deletedAt int64) error {
	err := s.doForAll(ctx, func(ctx context.Context, t *tx) error {
		p, err := t.lock(ctx, id)
		if err != nil {
			return err
		}
		if (p.DeletedAt == 0) == (deletedAt == 0) {
			return nil
		}
		return t.change(ctx, id, now, `deleted_at = ?`, deletedAt)
	})
	return wrap(err, "move a page to the bin or back")
}

// lock locks a page's row until the transaction ends, by touching it, and returns the page. A page that several
// jobs of one transaction lock is touched once.
func (t *tx) lock(ctx context.Context, id string) (pages.Page, error) {
	if p, ok := t.locked[id]; ok {
		return p, nil
	}
	var p pages.Page
	err := t.get(ctx, &p, `UPDATE pages SET acts = acts + 1 WHERE id = ? AND NOT purging RETURNING `+pageColumns, id)
	if errors.Is(err, sql.ErrNoRows) {
		return p, refuse(pages.Errorf(pages.NotFound, noPage))
	}
	if err != nil {
		return p, wrap(err, "lock the page")
	}
	t.locked[id] = p
	return p, nil
}

// lockAll locks pages, as lock does; those that are not there are left out. The ids are sorted, so that nodes which lock
// some of the same pages wait for each other rather than in a circle.
func (t *tx) lockAll(ctx context.Context, ids []string) error {
	var values []any
	for _, id := range ids {
		if _, ok := t.locked[id]; !ok {
			values = append(values, id)
		}
	}
	for text, args := range t.lists.pages.parts(t.text.postgres, values) {
		var some []pages.Page
		if err := t.all(ctx, &some, text, args...); err != nil {
			return wrap(err, "lock the pages")
		}
		for _, p := range some {
			t.locked[p.ID] = p
		}
	}
	return nil
}

func lockList() *list {
	return newList(`WITH k (page) AS (`, "text",
		`) UPDATE pages SET acts = acts + 1 FROM k WHERE id = k.page AND NOT purging RETURNING `+pageColumns)
}

// lockKept locks a page that is not in the bin.
func (t *tx) lockKept(ctx context.Context, id string) (pages.Page, error) {
	p, err := t.lock(ctx, id)
	if err == nil && p.DeletedAt != 0 {
		err = refuse(pages.Errorf(pages.NotFound, "页面在回收站里，请先恢复"))
	}
	return p, err
}

// change updates a locked page; the next job of the transaction reads it again.
func (t *tx) change(ctx context.Context, id string, now time.Time, set string, args ...any) error {
	delete(t.locked, id)
	args = append(args, now.UnixMilli(), id)
	_, err := t.exec(ctx, `UPDATE pages SET `+set+`, updated_at = ? WHERE id = ?`, args...)
	return err
}

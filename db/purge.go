package db

import (
	"context"
	"database/sql"
	"errors"
	"strconv"
	"time"

	"github.com/sanduan/sanduan/pages"
)

// How much of a page one transaction takes away: others wait that long.
const (
	purgedVisitors = 500
	purgedEvents   = 5000
	purgedDocs     = 100 // versions and edits, which may be long
)

// BinnedLeads is how many leads each page in the bin has, by the page's id; a page without any is not among them.
func (s *Store) BinnedLeads(ctx context.Context) (map[string]int, error) {
	var rows []struct {
		PageID string `db:"page_id"`
		Leads  int    `db:"leads"`
	}
	err := s.read.all(ctx, &rows, `SELECT page_id, COUNT(*) AS leads FROM leads
		WHERE page_id IN (SELECT id FROM pages WHERE deleted_at > 0 AND NOT purging) GROUP BY page_id`)
	counts := map[string]int{}
	for _, row := range rows {
		counts[row.PageID] = row.Leads
	}
	return counts, wrap(err, "count the leads of pages in the bin")
}

// PurgeBin deletes for good the pages that have been in the bin for pages.BinLife, and goes on where it, or another node,
// was broken off. It returns how many pages it has finished.
func (s *Store) PurgeBin(ctx context.Context, now time.Time) (purged int, err error) {
	before := now.Add(-pages.BinLife).UnixMilli()
	var due []string
	err = s.read.all(ctx, &due, `SELECT id FROM pages WHERE purging OR (deleted_at > 0 AND deleted_at <= ?) ORDER BY deleted_at, id`, before)
	if err != nil {
		return 0, wrap(err, "list the pages to delete for good")
	}
	for _, id := range due {
		begun, err := s.beginPurge(ctx, "", id, before, now)
		if err == nil && begun {
			err = s.finishPurge(ctx, id)
		}
		if err != nil {
			return purged, err
		}
		if begun {
			purged++
		}
	}
	return purged, nil
}

// PurgePage deletes a page in the bin for good, now. One that is not in the bin is a Conflict. Where it is broken off
// after it has begun, nobody sees the page any more and PurgeBin finishes.
func (s *Store) PurgePage(ctx context.Context, operatorID, id string, now time.Time) error {
	begun, err := s.beginPurge(ctx, operatorID, id, now.UnixMilli(), now)
	if err != nil {
		return err
	}
	if !begun {
		return pages.Errorf(pages.Conflict, "这个页面不在回收站里，可能刚被恢复或已经删除")
	}
	return s.finishPurge(ctx, id)
}

// beginPurge takes a page that went to the bin at or before that time out of everybody's sight, frees its slug and logs
// it; false where it is not there (any more). operatorID "" is the program itself.
func (s *Store) beginPurge(ctx context.Context, operatorID, id string, before int64, now time.Time) (begun bool, err error) {
	err = s.do(ctx, func(ctx context.Context, t *tx) error {
		delete(t.locked, id) // jobs that come after in this transaction see it gone
		var title string
		err := t.get(ctx, &title, `UPDATE pages SET purging = TRUE, slug = id, acts = acts + 1
			WHERE id = ? AND NOT purging AND deleted_at > 0 AND deleted_at <= ? RETURNING title`, id, before)
		if err == nil {
			begun = true
			return t.audit(ctx, operatorID, "page.purge", id, "「"+title+"」", now)
		}
		if !errors.Is(err, sql.ErrNoRows) {
			return err
		}
		var n int
		err = t.get(ctx, &n, `SELECT COUNT(*) FROM pages WHERE id = ? AND purging`, id)
		begun = n > 0
		return err
	})
	return begun, wrap(err, "begin to delete a page for good")
}

// finishPurge takes away what belongs to a page, and at last the page. Each step may be done again, by another node at the
// same time too.
func (s *Store) finishPurge(ctx context.Context, id string) error {
	for _, step := range []func(context.Context, string) (more bool, err error){
		s.purgeVisitors, s.purgeEvents, s.purgeEdits, s.purgeVersions, s.purgePage,
	} {
		for more := true; more; {
			var err error
			if more, err = step(ctx, id); err != nil {
				return wrap(err, "delete a page for good")
			}
		}
	}
	return nil
}

// purgeVisitors takes away what the page's next visitors, in the order of their ids, left on it. Pictures of theirs go
// before the rows that name them: broken off, no picture stays that nobody looks for.
func (s *Store) purgeVisitors(ctx context.Context, id string) (more bool, err error) {
	var last string
	err = s.read.get(ctx, &last, `SELECT COALESCE(MAX(visitor_id), '') FROM (
		SELECT visitor_id FROM leads WHERE page_id = ? UNION SELECT visitor_id FROM shares WHERE page_id = ?
		UNION SELECT visitor_id FROM arrivals WHERE page_id = ? UNION SELECT visitor_id FROM bonds WHERE page_id = ?
		ORDER BY visitor_id LIMIT `+strconv.Itoa(purgedVisitors)+`) AS next`, id, id, id, id)
	if err != nil || last == "" {
		return false, wrap(err, "find the next visitors")
	}
	who := among{`SELECT visitor_id FROM shares WHERE page_id = ? AND visitor_id <= ?
		UNION SELECT visitor_id FROM leads WHERE page_id = ? AND visitor_id <= ?`, []any{id, last, id, last}}
	avatars, err := s.read.aloneAvatars(ctx, id, who)
	if err != nil {
		return false, err
	}
	for avatar, shown := range avatars {
		if err := s.dropAvatarOf(ctx, avatar, shown); err != nil {
			return false, err
		}
	}
	return true, s.do(ctx, func(ctx context.Context, t *tx) error {
		if err := t.forgetAlone(ctx, id, who); err != nil {
			return err
		}
		for _, table := range []string{"leads", "bonds", "arrivals", "shares"} {
			if _, err := t.exec(ctx, `DELETE FROM `+table+` WHERE page_id = ? AND visitor_id <= ?`, id, last); err != nil {
				return wrap(err, "delete from "+table)
			}
		}
		return nil
	})
}

func (s *Store) purgeEvents(ctx context.Context, id string) (more bool, err error) {
	var last struct {
		Kind string `db:"kind"`
		At   int64  `db:"at"`
	}
	err = s.read.get(ctx, &last, `SELECT kind, at FROM events WHERE page_id = ? ORDER BY kind, at
		LIMIT 1 OFFSET `+strconv.Itoa(purgedEvents-1), id)
	if errors.Is(err, sql.ErrNoRows) {
		return false, nil // few are left; they go with the page
	}
	if err != nil {
		return false, wrap(err, "find the next events")
	}
	return true, s.do(ctx, func(ctx context.Context, t *tx) error {
		_, err := t.exec(ctx, `DELETE FROM events WHERE page_id = ? AND (kind < ? OR (kind = ? AND at <= ?))`, id, last.Kind, last.Kind, last.At)
		return wrap(err, "delete events")
	})
}

func (s *Store) purgeEdits(ctx context.Context, id string) (more bool, err error) {
	return s.purgeNumbered(ctx, id, "edits", "seq")
}

func (s *Store) purgeVersions(ctx context.Context, id string) (more bool, err error) {
	return s.purgeNumbered(ctx, id, "versions", "number")
}

// purgeNumbered takes away the page's next rows of a table in which they are numbered.
func (s *Store) purgeNumbered(ctx context.Context, id, table, number string) (more bool, err error) {
	err = s.do(ctx, func(ctx context.Context, t *tx) error {
		n, err := t.exec(ctx, `DELETE FROM `+table+` WHERE page_id = ? AND `+number+` IN (SELECT `+number+` FROM `+table+`
			WHERE page_id = ? ORDER BY `+number+` LIMIT `+strconv.Itoa(purgedDocs)+`)`, id, id)
		more = n > 0
		return wrap(err, "delete from "+table)
	})
	return more, err
}

// purgePage takes away the page itself and what there is little of.
func (s *Store) purgePage(ctx context.Context, id string) (more bool, err error) {
	return false, s.do(ctx, func(ctx context.Context, t *tx) error {
		for _, table := range []string{"events", "presences", "previews", "releases", "channels", "drafts"} {
			if _, err := t.exec(ctx, `DELETE FROM `+table+` WHERE page_id = ?`, id); err != nil {
				return wrap(err, "delete from "+table)
			}
		}
		_, err := t.exec(ctx, `DELETE FROM pages WHERE id = ? AND purging`, id)
		return wrap(err, "delete the page")
	})
}

package db

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"strconv"
	"strings"
	"time"

	"github.com/sanduan/sanduan/pages"
)

// How much of a page one transaction takes away: others wait that long.
const (
	purgedVisitors = 500
	purgedEvents   = 5000
	purgedDocs     = 100 // versions and edits, which may be long
	purgedRows     = 5000
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
// was broken off. It returns how many pages it has finished, and what kept it from others.
func (s *Store) PurgeBin(ctx context.Context, now time.Time) (purged int, err error) {
	before := now.Add(-pages.BinLife).UnixMilli()
	var due []string
	err = s.read.all(ctx, &due, `SELECT id FROM pages WHERE purging OR (deleted_at > 0 AND deleted_at <= ?) ORDER BY deleted_at, id`, before)
	if err != nil {
		return 0, wrap(err, "list the pages to delete for good")
	}
	for _, id := range due {
		begun, failed := s.beginPurge(ctx, "", id, before, now)
		if failed == nil && begun {
			failed = s.finishPurge(ctx, id)
		}
		switch {
		case failed != nil: // one page must not keep the others from going
			err = errors.Join(err, fmt.Errorf("page %s: %w", id, failed))
		case begun:
			purged++
		}
	}
	return purged, err
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
		s.purgeRuns, s.purgeVisitors, s.purgePrizes, s.purgeEvents, s.purgeEdits, s.purgeVersions, s.purgePage,
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

// visitorTables are the tables in which visitors leave rows on a page, and how their rows of one page and some visitors are
// asked for: leads have an index that begins with the visitor, which a planner that knows nothing yet passes over for all
// the page's leads unless something is added to the page.
var visitorTables = []struct{ name, page string }{
	{"leads", "page_id || ''"}, {"shares", "page_id"}, {"arrivals", "page_id"}, {"bonds", "page_id"},
	{"joins", "page_id"}, {"refusals", "page_id"}, {"grants", "page_id"}, {"points", "page_id"},
}

// purgeRuns takes away the page's next runs with their logs. Their owners are left among the visitors.
func (s *Store) purgeRuns(ctx context.Context, id string) (more bool, err error) {
	var ids []string
	err = s.read.all(ctx, &ids, `SELECT id FROM runs WHERE page_id = ? LIMIT `+strconv.Itoa(purgedVisitors), id)
	if err != nil || len(ids) == 0 {
		return false, wrap(err, "find the next runs")
	}
	places, args := filled(ids)
	owners := people{`SELECT owner FROM runs WHERE id IN ` + places, args}
	if err := s.dropAloneAvatars(ctx, id, owners); err != nil {
		return false, err
	}
	return true, s.do(ctx, func(ctx context.Context, t *tx) error {
		if _, err := t.forgetAlone(ctx, id, owners); err != nil {
			return err
		}
		_, err := t.exec(ctx, `DELETE FROM acts WHERE (run_id, n) IN (SELECT run_id, n FROM acts WHERE run_id IN `+places+`
			LIMIT `+strconv.Itoa(purgedRows)+`)`, args...)
		if err != nil {
			return wrap(err, "delete the logs of runs")
		}
		// A run goes when its log has gone: by its page alone nobody would find what is left of that.
		_, err = t.exec(ctx, `DELETE FROM runs WHERE id IN `+places+` AND NOT EXISTS (SELECT 1 FROM acts a WHERE a.run_id = runs.id)`, args...)
		return wrap(err, "delete runs")
	})
}

// purgePrizes takes away the next rows of what there may be many of about a page's prizes and boards: those whose keys begin with the page,
// and which no visitor's key finds.
func (s *Store) purgePrizes(ctx context.Context, id string) (more bool, err error) {
	err = s.do(ctx, func(ctx context.Context, t *tx) error {
		more = false
		for _, table := range []struct{ name, key string }{{"codes", "id"}, {"code_faults", "import_id, line"}, {"code_imports", "id"}, {"stock_moves", "prize, n"}, {"crowds", "day, ip_hash"}, {"scores", "play_id, board, visitor_id"}} {
			n, err := t.exec(ctx, `DELETE FROM `+table.name+` WHERE page_id = ? AND (`+table.key+`) IN (SELECT `+table.key+` FROM `+table.name+`
				WHERE page_id = ? LIMIT `+strconv.Itoa(purgedRows)+`)`, id, id)
			if err != nil {
				return wrap(err, "delete from "+table.name)
			}
			more = more || n > 0
		}
		return nil
	})
	return more, err
}

// purgeVisitors takes away what the page's next visitors left on it. Pictures of theirs go before the rows that name them:
// broken off, no picture stays that nobody looks for.
func (s *Store) purgeVisitors(ctx context.Context, id string) (more bool, err error) {
	who, err := s.nextVisitors(ctx, id)
	if err != nil || len(who.args) == 0 {
		return false, err
	}
	if err := s.dropAloneAvatars(ctx, id, who); err != nil {
		return false, err
	}
	return true, s.do(ctx, func(ctx context.Context, t *tx) error {
		if _, err := t.forgetAlone(ctx, id, who); err != nil {
			return err
		}
		for _, table := range visitorTables {
			_, err := t.exec(ctx, `DELETE FROM `+table.name+` WHERE `+table.page+` = ? AND visitor_id IN (`+who.query+`)`, append([]any{id}, who.args...)...)
			if err != nil {
				return wrap(err, "delete from "+table.name)
			}
		}
		return nil
	})
}

// nextVisitors are some visitors who have left something on the page, nobody where none has. Their number is filled up with
// nobody, so that all the statements about them have one text.
func (s *Store) nextVisitors(ctx context.Context, id string) (people, error) {
	for _, table := range visitorTables {
		var ids []string
		err := s.read.all(ctx, &ids, `SELECT visitor_id FROM `+table.name+` WHERE page_id = ? LIMIT `+strconv.Itoa(purgedVisitors), id)
		if err != nil {
			return people{}, wrap(err, "find the next visitors")
		}
		if len(ids) == 0 {
			continue
		}
		args := make([]any, purgedVisitors)
		for i := range args {
			args[i] = ""
			if i < len(ids) {
				args[i] = ids[i]
			}
		}
		return people{"?" + strings.Repeat(", ?", purgedVisitors-1), args}, nil
	}
	return people{}, nil
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
		_, err := t.exec(ctx, `DELETE FROM events WHERE page_id = ? AND (kind, at) <= (?, ?)`, id, last.Kind, last.At)
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
		for _, table := range []string{"events", "presences", "previews", "releases", "channels", "overrides", "uses", "snapshots", "drafts", "switches", "stock", "spent", "results", "denials"} {
			if _, err := t.exec(ctx, `DELETE FROM `+table+` WHERE page_id = ?`, id); err != nil {
				return wrap(err, "delete from "+table)
			}
		}
		_, err := t.exec(ctx, `DELETE FROM pages WHERE id = ? AND purging`, id)
		return wrap(err, "delete the page")
	})
}

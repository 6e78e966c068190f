package db

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"time"

	"github.com/sanduan/sanduan/components/block"
	"github.com/sanduan/sanduan/pages"
)

const (
	releaseColumns = `page_id, at, doc, operator_id, by_name, note, created_at, failed`
	noRelease      = "没有定时发布，可能刚刚发布了，或被别人取消了"
)

type releaseRow struct {
	pages.Release
	Text string `db:"doc"`
}

func (r releaseRow) decoded() (pages.Release, error) {
	var err error
	r.Release.Doc, err = decodeDoc(r.Text)
	return r.Release, err
}

// SetRelease keeps contents to go live at a set time. Where one waits already, replace must be its CreatedAt, or the
// answer is a Conflict: nobody undoes what they have not seen. One that failed gives way.
func (s *Store) SetRelease(ctx context.Context, r pages.Release, replace int64) error {
	doc, err := encodeDoc(r.Doc)
	if err != nil {
		return wrap(err, "set a release")
	}
	err = s.do(ctx, func(ctx context.Context, t *tx) error {
		if _, err := t.lockKept(ctx, r.PageID); err != nil {
			return err
		}
		var old pages.Release
		err := t.get(ctx, &old, `SELECT created_at, failed FROM releases WHERE page_id = ?`, r.PageID)
		if err != nil && !errors.Is(err, sql.ErrNoRows) {
			return err
		}
		if err == nil && old.Failed == "" && old.CreatedAt != replace {
			return refuse(pages.Errorf(pages.Conflict, "这个页面已有一个定时发布"))
		}
		if _, err := t.exec(ctx, `DELETE FROM releases WHERE page_id = ?`, r.PageID); err != nil {
			return err
		}
		// With its page, the moment it was set names a release: it is never the one before.
		_, err = t.exec(ctx, `INSERT INTO releases (`+releaseColumns+`) VALUES (?, ?, ?, ?, ?, ?, ?, '')`,
			r.PageID, r.At, doc, r.OperatorID, r.By, r.Note, max(r.CreatedAt, old.CreatedAt+1))
		return err
	})
	return wrap(err, "set a release")
}

// Release returns a page's release, one that failed too; NotFound where there is none.
func (s *Store) Release(ctx context.Context, pageID string) (pages.Release, error) {
	var row releaseRow
	err := s.read.get(ctx, &row, `SELECT `+releaseColumns+` FROM releases WHERE page_id = ?`, pageID)
	if err != nil {
		return pages.Release{}, found(err, noRelease, "read a release")
	}
	return row.decoded()
}

// CancelRelease takes back the release of a page that was set at createdAt; NotFound where it is there no more.
func (s *Store) CancelRelease(ctx context.Context, pageID string, createdAt int64) error {
	err := s.do(ctx, func(ctx context.Context, t *tx) error {
		n, err := t.exec(ctx, `DELETE FROM releases WHERE page_id = ? AND created_at = ?`, pageID, createdAt)
		if err == nil && n == 0 {
			err = refuse(pages.Errorf(pages.NotFound, noRelease))
		}
		return err
	})
	return wrap(err, "cancel a release")
}

// DueReleases lists the releases whose time has come, the longest due first; beside an error those that could be read.
func (s *Store) DueReleases(ctx context.Context, now time.Time) ([]pages.Release, error) {
	var rows []releaseRow
	err := s.read.all(ctx, &rows, `SELECT `+releaseColumns+` FROM releases WHERE at <= ? AND failed = '' ORDER BY at, page_id`, now.UnixMilli())
	if err != nil {
		return nil, wrap(err, "list the releases that are due")
	}
	var due []pages.Release
	for _, row := range rows {
		r, damaged := row.decoded()
		if damaged != nil { // the others are due all the same
			err = errors.Join(err, fmt.Errorf("release of page %s: %w", row.PageID, damaged))
			continue
		}
		due = append(due, r)
	}
	return due, err
}

// PublishRelease makes the release's contents the live version, once: it takes the release away in the same
// transaction, and where that is gone, done by another node or taken back, the answer is NotFound.
func (s *Store) PublishRelease(ctx context.Context, r pages.Release, consent block.Consent, now time.Time) (pages.Version, error) {
	v := pages.Version{PageID: r.PageID, Doc: r.Doc, By: r.By, Note: r.Note, CreatedAt: now.UnixMilli()}
	doc, err := encodeDoc(r.Doc)
	if err != nil {
		return v, wrap(err, "publish a release")
	}
	err = s.doForAll(ctx, func(ctx context.Context, t *tx) error {
		if _, err := t.lockKept(ctx, r.PageID); err != nil {
			return err
		}
		n, err := t.exec(ctx, `DELETE FROM releases WHERE page_id = ? AND created_at = ? AND failed = ''`, r.PageID, r.CreatedAt)
		if err != nil {
			return wrap(err, "claim the release")
		}
		if n == 0 {
			return refuse(pages.Errorf(pages.NotFound, noRelease))
		}
		if v.Number, err = t.publish(ctx, v, doc, consent, now); err != nil {
			return err
		}
		return t.audit(ctx, r.OperatorID, "page.publish", r.PageID, fmt.Sprintf("第 %d 版，定时", v.Number), now)
	})
	return v, wrap(err, "publish a release")
}

// FailRelease notes why a release did not go live; one that is there no more is left alone.
func (s *Store) FailRelease(ctx context.Context, r pages.Release, why string, now time.Time) error {
	err := s.do(ctx, func(ctx context.Context, t *tx) error {
		n, err := t.exec(ctx, `UPDATE releases SET failed = ? WHERE page_id = ? AND created_at = ? AND failed = ''`, why, r.PageID, r.CreatedAt)
		if err != nil || n == 0 {
			return err
		}
		return t.audit(ctx, r.OperatorID, "release.fail", r.PageID, why, now)
	})
	return wrap(err, "note why a release failed")
}

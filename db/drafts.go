package db

import (
	"context"
	"encoding/json"
	"fmt"
	"time"

	"github.com/sanduan/sanduan/components/block"
	"github.com/sanduan/sanduan/pages"
)

const noVersion = "没有这个版本"

// encodeDoc writes contents down. Sections without blocks are always written in the same way, so that contents that were
// changed and changed back are the same bytes.
func encodeDoc(d pages.Doc) (string, error) {
	d = d.Clone()
	for i := range d.Sections {
		if len(d.Sections[i].Blocks) == 0 {
			d.Sections[i].Blocks = nil
		}
	}
	if len(d.Sections) == 0 {
		d.Sections = nil
	}
	doc, err := json.Marshal(d)
	if err != nil {
		return "", fmt.Errorf("write the page's contents: %w", err)
	}
	return string(doc), nil
}

func decodeDoc(text string) (pages.Doc, error) {
	var d pages.Doc
	if err := json.Unmarshal([]byte(text), &d); err != nil {
		return d, fmt.Errorf("read the page's contents: %w", err)
	}
	return d, nil
}

type draftRow struct {
	Doc string `db:"doc"`
	Rev int    `db:"rev"`
}

// draft reads a draft on the pool, or locked inside a transaction.
func (r runner) draft(ctx context.Context, pageID string) (pages.Doc, int, error) {
	var row draftRow
	if err := r.get(ctx, &row, `SELECT doc, rev FROM drafts WHERE page_id = ?`, pageID); err != nil {
		return pages.Doc{}, 0, found(err, noPage, "read a draft")
	}
	d, err := decodeDoc(row.Doc)
	return d, row.Rev, err
}

// Draft returns a page's draft and its revision, which grows by one with each edit.
func (s *Store) Draft(ctx context.Context, pageID string) (d pages.Doc, rev int, err error) {
	return s.read.draft(ctx, pageID)
}

// EditDraft applies edit to the draft as it stands, one edit after another, and returns the revision, which grows where
// something has changed. What changed is kept, so that its author can undo it. An error of edit is returned as it is and
// nothing changes; an edit whose key has been there is not done again. edit may run more than once, each time on a fresh
// draft.
func (s *Store) EditDraft(ctx context.Context, pageID string, by pages.Author, edit func(*pages.Doc) error) (rev int, err error) {
	err = s.do(ctx, func(ctx context.Context, t *tx) error {
		d, last, again, err := t.openDraft(ctx, pageID, by.Key)
		if rev = last; err != nil || again {
			return err
		}
		before := d.Clone()
		if err := edit(&d); err != nil {
			return refuse(err)
		}
		changes := pages.Diff(before, d)
		if len(changes) == 0 {
			return nil
		}
		if err := d.Fits(before.Size()); err != nil {
			return refuse(err)
		}
		if err := t.keepEdit(ctx, pageID, by, changes); err != nil {
			return err
		}
		rev = last + 1
		return t.saveDraft(ctx, pageID, d, rev, by.At)
	})
	if err != nil {
		return 0, err
	}
	return rev, nil
}

// openDraft locks a page that is not in the bin and reads its draft for the edit of that key; again: it has been done.
func (t *tx) openDraft(ctx context.Context, pageID, key string) (d pages.Doc, rev int, again bool, err error) {
	if _, err := t.lockKept(ctx, pageID); err != nil {
		return pages.Doc{}, 0, false, err
	}
	if d, rev, err = t.draft(ctx, pageID); err != nil {
		return pages.Doc{}, 0, false, err
	}
	again, err = t.edited(ctx, pageID, key)
	return d, rev, again, err
}

func (t *tx) saveDraft(ctx context.Context, pageID string, d pages.Doc, rev int, now time.Time) error {
	doc, err := encodeDoc(d)
	if err != nil {
		return err // no refusal: what is kept of the edit must go with it
	}
	if _, err := t.exec(ctx, `UPDATE drafts SET doc = ?, rev = ? WHERE page_id = ?`, doc, rev, pageID); err != nil {
		return wrap(err, "save the draft")
	}
	return wrap(t.change(ctx, pageID, now, `title = ?`, d.Name()), "save the page's title")
}

// Publish freezes d as the page's next version and makes it the live one. The consent's text is kept under its version.
func (s *Store) Publish(ctx context.Context, pageID string, d pages.Doc, by, note string, consent block.Consent, now time.Time) (pages.Version, error) {
	v := pages.Version{PageID: pageID, Doc: d, By: by, Note: note, CreatedAt: now.UnixMilli()}
	doc, err := encodeDoc(d)
	if err != nil {
		return pages.Version{}, wrap(err, "publish")
	}
	err = s.doForAll(ctx, func(ctx context.Context, t *tx) error {
		if _, err := t.lockKept(ctx, pageID); err != nil {
			return err
		}
		v.Number, err = t.publish(ctx, v, doc, consent, now)
		return err
	})
	if err != nil {
		return pages.Version{}, wrap(err, "publish")
	}
	return v, nil
}

// publish stores a version of a locked page under the next number and makes it the live one. What is told of a release
// that failed is settled by it.
func (t *tx) publish(ctx context.Context, v pages.Version, doc string, consent block.Consent, now time.Time) (number int, err error) {
	err = t.get(ctx, &number, `INSERT INTO versions (page_id, number, doc, by_name, note, created_at)
		SELECT id, (SELECT COALESCE(MAX(number), 0) + 1 FROM versions WHERE page_id = id), CAST(? AS TEXT),
			CAST(? AS TEXT), CAST(? AS TEXT), CAST(? AS BIGINT) FROM pages WHERE id = ? RETURNING number`,
		doc, v.By, v.Note, v.CreatedAt, v.PageID)
	if err != nil {
		return 0, wrap(err, "store the version")
	}
	if err := t.keepConsent(ctx, consent, v.CreatedAt); err != nil {
		return 0, err
	}
	if err := t.keepUses(ctx, v.PageID, v.Doc); err != nil {
		return 0, err
	}
	if _, err := t.exec(ctx, `DELETE FROM releases WHERE page_id = ? AND failed <> ''`, v.PageID); err != nil {
		return 0, wrap(err, "forget a release that failed")
	}
	return number, t.change(ctx, v.PageID, now, `live = ?`, number)
}

// RenameVersion gives a version another name, "" for none.
func (s *Store) RenameVersion(ctx context.Context, pageID string, number int, name string) error {
	err := s.do(ctx, func(ctx context.Context, t *tx) error {
		n, err := t.exec(ctx, `UPDATE versions SET note = ? WHERE page_id = ? AND number = ?`, name, pageID, number)
		if err == nil && n == 0 {
			err = refuse(pages.Errorf(pages.NotFound, noVersion))
		}
		return err
	})
	return wrap(err, "name a version")
}

func (t *tx) keepConsent(ctx context.Context, c block.Consent, at int64) error {
	if c.Version == "" {
		return nil
	}
	_, err := t.exec(ctx, `INSERT INTO consents (version, text, created_at) VALUES (?, ?, ?)
		ON CONFLICT (version) DO NOTHING`, c.Version, c.Text, at)
	return wrap(err, "store the consent text")
}

// Versions lists a page's versions, newest first, without their contents.
func (s *Store) Versions(ctx context.Context, pageID string) ([]pages.Version, error) {
	var all []pages.Version
	err := s.read.all(ctx, &all, `SELECT page_id, number, by_name, note, created_at FROM versions
		WHERE page_id = ? ORDER BY number DESC`, pageID)
	return all, wrap(err, "list the versions")
}

// Version returns one version with its contents.
func (s *Store) Version(ctx context.Context, pageID string, number int) (pages.Version, error) {
	var row struct {
		pages.Version
		Text string `db:"doc"`
	}
	err := s.read.get(ctx, &row, `SELECT page_id, number, doc, by_name, note, created_at FROM versions
		WHERE page_id = ? AND number = ?`, pageID, number)
	if err != nil {
		return pages.Version{}, found(err, noVersion, "read a version")
	}
	row.Version.Doc, err = decodeDoc(row.Text)
	return row.Version, err
}

// Consent returns the consent text that was published under that version.
func (s *Store) Consent(ctx context.Context, version string) (text string, err error) {
	err = s.read.get(ctx, &text, `SELECT text FROM consents WHERE version = ?`, version)
	return text, found(err, "没有这个版本的同意语", "read a consent text")
}

package db

import (
	"context"
	"time"

	"github.com/sanduan/sanduan/pages"
)

const (
	previewColumns = `id, page_id, kind, by_name, created_at, expires_at, revoked_at, seen_at`
	noPreview      = "没有这个预览链接"
	wrongPreview   = "链接不完整，或早已失效，请向发给你的人要一个新的"
	// previewKept is how long a link that no longer opens is remembered, to say so to whoever opens it.
	previewKept = 30 * 24 * time.Hour
)

// previewToken is the secret of a preview link: the MAC of its id, which is random. So nothing of it need be stored to
// show the link and its QR again, and a copy of the database without the key opens no draft.
func (k keys) previewToken(id string) string { return k.hash("preview", id) }

// previewHash is what a token is found by.
func (k keys) previewHash(token string) string { return k.hash("preview token", token) }

// AddPreview stores a preview link and returns it with its token. A page has at most pages.MaxPreviews that still open.
func (s *Store) AddPreview(ctx context.Context, p pages.Preview) (pages.Preview, error) {
	p.Token = s.keys.previewToken(p.ID)
	err := s.do(ctx, func(ctx context.Context, t *tx) error {
		if _, err := t.lockKept(ctx, p.PageID); err != nil {
			return err
		}
		_, err := t.exec(ctx, `DELETE FROM previews WHERE expires_at < ?`, p.CreatedAt-previewKept.Milliseconds())
		if err != nil {
			return err
		}
		var living int
		err = t.get(ctx, &living, `SELECT COUNT(*) FROM previews WHERE page_id = ? AND revoked_at = 0 AND expires_at > ?`, p.PageID, p.CreatedAt)
		if err != nil {
			return err
		}
		if living >= pages.MaxPreviews {
			return refuse(pages.Errorf(pages.Invalid, "有效的预览链接最多 %d 个，请先撤销不用的", pages.MaxPreviews))
		}
		_, err = t.exec(ctx, `INSERT INTO previews (`+previewColumns+`, token_hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
			p.ID, p.PageID, p.Kind, p.By, p.CreatedAt, p.ExpiresAt, p.RevokedAt, p.SeenAt, s.keys.previewHash(p.Token))
		return err
	})
	return p, wrap(err, "store a preview link")
}

// Previews lists a page's links that open at now, newest first.
func (s *Store) Previews(ctx context.Context, pageID string, now time.Time) ([]pages.Preview, error) {
	var all []pages.Preview
	err := s.read.all(ctx, &all, `SELECT `+previewColumns+` FROM previews
		WHERE page_id = ? AND revoked_at = 0 AND expires_at > ? ORDER BY created_at DESC, id`, pageID, now.UnixMilli())
	for i := range all {
		all[i].Token = s.keys.previewToken(all[i].ID)
	}
	return all, wrap(err, "list the preview links")
}

// PreviewOf returns the link with that token, also one that no longer opens.
func (s *Store) PreviewOf(ctx context.Context, token string) (p pages.Preview, err error) {
	err = s.read.get(ctx, &p, `SELECT `+previewColumns+` FROM previews WHERE token_hash = ?`, s.keys.previewHash(token))
	p.Token = token
	return p, found(err, wrongPreview, "find a preview link")
}

// RevokePreview makes a link of the page open no more. One that is revoked already stays as it is.
func (s *Store) RevokePreview(ctx context.Context, pageID, id string, now time.Time) error {
	err := s.do(ctx, func(ctx context.Context, t *tx) error {
		n, err := t.exec(ctx, `UPDATE previews SET revoked_at = CASE WHEN revoked_at = 0 THEN CAST(? AS BIGINT) ELSE revoked_at END
			WHERE id = ? AND page_id = ?`, now.UnixMilli(), id, pageID)
		if err == nil && n == 0 {
			err = refuse(pages.Errorf(pages.NotFound, noPreview))
		}
		return err
	})
	return wrap(err, "revoke a preview link")
}

// SawPreview notes that a link was opened, at most once a minute.
func (s *Store) SawPreview(ctx context.Context, p pages.Preview, now time.Time) error {
	ms := now.UnixMilli()
	if ms < p.SeenAt+time.Minute.Milliseconds() {
		return nil
	}
	err := s.do(ctx, func(ctx context.Context, t *tx) error {
		_, err := t.exec(ctx, `UPDATE previews SET seen_at = ? WHERE id = ? AND seen_at < ?`, ms, p.ID, ms)
		return err
	})
	return wrap(err, "note that a preview link was opened")
}

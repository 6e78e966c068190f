package db

import (
	"context"
	"database/sql"
	"errors"

	"github.com/sanduan/sanduan/components/form"
	"github.com/sanduan/sanduan/pages"
)

// uploadColumns are those of the tables pictures and videos, which are alike.
const uploadColumns = `src, title, bytes, by_name, created_at`

// addUpload adds a picture's row to a table of uploads, or a video's. The same Src again leaves the row as it is.
func (s *Store) addUpload(ctx context.Context, table string, p pages.Picture) error {
	return s.do(ctx, func(ctx context.Context, t *tx) error {
		_, err := t.exec(ctx, `INSERT INTO `+table+` (`+uploadColumns+`) VALUES (?, ?, ?, ?, ?) ON CONFLICT (src) DO NOTHING`,
			p.Src, clean(p.Title), p.Bytes, p.By, p.CreatedAt)
		return err
	})
}

// dropUpload deletes an upload's row, unless something has it. One that is gone already is no error.
func (s *Store) dropUpload(ctx context.Context, table, src string) error {
	return s.do(ctx, func(ctx context.Context, t *tx) error {
		if err := t.unused(ctx, src); err != nil {
			return err
		}
		_, err := t.exec(ctx, `DELETE FROM `+table+` WHERE src = ?`, src)
		return err
	})
}

// unused refuses a picture or video that a draft, a live version, a release, a block set or a template has.
func (t *tx) unused(ctx context.Context, src string) error {
	var page string
	err := t.get(ctx, &page, `SELECT p.title FROM pages p JOIN drafts d ON d.page_id = p.id
		LEFT JOIN versions v ON v.page_id = p.id AND v.number = p.live LEFT JOIN releases r ON r.page_id = p.id AND r.failed = ''
		WHERE d.doc LIKE ? ESCAPE '!' OR v.doc LIKE ? ESCAPE '!' OR r.doc LIKE ? ESCAPE '!'
		ORDER BY p.updated_at DESC, p.id LIMIT 1`, contains(src), contains(src), contains(src))
	if err == nil {
		return refuse(pages.Errorf(pages.Conflict, "页面「%s」正在用%s。请先在页面里换掉它，已发布的还要再发布一次", page, called(src)))
	}
	if !errors.Is(err, sql.ErrNoRows) {
		return wrap(err, "look for pages with a picture")
	}
	if err := t.unusedOn(ctx, blockSets, src); err != nil {
		return err
	}
	return t.unusedOn(ctx, templates, src)
}

// called is an upload in words for people.
func called(src string) string {
	if form.UploadedVideo(src) {
		return "这个视频"
	}
	return "这张图片"
}

package db

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/sanduan/sanduan/components/form"
	"github.com/sanduan/sanduan/pages"
)

// uploadColumns are those of the tables pictures and videos, which are alike.
const uploadColumns = `src, title, bytes, by_name, created_at`

// addUpload stores the files of a picture or video, by path, and adds its row to its table. The same Src again leaves the row
// as it is. The files get their names while the row's key is held: they are on disk before the row is, and whoever deletes
// an upload of the same bytes does so before or after.
func (s *Store) addUpload(ctx context.Context, table string, p pages.Picture, files map[string][]byte) error {
	staged := map[string]string{} // where each is, by where it belongs
	defer func() {
		for _, temp := range staged {
			os.Remove(temp) // is gone by then, if all went well
		}
	}()
	for path, data := range files {
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			return plain(err)
		}
		temp, err := stage(path, data, 0o644)
		staged[path] = temp
		if err != nil {
			return plain(err)
		}
	}
	return s.do(ctx, func(ctx context.Context, t *tx) error {
		if err := s.fits(ctx, t, table, p); err != nil {
			return err
		}
		if err := t.holdUpload(ctx, table, p); err != nil {
			return err
		}
		return plain(place(staged, files))
	})
}

// holdUpload adds a row, or locks the one that is there: whoever deletes it waits.
func (t *tx) holdUpload(ctx context.Context, table string, p pages.Picture) error {
	_, err := t.exec(ctx, `INSERT INTO `+table+` (`+uploadColumns+`) VALUES (?, ?, ?, ?, ?)
		ON CONFLICT (src) DO UPDATE SET src = excluded.src`, p.Src, clean(p.Title), p.Bytes, p.By, p.CreatedAt)
	return err
}

// place gives staged files their names. Where the transaction is tried again they have them already, and may have been
// deleted since: then they are written anew.
func place(staged map[string]string, files map[string][]byte) error {
	folders := map[string]bool{}
	for path, temp := range staged {
		err := os.Rename(temp, path)
		if errors.Is(err, fs.ErrNotExist) {
			err = saveMedia(path, files[path])
		}
		if err != nil {
			return err
		}
		folders[filepath.Dir(path)] = true
	}
	for folder := range folders {
		if err := syncFolder(folder); err != nil {
			return err
		}
	}
	return nil
}

// dropUpload deletes an upload's row, unless something has it, and then its files. One that is gone already is no error. The
// files go while the row's key is held anew: where the same bytes have been uploaded meanwhile they stay.
func (s *Store) dropUpload(ctx context.Context, table, src string, files func() ([]string, error)) error {
	err := s.do(ctx, func(ctx context.Context, t *tx) error {
		if err := t.unused(ctx, src); err != nil {
			return err
		}
		_, err := t.exec(ctx, `DELETE FROM `+table+` WHERE src = ?`, src)
		return err
	})
	if err != nil {
		return err
	}
	return s.do(ctx, func(ctx context.Context, t *tx) error {
		n, err := t.exec(ctx, `INSERT INTO `+table+` (`+uploadColumns+`) VALUES (?, '', 0, '', 0) ON CONFLICT (src) DO NOTHING`, src)
		if err != nil || n == 0 {
			return err
		}
		paths, err := files()
		if err != nil {
			return err
		}
		for _, path := range paths {
			if err := os.Remove(path); err != nil && !errors.Is(err, fs.ErrNotExist) {
				return fmt.Errorf("delete an upload's file: %w", err)
			}
		}
		_, err = t.exec(ctx, `DELETE FROM `+table+` WHERE src = ?`, src)
		return err
	})
}

// fits refuses a video for which there is no room, unless it is there already; other uploads are small. Of uploads at the
// same moment on PostgreSQL one may go beyond.
func (s *Store) fits(ctx context.Context, t *tx, table string, p pages.Picture) error {
	if table != "videos" || s.videoSpace <= 0 {
		return nil
	}
	var now struct {
		Taken int64 `db:"taken"`
		There bool  `db:"there"`
	}
	err := t.get(ctx, &now, `SELECT CAST(COALESCE(SUM(bytes), 0) AS BIGINT) AS taken,
		EXISTS (SELECT 1 FROM videos WHERE src = ?) AS there FROM videos`, p.Src)
	if err != nil {
		return wrap(err, "weigh the videos")
	}
	if !now.There && now.Taken+int64(p.Bytes) > s.videoSpace {
		return refuse(pages.Errorf(pages.TooLarge, "视频的空间满了：一共 %d MB。请先在图库里删掉不用的视频，或请管理员调大 --video-space", s.videoSpace>>20))
	}
	return nil
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

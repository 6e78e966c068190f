package db

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strconv"

	"github.com/sanduan/sanduan/components/form"
	"github.com/sanduan/sanduan/pages"
)

const (
	pictureColumns = `src, title, bytes, by_name, created_at`
	noPicture      = "没有这张图片"
	phoneWidth     = 750 // px of a phone's screen, 375 at two device pixels each
)

// SavePicture stores a picture in the library: files are its bytes by width in pixels. The same Src again is no error
// and leaves the row as it is. The files are on disk before the row is.
func (s *Store) SavePicture(ctx context.Context, p pages.Picture, files map[int][]byte) error {
	for _, width := range slices.Sorted(maps.Keys(files)) {
		path, err := s.picturePath(width, p.Src)
		if err != nil {
			return err
		}
		if err := savePictureFile(path, files[width]); err != nil {
			return wrap(plain(err), "save a picture")
		}
	}
	err := s.do(ctx, func(ctx context.Context, t *tx) error {
		_, err := t.exec(ctx, `INSERT INTO pictures (`+pictureColumns+`) VALUES (?, ?, ?, ?, ?) ON CONFLICT (src) DO NOTHING`,
			p.Src, clean(p.Title), p.Bytes, p.By, p.CreatedAt)
		return err
	})
	return wrap(err, "save a picture")
}

func savePictureFile(path string, data []byte) error {
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return err
	}
	return writeFile(path, data, 0o644)
}

// Pictures lists the library, newest first; search is part of a title.
func (s *Store) Pictures(ctx context.Context, search string, limit int) ([]pages.Picture, error) {
	list, _, err := s.PicturePage(ctx, search, 0, limit)
	return list, err
}

// PicturePage is a part of what Pictures lists, and how many there are in all.
func (s *Store) PicturePage(ctx context.Context, search string, offset, limit int) (list []pages.Picture, total int, err error) {
	like := contains(clean(search))
	err = s.read.get(ctx, &total, `SELECT COUNT(*) FROM pictures WHERE lower(title) LIKE lower(?) ESCAPE '!'`, like)
	if err != nil {
		return nil, 0, wrap(err, "count the pictures")
	}
	err = s.read.all(ctx, &list, `SELECT `+pictureColumns+` FROM pictures WHERE lower(title) LIKE lower(?) ESCAPE '!'
		ORDER BY created_at DESC, src LIMIT ? OFFSET ?`, like, limit, offset)
	return list, total, wrap(err, "list the pictures")
}

// Picture is one picture of the library.
func (s *Store) Picture(ctx context.Context, src string) (p pages.Picture, err error) {
	err = s.read.get(ctx, &p, `SELECT `+pictureColumns+` FROM pictures WHERE src = ?`, src)
	if errors.Is(err, sql.ErrNoRows) {
		return pages.Picture{}, pages.Errorf(pages.NotFound, "%s", noPicture)
	}
	return p, wrap(err, "find a picture")
}

// HasPicture tells whether the picture is in the library.
func (s *Store) HasPicture(ctx context.Context, src string) (bool, error) {
	var n int
	err := s.read.get(ctx, &n, `SELECT COUNT(*) FROM pictures WHERE src = ?`, src)
	return n > 0, wrap(err, "look for a picture")
}

// PicturesAmong tells which of the names are pictures of the library.
func (s *Store) PicturesAmong(ctx context.Context, srcs []string) (map[string]bool, error) {
	there, err := s.among(ctx, `SELECT src FROM pictures WHERE src IN `, srcs)
	return there, wrap(err, "look for pictures")
}

// PictureFile is the path of a picture's file of that width; NotFound where there is none.
func (s *Store) PictureFile(width int, src string) (path string, err error) {
	path, err = s.picturePath(width, src)
	if err != nil {
		return "", err
	}
	return path, pictureThere(path)
}

// PictureWeight is how many bytes a phone loads for an uploaded picture that is as wide as its screen; NotFound where its
// file is gone.
func (s *Store) PictureWeight(src string) (int, error) {
	path, err := s.picturePath(form.Picture{Src: src}.Kept(phoneWidth), src)
	if err != nil {
		return 0, err
	}
	info, err := os.Stat(path)
	if errors.Is(err, fs.ErrNotExist) {
		return 0, pages.Errorf(pages.NotFound, "%s", noPicture)
	}
	if err != nil {
		return 0, fmt.Errorf("weigh a picture: %w", err)
	}
	return int(info.Size()), nil
}

// pictureThere tells whether a picture's file exists; NotFound where it does not.
func pictureThere(path string) error {
	_, err := os.Stat(path)
	if errors.Is(err, fs.ErrNotExist) {
		return pages.Errorf(pages.NotFound, "%s", noPicture)
	}
	return wrap(err, "look for a picture's file")
}

// DeletePicture removes a picture and its files. One that is gone already is no error; one that visitors see, or that a
// draft has, is a Conflict which names the page. Pages in the bin count: they may come back.
func (s *Store) DeletePicture(ctx context.Context, src string) error {
	err := s.do(ctx, func(ctx context.Context, t *tx) error {
		if err := t.unused(ctx, src); err != nil {
			return err
		}
		_, err := t.exec(ctx, `DELETE FROM pictures WHERE src = ?`, src)
		return err
	})
	if err != nil {
		return wrap(err, "delete a picture")
	}
	if !form.Uploaded(src) {
		return nil
	}
	paths, err := filepath.Glob(filepath.Join(s.media, "[0-9]*", src)) // the widths: a visitor's avatar may have the same name
	if err != nil {
		return fmt.Errorf("find a picture's files: %w", err)
	}
	for _, path := range paths {
		if err := os.Remove(path); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return fmt.Errorf("delete a picture's file: %w", err)
		}
	}
	return nil
}

// unused refuses a picture that a draft, a live version, a release, a block set or a template has.
func (t *tx) unused(ctx context.Context, src string) error {
	var page string
	err := t.get(ctx, &page, `SELECT p.title FROM pages p JOIN drafts d ON d.page_id = p.id
		LEFT JOIN versions v ON v.page_id = p.id AND v.number = p.live LEFT JOIN releases r ON r.page_id = p.id AND r.failed = ''
		WHERE d.doc LIKE ? ESCAPE '!' OR v.doc LIKE ? ESCAPE '!' OR r.doc LIKE ? ESCAPE '!'
		ORDER BY p.updated_at DESC, p.id LIMIT 1`, contains(src), contains(src), contains(src))
	if errors.Is(err, sql.ErrNoRows) {
		if err := t.unusedInSets(ctx, src); err != nil {
			return err
		}
		return t.unusedInTemplates(ctx, src)
	}
	if err != nil {
		return wrap(err, "look for pages with a picture")
	}
	return refuse(pages.Errorf(pages.Conflict, "页面「%s」正在用这张图片。请先在页面里换一张，已发布的还要再发布一次", page))
}

// picturePath keeps names that are not an uploaded picture's, such as "../x", out of the folder.
func (s *Store) picturePath(width int, src string) (string, error) {
	if !form.Uploaded(src) || width <= 0 {
		return "", pages.Errorf(pages.NotFound, "%s", noPicture)
	}
	return filepath.Join(s.media, strconv.Itoa(width), src), nil
}

// writeFile writes a file so that, whatever happens, either the whole file is there or what was there before.
func writeFile(path string, data []byte, mode fs.FileMode) error {
	temp, err := os.CreateTemp(filepath.Dir(path), ".new-*")
	if err != nil {
		return err
	}
	defer os.Remove(temp.Name()) // is gone by then, if all went well
	_, err = temp.Write(data)
	err = errors.Join(err, temp.Chmod(mode), temp.Sync(), temp.Close())
	if err != nil {
		return err
	}
	if err := os.Rename(temp.Name(), path); err != nil {
		return err
	}
	return syncFolder(filepath.Dir(path))
}

// syncFolder makes a rename last. Windows cannot, and need not.
func syncFolder(path string) error {
	if runtime.GOOS == "windows" {
		return nil
	}
	folder, err := os.Open(path)
	if err != nil {
		return err
	}
	return errors.Join(folder.Sync(), folder.Close())
}

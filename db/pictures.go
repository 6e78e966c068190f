package db

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"

	"github.com/sanduan/sanduan/components/form"
	"github.com/sanduan/sanduan/pages"
)

const (
	noPicture  = "没有这张图片"
	phoneWidth = 750 // px of a phone's screen, 375 at two device pixels each
)

// SavePicture stores a picture in the library: files are its bytes by width in pixels, pieces those of a tall one by width,
// from top to bottom. The same Src again is no error and leaves the row as it is. The files are on disk before the row is.
func (s *Store) SavePicture(ctx context.Context, p pages.Picture, files map[int][]byte, pieces map[int][][]byte) error {
	all := map[string][]byte{}
	for width, data := range files {
		path, err := s.picturePath(width, p.Src)
		if err != nil {
			return err
		}
		all[path] = data
	}
	for width, list := range pieces {
		for i, data := range list {
			path, err := s.piecePath(width, i, p.Src)
			if err != nil {
				return err
			}
			all[path] = data
		}
	}
	return wrap(s.addUpload(ctx, "pictures", p, all), "save a picture")
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
	err = s.read.all(ctx, &list, `SELECT `+uploadColumns+` FROM pictures WHERE lower(title) LIKE lower(?) ESCAPE '!'
		ORDER BY created_at DESC, src LIMIT ? OFFSET ?`, like, limit, offset)
	return list, total, wrap(err, "list the pictures")
}

// Picture is one picture of the library.
func (s *Store) Picture(ctx context.Context, src string) (p pages.Picture, err error) {
	err = s.read.get(ctx, &p, `SELECT `+uploadColumns+` FROM pictures WHERE src = ?`, src)
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

// PictureFile is the path of a picture's file of that width, or of the next one that is kept; NotFound where there is
// none.
func (s *Store) PictureFile(width int, src string) (path string, err error) {
	widths := []int{width}
	for _, w := range form.Widths {
		if w > width {
			widths = append(widths, w) // what was uploaded before a width was added
		}
	}
	for _, w := range widths {
		path, err = s.picturePath(w, src)
		if err != nil {
			return "", err
		}
		if err = there(path, noPicture); !pages.IsCode(err, pages.NotFound) {
			break
		}
	}
	return path, err
}

// PieceFile is the path of the file of that width of a tall picture's i-th piece; NotFound where there is none.
func (s *Store) PieceFile(width, i int, src string) (path string, err error) {
	path, err = s.piecePath(width, i, src)
	if err != nil {
		return "", err
	}
	return path, there(path, noPicture)
}

// PictureWeight is how many bytes a phone loads for an uploaded picture that is as wide as its screen; NotFound where its
// file is gone.
func (s *Store) PictureWeight(src string) (int, error) {
	path, err := s.PictureFile(form.Picture{Src: src}.Kept(phoneWidth), src)
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

// DeletePicture removes a picture and its files. One that is gone already is no error; one that visitors see, or that a
// draft has, is a Conflict which names the page. Pages in the bin count: they may come back.
func (s *Store) DeletePicture(ctx context.Context, src string) error {
	return wrap(s.dropUpload(ctx, "pictures", src, func() ([]string, error) { return s.pictureFiles(src) }), "delete a picture")
}

// pictureFiles are the paths of a picture's files and pieces.
func (s *Store) pictureFiles(src string) ([]string, error) {
	if !form.Uploaded(src) {
		return nil, nil
	}
	paths, err := filepath.Glob(filepath.Join(s.media, "[0-9]*", src)) // the widths: a visitor's avatar may have the same name
	if err != nil {
		return nil, fmt.Errorf("find a picture's files: %w", err)
	}
	pieces, err := filepath.Glob(filepath.Join(s.media, "[0-9]*", "[0-9]*", src))
	if err != nil {
		return nil, fmt.Errorf("find a picture's pieces: %w", err)
	}
	return append(paths, pieces...), nil
}

// picturePath keeps names that are not an uploaded picture's, such as "../x", out of the folder.
func (s *Store) picturePath(width int, src string) (string, error) {
	if !form.Uploaded(src) || width <= 0 {
		return "", pages.Errorf(pages.NotFound, "%s", noPicture)
	}
	return filepath.Join(s.media, strconv.Itoa(width), src), nil
}

// piecePath is beside the whole picture of that width.
func (s *Store) piecePath(width, i int, src string) (string, error) {
	whole, err := s.picturePath(width, src)
	if err != nil || i < 0 {
		return "", pages.Errorf(pages.NotFound, "%s", noPicture)
	}
	return filepath.Join(filepath.Dir(whole), strconv.Itoa(i), src), nil
}

package db

import (
	"context"
	"database/sql"
	"errors"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"

	"github.com/sanduan/sanduan/components/form"
	"github.com/sanduan/sanduan/pages"
)

// avatarFolder is where visitors' pictures lie, below the pictures' folder.
const avatarFolder = "avatars"

// SaveAvatar stores a visitor's picture under its name, which is made from its content. The file is on disk before
// the visitor's row names it.
func (s *Store) SaveAvatar(name string, data []byte) error {
	path, err := s.avatarPath(name)
	if err != nil {
		return err
	}
	return wrap(plain(saveMedia(path, data)), "save an avatar")
}

// AvatarFile is the path of a visitor's picture; NotFound where there is none.
func (s *Store) AvatarFile(name string) (string, error) {
	path, err := s.avatarPath(name)
	if err != nil {
		return "", err
	}
	return path, there(path, noPicture)
}

// dropAvatar removes a picture's file unless a visitor shows it.
func (s *Store) dropAvatar(ctx context.Context, name string) error {
	if name == "" {
		return nil
	}
	return s.dropAvatars(ctx, map[string]int{name: 0})
}

// dropAvatars removes pictures' files unless more visitors show them than those who will not any more, of whom there are so many of each.
// Nothing finds visitors by their pictures, and so all are looked through once for many pictures.
func (s *Store) dropAvatars(ctx context.Context, leaving map[string]int) error {
	for some := range slices.Chunk(slices.Sorted(maps.Keys(leaving)), mostAmong) {
		places, args := filled(some)
		shown := map[string]int{}
		err := s.read.each(ctx, `SELECT avatar, COUNT(*) FROM visitors WHERE avatar <> '' AND avatar IN `+places+` GROUP BY avatar`, args, func(rows *sql.Rows) error {
			var name string
			var n int
			err := rows.Scan(&name, &n)
			shown[name] = n
			return err
		})
		if err != nil {
			return wrap(err, "see who shows avatars")
		}
		for _, name := range some {
			if err := s.removeAvatar(name, shown[name] > leaving[name]); err != nil {
				return err
			}
		}
	}
	return nil
}

// removeAvatar removes a picture's file unless it stays.
func (s *Store) removeAvatar(name string, stays bool) error {
	path, err := s.avatarPath(name)
	if err != nil || stays {
		return nil // "" and the like never was a file's name
	}
	if err := os.Remove(path); !errors.Is(err, fs.ErrNotExist) {
		return wrap(err, "delete an avatar")
	}
	return nil
}

func (s *Store) avatarPath(name string) (string, error) {
	if !form.Uploaded(name) {
		return "", pages.Errorf(pages.NotFound, "%s", noPicture)
	}
	return filepath.Join(s.media, avatarFolder, name), nil
}

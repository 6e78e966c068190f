package db

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"

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
	return s.dropAvatarOf(ctx, name, 0)
}

// dropAvatarOf removes a picture's file unless more visitors show it than those n who will not any more.
func (s *Store) dropAvatarOf(ctx context.Context, name string, n int) error {
	var shown int
	err := s.read.get(ctx, &shown, `SELECT COUNT(*) FROM visitors WHERE avatar = ?`, name)
	if err != nil || shown > n || name == "" {
		return wrap(err, "see who shows an avatar")
	}
	path, err := s.avatarPath(name)
	if err != nil {
		return nil // never was a file's name
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

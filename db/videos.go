package db

import (
	"context"
	"path/filepath"

	"github.com/sanduan/sanduan/components/form"
	"github.com/sanduan/sanduan/pages"
)

const (
	noVideo     = "没有这个视频"
	videoFolder = "video" // in the media folder
)

// SaveVideo stores a video in the library. The same Src again is no error and leaves the row as it is. The file is on
// disk before the row is. Beyond Config.VideoSpace it is TooLarge.
func (s *Store) SaveVideo(ctx context.Context, v pages.Video, data []byte) error {
	path, err := s.videoPath(v.Src)
	if err != nil {
		return err
	}
	return wrap(s.addUpload(ctx, "videos", pages.Picture(v), map[string][]byte{path: data}), "save a video")
}

// Videos lists the library's videos, newest first.
func (s *Store) Videos(ctx context.Context, limit int) (list []pages.Video, err error) {
	err = s.read.all(ctx, &list, `SELECT `+uploadColumns+` FROM videos ORDER BY created_at DESC, src LIMIT ?`, limit)
	return list, wrap(err, "list the videos")
}

// VideosAmong tells which of the names are videos of the library.
func (s *Store) VideosAmong(ctx context.Context, srcs []string) (map[string]bool, error) {
	there, err := s.among(ctx, `SELECT src FROM videos WHERE src IN `, srcs)
	return there, wrap(err, "look for videos")
}

// VideoFile is the path of a video's file; NotFound where there is none.
func (s *Store) VideoFile(src string) (path string, err error) {
	path, err = s.videoPath(src)
	if err != nil {
		return "", err
	}
	return path, there(path, noVideo)
}

// DeleteVideo removes a video and its file. One that is gone already is no error; one that visitors see, or that a draft
// has, is a Conflict which names the page. Pages in the bin count: they may come back.
func (s *Store) DeleteVideo(ctx context.Context, src string) error {
	path, err := s.videoPath(src)
	if err != nil {
		return err
	}
	return wrap(s.dropUpload(ctx, "videos", src, func() ([]string, error) { return []string{path}, nil }), "delete a video")
}

// videoPath keeps names that are not an uploaded video's, such as "../x", out of the folder.
func (s *Store) videoPath(src string) (string, error) {
	if !form.UploadedVideo(src) {
		return "", pages.Errorf(pages.NotFound, "%s", noVideo)
	}
	return filepath.Join(s.media, videoFolder, src), nil
}

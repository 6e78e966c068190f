package db

import (
	"fmt"
	"os"
	"strings"
	"sync"
	"testing"

	"github.com/sanduan/sanduan/pages"
)

// testUploadsDeletedMeanwhile: the same bytes have the same name. While some upload them and others delete them, on several
// nodes, what the library has is on disk.
func testUploadsDeletedMeanwhile(t *testing.T, c *scene) {
	other := open(t, c.config) // another node
	picture, video := strings.Repeat("3c", 16)+"-750x2400-2p.jpg", strings.Repeat("3c", 16)+"-1280x720-65s.mp4"
	files, pieces := map[int][]byte{375: []byte("a"), 750: []byte("A")}, map[int][][]byte{750: {[]byte("1"), []byte("2")}}
	for range 40 {
		var all sync.WaitGroup
		for _, node := range []*Store{c.Store, other} {
			all.Go(func() { c.fails(node.SavePicture(c.ctx, pages.Picture{Src: picture}, files, pieces)) })
			all.Go(func() { c.fails(node.DeletePicture(c.ctx, picture)) })
			all.Go(func() { c.fails(node.SaveVideo(c.ctx, pages.Video{Src: video}, []byte("mp4"))) })
			all.Go(func() { c.fails(node.DeleteVideo(c.ctx, video)) })
		}
		all.Wait()
		if has, err := c.HasPicture(c.ctx, picture); err != nil || has {
			check(t, err)
			for width := range files {
				_, err := c.PictureFile(width, picture)
				check(t, err)
				path, err := c.picturePath(width, picture)
				check(t, err)
				_, err = os.Stat(path) // PictureFile takes another width where one is missing
				check(t, err)
			}
			for i := range pieces[750] {
				_, err := c.PieceFile(750, i, picture)
				check(t, err)
			}
		}
		there, err := c.VideosAmong(c.ctx, []string{video})
		check(t, err)
		if _, err := c.VideoFile(video); there[video] != (err == nil) {
			t.Fatalf("the library has the video: %v; the file: %v", there[video], err)
		}
	}
	check(t, c.DeletePicture(c.ctx, picture))
	check(t, c.DeleteVideo(c.ctx, video))
	path, err := c.videoPath(video)
	check(t, err)
	if _, err := os.Stat(path); !os.IsNotExist(err) {
		t.Errorf("the deleted video's file: %v", err)
	}
	if strays, err := os.ReadDir(c.media + "/video"); err != nil || len(strays) > 0 {
		t.Errorf("beside it are %v, %v", strays, err)
	}
}

// fails reports an error from another goroutine.
func (c *scene) fails(err error) {
	if err != nil {
		c.t.Error(err)
	}
}

// testRoomForVideos: what videos have together is bounded; what is there already and pictures are not refused.
func testRoomForVideos(t *testing.T, c *scene) {
	c.videoSpace = 2 << 20
	src := func(i int) string { return fmt.Sprintf("%032x-1280x720-65s.mp4", i) }
	save := func(i int) error {
		return c.SaveVideo(c.ctx, pages.Video{Src: src(i), Title: "a", Bytes: 1 << 20}, []byte("mp4"))
	}
	check(t, save(1))
	check(t, save(2))
	err := save(3)
	wantCode(t, err, pages.TooLarge)
	if !strings.Contains(err.Error(), "视频的空间满了：一共 2 MB") {
		t.Error(err)
	}
	_, err = c.VideoFile(src(3))
	wantCode(t, err, pages.NotFound)
	there, err := c.VideosAmong(c.ctx, []string{src(1), src(2), src(3)})
	check(t, err)
	equal(t, "videos", fmt.Sprint(there[src(1)], there[src(2)], there[src(3)]), "true true false")
	check(t, save(2))
	check(t, c.SavePicture(c.ctx, pages.Picture{Src: strings.Repeat("4d", 16) + "-10x10.jpg", Bytes: 9 << 20}, nil, nil))
	check(t, c.DeleteVideo(c.ctx, src(1)))
	check(t, save(3))
	c.videoSpace = 1 << 20
	check(t, save(3)) // is there, and there is less room than it takes
	c.videoSpace = 0
	check(t, save(1))
}

package handlers_test

import (
	"context"
	"encoding/json"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/sanduan/sanduan/components/form"
	"github.com/sanduan/sanduan/db"
	"github.com/sanduan/sanduan/handlers"
	"github.com/sanduan/sanduan/pages"
	"github.com/sanduan/sanduan/pages/bundle"
)

// filmed is a video as a browser's recorder writes it: 128×72, 1 s.
func filmed(t testing.TB) []byte {
	t.Helper()
	b, err := os.ReadFile("../pages/video/testdata/clip.mp4")
	if err != nil {
		t.Fatal(err)
	}
	return b
}

var videoName = regexp.MustCompile(`^[0-9a-f]{32}-128x72-[0-9]s\.mp4$`)

// videoBlock makes the numbers a video's block, without a video.
func (w *workshop) videoBlock() {
	w.change(func(d *pages.Doc) {
		b, _ := d.Find("numbers")
		b.Kind, b.Props = "video", json.RawMessage(`{}`)
	})
}

// filmBlock puts a video into the block by its form and tells its name.
func (w *workshop) filmBlock(t *testing.T) string {
	t.Helper()
	w.videoBlock()
	w.upload(w.path("/blocks/numbers"), w.open("numbers"), map[string][]byte{"Clip.mp4": filmed(t)}).want(t, http.StatusSeeOther)
	src := w.open("numbers").Get("Clip.Src")
	if !videoName.MatchString(src) {
		t.Fatalf("the block's video is %q", src)
	}
	return src
}

func TestVideoOfABlock(t *testing.T) {
	s := newSite(t)
	w := s.workshop()
	w.videoBlock()
	w.send(w.path("/publish")).want(t, http.StatusUnprocessableEntity, "还没有视频")
	for _, bad := range [][]byte{[]byte("<?php phpinfo();"), square(t), filmed(t)[:300]} {
		in := w.open("numbers")
		in.Set("Title", "刚改的标题")
		a := w.upload(w.path("/blocks/numbers"), in, map[string][]byte{"Clip.mp4": bad})
		a.want(t, http.StatusUnprocessableEntity, "视频")
		if a.form(t, w.path("/blocks/numbers")).Get("Title") != "刚改的标题" || !strings.Contains(a.body, `id="f-Clip-wrong"`) {
			t.Error("what was typed is gone, or the message does not stand at the field")
		}
	}
	src := w.filmBlock(t)
	w.send(w.path("/publish")).want(t, http.StatusSeeOther)
	page := s.browser().get("/p/" + w.page.Slug)
	page.want(t, http.StatusOK)
	if !strings.Contains(page.body, "/media/video/"+src) || !strings.Contains(page.Header.Get("Content-Security-Policy"), "media-src 'self'") {
		t.Error("the page has no video, or forbids it")
	}
	in := w.open("numbers")
	in.Set("Clip.Src", "")
	w.save("numbers", in).want(t, http.StatusSeeOther)
	if got := w.open("numbers").Get("Clip.Src"); got != "" {
		t.Errorf("the video is not taken out: %s", got)
	}
}

// A player asks for parts, and nothing but a player can use what it gets.
func TestVideoIsServedInParts(t *testing.T) {
	s := newSite(t)
	src := s.workshop().filmBlock(t)
	whole := s.browser().get("/media/video/" + src)
	whole.want(t, http.StatusOK)
	for header, want := range map[string]string{
		"Content-Type": "video/mp4", "X-Content-Type-Options": "nosniff", "Cache-Control": "immutable", "Content-Security-Policy": "sandbox",
		"Accept-Ranges": "bytes",
	} {
		if got := whole.Header.Get(header); !strings.Contains(got, want) {
			t.Errorf("%s: %q", header, got)
		}
	}
	part := s.browser().get("/media/video/"+src, "Range", "bytes=4-7")
	part.want(t, http.StatusPartialContent)
	if part.body != "ftyp" || !strings.HasPrefix(part.Header.Get("Content-Range"), "bytes 4-7/") {
		t.Errorf("bytes 4 to 7 are %q, %s", part.body, part.Header.Get("Content-Range"))
	}
	for _, path := range []string{"/media/video/x.mp4", "/media/video/..%2f..%2fkey", "/media/375/" + src, "/media/video/" + strings.Repeat("0", 32) + "-1x1-1s.mp4"} {
		s.browser().get(path).want(t, http.StatusNotFound)
	}
}

func TestVideosInUseStay(t *testing.T) {
	s := newSite(t)
	w := s.workshop()
	src := w.filmBlock(t)
	w.get("/admin/pictures").want(t, http.StatusOK, "128×72")
	w.send("/admin/videos/delete", "src", src).want(t, http.StatusConflict, "页面「春日体验课」正在用这个视频")
	with := w.open("numbers")
	w.send(w.path("/publish")).want(t, http.StatusSeeOther)
	in := w.open("numbers")
	in.Set("Clip.Src", "")
	w.save("numbers", in).want(t, http.StatusSeeOther)
	w.send("/admin/videos/delete", "src", src).want(t, http.StatusConflict, "正在用")
	w.change(func(d *pages.Doc) {
		b, _ := d.Find("numbers")
		b.Hidden = true
	})
	w.send(w.path("/publish")).want(t, http.StatusSeeOther)
	w.send("/admin/videos/delete", "src", src).want(t, http.StatusSeeOther)
	s.browser().get("/media/video/"+src).want(t, http.StatusNotFound)
	w.send("/admin/videos/delete", "src", "../key").want(t, http.StatusNotFound)
	with.Set("Clip.Src", src)
	w.save("numbers", with)
	w.change(func(d *pages.Doc) {
		b, _ := d.Find("numbers")
		b.Hidden = false
		b.Props = json.RawMessage(`{"Clip":{"Src":"` + src + `"}}`)
	})
	w.get(w.path("/publish")).want(t, http.StatusOK, "视频已被删除")
}

func TestVideoByScript(t *testing.T) {
	s := newSite(t)
	w := s.workshop()
	in := url.Values{"_csrf": {w.csrf}}
	a := w.upload("/admin/videos", in, map[string][]byte{"files": filmed(t)})
	a.want(t, http.StatusOK)
	var got struct {
		Src, URL, Length string
		W, H             int
	}
	if err := json.Unmarshal([]byte(a.body), &got); err != nil || !videoName.MatchString(got.Src) || got.W != 128 || got.H != 72 || got.URL != "/media/video/"+got.Src || got.Length == "" {
		t.Errorf("%+v, %v", got, err)
	}
	w.upload("/admin/videos", in, nil).want(t, http.StatusUnprocessableEntity, "请一次上传一个视频")
	s.signedIn(pages.Viewer).upload("/admin/videos", in, map[string][]byte{"files": filmed(t)}).want(t, http.StatusForbidden)
}

// A page's video travels with its file, and is the same there.
func TestAVideoTravelsWithItsPage(t *testing.T) {
	s := newSite(t)
	w := s.workshop()
	src := w.filmBlock(t)
	a := w.get(w.path("/export"))
	a.want(t, http.StatusOK)
	f, err := bundle.Read(strings.NewReader(a.body), int64(len(a.body)))
	if err != nil || len(f.Videos) != 1 || !f.Videos[0].Genuine() {
		t.Fatalf("the file has %d videos, %v", len(f.Videos), err)
	}
	there := newSite(t)
	o := there.signedIn(pages.Editor)
	_, p, d := o.imports([]byte(a.body))
	used := d.UsedVideos()
	if len(used) != 1 || used[0].Src != src {
		t.Errorf("there the videos are %v", used)
	}
	if known, err := there.store.VideosAmong(context.Background(), []string{src}); !known[src] || err != nil {
		t.Errorf("the video is not in the library: %v", err)
	}
	o.get("/admin/pages/"+p.ID).want(t, http.StatusOK, "已导入")

	_, _, d = o.imports(repacked(t, a.body, []byte("no video")))
	if used := d.UsedVideos(); len(used) != 0 {
		t.Errorf("what is no video is used: %v", used)
	}
}

// A tall picture is kept and served in pieces.
func TestTallPicture(t *testing.T) {
	s := newSite(t)
	w := s.workshop()
	w.upload(w.path("/blocks/hero"), w.open("hero"), map[string][]byte{"Picture.file": wide(t, 400, 2000)}).want(t, http.StatusSeeOther)
	p := form.Picture{Src: w.open("hero").Get("Picture.Src")}
	pieces := p.Pieces()
	if len(pieces) < 2 {
		t.Fatalf("%s is not cut", p.Src)
	}
	for i, piece := range pieces {
		for _, width := range []int{375, 750} {
			s.browser().get(piece.URL(width)).want(t, http.StatusOK)
		}
		if got := s.browser().get(piece.URL(750)).Header.Get("Content-Type"); got != "image/jpeg" {
			t.Errorf("piece %d is %s", i, got)
		}
	}
	for _, path := range []string{"/media/375/99/" + p.Src, "/media/375/-1/" + p.Src, "/media/375/+1/" + p.Src, "/media/375/01/" + p.Src, "/media/9/0/" + p.Src, "/media/375/0/x.jpg"} {
		s.browser().get(path).want(t, http.StatusNotFound)
	}
	w.upload(w.path("/blocks/hero"), w.open("hero"), map[string][]byte{"Picture.file": wide(t, 4000, 20)}).want(t, http.StatusUnprocessableEntity, "细长")
}

// A video for which there is no room is refused in words at its field, and nothing of it stays.
func TestNoRoomForAVideo(t *testing.T) {
	s := newSite(t)
	small, err := db.Open(t.Context(), db.Config{Data: s.data, VideoSpace: 1})
	if err != nil {
		t.Fatal(err)
	}
	server := httptest.NewServer(handlers.New(small, handlers.Config{Now: func() time.Time { return s.now }, Log: slog.New(slog.DiscardHandler)}))
	t.Cleanup(func() {
		server.Close()
		if err := small.Close(); err != nil {
			t.Error(err)
		}
	})
	s.url = server.URL
	w := s.workshop()
	w.videoBlock()
	a := w.upload(w.path("/blocks/numbers"), w.open("numbers"), map[string][]byte{"Clip.mp4": filmed(t)})
	a.want(t, http.StatusUnprocessableEntity, "视频的空间满了", "先在图库里删掉不用的视频")
	if !strings.Contains(a.body, `id="f-Clip-wrong"`) {
		t.Error("the message does not stand at the field")
	}
	if files, err := os.ReadDir(s.data + "/media/video"); err != nil || len(files) > 0 {
		t.Errorf("of the video there stay %v, %v", files, err)
	}
}

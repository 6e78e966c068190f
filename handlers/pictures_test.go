package handlers_test

import (
	"encoding/binary"
	"hash/crc32"
	"net/http"
	"net/url"
	"os"
	"regexp"
	"strings"
	"testing"
)

// bomb is a PNG whose header promises 60 megapixels.
func bomb() []byte {
	ihdr := append([]byte("IHDR"), binary.BigEndian.AppendUint32(binary.BigEndian.AppendUint32(nil, 7746), 7746)...)
	ihdr = append(ihdr, 8, 6, 0, 0, 0)
	b := append([]byte("\x89PNG\r\n\x1a\n\x00\x00\x00\x0d"), ihdr...)
	return binary.BigEndian.AppendUint32(b, crc32.ChecksumIEEE(ihdr))
}

var uploadedName = regexp.MustCompile(`[0-9a-f]{32}-300x300\.jpg`)

func TestPictureOfABlock(t *testing.T) {
	s := newSite(t)
	w := s.workshop()
	for _, bad := range [][]byte{[]byte("<?php phpinfo();"), []byte("<svg onload='x'/>"), bomb(), square(t)[:200]} {
		in := w.open("hero")
		in.Set("Title", "刚改的标题")
		a := w.upload(w.path("/blocks/hero"), in, map[string][]byte{"Picture.file": bad})
		a.want(t, http.StatusUnprocessableEntity, "图片")
		if a.form(t, w.path("/blocks/hero")).Get("Title") != "刚改的标题" {
			t.Error("what was typed is gone")
		}
		if !strings.Contains(a.body, `id="f-Picture-wrong"`) {
			t.Error("the message does not stand at the field")
		}
	}
	w.upload(w.path("/blocks/hero"), w.open("hero"), map[string][]byte{"Picture.file": square(t)}).want(t, http.StatusSeeOther)
	src := w.open("hero").Get("Picture.Src")
	if !uploadedName.MatchString(src) {
		t.Fatalf("the block's picture is %q", src)
	}

	a := s.browser().get("/media/375/" + src)
	a.want(t, http.StatusOK)
	for header, want := range map[string]string{
		"Content-Type": "image/jpeg", "X-Content-Type-Options": "nosniff", "Cache-Control": "immutable", "Content-Security-Policy": "sandbox",
	} {
		if got := a.Header.Get(header); !strings.Contains(got, want) {
			t.Errorf("%s: %q", header, got)
		}
	}
	for _, path := range []string{
		"/media/376/" + src, "/media/750/" + src, "/media/375/" + strings.Repeat("0", 32) + "-1x1.jpg", "/media/375/..%2f..%2fkey",
		"/media/x/" + src, "/avatar/..%2fkey", "/avatar/" + src,
	} {
		s.browser().get(path).want(t, http.StatusNotFound)
	}

}

// A picture that a draft or visitors show stays; an old version without its picture cannot come back as it is.
func TestPicturesInUseStay(t *testing.T) {
	s := newSite(t)
	w := s.workshop()
	w.upload(w.path("/blocks/hero"), w.open("hero"), map[string][]byte{"Picture.file": square(t)}).want(t, http.StatusSeeOther)
	with := w.open("hero")
	src := with.Get("Picture.Src")
	remove := func(status int, words ...string) {
		t.Helper()
		w.send("/admin/pictures/delete", "src", src).want(t, status, words...)
	}
	remove(http.StatusConflict, "页面「春日体验课」正在用这张图片", "300×300")
	w.send(w.path("/publish")).want(t, http.StatusSeeOther)
	with.Set("Picture.Src", "")
	w.save("hero", with).want(t, http.StatusSeeOther)
	remove(http.StatusConflict, "正在用")
	s.browser().get("/media/375/"+src).want(t, http.StatusOK)
	w.send(w.path("/publish")).want(t, http.StatusSeeOther)
	remove(http.StatusSeeOther)
	s.browser().get("/media/375/"+src).want(t, http.StatusNotFound)
	w.send(w.path("/versions/1/restore")).want(t, http.StatusUnprocessableEntity, "图片已被删除")
	w.send(w.path("/versions/1/draft")).want(t, http.StatusSeeOther)
	w.get(w.path("/publish")).want(t, http.StatusOK, "图片已被删除")
}

func TestLibrary(t *testing.T) {
	s := newSite(t)
	w := s.workshop()
	w.get("/admin/pictures").want(t, http.StatusOK, "还没有图片")
	form := url.Values{"_csrf": {w.csrf}}
	w.upload("/admin/pictures", form, map[string][]byte{"files": square(t)}).want(t, http.StatusSeeOther)
	w.upload("/admin/pictures", form, map[string][]byte{"files": square(t)}).want(t, http.StatusSeeOther) // again is no error
	w.upload("/admin/pictures", form, map[string][]byte{"files": []byte("no picture")}).want(t, http.StatusUnprocessableEntity, "picture.jpg", "只支持")
	w.upload("/admin/pictures", form, nil).want(t, http.StatusUnprocessableEntity, "请先选择图片")
	a := w.get("/admin/pictures?q=pict")
	a.want(t, http.StatusOK, "300×300")
	w.get("/admin/pictures?q=zzz").want(t, http.StatusOK, "没有找到")
	w.get(w.path("?block=hero")).want(t, http.StatusOK)
	w.send("/admin/pictures/delete", "src", "../key").want(t, http.StatusNotFound)
	w.send("/admin/pictures/delete", "src", uploadedName.FindString(a.body)).want(t, http.StatusSeeOther)
	w.get("/admin/pictures").want(t, http.StatusOK, "还没有图片")
}

// A background narrower than a poster, or gone from the disk, must not cost the poster.
func TestPosterBackground(t *testing.T) {
	s := newSite(t)
	w := s.workshop()
	in := w.get(w.path("?panel=poster")).form(t, w.path("/panels/poster"))
	plain := w.get(w.path("/poster.jpg"))
	w.upload(w.path("/panels/poster"), in, map[string][]byte{"Picture.file": square(t)}).want(t, http.StatusSeeOther)
	with := w.get(w.path("/poster.jpg"))
	with.want(t, http.StatusOK)
	if with.body == plain.body {
		t.Error("the background is not on the poster")
	}
	src := w.get(w.path("?panel=poster")).form(t, w.path("/panels/poster")).Get("Picture.Src")
	file, err := s.store.PictureFile(375, src)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.Remove(file); err != nil {
		t.Fatal(err)
	}
	w.get(w.path("/poster.jpg")).want(t, http.StatusOK)
}

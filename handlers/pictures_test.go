package handlers_test

import (
	"bytes"
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"hash/crc32"
	"image"
	"image/jpeg"
	"mime/multipart"
	"net/http"
	"net/url"
	"os"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/sanduan/sanduan/assets"
	"github.com/sanduan/sanduan/pages"
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

// picked is a picture as the editor's script gets it.
type picked struct {
	Src, Title, URL, Error, Message string
	W, H, Bytes, Weight             int
}

func (a answer) picked(t testing.TB) (p picked) {
	t.Helper()
	if err := json.Unmarshal([]byte(a.body), &p); err != nil {
		t.Fatalf("%v: %.200s", err, a.body)
	}
	return p
}

// wide is a photo of that size.
func wide(t testing.TB, w, h int) []byte {
	t.Helper()
	img := image.NewRGBA(image.Rect(0, 0, w, h))
	for i := range img.Pix {
		img.Pix[i] = byte(i * i >> 8)
	}
	var b bytes.Buffer
	if err := jpeg.Encode(&b, img, nil); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// uploadJSON sends one file as the editor's script does.
func (w *workshop) uploadJSON(name string, data []byte) answer {
	w.t.Helper()
	var body bytes.Buffer
	form := multipart.NewWriter(&body)
	part, err := form.CreateFormFile("files", name)
	if err == nil {
		_, err = part.Write(data)
	}
	if err = errors.Join(err, form.Close()); err != nil {
		w.t.Fatal(err)
	}
	return w.do("POST", "/admin/pictures", form.FormDataContentType(), &body,
		"Origin", w.site.url, "Accept", "application/json", "X-CSRF-Token", w.csrf)
}

func (w *workshop) cropJSON(body string, header ...string) answer {
	w.t.Helper()
	return w.do("POST", "/admin/pictures/crop", "application/json", strings.NewReader(body),
		append([]string{"Origin", w.site.url, "Accept", "application/json", "X-CSRF-Token", w.csrf}, header...)...)
}

func TestUploadByScript(t *testing.T) {
	s := newSite(t)
	w := s.workshop()
	a := w.uploadJSON("门店 照片.jpg", wide(t, 1600, 1200))
	a.want(t, http.StatusOK)
	p := a.picked(t)
	if p.Title != "门店 照片" || p.W != 1500 || p.H != 1125 || p.URL != "/media/750/"+p.Src {
		t.Errorf("got %+v", p)
	}
	if n := len(s.browser().get(p.URL).body); n != p.Weight || p.Bytes <= p.Weight {
		t.Errorf("a phone loads %d bytes; the answer says %+v", n, p)
	}
	for name, bad := range map[string][]byte{"a.jpg": []byte("<?php"), "b.jpg": nil, "c.png": bomb()} {
		a := w.uploadJSON(name, bad)
		a.want(t, http.StatusUnprocessableEntity)
		if e := a.picked(t); e.Error != "invalid" || e.Message == "" {
			t.Errorf("%s: %s", name, a.body)
		}
	}
	w.uploadJSON("big.jpg", make([]byte, 33<<20)).want(t, http.StatusRequestEntityTooLarge)
	w.csrf = "0000"
	w.uploadJSON("x.jpg", square(t)).want(t, http.StatusForbidden)
	w.cropJSON(`{"src":"`+p.Src+`","x":0,"y":0,"w":0.5,"h":0.5}`).want(t, http.StatusForbidden)
}

func TestCrop(t *testing.T) {
	s := newSite(t)
	w := s.workshop()
	whole := w.uploadJSON("门店.jpg", wide(t, 1600, 800)).picked(t)
	a := w.cropJSON(`{"src":"` + whole.Src + `","x":0.25,"y":0.5,"w":0.5,"h":0.5}`)
	a.want(t, http.StatusOK)
	p := a.picked(t)
	if p.W != 750 || p.H != 375 || p.Title != "门店 · 裁剪" || p.Src == whole.Src || p.Weight == 0 {
		t.Errorf("got %+v", p)
	}
	s.browser().get(p.URL).want(t, http.StatusOK)
	s.browser().get(whole.URL).want(t, http.StatusOK) // stays
	again := w.cropJSON(`{"src":"` + p.Src + `","x":0,"y":0,"w":0.5,"h":1}`).picked(t)
	if again.W != 375 || again.Title != "门店 · 裁剪" {
		t.Errorf("a crop of a crop is %+v", again)
	}
	for body, want := range map[string]int{
		`{"src":"` + whole.Src + `","x":-0.1,"y":0,"w":0.5,"h":0.5}`:                http.StatusUnprocessableEntity,
		`{"src":"` + whole.Src + `","x":0,"y":0,"w":1.5,"h":0.5}`:                   http.StatusUnprocessableEntity,
		`{"src":"` + whole.Src + `","x":0,"y":0,"w":0.001,"h":0.5}`:                 http.StatusUnprocessableEntity,
		`{"src":"` + whole.Src + `"}`:                                               http.StatusUnprocessableEntity,
		`{"src":"` + whole.Src + `","x":NaN,"y":0,"w":1,"h":1}`:                     http.StatusUnprocessableEntity,
		`{"src":"` + whole.Src + `","x":"0","y":0,"w":1,"h":1}`:                     http.StatusUnprocessableEntity,
		`{"src":"../key","x":0,"y":0,"w":1,"h":1}`:                                  http.StatusNotFound,
		`{"src":"art/coffee.png","x":0,"y":0,"w":1,"h":1}`:                          http.StatusNotFound,
		`{"src":"` + strings.Repeat("0", 32) + `-9x9.jpg","x":0,"y":0,"w":1,"h":1}`: http.StatusNotFound,
		`{`: http.StatusUnprocessableEntity,
	} {
		if a := w.cropJSON(body); a.StatusCode != want {
			t.Errorf("%s: %d, want %d: %s", body, a.StatusCode, want, a.body)
		}
	}
	nan := url.Values{"_csrf": {w.csrf}, "src": {whole.Src}, "x": {"NaN"}, "y": {"0"}, "w": {"+Inf"}, "h": {"1"}}
	w.post("/admin/pictures/crop", nan).want(t, http.StatusUnprocessableEntity, "裁剪的范围不在图片里")
	s.signedIn(pages.Owner).get("/admin/log").want(t, http.StatusOK, "裁剪图片")
}

func TestLibraryToChooseFrom(t *testing.T) {
	s := newSite(t)
	w := s.workshop()
	part := func(query string, words ...string) answer {
		t.Helper()
		a := w.get("/admin/pictures/library" + query)
		a.want(t, http.StatusOK, words...)
		if strings.Contains(a.body, "<html") {
			t.Error("a whole page where a part was asked for")
		}
		return a
	}
	part("?q=x", "没有找到「x」")
	part("?panel=poster", "图库里还没有图片")
	part("?q=咖啡", "插画3张", "咖啡时光")
	for i := range 26 {
		s.now = s.now.Add(time.Minute)
		w.uploadJSON(fmt.Sprintf("照片%02d.jpg", i), wide(t, 40+i, 40)).want(t, http.StatusOK)
	}
	a := part("", "上传的图片26张", "照片25", "1/2")
	if n := strings.Count(a.body, "data-pick="); n != 24+len(assets.Arts()) || strings.Contains(a.body, "照片01") {
		t.Errorf("%d pictures on the first page", n)
	}
	a = part("?page=2", "照片01", "照片00", "2/2")
	if strings.Contains(a.body, "art/") {
		t.Error("built-in art on the second page")
	}
	part("?q=照片07", "照片07")
	part("?q=%25", "没有找到")
	part("?page=-3", "1/2")
	part("?page=99999999999999999999")
	if strings.Contains(part("?panel=card").body, "banner-coffee.svg") {
		t.Error("the share card is offered a drawing that chats do not show")
	}
	if strings.Contains(part("?q="+url.QueryEscape(`"><script>`)).body, "<script>") {
		t.Error("the search is not escaped")
	}
}

func TestWeightOfAPage(t *testing.T) {
	s := newSite(t)
	w := s.workshop()
	weight := func() (out struct {
		Pictures []struct {
			Src    string
			Weight int
		}
		Total int
		Heavy bool
	}) {
		t.Helper()
		a := w.get(w.path("/weight"), "Accept", "application/json")
		a.want(t, http.StatusOK)
		if err := json.Unmarshal([]byte(a.body), &out); err != nil {
			t.Fatal(err)
		}
		return out
	}
	before := weight()
	photo := w.uploadJSON("大图.jpg", wide(t, 750, 3000)).picked(t)
	in := w.open("hero")
	in.Set("Picture.Src", photo.Src)
	w.save("hero", in).want(t, http.StatusSeeOther)
	after := weight()
	found := false
	for _, p := range after.Pictures {
		found = found || p.Src == photo.Src && p.Weight == photo.Weight
	}
	if !found || after.Total <= before.Total || after.Heavy != (after.Total > pages.HeavyPage) {
		t.Errorf("before %+v, after %+v, with %+v", before, after, photo)
	}
	w.send(w.path("/blocks/hero/hide"), "hidden", "on").want(t, http.StatusSeeOther)
	for _, p := range weight().Pictures {
		if p.Src == photo.Src {
			t.Error("a hidden block's picture is weighed")
		}
	}
}

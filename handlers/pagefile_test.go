package handlers_test

import (
	"archive/zip"
	"bytes"
	"context"
	"encoding/json"
	"image"
	"image/png"
	"io"
	"mime"
	"net/http"
	"net/url"
	"os"
	"strings"
	"testing"

	"github.com/sanduan/sanduan/components/form"
	"github.com/sanduan/sanduan/pages"
	"github.com/sanduan/sanduan/pages/bundle"
)

// picture puts a picture into the library and returns its name.
func (w *workshop) picture() string {
	w.t.Helper()
	w.upload("/admin/pictures", url.Values{"_csrf": {w.csrf}}, map[string][]byte{"files": square(w.t)}).want(w.t, http.StatusSeeOther)
	list, err := w.site.store.Pictures(context.Background(), "", 1)
	if err != nil || len(list) != 1 {
		w.t.Fatalf("the library has %v, %v", list, err)
	}
	return list[0].Src
}

// change edits the page's draft.
func (w *workshop) change(edit func(*pages.Doc)) {
	w.t.Helper()
	_, err := w.site.store.EditDraft(context.Background(), w.page.ID, pages.Author{At: w.site.now}, func(d *pages.Doc) error {
		edit(d)
		return nil
	})
	if err != nil {
		w.t.Fatal(err)
	}
}

// imports sends a page file and returns the answer, and the new page's contents.
func (o *office) imports(file []byte) (answer, pages.Page, pages.Doc) {
	o.t.Helper()
	a := o.upload("/admin/import", url.Values{"_csrf": {o.csrf}}, map[string][]byte{"file": file})
	a.want(o.t, http.StatusSeeOther)
	id := strings.TrimPrefix(a.Header.Get("Location"), "/admin/pages/")
	d, _, err := o.site.store.Draft(context.Background(), id)
	if err != nil {
		o.t.Fatal(err)
	}
	return a, o.site.page(id), d
}

func TestAPageTravelsAsAFile(t *testing.T) {
	s := newSite(t)
	w := s.workshop()
	src := w.picture()
	w.change(func(d *pages.Doc) {
		d.Title = `春/日:"体验"课`
		d.Card.Picture = form.Picture{Src: src, Alt: "咖啡", Focus: "30,70"}
		hero, _ := d.Find("hero")
		hero.Props = json.RawMessage(`{"Title":"来","Picture":{"Src":"` + src + `"}}`)
		numbers, _ := d.Find("numbers")
		numbers.Kind, numbers.Props = "bar", json.RawMessage(`{"Contact":"#form-lead"}`)
	})
	a := w.get(w.path("/export"))
	a.want(t, http.StatusOK)
	_, params, err := mime.ParseMediaType(a.Header.Get("Content-Disposition"))
	if err != nil || params["filename"] != "春日体验课.zip" || a.Header.Get("Content-Type") != "application/zip" {
		t.Errorf("the file is %v %q, %v", params, a.Header.Get("Content-Type"), err)
	}
	f, err := bundle.Read(strings.NewReader(a.body), int64(len(a.body)))
	if err != nil || len(f.Pictures) != 1 || !f.Pictures[0].Genuine() {
		t.Fatalf("the file has %d pictures, %v", len(f.Pictures), err)
	}

	there := newSite(t) // another site
	o := there.signedIn(pages.Editor)
	_, p, d := o.imports([]byte(a.body))
	if p.Live != 0 || p.Title != `春/日:"体验"课` || pages.CheckSlug(p.Slug) != "" {
		t.Errorf("the page is %+v", p)
	}
	o.get("/admin/pages/"+p.ID).want(t, http.StatusOK, "已导入")
	if d.Card.Picture.Alt != "咖啡" || d.Card.Picture.Focus != "30,70" || d.Card.Picture.Src == "" {
		t.Errorf("the card's picture is %+v", d.Card.Picture)
	}
	if ok, err := there.store.HasPicture(context.Background(), d.Card.Picture.Src); !ok || err != nil {
		t.Errorf("the picture is not in the library: %v", err)
	}
	lead := d.Sections[2].Blocks[0].ID
	hero, bar := string(d.Sections[0].Blocks[0].Props), string(d.Sections[1].Blocks[0].Props)
	if lead == "lead" || !strings.Contains(bar, `"#form-`+lead+`"`) || !strings.Contains(hero, d.Card.Picture.Src) {
		t.Errorf("the hero is %s, the bar %s, the form has id %s", hero, bar, lead)
	}

	// At home the picture is there already: it is not made anew.
	_, p, d = w.imports([]byte(a.body))
	list, err := s.store.Pictures(context.Background(), "", 10)
	if err != nil || len(list) != 1 || d.Card.Picture.Src != src || p.ID == w.page.ID {
		t.Errorf("the library has %d pictures, the card %s, %v", len(list), d.Card.Picture.Src, err)
	}
}

// repacked is a page file with other bytes under the names of its pictures.
func repacked(t *testing.T, file string, picture []byte) []byte {
	t.Helper()
	in, err := zip.NewReader(strings.NewReader(file), int64(len(file)))
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	out := zip.NewWriter(&b)
	for _, f := range in.File {
		data := picture
		if f.Name == "page.json" {
			r, err := f.Open()
			if err == nil {
				data, err = io.ReadAll(r)
			}
			if err != nil {
				t.Fatal(err)
			}
		}
		w, err := out.Create(f.Name)
		if err == nil {
			_, err = w.Write(data)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := out.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestAnImportWithoutAPictureSaysWhich(t *testing.T) {
	s := newSite(t)
	w := s.workshop()
	src := w.picture()
	w.change(func(d *pages.Doc) { d.Card.Picture.Src, d.Poster.Picture.Src = src, src })
	file := w.get(w.path("/export")).body
	_, p, d := w.imports(repacked(t, file, []byte("<svg onload=alert(1)>")))
	w.get("/admin/pages/"+p.ID).want(t, http.StatusOK, "1处图片或视频读不出来，已留空：分享卡片")
	if d.Card.Picture.Src != "" || d.Poster.Picture.Src != "" {
		t.Errorf("the page shows %q and %q", d.Card.Picture.Src, d.Poster.Picture.Src)
	}
	// Somebody else's picture under the name of one that is here is taken as what it is.
	_, _, d = w.imports(repacked(t, file, other(t)))
	if d.Card.Picture.Src == src || d.Card.Picture.Src == "" {
		t.Errorf("the forged picture is shown as %q", d.Card.Picture.Src)
	}
}

func TestAnExportWithoutAPicturesFile(t *testing.T) {
	w := newSite(t).workshop()
	src := w.picture()
	w.change(func(d *pages.Doc) { d.Card.Picture.Src = src })
	path, err := w.site.store.PictureFile(375, src)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.Remove(path); err != nil {
		t.Fatal(err)
	}
	a := w.get(w.path("/export"))
	a.want(t, http.StatusOK)
	_, p, _ := w.imports([]byte(a.body))
	w.get("/admin/pages/"+p.ID).want(t, http.StatusOK, "已留空：分享卡片")
}

func TestWhatIsNoPageFile(t *testing.T) {
	s := newSite(t)
	o := s.signedIn(pages.Editor)
	o.get("/admin/import").want(t, http.StatusOK, "页面文件", "30MB以内")
	in := url.Values{"_csrf": {o.csrf}}
	o.upload("/admin/import", in, nil).want(t, http.StatusUnprocessableEntity, "请先选择一个页面文件")
	o.upload("/admin/import", in, map[string][]byte{"file": square(t)}).want(t, http.StatusUnprocessableEntity, "这不是三段导出的页面文件")
	o.upload("/admin/import", in, map[string][]byte{"file": make([]byte, bundle.MaxBytes+1)}).want(t, http.StatusRequestEntityTooLarge, "超过30MB")
	if all, err := s.store.Pages(context.Background(), false); err != nil || len(all) != 0 {
		t.Errorf("there are pages: %v, %v", all, err)
	}
	s.signedIn(pages.Viewer).get("/admin/import").want(t, http.StatusForbidden)
}

// other is a picture that is not square's.
func other(t *testing.T) []byte {
	t.Helper()
	img := image.NewGray(image.Rect(0, 0, 400, 300))
	for i := range img.Pix {
		img.Pix[i] = byte(i % 251)
	}
	var b bytes.Buffer
	if err := png.Encode(&b, img); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

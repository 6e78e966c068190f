package handlers

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"mime/multipart"
	"net/http"
	"strings"
	"time"

	"github.com/labstack/echo/v4"

	"github.com/sanduan/sanduan/components/form"
	"github.com/sanduan/sanduan/db"
	"github.com/sanduan/sanduan/pages"
	"github.com/sanduan/sanduan/pages/admin"
	"github.com/sanduan/sanduan/pages/bundle"
	"github.com/sanduan/sanduan/pages/picture"
)

// exportPage answers the draft and its pictures as one file.
func (s *Server) exportPage(c echo.Context) error {
	st, err := s.studio(c)
	if err != nil {
		return err
	}
	f := bundle.File{Doc: st.draft}
	total := 0
	for _, used := range st.draft.UsedPictures() {
		b, err := s.largest(used.Src)()
		if pages.IsCode(err, pages.NotFound) || errors.Is(err, fs.ErrNotExist) {
			continue // the page shows a gap already; the check before publishing names it
		}
		if err != nil {
			return err
		}
		f.Pictures = append(f.Pictures, bundle.Picture{Src: used.Src, Bytes: b})
		if total += len(b); total > bundle.MaxBytes {
			break // Write refuses it; no need to read more
		}
	}
	var file bytes.Buffer
	if err := bundle.Write(&file, f); err != nil {
		return err
	}
	if err := s.audit(c, "page.export", st.page.ID, fmt.Sprintf("%d 张图片", len(f.Pictures))); err != nil {
		return err
	}
	attachment(c, "application/zip", st.page.Title+".zip", "page.zip")
	_, err = c.Response().Write(file.Bytes())
	return err
}

// importForm answers GET /admin/import.
func (s *Server) importForm(c echo.Context) error { return s.showImport(c, http.StatusOK, "") }

func (s *Server) showImport(c echo.Context, code int, wrong string) error {
	return render(c, code, admin.ImportScreen(s.frame(c, "导入页面"), admin.Import{Wrong: wrong, MaxMB: bundle.MaxBytes >> 20}))
}

// importPage makes a page of a page file and opens it in the editor.
func (s *Server) importPage(c echo.Context) error {
	file, err := c.FormFile("file")
	if err != nil || file.Filename == "" {
		return s.showImport(c, http.StatusUnprocessableEntity, "请先选择一个页面文件")
	}
	f, err := readPageFile(c.Request().Context(), file)
	if e := plain(err); e != nil {
		return s.showImport(c, status[e.Code], e.Message)
	}
	if err != nil {
		return err
	}
	doc, lost, err := s.placePictures(c, f)
	if err != nil {
		return err
	}
	doc.Title = cutRunes(doc.Title, longestTitle)
	if doc.Title == "" {
		doc.Title = "导入的页面"
	}
	p, err := s.createAnywhere(c.Request().Context(), doc.Renewed(newBlockID))
	if err != nil {
		return err
	}
	if err := s.audit(c, "page.import", p.ID, pictureTitle(file.Filename)); err != nil {
		return err
	}
	s.flash(c, importedWords(doc.Title, lost))
	return seeOther(c, "/admin/pages/"+p.ID)
}

// readPageFile reads an uploaded page file. It waits for a turn: unpacked it may take some memory.
func readPageFile(ctx context.Context, file *multipart.FileHeader) (bundle.File, error) {
	done, err := conversions.take(ctx, 20*time.Second, "现在导入的人太多，请稍后再试")
	if err != nil {
		return bundle.File{}, err
	}
	defer done()
	f, err := file.Open()
	if err != nil {
		return bundle.File{}, err
	}
	defer f.Close()
	return bundle.Read(f, file.Size)
}

// placePictures puts a file's pictures into the library, made anew like any upload, and returns the contents with their
// names here. lost says where a picture could not be read, or was not in the file; the contents are without it.
func (s *Server) placePictures(c echo.Context, f bundle.File) (doc pages.Doc, lost []string, err error) {
	here := map[string]string{}
	for _, p := range f.Pictures {
		src, err := s.placePicture(c, p, f.Doc.Title)
		if e := plain(err); e != nil && e.Code == pages.Invalid {
			continue
		}
		if err != nil {
			return doc, nil, err
		}
		here[p.Src] = src
	}
	for _, used := range f.Doc.UsedPictures() {
		if here[used.Src] == "" {
			lost = append(lost, used.Where)
		}
	}
	return f.Doc.WithPictures(func(p form.Picture) form.Picture {
		if form.Uploaded(p.Src) {
			p.Src = here[p.Src]
		}
		return p
	}), lost, nil
}

// placePicture puts one picture into the library. One that is there already, byte for byte, is not taken again: made anew
// it would lose a little and stand there twice.
func (s *Server) placePicture(c echo.Context, p bundle.Picture, title string) (src string, err error) {
	ctx := c.Request().Context()
	if p.Genuine() {
		known, err := s.store.HasPicture(ctx, p.Src)
		if err != nil || known {
			return p.Src, err
		}
	}
	taken, err := convert(ctx, func() ([]byte, error) { return p.Bytes, nil }, picture.Take)
	if err != nil {
		return "", err
	}
	return taken.Src, s.store.SavePicture(ctx, pages.Picture{
		Src: taken.Src, Title: cutRunes(title, longestTitle), Bytes: len(taken.Largest()),
		By: operator(c).Name, CreatedAt: s.now().UnixMilli(),
	}, taken.Files)
}

// createAnywhere stores a new page under a free address.
func (s *Server) createAnywhere(ctx context.Context, doc pages.Doc) (pages.Page, error) {
	now := s.now().UnixMilli()
	p := pages.Page{ID: db.NewID(), Title: doc.Title, CreatedAt: now, UpdatedAt: now}
	var err error
	for range 10 {
		p.Slug = suggestSlug()
		if err = s.store.CreatePage(ctx, p, doc); !pages.IsCode(err, pages.Conflict) {
			break
		}
	}
	return p, err
}

// importedWords say what came of an import.
func importedWords(title string, lost []string) string {
	words := fmt.Sprintf("已导入「%s」，还没有发布", title)
	if len(lost) == 0 {
		return words
	}
	const most = 4
	where := strings.Join(lost[:min(len(lost), most)], "、")
	if len(lost) > most {
		where += " 等"
	}
	return fmt.Sprintf("%s。%d 张图片读不出来，已留空：%s", words, len(lost), where)
}

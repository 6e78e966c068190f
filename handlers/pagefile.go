package handlers

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"mime/multipart"
	"net/http"
	"os"
	"strings"
	"time"

	"github.com/labstack/echo/v4"

	"github.com/sanduan/sanduan/components/form"
	"github.com/sanduan/sanduan/db"
	"github.com/sanduan/sanduan/pages"
	"github.com/sanduan/sanduan/pages/admin"
	"github.com/sanduan/sanduan/pages/bundle"
	"github.com/sanduan/sanduan/pages/picture"
	"github.com/sanduan/sanduan/pages/video"
)

// exportPage answers the draft, its pictures and its videos as one file.
func (s *Server) exportPage(c echo.Context) error {
	st, err := s.studio(c)
	if err != nil {
		return err
	}
	f := bundle.File{Doc: st.draft}
	total := 0
	if f.Pictures, err = packed(st.draft.UsedPictures(), &total, func(src string) ([]byte, error) { return s.largest(src)() }); err != nil {
		return err
	}
	if f.Videos, err = packed(st.draft.UsedVideos(), &total, s.videoBytes); err != nil {
		return err
	}
	var file bytes.Buffer
	if err := bundle.Write(&file, f); err != nil {
		return err
	}
	if err := s.audit(c, "page.export", st.page.ID, fmt.Sprintf("%d 张图片，%d 个视频", len(f.Pictures), len(f.Videos))); err != nil {
		return err
	}
	attachment(c, "application/zip", st.page.Title+".zip", "page.zip")
	_, err = c.Response().Write(file.Bytes())
	return err
}

// packed reads the uploads a page uses, until they are more in total than a page file holds: Write refuses it then. Those
// that are gone are left out: the page shows a gap already, and the check before publishing names it.
func packed(used []pages.Used, total *int, read func(src string) ([]byte, error)) ([]bundle.Upload, error) {
	var out []bundle.Upload
	for _, u := range used {
		if *total > bundle.MaxBytes {
			break
		}
		b, err := read(u.Src)
		if pages.IsCode(err, pages.NotFound) || errors.Is(err, fs.ErrNotExist) {
			continue
		}
		if err != nil {
			return nil, err
		}
		out = append(out, bundle.Upload{Src: u.Src, Bytes: b})
		*total += len(b)
	}
	return out, nil
}

// videoBytes reads an uploaded video.
func (s *Server) videoBytes(src string) ([]byte, error) {
	path, err := s.store.VideoFile(src)
	if err != nil {
		return nil, err
	}
	return os.ReadFile(path)
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
	doc, lost, err := s.placeUploads(c, f)
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

// placeUploads puts a file's pictures and videos into the library, made anew like any upload, and returns the contents with
// their names here. lost says where one could not be read, or was not in the file; the contents are without it.
func (s *Server) placeUploads(c echo.Context, f bundle.File) (doc pages.Doc, lost []string, err error) {
	pictures, err := place(c, f.Pictures, f.Doc.Title, s.placePicture)
	if err != nil {
		return doc, nil, err
	}
	videos, err := place(c, f.Videos, f.Doc.Title, s.placeVideo)
	if err != nil {
		return doc, nil, err
	}
	for _, used := range f.Doc.UsedPictures() {
		if pictures[used.Src] == "" {
			lost = append(lost, used.Where)
		}
	}
	for _, used := range f.Doc.UsedVideos() {
		if videos[used.Src] == "" {
			lost = append(lost, used.Where)
		}
	}
	doc = f.Doc.WithPictures(func(p form.Picture) form.Picture {
		if form.Uploaded(p.Src) {
			p.Src = pictures[p.Src]
		}
		return p
	})
	return doc.WithVideos(func(v form.Video) form.Video { return form.Video{Src: videos[v.Src]} }), lost, nil
}

// place puts uploads into the library one by one and tells their names there by those in the file; what cannot be read has
// none.
func place(c echo.Context, list []bundle.Upload, title string, put func(echo.Context, bundle.Upload, string) (string, error)) (map[string]string, error) {
	here := map[string]string{}
	for _, p := range list {
		src, err := put(c, p, title)
		if e := plain(err); e != nil && e.Code == pages.Invalid {
			continue
		}
		if err != nil {
			return nil, err
		}
		here[p.Src] = src
	}
	return here, nil
}

// placeVideo puts one video into the library.
func (s *Server) placeVideo(c echo.Context, v bundle.Upload, title string) (src string, err error) {
	ctx := c.Request().Context()
	taken, err := convert(ctx, func() ([]byte, error) { return v.Bytes, nil }, video.Take)
	if err != nil {
		return "", err
	}
	stored, err := s.storeVideo(ctx, taken, cutRunes(title, longestTitle), operator(c).Name)
	return stored.Src, err
}

// placePicture puts one picture into the library. One that is there already, byte for byte, is not taken again: made anew
// it would lose a little and stand there twice.
func (s *Server) placePicture(c echo.Context, p bundle.Upload, title string) (src string, err error) {
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
	return taken.Src, s.storePicture(ctx, pages.Picture{
		Src: taken.Src, Title: cutRunes(title, longestTitle), Bytes: len(taken.Largest()),
		By: operator(c).Name, CreatedAt: s.now().UnixMilli(),
	}, taken)
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
	return fmt.Sprintf("%s。%d 处图片或视频读不出来，已留空：%s", words, len(lost), where)
}

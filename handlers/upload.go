package handlers

import (
	"context"
	"fmt"
	"io"
	"mime/multipart"
	"path"
	"strings"
	"time"

	"github.com/labstack/echo/v4"

	"github.com/sanduan/sanduan/components/form"
	"github.com/sanduan/sanduan/pages"
	"github.com/sanduan/sanduan/pages/picture"
)

// conversions bounds how many pictures are decoded at once: one may take 400 MB.
var conversions = make(turns, 2)

// convert makes of a picture's bytes what pages use; read fetches them once it is its turn.
func convert[T any](ctx context.Context, read func() ([]byte, error), to func([]byte) (T, error)) (made T, err error) {
	done, err := conversions.take(ctx, 20*time.Second, "现在上传图片的人太多，请稍后再试")
	if err != nil {
		return made, err
	}
	defer done()
	b, err := read()
	if err != nil {
		return made, err
	}
	return to(b)
}

// uploaded reads an uploaded file, at most as much as a picture may have and one byte.
func uploaded(file *multipart.FileHeader) func() ([]byte, error) {
	return func() ([]byte, error) {
		if file.Size > picture.MaxBytes {
			return nil, pages.Errorf(pages.Invalid, "图片超过 %d MB，请压缩后再上传", picture.MaxBytes>>20)
		}
		f, err := file.Open()
		if err != nil {
			return nil, err
		}
		defer f.Close()
		return io.ReadAll(io.LimitReader(f, picture.MaxBytes+1))
	}
}

// takePicture makes an upload ready for the web and puts it into the library.
func (s *Server) takePicture(c echo.Context, file *multipart.FileHeader) (pages.Picture, error) {
	taken, err := convert(c.Request().Context(), uploaded(file), picture.Take)
	if err != nil {
		return pages.Picture{}, err
	}
	return s.keepPicture(c, taken, pictureTitle(file.Filename), "picture.add")
}

// keepPicture puts a picture into the library; action is what the log calls it.
func (s *Server) keepPicture(c echo.Context, taken picture.Taken, title, action string) (pages.Picture, error) {
	p := pages.Picture{
		Src: taken.Src, Title: title, Bytes: len(taken.Largest()), By: operator(c).Name, CreatedAt: s.now().UnixMilli(),
	}
	if err := s.store.SavePicture(c.Request().Context(), p, taken.Files); err != nil {
		return pages.Picture{}, err
	}
	return p, s.audit(c, action, "", p.Title)
}

// pictureTitle is what an operator may look for: the file's name without folders and ending.
func pictureTitle(name string) string {
	name = path.Base(strings.ReplaceAll(name, "\\", "/"))
	title := form.Clean(cut(strings.TrimSuffix(name, path.Ext(name)), 120), false)
	if title == "" || title == "." {
		return "未命名"
	}
	return title
}

// takeFiles takes the files of an edit form: a part "Items.2.Picture.file" sets "Items.2.Picture.Src" of in. What is
// wrong with a file is told at its field.
func (s *Server) takeFiles(c echo.Context, files map[string][]*multipart.FileHeader) (taken map[string]string, wrong form.Errors, err error) {
	taken, wrong = map[string]string{}, form.Errors{}
	for name, list := range files {
		field, ok := strings.CutSuffix(name, ".file")
		if !ok || len(list) == 0 || list[0].Filename == "" {
			continue
		}
		if len(taken)+len(wrong) >= mostFiles {
			wrong[field] = fmt.Sprintf("一次最多上传 %d 张图片，请分几次", mostFiles)
			continue
		}
		p, err := s.takePicture(c, list[0])
		if e := plain(err); e != nil {
			wrong[field] = e.Message
			continue
		}
		if err != nil {
			return nil, nil, err
		}
		taken[field] = p.Src
	}
	return taken, wrong, nil
}

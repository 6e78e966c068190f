package handlers

import (
	"context"
	"io"
	"mime/multipart"
	"path"
	"strings"

	"github.com/labstack/echo/v4"

	"github.com/sanduan/sanduan/components/form"
	"github.com/sanduan/sanduan/pages"
	"github.com/sanduan/sanduan/pages/picture"
)

// conversions bounds how many pictures are decoded at once: one of 40 megapixels takes up to 300 MB.
var conversions = make(chan struct{}, 2)

// converting waits for a turn to decode a picture; call the returned function when done.
func converting(ctx context.Context) (done func(), err error) {
	select {
	case conversions <- struct{}{}:
		return func() { <-conversions }, nil
	case <-ctx.Done():
		return nil, ctx.Err()
	}
}

// readUpload reads an uploaded file, at most as much as a picture may have and one byte.
func readUpload(file *multipart.FileHeader) ([]byte, error) {
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

// takePicture makes an upload ready for the web and puts it into the library.
func (s *Server) takePicture(c echo.Context, file *multipart.FileHeader) (src string, err error) {
	b, err := readUpload(file)
	if err != nil {
		return "", err
	}
	ctx := c.Request().Context()
	done, err := converting(ctx)
	if err != nil {
		return "", err
	}
	taken, err := picture.Take(b)
	done()
	if err != nil {
		return "", err
	}
	p := pages.Picture{
		Src: taken.Src, Title: pictureTitle(file.Filename), Bytes: len(taken.Largest()),
		By: operator(c).Name, CreatedAt: s.now().UnixMilli(),
	}
	if err := s.store.SavePicture(ctx, p, taken.Files); err != nil {
		return "", err
	}
	return p.Src, s.audit(c, "picture.add", "", p.Title)
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
		src, err := s.takePicture(c, list[0])
		if e := plain(err); e != nil {
			wrong[field] = e.Message
			continue
		}
		if err != nil {
			return nil, nil, err
		}
		taken[field] = src
	}
	return taken, wrong, nil
}

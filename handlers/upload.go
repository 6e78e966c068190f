package handlers

import (
	"context"
	"fmt"
	"io"
	"mime/multipart"
	"net/url"
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
	done, err := conversions.take(ctx, 20*time.Second, "现在上传的人太多，请稍后再试")
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

// uploaded reads an uploaded file, at most so many bytes and one more: whatever takes them says what is too large.
func uploaded(file *multipart.FileHeader, most int64) func() ([]byte, error) {
	return func() ([]byte, error) {
		f, err := file.Open()
		if err != nil {
			return nil, fmt.Errorf("open an uploaded file: %w", err)
		}
		defer f.Close()
		return io.ReadAll(io.LimitReader(f, most+1))
	}
}

// takePicture makes an upload ready for the web and puts it into the library.
func (s *Server) takePicture(c echo.Context, file *multipart.FileHeader) (pages.Picture, error) {
	taken, err := convert(c.Request().Context(), uploaded(file, picture.MaxBytes), picture.Take)
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
	if err := s.storePicture(c.Request().Context(), p, taken); err != nil {
		return pages.Picture{}, err
	}
	return p, s.audit(c, action, "", p.Title)
}

// storePicture stores a picture's files and pieces, and its row.
func (s *Server) storePicture(ctx context.Context, p pages.Picture, taken picture.Taken) error {
	return s.store.SavePicture(ctx, p, taken.Files, taken.Pieces)
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

// filled is a posted edit form with its files taken: a part "Items.2.Picture.file" sets "Items.2.Picture.Src" of in, and the
// part "Video.mp4" sets "Video.Src". What is wrong with a file is told at its field.
func (s *Server) filled(c echo.Context) (in url.Values, wrong form.Errors, err error) {
	in, files, err := submitted(c)
	if err != nil {
		return nil, nil, err
	}
	wrong = form.Errors{}
	taken := 0
	for name, list := range files {
		field, ending, _ := cutLast(name)
		if ending != pictureEnding && ending != videoEnding || len(list) == 0 || list[0].Filename == "" {
			continue
		}
		if taken+len(wrong) >= mostFiles {
			wrong[field] = fmt.Sprintf("一次最多上传 %d 张图片，请分几次", mostFiles)
			continue
		}
		src, err := s.takeUpload(c, ending, list[0])
		if e := plain(err); e != nil {
			wrong[field] = e.Message
			continue
		}
		if err != nil {
			return nil, nil, err
		}
		in.Set(field+".Src", src)
		in.Set(field+".Focus", "") // it was the former picture's
		taken++
	}
	return in, wrong, nil
}

// How the names of an edit form's parts end that carry files.
const (
	pictureEnding = "file"
	videoEnding   = "mp4"
)

// takeUpload puts the file of a form's part with that ending into the library, and tells under what name it is kept.
func (s *Server) takeUpload(c echo.Context, ending string, file *multipart.FileHeader) (src string, err error) {
	if ending == videoEnding {
		v, err := s.takeVideo(c, file)
		return v.Src, err
	}
	p, err := s.takePicture(c, file)
	return p.Src, err
}

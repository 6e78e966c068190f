package handlers

import (
	"context"
	"mime/multipart"
	"net/http"

	"github.com/labstack/echo/v4"

	"github.com/sanduan/sanduan/components/form"
	"github.com/sanduan/sanduan/pages"
	"github.com/sanduan/sanduan/pages/admin"
	"github.com/sanduan/sanduan/pages/video"
)

// takeVideo judges an upload and puts it into the library.
func (s *Server) takeVideo(c echo.Context, file *multipart.FileHeader) (pages.Video, error) {
	ctx := c.Request().Context()
	taken, err := convert(ctx, uploaded(file, video.MaxBytes), video.Take)
	if err != nil {
		return pages.Video{}, err
	}
	v, err := s.storeVideo(ctx, taken, pictureTitle(file.Filename), operator(c).Name)
	if err != nil {
		return pages.Video{}, err
	}
	return v, s.audit(c, "video.add", "", v.Title)
}

// storeVideo stores a judged video; by is who brought it.
func (s *Server) storeVideo(ctx context.Context, taken video.Taken, title, by string) (pages.Video, error) {
	v := pages.Video{Src: taken.Src, Title: title, Bytes: len(taken.Bytes), By: by, CreatedAt: s.now().UnixMilli()}
	return v, s.store.SaveVideo(ctx, v, taken.Bytes)
}

// addVideo answers POST /admin/videos: takes one file and answers with what the editor shows of it.
func (s *Server) addVideo(c echo.Context) error {
	_, files, err := submitted(c)
	if err != nil {
		return err
	}
	list := files["files"]
	if len(list) != 1 || list[0].Filename == "" {
		return pages.Errorf(pages.Invalid, "请一次上传一个视频")
	}
	v, err := s.takeVideo(c, list[0])
	if err != nil {
		return err
	}
	view := form.Video{Src: v.Src}
	w, h := view.Size()
	return c.JSON(http.StatusOK, struct {
		Src    string `json:"src"`
		Title  string `json:"title"`
		W      int    `json:"w"`
		H      int    `json:"h"`
		Length string `json:"length"` // "1:05", "" where the file does not say
		Bytes  int    `json:"bytes"`
		URL    string `json:"url"`
	}{v.Src, v.Title, w, h, view.Length(), v.Bytes, view.URL()})
}

// deleteVideo removes a video from the library, unless a page has it.
func (s *Server) deleteVideo(c echo.Context) error {
	src := c.FormValue("src")
	err := s.store.DeleteVideo(c.Request().Context(), src)
	if refused := plain(err); refused != nil && refused.Code == pages.Conflict {
		return s.showPictures(c, status[refused.Code], admin.Pictures{Said: refused.Message})
	}
	if err != nil {
		return err
	}
	if err := s.audit(c, "video.delete", "", src); err != nil {
		return err
	}
	s.flash(c, "已删除视频")
	return seeOther(c, "/admin/pictures")
}

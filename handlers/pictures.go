package handlers

import (
	"fmt"
	"mime/multipart"
	"net/http"
	"net/url"
	"strings"

	"github.com/labstack/echo/v4"

	"github.com/sanduan/sanduan/components/form"
	"github.com/sanduan/sanduan/pages"
	"github.com/sanduan/sanduan/pages/admin"
)

// Limits of the library's screen.
const (
	picturesShown = 200
	videosShown   = 60
	mostFiles     = 20 // of one upload
)

// pictures answers GET /admin/pictures: the library.
func (s *Server) pictures(c echo.Context) error {
	return s.showPictures(c, http.StatusOK, admin.Pictures{})
}

// showPictures shows the library, and what view says about an act that was refused.
func (s *Server) showPictures(c echo.Context, code int, view admin.Pictures) error {
	search := form.Clean(c.FormValue("q"), false)
	list, err := s.store.Pictures(c.Request().Context(), search, picturesShown)
	if err != nil {
		return err
	}
	if search == "" {
		if view.Videos, err = s.store.Videos(c.Request().Context(), videosShown); err != nil {
			return err
		}
	}
	view.Frame, view.List, view.Search = s.frame(c, "图片"), list, search
	view.Full, view.Locked = len(list) == picturesShown, !operator(c).Role.Edits()
	return render(c, code, admin.PicturesScreen(view))
}

// addPictures takes several files; those that are no pictures are named, the others are kept.
func (s *Server) addPictures(c echo.Context) error {
	_, files, err := submitted(c)
	if err != nil {
		return err
	}
	list := files["files"]
	if wantsJSON(c) {
		return s.addPicture(c, list)
	}
	if len(list) > mostFiles {
		return pages.Errorf(pages.Invalid, "一次最多上传 %d 张图片", mostFiles)
	}
	var refused []admin.Refused
	added := 0
	for _, file := range list {
		if file.Filename == "" {
			continue
		}
		_, err := s.takePicture(c, file)
		if e := plain(err); e != nil {
			refused = append(refused, admin.Refused{File: cut(file.Filename, 120), Message: e.Message})
			continue
		}
		if err != nil {
			return err
		}
		added++
	}
	if added == 0 && len(refused) == 0 {
		refused = append(refused, admin.Refused{File: "没有选择文件", Message: "请先选择图片"})
	}
	if len(refused) > 0 {
		return s.showPictures(c, http.StatusUnprocessableEntity, admin.Pictures{Refused: refused})
	}
	s.flash(c, fmt.Sprintf("已添加 %d 张图片", added))
	return seeOther(c, "/admin/pictures")
}

// addPicture takes one file and answers with what the editor shows of it.
func (s *Server) addPicture(c echo.Context, list []*multipart.FileHeader) error {
	if len(list) != 1 || list[0].Filename == "" {
		return pages.Errorf(pages.Invalid, "请一次上传一张图片")
	}
	p, err := s.takePicture(c, list[0])
	if err != nil {
		return err
	}
	return s.pictureJSON(c, p)
}

// deletePicture removes a picture from the library, unless a page has it.
func (s *Server) deletePicture(c echo.Context) error {
	src := c.FormValue("src")
	if !form.Uploaded(src) {
		return pages.Errorf(pages.NotFound, "没有这张图片")
	}
	err := s.store.DeletePicture(c.Request().Context(), src)
	if refused := plain(err); refused != nil {
		return s.showPictures(c, status[refused.Code], admin.Pictures{Said: refused.Message})
	}
	if err != nil {
		return err
	}
	if err := s.audit(c, "picture.delete", "", src); err != nil {
		return err
	}
	s.flash(c, "已删除图片")
	back := "/admin/pictures"
	if q := strings.TrimSpace(c.FormValue("q")); q != "" {
		back += "?q=" + url.QueryEscape(q)
	}
	return seeOther(c, back)
}

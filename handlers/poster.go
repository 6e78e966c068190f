package handlers

import (
	"context"
	"errors"
	"fmt"
	"image"
	_ "image/jpeg" // operators' backgrounds and avatars
	_ "image/png"
	"net/http"
	"os"
	"runtime"
	"strconv"
	"strings"
	"time"

	"github.com/labstack/echo/v4"

	"github.com/sanduan/sanduan/components/form"
	"github.com/sanduan/sanduan/pages"
	"github.com/sanduan/sanduan/pages/poster"
	"github.com/sanduan/sanduan/pages/share"
)

// posterWorkers is how many posters are drawn at once.
func posterWorkers() int { return max(1, runtime.GOMAXPROCS(0)) }

// poster answers GET /s/{code}/poster.jpg: one picture, its QR the sharer's absolute link. It is always right after a change of
// name or design: the browser asks again, and the ETag spares the bytes. With the mark of this very picture as ?v=, as on the
// sharer's own screens, the browser need never ask again; a place in the ranking may change any time.
func (s *Server) poster(c echo.Context) error {
	ctx, asked := c.Request().Context(), s.now()
	w, err := s.wanted(ctx, c.Param("code"), s.base(c))
	if err != nil {
		return err
	}
	picture, err := s.posters.Get(ctx, asked, w.key, w.from)
	if errors.Is(err, poster.ErrLongURL) {
		return pages.Errorf(pages.Invalid, "网址太长，海报上的二维码放不下")
	}
	if err != nil {
		return fmt.Errorf("draw the poster of page %s: %w", w.page, err)
	}
	c.Response().Header().Set("Cache-Control", w.caching(c.QueryParam("v")))
	return s.sendPoster(c, picture)
}

// wanted is a poster that somebody wants to see.
type wanted struct {
	page  string // its id
	key   poster.Key
	from  poster.Maker
	ranks bool // it shows the place in the ranking
}

// wanted is the poster of the share with that code, whose link begins with base.
func (s *Server) wanted(ctx context.Context, code, base string) (w wanted, err error) {
	sh, err := s.shareOf(ctx, code)
	if err != nil {
		return w, err
	}
	page, err := s.pageOf(ctx, sh.PageID)
	if err != nil {
		return w, err
	}
	v, err := s.visitOf(ctx, page)
	if err != nil {
		return w, err
	}
	self, err := s.store.Visitor(ctx, sh.VisitorID)
	if err != nil && !pages.IsCode(err, pages.NotFound) {
		return w, err
	}
	if _, err := s.store.AvatarFile(self.Avatar); err != nil { // a poster without the face is better than none, and is another one
		self.Avatar = ""
	}
	who := poster.Person{Name: self.Name, URL: share.URL(base, sh.Code)}
	w = wanted{page: page.ID, ranks: v.ready.Ranks}
	if w.ranks {
		if who.Rank, err = s.place(ctx, page, sh.VisitorID); err != nil {
			return w, err
		}
	}
	w.key = v.posterKey(self, who.URL, who.Rank)
	if w.key.Page, err = s.posterPage(v.ready.Doc, v.ready.PosterMark, page.EndsAt); err != nil {
		return w, err
	}
	w.from = poster.Maker{
		Spec: func() (poster.Spec, error) { return s.spec(v.ready.Doc, page.EndsAt) },
		Person: func() (_ poster.Person, err error) {
			who.Avatar, err = s.face(self.Avatar)
			return who, err
		},
	}
	return w, nil
}

// caching is how long the poster may be kept by whoever asked for it by that mark.
func (w wanted) caching(mark string) string {
	if !w.ranks && mark == w.key.Mark() {
		return "private, max-age=31536000, immutable" // no one else's memory is to keep a name and a face for a year
	}
	return "public, no-cache"
}

// posterKey names the poster of somebody whose link is url, in that place among the page's inviters, 0 = none, with all pictures.
func (v *visit) posterKey(self pages.Visitor, url string, rank int) poster.Key {
	return poster.Key{
		Page:   wholePosterPage(v.ready.PosterMark, v.page.EndsAt),
		Person: strings.Join([]string{self.Name, self.Avatar, url, strconv.Itoa(rank)}, "\x00"),
	}
}

// sendPoster answers with a poster, or that the one the browser has is still right, from the pieces in which it is kept. Plain requests
// are answered by the front, see posterReply.
func (s *Server) sendPoster(c echo.Context, p poster.Picture) error {
	r := c.Response()
	r.Header().Set("ETag", p.ETag())
	if c.Request().Header.Get("If-None-Match") == p.ETag() {
		return c.NoContent(http.StatusNotModified)
	}
	r.Header().Set(echo.HeaderContentType, "image/jpeg")
	r.Header().Set(echo.HeaderContentLength, strconv.Itoa(p.Len()))
	r.WriteHeader(http.StatusOK)
	_, err := p.WriteTo(r)
	return err
}

// spec is what the posters of a page that ends at that time, 0 = never, have in common.
func (s *Server) spec(d pages.Doc, ends int64) (poster.Spec, error) {
	spec := poster.Spec{
		Design: d.Poster.Design, Theme: d.Look(), Headline: string(d.Poster.Headline), Words: d.Poster.Words, Brand: d.Host.Brand,
		Layers: d.Poster.Laid(), Pictures: map[string]image.Image{},
	}
	if ends != 0 {
		spec.Ends = time.UnixMilli(ends)
	}
	var err error
	if spec.Background, err = s.uploadedPicture(d.Poster.Picture.Src); err != nil {
		return spec, err
	}
	for _, l := range spec.Layers {
		if src := l.Picture.Src; src != "" && spec.Pictures[src] == nil {
			img, err := s.uploadedPicture(src)
			if err != nil {
				return spec, err
			}
			if img != nil {
				spec.Pictures[src] = img
			}
		}
	}
	return spec, nil
}

// face is a visitor's picture; nil where there is none.
func (s *Server) face(avatar string) (image.Image, error) {
	if avatar == "" {
		return nil, nil
	}
	path, err := s.store.AvatarFile(avatar)
	if err != nil {
		return nil, err
	}
	return readImage(path)
}

// uploadedPicture is an uploaded picture as a poster needs it; nil where none is chosen or it has been deleted since, so that the
// poster does without it.
func (s *Server) uploadedPicture(src string) (image.Image, error) {
	path, err := s.posterPicture(src)
	if path == "" || err != nil {
		return nil, err
	}
	return readImage(path)
}

// posterPicture is the file of an uploaded picture in the largest of its widths that a poster needs; "" where it has none.
func (s *Server) posterPicture(src string) (path string, err error) {
	if !form.Uploaded(src) {
		return "", nil
	}
	for _, width := range []int{750, 375} {
		path, err = s.store.PictureFile(width, src)
		if err == nil || !pages.IsCode(err, pages.NotFound) {
			return path, err
		}
	}
	return "", nil
}

func readImage(path string) (image.Image, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, fmt.Errorf("open a picture: %w", err)
	}
	defer f.Close()
	img, _, err := image.Decode(f)
	if err != nil {
		return nil, fmt.Errorf("read picture %s: %w", path, err)
	}
	return img, nil
}

// draftPoster is a draft's poster with an invented person.
func (s *Server) draftPoster(ctx context.Context, st studio, who poster.Person, name string) (poster.Picture, error) {
	page, err := s.posterPage(st.draft, st.draft.PosterMark(), st.page.EndsAt)
	if err != nil {
		return poster.Picture{}, err
	}
	picture, err := s.posters.Get(ctx, s.now(), poster.Key{Page: page, Person: name + "\x00" + who.URL}, poster.Maker{
		Spec:   func() (poster.Spec, error) { return s.spec(st.draft, st.page.EndsAt) },
		Person: func() (poster.Person, error) { return who, nil },
	})
	if err != nil {
		return poster.Picture{}, fmt.Errorf("draw the poster of draft %s: %w", st.page.ID, err)
	}
	return picture, nil
}

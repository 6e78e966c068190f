package handlers

import (
	"context"
	"fmt"
	"strconv"
	"sync"
	"time"

	"github.com/sanduan/sanduan/components/form"
	"github.com/sanduan/sanduan/pages"
	"github.com/sanduan/sanduan/pages/poster"
	"github.com/sanduan/sanduan/pages/share"
)

// scans remembers for which posters it is known whether phones read the code: trying takes a tenth of a second, and a page is
// tried when its publish screen is shown, when it is published, and when it is released.
type scans struct {
	mu  sync.Mutex
	why map[string]string // by all it depends on: what keeps phones from reading the code, "" for nothing
}

// maxScans is how many verdicts are remembered, of some 200 bytes each.
const maxScans = 1000

func newScans() *scans { return &scans{why: map[string]string{}} }

func (k *scans) known(key string) (why string, ok bool) {
	k.mu.Lock()
	defer k.mu.Unlock()
	why, ok = k.why[key]
	return why, ok
}

func (k *scans) learn(key, why string) {
	k.mu.Lock()
	defer k.mu.Unlock()
	if len(k.why) >= maxScans {
		clear(k.why)
	}
	k.why[key] = why
}

// publishable are what keeps contents from being published at a time: their problems, what would be worse for whom takes part
// already, and a poster whose code phones could not read. base is the scheme and host of the links in the code.
func (s *Server) publishable(ctx context.Context, p pages.Page, r pages.Ready, at time.Time, base string) ([]pages.Problem, error) {
	problems, err := s.problemsAt(ctx, r, at)
	if err != nil {
		return nil, err
	}
	worse, err := s.worse(ctx, p, r.Doc)
	if err != nil {
		return nil, err
	}
	problems = append(problems, worse...)
	for _, known := range problems {
		if known.Panel == "poster" {
			return problems, nil // it cannot be painted as it is
		}
	}
	why, err := s.unscannable(r.Doc, p.EndsAt, share.URL(base, pages.SharerCode))
	if err != nil {
		return nil, fmt.Errorf("try the posters of page %s: %w", p.ID, err)
	}
	if why != "" {
		problems = append(problems, pages.Problem{Panel: "poster", Where: "海报", Message: why})
	}
	return problems, nil
}

// unscannable tells why phones would not read the link off the posters of a page that ends at that time, 0 = never; "" where they
// do.
func (s *Server) unscannable(d pages.Doc, ends int64, link string) (why string, err error) {
	page, err := s.posterPage(d, d.PosterMark(), ends)
	if err != nil {
		return "", err
	}
	key := page + "\x00" + link
	if why, ok := s.scans.known(key); ok {
		return why, nil
	}
	why, err = s.posters.Unscannable(page, func() (poster.Spec, error) { return s.spec(d, ends) }, link)
	if err != nil {
		return "", err
	}
	s.scans.learn(key, why)
	return why, nil
}

// posterPage names the posters of contents with that mark, whose page ends at that time, by all that they have in common. Uploaded
// pictures never change, but one may be gone, and the poster does without it then.
func (s *Server) posterPage(d pages.Doc, mark string, ends int64) (string, error) {
	name := wholePosterPage(mark, ends)
	sources := []string{d.Poster.Picture.Src}
	for _, l := range d.Poster.Laid() {
		sources = append(sources, l.Picture.Src)
	}
	for _, src := range sources {
		path, err := s.posterPicture(src)
		if err != nil {
			return "", err
		}
		if form.Uploaded(src) && path == "" {
			name += "\x00" + src
		}
	}
	return name, nil
}

// wholePosterPage is posterPage where every picture is there.
func wholePosterPage(mark string, ends int64) string {
	return mark + "\x00" + strconv.FormatInt(ends, 10)
}

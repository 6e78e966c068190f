package handlers

import (
	"context"
	"fmt"
	"time"

	"github.com/sanduan/sanduan/pages"
	"github.com/sanduan/sanduan/pages/poster"
	"github.com/sanduan/sanduan/pages/share"
)

// publishable are what keeps contents from being published at a time: their problems, and a poster whose code phones could not
// read. base is the scheme and host of the links in the code.
func (s *Server) publishable(ctx context.Context, p pages.Page, r pages.Ready, at time.Time, base string) ([]pages.Problem, error) {
	problems, err := s.problemsAt(ctx, r, at)
	if err != nil {
		return nil, err
	}
	for _, known := range problems {
		if known.Panel == "poster" {
			return problems, nil // it cannot be painted as it is
		}
	}
	spec, err := s.spec(r.Doc, p.EndsAt)
	if err != nil {
		return nil, err
	}
	why, err := poster.Unscannable(spec, share.URL(base, pages.SharerCode))
	if err != nil {
		return nil, fmt.Errorf("try the posters of page %s: %w", p.ID, err)
	}
	if why != "" {
		problems = append(problems, pages.Problem{Panel: "poster", Where: "海报", Message: why})
	}
	return problems, nil
}

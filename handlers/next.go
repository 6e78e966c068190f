package handlers

import (
	"context"
	"slices"

	"github.com/sanduan/sanduan/pages"
)

// mostSentOn is how many pages that are over, each with the next, are gone through to find one that is not.
const mostSentOn = 10

// next is where visitors of a page that is over are sent on to: the page an operator has chosen, or, where that is over too, its own
// next one; ok is false where there is none that has been published and goes on.
func (s *Server) next(ctx context.Context, p pages.Page) (next pages.Page, ok bool, err error) {
	for range mostSentOn {
		if p.Next == "" {
			return pages.Page{}, false, nil
		}
		if p, err = s.pageOf(ctx, p.Next); err != nil {
			if pages.IsCode(err, pages.NotFound) {
				err = nil
			}
			return pages.Page{}, false, err
		}
		switch p.State(s.now()) {
		case pages.Live, pages.Scheduled, pages.OnPause:
			return p, true, nil
		}
	}
	return pages.Page{}, false, nil
}

// otherPages are the published pages besides one, the last changed first.
func (s *Server) otherPages(ctx context.Context, but pages.Page) ([]pages.Page, error) {
	all, err := s.store.Pages(ctx, false)
	return slices.DeleteFunc(all, func(p pages.Page) bool { return p.ID == but.ID || p.Live == 0 }), err
}

package handlers

import (
	"context"
	"hash/maphash"
	"strings"
	"sync/atomic"
	"time"

	"github.com/sanduan/sanduan/db"
	"github.com/sanduan/sanduan/pages"
	"github.com/sanduan/sanduan/pages/share"
)

// known is what many ask for in the same second.
type known struct {
	slugs    *recent[pages.Page]
	pages    *recent[pages.Page] // by id
	shares   *recent[pages.Share]
	sharers  *recent[pages.Visitor]
	channels *recent[[]pages.Channel]

	standings *recent[pages.Standing]      // by page and visitor
	runs      *recent[[]pages.RunStanding] // by page and owner
	parts     *recent[pages.Part]          // by page and visitor
	shelves   *recent[pages.Shelves]       // by page
	boards    *recent[[]pages.BoardLine]   // by page, play and board
	marks     *recent[db.BoardMarks]       // by page, play and board
	figures   *recent[playFigures]         // by page
	usual     *recent[struct{}]            // by page and play: found out
	teams     *recent[[]pages.OpenTeam]    // by page and play
	acts      *acts
}

// How long what is the same for everybody is known, and how much of it.
const (
	recentLife = time.Second
	mostRecent = 10_000
)

// What takes long to count is known for longer: the marks of a board, of which one of 100,000 lines has some 400, the figures of plays, and
// which teams are short of people.
const (
	marksLife   = 4 * time.Second
	mostMarks   = 200
	figuresLife = 2 * time.Second
	teamsLife   = 2 * time.Second
)

// Of what is known of single visitors nothing is left to chance: their acts are counted, so that it could stand for ever.
const (
	standingLife  = time.Minute
	mostStandings = 30_000
)

func newKnown() known {
	return known{
		slugs: newRecent[pages.Page](recentLife, mostRecent), pages: newRecent[pages.Page](recentLife, mostRecent), shares: newRecent[pages.Share](recentLife, mostRecent),
		sharers: newRecent[pages.Visitor](recentLife, mostRecent), channels: newRecent[[]pages.Channel](recentLife, mostRecent),
		standings: newRecent[pages.Standing](standingLife, mostStandings), acts: &acts{seed: maphash.MakeSeed()},
		runs: newRecent[[]pages.RunStanding](standingLife, mostRecent), parts: newRecent[pages.Part](standingLife, mostRecent),
		shelves: newRecent[pages.Shelves](recentLife, mostRecent), boards: newRecent[[]pages.BoardLine](recentLife, mostRecent),
		marks: newRecent[db.BoardMarks](marksLife, mostMarks), figures: newRecent[playFigures](figuresLife, mostRecent),
		usual: newRecent[struct{}](usualEvery, mostRecent), teams: newRecent[[]pages.OpenTeam](teamsLife, mostRecent),
	}
}

// pageAt is the page at that slug.
func (s *Server) pageAt(ctx context.Context, slug string) (pages.Page, error) {
	return lately(s.recent.slugs, s.moment(), slug, func() (pages.Page, error) { return s.store.LivePage(ctx, slug) })
}

// pageOf is the page with that id.
func (s *Server) pageOf(ctx context.Context, id string) (pages.Page, error) {
	return lately(s.recent.pages, s.moment(), id, func() (pages.Page, error) { return s.store.Page(ctx, id) })
}

// shareOf is the share with that code.
func (s *Server) shareOf(ctx context.Context, code string) (pages.Share, error) {
	if !share.Valid(code) {
		return pages.Share{}, pages.Errorf(pages.NotFound, "这个链接不对，请向好友要一个新的")
	}
	return lately(s.recent.shares, s.moment(), code, func() (pages.Share, error) { return s.store.ShareByCode(ctx, code) })
}

// sharerOf is whose link it is, as friends see; without a name where none was said.
func (s *Server) sharerOf(ctx context.Context, visitorID string) (pages.Visitor, error) {
	return lately(s.recent.sharers, s.moment(), visitorID, func() (pages.Visitor, error) {
		v, err := s.store.Visitor(ctx, visitorID)
		if pages.IsCode(err, pages.NotFound) {
			return pages.Visitor{ID: visitorID}, nil
		}
		return v, err
	})
}

// channel is the first of the codes that is one of the page's channels; junk codes are not counted.
func (s *Server) channel(ctx context.Context, pageID string, codes ...string) (string, error) {
	for _, code := range codes {
		if code == "" || pages.CheckChannel(code) != "" {
			continue
		}
		channels, err := lately(s.recent.channels, s.moment(), pageID, func() ([]pages.Channel, error) { return s.store.Channels(ctx, pageID) })
		if err != nil {
			return "", err
		}
		for _, ch := range channels {
			if ch.Code == code {
				return ch.Code, nil
			}
		}
	}
	return "", nil
}

// standing is what is kept of a visitor at a page. What the visitor does shows at once, and so do the friends who come. Where
// other nodes write too, a visitor may have acted there a moment ago, and the store is asked each time. The names in it may be
// of a while ago: sharerOf knows those of now.
func (s *Server) standing(ctx context.Context, pageID, visitorID string) (pages.Standing, error) {
	if s.store.Shared() {
		return s.store.Standing(ctx, pageID, visitorID)
	}
	at, key := s.momentOf(visitorID), pageID+visitorID
	return lately(s.recent.standings, at, key, func() (pages.Standing, error) { return s.store.Standing(ctx, pageID, visitorID) })
}

// arrived keeps in mind that the visitor has just opened a friend's link. The store hears of it as an event, a little later.
func (s *Server) arrived(v *visit, kept pages.Standing, by pages.Arrival) {
	if s.store.Shared() || kept.Arrival.ShareCode == by.ShareCode && by.At-kept.Arrival.At < arrivalsApart.Milliseconds() {
		return
	}
	by.Channel, kept.Arrival = kept.Arrival.Channel, by
	s.recent.standings.keep(v.page.ID+v.visitor, kept, v.read)
}

// arrivalsApart is how much later an arrival is before it matters when it was.
const arrivalsApart = time.Second

// momentOf is now, as far as this visitor is concerned.
func (s *Server) momentOf(visitorID string) moment {
	at := s.moment()
	at.changes += s.recent.acts.of(visitorID).Load() // both only grow: the sum is the same only where both are
	return at
}

// acted notes that something has changed about a visitor.
func (s *Server) acted(visitorID string) { s.recent.acts.of(visitorID).Add(1) }

// acts counts what visitors have done. Some share a count: then one's act has the other's standing read anew.
type acts struct {
	seed   maphash.Seed
	counts [4096]atomic.Uint64
}

func (a *acts) of(visitorID string) *atomic.Uint64 {
	return &a.counts[maphash.String(a.seed, visitorID)%uint64(len(a.counts))]
}

// lately answers from what was read lately, or reads it. An error is not kept.
func lately[V any](r *recent[V], at moment, key string, read func() (V, error)) (V, error) {
	if value, ok := r.get(key, at); ok {
		return value, nil
	}
	value, err := read()
	if err == nil {
		r.keep(strings.Clone(key), value, at)
	}
	return value, err
}

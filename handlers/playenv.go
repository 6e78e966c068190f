package handlers

import (
	"context"
	"slices"
	"strings"
	"time"

	"github.com/sanduan/sanduan/components/block"
	"github.com/sanduan/sanduan/components/form"
	"github.com/sanduan/sanduan/db"
	"github.com/sanduan/sanduan/pages"
	"github.com/sanduan/sanduan/pages/play"
)

// boardShown is how many lines of a board a page has.
const boardShown = 20

// addPlays adds how the page's plays stand for the visitor; sharer is whose link the visitor has come by, without ID for nobody.
func (s *Server) addPlays(ctx context.Context, e *block.Env, v *visit, sharer pages.Visitor) error {
	sc, err := s.playScene(ctx, e, v, sharer)
	if err != nil {
		return err
	}
	if err := sc.addSeats(ctx); err != nil {
		return err
	}
	e.Plays = nil
	for _, rp := range v.ready.Plays {
		p := sc.play(rp)
		if ranking, ok := rp.Settings.(play.Ranking); ok {
			if err := sc.addBoard(ctx, v, &p, rp, ranking); err != nil {
				return err
			}
		}
		if err := sc.addTeam(ctx, v, &p, rp); err != nil {
			return err
		}
		if v.via.Code == "" {
			ownFirst(&p)
		}
		e.Plays = append(e.Plays, p)
	}
	return nil
}

// ownFirst leaves out a friend's run that asks nothing more of the visitor, where a run of the visitor's own goes on. Of a swap, an offer
// that was made is still to be agreed on.
func ownFirst(p *block.Play) {
	t := p.Theirs
	if t == nil || p.Mine == nil || !play.State(p.Mine.State).Going() {
		return
	}
	if t.Joined != nil && p.Kind != "swap" || t.Joined == nil && (t.Refused != "" || t.State != string(play.Open)) {
		p.Theirs = nil
	}
}

// playScene is what is known of the page's plays when they are shown to the visitor.
func (s *Server) playScene(ctx context.Context, e *block.Env, v *visit, sharer pages.Visitor) (sc playScene, err error) {
	sc = playScene{s: s, e: e, page: v.page, ready: v.ready.Ready, now: v.now, visitor: v.visitor, links: v.links, sharer: sharer}
	if sc.shelves, err = s.shelves(ctx, v.page.ID); err != nil {
		return sc, err
	}
	if v.known {
		if sc.mine, err = s.runsBy(ctx, v.page.ID, v.visitor); err != nil {
			return sc, err
		}
		if sc.part, err = s.partOf(ctx, v.page.ID, v.visitor); err != nil {
			return sc, err
		}
	}
	if sharer.ID != "" && sharer.ID != v.visitor {
		if sc.theirs, err = s.runsBy(ctx, v.page.ID, sharer.ID); err != nil {
			return sc, err
		}
	}
	sc.contacts, err = s.contacts(ctx, v.page.ID, v.visitor, sc.mine, sc.theirs)
	return sc, err
}

// unplayed are a page's plays before anybody has begun one.
func unplayed(e *block.Env, page pages.Page, ready pages.Ready, now time.Time) (all []block.Play) {
	sc := playScene{e: e, page: page, ready: ready, now: now}
	for _, rp := range ready.Plays {
		all = append(all, sc.play(rp))
	}
	return all
}

// runsBy are a visitor's runs of a page, as of now; where other nodes write too, the store is asked each time.
func (s *Server) runsBy(ctx context.Context, pageID, owner string) ([]pages.RunStanding, error) {
	if s.store.Shared() {
		return s.store.RunsBy(ctx, pageID, owner)
	}
	return lately(s.recent.runs, s.momentOf(owner), pageID+owner, func() ([]pages.RunStanding, error) { return s.store.RunsBy(ctx, pageID, owner) })
}

func (s *Server) partOf(ctx context.Context, pageID, visitorID string) (pages.Part, error) {
	if s.store.Shared() {
		return s.store.PartOf(ctx, pageID, visitorID)
	}
	return lately(s.recent.parts, s.momentOf(visitorID), pageID+visitorID, func() (pages.Part, error) { return s.store.PartOf(ctx, pageID, visitorID) })
}

func (s *Server) shelves(ctx context.Context, pageID string) (pages.Shelves, error) {
	return lately(s.recent.shelves, s.moment(), pageID, func() (pages.Shelves, error) { return s.store.Shelves(ctx, pageID) })
}

// playScene is all that is known when plays are shown to a visitor.
type playScene struct {
	s       *Server
	e       *block.Env
	page    pages.Page
	ready   pages.Ready
	now     time.Time
	visitor string
	links   block.Links
	sharer  pages.Visitor
	shelves pages.Shelves
	mine    []pages.RunStanding
	theirs  []pages.RunStanding
	joined  []pages.RunStanding // others' teams in which the visitor sits
	beside  []pages.RunStanding // others' teams in which the sharer sits
	part    pages.Part

	contacts map[string]string // phones of those who let the visitor know, by visitor id
}

// play is how one play stands.
func (sc *playScene) play(rp pages.ReadyPlay) block.Play {
	now, key := sc.now, string(rp.Key)
	terms := rp.Settings.Common()
	shown := rp.Settings.Show(sc.unbegun(rp, ""))
	p := block.Play{
		Key: key, Kind: rp.Kind, Title: terms.Title, Act: terms.Act, Auto: rp.Settings.Auto(), Paused: sc.shelves.Halted[key].Acts,
		Ended: sc.page.State(now) == pages.Over, Tiers: sc.tiers(shown.Tiers), Price: shown.Price, Floor: shown.Floor,
	}
	mine, began := runOf(sc.mine, key)
	switch {
	case began:
		r := sc.run(mine)
		p.Mine = &r
		p.Again = !mine.Run.State.Going() && (terms.Runs == 0 || mine.Before+1 < terms.Runs)
	case p.Auto && sc.e.Shared:
		r := sc.run(pages.RunStanding{Run: sc.unbegun(rp, sc.visitor), Settings: rp.Settings})
		p.Mine = &r
	default:
		p.Again = true
	}
	if theirs, began := runOf(sc.theirs, key); began {
		r := sc.run(theirs)
		p.Theirs = &r
	} else if p.Auto && sc.sharer.ID != "" && sc.sharer.ID != sc.visitor {
		r := sc.run(pages.RunStanding{Run: sc.unbegun(rp, sc.sharer.ID), Settings: rp.Settings})
		p.Theirs = &r
	}
	return p
}

func runOf(all []pages.RunStanding, key string) (pages.RunStanding, bool) {
	for _, r := range all {
		if r.Run.Play == key {
			return r, true
		}
	}
	return pages.RunStanding{}, false
}

// unbegun is a run as it would begin now.
func (sc *playScene) unbegun(rp pages.ReadyPlay, owner string) play.Run {
	r := play.Run{PageID: sc.page.ID, Play: string(rp.Key), Kind: rp.Kind, Owner: owner}
	begun, o := rp.Settings.Start(r, play.Turn{Who: owner, Now: sc.now.UnixMilli(), Until: sc.page.EndsAt})
	if o.Reason != "" {
		return r
	}
	return begun
}

// tiers are the steps towards prizes, with what of them is there.
func (sc *playScene) tiers(shown []play.ShownTier) []block.Tier {
	var all []block.Tier
	for _, t := range shown {
		tier := block.Tier{Need: t.Need, From: t.From, Board: t.Board, Price: t.Price, Got: t.Got}
		if x, ok := sc.ready.Doc.Prizes.Get(t.Prize); ok {
			tier.Prize, tier.Picture, tier.Worth = x.Title, x.Picture, x.Worth
			tier.Left = sc.shelves.Left(sc.ready.Doc.Prizes, x)
			other, there := sc.ready.Doc.Prizes.Get(x.Substitute)
			tier.Gone = tier.Left == 0 && (!there || sc.shelves.Left(sc.ready.Doc.Prizes, other) == 0)
		}
		all = append(all, tier)
	}
	return all
}

// run is a run as the visitor sees it.
func (sc *playScene) run(st pages.RunStanding) block.Run {
	r, _ := play.Follow(st.Settings, st.Run, sc.page.EndsAt)
	shown := st.Settings.Show(r)
	own := r.Owner == sc.visitor
	out := block.Run{
		ID: r.ID, Own: own, State: string(r.State), Done: int(r.Progress), Goal: int(r.Goal), Deadline: form.Time(sc.until(r)),
		Off: shown.Off, Price: shown.Price, Floor: shown.Floor, Until: shown.Until, Digest: r.Digest, Tiers: sc.tiers(shown.Tiers),
		Have: shown.Have, Want: shown.Want, Unread: shown.Unread,
	}
	if shown.Unread && !own {
		out.Have, out.Want = "", ""
	}
	if b, ok := st.Settings.(play.Bargain); ok {
		out.Buys = b.Buy
	}
	if r.State == play.Open && out.Deadline.Past(sc.now) {
		out.State = string(play.Over) // time has not closed it yet
	}
	switch {
	case own:
		out.Owner = sc.e.Visitor
	case r.Owner != "" && r.Owner == sc.sharer.ID:
		out.Owner = person(sc.sharer)
	default:
		out.Owner = sc.masked(st.People[r.Owner])
	}
	if r.Digest != "" && r.State != play.Open {
		out.Proof = sc.links.Rules + "/proof/" + r.ID
	}
	if keepsUnits(r.Kind) && r.ID != "" {
		for i := range out.Tiers {
			out.Tiers[i].Gone = false // whatever is gone, this run's is kept for it
		}
	}
	for _, f := range st.Friends {
		out.Friends = append(out.Friends, sc.friend(f, r, shown.Leader))
	}
	for range shown.Filled {
		out.Friends = append(out.Friends, block.RunFriend{Filled: true})
	}
	sc.addPart(&out, st, own)
	sc.addPasses(&out, st, shown, own)
	sc.addOffers(&out, st, shown, own)
	return out
}

// until is when friends of a run begin to come too late, as screens show it, unix ms, 0 never.
func (sc *playScene) until(r play.Run) int64 { return sc.ends(r.Deadline) }

// ends is a deadline as screens show it: a run may have been promised longer than its page lasts by now, and what the clock of the screens
// has in whole seconds, the deadline must have too. Else a run of a day has a day and a second left right after its start.
func (sc *playScene) ends(deadline int64) int64 {
	if end := sc.page.EndsAt; end != 0 && deadline != 0 {
		deadline = min(end, deadline)
	}
	return deadline - deadline%time.Second.Milliseconds()
}

// keepsUnits tells whether a run of the kind has its prizes reserved from when on it begins.
func keepsUnits(kind string) bool { return kind == "group" || kind == "bargain" || kind == "gift" }

// friend is one who has come to a run. Others' names are masked.
func (sc *playScene) friend(f pages.RunFriend, r play.Run, leader string) block.RunFriend {
	out := block.RunFriend{Person: sc.masked(f.Visitor), At: form.Time(f.At), Leader: leader != "" && f.Visitor.ID == leader, Held: f.State == "held"}
	switch r.Kind {
	case "bargain":
		out.Amount = form.Money(f.Amount)
	case "ranking":
		out.Points = int(f.Amount)
	}
	return out
}

// masked is somebody as others see them, but the visitor's own name.
func (sc *playScene) masked(v pages.Visitor) block.Person {
	p := person(v)
	if play.IsAdded(v.ID) {
		p.Name = play.AddedTitle
		return p
	}
	if v.ID != sc.visitor {
		p.Name = pages.MaskName(v.Name)
	}
	return p
}

// usable are the states of a coupon that is there to be used, or has been.
var usable = map[pages.GrantState]bool{pages.GrantGiven: true, pages.GrantIssued: true, pages.GrantRedeemed: true}

// addPart adds what the visitor has done in the run, and got of it.
func (sc *playScene) addPart(out *block.Run, st pages.RunStanding, own bool) {
	for _, g := range sc.part.Grants {
		if g.State == pages.GrantVoid {
			continue
		}
		if x, ok := sc.ready.Doc.Prizes.Get(form.Ref(g.Prize)); ok && g.RunID == st.Run.ID && st.Run.ID != "" && g.State != pages.GrantReserved {
			out.Reward = x.Title
		}
		if g.RunID == st.Run.ID && st.Run.Kind == "coupon" && own && usable[g.State] {
			out.Usable++
		}
	}
	if own {
		return
	}
	f := sc.part.Joined[st.Run.ID]
	if f.State == "ok" || f.State == "held" {
		f.Visitor = pages.Visitor{ID: sc.visitor, Name: sc.e.Visitor.Name}
		joined := sc.friend(f, st.Run, "")
		joined.Person = sc.e.Visitor
		out.Joined = &joined
		return
	}
	why, terms := sc.part.Refused[st.Run.ID], st.Settings.Common()
	if f.State == "refused" {
		why = play.Unconfirmed
	}
	if why == "" && terms.Cap > 0 && sc.part.Helped >= terms.Cap {
		why = play.HelperCap
	}
	if why != "" && !why.Passes() { // who is to come back can try again
		out.Refused, out.Next = why.Words(out.Owner.Name), string(why.Next())
	}
}

// addPasses adds the passes of a gift; their links are the giver's alone.
func (sc *playScene) addPasses(out *block.Run, st pages.RunStanding, shown play.Shown, own bool) {
	for _, p := range shown.Passes {
		pass := block.Pass{No: p.No, State: p.State, Until: p.Until, To: pages.MaskName(st.People[p.To].Name)}
		if own && p.State == "offered" && sc.e.Links.Own != "" {
			pass.Link = sc.e.Links.Own + "?g=" + sc.s.store.PassToken(st.Run.ID, p.No, p.Round)
		}
		out.Passes = append(out.Passes, pass)
	}
	if st.Run.Kind == "gift" && !own && out.Joined == nil && sc.e.Token != "" {
		sc.judgePass(out, st, shown.Passes)
	}
}

// judgePass says why the pass whose link was opened cannot be taken. That another one could not be says nothing about it.
func (sc *playScene) judgePass(out *block.Run, st pages.RunStanding, passes []play.ShownPass) {
	i := slices.IndexFunc(passes, func(p play.ShownPass) bool {
		return p.Round > 0 && sc.s.store.PassToken(st.Run.ID, p.No, p.Round) == sc.e.Token
	})
	why := sc.part.Refused[st.Run.ID]
	switch {
	case i >= 0 && passes[i].State == "taken":
		out.Refused, out.Next = "这份礼物已被 "+pages.MaskName(st.People[passes[i].To].Name)+" 领取", string(play.Begin)
	case i < 0 || passes[i].State != "offered":
		out.Refused, out.Next = "这份礼物已经收回，请让"+out.Owner.Called()+"再发一个链接", string(play.Nobody)
	case why == play.Full || why == play.Expired:
		out.Refused, out.Next = "", ""
	}
}

// addOffers adds the offers of a swap. Those that are not open are for the two they are about.
func (sc *playScene) addOffers(out *block.Run, st pages.RunStanding, shown play.Shown, own bool) {
	for _, o := range shown.Offers {
		mine := o.Who == sc.visitor
		if !own && !mine && o.State != "open" {
			continue
		}
		offer := block.Offer{ID: o.ID, From: sc.masked(st.People[o.Who]), Own: mine, Words: o.Words, State: o.State, Until: o.Until, Mine: o.Theirs, Theirs: o.Mine, Told: o.TheirsKnown}
		other := st.Run.Owner
		if own {
			offer.Mine, offer.Theirs, offer.Told, other = o.Mine, o.Theirs, o.MineKnown, o.Who
		}
		if o.Open() && (own || mine) {
			offer.Contact = sc.contacts[other]
		}
		out.Offers = append(out.Offers, offer)
	}
}

// contacts are the phones of those with whom the visitor swaps and who have both agreed to it.
func (s *Server) contacts(ctx context.Context, pageID, visitorID string, runs ...[]pages.RunStanding) (map[string]string, error) {
	all := map[string]string{}
	for _, st := range slices.Concat(runs...) {
		if st.Run.Kind != "swap" {
			continue
		}
		for _, o := range st.Settings.Show(st.Run).Offers {
			other := st.Run.Owner
			if other == visitorID {
				other = o.Who
			} else if o.Who != visitorID {
				continue
			}
			if !o.Open() {
				continue
			}
			l, err := s.store.LeadOf(ctx, pageID, other)
			if err != nil && !pages.IsCode(err, pages.NotFound) {
				return nil, err
			}
			all[other] = l.Phone
		}
	}
	return all, nil
}

// addBoard adds the first lines of a ranking's first board, and the visitor's place on it.
func (sc *playScene) addBoard(ctx context.Context, v *visit, p *block.Play, rp pages.ReadyPlay, k play.Ranking) error {
	boards := k.Boards(sc.now.UnixMilli(), sc.page.EndsAt)
	if len(boards) == 0 {
		return nil
	}
	page, key, board := sc.page.ID, string(rp.Key), boards[0].ID
	if len(boards) > 1 {
		p.Named = boards[0].Title(sc.now.UnixMilli())
	}
	of := strings.Join([]string{page, key, board}, "/")
	lines, err := lately(sc.s.recent.boards, sc.s.moment(), of, func() ([]pages.BoardLine, error) {
		return sc.s.store.Board(ctx, page, key, board, boardShown)
	})
	if err != nil {
		return err
	}
	for i, l := range lines {
		own := l.Visitor.ID == sc.visitor
		p.Board = append(p.Board, block.Rank{Place: i + 1, Person: sc.masked(l.Visitor), Own: own, Points: int(l.Points)})
		if own {
			p.Place = i + 1
		}
	}
	if p.Place != 0 || !v.known {
		return nil
	}
	marks, err := lately(sc.s.recent.marks, sc.s.moment(), of, func() (db.BoardMarks, error) {
		return sc.s.store.BoardMarks(ctx, page, key, board)
	})
	if err == nil {
		p.Place, _, err = sc.s.store.PlaceOn(ctx, marks, page, key, board, sc.visitor)
	}
	return err
}

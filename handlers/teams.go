package handlers

import (
	"context"
	"slices"
	"time"

	"github.com/sanduan/sanduan/components/block"
	"github.com/sanduan/sanduan/components/form"
	"github.com/sanduan/sanduan/pages"
	"github.com/sanduan/sanduan/pages/play"
)

// A page lists so many teams that anybody may join, each with that much time left.
const (
	teamsShown = 6
	teamLeft   = 10 * time.Minute
)

// addTeam adds, of a group-buy, the team the visitor sits in; else the one looked at, else those that anybody may join.
func (sc *playScene) addTeam(ctx context.Context, v *visit, p *block.Play, rp pages.ReadyPlay) error {
	group, ok := rp.Settings.(play.Group)
	if !ok {
		return nil
	}
	sc.seat(v, p)
	mine, theirs := p.Mine != nil && play.State(p.Mine.State).Going(), p.Theirs != nil && p.Theirs.State == string(play.Open)
	sold := len(p.Tiers) > 0 && !slices.ContainsFunc(p.Tiers, func(t block.Tier) bool { return !t.Gone })
	if !group.Public || p.Ended || p.Paused || sold || mine || theirs && (v.team == "" || p.Theirs.Joined != nil) {
		return nil
	}
	if v.team != "" {
		if found, err := sc.lookAt(ctx, v, p); err != nil || found {
			return err
		}
	}
	if theirs {
		return nil
	}
	return sc.listTeams(ctx, p)
}

// seat shows the team the visitor has joined, unless there is a friend's link to look at, or a run of the visitor's own.
func (sc *playScene) seat(v *visit, p *block.Play) {
	if v.via.Code != "" {
		return
	}
	for _, st := range sc.joined {
		open := st.Run.State == play.Open
		if st.Run.Play != p.Key || !open && (p.Theirs != nil || p.Mine != nil) {
			continue
		}
		if r := sc.run(st); p.Theirs == nil || open {
			p.Theirs = &r
		}
		if open {
			return
		}
	}
}

// lookAt shows the team that was chosen from the list; found is false where it is not for anybody, or not any more.
func (sc *playScene) lookAt(ctx context.Context, v *visit, p *block.Play) (found bool, err error) {
	st, err := sc.s.store.RunSeen(ctx, v.page.ID, v.team)
	if pages.IsCode(err, pages.NotFound) {
		return false, nil
	}
	if err != nil || st.Run.Play != p.Key || st.Run.Owner == v.visitor || !isPublic(st.Settings) {
		return false, err
	}
	r := sc.run(st)
	if r.State != string(play.Open) {
		return false, nil
	}
	r.Listed, r.Owner = true, named(r.Owner)
	p.Theirs = &r
	return true, nil
}

// listTeams adds the teams that anybody may join, without those that have refused the visitor.
func (sc *playScene) listTeams(ctx context.Context, p *block.Play) error {
	s, page := sc.s, sc.page.ID
	teams, err := lately(s.recent.teams, moment{now: sc.now}, page+"/"+p.Key, func() ([]pages.OpenTeam, error) {
		return s.store.OpenTeams(ctx, page, p.Key, sc.now, teamLeft, teamsShown)
	})
	if err != nil {
		return err
	}
	for _, t := range teams {
		if why := sc.part.Refused[t.RunID]; why != "" && !why.Passes() {
			continue
		}
		p.Teams = append(p.Teams, block.OpenTeam{ID: t.RunID, Leader: named(sc.masked(t.Leader)), Missing: t.Missing, Deadline: form.Time(sc.ends(t.Deadline))})
	}
	return nil
}

// named is somebody whom the visitor does not know, and who may not have said a name.
func named(p block.Person) block.Person {
	if p.Name == "" {
		p.Name = "一位访客"
	}
	return p
}

// isPublic tells whether a play is a group-buy whose teams are for anybody.
func isPublic(p play.Play) bool {
	g, ok := p.(play.Group)
	return ok && g.Public
}

// errUninvited says that a team is for those alone whom its leader has invited.
func errUninvited() error {
	return pages.Errorf(pages.Denied, "这个团要有团长的邀请才能加入，请打开好友发给你的链接")
}

// byList tells whether the visitor joins a team from the page's list, without an invitation by its owner. Where the team is not for
// anybody, that is an error.
func (s *Server) byList(ctx context.Context, v *visit, rp pages.ReadyPlay, m pages.Move) (bool, error) {
	if m.Verb != play.JoinVerb || rp.Kind != "group" || m.Run == "" {
		return false, nil
	}
	st, err := s.store.RunOn(ctx, v.page.ID, m.Run)
	if pages.IsCode(err, pages.NotFound) {
		return false, nil // the store says so
	}
	if err != nil {
		return false, err
	}
	invited, err := s.invitedBy(ctx, v, st.Run, m.Via)
	if err != nil || invited {
		return false, err
	}
	if !isPublic(rp.Settings) || !isPublic(st.Settings) {
		return false, errUninvited()
	}
	return true, nil
}

// invitedBy tells whether the visitor has come by a link of the run's owner, or has a part in the run already.
func (s *Server) invitedBy(ctx context.Context, v *visit, r play.Run, via string) (bool, error) {
	if r.Owner == v.visitor {
		return true, nil
	}
	if via != "" {
		link, err := s.shareOf(ctx, via)
		if err != nil && !pages.IsCode(err, pages.NotFound) || err == nil && link.PageID == v.page.ID && link.VisitorID == r.Owner {
			return err == nil, err
		}
	}
	kept, err := s.standing(ctx, v.page.ID, v.visitor)
	if err != nil {
		return false, err
	}
	if inviter, err := s.inviter(ctx, v, kept); err != nil || inviter.ID == r.Owner {
		return err == nil, err
	}
	part, err := s.partOf(ctx, v.page.ID, v.visitor)
	_, joined := part.Joined[r.ID]
	return joined, err
}

// teamsJoined are others' teams of the page in which the visitor sits; where the page has no group-buy, nobody asks.
func (s *Server) teamsJoined(ctx context.Context, v *visit, part pages.Part) ([]pages.RunStanding, error) {
	if len(part.Joined) == 0 || !slices.ContainsFunc(v.ready.Plays, func(p pages.ReadyPlay) bool { return p.Kind == "group" }) {
		return nil, nil
	}
	return s.store.RunsJoined(ctx, v.page.ID, v.visitor, joinedShown)
}

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
	sc.sharersTeam(p)
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

// sharersTeam shows the team in which the sharer sits, as one who has joined it: whoever is in a team can fill it. A run of the sharer's
// own that goes on is before it.
func (sc *playScene) sharersTeam(p *block.Play) {
	if p.Theirs != nil && play.State(p.Theirs.State).Going() {
		return
	}
	var team *pages.RunStanding
	for i, st := range sc.beside {
		if st.Run.Play == p.Key && st.Run.Owner != sc.visitor && (team == nil || st.Run.State == play.Open) {
			team = &sc.beside[i]
		}
	}
	if team == nil || p.Theirs != nil && team.Run.State != play.Open {
		return
	}
	r, by := sc.run(*team), person(sc.sharer)
	r.By = &by
	p.Theirs = &r
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

// errUninvited says that a team is for those alone whom somebody in it has invited.
func errUninvited() error {
	return pages.Errorf(pages.Denied, "这个团要有团里人的邀请才能加入，请打开好友发给你的链接")
}

// byList tells whether the visitor joins a team from the page's list, without an invitation by anybody in it. Where the team is not for
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

// invitedBy tells whether the visitor has come by a link of somebody in the team, or has a part in the run already.
func (s *Server) invitedBy(ctx context.Context, v *visit, r play.Run, via string) (bool, error) {
	if r.Owner == v.visitor {
		return true, nil
	}
	if via != "" {
		link, err := s.shareOf(ctx, via)
		if err != nil && !pages.IsCode(err, pages.NotFound) {
			return false, err
		}
		if err == nil && link.PageID == v.page.ID {
			if in, err := s.sits(ctx, r, link.VisitorID); err != nil || in {
				return in, err
			}
		}
	}
	kept, err := s.standing(ctx, v.page.ID, v.visitor)
	if err != nil {
		return false, err
	}
	inviter, err := s.inviter(ctx, v, kept)
	if err != nil {
		return false, err
	}
	if in, err := s.sits(ctx, r, inviter.ID); err != nil || in {
		return in, err
	}
	part, err := s.partOf(ctx, v.page.ID, v.visitor)
	_, joined := part.Joined[r.ID]
	return joined, err
}

// sits tells whether somebody, "" nobody, has begun the run or counts in it.
func (s *Server) sits(ctx context.Context, r play.Run, who string) (bool, error) {
	if who == "" || who == r.Owner {
		return who != "", nil
	}
	part, err := s.partOf(ctx, r.PageID, who)
	return counted(part, r.ID), err
}

// counted tells whether the act of whoever has the part counts in a run.
func counted(part pages.Part, run string) bool { return part.Joined[run].State == "ok" }

// addSeats adds others' teams in which the visitor sits, and those in which the sharer does; where the page has no group-buy, nobody asks.
func (sc *playScene) addSeats(ctx context.Context) error {
	if !slices.ContainsFunc(sc.ready.Plays, func(p pages.ReadyPlay) bool { return p.Kind == "group" }) {
		return nil
	}
	var err error
	if len(sc.part.Joined) > 0 {
		if sc.joined, err = sc.s.store.RunsJoined(ctx, sc.page.ID, sc.visitor, joinedShown); err != nil {
			return err
		}
	}
	if sc.sharer.ID == "" || sc.sharer.ID == sc.visitor {
		return nil
	}
	part, err := sc.s.partOf(ctx, sc.page.ID, sc.sharer.ID)
	if err != nil || len(part.Joined) == 0 {
		return err
	}
	sc.beside, err = sc.s.store.RunsJoined(ctx, sc.page.ID, sc.sharer.ID, joinedShown)
	sc.beside = slices.DeleteFunc(sc.beside, func(st pages.RunStanding) bool { return !counted(part, st.Run.ID) })
	return err
}

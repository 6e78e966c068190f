package cta

import (
	"net/url"
	"slices"
	"time"

	"github.com/sanduan/sanduan/components/block"
	"github.com/sanduan/sanduan/components/form"
)

// teamsAtOnce is how many open teams are seen without unfolding the others.
const teamsAtOnce = 3

// openTeams are those that the visitor may join now; none where there is something else to do first.
func (s scene) openTeams() []block.OpenTeam {
	if s.play.Ended || s.play.Paused || s.act != starts {
		return nil
	}
	return s.play.Teams
}

// teamLink is the page with that team in the place of a friend's.
func teamLink(e block.Env, t block.OpenTeam) string {
	query := url.Values{"team": {t.ID}}
	if e.Channel != "" {
		query.Set("c", e.Channel)
	}
	return e.Links.Page + "?" + query.Encode() + "#play-" + e.ID
}

// teamEnds is until when a team waits, without the day where that is today.
func teamEnds(t block.OpenTeam, now time.Time) string {
	const day = "2006-01-02"
	if t.Deadline.In().Format(day) == now.In(form.China()).Format(day) {
		return t.Deadline.In().Format("15:04")
	}
	return t.Deadline.Minute(now)
}

// seat is one of a team.
type seat struct {
	block.RunFriend
	free bool
}

// mostSeats is how many are drawn: three rows of five.
const mostSeats = 15

// seatsOf are the leader, who else has come in that order, those the organiser has filled, and free ones.
func seatsOf(r block.Run) []seat {
	var all []seat
	if !slices.ContainsFunc(r.Friends, func(f block.RunFriend) bool { return f.Leader }) {
		all = append(all, seat{RunFriend: block.RunFriend{Person: r.Owner, Leader: true}})
	}
	filled := 0
	for _, f := range slices.Backward(r.Friends) {
		switch {
		case f.Filled:
			filled++
		case f.Leader:
			all = slices.Insert(all, 0, seat{RunFriend: f})
		default:
			all = append(all, seat{RunFriend: f})
		}
	}
	for range filled {
		all = append(all, seat{RunFriend: block.RunFriend{Person: block.Person{Name: "商家补位"}, Filled: true}})
	}
	for r.State == "open" && len(all) < r.Goal && len(all)+unlisted(r) < r.Goal {
		all = append(all, seat{free: true})
	}
	return all[:min(len(all), mostSeats)]
}

// unlisted is how many sit in seats that Friends does not name.
func unlisted(r block.Run) int { return max(0, r.Done-len(r.Friends)-1) }

// unseen is how many people sit in seats that are not drawn.
func unseen(r block.Run) int {
	drawn := 0
	for _, s := range seatsOf(r) {
		if !s.free {
			drawn++
		}
	}
	return max(0, r.Done-drawn)
}

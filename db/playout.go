package db

import (
	"context"
	"encoding/json"
	"fmt"
	"strconv"

	"github.com/sanduan/sanduan/pages"
	"github.com/sanduan/sanduan/pages/play"
)

func errNoPlay() error {
	return pages.Errorf(pages.NotFound, "这个玩法已下线，请刷新页面")
}

func errNoRun() error { return pages.Errorf(pages.NotFound, "没有找到这一局，请刷新页面") }

// playOut is what becomes of an act in the page's plays.
func (g *group) playOut(ctx context.Context, a *act, p pages.Page) error {
	who := g.who(a)
	a.played, a.people, a.before = nil, []string{who.visitor, a.lead.VisitorID}, g.past[who]
	if a.sealed != "" { // counts for whatever comes after this act
		g.past[who] = past{here: true, elsewhere: a.before.elsewhere}
	}
	m := a.move
	switch m.Verb {
	case "":
		return g.joinAll(ctx, a, p)
	case play.StartVerb:
		rp, ok := (pages.Ready{Plays: m.Plays}).Play(m.Play)
		if !ok {
			return refuse(errNoPlay())
		}
		return g.start(ctx, a, p, rp)
	case play.JoinVerb:
		return g.joinOne(ctx, a, p)
	}
	x := g.runs[m.Run]
	if x == nil || x.PageID != p.ID {
		return refuse(errNoRun())
	}
	return g.move(ctx, a, p, x)
}

// playable tells whether there is what an act is about: the play, or a run of it on the page.
func (g *group) playable(a *act, p pages.Page) error {
	m := a.move
	if m.Verb == "" {
		return nil
	}
	if m.Run != "" {
		x := g.runs[m.Run]
		if x == nil || x.PageID != p.ID || m.Play != "" && x.Play != m.Play {
			return errNoRun()
		}
		return nil
	}
	rp, ok := (pages.Ready{Plays: m.Plays}).Play(m.Play)
	switch owner := g.target(a); {
	case !ok:
		return errNoPlay()
	case m.Verb != play.StartVerb && m.Verb != play.JoinVerb:
		return errNoRun()
	case m.Verb == play.JoinVerb && owner.visitor == "":
		return errNoRun()
	case m.Verb == play.JoinVerb && owner != g.who(a) && !rp.Settings.Auto() && g.openRun(owner, string(rp.Key)) == nil:
		return errNoRun()
	}
	return nil
}

// others tells whether the act came with a phone that somebody else has left: whose it is, nobody knows. Such an act moves nothing.
func (a *act) others() bool { return a.first != "" && a.firstBy != a.lead.VisitorID }

// who is the person behind an act: whoever left the phone first.
func (g *group) who(a *act) person {
	if a.first != "" {
		return person{a.lead.PageID, a.firstBy}
	}
	return person{a.lead.PageID, a.lead.VisitorID}
}

// target is whose run an act is about: the sharer of the link the visitor acts on, else whoever has brought the visitor.
func (g *group) target(a *act) person {
	page := a.lead.PageID
	if s, ok := g.share(page, a.via); ok {
		return person{page, s.VisitorID}
	}
	if bond := g.bonds[person{page, a.lead.VisitorID}]; bond.Inviter != "" {
		return person{page, bond.Inviter}
	}
	bond := pages.Attribute(a.lead.VisitorID, g.arrival(a), nil, a.now, a.window)
	return person{page, bond.Inviter}
}

// mostCloses bounds how often time alone changes a run at one moment.
const mostCloses = 100

// catchUp lets time do to the run what is due. One whose page ends at another moment than before follows it first, and so it is never
// closed for a deadline that it has no more.
func (g *group) catchUp(ctx context.Context, a *act, p pages.Page, x *running) error {
	now := a.now.UnixMilli()
	if err := g.follow(ctx, a, p, x); err != nil {
		return err
	}
	for range mostCloses {
		if x.Due == 0 || now < x.Due {
			return nil
		}
		t := play.Turn{Now: now, Until: p.EndsAt}
		o, err := g.do(ctx, a, x, play.CloseVerb, t, nil)
		if err != nil {
			return err
		}
		if o.Reason != "" {
			return fmt.Errorf("close run %s: %s", x.ID, o.Reason)
		}
	}
	return fmt.Errorf("close run %s: it does not come to an end", x.ID)
}

// do runs a verb on a run, and does and logs what comes of it. Where it is refused, nothing changes.
func (g *group) do(ctx context.Context, a *act, x *running, v play.Verb, t play.Turn, j *joined) (play.Outcome, error) {
	var about play.Act
	if j != nil {
		about = j.act(x.ID, t.Who)
	}
	after, o := play.Do(x.settings, x.Run, v, t, about)
	if o.Reason != "" {
		return o, nil
	}
	var err error
	if v == play.VoidVerb {
		if o.Prizes, o.Scores, err = g.unwind(ctx, x, t.Now); err != nil {
			return o, err
		}
	}
	if gives(o.Prizes) && g.switches[playOf{x.PageID, x.Play}].prizes && v != play.CloseVerb && v != play.UndoVerb {
		return play.Outcome{Reason: play.Paused}, nil
	}
	till, ok, err := g.plan(ctx, a, x, o.Prizes)
	if err != nil {
		return o, err
	}
	if !ok {
		return play.Outcome{Reason: till.lacks()}, nil
	}
	if !o.Flag {
		x.Run = after
	}
	till.close()
	a.people = append(a.people, x.Owner)
	for owed := range till.grants {
		a.people = append(a.people, owed.To)
	}
	g.score(x, t, o.Scores)
	row := play.Act{Who: t.Who, Verb: v, Verdict: play.OK, Flag: o.Flag, Amount: o.Amount, Data: o.Data}
	if left := g.join(person{x.PageID, o.Left}, x.ID); left != nil {
		j = left
	}
	if j != nil && !o.Flag {
		row.Reverses = strconv.Itoa(j.last)
	}
	g.log(a, x, row, t)
	return o, nil
}

// score adds what an outcome brings to boards.
func (g *group) score(x *running, t play.Turn, scores []play.Score) {
	for _, s := range scores {
		key := scoreKey{x.PageID, x.Play, s.Board, x.Owner}
		line := g.scores[key]
		line.run, line.points = x.ID, line.points+s.Points
		if s.Points > 0 || line.at == 0 {
			line.at = t.Now
		}
		g.scores[key] = line
	}
}

// log adds a row to the run's log.
func (g *group) log(a *act, x *running, row play.Act, t play.Turn) {
	turn, err := json.Marshal(t)
	if err != nil {
		panic(fmt.Sprintf("db: write a turn: %v", err)) // a struct of plain fields always encodes
	}
	x.acts++
	x.changed = true
	reverses, _ := strconv.Atoi(row.Reverses) // "" is none
	if row.By, row.Why = a.move.By, a.move.Why; t.Do == play.WithPage {
		row.By, row.Why = "", followsPage // whoever's act has brought it to light
	}
	g.left.acts = append(g.left.acts, x.ID, x.acts, row.Who, string(row.Verb), string(row.Verdict), string(row.Reason), row.Flag, row.Amount,
		row.Data, reverses, row.By, clean(row.Why), clean(string(turn)), a.now.UnixMilli())
}

package db

import (
	"context"
	"crypto/sha256"
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

// joinAll lets a lead count in all plays that ask friends for one.
func (g *group) joinAll(ctx context.Context, a *act, p pages.Page) error {
	owner := g.target(a)
	if owner.visitor == "" || owner == g.who(a) {
		return nil
	}
	for _, rp := range a.move.Plays {
		if !rp.Settings.Common().ByPhone() || !play.ByLead(rp.Kind) {
			continue
		}
		x, err := g.runFor(ctx, a, p, rp, owner)
		if err != nil {
			return err
		}
		if x == nil {
			continue
		}
		if err := g.joinRun(ctx, a, p, x); err != nil {
			return err
		}
	}
	return nil
}

// joinOne lets the visitor join one run.
func (g *group) joinOne(ctx context.Context, a *act, p pages.Page) error {
	m := a.move
	if m.Run != "" {
		x := g.runs[m.Run]
		if x == nil || x.PageID != p.ID {
			return refuse(errNoRun())
		}
		return g.joinRun(ctx, a, p, x)
	}
	rp, ok := (pages.Ready{Plays: m.Plays}).Play(m.Play)
	if !ok {
		return refuse(errNoPlay())
	}
	owner := g.target(a)
	if owner == g.who(a) {
		a.played = append(a.played, pages.Played{Verdict: play.No, Reason: play.Self})
		return nil
	}
	x, err := g.runFor(ctx, a, p, rp, owner)
	if err != nil {
		return err
	}
	if x == nil {
		return refuse(errNoRun())
	}
	return g.joinRun(ctx, a, p, x)
}

// runFor is the owner's run of a play that a friend is to join; nil where there is none, and none begins by itself.
func (g *group) runFor(ctx context.Context, a *act, p pages.Page, rp pages.ReadyPlay, owner person) (*running, error) {
	x := g.openRun(owner, string(rp.Key))
	if x != nil || !rp.Settings.Auto() || owner.visitor == "" {
		return x, nil
	}
	x, _, err := g.begin(ctx, a, p, rp, owner)
	return x, err
}

// start begins a run of the visitor's own. Where one is open, that is the answer.
func (g *group) start(ctx context.Context, a *act, p pages.Page, rp pages.ReadyPlay) error {
	if a.others() {
		why := play.AlreadyJoined
		if g.denied[g.who(a)] {
			why = play.Denied
		}
		a.played = append(a.played, pages.Played{Verdict: play.No, Reason: why})
		return nil
	}
	who := g.who(a)
	if x := g.openRun(who, string(rp.Key)); x != nil && x.State.Going() {
		if err := g.catchUp(ctx, a, p, x); err != nil {
			return err
		}
		if x.State.Going() {
			a.played = append(a.played, x.begun(true))
			return nil
		}
	}
	x, o, err := g.begin(ctx, a, p, rp, who)
	if err != nil {
		return err
	}
	if x != nil {
		g.know(a)
		g.crowded(a, rp.Settings.Common().Act)
		a.played = append(a.played, x.begun(false))
		return nil
	}
	var last play.Run
	if x := g.openRun(who, string(rp.Key)); x != nil {
		last = x.Run
	}
	a.played = append(a.played, pages.Played{Run: last, Verdict: play.No, Reason: o.Reason, First: o.Reason == play.AlreadyJoined})
	return nil
}

// begun is what an owner is told who has a run; again tells whether it is not a new one.
func (x *running) begun(again bool) pages.Played {
	if x.State == play.InReview {
		return pages.Played{Run: x.Run, Verdict: play.Waiting, Reason: play.Held, First: again}
	}
	return pages.Played{Run: x.Run, Verdict: play.OK, First: again}
}

// begin starts a run for its owner; nil where the play refuses.
func (g *group) begin(ctx context.Context, a *act, p pages.Page, rp pages.ReadyPlay, owner person) (*running, play.Outcome, error) {
	text := settingsText(rp)
	x := &running{settings: rp.Settings, rules: rulesID(rp.Kind, text), fresh: true, grants: map[play.Owed]*grant{}}
	x.Run = play.Run{
		ID: NewID(), PageID: p.ID, Play: string(rp.Key), Kind: rp.Kind, Owner: owner.visitor, Rules: json.RawMessage(text),
		Seed: sha256.Sum256(append(a.luck[:], rp.Key...)),
	}
	t := g.turn(a, p, x, owner)
	o, err := g.do(ctx, a, x, play.StartVerb, t, nil)
	if err != nil || o.Reason != "" {
		return nil, o, err
	}
	g.runs[x.ID] = x
	g.owned[owner] = append(g.owned[owner], x)
	g.left.rules = append(g.left.rules, x.rules, x.Kind, text)
	return x, o, nil
}

// joinRun lets the person join a run, and says what came of it.
func (g *group) joinRun(ctx context.Context, a *act, p pages.Page, x *running) error {
	if err := g.catchUp(ctx, a, p, x); err != nil {
		return err
	}
	who := g.who(a)
	if a.others() {
		why := play.NotNew
		switch {
		case g.denied[who]:
			why = play.Denied
		case who.visitor == x.Owner:
			why = play.Self
		}
		a.played = append(a.played, pages.Played{Run: x.Run, Verdict: play.No, Reason: why})
		return nil
	}
	j := g.join(who, x.ID)
	if j != nil && j.state == joinLeft {
		return g.turnBack(ctx, a, p, x, j, play.RedoVerb, who.visitor)
	}
	if j != nil && !a.approves(j) {
		a.played = append(a.played, j.firstAnswer(x))
		return nil
	}
	t := g.turn(a, p, x, who)
	if err := g.addPace(ctx, x, &t); err != nil {
		return err
	}
	if j != nil { // held, and approved now
		if err := g.readHeld(ctx, x, j, &t); err != nil {
			return err
		}
	}
	o, err := g.do(ctx, a, x, play.JoinVerb, t, nil)
	if err != nil {
		return err
	}
	answer := pages.Played{Run: x.Run, Verdict: play.OK, Reason: o.Reason, Amount: o.Amount}
	switch o.Reason {
	case "":
		g.joined(a, x, t, joinOK, o)
	case play.Held:
		answer.Verdict = play.Waiting
		g.log(a, x, play.Act{Who: t.Who, Verb: play.JoinVerb, Verdict: play.Waiting, Reason: play.Held}, t)
		g.joined(a, x, t, joinHeld, o)
	default:
		answer.Verdict = play.No
		g.refused(x, t, o.Reason)
	}
	a.played = append(a.played, answer)
	return nil
}

// readHeld adds what the friend had done when the join was held.
func (g *group) readHeld(ctx context.Context, x *running, j *joined, t *play.Turn) error {
	var text string
	if err := g.get(ctx, &text, `SELECT turn FROM acts WHERE run_id = ? AND n = ?`, x.ID, j.first); err != nil {
		return wrap(err, "read a held join")
	}
	var then play.Turn
	if err := json.Unmarshal([]byte(text), &then); err != nil {
		return fmt.Errorf("read the turn of a held join: %w", err)
	}
	t.Came, t.Token, t.Words, t.New = j.at, then.Token, then.Words, then.New
	return nil
}

// refused keeps why an act did not count. That somebody new was told to come back is kept, so that the person is new then too.
func (g *group) refused(x *running, t play.Turn, why play.Reason) {
	if why.Next() == play.Wait && !t.New {
		return
	}
	g.left.refusals = append(g.left.refusals, x.ID, t.Who, string(why), x.PageID, t.Now)
}

// firstAnswer is what a person is told who has joined before.
func (j *joined) firstAnswer(x *running) pages.Played {
	switch j.state {
	case joinOK:
		return pages.Played{Run: x.Run, Verdict: play.OK, Amount: j.amount, First: true}
	case joinHeld:
		return pages.Played{Run: x.Run, Verdict: play.Waiting, Reason: play.Held, First: true}
	case joinRefused:
		return pages.Played{Run: x.Run, Verdict: play.No, Reason: play.Unconfirmed, First: true}
	}
	return pages.Played{Run: x.Run, Verdict: play.No, Reason: play.AlreadyJoined, First: true}
}

// joined keeps how the person's join stands, and what the person's act tells about who brought whom.
func (g *group) joined(a *act, x *running, t play.Turn, state string, o play.Outcome) {
	who := person{x.PageID, t.Who}
	j := g.join(who, x.ID)
	if j == nil {
		j = &joined{run: x.ID, play: x.Play, owner: x.Owner, at: t.Now}
		g.joins[who] = append(g.joins[who], j)
	}
	x.stand(j, state)
	j.first, j.amount, j.data, j.open = x.acts, o.Amount, o.Data, true
	g.past[who] = past{here: true, elsewhere: g.past[who].elsewhere}
	g.crowded(a, t.Act)
	g.know(a)
}

// crowded counts what somebody without a phone does, by the address it comes from.
func (g *group) crowded(a *act, how string) {
	if how == play.Tap && a.ipHash != "" {
		c := crowd{a.lead.PageID, chinaDay(a.now), a.ipHash}
		g.crowds[c]++
		g.crowdsChanged[c] = g.crowds[c]
	}
}

// stand has a join stand so from the run's last act on.
func (x *running) stand(j *joined, state string) {
	if j.state == joinOK {
		x.joins--
	}
	if state == joinOK {
		x.joins++
	}
	j.state, j.last, j.changed = state, x.acts, true
}

// know keeps who the visitor is, and who brought the visitor, after the first act that counts.
func (g *group) know(a *act) {
	if a.sealed != "" || a.move.By != "" {
		return // the lead did
	}
	if g.visitors[a.lead.VisitorID] == nil {
		g.meet(a.lead)
	}
	if a.move.Verb == play.JoinVerb {
		g.bound(a, g.arrival(a))
	}
}

// move does what is neither a start nor a join.
func (g *group) move(ctx context.Context, a *act, p pages.Page, x *running) error {
	m := a.move
	if err := g.catchUp(ctx, a, p, x); err != nil {
		return err
	}
	if m.Verb == play.CloseVerb {
		a.played = append(a.played, pages.Played{Run: x.Run, Verdict: play.OK})
		return nil
	}
	switch m.Verb {
	case play.UndoVerb, play.RedoVerb:
		return g.reverse(ctx, a, p, x)
	case play.RefuseVerb:
		return g.refuseHeld(a, p, x)
	case play.VoidVerb:
		return g.void(ctx, a, p, x)
	}
	t := g.turn(a, p, x, g.who(a))
	if m.Verb == play.ExtendVerb {
		t.Until = m.Until
	}
	t.Token = a.keys.nextPass(x, m.Which)
	o, err := g.do(ctx, a, x, m.Verb, t, nil)
	if err != nil {
		return err
	}
	answer := pages.Played{Run: x.Run, Verdict: play.OK, Reason: o.Reason, Amount: o.Amount}
	if o.Reason != "" {
		answer.Verdict = play.No
	}
	if j := g.join(person{p.ID, o.Left}, x.ID); j != nil {
		x.stand(j, joinLeft)
	}
	a.played = append(a.played, answer)
	return nil
}

// reverse undoes a join, or does it again. Where it stands so already, nothing happens.
func (g *group) reverse(ctx context.Context, a *act, p pages.Page, x *running) error {
	m := a.move
	who := person{p.ID, m.Visitor}
	j := g.join(who, x.ID)
	if j == nil {
		return refuse(pages.Errorf(pages.NotFound, "没有找到这次助力"))
	}
	from := joinOK
	if m.Verb == play.RedoVerb {
		from = joinUndone
	}
	if j.state != from {
		a.played = append(a.played, pages.Played{Run: x.Run, Verdict: play.OK, Amount: j.amount, First: true})
		return nil
	}
	return g.turnBack(ctx, a, p, x, j, m.Verb, m.Visitor)
}

// turnBack takes a friend's join back, or lets it count again.
func (g *group) turnBack(ctx context.Context, a *act, p pages.Page, x *running, j *joined, v play.Verb, friend string) error {
	t := g.turn(a, p, x, person{p.ID, friend})
	if v == play.UndoVerb {
		var err error
		if t.Issued, err = g.tooLate(ctx, x, t, j); err != nil {
			return err
		}
	}
	o, err := g.do(ctx, a, x, v, t, j)
	if err != nil {
		return err
	}
	answer := pages.Played{Run: x.Run, Verdict: play.OK, Reason: o.Reason, Amount: o.Amount}
	switch {
	case o.Reason != "":
		answer.Verdict = play.No
	case o.Flag:
	case v == play.RedoVerb:
		x.stand(j, joinOK)
		j.amount, j.data = o.Amount, o.Data
	default:
		x.stand(j, joinUndone)
	}
	a.played = append(a.played, answer)
	return nil
}

// tooLate tells whether a join cannot be taken back any more: a prize that would go with it is out, or the run would be open again
// beside another one of its owner.
func (g *group) tooLate(ctx context.Context, x *running, t play.Turn, j *joined) (bool, error) {
	after, o := play.Do(x.settings, x.Run, play.UndoVerb, t, j.act(x.ID, t.Who))
	if o.Reason != "" {
		return false, nil
	}
	if other := g.openRun(person{x.PageID, x.Owner}, x.Play); after.State == play.Open && other != nil && other.State.Going() && other.ID != x.ID {
		return true, nil
	}
	if err := g.readGrants(ctx, x); err != nil {
		return false, err
	}
	for _, due := range o.Prizes {
		r := x.grants[play.Owed{To: due.To, Tier: due.Tier}]
		if due.Step == play.Drop && r != nil && (r.State == pages.GrantIssued || r.State == pages.GrantRedeemed) {
			return true, nil
		}
	}
	return false, nil
}

// act is the join as the log has it, as it was last accepted.
func (j *joined) act(run, who string) play.Act {
	return play.Act{ID: strconv.Itoa(j.first), RunID: run, Who: who, Verb: play.JoinVerb, Verdict: play.OK, Amount: j.amount, Data: j.data, At: j.at}
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

package db

import (
	"cmp"
	"context"
	"database/sql"
	"slices"
	"time"

	"github.com/sanduan/sanduan/components/form"
	"github.com/sanduan/sanduan/pages"
	"github.com/sanduan/sanduan/pages/play"
)

const grantColumns = `id, page_id, play_id, run_id, visitor_id, tier, wanted, prize, state, flag, cost, day, after_id, hold_until, claim_until, ` +
	`ticket, code_id, address, courier, why, by_name, created_at, changed_at, issued_at, redeemed_at`

// grant is a prize for somebody as it stands within a group.
type grant struct {
	pages.Grant
	day     string // of China, on which its cost was counted
	changed bool
}

func (r *grant) values() []any {
	return []any{
		r.ID, r.PageID, r.Play, r.RunID, r.VisitorID, r.Tier, r.Wanted, r.Prize, string(r.State), r.Flag, r.Cost, r.day, r.After,
		r.HoldUntil, r.ClaimUntil, r.Ticket, r.CodeID, r.Address, r.Courier, r.Why, r.By, r.CreatedAt, r.ChangedAt, r.IssuedAt, r.RedeemedAt,
	}
}

// scan reads grantColumns, and what a query has behind them into more.
func (r *grant) scan(rows *sql.Rows, more ...any) error {
	return rows.Scan(append([]any{
		&r.ID, &r.PageID, &r.Play, &r.RunID, &r.VisitorID, &r.Tier, &r.Wanted, &r.Prize, &r.State, &r.Flag, &r.Cost, &r.day,
		&r.After, &r.HoldUntil, &r.ClaimUntil, &r.Ticket, &r.CodeID, &r.Address, &r.Courier, &r.Why, &r.By, &r.CreatedAt, &r.ChangedAt,
		&r.IssuedAt, &r.RedeemedAt,
	}, more...)...)
}

func compareOwed(a, b play.Owed) int {
	return cmp.Or(cmp.Compare(a.To, b.To), cmp.Compare(a.Tier, b.Tier))
}

// stock is what of a prize is taken.
type stock struct {
	reserved, issued, moves int
	changed                 bool
}

func stockList() *list {
	return newList(`WITH k (page) AS (`, "text", `) SELECT s.page_id, s.prize, s.reserved, s.issued, s.moves FROM k JOIN stock s ON s.page_id = k.page`)
}

func (g *group) readStock(ctx context.Context, q *playQuestions) error {
	err := g.look(ctx, g.lists.stock, q.pageValues(), func(rows *sql.Rows) error {
		var at stockOf
		s := &stock{}
		err := rows.Scan(&at.page, &at.prize, &s.reserved, &s.issued, &s.moves)
		g.stocks[at] = s
		return err
	})
	return wrap(err, "read the stock")
}

func spentList() *list {
	return newList(`WITH k (page, day) AS (`, "text text", `) SELECT p.page_id, p.day, p.fen FROM k JOIN spent p ON p.page_id = k.page AND p.day = k.day`)
}

func (g *group) readSpent(ctx context.Context, q *playQuestions) error {
	var values []any
	for p := range q.purses {
		values = append(values, p.page, p.day)
	}
	err := g.look(ctx, g.lists.spent, values, func(rows *sql.Rows) error {
		var p purse
		var fen int64
		err := rows.Scan(&p.page, &p.day, &fen)
		g.spent[p] = fen
		return err
	})
	return wrap(err, "read the budget")
}

func grantsList() *list {
	return newList(`WITH k (run) AS (`, "text", `) SELECT `+grantColumns+` FROM grants WHERE run_id IN (SELECT run FROM k)`)
}

// readGrants reads a run's grants, when they are first needed.
func (g *group) readGrants(ctx context.Context, x *running) error {
	if x.grants != nil {
		return nil
	}
	x.grants = map[play.Owed]*grant{}
	if x.fresh {
		return nil
	}
	err := g.look(ctx, g.lists.grants, []any{x.ID}, func(rows *sql.Rows) error {
		r := &grant{}
		err := r.scan(rows)
		x.grants[play.Owed{To: r.VisitorID, Tier: r.Tier}] = r
		return err
	})
	return wrap(err, "read the grants of a run")
}

// till is what the steps of one outcome do to grants, stock and budget, before it is known whether all of them can be done.
type till struct {
	g      *group
	run    *running
	prizes play.Prizes
	now    int64
	day    string // of China
	grants map[play.Owed]*grant
	lines  []entry
	freed  []entry          // units given back that nobody has taken since
	taken  map[string]int   // of prizes
	wait   bool             // there was a unit, but the day's budget does not bear it
	fen    map[string]int64 // of days; day "" is all of them
}

// entry is a line of the ledger: a unit of a prize that moves.
type entry struct {
	grant, prize, kind string
	reserved, issued   int
	cost               int64  // of the unit, fen
	day                string // on which it counts
}

// The ledger's words.
const (
	lineReserve = "reserve"
	lineRelease = "release"
	lineIssue   = "issue"
	lineReturn  = "return"
)

func (g *group) newTill(a *act, x *running) *till {
	return &till{
		g: g, run: x, prizes: a.move.Prizes, now: a.now.UnixMilli(), day: chinaDay(a.now),
		grants: map[play.Owed]*grant{}, taken: map[string]int{}, fen: map[string]int64{},
	}
}

// chinaDay is the day in China.
func chinaDay(at time.Time) string { return at.In(form.China()).Format(time.DateOnly) }

// plan finds what the steps of an outcome do: what is given back first, then what must be had, then what is given. ok is false where
// something that must be had cannot: then nothing is to be done.
func (g *group) plan(ctx context.Context, a *act, x *running, dues []play.Due) (t *till, ok bool, err error) {
	t = g.newTill(a, x)
	if len(dues) == 0 {
		return t, true, nil
	}
	if err := g.readGrants(ctx, x); err != nil {
		return nil, false, err
	}
	for _, round := range [][]play.Step{{play.Drop}, {play.Reserve, play.Lock}, {play.Give}} {
		for _, due := range dues {
			if slices.Contains(round, due.Step) && !t.step(due) {
				return t, false, nil
			}
		}
	}
	return t, true, nil
}

// grant is somebody's grant as the till leaves it.
func (t *till) grant(owed play.Owed) *grant {
	if r := t.grants[owed]; r != nil {
		return r
	}
	r := &grant{}
	if now := t.run.grants[owed]; now != nil {
		*r = *now
	} else {
		r.ID, r.CreatedAt = NewID(), t.now
		r.PageID, r.Play, r.RunID, r.VisitorID, r.Tier = t.run.PageID, t.run.Play, t.run.ID, owed.To, owed.Tier
	}
	t.grants[owed] = r
	return r
}

// step does one step; false where it needs a unit and there is none.
func (t *till) step(due play.Due) bool {
	if due.Step == play.Drop {
		t.drop(t.grant(play.Owed{To: due.To, Tier: due.Tier}))
		return true
	}
	if due.Prize == "" {
		return true
	}
	r := t.grant(play.Owed{To: due.To, Tier: due.Tier})
	kept := r.State == pages.GrantReserved || r.State == pages.GrantLocked
	// What an operator took back, or nobody took in time, stays so.
	free := r.State == "" || r.State == pages.GrantVoid && (r.Why == "" || r.Why == pages.FellShort) || r.State == pages.GrantWaiting
	if !free && !(kept && due.Step == play.Give) {
		return true // done before
	}
	if !kept && !t.take(r, due.Prize) {
		if due.Step != play.Give || r.State == pages.GrantWaiting {
			return due.Step == play.Give
		}
		r.Wanted, r.Prize, r.Cost = string(due.Prize), string(due.Prize), 0
		t.set(r, pages.GrantWaiting)
		return true
	}
	switch due.Step {
	case play.Reserve:
		t.set(r, pages.GrantReserved)
	case play.Lock:
		r.After = t.grant(due.After).ID
		r.HoldUntil = t.holds(r)
		t.set(r, pages.GrantLocked)
	case play.Give:
		t.give(r)
	}
	return true
}

func (t *till) set(r *grant, s pages.GrantState) {
	r.State, r.ChangedAt, r.changed = s, t.now, true
	if s != pages.GrantVoid {
		r.Why = ""
	}
}

// take takes a unit of the wanted prize, or of its substitute, for a grant; false where there is none.
func (t *till) take(r *grant, wanted form.Ref) bool {
	if t.handOver(r, wanted) {
		return true
	}
	p, ok := t.find(wanted)
	if ok {
		r.Wanted, r.Prize, r.Cost, r.day, r.changed = string(wanted), string(p.Key), int64(p.Cost), t.day, true
		t.write(r, lineReserve, 1, 0)
	}
	return ok
}

// handOver takes a unit that an earlier step gave back, with what it cost when it was first taken: it has never been anybody else's to have.
func (t *till) handOver(r *grant, wanted form.Ref) bool {
	p, _ := t.prizes.Get(wanted)
	for i, l := range t.freed {
		if l.prize == string(wanted) || l.prize == string(p.Substitute) {
			t.freed = slices.Delete(t.freed, i, i+1)
			r.Wanted, r.Prize, r.Cost, r.day, r.changed = string(wanted), l.prize, l.cost, l.day, true
			t.write(r, lineReserve, 1, 0)
			return true
		}
	}
	return false
}

// find is the prize that a unit can be had of: the wanted one, else its substitute; ok is false where there is none.
func (t *till) find(wanted form.Ref) (play.Prize, bool) {
	p, ok := t.prizes.Get(wanted)
	if !ok || t.has(p) {
		return p, ok
	}
	other, ok := t.prizes.Get(p.Substitute)
	return other, ok && t.has(other)
}

// has tells whether there is a unit of the prize, and the budget bears it.
func (t *till) has(p play.Prize) bool {
	taken := t.taken[string(p.Key)]
	if s := t.g.stocks[stockOf{t.run.PageID, string(p.Key)}]; s != nil {
		taken += s.reserved + s.issued
	}
	bears := func(most form.Money, day string) bool {
		return most == 0 || t.g.spent[purse{t.run.PageID, day}]+t.fen[day]+int64(p.Cost) <= int64(most)
	}
	if taken >= p.Total || !bears(t.prizes.Most, "") {
		return false
	}
	today := bears(t.prizes.Daily, t.day)
	t.wait = t.wait || !today
	return today
}

// lacks is why something that must be had cannot.
func (t *till) lacks() play.Reason {
	if t.wait {
		return play.SpentToday
	}
	return play.SoldOut
}

// give makes a grant its person's: from when on it can be had, and until when.
func (t *till) give(r *grant) {
	p, _ := t.prizes.Get(form.Ref(r.Prize)) // one that is gone from the page has no times
	if r.State != pages.GrantLocked {       // whose hold has begun already
		r.HoldUntil = t.holds(r)
	}
	r.ClaimUntil = 0
	if p.Days > 0 {
		r.ClaimUntil = max(t.now, r.HoldUntil) + int64(p.Days)*24*time.Hour.Milliseconds()
	}
	t.set(r, pages.GrantGiven)
}

// holds is until when a grant of now can be taken back, 0 where its prize has no hold time.
func (t *till) holds(r *grant) int64 {
	p, _ := t.prizes.Get(form.Ref(r.Prize))
	if p.Hold == 0 {
		return 0
	}
	return t.now + int64(p.Hold)*time.Hour.Milliseconds()
}

// drop takes a grant back. One that is out already stays, and is to be looked at.
func (t *till) drop(r *grant) {
	switch r.State {
	case pages.GrantReserved:
		t.write(r, lineRelease, -1, 0)
		t.set(r, pages.GrantVoid)
	case pages.GrantLocked, pages.GrantGiven: // the person has read that it is there
		t.write(r, lineRelease, -1, 0)
		r.Why = pages.FellShort
		t.set(r, pages.GrantVoid)
	case pages.GrantWaiting:
		t.set(r, pages.GrantVoid)
	case pages.GrantIssued, pages.GrantRedeemed:
		r.Flag, r.changed = true, true
	}
}

// write notes that a grant's unit moves.
func (t *till) write(r *grant, kind string, reserved, issued int) {
	l := entry{r.ID, r.Prize, kind, reserved, issued, r.Cost, r.day}
	t.lines = append(t.lines, l)
	if kind == lineRelease {
		t.freed = append(t.freed, l)
	}
	units := reserved + issued
	t.taken[r.Prize] += units
	t.fen[r.day] += int64(units) * r.Cost
	t.fen[""] += int64(units) * r.Cost
}

// close does what the till says.
func (t *till) close() {
	for owed, r := range t.grants {
		if r.changed {
			t.run.grants[owed] = r
		}
	}
	for _, l := range t.lines {
		t.g.enter(t.run.PageID, l, t.now)
	}
}

// enter writes a line into the ledger, and what its unit costs into the budget.
func (g *group) enter(pageID string, l entry, now int64) {
	at := stockOf{pageID, l.prize}
	s := g.stocks[at]
	if s == nil {
		s = &stock{}
		g.stocks[at] = s
	}
	s.reserved, s.issued, s.moves, s.changed = s.reserved+l.reserved, s.issued+l.issued, s.moves+1, true
	g.left.moves = append(g.left.moves, pageID, l.prize, s.moves, l.grant, l.kind, l.reserved, l.issued, now)
	fen := int64(l.reserved+l.issued) * l.cost
	if fen == 0 {
		return
	}
	for _, p := range []purse{{pageID, ""}, {pageID, l.day}} {
		g.spent[p] += fen
		g.spentAdded[p] += fen
	}
}

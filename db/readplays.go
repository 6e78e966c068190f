package db

import (
	"context"
	"database/sql"

	"github.com/sanduan/sanduan/pages/play"
)

// readPlays reads what is known about the plays the group's acts move in.
func (g *group) readPlays(ctx context.Context, works []work) error {
	q := newPlayQuestions()
	for _, w := range works {
		if w.job != nil && w.job.act.plays() {
			g.askPlays(q, w.job.act)
		}
	}
	if len(q.pages) == 0 {
		return nil
	}
	for _, read := range []func(context.Context, *playQuestions) error{
		g.readRuns, g.readAbove, g.readJoins, g.readPast, g.readListed, g.readDenied, g.readSwitches, g.readCrowds, g.readStock, g.readSpent,
	} {
		if err := read(ctx, q); err != nil {
			return err
		}
	}
	return nil
}

// playQuestions are what there is to ask about the group's acts.
type playQuestions struct {
	pages   map[string]bool
	runs    map[string]bool // by id: whether with all others of its owner
	owners  map[person]bool
	people  map[person]bool
	callers map[asked]bool // the people, each with every phone that came with an act, "" none
	crowds  map[crowd]bool
	purses  map[purse]bool
	listed  bool // a play asks who is on the list of old customers
}

func newPlayQuestions() *playQuestions {
	return &playQuestions{
		pages: map[string]bool{}, runs: map[string]bool{}, owners: map[person]bool{}, people: map[person]bool{},
		callers: map[asked]bool{}, crowds: map[crowd]bool{}, purses: map[purse]bool{},
	}
}

// askPlays asks about an act: the people it may be about, and whose run it may be.
func (g *group) askPlays(q *playQuestions, a *act) {
	page, m := a.lead.PageID, a.move
	q.pages[page] = true
	day := chinaDay(a.now)
	q.purses[purse{page, ""}], q.purses[purse{page, day}] = true, true
	if m.Run != "" { // for who joins it, its owner's other runs make no difference
		q.runs[m.Run] = q.runs[m.Run] || m.Verb != play.JoinVerb
	}
	who := person{page, m.Visitor}
	q.people[who], q.owners[who], q.callers[asked{page, m.Visitor, a.phoneHash}] = true, true, true
	if first := g.first[line{page, a.phoneHash}]; first.id != "" {
		other := person{page, first.visitor}
		q.people[other], q.owners[other], q.callers[asked{page, first.visitor, a.phoneHash}] = true, true, true
	}
	if s, ok := g.share(page, a.via); ok {
		q.owners[person{page, s.VisitorID}] = true
	}
	if last := g.arrivals[who]; last != nil && last.SharerID != "" {
		q.owners[person{page, last.SharerID}] = true
	}
	if bond := g.bonds[who]; bond.Inviter != "" {
		q.owners[person{page, bond.Inviter}] = true
	}
	if a.ipHash != "" {
		q.crowds[crowd{page, day, a.ipHash}] = true
	}
	for _, p := range m.Plays {
		q.listed = q.listed || p.Settings.Common().Scope == play.NotListed
	}
}

func joinsList() *list {
	return newList(`WITH k (page, visitor) AS (`, "text text", `)
		SELECT j.page_id, j.visitor_id, j.run_id, j.play_id, j.owner, j.state, j.first_act, j.last_act, j.amount, j.data, j.at, r.state = 'open'
		FROM k CROSS JOIN joins j JOIN runs r ON r.id = j.run_id WHERE j.visitor_id = k.visitor AND j.page_id || '' = k.page`)
}

// readJoins reads what the people have joined on the page.
func (g *group) readJoins(ctx context.Context, q *playQuestions) error {
	var people []any
	for who := range q.people {
		people = append(people, who.page, who.visitor)
	}
	err := g.look(ctx, g.lists.joins, people, func(rows *sql.Rows) error {
		var who person
		j := &joined{}
		err := rows.Scan(&who.page, &who.visitor, &j.run, &j.play, &j.owner, &j.state, &j.first, &j.last, &j.amount, &j.data, &j.at, &j.open)
		g.joins[who] = append(g.joins[who], j)
		return err
	})
	return wrap(err, "read joins")
}

// pastList tells who has left a lead or joined before: on the page, and on others.
func pastList() *list {
	const joinedOK = `SELECT 1 FROM joins j WHERE j.visitor_id = k.visitor AND j.state = 'ok' AND j.page_id || '' `
	return newList(`WITH k (page, visitor, phone) AS (`, "text text text", `)
		SELECT k.page, k.visitor,
			EXISTS (SELECT 1 FROM leads l WHERE l.visitor_id = k.visitor AND l.page_id = k.page) AND NOT EXISTS (
				SELECT 1 FROM refusals f WHERE f.visitor_id = k.visitor AND f.page_id || '' = k.page AND f.reason IN ('paused', 'buying', 'unread'))
			OR EXISTS (`+joinedOK+`= k.page),
			EXISTS (SELECT 1 FROM leads l WHERE l.visitor_id = k.visitor AND l.page_id <> k.page) OR
			EXISTS (SELECT 1 FROM leads l WHERE l.phone_hash = k.phone AND l.page_id <> k.page) OR EXISTS (`+joinedOK+`<> k.page)
		FROM k`)
}

func (g *group) readPast(ctx context.Context, q *playQuestions) error {
	var people []any
	for k := range q.callers {
		people = append(people, k.page, k.visitor, k.phone)
	}
	err := g.look(ctx, g.lists.past, people, func(rows *sql.Rows) error {
		var who person
		var p past
		err := rows.Scan(&who.page, &who.visitor, &p.here, &p.elsewhere)
		g.past[who] = past{g.past[who].here || p.here, g.past[who].elsewhere || p.elsewhere}
		return err
	})
	return wrap(err, "read who is new")
}

func deniedList() *list {
	return newList(`WITH k (page, visitor, person) AS (`, "text text text", `)
		SELECT k.page, k.visitor FROM k JOIN denials d ON d.person = k.person AND d.page_id IN ('', k.page)
		UNION SELECT k.page, k.visitor FROM k JOIN leads l ON l.visitor_id = k.visitor
			JOIN denials d ON d.person = l.phone_hash AND d.page_id IN ('', k.page)`)
}

// readDenied reads who may not take part, of those who act and of those whose runs begin by themselves.
func (g *group) readDenied(ctx context.Context, q *playQuestions) error {
	var people []any
	for k := range q.callers {
		if k.phone != "" {
			people = append(people, k.page, k.visitor, k.phone)
		}
	}
	for who := range q.people {
		people = append(people, who.page, who.visitor, who.visitor)
	}
	for who, asked := range q.owners {
		if asked && !q.people[who] {
			people = append(people, who.page, who.visitor, who.visitor)
		}
	}
	err := g.look(ctx, g.lists.denied, people, func(rows *sql.Rows) error {
		var who person
		err := rows.Scan(&who.page, &who.visitor)
		g.denied[who] = true
		return err
	})
	return wrap(err, "read who is denied")
}

func switchesList() *list {
	return newList(`WITH k (page) AS (`, "text", `)
		SELECT s.page_id, s.play_id, s.acts_paused, s.prizes_paused, s.usual FROM k JOIN switches s ON s.page_id = k.page`)
}

func (g *group) readSwitches(ctx context.Context, q *playQuestions) error {
	err := g.look(ctx, g.lists.switches, q.pageValues(), func(rows *sql.Rows) error {
		var of playOf
		var s switches
		err := rows.Scan(&of.page, &of.play, &s.acts, &s.prizes, &s.usual)
		g.switches[of] = s
		return err
	})
	return wrap(err, "read what is switched off")
}

func (q *playQuestions) pageValues() (values []any) {
	for page := range q.pages {
		values = append(values, page)
	}
	return values
}

func crowdsList() *list {
	return newList(`WITH k (page, day, ip) AS (`, "text text text", `)
		SELECT c.page_id, c.day, c.ip_hash, c.joins FROM k JOIN crowds c ON c.page_id = k.page AND c.day = k.day AND c.ip_hash = k.ip`)
}

func (g *group) readCrowds(ctx context.Context, q *playQuestions) error {
	var values []any
	for c := range q.crowds {
		values = append(values, c.page, c.day, c.ip)
	}
	err := g.look(ctx, g.lists.crowds, values, func(rows *sql.Rows) error {
		var c crowd
		var n int
		err := rows.Scan(&c.page, &c.day, &c.ip, &n)
		g.crowds[c] = n
		return err
	})
	return wrap(err, "read how many came from one address")
}

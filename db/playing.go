package db

import (
	"context"
	"crypto/sha256"
	"database/sql"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"github.com/sanduan/sanduan/pages"
	"github.com/sanduan/sanduan/pages/play"
)

// playing is what the database, and by and by the group itself, know about the plays that a group's acts move in. The pages are
// locked by then, so that nobody else changes any of it.
type playing struct {
	runs     map[string]*running   // by id
	owned    map[person][]*running // by page and owner, in the order they began
	joins    map[person][]*joined  // by page and who joined
	past     map[person]past
	listed   map[asked]bool // on the list of old customers
	denied   map[person]bool
	switches map[playOf]switches
	crowds   map[crowd]int
	stocks   map[stockOf]*stock
	spent    map[purse]int64
	scores   map[scoreKey]scored // added by the group

	crowdsChanged map[crowd]int
	spentAdded    map[purse]int64
	left          playRows
}

type (
	playOf  struct{ page, play string }
	crowd   struct{ page, day, ip string }
	stockOf struct{ page, prize string }
	purse   struct{ page, day string }
)

// running is a run as it stands within the group.
type running struct {
	play.Run
	settings play.Play
	rules    string // id
	acts     int
	joins    int  // that count
	fresh    bool // not stored yet
	changed  bool
	stored   struct { // what the keys of the stored row are made of, but for what never changes
		state play.State
		due   int64
	}
	grants map[play.Owed]*grant // nil = not read yet
	pace   *play.Facts          // Recent and LastDay; nil = not read yet
}

// joined is how a person's join of a run stands.
type joined struct {
	run, play, owner string
	state            string // one of the following
	first, last      int    // acts of the run
	amount           int64
	data             string
	at               int64
	open             bool // the run is
	changed          bool
}

// The states of a join.
const (
	joinOK     = "ok"
	joinHeld   = "held"
	joinUndone = "undone"
	joinLeft   = "left" // undone by the person, who may come again

	joinRefused = "refused" // was held, and an operator has said no
)

// past is what else makes a person old: a lead or a join on the page, or on another.
type past struct{ here, elsewhere bool }

// switches are what an operator has switched off of a play, and what is usual in it.
type switches struct {
	acts, prizes bool
	usual        int
}

func newPlaying() *playing {
	return &playing{
		runs: map[string]*running{}, owned: map[person][]*running{}, joins: map[person][]*joined{}, past: map[person]past{},
		listed: map[asked]bool{}, denied: map[person]bool{}, switches: map[playOf]switches{}, crowds: map[crowd]int{},
		stocks: map[stockOf]*stock{}, spent: map[purse]int64{}, scores: map[scoreKey]scored{},
		crowdsChanged: map[crowd]int{}, spentAdded: map[purse]int64{},
	}
}

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

// runColumns are a run's as readRuns scans them.
const runColumns = `r.id, r.page_id, r.play_id, r.kind, r.owner, r.state, r.progress, r.goal, r.amount, r.started_at, r.deadline, r.due_at,
	r.ended_at, r.rules_id, u.text, r.seed, r.digest, r.data, r.acts, r.joins`

func runsList() *list {
	return newList(`WITH k (page, owner) AS (`, "text text", `)
		SELECT `+runColumns+` FROM k CROSS JOIN runs r JOIN rules u ON u.id = r.rules_id WHERE r.page_id || '' = k.page AND r.owner = k.owner
		ORDER BY r.started_at, r.id`)
}

func runsByIDList() *list {
	return newList(`WITH k (id) AS (`, "text", `)
		SELECT `+runColumns+` FROM k CROSS JOIN runs r JOIN rules u ON u.id = r.rules_id WHERE r.id = k.id`)
}

// readRuns reads the runs of the owners, and those that are named.
func (g *group) readRuns(ctx context.Context, q *playQuestions) error {
	var ids []any
	for id := range q.runs {
		ids = append(ids, id)
	}
	keep := func(rows *sql.Rows) error {
		x, err := g.frozen.scanRun(rows)
		if err != nil || g.runs[x.ID] != nil {
			return err
		}
		g.runs[x.ID] = x
		owner := person{x.PageID, x.Owner}
		q.owners[owner] = q.owners[owner] || q.runs[x.ID] && q.pages[x.PageID]
		return nil
	}
	if err := g.look(ctx, g.lists.runsByID, ids, keep); err != nil {
		return wrap(err, "read runs by their ids")
	}
	var owners []any
	for who, asked := range q.owners {
		if asked {
			owners = append(owners, who.page, who.visitor)
		}
	}
	err := g.look(ctx, g.lists.runs, owners, func(rows *sql.Rows) error {
		x, err := g.frozen.scanRun(rows)
		if err != nil {
			return err
		}
		if known := g.runs[x.ID]; known != nil {
			x = known
		}
		g.runs[x.ID] = x
		owner := person{x.PageID, x.Owner}
		g.owned[owner] = append(g.owned[owner], x)
		return nil
	})
	return wrap(err, "read runs")
}

// readAbove reads who has brought the owners of the runs that are named: whoever joins one need not have come by its owner's link.
func (g *group) readAbove(ctx context.Context, q *playQuestions) error {
	known := map[person]bool{} // by their links
	for _, s := range g.shares {
		known[person{s.PageID, s.VisitorID}] = true
	}
	var owners []person
	for id := range q.runs {
		x := g.runs[id]
		if x == nil || x.settings.Common().Scope == play.Anybody || known[person{x.PageID, x.Owner}] {
			continue
		}
		owners = append(owners, person{x.PageID, x.Owner})
	}
	return g.readInviters(ctx, owners)
}

// scanRun reads one row of runColumns.
func (f *frozen) scanRun(rows *sql.Rows) (*running, error) {
	x := &running{}
	var rules, seed, data string
	err := rows.Scan(&x.ID, &x.PageID, &x.Play, &x.Kind, &x.Owner, &x.State, &x.Progress, &x.Goal, &x.Amount, &x.StartedAt, &x.Deadline,
		&x.Due, &x.EndedAt, &x.rules, &rules, &seed, &x.Digest, &data, &x.acts, &x.joins)
	if err != nil {
		return nil, err
	}
	x.stored.state, x.stored.due = x.State, x.Due
	x.Rules, x.Data = json.RawMessage(rules), json.RawMessage(data)
	if _, err := hex.Decode(x.Seed[:], []byte(seed)); err != nil {
		return nil, fmt.Errorf("read the seed of run %s: %w", x.ID, err)
	}
	x.settings, err = f.settings(x.rules, x.Kind, rules)
	return x, err
}

// rulesID names frozen settings by what they are.
func rulesID(kind, text string) string {
	sum := sha256.Sum256([]byte(kind + "\x00" + text))
	return hex.EncodeToString(sum[:16])
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

// ownRuns are somebody's runs of a play, in the order they began.
func (g *group) ownRuns(who person, key string) []*running {
	var all []*running
	for _, x := range g.owned[who] {
		if x.Play == key {
			all = append(all, x)
		}
	}
	return all
}

// openRun is somebody's run of a play that is open or in review, else the last one; nil where there is none.
func (g *group) openRun(who person, key string) *running {
	all := g.ownRuns(who, key)
	if i := slices.IndexFunc(all, func(x *running) bool { return x.State.Going() }); i >= 0 {
		return all[i]
	}
	if len(all) == 0 {
		return nil
	}
	return all[len(all)-1]
}

// join is the person's join of a run, nil where there is none.
func (g *group) join(who person, run string) *joined {
	i := slices.IndexFunc(g.joins[who], func(j *joined) bool { return j.run == run })
	if i < 0 {
		return nil
	}
	return g.joins[who][i]
}

// settingsText freezes settings: what they are now, also where later programs would read the stored ones otherwise.
func settingsText(p pages.ReadyPlay) string {
	b, err := json.Marshal(p.Settings)
	if err != nil {
		panic(fmt.Sprintf("db: write the settings of play %s: %v", p.Key, err)) // structs of plain fields always encode
	}
	return strings.TrimSpace(string(b))
}

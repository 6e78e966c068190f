package db

import (
	"context"
	"database/sql"
	"slices"

	"github.com/sanduan/sanduan/pages"
)

// known is what the database, and by and by the group itself, know about the people of a group.
type known struct {
	first    map[line]string       // the id of a phone's first lead on a page
	visitors map[string]*named     // those who have a row
	bonds    map[person]pages.Bond // of those who have acted
	inviters map[person]string     // of those whom somebody has brought
	shares   map[string]pages.Share
	arrivals map[person]*arrived
}

// named is a visitor's row, as far as leads change it.
type named struct {
	name   string
	since  int64 // unix ms, of a new one
	change bool  // to be stored
}

func newKnown() known {
	return known{
		first: map[line]string{}, visitors: map[string]*named{}, bonds: map[person]pages.Bond{},
		inviters: map[person]string{}, shares: map[string]pages.Share{}, arrivals: map[person]*arrived{},
	}
}

// asked is a row of knownList: what is asked about one lead or arrival of a group.
type asked struct{ page, visitor, phone, code string }

// knownList leaves a planner that knows nothing of the tables yet no choice but their keys: the empty text added to
// page_id keeps it from reading all leads of the page, the inner selects from joining all its bonds.
func knownList() *list {
	return newList(`WITH k (n, page, visitor, phone, code) AS (`, "bigint text text text text", `)
		SELECT k.n, COALESCE(l.id, ''), v.id IS NOT NULL, COALESCE(v.name, ''),
			b.visitor_id IS NOT NULL, COALESCE(b.inviter, ''), COALESCE(b.share_code, ''), COALESCE(b.depth, 0), COALESCE(b.reason, ''),
			COALESCE(s.code, ''), COALESCE(s.visitor_id, ''), COALESCE(s.channel, ''),
			a.visitor_id IS NOT NULL, COALESCE(a.share_code, ''), COALESCE(a.sharer_id, ''), COALESCE(a.channel, ''), COALESCE(a.at, 0),
			COALESCE(f.channel, ''),
			COALESCE((SELECT u.inviter FROM bonds u WHERE u.page_id = k.page AND u.visitor_id = s.visitor_id), '') <> '' OR
			COALESCE((SELECT u.inviter FROM bonds u WHERE u.page_id = k.page AND u.visitor_id = a.sharer_id), '') <> ''
		FROM k
		LEFT JOIN leads l ON l.phone_hash = k.phone AND l.page_id || '' = k.page
		LEFT JOIN visitors v ON v.id = k.visitor
		LEFT JOIN bonds b ON b.page_id = k.page AND b.visitor_id = k.visitor
		LEFT JOIN shares s ON s.code = k.code AND s.page_id = k.page
		LEFT JOIN arrivals a ON a.page_id = k.page AND a.visitor_id = k.visitor
		LEFT JOIN shares f ON f.code = a.share_code`)
}

// answered is what knownList finds about one asked.
type answered struct {
	n                     int
	lead                  string
	visitor               bool
	name                  string
	bonded                bool
	bond                  pages.Bond
	code, sharer, channel string // of the share asked for
	arrived               bool
	arrival               pages.Arrival
	from                  string // channel of the share arrived through
	chained               bool   // a sharer was brought by somebody
}

func (a *answered) scan(rows *sql.Rows) error {
	return rows.Scan(&a.n, &a.lead, &a.visitor, &a.name,
		&a.bonded, &a.bond.Inviter, &a.bond.ShareCode, &a.bond.Depth, &a.bond.Reason,
		&a.code, &a.sharer, &a.channel,
		&a.arrived, &a.arrival.ShareCode, &a.arrival.SharerID, &a.arrival.Channel, &a.arrival.At,
		&a.from, &a.chained)
}

// read asks the database about all leads and arrivals of the group. The pages of the leads are locked by then, so that
// nobody else adds leads or bonds to them.
func (g *group) read(ctx context.Context, works []work) error {
	var about []asked
	for _, w := range works {
		switch {
		case w.job != nil:
			a := w.job.act
			about = append(about, asked{a.lead.PageID, a.lead.VisitorID, a.phoneHash, a.via})
		case arrives(w.event):
			about = append(about, asked{w.event.PageID, w.event.VisitorID, "", w.event.ShareCode})
		}
	}
	values := make([]any, 0, 5*len(about))
	for i, k := range about {
		values = append(values, i, k.page, k.visitor, k.phone, k.code)
	}
	var sharers []person // who were brought themselves
	var found answered
	err := g.look(ctx, g.lists.known, values, func(rows *sql.Rows) error {
		if err := found.scan(rows); err != nil {
			return err
		}
		sharers = append(sharers, g.learn(about[found.n], &found)...)
		return nil
	})
	if err != nil {
		return wrap(err, "look up what is known")
	}
	if err := g.readInviters(ctx, sharers); err != nil {
		return err
	}
	return g.count(ctx, works)
}

// learn keeps what is found about one asked, and returns sharers of whom there are inviters to read.
func (g *group) learn(k asked, found *answered) (sharers []person) {
	who := person{k.page, k.visitor}
	if found.lead != "" {
		g.first[line{k.page, k.phone}] = found.lead
	}
	if found.visitor && g.visitors[k.visitor] == nil {
		g.visitors[k.visitor] = &named{name: found.name}
	}
	if found.bonded {
		g.bonds[who] = found.bond
	}
	if found.code != "" {
		g.shares[found.code] = pages.Share{PageID: k.page, VisitorID: found.sharer, Channel: found.channel}
	}
	if found.arrived && g.arrivals[who] == nil {
		g.arrivals[who] = &arrived{Arrival: found.arrival}
	}
	if code := found.arrival.ShareCode; code != "" {
		g.shares[code] = pages.Share{PageID: k.page, VisitorID: found.arrival.SharerID, Channel: found.from}
	}
	if found.chained {
		sharers = []person{{k.page, found.sharer}, {k.page, found.arrival.SharerID}}
	}
	return sharers
}

// invitersList finds who brought people to a page, who brought those, and so on; each but once, so that a circle in a
// damaged database ends too.
func invitersList() *list {
	return newList(`WITH RECURSIVE k (page, visitor) AS (`, "text text", `), up (page_id, visitor_id, inviter) AS (
			SELECT b.page_id, b.visitor_id, b.inviter FROM k
			JOIN bonds b ON b.page_id = k.page AND b.visitor_id = k.visitor WHERE b.inviter <> ''
			UNION
			SELECT b.page_id, b.visitor_id, b.inviter FROM up
			JOIN bonds b ON b.page_id = up.page_id AND b.visitor_id = up.inviter WHERE b.inviter <> '')
		SELECT page_id, visitor_id, inviter FROM up`)
}

func (g *group) readInviters(ctx context.Context, sharers []person) error {
	slices.SortFunc(sharers, comparePeople)
	var values []any
	for _, s := range slices.Compact(sharers) {
		values = append(values, s.page, s.visitor)
	}
	err := g.look(ctx, g.lists.inviters, values, func(rows *sql.Rows) error {
		var who person
		var inviter string
		if err := rows.Scan(&who.page, &who.visitor, &inviter); err != nil {
			return err
		}
		g.inviters[who] = inviter
		return nil
	})
	return wrap(err, "find the inviters above")
}

// longestChain bounds the way upwards. Bonds cannot form a circle; a damaged database must not hang the writer.
const longestChain = 1000

// above lists who brought the one through whose link somebody arrived, nearest first.
func (g *group) above(pageID string, a pages.Arrival) []string {
	var chain []string
	inviter := g.inviters[person{pageID, a.SharerID}]
	for inviter != "" && len(chain) < longestChain {
		chain = append(chain, inviter)
		inviter = g.inviters[person{pageID, inviter}]
	}
	return chain
}

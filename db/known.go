package db

import (
	"context"
	"database/sql"
	"slices"

	"github.com/sanduan/sanduan/pages"
)

// known is what the database, and by and by the group itself, know about the people of a group.
type known struct {
	first    map[line]firstLead    // of a phone on a page
	visitors map[string]*named     // those who have a row
	bonds    map[person]pages.Bond // of those who have acted
	inviters map[person]string     // of those whom somebody has brought
	shares   map[string]pages.Share
	arrivals map[person]*arrived
}

// firstLead is the id of a phone's first lead on a page, and who left it.
type firstLead struct{ id, visitor string }

// named is a visitor's row, as far as leads change it.
type named struct {
	name   string
	since  int64 // unix ms, of a new one
	change bool  // to be stored
}

func newKnown() known {
	return known{
		first: map[line]firstLead{}, visitors: map[string]*named{}, bonds: map[person]pages.Bond{},
		inviters: map[person]string{}, shares: map[string]pages.Share{}, arrivals: map[person]*arrived{},
	}
}

// asked is a row of knownList: what is asked about one lead or arrival of a group.
type asked struct{ page, visitor, phone string }

// knownList leaves a planner that knows nothing of the tables yet no choice but their keys: the empty text added to
// page_id keeps it from reading all leads of the page. Of people who are new, as most are, there is no row.
func knownList() *list {
	return newList(`WITH k (n, page, visitor, phone) AS (`, "bigint text text text", `)
		SELECT k.n, COALESCE(l.id, ''), COALESCE(l.visitor_id, ''), v.id IS NOT NULL, COALESCE(v.name, ''),
			b.visitor_id IS NOT NULL, COALESCE(b.inviter, ''), COALESCE(b.share_code, ''), COALESCE(b.depth, 0), COALESCE(b.reason, ''),
			a.visitor_id IS NOT NULL, COALESCE(a.share_code, ''), COALESCE(a.sharer_id, ''), COALESCE(a.channel, ''), COALESCE(a.at, 0)
		FROM k
		LEFT JOIN leads l ON l.phone_hash = k.phone AND l.page_id || '' = k.page
		LEFT JOIN visitors v ON v.id = k.visitor
		LEFT JOIN bonds b ON b.page_id = k.page AND b.visitor_id = k.visitor
		LEFT JOIN arrivals a ON a.page_id = k.page AND a.visitor_id = k.visitor
		WHERE l.id IS NOT NULL OR v.id IS NOT NULL OR b.visitor_id IS NOT NULL OR a.visitor_id IS NOT NULL`)
}

// answered is what knownList finds about one asked.
type answered struct {
	n       int
	lead    firstLead
	visitor bool
	name    string
	bonded  bool
	bond    pages.Bond
	arrived bool
	arrival pages.Arrival
}

func (a *answered) scan(rows *sql.Rows) error {
	return rows.Scan(&a.n, &a.lead.id, &a.lead.visitor, &a.visitor, &a.name,
		&a.bonded, &a.bond.Inviter, &a.bond.ShareCode, &a.bond.Depth, &a.bond.Reason,
		&a.arrived, &a.arrival.ShareCode, &a.arrival.SharerID, &a.arrival.Channel, &a.arrival.At)
}

// read asks the database about all leads and arrivals of the group. The pages of the leads are locked by then, so that
// nobody else adds leads or bonds to them.
func (g *group) read(ctx context.Context, works []work) error {
	about, codes := questions(works)
	values := make([]any, 0, 4*len(about))
	for i, k := range about {
		values = append(values, i, k.page, k.visitor, k.phone)
	}
	var found answered
	err := g.look(ctx, g.lists.known, values, func(rows *sql.Rows) error {
		if err := found.scan(rows); err != nil {
			return err
		}
		g.learn(about[found.n], &found)
		codes = append(codes, found.arrival.ShareCode)
		return nil
	})
	if err != nil {
		return wrap(err, "look up what is known")
	}
	if err := g.readShares(ctx, codes); err != nil {
		return err
	}
	return g.count(ctx, works)
}

// questions are what there is to ask about the works, and the codes of the shares that may have brought somebody.
func questions(works []work) (about []asked, codes []string) {
	for _, w := range works {
		switch {
		case w.job != nil:
			a := w.job.act
			about, codes = append(about, asked{a.lead.PageID, a.lead.VisitorID, a.phoneHash}), append(codes, a.via)
		case arrives(w.event):
			about, codes = append(about, asked{w.event.PageID, w.event.VisitorID, ""}), append(codes, w.event.ShareCode)
		}
	}
	return about, codes
}

// learn keeps what is found about one asked.
func (g *group) learn(k asked, found *answered) {
	who := person{k.page, k.visitor}
	if found.lead.id != "" {
		g.first[line{k.page, k.phone}] = found.lead
	}
	if found.visitor && g.visitors[k.visitor] == nil {
		g.visitors[k.visitor] = &named{name: found.name}
	}
	if found.bonded {
		g.bonds[who] = found.bond
	}
	if found.arrived && g.arrivals[who] == nil {
		g.arrivals[who] = &arrived{Arrival: found.arrival}
	}
}

// sharesList finds shares by their codes, and who brought each sharer. A cross join is done in its order by SQLite.
func sharesList() *list {
	return newList(`WITH k (code) AS (`, "text", `)
		SELECT s.code, s.page_id, s.visitor_id, s.channel, COALESCE(b.inviter, '')
		FROM k CROSS JOIN shares s LEFT JOIN bonds b ON b.page_id = s.page_id AND b.visitor_id = s.visitor_id
		WHERE s.code = k.code`)
}

// readShares reads the shares of the codes, each once: many come through the same link.
func (g *group) readShares(ctx context.Context, codes []string) error {
	slices.Sort(codes)
	var values []any
	for _, code := range slices.Compact(codes) {
		if code != "" {
			values = append(values, code)
		}
	}
	var above []person // who brought the sharers
	err := g.look(ctx, g.lists.shares, values, func(rows *sql.Rows) error {
		var code, inviter string
		var s pages.Share
		if err := rows.Scan(&code, &s.PageID, &s.VisitorID, &s.Channel, &inviter); err != nil {
			return err
		}
		g.shares[code] = s
		if inviter != "" {
			g.inviters[person{s.PageID, s.VisitorID}] = inviter
			above = append(above, person{s.PageID, inviter})
		}
		return nil
	})
	if err != nil {
		return wrap(err, "look up shares")
	}
	return g.readInviters(ctx, above)
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

func (g *group) readInviters(ctx context.Context, of []person) error {
	slices.SortFunc(of, comparePeople)
	var values []any
	for _, who := range slices.Compact(of) {
		values = append(values, who.page, who.visitor)
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

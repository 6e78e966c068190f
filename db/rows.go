package db

import (
	"context"
	"maps"
	"slices"

	"github.com/sanduan/sanduan/pages"
)

// lists are the statements with which the writer handles many leads and events at once.
type lists struct {
	pages, known, shares, inviters, taken, leads            *list // that look
	addVisitors, addBonds, addLeads, addEvents, addArrivals *list

	// of plays
	runs, runsByID, joins, past, listed, denied, switches, crowds, stock, spent, grants *list
	add                                                                                 playLists
}

func newLists() *lists {
	return &lists{
		pages: lockList(), known: knownList(), shares: sharesList(), inviters: invitersList(), taken: takenList(), leads: leadsList(),
		addVisitors: newList(`INSERT INTO visitors (`+visitorColumns+`) `, "text text text bigint",
			` ON CONFLICT (id) DO UPDATE SET name = excluded.name WHERE visitors.name = ''`),
		addBonds: newList(`INSERT INTO bonds (page_id, visitor_id, inviter, share_code, depth, reason, created_at) `,
			"text text text text bigint text bigint", ``),
		addLeads: newList(`INSERT INTO leads (`+leadColumns+`, phone_hash, tail_hash, ip_hash) `,
			"text text text text bigint text text text "+
				"text text text text bigint text bigint bigint "+
				"text text bigint text bigint text text text text", ``),
		addEvents: newList(`INSERT INTO events (page_id, visitor_id, kind, share_code, channel, at, data) `,
			"text text text text text bigint text", ``),
		addArrivals: arrivalsList(),

		runs: runsList(), runsByID: runsByIDList(), joins: joinsList(), past: pastList(), listed: listedList(), denied: deniedList(), switches: switchesList(),
		crowds: crowdsList(), stock: stockList(), spent: spentList(), grants: grantsList(), add: newPlayLists(),
	}
}

// rows are the values of rows that wait to be inserted.
type rows struct{ bonds, leads, events []any }

func (r *rows) forget() { r.bonds, r.leads, r.events = r.bonds[:0], r.leads[:0], r.events[:0] }

// event adds an event. Nobody looks for events within a transaction, and so they are written at its end.
func (t *tx) event(e pages.Event) {
	t.rows.events = append(t.rows.events, e.PageID, e.VisitorID, e.Kind, e.ShareCode, e.Channel, e.At, clean(string(e.Data)))
}

// meet notes a visitor who is new, or of whom there was no name.
func (g *group) meet(l pages.Lead) {
	v := g.visitors[l.VisitorID]
	if v == nil {
		v = &named{}
		g.visitors[l.VisitorID] = v
	}
	if !v.change {
		v.since, v.change = l.CreatedAt, true
	}
	v.name = l.Name
}

// visitorRows are the visitors to be stored, in an order that is the same on every node.
func (g *group) visitorRows() (values []any) {
	for _, id := range slices.Sorted(maps.Keys(g.visitors)) {
		if v := g.visitors[id]; v.change {
			values = append(values, id, v.name, "", v.since)
		}
	}
	return values
}

// write stores what the group leaves, and reads the first leads of the phones that came again.
func (g *group) write(ctx context.Context) error {
	for _, w := range []struct {
		to     *list
		values []any
	}{
		{g.lists.addVisitors, g.visitorRows()}, {g.lists.addBonds, g.rows.bonds},
		{g.lists.addLeads, g.rows.leads}, {g.lists.addArrivals, g.arrivalRows()},
	} {
		if err := g.insert(ctx, w.to, w.values); err != nil {
			return wrap(err, "store leads and arrivals")
		}
	}
	g.rows.bonds, g.rows.leads = g.rows.bonds[:0], g.rows.leads[:0]
	return g.readAgain(ctx)
}

// leadsList reads leads by their ids.
func leadsList() *list {
	return newList(`WITH k (lead) AS (`, "text", `) SELECT `+leadColumns+` FROM leads WHERE id IN (SELECT lead FROM k)`)
}

func (g *group) readAgain(ctx context.Context) error {
	var ids []any
	for _, a := range g.again {
		ids = append(ids, a.first)
	}
	firsts := map[string]leadRow{}
	for text, args := range g.lists.leads.parts(g.text.postgres, ids) {
		var some []leadRow
		if err := g.all(ctx, &some, text, args...); err != nil {
			return wrap(err, "read the first leads of phones")
		}
		for _, l := range some {
			firsts[l.ID] = l
		}
	}
	for _, a := range g.again {
		a.firstLead = firsts[a.first]
	}
	return nil
}

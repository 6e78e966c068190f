package db

import (
	"context"
	"database/sql"

	"github.com/sanduan/sanduan/pages/play"
)

// listedList tells which callers are on the list of old customers: by the phone, or by one they have left before, on any page.
func listedList() *list {
	return newList(`WITH k (page, visitor, phone) AS (`, "text text text", `)
		SELECT k.page, k.visitor, k.phone FROM k WHERE EXISTS (SELECT 1 FROM customers c WHERE c.hash = k.phone)
			OR EXISTS (SELECT 1 FROM leads l CROSS JOIN customers c WHERE l.visitor_id = k.visitor AND c.hash = l.phone_hash)`)
}

// readListed reads who is on the list of old customers, where the rules of a play or of a run ask for it. The runs are read by then.
func (g *group) readListed(ctx context.Context, q *playQuestions) error {
	wanted := q.listed
	for _, x := range g.runs {
		wanted = wanted || x.settings.Common().Scope == play.NotListed
	}
	if !wanted {
		return nil
	}
	var callers []any
	for c := range q.callers {
		callers = append(callers, c.page, c.visitor, c.phone)
	}
	err := g.look(ctx, g.lists.listed, callers, func(rows *sql.Rows) error {
		var c asked
		err := rows.Scan(&c.page, &c.visitor, &c.phone)
		g.listed[c] = true
		return err
	})
	return wrap(err, "read who is an old customer")
}

// isListed tells whether the rules of a run leave out who acts, as somebody on the list of old customers.
func (g *group) isListed(a *act, x *running, who person) bool {
	return x.settings.Common().Scope == play.NotListed && g.listed[asked{who.page, who.visitor, a.phoneHash}]
}

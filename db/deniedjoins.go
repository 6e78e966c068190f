package db

import (
	"context"
	"time"

	"github.com/sanduan/sanduan/pages"
	"github.com/sanduan/sanduan/pages/play"
)

// denialLife is for how long after a denial joins are still looked for that it takes back.
const denialLife = time.Hour

// DeniedJoin is a join of somebody who has been denied since, in another one's run that goes on.
type DeniedJoin struct {
	PageID  string `db:"page_id"`
	RunID   string `db:"run_id"`
	Visitor string `db:"visitor_id"`
	State   string `db:"state"`
	Why     string `db:"why"`     // of the denial
	By      string `db:"by_name"` // … the operator
}

// DeniedJoins lists joins that a denial takes back and that still stand: of each, the Undo says what to do. One that was kept because its
// prize is out already, or that an operator has let count again, is not among them.
func (s *Store) DeniedJoins(ctx context.Context, now time.Time, limit int) (all []DeniedJoin, err error) {
	// Denials are few: from each to its person's joins, by their key.
	err = s.read.all(ctx, &all, `SELECT j.page_id, j.run_id, j.visitor_id, j.state, d.why, d.by_name
		FROM denials d CROSS JOIN joins j JOIN runs r ON r.id = j.run_id JOIN pages p ON p.id = j.page_id
		WHERE d.at >= ? AND j.visitor_id = d.person AND d.page_id IN ('', j.page_id || '') AND j.state IN ('ok', 'held') AND r.state = 'open'
			AND p.deleted_at = 0 AND NOT p.purging AND NOT EXISTS (SELECT 1 FROM acts a
				WHERE a.run_id = j.run_id AND a.n >= j.last_act AND a.visitor_id = j.visitor_id AND a.verb IN ('undo', 'redo') AND a.at >= d.at)
		ORDER BY d.at, j.run_id, j.visitor_id LIMIT ?`, now.Add(-denialLife).UnixMilli(), limit)
	return all, wrap(err, "list what people who are denied have joined")
}

// Undo is the operator's act that takes the join back: one that is held has changed nothing, and is refused.
func (j DeniedJoin) Undo() pages.Move {
	verb := play.UndoVerb
	if j.State == joinHeld {
		verb = play.RefuseVerb
	}
	return pages.Move{PageID: j.PageID, Run: j.RunID, Visitor: j.Visitor, Verb: verb, By: j.By, Why: whyDenied(j.Why)}
}

// whyDenied is why something was taken back, in the log.
func whyDenied(why string) string { return "加入黑名单：" + why }

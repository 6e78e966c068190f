package db

import (
	"context"
	"time"
)

// AuditRow is one thing an operator did.
type AuditRow struct {
	ID         string `db:"id"`
	At         int64  `db:"at"` // unix ms
	OperatorID string `db:"operator_id"`
	Operator   string `db:"operator"` // the operator's name; "" for the program itself
	Action     string `db:"action"`
	PageID     string `db:"page_id"`
	PageTitle  string `db:"page_title"`
	Detail     string `db:"detail"`
}

// Audit adds a row to the log of what operators do. Rows are never changed or removed.
func (s *Store) Audit(ctx context.Context, operatorID, action, pageID, detail string, now time.Time) error {
	err := s.do(ctx, func(ctx context.Context, t *tx) error { return t.audit(ctx, operatorID, action, pageID, detail, now) })
	return wrap(err, "log what an operator did")
}

func (t *tx) audit(ctx context.Context, operatorID, action, pageID, detail string, now time.Time) error {
	_, err := t.exec(ctx, `INSERT INTO audit (id, at, operator_id, action, page_id, detail) VALUES (?, ?, ?, ?, ?, ?)`,
		NewID(), now.UnixMilli(), operatorID, action, pageID, clean(detail))
	return err
}

// AuditQuery is what of the log is asked for.
type AuditQuery struct {
	Search  string   // part of an operator's name, of a page's title or of the detail
	Actions []string // … or acts of these kinds
	Before  AuditMark
	Limit   int
}

// AuditMark is where in the log a list ended; the zero mark is before all.
type AuditMark struct {
	At int64 // unix ms
	ID string
}

// AuditRows lists rows of the log, newest first.
func (s *Store) AuditRows(ctx context.Context, q AuditQuery) ([]AuditRow, error) {
	where, args := `1 = 1`, []any{}
	if q.Search != "" {
		places, actions := filled(append([]string{""}, q.Actions...)) // there is no act without a name: the list is never empty
		where = `(lower(o.name) LIKE lower(?) ESCAPE '!' OR lower(p.title) LIKE lower(?) ESCAPE '!' OR lower(a.detail) LIKE lower(?) ESCAPE '!' OR a.action IN ` + places + `)`
		like := contains(clean(q.Search))
		args = append([]any{like, like, like}, actions...)
	}
	if q.Before.ID != "" {
		where += ` AND (a.at, a.id) < (?, ?)`
		args = append(args, q.Before.At, q.Before.ID)
	}
	var all []AuditRow
	err := s.read.all(ctx, &all, `SELECT a.id, a.at, a.operator_id, COALESCE(o.name, '') AS operator, a.action, a.page_id,
			COALESCE(p.title, '') AS page_title, a.detail
		FROM audit a LEFT JOIN operators o ON o.id = a.operator_id LEFT JOIN pages p ON p.id = a.page_id
		WHERE `+where+` ORDER BY a.at DESC, a.id DESC LIMIT ?`, append(args, q.Limit)...)
	return all, wrap(err, "read the log of what operators did")
}

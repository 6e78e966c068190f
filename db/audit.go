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

// AuditRows lists the last rows of the log, newest first.
func (s *Store) AuditRows(ctx context.Context, limit int) ([]AuditRow, error) {
	var all []AuditRow
	err := s.read.all(ctx, &all, `SELECT a.id, a.at, a.operator_id, COALESCE(o.name, '') AS operator, a.action, a.page_id,
			COALESCE(p.title, '') AS page_title, a.detail
		FROM audit a LEFT JOIN operators o ON o.id = a.operator_id LEFT JOIN pages p ON p.id = a.page_id
		ORDER BY a.at DESC, a.id DESC LIMIT ?`, limit)
	return all, wrap(err, "read the log of what operators did")
}

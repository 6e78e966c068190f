package db

import (
	"context"
	"database/sql"
	"errors"
	"strings"
	"time"

	"github.com/sanduan/sanduan/components/form"
	"github.com/sanduan/sanduan/pages"
)

// UseTicket marks a lead's ticket used by that operator, once, and logs it. Where somebody has before, the Conflict says
// who and when.
func (s *Store) UseTicket(ctx context.Context, leadID string, by pages.Operator, now time.Time) (l pages.Lead, err error) {
	err = s.doForAll(ctx, func(ctx context.Context, t *tx) (err error) {
		var row leadRow
		err = t.get(ctx, &row, `UPDATE leads SET used_at = ?, used_by = ? WHERE id = ? AND used_at = 0 RETURNING `+leadColumns,
			now.UnixMilli(), by.Name, leadID)
		if errors.Is(err, sql.ErrNoRows) {
			return t.refuseUsed(ctx, s.keys, leadID)
		}
		if err != nil {
			return err
		}
		if l, err = s.keys.openLead(row); err != nil {
			return err
		}
		detail := strings.TrimSpace(pages.MaskName(l.Name) + " " + pages.MaskPhone(l.Phone))
		return t.audit(ctx, by.ID, "lead.use", l.PageID, detail, now)
	})
	return l, wrap(err, "mark a ticket used")
}

func (t *tx) refuseUsed(ctx context.Context, k keys, leadID string) error {
	l, err := t.lead(ctx, k, `WHERE id = ?`, leadID)
	if pages.IsCode(err, pages.NotFound) {
		return refuse(err)
	}
	if err != nil {
		return err
	}
	return refuse(pages.Errorf(pages.Conflict, "这个凭证号已经用过了：%s 由%s标记", form.Time(l.UsedAt).In().Format("1月2日 15:04"), l.UsedBy))
}

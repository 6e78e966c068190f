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
// who and when; the same attempt again, which has a name, is answered as the first time.
func (s *Store) UseTicket(ctx context.Context, leadID, attempt string, by pages.Operator, now time.Time) (l pages.Lead, err error) {
	err = s.doForAll(ctx, func(ctx context.Context, t *tx) (err error) {
		var row leadRow
		err = t.get(ctx, &row, `UPDATE leads SET used_at = ?, used_by = ?, attempt = ? WHERE id = ? AND used_at = 0 RETURNING `+leadColumns,
			now.UnixMilli(), by.Name, clean(attempt), leadID)
		if errors.Is(err, sql.ErrNoRows) {
			l, err = t.usedBefore(ctx, s.keys, leadID, attempt)
			return err
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

// usedBefore is the lead whose ticket that very attempt has used before; of any other the error says who and when.
func (t *tx) usedBefore(ctx context.Context, k keys, leadID, attempt string) (pages.Lead, error) {
	l, err := t.lead(ctx, k, `WHERE id = ?`, leadID)
	if pages.IsCode(err, pages.NotFound) {
		return l, refuse(err)
	}
	if err != nil {
		return l, err
	}
	var by string
	if err := t.get(ctx, &by, `SELECT attempt FROM leads WHERE id = ?`, leadID); err != nil {
		return l, err
	}
	if attempt != "" && by == clean(attempt) {
		return l, nil
	}
	return l, refuse(pages.Errorf(pages.Conflict, "这个凭证号已经用过了：%s 由%s标记", form.Time(l.UsedAt).In().Format("1月2日 15:04"), l.UsedBy))
}

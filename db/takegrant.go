package db

import (
	"context"
	"database/sql"
	"errors"
	"time"

	"github.com/sanduan/sanduan/components/form"
	"github.com/sanduan/sanduan/pages"
	"github.com/sanduan/sanduan/pages/play"
)

const noGrant = "没有找到这份奖品"

// TakeGrant gives a visitor a prize that is theirs, and returns after it is safely on disk. What has been taken before is given again. It
// is an Error where the prize is not there, not yet to be had or not any more, lacks an address, or the codes have run out.
func (s *Store) TakeGrant(ctx context.Context, m pages.Taking, now time.Time) (taken pages.Taken, err error) {
	err = s.doOn(ctx, m.PageID, func(ctx context.Context, t *tx) error {
		if _, err := t.lockKept(ctx, m.PageID); err != nil {
			return err
		}
		r, err := t.grant(ctx, `id = ? AND page_id = ? AND visitor_id = ?`, m.GrantID, m.PageID, m.VisitorID)
		if err != nil {
			return err
		}
		if r.State == pages.GrantGiven {
			if err := t.issue(ctx, s.keys, r, m, now); err != nil {
				return err
			}
		}
		taken, err = t.handed(ctx, s.keys, r)
		return err
	})
	return taken, wrap(err, "take a prize")
}

// grant reads one grant.
func (r runner) grant(ctx context.Context, where string, args ...any) (*grant, error) {
	var found *grant
	err := r.each(ctx, `SELECT `+grantColumns+` FROM grants WHERE `+where, args, func(rows *sql.Rows) error {
		found = &grant{}
		return found.scan(rows)
	})
	if err == nil && found == nil {
		return nil, refuse(pages.Errorf(pages.NotFound, noGrant))
	}
	return found, wrap(err, "read a grant")
}

// issue gives a grant out.
func (t *tx) issue(ctx context.Context, k keys, r *grant, m pages.Taking, now time.Time) error {
	ms := now.UnixMilli()
	p, _ := m.Prizes.Get(form.Ref(r.Prize))
	if err := t.mayTake(ctx, r); err != nil {
		return err
	}
	switch {
	case r.HoldUntil > ms:
		return refuse(pages.Errorf(pages.Early, "这份奖品 %s 后可以领取", form.Time(r.HoldUntil).Minute(now)))
	case r.ClaimUntil != 0 && ms >= r.ClaimUntil:
		return refuse(pages.Errorf(pages.Ended, "领取时间已过，这份奖品已收回"))
	case p.Kind == play.Goods && m.Address == "":
		return refuse(&pages.Error{Code: pages.Invalid, Message: "请填写收货信息", Fields: form.Errors{"address": "请填写收货信息"}})
	}
	r.State, r.IssuedAt, r.ChangedAt = pages.GrantIssued, ms, ms
	if p.Kind == play.Code || p.Kind == play.Later {
		var err error
		if r.Ticket, err = t.freeTicket(ctx, k, r.PageID); err != nil {
			return err
		}
	}
	switch p.Kind {
	case play.Goods:
		r.Address = k.seal("address of "+r.ID, clean(m.Address))
	case play.Code:
		if err := t.takeCode(ctx, r); err != nil {
			return err
		}
	case play.Points:
		_, err := t.exec(ctx, `INSERT INTO points (page_id, visitor_id, grant_id, n, at) VALUES (?, ?, ?, ?, ?) ON CONFLICT (grant_id) DO NOTHING`,
			r.PageID, r.VisitorID, r.ID, p.Points, ms)
		if err != nil {
			return wrap(err, "add points")
		}
	}
	if err := t.saveGrant(ctx, r); err != nil {
		return err
	}
	return t.book(ctx, r, lineIssue, -1, 1, ms)
}

// mayTake tells whether nothing stands against a grant's being taken: prizes are not paused, and its person is not denied, nor any phone
// the person has left.
func (t *tx) mayTake(ctx context.Context, r *grant) error {
	var paused, denied bool
	err := t.each(ctx, `SELECT EXISTS (SELECT 1 FROM switches WHERE page_id = ? AND play_id = ? AND prizes_paused),
		EXISTS (SELECT 1 FROM denials WHERE person = ? AND page_id IN ('', ?)) OR
		EXISTS (SELECT 1 FROM leads l JOIN denials d ON d.person = l.phone_hash AND d.page_id IN ('', ?) WHERE l.visitor_id = ?)`,
		[]any{r.PageID, r.Play, r.VisitorID, r.PageID, r.PageID, r.VisitorID},
		func(rows *sql.Rows) error { return rows.Scan(&paused, &denied) })
	switch {
	case err != nil:
		return wrap(err, "look whether a prize may be taken")
	case denied:
		return refuse(pages.Errorf(pages.Denied, "%s", play.Denied.Words("")))
	case paused:
		return refuse(pages.Errorf(pages.Paused, "奖品暂停发放，你的一份还在，请稍后再来领取"))
	}
	return nil
}

// takeCode takes the next free code of the prize for a grant.
func (t *tx) takeCode(ctx context.Context, r *grant) error {
	err := t.get(ctx, &r.CodeID, `UPDATE codes SET grant_id = ? WHERE id = (
			SELECT id FROM codes WHERE page_id = ? AND prize = ? AND grant_id = '' ORDER BY n, id LIMIT 1) AND grant_id = ''
		RETURNING id`, r.ID, r.PageID, r.Prize)
	if errors.Is(err, sql.ErrNoRows) {
		return refuse(pages.Errorf(pages.Full, "券码正在补充，请稍后再来领取，你的一份已留好"))
	}
	return wrap(err, "take a code")
}

// saveGrant stores what issuing, redeeming or sending changes of a grant.
func (t *tx) saveGrant(ctx context.Context, r *grant) error {
	_, err := t.exec(ctx, `UPDATE grants SET state = ?, flag = ?, hold_until = ?, claim_until = ?, ticket = ?, code_id = ?, address = ?,
			courier = ?, why = ?, by_name = ?, changed_at = ?, issued_at = ?, redeemed_at = ? WHERE id = ?`,
		string(r.State), r.Flag, r.HoldUntil, r.ClaimUntil, r.Ticket, r.CodeID, r.Address,
		r.Courier, r.Why, r.By, r.ChangedAt, r.IssuedAt, r.RedeemedAt, r.ID)
	return wrap(err, "store a grant")
}

// book writes a line into the ledger of a grant's prize, and into the budget what a unit costs that comes back.
func (t *tx) book(ctx context.Context, r *grant, kind string, reserved, issued int, now int64) error {
	var n int64
	err := t.get(ctx, &n, `UPDATE stock SET reserved = reserved + ?, issued = issued + ?, moves = moves + 1
		WHERE page_id = ? AND prize = ? RETURNING moves`, reserved, issued, r.PageID, r.Prize)
	if err != nil {
		return wrap(err, "count the stock")
	}
	_, err = t.exec(ctx, `INSERT INTO stock_moves (page_id, prize, n, grant_id, kind, reserved, issued, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
		r.PageID, r.Prize, n, r.ID, kind, reserved, issued, now)
	if units := int64(reserved + issued); err == nil && units != 0 && r.Cost != 0 {
		_, err = t.exec(ctx, `UPDATE spent SET fen = fen + ? WHERE page_id = ? AND day IN ('', ?)`, units*r.Cost, r.PageID, r.day)
	}
	return wrap(err, "write the ledger")
}

// handed is what the visitor gets of a grant that is out.
func (t *tx) handed(ctx context.Context, k keys, r *grant) (pages.Taken, error) {
	taken := pages.Taken{Grant: r.Grant}
	switch {
	case r.State != pages.GrantIssued && r.State != pages.GrantRedeemed:
		return taken, refuse(pages.Errorf(pages.Conflict, "这份奖品%s", r.State.Title()))
	case r.CodeID == "":
		return taken, nil
	}
	var err error
	taken.Code, err = t.code(ctx, k, r.CodeID)
	return taken, err
}

package db

import (
	"context"
	"database/sql"
	"time"

	"github.com/sanduan/sanduan/components/form"
	"github.com/sanduan/sanduan/pages"
	"github.com/sanduan/sanduan/pages/play"
)

// OfTicket finds whom a ticket belongs to, as pages.ParseTicket returns it: grants, and leads, of all pages.
func (s *Store) OfTicket(ctx context.Context, ticket string) (grants []pages.GrantRow, leads []LeadRow, err error) {
	grants, err = s.grantRows(ctx, `g.ticket = ? AND g.ticket <> '' AND p.deleted_at = 0 ORDER BY g.created_at DESC, g.id`, ticket)
	if err != nil {
		return nil, nil, wrap(err, "find a ticket's grant")
	}
	leads, err = s.leadPage(ctx, `l.ticket IN (?, ?) AND l.ticket <> '' AND p.deleted_at = 0`, []any{s.keys.storedTicket(ticket), ticket}, 10, 0)
	return grants, leads, wrap(err, "find a ticket's lead")
}

// Redeem marks a grant redeemed, once, and logs it; of many at once exactly one does. Grants that waited for it are given to their
// owners, and returned as freed. The same attempt again is answered as the first time. Where somebody else has redeemed it before, the
// Conflict says who and when.
func (s *Store) Redeem(ctx context.Context, m pages.Redeeming, now time.Time) (done pages.Grant, freed []pages.Grant, err error) {
	err = s.doOn(ctx, m.PageID, func(ctx context.Context, t *tx) error {
		done, freed = pages.Grant{}, nil
		if _, err := t.lockKept(ctx, m.PageID); err != nil {
			return err
		}
		r, again, err := t.redeem(ctx, m, now)
		if err != nil {
			return err
		}
		done = r.Grant
		if again {
			return nil
		}
		if freed, err = t.freeAfter(ctx, r, m.Prizes, now); err != nil {
			return err
		}
		return t.auditGrant(ctx, s.keys, m.By.ID, "grant.redeem", r.Grant, prizeNamed(m.Prizes, r.Prize), now)
	})
	return done, freed, wrap(err, "redeem a grant")
}

// prizeNamed tells the log which prize it was; "" of one that is gone from the page.
func prizeNamed(prizes play.Prizes, key string) string {
	if p, ok := prizes.Get(form.Ref(key)); ok {
		return "，「" + p.Title + "」"
	}
	return ""
}

// redeem is one conditional update; again tells that this very attempt has done it before.
func (t *tx) redeem(ctx context.Context, m pages.Redeeming, now time.Time) (r *grant, again bool, err error) {
	n, err := t.exec(ctx, `UPDATE grants SET state = 'redeemed', redeemed_at = ?, changed_at = ?, by_name = ?, attempt = ?
		WHERE id = ? AND page_id = ? AND state = 'issued'`, now.UnixMilli(), now.UnixMilli(), clean(m.By.Name), clean(m.Attempt), m.GrantID, m.PageID)
	if err != nil {
		return nil, false, err
	}
	if r, err = t.grant(ctx, `id = ? AND page_id = ?`, m.GrantID, m.PageID); err != nil || n > 0 {
		return r, false, err
	}
	var attempt string
	if err := t.get(ctx, &attempt, `SELECT attempt FROM grants WHERE id = ?`, r.ID); err != nil {
		return nil, false, err
	}
	if r.State == pages.GrantRedeemed && attempt != "" && attempt == m.Attempt {
		return r, true, nil
	}
	return nil, false, refuse(pages.Errorf(pages.Conflict, "%s", unredeemable(r.Grant)))
}

// unredeemable says why a grant cannot be redeemed.
func unredeemable(g pages.Grant) string {
	switch g.State {
	case pages.GrantRedeemed:
		return "已经核销过了：" + form.Time(g.RedeemedAt).In().Format("1月2日 15:04") + " 由" + g.By + "核销"
	case pages.GrantVoid:
		return "这份奖品已收回，不能核销"
	case pages.GrantGiven:
		return "访客还没有领取，请先在「我的」页面领取"
	}
	return "这份奖品" + g.State.Title() + "，还不能核销"
}

// freeAfter gives the grants that were locked until this one is redeemed. Their units stay kept for them.
func (t *tx) freeAfter(ctx context.Context, r *grant, prizes play.Prizes, now time.Time) (freed []pages.Grant, err error) {
	var locked []*grant
	err = t.each(ctx, `SELECT `+grantColumns+` FROM grants WHERE after_id = ? AND after_id <> '' AND state = 'locked' ORDER BY id`, []any{r.ID}, func(rows *sql.Rows) error {
		x := &grant{}
		locked = append(locked, x)
		return x.scan(rows)
	})
	if err != nil {
		return nil, wrap(err, "find what waits for a grant")
	}
	on := &till{prizes: prizes, now: now.UnixMilli()}
	for _, x := range locked {
		on.give(x)
		if err := t.saveGrant(ctx, x); err != nil {
			return nil, err
		}
		freed = append(freed, x.Grant)
	}
	return freed, nil
}

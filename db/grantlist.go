package db

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/sanduan/sanduan/components/part"
	"github.com/sanduan/sanduan/pages"
	"github.com/sanduan/sanduan/pages/play"
)

// GrantQuery chooses grants of a page. Empty fields choose everything.
type GrantQuery struct {
	PageID string
	Prize  string // key
	Play   string // key
	State  pages.GrantState
	Search string // part of a name, a whole phone, its last 4 digits, a ticket or a code
	Unsent bool   // goods whose address is known and that nobody carries yet
	Offset int
	Limit  int
}

// where is the condition on grants g, and its arguments.
func (q GrantQuery) where(k keys) (string, []any) {
	conditions, args := []string{"g.page_id = ?"}, []any{q.PageID}
	add := func(condition string, values ...any) {
		conditions, args = append(conditions, condition), append(args, values...)
	}
	if q.Prize != "" {
		add(`g.prize = ?`, q.Prize)
	}
	if q.Play != "" {
		add(`g.play_id = ?`, q.Play)
	}
	if q.State != "" {
		add(`g.state = ?`, string(q.State))
	}
	if q.Unsent {
		add(`g.state = 'issued' AND g.courier = '' AND g.address <> ''`)
	}
	if search := clean(strings.TrimSpace(q.Search)); search != "" {
		condition, values := searchGrants(k, q.PageID, search)
		add(condition, values...)
	}
	return strings.Join(conditions, " AND "), args
}

// searchGrants finds a page's grants by their person, their ticket or their code.
func searchGrants(k keys, pageID, search string) (string, []any) {
	const (
		of    = `g.visitor_id IN (SELECT visitor_id FROM leads WHERE page_id = ? AND `
		named = of + `lower(name) LIKE lower(?) ESCAPE '!')`
		code  = `g.code_id IN (SELECT id FROM codes WHERE page_id = ? AND hash = ?)`
	)
	condition, args := `(`+named+` OR `+code, []any{pageID, contains(search), pageID, k.hash("code", search)}
	if digits, wrong := pages.ParsePhone(search); wrong == "" {
		condition, args = condition+` OR `+of+`phone_hash = ?)`, append(args, pageID, k.phoneHash(digits))
	} else if ticket, ok := pages.ParseTicket(search); ok {
		condition, args = condition+` OR (g.ticket = ? AND g.ticket <> '')`, append(args, ticket)
	} else if len(search) == 4 && strings.Trim(search, "0123456789") == "" {
		condition, args = condition+` OR `+of+`tail_hash = ?)`, append(args, pageID, k.tailHash(search))
	}
	return condition + `)`, args
}

// grantRows are grants g with what operators see of them.
var grantRows = `SELECT g.` + strings.ReplaceAll(grantColumns, ", ", ", g.") + `, p.title, COALESCE(v.name, ''),
		COALESCE(l.id, ''), COALESCE(l.name, ''), COALESCE(l.phone, ''), COALESCE(c.code, '')
	FROM grants g JOIN pages p ON p.id = g.page_id LEFT JOIN visitors v ON v.id = g.visitor_id LEFT JOIN codes c ON c.id = g.code_id
		LEFT JOIN leads l ON l.id = (SELECT x.id FROM leads x WHERE x.visitor_id = g.visitor_id AND x.page_id = g.page_id ORDER BY x.created_at, x.id LIMIT 1)
	WHERE `

// grantRows reads grants as operators see them.
func (s *Store) grantRows(ctx context.Context, where string, args ...any) (all []pages.GrantRow, err error) {
	err = s.read.each(ctx, grantRows+where, args, func(rows *sql.Rows) error {
		var r grant
		var row pages.GrantRow
		var name, phone, code string
		if err := r.scan(rows, &row.PageTitle, &row.Name, &row.LeadID, &name, &phone, &code); err != nil {
			return err
		}
		row.Grant = r.Grant
		if name != "" {
			row.Name = name
		}
		var err error
		if row.Phone, err = s.keys.openPhone(row.LeadID, phone); err != nil {
			return err
		}
		if code, err = s.keys.unseal("code "+r.CodeID, code); err != nil {
			return wrap(err, "open a code")
		}
		row.Code = pages.MaskCode(code)
		all = append(all, row)
		return nil
	})
	return all, err
}

// GrantSum is how many grants there are, and what those cost that have not been taken back, nor wait in line, fen.
type GrantSum struct {
	Number int   `db:"number"`
	Cost   int64 `db:"cost"`
}

// Grants lists a page's grants, newest first, and sums up all of them.
func (s *Store) Grants(ctx context.Context, q GrantQuery) (rows []pages.GrantRow, total GrantSum, err error) {
	where, args := q.where(s.keys)
	err = s.read.get(ctx, &total, `SELECT COUNT(*) AS number, COALESCE(SUM(CASE WHEN g.state NOT IN ('void', 'waiting') THEN g.cost END), 0) AS cost
		FROM grants g WHERE `+where, args...)
	if err != nil {
		return nil, total, wrap(err, "sum up the grants")
	}
	rows, err = s.grantRows(ctx, where+` ORDER BY g.created_at DESC, g.id DESC LIMIT ? OFFSET ?`, append(args, q.Limit, q.Offset)...)
	return rows, total, wrap(err, "list the grants")
}

// EachGrant calls f with each grant and where it is to be sent, "" nowhere, the oldest first, until f returns an error, which is
// returned.
func (s *Store) EachGrant(ctx context.Context, q GrantQuery, f func(row pages.GrantRow, address string) error) error {
	var at int64
	for id := ""; ; {
		where, args := q.where(s.keys)
		rows, err := s.grantRows(ctx, where+` AND (g.created_at, g.id) > (?, ?) ORDER BY g.created_at, g.id LIMIT ?`, append(args, at, id, chunk)...)
		if err != nil {
			return wrap(err, "read the grants")
		}
		for _, row := range rows {
			address, err := s.keys.unseal("address of "+row.ID, row.Address)
			if err != nil {
				return wrap(err, "open the address of grant "+row.ID)
			}
			if err := f(row, address); err != nil {
				return err
			}
			at, id = row.CreatedAt, row.ID
		}
		if len(rows) < chunk {
			return nil
		}
	}
}

// GrantRow returns one grant of a page.
func (s *Store) GrantRow(ctx context.Context, pageID, id string) (pages.GrantRow, error) {
	rows, err := s.grantRows(ctx, `g.id = ? AND g.page_id = ?`, id, pageID)
	if err == nil && len(rows) == 0 {
		return pages.GrantRow{}, pages.Errorf(pages.NotFound, noGrant)
	}
	if err != nil {
		return pages.GrantRow{}, wrap(err, "read a grant")
	}
	return rows[0], nil
}

// changeGrant changes one grant of a page with the page locked, stores it, and logs that.
func (s *Store) changeGrant(ctx context.Context, pageID, id, action string, by pages.Operator, now time.Time, change func(context.Context, *tx, *grant) error) (pages.Grant, error) {
	var changed pages.Grant
	err := s.doOn(ctx, pageID, func(ctx context.Context, t *tx) error {
		if _, err := t.lockKept(ctx, pageID); err != nil {
			return err
		}
		r, err := t.grant(ctx, `id = ? AND page_id = ?`, id, pageID)
		if err != nil {
			return err
		}
		before := r.Grant
		r.By, r.ChangedAt = clean(by.Name), now.UnixMilli()
		if err := change(ctx, t, r); err != nil {
			return err
		}
		changed = r.Grant
		if err := t.saveGrant(ctx, r); err != nil {
			return err
		}
		return t.auditGrant(ctx, s.keys, by.ID, action, r.Grant, "："+grantDetail(before, r.Grant), now)
	})
	return changed, err
}

// auditGrant logs what was done to a grant, by who has it and the number it is known by at the counter: "王* 138****8000，凭证 K7M2 QX9P".
func (t *tx) auditGrant(ctx context.Context, k keys, operatorID, action string, r pages.Grant, detail string, now time.Time) error {
	who, err := t.leadPeople(ctx, k, `page_id || '' = ? AND visitor_id = ? ORDER BY created_at, id LIMIT 1`, r.PageID, r.VisitorID)
	if err != nil {
		return err
	}
	of := "没留手机号的人"
	if len(who) > 0 {
		of = who[0].Masked()
	}
	if r.Ticket != "" {
		of += "，凭证 " + part.Ticket(r.Ticket)
	}
	return t.audit(ctx, operatorID, action, r.PageID, of+detail, now)
}

// grantDetail tells the log how a grant was changed, and why.
func grantDetail(before, after pages.Grant) string {
	detail := before.State.Title()
	if after.State != before.State {
		detail += " → " + after.State.Title()
	}
	if after.Why != before.Why && after.Why != "" {
		detail += "，" + after.Why
	}
	if after.Courier != before.Courier {
		detail += "，" + after.Courier
	}
	return detail
}

// VoidGrant takes a grant back, and says why. What was kept goes back to stock as released, what is out as returned; points are taken
// back, a code stays given. What has been redeemed, or was taken back before, is a Conflict.
func (s *Store) VoidGrant(ctx context.Context, pageID, id, why string, by pages.Operator, now time.Time) (pages.Grant, error) {
	g, err := s.changeGrant(ctx, pageID, id, "grant.void", by, now, func(ctx context.Context, t *tx, r *grant) error {
		before := r.State
		if before == pages.GrantVoid || before == pages.GrantRedeemed {
			return refuse(pages.Errorf(pages.Conflict, "这份奖品%s，不能再收回", before.Title()))
		}
		r.State, r.Why = pages.GrantVoid, clean(why)
		switch before {
		case pages.GrantWaiting:
			return nil
		case pages.GrantIssued:
			if _, err := t.exec(ctx, `DELETE FROM points WHERE grant_id = ?`, r.ID); err != nil {
				return wrap(err, "take points back")
			}
			return t.book(ctx, r, lineReturn, 0, -1, r.ChangedAt)
		}
		return t.book(ctx, r, lineRelease, -1, 0, r.ChangedAt)
	})
	return g, wrap(err, "take a grant back")
}

// FinishGrant notes that a prize that was to be arranged has been handed over, whether or not its person has asked for it. Grants that
// waited for it are given to their owners, and returned as freed.
func (s *Store) FinishGrant(ctx context.Context, pageID, id string, prizes play.Prizes, by pages.Operator, now time.Time) (g pages.Grant, freed []pages.Grant, err error) {
	g, err = s.changeGrant(ctx, pageID, id, "grant.finish", by, now, func(ctx context.Context, t *tx, r *grant) (err error) {
		freed = nil
		switch r.State {
		case pages.GrantGiven:
			r.IssuedAt = r.ChangedAt
			if err := t.book(ctx, r, lineIssue, -1, 1, r.ChangedAt); err != nil {
				return err
			}
		case pages.GrantIssued:
		default:
			return refuse(pages.Errorf(pages.Conflict, "这份奖品%s，不能标记", r.State.Title()))
		}
		r.State, r.RedeemedAt = pages.GrantRedeemed, r.ChangedAt
		freed, err = t.freeAfter(ctx, r, prizes, now)
		return err
	})
	return g, freed, wrap(err, "finish a grant")
}

// SendGrant notes who carries goods, and under which number. It may be corrected.
func (s *Store) SendGrant(ctx context.Context, pageID, id, courier string, by pages.Operator, now time.Time) (pages.Grant, error) {
	g, err := s.changeGrant(ctx, pageID, id, "grant.send", by, now, func(_ context.Context, _ *tx, r *grant) error { return r.send(courier) })
	return g, wrap(err, "send a grant")
}

func (r *grant) send(courier string) error {
	switch {
	case r.State != pages.GrantIssued:
		return refuse(pages.Errorf(pages.Conflict, "这份奖品%s，不能寄", r.State.Title()))
	case r.Address == "":
		return refuse(pages.Errorf(pages.Conflict, "这份奖品没有收货信息"))
	}
	r.Courier = clean(courier)
	return nil
}

// Parcel is what a table says about goods that were sent.
type Parcel struct {
	Line    int
	Grant   string // its id, or its ticket
	Courier string
}

// SendGrants is SendGrant for many, a few hundred in one call, logged as one act. It tells what is wrong with which line.
func (s *Store) SendGrants(ctx context.Context, pageID string, parcels []Parcel, by pages.Operator, now time.Time) (sent int, wrong map[int]string, err error) {
	err = s.doOn(ctx, pageID, func(ctx context.Context, t *tx) error {
		sent, wrong = 0, map[int]string{}
		if _, err := t.lockKept(ctx, pageID); err != nil {
			return err
		}
		for _, p := range parcels {
			err := t.sendOne(ctx, pageID, p, by, now)
			var refused *pages.Error
			if errors.As(err, &refused) {
				wrong[p.Line] = refused.Message
				continue
			}
			if err != nil {
				return err
			}
			sent++
		}
		if sent == 0 {
			return nil
		}
		return t.audit(ctx, by.ID, "grant.send", pageID, fmt.Sprintf("表格，%d 份", sent), now)
	})
	return sent, wrong, wrap(err, "send grants")
}

func (t *tx) sendOne(ctx context.Context, pageID string, p Parcel, by pages.Operator, now time.Time) error {
	where, args := `id = ? AND page_id = ?`, []any{strings.ToLower(strings.TrimSpace(p.Grant)), pageID}
	if ticket, ok := pages.ParseTicket(p.Grant); ok {
		where, args = `ticket = ? AND ticket <> '' AND page_id = ?`, []any{ticket, pageID}
	}
	r, err := t.grant(ctx, where, args...)
	if err != nil {
		return err
	}
	if err := r.send(p.Courier); err != nil {
		return err
	}
	r.By, r.ChangedAt = clean(by.Name), now.UnixMilli()
	return t.saveGrant(ctx, r)
}

// GrantCounts tells how many grants of a page are in each state.
func (s *Store) GrantCounts(ctx context.Context, pageID string) (map[pages.GrantState]int, error) {
	counts := map[pages.GrantState]int{}
	err := s.read.each(ctx, `SELECT state, COUNT(*) FROM grants WHERE page_id = ? GROUP BY state`, []any{pageID}, func(rows *sql.Rows) error {
		var state pages.GrantState
		var n int
		err := rows.Scan(&state, &n)
		counts[state] = n
		return err
	})
	return counts, wrap(err, "count the grants")
}

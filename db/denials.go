package db

import (
	"context"
	"database/sql"
	"slices"
	"time"

	"github.com/sanduan/sanduan/pages"
	"github.com/sanduan/sanduan/pages/play"
)

// mostDenied is how many visitors and phones one denial is about at most, and how many denials a screen shows.
const (
	mostDenied     = 200
	mostDenialRows = 500
)

// Deny keeps somebody from taking part from now on: the visitor, with the phones the visitor has left, or whoever has left the phone. In
// the same transaction the person's open runs are taken back, and what the person has not been handed goes back to stock; what
// friends have got of these runs stays theirs. What the person did for others is then to be taken back too, see DeniedJoins. It returns whom something has changed for, and an Error where the person is denied already.
func (s *Store) Deny(ctx context.Context, d pages.Denying, now time.Time) (shown string, people []string, err error) {
	scope := d.PageID
	if d.Everywhere {
		scope = ""
	}
	err = s.do(ctx, func(ctx context.Context, t *tx) error {
		people = nil
		who, err := t.same(ctx, s.keys, d)
		if err != nil {
			return err
		}
		ids := []string{d.PageID}
		if d.Everywhere {
			if ids, err = t.pagesPlayed(ctx, who.visitors); err != nil {
				return err
			}
		}
		if err := t.lockAll(ctx, ids); err != nil {
			return err
		}
		shown = who.shown
		added := 0
		for _, key := range slices.Concat(who.visitors, who.phones) {
			n, err := t.exec(ctx, `INSERT INTO denials (page_id, person, id, shown, why, by_name, at) VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`,
				scope, key, who.id, who.shown, clean(d.Why), clean(d.By.Name), now.UnixMilli())
			if err != nil {
				return err
			}
			added += int(n)
		}
		if added == 0 {
			return refuse(pages.Errorf(pages.Conflict, "%s已经在黑名单里了", who.shown))
		}
		for _, id := range ids {
			changed, err := t.takeAllBack(ctx, id, who.visitors, d, now)
			if err != nil {
				return err
			}
			people = append(people, changed...)
		}
		return t.audit(ctx, d.By.ID, "denial.add", d.PageID, who.shown+" · "+d.Why, now)
	})
	return shown, people, wrap(err, "deny somebody")
}

// same are all the ways in which one person is known.
type same struct {
	id       string // of the denial
	shown    string // masked
	visitors []string
	phones   []string // hashes
}

// same finds the visitors and phones that belong to who is denied: one's phones, and whoever else has left them.
func (t *tx) same(ctx context.Context, k keys, d pages.Denying) (same, error) {
	w := same{id: NewID(), shown: "访客"}
	if d.Phone != "" {
		w.phones, w.shown = []string{k.phoneHash(d.Phone)}, pages.MaskPhone(d.Phone)
	}
	if d.Visitor != "" {
		w.visitors = []string{d.Visitor}
		if err := t.all(ctx, &w.phones, `SELECT DISTINCT phone_hash FROM leads WHERE visitor_id = ? ORDER BY phone_hash LIMIT ?`, d.Visitor, mostDenied); err != nil {
			return w, wrap(err, "find somebody's phones")
		}
		var row leadRow
		err := t.each(ctx, `SELECT id, name, phone FROM leads WHERE visitor_id = ? ORDER BY page_id = ? DESC, created_at, id LIMIT 1`,
			[]any{d.Visitor, d.PageID}, func(rows *sql.Rows) error { return rows.Scan(&row.ID, &row.Name, &row.Sealed) })
		if err != nil {
			return w, wrap(err, "find somebody's name")
		}
		if row.Phone, err = k.openPhone(row.ID, row.Sealed); err != nil {
			return w, err
		}
		w.shown = pages.GrantRow{Name: row.Name, Phone: row.Phone}.Masked()
	}
	for _, hash := range w.phones {
		var others []string
		if err := t.all(ctx, &others, `SELECT DISTINCT visitor_id FROM leads WHERE phone_hash = ? ORDER BY visitor_id LIMIT ?`, hash, mostDenied); err != nil {
			return w, wrap(err, "find who has left a phone")
		}
		w.visitors = append(w.visitors, others...)
	}
	slices.Sort(w.visitors)
	w.visitors = slices.Compact(w.visitors)
	return w, nil
}

// pagesPlayed are the pages where any of the visitors has begun a run or been granted something.
func (t *tx) pagesPlayed(ctx context.Context, visitors []string) (ids []string, err error) {
	for _, v := range visitors {
		var some []string
		err := t.all(ctx, &some, `SELECT r.page_id FROM runs r JOIN pages p ON p.id = r.page_id WHERE r.owner = ? AND p.deleted_at = 0
			UNION SELECT g.page_id FROM grants g JOIN pages p ON p.id = g.page_id WHERE g.visitor_id = ? AND p.deleted_at = 0`, v, v)
		if err != nil {
			return nil, wrap(err, "find where somebody plays")
		}
		ids = append(ids, some...)
	}
	slices.Sort(ids)
	return slices.Compact(ids), nil
}

// takeAllBack takes back the open runs of visitors on a page, and what they have not been handed.
func (t *tx) takeAllBack(ctx context.Context, pageID string, visitors []string, d pages.Denying, now time.Time) (people []string, err error) {
	if len(visitors) == 0 {
		return nil, nil
	}
	g, a, err := t.server(ctx, pageID, play.Prizes{}, now)
	if err != nil {
		return nil, err
	}
	p, err := t.lockKept(ctx, pageID)
	if err != nil {
		return nil, err
	}
	a.move.By, a.move.Why = d.By.Name, whyDenied(d.Why)
	unissued, err := t.unissued(ctx, pageID, visitors)
	if err != nil {
		return nil, err
	}
	q := newPlayQuestions()
	q.pages[pageID] = true
	for _, v := range visitors {
		q.owners[person{pageID, v}], q.people[person{pageID, v}], q.callers[asked{pageID, v, ""}] = true, true, true
	}
	for _, r := range unissued {
		q.runs[r.RunID] = true
	}
	for _, read := range []func(context.Context, *playQuestions) error{g.readRuns, g.readJoins, g.readPast} {
		if err := read(ctx, q); err != nil {
			return nil, err
		}
	}
	for _, v := range visitors {
		for _, x := range g.owned[person{pageID, v}] {
			if x.State.Going() {
				if err := g.void(ctx, a, p, x); err != nil {
					return nil, err
				}
			}
		}
	}
	for _, r := range unissued {
		if err := g.giveUp(ctx, a, p, r); err != nil {
			return nil, err
		}
	}
	return append(a.people, visitors...), g.writePlays(ctx)
}

// unissued are the grants of visitors on a page that they have not been handed.
func (t *tx) unissued(ctx context.Context, pageID string, visitors []string) (all []*grant, err error) {
	for some := range slices.Chunk(visitors, mostAmong) {
		places, args := filled(some)
		err := t.each(ctx, `SELECT `+grantColumns+` FROM grants WHERE page_id = ? AND state IN ('reserved', 'locked', 'waiting', 'given') AND visitor_id IN `+places,
			append([]any{pageID}, args...), func(rows *sql.Rows) error {
				r := &grant{}
				all = append(all, r)
				return r.scan(rows)
			})
		if err != nil {
			return nil, wrap(err, "read what somebody has not been handed")
		}
	}
	return all, nil
}

// giveUp has a person lose what is not handed out. What is only kept for one in another's run that is open, such as a seat in a team, goes
// with the seat: else it would be given when the team is complete. A gift goes back to the pass it came of, whose giver it was kept for:
// else somebody who waits in line might have it first.
func (g *group) giveUp(ctx context.Context, a *act, p pages.Page, r *grant) error {
	x := g.runs[r.RunID]
	if x == nil { // a settled board's, or of a run that is gone
		x = &running{Run: play.Run{ID: r.RunID, PageID: r.PageID, Play: r.Play}, grants: map[play.Owed]*grant{{To: r.VisitorID, Tier: r.Tier}: r}}
		g.runs[r.RunID] = x
	}
	if err := g.readGrants(ctx, x); err != nil {
		return err
	}
	owed := play.Owed{To: r.VisitorID, Tier: r.Tier}
	if x.grants[owed] == nil {
		x.grants[owed] = r
	}
	if j := g.join(person{p.ID, r.VisitorID}, x.ID); j != nil && j.state == joinOK && x.State == play.Open && (r.State == pages.GrantReserved || x.Kind == "gift") {
		if err := g.turnBack(ctx, a, p, x, j, play.UndoVerb, r.VisitorID); err != nil {
			return err
		}
	}
	till := g.newTill(a, x)
	if s := x.grants[owed].State; s != pages.GrantIssued && s != pages.GrantRedeemed {
		till.step(play.Due{Step: play.Drop, To: r.VisitorID, Tier: r.Tier})
	}
	till.close()
	return nil
}

// Denials are who may not take part on a page, the last first, with those who may not on any.
func (s *Store) Denials(ctx context.Context, pageID string) (all []pages.Denial, err error) {
	err = s.read.all(ctx, &all, `SELECT DISTINCT id, page_id, shown, why, by_name, at FROM denials WHERE page_id IN (?, '') ORDER BY at DESC, id LIMIT ?`,
		pageID, mostDenialRows)
	return all, wrap(err, "list who is denied")
}

// Allow lets somebody take part again. What was taken back stays so: what was kept for the person may be somebody else's by now, and
// others' runs have gone on without the person's act. An operator can let a single act count again, in the run it belongs to.
func (s *Store) Allow(ctx context.Context, pageID, id string, by pages.Operator, now time.Time) error {
	err := s.do(ctx, func(ctx context.Context, t *tx) error {
		var shown []string
		err := t.all(ctx, &shown, `DELETE FROM denials WHERE id = ? AND page_id IN (?, '') RETURNING shown`, id, pageID)
		if err != nil {
			return err
		}
		if len(shown) == 0 {
			return refuse(pages.Errorf(pages.NotFound, "这个人已经不在黑名单里了"))
		}
		return t.audit(ctx, by.ID, "denial.remove", pageID, shown[0], now)
	})
	return wrap(err, "allow somebody again")
}

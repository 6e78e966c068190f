package db

import (
	"context"
	"database/sql"

	"github.com/sanduan/sanduan/pages"
	"github.com/sanduan/sanduan/pages/play"
)

// friendsOfRun is how many friends of a run are shown.
const friendsOfRun = 30

// RunsBy returns a visitor's run of each play of a page, the open one or the last, with those who came to it.
func (s *Store) RunsBy(ctx context.Context, pageID, owner string) (all []pages.RunStanding, err error) {
	runs, err := s.someRuns(ctx, `r.page_id || '' = ? AND r.owner = ? ORDER BY r.started_at, r.id`, pageID, owner)
	if err != nil {
		return nil, err
	}
	for _, r := range runs {
		all = choose(all, r)
	}
	for i := range all {
		if err := s.addFriends(ctx, &all[i]); err != nil {
			return nil, err
		}
	}
	return all, nil
}

// choose keeps one run of each play: the open one, else the last. They come in the order they began.
func choose(all []pages.RunStanding, next pages.RunStanding) []pages.RunStanding {
	for i, r := range all {
		if r.Run.Play == next.Run.Play {
			next.Before = r.Before + 1
			if r.Run.State.Going() {
				next.Run, next.Settings = r.Run, r.Settings
			}
			all[i] = next
			return all
		}
	}
	return append(all, next)
}

// addFriends adds those who came last, by the log, which has them in their order; and whoever else is named.
func (s *Store) addFriends(ctx context.Context, r *pages.RunStanding) error {
	err := s.read.each(ctx, `SELECT j.visitor_id, COALESCE(v.name, ''), COALESCE(v.avatar, ''), j.state, j.amount, j.at FROM acts a
		JOIN joins j ON j.run_id = a.run_id AND j.visitor_id = a.visitor_id AND j.first_act = a.n
		LEFT JOIN visitors v ON v.id = j.visitor_id
		WHERE a.run_id = ? AND j.state IN ('ok', 'held') ORDER BY a.n DESC LIMIT ?`, []any{r.Run.ID, friendsOfRun}, func(rows *sql.Rows) error {
		var f pages.RunFriend
		err := rows.Scan(&f.Visitor.ID, &f.Visitor.Name, &f.Visitor.Avatar, &f.State, &f.Amount, &f.At)
		r.Friends = append(r.Friends, f)
		return err
	})
	if err != nil {
		return wrap(err, "read who came to a run")
	}
	shown := r.Settings.Show(r.Run)
	ids := []string{r.Run.Owner, shown.Leader}
	for _, p := range shown.Passes {
		ids = append(ids, p.To)
	}
	for _, o := range shown.Offers {
		ids = append(ids, o.Who)
	}
	r.People, err = s.visitorsAmong(ctx, ids)
	return err
}

// PartOf returns what a visitor has done in others' runs of a page, and got in all.
func (s *Store) PartOf(ctx context.Context, pageID, visitorID string) (pages.Part, error) {
	p := pages.Part{Joined: map[string]pages.RunFriend{}, Refused: map[string]play.Reason{}}
	helped := map[string]bool{}
	err := s.read.each(ctx, `SELECT run_id, owner, state, amount, at FROM joins WHERE visitor_id = ? AND page_id || '' = ?`,
		[]any{visitorID, pageID}, func(rows *sql.Rows) error {
			var run, owner string
			var f pages.RunFriend
			err := rows.Scan(&run, &owner, &f.State, &f.Amount, &f.At)
			p.Joined[run] = f
			helped[owner] = helped[owner] || f.State == joinOK
			return err
		})
	if err != nil {
		return p, wrap(err, "read a visitor's joins")
	}
	for _, counts := range helped {
		if counts {
			p.Helped++
		}
	}
	err = s.read.each(ctx, `SELECT run_id, reason FROM refusals WHERE visitor_id = ? AND page_id || '' = ? ORDER BY at, reason`,
		[]any{visitorID, pageID}, func(rows *sql.Rows) error {
			var run string
			var why play.Reason
			err := rows.Scan(&run, &why)
			p.Refused[run] = why
			return err
		})
	if err != nil {
		return p, wrap(err, "read why a visitor's acts did not count")
	}
	p.Grants, err = s.grants(ctx, `visitor_id = ? AND page_id || '' = ? AND (state <> 'void' OR why <> '') ORDER BY created_at DESC, id`, visitorID, pageID)
	return p, err
}

// grants reads grants, whose addresses stay encrypted.
func (s *Store) grants(ctx context.Context, where string, args ...any) (all []pages.Grant, err error) {
	err = s.read.each(ctx, `SELECT `+grantColumns+` FROM grants WHERE `+where, args, func(rows *sql.Rows) error {
		var r grant
		err := r.scan(rows)
		all = append(all, r.Grant)
		return err
	})
	return all, wrap(err, "read grants")
}

// Ahead is how many stand in line for the same prize before a grant that waits.
func (s *Store) Ahead(ctx context.Context, g pages.Grant) (n int, err error) {
	err = s.read.get(ctx, &n, `SELECT COUNT(*) FROM grants WHERE page_id = ? AND wanted = ? AND state = 'waiting' AND (created_at, id) < (?, ?)`,
		g.PageID, g.Wanted, g.CreatedAt, g.ID)
	return n, wrap(err, "count who stands in line before a grant")
}

// Shelves returns what of a page's prizes is taken, and what is switched off of its plays.
func (s *Store) Shelves(ctx context.Context, pageID string) (pages.Shelves, error) {
	all := pages.Shelves{Stocks: map[string]pages.Stock{}, Halted: map[string]pages.Switches{}}
	err := s.read.each(ctx, `SELECT prize, reserved, issued FROM stock WHERE page_id = ?`, []any{pageID}, func(rows *sql.Rows) error {
		var prize string
		var k pages.Stock
		err := rows.Scan(&prize, &k.Reserved, &k.Issued)
		all.Stocks[prize] = k
		return err
	})
	if err != nil {
		return all, wrap(err, "read the stock of a page")
	}
	err = s.read.each(ctx, `SELECT play_id, acts_paused, prizes_paused FROM switches WHERE page_id = ?`, []any{pageID}, func(rows *sql.Rows) error {
		var key string
		var w pages.Switches
		err := rows.Scan(&key, &w.Acts, &w.Prizes)
		all.Halted[key] = w
		return err
	})
	if err != nil {
		return all, wrap(err, "read what is switched off")
	}
	err = s.read.get(ctx, &all.Spent, `SELECT COALESCE(SUM(fen), 0) FROM spent WHERE page_id = ? AND day = ''`, pageID)
	return all, wrap(err, "read the budget")
}

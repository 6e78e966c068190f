package db

import (
	"context"
	"database/sql"
	"strings"

	"github.com/sanduan/sanduan/pages"
	"github.com/sanduan/sanduan/pages/play"
)

// RunQuery chooses runs of a page's play. Empty fields choose everything.
type RunQuery struct {
	PageID string
	Play   string // key; it must be set
	State  play.State
	Held   bool           // that wait for an operator, or have joins that do
	People []pages.Person // who have begun them, joined them or were refused by them; nil everybody
	Before RunMark        // further down the list than this run
	Limit  int
}

// RunMark is where in a list a run stands; the zero mark is its beginning.
type RunMark struct {
	StartedAt int64
	ID        string
}

// where is the condition on runs r, and its arguments.
func (q RunQuery) where() (string, []any) {
	conditions, args := []string{"r.page_id = ? AND r.play_id = ?"}, []any{q.PageID, q.Play}
	add := func(condition string, values ...any) {
		conditions, args = append(conditions, condition), append(args, values...)
	}
	if q.State != "" {
		add(`r.state = ?`, string(q.State))
	}
	if q.Held {
		add(`r.id IN (SELECT run_id FROM joins WHERE page_id = ? AND state = 'held' AND play_id = ?
			UNION SELECT id FROM runs WHERE page_id = ? AND play_id = ? AND state = 'review')`, q.PageID, q.Play, q.PageID, q.Play)
	}
	if len(q.People) > 0 {
		condition, values := runsAbout(q.PageID, q.People)
		add(condition, values...)
	}
	if q.Before.ID != "" {
		add(`(r.started_at, r.id) < (?, ?)`, q.Before.StartedAt, q.Before.ID)
	}
	return strings.Join(conditions, " AND "), args
}

// runsAbout are the runs of a page that people have to do with.
func runsAbout(pageID string, people []pages.Person) (string, []any) {
	var ids []string
	for _, p := range people {
		ids = append(ids, p.ID)
	}
	places, some := filled(ids)
	var args []any
	for range 3 {
		args = append(append(args, some...), pageID)
	}
	return `r.id IN (SELECT id FROM runs WHERE owner IN ` + places + ` AND page_id = ?
		UNION SELECT run_id FROM joins WHERE visitor_id IN ` + places + ` AND page_id = ?
		UNION SELECT run_id FROM refusals WHERE visitor_id IN ` + places + ` AND page_id = ?)`, args
}

// RunRows lists runs, the last begun first.
func (s *Store) RunRows(ctx context.Context, q RunQuery) (rows []pages.RunRow, err error) {
	where, args := q.where()
	err = s.read.each(ctx, `SELECT r.id, r.page_id, r.play_id, r.kind, r.owner, r.state, r.progress, r.goal, r.amount, r.started_at, r.deadline,
			r.due_at, r.ended_at, r.digest, (SELECT COUNT(*) FROM joins j WHERE j.page_id = r.page_id AND j.state = 'held' AND j.play_id = r.play_id AND j.run_id = r.id)
		FROM runs r WHERE `+where+` ORDER BY r.started_at DESC, r.id DESC LIMIT ?`, append(args, q.Limit), func(found *sql.Rows) error {
		var x pages.RunRow
		r := &x.Run
		err := found.Scan(&r.ID, &r.PageID, &r.Play, &r.Kind, &r.Owner, &r.State, &r.Progress, &r.Goal, &r.Amount, &r.StartedAt, &r.Deadline,
			&r.Due, &r.EndedAt, &r.Digest, &x.Held)
		rows = append(rows, x)
		return err
	})
	if err != nil {
		return nil, wrap(err, "list the runs")
	}
	var owners []string
	for _, x := range rows {
		owners = append(owners, x.Owner)
	}
	people, err := s.PeopleOf(ctx, q.PageID, owners...)
	for i := range rows {
		rows[i].Person = people[rows[i].Owner]
	}
	return rows, err
}

// EachRun calls f with each run, the last begun first, until f returns an error, which is returned. It reads in small parts.
func (s *Store) EachRun(ctx context.Context, q RunQuery, f func(pages.RunRow) error) error {
	q.Limit = chunk
	for {
		rows, err := s.RunRows(ctx, q)
		if err != nil {
			return err
		}
		for _, row := range rows {
			if err := f(row); err != nil {
				return err
			}
			q.Before = RunMark{row.StartedAt, row.Run.ID}
		}
		if len(rows) < chunk {
			return nil
		}
	}
}

// RunFigures counts the runs and joins of a page's plays, by their keys.
func (s *Store) RunFigures(ctx context.Context, pageID string) (map[string]pages.RunCounts, error) {
	all := map[string]pages.RunCounts{}
	of := func(key string) pages.RunCounts {
		if all[key].States == nil {
			all[key] = pages.RunCounts{States: map[play.State]int{}}
		}
		return all[key]
	}
	err := s.read.each(ctx, `SELECT play_id, state, COUNT(*), SUM(joins) FROM runs WHERE page_id = ? GROUP BY play_id, state`, []any{pageID}, func(rows *sql.Rows) error {
		var key string
		var state play.State
		var n, joins int
		err := rows.Scan(&key, &state, &n, &joins)
		c := of(key)
		c.States[state] = n
		if state != play.Void {
			c.Joins += joins
		}
		if state == play.InReview {
			c.Held += n
		}
		all[key] = c
		return err
	})
	if err != nil {
		return nil, wrap(err, "count the runs")
	}
	err = s.read.each(ctx, `SELECT play_id, COUNT(*) FROM joins WHERE page_id = ? AND state = 'held' GROUP BY play_id`, []any{pageID}, func(rows *sql.Rows) error {
		var key string
		var n int
		err := rows.Scan(&key, &n)
		c := of(key)
		c.Held += n
		all[key] = c
		return err
	})
	return all, wrap(err, "count the joins")
}

// mostTracks is how many tracks of people a screen shows.
const mostTracks = 200

// Tracks are what people have to do with the runs of a page: runs of their own, their joins and why acts of theirs did not count, the last
// first.
func (s *Store) Tracks(ctx context.Context, pageID string, people []pages.Person) (all []pages.Track, err error) {
	if len(people) == 0 {
		return nil, nil
	}
	var ids []string
	for _, p := range people {
		ids = append(ids, p.ID)
	}
	places, some := filled(ids)
	var args []any
	for range 3 {
		args = append(append(args, some...), pageID)
	}
	err = s.read.all(ctx, &all, `SELECT owner AS visitor_id, id AS run_id, owner, play_id, 'own' AS state, '' AS reason, started_at AS at
			FROM runs WHERE owner IN `+places+` AND page_id = ?
		UNION ALL SELECT visitor_id, run_id, owner, play_id, state, '', at FROM joins WHERE visitor_id IN `+places+` AND page_id = ?
		UNION ALL SELECT f.visitor_id, f.run_id, r.owner, r.play_id, '', f.reason, f.at FROM refusals f JOIN runs r ON r.id = f.run_id
			WHERE f.visitor_id IN `+places+` AND f.page_id = ?
		ORDER BY at DESC, run_id, reason LIMIT ?`, append(args, mostTracks)...)
	return all, wrap(err, "read what people have to do with runs")
}

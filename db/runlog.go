package db

import (
	"context"
	"database/sql"
	"encoding/json"
	"maps"
	"slices"
	"strconv"

	"github.com/sanduan/sanduan/pages"
	"github.com/sanduan/sanduan/pages/play"
)

// How many refusals and grants of a run a screen shows.
const (
	mostRefusals  = 100
	mostRunGrants = 100
)

const actColumns = `run_id, n, visitor_id, verb, verdict, reason, flag, amount, data, reverses, by_name, why, turn, at`

// scanActs reads rows of actColumns.
func scanActs(into *[]play.Act) func(*sql.Rows) error {
	return func(rows *sql.Rows) error {
		var n, reverses int
		var turn string
		var a play.Act
		err := rows.Scan(&a.RunID, &n, &a.Who, &a.Verb, &a.Verdict, &a.Reason, &a.Flag, &a.Amount, &a.Data, &reverses, &a.By, &a.Why, &turn, &a.At)
		a.ID, a.Turn = strconv.Itoa(n), json.RawMessage(turn)
		if reverses > 0 {
			a.Reverses = strconv.Itoa(reverses)
		}
		*into = append(*into, a)
		return err
	}
}

// RunOn returns a run of a page with its frozen settings, or a NotFound error.
func (s *Store) RunOn(ctx context.Context, pageID, id string) (pages.RunStanding, error) {
	runs, err := s.someRuns(ctx, `r.id = ? AND r.page_id = ?`, id, pageID)
	if err == nil && len(runs) == 0 {
		return pages.RunStanding{}, pages.Errorf(pages.NotFound, "没有找到这一局")
	}
	if err != nil {
		return pages.RunStanding{}, err
	}
	return runs[0], nil
}

// RunLog returns so many acts of a run before the before-th, 0 for the last ones, with what belongs to them. Where people are named, only
// what they did.
func (s *Store) RunLog(ctx context.Context, r play.Run, people []pages.Person, before, limit int) (l pages.RunLog, err error) {
	where, args := `run_id = ?`, []any{r.ID}
	var only string
	var ids []any
	if len(people) > 0 {
		var names []string
		for _, p := range people {
			names = append(names, p.ID)
		}
		only, ids = filled(names)
		where, args = where+` AND visitor_id IN `+only, append(args, ids...)
		only = ` AND visitor_id IN ` + only
	}
	if before > 0 {
		where, args = where+` AND n < ?`, append(args, before)
	}
	if err := s.read.each(ctx, `SELECT `+actColumns+` FROM acts WHERE `+where+` ORDER BY n DESC LIMIT ?`, append(args, limit+1), scanActs(&l.Acts)); err != nil {
		return l, wrap(err, "read the log of a run")
	}
	if len(l.Acts) > limit {
		l.Acts = l.Acts[:limit]
		l.More, _ = strconv.Atoi(l.Acts[limit-1].ID)
	}
	err = s.read.all(ctx, &l.Refused, `SELECT visitor_id, run_id, '' AS owner, '' AS play_id, '' AS state, reason, at FROM refusals WHERE run_id = ?`+only+`
		ORDER BY at DESC, visitor_id, reason LIMIT ?`, append(append([]any{r.ID}, ids...), mostRefusals)...)
	if err != nil {
		return l, wrap(err, "read why acts did not count")
	}
	if l.Grants, err = s.grantRows(ctx, `g.run_id = ? AND g.page_id = ? ORDER BY g.created_at, g.id LIMIT ?`, r.ID, r.PageID, mostRunGrants); err != nil {
		return l, wrap(err, "read the grants of a run")
	}
	return l, s.addToLog(ctx, r, &l)
}

// addToLog adds what has become of the acts, and who the people are.
func (s *Store) addToLog(ctx context.Context, r play.Run, l *pages.RunLog) (err error) {
	who := map[string]bool{r.Owner: true}
	numbers := []string{"0"}
	for _, a := range l.Acts {
		if a.Who != "" {
			who[a.Who] = true
		}
		numbers = append(numbers, a.ID)
	}
	for _, t := range l.Refused {
		who[t.Visitor] = true
	}
	if l.Reversed, err = s.reversals(ctx, r.ID, numbers); err != nil {
		return err
	}
	ids := slices.Sorted(maps.Keys(who))
	if l.Joins, l.Last, err = s.joinsOf(ctx, r.ID, ids); err != nil {
		return err
	}
	l.People, err = s.PeopleOf(ctx, r.PageID, ids...)
	return err
}

// reversals are the acts of a run that take others back, or do them again, by the number of the other.
func (s *Store) reversals(ctx context.Context, runID string, numbers []string) (map[string]play.Act, error) {
	all := map[string]play.Act{}
	for some := range slices.Chunk(numbers, mostAmong) {
		places, args := filled(some)
		for i, n := range args {
			args[i], _ = strconv.Atoi(n.(string))
		}
		var acts []play.Act
		err := s.read.each(ctx, `SELECT `+actColumns+` FROM acts WHERE run_id = ? AND reverses > 0 AND reverses IN `+places, append([]any{runID}, args...), scanActs(&acts))
		if err != nil {
			return nil, wrap(err, "read what was taken back")
		}
		for _, a := range acts {
			all[a.Reverses] = a
		}
	}
	return all, nil
}

// joinsOf are how people's joins of a run stand, and the number of the last act about each.
func (s *Store) joinsOf(ctx context.Context, runID string, visitors []string) (joins map[string]pages.RunFriend, last map[string]string, err error) {
	joins, last = map[string]pages.RunFriend{}, map[string]string{}
	for some := range slices.Chunk(visitors, mostAmong) {
		places, args := filled(some)
		err := s.read.each(ctx, `SELECT visitor_id, state, amount, at, last_act FROM joins WHERE run_id = ? AND visitor_id IN `+places, append([]any{runID}, args...), func(rows *sql.Rows) error {
			var f pages.RunFriend
			var n int
			err := rows.Scan(&f.Visitor.ID, &f.State, &f.Amount, &f.At, &n)
			joins[f.Visitor.ID], last[f.Visitor.ID] = f, strconv.Itoa(n)
			return err
		})
		if err != nil {
			return nil, nil, wrap(err, "read the joins of a run")
		}
	}
	return joins, last, nil
}

// JoinOf is how a person's join of a run stands, or a NotFound error.
func (s *Store) JoinOf(ctx context.Context, runID, visitorID string) (pages.RunFriend, error) {
	joins, _, err := s.joinsOf(ctx, runID, []string{visitorID})
	if f, ok := joins[visitorID]; ok || err != nil {
		return f, err
	}
	return pages.RunFriend{}, errNoJoin()
}

package db

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"

	"github.com/sanduan/sanduan/pages"
	"github.com/sanduan/sanduan/pages/play"
)

// NotCounted counts the friends who came to a visitor's runs of a page and do not count there, by the reason that was told last, most
// first; whose act was taken back is unconfirmed. Who came again later and counts is not among them.
func (s *Store) NotCounted(ctx context.Context, pageID, owner string) (all []pages.NotCounted, err error) {
	err = s.read.all(ctx, &all, `WITH told (reason, visitor_id, at) AS (
			SELECT f.reason, f.visitor_id, f.at FROM runs r JOIN refusals f ON f.run_id = r.id
			WHERE r.page_id || '' = ? AND r.owner = ? AND f.visitor_id <> r.owner AND NOT EXISTS (
				SELECT 1 FROM joins j WHERE j.run_id = f.run_id AND j.visitor_id = f.visitor_id AND j.state IN ('ok', 'held'))
			UNION ALL
			SELECT ?, j.visitor_id, j.at FROM runs r JOIN joins j ON j.run_id = r.id AND j.state = 'undone'
			WHERE r.page_id || '' = ? AND r.owner = ? AND j.visitor_id <> r.owner
		), last (reason, k) AS (SELECT reason, ROW_NUMBER() OVER (PARTITION BY visitor_id ORDER BY at DESC, reason) FROM told)
		SELECT reason, COUNT(*) AS friends FROM last WHERE k = 1 GROUP BY reason ORDER BY friends DESC, reason`,
		pageID, owner, string(play.Unconfirmed), pageID, owner)
	return all, wrap(err, "count friends who do not count")
}

// Points is how many points a visitor has on a page.
func (s *Store) Points(ctx context.Context, pageID, visitorID string) (n int64, err error) {
	err = s.read.get(ctx, &n, `SELECT COALESCE(SUM(n), 0) FROM points WHERE visitor_id = ? AND page_id = ?`, visitorID, pageID)
	return n, wrap(err, "count points")
}

// Secrets decrypts what the grants have for their person alone, by their ids. Grants with nothing such are left out.
func (s *Store) Secrets(ctx context.Context, grants []pages.Grant) (map[string]pages.Secret, error) {
	all := map[string]pages.Secret{}
	for _, g := range grants {
		var secret pages.Secret
		var err error
		if g.CodeID != "" {
			if secret.Code, err = s.read.code(ctx, s.keys, g.CodeID); err != nil {
				return nil, err
			}
		}
		if secret.Address, err = s.keys.unseal("address of "+g.ID, g.Address); err != nil {
			return nil, wrap(err, "open the address of grant "+g.ID)
		}
		if secret != (pages.Secret{}) {
			all[g.ID] = secret
		}
	}
	return all, nil
}

// code reads and decrypts a code.
func (r runner) code(ctx context.Context, k keys, id string) (string, error) {
	var sealed string
	if err := r.get(ctx, &sealed, `SELECT code FROM codes WHERE id = ?`, id); err != nil {
		return "", wrap(err, "read a code")
	}
	code, err := k.unseal("code "+id, sealed)
	return code, wrap(err, "open a code")
}

// RunFriends lists the friends who count in a run, in the order they came.
func (s *Store) RunFriends(ctx context.Context, runID string) (all []pages.RunFriend, err error) {
	err = s.read.each(ctx, `SELECT j.visitor_id, COALESCE(v.name, ''), COALESCE(v.avatar, ''), j.state, j.amount, j.at FROM joins j
		LEFT JOIN visitors v ON v.id = j.visitor_id WHERE j.run_id = ? AND j.state = 'ok' ORDER BY j.first_act`, []any{runID},
		func(rows *sql.Rows) error {
			var f pages.RunFriend
			err := rows.Scan(&f.Visitor.ID, &f.Visitor.Name, &f.Visitor.Avatar, &f.State, &f.Amount, &f.At)
			all = append(all, f)
			return err
		})
	return all, wrap(err, "list the friends of a run")
}

// SettledBoard returns one settled board of a page.
func (s *Store) SettledBoard(ctx context.Context, pageID, playKey, board string) (one pages.Settled, err error) {
	err = s.read.get(ctx, &one, `SELECT play_id, board, list, signature, created_at FROM results WHERE page_id = ? AND play_id = ? AND board = ?`,
		pageID, playKey, board)
	return one, found(err, "这个榜还没有公示", "read a settled board")
}

// MyPlays is everything kept of a visitor's part in plays, on all pages.
func (s *Store) MyPlays(ctx context.Context, visitorID string) (m pages.MyPlays, err error) {
	// By page, since that is how the runs of an owner are found.
	if m.Runs, err = s.someRuns(ctx, `r.id IN (SELECT o.id FROM pages p JOIN runs o ON o.page_id = p.id AND o.owner = ?) ORDER BY r.started_at, r.id`, visitorID); err != nil {
		return m, err
	}
	if m.Joins, err = s.myJoins(ctx, visitorID); err != nil {
		return m, err
	}
	if m.Grants, err = s.grants(ctx, `visitor_id = ? ORDER BY created_at DESC, id`, visitorID); err != nil {
		return m, err
	}
	if m.Secrets, err = s.Secrets(ctx, m.Grants); err != nil {
		return m, err
	}
	err = s.read.all(ctx, &m.Points, `SELECT page_id, n, at FROM points WHERE visitor_id = ? ORDER BY at, grant_id`, visitorID)
	return m, wrap(err, "list a visitor's points")
}

// myJoins lists a visitor's joins of others' runs, with what was offered there.
func (s *Store) myJoins(ctx context.Context, visitorID string) (all []pages.MyJoin, err error) {
	err = s.read.each(ctx, `SELECT j.page_id, r.kind, j.state, j.amount, j.at, COALESCE(a.turn, '') FROM joins j JOIN runs r ON r.id = j.run_id
		LEFT JOIN acts a ON a.run_id = j.run_id AND a.n = j.first_act WHERE j.visitor_id = ? ORDER BY j.at, j.run_id`, []any{visitorID},
		func(rows *sql.Rows) error {
			var j pages.MyJoin
			var turn string
			if err := rows.Scan(&j.PageID, &j.Kind, &j.State, &j.Amount, &j.At, &turn); err != nil {
				return err
			}
			var done play.Turn
			if turn != "" {
				if err := json.Unmarshal([]byte(turn), &done); err != nil {
					return fmt.Errorf("read the turn of a join: %w", err)
				}
			}
			j.Words = done.Words
			all = append(all, j)
			return nil
		})
	return all, wrap(err, "list a visitor's joins")
}

// mostDraws is how many tickets are drawn until one is free: the second is as good as certain to be.
const mostDraws = 5

// freeTicket draws a ticket that neither a grant nor a lead of the page has. The page must be locked.
func (t *tx) freeTicket(ctx context.Context, k keys, pageID string) (string, error) {
	for range mostDraws {
		var run ticketRun
		ticket := k.ticketAt(run.draw())
		var taken bool
		err := t.get(ctx, &taken, `SELECT EXISTS (SELECT 1 FROM grants WHERE page_id = ? AND ticket = ? AND ticket <> '')
			OR EXISTS (SELECT 1 FROM leads WHERE page_id = ? AND ticket IN (?, ?) AND ticket <> '')`, pageID, ticket, pageID, ticket, k.storedTicket(ticket))
		if err != nil || !taken {
			return ticket, wrap(err, "look for a ticket")
		}
	}
	return "", errors.New("no ticket is free")
}

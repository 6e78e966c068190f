package db

import (
	"context"
	"crypto/ed25519"
	"database/sql"
	"encoding/hex"
	"math"
	"slices"
	"time"

	"github.com/sanduan/sanduan/pages"
	"github.com/sanduan/sanduan/pages/play"
)

// mostPublished is how many places of a settled board are published at least, where there are as many.
const mostPublished = 100

// BoardsOf lists the boards of a play that somebody has points on and that are not settled.
func (s *Store) BoardsOf(ctx context.Context, pageID, playKey string) (boards []string, err error) {
	last := ""
	for { // a look at the key for each board, instead of one at each line
		var next string
		err := s.read.get(ctx, &next, `SELECT COALESCE(MIN(board), '') FROM scores WHERE page_id = ? AND play_id = ? AND board > ?`, pageID, playKey, last)
		if err != nil || next == "" {
			return boards, wrap(err, "list boards")
		}
		var settled bool
		err = s.read.get(ctx, &settled, `SELECT EXISTS (SELECT 1 FROM results WHERE page_id = ? AND play_id = ? AND board = ?)`, pageID, playKey, next)
		if err != nil {
			return nil, wrap(err, "look for a settled board")
		}
		if !settled {
			boards = append(boards, next)
		}
		last = next
	}
}

// Settle makes the places of a board final: it gives the prizes and publishes the signed list. A board is settled once; again, nothing
// happens, nor where the board has another end by now, because its page has. It returns whom something has changed for.
func (s *Store) Settle(ctx context.Context, pageID, playKey string, k play.Ranking, board play.Board, prizes play.Prizes, now time.Time) (people []string, err error) {
	err = s.doOn(ctx, pageID, func(ctx context.Context, t *tx) error {
		people = nil
		g, a, err := t.server(ctx, pageID, prizes, now)
		if err != nil {
			return err
		}
		if now, ok := k.Board(board.ID, t.locked[pageID].EndsAt); !ok || now != board {
			return nil
		}
		runs, scored, names, err := t.scored(ctx, pageID, playKey, board.ID, max(mostPublished, k.LastPrize(board.Kind())))
		if err != nil {
			return err
		}
		awards := k.Settle(board, scored)
		text := play.ResultText(playKey, board, published(awards, names))
		n, err := t.exec(ctx, `INSERT INTO results (page_id, play_id, board, list, signature, created_at) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`,
			pageID, playKey, board.ID, text, s.keys.sign(text), now.UnixMilli())
		if err != nil || n == 0 {
			return wrap(err, "publish a board")
		}
		for _, w := range awards {
			if w.Prize == "" {
				continue
			}
			x := &running{Run: play.Run{ID: runs[w.Who], PageID: pageID, Play: playKey}}
			g.runs[x.ID] = x
			till, _, err := g.plan(ctx, a, x, []play.Due{w.Due(board.ID)})
			if err != nil {
				return err
			}
			till.close()
			people = append(people, w.Who)
		}
		return g.writePlays(ctx)
	})
	return people, wrap(err, "settle a board")
}

// published are the places that everybody may see: those with a prize, and the first.
func published(awards []play.Award, names map[string]string) (list []play.Result) {
	for i, w := range awards {
		if i < mostPublished || w.Prize != "" {
			list = append(list, play.Result{Place: w.Place, Name: pages.MaskName(names[w.Who]), Points: w.Points})
		}
	}
	return list
}

// scored reads so many places of a board: how people stand, whose runs they are, and their names. Who is denied has no place. What comes
// after them makes no difference, however many they are.
func (t *tx) scored(ctx context.Context, pageID, playKey, board string, most int) (runs map[string]string, all []play.Scored, names map[string]string, err error) {
	runs, names = map[string]string{}, map[string]string{}
	var denied int // each is one line at most: a phone is one visitor's on a page
	if err := t.get(ctx, &denied, `SELECT COUNT(*) FROM denials WHERE page_id IN ('', ?)`, pageID); err != nil {
		return nil, nil, nil, wrap(err, "count who is denied")
	}
	err = t.each(ctx, `SELECT s.visitor_id, s.run_id, s.points, s.reached_at, COALESCE(v.name, ''),
			EXISTS (SELECT 1 FROM denials d WHERE d.person = s.visitor_id AND d.page_id IN ('', s.page_id)) OR
			EXISTS (SELECT 1 FROM leads l JOIN denials d ON d.person = l.phone_hash AND d.page_id IN ('', l.page_id)
				WHERE l.visitor_id = s.visitor_id AND l.page_id || '' = s.page_id)
		FROM (SELECT * FROM scores WHERE page_id = ? AND play_id = ? AND board = ? AND points > 0
			ORDER BY points DESC, reached_at, visitor_id LIMIT ?) s LEFT JOIN visitors v ON v.id = s.visitor_id`,
		[]any{pageID, playKey, board, most + denied}, func(rows *sql.Rows) error {
			var x play.Scored
			var run, name string
			err := rows.Scan(&x.Who, &run, &x.Points, &x.At, &name, &x.Held)
			runs[x.Who], names[x.Who] = run, name
			all = append(all, x)
			return err
		})
	return runs, all, names, wrap(err, "read a board")
}

// SettledBoards returns the settled boards of a page, the last first.
func (s *Store) SettledBoards(ctx context.Context, pageID string) (all []pages.Settled, err error) {
	err = s.read.all(ctx, &all, `SELECT play_id, board, list, signature, created_at FROM results WHERE page_id = ? ORDER BY created_at DESC, play_id, board`, pageID)
	return all, wrap(err, "list the settled boards")
}

// ResultsKey is the public key by which anybody can check the signature of a settled board: Ed25519, in hexadecimal.
func (s *Store) ResultsKey() string {
	return hex.EncodeToString(s.keys.results().Public().(ed25519.PublicKey))
}

func (k keys) results() ed25519.PrivateKey {
	return ed25519.NewKeyFromSeed(derive(k.master, "results"))
}

func (k keys) sign(text string) string {
	return hex.EncodeToString(ed25519.Sign(k.results(), []byte(text)))
}

// PlayOn names a play of a page.
type PlayOn struct {
	PageID string `db:"page_id"`
	Play   string `db:"play_id"`
}

// Scored lists the plays that have boards.
func (s *Store) Scored(ctx context.Context) (all []PlayOn, err error) {
	var last PlayOn
	for {
		var next []PlayOn
		err := s.read.all(ctx, &next, `SELECT page_id, play_id FROM scores WHERE (page_id, play_id) > (?, ?) ORDER BY page_id, play_id LIMIT 1`, last.PageID, last.Play)
		if err != nil || len(next) == 0 {
			return all, wrap(err, "list the plays that have boards")
		}
		last = next[0]
		all = append(all, last)
	}
}

// SetUsual finds out how many friends come to a ranked run on a day, by its median over the runs to which any came, and keeps it. points
// is what a friend brings.
func (s *Store) SetUsual(ctx context.Context, on PlayOn, points int, now time.Time) error {
	var rates []float64
	err := s.read.each(ctx, `SELECT progress, started_at FROM runs WHERE page_id = ? AND play_id = ? AND progress > 0`, []any{on.PageID, on.Play}, func(rows *sql.Rows) error {
		var progress, began int64
		err := rows.Scan(&progress, &began)
		days := max(1, float64(now.UnixMilli()-began)/float64(24*time.Hour.Milliseconds()))
		rates = append(rates, float64(progress)/float64(max(1, points))/days)
		return err
	})
	if err != nil || len(rates) == 0 {
		return wrap(err, "read how many friends come")
	}
	slices.Sort(rates)
	usual := int(math.Ceil(rates[len(rates)/2]))
	err = s.do(ctx, func(ctx context.Context, t *tx) error {
		_, err := t.exec(ctx, `INSERT INTO switches (page_id, play_id, acts_paused, prizes_paused, usual) VALUES (?, ?, FALSE, FALSE, ?)
			ON CONFLICT (page_id, play_id) DO UPDATE SET usual = excluded.usual`, on.PageID, on.Play, usual)
		return err
	})
	return wrap(err, "keep what is usual")
}

package db

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/sanduan/sanduan/pages"
)

// TestGroups does the same deeds on two stores, many in a transaction on one, each in its own on the other: every caller
// hears the same, and the same rows are left.
func TestGroups(t *testing.T) {
	for _, d := range databases() {
		for seed := range uint64(8) {
			t.Run(fmt.Sprint(d.name, "/", seed), func(t *testing.T) {
				t.Parallel()
				random := rand.New(rand.NewPCG(seed, 1))
				together, apart := newStreet(t, d), newStreet(t, d)
				for n := 0; n < 300; {
					var deeds []deed
					for range 1 + random.IntN(60) {
						deeds = append(deeds, someDeed(random, n))
						n++
					}
					if random.IntN(5) == 0 {
						deeds = slices.Insert(deeds, random.IntN(len(deeds)), deed{what: fails, page: "page0"})
					}
					sameHeard(t, deeds, together.do(deeds), apart.doEach(deeds))
					sameRows(t, together, apart)
				}
			})
		}
	}
}

// deed is something that happens, the same on both stores.
type deed struct {
	n                                               int
	what                                            func(*street, deed) work
	page, visitor, phone, name, code, channel, slot string
	own                                             string // code of the visitor's share
	seats, places                                   int
	at                                              time.Time
}

// deeds are what may happen, of a hundred. Leads and events stand in long rows, which are decided together.
var deeds = []struct {
	many int
	what func(*street, deed) work
}{{50, leaves}, {34, opens}, {6, looks}, {3, sharesPage}, {1, pauses}, {3, goesOn}, {1, ends}, {1, erases}, {1, refuses}}

func someWhat(random *rand.Rand) func(*street, deed) work {
	n := random.IntN(100)
	i := 0
	for ; n >= deeds[i].many; i++ {
		n -= deeds[i].many
	}
	return deeds[i].what
}

func someDeed(random *rand.Rand, n int) deed {
	pick := func(from ...string) string { return from[random.IntN(len(from))] }
	// Everybody comes at about the same time as the friends next door.
	page, visitor := random.IntN(2)*random.IntN(3), (n/4+random.IntN(5))%neighbours
	sharer := (visitor + neighbours - random.IntN(4)) % neighbours
	d := deed{
		n: n, what: someWhat(random), page: fmt.Sprint("page", page), visitor: fmt.Sprint("visitor", visitor),
		own: codeOf(visitor, page), code: codeOf(sharer, page), phone: fmt.Sprintf("13800138%03d", random.IntN(150)),
		name: pick("", "小李", "小王"), channel: pick("", "", "group", "poster"), slot: pick("", "", "", "morning", "evening"),
		seats: max(0, random.IntN(40)-20), places: 2 + random.IntN(8),
		at: noon.Add(time.Duration(n*10+random.IntN(30)) * time.Minute),
	}
	switch random.IntN(6) {
	case 0:
		d.code = ""
	case 1:
		d.code = codeOf(sharer, random.IntN(4)) // perhaps of another page, or of none
	}
	return d
}

// neighbours are so few that everybody comes several times.
const neighbours = 40

func codeOf(visitor, page int) string { return fmt.Sprintf("code-%d-%d", visitor, page) }

func leaves(s *street, d deed) work {
	l := pages.Lead{
		ID: fmt.Sprint("lead", d.n), PageID: d.page, VisitorID: d.visitor, BlockID: "b1", Version: 1, Name: d.name, Phone: d.phone,
		Consent: "c1", Channel: d.channel, Slot: d.slot, Places: d.places, IP: "203.0.113.9",
	}
	a, err := s.newAct(l, d.code, 12*time.Hour, d.at)
	check(s.t, err)
	a.quota.Leads = d.seats
	a.draw = func() uint64 { return uint64(d.n) }
	return work{job: &job{act: a}}
}

func opens(_ *street, d deed) work {
	return work{event: pages.Event{
		PageID: d.page, VisitorID: d.visitor, Kind: pages.EventArrive, ShareCode: d.code, Channel: d.channel, At: d.at.UnixMilli(),
	}}
}

func looks(_ *street, d deed) work {
	return work{event: pages.Event{PageID: d.page, VisitorID: d.visitor, Kind: pages.EventView, Channel: d.channel, At: d.at.UnixMilli()}}
}

func sharesPage(_ *street, d deed) work {
	return writes(func(ctx context.Context, t *tx) error {
		if _, err := t.lockKept(ctx, d.page); err != nil {
			return err
		}
		_, err := t.exec(ctx, `INSERT INTO visitors (id, name, avatar, created_at) VALUES (?, '', '', ?) ON CONFLICT (id) DO NOTHING`,
			d.visitor, d.at.UnixMilli())
		if err != nil {
			return err
		}
		_, err = t.exec(ctx, `INSERT INTO shares (`+shareColumns+`) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`,
			d.own, d.page, d.visitor, d.channel, d.at.UnixMilli())
		return err
	})
}

func pauses(_ *street, d deed) work { return changes(d, `paused = ?`, true) }
func goesOn(_ *street, d deed) work { return changes(d, `paused = ?, ends_at = 0`, false) }
func ends(_ *street, d deed) work   { return changes(d, `ends_at = ?`, d.at.UnixMilli()) }

func changes(d deed, set string, value any) work {
	return writes(func(ctx context.Context, t *tx) error {
		if _, err := t.lock(ctx, d.page); err != nil {
			return err
		}
		return t.change(ctx, d.page, d.at, set, value)
	})
}

func erases(_ *street, d deed) work {
	return writes(func(ctx context.Context, t *tx) error {
		if _, err := t.exec(ctx, `UPDATE visitors SET name = '' WHERE id = ?`, d.visitor); err != nil {
			return err
		}
		_, err := t.exec(ctx, wipeLeads+` WHERE visitor_id = ? AND erased_at = 0`, d.at.UnixMilli(), d.visitor)
		return err
	})
}

func refuses(*street, deed) work {
	return writes(func(context.Context, *tx) error { return refuse(pages.ErrFull()) })
}

// fails spoils a transaction after it has changed something: the others' deeds must be done without it.
func fails(_ *street, d deed) work {
	return writes(func(ctx context.Context, t *tx) error {
		_, err := t.exec(ctx, `UPDATE pages SET paused = ? WHERE id = ?`, true, d.page)
		return errors.Join(err, errors.New("mine"))
	})
}

func writes(run func(context.Context, *tx) error) work { return work{job: &job{run: run}} }

// street is a store with three pages.
type street struct{ *scene }

func newStreet(t *testing.T, d database) *street {
	c := d.config(t)
	c.Key = make([]byte, keySize) // the same hashes on both
	s := &street{&scene{Store: open(t, c), config: c, t: t, ctx: t.Context()}}
	for i := range 3 {
		id := fmt.Sprint("page", i)
		check(t, s.CreatePage(s.ctx, pages.Page{ID: id, Slug: id, Live: 1}, pages.Doc{}))
		for v := range neighbours / 2 { // the others share later
			visitor := fmt.Sprint("visitor", v)
			s.doEach([]deed{{what: sharesPage, page: id, visitor: visitor, own: codeOf(v, i), at: noon}})
		}
	}
	return s
}

// do does the deeds as if all had waited while another transaction was committed, and returns what the callers heard.
func (s *street) do(deeds []deed) []string {
	batch := make([]work, len(deeds))
	for i, d := range deeds {
		batch[i] = d.what(s, d)
		if batch[i].job != nil {
			batch[i].job.done = make(chan struct{})
		}
	}
	if slices.ContainsFunc(deeds, func(d deed) bool { return d.visitor == "" }) {
		s.writer.commit(batch)
	} else { // as commit does, but that nothing may fail
		check(s.t, s.writer.once(batch))
		s.writer.answer(batch, nil)
	}
	heard := make([]string, len(deeds))
	for i, w := range batch {
		switch {
		case w.job == nil:
		case w.job.err != nil || w.job.act == nil:
			heard[i] = fmt.Sprint(w.job.err)
		default:
			l, again, err := w.job.act.answer()
			heard[i] = fmt.Sprintf("%v %v %+v", again, err, l)
		}
	}
	return heard
}

func (s *street) doEach(deeds []deed) (heard []string) {
	for i := range deeds {
		heard = append(heard, s.do(deeds[i:i+1])...)
	}
	return heard
}

func sameHeard(t *testing.T, deeds []deed, together, apart []string) {
	t.Helper()
	for i := range deeds {
		if together[i] != apart[i] {
			t.Fatalf("deed %+v\ntogether: %s\napart:    %s", deeds[i], together[i], apart[i])
		}
	}
}

// sameRows compares all that deeds leave, but for sealed phones, which are never alike.
func sameRows(t *testing.T, together, apart *street) {
	t.Helper()
	for _, query := range []string{
		`SELECT ` + strings.Replace(leadColumns, "phone, ", "", 1) + `, phone_hash, tail_hash, ip_hash FROM leads`,
		`SELECT * FROM bonds`, `SELECT ` + visitorColumns + ` FROM visitors`, `SELECT * FROM arrivals`, `SELECT * FROM shares`,
		`SELECT * FROM events`, `SELECT id, paused, ends_at FROM pages`,
	} {
		got, want := together.dump(query), apart.dump(query)
		if !slices.Equal(got, want) {
			t.Fatalf("%s\ntogether:\n%s\napart:\n%s", query, strings.Join(got, "\n"), strings.Join(want, "\n"))
		}
	}
}

// dump is the rows of a query, sorted.
func (s *street) dump(query string) (lines []string) {
	s.t.Helper()
	rows, err := s.read.on.QueryxContext(s.ctx, query)
	check(s.t, err)
	defer func() { check(s.t, rows.Close()) }()
	for rows.Next() {
		values, err := rows.SliceScan()
		check(s.t, err)
		lines = append(lines, fmt.Sprint(values...))
	}
	check(s.t, rows.Err())
	slices.Sort(lines)
	return lines
}

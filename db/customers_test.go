package db

import (
	"context"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/sanduan/sanduan/pages"
	"github.com/sanduan/sanduan/pages/play"
)

func TestCustomers(t *testing.T) {
	for _, d := range databases() {
		t.Run(d.name, func(t *testing.T) {
			for name, test := range map[string]func(*testing.T, *scene){
				"an import":             testImportCustomers,
				"undoing an import":     testUndoImport,
				"one phone":             testRemoveCustomer,
				"limits":                testCustomerLimits,
				"old and new friends":   testListedFriends,
				"who was known before":  testListedBefore,
				"who comes back":        testListedComesBack,
				"rules that have begun": testListedFrozen,
				"one group":             testListedGroup,
			} {
				t.Run(name, func(t *testing.T) {
					t.Parallel() // most of the time a server is waited for
					test(t, newScene(t, d.config(t)))
				})
			}
		})
	}
}

// customers imports phones, and returns the import.
func (c *scene) customers(at time.Time, phones ...string) pages.Import {
	c.t.Helper()
	i := pages.Import{ID: NewID(), By: boss.Name, StartedAt: at.UnixMilli()}
	check(c.t, c.BeginCustomers(c.ctx, i))
	var lines []pages.Line
	for n, phone := range phones {
		lines = append(lines, pages.Line{Number: n + 1, Text: phone})
	}
	i, err := c.AddCustomers(c.ctx, i, lines, nil, at)
	check(c.t, err)
	check(c.t, c.EndCustomers(c.ctx, i, boss.ID, at))
	return i
}

// wantCustomers fails the test unless so many phones are on the list.
func (c *scene) wantCustomers(want int) {
	c.t.Helper()
	n, err := c.Customers(c.ctx)
	check(c.t, err)
	equal(c.t, "customers", n, want)
	there, err := c.HasCustomers(c.ctx)
	check(c.t, err)
	equal(c.t, "somebody there", there, want > 0)
}

func testImportCustomers(t *testing.T, c *scene) {
	c.wantCustomers(0)
	first := c.customers(noon, phoneOf("a"), phoneOf("b"))
	equal(t, "counts", fmt.Sprint(first.Fresh, first.Again), "2 0")
	i := pages.Import{ID: NewID(), By: boss.Name, Blank: 1, StartedAt: noon.Add(time.Hour).UnixMilli()}
	check(t, c.BeginCustomers(c.ctx, i))
	i, err := c.AddCustomers(c.ctx, i, []pages.Line{{Number: 2, Text: phoneOf("b")}, {Number: 5, Text: phoneOf("c")}},
		[]pages.Fault{{Line: 3, Shown: "138****0000", Wrong: pages.CustomerTwice, Again: true}, {Line: 4, Shown: "张**", Wrong: "这一行没有手机号"}}, noon)
	check(t, err)
	equal(t, "counts", fmt.Sprint(i.Fresh, i.Again, i.Blank, i.Bad), "1 2 1 1")
	check(t, c.EndCustomers(c.ctx, i, boss.ID, noon))
	var faults []string
	check(t, c.EachCustomerFault(c.ctx, i.ID, func(f pages.Fault) error {
		faults = append(faults, fmt.Sprint(f.Line, f.Shown))
		return nil
	}))
	equal(t, "faults", strings.Join(faults, " "), "2"+pages.MaskPhone(phoneOf("b"))+" 3138****0000 4张**")
	c.wantCustomers(3)
	all, err := c.CustomerImports(c.ctx)
	check(t, err)
	equal(t, "imports", fmt.Sprint(len(all), all[0].ID == i.ID, all[0].Fresh, all[0].EndedAt == noon.UnixMilli()), "2 true 1 true")
	with, err := c.CustomerOf(c.ctx, phoneOf("b"))
	check(t, err)
	equal(t, "imports of b", fmt.Sprint(len(with), with[1].ID == first.ID), "2 true")
	var stored []string
	check(t, c.read.all(c.ctx, &stored, `SELECT hash FROM customers UNION ALL SELECT detail FROM audit`))
	for _, text := range stored {
		if strings.Contains(text, phoneOf("a")) || strings.Contains(text, phoneOf("b")) {
			t.Errorf("a phone is stored as it is: %s", text)
		}
	}
	rows, err := c.AuditRows(c.ctx, AuditQuery{Limit: 1})
	check(t, err)
	equal(t, "the log", rows[0].Action+rows[0].Detail, "customers.import新增 1，重复 2，空行和表头 1，不合格 1")
}

func testUndoImport(t *testing.T, c *scene) {
	first := c.customers(noon, phoneOf("a"), phoneOf("b"))
	second := c.customers(noon.Add(time.Minute), phoneOf("b"), phoneOf("c"))
	n, err := c.DeleteCustomers(c.ctx, first.ID, boss, noon.Add(time.Hour))
	check(t, err)
	equal(t, "deleted", n, 2)
	c.wantCustomers(2) // b came with the second, too
	for who, want := range map[string]int{"a": 0, "b": 1, "c": 1} {
		with, err := c.CustomerOf(c.ctx, phoneOf(who))
		check(t, err)
		equal(t, "imports of "+who, len(with), want)
	}
	rows, err := c.AuditRows(c.ctx, AuditQuery{Limit: 1})
	check(t, err)
	equal(t, "the log", rows[0].Action+rows[0].Detail, "customers.delete2025-06-01 20:00 由小王导入的 2 个手机号")
	_, err = c.DeleteCustomers(c.ctx, first.ID, boss, noon)
	wantCode(t, err, pages.NotFound)
	_, err = c.CustomerImport(c.ctx, first.ID)
	wantCode(t, err, pages.NotFound)
	// An import that is deleted while it goes on leaves nothing behind.
	_, err = c.AddCustomers(c.ctx, first, []pages.Line{{Number: 9, Text: phoneOf("d")}}, nil, noon)
	wantCode(t, err, pages.Conflict)
	wantCode(t, c.EndCustomers(c.ctx, first, boss.ID, noon), pages.Conflict)
	c.wantCustomers(2)
	// Much is deleted in several transactions, faults too.
	check(t, c.do(c.ctx, func(ctx context.Context, t *tx) error {
		for _, fill := range []string{
			`INSERT INTO customers SELECT 'h' || i, ? FROM n`, `INSERT INTO customer_faults SELECT ?, i + 9, '', '' FROM n`,
		} {
			const n = `WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 5001) `
			if _, err := t.exec(ctx, n+fill, second.ID); err != nil {
				return err
			}
		}
		return nil
	}))
	n, err = c.DeleteCustomers(c.ctx, second.ID, boss, noon)
	check(t, err)
	equal(t, "deleted", n, 5003)
	c.wantCustomers(0)
	var left int
	check(t, c.read.get(c.ctx, &left, `SELECT (SELECT COUNT(*) FROM customer_faults) + (SELECT COUNT(*) FROM customer_imports)`))
	equal(t, "rows left", left, 0)
}

func testRemoveCustomer(t *testing.T, c *scene) {
	c.customers(noon, phoneOf("a"), phoneOf("b"))
	c.customers(noon, phoneOf("a"))
	check(t, c.RemoveCustomer(c.ctx, phoneOf("a"), boss, noon))
	c.wantCustomers(1)
	with, err := c.CustomerOf(c.ctx, phoneOf("a"))
	check(t, err)
	equal(t, "imports", len(with), 0)
	wantCode(t, c.RemoveCustomer(c.ctx, phoneOf("a"), boss, noon), pages.NotFound)
	rows, err := c.AuditRows(c.ctx, AuditQuery{Limit: 1})
	check(t, err)
	equal(t, "the log", rows[0].Action+rows[0].Detail, "customers.remove"+pages.MaskPhone(phoneOf("a")))
}

func testCustomerLimits(t *testing.T, c *scene) {
	for range pages.MaxCustomerImports {
		check(t, c.BeginCustomers(c.ctx, pages.Import{ID: NewID()}))
	}
	wantCode(t, c.BeginCustomers(c.ctx, pages.Import{ID: NewID()}), pages.Invalid)
}

// onlyNew is a bargain of three friends who are on no list.
func onlyNew() play.Bargain {
	settings := bargain(3)
	settings.Act, settings.Scope = play.Phone, play.NotListed
	return settings
}

// registers lets somebody join a run with a phone.
func (g *game) registers(who, phone string, run play.Run, at time.Time) pages.Played {
	g.t.Helper()
	l := g.form(who, phone)
	return g.move(pages.Move{Visitor: who, Verb: play.JoinVerb, Run: run.ID, Lead: &l}, at).Played[0]
}

func testListedFriends(t *testing.T, c *scene) {
	g := c.game(gifts(9), onlyNew())
	g.customers(noon, phoneOf("old"))
	run := g.starts("a", "bargain", noon)
	g.wantReason(g.registers("old", phoneOf("old"), run, noon), play.NotNew)
	g.wantReason(g.registers("new", phoneOf("new"), run, noon), "")
	g.acts("here")
	g.wantReason(g.helps("here", run, noon), play.NotNew) // has left a lead on the page
	g.starts("old", "bargain", noon)                      // may take part
	equal(t, "progress", g.run(run.ID).Progress, 1)
	g.sound()
}

func testListedBefore(t *testing.T, c *scene) {
	other := c.livePage("other")
	_, _, err := c.AddLead(c.ctx, func() pages.Lead {
		l := c.form("twophones", phoneOf("old"))
		l.PageID = other.ID
		return l
	}(), "", week, pages.Quota{}, noon)
	check(t, err)
	g := c.game(gifts(9), onlyNew())
	i := g.customers(noon, phoneOf("old"))
	run := g.starts("a", "bargain", noon)
	// The phone on the list was left on another page, the one that is typed now is not on it.
	g.wantReason(g.registers("twophones", "13900000001", run, noon), play.NotNew)
	// A lead on another page does not make anybody old, as long as the phone is not listed.
	l := c.form("elsewhere", phoneOf("elsewhere"))
	l.PageID = other.ID
	_, _, err = c.AddLead(c.ctx, l, "", week, pages.Quota{}, noon)
	check(t, err)
	g.wantReason(g.registers("elsewhere", phoneOf("elsewhere"), run, noon), "")
	// What is undone does not count any more.
	_, err = g.DeleteCustomers(g.ctx, i.ID, boss, noon)
	check(t, err)
	g.wantReason(g.registers("again", phoneOf("again"), run, noon), "")
	g.sound()
}

func testListedComesBack(t *testing.T, c *scene) {
	g := c.game(gifts(9), onlyNew())
	run := g.starts("a", "bargain", noon)
	g.customers(noon, phoneOf("old"))
	check(t, g.SetSwitches(g.ctx, g.page.ID, "bargain", pages.Switches{Acts: true}, noon))
	g.wantReason(g.registers("old", phoneOf("old"), run, noon), play.Paused)
	g.wantReason(g.registers("new", phoneOf("new"), run, noon), play.Paused)
	check(t, g.SetSwitches(g.ctx, g.page.ID, "bargain", pages.Switches{}, noon))
	later := noon.Add(time.Hour) // without typing the phone again
	g.wantReason(g.helps("old", run, later), play.NotNew)
	g.wantReason(g.helps("new", run, later), "")
	g.sound()
}

// A run that began under the rules of the list keeps to them, whatever the page says now; one that did not does not ask.
func testListedFrozen(t *testing.T, c *scene) {
	g := c.game(gifts(9), onlyNew())
	strict := g.starts("a", "bargain", noon)
	settings := onlyNew()
	settings.Scope = play.Anybody
	g.plays[0].Settings = settings
	easy := g.starts("b", "bargain", noon)
	g.customers(noon, phoneOf("old"))
	g.wantReason(g.registers("old", phoneOf("old"), strict, noon), play.NotNew)
	g.wantReason(g.helps("old", easy, noon), "")
	g.sound()
}

// Many who come at the same moment are told apart, each by the own phone.
func testListedGroup(t *testing.T, c *scene) {
	settings := onlyNew()
	settings.Friends = 40
	g := c.game(gifts(9), settings)
	run := g.starts("a", "bargain", noon)
	var phones []string
	for i := range 20 {
		phones = append(phones, fmt.Sprintf("139%08d", i))
	}
	g.customers(noon, phones...)
	answers := make(chan error)
	for i := range 40 {
		go func() {
			who := fmt.Sprint("friend", i)
			l := g.form(who, fmt.Sprintf("139%08d", i))
			moved, err := g.try(pages.Move{Visitor: who, Verb: play.JoinVerb, Run: run.ID, Lead: &l}, noon)
			want := play.Reason("")
			if i < 20 {
				want = play.NotNew
			}
			if err == nil && moved.Played[0].Reason != want {
				err = fmt.Errorf("%s: %q, not %q", who, moved.Played[0].Reason, want)
			}
			answers <- err
		}()
	}
	for range 40 {
		if err := <-answers; err != nil {
			t.Error(err)
		}
	}
	equal(t, "progress", g.run(run.ID).Progress, 20)
	g.sound()
}

// BenchmarkImport stores 20,000 lines of a file as the screens do, 2,000 at a time: codes, the baseline, and customers.
func BenchmarkImport(b *testing.B) {
	const lines, atATime = 20_000, 2000
	for _, d := range databases() {
		b.Run(d.name, func(b *testing.B) {
			c := newScene(b, d.config(b))
			some := func(round, from int) []pages.Line {
				list := make([]pages.Line, atATime)
				for i := range list {
					list[i] = pages.Line{Number: from + i + 1, Text: fmt.Sprintf("1%04d%06d", round, from+i)}
				}
				return list
			}
			round := 0
			b.Run("codes", func(b *testing.B) {
				for b.Loop() {
					round++
					i := pages.CodeImport{Import: pages.Import{ID: NewID()}, PageID: c.page.ID, Prize: "gift"}
					check(b, c.BeginCodes(c.ctx, i))
					for from := 0; from < lines; from += atATime {
						_, err := c.AddCodes(c.ctx, i, some(round, from), nil, noon)
						check(b, err)
					}
				}
			})
			b.Run("customers", func(b *testing.B) {
				for b.Loop() {
					round++
					i := pages.Import{ID: NewID()}
					check(b, c.BeginCustomers(c.ctx, i))
					for from := 0; from < lines; from += atATime {
						_, err := c.AddCustomers(c.ctx, i, some(round, from), nil, noon)
						check(b, err)
					}
				}
			})
		})
	}
}

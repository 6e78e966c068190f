package db

import (
	"context"
	"strings"
	"testing"
	"time"

	"github.com/sanduan/sanduan/pages"
)

func testTickets(t *testing.T, c *scene) {
	seen := map[string]bool{}
	for _, visitor := range []string{"a", "b", "c"} {
		l := c.acts(visitor)
		if _, ok := pages.ParseTicket(l.Ticket); !ok || seen[l.Ticket] {
			t.Fatalf("ticket %q of %s, after %v", l.Ticket, visitor, seen)
		}
		seen[l.Ticket] = true
	}
	mine, err := c.LeadOf(c.ctx, c.page.ID, "a")
	check(t, err)
	first, again := c.leaves("z", phoneOf("a"), "", noon)
	equal(t, "again", again, true)
	equal(t, "the first lead's ticket", first.Ticket, mine.Ticket)

	for _, typed := range []string{mine.Ticket, strings.ToLower(mine.Ticket), " " + mine.Ticket[:4] + " " + mine.Ticket[4:], mine.Ticket[:4] + "-" + mine.Ticket[4:]} {
		rows, total, err := c.Leads(c.ctx, LeadQuery{Search: typed})
		check(t, err)
		if total != 1 || rows[0].ID != mine.ID {
			t.Fatalf("searching for %q finds %d", typed, total)
		}
	}
	check(t, c.EraseVisitor(c.ctx, "a", noon))
	rows, _, err := c.Leads(c.ctx, LeadQuery{Search: mine.Ticket})
	check(t, err)
	equal(t, "erased leads found by their ticket", len(rows), 1)
}

// testOldTickets: leads from before tickets had places keep the tickets they were given.
func testOldTickets(t *testing.T, c *scene) {
	l := c.acts("a")
	check(t, c.do(c.ctx, func(ctx context.Context, t *tx) error {
		_, err := t.exec(ctx, `UPDATE leads SET ticket = ? WHERE id = ?`, "22223333", l.ID)
		return err
	}))
	rows, total, err := c.Leads(c.ctx, LeadQuery{Search: "2222 3333"})
	check(t, err)
	if total != 1 || rows[0].Ticket != "22223333" {
		t.Fatalf("the search for an old ticket finds %+v", rows)
	}
	st, err := c.Standing(c.ctx, c.page.ID, "a")
	check(t, err)
	equal(t, "ticket on the page", st.Lead.Ticket, "22223333")
}

// testTicketDrawnTwice has the same place come twice: the second lead gets another ticket, those beside it stay.
func testTicketDrawnTwice(t *testing.T, c *scene) {
	mine := c.keys.tickets.place(pages.TicketNumber(c.acts("a").Ticket))
	other := c.keys.tickets.place(pages.TicketNumber("22223333"))
	draws := []uint64{mine, mine, other}
	a, err := c.newAct(c.form("b", phoneOf("b")), "", week, noon)
	check(t, err)
	a.draw = func() uint64 {
		drawn := draws[0]
		draws = draws[1:]
		return drawn
	}
	check(t, c.await(c.ctx, &job{act: a}))
	l, _, err := a.answer()
	check(t, err)
	equal(t, "ticket", l.Ticket, "22223333")
	stored, err := c.LeadOf(c.ctx, c.page.ID, "b")
	check(t, err)
	equal(t, "ticket stored", stored.Ticket, "22223333")
}

func testUseTicket(t *testing.T, c *scene) {
	wang, li := operator("wang", pages.Editor), operator("li", pages.Editor)
	check(t, c.CreateOperator(c.ctx, wang))
	l := c.acts("a")
	used, err := c.UseTicket(c.ctx, l.ID, "try", wang, noon.Add(time.Hour))
	check(t, err)
	equal(t, "used by", used.UsedBy, wang.Name)
	equal(t, "used at", used.UsedAt, noon.Add(time.Hour).UnixMilli())
	_, err = c.UseTicket(c.ctx, l.ID, "other", li, noon.Add(2*time.Hour))
	wantCode(t, err, pages.Conflict)
	for _, words := range []string{wang.Name, "6月1日 21:00"} { // noon is UTC
		if !strings.Contains(err.Error(), words) {
			t.Errorf("%v does not say %s", err, words)
		}
	}
	again, err := c.UseTicket(c.ctx, l.ID, "try", wang, noon.Add(3*time.Hour)) // whose answer was lost
	check(t, err)
	equal(t, "used at, again", again.UsedAt, noon.Add(time.Hour).UnixMilli())
	stored, err := c.LeadOf(c.ctx, c.page.ID, "a")
	check(t, err)
	equal(t, "still used by", stored.UsedBy, wang.Name)
	_, err = c.UseTicket(c.ctx, "nobody", "", li, noon)
	wantCode(t, err, pages.NotFound)

	log, err := c.AuditRows(c.ctx, AuditQuery{Limit: 10})
	check(t, err)
	uses := 0
	for _, row := range log {
		if row.Action != "lead.use" {
			continue
		}
		uses++
		equal(t, "who", row.OperatorID, wang.ID)
		if strings.Contains(row.Detail, l.Phone) {
			t.Errorf("the log has the phone: %s", row.Detail)
		}
	}
	equal(t, "uses in the log", uses, 1)
}

func testUseTicketAtOnce(t *testing.T, c *scene) {
	l := c.acts("a")
	errs := atOnce(20, func(int) error {
		_, err := c.UseTicket(c.ctx, l.ID, "", operator("wang", pages.Editor), noon)
		return err
	})
	marked := 0
	for _, err := range errs {
		if err == nil {
			marked++
		} else {
			wantCode(t, err, pages.Conflict)
		}
	}
	equal(t, "who marked it", marked, 1)
}

package db

import (
	"errors"
	"fmt"
	"testing"

	"github.com/sanduan/sanduan/pages"
)

// wants says that a visitor wants a seat of the page.
func (c *scene) wants(s *Store, visitor, phone string, quota pages.Quota) (again bool, err error) {
	_, again, err = s.AddLead(c.ctx, c.form(visitor, phone), "", week, quota, noon)
	return again, err
}

func testQuota(t *testing.T, c *scene) {
	two := pages.Quota{Leads: 2}
	for i := range 2 {
		_, err := c.wants(c.Store, fmt.Sprint("v", i), fmt.Sprintf("1390000000%d", i), two)
		check(t, err)
	}
	_, err := c.wants(c.Store, "late", "13900000009", two)
	wantCode(t, err, pages.Full)
	again, err := c.wants(c.Store, "v0", "13900000000", two)
	check(t, err) // who has a seat already is told so
	equal(t, "again", again, true)

	check(t, c.EraseVisitor(c.ctx, "v0", noon))
	_, err = c.wants(c.Store, "late", "13900000009", two)
	wantCode(t, err, pages.Full) // an erased lead keeps its seat
	taken, err := c.Taken(c.ctx, c.page.ID)
	check(t, err)
	equal(t, "seats taken", taken, 2)
	leads, _, _, err := c.MyData(c.ctx, "late")
	check(t, err)
	equal(t, "leads of who came late", len(leads), 0)

	other := c.livePage("other")
	l := c.form("late", "13900000009")
	l.PageID = other.ID
	_, _, err = c.AddLead(c.ctx, l, "", week, two, noon)
	check(t, err) // another page has seats of its own
	_, err = c.wants(c.Store, "late", "13900000009", pages.Quota{Leads: 3})
	check(t, err) // more seats, more leads
	_, err = c.wants(c.Store, "later", "13900000008", pages.Quota{})
	check(t, err) // no quota, no end
}

// testSeatsAtOnce has many want few seats, in one transaction as in several, on several nodes where the database
// serves them.
func testSeatsAtOnce(t *testing.T, c *scene) {
	nodes := []*Store{c.Store}
	if c.config.Database != "" {
		nodes = append(nodes, open(t, c.config), open(t, c.config))
	}
	quota := pages.Quota{Leads: 7}
	errs := atOnce(120, func(i int) error {
		phone := fmt.Sprintf("1390000%04d", i/2) // each phone twice
		_, err := c.wants(nodes[i%len(nodes)], fmt.Sprint("v", i), phone, quota)
		return err
	})
	full := 0
	for _, err := range errs {
		if pages.IsCode(err, pages.Full) {
			full++
		} else if err != nil {
			t.Fatal(errors.Join(errs...))
		}
	}
	taken, err := c.Taken(c.ctx, c.page.ID)
	check(t, err)
	equal(t, "seats taken", taken, quota.Leads)
	if in := len(errs) - full; in < quota.Leads || in > 2*quota.Leads {
		t.Fatalf("%d were told that they are in", in)
	}
}

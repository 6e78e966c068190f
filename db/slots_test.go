package db

import (
	"errors"
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/sanduan/sanduan/components/block"
	"github.com/sanduan/sanduan/pages"
)

// books says that a visitor wants a place in a slot of the page's block "b1", which has so many.
func (c *scene) books(s *Store, visitor, phone, slot string, places int) (pages.Lead, bool, error) {
	l := c.form(visitor, phone)
	l.BlockID, l.Slot, l.SlotWords, l.SlotAt, l.Places = "b1", slot, "周六 "+slot, noon.UnixMilli(), places
	return s.AddLead(c.ctx, l, "", week, pages.Quota{}, noon)
}

func testSlots(t *testing.T, c *scene) {
	l, _, err := c.books(c.Store, "v0", "13900000000", "am", 1)
	check(t, err)
	equal(t, "slot in words", l.SlotWords, "周六 am")
	_, _, err = c.books(c.Store, "v1", "13900000001", "am", 1)
	wantCode(t, err, pages.Full)
	var e *pages.Error
	if !errors.As(err, &e) || e.Fields[block.SlotField] == "" {
		t.Fatalf("a full slot is %v: the visitor is not told where to pick another", err)
	}
	_, again, err := c.books(c.Store, "v0", "13900000000", "am", 1)
	check(t, err)
	equal(t, "again", again, true) // who is in is told so, though the slot is full
	_, _, err = c.books(c.Store, "v1", "13900000001", "pm", 1)
	check(t, err) // the other slot
	_, _, err = c.books(c.Store, "v2", "13900000002", "am", 2)
	check(t, err) // more places, more leads
	l = c.form("v3", "13900000003")
	l.BlockID, l.Slot, l.Places = "b2", "am", 1
	_, _, err = c.AddLead(c.ctx, l, "", week, pages.Quota{}, noon)
	check(t, err) // another block's slot of the same key

	check(t, c.EraseVisitor(c.ctx, "v1", noon))
	_, _, err = c.books(c.Store, "v4", "13900000004", "pm", 1)
	wantCode(t, err, pages.Full) // an erased lead keeps its place
	booked, err := c.Booked(c.ctx, c.page.ID)
	check(t, err)
	want := block.Booked{{Block: "b1", Slot: "am"}: 2, {Block: "b1", Slot: "pm"}: 1, {Block: "b2", Slot: "am"}: 1}
	if d := cmp.Diff(want, booked); d != "" {
		t.Fatal(d)
	}
	testSlotsListed(t, c)
}

func testSlotsListed(t *testing.T, c *scene) {
	t.Helper()
	slots, err := c.SlotsBooked(c.ctx, c.page.ID)
	check(t, err)
	want := []SlotLeads{
		{Block: "b2", Slot: "am", Words: "", Leads: 1}, {Block: "b1", Slot: "am", Words: "周六 am", Leads: 2},
		{Block: "b1", Slot: "pm", Words: "周六 pm", Leads: 1},
	}
	if d := cmp.Diff(want, slots); d != "" {
		t.Fatal(d)
	}
	rows, total, err := c.Leads(c.ctx, LeadQuery{PageID: c.page.ID, Block: "b1", Slot: "am"})
	check(t, err)
	equal(t, "leads of the slot", total, 2)
	equal(t, "booked", rows[0].SlotWords, "周六 am")
	equal(t, "begins", rows[0].SlotAt, noon.UnixMilli())
}

// testPlacesAtOnce has many want the last places of two slots, in one transaction as in several, on several nodes where
// the database serves them.
func testPlacesAtOnce(t *testing.T, c *scene) {
	nodes := []*Store{c.Store}
	if c.config.Database != "" {
		nodes = append(nodes, open(t, c.config), open(t, c.config))
	}
	places := map[string]int{"am": 1, "pm": 5}
	errs := atOnce(120, func(i int) error {
		slot := []string{"am", "pm"}[i%2]
		_, _, err := c.books(nodes[i%len(nodes)], fmt.Sprint("v", i), fmt.Sprintf("1390000%04d", i), slot, places[slot])
		return err
	})
	in := 0
	for _, err := range errs {
		if err == nil {
			in++
		} else if !pages.IsCode(err, pages.Full) {
			t.Fatal(errors.Join(errs...))
		}
	}
	equal(t, "who was told to be in", in, 6)
	booked, err := c.Booked(c.ctx, c.page.ID)
	check(t, err)
	equal(t, "slots", len(booked), 2)
	for b, taken := range booked {
		equal(t, "places taken of "+b.Slot, taken, places[b.Slot])
	}
}

package db

import (
	"context"

	"github.com/sanduan/sanduan/components/block"
	"github.com/sanduan/sanduan/pages"
)

// slotKey is a slot's name among all pages'.
func slotKey(l pages.Lead) string { return l.PageID + " " + l.BlockID + " " + l.Slot }

// Booked is how many places of a page's slots are taken: of each that somebody has booked. An erased lead keeps its place,
// since its visitor still holds the ticket.
func (s *Store) Booked(ctx context.Context, pageID string) (block.Booked, error) {
	var all []struct {
		Block string `db:"block"`
		Slot  string `db:"slot"`
		Taken int    `db:"taken"`
	}
	err := s.read.all(ctx, &all, `SELECT block_id AS block, slot, COUNT(*) AS taken FROM leads
		WHERE page_id = ? AND slot <> '' GROUP BY block_id, slot`, pageID)
	booked := make(block.Booked, len(all))
	for _, b := range all {
		booked[block.SlotOf{Block: b.Block, Slot: b.Slot}] = b.Taken
	}
	return booked, wrap(err, "count the leads of a page's slots")
}

// SlotLeads is a slot that visitors have booked, whether or not it is still on the page.
type SlotLeads struct {
	Block string `db:"block"`
	Slot  string `db:"slot"`
	Words string `db:"words"` // as it read for one of them
	Leads int    `db:"leads"`
}

// slotsListed bounds how many slots a list is narrowed by.
const slotsListed = 300

// SlotsBooked lists the slots of a page that visitors have booked, by when they begin.
func (s *Store) SlotsBooked(ctx context.Context, pageID string) ([]SlotLeads, error) {
	var all []SlotLeads
	err := s.read.all(ctx, &all, `SELECT block_id AS block, slot, MAX(slot_words) AS words, COUNT(*) AS leads FROM leads
		WHERE page_id = ? AND slot <> '' GROUP BY block_id, slot ORDER BY MAX(slot_at), MAX(slot_words), block_id, slot LIMIT ?`,
		pageID, slotsListed)
	return all, wrap(err, "list the slots that are booked")
}

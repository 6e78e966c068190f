package db

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"github.com/sanduan/sanduan/pages"
	"github.com/sanduan/sanduan/pages/play"
)

const leadColumns = `id, page_id, visitor_id, block_id, version, name, phone, answers, ` +
	`consent, inviter, share_code, channel, depth, reason, created_at, erased_at, ` +
	`slot, slot_words, slot_at, ticket, used_at, used_by`

// leadRow is a lead as it is stored.
type leadRow struct {
	pages.Lead
	Sealed  string `db:"phone"`
	Answers string `db:"answers"`
}

// openLead decrypts and decodes a stored lead.
func (k keys) openLead(row leadRow) (l pages.Lead, err error) {
	l = row.Lead
	l.Ticket = k.shownTicket(l.Ticket)
	if l.Phone, err = k.openPhone(l.ID, row.Sealed); err != nil {
		return pages.Lead{}, err
	}
	if err := json.Unmarshal([]byte(row.Answers), &l.Answers); err != nil {
		return pages.Lead{}, fmt.Errorf("read the answers of lead %s: %w", l.ID, err)
	}
	if len(l.Answers) == 0 {
		l.Answers = nil
	}
	return l, nil
}

// lead reads one lead.
func (r runner) lead(ctx context.Context, k keys, where string, args ...any) (pages.Lead, error) {
	var row leadRow
	if err := r.get(ctx, &row, `SELECT `+leadColumns+` FROM leads `+where, args...); err != nil {
		return pages.Lead{}, found(err, "没有这条线索", "read a lead")
	}
	return k.openLead(row)
}

// LeadOf returns the visitor's first lead on the page.
func (s *Store) LeadOf(ctx context.Context, pageID, visitorID string) (pages.Lead, error) {
	return s.read.lead(ctx, s.keys, `WHERE visitor_id = ? AND page_id = ? ORDER BY created_at, id LIMIT 1`, visitorID, pageID)
}

// AddLead stores a lead and returns it as stored, after it is safely on disk.
//
// Where the phone has been left on the page before, by whomever, the answer is that first lead, and again is true.
// Where the page takes no acts at now, the error says why. Who brought the visitor is decided at the first lead on the
// page, by pages.Attribute, and kept for later ones. via is the code of the share link whose page the visitor filled
// in, "" for none: it counts like an arrival at now, so that a lost arrival event does not cost the sharer the friend.
// A lead without a channel takes that of the last arrival with one, or of the share that brought the visitor. quota is
// the live version's: of many who want the last seat at once exactly one gets it, the others get pages.ErrFull. So it is
// with the last of a slot's l.Places, where the others get pages.ErrSlotFull.
//
// Of l the fields Inviter, ShareCode, Depth, Reason, CreatedAt, ErasedAt, Ticket, UsedAt and UsedBy are the store's; an
// empty ID is drawn.
func (s *Store) AddLead(ctx context.Context, l pages.Lead, via string, window time.Duration, quota pages.Quota, now time.Time) (lead pages.Lead, again bool, err error) {
	act, err := s.newAct(l, via, window, now)
	if err != nil {
		return pages.Lead{}, false, err
	}
	act.quota = quota
	if err := s.await(ctx, &job{act: act}); err != nil {
		return pages.Lead{}, false, wrap(err, "store a lead")
	}
	return act.answer()
}

// act is one AddLead or Move: what is known before the transaction, and what came of it. One without a lead has of lead the page, the
// visitor and the time.
type act struct {
	keys      keys
	lead      pages.Lead
	sealed    string
	answers   string
	phoneHash string
	tailHash  string
	ipHash    string
	via       string
	window    time.Duration
	quota     pages.Quota
	now       time.Time
	draw      func() uint64 // a ticket's place
	move      *pages.Move   // nil for an AddLead
	luck      play.Seed     // of a run it may begin

	// Set afresh whenever the lead is decided.
	kept      pages.Lead
	ticket    string // as it is stored
	first     string // id of the phone's first lead on the page, where there is one
	firstLead leadRow
	firstBy   string // the visitor of that first lead
	before    past   // of who acts
	played    []pages.Played
	people    []string // whom it has changed something for
}

func (a *act) answer() (lead pages.Lead, again bool, err error) {
	if a.first == "" {
		return a.kept, false, nil
	}
	lead, err = a.keys.openLead(a.firstLead)
	return lead, true, err
}

// newAct does the work that needs no database, such as encrypting, outside the transaction.
func (s *Store) newAct(l pages.Lead, via string, window time.Duration, now time.Time) (*act, error) {
	if len(l.Phone) != 11 || l.PageID == "" || l.VisitorID == "" {
		return nil, errors.New("store a lead: it needs a page, a visitor and a phone of 11 digits")
	}
	if l.ID == "" {
		l.ID = NewID()
	}
	l.Name, l.Channel = clean(l.Name), clean(l.Channel)
	l.Slot, l.SlotWords = clean(l.Slot), clean(l.SlotWords)
	l.CreatedAt, l.ErasedAt, l.UsedAt, l.UsedBy = now.UnixMilli(), 0, 0, ""
	answers, err := json.Marshal(l.Answers)
	if err != nil {
		return nil, fmt.Errorf("store a lead: write its answers: %w", err)
	}
	if l.Answers == nil {
		answers = []byte("[]")
	}
	return &act{
		keys: s.keys, lead: l, answers: clean(string(answers)), sealed: s.keys.sealPhone(l.ID, l.Phone),
		phoneHash: s.keys.phoneHash(l.Phone), tailHash: s.keys.tailHash(l.Phone), ipHash: s.keys.ipHash(l.IP),
		via: clean(via), window: window, now: now, draw: s.writer.tickets.draw,
	}, nil
}

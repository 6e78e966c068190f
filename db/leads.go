package db

import (
	"context"
	"crypto/rand"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"time"

	"github.com/sanduan/sanduan/pages"
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
	err = s.do(ctx, func(ctx context.Context, t *tx) error {
		lead, again, err = act.run(ctx, t)
		return err
	})
	if err != nil {
		return pages.Lead{}, false, wrap(err, "store a lead")
	}
	return lead, again, nil
}

// act is one AddLead: what is known before the transaction.
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
	draw      func(io.Reader) (string, error) // of a ticket
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
		via: clean(via), window: window, now: now, draw: pages.NewTicket,
	}, nil
}

func (a *act) run(ctx context.Context, t *tx) (pages.Lead, bool, error) {
	p, err := t.lock(ctx, a.lead.PageID)
	if err != nil {
		return pages.Lead{}, false, err
	}
	if err := p.Acts(a.now); err != nil {
		return pages.Lead{}, false, refuse(err)
	}
	k, err := a.known(ctx, t)
	if err != nil {
		return pages.Lead{}, false, err
	}
	if k.LeadID != "" {
		first, err := t.lead(ctx, a.keys, `WHERE id = ?`, k.LeadID)
		return first, true, err
	}
	if err := a.seat(ctx, t); err != nil {
		return pages.Lead{}, false, err
	}
	if err := a.place(ctx, t); err != nil {
		return pages.Lead{}, false, err
	}
	bond, err := a.bond(ctx, t, k)
	if err != nil {
		return pages.Lead{}, false, err
	}
	l := a.lead
	l.Inviter, l.ShareCode, l.Depth, l.Reason = bond.Inviter, bond.ShareCode, bond.Depth, bond.Reason
	l.Channel = firstOf(l.Channel, k.Channel, k.sharedChannel(bond))
	// One that another lead of the page has is as good as impossible: then the job runs again, and draws again.
	if l.Ticket, err = a.draw(rand.Reader); err != nil {
		return pages.Lead{}, false, err
	}
	return l, false, a.insert(ctx, t, l, k)
}

func firstOf(texts ...string) string {
	for _, s := range texts {
		if s != "" {
			return s
		}
	}
	return ""
}

// known is what the database knows about an act that comes in.
type known struct {
	LeadID    string `db:"lead_id"`  // of this phone's first lead on the page
	Bonded    bool   `db:"bonded"`   // the visitor has acted on the page before
	Visitor   bool   `db:"visitor"`  // the visitor has a row
	NamedAs   string `db:"named_as"` // the visitor's name
	ViaCode   string `db:"via_code"` // "" where via is no share of this page
	ViaSharer string `db:"via_sharer"`
	ViaFrom   string `db:"via_channel"`
	ShareFrom string `db:"share_channel"` // channel of the arrival's share
	Chained   bool   `db:"chained"`       // a sharer was brought by somebody
	pages.Arrival
	Bond bondRow `db:"bond"`
}

type bondRow struct {
	Inviter   string `db:"inviter"`
	ShareCode string `db:"share_code"`
	Depth     int    `db:"depth"`
	Reason    string `db:"reason"`
}

// knownText is one statement, because on a server every one is a way there and back. It leaves a planner that knows
// nothing of the tables yet no choice but their keys: the empty text added to page_id keeps it from reading all leads
// of the page, the inner selects from joining all its bonds.
const knownText = `SELECT COALESCE(l.id, '') AS lead_id,
			b.visitor_id IS NOT NULL AS bonded, COALESCE(b.inviter, '') AS "bond.inviter",
			COALESCE(b.share_code, '') AS "bond.share_code", COALESCE(b.depth, 0) AS "bond.depth",
			COALESCE(b.reason, '') AS "bond.reason",
			v.id IS NOT NULL AS visitor, COALESCE(v.name, '') AS named_as,
			COALESCE(s.code, '') AS via_code, COALESCE(s.visitor_id, '') AS via_sharer,
			COALESCE(s.channel, '') AS via_channel, COALESCE(f.channel, '') AS share_channel,
			COALESCE(a.share_code, '') AS share_code, COALESCE(a.sharer_id, '') AS sharer_id,
			COALESCE(a.channel, '') AS channel, COALESCE(a.at, 0) AS at,
			COALESCE((SELECT u.inviter FROM bonds u WHERE u.page_id = ? AND u.visitor_id = s.visitor_id), '') <> '' OR
			COALESCE((SELECT u.inviter FROM bonds u WHERE u.page_id = ? AND u.visitor_id = a.sharer_id), '') <> '' AS chained
		FROM (SELECT 1 AS one) o
		LEFT JOIN leads l ON l.phone_hash = ? AND l.page_id || '' = ?
		LEFT JOIN bonds b ON b.page_id = ? AND b.visitor_id = ?
		LEFT JOIN visitors v ON v.id = ?
		LEFT JOIN shares s ON s.code = ? AND s.page_id = ?
		LEFT JOIN arrivals a ON a.page_id = ? AND a.visitor_id = ?
		LEFT JOIN shares f ON f.code = a.share_code`

func (a *act) known(ctx context.Context, t *tx) (k known, err error) {
	page, visitor := a.lead.PageID, a.lead.VisitorID
	if t.keys[phoneKey(page, a.phoneHash)] || t.keys[visitorKey(visitor)] {
		if err := t.settle(ctx); err != nil {
			return k, err
		}
	}
	err = t.runner.get(ctx, &k, knownText,
		page, page, a.phoneHash, page, page, visitor, visitor, a.via, page, page, visitor)
	return k, wrap(err, "look up what is known")
}

// bond returns who brought the visitor, and locks it at the first act.
func (a *act) bond(ctx context.Context, t *tx, k known) (pages.Bond, error) {
	if k.Bonded {
		return pages.Bond(k.Bond), nil
	}
	arrival := a.arrival(k)
	var above []string
	if arrival.ShareCode != "" && (k.Chained || t.keys[visitorKey(arrival.SharerID)]) {
		var err error
		if above, err = t.above(ctx, a.lead.PageID, arrival.SharerID); err != nil {
			return pages.Bond{}, err
		}
	}
	b := pages.Attribute(a.lead.VisitorID, arrival, above, a.now, a.window)
	t.bonds.add(a.lead.PageID, a.lead.VisitorID, b.Inviter, b.ShareCode, b.Depth, b.Reason, a.lead.CreatedAt)
	return b, nil
}

func phoneKey(pageID, hash string) string { return "phone " + pageID + " " + hash }

func visitorKey(id string) string { return "visitor " + id }

// arrival is the last one that may count: the form's own share link, unless a newer arrival is stored. One's own link
// never takes the place of somebody else's.
func (a *act) arrival(k known) pages.Arrival {
	stored := k.Arrival
	if k.ViaCode == "" || stored.ShareCode != "" && (stored.At > a.now.UnixMilli() || k.ViaSharer == a.lead.VisitorID) {
		return stored
	}
	return pages.Arrival{ShareCode: k.ViaCode, SharerID: k.ViaSharer, Channel: stored.Channel, At: a.now.UnixMilli()}
}

// sharedChannel is the channel from which the share that brought the visitor came itself.
func (k known) sharedChannel(b pages.Bond) string {
	switch b.ShareCode {
	case "":
		return ""
	case k.ViaCode:
		return k.ViaFrom
	}
	return k.ShareFrom
}

// longestChain bounds the search upwards. Bonds cannot form a circle; a damaged database must not hang the writer.
const longestChain = 1000

// above lists who brought the visitor to the page, nearest first.
func (t *tx) above(ctx context.Context, pageID, visitorID string) ([]string, error) {
	var chain []string
	err := t.all(ctx, &chain, `WITH RECURSIVE up (visitor_id, n) AS (
			SELECT inviter, 1 FROM bonds WHERE page_id = ? AND visitor_id = ? AND inviter <> ''
			UNION ALL
			SELECT b.inviter, up.n + 1 FROM up JOIN bonds b ON b.page_id = ? AND b.visitor_id = up.visitor_id
			WHERE b.inviter <> '' AND up.n < ?)
		SELECT visitor_id FROM up ORDER BY n`, pageID, visitorID, pageID, longestChain)
	return chain, wrap(err, "find the inviters above")
}

// insert adds the lead, and the visitor where there is something new about one, to the transaction's pending rows.
func (a *act) insert(ctx context.Context, t *tx, l pages.Lead, k known) error {
	t.keys[phoneKey(l.PageID, a.phoneHash)] = true
	t.keys[visitorKey(l.VisitorID)] = true
	for _, key := range []string{l.PageID, slotKey(l)} {
		if _, counted := t.seats[key]; counted {
			t.seats[key]++
		}
	}
	if !k.Visitor || k.NamedAs == "" && l.Name != "" {
		t.visitors.add(l.VisitorID, l.Name, "", l.CreatedAt)
	}
	t.leads.add(l.ID, l.PageID, l.VisitorID, l.BlockID, l.Version, l.Name, a.sealed, a.answers, l.Consent, l.Inviter,
		l.ShareCode, l.Channel, l.Depth, l.Reason, l.CreatedAt, l.ErasedAt,
		l.Slot, l.SlotWords, l.SlotAt, l.Ticket, l.UsedAt, l.UsedBy, a.phoneHash, a.tailHash, a.ipHash)
	return t.record(ctx, pages.Event{
		PageID: l.PageID, VisitorID: l.VisitorID, Kind: pages.EventLead,
		ShareCode: l.ShareCode, Channel: l.Channel, At: l.CreatedAt,
	})
}

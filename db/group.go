package db

import (
	"context"
	"slices"

	"github.com/sanduan/sanduan/pages"
)

// group are leads and events that came in one after the other, with no other write between them. What the database
// knows about all of them is read at once; then each is decided in its turn, as if it were alone and those before it
// stored already; what they leave is inserted at the end, many rows at once.
type group struct {
	*tx
	known
	*playing
	again []*act // whose phone was known: answered with the first lead
}

// person is a visitor on a page.
type person struct{ page, visitor string }

// line is a phone on a page, by its hash.
type line struct{ page, phone string }

// take stores a group.
func (t *tx) take(ctx context.Context, works []work) error {
	g := &group{tx: t, known: newKnown(), playing: newPlaying()}
	if err := g.lockPages(ctx, works); err != nil {
		return err
	}
	if err := g.read(ctx, works); err != nil {
		return err
	}
	if err := g.readPlays(ctx, works); err != nil {
		return err
	}
	for _, w := range works {
		if w.job == nil {
			g.happen(w.event)
			continue
		}
		if err := w.job.refuse(g.decide(ctx, w.job.act)); err != nil {
			return err
		}
	}
	if err := g.write(ctx); err != nil {
		return err
	}
	return g.writePlays(ctx)
}

// lockPages locks the pages of the group's leads, in an order that is the same on every node.
func (g *group) lockPages(ctx context.Context, works []work) error {
	var ids []string
	for _, w := range works {
		if w.job == nil {
			continue
		}
		ids = append(ids, w.job.act.lead.PageID)
	}
	slices.Sort(ids)
	return g.lockAll(ctx, slices.Compact(ids))
}

// decide is what becomes of an act: an error that is a refusal has changed nothing.
func (g *group) decide(ctx context.Context, a *act) error {
	p, ok := g.locked[a.lead.PageID]
	if !ok {
		return refuse(pages.Errorf(pages.NotFound, noPage))
	}
	if a.visits() {
		if err := p.Acts(a.now); err != nil {
			return refuse(err)
		}
	}
	if a.plays() { // before anything is kept
		if err := g.playable(a, p); err != nil {
			return refuse(err)
		}
	}
	if a.sealed != "" {
		if err := g.decideLead(a); err != nil {
			return err
		}
	}
	if a.plays() {
		return g.playOut(ctx, a, p)
	}
	return nil
}

// decideLead is what becomes of an act's lead.
func (g *group) decideLead(a *act) error {
	l := a.lead
	first := g.first[line{l.PageID, a.phoneHash}]
	if a.first, a.firstBy = first.id, first.visitor; a.first != "" {
		g.again = append(g.again, a)
		return nil
	}
	if a.quota.Full(g.taken[l.PageID]) {
		return refuse(pages.ErrFull())
	}
	if l.Slot != "" && g.taken[slotKey(l)] >= l.Places {
		return refuse(pages.ErrSlotFull())
	}
	arrival := g.arrival(a)
	bond := g.bound(a, arrival)
	l.Inviter, l.ShareCode, l.Depth, l.Reason = bond.Inviter, bond.ShareCode, bond.Depth, bond.Reason
	l.Channel = firstOf(l.Channel, arrival.Channel, g.channelOf(l.PageID, bond.ShareCode))
	// One that another lead of the page has is as good as impossible: then the lead is tried again, and draws again.
	place := a.draw()
	l.Ticket, a.ticket = a.keys.ticketAt(place), placeText(place)
	a.kept = l
	g.keep(a)
	return nil
}

// bound is who brought the visitor, locked now where it was not before.
func (g *group) bound(a *act, arrival pages.Arrival) pages.Bond {
	l := a.lead
	bond, bonded := g.bonds[person{l.PageID, l.VisitorID}]
	if !bonded {
		bond = pages.Attribute(l.VisitorID, arrival, g.above(l.PageID, arrival), a.now, a.window)
		g.bind(l, bond)
	}
	return bond
}

// bind locks who brought the visitor to the page.
func (g *group) bind(l pages.Lead, b pages.Bond) {
	who := person{l.PageID, l.VisitorID}
	g.bonds[who] = b
	if b.Inviter != "" {
		g.inviters[who] = b.Inviter
	}
	g.rows.bonds = append(g.rows.bonds, l.PageID, l.VisitorID, b.Inviter, b.ShareCode, b.Depth, b.Reason, l.CreatedAt)
}

// keep adds a lead, and what it tells about its visitor.
func (g *group) keep(a *act) {
	l := a.kept
	g.first[line{l.PageID, a.phoneHash}] = firstLead{l.ID, l.VisitorID}
	for _, key := range []string{l.PageID, slotKey(l)} {
		if _, counted := g.taken[key]; counted {
			g.taken[key]++
		}
	}
	if v := g.visitors[l.VisitorID]; v == nil || v.name == "" && l.Name != "" {
		g.meet(l)
	}
	g.rows.leads = append(g.rows.leads, l.ID, l.PageID, l.VisitorID, l.BlockID, l.Version, l.Name, a.sealed, a.answers,
		l.Consent, l.Inviter, l.ShareCode, l.Channel, l.Depth, l.Reason, l.CreatedAt, l.ErasedAt,
		l.Slot, l.SlotWords, l.SlotAt, a.ticket, l.UsedAt, l.UsedBy, a.phoneHash, a.tailHash, a.ipHash)
}

func firstOf(texts ...string) string {
	for _, s := range texts {
		if s != "" {
			return s
		}
	}
	return ""
}

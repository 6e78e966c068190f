package db

import (
	"cmp"
	"maps"
	"slices"

	"github.com/sanduan/sanduan/pages"
)

// arrived is a visitor's last arrival on a page, and what of it the group has changed.
type arrived struct {
	pages.Arrival
	link, channel bool
}

// arrives tells whether an event is kept to attribute a visitor's first act: an arrival through a share link or a
// channel. Somebody without a cookie cannot be known again.
func arrives(e pages.Event) bool {
	switch {
	case e.VisitorID == "":
		return false
	case e.Kind == pages.EventArrive && e.ShareCode != "":
		return true
	}
	return (e.Kind == pages.EventView || e.Kind == pages.EventArrive) && e.Channel != ""
}

// happen adds an event, and keeps the last arrival of a visitor. A code of another page is ignored.
func (g *group) happen(e pages.Event) {
	g.event(e)
	if !arrives(e) {
		return
	}
	next := pages.Arrival{Channel: e.Channel, At: e.At}
	if e.Kind == pages.EventArrive && e.ShareCode != "" {
		share, ok := g.share(e.PageID, e.ShareCode)
		if !ok {
			return
		}
		next.ShareCode, next.SharerID = e.ShareCode, share.VisitorID
	}
	who := person{e.PageID, e.VisitorID}
	last := g.arrivals[who]
	if last == nil {
		g.arrivals[who] = &arrived{next, true, true}
		return
	}
	kept := last.Then(e.VisitorID, next)
	last.link = last.link || next.ShareCode != "" && kept.ShareCode == next.ShareCode && kept.At == next.At
	last.channel = last.channel || kept.Channel != last.Channel
	last.Arrival = kept
}

// share is a share of that page.
func (g *group) share(pageID, code string) (pages.Share, bool) {
	s, ok := g.shares[code]
	return s, ok && s.PageID == pageID
}

// channelOf is the channel from which a share of the page came itself.
func (g *group) channelOf(pageID, code string) string {
	s, _ := g.share(pageID, code)
	return s.Channel
}

// arrival is the last one that may count for a lead: the form's own share link, unless a newer arrival is stored. One's
// own link never takes the place of somebody else's.
func (g *group) arrival(a *act) pages.Arrival {
	var stored pages.Arrival
	if last := g.arrivals[person{a.lead.PageID, a.lead.VisitorID}]; last != nil {
		stored = last.Arrival
	}
	via, ok := g.share(a.lead.PageID, a.via)
	if !ok || stored.ShareCode != "" && (stored.At > a.now.UnixMilli() || via.VisitorID == a.lead.VisitorID) {
		return stored
	}
	return pages.Arrival{ShareCode: a.via, SharerID: via.VisitorID, Channel: stored.Channel, At: a.now.UnixMilli()}
}

// arrivalsList stores arrivals. Another node may have stored one since they were read, and so the database compares them
// once more, as pages.Arrival.Then does; what a group has not changed is given empty.
func arrivalsList() *list {
	const newer = `CASE WHEN excluded.share_code <> '' AND (arrivals.share_code = '' OR
		excluded.at >= arrivals.at AND excluded.sharer_id <> excluded.visitor_id) THEN `
	return newList(`INSERT INTO arrivals (page_id, visitor_id, share_code, sharer_id, channel, at) `, "text text text text text bigint",
		` ON CONFLICT (page_id, visitor_id) DO UPDATE SET
			share_code = `+newer+`excluded.share_code ELSE arrivals.share_code END,
			sharer_id = `+newer+`excluded.sharer_id ELSE arrivals.sharer_id END,
			at = `+newer+`excluded.at ELSE arrivals.at END,
			channel = CASE WHEN excluded.channel <> '' THEN excluded.channel ELSE arrivals.channel END`)
}

// arrivalRows are the arrivals to be stored, in an order that is the same on every node.
func (g *group) arrivalRows() (values []any) {
	for _, who := range slices.SortedFunc(maps.Keys(g.arrivals), comparePeople) {
		a := g.arrivals[who]
		if !a.link && !a.channel {
			continue
		}
		kept := a.Arrival
		if !a.link {
			kept.ShareCode, kept.SharerID = "", ""
		}
		if !a.channel {
			kept.Channel = ""
		}
		values = append(values, who.page, who.visitor, kept.ShareCode, kept.SharerID, kept.Channel, kept.At)
	}
	return values
}

func comparePeople(a, b person) int {
	return cmp.Or(cmp.Compare(a.page, b.page), cmp.Compare(a.visitor, b.visitor))
}

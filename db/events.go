package db

import (
	"context"
	"strings"

	"github.com/sanduan/sanduan/pages"
)

// Record queues an event and returns at once. It is false where the queue is full: then the event is lost, and
// counted by Dropped. Events are written in their order and before a lead that comes in later, but a killed program
// loses what is still queued. An arrival through a share link is also kept to attribute the visitor's first act.
func (s *Store) Record(e pages.Event) bool {
	e.VisitorID, e.ShareCode, e.Channel = clean(e.VisitorID), clean(e.ShareCode), clean(e.Channel)
	return s.writer.record(e)
}

// Dropped is how many events were lost since the start because the queue was full or could not be written.
func (s *Store) Dropped() int64 { return s.writer.dropped.Load() }

// clean drops what PostgreSQL does not store in a text. Most texts have nothing of it.
func clean(s string) string {
	return strings.ReplaceAll(strings.ToValidUTF8(s, "\uFFFD"), "\x00", "")
}

// record keeps an event for insertion at the transaction's end, many at once; what a later act of the same
// transaction must see is written now.
func (t *tx) record(ctx context.Context, e pages.Event) error {
	t.events.add(e.PageID, e.VisitorID, e.Kind, e.ShareCode, e.Channel, e.At, clean(string(e.Data)))
	switch {
	case e.VisitorID == "":
		return nil // somebody without a cookie cannot be known again
	case e.Kind == pages.EventArrive && e.ShareCode != "":
		return t.arrive(ctx, e)
	case (e.Kind == pages.EventView || e.Kind == pages.EventArrive) && e.Channel != "":
		return t.arriveByChannel(ctx, e)
	}
	return nil
}

// arrive keeps the last arrival of a visitor. One's own link does not take the place of a friend's: whoever looks at
// the own poster was still brought by the friend. A code of another page is ignored.
func (t *tx) arrive(ctx context.Context, e pages.Event) error {
	_, err := t.runner.exec(ctx, `INSERT INTO arrivals (page_id, visitor_id, share_code, sharer_id, channel, at)
		SELECT page_id, CAST(? AS TEXT), code, visitor_id, CAST(? AS TEXT), CAST(? AS BIGINT) FROM shares WHERE code = ? AND page_id = ?
		ON CONFLICT (page_id, visitor_id) DO UPDATE SET share_code = excluded.share_code, sharer_id = excluded.sharer_id,
			at = excluded.at, channel = CASE WHEN excluded.channel <> '' THEN excluded.channel ELSE arrivals.channel END
		WHERE arrivals.share_code = '' OR (excluded.at >= arrivals.at AND excluded.sharer_id <> excluded.visitor_id)`,
		e.VisitorID, e.Channel, e.At, e.ShareCode, e.PageID)
	return wrap(err, "store an arrival")
}

// arriveByChannel keeps the last channel of a visitor who came without a share link; a link opened earlier stays.
func (t *tx) arriveByChannel(ctx context.Context, e pages.Event) error {
	_, err := t.runner.exec(ctx, `INSERT INTO arrivals (page_id, visitor_id, share_code, sharer_id, channel, at)
		VALUES (?, ?, '', '', ?, ?)
		ON CONFLICT (page_id, visitor_id) DO UPDATE SET channel = excluded.channel`,
		e.PageID, e.VisitorID, e.Channel, e.At)
	return wrap(err, "store an arrival's channel")
}

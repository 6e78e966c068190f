package db

import (
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

package db

import (
	"context"
	"database/sql"

	"github.com/sanduan/sanduan/pages"
)

// standingText is one statement, because each costs more than the rows it reads. Every join is by a key.
const standingText = `SELECT COALESCE(v.id, ''), COALESCE(v.name, ''), COALESCE(v.avatar, ''), COALESCE(v.created_at, 0),
		l.id IS NOT NULL, COALESCE(l.block_id, ''), COALESCE(l.slot_words, ''), COALESCE(l.ticket, ''), COALESCE(l.used_at, 0),
		COALESCE(s.code, ''), CASE WHEN s.code IS NULL THEN 0 ELSE
			(SELECT COUNT(*) FROM bonds f WHERE f.page_id = o.page AND f.inviter = o.visitor AND f.inviter <> '') END,
		COALESCE(i.id, ''), COALESCE(i.name, ''), COALESCE(i.avatar, ''),
		COALESCE(a.share_code, ''), COALESCE(a.sharer_id, ''), COALESCE(a.channel, ''), COALESCE(a.at, 0),
		COALESCE(h.id, ''), COALESCE(h.name, ''), COALESCE(h.avatar, '')
	FROM (SELECT CAST(? AS TEXT) AS page, CAST(? AS TEXT) AS visitor) o
	LEFT JOIN visitors v ON v.id = o.visitor
	LEFT JOIN leads l ON l.id = (SELECT id FROM leads WHERE visitor_id = o.visitor AND page_id = o.page ORDER BY created_at, id LIMIT 1)
	LEFT JOIN shares s ON s.page_id = o.page AND s.visitor_id = o.visitor
	LEFT JOIN bonds b ON b.page_id = o.page AND b.visitor_id = o.visitor
	LEFT JOIN visitors i ON i.id = b.inviter
	LEFT JOIN arrivals a ON a.page_id = o.page AND a.visitor_id = o.visitor AND a.share_code <> ''
	LEFT JOIN visitors h ON h.id = a.sharer_id`

// Standing returns what is kept of a visitor at a page; of somebody who has never been there, nothing.
func (s *Store) Standing(ctx context.Context, pageID, visitorID string) (st pages.Standing, err error) {
	err = s.read.each(ctx, standingText, []any{pageID, visitorID}, func(rows *sql.Rows) error {
		err := rows.Scan(&st.Visitor.ID, &st.Visitor.Name, &st.Visitor.Avatar, &st.Visitor.CreatedAt,
			&st.Acted, &st.Lead.BlockID, &st.Lead.SlotWords, &st.Lead.Ticket, &st.Lead.UsedAt,
			&st.Code, &st.Friends, &st.Bonded.ID, &st.Bonded.Name, &st.Bonded.Avatar,
			&st.Arrival.ShareCode, &st.Arrival.SharerID, &st.Arrival.Channel, &st.Arrival.At,
			&st.Sharer.ID, &st.Sharer.Name, &st.Sharer.Avatar)
		st.Lead.Ticket = s.keys.shownTicket(st.Lead.Ticket)
		return err
	})
	return st, wrap(err, "read what is kept of a visitor")
}

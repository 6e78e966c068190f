package db

import (
	"context"
	"strings"

	"github.com/sanduan/sanduan/pages"
)

// LeadQuery chooses leads. Empty fields choose everything.
type LeadQuery struct {
	PageID  string
	Search  string // part of a name, a whole phone, its last 4 digits, or a ticket
	Channel string
	Block   string // with Slot: the block the slot is in
	Slot    string
	Offset  int
	Limit   int // 0 = no limit
}

// LeadRow is a lead as operators see it.
type LeadRow struct {
	pages.Lead
	PageTitle   string
	InviterName string // "" where nobody brought the visitor, or the inviter has no name
	Friends     int    // whom the lead's visitor has brought to the page
}

// leadListRow is a LeadRow as it is stored.
type leadListRow struct {
	leadRow
	PageTitle   string `db:"page_title"`
	InviterName string `db:"inviter_name"`
	Friends     int    `db:"friends"`
}

// where is the condition on leads l, and its arguments.
func (q LeadQuery) where(k keys) (string, []any) {
	conditions, args := []string{"1 = 1"}, []any{}
	add := func(condition string, values ...any) {
		conditions = append(conditions, condition)
		args = append(args, values...)
	}
	if q.PageID != "" {
		add(`l.page_id = ?`, q.PageID)
	}
	if q.Channel != "" {
		add(`l.channel = ?`, q.Channel)
	}
	if q.Slot != "" {
		add(`l.page_id = ? AND l.block_id = ? AND l.slot = ? AND l.slot <> ''`, q.PageID, q.Block, q.Slot)
	}
	search := clean(strings.TrimSpace(q.Search))
	if search == "" {
		return strings.Join(conditions, " AND "), args
	}
	const named = `lower(l.name) LIKE lower(?) ESCAPE '!'`
	if digits, wrong := pages.ParsePhone(search); wrong == "" {
		add(`(l.phone_hash = ? OR `+named+`)`, k.phoneHash(digits), contains(search))
	} else if ticket, ok := pages.ParseTicket(search); ok {
		add(`((l.ticket IN (?, ?) AND l.ticket <> '') OR `+named+`)`, k.storedTicket(ticket), ticket, contains(search))
	} else if len(search) == 4 && strings.Trim(search, "0123456789") == "" {
		add(`(l.tail_hash = ? OR `+named+`)`, k.tailHash(search), contains(search))
	} else {
		add(named, contains(search))
	}
	return strings.Join(conditions, " AND "), args
}

// Leads lists leads, newest first, and tells how many there are in all.
func (s *Store) Leads(ctx context.Context, q LeadQuery) (rows []LeadRow, total int, err error) {
	where, args := q.where(s.keys)
	if err := s.read.get(ctx, &total, `SELECT COUNT(*) FROM leads l WHERE `+where, args...); err != nil {
		return nil, 0, wrap(err, "count the leads")
	}
	if total <= q.Offset {
		return nil, total, nil
	}
	limit := q.Limit
	if limit <= 0 {
		limit = total
	}
	rows, err = s.leadPage(ctx, where, args, limit, q.Offset)
	return rows, total, err
}

func (s *Store) leadPage(ctx context.Context, where string, args []any, limit, offset int) ([]LeadRow, error) {
	var stored []leadListRow
	err := s.read.all(ctx, &stored, `SELECT l.`+strings.ReplaceAll(leadColumns, ", ", ", l.")+`, p.title AS page_title,
			COALESCE(v.name, '') AS inviter_name,
			(SELECT COUNT(*) FROM bonds b WHERE b.page_id = l.page_id AND b.inviter = l.visitor_id AND b.inviter <> '') AS friends
		FROM leads l JOIN pages p ON p.id = l.page_id LEFT JOIN visitors v ON v.id = l.inviter
		WHERE `+where+` ORDER BY l.created_at DESC, l.id DESC LIMIT ? OFFSET ?`, append(args[:len(args):len(args)], limit, offset)...)
	if err != nil {
		return nil, wrap(err, "list the leads")
	}
	rows := make([]LeadRow, 0, len(stored))
	for _, row := range stored {
		l, err := s.keys.openLead(row.leadRow)
		if err != nil {
			return nil, err
		}
		rows = append(rows, LeadRow{l, row.PageTitle, row.InviterName, row.Friends})
	}
	return rows, nil
}

// chunk is how many leads EachLead reads at a time: no transaction stays open while a slow client downloads.
const chunk = 500

// EachLead calls f with each lead, newest first, until f returns an error, which is returned. It reads in small parts
// and so does for exports of any size; leads that come in meanwhile are left out.
func (s *Store) EachLead(ctx context.Context, q LeadQuery, f func(LeadRow) error) error {
	where, args := q.where(s.keys)
	left, offset := q.Limit, q.Offset
	for {
		n := chunk
		if q.Limit > 0 {
			n = min(n, left)
		}
		rows, err := s.leadPage(ctx, where, args, n, offset)
		if err != nil {
			return err
		}
		for _, row := range rows {
			if err := f(row); err != nil {
				return err
			}
		}
		left -= len(rows)
		if len(rows) < n || q.Limit > 0 && left == 0 {
			return nil
		}
		last := rows[len(rows)-1]
		where, args = q.where(s.keys)
		where, args, offset = where+` AND (l.created_at, l.id) < (?, ?)`, append(args, last.CreatedAt, last.ID), 0
	}
}

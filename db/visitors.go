package db

import (
	"context"
	"crypto/rand"
	"database/sql"
	"errors"
	"fmt"
	"time"

	"github.com/sanduan/sanduan/pages"
	"github.com/sanduan/sanduan/pages/share"
)

const (
	visitorColumns = `id, name, avatar, created_at`
	shareColumns   = `code, page_id, visitor_id, channel, created_at`
	noShare        = "这个分享链接不存在"
)

// Visitor returns a visitor; one who has never acted is NotFound.
func (s *Store) Visitor(ctx context.Context, id string) (pages.Visitor, error) {
	var v pages.Visitor
	err := s.read.get(ctx, &v, `SELECT `+visitorColumns+` FROM visitors WHERE id = ?`, id)
	return v, found(err, "没有这位访客", "read a visitor")
}

// SetVisitor stores a visitor's name and avatar as they are given.
func (s *Store) SetVisitor(ctx context.Context, v pages.Visitor) error {
	err := s.do(ctx, func(ctx context.Context, t *tx) error {
		_, err := t.exec(ctx, `INSERT INTO visitors (`+visitorColumns+`) VALUES (?, ?, ?, ?)
			ON CONFLICT (id) DO UPDATE SET name = excluded.name, avatar = excluded.avatar`,
			v.ID, clean(v.Name), v.Avatar, v.CreatedAt)
		return err
	})
	return wrap(err, "store a visitor")
}

// EnsureShare returns the visitor's share on the page, and makes it where there is none yet. channel is kept with a
// new share.
func (s *Store) EnsureShare(ctx context.Context, pageID, visitorID, channel string, now time.Time) (_ pages.Share, created bool, err error) {
	sh, err := s.ShareOf(ctx, pageID, visitorID)
	if !pages.IsCode(err, pages.NotFound) {
		return sh, false, err
	}
	err = s.do(ctx, func(ctx context.Context, t *tx) error {
		if _, err := t.lockKept(ctx, pageID); err != nil {
			return err
		}
		sh = pages.Share{PageID: pageID, VisitorID: visitorID, Channel: clean(channel), CreatedAt: now.UnixMilli()}
		created, err = t.insertShare(ctx, &sh)
		return err
	})
	if err != nil {
		return pages.Share{}, false, wrap(err, "make a share")
	}
	return sh, created, nil
}

// insertShare draws a code and stores the share, or reads the one that is there.
func (t *tx) insertShare(ctx context.Context, sh *pages.Share) (created bool, err error) {
	_, err = t.exec(ctx, `INSERT INTO visitors (`+visitorColumns+`) VALUES (?, '', '', ?) ON CONFLICT (id) DO NOTHING`,
		sh.VisitorID, sh.CreatedAt)
	if err != nil {
		return false, wrap(err, "store the visitor")
	}
	for range 3 { // a code that another share has is as good as impossible, and then another is drawn
		if sh.Code, err = share.NewCode(rand.Reader); err != nil {
			return false, err
		}
		n, err := t.exec(ctx, `INSERT INTO shares (`+shareColumns+`) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`,
			sh.Code, sh.PageID, sh.VisitorID, sh.Channel, sh.CreatedAt)
		if err != nil {
			return false, wrap(err, "store the share")
		}
		if n > 0 {
			return true, nil
		}
		err = t.get(ctx, sh, `SELECT `+shareColumns+` FROM shares WHERE page_id = ? AND visitor_id = ?`, sh.PageID, sh.VisitorID)
		if !errors.Is(err, sql.ErrNoRows) {
			return false, wrap(err, "read the share")
		}
	}
	return false, fmt.Errorf("no share code is free")
}

// ShareByCode returns the share with that code.
func (s *Store) ShareByCode(ctx context.Context, code string) (pages.Share, error) {
	var sh pages.Share
	err := s.read.get(ctx, &sh, `SELECT `+shareColumns+` FROM shares WHERE code = ?`, code)
	return sh, found(err, noShare, "read a share")
}

// ShareOf returns the visitor's share on the page.
func (s *Store) ShareOf(ctx context.Context, pageID, visitorID string) (pages.Share, error) {
	var sh pages.Share
	err := s.read.get(ctx, &sh, `SELECT `+shareColumns+` FROM shares WHERE page_id = ? AND visitor_id = ?`, pageID, visitorID)
	return sh, found(err, noShare, "read a visitor's share")
}

// Inviter returns who brought the visitor to the page. It is locked at the visitor's first act; before, and for
// somebody who came alone, it is NotFound.
func (s *Store) Inviter(ctx context.Context, pageID, visitorID string) (pages.Visitor, error) {
	var v pages.Visitor
	err := s.read.get(ctx, &v, `SELECT v.id, v.name, v.avatar, v.created_at FROM bonds b
		JOIN visitors v ON v.id = b.inviter WHERE b.page_id = ? AND b.visitor_id = ?`, pageID, visitorID)
	return v, found(err, "没有邀请人", "read an inviter")
}

// Arrival returns the last time the visitor opened the page through somebody's share link; NotFound where there was none.
func (s *Store) Arrival(ctx context.Context, pageID, visitorID string) (pages.Arrival, error) {
	var a pages.Arrival
	err := s.read.get(ctx, &a, `SELECT share_code, sharer_id, channel, at FROM arrivals
		WHERE page_id = ? AND visitor_id = ? AND share_code <> ''`, pageID, visitorID)
	return a, found(err, "没有到访记录", "read an arrival")
}

// Friends lists whom the visitor has brought to the page, newest first, and how many there are in all. A friend who
// left several phones is one friend.
func (s *Store) Friends(ctx context.Context, pageID, visitorID string, limit int) (friends []pages.Friend, total int, err error) {
	err = s.read.get(ctx, &total, `SELECT COUNT(*) FROM bonds WHERE page_id = ? AND inviter = ? AND inviter <> ''`,
		pageID, visitorID)
	if err != nil || total == 0 || limit <= 0 {
		return nil, total, wrap(err, "count friends")
	}
	var rows []struct {
		Name  string `db:"name"`
		At    int64  `db:"created_at"`
		Depth int    `db:"depth"`
	}
	err = s.read.all(ctx, &rows, `SELECT COALESCE(v.name, '') AS name, b.created_at, b.depth
		FROM bonds b LEFT JOIN visitors v ON v.id = b.visitor_id
		WHERE b.page_id = ? AND b.inviter = ? AND b.inviter <> ''
		ORDER BY b.created_at DESC, b.visitor_id DESC LIMIT ?`, pageID, visitorID, limit)
	if err != nil {
		return nil, 0, wrap(err, "list friends")
	}
	for _, r := range rows {
		friends = append(friends, pages.Friend{Name: pages.MaskName(r.Name), At: r.At, Depth: r.Depth})
	}
	return friends, total, nil
}

// MyData is everything kept about a visitor: leads, newest first, shares, and the visitor, who is empty but for the
// id where nothing is kept.
func (s *Store) MyData(ctx context.Context, visitorID string) (leads []pages.Lead, shares []pages.Share, v pages.Visitor, err error) {
	v, err = s.Visitor(ctx, visitorID)
	if pages.IsCode(err, pages.NotFound) {
		v, err = pages.Visitor{ID: visitorID}, nil
	}
	if err != nil {
		return nil, nil, v, err
	}
	var rows []leadRow
	err = s.read.all(ctx, &rows, `SELECT `+leadColumns+` FROM leads WHERE visitor_id = ?
		ORDER BY created_at DESC, id DESC`, visitorID)
	if err != nil {
		return nil, nil, v, wrap(err, "list a visitor's leads")
	}
	for _, row := range rows {
		l, err := s.keys.openLead(row)
		if err != nil {
			return nil, nil, v, err
		}
		leads = append(leads, l)
	}
	err = s.read.all(ctx, &shares, `SELECT `+shareColumns+` FROM shares WHERE visitor_id = ?
		ORDER BY created_at DESC, code`, visitorID)
	return leads, shares, v, wrap(err, "list a visitor's shares")
}

// wipeLeads takes from leads what tells who the person is; the phone's keyed hash stays.
const wipeLeads = `UPDATE leads SET name = '', phone = '', tail_hash = '', answers = '[]', ip_hash = '', erased_at = ?`

// EraseVisitor wipes what tells who the visitor is: name, avatar, of the leads name, phone, answers and address, where prizes are sent,
// and what was written to swap.
// The phones' keyed hashes stay, so that the same phone is not counted, or rewarded, again; so do the visitor's place
// among inviters and friends, and the counts.
func (s *Store) EraseVisitor(ctx context.Context, visitorID string, now time.Time) error {
	v, err := s.Visitor(ctx, visitorID)
	if pages.IsCode(err, pages.NotFound) {
		return nil
	}
	if err != nil {
		return err
	}
	err = s.do(ctx, func(ctx context.Context, t *tx) error {
		if err := t.lockSwaps(ctx, visitorID); err != nil {
			return err
		}
		if err := t.forgetWords(ctx, visitorID); err != nil {
			return err
		}
		if _, err := t.exec(ctx, `UPDATE grants SET address = '' WHERE visitor_id = ? AND address <> ''`, visitorID); err != nil {
			return err
		}
		if _, err := t.exec(ctx, `UPDATE visitors SET name = '', avatar = '' WHERE id = ?`, visitorID); err != nil {
			return err
		}
		if _, err := t.exec(ctx, `UPDATE denials SET shown = '访客' WHERE id IN (SELECT id FROM denials WHERE person = ?)`, visitorID); err != nil {
			return err
		}
		_, err := t.exec(ctx, wipeLeads+` WHERE visitor_id = ? AND erased_at = 0`, now.UnixMilli(), visitorID)
		return err
	})
	if err != nil {
		return wrap(err, "erase a visitor")
	}
	return s.dropAvatar(ctx, v.Avatar)
}

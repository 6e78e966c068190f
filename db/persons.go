package db

import (
	"context"
	"database/sql"
	"slices"
	"strings"

	"github.com/sanduan/sanduan/pages"
)

// mostFound is how many people one search finds.
const mostFound = 20

// PeopleOf reads who the visitors of those ids are at a page.
func (s *Store) PeopleOf(ctx context.Context, pageID string, ids ...string) (map[string]pages.Person, error) {
	visitors, err := s.visitorsAmong(ctx, ids)
	if err != nil {
		return nil, err
	}
	all := map[string]pages.Person{}
	for _, id := range ids {
		all[id] = pages.Person{ID: id, Name: visitors[id].Name}
	}
	ids = slices.Compact(slices.Sorted(slices.Values(ids)))
	for some := range slices.Chunk(ids, mostAmong) {
		places, args := filled(some)
		people, err := s.read.leadPeople(ctx, s.keys, `page_id = ? AND visitor_id IN `+places+` ORDER BY created_at DESC, id DESC`, append([]any{pageID}, args...)...)
		if err != nil {
			return nil, err
		}
		for _, p := range people { // the first lead comes last
			if p.Name == "" {
				p.Name = all[p.ID].Name
			}
			all[p.ID] = p
		}
	}
	return all, nil
}

// leadPeople reads who has left the leads of a condition.
func (r runner) leadPeople(ctx context.Context, k keys, where string, args ...any) (all []pages.Person, err error) {
	err = r.each(ctx, `SELECT visitor_id, id, name, phone FROM leads WHERE `+where, args, func(rows *sql.Rows) error {
		var p pages.Person
		var lead, sealed string
		err := rows.Scan(&p.ID, &lead, &p.Name, &sealed)
		if err == nil {
			p.Phone, err = k.openPhone(lead, sealed)
		}
		all = append(all, p)
		return err
	})
	return all, wrap(err, "read who has left leads")
}

// People finds whom a search means at a page: by a part of the name, the whole phone, its last 4 digits, or a ticket. They come in the
// order in which they left their leads, the last first, and at most a screenful of them.
func (s *Store) People(ctx context.Context, pageID, search string) ([]pages.Person, error) {
	search = clean(strings.TrimSpace(search))
	if search == "" {
		return nil, nil
	}
	where, args := LeadQuery{PageID: pageID, Search: search}.where(s.keys)
	found, err := s.read.leadPeople(ctx, s.keys, `id IN (SELECT l.id FROM leads l WHERE `+where+` ORDER BY l.created_at DESC, l.id DESC LIMIT ?)
		ORDER BY created_at DESC, id DESC`, append(args, mostFound)...)
	var all []pages.Person
	for _, p := range found {
		if !slices.ContainsFunc(all, func(q pages.Person) bool { return q.ID == p.ID }) {
			all = append(all, p)
		}
	}
	return all, err
}

package db

import (
	"context"
	"database/sql"
	"slices"

	"github.com/sanduan/sanduan/pages"
)

// JoinsByPhone reads the joins in runs of a page's play of those who have left one of the phones, of 11 digits, on the page: by phone, the
// first join first. Who has joined none is there with one of no run.
func (s *Store) JoinsByPhone(ctx context.Context, pageID, playKey string, phones []string) (map[string][]pages.PhoneJoin, error) {
	byHash := map[string]string{}
	hashes := make([]string, 0, len(phones))
	for _, phone := range phones {
		hash := s.keys.phoneHash(phone)
		byHash[hash], hashes = phone, append(hashes, hash)
	}
	all := map[string][]pages.PhoneJoin{}
	for some := range slices.Chunk(hashes, mostAmong) {
		places, args := filled(some)
		err := s.read.each(ctx, `SELECT l.phone_hash, COALESCE(j.run_id, ''), COALESCE(j.visitor_id, ''), COALESCE(j.state, '')
			FROM leads l LEFT JOIN joins j ON j.visitor_id = l.visitor_id AND j.page_id = l.page_id AND j.play_id = ?
			WHERE l.phone_hash IN `+places+` AND l.page_id || '' = ? ORDER BY j.at, j.run_id`,
			append(append([]any{playKey}, args...), pageID), func(rows *sql.Rows) error {
				var hash string
				var j pages.PhoneJoin
				err := rows.Scan(&hash, &j.RunID, &j.VisitorID, &j.State)
				phone := byHash[hash]
				all[phone] = append(all[phone], j)
				return err
			})
		if err != nil {
			return nil, wrap(err, "read joins by phone")
		}
	}
	return all, nil
}

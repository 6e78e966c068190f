package db

import "context"

// FriendCounts are how many friends each inviter has brought to the page, most first: a person's place in the page's ranking follows
// from the own count.
func (s *Store) FriendCounts(ctx context.Context, pageID string) ([]int, error) {
	var counts []int
	err := s.read.all(ctx, &counts, `SELECT COUNT(*) AS friends FROM bonds WHERE page_id = ? AND inviter <> ''
		GROUP BY inviter ORDER BY friends DESC`, pageID)
	return counts, wrap(err, "count the friends of a page's inviters")
}

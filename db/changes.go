package db

import "context"

// Changes counts what this node has changed that all visitors of a page see: where it is, its state, its live version, its
// channels. What was read before is still so while the count stays the same, as far as this node knows: others' changes are
// not counted.
func (s *Store) Changes() uint64 { return s.changes.Load() }

// Shared tells whether other nodes may change the database too.
func (s *Store) Shared() bool { return s.read.text.postgres }

// doForAll is do for such a change. It is counted after the commit, and before the caller is answered.
func (s *Store) doForAll(ctx context.Context, run func(context.Context, *tx) error) error {
	defer s.changes.Add(1)
	return s.do(ctx, run)
}

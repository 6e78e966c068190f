package db

import (
	"context"
	"slices"
	"strings"
)

// mostWanted is how many rows are looked for at a time that are to be changed.
const mostWanted = 20_000

// inParts changes all rows that a query finds by their ids, mostAmong of them in each transaction: others wait that long. What is there to be
// changed is asked outside of them, so that nobody waits where there is nothing; rows that have become others since are for change to
// leave out. It returns how many were changed, also where it was broken off.
func (s *Store) inParts(ctx context.Context, query string, args []any, change func(ctx context.Context, t *tx, places string, ids []any) (int64, error)) (changed int64, err error) {
	for {
		var ids []string
		if err := s.read.all(ctx, &ids, query+` LIMIT ?`, append(slices.Clone(args), mostWanted)...); err != nil {
			return changed, err
		}
		before := changed
		for some := range slices.Chunk(ids, mostAmong) {
			places, values := filled(some)
			var n int64
			err := s.do(ctx, func(ctx context.Context, t *tx) (err error) {
				n, err = change(ctx, t, strings.Trim(places, "()"), values)
				return err
			})
			if err != nil {
				return changed, err
			}
			changed += n
		}
		if len(ids) < mostWanted || changed == before { // the others cannot be
			return changed, nil
		}
	}
}

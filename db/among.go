package db

import (
	"context"
	"slices"
	"strings"
)

// mostAmong is how many names one query looks for, fewer than any database's limit.
const mostAmong = 512

// among tells which of the names a query finds; its text ends where the list of them begins.
func (s *Store) among(ctx context.Context, query string, names []string) (map[string]bool, error) {
	names = slices.Compact(slices.Sorted(slices.Values(names)))
	found := map[string]bool{}
	for some := range slices.Chunk(names, mostAmong) {
		room := 4 // the list is filled up to a few lengths, so that there are few queries to prepare
		for room < len(some) {
			room *= 2
		}
		args := make([]any, room)
		for i := range args {
			args[i] = some[min(i, len(some)-1)]
		}
		var list []string
		if err := s.read.all(ctx, &list, query+"(?"+strings.Repeat(", ?", room-1)+")", args...); err != nil {
			return nil, err
		}
		for _, name := range list {
			found[name] = true
		}
	}
	return found, nil
}

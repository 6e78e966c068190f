package db

import (
	"context"
	"slices"
	"strings"

	"github.com/sanduan/sanduan/pages"
)

// mostAmong is how many names one query looks for, fewer than any database's limit.
const mostAmong = 512

// among tells which of the names a query finds; its text ends where the list of them begins.
func (s *Store) among(ctx context.Context, query string, names []string) (map[string]bool, error) {
	names = slices.Compact(slices.Sorted(slices.Values(names)))
	found := map[string]bool{}
	for some := range slices.Chunk(names, mostAmong) {
		places, args := filled(some)
		var list []string
		if err := s.read.all(ctx, &list, query+places, args...); err != nil {
			return nil, err
		}
		for _, name := range list {
			found[name] = true
		}
	}
	return found, nil
}

// filled are the places for some names in a query, and the names for them. The list is filled up to a few lengths, so that there are few
// queries to prepare.
func filled(some []string) (places string, args []any) {
	room := 4
	for room < len(some) {
		room *= 2
	}
	args = make([]any, room)
	for i := range args {
		args[i] = some[min(i, len(some)-1)]
	}
	return "(?" + strings.Repeat(", ?", room-1) + ")", args
}

// visitorsAmong reads the visitors of those ids that there are.
func (s *Store) visitorsAmong(ctx context.Context, ids []string) (map[string]pages.Visitor, error) {
	ids = slices.Compact(slices.Sorted(slices.Values(ids)))
	found := map[string]pages.Visitor{}
	for some := range slices.Chunk(ids, mostAmong) {
		places, args := filled(some)
		var list []pages.Visitor
		if err := s.read.all(ctx, &list, `SELECT `+visitorColumns+` FROM visitors WHERE id IN `+places, args...); err != nil {
			return nil, wrap(err, "read visitors")
		}
		for _, v := range list {
			found[v.ID] = v
		}
	}
	return found, nil
}

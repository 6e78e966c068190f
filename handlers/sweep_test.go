package handlers

import (
	"context"
	"log/slog"
	"strings"
	"testing"

	"github.com/sanduan/sanduan/db"
	"github.com/sanduan/sanduan/pages"
)

// One run that cannot be dealt with is told, and keeps neither the others nor the program from going on.
func TestSweepGoesOn(t *testing.T) {
	store, err := db.Open(t.Context(), db.Config{Data: t.TempDir()})
	if err != nil {
		t.Fatal(err)
	}
	defer store.Close()
	s := New(store, Config{Log: slog.New(slog.DiscardHandler)})
	did := make([]bool, 3)
	err = s.moveAll(context.Background(), len(did), func(i int) pages.Move {
		if i == 1 {
			panic("damaged")
		}
		did[i] = true
		return pages.Move{PageID: "gone", Run: "gone"}
	})
	if err == nil || !strings.Contains(err.Error(), "damaged") {
		t.Fatalf("%v", err)
	}
	if !did[0] || !did[2] {
		t.Fatalf("%v", did)
	}
}

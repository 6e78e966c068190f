package main

import (
	"context"
	"time"

	"github.com/sanduan/sanduan/handlers"
)

// jobs does the work nobody asks for, until ctx ends. Each job may be killed at any moment and run on several nodes.
func (a *app) jobs(ctx context.Context) {
	tick := time.NewTicker(time.Hour)
	defer tick.Stop()
	for {
		erased, err := a.store.EraseOverdue(ctx, time.Now())
		if err != nil && ctx.Err() == nil {
			a.log.Error("erase leads kept long enough", "err", err)
		}
		if erased > 0 {
			a.log.Info("erased leads kept long enough", "leads", erased)
		}
		purged, err := a.store.PurgeBin(ctx, time.Now())
		if err != nil && ctx.Err() == nil {
			a.log.Error("delete pages in the bin for good", "err", err)
		}
		if purged > 0 {
			a.log.Info("deleted pages in the bin for good", "pages", purged)
		}
		select {
		case <-ctx.Done():
			return
		case <-tick.C:
		}
	}
}

// releaseEvery is how late a page may go live after the time that was set.
const releaseEvery = 5 * time.Second

// releases publishes what was set to go live, each at its time or, where the program was down then, as soon as it is back.
func (a *app) releases(ctx context.Context, s *handlers.Server) {
	tick := time.NewTicker(releaseEvery)
	defer tick.Stop()
	for {
		published, err := s.ReleaseDue(ctx)
		if err != nil && ctx.Err() == nil {
			a.log.Error("publish what was set to go live", "err", err)
		}
		if published > 0 {
			a.log.Info("published what was set to go live", "pages", published)
		}
		select {
		case <-ctx.Done():
			return
		case <-tick.C:
		}
	}
}

// sweepEvery is how late a run may end where nobody looks at it.
const sweepEvery = 2 * time.Second

// sweeps do what time brings to plays.
func (a *app) sweeps(ctx context.Context, s *handlers.Server) {
	tick := time.NewTicker(sweepEvery)
	defer tick.Stop()
	for {
		if err := s.Sweep(ctx); err != nil && ctx.Err() == nil {
			a.log.Error("do what time brings to plays", "err", err)
		}
		select {
		case <-ctx.Done():
			return
		case <-tick.C:
		}
	}
}

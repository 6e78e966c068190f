package main

import (
	"context"
	"time"
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
		select {
		case <-ctx.Done():
			return
		case <-tick.C:
		}
	}
}

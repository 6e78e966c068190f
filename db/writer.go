package db

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"runtime/debug"
	"slices"
	"sync"
	"sync/atomic"

	"github.com/jackc/pgx/v5/pgconn"
	"github.com/jmoiron/sqlx"

	"github.com/sanduan/sanduan/pages"
)

const (
	queueSize = 8192 // jobs and events that may wait; an event is some 130 bytes
	batchSize = 512  // of them in one transaction
	tries     = 4    // of a job that meets other nodes' writes
)

// writer is the only one who writes. Whatever waits when a commit returns goes into the next transaction: one
// commit, which costs a disk's flush, serves many callers, and nobody waits for a timer. Jobs and events keep the
// order in which they came.
type writer struct {
	pool    *sqlx.DB
	text    *texts
	lists   *lists
	frozen  *frozen
	rows    rows
	tickets ticketRun
	log     *slog.Logger
	queue   chan work
	stopped chan struct{}
	dropped atomic.Int64

	mu     sync.RWMutex // held for reading while putting something into the queue
	closed bool
}

// work is a job, or an event where job is nil.
type work struct {
	job   *job
	event pages.Event
}

// job is a write somebody waits for: a lead, or whatever else run does. Results must be set afresh whenever it runs:
// where another job of the same transaction fails, it runs again.
type job struct {
	act   *act   // of a lead or a move
	page  string // that run locks, where it does: the batch's pages are locked in one order, see lockBatch
	run   func(context.Context, *tx) error
	state atomic.Int32
	done  chan struct{}

	// Read by the caller once done is closed.
	err     error
	refused error // what it answered without having changed anything
}

// The states of a job.
const (
	waiting int32 = iota
	started
	abandoned // the caller went away before it started
)

type panicked struct {
	value any
	stack []byte
}

func (p *panicked) Error() string { return fmt.Sprintf("panic in a write: %v\n%s", p.value, p.stack) }

// tx is one transaction of the writer.
type tx struct {
	runner
	lists  *lists
	frozen *frozen
	rows   *rows
	locked map[string]pages.Page // rows of pages locked in it
	taken  map[string]int        // leads of pages locked in it and of their slots, where somebody has asked
}

func startWriter(pool *sqlx.DB, log *slog.Logger) *writer {
	w := &writer{
		pool: pool, text: newTexts(pool), lists: newLists(), frozen: newFrozen(), log: log,
		queue: make(chan work, queueSize), stopped: make(chan struct{}),
	}
	go w.loop()
	return w
}

// do runs a write and returns after its commit. Where ctx ends before the write has begun, it is skipped.
func (s *Store) do(ctx context.Context, run func(context.Context, *tx) error) error {
	return s.await(ctx, &job{run: run})
}

// doOn is do for a write that begins by locking a page.
func (s *Store) doOn(ctx context.Context, pageID string, run func(context.Context, *tx) error) error {
	return s.await(ctx, &job{run: run, page: pageID})
}

// await queues a job and returns after its commit.
func (s *Store) await(ctx context.Context, j *job) error {
	j.done = make(chan struct{})
	if err := s.writer.put(ctx, j); err != nil {
		return err
	}
	select {
	case <-j.done:
	case <-ctx.Done():
		if j.state.CompareAndSwap(waiting, abandoned) {
			return ctx.Err()
		}
		<-j.done
	}
	var p *panicked
	if errors.As(j.err, &p) {
		panic(p) // where the caller can recover, not in the writer
	}
	return j.err
}

func (w *writer) put(ctx context.Context, j *job) error {
	w.mu.RLock()
	defer w.mu.RUnlock()
	if w.closed {
		return errClosed
	}
	select {
	case w.queue <- work{job: j}:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}

// record queues an event; false where the queue is full or closed.
func (w *writer) record(e pages.Event) bool {
	w.mu.RLock()
	defer w.mu.RUnlock()
	if !w.closed {
		select {
		case w.queue <- work{event: e}:
			return true
		default:
		}
	}
	w.dropped.Add(1)
	return false
}

func (w *writer) isClosed() bool {
	w.mu.RLock()
	defer w.mu.RUnlock()
	return w.closed
}

// close refuses new work, and returns when all that waited is written.
func (w *writer) close() {
	w.mu.Lock()
	if !w.closed {
		w.closed = true
		close(w.queue)
	}
	w.mu.Unlock()
	<-w.stopped
}

func (w *writer) loop() {
	defer close(w.stopped)
	defer w.text.close()
	batch := make([]work, 0, batchSize)
	for first := range w.queue {
		batch = w.drain(append(batch[:0], first))
		w.text.prepareWanted(context.Background())
		w.commit(batch)
		clear(batch)
	}
}

// drain adds what waits to the batch and starts it; jobs nobody waits for any more are left out.
func (w *writer) drain(batch []work) []work {
	kept := batch[:0]
	for _, first := range batch {
		kept = start(kept, first)
	}
	for len(kept) < batchSize {
		select {
		case next, ok := <-w.queue:
			if !ok {
				return kept
			}
			kept = start(kept, next)
		default:
			return kept
		}
	}
	return kept
}

func start(batch []work, next work) []work {
	if next.job != nil && !next.job.state.CompareAndSwap(waiting, started) {
		return batch
	}
	return append(batch, next)
}

// commit writes the batch in one transaction. Where that fails for a reason that lies in one of its jobs, each is
// written in its own; where the database cannot write at all, or nobody knows whether it has written, all fail.
func (w *writer) commit(batch []work) {
	if len(batch) == 0 {
		return
	}
	err := w.once(batch)
	if err == nil || !w.worthAlone(batch, err) {
		w.answer(batch, err)
		return
	}
	for len(batch) > 0 {
		n := together(batch)
		w.alone(batch[:n])
		batch = batch[n:]
	}
}

func (w *writer) worthAlone(batch []work, err error) bool {
	switch kind(err) {
	case full, readOnly, locked, unreachable, notDatabase:
		return false
	case race:
		return true
	}
	return len(batch) > 1
}

// together is how many works stand at the beginning that fail or succeed together: one job, or all events before a job.
func together(batch []work) int {
	if batch[0].job != nil {
		return 1
	}
	n := 1
	for n < len(batch) && batch[n].job == nil {
		n++
	}
	return n
}

// alone writes one job, or a run of events, in its own transaction, again where it met another node's write.
func (w *writer) alone(batch []work) {
	var err error
	for range tries {
		if err = w.once(batch); kind(err) != race {
			break
		}
		w.tickets.leave()
	}
	if kind(err) == race {
		err = asBusy(race, err)
	}
	if err != nil && batch[0].job == nil && len(batch) > 1 {
		for i := range batch {
			w.answer(batch[i:i+1], w.once(batch[i:i+1])) // one bad event does not take the others along
		}
		return
	}
	w.answer(batch, err)
}

// answer tells the callers, counts lost events, and logs what a caller is not told.
func (w *writer) answer(batch []work, err error) {
	lost := 0
	for _, x := range batch {
		if x.job == nil {
			lost++
		}
	}
	if err != nil {
		w.dropped.Add(int64(lost)) // before the callers hear of it
		if k := kind(err); k != other || lost > 0 {
			w.log.Error("write failed", "err", err, "jobs", len(batch)-lost, "lost_events", lost)
		}
	}
	for _, x := range batch {
		if x.job == nil {
			continue
		}
		x.job.err = err
		if err == nil {
			x.job.err = x.job.refused
		}
		close(x.job.done)
	}
}

// once writes the batch in one transaction, all or nothing.
func (w *writer) once(batch []work) error {
	ctx := context.Background() // a caller who leaves must not take the others' transaction along
	on, err := w.pool.BeginTxx(ctx, nil)
	if err != nil {
		return plain(fmt.Errorf("begin: %w", err))
	}
	t := &tx{
		runner: runner{on: on, text: w.text}, lists: w.lists, frozen: w.frozen, rows: &w.rows,
		locked: map[string]pages.Page{}, taken: map[string]int{},
	}
	w.rows.forget()
	if err := t.fill(ctx, batch); err != nil {
		_ = on.Rollback() // err says what went wrong
		return err
	}
	return w.committed(on.Commit())
}

// committed judges the outcome of a commit. Where a server did not answer it, nobody knows whether it has happened,
// and so it must not be tried again.
func (w *writer) committed(err error) error {
	if err == nil {
		return nil
	}
	err = fmt.Errorf("commit: %w", err)
	var answered *pgconn.PgError
	if w.text.postgres && !errors.As(err, &answered) {
		return asBusy(unreachable, err)
	}
	return plain(err)
}

// fill does the batch's works in their order.
func (t *tx) fill(ctx context.Context, batch []work) error {
	if err := t.lockBatch(ctx, batch); err != nil {
		return err
	}
	for len(batch) > 0 {
		n := grouped(batch)
		var err error
		if n > 0 {
			err = caught(func() error { return t.take(ctx, batch[:n]) })
		} else {
			n = 1
			err = batch[0].job.refuse(caught(func() error { return batch[0].job.run(ctx, t) }))
		}
		if err != nil {
			return err
		}
		batch = batch[n:]
	}
	return wrap(t.insert(ctx, t.lists.addEvents, t.rows.events), "store events")
}

// lockBatch locks the pages that the batch's jobs are about, in an order that is the same on every node: two nodes with two pages wait
// for each other rather than in a circle. Where no job comes between, its groups do that themselves.
func (t *tx) lockBatch(ctx context.Context, batch []work) error {
	var ids []string
	between := false
	for _, x := range batch {
		switch {
		case x.job == nil:
		case x.job.act != nil:
			ids = append(ids, x.job.act.lead.PageID)
		case x.job.page != "":
			ids, between = append(ids, x.job.page), true
		}
	}
	if !between {
		return nil
	}
	slices.Sort(ids)
	return t.lockAll(ctx, slices.Compact(ids))
}

// grouped is how many leads and events stand at the beginning.
func grouped(batch []work) int {
	for i, x := range batch {
		if x.job != nil && x.job.act == nil {
			return i
		}
	}
	return len(batch)
}

// caught returns a panic of a write as an error.
func caught(run func() error) (err error) {
	defer func() {
		if v := recover(); v != nil {
			err = &panicked{v, debug.Stack()}
		}
	}()
	return run()
}

// refuse keeps a refusal for the caller; what else went wrong is the transaction's.
func (j *job) refuse(err error) error {
	j.refused = nil
	var r refusal
	if errors.As(err, &r) {
		j.refused = r.error
		return nil
	}
	return err
}

package db

import (
	"context"
	"database/sql"
	"errors"
	"time"
)

// Failed sign-ins: so many are free, then each doubles the wait, until a day passes without one.
const (
	freeFailures = 5
	firstWait    = 30 * time.Second
	longestWait  = 15 * time.Minute
	forgiveAfter = 24 * time.Hour
)

// LoginAllowed tells how long one has to wait before the next attempt to sign in; 0 = not at all. key names what is
// slowed down, such as "login:admin" or "ip:1.2.3.4"; it is stored as a keyed hash.
func (s *Store) LoginAllowed(ctx context.Context, key string, now time.Time) (wait time.Duration, err error) {
	var until int64
	err = s.read.get(ctx, &until, `SELECT wait_until FROM attempts WHERE key_hash = ?`, s.keys.hash("attempt", key))
	if errors.Is(err, sql.ErrNoRows) {
		return 0, nil
	}
	if err != nil {
		return 0, wrap(err, "read failed sign-ins")
	}
	return max(0, time.Duration(until-now.UnixMilli())*time.Millisecond), nil
}

// LoginFailed counts a failed attempt.
func (s *Store) LoginFailed(ctx context.Context, key string, now time.Time) error {
	hash, ms := s.keys.hash("attempt", key), now.UnixMilli()
	err := s.do(ctx, func(ctx context.Context, t *tx) error {
		forgotten := ms - forgiveAfter.Milliseconds()
		if _, err := t.exec(ctx, `DELETE FROM attempts WHERE failed_at < ?`, forgotten); err != nil {
			return err
		}
		var failures int
		err := t.get(ctx, &failures, `INSERT INTO attempts (key_hash, failures, failed_at, wait_until) VALUES (?, 1, ?, 0)
			ON CONFLICT (key_hash) DO UPDATE SET failures = attempts.failures + 1, failed_at = excluded.failed_at
			RETURNING failures`, hash, ms)
		if err != nil {
			return err
		}
		until := now.Add(loginWait(failures)).UnixMilli()
		_, err = t.exec(ctx, `UPDATE attempts SET wait_until = ? WHERE key_hash = ?`, until, hash)
		return err
	})
	return wrap(err, "count a failed sign-in")
}

// loginWait is the wait after so many failures in a row.
func loginWait(failures int) time.Duration {
	if failures <= freeFailures {
		return 0
	}
	doublings := min(failures-freeFailures-1, 10)
	return min(firstWait<<doublings, longestWait)
}

// LoginSucceeded forgets the failures of key.
func (s *Store) LoginSucceeded(ctx context.Context, key string) error {
	err := s.do(ctx, func(ctx context.Context, t *tx) error {
		_, err := t.exec(ctx, `DELETE FROM attempts WHERE key_hash = ?`, s.keys.hash("attempt", key))
		return err
	})
	return wrap(err, "forget failed sign-ins")
}

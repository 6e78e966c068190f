package db

import (
	"context"
	"time"

	"github.com/sanduan/sanduan/pages"
)

const (
	operatorColumns = `id, login, name, role, hash, must_reset, disabled, created_at`
	noOperator      = "没有这个账号"
)

// CreateOperator adds an operator. A login that is taken, in whatever case, is a Conflict.
func (s *Store) CreateOperator(ctx context.Context, o pages.Operator) error {
	err := s.do(ctx, func(ctx context.Context, t *tx) error {
		n, err := t.exec(ctx, `INSERT INTO operators (`+operatorColumns+`)
			VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`,
			o.ID, o.Login, o.Name, o.Role, o.Hash, o.MustReset, o.Disabled, o.CreatedAt)
		if err != nil || n > 0 {
			return err
		}
		return refuse(pages.Errorf(pages.Conflict, "登录名已被使用"))
	})
	return wrap(err, "create an operator")
}

// Operator returns one operator, disabled ones too.
func (s *Store) Operator(ctx context.Context, id string) (pages.Operator, error) {
	var o pages.Operator
	err := s.read.get(ctx, &o, `SELECT `+operatorColumns+` FROM operators WHERE id = ?`, id)
	return o, found(err, noOperator, "read an operator")
}

// OperatorByLogin returns the operator who signs in with that login, in whatever case.
func (s *Store) OperatorByLogin(ctx context.Context, login string) (pages.Operator, error) {
	var o pages.Operator
	err := s.read.get(ctx, &o, `SELECT `+operatorColumns+` FROM operators WHERE lower(login) = lower(?)`, login)
	return o, found(err, noOperator, "read an operator")
}

// Operators lists all operators, oldest first.
func (s *Store) Operators(ctx context.Context) ([]pages.Operator, error) {
	var all []pages.Operator
	err := s.read.all(ctx, &all, `SELECT `+operatorColumns+` FROM operators ORDER BY created_at, id`)
	return all, wrap(err, "list the operators")
}

// SetPassword stores a new password's hash and signs the operator out everywhere but in keepSession.
func (s *Store) SetPassword(ctx context.Context, operatorID, hash string, mustReset bool, keepSession string) error {
	err := s.do(ctx, func(ctx context.Context, t *tx) error {
		n, err := t.exec(ctx, `UPDATE operators SET hash = ?, must_reset = ? WHERE id = ?`, hash, mustReset, operatorID)
		if err != nil {
			return err
		}
		if n == 0 {
			return refuse(pages.Errorf(pages.NotFound, noOperator))
		}
		_, err = t.exec(ctx, `DELETE FROM sessions WHERE operator_id = ? AND id <> ?`, operatorID, keepSession)
		return err
	})
	return wrap(err, "set a password")
}

// SetRole changes an operator's role. Taking the last enabled owner away is Invalid.
func (s *Store) SetRole(ctx context.Context, id string, role pages.Role) error {
	err := s.do(ctx, func(ctx context.Context, t *tx) error {
		if err := t.mayChangeOwner(ctx, id, role == pages.Owner); err != nil {
			return err
		}
		_, err := t.exec(ctx, `UPDATE operators SET role = ? WHERE id = ?`, role, id)
		return err
	})
	return wrap(err, "set a role")
}

// SetDisabled locks an operator out and ends the sessions, or lets the operator in again. Disabling the last enabled
// owner is Invalid.
func (s *Store) SetDisabled(ctx context.Context, id string, disabled bool) error {
	err := s.do(ctx, func(ctx context.Context, t *tx) error {
		if err := t.mayChangeOwner(ctx, id, !disabled); err != nil {
			return err
		}
		if _, err := t.exec(ctx, `UPDATE operators SET disabled = ? WHERE id = ?`, disabled, id); err != nil {
			return err
		}
		if !disabled {
			return nil
		}
		_, err := t.exec(ctx, `DELETE FROM sessions WHERE operator_id = ?`, id)
		return err
	})
	return wrap(err, "enable or disable an operator")
}

// mayChangeOwner locks the owners, so that two of them cannot remove each other at once, and refuses a change
// that does not keep the operator as an owner where no other enabled owner would be left.
func (t *tx) mayChangeOwner(ctx context.Context, id string, keeps bool) error {
	if _, err := t.exec(ctx, `UPDATE operators SET role = role WHERE role = ?`, pages.Owner); err != nil {
		return err
	}
	var exists, others int
	if err := t.get(ctx, &exists, `SELECT COUNT(*) FROM operators WHERE id = ?`, id); err != nil {
		return err
	}
	if exists == 0 {
		return refuse(pages.Errorf(pages.NotFound, noOperator))
	}
	err := t.get(ctx, &others, `SELECT COUNT(*) FROM operators WHERE role = ? AND NOT disabled AND id <> ?`, pages.Owner, id)
	if err != nil || keeps || others > 0 {
		return err
	}
	return refuse(pages.Errorf(pages.Invalid, "至少要保留一位启用的所有者，请先让别人成为所有者"))
}

const sessionColumns = `id, operator_id, agent, ip, created_at, seen_at, expires_at`

// CreateSession signs an operator in, and clears away sessions that have expired.
func (s *Store) CreateSession(ctx context.Context, n pages.Session) error {
	err := s.do(ctx, func(ctx context.Context, t *tx) error {
		if _, err := t.exec(ctx, `DELETE FROM sessions WHERE expires_at <= ?`, n.CreatedAt); err != nil {
			return err
		}
		_, err := t.exec(ctx, `INSERT INTO sessions (`+sessionColumns+`) VALUES (?, ?, ?, ?, ?, ?, ?)`,
			n.ID, n.OperatorID, n.Agent, n.IP, n.CreatedAt, n.SeenAt, n.ExpiresAt)
		return err
	})
	return wrap(err, "create a session")
}

// seenEvery is how often a session's last use is written down.
const seenEvery = time.Minute

// Session returns a session and its operator. One that has expired, or whose operator is disabled, is NotFound.
func (s *Store) Session(ctx context.Context, id string, now time.Time) (pages.Session, pages.Operator, error) {
	ms := now.UnixMilli()
	var n pages.Session
	err := s.read.get(ctx, &n, `SELECT `+sessionColumns+` FROM sessions WHERE id = ? AND expires_at > ?`, id, ms)
	if err != nil {
		return pages.Session{}, pages.Operator{}, found(err, "登录已过期", "read a session")
	}
	o, err := s.Operator(ctx, n.OperatorID)
	if err != nil {
		return pages.Session{}, pages.Operator{}, err
	}
	if o.Disabled {
		return pages.Session{}, pages.Operator{}, pages.Errorf(pages.NotFound, "登录已过期")
	}
	if ms-n.SeenAt >= seenEvery.Milliseconds() {
		n.SeenAt = ms
		s.seen(ctx, id, ms)
	}
	return n, o, nil
}

// seen notes a session's use. A store that cannot write does not keep operators from reading: the writer has logged it.
func (s *Store) seen(ctx context.Context, id string, ms int64) {
	_ = s.do(ctx, func(ctx context.Context, t *tx) error {
		_, err := t.exec(ctx, `UPDATE sessions SET seen_at = ? WHERE id = ? AND seen_at < ?`, ms, id, ms)
		return err
	})
}

// Sessions lists an operator's sessions that have not expired, the last used first.
func (s *Store) Sessions(ctx context.Context, operatorID string, now time.Time) ([]pages.Session, error) {
	var all []pages.Session
	err := s.read.all(ctx, &all, `SELECT `+sessionColumns+` FROM sessions
		WHERE operator_id = ? AND expires_at > ? ORDER BY seen_at DESC, id`, operatorID, now.UnixMilli())
	return all, wrap(err, "list sessions")
}

// DeleteSession signs one of the operator's browsers out. One that is gone already is no error.
func (s *Store) DeleteSession(ctx context.Context, operatorID, id string) error {
	err := s.do(ctx, func(ctx context.Context, t *tx) error {
		_, err := t.exec(ctx, `DELETE FROM sessions WHERE operator_id = ? AND id = ?`, operatorID, id)
		return err
	})
	return wrap(err, "delete a session")
}

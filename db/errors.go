package db

import (
	"database/sql/driver"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"net"
	"path/filepath"
	"syscall"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgconn"
	"modernc.org/sqlite"
	sqlite3 "modernc.org/sqlite/lib"

	"github.com/sanduan/sanduan/pages"
)

var errClosed = pages.Errorf(pages.Busy, "服务正在关闭，请稍后再试")

// trouble is the kind of a database's error.
type trouble int

const (
	other       trouble = iota
	full                // no room on the disk
	readOnly            // the file, folder or server takes no writes
	locked              // somebody else holds it
	unreachable         // no connection, or it broke
	notDatabase         // the file is something else, or damaged
	race                // two writers met; trying again helps
)

// kind tells what sort of trouble err is.
func kind(err error) trouble {
	var known *busy
	if errors.As(err, &known) {
		return known.kind
	}
	var lite *sqlite.Error
	if errors.As(err, &lite) {
		return kindSQLite(lite.Code())
	}
	var pg *pgconn.PgError
	if errors.As(err, &pg) {
		return kindPostgres(pg.Code)
	}
	var connecting *pgconn.ConnectError
	var network net.Error
	switch {
	case errors.Is(err, syscall.ENOSPC):
		return full
	case errors.Is(err, fs.ErrPermission):
		return readOnly
	case errors.As(err, &connecting), errors.As(err, &network), errors.Is(err, driver.ErrBadConn),
		errors.Is(err, net.ErrClosed), errors.Is(err, io.ErrUnexpectedEOF), errors.Is(err, io.EOF), pgconn.SafeToRetry(err):
		return unreachable
	}
	return other
}

func kindSQLite(code int) trouble {
	if code == sqlite3.SQLITE_CONSTRAINT_UNIQUE {
		return race // as on a server; see kindPostgres
	}
	switch code & 0xff {
	case sqlite3.SQLITE_FULL:
		return full
	case sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM:
		return readOnly
	case sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED:
		return locked
	case sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_CORRUPT:
		return notDatabase
	}
	return other
}

func kindPostgres(code string) trouble {
	switch code {
	case "53100": // disk_full
		return full
	case "25006": // read_only_sql_transaction
		return readOnly
	case "55P03", "53300": // lock_not_available, too_many_connections
		return locked
	case "40001", "40P01", "23505": // serialization_failure, deadlock_detected, unique_violation
		return race
	}
	if len(code) == 5 && (code[:2] == "08" || code[:3] == "57P") { // connection lost, server going down or coming up
		return unreachable
	}
	return other
}

// busy is an error that waiting, or the organiser, can mend; the cause stays readable for logs.
type busy struct {
	words *pages.Error
	kind  trouble
	cause error
}

func (b *busy) Error() string   { return b.words.Error() + ": " + b.cause.Error() }
func (b *busy) Unwrap() []error { return []error{b.words, b.cause} }

// plain gives an error of the database that a person can act on its words.
func plain(err error) error {
	if err == nil {
		return nil
	}
	switch k := kind(err); k {
	case full, readOnly, locked, unreachable:
		return asBusy(k, err)
	}
	return err
}

func asBusy(k trouble, cause error) error {
	words := "现在人太多，请稍后再试"
	switch k {
	case full:
		words = "存储空间已满，暂时无法保存，请联系主办方"
	case readOnly:
		words = "存储目前不可写，暂时无法保存，请联系主办方"
	case unreachable:
		words = "数据库暂时连不上，请稍后再试"
	}
	return &busy{pages.Errorf(pages.Busy, "%s", words), k, cause}
}

// refusal is an answer of a job that has changed nothing, so that its transaction may still be committed for others.
type refusal struct{ error }

func (r refusal) Unwrap() error { return r.error }

func refuse(err error) error { return refusal{err} }

// explainOpen says to the person who starts the program what is wrong and what to do.
func explainOpen(c Config, err error) error {
	if c.Database != "" {
		return explainPostgres(c.Database, err)
	}
	path := filepath.Join(c.Data, databaseFile)
	switch kind(err) {
	case full:
		return fmt.Errorf("磁盘已满，无法写入 %s。请腾出空间后再启动：%w", path, err)
	case readOnly:
		return fmt.Errorf("无法写入 %s。请检查数据目录 %s 和其中文件的所有者与权限，程序需要读写它们：%w", path, c.Data, err)
	case locked:
		return fmt.Errorf("%s 正被另一个程序占用。请确认没有别的程序长时间打开它，再启动：%w", path, err)
	case notDatabase:
		return fmt.Errorf("%s 不是三段的数据库，或者已经损坏。请把它移到别处，再从备份恢复，或用一个空的数据目录（--data）：%w", path, err)
	}
	return err
}

func explainPostgres(address string, err error) error {
	at := "PostgreSQL"
	if config, parseErr := pgx.ParseConfig(address); parseErr == nil {
		at = fmt.Sprintf("PostgreSQL（%s:%d，库 %s，用户 %s）", config.Host, config.Port, config.Database, config.User)
	}
	var connecting *pgconn.ConnectError
	switch k := kind(err); {
	case k == unreachable, errors.As(err, &connecting):
		return fmt.Errorf("连不上 %s。请检查它是否已启动，以及 --database 里的地址、用户名、密码和库名：%w", at, err)
	case k == full:
		return fmt.Errorf("%s 的磁盘已满。请腾出空间后再启动：%w", at, err)
	case k == readOnly:
		return fmt.Errorf("%s 是只读的。请连接主库，不要连接只读副本：%w", at, err)
	}
	return err
}

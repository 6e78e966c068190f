package db

import (
	"context"
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"log/slog"

	"github.com/jmoiron/sqlx"
	"github.com/pressly/goose/v3"
	"github.com/pressly/goose/v3/lock"
)

//go:embed migrations/*.sql
var migrations embed.FS

// migrate brings the tables up to date. Several nodes that start at once on PostgreSQL wait for each other.
func migrate(ctx context.Context, pool *sqlx.DB, log *slog.Logger) error {
	if err := pool.PingContext(ctx); err != nil {
		return fmt.Errorf("connect: %w", err)
	}
	provider, err := newProvider(pool, log)
	if err != nil {
		return fmt.Errorf("read the migrations: %w", err)
	}
	at, err := provider.GetDBVersion(ctx)
	if err != nil {
		return fmt.Errorf("read the version of the tables: %w", err)
	}
	sources := provider.ListSources()
	if newest := sources[len(sources)-1].Version; at > newest {
		return fmt.Errorf("数据库的版本（%d）比程序认识的（%d）新。请使用新版程序，或从升级前的备份恢复", at, newest)
	}
	if _, err := provider.Up(ctx); err != nil {
		return fmt.Errorf("bring the tables up to date: %w", migrationCause(err))
	}
	return nil
}

func newProvider(pool *sqlx.DB, log *slog.Logger) (*goose.Provider, error) {
	files, err := fs.Sub(migrations, "migrations")
	if err != nil {
		return nil, err
	}
	options := []goose.ProviderOption{goose.WithSlog(log), goose.WithDisableGlobalRegistry(true)}
	options = append(options, goose.WithGoMigrations(fillUses(pool)))
	if pool.DriverName() != "pgx" {
		return goose.NewProvider(goose.DialectSQLite3, pool.DB, files, options...)
	}
	turn, err := lock.NewPostgresSessionLocker(lock.WithLockTimeout(1, 60))
	if err != nil {
		return nil, err
	}
	options = append(options, goose.WithSessionLocker(turn))
	return goose.NewProvider(goose.DialectPostgres, pool.DB, files, options...)
}

// migrationCause is what went wrong inside a migration, without the library's wrapping.
func migrationCause(err error) error {
	var partial *goose.PartialError
	if errors.As(err, &partial) {
		return partial.Err
	}
	return err
}

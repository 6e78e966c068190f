package db

import (
	"context"
	"database/sql"
	"iter"
	"strings"
)

// list is a statement around rows that are given to it. For SQLite they are VALUES of a few lengths, so that each text
// is prepared once; for PostgreSQL an array a column, so that one text does for any length.
type list struct {
	before, after string
	kinds         []string       // of the columns: text, bigint or boolean
	texts         map[int]string // by the number of rows; 0 = any
}

func newList(before string, kinds string, after string) *list {
	return &list{before: before, kinds: strings.Fields(kinds), after: after, texts: map[int]string{}}
}

// lengths are how many rows a statement for SQLite takes. A statement's cost is mostly its own, not its rows'.
var lengths = [...]int{256, 64, 16, 4, 1}

// parts are the statements that together take all rows, whose values stand one after the other, and their arguments.
func (l *list) parts(postgres bool, values []any) iter.Seq2[string, []any] {
	return func(yield func(string, []any) bool) {
		if len(values) == 0 {
			return
		}
		if postgres {
			yield(l.text(0), l.columns(values))
			return
		}
		for _, n := range lengths {
			for len(values) >= n*len(l.kinds) {
				if !yield(l.text(n), values[:n*len(l.kinds)]) {
					return
				}
				values = values[n*len(l.kinds):]
			}
		}
	}
}

func (l *list) text(n int) string {
	text, ok := l.texts[n]
	if !ok {
		text = l.before + l.rows(n) + l.after
		l.texts[n] = text
	}
	return text
}

func (l *list) rows(n int) string {
	if n == 0 {
		return `SELECT * FROM unnest(?::` + strings.Join(l.kinds, `[], ?::`) + `[])`
	}
	row := `(?` + strings.Repeat(`, ?`, len(l.kinds)-1) + `)`
	return `VALUES ` + row + strings.Repeat(`, `+row, n-1)
}

// columns are the values as PostgreSQL takes them: an array a column.
func (l *list) columns(values []any) []any {
	columns := make([]any, len(l.kinds))
	for i, kind := range l.kinds {
		switch kind {
		case "text":
			columns[i] = column(values[i:], len(l.kinds), func(v any) string { return clean(v.(string)) })
		case "bigint":
			columns[i] = column(values[i:], len(l.kinds), whole)
		case "boolean":
			columns[i] = column(values[i:], len(l.kinds), func(v any) bool { return v.(bool) })
		}
	}
	return columns
}

// column takes every width-th of the values.
func column[T any](values []any, width int, as func(any) T) []T {
	all := make([]T, 0, len(values)/width+1)
	for i := 0; i < len(values); i += width {
		all = append(all, as(values[i]))
	}
	return all
}

func whole(v any) int64 {
	if n, ok := v.(int); ok {
		return int64(n)
	}
	return v.(int64)
}

// insert runs a list's statements.
func (r runner) insert(ctx context.Context, l *list, values []any) error {
	for text, args := range l.parts(r.text.postgres, values) {
		if _, err := r.exec(ctx, text, args...); err != nil {
			return err
		}
	}
	return nil
}

// look runs a list's queries and calls each for every row they find.
func (r runner) look(ctx context.Context, l *list, values []any, each func(*sql.Rows) error) error {
	for text, args := range l.parts(r.text.postgres, values) {
		if err := r.each(ctx, text, args, each); err != nil {
			return err
		}
	}
	return nil
}

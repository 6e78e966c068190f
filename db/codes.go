package db

import (
	"context"
	"database/sql"
	"fmt"
	"slices"
	"time"

	"github.com/sanduan/sanduan/pages"
)

const codeImportColumns = `id, page_id, prize, by_name, fresh, again, blank, bad, started_at, changed_at, ended_at`

// BeginCodes begins to add a file of codes to a prize. It is an Error where the page is gone, or the prize has as many as it may.
func (s *Store) BeginCodes(ctx context.Context, i pages.CodeImport) error {
	err := s.doOn(ctx, i.PageID, func(ctx context.Context, t *tx) error {
		if _, err := t.lockKept(ctx, i.PageID); err != nil {
			return err
		}
		var all int
		if err := t.get(ctx, &all, `SELECT COUNT(*) FROM codes WHERE page_id = ? AND prize = ?`, i.PageID, i.Prize); err != nil {
			return err
		}
		if all >= pages.MaxCodes {
			return refuse(pages.Errorf(pages.Invalid, "一个奖品最多 %d 个券码，请先删除用不到的", pages.MaxCodes))
		}
		_, err := t.exec(ctx, `INSERT INTO code_imports (`+codeImportColumns+`) VALUES (?, ?, ?, ?, 0, 0, 0, 0, ?, ?, 0)`,
			i.ID, i.PageID, i.Prize, clean(i.By), i.StartedAt, i.StartedAt)
		return err
	})
	return wrap(err, "begin to add codes")
}

// AddCodes adds the codes of an import's next lines, encrypted, and keeps its faulty ones. It returns the import with what became of
// them counted; i.Blank counts the blank ones already. Codes are given out in the order of imports, then of lines.
func (s *Store) AddCodes(ctx context.Context, i pages.CodeImport, lines []pages.Line, faults []pages.Fault, now time.Time) (pages.CodeImport, error) {
	var after pages.CodeImport
	err := s.doOn(ctx, i.PageID, func(ctx context.Context, t *tx) error {
		if _, err := t.lockKept(ctx, i.PageID); err != nil {
			return err
		}
		fresh, err := t.addCodes(ctx, s.keys, i, lines)
		if err != nil {
			return err
		}
		wrong := slices.Clone(faults)
		for n, line := range lines {
			if !fresh[n] {
				wrong = append(wrong, pages.Fault{Line: line.Number, Shown: pages.MaskCode(line.Text), Wrong: pages.CodeThere, Again: true})
			}
		}
		if err := t.addFaults(ctx, i, wrong); err != nil {
			return err
		}
		after = i
		after.Import = i.Counted(len(lines)+len(faults)-len(wrong), wrong)
		after.ChangedAt = now.UnixMilli()
		return t.saveImport(ctx, after)
	})
	return after, wrap(err, "add codes")
}

// addCodes stores codes and tells which of them were not there before. No two of lines are the same.
func (t *tx) addCodes(ctx context.Context, k keys, i pages.CodeImport, lines []pages.Line) (fresh []bool, err error) {
	add := newList(`INSERT INTO codes (id, page_id, prize, hash, code, n, grant_id) `, "text text text text text bigint text",
		` ON CONFLICT (page_id, hash, prize) DO NOTHING RETURNING id`)
	at := make(map[string]int, len(lines))
	values := make([]any, 0, 7*len(lines))
	for n, line := range lines {
		id := NewID()
		at[id] = n
		order := i.StartedAt<<20 + int64(line.Number)
		values = append(values, id, i.PageID, i.Prize, k.hash("code", line.Text), k.seal("code "+id, line.Text), order, "")
	}
	fresh = make([]bool, len(lines))
	err = t.look(ctx, add, values, func(rows *sql.Rows) error {
		var id string
		err := rows.Scan(&id)
		fresh[at[id]] = true
		return err
	})
	return fresh, wrap(err, "store codes")
}

func (t *tx) addFaults(ctx context.Context, i pages.CodeImport, faults []pages.Fault) error {
	add := newList(`INSERT INTO code_faults (page_id, import_id, line, shown, wrong) `, "text text bigint text text", ``)
	values := make([]any, 0, 5*len(faults))
	for _, f := range faults {
		values = append(values, i.PageID, i.ID, f.Line, clean(f.Shown), f.Wrong)
	}
	return wrap(t.insert(ctx, add, values), "store the lines that are no codes")
}

func (t *tx) saveImport(ctx context.Context, i pages.CodeImport) error {
	_, err := t.exec(ctx, `UPDATE code_imports SET fresh = ?, again = ?, blank = ?, bad = ?, changed_at = ?, ended_at = ? WHERE id = ?`,
		i.Fresh, i.Again, i.Blank, i.Bad, i.ChangedAt, i.EndedAt, i.ID)
	return wrap(err, "count what was added")
}

// EndCodes ends an import and logs it. title is the prize's.
func (s *Store) EndCodes(ctx context.Context, i pages.CodeImport, operatorID, title string, now time.Time) error {
	err := s.do(ctx, func(ctx context.Context, t *tx) error {
		ended := i
		ended.ChangedAt, ended.EndedAt = now.UnixMilli(), now.UnixMilli()
		if err := t.saveImport(ctx, ended); err != nil {
			return err
		}
		detail := fmt.Sprintf("「%s」新增 %d，重复 %d，空行和表头 %d，不合格 %d", title, i.Fresh, i.Again, i.Blank, i.Bad)
		return t.audit(ctx, operatorID, "codes.import", i.PageID, detail, now)
	})
	return wrap(err, "end an import of codes")
}

// CodeImports lists the last files of codes that were added to a page's prizes, newest first.
func (s *Store) CodeImports(ctx context.Context, pageID string, limit int) (all []pages.CodeImport, err error) {
	err = s.read.all(ctx, &all, `SELECT `+codeImportColumns+` FROM code_imports WHERE page_id = ? ORDER BY started_at DESC, id DESC LIMIT ?`, pageID, limit)
	return all, wrap(err, "list the imports of codes")
}

// CodeImport returns one import.
func (s *Store) CodeImport(ctx context.Context, pageID, id string) (i pages.CodeImport, err error) {
	err = s.read.get(ctx, &i, `SELECT `+codeImportColumns+` FROM code_imports WHERE page_id = ? AND id = ?`, pageID, id)
	return i, found(err, "没有这次导入", "read an import of codes")
}

// EachCodeFault calls f with each line of an import that became no code, in their order, until f returns an error, which is returned.
func (s *Store) EachCodeFault(ctx context.Context, pageID, importID string, f func(pages.Fault) error) error {
	return s.eachFault(ctx, `code_faults WHERE page_id = ? AND import_id = ?`, []any{pageID, importID}, f)
}

// eachFault calls f with each fault of an import, in their order, until f returns an error.
func (s *Store) eachFault(ctx context.Context, from string, args []any, f func(pages.Fault) error) error {
	for last := 0; ; {
		var some []pages.Fault
		err := s.read.all(ctx, &some, `SELECT line, shown, wrong FROM `+from+` AND line > ? ORDER BY line LIMIT ?`, append(args[:len(args):len(args)], last, chunk)...)
		if err != nil {
			return wrap(err, "read the lines that brought nothing new")
		}
		for _, fault := range some {
			if err := f(fault); err != nil {
				return err
			}
			last = fault.Line
		}
		if len(some) < chunk {
			return nil
		}
	}
}

// CodePools counts the codes of a page's prizes, by the prize's key; one without any is not among them.
func (s *Store) CodePools(ctx context.Context, pageID string) (map[string]pages.CodePool, error) {
	pools := map[string]pages.CodePool{}
	count := func(query string, set func(*pages.CodePool, int)) error {
		return s.read.each(ctx, query, []any{pageID}, func(rows *sql.Rows) error {
			var prize string
			var n int
			err := rows.Scan(&prize, &n)
			p := pools[prize]
			set(&p, n)
			pools[prize] = p
			return err
		})
	}
	err := count(`SELECT prize, COUNT(*) FROM codes WHERE page_id = ? GROUP BY prize`, func(p *pages.CodePool, n int) { p.All = n })
	if err == nil {
		err = count(`SELECT prize, COUNT(*) FROM codes WHERE page_id = ? AND grant_id = '' GROUP BY prize`, func(p *pages.CodePool, n int) { p.Free = n })
	}
	return pools, wrap(err, "count the codes")
}

// mostDeletedCodes is how many codes one transaction deletes.
const mostDeletedCodes = 5000

// DeleteFreeCodes deletes the codes of a prize that were given to nobody, and logs it. title is the prize's.
func (s *Store) DeleteFreeCodes(ctx context.Context, pageID, prize, title, operatorID string, now time.Time) (deleted int, err error) {
	for n := int64(1); n > 0 && err == nil; deleted += int(n) {
		err = s.doOn(ctx, pageID, func(ctx context.Context, t *tx) error {
			if _, err := t.lockKept(ctx, pageID); err != nil {
				return err
			}
			var err error
			n, err = t.exec(ctx, `DELETE FROM codes WHERE grant_id = '' AND id IN (
				SELECT id FROM codes WHERE page_id = ? AND prize = ? AND grant_id = '' ORDER BY n LIMIT ?)`, pageID, prize, mostDeletedCodes)
			if err != nil || n == 0 {
				return err
			}
			return t.audit(ctx, operatorID, "codes.delete", pageID, fmt.Sprintf("「%s」%d 个未发的券码", title, n), now)
		})
	}
	return deleted, wrap(err, "delete codes")
}

package db

import (
	"context"
	"database/sql"
	"fmt"
	"slices"
	"time"

	"github.com/sanduan/sanduan/components/form"
	"github.com/sanduan/sanduan/pages"
)

const customerImportColumns = `id, by_name, fresh, again, blank, bad, started_at, changed_at, ended_at`

// goneImport is what a person is told about an import that another has deleted.
const goneImport = "这次导入已被删除"

// BeginCustomers begins to add a file to the list of old customers (老客名单). It is an Error where the list is as long as it may be.
func (s *Store) BeginCustomers(ctx context.Context, i pages.Import) error {
	err := s.do(ctx, func(ctx context.Context, t *tx) error {
		var phones, imports int
		if err := t.get(ctx, &phones, `SELECT COUNT(*) FROM customers`); err != nil {
			return err
		}
		if err := t.get(ctx, &imports, `SELECT COUNT(*) FROM customer_imports`); err != nil {
			return err
		}
		if phones >= pages.MaxCustomers {
			return refuse(pages.Errorf(pages.Invalid, "老客名单最多 %d 个手机号，请先删除用不到的导入", pages.MaxCustomers))
		}
		if imports >= pages.MaxCustomerImports {
			return refuse(pages.Errorf(pages.Invalid, "最多保留 %d 次导入，请先删除用不到的", pages.MaxCustomerImports))
		}
		_, err := t.exec(ctx, `INSERT INTO customer_imports (`+customerImportColumns+`) VALUES (?, ?, 0, 0, 0, 0, ?, ?, 0)`,
			i.ID, clean(i.By), i.StartedAt, i.StartedAt)
		return err
	})
	return wrap(err, "begin to add customers")
}

// AddCustomers adds the phones of an import's next lines, of which no two are the same, by their keyed hashes, and keeps its faulty lines.
// It returns the import with what became of them counted; i.Blank counts the blank ones already. It is a Conflict where the import has
// been deleted meanwhile.
func (s *Store) AddCustomers(ctx context.Context, i pages.Import, lines []pages.Line, faults []pages.Fault, now time.Time) (pages.Import, error) {
	hashes := make([]string, len(lines))
	for n, line := range lines {
		hashes[n] = s.keys.phoneHash(line.Text)
	}
	var after pages.Import
	err := s.do(ctx, func(ctx context.Context, t *tx) error {
		if err := t.touchCustomers(ctx, i.ID, now); err != nil {
			return err
		}
		there, err := t.customersAmong(ctx, hashes)
		if err != nil {
			return err
		}
		all := slices.Clone(faults)
		values := make([]any, 0, 2*len(lines))
		for n, line := range lines {
			values = append(values, hashes[n], i.ID)
			if there[hashes[n]] {
				all = append(all, pages.Fault{Line: line.Number, Shown: pages.MaskPhone(line.Text), Wrong: pages.CustomerThere, Again: true})
			}
		}
		if err := t.insert(ctx, newList(`INSERT INTO customers (hash, import_id) `, "text text", ` ON CONFLICT DO NOTHING`), values); err != nil {
			return wrap(err, "store customers")
		}
		if err := t.addCustomerFaults(ctx, i.ID, all); err != nil {
			return err
		}
		after = i.Counted(len(lines)+len(faults)-len(all), all)
		after.ChangedAt = now.UnixMilli()
		return t.saveCustomers(ctx, after)
	})
	return after, wrap(err, "add customers")
}

// touchCustomers locks an import.
func (t *tx) touchCustomers(ctx context.Context, id string, now time.Time) error {
	n, err := t.exec(ctx, `UPDATE customer_imports SET changed_at = ? WHERE id = ?`, now.UnixMilli(), id)
	if err == nil && n == 0 {
		return refuse(pages.Errorf(pages.Conflict, goneImport))
	}
	return wrap(err, "lock an import of customers")
}

// customersAmong tells which of the hashes are on the list.
func (t *tx) customersAmong(ctx context.Context, hashes []string) (map[string]bool, error) {
	there := map[string]bool{}
	values := make([]any, len(hashes))
	for n, hash := range hashes {
		values[n] = hash
	}
	look := newList(`WITH k (hash) AS (`, "text", `) SELECT k.hash FROM k WHERE EXISTS (SELECT 1 FROM customers c WHERE c.hash = k.hash)`)
	err := t.look(ctx, look, values, func(rows *sql.Rows) error {
		var hash string
		err := rows.Scan(&hash)
		there[hash] = true
		return err
	})
	return there, wrap(err, "look customers up")
}

func (t *tx) addCustomerFaults(ctx context.Context, importID string, faults []pages.Fault) error {
	values := make([]any, 0, 4*len(faults))
	for _, f := range faults {
		values = append(values, importID, f.Line, clean(f.Shown), f.Wrong)
	}
	add := newList(`INSERT INTO customer_faults (import_id, line, shown, wrong) `, "text bigint text text", ``)
	return wrap(t.insert(ctx, add, values), "store the lines that brought nothing new")
}

func (t *tx) saveCustomers(ctx context.Context, i pages.Import) error {
	_, err := t.exec(ctx, `UPDATE customer_imports SET fresh = ?, again = ?, blank = ?, bad = ?, changed_at = ?, ended_at = ? WHERE id = ?`,
		i.Fresh, i.Again, i.Blank, i.Bad, i.ChangedAt, i.EndedAt, i.ID)
	return wrap(err, "count what was added")
}

// EndCustomers ends an import and logs it.
func (s *Store) EndCustomers(ctx context.Context, i pages.Import, operatorID string, now time.Time) error {
	err := s.do(ctx, func(ctx context.Context, t *tx) error {
		if err := t.touchCustomers(ctx, i.ID, now); err != nil {
			return err
		}
		ended := i
		ended.ChangedAt, ended.EndedAt = now.UnixMilli(), now.UnixMilli()
		if err := t.saveCustomers(ctx, ended); err != nil {
			return err
		}
		detail := fmt.Sprintf("新增 %d，重复 %d，空行和表头 %d，不合格 %d", i.Fresh, i.Again, i.Blank, i.Bad)
		return t.audit(ctx, operatorID, "customers.import", "", detail, now)
	})
	return wrap(err, "end an import of customers")
}

// CustomerImports lists the imports of the list of old customers, newest first.
func (s *Store) CustomerImports(ctx context.Context) (all []pages.Import, err error) {
	err = s.read.all(ctx, &all, `SELECT `+customerImportColumns+` FROM customer_imports ORDER BY started_at DESC, id DESC`)
	return all, wrap(err, "list the imports of customers")
}

// CustomerImport returns one import.
func (s *Store) CustomerImport(ctx context.Context, id string) (i pages.Import, err error) {
	err = s.read.get(ctx, &i, `SELECT `+customerImportColumns+` FROM customer_imports WHERE id = ?`, id)
	return i, found(err, "没有这次导入", "read an import of customers")
}

// EachCustomerFault calls f with each line of an import that brought nothing new, in their order, until f returns an error, which is
// returned.
func (s *Store) EachCustomerFault(ctx context.Context, importID string, f func(pages.Fault) error) error {
	return s.eachFault(ctx, `customer_faults WHERE import_id = ?`, []any{importID}, f)
}

// Customers is how many phones are on the list of old customers.
func (s *Store) Customers(ctx context.Context) (n int, err error) {
	err = s.read.get(ctx, &n, `SELECT COUNT(*) FROM (SELECT DISTINCT hash FROM customers) c`)
	return n, wrap(err, "count the customers")
}

// HasCustomers tells whether anybody is on the list of old customers.
func (s *Store) HasCustomers(ctx context.Context) (there bool, err error) {
	err = s.read.get(ctx, &there, `SELECT EXISTS (SELECT 1 FROM customers)`)
	return there, wrap(err, "look for customers")
}

// CustomerOf lists the imports with which a phone of 11 digits came onto the list of old customers, newest first; none where it is not
// on it.
func (s *Store) CustomerOf(ctx context.Context, digits string) (all []pages.Import, err error) {
	err = s.read.all(ctx, &all, `SELECT `+customerImportColumns+` FROM customer_imports
		WHERE id IN (SELECT import_id FROM customers WHERE hash = ?) ORDER BY started_at DESC, id DESC`, s.keys.phoneHash(digits))
	return all, wrap(err, "look a customer up")
}

// RemoveCustomer takes a phone of 11 digits off the list of old customers, whichever imports it came with, and logs it.
func (s *Store) RemoveCustomer(ctx context.Context, digits string, by pages.Operator, now time.Time) error {
	err := s.do(ctx, func(ctx context.Context, t *tx) error {
		n, err := t.exec(ctx, `DELETE FROM customers WHERE hash = ?`, s.keys.phoneHash(digits))
		if err != nil {
			return err
		}
		if n == 0 {
			return refuse(pages.Errorf(pages.NotFound, "%s 已经不在老客名单里了", pages.MaskPhone(digits)))
		}
		return t.audit(ctx, by.ID, "customers.remove", "", pages.MaskPhone(digits), now)
	})
	return wrap(err, "remove a customer")
}

// mostDeletedCustomers is how many phones, and how many faults, one transaction deletes.
const mostDeletedCustomers = 5000

// DeleteCustomers undoes an import: it deletes what came with it alone, and logs it. It returns how many phones it has deleted. Broken off,
// it may be called again.
func (s *Store) DeleteCustomers(ctx context.Context, importID string, by pages.Operator, now time.Time) (deleted int, err error) {
	i, err := s.CustomerImport(ctx, importID)
	if err != nil {
		return 0, err
	}
	for more := true; more && err == nil; {
		n := 0
		err = s.do(ctx, func(ctx context.Context, t *tx) (err error) {
			n, more, err = t.deleteCustomers(ctx, importID, now)
			if err != nil || more {
				return err
			}
			detail := fmt.Sprintf("%s 由%s导入的 %d 个手机号", form.Time(i.StartedAt).In().Format("2006-01-02 15:04"), i.By, deleted+n)
			return t.audit(ctx, by.ID, "customers.delete", "", detail, now)
		})
		deleted += n
	}
	return deleted, wrap(err, "delete an import of customers")
}

// deleteCustomers deletes the next phones and faults of an import, and at last the import.
func (t *tx) deleteCustomers(ctx context.Context, id string, now time.Time) (phones int, more bool, err error) {
	if err := t.touchCustomers(ctx, id, now); err != nil {
		return 0, false, err
	}
	n, err := t.exec(ctx, `DELETE FROM customers WHERE import_id = ? AND hash IN (SELECT hash FROM customers WHERE import_id = ? LIMIT ?)`,
		id, id, mostDeletedCustomers)
	if err != nil {
		return 0, false, err
	}
	faults, err := t.exec(ctx, `DELETE FROM customer_faults WHERE import_id = ? AND line IN (
		SELECT line FROM customer_faults WHERE import_id = ? ORDER BY line LIMIT ?)`, id, id, mostDeletedCustomers)
	if err != nil || n == mostDeletedCustomers || faults == mostDeletedCustomers {
		return int(n), true, err
	}
	_, err = t.exec(ctx, `DELETE FROM customer_imports WHERE id = ?`, id)
	return int(n), false, err
}

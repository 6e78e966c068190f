package db

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/sanduan/sanduan/pages"
)

// wantWords fails the test unless opening fails with all those words.
func wantWords(t *testing.T, c Config, words ...string) {
	t.Helper()
	s, err := Open(t.Context(), c)
	if err == nil {
		_ = s.Close()
		t.Fatalf("the store opened, want an error that says %q", words)
	}
	for _, w := range words {
		if !strings.Contains(err.Error(), w) {
			t.Fatalf("error is %q, want it to say %q", err, w)
		}
	}
}

func testReopen(t *testing.T, c *scene) {
	l := c.acts("v")
	c.Record(pages.Event{PageID: c.page.ID, VisitorID: "w", Kind: pages.EventView, At: noon.UnixMilli()})
	check(t, c.Close())
	again := open(t, c.config)
	got, err := again.LeadOf(c.ctx, c.page.ID, "v")
	check(t, err)
	equal(t, "phone", got.Phone, l.Phone)
	f, err := again.FiguresOf(c.ctx, c.page.ID, 0, 0)
	check(t, err)
	equal(t, "views queued before closing", f.Views, 1)
}

func testClosed(t *testing.T, c *scene) {
	check(t, c.Close())
	wantCode(t, c.SetPaused(c.ctx, c.page.ID, true, noon), pages.Busy)
	equal(t, "recorded after closing", c.Record(pages.Event{}), false)
	equal(t, "dropped", c.Dropped(), 1)
	if c.Ready(c.ctx) == nil {
		t.Fatal("a closed store is ready")
	}
	check(t, c.Close())
}

func testNewer(t *testing.T, c *scene) {
	check(t, c.do(c.ctx, func(ctx context.Context, tx *tx) error {
		_, err := tx.exec(ctx, `INSERT INTO goose_db_version (version_id, is_applied) VALUES (9999, ?)`, true)
		return err
	}))
	check(t, c.Close())
	wantWords(t, c.config, "9999", "新版程序")
}

func testKeys(t *testing.T, c *scene) {
	info, err := os.Stat(filepath.Join(c.config.Data, keyFile))
	check(t, err)
	equal(t, "mode of the key file", info.Mode().Perm(), 0o600)
	key, err := os.ReadFile(filepath.Join(c.config.Data, keyFile))
	check(t, err)
	mac := c.MAC("cookie", "x")
	check(t, c.Close())

	wrong := c.config
	wrong.Key = bytes.Repeat([]byte{1}, keySize)
	wantWords(t, wrong, "密钥", "不匹配")
	wrong.Key = []byte("short")
	wantWords(t, wrong, "32 字节")

	check(t, os.WriteFile(filepath.Join(c.config.Data, keyFile), []byte("damaged"), 0o600))
	wantWords(t, c.config, "密钥", filepath.Join(c.config.Data, keyFile), "备份")
	check(t, os.Remove(filepath.Join(c.config.Data, keyFile)))
	wantWords(t, c.config, "密钥", "不见了", "备份")
	if _, err := os.Stat(filepath.Join(c.config.Data, keyFile)); err == nil {
		t.Fatal("a new key was made for a database that has one")
	}
	check(t, os.WriteFile(filepath.Join(c.config.Data, keyFile), key, 0o600))
	again := open(t, c.config)
	if !bytes.Equal(again.MAC("cookie", "x"), mac) {
		t.Fatal("MACs change when the store is opened again")
	}
}

func testMAC(t *testing.T, c *scene) {
	a := c.MAC("cookie", "x")
	equal(t, "length", len(a), 32)
	for _, other := range [][]byte{c.MAC("csrf", "x"), c.MAC("cookie", "y")} {
		if bytes.Equal(a, other) {
			t.Fatal("MACs of another purpose or message are the same")
		}
	}
}

// TestPhonesUnreadable looks for a phone in every byte that SQLite has written.
func TestPhonesUnreadable(t *testing.T) {
	c := newScene(t, Config{Data: t.TempDir()})
	const phone, ip = "13912345678", "203.0.113.77"
	l := c.form("v", phone)
	l.IP = ip
	_, _, err := c.AddLead(c.ctx, l, "", week, pages.Quota{}, noon)
	check(t, err)
	check(t, c.LoginFailed(c.ctx, "ip:"+ip, noon))
	look := func() {
		files, err := filepath.Glob(sqliteFile(c.config) + "*")
		check(t, err)
		for _, f := range files {
			data, err := os.ReadFile(f)
			check(t, err)
			for _, secret := range []string{phone, ip, phone[3:]} {
				if bytes.Contains(data, []byte(secret)) {
					t.Fatalf("%s holds %s", filepath.Base(f), secret)
				}
			}
		}
	}
	look() // with the write-ahead log
	check(t, c.Close())
	look()
}

func TestOpenExplains(t *testing.T) {
	t.Run("not a database", func(t *testing.T) {
		c := Config{Data: t.TempDir()}
		check(t, os.WriteFile(sqliteFile(c), bytes.Repeat([]byte("words "), 1000), 0o600))
		wantWords(t, c, sqliteFile(c), "不是三段的数据库", "备份")
	})
	t.Run("data is a file", func(t *testing.T) {
		path := filepath.Join(t.TempDir(), "file")
		check(t, os.WriteFile(path, nil, 0o600))
		wantWords(t, Config{Data: path}, path, "--data")
	})
	t.Run("no server", func(t *testing.T) {
		c := Config{Data: t.TempDir(), Database: "postgres://me:secret@127.0.0.1:1/shop"}
		wantWords(t, c, "连不上", "127.0.0.1:1", "shop", "--database")
		_, err := Open(t.Context(), c)
		if strings.Contains(err.Error(), "secret") {
			t.Fatalf("the error shows the password: %v", err)
		}
	})
	t.Run("no address", func(t *testing.T) {
		wantWords(t, Config{Data: t.TempDir(), Database: "postgres://%zz"}, "postgres://")
	})
	t.Run("held by another", func(t *testing.T) {
		c := newScene(t, Config{Data: t.TempDir()})
		hold, err := c.writer.pool.Beginx()
		check(t, err)
		defer func() { check(t, hold.Rollback()) }()
		wantWords(t, c.config, sqliteFile(c.config), "占用")
	})
}

// TestReadOnly opens a store whose file or folder is not writable, as a user who is not root.
func TestReadOnly(t *testing.T) {
	if folder := os.Getenv("SANDUAN_TEST_OPEN"); folder != "" {
		_, err := Open(context.Background(), Config{Data: folder})
		fmt.Println("opened:", err)
		return
	}
	c := newScene(t, Config{Data: t.TempDir()})
	check(t, c.Close())
	for _, path := range []string{filepath.Dir(filepath.Dir(c.config.Data)), filepath.Dir(c.config.Data), c.config.Data} {
		if path != os.TempDir() {
			check(t, os.Chmod(path, 0o755))
		}
	}
	check(t, os.Chmod(filepath.Join(c.config.Data, keyFile), 0o644))
	check(t, os.Chmod(sqliteFile(c.config), 0o444))
	check(t, os.Chmod(c.config.Data, 0o777))
	wantWordsAsNobody(t, c.config.Data, sqliteFile(c.config), "权限")
	check(t, os.Chmod(sqliteFile(c.config), 0o666))
	check(t, os.Chmod(c.config.Data, 0o555))
	wantWordsAsNobody(t, c.config.Data, sqliteFile(c.config), "权限")

	empty := filepath.Join(c.config.Data, "..", "empty")
	check(t, os.Mkdir(empty, 0o555))
	wantWordsAsNobody(t, empty, "empty", "权限")
	wantWordsAsNobody(t, filepath.Join(empty, "data"), "empty/data", "--data")
}

// wantWordsAsNobody runs this test again in a process without root's powers.
func wantWordsAsNobody(t *testing.T, folder string, words ...string) {
	t.Helper()
	binary := copyOfTest(t)
	cmd := exec.Command(binary, "-test.run", "^TestReadOnly$")
	cmd.Env = append(os.Environ(), "SANDUAN_TEST_OPEN="+folder)
	cmd.Dir = "/"
	if os.Geteuid() == 0 {
		cmd.SysProcAttr = &syscall.SysProcAttr{Credential: &syscall.Credential{Uid: 65534, Gid: 65534}}
	}
	out, err := cmd.CombinedOutput()
	check(t, err)
	for _, w := range words {
		if !strings.Contains(string(out), w) {
			t.Fatalf("opening says %q, want %q in it", out, w)
		}
	}
}

// copyOfTest is this binary where everybody may run it.
func copyOfTest(t *testing.T) string {
	t.Helper()
	self, err := os.Executable()
	check(t, err)
	data, err := os.ReadFile(self)
	check(t, err)
	folder := t.TempDir()
	check(t, os.Chmod(filepath.Dir(folder), 0o755))
	check(t, os.Chmod(folder, 0o755))
	path := filepath.Join(folder, "db.test")
	check(t, os.WriteFile(path, data, 0o755))
	return path
}

// TestFull fills a SQLite database to a limit and looks for leads that were answered and lost.
func TestFull(t *testing.T) {
	c := newScene(t, Config{Data: t.TempDir()})
	limit(t, c, 40)
	var kept []string
	var refused error
	for i := 0; refused == nil && i < 100_000; i++ {
		l, _, err := c.AddLead(c.ctx, c.form(fmt.Sprint(i), fmt.Sprintf("139%08d", i)), "", week, pages.Quota{}, noon)
		if refused = err; err == nil {
			kept = append(kept, l.ID)
		}
	}
	wantCode(t, refused, pages.Busy)
	if !strings.Contains(refused.Error(), "存储空间已满") || len(kept) == 0 {
		t.Fatalf("after %d leads the error is %v", len(kept), refused)
	}
	c.Record(pages.Event{PageID: c.page.ID, Kind: pages.EventView, Data: bytes.Repeat([]byte("x"), 1<<20)})
	wantCode(t, c.SetVisitor(c.ctx, pages.Visitor{ID: "v", Name: strings.Repeat("x", 1<<20)}), pages.Busy)
	if c.Dropped() == 0 {
		t.Fatal("an event that could not be written is not counted")
	}

	limit(t, c, 100_000) // room again: writing goes on without a restart
	c.acts("later")
	for _, id := range kept {
		var n int
		check(t, c.read.get(c.ctx, &n, `SELECT COUNT(*) FROM leads WHERE id = ?`, id))
		equal(t, "leads with an answered id", n, 1)
	}
	var state string
	check(t, c.read.get(c.ctx, &state, `PRAGMA integrity_check`))
	equal(t, "integrity", state, "ok")
}

// limit lets the database grow by so many pages and no more.
func limit(t *testing.T, c *scene, more int) {
	t.Helper()
	var now int
	check(t, c.writer.pool.Get(&now, `PRAGMA page_count`))
	_, err := c.writer.pool.Exec(fmt.Sprintf(`PRAGMA max_page_count = %d`, now+more))
	check(t, err)
}

// stall keeps the writer busy until release is called.
func (c *scene) stall() (release func()) {
	c.t.Helper()
	entered, leave, left := make(chan struct{}), make(chan struct{}), make(chan error)
	go func() {
		left <- c.do(context.Background(), func(context.Context, *tx) error {
			close(entered)
			<-leave
			return nil
		})
	}()
	<-entered
	return func() { close(leave); check(c.t, <-left) }
}

func testFullQueue(t *testing.T, c *scene) {
	release := c.stall()
	for i := range queueSize {
		if !c.Record(pages.Event{PageID: c.page.ID, Kind: pages.EventView, At: int64(i)}) {
			t.Fatalf("event %d was dropped, the queue holds %d", i, queueSize)
		}
	}
	for range 3 {
		equal(t, "recorded into a full queue", c.Record(pages.Event{Kind: pages.EventView}), false)
	}
	equal(t, "dropped", c.Dropped(), 3)
	ctx, cancel := context.WithTimeout(c.ctx, 10*time.Millisecond)
	defer cancel()
	_, err := c.EditDraft(ctx, c.page.ID, pages.Author{ID: "op", Name: "小王", At: noon}, func(*pages.Doc) error { return nil })
	equal(t, "error of a write that found no place", err, error(context.DeadlineExceeded))
	release()
	c.flush()
	f, err := c.FiguresOf(c.ctx, c.page.ID, 0, 0)
	check(t, err)
	equal(t, "views", f.Views, queueSize)
}

func testFailingJob(t *testing.T, c *scene) {
	release := c.stall() // so that the next ones share a transaction
	mine := errors.New("mine")
	jobs := []func() error{
		func() error { c.acts("a"); return nil },
		func() error {
			return c.do(c.ctx, func(ctx context.Context, tx *tx) error {
				_, err := tx.exec(ctx, `INSERT INTO meta (name, value) VALUES ('half', '')`)
				return errors.Join(err, mine)
			})
		},
		func() error {
			return c.do(c.ctx, func(ctx context.Context, tx *tx) error {
				_, err := tx.exec(ctx, `INSERT INTO nowhere VALUES (1)`)
				return err
			})
		},
		func() error { c.acts("b"); return nil },
	}
	done := make(chan []error)
	go func() { done <- atOnce(len(jobs), func(i int) error { return jobs[i]() }) }()
	for len(c.writer.queue) < len(jobs) {
		time.Sleep(time.Millisecond)
	}
	c.Record(pages.Event{PageID: c.page.ID, Kind: pages.EventView, At: 1})
	release()
	errs := <-done
	if errs[0] != nil || !errors.Is(errs[1], mine) || errs[2] == nil || errs[3] != nil {
		t.Fatalf("errors are %v", errs)
	}
	c.flush()
	f, err := c.FiguresOf(c.ctx, c.page.ID, 0, 0)
	check(t, err)
	equal(t, "figures", f, pages.Figures{Views: 1, Visitors: 1, Leads: 2})
	var half int
	check(t, c.read.get(c.ctx, &half, `SELECT COUNT(*) FROM meta WHERE name = 'half'`))
	equal(t, "rows of the job that failed", half, 0)
}

func testPanickingJob(t *testing.T, c *scene) {
	func() {
		defer func() {
			if v := recover(); v == nil || !strings.Contains(fmt.Sprint(v), "mine") {
				t.Fatalf("recovered %v, want the edit's panic", v)
			}
		}()
		_, _ = c.EditDraft(c.ctx, c.page.ID, pages.Author{ID: "op", Name: "小王", At: noon}, func(*pages.Doc) error { panic("mine") })
	}()
	c.acts("v") // the writer lives on
}

func testCallerLeaves(t *testing.T, c *scene) {
	release := c.stall()
	ctx, cancel := context.WithCancel(c.ctx)
	left := make(chan error)
	ran := false
	go func() {
		left <- c.do(ctx, func(context.Context, *tx) error { ran = true; return nil })
	}()
	for len(c.writer.queue) == 0 {
		time.Sleep(time.Millisecond)
	}
	cancel()
	equal(t, "error", <-left, context.Canceled)
	release()
	c.flush()
	equal(t, "the write ran", ran, false)

	ctx, cancel = context.WithCancel(c.ctx)
	check(t, c.do(ctx, func(context.Context, *tx) error { cancel(); time.Sleep(5 * time.Millisecond); return nil }))
}

package main

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/sanduan/sanduan/components/block"
	"github.com/sanduan/sanduan/db"
	"github.com/sanduan/sanduan/pages"
)

// fence is one fenced block of a README.
type fence struct{ language, text string }

var fenced = regexp.MustCompile("(?ms)^```(\\w+)\n(.*?)^```$")

// fences are the fenced blocks of a README's section.
func fences(t *testing.T, file, heading string) []fence {
	t.Helper()
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	_, section, ok := strings.Cut(string(text), "\n## "+heading+"\n")
	if !ok {
		t.Fatalf("%s has no section %q", file, heading)
	}
	section, _, _ = strings.Cut(section, "\n## ")
	var out []fence
	for _, m := range fenced.FindAllStringSubmatch(section, -1) {
		out = append(out, fence{m[1], m[2]})
	}
	return out
}

// TestReadmeAddsABlock follows "Add a block in ten minutes" to the letter in a copy of the module: it adds the block,
// renames its field and removes it, with the commands given and no others, and looks at a page that has it each time.
func TestReadmeAddsABlock(t *testing.T) {
	if testing.Short() {
		t.Skip("builds the program three times")
	}
	t.Parallel()
	steps := fences(t, "../../README.md", "Add a block in ten minutes")
	var kinds []string
	for _, s := range steps {
		kinds = append(kinds, s.language)
	}
	if got := strings.Join(kinds, " "); got != "go sh diff sh" {
		t.Fatalf("the section has the blocks %q", got)
	}
	r := newReader(t)
	r.write("components/trust/menu.templ", steps[0].text)
	stop := r.follow(steps[1].text)
	r.shows("/p/menu", "米饭", "旧页面的小字", "¥2.5")
	r.shows("/admin/gallery", "菜单价目")
	r.shows("/admin/gallery/menu", "双列", "菜名")
	r.shows("/admin/pages/menupage/add?section=s2", `data-kind="menu"`)
	r.shows("/admin/pages/menupage?block=m1", `name="Note"`, "旧页面的小字")
	stop()

	r.patch("components/trust/menu.templ", steps[2].text)
	stop = r.follow(steps[1].text)
	r.shows("/p/menu", "旧页面的小字")
	r.shows("/admin/pages/menupage?block=m1", `name="Small"`, "旧页面的小字")
	stop()

	stop = r.follow(steps[3].text)
	if page := r.shows("/p/menu", "还在的文字"); strings.Contains(page, "米饭") {
		t.Error("visitors see a block that is gone")
	}
	r.shows("/admin/pages/menupage/preview", "没有「menu」这种组件，访客看不到它")
	if gallery := r.shows("/admin/gallery"); strings.Contains(gallery, "菜单价目") {
		t.Error("the gallery has a block that is gone")
	}
	stop()
}

// reader is somebody who does what a README says, in a copy of the module.
type reader struct {
	t                  *testing.T
	module, data, addr string
	session            string // an operator's
}

func newReader(t *testing.T) *reader {
	r := &reader{t: t, module: t.TempDir(), data: t.TempDir(), session: "a-token-of-the-test"}
	if _, err := os.Stat("../../node_modules/.package-lock.json"); err != nil {
		t.Fatalf("npm's packages are not there (%v); run make check", err)
	}
	r.run("..", `cd .. && tar -c --exclude=./.git --exclude=node_modules --exclude=./data . | tar -x -C "$MODULE" && ln -s "$PWD/node_modules" "$MODULE/node_modules"`)
	store, err := db.Open(t.Context(), db.Config{Data: r.data})
	if err != nil {
		t.Fatal(err)
	}
	defer store.Close()
	now := time.Now()
	sum := sha256.Sum256([]byte(r.session))
	owner := pages.Operator{ID: "owner", Login: "admin", Name: "店长", Role: pages.Owner, Hash: "none", CreatedAt: now.UnixMilli()}
	doc := pages.NewDoc("菜单页", newID)
	doc.Sections[1].ID = "s2"
	doc.Sections[1].Blocks = []pages.Block{
		{ID: "m1", Kind: "menu", Props: []byte(`{"Title":"米饭","Note":"旧页面的小字","Items":[{"Name":"一碗米饭","Price":250}]}`)},
		{ID: "m2", Kind: "text", Props: []byte(`{"Title":"还在的文字","Words":"还在"}`)},
	}
	p := pages.Page{ID: "menupage", Slug: "menu", Title: "菜单页", CreatedAt: now.UnixMilli(), UpdatedAt: now.UnixMilli()}
	for _, err := range []error{
		store.CreateOperator(t.Context(), owner),
		store.CreateSession(t.Context(), pages.Session{ID: hex.EncodeToString(sum[:]), OperatorID: owner.ID, CreatedAt: now.UnixMilli(), SeenAt: now.UnixMilli(), ExpiresAt: now.Add(time.Hour).UnixMilli()}),
		store.CreatePage(t.Context(), p, doc),
	} {
		if err != nil {
			t.Fatal(err)
		}
	}
	if _, err := store.Publish(t.Context(), p.ID, doc, "店长", "", block.Consent{}, now); err != nil {
		t.Fatal(err)
	}
	return r
}

// unhurried makes go compile the module without optimising, which takes a third of the time, and find again what it has
// compiled in another copy.
const unhurried = `GOFLAGS=-trimpath -vet=off '-gcflags=./...=-N -l' '-ldflags=-s -w'`

// run runs a line of the shell in a folder.
func (r *reader) run(folder, line string) {
	r.t.Helper()
	command := exec.CommandContext(r.t.Context(), "bash", "-euo", "pipefail", "-c", line)
	command.Dir = folder
	command.Env = append(os.Environ(), "MODULE="+r.module, unhurried)
	if out, err := command.CombinedOutput(); err != nil {
		r.t.Fatalf("%s: %v\n%s", line, err, out)
	}
}

func (r *reader) write(file, text string) {
	r.t.Helper()
	if err := os.WriteFile(filepath.Join(r.module, file), []byte(text), 0o600); err != nil {
		r.t.Fatal(err)
	}
}

// patch puts each line with + in the place of the one with - before it.
func (r *reader) patch(file, diff string) {
	r.t.Helper()
	was, err := os.ReadFile(filepath.Join(r.module, file))
	if err != nil {
		r.t.Fatal(err)
	}
	text := string(was)
	lines := strings.Split(strings.TrimSuffix(diff, "\n"), "\n")
	for i := 0; i+1 < len(lines); i += 2 {
		before, after := lines[i], lines[i+1]
		if before[0] != '-' || after[0] != '+' || strings.Count(text, before[1:]+"\n") != 1 {
			r.t.Fatalf("not a line of %s: %s", file, before)
		}
		text = strings.Replace(text, before[1:]+"\n", after[1:]+"\n", 1)
	}
	r.write(file, text)
}

// follow types the commands. The last one starts the program, on a port and a folder of its own; stop ends it.
func (r *reader) follow(commands string) (stop func()) {
	r.t.Helper()
	lines := strings.Split(strings.TrimSpace(commands), "\n")
	last := lines[len(lines)-1]
	for _, line := range lines[:len(lines)-1] {
		if rest, ok := strings.CutPrefix(line, "make "); ok { // npm has installed its packages already, elsewhere
			line = "make -o node_modules/.package-lock.json " + rest
		}
		r.run(r.module, line)
	}
	if last != "go run ./cmd/sanduan" {
		r.t.Fatalf("the last command is %q", last)
	}
	r.run(r.module, "go build -o sanduan ./cmd/sanduan")
	free, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		r.t.Fatal(err)
	}
	r.addr = free.Addr().String()
	free.Close()
	command := exec.Command(filepath.Join(r.module, "sanduan"), "--addr", r.addr, "--data", r.data)
	if err := command.Start(); err != nil {
		r.t.Fatal(err)
	}
	stop = func() {
		_ = command.Process.Kill() // it may have ended
		_ = command.Wait()         // by the signal
	}
	r.t.Cleanup(stop)
	for range 200 {
		if res, err := http.Get("http://" + r.addr + "/readyz"); err == nil {
			res.Body.Close()
			return stop
		}
		time.Sleep(50 * time.Millisecond)
	}
	r.t.Fatal("the program does not start")
	return nil
}

// shows fails unless the address answers with all the words; it returns the answer.
func (r *reader) shows(path string, words ...string) string {
	r.t.Helper()
	in, err := http.NewRequestWithContext(r.t.Context(), http.MethodGet, "http://"+r.addr+path, nil)
	if err != nil {
		r.t.Fatal(err)
	}
	in.AddCookie(&http.Cookie{Name: "sanduan_session", Value: r.session})
	res, err := http.DefaultClient.Do(in)
	if err != nil {
		r.t.Fatal(err)
	}
	defer res.Body.Close()
	body, err := io.ReadAll(res.Body)
	if err != nil {
		r.t.Fatal(err)
	}
	text := string(body)
	for _, w := range words {
		if res.StatusCode != http.StatusOK || !strings.Contains(text, w) {
			r.t.Errorf("%s: %s, no %q in %s", path, res.Status, w, fmt.Sprintf("%.800s", text))
		}
	}
	return text
}

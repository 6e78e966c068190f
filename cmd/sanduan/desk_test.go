package main

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"image"
	"image/jpeg"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/chromedp"

	"github.com/sanduan/sanduan/components/bait"
	"github.com/sanduan/sanduan/components/block"
	"github.com/sanduan/sanduan/components/form"
	"github.com/sanduan/sanduan/db"
	"github.com/sanduan/sanduan/handlers"
	"github.com/sanduan/sanduan/pages"
)

// office is the running program, and its store seen from beside it.
type office struct {
	t       *testing.T
	browser context.Context
	data    string
	program program
	store   *db.Store
}

func newOffice(t *testing.T) *office {
	t.Helper()
	return openOffice(t, chromium(t))
}

// openOffice starts a program of its own beside those the browser may be looking at already.
func openOffice(t *testing.T, browser context.Context) *office {
	t.Helper()
	o := &office{t: t, browser: browser, data: t.TempDir()}
	o.program = start(t, o.data)
	var err error
	if o.store, err = db.Open(t.Context(), db.Config{Data: o.data}); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := o.store.Close(); err != nil {
			t.Error(err)
		}
		if err := o.program.stop(); err != nil {
			t.Error(err)
		}
	})
	return o
}

// desk is one operator at the editor of one page.
type desk struct {
	tab
	office *office
	page   string // id
}

// usual are the kinds of blocks that pages of tests are made of, by section: with new ones a page stays what it was.
var usual = strings.Fields("countdown hero offer phone certificates experts numbers reviews bar follow lead share")

// makePage makes a page of n blocks: of every usual kind in turn, spread over the three sections.
func (o *office) makePage(slug string, n int) string {
	o.t.Helper()
	var kinds []string
	for i := range n {
		kinds = append(kinds, usual[i%len(usual)])
	}
	return o.makePageOf(slug, kinds)
}

// makePageOf makes a page of a block of each kind, in order; those of no section stand in the first.
func (o *office) makePageOf(slug string, kinds []string) string {
	o.t.Helper()
	doc := pages.NewDoc("编辑器测试页", newID)
	doc.Host.Brand, doc.Host.Company, doc.Host.Contact = "三段咖啡", "三段咖啡有限公司", "400-000-0000"
	now := time.Now()
	for _, name := range kinds {
		kind, _ := block.Get(name)
		at := max(0, slices.Index(block.Sections(), kind.Section))
		id, err := doc.AddBlock(doc.Sections[at].ID, kind.Name, newID)
		if err != nil {
			o.t.Fatal(err)
		}
		if name == "countdown" { // without a moment it keeps the page from being published
			b, _ := doc.Find(id)
			counted := kind.Sample.(bait.Countdown)
			counted.Deadline = form.Time(now.AddDate(0, 0, 10).UnixMilli())
			if b.Props, err = json.Marshal(counted); err != nil {
				o.t.Fatal(err)
			}
		}
	}
	p := pages.Page{ID: db.NewID(), Slug: slug, Title: doc.Title, CreatedAt: now.UnixMilli(), UpdatedAt: now.UnixMilli()}
	if err := o.store.CreatePage(context.Background(), p, doc); err != nil {
		o.t.Fatal(err)
	}
	return p.ID
}

func newID() string { return db.NewID()[16:] }

// owner is the first operator, at the page's editor.
func (o *office) owner(page string, width, height int64) *desk {
	o.t.Helper()
	d := o.desk(o.t, width, height)
	d.page = page
	d.edit("")
	return d
}

// desk is the first operator, signed in with a password of one's own.
func (o *office) desk(t *testing.T, width, height int64) *desk {
	t.Helper()
	if o.program.password != "" {
		if err := o.store.SetPassword(t.Context(), o.first(), handlers.HashPassword(ownPassword), false, ""); err != nil {
			t.Fatal(err)
		}
		o.program.password = ""
	}
	d := &desk{tab: person(t, o.browser, width, height), office: o}
	d.signedIn(o.first())
	return d
}

// ownPassword is the first operator's.
const ownPassword = "correct horse battery"

// signedIn gives the browser a session, as signing in does: TestTheWholeWalk and TestKeyboardAlone sign in by the form.
func (d *desk) signedIn(operator string) {
	d.t.Helper()
	token, now := db.NewID(), time.Now()
	sum := sha256.Sum256([]byte(token))
	err := d.office.store.CreateSession(d.t.Context(), pages.Session{
		ID: hex.EncodeToString(sum[:]), OperatorID: operator, Agent: "Chromium", IP: "127.0.0.1",
		CreatedAt: now.UnixMilli(), SeenAt: now.UnixMilli(), ExpiresAt: now.Add(time.Hour).UnixMilli(),
	})
	if err != nil {
		d.t.Fatal(err)
	}
	if _, err := chromedp.Call(d.ctx, network.SetCookie, network.SetCookieParams{
		Name: "sanduan_session", Value: token, URL: d.office.program.url + "/admin", Path: "/admin",
	}); err != nil {
		d.t.Fatal(err)
	}
}

// edit opens the editor; query is "?block=…" or "".
func (d *desk) edit(query string) {
	d.t.Helper()
	d.open(d.office.program.url + "/admin/pages/" + d.page + query)
	d.ready()
}

// ready waits until the phone and the script are there.
func (d *desk) ready() {
	d.t.Helper()
	d.until("the editor", `document.querySelector("#over [class]") && document.querySelector("#phone").contentDocument?.querySelector("main.page") && true`)
}

// until waits for an expression to be true.
func (d *desk) until(what, expression string) {
	d.t.Helper()
	ctx, cancel := context.WithTimeout(d.ctx, 40*time.Second)
	defer cancel()
	for {
		v, err := chromedp.Run(ctx, chromedp.Evaluate[any](`(() => { try { return Boolean(`+expression+`) } catch (e) { return String(e) } })()`))
		if v == true {
			return
		}
		if ctx.Err() != nil { // an error may be of a page that is just being left
			d.see("failed")
			d.t.Fatalf("waited in vain for %s (%v, %v): %s", what, v, err, expression)
		}
		time.Sleep(15 * time.Millisecond)
	}
}

// saved waits until everything is on the server.
func (d *desk) saved() {
	d.t.Helper()
	d.until("已保存", `document.querySelector("#save-state").dataset.state === "saved" && !Object.keys(localStorage).some(k => k.startsWith("sanduan:edits:"))`)
}

// keys presses one key or types a text, where the focus is.
func (d *desk) keys(text string, modifiers ...chromedp.Modifier) {
	d.t.Helper()
	d.do(chromedp.KeyEvent(text, chromedp.KeyModifiers(modifiers...)))
}

// write replaces what a field of the open form says, as a person would: all selected, then typed.
func (d *desk) write(field, text string) {
	d.t.Helper()
	selector := fmt.Sprintf(`#sheet [name='%s']`, field)
	d.until("the field "+field, fmt.Sprintf("document.querySelector(%q)", selector))
	valueOf[bool](d.tab, fmt.Sprintf(`(() => { const f = document.querySelector(%q); f.closest("details") && (f.closest("details").open = true);
		f.scrollIntoView({block: "center"}); f.focus(); f.select(); return true })()`, selector))
	_, err := chromedp.Call(d.ctx, input.InsertText, input.InsertTextParams{Text: text})
	if err != nil {
		d.t.Fatal(err)
	}
}

// choose opens a block's form by its row in the outline.
func (d *desk) choose(block string) {
	d.t.Helper()
	valueOf[bool](d.tab, fmt.Sprintf(`document.querySelector("#outline a[data-block='%s']").click() || true`, block))
	d.until("the form of "+block, fmt.Sprintf(`document.querySelector("form#sheet")?.dataset.block === %q && !document.querySelector("#side").hasAttribute("aria-busy")`, block))
}

// draft is what the server has.
func (d *desk) draft() pages.Doc {
	d.t.Helper()
	doc, _, err := d.office.store.Draft(context.Background(), d.page)
	if err != nil {
		d.t.Fatal(err)
	}
	return doc
}

func (d *desk) draftText() string {
	d.t.Helper()
	b, err := json.Marshal(d.draft())
	if err != nil {
		d.t.Fatal(err)
	}
	return string(b)
}

// order is the draft's blocks by section.
func (d *desk) order() string {
	d.t.Helper()
	return d.arranged(func(b pages.Block) string { return b.ID })
}

// kinds are the draft's blocks by section, as kinds.
func (d *desk) kinds() string {
	d.t.Helper()
	return d.arranged(func(b pages.Block) string { return b.Kind })
}

// arranged is a word for each of the draft's blocks, by section: "hero offer | numbers | lead".
func (d *desk) arranged(word func(pages.Block) string) string {
	d.t.Helper()
	var sections []string
	for _, s := range d.draft().Sections {
		var words []string
		for _, b := range s.Blocks {
			words = append(words, word(b))
		}
		sections = append(sections, strings.Join(words, " "))
	}
	return strings.Join(sections, " | ")
}

// shown is the order of the blocks on the phone and in the outline; they have to agree.
func (d *desk) shown() string {
	d.t.Helper()
	phone := valueOf[string](d.tab, `[...document.querySelector("#phone").contentDocument.querySelectorAll("[data-section]")].map(s => [...s.querySelectorAll(":scope > [id^=b-]")].map(b => b.id.slice(2)).join(" ")).join(" | ")`)
	outline := valueOf[string](d.tab, `[...document.querySelectorAll("#outline [data-list]")].map(s => [...s.querySelectorAll(":scope > [data-row]")].map(b => b.dataset.row).join(" ")).join(" | ")`)
	if phone != outline {
		d.t.Fatalf("the phone shows %s, the outline %s", phone, outline)
	}
	return phone
}

// blocks are the ids of the draft's blocks, all sections together.
func (d *desk) blocks() []string {
	return strings.Fields(strings.ReplaceAll(d.order(), "|", " "))
}

// kind is the id of the draft's first block of that kind.
func (d *desk) kind(name string) string {
	d.t.Helper()
	for _, s := range d.draft().Sections {
		for _, b := range s.Blocks {
			if b.Kind == name {
				return b.ID
			}
		}
	}
	d.t.Fatalf("no block of kind %s", name)
	return ""
}

// prop is a block's stored member.
func (d *desk) prop(id, name string) string {
	d.t.Helper()
	doc := d.draft()
	b, err := doc.Find(id)
	if err != nil {
		d.t.Fatal(err)
	}
	var props map[string]any
	if err := json.Unmarshal(b.Props, &props); err != nil {
		d.t.Fatal(err)
	}
	return fmt.Sprint(props[name])
}

// splitSection are the ids of the first section of an order.
func splitSection(order string) []string {
	first, _, _ := strings.Cut(order, "|")
	return strings.Fields(first)
}

// noise is a picture that does not compress well.
func noise(t *testing.T, w, h int) []byte {
	t.Helper()
	img := image.NewRGBA(image.Rect(0, 0, w, h))
	r := rand.New(rand.NewPCG(1, 2))
	for i := range img.Pix {
		img.Pix[i] = byte(r.Uint32())
	}
	var b bytes.Buffer
	if err := jpeg.Encode(&b, img, nil); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

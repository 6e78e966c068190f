package main

import (
	"context"
	"encoding/json"
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/fetch"
	"github.com/chromedp/cdproto/network"
	cdppage "github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"

	"github.com/sanduan/sanduan/db"
	"github.com/sanduan/sanduan/pages"
)

// TestServerKilledMidEdit: the server is killed while somebody edits. What is done meanwhile waits in the browser, over a
// reload too, and arrives once, in its order, when the server is back.
func TestServerKilledMidEdit(t *testing.T) {
	browser := chromium(t)
	o := &office{t: t, browser: browser, data: t.TempDir()}
	server := startProcess(t, o.data, "127.0.0.1:0")
	o.program = server.program
	address, err := url.Parse(server.url)
	if err != nil {
		t.Fatal(err)
	}
	if o.store, err = db.Open(t.Context(), db.Config{Data: o.data}); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := o.store.Close(); err != nil {
			t.Error(err)
		}
	})
	d := o.owner(o.makePage("killed", 8), 1440, 900)
	hero := d.kind("hero")
	d.choose(hero)
	d.write("Title", "断网之前")
	d.saved()

	d.write("Title", "断网的时候一")
	server.kill()
	d.until("the screen to say so", `document.querySelector("#save-state").dataset.state.match(/offline|failed/)`)
	d.see("offline")
	d.write("Words", "断网的时候二")
	ids := d.blocks()
	valueOf[bool](d.tab, fmt.Sprintf(`document.querySelector('#row-%s button[formaction$="/move"][value="1"]').click() || true`, ids[1]))
	d.until("three edits to wait", `JSON.parse(localStorage.getItem(Object.keys(localStorage).find(k => k.startsWith("sanduan:edits:")))).queue.length >= 2`)
	if d.prop(hero, "Title") != "断网之前" {
		t.Fatal("the server is not dead")
	}

	// The tab is closed with the server still away; another opens when it is back.
	guarded := valueOf[bool](d.tab, `!dispatchEvent(new Event("beforeunload", {cancelable: true}))`)
	if !guarded {
		t.Error("leaving with unsaved work asks nothing")
	}
	server = startProcess(t, o.data, address.Host)
	d.untilProp(hero, "Title", "断网的时候一")
	d.untilProp(hero, "Words", "断网的时候二")
	d.saved()
	if got := d.blocks(); got[2] != ids[1] || got[1] != ids[2] {
		t.Errorf("the move has not arrived: %v, was %v", got, ids)
	}
	if valueOf[bool](d.tab, `!dispatchEvent(new Event("beforeunload", {cancelable: true}))`) {
		t.Error("leaving with nothing unsaved asks")
	}

	server.kill()
	d.write("Title", "关掉再打开")
	d.until("the edit to wait", `Object.keys(localStorage).some(k => k.startsWith("sanduan:edits:"))`)
	startProcess(t, o.data, address.Host)
	valueOf[bool](d.tab, `window.before = true`)
	asked, err := chromedp.Run(d.ctx, chromedp.WaitEvent(cdppage.JavascriptDialogOpening, func(cdppage.EventJavascriptDialogOpening) bool { return true },
		chromedp.Evaluate[bool](`setTimeout(() => location.reload()) > 0`)))
	if err != nil || asked.Type != cdppage.DialogTypeBeforeunload {
		t.Fatalf("leaving with unsaved work: %v, %v", asked.Type, err)
	}
	if _, err := chromedp.Call(d.ctx, cdppage.HandleJavaScriptDialog, cdppage.HandleJavaScriptDialogParams{Accept: true}); err != nil {
		t.Fatal(err)
	}
	d.until("the new page", `!window.before`)
	d.ready()
	d.untilProp(hero, "Title", "关掉再打开")
	d.saved()
	if undo, _, err := o.store.Steps(t.Context(), d.page, o.first()); err != nil || undo != "修改「首屏主图」" {
		t.Errorf("undo %q, %v", undo, err)
	}
}

// first is the first operator's id.
func (o *office) first() string {
	o.t.Helper()
	op, err := o.store.OperatorByLogin(context.Background(), "admin")
	if err != nil {
		o.t.Fatal(err)
	}
	return op.ID
}

// colleague is a second operator, at the page's editor.
func (o *office) colleague(page string) *desk {
	o.t.Helper()
	li := pages.Operator{ID: db.NewID(), Login: "li", Name: "李姐", Role: pages.Editor, Hash: "none", CreatedAt: time.Now().UnixMilli()}
	if err := o.store.CreateOperator(context.Background(), li); err != nil {
		o.t.Fatal(err)
	}
	d := &desk{person(o.t, o.browser, 1440, 900), o, page}
	d.signedIn(li.ID)
	d.edit("")
	return d
}

// TestTwoOperators: two at one page see each other; what they do in different fields is merged and shown to both; the same
// field asks; who edits what the other deletes loses nothing.
func TestTwoOperators(t *testing.T) {
	o := newOffice(t)
	a := o.owner(o.makePage("two", 8), 1440, 900)
	b := o.colleague(a.page)
	a.until("a sees b", `document.querySelector("#others").innerText.includes("李")`)
	b.until("b sees a", `document.querySelector("#others").children.length === 1`)
	a.see("others")
	hero := a.kind("hero")
	a.choose(hero)
	b.choose(hero)

	a.write("Title", "甲写标题")
	a.saved()
	b.write("Words", "乙写利益点")
	b.saved()
	a.untilProp(hero, "Words", "乙写利益点")
	if got := a.prop(hero, "Title"); got != "甲写标题" {
		t.Errorf("the title became %q", got)
	}
	a.until("a to see b's words", `document.querySelector("#sheet [name=Words]").value === "乙写利益点"`)
	b.until("b to see a's title on the phone", fmt.Sprintf(`document.querySelector("#phone").contentDocument.querySelector("#b-%s").innerText.includes("甲写标题")`, hero))

	// The same field, with b's screen not yet knowing of a's.
	b.network(true)
	a.write("Title", "甲又写标题")
	a.saved()
	b.write("Title", "乙也写标题")
	time.Sleep(time.Second)
	b.network(false)
	b.until("b to be asked", `document.querySelector("#side").innerText.includes("甲又写标题") && document.querySelector("#side").innerText.includes("乙也写标题")`)
	b.see("clash")
	if got := a.prop(hero, "Title"); got != "甲又写标题" {
		t.Errorf("before b has decided, the title is %q", got)
	}
	valueOf[bool](b.tab, `document.querySelector("#side [data-all=mine]").click() || document.querySelector("#side [data-decide]").click() || true`)
	b.untilProp(hero, "Title", "乙也写标题")
	b.saved()

	// a deletes what b is writing.
	b.network(true)
	a.act("delete", fmt.Sprintf(`{block: %q}`, hero))
	b.write("Title", "写到一半")
	time.Sleep(time.Second)
	b.network(false)
	b.until("b to be told", `document.querySelector("#side [data-back]")`)
	b.see("gone")
	kept := valueOf[string](b.tab, `[...document.querySelectorAll("#side textarea, #side input")].map(x => x.value).join("|") + document.querySelector("#side").innerText`)
	if !strings.Contains(kept, "写到一半") {
		t.Errorf("what b wrote is lost: %s", kept)
	}
	valueOf[bool](b.tab, `document.querySelector("#side [data-back]").click() || true`)
	b.untilDraft(func(string) bool { return strings.Contains(b.draftText(), "写到一半") })
}

// network cuts the browser's network, or mends it.
func (d *desk) network(off bool) {
	d.t.Helper()
	_, err := chromedp.Call(d.ctx, network.EmulateNetworkConditionsByRule, network.EmulateNetworkConditionsByRuleParams{
		MatchedNetworkConditions: []*network.Conditions{{Offline: off, DownloadThroughput: -1, UploadThroughput: -1}},
	})
	if err == nil {
		_, err = chromedp.Call(d.ctx, network.OverrideNetworkState, network.OverrideNetworkStateParams{Offline: off})
	}
	if err != nil {
		d.t.Fatal(err)
	}
}

// TestSessionGone: a tab left open until the session has ended signs in again in place, and nothing typed is lost.
func TestSessionGone(t *testing.T) {
	o := newOffice(t)
	d := o.owner(o.makePage("session", 8), 1440, 900)
	hero := d.kind("hero")
	d.choose(hero)
	if _, err := chromedp.Call(d.ctx, network.ClearBrowserCookies, cdp.Empty{}); err != nil {
		t.Fatal(err)
	}
	d.write("Title", "第二天接着写")
	d.until("the dialog", `document.querySelector("#signin").open`)
	d.see("signin")
	d.signInAgain("wrong")
	d.until("the refusal", `document.querySelector("#signin").innerText.includes("不对")`)
	d.signInAgain(ownPassword)
	d.until("the dialog to close", `!document.querySelector("#signin").open`)
	d.untilProp(hero, "Title", "第二天接着写")
	d.saved()

	// The session also ends while a form is fetched.
	if _, err := chromedp.Call(d.ctx, network.ClearBrowserCookies, cdp.Empty{}); err != nil {
		t.Fatal(err)
	}
	offer := d.kind("offer")
	valueOf[bool](d.tab, fmt.Sprintf(`document.querySelector("#outline a[data-block='%s']").click() || true`, offer))
	d.until("the dialog", `document.querySelector("#signin").open`)
	d.signInAgain(ownPassword)
	d.until("the form", fmt.Sprintf(`document.querySelector("form#sheet")?.dataset.block === %q`, offer))
}

// signInAgain answers the dialog that asks for the password.
func (d *desk) signInAgain(password string) {
	d.t.Helper()
	valueOf[bool](d.tab, fmt.Sprintf(`(() => { const f = document.querySelector("#signin form"); f.elements.password.value = %q; f.requestSubmit(); return true })()`, password))
}

// TestTwoTabs: one operator with the page in two tabs: each shows what the other does, and undo takes back the last.
func TestTwoTabs(t *testing.T) {
	o := newOffice(t)
	a := o.owner(o.makePage("tabs", 8), 1440, 900)
	ctx, cancel := chromedp.NewContext(a.ctx)
	t.Cleanup(cancel)
	b := &desk{tab{t, ctx}, o, a.page}
	b.resize(1440, 900)
	b.edit("")
	hero := a.kind("hero")
	a.choose(hero)
	a.write("Title", "在第一个窗口写的")
	a.saved()
	b.until("the other tab to show it", fmt.Sprintf(`document.querySelector("#phone").contentDocument.querySelector("#b-%s").innerText.includes("在第一个窗口写的")`, hero))
	valueOf[bool](b.tab, `document.querySelector("#undo").click() || true`)
	b.untilDraft(func(string) bool { return b.prop(hero, "Title") != "在第一个窗口写的" })
	b.saved()
}

// TestLongAndMany: a page of 200 blocks can be edited, and 20,000 characters pasted into a field of 24 are kept and
// complained about.
func TestLongAndMany(t *testing.T) {
	o := newOffice(t)
	d := o.owner(o.makePage("many", pages.MaxBlocks), 1440, 900)
	hero := d.kind("hero")
	d.choose(hero)
	long := strings.Repeat("很长", 10_000)
	d.write("Title", long)
	d.untilProp(hero, "Title", long)
	d.saved()
	d.until("the complaint", `document.querySelector("#side").innerText.includes("20000")`)
	d.write("Title", "短了")
	d.untilProp(hero, "Title", "短了")
	ids := d.blocks()
	d.act("move", fmt.Sprintf(`{block: %q, by: 1}`, ids[100]))
	if got := d.blocks(); got[101] != ids[100] {
		t.Error("the block has not moved")
	}
	d.saved()
	if d.shown() != d.order() {
		t.Error("the screen does not show the draft")
	}
	valueOf[bool](d.tab, fmt.Sprintf(`document.querySelector("#row-%s [data-menu=block]").click() || true`, ids[5]))
	valueOf[bool](d.tab, `[...document.querySelectorAll("#menu [role=menuitem]")].find(x => x.textContent.trim().startsWith("复制")).click() || true`)
	d.until("the refusal of one more", `document.body.innerText.includes("最多 200 个组件")`)
}

// TestPictureFailsHalfWay: an upload that breaks off says so, keeps the file, and succeeds at a second try.
func TestPictureFailsHalfWay(t *testing.T) {
	o := newOffice(t)
	d := o.owner(o.makePage("picture", 8), 1440, 900)
	hero := d.kind("hero")
	d.choose(hero)
	was := d.prop(hero, "Picture")
	photo := filepath.Join(t.TempDir(), "门店.jpg")
	if err := os.WriteFile(photo, noise(t, 900, 600), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := chromedp.Call(d.ctx, fetch.Enable, fetch.EnableParams{Patterns: []*fetch.RequestPattern{{URLPattern: "*/admin/pictures*"}}}); err != nil {
		t.Fatal(err)
	}
	broken, err := chromedp.Run(d.ctx, chromedp.WaitEvent(fetch.RequestPaused, func(fetch.EventRequestPaused) bool { return true },
		chromedp.SetUploadFiles(chromedp.CSS(`#sheet [data-path="Picture"] input[type=file], #sheet input[name="Picture.file"]`), []string{photo})))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := chromedp.Call(d.ctx, fetch.FailRequest, fetch.FailRequestParams{RequestID: broken.RequestID, ErrorReason: network.ErrorReasonConnectionReset}); err != nil {
		t.Fatal(err)
	}
	d.until("the failure", `[...document.querySelectorAll("#sheet button")].some(b => b.textContent.includes("重试") && b.offsetParent)`)
	d.see("upload-failed")
	if got := d.prop(hero, "Picture"); got != was {
		t.Errorf("the picture became %s", got)
	}
	if _, err := chromedp.Call(d.ctx, fetch.Disable, cdp.Empty{}); err != nil {
		t.Fatal(err)
	}
	valueOf[bool](d.tab, `[...document.querySelectorAll("#sheet button")].find(b => b.textContent.includes("重试") && b.offsetParent).click() || true`)
	d.untilDraft(func(string) bool { return d.prop(hero, "Picture") != was })
	d.saved()
	d.until("the picture on the phone", fmt.Sprintf(`document.querySelector("#phone").contentDocument.querySelector("#b-%s img[src^='/media/']")?.naturalWidth > 0`, hero))
}

// TestBackAndForth: the browser's back button goes through what was open, and back to the editor shows the draft as it is.
func TestBackAndForth(t *testing.T) {
	o := newOffice(t)
	d := o.owner(o.makePage("back", 8), 1440, 900)
	hero, offer := d.kind("hero"), d.kind("offer")
	d.choose(hero)
	d.choose(offer)
	d.do(chromedp.NavigateBack())
	d.until("the block before", fmt.Sprintf(`document.querySelector("form#sheet")?.dataset.block === %q && !document.querySelector("#side").hasAttribute("aria-busy")`, hero))
	d.write("Title", "走之前写的")
	valueOf[bool](d.tab, `document.querySelector("[data-publish]").click() || true`)
	d.until("the publish screen", `location.pathname.endsWith("/publish") && document.readyState === "complete"`)
	if got := d.prop(hero, "Title"); got != "走之前写的" {
		t.Errorf("leaving by a link saved %q", got)
	}
	d.do(chromedp.NavigateBack())
	d.ready()
	d.until("the phone to show it", fmt.Sprintf(`document.querySelector("#phone").contentDocument.querySelector("#b-%s").innerText.includes("走之前写的")`, hero))
}

// TestNewerBlocks: a draft made by a newer version of a block, or with a block this program does not have, can be edited
// and loses nothing.
func TestNewerBlocks(t *testing.T) {
	o := newOffice(t)
	id := o.makePage("newer", 4)
	_, err := o.store.EditDraft(t.Context(), id, pages.Author{ID: "new", Name: "新版", At: time.Now()}, func(doc *pages.Doc) error {
		for i := range doc.Sections {
			for j := range doc.Sections[i].Blocks {
				b := &doc.Sections[i].Blocks[j]
				b.Props = json.RawMessage(strings.Replace(string(b.Props), "{", `{"Future":{"a":[1]},`, 1))
			}
		}
		doc.Sections[1].Blocks = append(doc.Sections[1].Blocks, pages.Block{ID: "hologram", Kind: "hologram", Props: json.RawMessage(`{"Depth":3}`)})
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	d := o.owner(id, 1440, 900)
	first := d.blocks()[0]
	d.choose(first)
	d.write("Title", "旧程序改的")
	d.untilProp(first, "Title", "旧程序改的")
	if got := d.prop(first, "Future"); got != "map[a:[1]]" {
		t.Errorf("what the newer version stored is now %s", got)
	}
	valueOf[bool](d.tab, `document.querySelector("#outline a[data-block=hologram]").click() || true`)
	d.until("the words about the unknown block", `document.querySelector("#side").innerText.includes("没有「hologram」")`)
	d.see("unknown")
	if d.prop("hologram", "Depth") != "3" {
		t.Error("the unknown block has lost its contents")
	}
}

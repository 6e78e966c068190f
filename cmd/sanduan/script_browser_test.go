package main

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/cdproto/input"
	cdppage "github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// js runs statements in the page.
func (d *desk) js(format string, args ...any) {
	d.t.Helper()
	valueOf[bool](d.tab, "(async () => {"+fmt.Sprintf(format, args...)+"; return true })()")
}

// beside opens the same page in another tab of the same browser, with its cookies and storage.
func (d *desk) beside() *desk {
	d.t.Helper()
	ctx, cancel := chromedp.NewContext(d.ctx)
	d.t.Cleanup(cancel)
	other := &desk{tab{d.t, ctx}, d.office, d.page}
	other.resize(1440, 900)
	other.edit("")
	return other
}

// kept waits until nothing is left to save; saved also looks into the storage.
func (d *desk) kept() {
	d.t.Helper()
	d.until("已保存", `document.querySelector("#save-state").dataset.state === "saved"`)
}

// guarded tells whether leaving the page asks first.
func (d *desk) guarded() bool {
	d.t.Helper()
	return valueOf[bool](d.tab, `!dispatchEvent(new Event("beforeunload", {cancelable: true}))`)
}

// unguarded lets the page be left as if the question had been answered with yes.
func (d *desk) unguarded() {
	d.t.Helper()
	d.js(`BeforeUnloadEvent.prototype.preventDefault = () => {}; Object.defineProperty(BeforeUnloadEvent.prototype, "returnValue", {set() {}})`)
}

// compose is a stage of what an input method writes where the focus is.
func (d *desk) compose(text string) {
	d.t.Helper()
	end := int64(len([]rune(text)))
	if _, err := chromedp.Call(d.ctx, input.ImeSetComposition, input.ImeSetCompositionParams{Text: text, SelectionStart: end, SelectionEnd: end}); err != nil {
		d.t.Fatal(err)
	}
}

// bothSay waits until form and phone show a block's title.
func (d *desk) bothSay(block, title string) {
	d.t.Helper()
	d.until("the form to say "+title, fmt.Sprintf(`document.querySelector("#sheet [name=Title]").value === %q`, title))
	d.until("the phone to say "+title, fmt.Sprintf(`document.querySelector("#phone").contentDocument.querySelector('#b-%s [data-text="Title"]').textContent === %q`, block, title))
}

// title is a statement that types a title in one go: the caller goes on before the pause that saves it.
const title = `{ const f = document.querySelector("#sheet [name=Title]"); f.focus(); f.value = %q; f.dispatchEvent(new Event("input", {bubbles: true})) }`

// TestUndoAtOnce: undo takes back what was typed an instant ago and is not saved yet, and form and phone follow; what is
// typed while the undo is under way stays, and is no conflict with oneself.
func TestUndoAtOnce(t *testing.T) {
	o := newOffice(t)
	d := o.owner(o.makePage("at-once", 8), 1440, 900)
	hero := d.kind("hero")
	d.choose(hero)
	was := d.prop(hero, "Title")
	d.js(title+`; document.querySelector("#undo").disabled = false; document.querySelector("#undo").click()`, "打错了")
	d.saved()
	if got := d.prop(hero, "Title"); got != was {
		t.Errorf("undone, the draft says %q", got)
	}
	d.bothSay(hero, was)
	d.keys("z", kb.ModifierCtrl, kb.ModifierShift)
	d.untilProp(hero, "Title", "打错了")
	d.bothSay(hero, "打错了")
	d.saved()
	d.js(`document.querySelector("#undo").click(); `+title, "打错了又改")
	d.untilProp(hero, "Title", "打错了又改")
	d.saved()
	d.bothSay(hero, "打错了又改")
	if valueOf[bool](d.tab, `Boolean(document.querySelector("#clash"))`) {
		t.Error("typing after an undo asks whose words to take")
	}

	// The computer's clock is set back while somebody types.
	d.js(`const now = Date.now; Date.now = () => now() - 36e5`)
	d.js(title, "时钟拨回一小时")
	d.untilProp(hero, "Title", "时钟拨回一小时")
	d.saved()
}

// TestNothingToKeepItIn: where the browser keeps nothing, or has no room, edits are saved all the same; offline the screen
// says that they live in this page alone, and leaving it asks.
func TestNothingToKeepItIn(t *testing.T) {
	o := newOffice(t)
	d := o.owner(o.makePage("no-storage", 8), 1440, 900)
	hero := d.kind("hero")
	for name, script := range map[string]string{
		"off":  `Object.defineProperty(window, "localStorage", {get() { throw new DOMException("off", "SecurityError") }})`,
		"full": `Storage.prototype.setItem = () => { throw new DOMException("full", "QuotaExceededError") }`,
	} {
		add, err := chromedp.Call(d.ctx, cdppage.AddScriptToEvaluateOnNewDocument, cdppage.AddScriptToEvaluateOnNewDocumentParams{Source: script})
		if err != nil {
			t.Fatal(err)
		}
		d.edit("?block=" + hero)
		d.write("Title", "存储"+name)
		d.untilProp(hero, "Title", "存储"+name)
		d.kept()
		d.network(true)
		d.write("Title", "断网"+name)
		d.until("honest words", `document.querySelector("#save-state").textContent.includes("先别关页面")`)
		if !d.guarded() {
			t.Errorf("storage %s: leaving loses what was typed, and asks nothing", name)
		}
		d.see("no-storage")
		d.network(false)
		d.untilProp(hero, "Title", "断网"+name)
		d.kept()
		if _, err := chromedp.Call(d.ctx, cdppage.RemoveScriptToEvaluateOnNewDocument, cdppage.RemoveScriptToEvaluateOnNewDocumentParams(add)); err != nil {
			t.Fatal(err)
		}
	}
}

// TestConflictOutlivesReload: what two wrote in the same field is still asked about after a reload; taking one's own takes
// back nothing the other did in other fields, and later words of the same form do not answer the question.
func TestConflictOutlivesReload(t *testing.T) {
	o := newOffice(t)
	a := o.owner(o.makePage("reload", 8), 1440, 900)
	b := o.colleague(a.page)
	hero, offer := a.kind("hero"), a.kind("offer")
	a.choose(hero)
	b.choose(hero)
	b.network(true)
	a.write("Title", "甲的标题")
	a.saved()
	a.write("Words", "甲的利益点")
	a.saved()
	b.write("Title", "乙的标题")
	b.until("to be offline", `document.querySelector("#save-state").dataset.state === "offline"`)
	b.write("Title", "乙的标题二") // an edit of its own: the first may have arrived
	b.until("two edits", `JSON.parse(localStorage.getItem(Object.keys(localStorage).find(k => k.startsWith("sanduan:edits:")))).queue.length === 2`)
	b.network(false)
	b.until("the question", `document.querySelector("#clash")`)
	if got := a.prop(hero, "Title"); got != "甲的标题" {
		t.Fatalf("before the question is answered, the title is %q", got)
	}
	b.unguarded()
	b.edit("?block=" + offer)
	b.until("the way to the question", `document.querySelector("#save-state button")?.textContent === "去决定"`)
	b.see("undecided")
	b.js(`document.querySelector("#save-state button").click()`)
	b.until("the question again", `document.querySelector("#clash")?.innerText.includes("乙的标题二") && document.querySelector("#sheet").dataset.block === "`+hero+`"`)
	b.js(`document.querySelector("#clash [data-decide]").click()`) // mine is proposed
	b.untilProp(hero, "Title", "乙的标题二")
	b.saved()
	if got := a.prop(hero, "Words"); got != "甲的利益点" {
		t.Errorf("deciding about the title took back the other's words: %q", got)
	}
	if b.guarded() {
		t.Error("all is decided, and leaving asks")
	}
}

// TestAnswerForAnotherBlock: an answer that comes when another block has been chosen, and one that is not the server's at
// all, lose nothing and touch no other form.
func TestAnswerForAnotherBlock(t *testing.T) {
	o := newOffice(t)
	d := o.owner(o.makePage("late", 8), 1440, 900)
	hero, offer := d.kind("hero"), d.kind("offer")
	before := d.prop(offer, "Title")
	d.choose(hero)
	d.js(`const real = fetch; window.gate = new Promise(r => { window.lift = r });
		window.fetch = async (url, how) => { const r = await real(url, how); if (String(url).endsWith("/edits")) await gate; return r }`)
	d.js(title, "回答还没到")
	d.untilProp(hero, "Title", "回答还没到")
	d.js(`document.querySelector("#outline a[data-block='%s']").click()`, offer)
	d.js(title, "回答还没到又打字") // into the form that is still there
	d.js(`lift()`)
	d.until("the other form", fmt.Sprintf(`document.querySelector("#sheet").dataset.block === %q && !document.querySelector("#side").hasAttribute("aria-busy")`, offer))
	d.saved()
	if got := d.prop(hero, "Title"); got != "回答还没到又打字" {
		t.Errorf("what was typed while the answer was on its way: %q", got)
	}
	if got := valueOf[string](d.tab, `document.querySelector("#sheet [name=Title]").value`); got != before {
		t.Errorf("the other block's form says %q", got)
	}
	if focus := valueOf[string](d.tab, `document.activeElement.id`); focus != "side" {
		t.Errorf("the form that had the focus is gone, and the focus is on %q", focus)
	}

	// A network's sign-in page answers instead of the server.
	d.js(`const real = fetch; let times = 0; window.fetch = async (url, how) => String(url).endsWith("/edits") && times++ < 1 ?
		new Response("<title>请登录 Wi-Fi</title>", {headers: {"Content-Type": "text/html"}}) : real(url, how)`)
	d.write("Title", "门户页吞不掉")
	d.untilProp(offer, "Title", "门户页吞不掉")
	d.saved()
}

// TestSameEditFromTwoTabs: tabs that take over the same edits do them once; one that slept, and whose edits another tab
// has sent, does not lose what is typed into it next.
func TestSameEditFromTwoTabs(t *testing.T) {
	o := newOffice(t)
	a := o.owner(o.makePage("same", 8), 1440, 900)
	hero, n := a.kind("hero"), len(a.blocks())
	record := fmt.Sprintf(`JSON.stringify({queue: [{key: "twice", do: "copy", block: %q}], held: [], beat: 0})`, hero)
	a.js(`const copy = %s; const prefix = "sanduan:edits:%s:"; localStorage.setItem(prefix + "dead-one", copy); window.again = () => localStorage.setItem(prefix + "dead-two", copy)`, record, a.page)
	b := a.beside()
	a.js(`again()`)
	b.untilDraft(func(string) bool { return len(b.blocks()) == n+1 })
	a.saved()
	b.saved()
	if got := len(a.blocks()); got != n+1 {
		t.Errorf("copied once, delivered by two: %d blocks became %d", n, got)
	}

	a.choose(hero)
	a.js(title+`; const key = Object.keys(localStorage).find((k) => k.startsWith("sanduan:edits:")), { queue } = JSON.parse(localStorage.getItem(key));
		localStorage.removeItem(key);
		await fetch(location.pathname + "/edits", {method: "POST", headers: {"Content-Type": "application/json", "X-CSRF-Token": document.body.dataset.csrf}, body: JSON.stringify({edits: queue})});`+
		title, "睡着前", "醒来接着写")
	a.untilProp(hero, "Title", "醒来接着写")
	a.saved()
}

// TestFieldTakenAway: a block is deleted while an input method composes in its form, or when its form has been left; what
// was typed can be put back, and the forms after it are saved.
func TestFieldTakenAway(t *testing.T) {
	o := newOffice(t)
	a := o.owner(o.makePage("taken", 8), 1440, 900)
	b := o.colleague(a.page)
	hero, offer, count := a.kind("hero"), a.kind("offer"), a.kind("countdown")
	b.choose(hero)
	b.js(`const f = document.querySelector("#sheet [name=Title]"); f.focus(); f.select()`)
	b.compose("zhong")
	a.act("delete", fmt.Sprintf(`{block: %q}`, hero))
	b.js(`document.dispatchEvent(new Event("visibilitychange"))`) // asks what others have done
	b.until("b to be told", `document.querySelector("#side").innerText.includes("被别人删除了")`)
	b.choose(offer)
	b.write("Title", "删掉以后照样存")
	b.untilProp(offer, "Title", "删掉以后照样存")
	b.saved()

	// The edit is still on its way when its form is left.
	b.network(true)
	b.write("Title", "人已经走了的那句")
	b.until("to be offline", `document.querySelector("#save-state").dataset.state === "offline"`)
	a.act("delete", fmt.Sprintf(`{block: %q}`, offer))
	b.js(`document.querySelector("#outline a[data-block='%s']").click()`, count)
	b.until("no form", `!document.querySelector("#sheet")`)
	b.network(false)
	b.until("the other form", `document.querySelector("#sheet")`)
	b.until("the way back", `document.querySelector("#save-state button")?.textContent === "去看看"`)
	b.js(`document.querySelector("#save-state button").click()`)
	b.until("what was typed", `[...document.querySelectorAll("#side textarea")].some(x => x.value === "人已经走了的那句")`)
	b.see("gone-later")
	b.js(`document.querySelector("#side [data-back]").click()`)
	b.untilDraft(func(now string) bool { return strings.Contains(now, "人已经走了的那句") })
	b.saved()
}

// TestRefusedEdit: an edit that the server will not take says why, stays in its form to be mended, also over a reload, and
// is forgotten once that is done.
func TestRefusedEdit(t *testing.T) {
	o := newOffice(t)
	d := o.owner(o.makePage("refused", 8), 1440, 900)
	hero := d.kind("hero")
	d.choose(hero)
	d.js(`const f = document.querySelector("#sheet [name=Title]"); f.value = "太".repeat(130000); f.dispatchEvent(new Event("input", {bubbles: true}))`)
	d.until("the refusal", `document.querySelector("#save-state").textContent.includes("没有存上") && document.querySelector("#toast").dataset.shown`)
	d.see("refused")
	if !d.guarded() {
		t.Error("leaving loses it, and asks nothing")
	}
	d.unguarded()
	d.edit("?block=" + hero)
	d.until("it is in the form again", `document.querySelector("#sheet [name=Title]").value.length === 130000`)
	d.write("Title", "短了就好")
	d.untilProp(hero, "Title", "短了就好")
	d.saved()
	if d.guarded() {
		t.Error("all is saved, and leaving asks")
	}
}

// TestPhoneWithoutItsForm: on the phone 20,000 pasted characters do not freeze, Enter of a keyboard that names no key ends
// a line's typing, and what is typed in two goes while the form cannot come is one text, not a conflict with oneself.
func TestPhoneWithoutItsForm(t *testing.T) {
	o := newOffice(t)
	d := o.owner(o.makePage("paste", 8), 1440, 900)
	hero, offer := d.kind("hero"), d.kind("offer")
	d.choose(hero)
	const node = `document.querySelector("#phone").contentDocument.querySelector("[contenteditable]")`
	begin := func(block string) {
		x, y := d.point(block, "Title")
		d.do(chromedp.MouseClickXY(x, y))
		d.until("the text to be editable", node)
		d.js(`const e = %s; e.ownerDocument.getSelection().selectAllChildren(e)`, node)
	}
	begin(hero)
	long := strings.Repeat("很长", 10_000)
	start := time.Now()
	d.js(`const e = %s, data = new DataTransfer(); data.setData("text/plain", "很长".repeat(10000));
		e.dispatchEvent(new ClipboardEvent("paste", {clipboardData: data, bubbles: true, cancelable: true}))`, node)
	if took := time.Since(start); took > 3*time.Second {
		t.Errorf("pasting took %v", took)
	}
	d.untilProp(hero, "Title", long)
	d.js(`%s.dispatchEvent(new InputEvent("beforeinput", {inputType: "insertParagraph", bubbles: true, cancelable: true}))`, node)
	d.until("the typing to end", `!`+node)
	d.saved()

	d.network(true)
	d.js(`document.querySelector("#outline a[data-block='%s']").click()`, offer)
	d.until("the form to fail", `document.querySelector("#side").dataset.failed`)
	begin(offer)
	for _, text := range []string{"春天", "来了"} {
		if _, err := chromedp.Call(d.ctx, input.InsertText, input.InsertTextParams{Text: text}); err != nil {
			t.Fatal(err)
		}
		d.until("it to have been tried", `JSON.parse(localStorage.getItem(Object.keys(localStorage).find(k => k.startsWith("sanduan:edits:")))).queue.every(e => e.sent)`)
	}
	d.network(false)
	d.untilProp(offer, "Title", "春天来了")
	d.saved()
}

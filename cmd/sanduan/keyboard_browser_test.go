package main

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/cdproto/input"
	cdppage "github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"github.com/sanduan/sanduan/pages"
)

// ear writes down what a screen reader would say: the words of live regions as they come.
const ear = `window.heard = []; addEventListener("mousedown", () => heard.push("a mouse was used"), true);
new MutationObserver((all) => { for (const m of all) {
	const e = m.target.nodeType === 1 ? m.target : m.target.parentElement;
	const live = e?.closest("[role=status], [role=alert], [role=alertdialog], [aria-live]:not([aria-live=off])");
	const words = live?.checkVisibility() ? live.textContent.trim() : "";
	if (words && heard.at(-1) !== words) heard.push(words);
} }).observe(document, {subtree: true, childList: true, characterData: true, attributes: true, attributeFilter: ["hidden"]});`

// stands looks where the keyboard is: its name; whether it is nowhere; and what does not look different with it than
// without it, told as soon as it has gone on.
const stands = `(() => {
	const look = (e) => [e, ...(e.labels || []), e.nextElementSibling, e.closest(".palette-card")].filter(Boolean)
		.flatMap((x) => { const s = getComputedStyle(x), ring = parseFloat(s.outlineWidth) && s.outlineStyle !== "none" && !/, 0\)$/.test(s.outlineColor); return [ring ? s.outline : "", s.boxShadow, s.borderColor]; }).join();
	const name = (e) => (e.tagName + (e.id && "#" + e.id) + " " + (e.ariaLabel || e.name || e.innerText || e.textContent)).replace(/\s+/g, " ").trim().slice(0, 60);
	const e = document.activeElement, old = window.stood;
	const faint = old && old.e !== e && old.e.isConnected && look(old.e) === old.look ? old.name : "";
	const lost = !e || e === document.body;
	window.stood = lost || e.id === "phone" ? null : {e, look: look(e), name: name(e)};
	const hidden = !lost && !(r => r.width && r.bottom > 0 && r.top < innerHeight)((e.type === "radio" ? e.labels[0] : e).getBoundingClientRect());
	return {Name: lost ? "" : name(e), Faint: faint, Lost: lost, Hidden: hidden, There: Boolean(e?.matches(%q))};
})()`

// stand is where the keyboard is.
type stand struct {
	Name, Faint  string
	Lost, Hidden bool
	There        bool // on what is looked for
}

// focused fails where the keyboard is nowhere after an act, or where it does not show.
func (d *desk) focused(after string) {
	d.t.Helper()
	s := valueOf[stand](d.tab, fmt.Sprintf(stands, "html"))
	if s.Lost || s.Hidden {
		d.see("lost")
		d.t.Errorf("after %s the keyboard is nowhere to be seen: %+v", after, s)
	}
	if s.Faint != "" {
		d.t.Errorf("the keyboard does not show on %q", s.Faint)
	}
}

// tabTo presses Tab until the keyboard is where it should be.
func (d *desk) tabTo(selector string) {
	d.t.Helper()
	var way []string
	for range 160 {
		d.keys(kb.Tab)
		s := valueOf[stand](d.tab, fmt.Sprintf(stands, selector))
		if s.Faint != "" {
			d.t.Errorf("the keyboard does not show on %q", s.Faint)
		}
		if !s.Lost && s.Hidden {
			d.t.Errorf("the keyboard is out of sight on %q", s.Name)
		}
		if s.There {
			return
		}
		way = append(way, s.Name)
	}
	d.see("failed")
	d.t.Fatalf("Tab does not lead to %s: %q", selector, way)
}

// shortcut presses a key as one stroke, which types nothing where something else is done with it.
func (d *desk) shortcut(key string) {
	d.t.Helper()
	for _, kind := range []input.DispatchKeyEventType{input.DispatchKeyEventTypeKeyDown, input.DispatchKeyEventTypeKeyUp} {
		p := input.DispatchKeyEventParams{Type: kind, Key: key}
		if kind == input.DispatchKeyEventTypeKeyDown {
			p.Text = key
		}
		if _, err := chromedp.Call(d.ctx, input.DispatchKeyEvent, p); err != nil {
			d.t.Fatal(err)
		}
	}
}

// hears waits until the live regions have said the words, and forgets what they said.
func (d *desk) hears(words ...string) {
	d.t.Helper()
	for _, w := range words {
		d.until("a word about "+w, fmt.Sprintf(`heard.some(h => h.includes(%q)) || heard.includes("a mouse was used")`, w))
	}
	if said := valueOf[[]string](d.tab, `heard.splice(0)`); slices.Contains(said, "a mouse was used") {
		d.t.Fatalf("a mouse was used: %q", said)
	}
}

// follow presses Enter on a link or button that leads to another screen.
func (d *desk) follow(what, path string) {
	d.t.Helper()
	valueOf[bool](d.tab, `window.here = true`)
	d.keys(kb.Enter)
	d.until(what, fmt.Sprintf(`!window.here && document.readyState === "complete" && location.pathname.endsWith(%q)`, path))
}

// TestKeyboardAlone: from signing in to a published page without a mouse. The keyboard is seen wherever it is and never
// lost, and live regions tell what was done.
func TestKeyboardAlone(t *testing.T) {
	o := newOffice(t)
	d := &desk{person(t, o.browser, 1440, 900), o, o.makePage("keyboard", 12)}
	if _, err := chromedp.Call(d.ctx, cdppage.AddScriptToEvaluateOnNewDocument, cdppage.AddScriptToEvaluateOnNewDocumentParams{Source: ear}); err != nil {
		t.Fatal(err)
	}
	d.signInByKeys()
	hero := d.kind("hero")
	d.textByKeys(hero)
	d.blocksByKeys(hero)
	d.paletteByKeys()
	d.panesByKeys(hero)
	d.publishByKeys()
}

// signInByKeys signs in, sets a password, and opens the page from the list.
func (d *desk) signInByKeys() {
	d.t.Helper()
	d.open(d.office.program.url + "/admin")
	d.until("the first field to have the keyboard", `document.activeElement.name === "login"`)
	d.keys("admin" + kb.Tab + d.office.program.password)
	d.follow("the password's screen", "/account")
	d.tabTo("[name=old]")
	d.keys(d.office.program.password + kb.Tab + ownPassword + kb.Tab + ownPassword)
	d.follow("the list", "/admin")
	d.tabTo("main li h2 a")
	d.follow("the editor", d.page)
	d.ready()
}

// textByKeys opens a block by the outline, and changes a text.
func (d *desk) textByKeys(hero string) {
	d.t.Helper()
	d.tabTo("#outline a[data-block='" + hero + "']")
	d.keys(kb.Enter)
	d.until("the form to have the keyboard", fmt.Sprintf(`document.querySelector("form#sheet")?.dataset.block === %q && document.activeElement.closest("#side")`, hero))
	d.focused("opening a block")
	d.see("by-keys")
	d.tabTo("#sheet [name=Title]")
	d.keys("Written by keys")
	d.untilProp(hero, "Title", "Written by keys")
	d.hears("保存中", "已保存")
	d.focused("writing")
	d.keys(kb.F6)
	d.until("F6 to lead to the open row", fmt.Sprintf(`document.activeElement.dataset.block === %q`, hero))
	d.focused("F6")
}

// blocksByKeys moves, hides, copies and deletes by the keys of a row.
func (d *desk) blocksByKeys(hero string) {
	d.t.Helper()
	first := d.order()
	on := func(id, after string) {
		d.t.Helper()
		d.saved()
		d.until("the keyboard to be on its row after "+after, fmt.Sprintf(`document.activeElement.dataset.block === %q`, id))
		d.focused(after)
		if d.shown() != d.order() {
			d.t.Errorf("after %s the screen does not show the draft", after)
		}
	}
	d.keys(kb.ArrowDown, kb.ModifierAlt)
	d.untilDraft(func(string) bool { return d.order() != first })
	d.hears("首屏主图：上段第 3 个，共 4 个")
	on(hero, "moving")
	d.shortcut("h")
	d.untilHidden(hero, true)
	d.hears("已隐藏")
	on(hero, "hiding")
	d.shortcut("h")
	d.untilHidden(hero, false)
	d.hears("已恢复显示")
	on(hero, "showing")

	moved := d.blocks()
	d.keys("d", kb.ModifierCtrl)
	d.untilDraft(func(string) bool { return len(d.blocks()) > len(moved) })
	d.hears("已复制")
	made := d.blocks()[slices.Index(d.blocks(), hero)+1]
	on(made, "copying")
	d.until("the copy to be open", fmt.Sprintf(`document.querySelector("form#sheet")?.dataset.block === %q`, made))
	d.keys(kb.Delete)
	d.untilDraft(func(string) bool { return slices.Equal(d.blocks(), moved) })
	d.hears("已删除「首屏主图」")
	on(d.blocks()[slices.Index(moved, hero)+1], "deleting")
	d.keys("z", kb.ModifierCtrl)
	d.untilDraft(func(string) bool { return len(d.blocks()) > len(moved) })
	d.hears("已撤销：删除「首屏主图」")
	d.saved()
	d.focused("undoing")
	d.keys("z", kb.ModifierCtrl, kb.ModifierShift)
	d.untilDraft(func(string) bool { return slices.Equal(d.blocks(), moved) })
	d.hears("已重做")
	d.saved()
	d.focused("redoing")
}

// paletteByKeys adds a block found in the palette, and leaves it by Escape.
func (d *desk) paletteByKeys() {
	d.t.Helper()
	before := d.blocks()
	d.shortcut("/")
	d.until("the search to have the keyboard", `document.activeElement.matches("#palette [type=search]")`)
	d.focused("/")
	d.keys(kb.Escape)
	d.until("the palette to close", `!document.querySelector("#palette").open`)
	d.focused("closing the palette")
	d.shortcut("/")
	d.until("the search to have the keyboard", `document.activeElement.matches("#palette [type=search]")`)
	d.keys(kb.ArrowDown + kb.ArrowRight)
	d.until("the second card", `document.activeElement === document.querySelectorAll("#palette [data-kind]")[1]`)
	d.focused("walking in the palette")
	d.see("palette-keys")
	d.keys(kb.ArrowUp + "数据")
	d.until("one card to be left", `[...document.querySelectorAll("#palette [data-kind]")].filter(b => b.offsetParent).length === 1`)
	d.keys(kb.Enter)
	d.untilDraft(func(string) bool { return len(d.blocks()) > len(before) })
	d.until("the new block's form to have the keyboard", fmt.Sprintf(`document.activeElement.closest("#side") && !%s.includes(document.querySelector("form#sheet")?.dataset.block)`, jsList(before)))
	d.hears("已添加「数据见证」", "已保存")
	d.focused("adding")
}

// jsList is a list of ids as JavaScript writes it.
func jsList(ids []string) string { return `["` + strings.Join(ids, `","`) + `"]` }

// panesByKeys opens a setting and the table of keys, and walks through the panes to the phone's toolbar.
func (d *desk) panesByKeys(hero string) {
	d.t.Helper()
	d.shortcut("?")
	d.until("the table of keys", `document.querySelector("#keys").open && document.querySelector("#keys").contains(document.activeElement)`)
	d.focused("?")
	d.keys(kb.Escape)
	d.until("the table to close", `!document.querySelector("#keys").open`)
	d.focused("closing the table of keys")

	d.keys(kb.F6)
	d.tabTo("#outline a[data-panel=card]")
	d.keys(kb.Enter)
	d.until("the setting", `document.querySelector("form#sheet")?.dataset.panel === "card" && document.activeElement.closest("#side")`)
	d.focused("opening a setting")
	d.tabTo("#sheet input[type=text]")
	d.keys("Share me")
	d.untilDraft(func(doc string) bool { return strings.Contains(doc, "Share me") })
	d.hears("已保存")

	d.keys(kb.F6)
	d.tabTo("#outline a[data-block='" + hero + "']")
	d.keys(kb.Enter)
	d.until("the form", fmt.Sprintf(`document.querySelector("form#sheet")?.dataset.block === %q && document.activeElement.closest("#side")`, hero))
	d.keys(kb.F6)
	d.until("the outline", `document.activeElement.closest("#outline")`)
	d.keys(kb.F6)
	d.until("the phone's pane", `document.activeElement.closest("#canvas")`)
	d.focused("F6")
	d.keys(kb.F6, kb.ModifierShift)
	d.until("the outline again", `document.activeElement.closest("#outline")`)
	d.keys(kb.F6)
	d.toolbarByKeys(hero)
}

// toolbarByKeys uses the toolbar of the block on the phone.
func (d *desk) toolbarByKeys(hero string) {
	d.t.Helper()
	d.tabTo(".over-bar button")
	at := func(act, after string) {
		d.t.Helper()
		d.until(after+" to keep the keyboard", fmt.Sprintf(`document.activeElement.dataset.act === %q`, act))
		d.focused(after)
	}
	before := d.order()
	d.keys(kb.ArrowRight)
	at("down", "an arrow in the toolbar")
	d.see("toolbar-keys")
	d.keys(kb.Enter)
	d.untilDraft(func(string) bool { return d.order() != before })
	d.saved()
	at("down", "moving by the toolbar")
	d.keys(kb.ArrowRight + kb.ArrowRight)
	at("hide", "walking in the toolbar")
	d.keys(" ")
	d.untilHidden(hero, true)
	at("hide", "hiding by the toolbar")
	d.keys(" ")
	d.untilHidden(hero, false)
	d.keys(kb.ArrowRight + kb.Enter)
	d.untilDraft(func(string) bool { return !strings.Contains(d.order(), hero) })
	d.hears("已删除")
	d.saved()
	d.focused("deleting by the toolbar")
	d.keys("z", kb.ModifierCtrl)
	d.untilDraft(func(string) bool { return strings.Contains(d.order(), hero) })
	d.saved()
	d.focused("undoing in the toolbar")
}

// publishByKeys deletes the block with the sample's QR code by its form, and publishes.
func (d *desk) publishByKeys() {
	d.t.Helper()
	follow := d.kind("follow")
	for range 3 { // from whatever pane, to the outline
		if valueOf[bool](d.tab, `Boolean(document.activeElement.closest("#outline"))`) {
			break
		}
		d.keys(kb.F6)
	}
	d.tabTo("#outline a[data-block='" + follow + "']")
	d.keys(kb.Enter)
	d.until("its form", fmt.Sprintf(`document.querySelector("form#sheet")?.dataset.block === %q && document.activeElement.closest("#side")`, follow))
	d.tabTo(".block-acts button[formaction$='/delete']")
	d.keys(kb.Enter)
	d.untilDraft(func(string) bool { return !strings.Contains(d.order(), follow) })
	d.hears("已删除")
	d.until("the next form", fmt.Sprintf(`document.querySelector("form#sheet")?.dataset.block !== %q && !document.querySelector("#side").hasAttribute("aria-busy")`, follow))
	d.focused("deleting by the form")
	d.tabTo("[data-publish]")
	d.follow("the publishing screen", "/publish")
	d.tabTo("main form button[type=submit]")
	d.follow("the editor", d.page)
	d.reads("第 1 版")
	p, err := d.office.store.Page(context.Background(), d.page)
	if err != nil || p.State(time.Now()) != pages.Live {
		d.t.Errorf("the page is %v, %v", p.State(time.Now()), err)
	}
}

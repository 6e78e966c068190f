package main

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/chromedp"

	"github.com/sanduan/sanduan/pages"
)

// hold makes the screen one of a telephone that is held upright and touched.
func (p tab) hold() {
	p.t.Helper()
	p.do(chromedp.EmulateViewport(375, 812, chromedp.EmulateMobile, chromedp.EmulateTouch, chromedp.EmulatePortrait))
}

// tapped finds an element by selector and words, and how high the place is where a finger meets it, once it is in view.
const tapped = `(() => { const e = [...document.querySelectorAll(%q)].find(e => e.innerText.includes(%q) && e.getClientRects().length);
	if (!e) return [];
	const at = () => { const r = e.getBoundingClientRect(); return [r.left + r.width / 2, r.top + r.height / 2]; };
	const met = (x, y) => { const hit = document.elementFromPoint(x, y); return hit && (e.contains(hit) || hit.closest("label")?.control === e); };
	const high = () => {
		const [x, y] = at();
		let up = 0, down = 0;
		while (up < 30 && met(x, y - up)) up++;
		while (down < 30 && met(x, y + down)) down++;
		return up + down - 1;
	};
	if (high() < 40) e.scrollIntoView({block: "center", behavior: "instant"}); // out of sight, or half beneath the bar
	return [...at(), high()] })()`

// tap taps what is called so with a finger; it has to be 40 px high.
func (p tab) tap(selector, words string) {
	p.t.Helper()
	var at []float64
	for end := time.Now().Add(30 * time.Second); len(at) == 0 && time.Now().Before(end); time.Sleep(15 * time.Millisecond) {
		at = valueOf[[]float64](p, fmt.Sprintf(tapped, selector, words))
	}
	if len(at) == 0 || at[2] < 0 {
		p.see("failed")
		p.t.Fatalf("%s shows no %s %q that can be tapped: %v", valueOf[string](p, `location.href`), selector, words, at)
	}
	if at[2] < 40 {
		p.see("small")
		p.t.Errorf("%s %q is %v px high for a finger", selector, words, at[2])
	}
	p.do(chromedp.TapXY(at[0], at[1]))
}

// leads taps what leads to another screen, and checks that it fits.
func (p tab) leads(selector, words, path string) {
	p.t.Helper()
	valueOf[bool](p, `window.here = true`)
	p.tap(selector, words)
	d := desk{tab: p}
	d.until("the screen "+path, fmt.Sprintf(`!window.here && document.readyState === "complete" && location.pathname.endsWith(%q)`, path))
	p.fits()
}

// fits fails where something is wider than the screen.
func (p tab) fits() {
	p.t.Helper()
	if wide := valueOf[[]string](p, tooWide); len(wide) > 0 {
		p.see("wide")
		p.t.Errorf("%s: %v", valueOf[string](p, `location.href`), wide)
	}
	if out := valueOf[[]string](p, outside); len(out) > 0 {
		p.see("outside")
		p.t.Errorf("%s: beyond the edge: %v", valueOf[string](p, `location.href`), out)
	}
}

// outside lists the controls that stand beyond the screen's sides, or are too narrow for their words.
const outside = `[...document.querySelectorAll("button, summary, input:not([type=hidden]), select, textarea, h1, h2, .row-link")]
	.filter(e => e.checkVisibility({visibilityProperty: true}) && !e.closest(".sr-only, [aria-hidden=true], .palette-nav, [data-stage], #over"))
	.filter(e => { const r = e.getBoundingClientRect(); return r.width > 1 && (r.left < -1 || r.right > innerWidth + 1 ||
		e.matches("button, summary") && e.innerText.trim() && e.scrollWidth > e.clientWidth + 1) })
	.map(e => e.tagName + "." + e.className.slice(0, 30) + " " + e.innerText.slice(0, 20))`

// view taps one of the three tabs at the bottom; only its part of the editor shows.
func (d *desk) view(words, pane string) {
	d.t.Helper()
	d.tap(".view-tabs button", words)
	d.until("the view "+words, fmt.Sprintf(`[...document.querySelectorAll(".pane")].filter(p => p.getClientRects().length).map(p => p.id).join() === %q`, pane))
	d.fits()
}

// touch taps a text of the phone's page with a finger.
func (d *desk) touch(block, path string) {
	d.t.Helper()
	x, y := d.point(block, path)
	d.do(chromedp.TapXY(x, y))
}

// dictate types as an input method does: no key is pressed.
func (d *desk) dictate(text string) {
	d.t.Helper()
	if _, err := chromedp.Call(d.ctx, input.InsertText, input.InsertTextParams{Text: text}); err != nil {
		d.t.Fatal(err)
	}
}

// TestEditingOnAPhone: on a phone, with a finger alone, a page is found, its texts, its picture and its order are changed,
// a block is hidden and shown, and the page is published, paused and let go on.
func TestEditingOnAPhone(t *testing.T) {
	o := newOffice(t)
	d := o.owner(o.makePage("touched", 12), 375, 812)
	d.hold()
	d.open(o.program.url + "/admin")
	d.fits()
	d.see("list")
	d.leads("main li a", "编辑器测试页", d.page)
	d.ready()
	d.see("outline")
	hero := d.kind("hero")

	d.textOnPhone(hero)
	d.blockOnPhone(hero)

	d.leads("[data-publish]", "发布", "/publish")
	d.leads("main a", "去修改", d.page) // the sample's QR code
	d.ready()
	d.deleteOnPhone()
	d.leads("[data-publish]", "发布", "/publish")
	d.see("publish")
	d.leads("main form button", "发布", d.page)
	d.untilState(pages.Live)
	d.see("published")
	d.leads("#side button", "暂停", d.page)
	d.untilState(pages.OnPause)
	d.see("paused")
	d.leads("#side button", "恢复", d.page)
	d.untilState(pages.Live)
}

// untilState waits until the page is in that state.
func (d *desk) untilState(want pages.State) {
	d.t.Helper()
	d.untilDraft(func(string) bool {
		p, err := d.office.store.Page(d.t.Context(), d.page)
		return err == nil && p.State(time.Now()) == want
	})
}

// textOnPhone changes a text in the form, and another where it stands.
func (d *desk) textOnPhone(hero string) {
	d.t.Helper()
	d.tap("#outline a[data-block='"+hero+"']", "")
	d.until("the form", fmt.Sprintf(`document.querySelector("form#sheet")?.dataset.block === %q && document.querySelector("#side").getClientRects().length`, hero))
	d.fits()
	d.tap("#sheet [name=Title]", "")
	d.until("the field to be typed in", `document.activeElement.name === "Title"`)
	valueOf[bool](d.tab, `document.activeElement.select() || true`)
	d.dictate("手指写的标题")
	d.untilProp(hero, "Title", "手指写的标题")
	d.saved()
	d.see("edit")

	d.view("画面", "canvas")
	d.until("the phone to show it", fmt.Sprintf(`document.querySelector("#phone").contentDocument.querySelector("#b-%s").innerText.includes("手指写的标题")`, hero))
	d.see("phone")
	const node = `document.querySelector("#phone").contentDocument.querySelector("[contenteditable]")`
	d.touch(hero, "Badge")
	d.until("the text to be editable", node)
	valueOf[bool](d.tab, node+`.ownerDocument.getSelection().selectAllChildren(`+node+`) || true`)
	d.dictate("老客专享")
	d.untilProp(hero, "Badge", "老客专享")
	d.see("typing")
	d.touch(hero, "Words") // another text of the block
	d.until("the next text to be editable", node+`?.dataset.text === "Words"`)
	d.saved()
}

// blockOnPhone changes the block's picture, hides, shows and moves it.
func (d *desk) blockOnPhone(hero string) {
	d.t.Helper()
	d.view("编辑", "side")
	d.pick(d.photo("手机拍的.jpg", 480, 360))
	d.untilPicture(hero, 480, 360)
	d.tap(".block-acts button", "隐藏")
	d.untilHidden(hero, true)
	d.tap(".block-acts button", "显示")
	d.untilHidden(hero, false)
	d.tap("#undo", "")
	d.untilHidden(hero, true)

	d.view("画面", "canvas")
	d.until("the block's toolbar", `document.querySelector(".over-bar").getClientRects().length`)
	d.see("toolbar")
	d.fits()
	d.tap(".over-bar button", "显示")
	d.untilHidden(hero, false)
	before := d.order()
	d.tap(".over-bar button", "下移")
	d.untilDraft(func(string) bool { return d.order() != before })
	d.saved()
	if after := splitSection(d.order()); after[slices.Index(splitSection(before), hero)+1] != hero {
		d.t.Errorf("the block was moved from %s to %s", before, after)
	}
	d.view("大纲", "outline")
	if shown := d.shown(); shown != d.order() {
		d.t.Errorf("shown %s, stored %s", shown, d.order())
	}
	d.tap("#row-"+hero+" [data-menu=block]", "")
	d.see("menu")
	d.tap("#menu button", "上移")
	d.untilDraft(func(string) bool { return d.order() == before })
	d.saved()
}

// deleteOnPhone deletes the open block, thinks better of it, and deletes it after all; what could be added is looked at.
func (d *desk) deleteOnPhone() {
	d.t.Helper()
	all := d.order()
	gone := func(want bool) { d.untilDraft(func(string) bool { return d.order() != all == want }); d.saved() }
	follow := d.kind("follow")
	d.tap(".block-acts button", "删除")
	gone(true)
	d.tap("#toast button", "撤销")
	gone(false)
	d.view("大纲", "outline")
	d.tap("#outline a[data-block='"+follow+"']", "")
	d.until("its form", fmt.Sprintf(`document.querySelector("form#sheet")?.dataset.block === %q`, follow))
	d.view("画面", "canvas")
	d.until("the phone to show the block", fmt.Sprintf(`(r => r.bottom > 0 && r.top < 600)(document.querySelector("#phone").contentDocument.querySelector("#b-%s").getBoundingClientRect()) && [...document.querySelectorAll(".over-plus")].some(b => !b.hidden)`, follow))
	d.see("plus")
	d.tap(".over-plus", "")
	d.until("the palette", `document.querySelector("#palette [data-kind]") && true`)
	d.fits()
	d.see("palette")
	d.tap("#palette [data-do=close]", "")
	d.view("编辑", "side")
	d.tap(".block-acts button", "删除")
	gone(true)
}

// untilHidden waits until the draft has a block hidden, or shown.
func (d *desk) untilHidden(id string, hidden bool) {
	d.t.Helper()
	d.untilDraft(func(string) bool {
		doc := d.draft()
		b, err := doc.Find(id)
		return err == nil && b.Hidden == hidden
	})
	d.saved()
}

// TestEditorOnDesks: at the usual sizes of a desk's screen the three panes stand beside each other, and nothing of them is
// cut.
func TestEditorOnDesks(t *testing.T) {
	o := newOffice(t)
	d := o.owner(o.makePage("desks", 12), 1440, 900)
	hero := d.kind("hero")
	for _, size := range [][2]int64{{1280, 720}, {1440, 900}} {
		d.resize(size[0], size[1])
		d.edit("?block=" + hero)
		d.until("the block's toolbar", `document.querySelector(".over-bar").getClientRects().length`)
		d.fits()
		panes := valueOf[[][]float64](d.tab, `["outline", "canvas", "side"].map(id => { const r = document.getElementById(id).getBoundingClientRect(); return [r.left, r.right, r.top, r.bottom] })`)
		for i, p := range panes {
			if i > 0 && p[0] != panes[i-1][1] || p[1]-p[0] < 200 || p[3]-p[2] < 400 || p[3] > float64(size[1]) {
				t.Errorf("at %d px the panes stand at %v", size[0], panes)
			}
		}
		for _, part := range []string{".phone", ".over-bar", "#lens", ".editor-head", "[data-publish]", ".block-acts"} {
			if cut := valueOf[bool](d.tab, fmt.Sprintf(cutOff, part)); cut {
				d.see("cut")
				t.Errorf("at %d px %s is cut", size[0], part)
			}
		}
		if other := valueOf[string](d.tab, `[...document.querySelectorAll(".view-tabs")].filter(e => e.getClientRects().length).map(e => e.className).join()`); other != "" {
			t.Errorf("at %d px a small screen's %s shows", size[0], other)
		}
		d.see(fmt.Sprintf("desk-%d", size[0]))
		valueOf[bool](d.tab, `document.querySelector("[data-add]").click() || true`)
		d.until("the palette", `document.querySelector("#palette [data-kind]") && true`)
		d.fits()
		if cut := valueOf[bool](d.tab, fmt.Sprintf(cutOff, "#palette")); cut {
			t.Errorf("at %d px the palette is cut", size[0])
		}
		d.see(fmt.Sprintf("palette-%d", size[0]))
	}
}

// cutOff tells whether an element does not stand wholly inside the screen and the pane it is in.
const cutOff = `(() => { const e = document.querySelector(%q), r = e.getBoundingClientRect(), p = (e.closest(".pane") || document.documentElement).getBoundingClientRect();
	return r.width < 40 || r.height < 28 || r.left < Math.max(0, p.left) - 1 || r.right > Math.min(innerWidth, p.right) + 1 || r.top < -1 || r.bottom > innerHeight + 1 })()`

package main

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/browser"
	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"github.com/sanduan/sanduan/pages"
)

// hit clicks with the mouse what is called so, and fails where something else lies over it.
func (d *desk) hit(selector, words string) {
	d.t.Helper()
	find := fmt.Sprintf(`[...document.querySelectorAll(%q)].find(e => (e.innerText || e.ariaLabel || "").includes(%q) && e.getClientRects().length)`, selector, words)
	d.until(selector+" that says "+words, find)
	x, y := d.rest(find)
	if !valueOf[bool](d.tab, fmt.Sprintf(`(() => { const e = %s, over = document.elementFromPoint(%v, %v);
		return Boolean(over && (e.contains(over) || over.contains(e) || over.closest("label")?.control === e)) })()`, find, x, y)) {
		d.see("failed")
		d.t.Fatalf("%s %q cannot be clicked: something lies over it", selector, words)
	}
	d.do(chromedp.MouseClickXY(x, y))
}

// says waits until the screen shows the words.
func (d *desk) says(words ...string) {
	d.t.Helper()
	for _, w := range words {
		d.until("the words "+w, fmt.Sprintf(`document.readyState === "complete" && document.body.innerText.includes(%q)`, w))
	}
}

// at waits until the browser is where the path says, and all is there.
func (d *desk) at(path string) {
	d.t.Helper()
	d.until("the screen "+path, fmt.Sprintf(`(location.pathname + location.search).includes(%q) && document.readyState === "complete"`, path))
}

// menu chooses from the menu of the block's row; of the section's, where there is no block.
func (d *desk) menu(block, section, words string) {
	d.t.Helper()
	opener := fmt.Sprintf(`#row-%s [data-menu]`, block)
	if block == "" {
		opener = fmt.Sprintf(`#section-%s [data-menu=section]`, section)
	}
	valueOf[bool](d.tab, fmt.Sprintf(`(() => { const b = document.querySelector(%q); b.scrollIntoView({block: "center"}); b.focus(); return true })()`, opener))
	d.keys(kb.Enter)
	d.hit("#menu [role=menuitem]", words)
}

func (d *desk) untilKinds(want string) {
	d.t.Helper()
	d.untilDraft(func(string) bool { return d.kinds() == want })
	d.saved()
}

// paletteOpen waits for the palette, and for what it says about the place.
func (d *desk) paletteOpen(where string) {
	d.t.Helper()
	d.until("the palette", fmt.Sprintf(`document.querySelector("#palette").open && document.querySelector("#palette [data-palette]")?.innerText.includes(%q)`, where))
}

const cards = `[...document.querySelectorAll("#palette .palette-choice")].filter(b => b.getClientRects().length)`

// TestPalette: blocks are added by the ＋ on the phone, by the outline and by "/", found by words or arrows, each at the
// place it was asked for; Escape adds nothing.
func TestPalette(t *testing.T) {
	o := newOffice(t)
	d := o.owner(o.makePage("palette", 6), 1440, 900) // countdown hero offer phone | certificates experts |
	hero := d.kind("hero")
	d.choose(hero)
	d.until("the ＋ behind the block", `[...document.querySelectorAll(".over-plus")].some(b => !b.hidden && b.ariaLabel === "在「首屏主图」后面添加组件")`)
	d.hit(".over-plus[aria-label*='首屏主图']:not([hidden])", "")
	d.paletteOpen("加在「首屏主图」后面")
	d.see("palette")
	d.until("the search to have the focus", `document.activeElement.matches("#palette input[type=search]")`)
	d.insert("优惠内容")
	d.until("one card to be left", cards+`.length === 1`)
	d.keys(kb.ArrowDown)
	d.until("the card to have the focus", `document.activeElement.dataset.kind === "offer"`)
	d.keys(kb.Enter)
	d.untilKinds("countdown hero offer offer phone | certificates experts | ")
	d.until("its form", `document.querySelector("form#sheet")?.dataset.kind === "offer" && document.querySelector("#side").contains(document.activeElement)`)
	if added := valueOf[string](d.tab, `document.querySelector("form#sheet").dataset.block`); d.blocks()[2] != added {
		t.Errorf("the form is that of %s, added was %s", added, d.blocks()[2])
	}

	section := d.draft().Sections[2].ID
	d.hit(fmt.Sprintf(`#outline a[data-add="%s"]`, section), "添加组件")
	d.paletteOpen("加到「下段")
	if first := valueOf[string](d.tab, cards+`[0].dataset.kind`); first != "bar" {
		t.Errorf("for the last section the palette begins with %s", first)
	}
	d.keys(kb.ArrowDown)
	for range 4 {
		d.keys(kb.ArrowRight)
	}
	d.until("the fifth card to have the focus", `document.activeElement.dataset.kind === "company"`)
	d.keys(kb.ArrowLeft)
	d.keys(kb.Enter)
	d.untilKinds("countdown hero offer offer phone | certificates experts | booking")

	d.choose(d.kind("certificates"))
	was := d.draftText()
	d.keys("/")
	d.paletteOpen("加在「资质证书」后面")
	d.until("the search to have the focus", `document.activeElement.matches("#palette input[type=search]")`)
	d.insert("没有这种")
	d.until("the words for nothing", cards+`.length === 0 && document.querySelector("#palette [data-none]").innerText.includes("没有找到")`)
	d.see("palette-none")
	d.keys(kb.Escape) // of a search field the first Escape empties it, the next closes
	d.keys(kb.Escape)
	d.until("the palette to be closed", `!document.querySelector("#palette").open`)
	if d.draftText() != was {
		t.Error("a palette that was closed has changed the draft")
	}
	d.keys("/")
	d.paletteOpen("加在「资质证书」后面")
	d.insert("评价")
	d.until("one card to be left", cards+`.length === 1`)
	d.keys(kb.Enter)
	d.untilKinds("countdown hero offer offer phone | certificates reviews experts | booking")
	if d.shown() != d.order() {
		t.Error("the screen does not show the draft")
	}
}

// insert types a text where the focus is, as an input method does.
func (d *desk) insert(text string) {
	d.t.Helper()
	if _, err := chromedp.Call(d.ctx, input.InsertText, input.InsertTextParams{Text: text}); err != nil {
		d.t.Fatal(err)
	}
}

// mayPaste lets the scripts of the tab read and write the clipboard, as browsers do once a person has agreed.
func (d *desk) mayPaste() {
	d.t.Helper()
	for _, name := range []string{"clipboard-read", "clipboard-write"} {
		_, err := chromedp.CallBrowser(d.ctx, browser.SetPermission, browser.SetPermissionParams{
			Permission: &browser.PermissionDescriptor{Name: name}, Setting: browser.PermissionSettingGranted,
			Origin: d.office.program.url, BrowserContextID: chromedp.FromContext(d.ctx).BrowserContextID,
		})
		if err != nil {
			d.t.Fatal(err)
		}
	}
}

// visit opens the editor of another page.
func (d *desk) visit(page string) {
	d.t.Helper()
	d.page = page
	d.edit("")
}

// pasted is a paste of a text into the editor, outside its fields.
func (d *desk) pasted(text string) {
	d.t.Helper()
	valueOf[bool](d.tab, fmt.Sprintf(`(() => { const data = new DataTransfer(); data.setData("text/plain", %s);
		return document.querySelector("#outline").dispatchEvent(new ClipboardEvent("paste", {clipboardData: data, bubbles: true, cancelable: true})) || true })()`, quote(text)))
}

func quote(text string) string {
	b, err := json.Marshal(text)
	if err != nil {
		panic(err) // a string always encodes
	}
	return string(b)
}

// TestCopyToAnotherPage: a block, and a whole section, go through the system's clipboard into another page; what is no
// clip of ours is refused in words, and what is hostile in one is made harmless.
func TestCopyToAnotherPage(t *testing.T) {
	o := openOffice(t, ownChromium(t))
	from, to := o.makePage("from", 6), o.makePage("to", 2) // countdown hero
	d := o.owner(from, 1440, 900)
	d.mayPaste()
	hero := d.kind("hero")
	d.choose(hero)
	d.write("Title", "从别的页面来的标题")
	d.saved()
	d.menu(hero, "", "拷贝到别的页面")
	d.until("the word", `document.querySelector("#toast").innerText.includes("已拷贝")`)
	clip := valueOf[string](d.tab, `navigator.clipboard.readText()`)
	if !strings.HasPrefix(clip, "sanduan:1:") || strings.Contains(clip, hero) {
		t.Fatalf("the clipboard has %.200s", clip)
	}
	d.visit(to)
	d.choose(d.kind("countdown"))
	valueOf[bool](d.tab, `document.querySelector("#outline a[aria-current]").focus() || true`)
	d.keys("v", kb.ModifierCtrl)
	d.untilKinds("countdown hero hero |  | ")
	if id := d.blocks()[1]; d.prop(id, "Title") != "从别的页面来的标题" || id == hero {
		t.Errorf("pasted was %s, %s", id, d.prop(id, "Title"))
	}
	d.until("the pasted block on the phone", fmt.Sprintf(`document.querySelector("#phone").contentDocument.querySelector("#b-%s").innerText.includes("从别的页面来的标题")`, d.blocks()[1]))
	d.until("its form", fmt.Sprintf(`document.querySelector("form#sheet")?.dataset.block === %q`, d.blocks()[1]))

	d.visit(from)
	d.menu("", d.draft().Sections[1].ID, "拷贝整段")
	d.until("the word", `document.querySelector("#toast").innerText.includes("已拷贝")`)
	d.visit(to)
	d.keys("v", kb.ModifierCtrl)
	d.untilKinds("countdown hero hero |  | certificates experts")
	d.keys("z", kb.ModifierCtrl) // at once: the form of the pasted block may not have come yet
	d.untilKinds("countdown hero hero |  | ")
	d.until("the page's settings beside the phone", `document.querySelector("form#sheet")?.dataset.panel === "basics"`)

	was := d.draftText()
	for text, words := range map[string]string{
		`sanduan:1:[{"Kind":"hologram","Props":{}}]`:      "「hologram」这个组件在这里没有",
		`sanduan:1:[{"Kind":"hero","Props":`:              "拷贝的内容不完整",
		`sanduan:1:[]`:                                    "拷贝的内容里没有组件",
		`sanduan:1:[{"Kind":"hero","Props":{"Title":7}}]`: "「首屏主图」的内容读不出来",
		`sanduan:9:{}`:                                    "另一个版本的三段",
		"sanduan:1:[" + strings.Repeat(`{"Kind":"hero","Props":{}},`, 50) + `{"Kind":"hero","Props":{}}]`: "一次最多粘贴 50 个组件",
		"sanduan:1:" + strings.Repeat(" ", pages.MaxClip):                                                 "太大了",
	} {
		d.pasted(text)
		d.until("the refusal of "+text[:min(len(text), 60)], fmt.Sprintf(`document.querySelector("#toast").innerText.includes(%q)`, words))
	}
	d.see("refused")
	d.pasted("不是组件的普通文字")
	d.saved()
	if d.draftText() != was {
		t.Error("what was refused has changed the draft")
	}

	d.pasted(`sanduan:1:[{"Kind":"hero","Props":{"Title":"<img src=x onerror=parent.cracked=1>","Picture":{"Src":"javascript:alert(1)"},"Evil":1}},` +
		`{"Kind":"bar","Props":{"Text":"看这里","Button":"点","Target":"javascript:parent.cracked=1"}}]`)
	d.untilKinds("countdown hero hero |  | hero bar")
	id := d.draft().Sections[2].Blocks[0].ID
	d.until("it on the phone", fmt.Sprintf(`document.querySelector("#phone").contentDocument.querySelector("#b-%s").innerText.includes("<img src=x")`, id))
	d.until("its form", fmt.Sprintf(`document.querySelector("form#sheet")?.dataset.block === %q`, id))
	const hostile = `[document, document.querySelector("#phone").contentDocument].flatMap(d => [...d.querySelectorAll("[src], [href], [srcset], [action], [style]")])
		.filter(e => ["src", "href", "srcset", "action", "style"].some(a => (e.getAttribute(a) || "").includes("javascript:"))).map(e => e.outerHTML)`
	if found := valueOf[[]string](d.tab, hostile); len(found) > 0 || valueOf[bool](d.tab, `Boolean(window.cracked)`) {
		t.Errorf("a hostile text has got through: %v", found)
	}
	if bar := d.draft().Sections[2].Blocks[1]; strings.Contains(string(bar.Props), "javascript:") || strings.Contains(d.draftText(), "Evil") {
		t.Errorf("stored is %s", bar.Props)
	}
}

// TestKeptBlocks: a block is kept from the phone's toolbar, a section from its menu; both are used on another page, with
// ids of their own, renamed, and deleted, and the pages that use them keep them.
func TestKeptBlocks(t *testing.T) {
	o := openOffice(t, ownChromium(t))
	from, to := o.makePage("from", 6), o.makePage("to", 2)
	d := o.owner(from, 1440, 900)
	hero := d.kind("hero")
	d.choose(hero)
	d.write("Title", "值得再用的标题")
	d.saved()
	d.hit(".over-bar [data-act=keep]", "")
	d.until("the question for a name", `document.querySelector("#over-title").value === "首屏主图" && document.activeElement.id === "over-title"`)
	d.see("keep")
	d.keys(kb.Delete)
	d.keys(kb.Enter)
	d.until("the refusal of no name", `document.querySelector("#over-wrong").innerText.includes("请填写区块名称")`)
	d.insert("开业主图")
	d.keys(kb.Enter)
	d.until("the word", `document.querySelector("#toast").innerText.includes("已存为区块「开业主图」")`)
	d.menu("", d.draft().Sections[1].ID, "整段存为区块")
	d.until("the question for a name", `document.activeElement.id === "over-title"`)
	d.insert("整段口碑")
	d.keys(kb.Enter)
	d.until("the word", `document.querySelector("#toast").innerText.includes("已存为区块「整段口碑」")`)

	d.visit(to)
	sets := func() { // opens the palette at the end of the middle section
		d.hit(fmt.Sprintf(`#outline a[data-add="%s"]`, d.draft().Sections[1].ID), "添加组件")
		d.paletteOpen("我的区块")
		d.hit("#palette .palette-nav a", "我的区块")
	}
	sets()
	d.until("both", `document.querySelectorAll("#palette [data-set]").length === 2`)
	d.hit("#palette [data-set]", "整段口碑")
	d.untilKinds("countdown hero | certificates experts | ")
	sets()
	d.see("sets")
	d.hit("#palette [data-set]", "开业主图")
	d.untilKinds("countdown hero | certificates experts hero | ")
	id := d.blocks()[4]
	if d.prop(id, "Title") != "值得再用的标题" || id == hero {
		t.Errorf("used was %s: %s", id, d.prop(id, "Title"))
	}

	sets()
	card := "#palette li[data-title=开业主图] "
	d.hit(card+"summary", "改名")
	valueOf[bool](d.tab, fmt.Sprintf(`(() => { const f = document.querySelector(%q); f.focus(); f.select(); return true })()`, card+"[name=title]"))
	d.insert("换季主图")
	d.see("rename")
	d.hit(card+"button", "保存")
	d.until("the new name", `document.querySelector("#palette [data-sets]").innerText.includes("换季主图") && !document.querySelector("#palette [data-sets]").innerText.includes("开业主图")`)
	for _, title := range []string{"换季主图", "整段口碑"} {
		card := "#palette li[data-title=" + title + "] "
		d.hit(card+"summary", "删除")
		d.hit(card+"button", "删除区块")
		d.until("it to be gone", fmt.Sprintf(`document.querySelector("#palette [data-sets]") && !document.querySelector("#palette [data-sets]").innerText.includes(%q)`, title))
	}
	d.until("the words for none", `document.querySelector("#palette [data-sets]").innerText.includes("还没有区块")`)
	if d.kinds() != "countdown hero | certificates experts hero | " {
		t.Errorf("deleting block sets has changed a page: %s", d.kinds())
	}
}

// bare is a draft's text without what a copy has of its own: each id stands as its place among them.
func bare(t *testing.T, doc pages.Doc) string {
	t.Helper()
	said, n := text(t, doc), 0
	name := func(id string) { n++; said = strings.ReplaceAll(said, id, fmt.Sprintf("the-%d", n)) }
	for _, s := range doc.Sections {
		name(s.ID)
		for _, b := range s.Blocks {
			name(b.ID)
		}
	}
	return said
}

// newest opens the page that was made last, where its editor stands already.
func (d *desk) newest() {
	d.t.Helper()
	was := d.page
	d.until("the new page", fmt.Sprintf(`location.pathname.startsWith("/admin/pages/") && !location.pathname.includes(%q)`, was))
	d.page = strings.Split(valueOf[string](d.tab, `location.pathname`), "/")[3]
	d.ready()
}

// TestPageAsTemplate: a page is kept as a template from the list; a page made from it is the same but for its ids, and
// changing it leaves page and template alone.
func TestPageAsTemplate(t *testing.T) {
	o := newOffice(t)
	d := o.owner(o.makePage("first", 12), 1440, 900)
	first := d.draft()
	lead := d.kind("lead")
	d.choose(d.kind("hero"))
	target := valueOf[string](d.tab, `document.querySelector("#sheet [name=Target]") ? "Target" : ""`)
	if target != "" { // a link within the page follows the form it leads to
		valueOf[bool](d.tab, fmt.Sprintf(`(() => { const f = document.querySelector("#sheet [name=Target]"); f.closest("details").open = true; f.value = "#form-%s"; f.dispatchEvent(new Event("input", {bubbles: true})); f.dispatchEvent(new Event("change", {bubbles: true})); return true })()`, lead))
		d.untilProp(d.kind("hero"), "Target", "#form-"+lead)
		first = d.draft()
	}
	d.open(o.program.url + "/admin")
	row := `li:has(a[href="/admin/pages/` + d.page + `"]) `
	d.hit(row+"summary", "更多：")
	d.hit(row+".menu summary", "存为模板")
	d.see("template")
	field := row + "[name=Title]"
	valueOf[bool](d.tab, fmt.Sprintf(`(() => { const f = document.querySelector(%q); f.focus(); f.select(); return true })()`, field))
	d.insert("开业招新模板")
	d.hit(row+"button", "存为模板")
	d.says("已存为模板「开业招新模板」")

	d.open(o.program.url + "/admin/new")
	d.hit("section[aria-labelledby=from-saved] li button", "用这个模板")
	d.newest()
	if got, want := bare(t, d.draft()), bare(t, first); got != want {
		t.Errorf("the page of the template differs:\n%s\n%s", got, want)
	}
	for _, id := range d.blocks() {
		if _, err := first.Find(id); err == nil {
			t.Errorf("both pages have a block %s", id)
		}
	}
	d.choose(d.kind("hero"))
	d.write("Title", "只改这一页")
	d.saved()
	old, _, err := o.store.Draft(t.Context(), o.pageOf("first"))
	if err != nil {
		t.Fatal(err)
	}
	if bare(t, old) != bare(t, first) {
		t.Error("the page the template was kept from has changed")
	}
	list, err := o.store.Templates(t.Context())
	if err != nil || len(list) != 1 {
		t.Fatalf("%d templates, %v", len(list), err)
	}
	kept, err := o.store.Template(t.Context(), list[0].ID)
	if err != nil || bare(t, kept.Doc) != bare(t, first) {
		t.Errorf("the template has changed: %v", err)
	}
}

// pageOf is the id of the page with that address.
func (o *office) pageOf(slug string) string {
	o.t.Helper()
	all, err := o.store.Pages(o.t.Context(), false)
	if err != nil {
		o.t.Fatal(err)
	}
	i := slices.IndexFunc(all, func(p pages.Page) bool { return p.Slug == slug })
	if i < 0 {
		o.t.Fatalf("no page %s", slug)
	}
	return all[i].ID
}

// TestPageFile: a page with a picture is downloaded as a file and taken in by another Sanduan: the same page but for its
// ids and the pictures' names, and the picture is seen.
func TestPageFile(t *testing.T) {
	o := newOffice(t)
	d := o.owner(o.makePage("file", 12), 1440, 900)
	hero := d.kind("hero")
	d.choose(hero)
	photo := filepath.Join(t.TempDir(), "门店.jpg")
	if err := os.WriteFile(photo, noise(t, 900, 600), 0o600); err != nil {
		t.Fatal(err)
	}
	d.do(chromedp.SetUploadFiles(chromedp.CSS(`#sheet [data-path="Picture"] input[type=file], #sheet input[name="Picture.file"]`), []string{photo}))
	d.untilDraft(func(string) bool { return len(d.draft().UsedPictures()) == 1 })
	d.saved()

	file := d.download(func() {
		d.hit("#outline a[data-panel=file]", "")
		d.says("导出页面文件")
		d.see("file")
		d.hit("#side a[download]", "导出文件")
	})
	branch := openOffice(t, o.browser)
	b := branch.owner(branch.makePage("other", 2), 1440, 900)
	b.open(branch.program.url + "/admin/import")
	b.do(chromedp.SetUploadFiles(chromedp.CSS(`input[name=file]`), []string{file}))
	b.see("import")
	b.hit("main form button", "导入，去编辑")
	b.newest()
	b.says("已导入「编辑器测试页」")
	b.see("imported")
	plain := func(d *desk) string {
		text := bare(t, d.draft())
		for _, used := range d.draft().UsedPictures() {
			text = strings.ReplaceAll(text, used.Src, "picture")
		}
		return text
	}
	if got, want := plain(b), plain(d); got != want {
		t.Errorf("the page taken in differs:\n%s\n%s", got, want)
	}
	b.until("the picture on the phone", fmt.Sprintf(`document.querySelector("#phone").contentDocument.querySelector("#b-%s img[src^='/media/']")?.naturalWidth > 0`, b.kind("hero")))

	if err := os.WriteFile(file, []byte("不是页面文件"), 0o600); err != nil {
		t.Fatal(err)
	}
	b.open(branch.program.url + "/admin/import")
	b.do(chromedp.SetUploadFiles(chromedp.CSS(`input[name=file]`), []string{file}))
	b.hit("main form button", "导入，去编辑")
	b.until("what is wrong with the file", `document.querySelector("#f-file-wrong").innerText.trim().length > 4`)
	b.see("import-wrong")
}

// download does what starts a download, and returns the file that came.
func (d *desk) download(start func()) string {
	d.t.Helper()
	folder, on := d.t.TempDir(), true
	_, err := chromedp.CallBrowser(d.ctx, browser.SetDownloadBehavior, browser.SetDownloadBehaviorParams{
		Behavior: browser.SetDownloadBehaviorBehaviorAllow, DownloadPath: folder, EventsEnabled: &on,
		BrowserContextID: chromedp.FromContext(d.ctx).BrowserContextID,
	})
	if err != nil {
		d.t.Fatal(err)
	}
	begun, progress := chromedp.BrowserEvents(d.ctx, browser.DownloadWillBegin), chromedp.BrowserEvents(d.ctx, browser.DownloadProgress)
	start()
	var name string
	for e, err := range begun {
		if err != nil {
			d.t.Fatal(err)
		}
		name = e.SuggestedFilename
		break
	}
	for e, err := range progress {
		if err != nil || e.State == browser.DownloadProgressStateCanceled {
			d.t.Fatalf("the download of %s: %v, %v", name, e.State, err)
		}
		if e.State == browser.DownloadProgressStateCompleted {
			break
		}
	}
	if name != "编辑器测试页.zip" {
		d.t.Errorf("the file is called %s", name)
	}
	return filepath.Join(folder, name)
}

// TestBin: a page deleted in the list is taken back by the word's own button; deleted again, the bin says how long it
// stays, and gives it back.
func TestBin(t *testing.T) {
	o := newOffice(t)
	d := o.owner(o.makePage("gone", 4), 1440, 900)
	remove := func() {
		d.open(o.program.url + "/admin")
		row := `li:has(a[href="/admin/pages/` + d.page + `"]) `
		d.hit(row+"summary", "更多：")
		d.hit(row+".menu summary", "删除")
		d.says("30 天内可以恢复，之后彻底删除")
		d.hit(row+"button", "删除页面")
		d.says("已删除「编辑器测试页」")
		d.until("the page to be off the list", `![...document.querySelectorAll("main h2")].some(h => h.innerText.includes("编辑器测试页"))`)
	}
	remove()
	d.see("deleted")
	d.hit("[data-undo] button, [data-undo] a", "撤销")
	d.says("已恢复「编辑器测试页」")
	d.until("the page to be listed", `[...document.querySelectorAll("main h2")].some(h => h.innerText.includes("编辑器测试页"))`)
	d.edit("")
	remove()
	d.hit("main a, header a, a", "回收站")
	d.at("/admin/bin")
	d.says("编辑器测试页", "还剩 30 天")
	d.see("bin")
	d.hit("main button", "恢复")
	d.says("已恢复「编辑器测试页」")
	d.edit("")
	if d.kinds() != "countdown hero offer phone |  | " {
		t.Errorf("back is %s", d.kinds())
	}
}

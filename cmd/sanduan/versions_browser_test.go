package main

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/chromedp"

	"github.com/sanduan/sanduan/pages"
)

// cleanPage makes a page of all kinds of blocks with which nothing is wrong.
func (o *office) cleanPage(slug string) string {
	o.t.Helper()
	id := o.makePage(slug, 12)
	o.change(id, func(doc *pages.Doc) {
		for i := range doc.Sections { // its code is a sample
			s := &doc.Sections[i]
			s.Blocks = slices.DeleteFunc(s.Blocks, func(b pages.Block) bool { return b.Kind == "follow" })
		}
	})
	return id
}

// change edits a page's draft as a colleague elsewhere would.
func (o *office) change(page string, edit func(*pages.Doc)) {
	o.t.Helper()
	_, err := o.store.EditDraft(context.Background(), page, pages.Author{ID: "colleague", Name: "李姐", At: time.Now()}, func(doc *pages.Doc) error {
		edit(doc)
		return nil
	})
	if err != nil {
		o.t.Fatal(err)
	}
}

// visitor is what somebody who has never been there reads on the live page.
func (o *office) visitor(slug string) string {
	o.t.Helper()
	status, body := get(o.t, o.program.url+"/p/"+slug)
	if status != 200 {
		o.t.Fatalf("/p/%s: %d", slug, status)
	}
	return body
}

// toPublish goes from the editor to the publish screen.
func (d *desk) toPublish() {
	d.t.Helper()
	d.hit("[data-publish]", "发布")
	d.at("/publish")
}

// publish publishes what the publish screen shows, under a name.
func (d *desk) publish(name string) {
	d.t.Helper()
	d.fill(`main input[name=note]`, name)
	d.hit("main form button", "发布")
	d.at("?panel=versions")
	d.ready()
}

// rows are the differences a screen lists: what happened, to what.
const rows = `[...document.querySelectorAll("main section > ol > li")].map(li => li.firstElementChild.innerText.replace(/\s+/g, " ").trim())`

// fieldChanged is what the row of a block says about one of its fields.
const fieldChanged = `(row, label) => [...[...document.querySelectorAll("main section > ol > li")].find(li => li.innerText.includes(row)).querySelectorAll("dl > div")]
	.filter(d => d.querySelector("dt").innerText.includes(label)).map(d => d.querySelector("dd").innerText.replace(/\s+/g, " ").trim()).join("; ")`

// frameSays waits until a frame of the screen shows the words.
func (d *desk) frameSays(frame, words string) {
	d.t.Helper()
	d.until("the frame "+frame+" to show "+words, fmt.Sprintf(`document.querySelector(%q).contentDocument.body.innerText.includes(%q)`, frame, words))
}

// TestPublishAndGoBack: what publishing changes is shown block by block, exactly; versions have names, are compared, and
// brought back as new ones; the draft can be replaced by one, and that is undone in the editor.
func TestPublishAndGoBack(t *testing.T) {
	o := newOffice(t)
	d := o.owner(o.cleanPage("versions"), 1440, 900)
	d.toPublish()
	d.says("第一次发布，访客会看到", "检查通过，可以发布", "第 1 版")
	d.see("publish-first")
	d.publish("开业")
	d.says("已发布第 1 版", "开业", "访客正在看")
	first := d.draft()

	hero := d.kind("hero")
	old := d.prop(hero, "Title")
	d.choose(hero)
	d.write("Title", "第二版的标题")
	d.saved()
	d.act("hide", fmt.Sprintf(`{block: %q, hidden: true}`, d.kind("numbers")))
	d.act("move", fmt.Sprintf(`{block: %q, by: 1}`, d.kind("certificates")))
	d.act("delete", fmt.Sprintf(`{block: %q}`, d.kind("share")))
	d.act("copy", fmt.Sprintf(`{block: %q}`, d.kind("offer")))
	d.panel("basics")
	valueOf[bool](d.tab, `document.querySelector("#sheet [name=Theme][value=green]").click() || true`)
	d.untilDraft(func(string) bool { return d.draft().Theme == "green" })
	d.saved()
	second := d.draft()

	d.toPublish()
	d.see("publish-changes")
	want := []string{
		"修改 首屏主图 上段 · 诱饵", "新增 优惠内容 上段 · 诱饵", "移动 资质证书 中段 · 信任", "隐藏 数据见证 中段 · 信任", "删除 分享面板 下段 · 行动", "修改 页面设置",
	}
	if got := valueOf[[]string](d.tab, rows); !slices.Equal(got, want) {
		t.Errorf("the publish screen lists\n%q, want\n%q", got, want)
	}
	d.says("和线上有 6 处不同")
	if got := valueOf[string](d.tab, `(`+fieldChanged+`)("首屏主图", "")`); got != "改前 "+old+" 改后 第二版的标题" {
		t.Errorf("of the block that was changed it says %q", got)
	}
	if got := valueOf[string](d.tab, `(`+fieldChanged+`)("页面设置", "主题")`); got != "改前 中国红 改后 清新绿" {
		t.Errorf("of the theme it says %q", got)
	}
	d.hit("main li summary", "看改前改后的样子")
	d.frameSays("details[open] figure:first-child iframe", old)
	d.frameSays("details[open] figure:last-child iframe", "第二版的标题")
	d.see("publish-frames")
	if strings.Contains(o.visitor("versions"), "第二版的标题") {
		t.Fatal("visitors see what is not published")
	}
	d.publish("换季")
	d.says("已发布第 2 版")
	if !strings.Contains(o.visitor("versions"), "第二版的标题") {
		t.Error("visitors do not see what is published")
	}

	const versionTwo, versionOne = "#side ol > li:first-child ", "#side ol > li:last-child "
	d.hit(versionTwo+"summary", "改名")
	valueOf[bool](d.tab, `(() => { const f = document.querySelector("#name-2"); f.focus(); f.select(); return true })()`)
	d.insert("换季，加了优惠")
	d.see("version-name")
	d.hit(versionTwo+"button", "保存")
	d.until("the new name", `document.querySelector("#side").innerText.includes("换季，加了优惠")`)
	d.ready()
	d.see("versions")

	d.hit(versionOne+"a", "与线上对比")
	d.at("/compare")
	d.frameSays("[data-together] figure:first-child iframe", "第二版的标题")
	d.frameSays("[data-together] figure:last-child iframe", old)
	d.says("6 处不同", "第 1 版「开业」")
	d.see("compare")
	d.do(chromedp.NavigateBack())
	d.ready()

	d.hit("#side summary", "退回第 1 版")
	d.see("roll-back")
	d.hit("#side button", "退回")
	d.says("已回退：访客现在看到的是第 1 版的内容（记为第 3 版）")
	if body := o.visitor("versions"); strings.Contains(body, "第二版的标题") || !strings.Contains(body, old) {
		t.Error("after going back, visitors see something else")
	}
	if d.draftText() != text(t, second) {
		t.Error("going back has changed the draft")
	}
	d.ready()
	d.hit("#side ol > li:nth-child(2) summary", "恢复")
	d.hit("#side ol > li:nth-child(2) button", "恢复")
	d.says("记为第 4 版")
	if !strings.Contains(o.visitor("versions"), "第二版的标题") {
		t.Error("a restored version is not what visitors see")
	}

	d.ready()
	d.hit(versionOne+"summary", "覆盖草稿")
	d.hit(versionOne+"button", "覆盖草稿")
	d.says("草稿已换成第 1 版的内容，可以撤销")
	if d.draftText() != text(t, first) {
		t.Error("the draft is not the first version")
	}
	d.ready()
	d.frameSays("#phone", old)
	d.hit("#undo", "")
	d.untilDraft(func(now string) bool { return now == text(t, second) })
	d.saved()
	d.frameSays("#phone", "第二版的标题")
	if d.shown() != d.order() {
		t.Error("the screen does not show the draft")
	}
}

// text is the contents as draftText gives a draft.
func text(t *testing.T, doc pages.Doc) string {
	t.Helper()
	b, err := json.Marshal(doc)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

// TestGoThere: each problem the publish screen names leads to the very field: it is on the screen and has the keyboard.
func TestGoThere(t *testing.T) {
	o := newOffice(t)
	id := o.cleanPage("problems")
	d := o.owner(id, 1440, 900)
	o.change(id, func(doc *pages.Doc) {
		doc.Card.Title = strings.Repeat("长", 60)
		doc.Host.Company = ""
		for _, s := range doc.Sections {
			for i, b := range s.Blocks {
				switch b.Kind {
				case "hero":
					s.Blocks[i].Props = []byte(strings.Replace(string(b.Props), `"Title":"`, `"Title":"","Was":"`, 1))
				case "certificates":
					s.Blocks[i].Props = []byte(strings.Replace(string(b.Props), `"Name":"食品经营许可证"`, `"Name":""`, 1))
				case "lead":
					s.Blocks[i].Props = []byte(strings.Replace(string(b.Props), `"Choices":"工作日，周六，周日"`, `"Choices":"`+strings.Repeat("长", 500)+`"`, 1))
				}
			}
		}
	})
	d.open(o.program.url + "/admin/pages/" + id + "/publish")
	d.says("处要改，改好才能发布")
	d.see("problems")
	fields := valueOf[[]string](d.tab, `[...document.querySelectorAll("section[aria-label=要改的地方] li a")].map(a => decodeURIComponent(a.hash.slice(3)))`)
	slices.Sort(fields)
	if want := []string{"Company", "Items.1.Name", "Questions.0.Choices", "Title", "Title"}; !slices.Equal(fields, want) {
		t.Fatalf("the problems lead to %q, want %q", fields, want)
	}
	d.hit(`section[aria-label=建议] li a[href$="f-Picture"]`, "去修改")
	d.ready()
	d.until("the picture's field in sight", `(() => { const r = document.getElementById("f-Picture").getBoundingClientRect(); return r.height > 0 && r.top >= 56 && r.top < innerHeight - 100 })() &&
		document.getElementById("f-Picture").contains(document.activeElement)`)
	for i := range fields {
		d.open(o.program.url + "/admin/pages/" + id + "/publish")
		link := fmt.Sprintf(`section[aria-label=要改的地方] li:nth-child(%d) a`, i+1)
		field := valueOf[string](d.tab, fmt.Sprintf(`decodeURIComponent(document.querySelector(%q).hash.slice(1))`, link))
		d.hit(link, "去修改")
		d.ready()
		d.until("the field "+field+" to have the keyboard, in sight", fmt.Sprintf(`(() => { const f = document.getElementById(%q), r = f.getBoundingClientRect();
			return document.activeElement === f && r.height > 0 && r.top >= 56 && r.bottom <= innerHeight && document.elementFromPoint(r.left + 20, r.top + r.height / 2) === f })()`, field))
		d.until("the words about it", fmt.Sprintf(`document.getElementById(%q + "-wrong").getClientRects().length > 0 && document.getElementById(%[1]q + "-wrong").innerText.trim()`, field))
		d.see(fmt.Sprintf("go-there-%d", i+1))
	}
}

// TestPublishOvertaken: where the draft moves on while the publish screen is open, pressing 发布 publishes nothing, but
// shows the differences as they are now; pressing it once more publishes them.
func TestPublishOvertaken(t *testing.T) {
	o := newOffice(t)
	d := o.owner(o.cleanPage("overtaken"), 1440, 900)
	d.toPublish()
	d.publish("")
	hero := d.kind("hero")
	d.choose(hero)
	d.write("Title", "我看过的标题")
	d.saved()
	d.toPublish()
	if got := valueOf[[]string](d.tab, rows); len(got) != 1 {
		t.Fatalf("the publish screen lists %q", got)
	}
	o.change(d.page, func(doc *pages.Doc) { doc.Theme = "blue" })
	d.fill(`main input[name=note]`, "我起的名称")
	d.hit("main form button", "发布")
	d.says("还没有发布：您看的时候，草稿又有了新的修改")
	d.see("overtaken")
	if got := valueOf[[]string](d.tab, rows); len(got) != 2 || !strings.Contains(got[1], "页面设置") {
		t.Errorf("the publish screen lists %q", got)
	}
	if got := valueOf[string](d.tab, `document.querySelector("main input[name=note]").value`); got != "我起的名称" {
		t.Errorf("the name is now %q", got)
	}
	if strings.Contains(o.visitor("overtaken"), "我看过的标题") {
		t.Fatal("it was published all the same")
	}
	d.hit("main form button", "发布")
	d.says("已发布第 2 版")
	if body := o.visitor("overtaken"); !strings.Contains(body, "我看过的标题") {
		t.Error("visitors do not see it")
	}
}

// TestScheduledRelease: a draft set to go live later does so by itself, as it was when it was set.
func TestScheduledRelease(t *testing.T) {
	o := newOffice(t)
	d := o.owner(o.cleanPage("release"), 1440, 900)
	d.toPublish()
	d.publish("")
	hero := d.kind("hero")
	d.choose(hero)
	d.write("Title", "到时间才看得到")
	d.saved()
	d.toPublish()
	d.hit("label", "定时")
	valueOf[bool](d.tab, `(() => { const f = document.querySelector("main input[name=at]"); f.value = f.min; return f.value !== "" })()`)
	d.see("schedule")
	d.hit("main form button", "定时发布")
	d.says("已定时，将在")
	d.see("scheduled")
	d.ready()
	d.choose(hero)
	d.write("Title", "定时以后写的")
	d.saved()
	release, err := o.store.Release(t.Context(), d.page)
	if err != nil {
		t.Fatal(err)
	}
	if wait := time.Until(time.UnixMilli(release.At)); wait < 20*time.Second || wait > 2*time.Minute {
		t.Errorf("the earliest the form lets choose is %v ahead", wait)
	}
	if strings.Contains(o.visitor("release"), "到时间才看得到") {
		t.Fatal("it is live already")
	}
	release.At = time.Now().UnixMilli() // not to wait for the minute
	if err := o.store.SetRelease(t.Context(), release, release.CreatedAt); err != nil {
		t.Fatal(err)
	}
	for end := time.Now().Add(4 * releaseEvery); !strings.Contains(o.visitor("release"), "到时间才看得到"); time.Sleep(50 * time.Millisecond) {
		if time.Now().After(end) {
			t.Fatal("the time has come, and nothing is live")
		}
	}
	if d.prop(hero, "Title") != "定时以后写的" {
		t.Error("the draft has changed")
	}
	d.edit("?panel=versions")
	d.until("the version", `document.querySelector("#side ol > li").innerText.includes("第 2 版") && !document.body.innerText.includes("将在")`)
}

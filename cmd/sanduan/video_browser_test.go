package main

import (
	"encoding/json"
	"fmt"
	"os"
	"slices"
	"testing"
	"time"

	"github.com/chromedp/chromedp"

	"github.com/sanduan/sanduan/components/form"
	"github.com/sanduan/sanduan/pages"
)

// TestVideoFromTheEditorToTheVisitor: a file chosen in the editor becomes the block's video; after publishing, a visitor's
// page loads nothing of it before it is tapped, then asks for it in ranges and plays it.
func TestVideoFromTheEditorToTheVisitor(t *testing.T) {
	clip, err := os.ReadFile("../../pages/video/testdata/clip.mp4")
	if err != nil {
		t.Fatal(err)
	}
	o := newOffice(t)
	d := o.owner(o.makePageOf("film", []string{"hero", "video", "lead"}), 1440, 900)
	block := d.kind("video")
	d.choose(block)
	const field = `#sheet .video-field`
	if got := valueOf[string](d.tab, `document.querySelector("`+field+` label[for$='-file']").innerText`); got != "选择视频" {
		t.Errorf("the button says %q", got)
	}
	if wide := valueOf[float64](d.tab, `document.querySelector("`+field+` [type=file]").getBoundingClientRect().width`); wide > 1 {
		t.Errorf("the browser's own button is %v px wide", wide)
	}
	d.do(chromedp.SetUploadFiles(chromedp.CSS(field+" [data-video-file]"), []string{d.file("上课.mp4", clip)}))
	d.until("the uploaded video", `document.querySelector("`+field+` [data-video-there]").hidden === false`)
	d.saved()
	src := d.clip(block)
	if !src.Valid() {
		t.Fatalf("the block's video is %q", src.Src)
	}
	d.reads("换一个视频")

	d.open(o.program.url + "/admin/pages/" + d.page + "/publish")
	d.press(`form[action$="/publish"] button[type=submit]`)
	d.reads("已发布第 1 版")

	v := person(t, o.browser, 375, 812)
	v.open(o.program.url + "/p/film")
	loaded := fmt.Sprintf(`performance.getEntriesByType("resource").filter(e => e.name.endsWith(%q))`, src.URL())
	if n := valueOf[int](v, loaded+`.length`); n != 0 {
		t.Errorf("the video is asked for %d times before it is tapped", n)
	}
	part := valueOf[string](v, fmt.Sprintf(`fetch(%q, {headers: {Range: "bytes=4-7"}}).then(async r => r.status + " " + r.headers.get("Content-Range") + " " + await r.text())`, src.URL()))
	if want := fmt.Sprintf("206 bytes 4-7/%d ftyp", len(clip)); part != want {
		t.Errorf("a part of it is %q, want %q", part, want)
	}
	v.do(chromedp.MouseClickXY(v.rest(`document.querySelector(".part-play")`)))
	played := valueOf[bool](v, `(async () => {
		const video = document.querySelector(".part-video video"), until = Date.now() + 20000;
		while (video.currentTime === 0 && Date.now() < until) await new Promise(r => setTimeout(r, 20));
		return video.currentTime > 0 && !video.error })()`)
	if !played {
		t.Errorf("it does not play: %s", valueOf[string](v, `String(document.querySelector(".part-video video").error?.message)`))
	}
	if status := valueOf[string](v, `String([...new Set(`+loaded+`.filter(e => e.initiatorType === "video").map(e => e.responseStatus))])`); status != "206" {
		t.Errorf("the player was answered %q, want 206", status)
	}
}

// clip is what a block's video is in the draft.
func (d *desk) clip(block string) form.Video {
	d.t.Helper()
	doc := d.draft()
	b, err := doc.Find(block)
	if err != nil {
		d.t.Fatal(err)
	}
	var props struct{ Clip form.Video }
	if err := json.Unmarshal(b.Props, &props); err != nil {
		d.t.Fatal(err)
	}
	return props.Clip
}

// change sets what blocks of a kind hold.
func (d *desk) change(kind, props string) {
	d.t.Helper()
	id := d.kind(kind)
	_, err := d.office.store.EditDraft(d.t.Context(), d.page, pages.Author{ID: d.office.first(), Name: "admin"}, func(doc *pages.Doc) error {
		b, err := doc.Find(id)
		if err != nil {
			return err
		}
		b.Props = json.RawMessage(props)
		return nil
	})
	if err != nil {
		d.t.Fatal(err)
	}
}

// TestCopyingAnAccount: in each look of the contact block the button puts the account on the clipboard, and says so.
func TestCopyingAnAccount(t *testing.T) {
	o := newOffice(t)
	d := o.owner(o.makePageOf("ways", []string{"contact"}), 1440, 900)
	v := person(t, o.browser, 375, 812)
	for i, layout := range []string{"buttons", "row", "list"} {
		account := fmt.Sprint("sanduan88", i)
		d.change("contact", fmt.Sprintf(`{"Layout":%q,"Items":[{"Kind":"weixin","Value":%q,"Words":"加微信"}]}`, layout, account))
		doc := d.draft()
		doc.Sections[slices.IndexFunc(doc.Sections, func(s pages.Section) bool { return len(s.Blocks) > 0 })].Blocks[0].ID = "7d" // as a third of the ids begin
		if _, err := o.store.Publish(t.Context(), d.page, doc, "admin", "", doc.Host.Agreement(), time.Now()); err != nil {
			t.Fatal(err)
		}
		// What another process publishes, as this test does, shows within a second.
		for begun := time.Now(); time.Since(begun) < 5*time.Second; time.Sleep(50 * time.Millisecond) {
			v.open(o.program.url + "/p/ways")
			if valueOf[bool](v, fmt.Sprintf(`document.body.textContent.includes(%q)`, account)) {
				break
			}
		}
		valueOf[bool](v, `(() => { window.copied = ""; document.addEventListener("copy", () => { const f = document.activeElement; window.copied = f.value.slice(f.selectionStart, f.selectionEnd) }); return true })()`)
		v.do(chromedp.MouseClickXY(v.rest(`document.querySelector("[data-copy]")`)))
		if got := valueOf[string](v, `window.copied + " " + document.querySelector("[data-copy]").textContent`); got != account+" 已复制" {
			t.Errorf("%s: copied %q", layout, got)
		}
	}
}

// TestTypingWhatIsFolded: what is typed into the form of a block that folds it away shows on the phone.
func TestTypingWhatIsFolded(t *testing.T) {
	o := newOffice(t)
	d := o.owner(o.makePageOf("folded", []string{"join", "company"}), 1440, 900)
	d.change("company", `{"Layout":"fold","Company":"三段咖啡有限公司","Address":"人民路 1 号"}`)
	d.change("join", `{"Layout":"fold","Title":"进群","Name":"手冲群","Hint":"长按识别"}`)
	d.edit("")
	for kind, field := range map[string]string{"company": "Address", "join": "Hint"} {
		id := d.kind(kind)
		d.choose(id)
		d.write(field, "新写的"+field)
		d.until(field+" on the phone", fmt.Sprintf(`(() => { const at = document.querySelector("#phone").contentDocument.querySelector('#b-%s [data-text="%s"]');
			return at.textContent.trim() === %q && at.checkVisibility() })()`, id, field, "新写的"+field))
		d.saved()
		if got := d.prop(id, field); got != "新写的"+field {
			t.Errorf("%s of %s is %q", field, kind, got)
		}
	}
}

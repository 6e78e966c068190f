package main

import (
	"bytes"
	"fmt"
	"image"
	"image/png"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/chromedp"
	"github.com/makiuchi-d/gozxing"
	"github.com/makiuchi-d/gozxing/qrcode"
	goqrcode "github.com/skip2/go-qrcode"

	"github.com/sanduan/sanduan/db"
	"github.com/sanduan/sanduan/pages"
)

// marks are words by which one knows whom a page of all kinds of blocks is shown to.
var marks = map[pages.Persona]string{
	pages.AsInvited: "邀请你参加",
	pages.AsActed:   "看看我的海报和进度",
	pages.AsSharer:  "位朋友通过你的链接参加",
	pages.AsFull:    "名额已满",
	pages.AsPaused:  "活动暂停中",
	pages.AsEnded:   "活动已结束",
}

// marked lists whose marks a page's text has.
func marked(text string) []pages.Persona {
	var out []pages.Persona
	for _, p := range pages.Personas() {
		if words := marks[p]; words != "" && strings.Contains(strings.Join(strings.Fields(text), ""), words) {
			out = append(out, p)
		}
	}
	return out
}

// TestPersonaSwitch: the editor's phone shows the draft as every persona sees it, says whose eyes these are, and lets
// nothing be edited meanwhile.
func TestPersonaSwitch(t *testing.T) {
	o := newOffice(t)
	d := o.owner(o.makePage("personas", 12), 1440, 900)
	d.choose(d.kind("hero"))
	d.write("Title", "刚改的标题")
	d.saved()
	want := map[pages.Persona][]pages.Persona{ // who has acted still sees who had invited, the sharer has acted too
		pages.AsInvited: {pages.AsInvited}, pages.AsActed: {pages.AsInvited, pages.AsActed}, pages.AsSharer: {pages.AsActed, pages.AsSharer},
		pages.AsFull: {pages.AsFull}, pages.AsPaused: {pages.AsPaused}, pages.AsEnded: {pages.AsEnded},
	}
	seen := map[string]pages.Persona{}
	for _, p := range pages.Personas() {
		valueOf[bool](d.tab, fmt.Sprintf(`(() => { const s = document.querySelector("#persona"); s.value = %q; return s.dispatchEvent(new Event("change", {bubbles: true})) })()`, p))
		const inside = `document.querySelector("#phone").contentDocument`
		d.until("the page as "+p.Title(), fmt.Sprintf(inside+`.URL.endsWith("preview?as=%s") && `+inside+`.readyState === "complete"`, p))
		d.until("the screen to say so", fmt.Sprintf(`!document.querySelector("#as").hidden && document.querySelector("#as").innerText.includes("正在用「%s」的身份看")`, p.Title()))
		text := valueOf[string](d.tab, inside+`.body.innerText`)
		if got := marked(text); !slices.Equal(got, want[p]) {
			t.Errorf("%s sees what %v see, want %v: %.600s", p.Title(), got, want[p], text)
		}
		if other, ok := seen[text]; ok {
			t.Errorf("%s sees what %s sees", p.Title(), other.Title())
		}
		seen[text] = p
		if closed := p == pages.AsPaused || p == pages.AsEnded; !closed && !strings.Contains(text, "刚改的标题") {
			t.Errorf("%s does not see the draft: %.600s", p.Title(), text)
		}
		d.until("nothing on the phone to edit it with, as "+p.Title(), `![...document.querySelectorAll(".over-bar, .over-plus, .over-box")].some(e => !e.hidden && e.getClientRects().length > 0)`)
		d.see("as-" + string(p))
	}
	valueOf[bool](d.tab, `(() => { const s = document.querySelector("#persona"); s.value = "invited"; return s.dispatchEvent(new Event("change", {bubbles: true})) })()`)
	d.frameSays("#phone", "邀请你参加")
	d.write("Title", "边看边改的标题")
	d.frameSays("#phone", "边看边改的标题")
	d.frameSays("#phone", "邀请你参加")
	d.saved()
	was := d.draftText()
	d.hit("#as button", "返回编辑")
	d.ready()
	d.until("the canvas", `document.querySelector("#as").hidden && document.querySelector("#phone").contentDocument.querySelector("[data-name]")`)
	x, y := d.point(d.kind("hero"), "Title")
	d.do(chromedp.MouseClickXY(x, y))
	d.until("the block to be chosen", fmt.Sprintf(`document.querySelector("form#sheet")?.dataset.block === %q && [...document.querySelectorAll(".over-bar")].some(e => !e.hidden)`, d.kind("hero")))
	if d.draftText() != was {
		t.Error("looking has changed the draft")
	}
}

// ticking is what differs between two looks at the same page: the nonces, and a countdown's clock.
var ticking = regexp.MustCompile(`nonce="[^"]+"|data-now="\d+"|<b data-unit="\w">\d+</b>`)

// TestPreviewIsTheLivePage: what the editor's phone shows for a stranger is what a stranger gets once that is published,
// byte for byte: a page with all kinds of blocks and a picture, fetched by the browser each time.
func TestPreviewIsTheLivePage(t *testing.T) {
	o := newOffice(t)
	d := o.owner(o.makePage("same", 12), 1440, 900)
	d.choose(d.kind("follow")) // its sample code may not be published
	code := filepath.Join(t.TempDir(), "code.png")
	if err := goqrcode.WriteFile("https://work.weixin.qq.com/ca/example", goqrcode.Medium, 400, code); err != nil {
		t.Fatal(err)
	}
	d.do(chromedp.SetUploadFiles(chromedp.CSS(`#sheet [data-path="QR"] input[type=file]`), []string{code}))
	d.untilDraft(func(string) bool { return len(d.draft().UsedPictures()) == 1 })
	d.saved()
	if err := os.Remove(code); err != nil {
		t.Fatal(err)
	}
	d.act("hide", fmt.Sprintf(`{block: %q, hidden: true}`, d.kind("numbers")))
	valueOf[bool](d.tab, `(() => { const s = document.querySelector("#persona"); s.value = "stranger"; return s.dispatchEvent(new Event("change", {bubbles: true})) })()`)
	d.until("the page as a stranger", `document.querySelector("#phone").contentDocument.URL.endsWith("?as=stranger") && document.querySelector("#phone").contentDocument.readyState === "complete"`)
	preview := valueOf[string](d.tab, `fetch(document.querySelector("#phone").contentDocument.URL).then(r => r.text())`)
	d.toPublish()
	d.publish("")
	stranger := person(t, o.browser, 375, 812)
	stranger.open(o.program.url + "/healthz")
	live := valueOf[string](stranger, `fetch("/p/same").then(r => r.text())`)
	a, b := ticking.ReplaceAllString(preview, "~"), ticking.ReplaceAllString(live, "~")
	if len(a) < 10_000 || strings.Count(a, "~") < 5 {
		t.Fatalf("the preview is %d bytes: %.500s", len(a), a)
	}
	if a == b {
		return
	}
	at := 0
	for at < min(len(a), len(b)) && a[at] == b[at] {
		at++
	}
	t.Errorf("they differ at byte %d:\npreview …%.200s\nlive    …%.200s", at, a[max(0, at-40):], b[max(0, at-40):])
}

// code reads the QR code that the screen shows in an image, out of the screen's pixels.
func (d *desk) code(img string) string {
	d.t.Helper()
	d.until("the code", fmt.Sprintf(`document.querySelector(%q).complete && document.querySelector(%[1]q).naturalWidth > 0`, img))
	box := valueOf[[]int](d.tab, fmt.Sprintf(`new Promise(done => { const e = document.querySelector(%q); e.scrollIntoView({block: "center", behavior: "instant"});
		requestAnimationFrame(() => requestAnimationFrame(() => { const r = e.getBoundingClientRect(); done([r.left, r.top, r.right, r.bottom].map(Math.round)) })) })`, img))
	screen, err := chromedp.Run(d.ctx, chromedp.CaptureScreenshot())
	if err != nil {
		d.t.Fatal(err)
	}
	pixels, err := png.Decode(bytes.NewReader(screen))
	if err != nil {
		d.t.Fatal(err)
	}
	cut, ok := pixels.(interface {
		SubImage(image.Rectangle) image.Image
	})
	if !ok {
		d.t.Fatalf("a picture of %T", pixels)
	}
	bitmap, err := gozxing.NewBinaryBitmapFromImage(cut.SubImage(image.Rect(box[0], box[1], box[2], box[3])))
	if err != nil {
		d.t.Fatal(err)
	}
	result, err := qrcode.NewQRCodeReader().Decode(bitmap, map[gozxing.DecodeHintType]any{gozxing.DecodeHintType_TRY_HARDER: true})
	if err != nil {
		d.see("failed")
		d.t.Fatalf("read the code on the screen: %v", err)
	}
	return result.GetText()
}

// TestPreviewLink: the code on the screen leads a phone without a session to the draft as it is now; nothing can be sent
// from there, the personas can be changed, and once the link is revoked it opens no more.
func TestPreviewLink(t *testing.T) {
	o := newOffice(t)
	d := o.owner(o.makePage("link", 12), 1440, 900)
	d.edit("?panel=preview")
	d.hit("#side button", "生成二维码")
	d.says("已生成，有效到")
	d.ready()
	link := d.code(`#side img[alt*="二维码"]`)
	d.see("preview-panel")
	if !strings.HasPrefix(link, o.program.url+"/preview/") || link != valueOf[string](d.tab, `document.querySelector("#side input[readonly]").value`) {
		t.Fatalf("the code leads to %s", link)
	}
	d.choose(d.kind("hero"))
	d.write("Title", "生成之后改的标题")
	d.saved()

	phone := person(t, o.browser, 375, 812)
	phone.open(link)
	phone.reads("生成之后改的标题", "预览 · 不会真的提交", "有效到", "身份：新访客")
	phone.see("preview-phone")
	if wide := valueOf[[]string](phone, tooWide); len(wide) > 0 {
		t.Errorf("on a phone %v", wide)
	}
	for _, script := range []bool{true, false} {
		phone.script(script)
		phone.open(link)
		const form = `form:has(input[name=name]) `
		phone.fill(form+`input[name=phone]`, "13800138000")
		phone.fill(form+`input[name=name]`, "小李")
		for _, control := range []string{`input[name=consent]`, `button[type=submit]`} { // clear of the bars at the bottom
			valueOf[bool](phone, fmt.Sprintf(`document.querySelector(%q).scrollIntoView({block: "center", behavior: "instant"}), true`, form+control))
			phone.do(chromedp.Click(chromedp.CSS(form + control)))
		}
		if !valueOf[bool](phone, `document.querySelector("form:has(input[name=name]) input[name=consent]").checked`) {
			t.Fatal("the form is not filled in")
		}
		if script && !valueOf[bool](phone, `document.querySelector("#preview").classList.contains("told")`) {
			t.Error("sending says nothing")
		}
		if got := valueOf[string](phone, `location.pathname`); !strings.HasSuffix(link, got) {
			t.Errorf("sending leads to %s", got)
		}
		phone.reads("预览 · 不会真的提交")
	}
	phone.script(true)
	phone.open(link)
	if _, n, err := o.store.Leads(t.Context(), db.LeadQuery{PageID: d.page}); err != nil || n != 0 {
		t.Errorf("%d leads, %v", n, err)
	}
	if kept, err := chromedp.Call(phone.ctx, network.GetCookies, network.GetCookiesParams{}); err != nil || len(kept.Cookies) > 0 {
		t.Errorf("the phone was given %v, %v", kept.Cookies, err)
	}

	for _, p := range pages.Personas() {
		phone.do(chromedp.Click(chromedp.CSS(`#preview summary`)))
		if p == pages.AsActed {
			phone.see("preview-personas")
		}
		phone.press(chromedp.CSS(`#preview nav a[href$="as=` + string(p) + `"]`))
		phone.reads("身份："+p.Title(), marks[p])
	}

	d.edit("?panel=preview")
	d.hit("#side a", pages.AsInvited.Title())
	d.until("the panel for another persona", `new URLSearchParams(location.search).get("as") === "invited" && document.querySelector("#side [aria-current]").innerText === "被邀请的朋友"`)
	if got := d.code(`#side img[alt*="二维码"]`); got != link+"?as=invited" {
		t.Errorf("as an invited friend the code leads to %s", got)
	}
	d.hit("#side section[aria-labelledby=previews] summary", "撤销")
	d.hit("#side section[aria-labelledby=previews] button", "撤销链接")
	d.says("已撤销，链接打不开了")
	phone.open(link)
	phone.reads("预览链接已失效")
	phone.see("revoked")
	if status, _ := get(t, link); status != 410 {
		t.Errorf("a link that was revoked answers %d", status)
	}
	if status, _ := get(t, link+"/poster.jpg"); status != 410 {
		t.Errorf("its poster answers %d", status)
	}
}

package main

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/browser"
	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"github.com/sanduan/sanduan/components/form"
)

// mainPicture is the field of the open block's first picture.
const mainPicture = `#sheet .picture-field[data-path="Picture"]`

// file keeps bytes under a name, as a person's computer would.
func (d *desk) file(name string, bytes []byte) string {
	d.t.Helper()
	path := filepath.Join(d.t.TempDir(), name)
	if err := os.WriteFile(path, bytes, 0o600); err != nil {
		d.t.Fatal(err)
	}
	return path
}

// photo is a file with a picture of that size; the size tells later which one the page has.
func (d *desk) photo(name string, w, h int) string {
	d.t.Helper()
	return d.file(name, noise(d.t, w, h))
}

// pick chooses a file in the picture's field, as the system's dialog would.
func (d *desk) pick(path string) {
	d.t.Helper()
	d.do(chromedp.SetUploadFiles(chromedp.CSS(mainPicture+" [data-file]"), []string{path}))
}

// picture is what a block's picture is in the draft.
func (d *desk) picture(block string) form.Picture {
	d.t.Helper()
	doc := d.draft()
	b, err := doc.Find(block)
	if err != nil {
		d.t.Fatal(err)
	}
	var props struct{ Picture form.Picture }
	if err := json.Unmarshal(b.Props, &props); err != nil {
		d.t.Fatal(err)
	}
	return props.Picture
}

// untilPicture waits until the draft has a picture of that size, and field, screen reader and phone show it.
func (d *desk) untilPicture(block string, w, h int) {
	d.t.Helper()
	size := fmt.Sprintf("-%dx%d.", w, h)
	d.untilDraft(func(string) bool { return strings.Contains(d.picture(block).Src, size) })
	d.saved()
	src := d.picture(block).Src
	d.until("the field to show "+src, fmt.Sprintf(`document.querySelector('%s [data-image]').src.endsWith(%q) && document.querySelector('%[1]s [data-image]').naturalWidth > 0`, mainPicture, src))
	d.until("the phone to show "+src, fmt.Sprintf(`document.querySelector("#phone").contentDocument.querySelector("#b-%s img[src$='%s']").naturalWidth > 0`, block, src))
}

// middle is where the middle of an element is on the screen, scrolled into view first.
func (p tab) middle(selector string) (x, y float64) {
	p.t.Helper()
	return p.rest(fmt.Sprintf(`document.querySelector(%q)`, selector))
}

// onPhone is where the middle of an element of the phone is on the screen, once the phone has come to rest.
func (d *desk) onPhone(selector string) (x, y float64) {
	d.t.Helper()
	return d.rest(fmt.Sprintf(`document.querySelector("#phone").contentDocument.querySelector(%q)`, selector))
}

// drop drags a file from the desktop and lets it go there; over is looked at just before.
func (d *desk) drop(x, y float64, path string, over func()) {
	d.t.Helper()
	for _, kind := range []input.DispatchDragEventType{input.DispatchDragEventTypeDragEnter, input.DispatchDragEventTypeDragOver, input.DispatchDragEventTypeDrop} {
		if kind == input.DispatchDragEventTypeDrop {
			over()
		}
		_, err := chromedp.Call(d.ctx, input.DispatchDragEvent, input.DispatchDragEventParams{
			Type: kind, X: x, Y: y, Data: &input.DragData{Items: []*input.DragDataItem{}, Files: []string{path}, DragOperationsMask: 1},
		})
		if err != nil {
			d.t.Fatal(err)
		}
	}
}

// copyPicture puts a picture of that size into the clipboard, as copying a screenshot does.
func (d *desk) copyPicture(w, h int) {
	d.t.Helper()
	for _, name := range []string{"clipboard-read", "clipboard-write"} {
		permission := browser.SetPermissionParams{Permission: &browser.PermissionDescriptor{Name: name}, Setting: browser.PermissionSettingGranted}
		if _, err := chromedp.Call(d.ctx, browser.SetPermission, permission); err != nil {
			d.t.Fatal(err)
		}
	}
	valueOf[bool](d.tab, fmt.Sprintf(`(async () => { const c = document.createElement("canvas"); [c.width, c.height] = [%d, %d]; c.getContext("2d").fillRect(20, 20, 90, 60);
		const png = await new Promise((done) => c.toBlob(done, "image/png"));
		await navigator.clipboard.write([new ClipboardItem({"image/png": png})]); return true })()`, w, h))
}

// pasteKeys presses Ctrl+V where the focus is.
func (d *desk) pasteKeys() {
	d.t.Helper()
	_, err := chromedp.Call(d.ctx, input.DispatchKeyEvent, input.DispatchKeyEventParams{
		Type: "rawKeyDown", Modifiers: int64(kb.ModifierCtrl), WindowsVirtualKeyCode: 86, Key: "v", Code: "KeyV", Commands: []string{"paste"},
	})
	if err != nil {
		d.t.Fatal(err)
	}
}

// TestPicturesComeIn: a picture is chosen, dropped on its field or on the phone, and pasted in either; undo takes each
// back.
func TestPicturesComeIn(t *testing.T) {
	o := openOffice(t, ownChromium(t))
	d := o.owner(o.makePage("arrive", 8), 1440, 900)
	hero := d.kind("hero")
	d.choose(hero)
	first := d.picture(hero)

	d.pick(d.photo("门店.jpg", 800, 600))
	d.untilPicture(hero, 800, 600)
	if alt := d.picture(hero).Alt; alt != first.Alt {
		t.Errorf("with the picture its description became %q", alt)
	}
	d.until("a word that the description may be wrong", `document.querySelector("#sheet [data-doubt]").offsetParent`)

	x, y := d.middle(mainPicture + " [data-drop]")
	d.drop(x, y, d.photo("拖到格子.jpg", 810, 600), func() {
		d.until("the field to say where it would fall", `document.querySelector("#sheet .picture-over").offsetParent`)
		d.see("picture-over")
	})
	d.untilPicture(hero, 810, 600)

	d.choose(d.kind("offer")) // what is dropped on the phone opens its block
	x, y = d.onPhone("#b-" + hero + " img[data-image]")
	d.drop(x, y, d.photo("拖到手机.jpg", 820, 600), func() {
		d.until("the phone to say what it would replace", `document.querySelector(".over-aim").offsetParent && document.querySelector(".over-aim").getBoundingClientRect().height > 50`)
		d.see("phone-over")
	})
	d.until("the block to open", fmt.Sprintf(`document.querySelector("form#sheet").dataset.block === %q`, hero))
	d.untilPicture(hero, 820, 600)

	d.copyPicture(430, 300)
	valueOf[bool](d.tab, `document.querySelector('`+mainPicture+` [data-drop]').focus() || true`)
	d.pasteKeys()
	d.untilPicture(hero, 430, 300)

	d.copyPicture(440, 300)
	x, y = d.point(hero, "Badge")
	d.do(chromedp.MouseClickXY(x-60, y)) // beside its texts
	d.until("the phone to have the keyboard", `document.activeElement.id === "phone"`)
	d.pasteKeys()
	d.untilPicture(hero, 440, 300)
	d.see("pictures")

	for _, size := range [][2]int{{430, 300}, {820, 600}, {810, 600}, {800, 600}} {
		d.keys("z", kb.ModifierCtrl)
		d.untilPicture(hero, size[0], size[1])
	}
	d.keys("z", kb.ModifierCtrl)
	d.untilDraft(func(string) bool { return d.picture(hero) == first })
	d.until("the field to show the first picture again", fmt.Sprintf(`document.querySelector('%s [data-src]').value === %q`, mainPicture, first.Src))
}

// TestPictureIsShaped: a picture is found in the library, cut to a square, given a focal point by the keyboard and a
// description; one too heavy for a phone is told of, and the page shows it all to visitors.
func TestPictureIsShaped(t *testing.T) {
	o := newOffice(t)
	d := o.owner(o.makePage("shape", 8), 1440, 900)
	hero := d.kind("hero")
	d.choose(hero)
	d.pick(d.photo("大门口.jpg", 800, 1200))
	d.untilPicture(hero, 800, 1200)
	d.until("the words that it is heavy", `document.querySelector("#sheet [data-heavy-words]").offsetParent && /访客加载 [2-9]\d\d KB|MB/.test(document.querySelector("#sheet [data-own]").textContent)`)
	d.see("heavy")

	d.pick(d.photo("吧台.jpg", 640, 480))
	d.untilPicture(hero, 640, 480)
	d.until("the warning to go", `document.querySelector("#sheet [data-heavy-words]").hidden`)
	d.findPicture("大门", "大门口")
	d.see("library")
	valueOf[bool](d.tab, `document.querySelector("[data-dialog=library] [data-pick]").click() || true`)
	d.untilPicture(hero, 800, 1200)

	d.pressPicture("crop")
	d.until("the crop box", `document.querySelector("[data-dialog=crop] .cropper-crop-box").offsetWidth > 0 && !document.querySelector("[data-dialog=crop] [data-done]").disabled`)
	valueOf[bool](d.tab, `document.querySelector("[data-dialog=crop] [name=ratio][value='1']").click() || true`)
	d.until("the size of the square", `document.querySelector("[data-dialog=crop] [data-size]").textContent.includes("800×800")`)
	d.see("crop")
	valueOf[bool](d.tab, `document.querySelector("[data-dialog=crop] [data-done]").click() || true`)
	d.untilPicture(hero, 800, 800)

	d.pressPicture("focus")
	d.until("the focal point's dialog", `document.querySelector("[data-dialog=focus]").open && document.activeElement.matches("[data-pad]")`)
	for _, key := range []string{kb.ArrowLeft, kb.ArrowLeft, kb.ArrowUp, kb.ArrowUp, kb.ArrowUp} {
		d.keys(key)
	}
	d.until("the point to be told", `document.querySelector("[data-dialog=focus] [data-at]").textContent === "横 30%，纵 20%"`)
	d.see("focus")
	d.keys(kb.Tab)
	valueOf[bool](d.tab, `document.querySelector("[data-dialog=focus] [data-done]").click() || true`)
	d.write("Picture.Alt", "门口的长队")
	d.saved()
	if got := d.picture(hero); got.Focus != "30,20" || got.Alt != "门口的长队" {
		t.Errorf("the draft has %+v", got)
	}
	const shown = `img.fx-30.fy-20[alt="门口的长队"]`
	d.until("the phone to show both", fmt.Sprintf(`document.querySelector("#phone").contentDocument.querySelector('#b-%s %s')`, hero, shown))
	d.do(chromedp.Reload())
	d.ready()
	d.until("the phone to show both", fmt.Sprintf(`document.querySelector("#phone").contentDocument.querySelector('#b-%s %s')`, hero, shown))
}

// findPicture searches the library's dialog until it shows that picture and no other upload.
func (d *desk) findPicture(words, name string) {
	d.t.Helper()
	d.pressPicture("library")
	d.until("the library", `document.querySelectorAll("[data-dialog=library] [data-results] [data-pick]").length > 1 && document.activeElement.name === "q"`)
	d.keys("没有这张")
	d.until("nothing to be found", `document.querySelector("[data-dialog=library] [data-results]").innerText.includes("没有找到「没有这张」")`)
	valueOf[bool](d.tab, `document.activeElement.select() || true`)
	d.keys(words)
	d.until("the picture to be found", fmt.Sprintf(`[...document.querySelectorAll("[data-dialog=library] [data-pick]")].map(b => b.innerText.split("\n")[0]).join() === %q`, name))
}

// pressPicture presses a button of the picture's field.
func (d *desk) pressPicture(act string) {
	d.t.Helper()
	x, y := d.middle(mainPicture + " [data-act=" + act + "]")
	d.do(chromedp.MouseClickXY(x, y))
}

// TestBrokenPictures: what is no picture, or too much of one, is refused in plain words; the picture stays as it was.
func TestBrokenPictures(t *testing.T) {
	o := newOffice(t)
	d := o.owner(o.makePage("broken", 8), 1440, 900)
	hero := d.kind("hero")
	d.choose(hero)
	was := d.draftText()
	whole := noise(t, 900, 600)
	for _, c := range []struct {
		name  string
		bytes []byte
		words string
		again bool // whether trying the same file again is offered
	}{
		{"坏了.jpg", []byte(strings.Repeat("这不是图片", 40)), "只支持 JPG、PNG、WebP、GIF", false},
		{"断了.jpg", whole[:len(whole)/3], "已损坏或没有传完", false},
		{"空的.png", nil, "「空的.png」是空的", false},
		{"报名表.xlsx", []byte("PK\x03\x04"), "「报名表.xlsx」不是图片", false},
		{"标志.svg", []byte(`<svg xmlns="http://www.w3.org/2000/svg"/>`), "SVG 图片不能上传", false},
		{"手机.heic", []byte("\x00\x00\x00\x18ftypheic"), "兼容性最佳", false},
	} {
		d.pick(d.file(c.name, c.bytes))
		const failed = mainPicture + " [data-failed]"
		d.until("the words about "+c.name, `document.querySelector('`+failed+`').offsetParent && document.querySelector('`+mainPicture+` [data-busy]').hidden`)
		said := valueOf[string](d.tab, `document.querySelector('`+failed+` [data-failed-words]').innerText`)
		if !strings.Contains(said, c.words) {
			t.Errorf("%s: %q does not say %q", c.name, said, c.words)
		}
		if read := valueOf[string](d.tab, `document.querySelector('`+mainPicture+` [data-live]').textContent`); read != said {
			t.Errorf("%s: a screen reader hears %q", c.name, read)
		}
		if again := valueOf[bool](d.tab, `Boolean(document.querySelector('`+failed+` [data-act=again]').offsetParent)`); again != c.again {
			t.Errorf("%s: another try is offered: %v", c.name, again)
		}
		d.see("broken-" + c.name)
		d.pressPicture("drop")
		d.until("the words to go", `document.querySelector('`+failed+`').hidden && document.activeElement.matches("[data-drop]")`)
	}
	if d.draftText() != was {
		t.Error("the draft is not what it was")
	}
}

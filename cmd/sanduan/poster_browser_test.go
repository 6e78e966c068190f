package main

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"github.com/sanduan/sanduan/components/form"
	"github.com/sanduan/sanduan/pages"
	"github.com/sanduan/sanduan/pages/poster"
)

// posterDesk opens the poster of a page and waits for its picture.
func (o *office) posterDesk(page string, width, height int64) *desk {
	o.t.Helper()
	d := o.desk(o.t, width, height)
	d.page = page
	d.edit("?panel=poster")
	d.until("the poster", `document.querySelector(".poster-paper img").naturalWidth === 750 && document.querySelectorAll(".poster-box").length > 3`)
	return d
}

// layers are those the draft's poster shows.
func (d *desk) layers() []poster.Layer {
	d.t.Helper()
	p := d.draft().Poster
	return poster.Spec{Design: p.Design, Layers: p.Laid()}.Lay()
}

// layer is the one of that kind, the lowest of several.
func (d *desk) layer(kind string) poster.Layer {
	d.t.Helper()
	for _, l := range d.layers() {
		if l.Kind == kind {
			return l
		}
	}
	d.t.Fatalf("no layer of kind %s", kind)
	return poster.Layer{}
}

// untilLayer waits until the draft's layer is so, and the form and the picture show it.
func (d *desk) untilLayer(what, kind string, is func(poster.Layer) bool) poster.Layer {
	d.t.Helper()
	d.untilDraft(func(string) bool { return is(d.layer(kind)) })
	d.saved()
	l := d.layer(kind)
	d.until(what+" in the form", fmt.Sprintf(`(() => { const f = document.querySelector('[name$=".ID"][value=%q]').closest("[data-layer]");
		return ["X", "Y", "W", "H"].map(n => f.querySelector('[name$=".' + n + '"]').value).join() === "%d,%d,%d,%d" })()`, l.ID, l.X, l.Y, l.W, l.H))
	d.until(what+" in the picture", `new URL(document.querySelector(".poster-paper img").src).searchParams.get("rev") === `+fmt.Sprintf("%q", fmt.Sprint(d.revision())))
	return l
}

func (d *desk) revision() int {
	d.t.Helper()
	_, rev, err := d.office.store.Draft(d.ctx, d.page)
	if err != nil {
		d.t.Fatal(err)
	}
	return rev
}

// spot is where a point of the poster is on the screen.
func (d *desk) spot(x, y int) (sx, sy float64) {
	d.t.Helper()
	at := valueOf[[]float64](d.tab, fmt.Sprintf(`(() => { const r = document.querySelector(".poster-over").getBoundingClientRect(); return [r.left + %d * r.width / 750, r.top + %d * r.height / 1334] })()`, x, y))
	return at[0], at[1]
}

func (d *desk) mouse(kind input.DispatchMouseEventType, x, y float64, modifiers chromedp.Modifier) {
	d.t.Helper()
	event := input.DispatchMouseEventParams{Type: kind, X: x, Y: y, Button: input.MouseButtonLeft, Buttons: 1, ClickCount: 1, Modifiers: int64(modifiers)}
	if kind == input.DispatchMouseEventTypeMouseReleased {
		event.Buttons = 0
	}
	if _, err := chromedp.Call(d.ctx, input.DispatchMouseEvent, event); err != nil {
		d.t.Fatal(err)
	}
}

// click presses on a point of the poster.
func (d *desk) click(x, y int) {
	d.t.Helper()
	sx, sy := d.spot(x, y)
	d.mouse(input.DispatchMouseEventTypeMousePressed, sx, sy, 0)
	d.mouse(input.DispatchMouseEventTypeMouseReleased, sx, sy, 0)
}

// drag moves the mouse from a point of the poster by so many of its pixels.
func (d *desk) drag(x, y, dx, dy int, modifiers chromedp.Modifier) {
	d.t.Helper()
	sx, sy := d.spot(x, y)
	tx, ty := d.spot(x+dx, y+dy)
	d.mouse(input.DispatchMouseEventTypeMousePressed, sx, sy, modifiers)
	for i := 1.0; i <= 4; i++ {
		d.mouse(input.DispatchMouseEventTypeMouseMoved, sx+(tx-sx)*i/4, sy+(ty-sy)*i/4, modifiers)
	}
	d.see("poster-drag")
	d.mouse(input.DispatchMouseEventTypeMouseReleased, tx, ty, modifiers)
}

func near(a, b, by int) bool { return a-b <= by && b-a <= by }

// chosenLayer is the ID of the layer that is chosen on the poster, in the list and in the form: they have to agree.
func (d *desk) chosenLayer() form.Key {
	d.t.Helper()
	got := valueOf[[]string](d.tab, `[document.querySelector(".poster-box[data-chosen=true]")?.dataset.box || "", document.querySelector("[data-rows] .current")?.dataset.of || "",
		document.querySelector('[data-layer][open] [name$=".ID"]')?.value || ""]`)
	if got[0] != got[1] || got[1] != got[2] {
		d.t.Fatalf("chosen are %q", got)
	}
	return form.Key(got[0])
}

// TestPosterDrag: layers are moved and made larger by the mouse, drawn to the middle of the poster, kept on it; each drag is one
// step to undo, and the first one makes the design's own layers the page's.
func TestPosterDrag(t *testing.T) {
	o := newOffice(t)
	d := o.posterDesk(o.makePage("drag", 4), 1440, 900)
	first := d.draftText()
	face := d.layer(poster.KindAvatar)
	mx, my := face.X+face.W/2, face.Y+face.H/2

	d.drag(mx, my, 375-mx+4, 300-my, 0)
	moved := d.untilLayer("the avatar in the middle", poster.KindAvatar, func(l poster.Layer) bool { return l.X+l.W/2 == 375 })
	if !near(moved.Y+moved.H/2, 300, 8) || moved.W != face.W || d.chosenLayer() != face.ID {
		t.Errorf("the avatar went from %+v to %+v, chosen is %s", face, moved, d.chosenLayer())
	}
	if p := d.draft().Poster; p.Placed != p.Design || len(p.Layers) == 0 {
		t.Errorf("the layers are not the page's own: %+v", p)
	}
	mx, my = moved.X+moved.W/2, moved.Y+moved.H/2
	d.drag(mx, my, 4, 30, chromedp.ModifierAlt)
	free := d.untilLayer("the avatar aside", poster.KindAvatar, func(l poster.Layer) bool { return l.Y > moved.Y })
	if free.X+free.W/2 == 375 || !near(free.X-moved.X, 4, 2) {
		t.Errorf("with Alt it went from %+v to %+v", moved, free)
	}
	d.drag(free.X+free.W, free.Y+free.H, 40, 20, chromedp.ModifierAlt)
	large := d.untilLayer("a larger avatar", poster.KindAvatar, func(l poster.Layer) bool { return l.W > free.W })
	if large.W != large.H || !near(large.W-free.W, 40, 3) || large.X != free.X || large.Y != free.Y {
		t.Errorf("it grew from %+v to %+v", free, large)
	}
	d.drag(large.X+large.W/2, large.Y+large.H/2, -600, -600, 0)
	d.untilLayer("the avatar in the corner", poster.KindAvatar, func(l poster.Layer) bool { return l.X == 0 && l.Y == 0 })
	last := d.draftText()

	d.until("what undoing does in words", `document.querySelector("#undo").title === "撤销：海报 · 移动头像"`)
	for range 4 {
		before := d.draftText()
		d.keys("z", kb.ModifierCtrl)
		d.untilDraft(func(now string) bool { return now != before })
		d.saved()
	}
	if d.draftText() != first {
		t.Error("four drags are not four steps to undo")
	}
	for range 4 {
		before := d.draftText()
		valueOf[bool](d.tab, `document.querySelector("#redo").click() || true`)
		d.untilDraft(func(now string) bool { return now != before })
		d.saved()
	}
	if d.draftText() != last {
		t.Error("done again, the drags lead elsewhere")
	}
	if d.chosenLayer() != face.ID {
		t.Error("undoing forgets what was chosen")
	}
}

// TestPosterQR: the code stands on the grid, stays square, is never smaller than it can be read, and cannot be taken away.
func TestPosterQR(t *testing.T) {
	o := newOffice(t)
	d := o.posterDesk(o.makePage("qr", 4), 1440, 900)
	was := d.layer(poster.KindQR)
	d.drag(was.X+was.W/2, was.Y+was.H/2, -21, -83, 0)
	moved := d.untilLayer("the moved code", poster.KindQR, func(l poster.Layer) bool { return l.Y < was.Y })
	if moved.X%8 != 0 || moved.Y%8 != 0 {
		t.Errorf("it stands at %d, %d", moved.X, moved.Y)
	}
	d.drag(moved.X+moved.W, moved.Y+moved.H/2, -700, 0, 0)
	small := d.untilLayer("the small code", poster.KindQR, func(l poster.Layer) bool { return l.W < moved.W })
	if small.W != small.H || small.W < poster.Least(poster.KindQR) || small.W%8 != 0 {
		t.Errorf("it is %d × %d", small.W, small.H)
	}
	d.keys(kb.Delete)
	d.until("why the code stays", `document.querySelector("#toast").textContent.includes("二维码不能删除")`)
	if d.layer(poster.KindQR) != small {
		t.Error("it is gone, or elsewhere")
	}
}

// TestPosterKeys: all of it by the keyboard: choosing, moving by 1 and by 10 pixels, numbers, taking away and bringing back.
func TestPosterKeys(t *testing.T) {
	o := newOffice(t)
	d := o.posterDesk(o.makePage("poster-keys", 4), 1440, 900)
	valueOf[bool](d.tab, `document.querySelector("[data-as=faceless]").focus() || true`)
	d.keys(kb.Tab)
	if top := d.layers()[len(d.layers())-1]; d.chosenLayer() != top.ID {
		t.Fatalf("the first Tab chose %q, not the topmost, %q", d.chosenLayer(), top.ID)
	}
	for d.chosenLayer() != d.layer(poster.KindName).ID {
		d.keys(kb.Tab)
	}
	was := d.layer(poster.KindName)
	d.keys(kb.ArrowDown)
	d.keys(kb.ArrowDown, kb.ModifierShift)
	d.keys(kb.ArrowLeft)
	moved := d.untilLayer("the moved name", poster.KindName, func(l poster.Layer) bool { return l.X == was.X-1 && l.Y == was.Y+11 })

	const field = `document.querySelector('[data-layer][open] [data-box=W]')`
	valueOf[bool](d.tab, field+`.focus() || `+field+`.select() || true`)
	d.keys(fmt.Sprint(moved.W - 40))
	d.keys(kb.ArrowUp)
	d.untilLayer("the typed width", poster.KindName, func(l poster.Layer) bool { return l.W == moved.W-39 })
	valueOf[bool](d.tab, field+`.select() || true`)
	d.keys("2000")
	d.until("the word beside the field", `document.querySelector('[data-layer][open] [data-wrong$=".W"]:not([hidden])')?.textContent.includes("不能大于 750")`)
	d.until("the box to be marked", `document.querySelector(".poster-box[data-chosen=true]").dataset.wrong === "true"`)
	d.see("poster-wrong")
	valueOf[bool](d.tab, field+`.select() || true`)
	d.keys(fmt.Sprint(moved.W))
	d.untilLayer("the width mended", poster.KindName, func(l poster.Layer) bool { return l.W == moved.W })

	n := len(d.layers())
	valueOf[bool](d.tab, `document.querySelector(".poster-box[data-chosen=true]").focus() || true`)
	d.keys(kb.Delete)
	d.untilDraft(func(string) bool { return len(d.layers()) == n-1 })
	d.until("the offer to undo", `document.querySelector("#toast").textContent.includes("已删除昵称") && document.querySelector("#toast button")`)
	d.until("the keyboard to stay on the poster", `document.activeElement.matches(".poster-box")`)
	valueOf[bool](d.tab, `document.querySelector("#toast button").click() || true`)
	d.untilDraft(func(string) bool { return len(d.layers()) == n })
	d.saved()
	d.keys(kb.Escape)
	d.until("nothing to be chosen", `!document.querySelector(".poster-box[data-chosen=true]") && !document.querySelector("[data-layer][open]")`)
}

// TestPosterList: layers are added, shown and hidden, raised, copied and taken away by their list, and given up for the design's.
func TestPosterList(t *testing.T) {
	o := newOffice(t)
	d := o.posterDesk(o.makePage("list", 4), 1440, 900)
	own := d.layers()
	press := func(selector string) {
		t.Helper()
		d.until(selector, fmt.Sprintf(`document.querySelector(%q) && !document.querySelector(%[1]q).disabled`, selector))
		valueOf[bool](d.tab, fmt.Sprintf(`document.querySelector(%q).click() || true`, selector))
	}
	press("[data-tab-of=layers]")
	press("[data-add-layer] summary")
	if !valueOf[bool](d.tab, `["name", "avatar", "qr"].every(k => document.querySelector("[data-add-layer] [data-kind=" + k + "]").disabled)`) {
		t.Error("a second name, avatar or code is offered")
	}
	press("[data-add-layer] [data-kind=badge]")
	d.untilDraft(func(string) bool { return len(d.layers()) == len(own)+1 })
	badge := d.untilLayer("the badge", poster.KindBadge, func(poster.Layer) bool { return true })
	if at := d.layers(); at[len(at)-1] != badge {
		t.Errorf("the new layer is not on top: %+v", at)
	}
	d.until("it to be chosen", fmt.Sprintf(`document.querySelector(".poster-box[data-chosen=true]")?.dataset.box === %q`, badge.ID))
	d.write("Layers."+fmt.Sprint(len(own))+".Text", "手慢无")
	d.untilLayer("its text", poster.KindBadge, func(l poster.Layer) bool { return l.Text == "手慢无" })
	d.until("its text in the list", fmt.Sprintf(`document.querySelector("#layer-%s").textContent.includes("手慢无")`, badge.ID))
	act := func(verb string) string { return fmt.Sprintf("#layer-%s-%s", badge.ID, verb) }
	press(act("show"))
	d.untilDraft(func(string) bool { return d.layer(poster.KindBadge).Hidden })
	press(act("show"))
	d.untilDraft(func(string) bool { return !d.layer(poster.KindBadge).Hidden })
	press(act("down"))
	d.untilDraft(func(string) bool { all := d.layers(); return all[len(all)-2].ID == badge.ID })
	d.saved()
	press(act("copy"))
	d.untilDraft(func(string) bool { return len(d.layers()) == len(own)+2 })
	d.saved()
	d.until("the copy to be chosen", fmt.Sprintf(`document.querySelector(".poster-box[data-chosen=true]").dataset.box !== %q`, badge.ID))
	copied := d.chosenLayer()
	d.click(badge.X+60, badge.Y+60)
	if got := d.chosenLayer(); got != badge.ID {
		t.Errorf("a click on the chosen layer, %s, chose %s, not %s below it", copied, got, badge.ID)
	}
	press(act("remove"))
	d.untilDraft(func(string) bool {
		return !slices.ContainsFunc(d.layers(), func(l poster.Layer) bool { return l.ID == badge.ID }) && d.layer(poster.KindBadge).Text == "手慢无"
	})
	d.saved()
	d.see("poster-list")
	press("[data-restore]")
	d.untilDraft(func(string) bool { return len(d.draft().Poster.Layers) == 0 && slices.Equal(d.layers(), own) })
}

// TestPosterPeopleAndDesigns: the poster is tried with other people and designs; the layers laid out on one wait meanwhile.
func TestPosterPeopleAndDesigns(t *testing.T) {
	o := newOffice(t)
	page := o.makePage("people", 4)
	d := o.posterDesk(page, 1440, 900)
	for _, s := range poster.Samples() {
		valueOf[bool](d.tab, fmt.Sprintf(`document.querySelector("[data-as=%s]").click() || true`, s.Name))
		d.until("the poster of "+s.Name, fmt.Sprintf(`document.querySelector(".poster-paper img").src.includes("as=%s&") && document.querySelector("[data-as=%[1]s]").getAttribute("aria-pressed") === "true"`, s.Name))
		d.see("poster-" + s.Name)
	}
	d.until("small posters of all designs", fmt.Sprintf(`[...document.querySelectorAll("[data-small]")].filter(i => i.naturalWidth === 190).length === %d`, len(poster.Designs())))
	qr := d.layer(poster.KindQR)
	d.drag(qr.X+qr.W/2, qr.Y+qr.H/2, -40, 0, 0)
	laid := d.untilLayer("the moved code", poster.KindQR, func(l poster.Layer) bool { return l.X < qr.X })
	choose := func(design string) {
		t.Helper()
		valueOf[bool](d.tab, fmt.Sprintf(`document.querySelector("[data-tab-of=look]").click() || document.querySelector("[name=Design][value=%s]").click() || true`, design))
		d.untilDraft(func(string) bool { return d.draft().Poster.Design == design })
		d.saved()
	}
	was, other := d.draft().Poster.Design, poster.Designs()[1]
	choose(other)
	theirs := d.layer(poster.KindQR)
	d.until("the other design's layers", fmt.Sprintf(`document.querySelector("[data-lent] [data-waiting]") && document.querySelector('[data-layer] [name$=".X"][name^="_"]') && document.querySelector(".poster-box[data-box=%s]").style.left === %q`, theirs.ID, percent(theirs.X)))
	choose(was)
	d.until("its own again", `!document.querySelector("[data-lent]")`)
	if d.layer(poster.KindQR) != laid {
		t.Errorf("it came back as %+v, was %+v", d.layer(poster.KindQR), laid)
	}
	d.choose(d.kind("hero"))
	d.until("the phone in its place", `!document.querySelector(".poster-stage") && document.querySelector("#phone").getClientRects().length`)
}

func percent(x int) string {
	return strings.TrimSuffix(strings.TrimRight(fmt.Sprintf("%.4f", float64(x)/poster.Width*100), "0"), ".") + "%"
}

// TestPosterOfTwo: two operators at one poster each keep what they did.
func TestPosterOfTwo(t *testing.T) {
	o := newOffice(t)
	page := o.makePage("two", 4)
	a := o.posterDesk(page, 1440, 900)
	qr, face := a.layer(poster.KindQR), a.layer(poster.KindAvatar)
	a.drag(qr.X+qr.W/2, qr.Y+qr.H/2, -40, 0, 0)
	moved := a.untilLayer("the code", poster.KindQR, func(l poster.Layer) bool { return l.X < qr.X })
	b := o.posterDesk(page, 1440, 900)
	b.drag(face.X+face.W/2, face.Y+face.H/2, 0, 60, 0)
	b.untilLayer("the avatar", poster.KindAvatar, func(l poster.Layer) bool { return l.Y > face.Y })
	a.drag(moved.X+moved.W/2, moved.Y+moved.H/2, -40, 0, 0)
	again := a.untilLayer("the code", poster.KindQR, func(l poster.Layer) bool { return l.X < moved.X })
	if got := a.layer(poster.KindAvatar); got.Y == face.Y || again.Y != moved.Y {
		t.Errorf("the other's avatar is back where it was: %+v", got)
	}
}

// TestPosterOnAPhone: on a small screen the poster is the picture's view: a finger drags, buttons nudge.
func TestPosterOnAPhone(t *testing.T) {
	o := newOffice(t)
	page := o.makePage("finger", 4)
	d := o.desk(t, 375, 812)
	d.page = page
	d.do(chromedp.EmulateViewport(375, 812, chromedp.EmulateMobile, chromedp.EmulateTouch, chromedp.EmulatePortrait))
	d.edit("?panel=poster")
	valueOf[bool](d.tab, `document.querySelector("[data-to=phone]").click() || true`)
	d.until("the poster", `document.querySelector(".poster-paper img").naturalWidth === 750 && document.querySelector(".poster-over").getBoundingClientRect().width > 200`)
	was := d.layer(poster.KindAvatar)
	x, y := d.spot(was.X+was.W/2, was.Y+was.H/2)
	tx, ty := d.spot(was.X+was.W/2+200, was.Y+was.H/2+300)
	touch := func(kind input.DispatchTouchEventType, points ...*input.TouchPoint) {
		t.Helper()
		if _, err := chromedp.Call(d.ctx, input.DispatchTouchEvent, input.DispatchTouchEventParams{Type: kind, TouchPoints: points}); err != nil {
			t.Fatal(err)
		}
	}
	touch(input.DispatchTouchEventTypeTouchStart, &input.TouchPoint{X: x, Y: y})
	for i := 1.0; i <= 4; i++ {
		touch(input.DispatchTouchEventTypeTouchMove, &input.TouchPoint{X: x + (tx-x)*i/4, Y: y + (ty-y)*i/4})
	}
	touch(input.DispatchTouchEventTypeTouchEnd)
	moved := d.untilLayer("the dragged avatar", poster.KindAvatar, func(l poster.Layer) bool { return near(l.X, was.X+200, 20) && near(l.Y, was.Y+300, 20) })
	for range 3 {
		valueOf[bool](d.tab, `document.querySelector("[data-nudge='0,1']").click() || true`)
	}
	d.untilLayer("the nudged avatar", poster.KindAvatar, func(l poster.Layer) bool { return l.Y == moved.Y+3 })
	d.see("poster-phone")
	if valueOf[bool](d.tab, `document.documentElement.scrollWidth > innerWidth`) {
		t.Error("the screen is wider than the phone")
	}
}

// TestPosterForAll: the poster's screen is open to those who cannot see or point, and to those who may only look.
func TestPosterForAll(t *testing.T) {
	o := newOffice(t)
	page := o.makePage("all", 4)
	d := o.posterDesk(page, 1440, 900)
	d.click(d.layer(poster.KindQR).X+100, d.layer(poster.KindQR).Y+100)
	for _, part := range []string{"#side", ".poster-stage"} {
		for _, f := range d.violationsIn(part) {
			t.Errorf("%s: %s: %s %q", part, f.ID, f.Help, f.Nodes)
		}
	}
	valueOf[bool](d.tab, `document.querySelector("[data-tab-of=look]").click() || true`)
	for _, f := range d.violationsIn("#side") {
		t.Errorf("%s: %s %q", f.ID, f.Help, f.Nodes)
	}
	viewer := pages.Operator{ID: newID(), Login: "looker", Name: "只看", Role: pages.Viewer, CreatedAt: time.Now().UnixMilli()}
	if err := o.store.CreateOperator(t.Context(), viewer); err != nil {
		t.Fatal(err)
	}
	v := &desk{tab: person(t, o.browser, 1440, 900), office: o, page: page}
	v.signedIn(viewer.ID)
	v.edit("?panel=poster")
	v.until("the poster", `document.querySelector(".poster-paper img").naturalWidth === 750`)
	before := v.draftText()
	qr := v.layer(poster.KindQR)
	v.drag(qr.X+qr.W/2, qr.Y+qr.H/2, -80, -80, 0)
	v.keys(kb.ArrowLeft)
	v.keys(kb.Delete)
	if got := v.chosenLayer(); got != qr.ID {
		t.Errorf("a viewer chose %q", got)
	}
	time.Sleep(time.Second) // longer than the pause after which changes are saved
	if v.draftText() != before {
		t.Error("a viewer has changed the poster")
	}
}

package pages_test

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"github.com/sanduan/sanduan/components/bait"
	"github.com/sanduan/sanduan/components/block"
	"github.com/sanduan/sanduan/components/cta"
	"github.com/sanduan/sanduan/pages"
)

func blockOf(id, kind string) pages.Block { return pages.Block{ID: id, Kind: kind} }

// shown are the ids a reader of the page meets, by section.
func shown(r pages.Ready) string {
	var out []string
	for _, s := range r.Sections {
		var ids []string
		for _, b := range s.Blocks {
			ids = append(ids, b.ID)
		}
		out = append(out, s.ID+":"+strings.Join(ids, ","))
	}
	return strings.Join(out, " ")
}

func TestReady(t *testing.T) {
	hidden, broken := blockOf("hidden", "phone"), blockOf("broken", "hero")
	hidden.Hidden, broken.Props = true, json.RawMessage(`{"Title":3}`)
	d := pages.Doc{Sections: []pages.Section{
		{ID: "a", Kind: block.Bait, Blocks: []pages.Block{blockOf("hero", "hero"), blockOf("gone", "none"), hidden, broken}},
		{ID: "b", Kind: block.Trust, Blocks: []pages.Block{blockOf("gone2", "none")}},
		{ID: "c", Kind: block.CTA, Blocks: []pages.Block{blockOf("lead", "lead"), blockOf("phone", "phone")}},
	}}

	visitor := d.Ready(false)
	if got := shown(visitor); got != "a:hero c:lead,phone" {
		t.Errorf("visitors see %s", got)
	}
	editor := d.Ready(true)
	if got := shown(editor); got != "a:hero,gone,hidden,broken b:gone2 c:lead,phone" {
		t.Errorf("the editor shows %s", got)
	}
	for name, r := range map[string]pages.Ready{"visitor": visitor, "editor": editor} {
		if r.Action != "#form-lead" {
			t.Errorf("%s: the first visible form is %q", name, r.Action)
		}
		for _, id := range []string{"", "lead", "hidden", "hero", "gone", "none"} { // what does not ask, the first form does for
			if b, _, ok := r.Asking(id, false); !ok || b.ID != "lead" {
				t.Errorf("%s: for %q asks %q", name, id, b.ID)
			}
		}
		if b, _, ok := r.Asking("phone", true); !ok || b.ID != "phone" {
			t.Errorf("%s: phone is %q", name, b.ID)
		}
	}
	for _, b := range editor.Sections[0].Blocks {
		unreadable := b.ID == "gone" || b.ID == "broken"
		if (b.Viewer == nil) != unreadable {
			t.Errorf("%s has the viewer %T", b.ID, b.Viewer)
		}
		if b.ID == "gone" && b.Title != "none" || b.ID == "broken" && b.Title != "首屏主图" {
			t.Errorf("%s is called %q", b.ID, b.Title)
		}
	}
}

// TestAskingForAName: a visitor who gave a name meets a form that asks for one, where the form filled in is gone.
func TestAskingForAName(t *testing.T) {
	d := publishable(t)
	set(t, &d, "phone", "phone", bait.Phone{Title: "留个电话", Button: "好", Thanks: "好的"})
	set(t, &d, "lead", "lead", cta.Lead{Button: "好", Thanks: "好的", AskName: true})
	for named, want := range map[bool]string{false: "phone", true: "lead"} {
		if b, l, ok := d.Ready(false).Asking("gone", named); !ok || b.ID != want || l.AskName != named {
			t.Errorf("named %v: %s asks %+v", named, b.ID, l)
		}
	}
}

func TestReadyWithoutForms(t *testing.T) {
	r := pages.Doc{Sections: []pages.Section{{ID: "a", Kind: block.Bait, Blocks: []pages.Block{blockOf("hero", "hero")}}}}.Ready(false)
	if _, _, ok := r.Asking("", true); ok || r.Action != "" || r.Asks() != nil {
		t.Errorf("a page without a form asks: %q, %v", r.Action, r.Asks())
	}
}

// TestActionOfAPlay: where nothing asks for a lead, the page's buttons lead to its first block that shows a play.
func TestActionOfAPlay(t *testing.T) {
	d := pages.NewDoc("一页", counter())
	d.Sections[0].Blocks = []pages.Block{blockOf("hero", "hero")}
	if _, err := d.AddPlay("gift", func() string { return "it" }); err != nil {
		t.Fatal(err)
	}
	if got := d.Ready(false).Action; got != "#play-it" {
		t.Errorf("leads to %q", got)
	}
	shown := d.Clone()
	shown.Sections[2].Blocks[0].Hidden = true
	if got := shown.Ready(true).Action; got != "" {
		t.Errorf("leads to a hidden block: %q", got)
	}
	d.Sections[2].Blocks = append(d.Sections[2].Blocks, blockOf("form", "lead"))
	if got := d.Ready(false).Action; got != "#form-form" {
		t.Errorf("a form is passed over for %q", got)
	}
}

func TestAsks(t *testing.T) {
	d := publishable(t)
	set(t, &d, "phone", "phone", bait.Phone{Title: "留个电话", Button: "好", Thanks: "好的"})
	set(t, &d, "lead", "lead", cta.Lead{Button: "好", Thanks: "好的", AskName: true, Questions: []block.Question{{Label: "常去哪家店"}}})
	asks := d.Ready(false).Asks()
	if len(asks) != 3 || !strings.HasPrefix(asks[0], "手机号") || !strings.HasPrefix(asks[1], "称呼") || !strings.HasPrefix(asks[2], "常去哪家店") {
		t.Errorf("the page asks for %q", asks)
	}
	_ = d.HideBlock("lead", true)
	for _, editing := range []bool{false, true} {
		if asks := d.Ready(editing).Asks(); len(asks) != 1 {
			t.Errorf("a hidden form asks for %q", asks)
		}
	}
}

func TestConsent(t *testing.T) {
	h := pages.Host{Brand: "示例咖啡", Company: "示例咖啡有限公司", Contact: "400-000-0000", Days: 90}
	for _, must := range []string{"示例咖啡有限公司", "90 天", "手机号", "删除", "《个人信息处理说明》"} {
		if !strings.Contains(h.ConsentText(), must) {
			t.Errorf("the consent does not say %s: %s", must, h.ConsentText())
		}
	}
	if a := h.Agreement(); a.Text != h.ConsentText() || a != h.Agreement() {
		t.Errorf("the agreement is not the text: %+v", a)
	}
	var versions []string
	for _, change := range []func(*pages.Host){
		func(*pages.Host) {},
		func(h *pages.Host) { h.Company = "另一家有限公司" },
		func(h *pages.Host) { h.Days = 30 },
		func(h *pages.Host) { h.Consent = "我们不会把信息交给别人。" },
	} {
		other := h
		change(&other)
		v := other.Agreement().Version
		if v == "" || slices.Contains(versions, v) {
			t.Errorf("another text has the version %q of %v", v, versions)
		}
		versions = append(versions, v)
	}
	renamed := h
	renamed.Brand, renamed.ICP = "别名", "京ICP备00000000号-1"
	if renamed.Agreement() != h.Agreement() {
		t.Error("the same text has another version")
	}
}

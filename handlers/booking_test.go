package handlers_test

import (
	"encoding/json"
	"fmt"
	"net/http"
	"net/url"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/sanduan/sanduan/components/block"
	"github.com/sanduan/sanduan/components/cta"
	"github.com/sanduan/sanduan/components/form"
	"github.com/sanduan/sanduan/pages"
)

// asks publishes a page that asks with the sample of a kind, changed by edit, and returns it.
func (s *site) asks(kind string, edit func(block.Viewer) block.Viewer) pages.Page {
	s.t.Helper()
	page := s.publish(english)
	s.askWith(page, kind, edit)
	return page
}

// askWith publishes the page anew: its only form is the block "ask" of that kind.
func (s *site) askWith(page pages.Page, kind string, edit func(block.Viewer) block.Viewer) {
	s.t.Helper()
	d, _, err := s.store.Draft(s.t.Context(), page.ID)
	if err != nil {
		s.t.Fatal(err)
	}
	k, _ := block.Get(kind)
	props, err := json.Marshal(edit(k.Sample))
	if err != nil {
		s.t.Fatal(err)
	}
	for i, section := range d.Sections {
		d.Sections[i].Blocks = slices.DeleteFunc(section.Blocks, func(b pages.Block) bool {
			k, _ := block.Get(b.Kind)
			_, asks := k.Sample.(block.Asker)
			return asks
		})
	}
	last := &d.Sections[len(d.Sections)-1]
	last.Blocks = append(last.Blocks, pages.Block{ID: "ask", Kind: kind, Props: props})
	s.publishDoc(page.ID, d)
}

// slots is a booking with those slots.
func slots(list ...block.Slot) func(block.Viewer) block.Viewer {
	return func(v block.Viewer) block.Viewer {
		b := v.(cta.Booking)
		b.Slots = list
		return b
	}
}

// book sends the page's form with a slot picked.
func (b *browser) book(slug, phone, slot string) answer {
	return b.leave(slug, phone, "小李", "block", "ask", "slot", slot)
}

func (s *site) visitor(slug string) *browser {
	b := s.browser()
	b.get("/p/"+slug).want(s.t, http.StatusOK)
	return b
}

// at is a slot so long from now.
func (s *site) at(key string, in time.Duration, places int) block.Slot {
	return block.Slot{Key: form.Key(key), Start: formTime(s.now.Add(in)), Label: "新手班", Capacity: places}
}

func TestASlotIsBooked(t *testing.T) {
	s := newSite(t)
	page := s.asks("booking", slots(s.at("am", 24*time.Hour, 1), s.at("pm", 28*time.Hour, 2)))
	a, b := s.visitor(page.Slug), s.visitor(page.Slug)
	a.book(page.Slug, "13800138001", "").want(t, http.StatusUnprocessableEntity, "请选择时间")
	a.book(page.Slug, "13800138001", "night").want(t, http.StatusUnprocessableEntity, "这个时间有调整，请重新选择")
	a.book(page.Slug, "13800138001", "am").want(t, http.StatusSeeOther)

	// The last place goes while the other is typing: what was typed stays, and the slot is shown as it is.
	b.book(page.Slug, "13800138000", "am").keeps(t, http.StatusConflict, "这个时间刚刚约满了，请换一个")
	late := b.book(page.Slug, "13800138000", "am")
	if input := slotInput(late, "am"); !strings.Contains(input, "disabled") || strings.Contains(input, "checked") {
		t.Errorf("the full slot is %s", input)
	}
	late.want(t, http.StatusConflict, "已约满", "剩余2位")
	b.book(page.Slug, "13800138000", "pm").want(t, http.StatusSeeOther)

	a.get("/p/"+page.Slug).want(t, http.StatusOK, "预约成功", "11月21日周六18:00新手班", "凭证号")
	a.get("/p/"+page.Slug+"/me?done=lead").want(t, http.StatusOK, "预约成功", "已预约", "我的凭证号", "2026年11月21日周六18:00新手班")
}

// slotInput is the control of a slot in the answer.
func slotInput(a answer, key string) string {
	return regexp.MustCompile(`<input[^>]*name="slot"[^>]*value="` + key + `"[^>]*>`).FindString(a.body)
}

func TestASlotThatBeganIsPast(t *testing.T) {
	s := newSite(t)
	page := s.asks("booking", slots(s.at("am", time.Hour, 1), s.at("pm", 5*time.Hour, 1)))
	b := s.visitor(page.Slug)
	s.now = s.now.Add(time.Hour)
	b.book(page.Slug, "13800138000", "am").keeps(t, http.StatusUnprocessableEntity, "这个时间已经过了，请换一个")
	shown := b.get("/p/" + page.Slug)
	if input := slotInput(shown, "am"); !strings.Contains(input, "disabled") {
		t.Errorf("the past slot is %s", input)
	}
	s.now = s.now.Add(4 * time.Hour)
	b.get("/p/"+page.Slug).want(t, http.StatusOK, "时间都约满了")
}

// Operators rename, move and delete slots: who has booked one keeps what was booked, and its places stay counted.
func TestSlotsKeepTheirBookings(t *testing.T) {
	s := newSite(t)
	page := s.asks("booking", slots(s.at("am", 24*time.Hour, 1), s.at("pm", 28*time.Hour, 1)))
	s.visitor(page.Slug).book(page.Slug, "13800138001", "am").want(t, http.StatusSeeOther)

	renamed := s.at("am", 48*time.Hour, 1)
	renamed.Label = "改名班"
	s.askWith(page, "booking", slots(s.at("pm", 28*time.Hour, 1), renamed))
	s.now = s.now.Add(3 * time.Second) // counted anew
	late := s.visitor(page.Slug)
	if a := late.get("/p/" + page.Slug); !strings.Contains(slotInput(a, "am"), "disabled") || strings.Contains(slotInput(a, "pm"), "disabled") {
		t.Errorf("after a move: %s %s", slotInput(a, "am"), slotInput(a, "pm"))
	}
	late.book(page.Slug, "13800138002", "am").want(t, http.StatusConflict, "约满")

	s.askWith(page, "booking", slots(s.at("pm", 28*time.Hour, 1)))
	late.book(page.Slug, "13800138002", "am").want(t, http.StatusUnprocessableEntity, "这个时间有调整")
	path := "/admin/pages/" + page.ID + "/leads"
	o := s.signedIn(pages.Editor)
	o.get(path).want(t, http.StatusOK, "预约：2026年11月21日周六18:00新手班", "全部预约", "新手班（1）")
	o.send(path, "slot", "ask am").want(t, http.StatusOK, "共1条线索", "导出这1条")
	o.send(path, "slot", "ask pm").want(t, http.StatusOK, "没有符合的线索")
	o.send(path+".csv", "slot", "ask am").want(t, http.StatusOK, "2026年11月21日周六18:00新手班", "2026-11-2118:00:00")
}

// Many tap the last places at the same moment.
func TestTheLastPlaceIsGivenOnce(t *testing.T) {
	s := newSite(t)
	page := s.asks("booking", slots(s.at("am", 24*time.Hour, 3)))
	visitors := make([]*browser, 12)
	for i := range visitors {
		visitors[i] = s.visitor(page.Slug)
	}
	var wg sync.WaitGroup
	statuses := make([]int, len(visitors))
	for i, b := range visitors {
		wg.Go(func() { statuses[i] = b.book(page.Slug, fmt.Sprintf("138001380%02d", i), "am").StatusCode })
	}
	wg.Wait()
	slices.Sort(statuses)
	want := append(slices.Repeat([]int{http.StatusSeeOther}, 3), slices.Repeat([]int{http.StatusConflict}, 9)...)
	if !slices.Equal(statuses, want) {
		t.Errorf("%v, want %v", statuses, want)
	}
}

func TestWhatWasBookedIsInTheJSON(t *testing.T) {
	s := newSite(t)
	page := s.asks("booking", slots(s.at("am", 24*time.Hour, 1)))
	b := s.visitor(page.Slug)
	in := url.Values{"block": {"ask"}, "phone": {"13800138000"}, "consent": {"on"}}
	a := b.post("/p/"+page.Slug+"/lead", in, "Accept", "application/json")
	var out struct {
		Message string
		Fields  map[string]string
	}
	if err := json.Unmarshal([]byte(a.body), &out); err != nil || a.StatusCode != 422 || out.Fields["slot"] == "" || out.Message != out.Fields["slot"] {
		t.Errorf("%d %s", a.StatusCode, a.body)
	}
	b.book(page.Slug, "13800138000", "am").want(t, http.StatusSeeOther)
	b.get("/p/"+page.Slug+"/me/data").want(t, http.StatusOK, `"Slot":"2026年11月21日周六18:00新手班"`, `"Ticket":`)

	// Erased, the person keeps the place and the number.
	b.post("/p/"+page.Slug+"/me/erase", nil).want(t, http.StatusSeeOther)
	b.get("/p/"+page.Slug+"/me").want(t, http.StatusOK, "我的凭证号", "新手班")
	s.visitor(page.Slug).book(page.Slug, "13800138009", "am").want(t, http.StatusConflict, "约满")
}

// An operator's new slot is none of those there were, though it begins with the sample's words.
func TestNewSlotsHaveKeysOfTheirOwn(t *testing.T) {
	s := newSite(t)
	w := s.workshop()
	w.change(func(d *pages.Doc) {
		k, _ := block.Get("booking")
		last := &d.Sections[len(d.Sections)-1]
		last.Blocks = append(last.Blocks, pages.Block{ID: "ask", Kind: "booking", Props: k.Props()})
	})
	keys := func() []string {
		t.Helper()
		b, err := w.draft().Ready(true).Find("ask")
		if err != nil {
			t.Fatal(err)
		}
		var out []string
		for _, slot := range b.Viewer.(cta.Booking).Slots {
			out = append(out, string(slot.Key))
		}
		return out
	}
	for _, op := range []string{"Slots.0.remove", "Slots.add", "Slots.3.up"} {
		in := w.open("ask")
		in.Set("_op", op)
		if a := w.save("ask", in); a.StatusCode >= 400 {
			t.Fatalf("%s: %d %.300s", op, a.StatusCode, a.text())
		}
	}
	got := keys()
	if len(got) != 4 || got[0] != "b" || got[1] != "c" || got[3] != "d" || slices.Contains([]string{"", "a", "b", "c", "d"}, got[2]) {
		t.Errorf("keys %q", got)
	}
}

// TestThanksStandWhereTheLeadCame: of several forms the one that was sent says what came of it, whichever stands first; where
// it is gone, none speaks for it.
func TestThanksStandWhereTheLeadCame(t *testing.T) {
	s := newSite(t)
	page := s.asks("booking", slots(s.at("am", 24*time.Hour, 9)))
	v, err := s.store.Version(t.Context(), page.ID, 2)
	if err != nil {
		t.Fatal(err)
	}
	form := pages.Block{ID: "note", Kind: "lead", Props: json.RawMessage(`{"Thanks":"顾问会给你打电话"}`)}
	last := &v.Doc.Sections[len(v.Doc.Sections)-1]
	last.Blocks = append(last.Blocks, form)
	s.publishDoc(page.ID, v.Doc)
	b := s.visitor(page.Slug)
	b.leave(page.Slug, "13800138000", "小李", "block", "note").want(t, http.StatusSeeOther)
	b.get("/p/"+page.Slug).want(t, http.StatusOK, "你已经在本页报过名", "顾问会给你打电话")

	last.Blocks[len(last.Blocks)-1].ID = "other"
	s.publishDoc(page.ID, v.Doc)
	b.get("/p/"+page.Slug).want(t, http.StatusOK, "你已经在本页报过名", "你的信息已收到")
}

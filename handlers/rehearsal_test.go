package handlers_test

import (
	"context"
	"net/http"
	"strings"
	"testing"

	"github.com/sanduan/sanduan/handlers"
	"github.com/sanduan/sanduan/pages"
	"github.com/sanduan/sanduan/pages/play"
)

// rehearse posts the screen's form with pairs of names and values in place of what it shows.
func (w *workshop) rehearse(pairs ...string) answer {
	w.t.Helper()
	in := w.get(w.path("/rehearsal")).formTo(w.t, w.path("/rehearsal"))
	for i := 0; i < len(pairs); i += 2 {
		in.Set(pairs[i], pairs[i+1])
	}
	return w.post(w.path("/rehearsal"), in)
}

func TestRehearsalScreen(t *testing.T) {
	s := newSite(t)
	w := s.workshop()
	w.get(w.path("/rehearsal")).want(t, http.StatusOK, "还没有玩法，先加一个再演练")
	w.send(w.path("/rehearsal"), "preset", "usual").want(t, http.StatusUnprocessableEntity, "还没有玩法")
	for _, k := range play.All() {
		w.addPlay(k.Name)
	}
	before := w.rev()
	for _, p := range w.draft().Plays {
		a := w.rehearse("play", string(p.Key), "preset", "few")
		a.want(t, http.StatusOK, "按保守情况，约", "人参与", "最坏的情况", "打开页面的人", "参与的人", "奖品成本", "整页7个玩法合计：约", "最坏花¥", "没有设总预算")
		if got := a.formTo(t, w.path("/rehearsal")); got.Get("play") != string(p.Key) || got.Get("Visitors") != "500" {
			t.Errorf("%s: the form shows %v", p.Kind, got)
		}
		if again := w.rehearse("play", string(p.Key), "preset", "few"); again.text() != a.text() {
			t.Errorf("%s: the same again comes to another end", p.Kind)
		}
	}
	if w.rev() != before {
		t.Error("a rehearsal changes the draft")
	}
	if list := w.get(w.path("?panel=plays")).body; strings.Count(list, "/rehearsal?play=") != len(play.All()) {
		t.Error("not every play of the panel leads to its rehearsal")
	}
	w.as(pages.Viewer).get(w.path("/rehearsal")).want(t, http.StatusForbidden)
}

// The forecast is of the settings as they stand in the draft.
func TestRehearsalFollowsTheDraft(t *testing.T) {
	s := newSite(t)
	w := s.workshop()
	w.addPlay("assist")
	w.change(func(d *pages.Doc) {
		for i := range d.Prizes.List {
			d.Prizes.List[i].Total = 3
		}
	})
	w.rehearse("preset", "many").want(t, http.StatusOK, "按火爆情况", "发出6份", "奖品全部发完：6份", "开始有人领不到", "可以改什么", "领完后换成")
	w.rehearse("Converts", "0").want(t, http.StatusOK, "按您填的情况", "没有人得到奖品")
}

// The whole of a page is told where it has several plays, and has the page's budget for its limit.
func TestRehearsalOfAWholePage(t *testing.T) {
	s := newSite(t)
	w := s.workshop()
	w.addPlay("assist")
	if a := w.rehearse("preset", "few"); strings.Contains(a.body, "个玩法合计") {
		t.Error("one play has a sum")
	}
	w.addPlay("group")
	w.change(func(d *pages.Doc) { d.Prizes.Most = 5_000 })
	w.rehearse("preset", "many").want(t, http.StatusOK, "整页2个玩法合计", "最坏花¥50，到总预算¥50就停发")
	w.change(func(d *pages.Doc) { d.Prizes.Most = 999_999_900 })
	w.rehearse("preset", "few").want(t, http.StatusOK, "总预算¥9,999,999够用")
	if a := w.rehearse("Visitors", "60000", "Starts", "0"); a.StatusCode != http.StatusOK || strings.Contains(a.body, "个玩法合计") {
		t.Errorf("a sum of more visitors than there is time for: %d", a.StatusCode)
	}
}

// What is wrong stands beside its field, and nothing that was typed is lost.
func TestRehearsalBadInput(t *testing.T) {
	s := newSite(t)
	w := s.workshop()
	w.addPlay("bargain")
	for name, values := range map[string][]string{
		"Visitors": {"", "0", "-5", "100001", "99999999999999999999", "很多", "1e9"},
		"Hours":    {"0", "721", "x"},
		"Starts":   {"-1", "101"},
		"Brings":   {"51", "3.5"},
		"Converts": {"101"},
		"Old":      {"101"},
		"Cheats":   {"<b>"},
	} {
		for _, value := range values {
			a := w.rehearse(name, value, "Brings", map[bool]string{true: value, false: "7"}[name == "Brings"])
			a.want(t, http.StatusUnprocessableEntity, "还没有演练")
			got := a.formTo(t, w.path("/rehearsal"))
			if got.Get(name) != value || name != "Brings" && got.Get("Brings") != "7" {
				t.Errorf("%s=%q: the form has lost it: %v", name, value, got)
			}
			if !strings.Contains(a.body, `id="f-`+name+`-wrong"`) {
				t.Errorf("%s=%q: nothing beside the field", name, value)
			}
		}
	}
	w.send(w.path("/rehearsal"), "preset", "nobody", "Visitors", "10").want(t, http.StatusUnprocessableEntity)
	w.rehearse("play", "gone").want(t, http.StatusOK, "按一般情况")
	w.change(func(d *pages.Doc) { d.Plays[0].Rules = []byte(`{"Floor":99999999}`) })
	w.rehearse().want(t, http.StatusUnprocessableEntity, "还有地方没设好")
}

// One is rehearsed at a time; the others are told to wait, and keep what they typed.
func TestRehearsalOneAtATime(t *testing.T) {
	s := newSite(t)
	w := s.workshop()
	w.addPlay("assist")
	done, err := s.handler.(*handlers.Server).HoldRehearsals(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	a := w.rehearse("Visitors", "123")
	a.want(t, http.StatusServiceUnavailable, "正在演练另一个玩法，请稍候再点一次")
	if got := a.formTo(t, w.path("/rehearsal")).Get("Visitors"); got != "123" {
		t.Errorf("the form shows %q visitors", got)
	}
	done()
	w.rehearse("Visitors", "123").want(t, http.StatusOK, "按您填的情况")
}

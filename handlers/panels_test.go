package handlers_test

import (
	"net/http"
	"testing"

	"github.com/sanduan/sanduan/pages"
	"github.com/sanduan/sanduan/pages/play"
)

func TestTwoOperatorsOfOneSchedule(t *testing.T) {
	s := newSite(t)
	w := s.workshop()
	schedule := w.path("/schedule")
	first := w.get(w.path("?panel=schedule")).form(t, schedule)
	second := w.get(w.path("?panel=schedule")).form(t, schedule)
	first.Set("EndsAt", "2026-12-01T10:00")
	w.post(schedule, first).want(t, http.StatusSeeOther)
	w.post(schedule, first).want(t, http.StatusSeeOther) // the same again is no conflict

	second.Set("Slug", "summer")
	second.Set("StartsAt", "nonsense")
	a := w.post(schedule, second) // a mistake on the way must not make the other's change forgotten
	a.want(t, http.StatusUnprocessableEntity, "请选择日期和时间")
	second = a.form(t, schedule)
	second.Set("StartsAt", "")
	a = w.post(schedule, second)
	a.want(t, http.StatusConflict, "别人把它改成了「2026-12-01T10:00」")
	if again := a.form(t, schedule); again.Get("Slug") != "summer" {
		t.Error("what was typed is gone")
	} else {
		w.post(schedule, again).want(t, http.StatusSeeOther)
	}
	if p := s.page(w.page.ID); p.Slug != "summer" || p.EndsAt != 0 {
		t.Errorf("the second operator's decision is not stored: %+v", p)
	}
}

// Whoever ends a page that is going on is told what ends with it, and asked once more.
func TestEndingAPageAsksOnce(t *testing.T) {
	s := newSite(t)
	page := s.plays(play.Prizes{}, "bargain")
	s.begins(page, "bargain", 0)
	o := s.signedIn(pages.Editor)
	path := "/admin/pages/" + page.ID + "/schedule"
	form := o.get("/admin/pages/"+page.ID+"?panel=schedule").form(t, path)
	form.Set("EndsAt", "2026-01-01T10:00")
	asked := o.post(path, form)
	asked.want(t, http.StatusUnprocessableEntity, "进行中的1局一起结束，再改时间也不会继续")
	if p := s.page(page.ID); p.EndsAt != 0 {
		t.Error("the page is over before it was asked")
	}
	form = asked.form(t, path)
	form.Set("EndsAt", "2026-01-02T10:00") // another end is another question
	asked = o.post(path, form)
	asked.want(t, http.StatusUnprocessableEntity, "请再保存一次")
	o.post(path, asked.form(t, path)).want(t, http.StatusSeeOther)
	if p := s.page(page.ID); p.State(s.now) != pages.Over {
		t.Error("the page is not over")
	}
	o.post(path, o.get("/admin/pages/"+page.ID+"?panel=schedule").form(t, path)).want(t, http.StatusSeeOther) // what is over cannot be ended
}

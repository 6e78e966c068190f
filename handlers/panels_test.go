package handlers_test

import (
	"net/http"
	"testing"
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

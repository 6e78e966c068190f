package handlers

import (
	"cmp"
	"fmt"
	"net/http"
	"net/url"
	"slices"

	"github.com/a-h/templ"
	"github.com/labstack/echo/v4"

	"github.com/sanduan/sanduan/components/form"
	"github.com/sanduan/sanduan/pages"
	"github.com/sanduan/sanduan/pages/admin"
	"github.com/sanduan/sanduan/pages/play"
)

// scheduleSide is the form of the page's address and time; values are what was just typed, or nil.
func (s *Server) scheduleSide(c echo.Context, st studio, values url.Values, errs form.Errors) (templ.Component, error) {
	if values == nil {
		values = form.Values(st.page.Settings())
		values.Set("_base", began(st.page))
	}
	others, err := s.otherPages(c.Request().Context(), st.page)
	return admin.SchedulePanel(admin.Schedule{
		Page: st.page, Others: others, State: st.page.State(s.now()), Base: s.base(c), CSRF: s.csrfToken(c),
		Values: values, Was: values.Get("_base"), Errors: errs, Locked: !operator(c).Role.Edits(),
	}), err
}

// drawSchedule answers with the editor and the form of the page's address and time.
func (s *Server) drawSchedule(c echo.Context, status int, st studio, values url.Values, errs form.Errors) error {
	side, err := s.scheduleSide(c, st, values, errs)
	if err != nil {
		return err
	}
	return s.drawEditor(c, status, st, admin.At{Panel: "schedule"}, side)
}

// scheduledWords say what a page's new address and time have done.
var scheduledWords = map[pages.State]string{
	pages.Draft:     "已保存，页面还没有发布，发布后按这个时间",
	pages.Live:      "已保存，马上生效，活动正在进行",
	pages.Scheduled: "已保存，活动到开始时间自动开始",
	pages.OnPause:   "已保存，活动仍在暂停",
	pages.Over:      "已保存，结束时间已过，访客看到「活动已结束」",
}

// saveSchedule stores the address and the time, which hold at once.
func (s *Server) saveSchedule(c echo.Context) error {
	st, err := s.studio(c)
	if err != nil {
		return err
	}
	in, _, err := submitted(c)
	if err != nil {
		return err
	}
	at := admin.At{Panel: "schedule"}
	var settings pages.Settings
	errs := withErrors(form.Bind(&settings, in), nil)
	errs = withErrors(errs, settings.Check())
	others, err := s.otherPages(c.Request().Context(), st.page)
	if err != nil {
		return err
	}
	if settings.Next != "" && !slices.ContainsFunc(others, func(p pages.Page) bool { return p.ID == settings.Next }) {
		errs = withErrors(errs, form.Errors{"Next": "这一页已被删除或还没发布，请重新选择"})
	}
	if errs == nil && in.Get("_sure") != in.Get("EndsAt") {
		if errs, err = s.endsNow(c, st.page, settings); err != nil {
			return err
		}
		in.Set("_sure", in.Get("EndsAt"))
	}
	if errs != nil {
		return s.drawSchedule(c, http.StatusUnprocessableEntity, st, in, errs)
	}
	err = s.store.SetSettings(c.Request().Context(), st.page.ID, beganFrom(in), settings, s.now())
	if pages.IsCode(err, pages.Conflict) {
		return s.scheduleConflict(c, in, fieldErrors(err))
	}
	if err != nil {
		return err
	}
	if err := s.audit(c, "page.settings", st.page.ID, scheduled(st.page, settings)); err != nil {
		return err
	}
	st.page.StartsAt, st.page.EndsAt = int64(settings.StartsAt), int64(settings.EndsAt)
	s.flash(c, scheduledWords[st.page.State(s.now())])
	return seeOther(c, at.URL(st.page.ID)+"#side")
}

// scheduled tells the log what the settings of a page change.
func scheduled(before pages.Page, after pages.Settings) string {
	detail := "/p/" + after.Slug
	moved := func(what string, from, to int64) {
		if from != to {
			detail += fmt.Sprintf("，%s %s → %s", what, cmp.Or(sheetTime(from), "不限"), cmp.Or(sheetTime(to), "不限"))
		}
	}
	moved("开始", before.StartsAt, int64(after.StartsAt))
	moved("结束", before.EndsAt, int64(after.EndsAt))
	return detail
}

// endsNow asks once more where the settings end a page that is going on, and with it the runs of its plays; nil where they do not.
func (s *Server) endsNow(c echo.Context, p pages.Page, settings pages.Settings) (form.Errors, error) {
	ended, now := p, s.now()
	ended.EndsAt = int64(settings.EndsAt)
	if state := p.State(now); state != pages.Live && state != pages.OnPause || ended.State(now) != pages.Over {
		return nil, nil
	}
	plays, err := s.store.RunFigures(c.Request().Context(), p.ID)
	if err != nil {
		return nil, err
	}
	runs := 0
	for _, counts := range plays {
		runs += counts.States[play.Open]
	}
	words := "这个时间已经过去，保存后活动马上结束"
	if runs > 0 {
		words += "，进行中的 " + form.Grouped(runs) + " 局一起结束，再改时间也不会继续"
	}
	return form.Errors{"EndsAt": words + "。确定要结束，请再保存一次"}, nil
}

// began is what a form of the page's settings begins from, to the millisecond.
func began(p pages.Page) string {
	return fmt.Sprintf("%s %d %d %q", p.Slug, p.StartsAt, p.EndsAt, p.Next)
}

// beganFrom reads it back; nil where the form does not say.
func beganFrom(in url.Values) *pages.Settings {
	var base pages.Settings
	if _, err := fmt.Sscanf(in.Get("_base"), "%s %d %d %q", &base.Slug, (*int64)(&base.StartsAt), (*int64)(&base.EndsAt), &base.Next); err != nil {
		return nil
	}
	return &base
}

// scheduleConflict shows the form again with what was typed: errs where the address is taken, or else what somebody
// else has stored meanwhile. Saving once more is then the operator's decision.
func (s *Server) scheduleConflict(c echo.Context, in url.Values, errs form.Errors) error {
	st, err := s.studio(c)
	if err != nil {
		return err
	}
	if errs == nil {
		errs = form.Errors{}
		theirs := form.Values(st.page.Settings())
		for name := range theirs {
			if theirs.Get(name) != in.Get(name) {
				errs[name] = fmt.Sprintf("您编辑期间，别人把它改成了「%s」。再保存一次就用您填的", cmp.Or(theirs.Get(name), "空"))
			}
		}
		if errs["Next"] != "" { // an id says nothing to anybody
			errs["Next"] = "您编辑期间，别人改选了另一页。再保存一次就用您选的"
		}
		in.Set("_base", began(st.page))
	}
	return s.drawSchedule(c, http.StatusConflict, st, in, errs)
}

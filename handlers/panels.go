package handlers

import (
	"net/http"
	"net/url"

	"github.com/a-h/templ"
	"github.com/labstack/echo/v4"

	"github.com/sanduan/sanduan/components/form"
	"github.com/sanduan/sanduan/pages"
	"github.com/sanduan/sanduan/pages/admin"
)

// scheduleSide is the form of the page's address and time; values are what was just typed, or nil.
func (s *Server) scheduleSide(c echo.Context, st studio, values url.Values, errs form.Errors) templ.Component {
	if values == nil {
		values = form.Values(pages.Settings{
			Slug: st.page.Slug, StartsAt: form.Time(st.page.StartsAt), EndsAt: form.Time(st.page.EndsAt),
		})
	}
	return admin.SchedulePanel(admin.Schedule{
		Page: st.page, State: st.page.State(s.now()), Base: s.base(c), CSRF: s.csrfToken(c),
		Values: values, Errors: errs, Locked: !operator(c).Role.Edits(),
	})
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
	var settings pages.Settings
	errs := withErrors(form.Bind(&settings, in), nil)
	errs = withErrors(errs, settings.Check())
	if errs == nil {
		err = s.store.SetSettings(c.Request().Context(), st.page.ID, settings, s.now())
		errs = fieldErrors(err)
	}
	at := admin.At{Panel: "schedule"}
	if errs != nil {
		status := http.StatusUnprocessableEntity
		if pages.IsCode(err, pages.Conflict) {
			status = http.StatusConflict
		}
		return s.drawEditor(c, status, st, at, s.scheduleSide(c, st, in, errs))
	}
	if err != nil {
		return err
	}
	if err := s.audit(c, "page.settings", st.page.ID, "/p/"+settings.Slug); err != nil {
		return err
	}
	s.flash(c, "已保存，马上生效")
	return seeOther(c, at.URL(st.page.ID)+"#side")
}

// pausePage stops the page from taking acts, or lets it go on.
func (s *Server) pausePage(c echo.Context) error {
	p, err := s.studioPage(c)
	if err != nil {
		return err
	}
	paused := c.FormValue("paused") == "on"
	if err := s.store.SetPaused(c.Request().Context(), p.ID, paused, s.now()); err != nil {
		return err
	}
	if err := s.audit(c, map[bool]string{true: "page.pause", false: "page.resume"}[paused], p.ID, ""); err != nil {
		return err
	}
	s.flash(c, map[bool]string{true: "已暂停：访客看得到页面说明，但不能提交", false: "已恢复，访客可以继续参与"}[paused])
	return seeOther(c, editorURL(c, "panel", "schedule"))
}

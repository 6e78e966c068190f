package handlers

import (
	"context"
	"errors"
	"net/http"
	"net/url"
	"time"

	"github.com/labstack/echo/v4"

	"github.com/sanduan/sanduan/components/form"
	"github.com/sanduan/sanduan/pages"
	"github.com/sanduan/sanduan/pages/admin"
	"github.com/sanduan/sanduan/pages/play"
)

// rehearsalPatience is how long a rehearsal waits for the one before it: only one at a time takes this machine's time from visitors.
const rehearsalPatience = 2 * time.Second

// rehearsalForm answers GET /admin/pages/{id}/rehearsal: who may come, for the draft's first play or that of ?play=.
func (s *Server) rehearsalForm(c echo.Context) error {
	st, err := s.studio(c)
	if err != nil {
		return err
	}
	return render(c, http.StatusOK, admin.RehearsalScreen(s.rehearsal(c, st, form.Values(play.UsualCrowd()))))
}

// rehearse plays the draft's play with the crowd of the form, or of a preset, and shows what came of it. Nothing is stored.
func (s *Server) rehearse(c echo.Context) error {
	st, err := s.studio(c)
	if err != nil {
		return err
	}
	in, err := c.FormParams()
	if err != nil {
		return pages.Errorf(pages.Invalid, "没有读到表单，请再试一次")
	}
	var crowd play.Crowd
	if preset, ok := play.CrowdPresetOf(in.Get("preset")); ok {
		crowd = preset.Crowd
		in = form.Values(crowd)
	}
	view := s.rehearsal(c, st, in)
	view.Errors = form.Bind(&crowd, in)
	if view.Wrong != "" || view.Errors != nil {
		return render(c, http.StatusUnprocessableEntity, admin.RehearsalScreen(view))
	}
	f, err := s.forecast(c.Request().Context(), st, view.Play, crowd)
	if e := (*pages.Error)(nil); errors.As(err, &e) && e.Code == pages.Busy {
		view.Wrong = e.Message
		return render(c, http.StatusServiceUnavailable, admin.RehearsalScreen(view))
	}
	if err != nil {
		return err
	}
	view.Forecast = &f
	return render(c, http.StatusOK, admin.RehearsalScreen(view))
}

// rehearsal is the screen before anything is rehearsed.
func (s *Server) rehearsal(c echo.Context, st studio, in url.Values) admin.Rehearsal {
	view := admin.Rehearsal{
		Frame: s.frame(c, "演练 · "+st.draft.Title), Page: st.page.ID, Title: st.draft.Title, Plays: st.ready.Plays, Values: in,
	}
	key := c.FormValue("play")
	found, ok := st.ready.Play(key)
	if !ok {
		found, ok = st.ready.Play("")
	}
	view.Play = found
	if ok {
		view.Summary = st.ready.Summary(found)
	}
	switch {
	case !ok:
		view.Wrong = "这个页面还没有玩法，先加一个再演练"
	case view.Summary == "":
		view.Wrong = "玩法「" + found.Title() + "」还有地方没设好，改好才能演练"
	case st.draft.Prizes.Check() != nil:
		view.Wrong = "奖品还有地方没设好，改好才能演练"
	}
	return view
}

// forecast rehearses when it is its turn. The luck is always the same: what changes from one rehearsal to the next comes of the settings.
func (s *Server) forecast(ctx context.Context, st studio, p pages.ReadyPlay, crowd play.Crowd) (play.Forecast, error) {
	done, err := s.rehearsals.take(ctx, rehearsalPatience, "正在演练另一个玩法，请稍候再点一次")
	if err != nil {
		return play.Forecast{}, err
	}
	defer done()
	return play.Rehearse(ctx, p.Settings, st.draft.Prizes, crowd, play.Seed{})
}

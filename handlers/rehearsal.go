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
	f, whole, err := s.forecast(c.Request().Context(), st, view.Play, crowd)
	if e := (*pages.Error)(nil); errors.As(err, &e) && e.Code == pages.Busy {
		view.Wrong = e.Message
		return render(c, http.StatusServiceUnavailable, admin.RehearsalScreen(view))
	}
	if err != nil {
		return err
	}
	view.Forecast, view.Whole = &f, whole
	if view.Lacking, err = s.codeWarnings(c.Request().Context(), st); err != nil {
		return err
	}
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

// mostRehearsed is how many visitors all plays of a page together are rehearsed with: what more there are do without the sum.
const mostRehearsed = 100_000

// forecast rehearses a play when it is its turn, and the page's others with the same crowd for the sum. The luck is always the same: what
// changes from one rehearsal to the next comes of the settings.
func (s *Server) forecast(ctx context.Context, st studio, p pages.ReadyPlay, crowd play.Crowd) (f play.Forecast, whole admin.Whole, err error) {
	done, err := s.rehearsals.take(ctx, rehearsalPatience, "正在演练另一个玩法，请稍候再点一次")
	if err != nil {
		return f, whole, err
	}
	defer done()
	if f, err = play.Rehearse(ctx, p.Settings, st.draft.Prizes, crowd, play.Seed{}); err != nil {
		return f, whole, err
	}
	whole, err = rehearseWhole(ctx, st, p, f)
	return f, whole, err
}

// rehearseWhole adds to the forecast of one play those of the page's others; there is no sum while one of them is not ready, or where it
// would take too long.
func rehearseWhole(ctx context.Context, st studio, first pages.ReadyPlay, f play.Forecast) (admin.Whole, error) {
	prizes, whole := st.draft.Prizes, admin.Whole{Plays: 1, Took: f.Took, Given: f.Given, Cost: f.Cost, Budget: st.draft.Prizes.Most}
	gives := first.Settings.Gives()
	if f.Visitors*len(st.ready.Plays) > mostRehearsed {
		return whole, nil
	}
	for _, p := range st.ready.Plays {
		if p.Key == first.Key {
			continue
		}
		if play.Check(p.Settings, prizes) != nil {
			return admin.Whole{}, nil
		}
		one, err := play.Rehearse(ctx, p.Settings, prizes, f.Crowd, play.Seed{})
		if err != nil {
			return admin.Whole{}, err
		}
		whole.Plays, whole.Took, whole.Given, whole.Cost = whole.Plays+1, whole.Took+one.Took, whole.Given+one.Given, whole.Cost+one.Cost
		gives = append(gives, p.Settings.Gives()...)
	}
	_, whole.Most = prizes.AtMost(gives)
	return whole, nil
}

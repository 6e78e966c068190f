package handlers

import (
	"net/http"

	"github.com/labstack/echo/v4"

	"github.com/sanduan/sanduan/components/form"
	"github.com/sanduan/sanduan/pages"
	"github.com/sanduan/sanduan/pages/h5"
	"github.com/sanduan/sanduan/pages/play"
)

// rules answers GET /p/{slug}/rules: the rules of the page's plays, written from its settings.
func (s *Server) rules(c echo.Context) error {
	v, err := s.playing(c)
	if err != nil {
		return err
	}
	ctx, doc := c.Request().Context(), v.ready.Doc
	version, err := s.store.Version(ctx, v.page.ID, v.page.Live)
	if err != nil {
		return err
	}
	r := h5.Rules{
		Env: s.plainEnv(c, doc), Host: doc.Host, Starts: form.Time(v.page.StartsAt), Ends: form.Time(v.page.EndsAt),
		Days: doc.Invite.Days, Version: version.Number, Since: form.Time(version.CreatedAt),
	}
	r.Env.Links = v.links
	for _, rp := range v.ready.Plays {
		kind, _ := play.Get(rp.Kind)
		r.Plays = append(r.Plays, h5.RulesOfPlay{
			Title: rp.Title(), Kind: kind.Title, Terms: rp.Settings.Common(), Clauses: v.ready.Clauses(rp),
		})
		if rp.Kind == "ranking" {
			r.Results = v.links.Rules + "/results"
		}
	}
	r.Prizes, err = s.rulesOfPrizes(c, v)
	if err != nil {
		return err
	}
	return render(c, http.StatusOK, h5.RulesPage(r))
}

// playing finds the page of a screen about its plays; one without plays has none.
func (s *Server) playing(c echo.Context) (visit, error) {
	v, err := s.arrive(c, c.Param("slug"))
	if err == nil && len(v.ready.Plays) == 0 {
		err = pages.Errorf(pages.NotFound, "这个页面没有玩法，也没有活动规则")
	}
	return v, err
}

// rulesOfPrizes are the prizes that the page's plays can give, with those given once they have run out.
func (s *Server) rulesOfPrizes(c echo.Context, v visit) (all []h5.RulesOfPrize, err error) {
	prizes, given := v.ready.Doc.Prizes, map[form.Ref]bool{}
	for _, rp := range v.ready.Plays {
		for _, ref := range rp.Settings.Gives() {
			for x, ok := prizes.Get(ref); ok && !given[form.Ref(x.Key)]; x, ok = prizes.Get(x.Substitute) {
				given[form.Ref(x.Key)] = true
			}
		}
	}
	shelves, err := s.shelves(c.Request().Context(), v.page.ID)
	if err != nil {
		return nil, err
	}
	for _, x := range prizes.List {
		if !given[form.Ref(x.Key)] {
			continue
		}
		other, _ := prizes.Get(x.Substitute)
		left := max(0, x.Total-shelves.Stocks[string(x.Key)].Taken())
		all = append(all, h5.RulesOfPrize{
			Prize: x, Left: left, Stopped: left > 0 && shelves.Left(prizes, x) == 0, Substitute: other.Title,
		})
	}
	return all, nil
}

package handlers

import (
	"context"
	"errors"
	"maps"
	"net/http"
	"slices"

	"github.com/labstack/echo/v4"

	"github.com/sanduan/sanduan/components/block"
	"github.com/sanduan/sanduan/components/form"
	"github.com/sanduan/sanduan/pages"
	"github.com/sanduan/sanduan/pages/h5"
	"github.com/sanduan/sanduan/pages/play"
)

// takePrize answers POST /p/{slug}/claim with a grant: the visitor takes a prize.
func (s *Server) takePrize(c echo.Context) error {
	v, err := s.arrive(c, c.Param("slug"))
	if err != nil {
		return err
	}
	part, err := s.store.PartOf(c.Request().Context(), v.page.ID, v.visitor)
	if err != nil {
		return err
	}
	i := slices.IndexFunc(part.Grants, func(g pages.Grant) bool { return g.ID == c.FormValue("grant") })
	if i < 0 {
		return pages.Errorf(pages.NotFound, "没有找到这份奖品，请在领奖时用的手机和浏览器里打开")
	}
	if err := s.handOut(c, v, part.Grants[i]); err != nil {
		return s.prizeRefused(c, v, part.Grants[i], err)
	}
	s.acted(v.visitor)
	if wantsJSON(c) {
		return c.JSON(http.StatusOK, map[string]any{"ok": true, "me": v.links.Me})
	}
	return seeOther(c, v.links.Me+"#"+h5.PrizeForm(part.Grants[i].ID))
}

// handOut gives a grant to the visitor, who has said all that it needs. An Error says what is wrong, and with which field.
func (s *Server) handOut(c echo.Context, v visit, g pages.Grant) error {
	if err := s.mayAct(c); err != nil {
		return err
	}
	ctx, doc := c.Request().Context(), v.ready.Doc
	taking := pages.Taking{PageID: v.page.ID, VisitorID: v.visitor, GrantID: g.ID, Prizes: doc.Prizes}
	if g.State == pages.GrantGiven {
		lead, address, err := s.readTaking(c, v, g)
		if err != nil {
			return err
		}
		taking.Address = address
		if lead != nil {
			if err := s.keepWinner(c, v, lead); err != nil {
				return err
			}
		}
	}
	_, err := s.store.TakeGrant(ctx, taking, s.now())
	return err
}

// readTaking reads and checks what taking a prize asks for: the lead of who has left none, nil for others, and where goods are sent.
func (s *Server) readTaking(c echo.Context, v visit, g pages.Grant) (lead *pages.Lead, address string, err error) {
	errs := form.Errors{}
	kept, err := s.standing(c.Request().Context(), v.page.ID, v.visitor)
	if err != nil {
		return nil, "", err
	}
	if !kept.Acted {
		l, wrong := readLead(c, block.Lead{AskName: true}, v.ready.Doc.Host.Agreement(), s.now())
		l.Version, l.Channel = v.page.Live, v.channel
		lead = &l
		maps.Copy(errs, wrong)
	}
	if prize, _ := v.ready.Doc.Prizes.Get(form.Ref(g.Prize)); prize.Kind == play.Goods {
		parcel, wrong := pages.ReadParcel(c.FormValue("name"), c.FormValue("phone"), c.FormValue("address"))
		address = parcel.Text()
		maps.Copy(errs, wrong)
	}
	if len(errs) > 0 {
		return nil, "", &pages.Error{Code: pages.Invalid, Message: anyOf(errs), Fields: errs}
	}
	return lead, address, nil
}

// keepWinner stores the lead that comes with the taking of a prize. It takes no seat, and comes in time also when the page is over. A
// phone stands for one participant, so that of another one is refused.
func (s *Server) keepWinner(c echo.Context, v visit, l *pages.Lead) error {
	m := pages.Move{PageID: v.page.ID, Visitor: v.visitor, IP: c.RealIP(), Lead: l, Takes: true}
	s.addRules(&m, v)
	m.Quota = pages.Quota{}
	moved, err := s.store.Move(c.Request().Context(), m, s.now())
	if err != nil {
		return err
	}
	s.moved(moved)
	s.acted(v.visitor)
	if moved.Again && moved.Lead.VisitorID != v.visitor {
		return &pages.Error{Code: pages.Conflict, Message: "这个手机号已有另一位参与者用过", Fields: form.Errors{
			"phone": "这个手机号已有另一位参与者用过，请填本人的另一个号码；有疑问请联系主办方",
		}}
	}
	return nil
}

// prizeRefused shows the visitor's screen again with what was typed and why the prize was not given; other errors are not for the
// visitor.
func (s *Server) prizeRefused(c echo.Context, v visit, g pages.Grant, err error) error {
	var e *pages.Error
	if !errors.As(err, &e) || wantsJSON(c) {
		return err
	}
	errs := e.Fields
	if errs == nil {
		errs = form.Errors{"form": e.Message}
	}
	typed, _ := c.FormParams()
	return s.drawMe(c, status[e.Code], v, "", block.Form{Block: h5.PrizeForm(g.ID), Values: typed, Errors: errs})
}

// addPrizes adds what the visitor has got on a page with plays, and who came in vain.
func (s *Server) addPrizes(c echo.Context, v visit, m *h5.Me) error {
	ctx, prizes := c.Request().Context(), v.ready.Doc.Prizes
	part, err := s.store.PartOf(ctx, v.page.ID, v.visitor)
	if err != nil {
		return err
	}
	secrets, err := s.store.Secrets(ctx, part.Grants)
	if err != nil {
		return err
	}
	shelves, err := s.shelves(ctx, v.page.ID)
	if err != nil {
		return err
	}
	for _, g := range part.Grants {
		if play.ToGiveAway(g.Tier) {
			continue // the passes say how it stands
		}
		p := h5.MyPrize{Grant: g, Secret: secrets[g.ID], Asks: m.Lead.ID == "", Paused: shelves.Halted[g.Play].Prizes}
		p.Prize, _ = prizes.Get(form.Ref(g.Prize))
		if other, ok := prizes.Get(form.Ref(g.Wanted)); ok && g.Wanted != g.Prize {
			p.Wanted = other.Title
		}
		if p.Pays, err = s.pays(ctx, v.ready.Ready, g); err != nil {
			return err
		}
		if g.State == pages.GrantWaiting {
			if p.Ahead, err = s.store.Ahead(ctx, g); err != nil {
				return err
			}
		}
		m.Prizes = append(m.Prizes, p)
	}
	if m.Points, err = s.store.Points(ctx, v.page.ID, v.visitor); err != nil {
		return err
	}
	m.NotCounted, err = s.store.NotCounted(ctx, v.page.ID, v.visitor)
	return err
}

// pays is what a grant's person pays for it, where its play sells; 0 for what is given.
func (s *Server) pays(ctx context.Context, rules pages.Ready, g pages.Grant) (form.Money, error) {
	if rp, ok := rules.Play(g.Play); ok && !play.Sells(rp.Settings) || g.State == pages.GrantVoid {
		return 0, nil
	}
	st, err := s.store.RunOn(ctx, g.PageID, g.RunID)
	if pages.IsCode(err, pages.NotFound) {
		return 0, nil
	}
	if err != nil || st.Run.State != play.Done {
		return 0, err
	}
	return play.Pays(st.Settings, st.Run), nil
}

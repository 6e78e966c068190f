package handlers

import (
	"errors"
	"net/http"

	"github.com/a-h/templ"
	"github.com/labstack/echo/v4"

	"github.com/sanduan/sanduan/components/form"
	"github.com/sanduan/sanduan/pages"
	"github.com/sanduan/sanduan/pages/admin"
)

// maxChannelName bounds a channel's name.
const maxChannelName = 20

// channelsSide lists the page's channels with today's figures; typed is what was just sent and could not be taken.
func (s *Server) channelsSide(c echo.Context, st studio, typed pages.Channel, errs form.Errors) (templ.Component, error) {
	ctx := c.Request().Context()
	list, err := s.store.Channels(ctx, st.page.ID)
	if err != nil {
		return nil, err
	}
	figures, err := s.store.ChannelFigures(ctx, st.page.ID, dayStart(s.now()).UnixMilli(), 0)
	if err != nil {
		return nil, err
	}
	panel := admin.Channels{
		Page: st.page, Base: s.base(c), CSRF: s.csrfToken(c), Typed: typed, Errors: errs, Locked: !operator(c).Role.Edits(),
	}
	for _, ch := range list {
		panel.Rows = append(panel.Rows, admin.ChannelLine{Channel: ch, Today: figures[ch.Code]})
	}
	return admin.ChannelsPanel(panel), nil
}

func (s *Server) addChannel(c echo.Context) error {
	st, err := s.studio(c)
	if err != nil {
		return err
	}
	ch := pages.Channel{
		PageID: st.page.ID, Code: form.Clean(c.FormValue("Code"), false), Name: form.Clean(c.FormValue("Name"), false),
		CreatedAt: s.now().UnixMilli(),
	}
	errs := checkChannel(ch)
	if errs == nil {
		err = s.store.AddChannel(c.Request().Context(), ch)
		var e *pages.Error
		if errors.As(err, &e) {
			errs = withErrors(e.Fields, form.Errors{"Code": e.Message})
		}
	}
	at := admin.At{Panel: "channels"}
	if errs != nil {
		side, err := s.channelsSide(c, st, ch, errs)
		if err != nil {
			return err
		}
		return s.drawEditor(c, http.StatusUnprocessableEntity, st, at, side)
	}
	if err != nil {
		return err
	}
	if err := s.audit(c, "channel.add", st.page.ID, ch.Code); err != nil {
		return err
	}
	s.flash(c, "已添加渠道「"+ch.Name+"」，复制它的链接去投放")
	return seeOther(c, at.URL(st.page.ID)+"#side")
}

func checkChannel(ch pages.Channel) form.Errors {
	var errs form.Errors
	if message := pages.CheckChannel(ch.Code); message != "" {
		errs = withErrors(errs, form.Errors{"Code": message})
	}
	switch n := len([]rune(ch.Name)); {
	case n == 0:
		errs = withErrors(errs, form.Errors{"Name": "请填写渠道名称"})
	case n > maxChannelName:
		errs = withErrors(errs, form.Errors{"Name": "渠道名称最多 20 个字"})
	}
	return errs
}

func (s *Server) deleteChannel(c echo.Context) error {
	p, err := s.studioPage(c)
	if err != nil {
		return err
	}
	if err := s.store.DeleteChannel(c.Request().Context(), p.ID, c.Param("code")); err != nil {
		return err
	}
	if err := s.audit(c, "channel.delete", p.ID, c.Param("code")); err != nil {
		return err
	}
	s.flash(c, "已删除渠道，已有的线索仍记着它")
	return seeOther(c, editorURL(c, "panel", "channels"))
}

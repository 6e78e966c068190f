package handlers

import (
	"errors"
	"net/http"
	"slices"
	"time"
	"unicode/utf8"

	"github.com/labstack/echo/v4"

	"github.com/sanduan/sanduan/components/block"
	"github.com/sanduan/sanduan/components/form"
	"github.com/sanduan/sanduan/pages"
)

// Limits of what visitors type, characters.
const (
	maxName   = 20
	maxAnswer = 200
)

const wrongName = "称呼最多 20 个字"

// lead answers POST /p/{slug}/lead: a visitor leaves a phone number.
func (s *Server) lead(c echo.Context) error {
	v, err := s.arrive(c, c.Param("slug"))
	if err != nil {
		return err
	}
	b, asked, ok := v.ready.Asking(c.FormValue("block"), c.FormValue("name") != "")
	if !ok {
		return pages.Errorf(pages.Invalid, "这个页面现在不收集报名，请刷新后再看")
	}
	if b.ID != c.FormValue("block") {
		asked.Questions, asked.NameRequired = nil, false // what this form asks was not on the visitor's screen
	}
	if asked.Ended(s.now()) {
		return s.correct(c, v, b.ID, pages.Ended, form.Errors{"form": asked.Over})
	}
	l, errs := readLead(c, asked, v.ready.Doc.Host.Agreement(), s.now())
	if len(errs) > 0 {
		return s.correct(c, v, b.ID, pages.Invalid, errs)
	}
	l.PageID, l.VisitorID, l.BlockID, l.Version = v.page.ID, v.visitor, b.ID, v.page.Live
	l.Channel, l.IP = v.channel, c.RealIP()
	return s.keep(c, v, l)
}

// stillTyped are the refusals that have nothing to do with what the visitor typed.
var stillTyped = []pages.Code{pages.TooMany, pages.Busy, pages.Paused, pages.Early, pages.Ended, pages.Full}

// typedRefusal is the refusal an error is that has nothing to do with what was typed.
func typedRefusal(err error) (e *pages.Error, ok bool) {
	return e, errors.As(err, &e) && slices.Contains(stillTyped, e.Code)
}

// keep stores the lead and sends the visitor to their own screen. A refusal leaves everything the visitor
// typed on the screen.
func (s *Server) keep(c echo.Context, v visit, l pages.Lead) error {
	via := validCode(c.FormValue("via"))
	var moved pages.Moved
	err := s.mayAct(c)
	if err == nil {
		m := pages.Move{PageID: v.page.ID, Visitor: v.visitor, Via: via, IP: l.IP, Lead: &l}
		s.addRules(&m, v)
		moved, err = s.store.Move(c.Request().Context(), m, s.now())
	}
	if e, ok := typedRefusal(err); ok {
		if e.Code == pages.Full {
			s.seats.refused(seatKeyOf(v.page.ID, v.ready.Ready), l, v.ready.Doc.Quota, e.Fields != nil)
		}
		errs := e.Fields
		if errs == nil {
			errs = form.Errors{"form": e.Message}
		}
		return s.correct(c, v, l.BlockID, e.Code, errs)
	}
	if err != nil {
		return err
	}
	s.moved(moved)
	kept, again := moved.Lead, moved.Again
	if wantsJSON(c) {
		return c.JSON(http.StatusOK, map[string]any{"ok": true, "again": again, "me": links(v.page.Slug).Me})
	}
	done := "?done=lead"
	if again && kept.VisitorID != v.visitor {
		done = "?done=again"
	}
	return seeOther(c, links(v.page.Slug).Me+done)
}

// correct shows the page again with what was typed and what is wrong with it.
func (s *Server) correct(c echo.Context, v visit, blockID string, code pages.Code, errs form.Errors) error {
	if wantsJSON(c) {
		return c.JSON(status[code], map[string]any{"error": code, "message": anyOf(errs), "fields": errs})
	}
	if err := s.comeBack(c, &v); err != nil {
		return err
	}
	e, err := s.env(c.Request().Context(), &v)
	if err != nil {
		return err
	}
	e.Acted, e.Full = false, false // the form is shown again, not the thanks nor a word about the last seat
	typed, _ := c.FormParams()
	e.Form = block.Form{Block: blockID, Values: typed, Errors: errs}
	return render(c, status[code], s.screen(c, v, pages.Live, e))
}

// comeBack makes it a visit to what the form stood on: the page as shared by somebody, with the pass of the link.
func (s *Server) comeBack(c echo.Context, v *visit) error {
	if v.token == "" {
		v.token = c.FormValue("token")
	}
	via, err := s.shareOf(c.Request().Context(), c.FormValue("via"))
	if pages.IsCode(err, pages.NotFound) {
		return nil
	}
	if err == nil && via.PageID == v.page.ID {
		v.through(via)
	}
	return err
}

// anyOf is one of the messages, the form's own fields before the block's.
func anyOf(errs form.Errors) string {
	for _, name := range []string{"form", block.SlotField, "phone", "name", "consent"} {
		if message, ok := errs[name]; ok {
			return message
		}
	}
	for _, message := range errs {
		return message
	}
	return ""
}

// readLead reads and checks a lead form.
func readLead(c echo.Context, asked block.Lead, consent block.Consent, now time.Time) (pages.Lead, form.Errors) {
	errs := form.Errors{}
	l := pages.Lead{Name: form.Clean(c.FormValue("name"), false), Consent: consent.Version}
	switch {
	case utf8.RuneCountInString(l.Name) > maxName:
		errs["name"] = wrongName
	case asked.AskName && asked.NameRequired && l.Name == "":
		errs["name"] = "请填写称呼"
	}
	var wrong string
	if l.Phone, wrong = pages.ParsePhone(c.FormValue("phone")); wrong != "" {
		errs["phone"] = wrong
	}
	for i, q := range asked.Questions {
		text, wrong := readAnswer(q, c.FormValue(q.Field(i)))
		if wrong != "" {
			errs[q.Field(i)] = wrong
		}
		if text != "" {
			l.Answers = append(l.Answers, pages.Answer{Label: q.Label, Text: text})
		}
	}
	if len(asked.Slots) > 0 {
		slot, wrong := readSlot(asked.Slots, c.FormValue(block.SlotField), now)
		if wrong != "" {
			errs[block.SlotField] = wrong
		}
		l.Slot, l.SlotWords, l.SlotAt, l.Places = slot.ID(), slot.Words(time.Time{}), int64(slot.Start), slot.Capacity
	}
	if c.FormValue("consent") != "on" {
		errs["consent"] = "请先阅读并勾选同意"
	}
	return l, errs
}

func readAnswer(q block.Question, typed string) (text, wrong string) {
	text = form.Clean(typed, false)
	options := q.Options()
	switch {
	case text == "" && q.Required && len(options) > 0:
		return "", "请选择" + q.Label
	case text == "" && q.Required:
		return "", "请填写" + q.Label
	case text == "":
		return "", ""
	case len(options) > 0 && !slices.Contains(options, text):
		return "", "请从选项中选择"
	case utf8.RuneCountInString(text) > maxAnswer:
		return "", "最多 200 个字"
	}
	return text, ""
}

// readSlot finds the slot a visitor picked. Whether it has a place left is for the store to say.
func readSlot(slots []block.Slot, picked string, now time.Time) (slot block.Slot, wrong string) {
	if picked == "" {
		return block.Slot{}, "请选择时间"
	}
	i := slices.IndexFunc(slots, func(s block.Slot) bool { return s.ID() == picked })
	switch {
	case i < 0:
		return block.Slot{}, "这个时间有调整，请重新选择"
	case slots[i].Past(now):
		return block.Slot{}, "这个时间已经过了，请换一个"
	}
	return slots[i], ""
}

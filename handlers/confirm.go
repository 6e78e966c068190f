package handlers

import (
	"context"
	"fmt"
	"io"
	"net/http"
	"slices"
	"strings"

	"github.com/labstack/echo/v4"

	"github.com/sanduan/sanduan/pages"
	"github.com/sanduan/sanduan/pages/admin"
	"github.com/sanduan/sanduan/pages/play"
)

// mostOrders is how many lines of orders are confirmed at a time: each is a transaction of its own.
const mostOrders = 2000

// confirmOrders lets the joins count of those who have ordered, by their phones. The same list again changes nothing.
func (s *Server) confirmOrders(c echo.Context) error {
	ctx, pageID, key := c.Request().Context(), c.Param("id"), c.Param("play")
	rules, err := s.rulesOf(ctx, pageID)
	if err != nil {
		return err
	}
	rp, ok := rules.Play(key)
	if !ok || key == "" {
		return errPlayGone()
	}
	orders, faults, err := readOrders(c)
	if err != nil {
		return s.toldRuns(c, err)
	}
	var phones []string
	for _, o := range orders {
		phones = append(phones, o.Text)
	}
	joins, err := s.store.JoinsByPhone(ctx, pageID, key, phones)
	if err != nil {
		return err
	}
	m := pages.Move{PageID: pageID, Verb: play.JoinVerb, By: operator(c).Name, Why: "确认下单", Plays: rules.Plays, Prizes: rules.Doc.Prizes}
	fresh, again := 0, 0
	for _, o := range orders {
		wrong := noOrder(joins[o.Text])
		for _, j := range joins[o.Text] {
			switch j.State {
			case "ok":
				again, wrong = again+1, ""
			case "held":
				if wrong, err = s.confirmOrder(ctx, m, j); err != nil {
					return err
				}
				if wrong == "" {
					fresh++
				}
			}
		}
		if wrong != "" {
			faults = append(faults, admin.LineFault{Line: o.Number, Wrong: pages.MaskPhone(o.Text) + " " + wrong})
		}
	}
	code, words := http.StatusOK, fmt.Sprintf("已确认 %d 次下单", fresh)
	if fresh+again == 0 {
		code = http.StatusUnprocessableEntity
	}
	if again > 0 {
		words += fmt.Sprintf("，另有 %d 次之前就计入了", again)
	}
	if len(faults) > 0 {
		words += fmt.Sprintf("，%d 行没有计入：", len(faults))
	}
	slices.SortFunc(faults, func(a, b admin.LineFault) int { return a.Line - b.Line })
	s.recent.figures.drop(pageID)
	if fresh > 0 {
		if err := s.audit(c, "play.orders", pageID, fmt.Sprintf("%s：确认 %d 次", rp.Settings.Common().Title, fresh)); err != nil {
			return err
		}
	}
	return s.showRuns(c, code, words, faults...)
}

// noOrder is why nothing of somebody waits for an order; "" where something does.
func noOrder(joins []pages.PhoneJoin) string {
	if len(joins) == 0 {
		return "没有在这个页面留过手机号"
	}
	wrong := "没有在等确认的：留过手机号，但不是从好友的链接来的"
	for _, j := range joins {
		switch j.State {
		case "held":
			return ""
		case "undone":
			wrong = "之前撤销了，请到那一局里恢复"
		case "refused":
			wrong = "之前没有通过，请到那一局里改"
		}
	}
	return wrong
}

// confirmOrder lets one join count; wrong is why it does not.
func (s *Server) confirmOrder(ctx context.Context, m pages.Move, j pages.PhoneJoin) (wrong string, err error) {
	m.Run, m.Visitor = j.RunID, j.VisitorID
	moved, err := s.store.Move(ctx, m, s.now())
	if err != nil {
		return "", err
	}
	s.moved(moved)
	s.acted(m.Visitor)
	if p := moved.Played[0]; p.Verdict != play.OK {
		return "没有计入：" + admin.ReasonTitle(p.Reason), nil
	}
	return "", nil
}

// readOrders reads the phones of the form's file, or else those written into it, each once.
func readOrders(c echo.Context) (orders []pages.Line, faults []admin.LineFault, err error) {
	in := io.Reader(strings.NewReader(c.FormValue("phones")))
	if header, err := c.FormFile("file"); err == nil && header.Filename != "" {
		file, err := header.Open()
		if err != nil {
			return nil, nil, fmt.Errorf("open an uploaded table: %w", err)
		}
		defer file.Close()
		in = file
	}
	seen := map[string]bool{}
	for line, err := range pages.Lines(in, mostOrders) {
		if err != nil {
			return nil, nil, err
		}
		phone, blank, wrong := pages.ReadCustomer(line.Number, line.Text)
		switch {
		case blank || seen[phone]:
		case wrong != "":
			faults = append(faults, admin.LineFault{Line: line.Number, Wrong: pages.MaskCustomer(phone) + " " + wrong})
		default:
			seen[phone] = true
			orders = append(orders, pages.Line{Number: line.Number, Text: phone})
		}
	}
	if len(orders) == 0 && len(faults) == 0 {
		return nil, nil, pages.Errorf(pages.Invalid, "请贴上下单顾客的手机号，或选择一个表格")
	}
	return orders, faults, nil
}

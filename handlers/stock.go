package handlers

import (
	"context"
	"fmt"
	"net/http"
	"strconv"

	"github.com/labstack/echo/v4"

	"github.com/sanduan/sanduan/pages"
	"github.com/sanduan/sanduan/pages/admin"
	"github.com/sanduan/sanduan/pages/play"
)

// stock shows how many units of each prize are taken, what they have cost, and the last moves of the ledger.
func (s *Server) stock(c echo.Context) error {
	ctx := c.Request().Context()
	page, err := s.studioPage(c)
	if err != nil {
		return err
	}
	view := admin.Stock{Page: page, Now: s.now()}
	if view.Prizes, _, err = s.promises(ctx, page); err != nil {
		return err
	}
	if view.Lines, err = s.store.StockLines(ctx, page.ID); err != nil {
		return err
	}
	if view.Moves, err = s.store.StockMoves(ctx, page.ID, admin.MovesShown); err != nil {
		return err
	}
	if view.Budget, err = s.store.Budget(ctx, page.ID, s.now()); err != nil {
		return err
	}
	if view.Pools, err = s.store.CodePools(ctx, page.ID); err != nil {
		return err
	}
	if err := s.store.CheckPlays(ctx, page.ID, view.Prizes); err != nil {
		s.log.ErrorContext(ctx, "the prizes do not add up", "id", requestID(c), "page", page.ID, "err", err)
		view.Unsound = true
	}
	return render(c, http.StatusOK, admin.StockScreen(s.frame(c, "库存与预算"), view))
}

// codeWarnings tells of which prizes of a draft there are fewer codes than are to be given: who wins later gets none.
func (s *Server) codeWarnings(ctx context.Context, st studio) (lacking []pages.Problem, err error) {
	pools, err := s.store.CodePools(ctx, st.page.ID)
	for _, x := range st.draft.Prizes.List {
		if all := pools[string(x.Key)].All; x.Kind == play.Code && all < x.Total {
			lacking = append(lacking, pages.Problem{
				Panel: "prizes", Where: "奖品「" + x.Title + "」", Message: fmt.Sprintf("要发 %d 份，券码只有 %d 个：请到「奖品」里导入券码，否则后面的人领不到", x.Total, all),
			})
		}
	}
	return lacking, err
}

// exportLedger writes the whole ledger of a page's prizes as a table, with what is taken after each move.
func (s *Server) exportLedger(c echo.Context) error {
	ctx := c.Request().Context()
	page, err := s.studioPage(c)
	if err != nil {
		return err
	}
	prizes, _, err := s.promises(ctx, page)
	if err != nil {
		return err
	}
	if err := s.audit(c, "ledger.export", page.ID, ""); err != nil {
		return err
	}
	return s.table(c, page.Title+" 库存流水", "ledger.csv", []string{"奖品", "序号", "时间", "动作", "预留", "发出", "预留合计", "发出合计", "发放编号"}, func(write func([]string) error) error {
		prize, reserved, issued := "", 0, 0
		return s.store.EachStockMove(ctx, page.ID, func(m pages.StockMove) error {
			if m.Prize != prize {
				prize, reserved, issued = m.Prize, 0, 0
			}
			reserved, issued = reserved+m.Reserved, issued+m.Issued
			return write([]string{
				cell(prizeTitle(prizes, m.Prize)), strconv.Itoa(m.N), sheetTime(m.At), m.Title(),
				strconv.Itoa(m.Reserved), strconv.Itoa(m.Issued), strconv.Itoa(reserved), strconv.Itoa(issued), m.GrantID,
			})
		})
	})
}

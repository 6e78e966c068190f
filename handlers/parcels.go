package handlers

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"net/http"
	"slices"
	"strings"

	"github.com/labstack/echo/v4"

	"github.com/sanduan/sanduan/components/form"
	"github.com/sanduan/sanduan/db"
	"github.com/sanduan/sanduan/pages"
	"github.com/sanduan/sanduan/pages/admin"
	"github.com/sanduan/sanduan/pages/play"
)

// Limits of a table of parcels.
const (
	mostParcels    = 20_000 // rows
	parcelsAtATime = 200    // in one transaction
)

// exportParcels writes the goods that are to be sent as a table with addresses: its last two columns are filled in and sent back.
func (s *Server) exportParcels(c echo.Context) error {
	ctx := c.Request().Context()
	page, err := s.studioPage(c)
	if err != nil {
		return err
	}
	prizes, _, err := s.promises(ctx, page)
	if err != nil {
		return err
	}
	rules, err := s.rulesOf(ctx, page.ID)
	if err != nil {
		return err
	}
	q := db.GrantQuery{PageID: page.ID, Unsent: true}
	n := 0
	if err := s.store.EachGrant(ctx, q, func(pages.GrantRow, string) error { n++; return nil }); err != nil {
		return err
	}
	if err := s.audit(c, "grants.export", page.ID, fmt.Sprintf("%d 份待寄", n)); err != nil {
		return err
	}
	return s.table(c, page.Title+" 待寄", "parcels.csv", []string{"编号", "奖品", "收件人", "手机号", "地址", "应收（元）", "领取时间", "快递公司", "快递单号"}, func(write func([]string) error) error {
		return s.store.EachGrant(ctx, q, func(row pages.GrantRow, address string) error {
			pays, err := s.pays(ctx, rules, row.Grant)
			if err != nil {
				return err
			}
			to := pages.ParcelOf(address)
			return write([]string{
				row.ID, cell(prizeTitle(prizes, row.Prize)), cell(to.Name), to.Phone, cell(to.Address), sheetYuan(pays), sheetTime(row.IssuedAt), "", "",
			})
		})
	})
}

// prizeTitle is what a prize is called; one that is gone from the page has words for that.
func prizeTitle(prizes play.Prizes, key string) string {
	if p, ok := prizes.Get(form.Ref(key)); ok {
		return p.Title
	}
	return admin.GonePrize
}

// table answers a table that Excel and WPS open by a double click. Where it breaks off, so does the connection: half a table must not
// pass for a whole one.
func (s *Server) table(c echo.Context, title, plain string, head []string, rows func(write func([]string) error) error) error {
	attachment(c, "text/csv; charset=utf-8", title+" "+s.now().In(form.China()).Format("20060102-1504")+".csv", plain)
	_, err := io.WriteString(c.Response(), "\ufeff")
	out := csv.NewWriter(c.Response())
	out.UseCRLF = true
	if err == nil {
		err = out.Write(head)
	}
	if err == nil {
		err = rows(out.Write)
	}
	out.Flush()
	if err = errors.Join(err, out.Error()); err != nil {
		s.log.ErrorContext(c.Request().Context(), "write a table", "id", requestID(c), "err", err)
		panic(http.ErrAbortHandler)
	}
	return nil
}

// sendParcels reads a table of numbers under which goods were sent: in each row a grant's id or ticket, who carries it, the number.
func (s *Server) sendParcels(c echo.Context) error {
	page, err := s.studioPage(c)
	if err != nil {
		return err
	}
	parcels, faults, err := readParcels(c)
	var refused *pages.Error
	if errors.As(err, &refused) {
		return s.showGrants(c, status[refused.Code], admin.Grants{Did: refused.Message, DidWrong: true})
	}
	if err != nil {
		return err
	}
	sent := 0
	for some := range slices.Chunk(parcels, parcelsAtATime) {
		n, wrong, err := s.store.SendGrants(c.Request().Context(), page.ID, some, operator(c), s.now())
		if err != nil {
			return err
		}
		sent += n
		for line, words := range wrong {
			faults = append(faults, admin.LineFault{Line: line, Wrong: words})
		}
	}
	slices.SortFunc(faults, func(a, b admin.LineFault) int { return a.Line - b.Line })
	view := admin.Grants{Did: fmt.Sprintf("已记下 %d 份的快递单号", sent), DidWrong: sent == 0, Faults: faults}
	return s.showGrants(c, http.StatusOK, view)
}

// readParcels reads the uploaded table. Its heading, if any, says which columns are which; without one they are the first three.
func readParcels(c echo.Context) (parcels []db.Parcel, faults []admin.LineFault, err error) {
	file, err := c.FormFile("file")
	if err != nil {
		return nil, nil, pages.Errorf(pages.Invalid, "请选择一个表格文件")
	}
	in, err := file.Open()
	if err != nil {
		return nil, nil, fmt.Errorf("open an uploaded table: %w", err)
	}
	defer in.Close()
	columns := []int{0, 1, 2}
	for line, err := range pages.Lines(in, mostParcels) {
		if err != nil {
			return nil, nil, err
		}
		row := cells(line.Text)
		if line.Number == 1 {
			if found := courierColumns(row); found != nil {
				columns = found
				continue
			}
		}
		at := func(i int) string {
			if columns[i] < len(row) {
				return row[columns[i]]
			}
			return ""
		}
		if at(0) == "" || at(1) == "" && at(2) == "" {
			continue // not sent yet
		}
		courier, wrong := readCourier(at(1), at(2))
		if wrong != "" {
			faults = append(faults, admin.LineFault{Line: line.Number, Wrong: wrong})
			continue
		}
		parcels = append(parcels, db.Parcel{Line: line.Number, Grant: at(0), Courier: courier})
	}
	return parcels, faults, nil
}

// cells are a line of CSV, or of a table parted by tabs.
func cells(line string) []string {
	in := csv.NewReader(strings.NewReader(strings.TrimPrefix(line, "\ufeff")))
	in.LazyQuotes = true
	if strings.Contains(line, "\t") && !strings.Contains(line, ",") {
		in.Comma = '\t'
	}
	row, err := in.Read()
	if err != nil {
		return nil
	}
	for i := range row {
		row[i] = strings.TrimSpace(strings.ToValidUTF8(row[i], "?"))
	}
	return row
}

// courierColumns finds the columns of the grant, of who carries it and of the number in a heading; nil where it is none.
func courierColumns(heading []string) []int {
	grant, courier, number := slices.Index(heading, "编号"), slices.Index(heading, "快递公司"), slices.Index(heading, "快递单号")
	if grant < 0 {
		grant = slices.Index(heading, "凭证号")
	}
	if grant < 0 || courier < 0 || number < 0 {
		return nil
	}
	return []int{grant, courier, number}
}

package handlers

import (
	"encoding/csv"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/labstack/echo/v4"

	"github.com/sanduan/sanduan/components/form"
	"github.com/sanduan/sanduan/components/part"
	"github.com/sanduan/sanduan/db"
	"github.com/sanduan/sanduan/pages"
	"github.com/sanduan/sanduan/pages/admin"
)

// answerColumns bounds how many questions get a column of their own; the rest stands in the last column.
const answerColumns = 40

// exportLeads writes the leads the form asks for as a table that Excel and WPS open by a double click. It reads them
// twice, first for the questions that become columns, so that any number of leads takes little memory.
func (s *Server) exportLeads(c echo.Context) error {
	ctx, q := c.Request().Context(), leadQuery(c)
	name := "线索"
	if q.PageID != "" {
		p, err := s.store.Page(ctx, q.PageID)
		if err != nil {
			return err
		}
		name = p.Title
	}
	sheet := leadSheet{channel: s.channelNames(ctx), form: s.formNames(ctx)}
	each := func(f func(db.LeadRow) error) error { return s.store.EachLead(ctx, q, f) }
	total, err := sheet.findQuestions(each)
	if err != nil {
		return err
	}
	if err := s.audit(c, "leads.export", q.PageID, fmt.Sprintf("%d 条", total)); err != nil {
		return err
	}
	attachment(c, "text/csv; charset=utf-8", name+" "+s.now().In(form.China()).Format("20060102-1504")+".csv", "leads.csv")
	if err := sheet.write(c.Response(), each); err != nil {
		// Half a table must not pass for a whole one: the connection breaks, and the browser says the download failed.
		s.log.ErrorContext(ctx, "export leads", "id", requestID(c), "err", err)
		panic(http.ErrAbortHandler)
	}
	return nil
}

// attachment makes the answer a download of that type; plain is the file's name for browsers that know ASCII alone.
func attachment(c echo.Context, contentType, name, plain string) {
	name = strings.Map(func(r rune) rune {
		if r < ' ' || strings.ContainsRune(`\/:*?"<>|`, r) {
			return -1
		}
		return r
	}, name)
	h := c.Response().Header()
	h.Set(echo.HeaderContentType, contentType)
	h.Set(echo.HeaderContentDisposition, `attachment; filename="`+plain+`"; filename*=UTF-8''`+url.PathEscape(name))
	c.Response().WriteHeader(http.StatusOK)
}

// leadSheet writes leads as rows of a table.
type leadSheet struct {
	questions []string // those with a column of their own
	channel   func(pageID, code string) (name string, err error)
	form      func(pages.Lead) (name string, err error)
}

// eachLead calls f with one lead after the other.
type eachLead func(f func(db.LeadRow) error) error

// findQuestions finds the questions in the order they first come up, and how many leads there are.
func (t *leadSheet) findQuestions(each eachLead) (total int, err error) {
	err = each(func(l db.LeadRow) error {
		total++
		for _, a := range l.Answers {
			if len(t.questions) < answerColumns && !slices.Contains(t.questions, a.Label) {
				t.questions = append(t.questions, a.Label)
			}
		}
		return nil
	})
	return total, err
}

// write writes the whole table: a byte order mark, so that Excel reads UTF-8, then rows that end in CRLF.
func (t *leadSheet) write(w io.Writer, each eachLead) error {
	if _, err := io.WriteString(w, "\ufeff"); err != nil {
		return err
	}
	out := csv.NewWriter(w)
	out.UseCRLF = true
	if err := out.Write(t.head()); err != nil {
		return err
	}
	err := each(func(l db.LeadRow) error {
		row, err := t.row(l)
		if err != nil {
			return err
		}
		return out.Write(row)
	})
	if err != nil {
		return err
	}
	out.Flush()
	return out.Error()
}

func (t *leadSheet) head() []string {
	head := []string{"时间", "页面", "称呼", "手机号", "渠道", "邀请人", "层级", "带来好友", "预约", "预约时间", "来自", "凭证号", "使用时间", "使用登记"}
	for _, q := range t.questions {
		head = append(head, cell(q))
	}
	return append(head, "备注")
}

func (t *leadSheet) row(l db.LeadRow) ([]string, error) {
	channel, err := t.channel(l.PageID, l.Channel)
	if err != nil {
		return nil, err
	}
	if channel == "" {
		channel = l.Channel
	}
	from, err := t.form(l.Lead)
	if err != nil {
		return nil, err
	}
	inviter := l.InviterName
	if inviter == "" && l.Inviter != "" {
		inviter = "未留称呼"
	}
	row := []string{
		sheetTime(l.CreatedAt), cell(l.PageTitle), cell(l.Name), l.Phone, cell(channel),
		cell(inviter), strconv.Itoa(l.Depth), strconv.Itoa(l.Friends),
		cell(l.SlotWords), sheetTime(l.SlotAt), cell(from), part.Ticket(l.Ticket), sheetTime(l.UsedAt), cell(l.UsedBy),
	}
	answers, rest := t.answers(l.Answers)
	for _, a := range answers {
		row = append(row, cell(a))
	}
	return append(row, cell(strings.Join(append(rest, remarks(l.Lead)...), "；"))), nil
}

func sheetTime(ms int64) string {
	if ms == 0 {
		return ""
	}
	return form.Time(ms).In().Format(time.DateTime)
}

// sheetYuan writes an amount for a table, in yuan; "" where it is nothing.
func sheetYuan(m form.Money) string {
	if m == 0 {
		return ""
	}
	return m.Yuan()
}

// answers are the answers by column; rest are those without one.
func (t *leadSheet) answers(all []pages.Answer) (columns, rest []string) {
	columns = make([]string, len(t.questions))
	for _, a := range all {
		i := slices.Index(t.questions, a.Label)
		if i < 0 || columns[i] != "" {
			rest = append(rest, a.Label+"："+a.Text)
			continue
		}
		columns[i] = a.Text
	}
	return columns, rest
}

// remarks are what else is to be said about a lead.
func remarks(l pages.Lead) []string {
	var out []string
	if l.ErasedAt != 0 {
		out = append(out, "已应访客要求删除")
	}
	if words := admin.ReasonWords(l.Reason); words != "" {
		out = append(out, words)
	}
	return out
}

// cell keeps a text from being taken for a formula when the table is opened.
func cell(s string) string {
	if first, _ := utf8.DecodeRuneInString(s); strings.ContainsRune("=+-@\t\r\n＝＋－＠", first) {
		return "'" + s
	}
	return s
}

package handlers

import (
	"net/http"
	"strconv"

	"github.com/labstack/echo/v4"

	"github.com/sanduan/sanduan/db"
	"github.com/sanduan/sanduan/pages"
	"github.com/sanduan/sanduan/pages/admin"
)

// logRows is how many acts a screen of the log shows.
const logRows = 100

// audit logs what the operator just did: action is a word of admin's list, pageID "" where it is about no page.
func (s *Server) audit(c echo.Context, action, pageID, detail string) error {
	return s.store.Audit(c.Request().Context(), operator(c).ID, action, pageID, detail, s.now())
}

// auditSearch logs that the operator looks for the person with a phone; other words that are searched for name nobody, and the further
// screens of a search are not another.
func (s *Server) auditSearch(c echo.Context, pageID, words string) error {
	phone, wrong := pages.ParsePhone(words)
	if wrong != "" || c.FormValue("before") != "" || c.FormValue("page") != "" {
		return nil
	}
	return s.audit(c, "person.search", pageID, pages.MaskPhone(phone))
}

// auditLog shows what operators did.
func (s *Server) auditLog(c echo.Context) error {
	l := admin.Log{Search: search(c)}
	at, id := mark(c.FormValue("before"))
	l.Further = id != ""
	rows, err := s.store.AuditRows(c.Request().Context(), db.AuditQuery{
		Search: l.Search, Actions: admin.ActionsNamed(l.Search), Before: db.AuditMark{At: at, ID: id}, Limit: logRows + 1,
	})
	if err != nil {
		return err
	}
	if len(rows) > logRows {
		rows = rows[:logRows]
		last := rows[logRows-1]
		l.Earlier = strconv.FormatInt(last.At, 10) + "." + last.ID
	}
	for _, r := range rows {
		row := admin.LogRow{At: r.At, Operator: r.Operator, Action: r.Action, PageID: r.PageID, PageTitle: r.PageTitle, Detail: r.Detail}
		if row.Operator == "" {
			row.Operator = "系统"
		}
		l.Rows = append(l.Rows, row)
	}
	return render(c, http.StatusOK, admin.LogScreen(s.frame(c, "日志"), l))
}

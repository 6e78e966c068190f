package handlers_test

import (
	"net/http"
	"net/url"
	"strings"
	"testing"
	"time"

	"github.com/sanduan/sanduan/components/part"
	"github.com/sanduan/sanduan/pages"
)

func TestExportIsExactlyThis(t *testing.T) {
	s := newSite(t)
	p := s.addLivePage("=体验课/九月", "trial")
	first := s.addLead(pages.Lead{PageID: p.ID, Name: "王小明", Phone: "13812345678", Channel: "wx", Answers: []pages.Answer{{Label: "年龄", Text: "7,8 \"岁\""}}}, "")
	share := s.addShare(p.ID, first.VisitorID)
	s.now = s.now.Add(time.Minute)
	second := s.addLead(pages.Lead{PageID: p.ID, SlotWords: "周六 新手班", SlotAt: s.now.UnixMilli(), Name: "=1+1", Phone: "13900000000", Answers: []pages.Answer{{Label: "留言", Text: "＝HYPERLINK(1)"}}}, share.Code)
	use, err := s.store.UseTicket(t.Context(), first.ID, "", pages.Operator{ID: "x", Name: "=小王"}, s.now)
	if err != nil {
		t.Fatal(err)
	}
	o := s.signedIn(pages.Editor)
	a := o.send("/admin/pages/" + p.ID + "/leads.csv")
	a.want(t, http.StatusOK)
	want := "\ufeff时间,页面,称呼,手机号,渠道,邀请人,层级,带来好友,预约,预约时间,来自,凭证号,使用时间,使用登记,留言,年龄,备注\r\n" +
		"2026-11-20 18:01:00,'=体验课/九月,'=1+1,13900000000,,王小明,1,0,周六 新手班,2026-11-20 18:01:00,," + part.Ticket(second.Ticket) + ",,,'＝HYPERLINK(1),,\r\n" +
		"2026-11-20 18:00:00,'=体验课/九月,王小明,13812345678,wx,,0,1,,,," + part.Ticket(use.Ticket) + ",2026-11-20 18:01:00,'=小王,,\"7,8 \"\"岁\"\"\",\r\n"
	if a.body != want {
		t.Errorf("got\n%q\nwant\n%q", a.body, want)
	}
	disposition := a.Header.Get("Content-Disposition")
	name := url.PathEscape("=体验课九月 20261120-1801.csv")
	if disposition != `attachment; filename="leads.csv"; filename*=UTF-8''`+name {
		t.Errorf("the file is called %s", disposition)
	}
	if kind := a.Header.Get("Content-Type"); kind != "text/csv; charset=utf-8" {
		t.Errorf("Content-Type %q", kind)
	}
	s.signIn(s.addOperator("boss", pages.Owner)).get("/admin/log").want(t, http.StatusOK, "导出线索", "2条")
}

func TestExportFollowsTheSearch(t *testing.T) {
	s := newSite(t)
	p := s.addLivePage("体验课", "trial")
	for i, name := range []string{"+86", "-1", "@SUM", "＋", "－", "＠", "\tx", "普通"} {
		s.addLead(pages.Lead{PageID: p.ID, Name: name, Phone: "1380000000" + string(rune('0'+i))}, "")
	}
	o := s.signedIn(pages.Editor)
	all := o.send("/admin/leads.csv")
	all.want(t, http.StatusOK)
	for _, cell := range []string{",'+86,", ",'-1,", ",'@SUM,", ",'＋,", ",'－,", ",'＠,", ",普通,"} {
		if !strings.Contains(all.body, cell) {
			t.Errorf("no %q in %q", cell, all.body)
		}
	}
	one := o.send("/admin/leads.csv", "q", "普通")
	if strings.Count(one.body, "\r\n") != 2 {
		t.Errorf("the search exports %q", one.body)
	}
	o.get("/admin/leads.csv").want(t, http.StatusNotFound)
}

package handlers_test

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"net/url"
	"strings"
	"testing"
	"time"

	"github.com/sanduan/sanduan/db"
	"github.com/sanduan/sanduan/pages"
)

// addLead stores a lead that came through the share code via, "" none.
func (s *site) addLead(l pages.Lead, via string) pages.Lead {
	s.t.Helper()
	if l.VisitorID == "" {
		l.VisitorID = db.NewID()
	}
	l.Consent = "x"
	l, _, err := s.store.AddLead(context.Background(), l, via, 7*24*time.Hour, pages.Quota{}, s.now)
	if err != nil {
		s.t.Fatal(err)
	}
	return l
}

// addShare stores a visitor's share.
func (s *site) addShare(pageID, visitorID string) pages.Share {
	s.t.Helper()
	sh, _, err := s.store.EnsureShare(context.Background(), pageID, visitorID, "", s.now)
	if err != nil {
		s.t.Fatal(err)
	}
	return sh
}

func TestLeadsAreMaskedUntilAskedFor(t *testing.T) {
	s := newSite(t)
	p := s.addLivePage("体验课", "trial")
	l := s.addLead(pages.Lead{PageID: p.ID, Name: "王小明", Phone: "13812345678", Answers: []pages.Answer{{Label: "年龄", Text: "7岁"}}}, "")
	o := s.signedIn(pages.Editor)
	for _, path := range []string{"/admin/leads", "/admin/pages/" + p.ID + "/leads"} {
		a := o.get(path)
		a.want(t, http.StatusOK, "王小明", "138****5678", "年龄：7岁", "自己来的")
		if strings.Contains(a.body, "13812345678") {
			t.Errorf("%s shows the phone", path)
		}
		o.send(path+"/phone", "id", l.ID).want(t, http.StatusOK, "13812345678")
		o.send(path+"/phone", "id", "nobody").want(t, http.StatusNotFound, "列表有更新")
	}
	log := s.signIn(s.addOperator("boss", pages.Owner)).get("/admin/log")
	log.want(t, http.StatusOK, "查看手机号", "王*138****5678")
}

func TestSearchIsPostedAndIgnoresAddresses(t *testing.T) {
	s := newSite(t)
	p := s.addLivePage("体验课", "trial")
	s.addLead(pages.Lead{PageID: p.ID, Name: "王小明", Phone: "13812345678", Channel: "wx"}, "")
	s.addLead(pages.Lead{PageID: p.ID, Name: "李红", Phone: "13912340000"}, "")
	if err := s.store.AddChannel(context.Background(), pages.Channel{PageID: p.ID, Code: "wx", Name: "朋友圈"}); err != nil {
		t.Fatal(err)
	}
	o := s.signedIn(pages.Viewer)
	path := "/admin/pages/" + p.ID + "/leads"
	for _, words := range []string{"小明", "5678", "138 1234 5678"} {
		a := o.send(path, "q", words)
		a.want(t, http.StatusOK, "王小明", "共1条线索")
		if strings.Contains(a.text(), "李红") {
			t.Errorf("%q finds 李红", words)
		}
	}
	o.send(path, "channel", "wx").want(t, http.StatusOK, "王小明", "朋友圈", "共1条线索")
	o.send(path, "q", "没有").want(t, http.StatusOK, "没有符合的线索")
	o.get(path+"?"+url.Values{"q": {"13812345678"}}.Encode()).want(t, http.StatusOK, "共2条线索")
}

// Where a page has several forms the list and the table say which one a lead came through, as it was called then.
func TestLeadsSayWhichFormTheyCameThrough(t *testing.T) {
	s := newSite(t)
	page := s.asks("coupon", until(s.now.Add(24*time.Hour)))
	s.visitor(page.Slug).leave(page.Slug, "13800138000", "小李", "block", "ask").want(t, http.StatusSeeOther)
	d, _, err := s.store.Draft(t.Context(), page.ID)
	if err != nil {
		t.Fatal(err)
	}
	last := &d.Sections[len(d.Sections)-1]
	more := func(id, name string) {
		last.Blocks = append(last.Blocks, pages.Block{ID: id, Kind: "coupon", Props: json.RawMessage(`{"Name":"` + name + `","Until":1924963140000}`)})
	}
	last.Blocks = nil
	more("one", "早餐券")
	more("two", "午餐券")
	more("three", "午餐券")
	s.publishDoc(page.ID, d)
	for i, block := range []string{"two", "three", "one"} {
		s.now = s.now.Add(2 * time.Second)
		s.visitor(page.Slug).leave(page.Slug, fmt.Sprint("1380013810", i), fmt.Sprint("客", i), "block", block).want(t, http.StatusSeeOther)
	}
	last.Blocks = nil // operators rename and delete
	more("two", "晚餐券")
	more("other", "夜宵券")
	s.publishDoc(page.ID, d)

	o := s.signedIn(pages.Editor)
	for _, path := range []string{"/admin/leads", "/admin/pages/" + page.ID + "/leads"} {
		list := o.get(path)
		list.want(t, http.StatusOK, "领券「午餐券」", "领券「午餐券」（第2个）", "领券「早餐券」")
		for _, none := range []string{"晚餐券", "新客体验券"} { // renamed afterwards; alone on its page then
			if strings.Contains(list.body, none) {
				t.Errorf("%s says %s", path, none)
			}
		}
		if table := o.send(path + ".csv"); strings.Count(table.body, ",领券「午餐券」,") != 1 || strings.Count(table.body, ",领券「午餐券」（第 2 个）,") != 1 || strings.Count(table.body, ",领券「早餐券」,") != 1 {
			t.Errorf("the table is\n%s", table.body)
		}
	}
}

func TestLongListsHavePages(t *testing.T) {
	s := newSite(t)
	p := s.addLivePage("体验课", "trial")
	for i := range 51 {
		s.now = s.now.Add(time.Second)
		s.addLead(pages.Lead{PageID: p.ID, Name: fmt.Sprintf("客%03d", i), Phone: fmt.Sprintf("138%08d", i)}, "")
	}
	o := s.signedIn(pages.Editor)
	o.get("/admin/leads").want(t, http.StatusOK, "共51条线索", "第1/2页", "客050", "客001")
	o.get("/admin/leads?page=2").want(t, http.StatusOK, "第2/2页", "客000")
	o.send("/admin/leads", "q", "客", "page", "2").want(t, http.StatusOK, "客000")
	o.get("/admin/leads?page=99").want(t, http.StatusOK)
}

func TestLeadsSayWhoBroughtThem(t *testing.T) {
	s := newSite(t)
	p := s.addLivePage("体验课", "trial")
	first := s.addLead(pages.Lead{PageID: p.ID, Name: "王小明", Phone: "13800000001"}, "")
	share := s.addShare(p.ID, first.VisitorID)
	friend := s.addLead(pages.Lead{PageID: p.ID, Name: "李红", Phone: "13800000002"}, share.Code)
	s.addLead(pages.Lead{PageID: p.ID, Name: "赵四", Phone: "13800000003"}, s.addShare(p.ID, friend.VisitorID).Code)
	lone := db.NewID()
	s.addLead(pages.Lead{PageID: p.ID, VisitorID: lone, Name: "自己", Phone: "13800000004"}, s.addShare(p.ID, lone).Code)
	o := s.signedIn(pages.Viewer)
	o.get("/admin/leads").want(t, http.StatusOK, "王小明第1层", "李红第2层", "打开的是自己的分享链接，不算邀请")
	o.get("/admin/pages/"+p.ID+"/sharers").want(t, http.StatusOK, "王小明/s/"+share.Code, "分享的人3", "邀请占比50.0%")
	o.get("/admin/pages/"+p.ID+"/sharers/"+first.VisitorID).want(t, http.StatusOK, "王小明", "李*", "没有邀请人")
	o.get("/admin/pages/"+p.ID+"/sharers/"+friend.VisitorID).want(t, http.StatusOK, "赵*", "王小明")
	o.get("/admin/pages/"+p.ID+"/sharers/nobody").want(t, http.StatusNotFound)
}

func TestNobodySharesYet(t *testing.T) {
	s := newSite(t)
	p := s.addPage("体验课", "trial")
	o := s.signedIn(pages.Viewer)
	o.get("/admin/pages/"+p.ID+"/sharers").want(t, http.StatusOK, "还没有人分享", "还没有渠道数据")
	o.get("/admin/pages/"+p.ID+"/leads").want(t, http.StatusOK, "还没有线索")
	o.get("/admin/pages/nobody/leads").want(t, http.StatusNotFound)
}

package handlers_test

import (
	"context"
	"net/http"
	"net/url"
	"regexp"
	"strings"
	"testing"

	"github.com/sanduan/sanduan/db"
	"github.com/sanduan/sanduan/pages"
)

var shownPassword = regexp.MustCompile(`<code[^>]*>([a-z0-9-]{19})</code>`)

func TestAFirstPasswordIsShownOnce(t *testing.T) {
	s := newSite(t)
	o := s.signedIn(pages.Owner)
	a := o.send("/admin/operators", "login", "Li.Na", "name", "李娜", "role", "editor")
	a.want(t, http.StatusOK, "li.na的初始密码", "只显示这一次")
	m := shownPassword.FindStringSubmatch(a.body)
	if m == nil {
		t.Fatal("no password is shown")
	}
	if strings.Contains(o.get("/admin/operators").body, m[1]) {
		t.Error("the password is shown again")
	}
	b := s.browser()
	b.post("/admin/login", url.Values{"login": {"li.na"}, "password": {m[1]}}).want(t, http.StatusSeeOther)
	b.get("/admin").want(t, http.StatusSeeOther)
	b.get("/admin/account").want(t, http.StatusOK, "设置您自己的密码")
}

func TestWhatIsWrongWithANewOperator(t *testing.T) {
	s := newSite(t)
	o := s.signedIn(pages.Owner)
	o.send("/admin/operators", "login", "李娜", "name", "", "role", "king").
		want(t, http.StatusUnprocessableEntity, "登录名用小写字母", "请填写姓名", "请选择角色")
	a := o.send("/admin/operators", "login", "OWNER", "name", "李娜", "role", "viewer")
	a.want(t, http.StatusConflict, "登录名已被使用")
	if !strings.Contains(a.body, `value="李娜"`) {
		t.Error("the screen lost the name")
	}
}

func TestTheLastOwnerStays(t *testing.T) {
	s := newSite(t)
	o := s.signedIn(pages.Owner)
	for _, a := range []answer{
		o.send("/admin/operators/" + o.id + "/disable"), o.send("/admin/operators/"+o.id+"/role", "role", "viewer"),
	} {
		a.want(t, http.StatusUnprocessableEntity, "所有者", "添加运营")
	}
	o.get("/admin/operators").want(t, http.StatusOK)
}

func TestDisableEnableRoleAndReset(t *testing.T) {
	s := newSite(t)
	o := s.signedIn(pages.Owner)
	li := s.addOperator("li", pages.Editor)
	liIn := s.signIn(li)
	o.send("/admin/operators/"+li.ID+"/disable").want(t, http.StatusSeeOther)
	o.get("/admin/operators").want(t, http.StatusOK, "已停用li", "启用")
	liIn.get("/admin").want(t, http.StatusSeeOther)
	o.send("/admin/operators/"+li.ID+"/enable").want(t, http.StatusSeeOther)
	liIn = s.signIn(li)

	o.send("/admin/operators/"+li.ID+"/role", "role", "viewer").want(t, http.StatusSeeOther)
	liIn.get("/admin/new").want(t, http.StatusForbidden)
	o.send("/admin/operators/"+li.ID+"/role", "role", "king").want(t, http.StatusUnprocessableEntity)

	a := o.send("/admin/operators/" + li.ID + "/reset")
	a.want(t, http.StatusOK, "li的初始密码")
	liIn.get("/admin").want(t, http.StatusSeeOther)
	s.browser().post("/admin/login", url.Values{"login": {"li"}, "password": {password}}).want(t, http.StatusUnprocessableEntity)
	o.send("/admin/operators/nobody/disable").want(t, http.StatusNotFound)

	rows, err := s.store.AuditRows(context.Background(), db.AuditQuery{Limit: 20})
	if err != nil {
		t.Fatal(err)
	}
	done := map[string]bool{}
	for _, r := range rows {
		done[r.Action] = true
	}
	for _, action := range []string{"operator.disable", "operator.enable", "operator.role", "operator.reset", "signin"} {
		if !done[action] {
			t.Errorf("the log lacks %s", action)
		}
	}
}

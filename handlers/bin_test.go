package handlers_test

import (
	"context"
	"encoding/base64"
	"net/http"
	"net/url"
	"strings"
	"testing"
	"time"

	"github.com/sanduan/sanduan/db"
	"github.com/sanduan/sanduan/pages"
)

func TestDeletingCanBeTakenBack(t *testing.T) {
	s := newSite(t)
	p := s.addLivePage("体验课", "trial")
	o := s.signedIn(pages.Editor)
	o.send("/admin/pages/"+p.ID+"/delete", "panel", "file").want(t, http.StatusSeeOther)
	a := o.get("/admin")
	a.want(t, http.StatusOK, "已删除「体验课」", "撤销")
	if !strings.Contains(a.body, `action="/admin/pages/`+p.ID+`/restore"`) {
		t.Error("the button leads nowhere")
	}
	if strings.Contains(o.get("/admin").text(), "撤销") {
		t.Error("the offer comes twice")
	}
	o.send("/admin/pages/"+p.ID+"/restore").want(t, http.StatusSeeOther)
	a = o.get("/admin")
	a.want(t, http.StatusOK, "已恢复「体验课」")
	if strings.Contains(a.text(), "撤销") {
		t.Error("what cannot be taken back is offered")
	}
}

func TestAPlantedCookieChoosesNoButton(t *testing.T) {
	s := newSite(t)
	o := s.signedIn(pages.Owner)
	u, _ := url.Parse(s.url + "/admin")
	for _, path := range []string{"/admin/operators", "/admin/pages/x/purge", "//evil.example/admin/pages/x/restore"} {
		value := base64.RawURLEncoding.EncodeToString([]byte(path + "\n点我"))
		o.client.Jar.SetCookies(u, []*http.Cookie{{Name: "sanduan_flash", Value: value, Path: "/admin"}})
		a := o.get("/admin")
		a.want(t, http.StatusOK, "点我")
		if strings.Contains(a.text(), "撤销") {
			t.Errorf("a cookie makes a button for %s", path)
		}
	}
}

func TestTheBinSaysWhatGoesAndWhen(t *testing.T) {
	s := newSite(t)
	p := s.addLivePage("体验课", "trial")
	l := pages.Lead{PageID: p.ID, VisitorID: db.NewID(), Phone: "13800000001", Consent: "x"}
	if _, _, err := s.store.AddLead(context.Background(), l, "", time.Hour, pages.Quota{}, s.now); err != nil {
		t.Fatal(err)
	}
	o := s.signedIn(pages.Editor)
	o.send("/admin/pages/"+p.ID+"/delete").want(t, http.StatusSeeOther)
	o.get("/admin/bin").want(t, http.StatusOK, "还剩30天", "1条线索（含手机号）")
	s.now = s.now.Add(29 * 24 * time.Hour)
	o = s.signIn(s.addOperator("li", pages.Editor))
	a := o.get("/admin/bin")
	a.want(t, http.StatusOK, "还剩1天")
	if strings.Contains(a.text(), "输入页面标题") {
		t.Error("an editor is offered to delete for good")
	}
	s.now = s.now.Add(24 * time.Hour)
	if n, err := s.store.PurgeBin(context.Background(), s.now); n != 1 || err != nil {
		t.Fatalf("%d purged, %v", n, err)
	}
	o.get("/admin/bin").want(t, http.StatusOK, "回收站是空的")
	o.get("/admin/leads").want(t, http.StatusOK)
	o.send("/admin/pages/"+p.ID+"/restore").want(t, http.StatusNotFound)
	s.browser().get("/p/trial").want(t, http.StatusNotFound)
}

func TestDeletingForGood(t *testing.T) {
	s := newSite(t)
	p := s.addLivePage("秋季 体验课", "trial")
	owner := s.signedIn(pages.Owner)
	path := "/admin/pages/" + p.ID
	owner.send(path+"/purge", "Title", p.Title).want(t, http.StatusConflict, "不在回收站里")
	owner.send(path+"/delete").want(t, http.StatusSeeOther)
	s.signedIn(pages.Editor).send(path+"/purge", "Title", p.Title).want(t, http.StatusForbidden)
	owner.send(path+"/purge").want(t, http.StatusUnprocessableEntity, "和页面标题不一样，没有删除")
	owner.send(path+"/purge", "Title", " 秋季  体验课 ").want(t, http.StatusSeeOther)
	owner.get("/admin/bin").want(t, http.StatusOK, "已彻底删除「秋季体验课」", "回收站是空的")
	owner.get("/admin/log").want(t, http.StatusOK, "彻底删除页面", "「秋季体验课」")
	owner.send(path+"/purge", "Title", p.Title).want(t, http.StatusNotFound)
}

package handlers_test

import (
	"context"
	"net/http"
	"net/url"
	"regexp"
	"strings"
	"testing"

	"github.com/sanduan/sanduan/pages"
)

func TestANewPasswordSignsOutElsewhere(t *testing.T) {
	s := newSite(t)
	chen := s.addOperator("chen", pages.Editor)
	here, there := s.signIn(chen), s.signIn(chen)
	const fresh = "另外四个毫不相干的词"

	here.send("/admin/account/password", "old", "wrong", "password", fresh, "again", fresh).want(t, http.StatusUnprocessableEntity, "旧密码不对")
	here.send("/admin/account/password", "old", password, "password", fresh, "again", "x").want(t, http.StatusUnprocessableEntity, "两次输入的新密码不一样")
	for bad, why := range map[string]string{
		"short": "至少10个字符", "1234567890": "连续的字符", "aaaaaaaaaaaa": "重复的字符", password: "旧密码一样",
		strings.Repeat("长", 100): "太长",
	} {
		here.send("/admin/account/password", "old", password, "password", bad, "again", bad).want(t, http.StatusUnprocessableEntity, why)
	}
	there.get("/admin").want(t, http.StatusOK)

	here.send("/admin/account/password", "old", password, "password", fresh, "again", fresh).want(t, http.StatusSeeOther)
	here.get("/admin/account").want(t, http.StatusOK, "密码已修改")
	there.get("/admin").want(t, http.StatusSeeOther)
	b := s.browser()
	b.post("/admin/login", url.Values{"login": {"chen"}, "password": {password}}).want(t, http.StatusUnprocessableEntity)
	b.post("/admin/login", url.Values{"login": {"chen"}, "password": {fresh}}).want(t, http.StatusSeeOther)
}

func TestGuessingTheOldPasswordIsThrottled(t *testing.T) {
	s := newSite(t)
	o := s.signedIn(pages.Editor)
	const fresh = "另外四个毫不相干的词"
	for range 6 {
		o.send("/admin/account/password", "old", "wrong", "password", fresh, "again", fresh).want(t, http.StatusUnprocessableEntity)
	}
	o.send("/admin/account/password", "old", password, "password", fresh, "again", fresh).want(t, http.StatusTooManyRequests, "秒后再试")
}

func TestAFirstPasswordMustBeReplaced(t *testing.T) {
	s := newSite(t)
	chen := s.addOperator("chen", pages.Editor)
	if err := s.store.SetPassword(context.Background(), chen.ID, chen.Hash, true, ""); err != nil {
		t.Fatal(err)
	}
	o := s.signIn(chen)
	a := o.get("/admin/leads")
	a.want(t, http.StatusSeeOther)
	if to := a.Header.Get("Location"); to != "/admin/account" {
		t.Errorf("sent to %q", to)
	}
	o.get("/admin/account").want(t, http.StatusOK, "设置您自己的密码")
	const fresh = "另外四个毫不相干的词"
	o.send("/admin/account/password", "old", password, "password", fresh, "again", fresh).want(t, http.StatusSeeOther)
	o.get("/admin/leads").want(t, http.StatusOK)
}

func TestOtherBrowsersCanBeSignedOut(t *testing.T) {
	s := newSite(t)
	chen := s.addOperator("chen", pages.Editor)
	here, there, stranger := s.signIn(chen), s.signIn(chen), s.signIn(s.addOperator("li", pages.Editor))
	a := here.get("/admin/account")
	a.want(t, http.StatusOK, "微信·安卓", "当前")
	id := regexp.MustCompile(`name="id" value="([0-9a-f]+)"`).FindStringSubmatch(a.body)
	if id == nil {
		t.Fatal("the other session is not listed")
	}
	stranger.send("/admin/account/sessions", "id", id[1]).want(t, http.StatusSeeOther)
	there.get("/admin").want(t, http.StatusOK)
	here.send("/admin/account/sessions", "id", id[1]).want(t, http.StatusSeeOther)
	there.get("/admin").want(t, http.StatusSeeOther)
	here.get("/admin").want(t, http.StatusOK)
}

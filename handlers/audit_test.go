package handlers_test

import (
	"net/http"
	"net/url"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/sanduan/sanduan/pages"
)

func TestTheLogTellsWhoDidWhat(t *testing.T) {
	s := newSite(t)
	w := s.workshop()
	for _, act := range [][]string{
		{"/publish"}, {"/versions/1/restore"}, {"/versions/1/draft"}, {"/schedule", "Slug", "summer"},
		{"/channels", "Code", "store", "Name", "门店"}, {"/channels/store/delete"},
		{"/pause"}, {"/resume"}, {"/copy"}, {"/leads.csv"}, {"/delete"}, {"/restore"},
	} {
		if a := w.send(w.path(act[0]), act[1:]...); a.StatusCode >= 400 {
			t.Fatalf("%s: %d %s", act[0], a.StatusCode, a.text())
		}
	}
	w.upload(w.path("/panels/host"), w.get(w.path("?panel=host")).form(t, w.path("/panels/host")), nil).want(t, http.StatusSeeOther)
	w.upload("/admin/pictures", url.Values{"_csrf": {w.csrf}}, map[string][]byte{"files": square(t)}).want(t, http.StatusSeeOther)
	w.send("/admin/pictures/delete", "src", uploadedName.FindString(w.get("/admin/pictures").body)).want(t, http.StatusSeeOther)
	w.send("/admin/logout").want(t, http.StatusSeeOther)
	owner := s.signedIn(pages.Owner)
	log := owner.get("/admin/log").text()
	for _, words := range []string{
		"发布页面", "回退版本", "草稿换成第1版", "修改网址与时间", "添加渠道", "删除渠道", "暂停页面", "恢复页面", "复制页面", "导出线索",
		"删除页面", "从回收站恢复", "修改主办方", "上传图片", "删除图片", "退出登录",
	} {
		if !strings.Contains(log, words) {
			t.Errorf("the log does not tell %s", words)
		}
	}
	found := owner.send("/admin/log", "q", "删除渠道").text()
	if !strings.Contains(found, "删除渠道") || strings.Contains(found, "上传图片") {
		t.Errorf("searching finds %s", found)
	}
	owner.send("/admin/log", "q", "没有这个").want(t, http.StatusOK, "没有符合的记录")
}

// A page whose end is moved: the log says from when to when. A long log goes on on further screens.
func TestTheLogTellsTimesAndGoesOn(t *testing.T) {
	s := newSite(t)
	w := s.workshop()
	w.send(w.path("/schedule"), "Slug", "summer", "EndsAt", "2030-05-01T20:00").want(t, http.StatusSeeOther)
	owner := s.signedIn(pages.Owner)
	owner.get("/admin/log").want(t, http.StatusOK, "/p/summer，结束不限→2030-05-0120:00:00")
	for range 100 {
		s.now = s.now.Add(time.Second)
		w.send(w.path("/pause"))
		w.send(w.path("/resume"))
	}
	first := owner.get("/admin/log")
	next := regexp.MustCompile(`name="before" type="submit" value="([^"]+)"`)
	mark := next.FindStringSubmatch(first.body)
	if mark == nil || strings.Contains(first.text(), "/p/summer") {
		t.Fatal("the first screen does not lead to older ones, or has them")
	}
	second := owner.send("/admin/log", "before", mark[1])
	mark = next.FindStringSubmatch(second.body)
	if mark == nil {
		t.Fatal("the second screen does not lead further")
	}
	owner.send("/admin/log", "before", mark[1]).want(t, http.StatusOK, "/p/summer", "回到最新")
}

package handlers_test

import (
	"net/http"
	"net/url"
	"strings"
	"testing"

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
	log := s.signedIn(pages.Owner).get("/admin/log").text()
	for _, words := range []string{
		"发布页面", "回退版本", "草稿换成第1版", "修改网址与时间", "添加渠道", "删除渠道", "暂停页面", "恢复页面", "复制页面", "导出线索",
		"删除页面", "从回收站恢复", "修改主办方", "上传图片", "删除图片", "退出登录",
	} {
		if !strings.Contains(log, words) {
			t.Errorf("the log does not tell %s", words)
		}
	}
}

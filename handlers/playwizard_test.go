package handlers_test

import (
	"net/http"
	"strings"
	"testing"

	"github.com/sanduan/sanduan/pages"
	"github.com/sanduan/sanduan/pages/play"
	"github.com/sanduan/sanduan/pages/template"
)

// Every play leads from the first question to a page in the operator's name, which is published with nothing else.
func TestPlayWizardFromQuestionToPublishedPage(t *testing.T) {
	s := newSite(t)
	o := s.signedIn(pages.Editor)
	for _, k := range play.All() {
		begin := o.get("/admin/new")
		begin.want(t, http.StatusOK, k.Title, strings.ReplaceAll(k.Words, " ", ""))
		if !strings.Contains(begin.body, `href="/admin/new/play?Play=`+k.Name+`"`) {
			t.Errorf("nothing leads to %s", k.Title)
		}
		choose := o.get("/admin/new/play?Play=" + k.Name)
		choose.want(t, http.StatusOK, "第2步，共3步", "哪一个最像您做的")
		for _, tpl := range template.OfPlay(k.Name) {
			if !strings.Contains(choose.body, `href="/admin/new/play?Template=`+tpl.Name+`"`) {
				t.Errorf("nothing leads to %s", tpl.Name)
			}
			o.get("/admin/new/play?Template="+tpl.Name).want(t, http.StatusOK, "第3步，共3步", "品牌名", "公司全称")
			id := o.send("/admin/new/play", "Template", tpl.Name, "Brand", "老王家", "Contact", "021-5888 0000", "Company", "上海老王家餐饮有限公司").made(t)
			o.get("/admin/pages/"+id).want(t, http.StatusOK, "页面做好了，点画面上的字就能改")
			o.send("/admin/pages/"+id+"/publish").want(t, http.StatusSeeOther)
			p := s.page(id)
			if p.Live != 1 {
				t.Errorf("%s is not published", tpl.Name)
			}
			s.browser().get("/p/"+p.Slug).want(t, http.StatusOK, "上海老王家餐饮有限公司", "活动规则")
		}
	}
}

func TestPlayWizardLosesNothingTyped(t *testing.T) {
	s := newSite(t)
	o := s.signedIn(pages.Editor)
	a := o.send("/admin/new/play", "Template", "gift-tea", "Brand", "老王<b>家", "Contact", "加我微信", "Company", "")
	a.want(t, http.StatusUnprocessableEntity, "有2处要改一下", "请填写公司全称", "请填写能打通的电话")
	for _, kept := range []string{`value="老王&lt;b&gt;家"`, `value="加我微信"`, `value="gift-tea"`} {
		if !strings.Contains(a.body, kept) {
			t.Errorf("lost %s", kept)
		}
	}
	for _, path := range []string{"/admin/new/play", "/admin/new/play?Play=none", "/admin/new/play?Template=coffee-bogo"} {
		o.get(path).want(t, http.StatusSeeOther)
	}
	o.send("/admin/new/play", "Template", "coffee-bogo", "Brand", "老王家").want(t, http.StatusNotFound)
	s.signedIn(pages.Viewer).get("/admin/new/play?Play=gift").want(t, http.StatusForbidden)
}

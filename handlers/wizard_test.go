package handlers_test

import (
	"context"
	"encoding/json"
	"net/http"
	"net/url"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"github.com/sanduan/sanduan/components/form"
	"github.com/sanduan/sanduan/pages"
	"github.com/sanduan/sanduan/pages/play"
	"github.com/sanduan/sanduan/pages/template"
)

// filled is what a browser would send of the wizard's form on the screen.
func (a answer) filled(t testing.TB) url.Values {
	t.Helper()
	root, err := html.Parse(strings.NewReader(a.body))
	if err != nil {
		t.Fatal(err)
	}
	for n := range root.Descendants() {
		if n.Data == "form" && attr(n, "action") == "/admin/new/page" {
			return controls(n)
		}
	}
	t.Fatalf("no step of the wizard: %.400s", a.text())
	return nil
}

// answered is the last step's form with the answers typed in.
func (o *office) answered(a template.Answers) url.Values {
	o.t.Helper()
	step := o.get("/admin/new/page?Goal=" + a.Goal + "&Trade=" + a.Trade + "&Play=" + a.Play)
	step.want(o.t, http.StatusOK, "第4步，共4步")
	in := step.filled(o.t)
	for name, values := range form.Values(a) {
		if in.Has(name) && values[0] != "" {
			in.Set(name, values[0])
		}
	}
	return in
}

func TestWizardFromQuestionToPublishedPage(t *testing.T) {
	s := newSite(t)
	o := s.signedIn(pages.Editor)
	for _, goal := range template.Goals() {
		o.get("/admin/new").want(t, http.StatusOK, goal.Title)
		o.get("/admin/new/page?Goal="+goal.Name).want(t, http.StatusOK, "第2步，共4步", "您做哪一行", "美业健身")
		trade := template.TradeOf("food")
		var files map[string][]byte
		if goal.QR {
			files = map[string][]byte{"QR.file": square(t)}
		}
		id := o.upload("/admin/new/page", o.answered(template.Example(goal, trade)), files).made(t)
		o.get("/admin/pages/"+id).want(t, http.StatusOK, "页面做好了，点画面上的字就能改")
		o.send("/admin/pages/"+id+"/publish").want(t, http.StatusSeeOther)
		p := s.page(id)
		if p.Live != 1 || pages.CheckSlug(p.Slug) != "" {
			t.Errorf("%s: published %d under %q", goal.Name, p.Live, p.Slug)
		}
		s.browser().get("/p/"+p.Slug).want(t, http.StatusOK, "半日咖啡", "成都半日餐饮管理有限公司")
	}
}

func TestWizardAsksAgainForWhatIsNotKnown(t *testing.T) {
	s := newSite(t)
	o := s.signedIn(pages.Editor)
	for path, want := range map[string]string{"/admin/new/page": "/admin/new", "/admin/new/page?Goal=money&Trade=food": "/admin/new"} {
		a := o.get(path)
		a.want(t, http.StatusSeeOther)
		if a.Header.Get("Location") != want {
			t.Errorf("%s leads to %q", path, a.Header.Get("Location"))
		}
	}
	o.get("/admin/new/page?Goal=lead&Trade=mining").want(t, http.StatusOK, "您做哪一行")
	for _, play := range []string{"", "&Play=roulette"} {
		o.get("/admin/new/page?Goal=lead&Trade=food"+play).want(t, http.StatusOK, "第3步，共4步", "加一个玩法吗", "先不加玩法", "拼团", "在微信里容易被判作诱导")
	}
	o.send("/admin/new/page", "Goal", "money", "Brand", "半日").want(t, http.StatusUnprocessableEntity, "您想用这个页面做什么")
	o.get("/admin/new/sample?Goal=lead&Trade=mining").want(t, http.StatusNotFound)
	s.signedIn(pages.Viewer).get("/admin/new/page?Goal=lead").want(t, http.StatusForbidden)
}

func TestWizardLosesNothingTyped(t *testing.T) {
	s := newSite(t)
	o := s.signedIn(pages.Editor)
	in := o.answered(template.Example(template.GoalOf("trial"), template.TradeOf("beauty")))
	in.Set("Company", "")
	in.Set("Contact", "加我微信")
	in.Set("Give", "<b>私教&体验课</b>\n"+strings.Repeat("长", 17))
	in.Set("Price", "很便宜")
	a := o.upload("/admin/new/page", in, nil)
	a.want(t, http.StatusUnprocessableEntity, "有4处要改一下", "请填写公司全称", "请填写能打通的电话", "第2行太长", "请填写金额")
	again := a.filled(t)
	for name := range in {
		if name != "_csrf" && strings.ReplaceAll(again.Get(name), "\r", "") != in.Get(name) {
			t.Errorf("%s was %q, is %q", name, in.Get(name), again.Get(name))
		}
	}
	if strings.Count(a.body, "autofocus") != 1 {
		t.Error("not one field is gone to")
	}
	empty := o.answered(template.Answers{Goal: "group", Trade: "food"})
	o.upload("/admin/new/page", empty, nil).want(t, http.StatusUnprocessableEntity, "请填写「什么群」", "请填写「群里什么时候有什么」")
	if pages, err := s.store.Pages(context.Background(), false); err != nil || len(pages) != 0 {
		t.Errorf("made %d pages, %v", len(pages), err)
	}

	// To another trade and back, by buttons alone.
	in.Set("_step", "trade")
	a = o.upload("/admin/new/page", in, nil)
	a.want(t, http.StatusOK, "您做哪一行")
	in = a.filled(t)
	in.Set("Trade", "food")
	a = o.post("/admin/new/page", in)
	a.want(t, http.StatusOK, "第4步，共4步", "餐饮饮品", "手冲咖啡体验课")
	if got := a.filled(t); got.Get("Brand") != "晨野运动" || got.Get("Price") != "很便宜" || got.Get("Trade") != "food" || got.Get("Goal") != "trial" {
		t.Errorf("carried %v", got)
	}
	in = a.filled(t)
	in.Set("_step", "goal")
	a = o.post("/admin/new/page", in)
	a.want(t, http.StatusOK, "您想用这个页面做什么")
	in = a.filled(t)
	in.Set("Goal", "files")
	if got := o.post("/admin/new/page", in).filled(t); got.Get("Brand") != "晨野运动" || got.Get("Goal") != "files" || got.Get("Trade") != "food" {
		t.Errorf("carried %v", got)
	}
}

func TestWizardTakesPictures(t *testing.T) {
	s := newSite(t)
	o := s.signedIn(pages.Editor)
	a := template.Example(template.GoalOf("group"), template.TradeOf("local"))
	o.upload("/admin/new/page", o.answered(a), nil).want(t, http.StatusUnprocessableEntity, "请上传群二维码的图片")
	for _, bad := range [][]byte{[]byte("<?php phpinfo();"), bomb(), square(t)[:200]} {
		got := o.upload("/admin/new/page", o.answered(a), map[string][]byte{"Picture.file": square(t), "QR.file": bad})
		got.want(t, http.StatusUnprocessableEntity, "有1处要改一下")
		if !strings.Contains(got.body, `id="f-QR-wrong"`) {
			t.Error("the message does not stand at the field")
		}
		in := got.filled(t)
		if in.Get("Brand") != a.Brand || in.Get("Give") != string(a.Give) || !uploadedName.MatchString(in.Get("Picture.Src")) {
			t.Errorf("lost what was typed or the good picture: %v", in)
		}
	}
	in := o.answered(a)
	in.Set("Picture.Src", strings.Repeat("0", 32)+"-300x300.jpg")
	got := o.upload("/admin/new/page", in, map[string][]byte{"QR.file": square(t)})
	got.want(t, http.StatusUnprocessableEntity, "图片已被删除")
	in = got.filled(t)
	id := o.upload("/admin/new/page", in, map[string][]byte{"Certificate.file": square(t), "Picture.file": square(t)}).made(t)
	draft, _, err := s.store.Draft(context.Background(), id)
	if err != nil {
		t.Fatal(err)
	}
	contents, err := json.Marshal(draft)
	if err != nil {
		t.Fatal(err)
	}
	if got := len(uploadedName.FindAll(contents, -1)); got != 4 { // first screen, code, certificate, share card
		t.Errorf("%d uploads in the page: %s", got, contents)
	}
	o.send("/admin/pages/"+id+"/publish").want(t, http.StatusSeeOther)
}

func TestWizardShowsASamplePage(t *testing.T) {
	s := newSite(t)
	o := s.signedIn(pages.Editor)
	for _, g := range template.Goals() {
		for _, tr := range template.Trades() {
			name, _ := template.Example(g, tr).Gift()
			o.get("/admin/new/sample?Goal="+g.Name+"&Trade="+tr.Name).want(t, http.StatusOK, strings.ReplaceAll(name, " ", ""))
		}
	}
}

// A play chosen in the wizard is on the page, is published with nothing else, and takes the first visitor.
func TestWizardComposesAPageWithEachPlay(t *testing.T) {
	s := newSite(t)
	o := s.signedIn(pages.Editor)
	for _, k := range play.All() {
		o.get("/admin/new/play?Play="+k.Name).want(t, http.StatusOK, "都不像，按我的行业写一页")
		o.get("/admin/new/page?Play="+k.Name).want(t, http.StatusOK, "您想用这个页面做什么", "玩法选好了："+k.Title)
		o.get("/admin/new/page?Goal=trial&Trade=beauty").want(t, http.StatusOK, "加一个玩法吗", k.Title)
		a := template.Example(template.GoalOf("trial"), template.TradeOf("beauty")).Playing(k.Name)
		in := o.answered(a)
		in.Set("Prize", "")
		in.Set("Copies", "很多")
		o.upload("/admin/new/page", in, nil).want(t, http.StatusUnprocessableEntity, "有2处要改一下", "请填写「")
		id := o.upload("/admin/new/page", o.answered(a), nil).made(t)
		o.get("/admin/pages/"+id+"?panel=prizes").want(t, http.StatusOK, "奖品")
		o.send("/admin/pages/"+id+"/publish").want(t, http.StatusSeeOther)
		p := s.page(id)
		if p.Live != 1 {
			t.Errorf("%s is not published", k.Title)
		}
		v := s.visitor(p.Slug)
		v.get("/p/"+p.Slug).want(t, http.StatusOK, "晨野运动", "活动规则")
		if !k.Sample.Auto() {
			v.does("start", p.Slug, append([]string{"have", "一本书", "want", "一盆花"}, contact(1)...)...).want(t, http.StatusSeeOther)
		}
	}
}

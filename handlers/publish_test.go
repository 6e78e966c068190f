package handlers_test

import (
	"context"
	"net/http"
	"strings"
	"testing"

	"github.com/sanduan/sanduan/pages"
	"github.com/sanduan/sanduan/pages/play"
)

func TestPublishRefusesWhatIsNotReady(t *testing.T) {
	s := newSite(t)
	w := s.workshop()
	w.send(w.path("/blocks/lead/delete")).want(t, http.StatusSeeOther)
	_, err := s.store.EditDraft(context.Background(), w.page.ID, pages.Author{ID: "other", Name: "小王", At: s.now}, func(d *pages.Doc) error {
		d.Sections[0].Blocks[0].Props = []byte(`{"Title":""}`)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, a := range []answer{w.send(w.path("/publish")), w.get(w.path("/publish"))} {
		status := http.StatusUnprocessableEntity
		if a.Request.Method == http.MethodGet {
			status = http.StatusOK
		}
		a.want(t, status, "下段还没有组件", "请填写标题", "首屏主图")
		for _, link := range []string{w.path("/add?section=s3"), w.path("?at=Title&amp;block=hero#f-Title")} {
			if !strings.Contains(a.body, `href="`+link+`"`) {
				t.Errorf("no link to %s", link)
			}
		}
	}
	w.get(w.path("?at=Title&block=hero")).want(t, http.StatusOK, "1处要改，改好才能发布", "请填写标题")
	if p, _ := s.store.Page(context.Background(), w.page.ID); p.Live != 0 {
		t.Error("published all the same")
	}
}

func TestPublishAndRollBack(t *testing.T) {
	s := newSite(t)
	w := s.workshop()
	w.get(w.path("/publish")).want(t, http.StatusOK, "检查通过", "第1版")
	w.send(w.path("/publish"), "note", strings.Repeat("长", 61)).want(t, http.StatusUnprocessableEntity, "版本名称最多60个字")
	w.send(w.path("/publish"), "note", "第一次").want(t, http.StatusSeeOther)
	w.get("/p/spring").want(t, http.StatusOK)

	in := w.open("hero")
	first := in.Get("Title")
	in.Set("Title", "第二版的标题")
	w.save("hero", in).want(t, http.StatusSeeOther)
	w.get(w.path("")).want(t, http.StatusOK, "有未发布的修改")
	w.get(w.path("/preview")).want(t, http.StatusOK, "第二版的标题")
	w.get("/p/spring").want(t, http.StatusOK, strings.Fields(first)[0])
	w.send(w.path("/publish")).want(t, http.StatusSeeOther)
	w.get("/p/spring").want(t, http.StatusOK, "第二版的标题")

	in = w.open("hero")
	in.Set("Title", "只在草稿里")
	w.save("hero", in).want(t, http.StatusSeeOther)
	w.send(w.path("/versions/1/restore")).want(t, http.StatusSeeOther)
	p, _ := s.store.Page(context.Background(), w.page.ID)
	if p.Live != 3 {
		t.Errorf("version %d is live, want 3", p.Live)
	}
	if body := w.get("/p/spring").text(); strings.Contains(body, "第二版的标题") {
		t.Error("visitors still see what was rolled back")
	}
	if !w.draftText("hero", "只在草稿里") {
		t.Error("the draft was touched")
	}
	w.get(w.path("?panel=versions")).want(t, http.StatusOK, "回退到第1版", "第一次", "访客正在看")
	w.get(w.path("/versions/2/frame")).want(t, http.StatusOK, "第二版的标题")
	w.get(w.path("/versions/9/frame")).want(t, http.StatusNotFound)

	w.send(w.path("/versions/2/draft")).want(t, http.StatusSeeOther)
	if !w.draftText("hero", "第二版的标题") {
		t.Error("the draft is not the version's")
	}
}

func TestScheduleAndPause(t *testing.T) {
	s := newSite(t)
	w := s.workshop()
	s.addPage("别的页面", "taken")
	w.send(w.path("/schedule"), "Slug", "taken").want(t, http.StatusConflict, "这个网址已被使用")
	w.send(w.path("/schedule"), "Slug", "Bad Slug!").want(t, http.StatusUnprocessableEntity, "小写字母")
	a := w.send(w.path("/schedule"), "Slug", "spring", "StartsAt", "2026-12-02T10:00", "EndsAt", "2026-12-01T10:00")
	a.want(t, http.StatusUnprocessableEntity, "结束时间要晚于开始时间")
	if !strings.Contains(a.body, "2026-12-01T10:00") {
		t.Error("what was typed is gone")
	}
	w.send(w.path("/schedule"), "Slug", "summer", "EndsAt", "2026-12-01T10:00").want(t, http.StatusSeeOther)
	w.send(w.path("/publish")).want(t, http.StatusSeeOther)
	w.get("/p/summer").want(t, http.StatusOK)
	a = w.send(w.path("/pause"), "panel", "schedule")
	a.want(t, http.StatusSeeOther)
	w.get(a.Header.Get("Location")).want(t, http.StatusOK, "已暂停", "恢复活动")
	w.get("/p/summer").want(t, http.StatusOK, "暂停")
	w.send(w.path("/resume"), "panel", "schedule").want(t, http.StatusSeeOther)
	if body := w.get("/p/summer").text(); strings.Contains(body, "暂停") {
		t.Error("still paused")
	}
}

// What an operator is told follows what visitors will find.
func TestWordsFollowTheSchedule(t *testing.T) {
	s := newSite(t)
	w := s.workshop()
	told := func(path, words string, fields ...string) {
		t.Helper()
		a := w.send(w.path(path), fields...)
		a.want(t, http.StatusSeeOther)
		w.get(a.Header.Get("Location")).want(t, http.StatusOK, words)
	}
	told("/schedule", "还没有发布，发布后按这个时间", "Slug", "spring", "StartsAt", "2099-12-01T10:00")
	w.get(w.path("/publish")).want(t, http.StatusOK, "到开始时间自动开始")
	told("/publish", "已发布第1版，到开始时间自动开始")
	told("/schedule", "活动正在进行", "Slug", "spring")
	w.retitle("第二版")
	w.get(w.path("/publish")).want(t, http.StatusOK, "访客刷新后就看到新内容")
	told("/pause", "访客会看到「活动暂停中」", "panel", "schedule")
	told("/publish", "页面仍在暂停")
	w.send(w.path("/schedule"), "Slug", "spring", "EndsAt", "2020-12-01T10:00").want(t, http.StatusUnprocessableEntity, "保存后活动马上结束。确定要结束，请再保存一次")
	told("/schedule", "结束时间已过", "Slug", "spring", "EndsAt", "2020-12-01T10:00", "_sure", "2020-12-01T10:00")
	a := w.get(w.path("?panel=schedule"))
	a.want(t, http.StatusOK, "要重新开始，改结束时间")
	if strings.Contains(a.text(), "恢复活动") {
		t.Error("a page that is over can be resumed")
	}
}

func TestAProblemOfASettingNamesItsField(t *testing.T) {
	s := newSite(t)
	w := s.workshop()
	_, err := s.store.EditDraft(context.Background(), w.page.ID, pages.Author{ID: "other", Name: "小王", At: s.now}, func(d *pages.Doc) error {
		d.Card.Title = strings.Repeat("长", 40)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	w.get(w.path("/publish")).want(t, http.StatusOK, "分享卡片·分享标题", "发布前访客打不开")
}

func TestChannelsAreAddedAndDeleted(t *testing.T) {
	s := newSite(t)
	w := s.workshop()
	w.send(w.path("/channels"), "Code", "BAD CODE", "Name", "").want(t, http.StatusUnprocessableEntity, "渠道代码只能用", "请填写渠道名称")
	w.send(w.path("/channels"), "Code", "store", "Name", "门店台卡").want(t, http.StatusSeeOther)
	a := w.send(w.path("/channels"), "Code", "store", "Name", "又一个")
	if a.StatusCode != http.StatusUnprocessableEntity || !strings.Contains(a.body, "又一个") {
		t.Errorf("%d: %s", a.StatusCode, a.text())
	}
	a = w.get(w.path("?panel=channels"))
	a.want(t, http.StatusOK, "门店台卡", "今日访问")
	if !strings.Contains(a.body, "/p/spring?c=store") {
		t.Error("no link")
	}
	w.send(w.path("/channels/store/delete")).want(t, http.StatusSeeOther)
	if strings.Contains(w.get(w.path("?panel=channels")).body, "?c=store") {
		t.Error("not deleted")
	}
}

// A prize of codes that are not there yet does not keep a page from being published, but is told before it is.
func TestMissingCodesAreToldBeforePublishing(t *testing.T) {
	s := newSite(t)
	w := s.workshop()
	w.addPlay("coupon")
	w.get(w.path("/publish")).want(t, http.StatusOK, "奖品「新朋友20元券」", "要发500份，券码只有0个", "先演练一遍，看够不够")
	w.change(func(d *pages.Doc) {
		for i := range d.Prizes.List {
			d.Prizes.List[i].Kind = play.Later
		}
	})
	if a := w.get(w.path("/publish")); strings.Contains(a.body, "券码只有") {
		t.Error("prizes without codes lack codes")
	}
}

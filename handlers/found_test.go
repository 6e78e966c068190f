package handlers_test

import (
	"encoding/json"
	"fmt"
	"net/http"
	"net/url"
	"strings"
	"testing"
	"time"

	"github.com/sanduan/sanduan/db"
	"github.com/sanduan/sanduan/pages"
	"github.com/sanduan/sanduan/pages/comply"
)

// as is the same page, at which an operator of that role works.
func (w *workshop) as(role pages.Role) *workshop {
	w.t.Helper()
	return &workshop{w.site.signedIn(role), w.page}
}

// says writes a text into a field of the page's first block.
func (w *workshop) says(field, text string) {
	w.t.Helper()
	w.edits(edit{"do": "text", "block": "hero", "path": field, "from": w.open("hero").Get(field), "text": text, "key": db.NewID()})
}

// logged are the details of the log's rows of that action, newest first.
func (s *site) logged(action string) []string {
	s.t.Helper()
	rows, err := s.store.AuditRows(s.t.Context(), db.AuditQuery{Limit: 100})
	if err != nil {
		s.t.Fatal(err)
	}
	var out []string
	for _, r := range rows {
		if r.Action == action {
			out = append(out, r.Detail)
		}
	}
	return out
}

const reason = "这句话有主管部门的书面批复，编号 2026-18"

// What the rules forbid is not published by an editor; an owner may, with a written reason that is kept.
func TestWhatTheRulesForbid(t *testing.T) {
	s := newSite(t)
	w := s.workshop()
	w.says("Title", "国家级品质的咖啡课")
	w.get(w.path("/publish")).want(t, http.StatusOK, "1处不能发布", "国家级", "请所有者来发布", "首屏主图·标题", "规则更新于"+strings.ReplaceAll(comply.Updated(), " ", ""))
	for _, tampered := range [][]string{nil, {"reason", reason}, {"reason", reason, "confirm", "on", "found", "0"}} {
		a := w.send(w.path("/publish"), tampered...)
		a.want(t, http.StatusUnprocessableEntity, "请所有者")
		if strings.Contains(a.body, `name="reason"`) {
			t.Error("an editor is asked for a reason")
		}
	}
	if s.page(w.page.ID).Live != 0 {
		t.Fatal("an editor published what the rules forbid")
	}

	o := w.as(pages.Owner)
	o.get(o.path("/publish")).want(t, http.StatusOK, "为什么仍然发布")
	in := o.confirm("/publish", "/publish")
	send := func(reason string, status int, words ...string) {
		t.Helper()
		in.Set("reason", reason)
		o.post(o.path("/publish"), in).want(t, status, words...)
	}
	send("", http.StatusUnprocessableEntity, "请写明理由，至少10个字")
	send("有　批　文   ok  ", http.StatusUnprocessableEntity, "请写明理由")
	send(strings.Repeat("因", 501), http.StatusUnprocessableEntity, "理由最多500个字")
	if len(s.logged("page.override")) != 0 {
		t.Error("logged what was not done")
	}
	send(reason, http.StatusSeeOther)
	got := s.logged("page.override")
	if len(got) != 1 {
		t.Fatalf("the log has %q", got)
	}
	for _, part := range []string{reason, "AD-ABS-001", "「国家级」", "上段 · 首屏主图", comply.Version()} {
		if !strings.Contains(got[0], part) {
			t.Errorf("the log does not have %q: %s", part, got[0])
		}
	}
	o.get("/admin/log").want(t, http.StatusOK, "写明理由后发布", "AD-ABS-001")
}

// An owner's reason holds for the next versions, for the same text at the same place of the same page: it is shown, and
// anybody who edits may publish. Another text wants another reason.
func TestAReasonHolds(t *testing.T) {
	s := newSite(t)
	w := s.workshop()
	o := w.as(pages.Owner)
	w.says("Title", "国家级品质的咖啡课")
	w.get(w.path("?block=hero")).want(t, http.StatusOK, "不能发布")
	o.send(o.path("/publish"), "reason", reason).want(t, http.StatusSeeOther)

	const held = "已由owner在"
	holds := func(a answer) {
		t.Helper()
		a.want(t, http.StatusOK, held, "放行："+strings.ReplaceAll(reason, " ", ""))
		if strings.Contains(a.body, `name="reason"`) {
			t.Error("a reason is asked for again")
		}
	}
	w.says("Note", "小班上课")
	holds(w.get(w.path("?block=hero")))
	holds(w.get(w.path("/publish")))
	if body := w.get(w.path("?block=lead")).body; strings.Contains(body, "有不能发布的内容") {
		t.Error("the outline still marks it")
	}
	w.post(w.path("/publish"), w.confirm("/publish", "/publish")).want(t, http.StatusSeeOther)
	if got := strings.Join(s.logged("page.publish"), ""); strings.Count(got, "版") != 2 || !strings.Contains(got, "第 2 版，以前放行的：AD-ABS-001 上段 · 首屏主图「国家级」") {
		t.Errorf("the log says %q", got)
	}
	if got := s.logged("page.override"); len(got) != 1 {
		t.Errorf("what holds is decided again: %q", got)
	}

	for _, text := range []string{"国家级品质的拿铁课", "国家级品质的咖啡课，国家级老师"} {
		w.says("Title", text)
		w.send(w.path("/publish")).want(t, http.StatusUnprocessableEntity, "不能发布", "请所有者")
	}
	w.says("Title", "国家级品质的咖啡课") // as it was decided
	w.says("Words", "国家级品质的咖啡课") // elsewhere
	w.send(w.path("/publish")).want(t, http.StatusUnprocessableEntity, "1处不能发布", held)
	if w.says("Words", "小班"); s.page(w.page.ID).Live != 2 {
		t.Error("published without a reason")
	}
	w.send(w.path("/publish")).want(t, http.StatusSeeOther)

	copied := w.page
	copied.ID, copied.Slug = db.NewID(), "copied"
	if err := s.store.CreatePage(t.Context(), copied, w.draft()); err != nil {
		t.Fatal(err)
	}
	other := &workshop{w.office, copied}
	other.says("Note", "另一页")
	other.says("Title", "国家级品质的咖啡课")
	other.send(other.path("/publish")).want(t, http.StatusUnprocessableEntity, "请所有者")
}

// Nobody answers once and for all for what was not read.
func TestAReasonForWhatWasNotRead(t *testing.T) {
	s := newSite(t)
	w := s.workshop()
	d, _, err := s.store.Draft(t.Context(), w.page.ID)
	if err != nil {
		t.Fatal(err)
	}
	_, err = s.store.EditDraft(t.Context(), w.page.ID, pages.Author{ID: "op", At: s.now}, func(d *pages.Doc) error {
		for i := range 25 {
			props := fmt.Sprintf(`{"Words":"%s"}`, strings.Repeat("说", 1990))
			d.Sections[0].Blocks = append(d.Sections[0].Blocks, pages.Block{ID: fmt.Sprint("long", i), Kind: "text", Props: json.RawMessage(props)})
		}
		return nil
	})
	if err != nil || len(d.Sections) == 0 {
		t.Fatal(err)
	}
	o := w.as(pages.Owner)
	o.get(o.path("/publish")).want(t, http.StatusOK, "页面上的字或条目太多", "不能发布")
	o.send(o.path("/publish"), "reason", reason).want(t, http.StatusSeeOther)
	w.says("Note", "小班上课")
	w.send(w.path("/publish")).want(t, http.StatusUnprocessableEntity, "页面上的字或条目太多", "请所有者")
}

// What is to be confirmed is, for exactly what was seen.
func TestWhatIsToBeConfirmed(t *testing.T) {
	s := newSite(t)
	w := s.workshop()
	w.says("Title", "全城最便宜的咖啡课")
	w.get(w.path("/publish")).want(t, http.StatusOK, "要确认的1处我都看过了", "确认之后可以发布")
	in := w.confirm("/publish", "/publish")
	if in.Has("confirm") {
		t.Error("ticked beforehand")
	}
	w.post(w.path("/publish"), in).want(t, http.StatusUnprocessableEntity, "请看过之后打勾")
	in.Set("confirm", "on")
	in.Del("seen") // as a client that does not say what it has seen
	w.says("Words", "最专业的老师")
	w.post(w.path("/publish"), in).want(t, http.StatusUnprocessableEntity, "检查的结果变了", "要确认的2处")
	if s.page(w.page.ID).Live != 0 {
		t.Fatal("published what nobody has looked at")
	}
	in = w.confirm("/publish", "/publish")
	in.Set("confirm", "on")
	w.post(w.path("/publish"), in).want(t, http.StatusSeeOther)
	if got := s.logged("page.publish"); len(got) != 1 || !strings.Contains(got[0], "确认过：AD-ABS-002 上段 · 首屏主图「最便宜」") {
		t.Errorf("the log says %q", got)
	}
	if len(s.logged("page.override")) != 0 {
		t.Error("a confirmation is no override")
	}
}

// A scheduled release passes the same decision when it is set; going live needs none.
func TestAScheduledReleaseIsDecidedWhenSet(t *testing.T) {
	s := newSite(t)
	w := s.workshop()
	w.says("Title", "国家级品质的咖啡课")
	later := []string{"when", "later", "at", s.now.Add(48 * time.Hour).Format("2006-01-02T15:04")}
	w.send(w.path("/publish"), append(later, "reason", reason)...).want(t, http.StatusUnprocessableEntity, "请所有者")
	o := w.as(pages.Owner)
	o.send(o.path("/publish"), later...).want(t, http.StatusUnprocessableEntity, "请写明理由")
	o.send(o.path("/publish"), append(later, "reason", reason)...).want(t, http.StatusSeeOther)
	if got := s.logged("page.override"); len(got) != 1 || !strings.Contains(got[0], "AD-ABS-001") {
		t.Errorf("the log says %q", got)
	}
	s.now = s.now.Add(49 * time.Hour)
	if s.released() != 1 || s.page(w.page.ID).Live != 1 {
		t.Error("what an owner decided did not go live")
	}
}

// Going back to what was published before is quick: it only says what the rules see.
func TestRollingBackOnlyTells(t *testing.T) {
	s := newSite(t)
	w := s.workshop()
	w.says("Title", "国家级品质的咖啡课")
	o := w.as(pages.Owner)
	o.send(o.path("/publish"), "reason", reason).want(t, http.StatusSeeOther)
	w.says("Title", "九块九的咖啡课")
	w.says("Words", "最专业的老师")
	w.send(w.path("/publish"), "confirm", "on").want(t, http.StatusSeeOther)
	a := w.send(w.path("/versions/1/restore"))
	a.want(t, http.StatusSeeOther)
	if body := w.get(a.Header.Get("Location")).body; strings.Contains(body, "不合规矩") {
		t.Error("what an owner has given a reason for is held against the version")
	}
	a = w.send(w.path("/versions/2/restore"))
	a.want(t, http.StatusSeeOther)
	w.get(a.Header.Get("Location")).want(t, http.StatusOK, "这一版有1处不合规矩的内容")
	if got := strings.Join(s.logged("page.rollback"), ""); !strings.Contains(got, "第 3 版，检查发现：AD-ABS-001") || !strings.Contains(got, "「最专业」") {
		t.Errorf("the log says %q", got)
	}
}

// What is found stands beside its field, in the outline, and in the answers to edits; taking over the safer wording is
// an edit like any other, without script too.
func TestFoundWhileEditing(t *testing.T) {
	s := newSite(t)
	w := s.workshop()
	w.says("Title", "全城最便宜的咖啡课")
	w.says("Badge", "国家级")
	w.get(w.path("?block=hero")).want(t, http.StatusOK, "要确认", "「最便宜」", "换成「便宜」", "广告法9", "有不能发布的内容")
	w.get(w.path("?block=lead")).want(t, http.StatusOK, "有不能发布的内容")
	w.get(w.path("")).want(t, http.StatusOK, "还有1处要改")

	base := w.open("hero").Get("_base")
	out := w.tries(map[string]any{"rev": w.rev(), "edits": []edit{w.typed("hero", "Note", "史无前例")}, "open": map[string]any{"Block": "hero", "Base": base}})
	if !strings.Contains(out.Found["Note"], "换成「难得」") || !strings.Contains(out.Found["Title"], "最便宜") || out.Problems != 1 {
		t.Errorf("the answer says %v, %d problems", out.Found, out.Problems)
	}
	if !strings.Contains(out.Outline, "有不能发布的内容") {
		t.Error("the outline has no mark")
	}

	in := w.open("hero")
	in.Set("_safer", url.Values{"at": {"Title"}, "of": {"最便宜"}, "to": {"便宜"}}.Encode())
	w.save("hero", in).want(t, http.StatusSeeOther)
	if got := w.title("hero"); got != "全城便宜的咖啡课" {
		t.Errorf("the title is %q", got)
	}
	w.edits(edit{"do": "undo", "key": "back"})
	if got := w.title("hero"); got != "全城最便宜的咖啡课" {
		t.Errorf("after undoing the title is %q", got)
	}
	for _, foreign := range []string{"at=_base&of=a&to=b", "at=Title&of=&to=x", "%zz", "at=Nothing&of=a&to=b"} {
		in := w.open("hero")
		in.Set("_safer", foreign)
		w.save("hero", in).want(t, http.StatusSeeOther)
		if got := w.title("hero"); got != "全城最便宜的咖啡课" {
			t.Errorf("%s made the title %q", foreign, got)
		}
	}
}

// Where the page is shared decides which rules count.
func TestOutletsAreASetting(t *testing.T) {
	s := newSite(t)
	w := s.workshop()
	a := w.get(w.path("?panel=outlets"))
	a.want(t, http.StatusOK, "投放位置", "微信")
	in := a.form(t, w.path("/panels/outlets"))
	if in.Get("WeChat") != "on" || in.Get("App") != "" {
		t.Errorf("a page that says nothing is shared in %v", in)
	}
	w.says("Title", "转发后即可领取咖啡")
	w.send(w.path("/publish")).want(t, http.StatusUnprocessableEntity, "分享/转发后才能")
	in.Del("WeChat")
	w.upload(w.path("/panels/outlets"), in, nil).want(t, http.StatusUnprocessableEntity, "请至少选一处")
	in.Set("App", "on")
	w.upload(w.path("/panels/outlets"), in, nil).want(t, http.StatusSeeOther)
	w.get(w.path("/publish")).want(t, http.StatusOK, "检查通过", "按「自己的App或网站」")
	w.edits(edit{"do": "undo", "key": "back"})
	w.get(w.path("/publish")).want(t, http.StatusOK, "不能发布")
}

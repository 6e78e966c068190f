package handlers_test

import (
	"encoding/json"
	"fmt"
	"net/http"
	"net/url"
	"strconv"
	"strings"
	"testing"

	"github.com/sanduan/sanduan/components/form"
	"github.com/sanduan/sanduan/pages"
	"github.com/sanduan/sanduan/pages/play"
)

// addPlay adds a play of that kind as the panel's button does, and returns its panel.
func (w *workshop) addPlay(kind string) (panel string) {
	w.t.Helper()
	a := w.send(w.path("/plays"), "kind", kind)
	a.want(w.t, http.StatusSeeOther)
	to, err := url.Parse(a.Header.Get("Location"))
	if err != nil {
		w.t.Fatal(err)
	}
	return to.Query().Get("panel")
}

// openPanel is the form of a panel as the editor shows it.
func (w *workshop) openPanel(name string) url.Values {
	w.t.Helper()
	a := w.get(w.path("?panel=" + name))
	a.want(w.t, http.StatusOK)
	return a.form(w.t, w.path("/panels/"+name))
}

func (w *workshop) savePanel(name string, in url.Values) answer {
	w.t.Helper()
	return w.upload(w.path("/panels/"+name), in, nil)
}

func TestPlaysAreAddedEditedMovedDeleted(t *testing.T) {
	s := newSite(t)
	w := s.workshop()
	empty := w.get(w.path("?panel=plays"))
	empty.want(t, http.StatusOK, "还没有玩法", "添加玩法")
	for _, k := range play.All() {
		empty.want(t, http.StatusOK, k.Title, k.Words)
	}
	for _, k := range play.All() { // every kind's form saves what it shows
		panel := w.addPlay(k.Name)
		values := func() string {
			settings, err := k.Decode(mustPlay(t, w.draft(), panel).Rules)
			if err != nil {
				t.Fatal(err)
			}
			return form.Values(settings).Encode()
		}
		added := values()
		w.savePanel(panel, w.openPanel(panel)).want(t, http.StatusSeeOther)
		if saved := values(); saved != added {
			t.Errorf("%s: saving what is shown stores %s instead of %s", k.Name, saved, added)
		}
	}
	d := w.draft()
	w.send(w.path("/plays"), "kind", "assist").want(t, http.StatusUnprocessableEntity, "最多7个玩法")
	w.send(w.path("/plays"), "kind", "lottery").want(t, http.StatusUnprocessableEntity, "没有这种玩法")

	first, second := d.Plays[0], d.Plays[1]
	w.send(w.path("/plays/"+string(second.Key)+"/move"), "by", "-1").want(t, http.StatusSeeOther)
	if got := w.draft().Plays; got[0].Key != second.Key || got[1].Key != first.Key {
		t.Error("not moved")
	}
	w.send(w.path("/plays/"+string(first.Key)+"/delete")).want(t, http.StatusSeeOther)
	w.send(w.path("/plays/"+string(first.Key)+"/delete")).want(t, http.StatusSeeOther) // twice is as good as once
	if got := w.draft(); len(got.Plays) != len(d.Plays)-1 || len(got.Prizes.List) != len(d.Prizes.List) {
		t.Errorf("%d plays and %d prizes are left", len(got.Plays), len(got.Prizes.List))
	}
	w.get(w.path("?panel="+first.Panel())).want(t, http.StatusOK, "这个玩法已被删除")
	w.send(w.path("/plays/"+string(first.Key)+"/move"), "by", "1").want(t, http.StatusNotFound, "这个玩法已被删除")
}

func mustPlay(t *testing.T, d pages.Doc, panel string) pages.Play {
	t.Helper()
	for _, p := range d.Plays {
		if p.Panel() == panel {
			return p
		}
	}
	t.Fatalf("no play %s", panel)
	return pages.Play{}
}

func TestWrongPlaysAreToldAndKept(t *testing.T) {
	w := newSite(t).workshop()
	panel := w.addPlay("group")
	in := w.openPanel(panel)
	in.Set("Title", "我起的名字")
	in.Set("Size", "很多")
	a := w.savePanel(panel, in)
	a.want(t, http.StatusUnprocessableEntity, "还没有保存", "全部玩法")
	if again := a.form(t, w.path("/panels/"+panel)); again.Get("Size") != "很多" || again.Get("Title") != "我起的名字" {
		t.Error("what was typed is gone")
	}
	in.Set("Size", "5")
	w.savePanel(panel, in).want(t, http.StatusSeeOther)
	w.get(w.path("?panel=plays")).want(t, http.StatusOK, "我起的名字", "拼团")
	w.get(w.path("?panel="+panel)).want(t, http.StatusOK, "一句话规则", "5人")

	in = w.openPanel(panel)
	in.Set("Prize", "gone")
	w.savePanel(panel, in).want(t, http.StatusUnprocessableEntity, "这个奖品已被删除", "已删除的奖品")
}

func TestPrizes(t *testing.T) {
	w := newSite(t).workshop()
	panel := w.addPlay("group")
	in := w.openPanel("prizes")
	if in.Get("List.0.Key") == "" || in.Get("List.0.Title") == "" {
		t.Fatalf("the sample prize is not shown: %v", in)
	}
	in.Set("_op", "List.add")
	w.savePanel("prizes", in).want(t, http.StatusSeeOther)
	in = w.openPanel("prizes")
	for name, value := range map[string]string{"Title": "豆子一包", "Kind": play.Link, "Total": "9"} {
		in.Set("List.1."+name, value)
	}
	a := w.savePanel("prizes", in)
	a.want(t, http.StatusUnprocessableEntity, "请填写领到后看到的链接或话")
	in = a.form(t, w.path("/panels/prizes"))
	in.Set("List.1.Content", "到店报暗号")
	in.Set("List.1.Substitute", in.Get("List.0.Key"))
	w.savePanel("prizes", in).want(t, http.StatusSeeOther)

	d := w.draft()
	if len(d.Prizes.List) != 2 || !d.Prizes.List[1].Key.Valid() || d.Prizes.List[1].Key == d.Prizes.List[0].Key {
		t.Fatalf("the prizes are %+v", d.Prizes.List)
	}
	w.get(w.path("?panel="+panel)).want(t, http.StatusOK, "豆子一包")

	// A prize that a play gives is deleted: the play says so, and the page is not published.
	in = w.openPanel("prizes")
	in.Set("List.1.Substitute", "")
	in.Set("_op", "List.0.remove")
	w.savePanel("prizes", in).want(t, http.StatusSeeOther)
	w.get(w.path("?panel="+panel)).want(t, http.StatusOK, "已删除的奖品", "这个奖品已被删除，请重新选择")
	a = w.send(w.path("/publish"))
	a.want(t, http.StatusUnprocessableEntity, "这个奖品已被删除，请重新选择", "玩法「")
	if !strings.Contains(a.body, `href="`+w.path("?at=Prize&amp;panel="+panel+"#f-Prize")+`"`) {
		t.Error("the problem does not lead to the play's prize")
	}
}

func TestPlaysUndo(t *testing.T) {
	w := newSite(t).workshop()
	order := w.order()
	panel := w.addPlay("group")
	if !strings.Contains(w.get(w.path("?panel="+panel)).text(), "撤销：添加玩法「") && !strings.Contains(w.get(w.path("?panel="+panel)).body, "撤销：添加玩法「") {
		t.Error("undoing does not say what it takes back")
	}
	in := w.openPanel(panel)
	was := in.Get("Size")
	in.Set("Size", "7")
	w.savePanel(panel, in).want(t, http.StatusSeeOther)
	if want := "从 " + was + " 改为 7"; !strings.Contains(w.get(w.path("?panel="+panel)).body, want) {
		t.Errorf("the history does not say %q", want)
	}
	w.edits(edit{"do": "undo"})
	if got := w.openPanel(panel).Get("Size"); got != was {
		t.Errorf("after undoing it is %s", got)
	}
	w.edits(edit{"do": "undo"})
	if d := w.draft(); len(d.Plays) != 0 || len(d.Prizes.List) != 0 || w.order() != order {
		t.Errorf("what came along stays: %+v, %s", d.Plays, w.order())
	}
	w.edits(edit{"do": "redo"}, edit{"do": "redo"})
	if got := w.openPanel(panel).Get("Size"); got != "7" {
		t.Errorf("done again it is %s", got)
	}
}

func TestPlaysOfTwoOperators(t *testing.T) {
	s := newSite(t)
	a := s.workshop()
	b := &workshop{s.signedIn(pages.Owner), a.page}
	one, two := a.addPlay("group"), a.addPlay("assist")
	mine, theirs := a.panel(one, "Title", "甲的拼团"), b.panel(two, "Title", "乙的助力")
	late := b.panel(one, "Title", "乙的拼团")
	other := b.panel(one, "Cap", "9")
	b.edits(theirs)
	a.edits(mine)
	b.edits(other)
	title := func(panel string) string { return mustPlay(t, a.draft(), panel).Title() }
	if title(one) != "甲的拼团" || title(two) != "乙的助力" || a.openPanel(one).Get("Cap") != "9" {
		t.Errorf("the two plays are %s and %s", title(one), title(two))
	}
	out := b.tries(map[string]any{"edits": []edit{late}, "open": map[string]any{"panel": one, "base": late["base"]}})
	if r := out.Results[0]; r.Error != pages.Conflict || len(r.Theirs) != 1 || r.Theirs[0].Label != "玩法名称" || r.Theirs[0].Theirs != "甲的拼团" {
		t.Errorf("%+v", r)
	}
	a.send(a.path("/plays/"+strings.TrimPrefix(one, "play-")+"/delete")).want(t, http.StatusSeeOther)
	out = b.tries(map[string]any{"edits": []edit{late}, "open": map[string]any{"panel": one, "base": late["base"]}})
	if r := out.Results[0]; r.Error != pages.NotFound || !out.Gone {
		t.Errorf("an edit of a play that is gone: %+v", out)
	}
	if title(two) != "乙的助力" {
		t.Error("the other play is lost")
	}
}

// What a play that was deleted meanwhile was to say comes back, to be copied.
func TestAPlayDeletedWhileBeingEdited(t *testing.T) {
	w := newSite(t).workshop()
	panel := w.addPlay("group")
	in := w.openPanel(panel)
	in.Set("Title", "想了很久的名字")
	w.send(w.path("/plays/"+strings.TrimPrefix(panel, "play-")+"/delete")).want(t, http.StatusSeeOther)
	w.savePanel(panel, in).want(t, http.StatusNotFound, "这个玩法已被删除", "想了很久的名字")
	w.savePanel("play-none", url.Values{"_csrf": {w.csrf}}).want(t, http.StatusNotFound, "这个玩法已被删除")
}

// The sentence follows what is typed, and an unfinished play is kept and told.
func TestThePlaysSentenceFollows(t *testing.T) {
	w := newSite(t).workshop()
	panel := w.addPlay("group")
	tries := func(e edit) (out struct {
		edited
		Summary string
	}) {
		t.Helper()
		a := w.json(w.path("/edits"), map[string]any{"edits": []edit{e}, "open": map[string]any{"panel": panel, "base": e["base"]}})
		a.want(t, http.StatusOK)
		if err := json.Unmarshal([]byte(a.body), &out); err != nil {
			t.Fatal(err)
		}
		return out
	}
	if out := tries(w.panel(panel, "Size", "9")); !strings.Contains(strings.ReplaceAll(out.Summary, " ", ""), "9人") {
		t.Errorf("it says %q", out.Summary)
	}
	out := tries(w.panel(panel, "Size", "1"))
	if !strings.Contains(out.Summary, "标出的地方改好") || w.openPanel(panel).Get("Size") != "1" {
		t.Errorf("of settings that are wrong it says %q, and %s is kept", out.Summary, w.openPanel(panel).Get("Size"))
	}
}

// A step or a place that is added goes on from the last one.
func TestAddedStepsGoOn(t *testing.T) {
	w := newSite(t).workshop()
	for kind, c := range map[string]struct {
		list string
		want map[string]string
	}{
		"assist":  {"Tiers", map[string]string{"Friends": "11"}},
		"ranking": {"Prizes", map[string]string{"Board": "day", "From": "5", "To": "5", "Min": "20"}},
	} {
		panel := w.addPlay(kind)
		in := w.openPanel(panel)
		n, _ := strconv.Atoi(in.Get(c.list + ".len"))
		if kind == "assist" {
			in.Set(fmt.Sprintf("%s.%d.Friends", c.list, n-1), "10")
		} else {
			in.Set(fmt.Sprintf("%s.%d.To", c.list, n-1), "4")
		}
		in.Set("_op", c.list+".add")
		w.savePanel(panel, in).want(t, http.StatusSeeOther)
		in = w.openPanel(panel)
		for name, want := range c.want {
			if got := in.Get(fmt.Sprintf("%s.%d.%s", c.list, n, name)); got != want {
				t.Errorf("%s: %s is %q, want %q", kind, name, got, want)
			}
		}
	}
}

// The headings of a list's items follow what is typed.
func TestHeadsOfItemsFollow(t *testing.T) {
	w := newSite(t).workshop()
	panel := w.addPlay("assist")
	e := w.panel(panel, "Tiers.0.Friends", "17")
	a := w.json(w.path("/edits"), map[string]any{"edits": []edit{e}, "open": map[string]any{"panel": panel, "base": e["base"]}})
	var out struct{ Heads map[string]string }
	if err := json.Unmarshal([]byte(a.body), &out); err != nil {
		t.Fatal(err)
	}
	if !strings.HasPrefix(out.Heads["Tiers.0"], "17 · ") {
		t.Errorf("the items are called %q", out.Heads)
	}
}

// Helping and bargaining are risky in WeChat: the operator is told how much, and where else to use them, and may go on.
func TestRiskOfPlaysInWeChat(t *testing.T) {
	w := newSite(t).workshop()
	w.addPlay("bargain")
	w.get(w.path("/publish")).want(t, http.StatusOK, "在微信里风险", "更适合在企业微信、自己的App或门店用")
	in := w.openPanel("outlets")
	in.Del("WeChat")
	in.Set("Shop", "on")
	w.savePanel("outlets", in).want(t, http.StatusSeeOther)
	if strings.Contains(w.get(w.path("/publish")).text(), "在微信里风险") {
		t.Error("a page for shops is told of WeChat's rules")
	}
}

func TestPlaysOfPublishedPages(t *testing.T) {
	s := newSite(t)
	w := s.workshop()
	in := w.openPanel("outlets")
	in.Del("WeChat")
	in.Set("Shop", "on")
	w.savePanel("outlets", in).want(t, http.StatusSeeOther)
	w.send(w.path("/publish")).want(t, http.StatusSeeOther)
	panel := w.addPlay("group")
	w.get(w.path("/publish")).want(t, http.StatusOK, "新增「", "（拼团）", "奖品", "玩法进度")
	w.send(w.path("/publish"), "confirm", "on").want(t, http.StatusSeeOther)
	in = w.openPanel(panel)
	in.Set("Size", "4")
	w.savePanel(panel, in).want(t, http.StatusSeeOther)
	w.get(w.path("/publish")).want(t, http.StatusOK, "玩法「", "几人成团")
	key := strings.TrimPrefix(panel, "play-")
	if len(w.draft().Plays) != 1 || form.Key(key) != w.draft().Plays[0].Key {
		t.Fatal("the play has another key")
	}
	w.send(w.path("/publish"), "confirm", "on").want(t, http.StatusSeeOther)

	// Once somebody takes part, the play only becomes better.
	s.visitor("spring").does("start", "spring", append([]string{"block", "lead", "play", key}, contact(1)...)...).want(t, http.StatusSeeOther)
	in.Set("Size", "5")
	in.Set("_base", w.openPanel(panel).Get("_base"))
	w.savePanel(panel, in).want(t, http.StatusSeeOther)
	w.get(w.path("?panel="+panel)).want(t, http.StatusOK, "已有人参加，只能改得更优惠：不能多于4")
	w.send(w.path("/publish"), "confirm", "on").want(t, http.StatusUnprocessableEntity, "已有人参加，只能改得更优惠")
	in.Set("Size", "3")
	in.Set("_base", w.openPanel(panel).Get("_base"))
	w.savePanel(panel, in).want(t, http.StatusSeeOther)
	w.send(w.path("/publish"), "confirm", "on").want(t, http.StatusSeeOther)
	prizes := w.openPanel("prizes")
	prizes.Set("List.0.Kind", play.Points)
	prizes.Set("List.0.Points", "5")
	prizes.Set("List.0.Total", "50")
	w.savePanel("prizes", prizes).want(t, http.StatusSeeOther)
	w.get(w.path("?panel=prizes")).want(t, http.StatusOK, "已有1份被预留或领取，不能换发放方式", "只能改得更优惠：不能少于")
	w.send(w.path("/publish"), "confirm", "on").want(t, http.StatusUnprocessableEntity, "已有1份被预留或领取，不能换发放方式")
	w.send(w.path("/plays/"+key+"/delete")).want(t, http.StatusSeeOther)
	w.get(w.path("?panel=plays")).want(t, http.StatusOK, "已有人参加，不能删除")
	a := w.send(w.path("/publish"), "confirm", "on")
	a.want(t, http.StatusUnprocessableEntity, "已有人参加，不能删除")
	if !strings.Contains(a.body, `href="`+w.path("?panel=plays#side")+`"`) {
		t.Error("the problem does not lead to the list of plays")
	}
}

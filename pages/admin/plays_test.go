package admin

import (
	"net/url"
	"strings"
	"testing"

	"github.com/sanduan/sanduan/components/form"
	"github.com/sanduan/sanduan/pages"
	"github.com/sanduan/sanduan/pages/play"
)

// teamed is a page with a group play under the key "team".
func teamed(t *testing.T) pages.Doc {
	t.Helper()
	d := pages.Doc{Title: "一页"}
	if _, err := d.AddPlay("group", func() string { return "team" }); err != nil {
		t.Fatal(err)
	}
	return d
}

// settingsTold are the rows of the settings that differ, as people read them.
func settingsTold(from, to pages.Doc) string {
	var out []string
	for _, row := range NewChanges("p", Shape{Doc: from}, Shape{Doc: to}).Settings {
		out = append(out, row.Name+strings.Join(row.Words, "，"))
		for _, f := range row.Fields {
			if f.Note != "" {
				out = append(out, f.Label+"："+f.Note)
				continue
			}
			out = append(out, f.Label+"："+written(f.Was.Parts)+"→"+written(f.Is.Parts))
		}
	}
	return strings.Join(out, "\n")
}

func TestChangesOfPlays(t *testing.T) {
	one := teamed(t)
	two := one.Clone()
	if _, err := two.AddPlay("gift", func() string { return "gift" }); err != nil {
		t.Fatal(err)
	}
	gift, _ := play.Get("gift")
	group, _ := play.Get("group")
	name := "「" + gift.Sample.Common().Title + "」（送礼）"
	if got := settingsTold(one, two); !strings.HasSuffix(got, "玩法新增"+name) || strings.Contains(got, "Cap") {
		t.Errorf("of a play that came: %s", got)
	}
	if got := settingsTold(two, one); !strings.HasSuffix(got, "玩法删除"+name) {
		t.Errorf("of a play that went: %s", got)
	}
	moved := two.Clone()
	if err := moved.MovePlay("gift", -1); err != nil {
		t.Fatal(err)
	}
	if got := settingsTold(two, moved); got != "玩法新的顺序："+gift.Sample.Common().Title+"、"+group.Sample.Common().Title {
		t.Errorf("of a new order: %s", got)
	}
	other := one.Clone()
	other.Prizes.List = append(other.Prizes.List, play.Prize{Key: "beans", Title: "豆子", Kind: play.Later, Total: 9})
	before := other.Clone()
	rules := string(other.Plays[0].Rules)
	other.Plays[0].Rules = []byte(strings.Replace(rules, `"Prize":"gift"`, `"Prize":"beans"`, 1))
	if got := settingsTold(before, other); !strings.Contains(got, "→[豆子]") && !strings.Contains(got, "→豆子") {
		t.Errorf("of another prize: %s (from %s)", got, rules)
	}
	unknown := one.Clone()
	unknown.Plays[0].Kind = "of-later-times"
	later := unknown.Clone()
	later.Plays[0].Rules = []byte(`{"A":1}`)
	if got := settingsTold(unknown, later); got != "玩法「of-later-times」" {
		t.Errorf("of a kind that is not known: %s", got)
	}
}

func TestReferences(t *testing.T) {
	d := teamed(t)
	d.Prizes.List = []play.Prize{{Key: "cup", Title: "杯子"}, {Key: "pack", Title: "豆子"}}
	s := Sheet{At: At{Panel: "prizes"}, Values: url.Values{}, Choices: Choices{Refers: d.Refers}}
	for name, value := range map[string]string{"List.0.Key": "cup", "List.0.Substitute": "pack", "List.1.Key": "pack", "List.1.Substitute": "gone"} {
		s.Values.Set(name, value)
	}
	f := form.Field{Name: "Substitute", Label: "领完后换成", Kind: form.Choice, Of: "prizes"}
	offers := func(path string) string {
		var out []string
		for _, o := range s.refers(path, f) {
			out = append(out, o.Label)
		}
		return strings.Join(out, " ")
	}
	if got := offers("List.0.Substitute"); got != "豆子" {
		t.Errorf("instead of the cup there is %s", got)
	}
	if got := offers("List.1.Substitute"); got != "杯子 已删除的奖品" {
		t.Errorf("instead of the beans there is %s", got)
	}
	s = Sheet{At: At{Panel: "play-team"}, Values: url.Values{"Tiers.0.Friends": {"3"}, "Tiers.0.Prize": {"cup"}, "Tiers.1.Friends": {"5"}}, Choices: s.Choices}
	items := []form.Field{{Name: "Friends", Kind: form.Number}, {Name: "Prize", Kind: form.Choice, Of: "prizes"}}
	if got := s.itemTitle("Tiers.0.", items); got != "3 · 杯子" {
		t.Errorf("a tier is called %s", got)
	}
	if got := s.itemTitle("Tiers.1.", items); got != "空" {
		t.Errorf("one without a prize is called %s", got)
	}
	for _, f := range []struct {
		field form.Field
		want  string
	}{{form.Field{Of: "prizes"}, "不选"}, {form.Field{Of: "prizes", Required: true}, "请选择"}, {form.Field{Of: "plays"}, "第一个玩法"}} {
		if got := noReferral(f.field); got != f.want {
			t.Errorf("none of %+v is %s", f.field, got)
		}
	}
}

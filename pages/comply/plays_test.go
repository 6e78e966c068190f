package comply_test

import (
	"encoding/json"
	"strings"
	"testing"
	"time"

	"github.com/sanduan/sanduan/components/block"
	"github.com/sanduan/sanduan/pages"
	"github.com/sanduan/sanduan/pages/comply"
	"github.com/sanduan/sanduan/pages/play"
)

// playing is a page with a play of that kind alone, its settings changed by edit.
func playing(t *testing.T, kind string, in pages.Outlets, edit func(*pages.Doc, map[string]any)) []comply.Finding {
	t.Helper()
	d := pages.Doc{Title: "一页", Theme: "red", Outlets: in, Sections: []pages.Section{{ID: "s", Kind: block.Bait}}}
	d.Host.Company, d.Host.Contact, d.Host.Days = "三段咖啡有限公司", "400-123-4567", 90
	if _, err := d.AddPlay(kind, func() string { return "play" }); err != nil {
		t.Fatal(err)
	}
	var rules map[string]any
	if err := json.Unmarshal(d.Plays[0].Rules, &rules); err != nil {
		t.Fatal(err)
	}
	if edit != nil {
		edit(&d, rules)
	}
	var err error
	if d.Plays[0].Rules, err = json.Marshal(rules); err != nil {
		t.Fatal(err)
	}
	return comply.Check(comply.Page{Ready: d.Ready(true), Now: time.Date(2026, 11, 22, 10, 0, 0, 0, time.UTC)})
}

// at are the findings in a panel: rule, severity, field and words.
func at(found []comply.Finding, panel string) string {
	var out []string
	for _, f := range found {
		if f.BlockID == "" && f.Panel == panel {
			out = append(out, f.Rule+" "+string(f.Severity)+" "+f.Field+" "+f.Words)
		}
	}
	return strings.Join(out, "\n")
}

func TestRiskOfPlays(t *testing.T) {
	weChat, shop := pages.Outlets{WeChat: true}, pages.Outlets{Shop: true, WeCom: true, App: true}
	for _, k := range play.All() {
		risky := k.Name == "assist" || k.Name == "bargain"
		for _, act := range []string{play.Tap, play.Phone} {
			set := func(_ *pages.Doc, rules map[string]any) { rules["Act"] = act }
			rule := map[string]string{play.Tap: "WX-PLAY-001 warn Act", play.Phone: "WX-PLAY-002 warn Act"}[act]
			if got := at(playing(t, k.Name, weChat, set), "play-play"); strings.Contains(got, rule) != risky || strings.Count(got, "WX-PLAY") > 1 {
				t.Errorf("%s by %s in WeChat: %s", k.Name, act, got)
			}
			if got := at(playing(t, k.Name, shop, set), "play-play"); strings.Contains(got, "WX-PLAY") {
				t.Errorf("%s by %s in a shop: %s", k.Name, act, got)
			}
		}
	}
}

// What operators begin with, and what the program writes, can be published.
func TestSamplePlaysMayBePublished(t *testing.T) {
	for _, k := range play.All() {
		for _, f := range playing(t, k.Name, pages.Outlets{WeChat: true}, nil) {
			if f.Severity == comply.Block && (f.Panel == "prizes" || f.Panel == "play-play") {
				t.Errorf("%s: %s %s: %s", k.Name, f.Rule, f.Message, f.Words)
			}
		}
	}
}

// The texts of plays and prizes are read like all others, and so are the rules the program writes from them.
func TestTextsOfPlays(t *testing.T) {
	found := playing(t, "group", pages.Outlets{WeChat: true}, func(d *pages.Doc, rules map[string]any) {
		rules["Title"] = "全国第一拼团"
		d.Prizes.List[0].Title = "转发后即可领取"
		d.Prizes.List[0].Words = "最好的咖啡"
	})
	if got := at(found, "play-play"); !strings.Contains(got, " Title ") {
		t.Errorf("of the play's name: %s", got)
	}
	if got := at(found, "play-play"); !strings.Contains(got, "WX-SHARE-001 block  转发后即可领取") {
		t.Errorf("of the rules that name the prize: %s", got)
	}
	got := at(found, "prizes")
	for _, field := range []string{"List.0.Title", "List.0.Words"} {
		if !strings.Contains(got, field) {
			t.Errorf("of the prize's %s: %s", field, got)
		}
	}
}

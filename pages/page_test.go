package pages_test

import (
	"strings"
	"testing"
	"time"

	_ "github.com/sanduan/sanduan/components" // every block
	"github.com/sanduan/sanduan/components/form"
	"github.com/sanduan/sanduan/pages"
)

const (
	begin = 1_800_000_000_000
	end   = 1_800_086_400_000
)

func at(ms int64) time.Time { return time.UnixMilli(ms) }

func TestState(t *testing.T) {
	for _, c := range []struct {
		name string
		page pages.Page
		ms   int64
		want pages.State
	}{
		{"never published", pages.Page{StartsAt: begin, EndsAt: end}, begin, pages.Draft},
		{"published without times", pages.Page{Live: 1}, begin, pages.Live},
		{"an instant before the start", pages.Page{Live: 1, StartsAt: begin}, begin - 1, pages.Scheduled},
		{"at the start", pages.Page{Live: 1, StartsAt: begin}, begin, pages.Live},
		{"an instant before the end", pages.Page{Live: 1, EndsAt: end}, end - 1, pages.Live},
		{"at the end", pages.Page{Live: 1, EndsAt: end}, end, pages.Over},
		{"paused", pages.Page{Live: 1, Paused: true}, begin, pages.OnPause},
		{"paused before the start", pages.Page{Live: 1, Paused: true, StartsAt: begin}, begin - 1, pages.OnPause},
		{"the end wins over a pause", pages.Page{Live: 1, Paused: true, EndsAt: end}, end, pages.Over},
		{"an unpublished page does not end", pages.Page{EndsAt: end}, end, pages.Draft},
		{"deleted wins over all", pages.Page{Live: 1, Paused: true, EndsAt: end, DeletedAt: begin}, end, pages.Deleted},
		{"a deleted draft", pages.Page{DeletedAt: 1}, begin, pages.Deleted},
	} {
		if got := c.page.State(at(c.ms)); got != c.want {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
	}
}

func TestStateTitles(t *testing.T) {
	seen := map[string]bool{}
	for _, s := range []pages.State{pages.Draft, pages.Scheduled, pages.Live, pages.OnPause, pages.Over, pages.Deleted} {
		if title := s.Title(); title == string(s) || seen[title] {
			t.Errorf("%s is called %q", s, title)
		} else {
			seen[title] = true
		}
	}
	if got := pages.State("new").Title(); got != "new" {
		t.Errorf("an unknown state is called %q", got)
	}
}

func TestActs(t *testing.T) {
	for _, c := range []struct {
		page pages.Page
		ms   int64
		code pages.Code
		says string
	}{
		{pages.Page{Live: 1, StartsAt: begin, EndsAt: end}, begin, "", ""},
		{pages.Page{Live: 1, Paused: true}, begin, pages.Paused, "还在"},
		{pages.Page{Live: 1, EndsAt: end}, end, pages.Ended, "已结束"},
		// 1_800_000_000 is 2027-01-15 08:00 UTC: visitors read China's time.
		{pages.Page{Live: 1, StartsAt: begin}, begin - 1, pages.Early, "1月15日 16:00"},
		{pages.Page{}, begin, pages.NotFound, "不存在"},
		{pages.Page{Live: 1, DeletedAt: 1}, begin, pages.NotFound, "不存在"},
	} {
		err := c.page.Acts(at(c.ms))
		if c.code == "" {
			if err != nil {
				t.Errorf("a live page refuses acts: %v", err)
			}
			continue
		}
		if !pages.IsCode(err, c.code) || !strings.Contains(err.Error(), c.says) {
			t.Errorf("%+v: %v, want %s saying %q", c.page, err, c.code, c.says)
		}
	}
}

func TestSettings(t *testing.T) {
	for _, c := range []struct {
		name     string
		settings pages.Settings
		wrong    string // the field; "" none
	}{
		{"slug alone", pages.Settings{Slug: "coffee"}, ""},
		{"both times", pages.Settings{Slug: "coffee", StartsAt: begin, EndsAt: end}, ""},
		{"end alone", pages.Settings{Slug: "coffee", EndsAt: end}, ""},
		{"no slug", pages.Settings{}, "Slug"},
		{"a slug in capitals", pages.Settings{Slug: "Coffee"}, "Slug"},
		{"a slug too long", pages.Settings{Slug: strings.Repeat("a", 41)}, "Slug"},
		{"ends as it begins", pages.Settings{Slug: "coffee", StartsAt: begin, EndsAt: begin}, "EndsAt"},
		{"ends before it begins", pages.Settings{Slug: "coffee", StartsAt: begin + 1, EndsAt: begin}, "EndsAt"},
	} {
		errs := c.settings.Check()
		if c.wrong == "" && errs != nil {
			t.Errorf("%s: %v", c.name, errs)
		}
		if c.wrong != "" && (len(errs) != 1 || errs[c.wrong] == "") {
			t.Errorf("%s: %v, want %s alone", c.name, errs, c.wrong)
		}
	}
}

func TestCheckSlug(t *testing.T) {
	for _, s := range []string{"a", "7", "ab", "coffee-2026", "a--b", strings.Repeat("a", 40)} {
		if wrong := pages.CheckSlug(s); wrong != "" {
			t.Errorf("%q: %s", s, wrong)
		}
	}
	for _, s := range []string{"", "-", "-a", "a-", "A", "a b", "a_b", "a/b", "..", "咖啡", "a\n", "ａ", strings.Repeat("a", 41)} {
		if pages.CheckSlug(s) == "" {
			t.Errorf("%q was taken", s)
		}
	}
}

func TestCheckChannel(t *testing.T) {
	for _, s := range []string{"a", "2", "wechat-group_3", "a-", strings.Repeat("z", 24)} {
		if wrong := pages.CheckChannel(s); wrong != "" {
			t.Errorf("%q: %s", s, wrong)
		}
	}
	for _, s := range []string{"", "-a", "_a", "A", "a b", "a&b", "群", "a\n", strings.Repeat("z", 25)} {
		if pages.CheckChannel(s) == "" {
			t.Errorf("%q was taken", s)
		}
	}
}

func TestRoles(t *testing.T) {
	for _, c := range []struct {
		role         pages.Role
		known, edits bool
	}{
		{pages.Owner, true, true}, {pages.Editor, true, true}, {pages.Viewer, true, false}, {"", false, false}, {"admin", false, false},
	} {
		if c.role.Known() != c.known || c.role.Edits() != c.edits {
			t.Errorf("%q: known %v, edits %v", c.role, c.role.Known(), c.role.Edits())
		}
		if c.known == (c.role.Title() == string(c.role)) {
			t.Errorf("%q is called %q", c.role, c.role.Title())
		}
	}
}

func TestNewDoc(t *testing.T) {
	d := pages.NewDoc("咖啡券", counter())
	if len(d.Sections) != 3 || d.Count() != 0 {
		t.Fatalf("a blank page has %d sections and %d blocks", len(d.Sections), d.Count())
	}
	for _, settings := range []any{d.Basics(), d.Card, d.Poster, d.Invite} {
		if errs := form.Check(settings); errs != nil {
			t.Errorf("%T of a blank page: %v", settings, errs)
		}
	}
}

func TestABlankPageHasNoProblemsButItsEmptySections(t *testing.T) {
	d := pages.NewDoc(strings.Repeat("长", 40), func() string { return "id" })
	d.Host.Brand = "品牌"
	for _, p := range d.Ready(true).Check(at(0), everything) {
		if p.Panel != "" {
			t.Errorf("%s: %s", p.Where, p.Message)
		}
	}
}

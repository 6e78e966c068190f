package bait

import (
	"strings"
	"testing"
	"time"

	"github.com/sanduan/sanduan/components/block"
	"github.com/sanduan/sanduan/components/form"
	"github.com/sanduan/sanduan/components/theme"
)

func at(s string) time.Time {
	t, err := time.ParseInLocation("2006-01-02 15:04:05", s, form.China())
	if err != nil {
		panic(err)
	}
	return t
}

func env() block.Env {
	return block.Env{ID: "b1", Theme: theme.Get("red"), Now: at("2030-11-27 17:30:00"), Action: "#form-b2", Links: block.Links{Me: "/p/x/me"}}
}

func draw(t *testing.T, v block.Viewer, e block.Env) string {
	t.Helper()
	var b strings.Builder
	if err := v.View(e).Render(t.Context(), &b); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestHeroButton(t *testing.T) {
	for _, layout := range []string{"below", "above", "cover"} {
		b := Hero{Title: "标题", Button: "去报名", Note: "很快", Layout: layout}
		for _, c := range []struct {
			name       string
			set        func(*block.Env, *Hero)
			with, sans []string
		}{
			{"leads to the form", func(*block.Env, *Hero) {}, []string{`href="#form-b2"`, "去报名", "很快"}, nil},
			{"leads on who has acted", func(e *block.Env, _ *Hero) { e.Acted = true }, []string{`href="/p/x/me"`, "查看我的进度"}, []string{"去报名", "很快"}},
			{"is not there without a form", func(e *block.Env, _ *Hero) { e.Action = "" }, nil, []string{"<a ", "去报名", "很快"}},
			{"tells the operator so", func(e *block.Env, _ *Hero) { e.Action, e.Editing = "", true }, []string{"访客看不到「去报名」按钮"}, []string{"<a ", "很快"}},
			{"is not there without words", func(_ *block.Env, b *Hero) { b.Button = "" }, nil, []string{"<a ", "很快"}},
		} {
			e, b := env(), b
			c.set(&e, &b)
			got := draw(t, b, e)
			for _, s := range c.with {
				if !strings.Contains(got, s) {
					t.Errorf("%s %s: no %q", layout, c.name, s)
				}
			}
			for _, s := range c.sans {
				if strings.Contains(got, s) {
					t.Errorf("%s %s: %q", layout, c.name, s)
				}
			}
		}
	}
}

func TestHeroNamesTheInviter(t *testing.T) {
	for _, layout := range []string{"below", "above", "cover"} {
		for _, src := range []string{"", "art/banner-coffee.svg"} {
			e := env()
			b := Hero{Title: "标题", Layout: layout, Picture: form.Picture{Src: src}}
			if strings.Contains(draw(t, b, e), "邀请你") {
				t.Errorf("%s: a stranger was invited", layout)
			}
			e.Inviter = &block.Person{Name: "小李"}
			if got := draw(t, b, e); strings.Count(got, "小李") != 1 || !strings.Contains(got, "邀请你") {
				t.Errorf("%s %q: the inviter is not named once", layout, src)
			}
		}
	}
}

func TestOfferPrices(t *testing.T) {
	for _, c := range []struct {
		price, was form.Money
		with, sans string
	}{
		{0, 9900, "¥99</del>", ""},
		{990, 9900, "9.9", "免费"},
		{990, 990, "9.9", "<del"}, // a price is struck through only where it was higher
		{990, 500, "9.9", "<del"},
		{0, 0, "免费", "<del"},
	} {
		got := draw(t, Offer{Name: "礼包", Price: c.price, Was: c.was}, env())
		if !strings.Contains(got, c.with) || c.sans != "" && strings.Contains(got, c.sans) {
			t.Errorf("%d, was %d: want %q and no %q in\n%s", c.price, c.was, c.with, c.sans, got)
		}
	}
}

func TestCountdown(t *testing.T) {
	b := Countdown{Deadline: form.Time(at("2030-11-30 20:00:00").UnixMilli())}
	for _, c := range []struct {
		now, left, until string
		over             bool
	}{
		{"2030-11-27 17:30:00", "3天02时30分00秒", "11月30日 20:00", false},
		{"2030-11-30 19:59:59", "0天00时00分01秒", "11月30日 20:00", false},
		{"2030-11-30 20:00:00", "0天00时00分00秒", "11月30日 20:00", true},
		{"2031-01-01 00:00:00", "0天00时00分00秒", "2030年11月30日 20:00", true},
		{"2029-12-31 23:59:59", "333天20时00分01秒", "2030年11月30日 20:00", false},
	} {
		now := at(c.now).UTC() // the server's clock may run in any zone
		var left strings.Builder
		for _, u := range b.left(now) {
			left.WriteString(u.number + u.label)
		}
		if left.String() != c.left || b.until(now) != c.until || b.over(now) != c.over {
			t.Errorf("%s: %s, %s, over %v", c.now, left.String(), b.until(now), b.over(now))
		}
		e := env()
		e.Now = now
		if got := draw(t, b, e); strings.Contains(got, ` ended"`) != c.over {
			t.Errorf("%s: ended %v\n%s", c.now, !c.over, got)
		}
		if errs := b.Unfit(now); (errs["Deadline"] != "") != c.over {
			t.Errorf("%s: %v", c.now, errs)
		}
	}
}

// Without a deadline the numbers are an example, say so, and cannot be published.
func TestCountdownAsksForItsDeadline(t *testing.T) {
	for _, layout := range []string{"boxes", "bar", "plain"} {
		b := Countdown{Ended: "截止了", Layout: layout}
		if errs := b.Unfit(env().Now); errs["Deadline"] != "请选择时间" {
			t.Errorf("%s: %v", layout, errs)
		}
		got := draw(t, b, env())
		for _, not := range []string{"data-deadline", "data-now", ` ended"`, "1970年", "截止了"} {
			if strings.Contains(got, not) {
				t.Errorf("%s: %s in\n%s", layout, not, got)
			}
		}
		if !strings.Contains(got, "示例数字") {
			t.Errorf("%s: an example passes for the truth\n%s", layout, got)
		}
	}
}

// The script is tested elsewhere; this is what it needs to find.
func TestCountdownCarriesTheServersClock(t *testing.T) {
	b := Countdown{Deadline: form.Time(at("2030-11-30 20:00:00").UnixMilli()), Ended: "截止了"}
	got := draw(t, b, env())
	for _, want := range []string{`data-deadline="1922270400000"`, `data-now="1922002200000"`, `data-unit="d">3<`, `data-unit="h">02<`, `data-unit="m">30<`, `data-unit="s">00<`, "截止了"} {
		if !strings.Contains(got, want) {
			t.Errorf("no %s in\n%s", want, got)
		}
	}
}

// A picture that is not tall is never cut down to fill the screen.
func TestLayoutSuitsThePicture(t *testing.T) {
	wideArt := form.Picture{Src: "art/banner-coffee.svg"}
	for _, x := range []struct {
		b    Hero
		want string
	}{
		{Hero{Layout: "cover", Picture: wideArt}, wide},
		{Hero{Layout: "cover"}, "cover"},
		{Hero{Layout: "above", Picture: wideArt}, "above"},
	} {
		if got := x.b.layout(); got != x.want {
			t.Errorf("%+v is drawn %q, want %q", x.b, got, x.want)
		}
	}
}

func TestHeadlineSize(t *testing.T) {
	for title, want := range map[string]bool{"手冲咖啡体验课": false, "9.9 元上一节手冲咖啡课": true, "一对一外教口语体验课周末班来了": false, "开业，第一杯请你喝": false} {
		if got := (Hero{Title: title}).long(); got != want {
			t.Errorf("%q is long: %v", title, got)
		}
	}
}

func TestHeroVideo(t *testing.T) {
	lying := form.Video{Src: "0123456789abcdef0123456789abcdef-1280x720-65s.mp4"}
	upright := form.Video{Src: "0123456789abcdef0123456789abcdef-720x1280-65s.mp4"}
	cover := form.Picture{Src: "art/banner-coffee.svg"}
	for _, c := range []struct {
		b      Hero
		layout string
		plays  bool
	}{
		{Hero{Layout: "below", Video: lying, Picture: cover}, "below", true},
		{Hero{Layout: "above", Video: lying, Picture: cover}, "above", true},
		{Hero{Layout: "above", Video: upright, Picture: cover}, "below", true},
		{Hero{Layout: "cover", Video: lying, Picture: form.Picture{Src: "art/person-a.svg"}}, wide, true},
		{Hero{Layout: "cover", Video: lying}, wide, true},
		{Hero{Layout: "art", Video: upright, Picture: cover}, "art", false},
		{Hero{Layout: "above", Video: form.Video{Src: "evil.mp4"}, Picture: cover}, "above", false},
	} {
		got := draw(t, c.b, block.Env{Theme: theme.Get("red")})
		if c.b.layout() != c.layout || strings.Contains(got, "<video") != c.plays {
			t.Errorf("%+v is drawn %s, a video: %v", c.b, c.b.layout(), strings.Contains(got, "<video"))
		}
	}
}

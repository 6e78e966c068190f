package trust

import (
	"strings"
	"testing"
	"time"

	"github.com/sanduan/sanduan/components/block"
	"github.com/sanduan/sanduan/components/form"
)

const (
	lying   = "0123456789abcdef0123456789abcdef-1280x720-65s.mp4"
	upright = "0123456789abcdef0123456789abcdef-720x1280-65s.mp4"
)

func TestVideoLoadsNothingBeforeTheTap(t *testing.T) {
	b := Video{Clip: form.Video{Src: lying}, Picture: form.Picture{Src: "art/banner-coffee.svg"}, Name: "怎么上课", Layout: "card"}
	got := draw(t, b, block.Env{})
	for _, want := range []string{
		`preload="none"`, "playsinline", "webkit-playsinline", `x5-video-player-type="h5-page"`, "controls", `src="/media/video/` + lying + `"`,
		`loading="lazy"`, `viewBox="0 0 1280 720"`, `aria-label="怎么上课"`, "1:05",
	} {
		if !strings.Contains(got, want) {
			t.Errorf("no %s in %s", want, got)
		}
	}
	for _, bad := range []string{"autoplay", `poster="/`} {
		if strings.Contains(got, bad) {
			t.Errorf("%s in %s", bad, got)
		}
	}
}

func TestVideoWithoutAVideo(t *testing.T) {
	cover := form.Picture{Src: "art/banner-coffee.svg"}
	for name, clip := range map[string]form.Video{"none": {}, "no upload": {Src: "../evil.mp4"}} {
		b := Video{Title: "看看", Clip: clip, Picture: cover}
		got := draw(t, b, block.Env{})
		if strings.Contains(got, "<video") || strings.Contains(got, "part-play") || !strings.Contains(got, "banner-coffee") {
			t.Errorf("%s: visitors see %s", name, got)
		}
		if !strings.Contains(draw(t, b, block.Env{Editing: true}), "访客看不到播放按钮") {
			t.Errorf("%s: the operator is not told", name)
		}
		if got := draw(t, Video{Title: "看看", Clip: clip}, block.Env{}); got != "" {
			t.Errorf("%s and no cover: visitors see %s", name, got)
		}
	}
	if errs := (Video{Picture: cover}).Unfit(time.Time{}); errs["Clip"] == "" {
		t.Error("it can be published")
	}
	if errs := (Video{Clip: form.Video{Src: lying}}).Unfit(time.Time{}); errs != nil {
		t.Errorf("with a video it cannot be published: %v", errs)
	}
}

func TestVideoLayout(t *testing.T) {
	for _, c := range []struct{ chosen, src, want string }{
		{"card", lying, "card"}, {"wide", lying, "wide"}, {"tall", lying, "card"},
		{"card", upright, "tall"}, {"wide", upright, "wide"}, {"tall", upright, "tall"},
	} {
		if got := (Video{Layout: c.chosen, Clip: form.Video{Src: c.src}}).layout(); got != c.want {
			t.Errorf("%s of %s is drawn %s, want %s", c.chosen, c.src, got, c.want)
		}
	}
}

func TestStrip(t *testing.T) {
	const hash = "0123456789abcdef0123456789abcdef"
	cut := form.Picture{Src: hash + "-750x8000-7p.jpg", Alt: "课程安排"}
	slim := form.Picture{Src: hash + "-1x5000.jpg"}
	got := draw(t, Strip{Items: []Long{{Picture: cut}, {Picture: slim}}, Layout: "full"}, block.Env{})
	if n := strings.Count(got, "<img"); n != 7 || strings.Count(got, `loading="lazy"`) != n || strings.Count(got, `alt="课程安排"`) != 1 {
		t.Errorf("%d pictures in %s", n, got)
	}
	for i, want := range []string{`src="/media/750/0/` + cut.Src, `src="/media/750/6/` + cut.Src} {
		if !strings.Contains(got, want) {
			t.Errorf("%d: no %s", i, want)
		}
	}
	if strings.Contains(got, slim.Src) {
		t.Error("a mere line is shown")
	}
	for name, b := range map[string]Strip{"none": {Title: "长图"}, "a line": {Items: []Long{{Picture: slim}}}, "no picture": {Items: []Long{{Link: "/p/x"}}}} {
		if got := draw(t, b, block.Env{}); got != "" {
			t.Errorf("%s: visitors see %s", name, got)
		}
		if got := draw(t, b, block.Env{Editing: true}); !strings.Contains(got, "访客看不到") {
			t.Errorf("%s: the operator sees %s", name, got)
		}
	}
	linked := draw(t, Strip{Items: []Long{{Picture: form.Picture{Src: cut.Src}, Link: "/p/x"}}}, block.Env{})
	if strings.Count(linked, `href="/p/x"`) != 1 || !strings.Contains(linked, `aria-label="查看详情"`) {
		t.Errorf("the link is %s", linked)
	}
}

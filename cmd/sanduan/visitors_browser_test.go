package main

import (
	"fmt"
	"testing"

	"github.com/chromedp/chromedp"
)

// TestWithoutScript: everything a visitor needs works where scripts do not run.
func TestWithoutScript(t *testing.T) {
	browser := chromium(t)
	p := start(t, t.TempDir())
	defer func() {
		if err := p.stop(); err != nil {
			t.Error(err)
		}
	}()
	v := person(t, browser, 375, 812)
	v.script(false)
	v.open(p.url + "/p/coffee")
	const form = `form[action*="/lead"] `
	v.fill(form+`input[name=phone]`, "1380013800")
	v.do(chromedp.Click(chromedp.CSS(form + `input[name=consent]`)))
	v.press(form + `button[type=submit]`)
	v.reads("手机号是 11 位")
	v.fill(form+`input[name=phone]`, "13800138000")
	v.press(form + `button[type=submit]`)
	v.reads("领取成功")
	v.press(`form[action$="/share"] button`)
	v.reads("我的链接")
	readPoster(t, p.url+valueOf[string](v, `document.querySelector("img[src*='/poster.jpg?v=']").getAttribute("src")`))
}

// TestSmallScreensAndLargeText: nothing is wider than the screen on a small phone, also with text at 130 %.
func TestSmallScreensAndLargeText(t *testing.T) {
	browser := chromium(t)
	p := start(t, t.TempDir())
	defer func() {
		if err := p.stop(); err != nil {
			t.Error(err)
		}
	}()
	for _, width := range []int64{320, 375, 414} {
		v := person(t, browser, width, 700)
		for _, path := range []string{"/p/english", "/p/coffee", "/p/fitness", "/p/english/me", "/p/english/privacy", "/p/none"} {
			v.open(p.url + path)
			for _, text := range []int{100, 130} {
				valueOf[bool](v, fmt.Sprintf(`(document.documentElement.style.fontSize = "%d%%") !== ""`, text))
				if wide := valueOf[int64](v, `document.documentElement.scrollWidth`); wide > width {
					t.Errorf("%s at %d px and %d %% text is %d px wide", path, width, text, wide)
				}
			}
		}
	}
}

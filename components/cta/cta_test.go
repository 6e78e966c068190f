package cta

import (
	"net/url"
	"strings"
	"testing"

	"github.com/sanduan/sanduan/components/block"
	"github.com/sanduan/sanduan/components/form"
)

func draw(t *testing.T, v block.Viewer, e block.Env) string {
	t.Helper()
	var b strings.Builder
	if err := v.View(e).Render(t.Context(), &b); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func env() block.Env {
	return block.Env{
		ID: "b7", Via: "8fK2mQx7", Channel: "wx", Action: "#form-b7",
		Links: block.Links{
			Lead: "/p/a/lead", Share: "/p/a/share", Me: "/p/a/me", Privacy: "/p/a/privacy",
			Own: "https://hd.example.com/s/8fK2mQx7", Poster: "/s/8fK2mQx7/poster.jpg",
		},
		Consent: block.Consent{Text: "我已阅读并同意《个人信息处理说明》：只用于联系。"},
	}
}

func want(t *testing.T, html string, parts ...string) {
	t.Helper()
	for _, p := range parts {
		if !strings.Contains(html, p) {
			t.Errorf("no %s in\n%s", p, html)
		}
	}
}

func without(t *testing.T, html string, parts ...string) {
	t.Helper()
	for _, p := range parts {
		if strings.Contains(html, p) {
			t.Errorf("%s in\n%s", p, html)
		}
	}
}

var ask = Lead{
	Title: "预约", Button: "提交", Thanks: "收到了", AskName: true, NameRequired: true,
	Questions: []block.Question{{Label: "时间", Choices: "周六，周日", Required: true}, {Label: "想问什么"}},
}

func TestLeadFormSaysWhereItComesFrom(t *testing.T) {
	html := draw(t, ask, env())
	want(t, html,
		`action="/p/a/lead#form-b7"`, `id="form-b7"`, `name="block" value="b7"`, `name="via" value="8fK2mQx7"`, `name="channel" value="wx"`,
		`autocomplete="name"`, `type="tel"`, `inputmode="numeric"`, `autocomplete="tel"`,
		`<a href="/p/a/privacy" class="text-main underline">《个人信息处理说明》</a>：只用于联系。`,
	)
	without(t, html, " checked", "aria-invalid", "disabled")
}

func TestQuestionWithChoicesIsPickedFromThem(t *testing.T) {
	html := draw(t, ask, env())
	want(t, html, `type="radio" name="q0" value="周六" required`, `type="radio" name="q0" value="周日" required`, `type="text" name="q1"`)
	without(t, html, `type="text" name="q0"`, `type="radio" name="q1"`)
}

func TestLeadFormKeepsWhatWasTypedAndSaysWhatIsWrong(t *testing.T) {
	e := env()
	e.Form = block.Form{
		Block:  "b7",
		Values: url.Values{"phone": {"1380013"}, "name": {`<b>"王`}, "q0": {"周日"}, "q1": {"停车"}, "consent": {"on"}},
		Errors: form.Errors{"phone": "手机号不完整", "q1": "请说清楚", "form": "没有提交成功"},
	}
	html := draw(t, ask, e)
	want(t, html,
		`value="1380013"`, `value="&lt;b&gt;&#34;王"`, `value="周日" required checked`, `value="停车"`,
		`aria-describedby="b7-phone-wrong"`, `id="b7-phone-wrong" class="part-wrong">手机号不完整`, `id="b7-q1-wrong"`, `role="alert"`,
	)
	if n := strings.Count(html, "aria-invalid"); n != 2 {
		t.Errorf("%d controls are marked wrong, want 2", n)
	}

	e.Form.Block = "another"
	without(t, draw(t, ask, e), "1380013", "手机号不完整", "aria-invalid")
}

func TestWhoHasActedGetsTheThanks(t *testing.T) {
	e := env()
	e.Acted = true
	html := draw(t, ask, e)
	want(t, html, `id="form-b7"`, "收到了", `href="/p/a/me"`)
	without(t, html, "<form", `name="phone"`)
}

func TestASecondFormSaysInAWordThatTheFirstWasSent(t *testing.T) {
	e := env()
	e.Acted, e.By, e.Action = true, "a", "#form-a"
	html := draw(t, ask, e)
	want(t, html, `id="form-b7"`, "你的信息已收到", `href="/p/a/me"`)
	without(t, html, "收到了", "<form")

	// What came of it is said where it came by, whichever form stands first.
	e.By, e.Slot = "b7", "周六"
	b := Booking{Slots: []block.Slot{{Key: "a", Label: "上午", Capacity: 1}}, Thanks: "约好了", Button: "预约"}
	want(t, draw(t, b, e), "约好了", "周六")
	want(t, draw(t, ask, e), "收到了")
}

func TestNothingIsSentFromThePreview(t *testing.T) {
	e := env()
	e.Editing = true
	want(t, draw(t, ask, e), "disabled", "预览中不能提交")
	want(t, draw(t, Share{Button: "生成"}, e), "disabled", "预览中不能生成")
}

func TestShareShowsWhatWasMade(t *testing.T) {
	e := env()
	b := Share{Button: "生成海报", Text: "来看看"}
	before := draw(t, b, e)
	want(t, before, `action="/p/a/share#share-b7"`, `name="name"`)
	without(t, before, "<img", e.Links.Own)

	e.Shared, e.Friends = true, 3
	after := draw(t, b, e)
	want(t, after, `src="/s/8fK2mQx7/poster.jpg"`, `value="https://hd.example.com/s/8fK2mQx7"`, "来看看\nhttps://hd.example.com/s/8fK2mQx7",
		`data-copy="#b7-link"`, `id="b7-link"`, `data-copy="#b7-text"`, `id="b7-text"`, `>3</b>`, `href="/p/a/me"`)
	without(t, after, "<form")
}

func TestBarLeadsToTheFormOrToWhatCameOfIt(t *testing.T) {
	b := Bar{Text: "提前预约", Button: "立即预约", Contact: "tel:4001234567", ContactText: "咨询"}
	e := env()
	want(t, draw(t, b, e), `href="#form-b7"`, "立即预约", `href="tel:4001234567"`)

	e.Acted = true
	html := draw(t, b, e)
	want(t, html, `href="/p/a/me"`, "查看我的进度")
	without(t, html, "立即预约")

	e.Acted, e.Action = false, ""
	if got := draw(t, b, e); got != "" {
		t.Errorf("a bar without a goal: %s", got)
	}
	e.Editing = true
	want(t, draw(t, b, e), "还没有报名表单")
}

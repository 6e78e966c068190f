package handlers_test

import (
	"encoding/json"
	"fmt"
	"net/http"
	"net/url"
	"strings"
	"testing"

	"github.com/sanduan/sanduan/components/form"
	"github.com/sanduan/sanduan/pages"
	"github.com/sanduan/sanduan/pages/admin"
)

// edit is one edit as the editor's script sends it.
type edit map[string]any

// edited is the answer to edits.
type edited struct {
	Rev     int
	Results []struct {
		Key, Block, Say, Message, Base string
		OK, Undo                       bool
		Error                          pages.Code
		Theirs                         []admin.Difference
		Errors                         form.Errors
	}
	Undo, Redo, Outline, Hash, Page, Side, Base string
	Problems                                    int
	Changed, Gone                               bool
	Blocks                                      map[string]string
	Errors                                      form.Errors
	Found                                       map[string]string
}

// json posts as the editor's script does.
func (o *office) json(path string, body any, header ...string) answer {
	o.t.Helper()
	b, err := json.Marshal(body)
	if err != nil {
		o.t.Fatal(err)
	}
	return o.do("POST", path, "application/json", strings.NewReader(string(b)),
		append([]string{"Origin", o.site.url, "Accept", "application/json", "X-CSRF-Token", o.csrf}, header...)...)
}

// edits sends edits to the page and fails where one is not done.
func (w *workshop) edits(list ...edit) edited {
	w.t.Helper()
	out := w.tries(map[string]any{"rev": w.rev(), "edits": list})
	for i, r := range out.Results {
		if !r.OK {
			w.t.Fatalf("edit %d: %s %s", i, r.Error, r.Message)
		}
	}
	return out
}

func (w *workshop) tries(body map[string]any) (out edited) {
	w.t.Helper()
	a := w.json(w.path("/edits"), body)
	a.want(w.t, http.StatusOK)
	if err := json.Unmarshal([]byte(a.body), &out); err != nil {
		w.t.Fatal(err)
	}
	return out
}

func (w *workshop) rev() int {
	w.t.Helper()
	_, rev, err := w.site.store.Draft(w.t.Context(), w.page.ID)
	if err != nil {
		w.t.Fatal(err)
	}
	return rev
}

// typed is the open form of a block with some of its values changed, as the script sends it.
func (w *workshop) typed(block string, pairs ...string) edit {
	w.t.Helper()
	in := w.get(w.path("?block="+block)).form(w.t, w.path("/blocks/"+block))
	e := edit{"do": "set", "block": block, "base": in.Get("_base")}
	for i := 0; i < len(pairs); i += 2 {
		in.Set(pairs[i], pairs[i+1])
	}
	e["values"] = in.Encode()
	return e
}

func (w *workshop) title(block string) string {
	w.t.Helper()
	d := w.draft()
	b, err := d.Find(block)
	if err != nil {
		w.t.Fatal(err)
	}
	var props struct{ Title string }
	if err := json.Unmarshal(b.Props, &props); err != nil {
		w.t.Fatal(err)
	}
	return props.Title
}

func TestEditsOfTheOrder(t *testing.T) {
	w := newSite(t).workshop()
	for _, step := range []struct {
		edit edit
		want string
	}{
		{edit{"do": "move", "block": "hero", "by": 1}, "offer hero | numbers | lead"},
		{edit{"do": "place", "block": "lead", "section": "s1", "after": "offer"}, "offer lead hero | numbers | "},
		{edit{"do": "place", "block": "lead", "section": "s3", "after": ""}, "offer hero | numbers | lead"},
		{edit{"do": "place", "block": "offer", "section": "s2"}, "hero | numbers offer | lead"},
		{edit{"do": "delete", "block": "numbers"}, "hero | offer | lead"},
		{edit{"do": "section-move", "section": "s3", "by": -1}, "hero | lead | offer"},
		{edit{"do": "undo"}, "hero | offer | lead"},
		{edit{"do": "undo"}, "hero | numbers offer | lead"},
		{edit{"do": "redo"}, "hero | offer | lead"},
	} {
		out := w.edits(step.edit)
		if w.order() != step.want {
			t.Fatalf("after %v: %s, want %s", step.edit, w.order(), step.want)
		}
		if !strings.HasPrefix(out.Page, "<main") || !strings.Contains(out.Outline, "首屏主图") {
			t.Errorf("after %v the answer shows no page and outline", step.edit)
		}
	}
	out := w.edits(edit{"do": "add", "kind": "countdown", "section": "s1", "after": ""})
	if want := out.Results[0].Block + " hero | offer | lead"; w.order() != want || out.Undo != "添加「倒计时」" {
		t.Errorf("%s, undo %q", w.order(), out.Undo)
	}
	out = w.edits(edit{"do": "copy", "block": "hero"}, edit{"do": "hide", "block": "lead", "hidden": true})
	if d := w.draft(); d.Count() != 5 || !d.Sections[2].Blocks[0].Hidden {
		t.Errorf("%s", w.order())
	}
	if again := w.tries(map[string]any{"rev": out.Rev, "outline": out.Hash, "edits": []edit{}}); again.Outline != "" || again.Page != "" {
		t.Error("the answer repeats what the browser shows already")
	}
}

// TestEditsKeepWhatIsUnfinished: a draft takes what is still wrong or too long, and says so.
func TestEditsKeepWhatIsUnfinished(t *testing.T) {
	w := newSite(t).workshop()
	long := strings.Repeat("长", 20_000)
	out := w.edits(w.typed("hero", "Title", long))
	if w.title("hero") != long || !strings.Contains(out.Results[0].Errors["Title"], "现在 20000 个") {
		t.Errorf("%d characters stored, errors %v", len(w.title("hero"))/3, out.Results[0].Errors)
	}
	if out.Page != "" || !strings.Contains(out.Blocks["hero"], long) {
		t.Error("the block is not drawn anew alone")
	}
	out = w.edits(w.typed("hero", "Title", ""))
	if w.title("hero") != "" || out.Results[0].Errors["Title"] == "" || out.Problems == 0 {
		t.Errorf("%q, errors %v", w.title("hero"), out.Results[0].Errors)
	}
	out = w.edits(w.typed("offer", "Price", "很便宜"))
	if out.Results[0].Errors["Price"] == "" || !strings.Contains(string(w.draft().Sections[0].Blocks[1].Props), `"Price":990`) {
		t.Errorf("errors %v, stored %s", out.Results[0].Errors, w.draft().Sections[0].Blocks[1].Props)
	}
}

// TestEditsOfTwoOperators: different fields are merged, the same field asks, and the answer to that is obeyed.
func TestEditsOfTwoOperators(t *testing.T) {
	s := newSite(t)
	a := s.workshop()
	b := &workshop{s.signedIn(pages.Owner), a.page}
	mine, words := a.typed("hero", "Title", "甲的标题"), b.typed("hero", "Words", "乙的话")
	theirs := b.typed("hero", "Title", "乙的标题")
	seen := a.rev()
	b.edits(words)
	a.edits(mine)
	if d := a.draft(); !strings.Contains(string(d.Sections[0].Blocks[0].Props), "乙的话") || a.title("hero") != "甲的标题" {
		t.Fatalf("%s", a.draft().Sections[0].Blocks[0].Props)
	}
	out := b.tries(map[string]any{"rev": seen, "edits": []edit{theirs}, "open": map[string]any{"block": "hero", "base": theirs["base"]}})
	r := out.Results[0]
	if r.Error != pages.Conflict || len(r.Theirs) != 1 || r.Theirs[0].Mine != "乙的标题" || r.Theirs[0].Theirs != "甲的标题" || r.Theirs[0].Label != "标题" {
		t.Fatalf("%+v", r)
	}
	if out.Page == "" || !strings.Contains(out.Side, "甲的标题") {
		t.Error("the other's edits are not shown")
	}
	theirs["force"] = true
	if b.edits(theirs); a.title("hero") != "乙的标题" {
		t.Errorf("%q", a.title("hero"))
	}
	a.edits(edit{"do": "delete", "block": "hero"})
	out = b.tries(map[string]any{"edits": []edit{theirs}, "open": map[string]any{"block": "hero"}})
	if out.Results[0].Error != pages.NotFound || !out.Gone {
		t.Errorf("%+v", out)
	}
}

// TestEditsGoOn: what a form says next begins from what it said, not from what others have stored meanwhile; a question
// whose answer was lost is asked again; taking one's own takes back no field the other changed.
func TestEditsGoOn(t *testing.T) {
	s := newSite(t)
	a := s.workshop()
	b := &workshop{s.signedIn(pages.Owner), a.page}
	one, two := a.typed("hero", "Title", "甲"), a.typed("hero", "Title", "甲乙")
	b.edits(b.typed("hero", "Words", "乙的话"))
	words := func() bool { return strings.Contains(string(a.draft().Sections[0].Blocks[0].Props), "乙的话") }
	a.edits(one, two)
	if a.title("hero") != "甲乙" || !words() {
		t.Errorf("two edits of one form: %s", a.draft().Sections[0].Blocks[0].Props)
	}

	asked, later := a.typed("hero", "Title", "甲的", "Badge", "甲的角标"), a.typed("hero", "Title", "甲的新词")
	asked["key"] = "asked"
	b.edits(b.typed("hero", "Title", "乙的", "Words", "乙的话又改"))
	for range 2 { // the first answer is lost
		r := a.tries(map[string]any{"edits": []edit{asked}}).Results[0]
		if r.Error != pages.Conflict || len(r.Theirs) != 1 || r.Theirs[0].Theirs != "乙的" {
			t.Fatalf("%+v", r)
		}
		later["base"] = r.Base
	}
	if !strings.Contains(string(a.draft().Sections[0].Blocks[0].Props), "甲的角标") {
		t.Error("the field that does not clash is not stored")
	}
	if r := a.tries(map[string]any{"edits": []edit{later}}).Results[0]; r.Error != pages.Conflict || a.title("hero") != "乙的" {
		t.Errorf("the next words settle the question: %q, %+v", a.title("hero"), r)
	}
	asked["force"] = true
	if a.edits(asked); a.title("hero") != "甲的" || !strings.Contains(string(a.draft().Sections[0].Blocks[0].Props), "乙的话又改") {
		t.Errorf("mine is taken: %s", a.draft().Sections[0].Blocks[0].Props)
	}

	typed := a.typed("hero", "Title", "马上撤销")
	out := a.tries(map[string]any{"rev": a.rev(), "edits": []edit{typed, {"do": "undo"}}, "open": map[string]any{"block": "hero", "base": typed["base"]}})
	if !strings.Contains(out.Side, `>甲的</textarea>`) {
		t.Errorf("undone in the same request, the form is not told: %.200s", out.Side)
	}
}

// TestEditsThatComeLate: what was typed while no answer came is one after another, not a conflict with oneself; what comes
// twice is done once.
func TestEditsThatComeLate(t *testing.T) {
	w := newSite(t).workshop()
	one, two := w.typed("hero", "Title", "一"), w.typed("hero", "Title", "一二")
	one["key"], two["key"] = "k1", "k2"
	w.edits(one)
	w.edits(one, two)
	if w.title("hero") != "一二" {
		t.Errorf("%q", w.title("hero"))
	}
	add := edit{"key": "k3", "do": "add", "kind": "countdown", "section": "s1"}
	w.edits(add)
	w.edits(add)
	if n := w.draft(); n.Count() != 5 {
		t.Errorf("%d blocks", n.Count())
	}
}

func TestTextTypedOnThePhone(t *testing.T) {
	w := newSite(t).workshop()
	was := w.title("hero")
	w.edits(edit{"do": "text", "block": "hero", "path": "Title", "from": was, "text": "手机上改的"})
	if w.title("hero") != "手机上改的" {
		t.Errorf("%q", w.title("hero"))
	}
	out := w.tries(map[string]any{"edits": []edit{
		{"do": "text", "block": "hero", "path": "Title", "from": was, "text": "又改"},
		{"do": "text", "block": "hero", "path": "Nothing", "from": "", "text": "x"},
		{"do": "text", "block": "offer", "path": "Benefits.len", "from": "3", "text": "0"},
	}})
	if out.Results[0].Error != pages.Conflict || out.Results[1].Error != pages.NotFound || out.Results[2].Error != pages.NotFound {
		t.Errorf("%+v", out.Results)
	}
	if w.title("hero") != "手机上改的" {
		t.Errorf("%q", w.title("hero"))
	}
}

func TestListButtonsOfTheScript(t *testing.T) {
	w := newSite(t).workshop()
	e := w.typed("lead")
	e["op"] = "Questions.add"
	before := w.get(w.path("?block=lead")).form(t, w.path("/blocks/lead")).Get("Questions.len")
	out := w.tries(map[string]any{"rev": w.rev(), "edits": []edit{e}, "open": map[string]any{"block": "lead", "base": e["base"]}})
	if want := fmt.Sprintf(`name="Questions.%s.Label"`, before); !strings.Contains(out.Side, want) {
		t.Errorf("the form that comes back has no %s: %.300s", want, out.Side)
	}
}

func TestEditsRefused(t *testing.T) {
	s := newSite(t)
	w := s.workshop()
	var many []edit
	for range 501 {
		many = append(many, edit{"do": "undo"})
	}
	w.json(w.path("/edits"), map[string]any{"edits": many}).want(t, http.StatusRequestEntityTooLarge)
	w.do("POST", w.path("/edits"), "application/json", strings.NewReader("{"), "Origin", s.url, "X-CSRF-Token", w.csrf).want(t, http.StatusUnprocessableEntity)
	w.json(w.path("/edits"), map[string]any{}, "X-CSRF-Token", "wrong").want(t, http.StatusForbidden)
	w.json("/admin/pages/none/edits", map[string]any{}).want(t, http.StatusNotFound)
	viewer := &workshop{s.signedIn(pages.Viewer), w.page}
	viewer.json(w.path("/edits"), map[string]any{"edits": []edit{{"do": "delete", "block": "hero"}}}).want(t, http.StatusForbidden)
	nobody := &office{browser: s.browser()}
	a := nobody.json(w.path("/edits"), map[string]any{})
	if a.want(t, http.StatusUnauthorized); !strings.Contains(a.body, `"error":"signin"`) {
		t.Errorf("%s", a.body)
	}

	out := w.tries(map[string]any{"edits": []edit{
		{"do": "explode"}, {"do": "add", "kind": "none", "section": "s1"}, {"do": "paste", "text": "<script>", "section": "s1"},
		{"do": "insert", "set": "none", "section": "s1"}, {"do": "set", "panel": "none", "values": "%"}, {"do": "set", "block": "hero", "values": "%"},
		{"do": "place", "block": "hero", "section": "none", "after": ""}, {"do": "undo"}, {"do": "hide", "block": strings.Repeat("x", 100)},
		{"do": "delete", "block": "lead", "key": strings.Repeat("k", 100)}, {"do": "section-delete", "section": "s1"},
	}})
	for i, r := range out.Results {
		if r.OK || r.Message == "" {
			t.Errorf("edit %d was done: %+v", i, r)
		}
	}
	if w.order() != "hero offer | numbers | lead" {
		t.Errorf("%s", w.order())
	}
}

// TestDrawingStoresNothing: the phone shows what is typed before it is kept.
func TestDrawingStoresNothing(t *testing.T) {
	w := newSite(t).workshop()
	e := w.typed("hero", "Title", "<b>边打边看")
	in, err := url.ParseQuery(e["values"].(string))
	if err != nil {
		t.Fatal(err)
	}
	a := w.post(w.path("/blocks/hero/draw"), in, "X-CSRF-Token", w.csrf)
	a.want(t, http.StatusOK)
	if !strings.HasPrefix(a.body, `<div id="b-hero"`) || !strings.Contains(a.body, "&lt;b&gt;边打边看") || w.title("hero") == "<b>边打边看" {
		t.Errorf("%s", a.body)
	}
	w.post(w.path("/blocks/none/draw"), in, "X-CSRF-Token", w.csrf).want(t, http.StatusNotFound)
}

// TestSigningInAgainInPlace: a script learns that the session is over, signs in, and goes on with the new token.
func TestSigningInAgainInPlace(t *testing.T) {
	s := newSite(t)
	w := s.workshop()
	again := &workshop{&office{browser: s.browser(), csrf: w.csrf}, w.page}
	again.get(w.path("/side?block=hero"), "HX-Request", "true").want(t, http.StatusUnauthorized)
	in := url.Values{"login": {s.addOperator("late", pages.Editor).Login}, "password": {"wrong"}}
	if a := again.post("/admin/login", in, "Accept", "application/json"); a.StatusCode == http.StatusOK || !strings.Contains(a.body, "登录名或密码不对") {
		t.Fatalf("%d %s", a.StatusCode, a.body)
	}
	in.Set("password", password)
	a := again.post("/admin/login", in, "Accept", "application/json")
	a.want(t, http.StatusOK)
	var session struct{ CSRF, Name string }
	if err := json.Unmarshal([]byte(a.body), &session); err != nil || session.CSRF == "" || session.Name != "late" {
		t.Fatalf("%v %s", err, a.body)
	}
	again.json(w.path("/edits"), map[string]any{}).want(t, http.StatusForbidden) // the old token
	again.csrf = session.CSRF
	again.json(w.path("/edits"), map[string]any{}).want(t, http.StatusOK)
	if a := again.get("/admin/session", "Accept", "application/json"); !strings.Contains(a.body, session.CSRF) {
		t.Errorf("%s", a.body)
	}
}

func TestOperatorsSeeEachOther(t *testing.T) {
	s := newSite(t)
	a := s.workshop()
	b := &workshop{s.signedIn(pages.Viewer), a.page}
	a.json(a.path("/here"), map[string]any{"tab": "t1", "place": "hero"}).want(t, http.StatusOK)
	answer := b.json(b.path("/here"), map[string]any{"tab": "t2"})
	answer.want(t, http.StatusOK)
	if !strings.Contains(answer.body, `"place":"hero","self":false`) || !strings.Contains(answer.body, fmt.Sprintf(`"rev":%d`, a.rev())) {
		t.Errorf("%s", answer.body)
	}
	a.json(a.path("/here"), map[string]any{"tab": "t1", "gone": true}).want(t, http.StatusNoContent)
	if answer = b.json(b.path("/here"), map[string]any{"tab": "t2"}); !strings.Contains(answer.body, `"others":[]`) {
		t.Errorf("%s", answer.body)
	}
	a.json(a.path("/here"), map[string]any{"tab": strings.Repeat("t", 99)}).want(t, http.StatusUnprocessableEntity)
}

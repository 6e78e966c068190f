package handlers_test

import (
	"bytes"
	"context"
	"net/http"
	"net/url"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"github.com/sanduan/sanduan/components/block"
	"github.com/sanduan/sanduan/db"
	"github.com/sanduan/sanduan/pages"
)

// workshop is an editor with a page of four blocks: two of the bait, one of the other sections each.
type workshop struct {
	*office
	page pages.Page
}

func (s *site) workshop() *workshop {
	s.t.Helper()
	n := 0
	doc := pages.NewDoc("春日体验课", func() string { n++; return "s" + string(rune('0'+n)) })
	doc.Host.Brand, doc.Host.Company, doc.Host.Contact = "三段咖啡", "三段咖啡有限公司", "400-000-0000"
	for i, kind := range []string{"hero", "offer", "numbers", "lead"} {
		section := []string{"s1", "s1", "s2", "s3"}[i]
		if _, err := doc.AddBlock(section, kind, func() string { return kind }); err != nil {
			s.t.Fatal(err)
		}
	}
	page := pages.Page{ID: db.NewID(), Slug: "spring", Title: doc.Title, CreatedAt: s.now.UnixMilli(), UpdatedAt: s.now.UnixMilli()}
	if err := s.store.CreatePage(context.Background(), page, doc); err != nil {
		s.t.Fatal(err)
	}
	return &workshop{s.signedIn(pages.Editor), page}
}

func (w *workshop) path(rest string) string { return "/admin/pages/" + w.page.ID + rest }

func (w *workshop) draft() pages.Doc {
	w.t.Helper()
	d, _, err := w.site.store.Draft(context.Background(), w.page.ID)
	if err != nil {
		w.t.Fatal(err)
	}
	return d
}

// order is the draft's blocks by section: "hero offer | numbers | lead".
func (w *workshop) order() string {
	var sections []string
	for _, s := range w.draft().Sections {
		var ids []string
		for _, b := range s.Blocks {
			ids = append(ids, b.ID)
		}
		sections = append(sections, strings.Join(ids, " "))
	}
	return strings.Join(sections, " | ")
}

// form reads the controls a browser would send of the editor's form that posts to action.
func (a answer) form(t testing.TB, action string) url.Values {
	t.Helper()
	return a.formTo(t, action+"#side")
}

// formTo reads the controls of the form whose action is exactly that.
func (a answer) formTo(t testing.TB, action string) url.Values {
	t.Helper()
	root, err := html.Parse(strings.NewReader(a.body))
	if err != nil {
		t.Fatal(err)
	}
	for n := range root.Descendants() {
		if n.Data == "form" && attr(n, "action") == action {
			return controls(n)
		}
	}
	t.Fatalf("no form posts to %s: %.400s", action, a.text())
	return nil
}

func attr(n *html.Node, name string) string {
	for _, a := range n.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}

func has(n *html.Node, name string) bool {
	return slices.ContainsFunc(n.Attr, func(a html.Attribute) bool { return a.Key == name })
}

func controls(form *html.Node) url.Values {
	in := url.Values{}
	for n := range form.Descendants() {
		name := attr(n, "name")
		switch {
		case name == "":
		case n.Data == "textarea":
			if n.FirstChild != nil {
				in.Set(name, n.FirstChild.Data)
			} else {
				in.Set(name, "")
			}
		case n.Data == "select":
			for o := range n.Descendants() {
				if o.Data == "option" && (has(o, "selected") || !in.Has(name)) {
					in.Set(name, attr(o, "value"))
				}
			}
		case n.Data != "input" || attr(n, "type") == "file":
		case attr(n, "type") == "radio" || attr(n, "type") == "checkbox":
			if has(n, "checked") {
				in.Set(name, attr(n, "value"))
			}
		default:
			in.Set(name, attr(n, "value"))
		}
	}
	return in
}

// open is the form of a block as the editor shows it.
func (w *workshop) open(id string) url.Values {
	w.t.Helper()
	a := w.get(w.path("?block=" + id))
	a.want(w.t, http.StatusOK)
	return a.form(w.t, w.path("/blocks/"+id))
}

// save posts a block's form, as a browser does: multipart.
func (w *workshop) save(id string, in url.Values) answer {
	w.t.Helper()
	return w.upload(w.path("/blocks/"+id), in, nil)
}

func TestFormsShowWhatTheyStore(t *testing.T) {
	s := newSite(t)
	w := s.workshop()
	for _, kind := range block.All() {
		w.send(w.path("/blocks"), "section", "s3", "kind", kind.Name).want(t, http.StatusSeeOther)
	}
	before := w.draft()
	for _, section := range before.Sections {
		for _, b := range section.Blocks {
			w.save(b.ID, w.open(b.ID)).want(t, http.StatusSeeOther)
		}
	}
	after := w.draft()
	for i, section := range before.Sections {
		for j, b := range section.Blocks {
			if got := after.Sections[i].Blocks[j].Props; !bytes.Equal(got, b.Props) {
				t.Errorf("%s: saving the untouched form made\n%s of\n%s", b.Kind, got, b.Props)
			}
		}
	}
}

func TestBlocksAreAddedMovedCopiedHiddenDeleted(t *testing.T) {
	s := newSite(t)
	w := s.workshop()
	steps := []struct {
		path  string
		pairs []string
		want  string
	}{
		{"/blocks/offer/move", []string{"by", "-1"}, "offer hero | numbers | lead"},
		{"/blocks/hero/move", []string{"by", "1"}, "offer | hero numbers | lead"},
		{"/blocks/hero/move", []string{"section", "s3"}, "offer | numbers | lead hero"},
		{"/blocks/offer/move", []string{"by", "-1"}, "offer | numbers | lead hero"},
		{"/blocks/hero/delete", nil, "offer | numbers | lead"},
		{"/blocks/hero/delete", nil, "offer | numbers | lead"},
		{"/sections/s3/move", []string{"by", "-1"}, "offer | lead | numbers"},
	}
	for _, step := range steps {
		w.send(w.path(step.path), step.pairs...).want(t, http.StatusSeeOther)
		if got := w.order(); got != step.want {
			t.Fatalf("%s %v: %s, want %s", step.path, step.pairs, got, step.want)
		}
	}
	w.send(w.path("/blocks/offer/hide"), "hidden", "on").want(t, http.StatusSeeOther)
	if !w.draft().Sections[0].Blocks[0].Hidden {
		t.Error("not hidden")
	}
	w.get(w.path("?block=offer")).want(t, http.StatusOK, "已隐藏")
	copied := w.send(w.path("/blocks/offer/copy"))
	copied.want(t, http.StatusSeeOther)
	if to := copied.Header.Get("Location"); strings.Contains(to, "block=offer#") || len(w.draft().Sections[0].Blocks) != 2 {
		t.Errorf("the copy is not opened: %s", to)
	}
	w.send(w.path("/blocks/gone/copy")).want(t, http.StatusNotFound, "已被删除")
	w.send(w.path("/blocks"), "section", "s1", "kind", "nothing").want(t, http.StatusUnprocessableEntity, "没有这种组件")
	w.send(w.path("/blocks"), "section", "nowhere", "kind", "hero").want(t, http.StatusNotFound, "已被删除")

	w.send(w.path("/sections"), "kind", "trust").want(t, http.StatusSeeOther)
	added := w.draft().Sections[3]
	w.send(w.path("/sections/s1/delete")).want(t, http.StatusUnprocessableEntity, "还有组件")
	w.send(w.path("/sections/"+added.ID+"/delete")).want(t, http.StatusSeeOther)
	w.get(w.path("/add?section=s2")).want(t, http.StatusOK, "数据见证", "首屏主图")
	w.get(w.path("/add?section=gone")).want(t, http.StatusNotFound)
}

func TestListButtonsKeepWhatWasTyped(t *testing.T) {
	s := newSite(t)
	w := s.workshop()
	in := w.open("numbers")
	in.Set("Title", "刚改的标题")
	in.Set("_op", "Items.1.up")
	second := in.Get("Items.1.Label")
	w.save("numbers", in).want(t, http.StatusSeeOther)
	in = w.open("numbers")
	if in.Get("Title") != "刚改的标题" || in.Get("Items.0.Label") != second {
		t.Errorf("title %q, first %q", in.Get("Title"), in.Get("Items.0.Label"))
	}
	in.Set("_op", "Items.add")
	n := in.Get("Items.len")
	added := w.save("numbers", in)
	added.want(t, http.StatusSeeOther)
	if to := added.Header.Get("Location"); !strings.Contains(to, "#f-Items."+n) {
		t.Errorf("the new item is not shown: %s", to)
	}
	in = w.open("numbers")
	sample, _ := block.Get("numbers")
	if in.Get("Items."+n+".Label") == "" || sample.Name == "" {
		t.Error("a new item begins with the sample's words")
	}
	in.Set("_op", "Items.0.remove")
	in.Set("Items.1.Label", "")
	a := w.save("numbers", in)
	a.want(t, http.StatusUnprocessableEntity, "请填写说明")
	again := a.form(t, w.path("/blocks/numbers"))
	if again.Get("Items.len") != n || again.Get("Title") != "刚改的标题" {
		t.Errorf("%s items after removing one of five, title %q", again.Get("Items.len"), again.Get("Title"))
	}
}

func TestWrongFieldsAreToldAndKept(t *testing.T) {
	s := newSite(t)
	w := s.workshop()
	in := w.open("offer")
	in.Set("Title", strings.Repeat("长", 300))
	in.Set("Price", "一百块")
	a := w.save("offer", in)
	a.want(t, http.StatusUnprocessableEntity, "最多", "请填写金额", "还没有保存")
	kept := a.form(t, w.path("/blocks/offer"))
	if kept.Get("Title") != in.Get("Title") || kept.Get("Price") != "一百块" {
		t.Error("what was typed is gone")
	}
	if !strings.Contains(a.body, `aria-describedby="f-Title-wrong`) {
		t.Error("the message is not tied to its field")
	}
	panel := w.get(w.path("?panel=basics")).form(t, w.path("/panels/basics"))
	panel.Set("Theme", "plaid")
	w.upload(w.path("/panels/basics"), panel, nil).want(t, http.StatusUnprocessableEntity, "请选择主题")
	panel.Set("Theme", "green")
	panel.Set("Title", "新标题")
	w.upload(w.path("/panels/basics"), panel, nil).want(t, http.StatusSeeOther)
	if d := w.draft(); d.Theme != "green" || d.Title != "新标题" {
		t.Errorf("%s in %s", d.Title, d.Theme)
	}
}

func TestEveryPanelSavesWhatItShows(t *testing.T) {
	s := newSite(t)
	w := s.workshop()
	for _, name := range []string{"basics", "prizes", "card", "poster", "host", "invite", "quota", "outlets"} {
		in := w.get(w.path("?panel="+name)).form(t, w.path("/panels/"+name))
		w.upload(w.path("/panels/"+name), in, nil).want(t, http.StatusSeeOther)
	}
	for _, name := range []string{"plays", "schedule", "channels", "preview", "versions"} {
		w.get(w.path("?panel="+name)).want(t, http.StatusOK)
	}
	w.get(w.path("?panel=nothing")).want(t, http.StatusNotFound)
	w.get(w.path("?block=nothing")).want(t, http.StatusOK, "这个组件已被删除")
	w.get("/admin/pages/nothing").want(t, http.StatusNotFound)
}

func TestTwoEditorsOfOneBlock(t *testing.T) {
	s := newSite(t)
	w := s.workshop()
	mine, theirs := w.open("hero"), w.open("hero")
	theirs.Set("Title", "别人的标题")
	w.save("hero", theirs).want(t, http.StatusSeeOther)

	mine.Set("Title", "我的标题")
	a := w.save("hero", mine)
	a.want(t, http.StatusConflict, "别人修改了这里", "别人的标题", "仍然保存我的")
	if w.draftText("hero", "我的标题") {
		t.Error("saved over somebody else's work")
	}
	again := a.form(t, w.path("/blocks/hero"))
	if again.Get("Title") != "我的标题" {
		t.Error("what was typed is gone")
	}
	w.save("hero", again).want(t, http.StatusSeeOther)
	if !w.draftText("hero", "我的标题") {
		t.Error("the second time it is the operator's decision")
	}

	host := w.get(w.path("?panel=host")).form(t, w.path("/panels/host"))
	other := url.Values{}
	for k, v := range host {
		other[k] = slices.Clone(v)
	}
	other.Set("Brand", "乙")
	w.upload(w.path("/panels/host"), other, nil).want(t, http.StatusSeeOther)
	host.Set("Brand", "甲")
	w.upload(w.path("/panels/host"), host, nil).want(t, http.StatusConflict, "乙")
}

func (w *workshop) draftText(id, text string) bool {
	w.t.Helper()
	d := w.draft()
	b, err := d.Find(id)
	if err != nil {
		w.t.Fatal(err)
	}
	return strings.Contains(string(b.Props), text)
}

func TestABlockDeletedWhileBeingEdited(t *testing.T) {
	s := newSite(t)
	w := s.workshop()
	in := w.open("hero")
	in.Set("Title", "写了很久的标题")
	w.send(w.path("/blocks/hero/delete")).want(t, http.StatusSeeOther)
	a := w.save("hero", in)
	a.want(t, http.StatusNotFound, "这个组件已被删除", "写了很久的标题")
	if strings.Contains(a.text(), in.Get("_base")) {
		t.Error("hidden fields are no words of the operator's")
	}
}

func TestUnknownKindsCanBeDeleted(t *testing.T) {
	s := newSite(t)
	w := s.workshop()
	_, err := s.store.EditDraft(context.Background(), w.page.ID, pages.Author{ID: "other", Name: "小王", At: s.now}, func(d *pages.Doc) error {
		d.Sections[0].Blocks = append(d.Sections[0].Blocks, pages.Block{ID: "old", Kind: "carousel", Props: []byte("{}")})
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	w.get(w.path("?block=old")).want(t, http.StatusOK, "没有「carousel」这种组件")
	w.get(w.path("/preview")).want(t, http.StatusOK, "carousel")
	w.send(w.path("/blocks/old/delete")).want(t, http.StatusSeeOther)
}

func TestColours(t *testing.T) {
	s := newSite(t)
	w := s.workshop()
	for _, k := range block.All() {
		for _, f := range k.Fields {
			if f.Kind != "colour" {
				continue
			}
			w.send(w.path("/blocks"), "section", "s1", "kind", k.Name)
			blocks := w.draft().Sections[0].Blocks
			id := blocks[len(blocks)-1].ID
			in := w.open(id)
			in.Set(f.Name, "#123456")
			in.Del(f.Name + ".theme")
			w.save(id, in).want(t, http.StatusSeeOther)
			if in = w.open(id); in.Get(f.Name) != "#123456" || in.Has(f.Name+".theme") {
				t.Errorf("%s.%s: %q", k.Name, f.Name, in.Get(f.Name))
			}
			in.Set(f.Name+".theme", "on")
			w.save(id, in).want(t, http.StatusSeeOther)
			if !w.open(id).Has(f.Name + ".theme") {
				t.Errorf("%s.%s does not go back to the theme's", k.Name, f.Name)
			}
		}
	}
}

func TestWhoMayEdit(t *testing.T) {
	s := newSite(t)
	w := s.workshop()
	viewer := s.signedIn(pages.Viewer)
	viewer.get(w.path("?block=hero")).want(t, http.StatusOK, "只读")
	viewer.get(w.path("/preview")).want(t, http.StatusOK)
	viewer.get("/admin/gallery").want(t, http.StatusOK)
	viewer.get("/admin/pictures").want(t, http.StatusOK)
	for _, path := range []string{
		w.path("/blocks"), w.path("/blocks/hero"), w.path("/blocks/hero/delete"), w.path("/panels/host"), w.path("/schedule"),
		w.path("/pause"), w.path("/publish"), w.path("/channels"), w.path("/versions/1/restore"), "/admin/pictures", "/admin/pictures/delete",
	} {
		viewer.send(path).want(t, http.StatusForbidden, "只读")
		w.post(path, url.Values{}).want(t, http.StatusForbidden, "已过期")
		s.browser().post(path, url.Values{}).want(t, http.StatusUnauthorized)
	}
	if got := w.order(); got != "hero offer | numbers | lead" {
		t.Error(got)
	}
}

func TestTooLargeAForm(t *testing.T) {
	s := newSite(t)
	w := s.workshop()
	in := url.Values{"_csrf": {w.csrf}, "kind": {strings.Repeat("x", 2<<20)}}
	w.post(w.path("/blocks"), in).want(t, http.StatusRequestEntityTooLarge, "太大")
	body := struct{ *strings.Reader }{strings.NewReader(in.Encode())}
	w.do("POST", w.path("/blocks"), "application/x-www-form-urlencoded", body, "Origin", s.url).want(t, http.StatusRequestEntityTooLarge, "太大")
}

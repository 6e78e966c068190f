package handlers_test

import (
	"net/http"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/sanduan/sanduan/components/block"
	"github.com/sanduan/sanduan/db"
	"github.com/sanduan/sanduan/pages"
	"github.com/sanduan/sanduan/pages/template"
)

var nonces = regexp.MustCompile(`nonce="[^"]+"`)

func withoutNonces(html string) string { return nonces.ReplaceAllString(html, `nonce=""`) }

// everyBlock is a page with the sample of every kind of block, hidden ones and unknown ones among them.
func everyBlock(id pages.NewID) pages.Doc {
	d := pages.NewDoc("每种组件", id)
	for _, k := range block.All() {
		s := &d.Sections[max(slices.Index(block.Sections(), k.Section), 0)] // what fits every section stands in the first
		s.Blocks = append(s.Blocks, pages.Block{ID: "b" + k.Name, Kind: k.Name, Props: k.Props()},
			pages.Block{ID: "h" + k.Name, Kind: k.Name, Props: k.Props(), Hidden: true})
	}
	d.Sections[0].Blocks = append(d.Sections[0].Blocks, pages.Block{ID: "unknown", Kind: "gone"})
	return d
}

// drafted makes a page that is not published.
func (s *site) drafted(slug string, doc pages.Doc) pages.Page {
	s.t.Helper()
	page := pages.Page{ID: db.NewID(), Slug: slug, CreatedAt: s.now.UnixMilli(), UpdatedAt: s.now.UnixMilli()}
	if err := s.store.CreatePage(s.t.Context(), page, doc); err != nil {
		s.t.Fatal(err)
	}
	return page
}

// TestThePreviewIsThePage: what a stranger's preview shows of a draft is, byte for byte but for the nonces, what a
// stranger gets once that draft is published.
func TestThePreviewIsThePage(t *testing.T) {
	s := newSite(t)
	o := s.signedIn(pages.Editor)
	docs := map[string]pages.Doc{"every-block": everyBlock(db.NewID)}
	for _, tmpl := range template.All() {
		docs[tmpl.Name] = tmpl.Doc(s.now, db.NewID)
	}
	limited := everyBlock(db.NewID)
	limited.Quota.Leads = 5
	docs["limited"] = limited
	for name, doc := range docs {
		page := s.drafted("p-"+name, doc)
		before := o.get("/admin/pages/" + page.ID + "/preview?as=stranger")
		before.want(t, http.StatusOK)
		draft, _, err := s.store.Draft(t.Context(), page.ID)
		if err != nil {
			t.Fatal(err)
		}
		s.publishDoc(page.ID, draft)
		live := s.browser().get("/p/" + page.Slug)
		live.want(t, http.StatusOK)
		if a, b := withoutNonces(before.body), withoutNonces(live.body); a != b {
			at := 0
			for at < min(len(a), len(b)) && a[at] == b[at] {
				at++
			}
			t.Errorf("%s differs at byte %d:\npreview …%.200s\nlive    …%.200s", name, at, a[at:], b[at:])
		}
	}
}

func TestPersonas(t *testing.T) {
	s := newSite(t)
	w := &workshop{s.signedIn(pages.Editor), s.drafted("every", everyBlock(db.NewID))}
	shows := map[pages.Persona][]string{
		pages.AsStranger: {"提交预约"},
		pages.AsInvited:  {"小林", "邀请你参加"},
		pages.AsActed:    {"看看我的海报和进度", "小林"},
		pages.AsSharer:   {"已有3位朋友通过你的链接参加"},
		pages.AsEnded:    {"活动已结束"},
		pages.AsPaused:   {"活动暂停中"},
		pages.AsFull:     {"名额已满", "这次的名额已经报满"},
	}
	seen := map[string]pages.Persona{}
	for _, p := range pages.Personas() {
		a := w.get(w.path("/preview?as=" + string(p)))
		a.want(t, http.StatusOK, shows[p]...)
		if csp := a.Header.Get("Content-Security-Policy"); !strings.Contains(csp, "form-action 'none'") || !strings.Contains(csp, "frame-ancestors 'self'") {
			t.Errorf("%s: %s", p, csp)
		}
		if strings.Contains(a.body, "data-text") || strings.Contains(a.body, "预览中不能提交") {
			t.Errorf("%s sees the editor's hints", p)
		}
		if other, ok := seen[withoutNonces(a.body)]; ok {
			t.Errorf("%s sees what %s sees", p, other)
		}
		seen[withoutNonces(a.body)] = p
	}
	w.get(w.path("/preview?as=somebody")).want(t, http.StatusNotFound, "没有这种身份")
	if a := w.get(w.path("/preview?as=stranger&text=130")); !strings.Contains(a.body, "font-size:130%") {
		t.Error("the text is not larger")
	}
	if a := w.get(w.path("/preview")); !strings.Contains(a.body, "预览中不能提交") {
		t.Error("without a persona it is not the editor's canvas")
	}
}

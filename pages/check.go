package pages

import (
	"reflect"
	"sort"
	"strings"
	"time"

	"github.com/sanduan/sanduan/components/block"
	"github.com/sanduan/sanduan/components/form"
	"github.com/sanduan/sanduan/pages/poster"
)

// Problem is one thing that keeps a page from being published.
type Problem struct {
	BlockID string // the block it is in; "" = Panel says where
	Panel   string // settings panel: one of Doc.Panels, or "plays"; "" = the blocks
	Field   string // path of the field, "" none
	Where   string // for the operator: "上段 · 首屏主图"
	Message string
}

// Exists tells what there is outside a page's contents: the uploaded picture or video src, the published page of a slug.
type Exists struct {
	Picture func(src string) bool
	Video   func(src string) bool
	Page    func(slug string) bool
}

// Outside lists what Check asks Exists for: uploaded pictures and videos, and slugs of pages that are linked to. Some may
// come twice.
func (r Ready) Outside() (pictures, videos, slugs []string) {
	see := func(_ string, value any) {
		switch v := value.(type) {
		case form.Picture:
			if form.Uploaded(v.Src) {
				pictures = append(pictures, v.Src)
			}
		case form.Video:
			if v.Valid() {
				videos = append(videos, v.Src)
			}
		case form.Link:
			if slug, ok := slugOf(string(v)); ok {
				slugs = append(slugs, slug)
			}
		}
	}
	for _, s := range r.Sections {
		for _, b := range s.Blocks {
			if !b.Hidden && b.Viewer != nil {
				form.Walk(b.Viewer, see)
			}
		}
	}
	for _, s := range settings {
		form.Walk(s.get(r.Doc), see)
	}
	return pictures, videos, slugs
}

// Check tells what keeps the contents, decoded for the editor, from being published at now; none is well.
func (r Ready) Check(now time.Time, exists Exists) []Problem {
	var out []Problem
	out = append(out, r.Doc.checkSettings(exists)...)
	out = append(out, r.Doc.checkPlays()...)
	seen := map[block.Section]int{}
	asks := r.playsAsk()
	anchors := r.anchors()
	for _, s := range r.Sections {
		for _, b := range s.Blocks {
			if b.Hidden || b.Viewer == nil {
				continue
			}
			seen[s.Kind]++
			if _, ok := b.Lead(); ok {
				asks = true
			}
			where := whereOf(s.Kind, b.Title)
			for _, p := range fieldProblems(r.checkBlock(b, now, anchors, exists)) {
				p.BlockID, p.Where = b.ID, where
				out = append(out, p)
			}
		}
	}
	if seen[block.Bait] == 0 {
		out = append(out, Problem{Where: "上段", Message: "上段还没有组件：先告诉访客有什么好处"})
	}
	if seen[block.CTA] == 0 {
		out = append(out, Problem{Where: "下段", Message: "下段还没有组件：访客看完要有可以做的事，例如报名表单"})
	}
	if asks {
		out = append(out, r.Doc.Host.checkConsent()...)
	}
	return out
}

// anchors are the places within the page that links may lead to: what visitors do not see is no place.
func (r Ready) anchors() map[string]bool {
	known := map[string]bool{}
	for _, s := range r.Sections {
		for _, b := range s.Blocks {
			if b.Hidden || b.Viewer == nil {
				continue
			}
			known["#b-"+b.ID] = true
			if _, asks := b.Lead(); asks {
				known["#form-"+b.ID] = true
			}
		}
	}
	return known
}

func (d Doc) checkSettings(exists Exists) []Problem {
	var out []Problem
	for _, s := range settings {
		value := s.get(d)
		errs := form.Check(value)
		if errs == nil {
			errs = form.Errors{}
		}
		if c, ok := value.(interface{ Check() form.Errors }); ok {
			for path, message := range c.Check() {
				errs[path] = message
			}
		}
		addMissing(errs, value, exists)
		if p, ok := value.(Poster); ok {
			p.unfit(errs)
		}
		for _, p := range fieldProblems(errs) {
			p.Panel, p.Where = s.panel, s.title
			out = append(out, p)
		}
	}
	return out
}

// unfit adds what is wrong with a poster that tags cannot say.
func (p Poster) unfit(errs form.Errors) {
	if strings.HasPrefix(p.Picture.Src, "art/") {
		// Posters are painted from pixels: built-in art is drawn in vectors, or far too small for a background.
		errs["Picture"] = "海报背景请上传图片"
	}
	for path, message := range poster.CheckLayers(p.Laid()) {
		if errs[path] == "" {
			errs[path] = message
		}
	}
}

// checkConsent: a page that asks for a phone number says who asks and how to reach them (个人信息保护法 17).
func (h Host) checkConsent() []Problem {
	var out []Problem
	if h.Company == "" {
		out = append(out, Problem{Panel: "host", Where: "主办方", Field: "Company", Message: "收集手机号的页面要写明公司全称"})
	}
	if h.Contact == "" {
		out = append(out, Problem{Panel: "host", Where: "主办方", Field: "Contact", Message: "收集手机号的页面要留联系方式"})
	}
	return out
}

func (r Ready) checkBlock(b ReadyBlock, now time.Time, anchors map[string]bool, exists Exists) form.Errors {
	v := b.Viewer
	errs := form.Check(v)
	if errs == nil {
		errs = form.Errors{}
	}
	if checker, ok := v.(block.Checker); ok {
		for path, message := range checker.Unfit(now) {
			if errs[path] == "" {
				errs[path] = message
			}
		}
	}
	addMissing(errs, v, exists)
	r.Doc.addDangling(errs, v, form.Fields(reflect.TypeOf(v)))
	form.Walk(v, func(path string, value any) {
		if link, ok := value.(form.Link); ok && errs[path] == "" {
			if wrong := deadLink(string(link), anchors, exists.Page); wrong != "" {
				errs[path] = wrong
			}
		}
	})
	return errs
}

// deadLink says why a link leads nowhere on this site; "" where it leads somewhere, or to another site.
func deadLink(link string, anchors map[string]bool, page func(slug string) bool) string {
	slug, here := slugOf(link)
	switch {
	case strings.HasPrefix(link, "#") && !anchors[link]:
		return "页面里没有这个位置：" + link
	case here && !page(slug):
		return "没有这个页面，或还没有发布：" + link
	case strings.HasPrefix(link, "/") && !here:
		return "站内链接要写成 /p/网址"
	}
	return ""
}

// slugOf is the slug of the page a link leads to; ok is false where it leads to none of this site.
func slugOf(link string) (slug string, ok bool) {
	slug, ok = strings.CutPrefix(link, "/p/")
	slug, _, _ = strings.Cut(slug, "#")
	slug, _, _ = strings.Cut(slug, "?")
	return slug, ok
}

// addMissing adds what is wrong with uploads that no longer exist.
func addMissing(errs form.Errors, v any, exists Exists) {
	form.Walk(v, func(path string, value any) {
		switch v := value.(type) {
		case form.Picture:
			if form.Uploaded(v.Src) && !exists.Picture(v.Src) {
				errs[path] = "图片已被删除，请重新选择"
			}
		case form.Video:
			if v.Valid() && !exists.Video(v.Src) {
				errs[path] = "视频已被删除，请重新上传"
			}
		}
	})
}

// fieldProblems lists errors in the order of their paths.
func fieldProblems(errs form.Errors) []Problem {
	var out []Problem
	for path, message := range errs {
		out = append(out, Problem{Field: path, Message: message})
	}
	sort.Slice(out, func(i, j int) bool { return out[i].Field < out[j].Field })
	return out
}

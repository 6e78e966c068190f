package admin

import (
	"strings"

	"github.com/sanduan/sanduan/components/block"
	"github.com/sanduan/sanduan/components/form"
	"github.com/sanduan/sanduan/pages"
)

// Publish is the screen before a draft becomes what visitors see.
type Publish struct {
	Frame    Frame
	Page     pages.Page
	State    pages.State // once it is published
	Draft    pages.Doc
	Problems []pages.Problem
	Panels   map[string][]form.Field // the settings' fields by panel, to name a problem's
	Changed  bool
	Base     string // scheme and host
	Note     string // as typed
	Wrong    string // what is wrong with the note
}

// fix is where a problem is put right.
func (p Publish) fix(problem pages.Problem) string {
	at := At{Block: problem.BlockID, Field: problem.Field}
	if problem.BlockID == "" {
		at.Panel = problem.Panel
	}
	if at.Block == "" && at.Panel == "" {
		return "/admin/pages/" + p.Page.ID + "/add?section=" + p.emptySection(problem)
	}
	if problem.Field == "" {
		return at.URL(p.Page.ID) + "#side"
	}
	return at.URL(p.Page.ID) + "#" + FieldID(problem.Field)
}

// emptySection is the id of the section a problem without a block names: "上段".
func (p Publish) emptySection(problem pages.Problem) string {
	for _, s := range p.Draft.Sections {
		if strings.HasPrefix(problem.Where, shortSection(s.Kind)) {
			return s.ID
		}
	}
	return ""
}

// where names the place of a problem: the block or panel and the field.
func (p Publish) where(problem pages.Problem) string {
	if problem.Field == "" {
		return problem.Where
	}
	if problem.BlockID == "" {
		return problem.Where + " · " + form.Label(p.Panels[problem.Panel], problem.Field)
	}
	b, err := p.Draft.Find(problem.BlockID)
	if err != nil {
		return problem.Where
	}
	kind, ok := block.Get(b.Kind)
	if !ok {
		return problem.Where
	}
	return problem.Where + " · " + form.Label(kind.Fields, problem.Field)
}

// effect says what visitors will find.
func (p Publish) effect() string {
	switch {
	case p.State == pages.Over:
		return "活动已过结束时间，访客看到「活动已结束」。要重新开始，先改时间"
	case p.State == pages.OnPause:
		return "页面仍在暂停，恢复后访客才能提交"
	case p.State == pages.Scheduled:
		return "到开始时间自动开始，之前访客看到「活动还没开始」"
	case p.Page.Live == 0:
		return "马上开始，访客打开就能报名"
	}
	return "访客刷新后就看到新内容"
}

func span(p pages.Page) string {
	const layout = "2006-01-02 15:04"
	from, to := "发布后立即开始", "不限结束时间"
	if p.StartsAt != 0 {
		from = form.Time(p.StartsAt).In().Format(layout)
	}
	if p.EndsAt != 0 {
		to = form.Time(p.EndsAt).In().Format(layout)
	}
	return from + " 至 " + to
}

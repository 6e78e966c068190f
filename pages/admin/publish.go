package admin

import (
	"strings"
	"time"

	"github.com/sanduan/sanduan/components/block"
	"github.com/sanduan/sanduan/components/form"
	"github.com/sanduan/sanduan/pages"
	"github.com/sanduan/sanduan/pages/comply"
)

// Publish is the screen before a draft becomes what visitors see.
type Publish struct {
	Frame     Frame
	Now       time.Time
	Page      pages.Page
	State     pages.State // once it is published
	Draft     pages.Doc
	Problems  []pages.Problem         // what keeps it from being published
	Warnings  []pages.Problem         // what does not
	Found     []comply.Finding        // what the rules say
	Rules     string                  // when they were last changed, in words
	Digest    string                  // names what was found exactly, sent along
	Owner     bool                    // may publish what the rules would not, with a reason
	Reason    string                  // … as typed
	Confirmed bool                    // the operator has ticked that what is to be confirmed is so
	Panels    map[string][]form.Field // the settings' fields by panel, to name a problem's
	Changed   bool                    // there is something to publish
	Changes   Changes                 // against what visitors see; empty before the first time
	Next      int                     // number of the version that publishing makes
	Seen      string                  // what the operator looks at, sent along
	Overtaken string                  // why it was not published: others were faster
	Release   Release
	Base      string // scheme and host
	Note      string // as typed
	Later     bool   // at a set time
	At        string // … which one, as typed
	Replace   int64  // the release that this one takes the place of, once the operator has been asked
	Wrong     form.Errors
}

// whenClass makes two labels after their radio buttons (peer/now, peer/later) look like one switch.
const whenClass = "grid grid-cols-2 gap-1 rounded-lg bg-slate-100 p-1 text-sm [&>label]:flex [&>label]:h-11 [&>label]:cursor-pointer [&>label]:items-center " +
	"[&>label]:justify-center [&>label]:rounded-md [&>label]:text-slate-600 lg:[&>label]:h-8 " +
	"peer-checked/now:[&>label:first-child]:bg-white peer-checked/now:[&>label:first-child]:font-medium peer-checked/now:[&>label:first-child]:text-slate-900 peer-checked/now:[&>label:first-child]:shadow-sm " +
	"peer-checked/later:[&>label:last-child]:bg-white peer-checked/later:[&>label:last-child]:font-medium peer-checked/later:[&>label:last-child]:text-slate-900 peer-checked/later:[&>label:last-child]:shadow-sm " +
	"peer-focus-visible/now:ring-2 peer-focus-visible/now:ring-indigo-600 peer-focus-visible/later:ring-2 peer-focus-visible/later:ring-indigo-600"

// earliest and latest bound the time of a release as its control wants them, in whole minutes. The earliest is half a
// minute ahead or more: it must not have passed when the form arrives.
func (p Publish) earliest() string { return clock(p.Now.Add(90 * time.Second)) }
func (p Publish) latest() string   { return clock(p.Now.Add(pages.MaxRelease)) }

func clock(t time.Time) string { return t.In(form.China()).Format("2006-01-02T15:04") }

// fix is where a problem is put right.
func (p Publish) fix(problem pages.Problem) string {
	at := At{Block: problem.BlockID, Field: problem.Field}
	if problem.BlockID == "" {
		at.Panel = problem.Panel
	}
	if at.Block == "" && at.Panel == "" {
		if section := p.emptySection(problem); section != "" {
			return "/admin/pages/" + p.Page.ID + "/add?section=" + section
		}
		return "/admin/pages/" + p.Page.ID + "#outline"
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

func period(p pages.Page) string {
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

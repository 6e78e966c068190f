package handlers

import (
	"context"
	"fmt"
	"net/http"
	"slices"
	"time"

	"github.com/labstack/echo/v4"

	"github.com/sanduan/sanduan/components/form"
	"github.com/sanduan/sanduan/pages"
	"github.com/sanduan/sanduan/pages/admin"
	"github.com/sanduan/sanduan/pages/comply"
)

// publishing is what a form of the publish screen asks for, and what keeps it from being done.
type publishing struct {
	note      string
	later     bool      // at a set time
	at        form.Time // … which one
	replace   int64     // the release the operator agreed to replace
	seen      string    // what the operator looked at
	overtaken string    // why nothing was done: others were faster, or a question
	wrong     form.Errors
	verdict
}

func readPublishing(c echo.Context) publishing {
	p := publishing{
		note: form.Clean(c.FormValue("note"), false), later: c.FormValue("when") == "later",
		replace: int64(number(c.FormValue("replace"))), seen: c.FormValue("seen"), wrong: form.Errors{}, verdict: readVerdict(c),
	}
	if len([]rune(p.note)) > admin.MaxName {
		p.wrong["note"] = fmt.Sprintf("版本名称最多 %d 个字", admin.MaxName)
	}
	if p.later {
		var typed struct {
			At form.Time `label:"发布时间"`
		}
		for _, message := range form.Bind(&typed, map[string][]string{"At": {c.FormValue("at")}}) {
			p.wrong["at"] = message
		}
		p.at = typed.At
	}
	return p
}

// publishForm answers GET /admin/pages/{id}/publish: what publishing changes, and what is still wrong.
func (s *Server) publishForm(c echo.Context) error {
	st, err := s.studio(c)
	if err != nil {
		return err
	}
	return s.showPublish(c, http.StatusOK, st, publishing{})
}

func (s *Server) showPublish(c echo.Context, status int, st studio, asked publishing) error {
	ctx := c.Request().Context()
	problems, err := s.publishable(ctx, st.page, st.ready, s.now(), s.base(c))
	if err != nil {
		return err
	}
	release, err := s.releaseView(c, st.page.ID)
	if err != nil {
		return err
	}
	if asked.found == nil {
		asked.found = st.found()
	}
	warnings, err := s.warnings(ctx, st)
	if err != nil {
		return err
	}
	view := admin.Publish{
		Frame: s.frame(c, "发布 · "+st.draft.Title), Now: s.now(), Page: st.page, State: s.oncePublished(st.page), Draft: st.draft,
		Problems: problems, Warnings: warnings, Panels: panelFields(st.draft), Changed: true, Next: 1, Seen: st.seen(),
		Overtaken: asked.overtaken, Release: release, Base: s.base(c), Note: c.FormValue("note"), Later: asked.later,
		At: c.FormValue("at"), Replace: asked.replace, Wrong: asked.wrong,
		Found: asked.found, Rules: comply.Updated(), Digest: digest(asked.found), Owner: operator(c).Role == pages.Owner,
		Reason: asked.reason, Confirmed: asked.confirmed,
	}
	if view.At == "" {
		view.At = dayStart(s.now()).AddDate(0, 0, 1).Add(10 * time.Hour).Format("2006-01-02T15:04")
	}
	if st.page.Live != 0 {
		if err := s.addChanges(c, st, &view); err != nil {
			return err
		}
	}
	return render(c, status, admin.PublishScreen(view))
}

// warnings are what an operator should look at before a draft is published.
func (s *Server) warnings(ctx context.Context, st studio) ([]pages.Problem, error) {
	all := append(st.draft.Warnings(), st.draft.EndlessWarnings(st.page.EndsAt)...)
	if empty := st.draft.EmptyListWarnings(); len(empty) > 0 {
		there, err := s.store.HasCustomers(ctx)
		if err != nil {
			return nil, err
		}
		if !there {
			all = append(all, empty...)
		}
	}
	live, begun, err := s.begun(ctx, st.page)
	if err != nil {
		return nil, err
	}
	lacking, err := s.codeWarnings(ctx, st)
	return slices.Concat(all, st.draft.Renamed(live, begun), lacking), err
}

// addChanges tells what differs from what visitors see.
func (s *Server) addChanges(c echo.Context, st studio, view *admin.Publish) error {
	live, err := s.shape(c, st.page, "live")
	if err != nil {
		return err
	}
	view.Changes = admin.NewChanges(st.page.ID, live, admin.Shape{Ref: "draft", Title: "草稿", Doc: st.draft})
	view.Changed = view.Changes.Count() > 0
	versions, err := s.store.Versions(c.Request().Context(), st.page.ID)
	if len(versions) > 0 {
		view.Next = versions[0].Number + 1
	}
	return err
}

// seen names what an operator looks at on the publish screen: the draft's revision, and the version visitors see.
func (st studio) seen() string { return fmt.Sprintf("%d.%d", st.rev, st.page.Live) }

// publishedWords say what a published page does for visitors.
var publishedWords = map[pages.State]string{
	pages.Live:      "访客打开就能看到",
	pages.Scheduled: "到开始时间自动开始",
	pages.OnPause:   "页面仍在暂停，恢复后访客才看得到",
	pages.Over:      "但结束时间已过，访客看到「活动已结束」",
}

// oncePublished is the state of the page with its draft published.
func (s *Server) oncePublished(p pages.Page) pages.State {
	p.Live = max(p.Live, 1)
	return p.State(s.now())
}

// panelFields are the fields of all of a draft's settings, by panel.
func panelFields(d pages.Doc) map[string][]form.Field {
	fields := map[string][]form.Field{}
	for _, name := range d.Panels() {
		if sh, ok := panelSheet(d, name); ok {
			fields[name] = sh.fields
		}
	}
	return fields
}

// publish makes the draft what visitors see, now or at a set time, if nothing is wrong with it and it is what the operator
// has looked at.
func (s *Server) publish(c echo.Context) error {
	st, err := s.studio(c)
	if err != nil {
		return err
	}
	asked := readPublishing(c)
	if asked.seen != "" && asked.seen != st.seen() {
		asked.overtaken, asked.replace = s.overtakenWords(c, st, asked.seen), 0
		return s.showPublish(c, http.StatusConflict, st, asked)
	}
	if asked.later && asked.wrong["at"] == "" {
		if message := st.page.CheckRelease(asked.at, s.now()); message != "" {
			asked.wrong["at"] = message
		}
	}
	at := s.now()
	if asked.later && asked.wrong["at"] == "" {
		at = asked.at.In()
	}
	problems, err := s.publishable(c.Request().Context(), st.page, st.ready, at, s.base(c))
	if err != nil {
		return err
	}
	if len(problems) > 0 && asked.later {
		asked.overtaken = fmt.Sprintf("到那时还不能发布。%s：%s", problems[0].Where, problems[0].Message)
	}
	if !s.judge(c, st, at, &asked) || len(problems) > 0 || len(asked.wrong) > 0 {
		return s.showPublish(c, http.StatusUnprocessableEntity, st, asked)
	}
	if asked.later {
		return s.setRelease(c, st, asked)
	}
	return s.publishNow(c, st, asked)
}

// judge adds what the rules say of the draft at a time, and tells whether the operator has answered to it.
func (s *Server) judge(c echo.Context, st studio, at time.Time, asked *publishing) bool {
	asked.found = s.found(c, st.page, st.ready, at)
	wrong, stale := asked.verdict.wrong(operator(c).Role)
	if stale {
		asked.overtaken, asked.confirmed = "还没有发布：检查的结果变了，请再看一遍", false
		return false
	}
	asked.wrong = withErrors(asked.wrong, wrong)
	return len(wrong) == 0
}

// overtakenWords say what others have done since the operator looked.
func (s *Server) overtakenWords(c echo.Context, st studio, seen string) string {
	var rev, live int
	if _, err := fmt.Sscanf(seen, "%d.%d", &rev, &live); err == nil && live != st.page.Live {
		if v, err := s.store.Version(c.Request().Context(), st.page.ID, st.page.Live); err == nil {
			return fmt.Sprintf("还没有发布：您看的时候，%s发布了第 %d 版。请再看一遍现在的区别。", v.By, v.Number)
		}
	}
	return "还没有发布：您看的时候，草稿又有了新的修改。请再看一遍现在的区别。"
}

func (s *Server) publishNow(c echo.Context, st studio, asked publishing) error {
	ctx := c.Request().Context()
	if st.page.Live != 0 {
		live, err := s.store.Version(ctx, st.page.ID, st.page.Live)
		if err != nil {
			return err
		}
		if len(pages.Diff(live.Doc, st.draft)) == 0 {
			return s.showPublish(c, http.StatusConflict, st, asked)
		}
	}
	if err := s.keepVerdict(c, st.page.ID, asked.verdict); err != nil {
		return err
	}
	v, err := s.store.Publish(ctx, st.page.ID, st.draft, operator(c).Name, asked.note, st.draft.Host.Agreement(), s.now())
	if err != nil {
		return err
	}
	if err := s.audit(c, "page.publish", st.page.ID, fmt.Sprintf("第 %d 版", v.Number)+asked.confirmedWords()); err != nil {
		return err
	}
	s.flash(c, fmt.Sprintf("已发布第 %d 版，%s", v.Number, publishedWords[s.oncePublished(st.page)]))
	return seeOther(c, editorURL(c, "panel", "versions"))
}

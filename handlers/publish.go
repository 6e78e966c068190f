package handlers

import (
	"fmt"
	"net/http"

	"github.com/labstack/echo/v4"

	"github.com/sanduan/sanduan/components/form"
	"github.com/sanduan/sanduan/pages"
	"github.com/sanduan/sanduan/pages/admin"
)

// maxNote bounds what an operator writes about a version.
const maxNote = 60

// publishForm answers GET /admin/pages/{id}/publish: what is still wrong, or what publishing will do.
func (s *Server) publishForm(c echo.Context) error { return s.showPublish(c, http.StatusOK, "") }

func (s *Server) showPublish(c echo.Context, status int, wrong string) error {
	st, err := s.studio(c)
	if err != nil {
		return err
	}
	problems, err := s.problems(c.Request().Context(), st.draft)
	if err != nil {
		return err
	}
	changed, err := s.changed(c.Request().Context(), st)
	if err != nil {
		return err
	}
	return render(c, status, admin.PublishScreen(admin.Publish{
		Frame: s.frame(c, "发布 · "+st.draft.Title), Page: st.page, State: s.oncePublished(st.page), Draft: st.draft,
		Problems: problems, Panels: panelFields(problems), Changed: changed, Base: s.base(c), Note: c.FormValue("note"), Wrong: wrong,
	}))
}

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

// panelFields are the fields of the settings that problems are in.
func panelFields(problems []pages.Problem) map[string][]form.Field {
	fields := map[string][]form.Field{}
	for _, p := range problems {
		if sh, ok := panelSheet(p.Panel); ok {
			fields[p.Panel] = sh.fields
		}
	}
	return fields
}

// publish makes the draft what visitors see, if nothing is wrong with it.
func (s *Server) publish(c echo.Context) error {
	st, err := s.studio(c)
	if err != nil {
		return err
	}
	ctx := c.Request().Context()
	problems, err := s.problems(ctx, st.draft)
	if err != nil {
		return err
	}
	if len(problems) > 0 {
		return s.showPublish(c, http.StatusUnprocessableEntity, "")
	}
	note := form.Clean(c.FormValue("note"), false)
	if len([]rune(note)) > maxNote {
		return s.showPublish(c, http.StatusUnprocessableEntity, fmt.Sprintf("备注最多 %d 个字", maxNote))
	}
	v, err := s.store.Publish(ctx, st.page.ID, st.draft, operator(c).Name, note, st.draft.Host.Agreement(), s.now())
	if err != nil {
		return err
	}
	if err := s.audit(c, "page.publish", st.page.ID, fmt.Sprintf("第 %d 版", v.Number)); err != nil {
		return err
	}
	s.flash(c, fmt.Sprintf("已发布第 %d 版，%s", v.Number, publishedWords[s.oncePublished(st.page)]))
	return seeOther(c, editorURL(c, "panel", "versions"))
}

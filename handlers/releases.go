package handlers

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"net/http"

	"github.com/labstack/echo/v4"

	"github.com/sanduan/sanduan/components/form"
	"github.com/sanduan/sanduan/pages"
	"github.com/sanduan/sanduan/pages/admin"
)

// releaseView is the page's release as screens show it; the zero one where there is none.
func (s *Server) releaseView(c echo.Context, pageID string) (admin.Release, error) {
	r, err := s.store.Release(c.Request().Context(), pageID)
	if pages.IsCode(err, pages.NotFound) {
		return admin.Release{}, nil
	}
	return admin.Release{Release: r, Now: s.now(), CSRF: s.csrfToken(c), Locked: !operator(c).Role.Edits()}, err
}

// setRelease keeps the draft as it is to go live at the time asked for. Where one waits already, the screen asks first.
func (s *Server) setRelease(c echo.Context, st studio, asked publishing) error {
	r := pages.Release{
		PageID: st.page.ID, At: int64(asked.at), Doc: st.draft, OperatorID: operator(c).ID, By: operator(c).Name,
		Note: asked.note, CreatedAt: s.now().UnixMilli(),
	}
	err := s.store.SetRelease(c.Request().Context(), r, asked.replace)
	if pages.IsCode(err, pages.Conflict) {
		old, err := s.store.Release(c.Request().Context(), st.page.ID)
		if err != nil {
			return err
		}
		asked.replace = old.CreatedAt
		asked.overtaken = fmt.Sprintf("已有一个定时发布：%s（%s）。一个页面只能有一个，要换成 %s 发布现在的草稿吗？",
			dated(old.At), old.By, dated(r.At))
		return s.showPublish(c, http.StatusConflict, st, asked)
	}
	if err != nil {
		return err
	}
	if err := s.keepVerdict(c, st.page.ID, asked.verdict); err != nil {
		return err
	}
	if err := s.audit(c, "release.set", st.page.ID, dated(r.At)+asked.confirmedWords()); err != nil {
		return err
	}
	s.flash(c, "已定时，将在 "+dated(r.At)+" 发布现在的草稿")
	return seeOther(c, editorURL(c, "panel", "versions"))
}

// dated writes a time to the minute, in China's time.
func dated(ms int64) string { return form.Time(ms).In().Format("2006年1月2日 15:04") }

// cancelRelease takes back the release that the operator looked at.
func (s *Server) cancelRelease(c echo.Context) error {
	p, err := s.studioPage(c)
	if err != nil {
		return err
	}
	ctx := c.Request().Context()
	r, err := s.store.Release(ctx, p.ID)
	if err != nil {
		return err
	}
	if err := s.store.CancelRelease(ctx, p.ID, int64(number(c.FormValue("set")))); err != nil {
		return err
	}
	if err := s.audit(c, "release.cancel", p.ID, dated(r.At)); err != nil {
		return err
	}
	if r.Failed == "" {
		s.flash(c, "已取消定时发布，到时不会发布")
	}
	return seeOther(c, editorURL(c, "panel", "versions"))
}

// ReleaseDue publishes what was set to go live by now, through the checks it would have to pass by hand, and returns how
// many went live. What the rules of platform and law say was decided when it was set: the contents are the same. One that does not pass is left with the reason. Any number of nodes may call it at any time, and be
// killed in the midst of it.
func (s *Server) ReleaseDue(ctx context.Context) (published int, err error) {
	due, err := s.store.DueReleases(ctx, s.now())
	for _, r := range due {
		done, failed := s.release(ctx, r)
		if done {
			published++
		}
		if failed != nil {
			err = errors.Join(err, fmt.Errorf("release page %s: %w", r.PageID, failed))
		}
	}
	return published, err
}

// release publishes one release that is due, or notes why it cannot be.
func (s *Server) release(ctx context.Context, r pages.Release) (done bool, err error) {
	p, err := s.store.Page(ctx, r.PageID)
	if err != nil {
		return false, err
	}
	if p.DeletedAt != 0 {
		return false, s.store.FailRelease(ctx, r, "到时间时页面在回收站里", s.now())
	}
	problems, err := s.publishable(ctx, p, r.Doc.Ready(true), s.now(), cmp.Or(s.baseURL, "https://example.com"))
	if err != nil {
		return false, err
	}
	if len(problems) > 0 {
		return false, s.store.FailRelease(ctx, r, failedWords(problems), s.now())
	}
	_, err = s.store.PublishRelease(ctx, r, r.Doc.Host.Agreement(), s.now())
	if pages.IsCode(err, pages.NotFound) {
		return false, nil // another node was faster, or an operator took it back
	}
	return err == nil, err
}

// failedWords say why contents did not pass the checks: the first reason, and how many there are.
func failedWords(problems []pages.Problem) string {
	words := problems[0].Where + "：" + problems[0].Message
	if len(problems) > 1 {
		words += fmt.Sprintf("，共 %d 处要改", len(problems))
	}
	return words
}

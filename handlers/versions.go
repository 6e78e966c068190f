package handlers

import (
	"fmt"
	"slices"

	"github.com/a-h/templ"
	"github.com/labstack/echo/v4"

	"github.com/sanduan/sanduan/components/form"
	"github.com/sanduan/sanduan/pages"
	"github.com/sanduan/sanduan/pages/admin"
	"github.com/sanduan/sanduan/pages/comply"
)

func (s *Server) versionsSide(c echo.Context, st studio) (templ.Component, error) {
	list, err := s.store.Versions(c.Request().Context(), st.page.ID)
	if err != nil {
		return nil, err
	}
	release, err := s.releaseView(c, st.page.ID)
	if err != nil {
		return nil, err
	}
	v := admin.Versions{Page: st.page, Now: s.now(), List: list, Release: release, CSRF: s.csrfToken(c), Locked: !operator(c).Role.Edits()}
	if st.page.Live > 0 {
		v.Link = s.base(c) + "/p/" + st.page.Slug
	}
	if v.Link != "" && !near(v.Link) {
		v.QR, err = qr(v.Link)
	}
	return admin.VersionsPanel(v), err
}

// studioVersion is the version a route names.
func (s *Server) studioVersion(c echo.Context) (pages.Page, pages.Version, error) {
	p, err := s.studioPage(c)
	if err != nil {
		return p, pages.Version{}, err
	}
	v, err := s.store.Version(c.Request().Context(), p.ID, number(c.Param("number")))
	return p, v, err
}

// restoreVersion publishes an earlier version's contents again, as a new version; the draft stays as it is.
func (s *Server) restoreVersion(c echo.Context) error {
	p, v, err := s.studioVersion(c)
	if err != nil {
		return err
	}
	problems, err := s.publishable(c.Request().Context(), p, v.Doc.Ready(true), s.now(), s.base(c))
	if err != nil {
		return err
	}
	if len(problems) > 0 {
		return pages.Errorf(pages.Invalid, "第 %d 版现在不能直接发布（%s：%s）。可以先用它覆盖草稿，改好再发布", v.Number, problems[0].Where, problems[0].Message)
	}
	note := fmt.Sprintf("回退到第 %d 版", v.Number)
	next, err := s.store.Publish(c.Request().Context(), p.ID, v.Doc, operator(c).Name, note, v.Doc.Host.Agreement(), s.now())
	if err != nil {
		return err
	}
	// What was published before is decided: going back to it must be quick, so the rules only say what they see.
	said, hint := "", ""
	if serious := s.serious(c, p, v.Doc); len(serious) > 0 {
		said = "，检查发现：" + listed(serious) + "。规则 " + comply.Version()
		if n := len(serious) - len(comply.Of(serious, comply.Overridden)); n > 0 {
			hint = fmt.Sprintf("。这一版有 %d 处不合规矩的内容，请尽快改好再发布", n)
		}
	}
	if err := s.audit(c, "page.rollback", p.ID, fmt.Sprintf("%s，记为第 %d 版%s", note, next.Number, said)); err != nil {
		return err
	}
	s.flash(c, fmt.Sprintf("已回退：访客现在看到的是第 %d 版的内容（记为第 %d 版），草稿没有动%s", v.Number, next.Number, hint))
	return seeOther(c, editorURL(c, "panel", "versions"))
}

// serious is what the rules would not let pass of contents by itself.
func (s *Server) serious(c echo.Context, p pages.Page, d pages.Doc) []comply.Finding {
	found := s.found(c, p, d.Ready(true), s.now())
	return slices.Concat(comply.Of(found, comply.Block), comply.Of(found, comply.Warn), comply.Of(found, comply.Overridden))
}

// versionToDraft replaces the draft by a version's contents.
func (s *Server) versionToDraft(c echo.Context) error {
	p, v, err := s.studioVersion(c)
	if err != nil {
		return err
	}
	err = s.editDraft(c, func(d *pages.Doc) error {
		*d = v.Doc
		return nil
	})
	if err != nil {
		return err
	}
	if err := s.audit(c, "page.edit", p.ID, fmt.Sprintf("草稿换成第 %d 版", v.Number)); err != nil {
		return err
	}
	s.flash(c, fmt.Sprintf("草稿已换成第 %d 版的内容，可以撤销", v.Number))
	return seeOther(c, editorURL(c, "panel", "versions"))
}

// nameVersion gives a version a name, or takes it away.
func (s *Server) nameVersion(c echo.Context) error {
	p, v, err := s.studioVersion(c)
	if err != nil {
		return err
	}
	name := form.Clean(c.FormValue("name"), false)
	if len([]rune(name)) > admin.MaxName {
		return pages.Errorf(pages.Invalid, "版本名称最多 %d 个字", admin.MaxName)
	}
	if err := s.store.RenameVersion(c.Request().Context(), p.ID, v.Number, name); err != nil {
		return err
	}
	if err := s.audit(c, "version.name", p.ID, fmt.Sprintf("第 %d 版「%s」", v.Number, name)); err != nil {
		return err
	}
	s.flash(c, fmt.Sprintf("第 %d 版的名称已保存", v.Number))
	return seeOther(c, editorURL(c, "panel", "versions"))
}

// versionFrame draws a version as visitors saw it, or with ?only= one of its blocks alone.
func (s *Server) versionFrame(c echo.Context) error {
	_, v, err := s.studioVersion(c)
	if err != nil {
		return err
	}
	return s.frameOf(c, v.Doc)
}

package handlers

import (
	"net/url"

	"github.com/labstack/echo/v4"

	"github.com/sanduan/sanduan/db"
	"github.com/sanduan/sanduan/pages"
)

// studioRoutes: editor, preview, publishing, versions, settings, channels, pictures, gallery.
func (s *Server) studioRoutes(edit, read, upload *echo.Group) {
	read.GET("/pages/:id", s.editor)
	edit.GET("/pages/:id/add", s.palette)
	edit.POST("/pages/:id/blocks", s.addBlock)
	upload.POST("/pages/:id/blocks/:block", s.saveBlock)
	edit.POST("/pages/:id/blocks/:block/move", s.moveBlock)
	edit.POST("/pages/:id/blocks/:block/copy", s.copyBlock)
	edit.POST("/pages/:id/blocks/:block/hide", s.hideBlock)
	edit.POST("/pages/:id/blocks/:block/delete", s.deleteBlock)
	edit.POST("/pages/:id/sections", s.addSection)
	edit.POST("/pages/:id/sections/:section/move", s.moveSection)
	edit.POST("/pages/:id/sections/:section/delete", s.deleteSection)
	upload.POST("/pages/:id/panels/:panel", s.savePanel)
	edit.POST("/pages/:id/schedule", s.saveSchedule)
	edit.POST("/pages/:id/pause", s.pausePage)
	edit.POST("/pages/:id/channels", s.addChannel)
	edit.POST("/pages/:id/channels/:code/delete", s.deleteChannel)

	read.GET("/pages/:id/preview", s.previewDraft)
	read.GET("/pages/:id/poster.jpg", s.posterDraft)
	read.GET("/pages/:id/versions/:number/frame", s.versionFrame)
	edit.GET("/pages/:id/publish", s.publishForm)
	edit.POST("/pages/:id/publish", s.publish)
	edit.POST("/pages/:id/versions/:number/restore", s.restoreVersion)
	edit.POST("/pages/:id/versions/:number/draft", s.versionToDraft)

	read.GET("/pictures", s.pictures)
	upload.POST("/pictures", s.addPictures)
	edit.POST("/pictures/delete", s.deletePicture)
	read.GET("/templates/:name/frame", s.templateFrame)
	read.GET("/gallery", s.gallery)
	read.GET("/gallery/:kind/frame", s.galleryFrame)
}

// studioPage is the page a studio route is about. One in the bin is to be restored before it is edited.
func (s *Server) studioPage(c echo.Context) (pages.Page, error) {
	p, err := s.store.Page(c.Request().Context(), c.Param("id"))
	if err != nil {
		return pages.Page{}, err
	}
	if p.DeletedAt != 0 {
		return pages.Page{}, pages.Errorf(pages.NotFound, "这个页面在回收站里，请先恢复它")
	}
	return p, nil
}

// editDraft changes the draft of the route's page.
func (s *Server) editDraft(c echo.Context, edit func(*pages.Doc) error) error {
	p, err := s.studioPage(c)
	if err != nil {
		return err
	}
	_, err = s.store.EditDraft(c.Request().Context(), p.ID, s.now(), edit)
	return err
}

// editorURL is the editor of the route's page with a block or panel open: query is "block=…" or "panel=…".
func editorURL(c echo.Context, key, value string) string {
	return "/admin/pages/" + c.Param("id") + "?" + url.Values{key: {value}}.Encode() + "#side"
}

// newBlockID draws a block's id: short, since it stands in every address within the page.
func newBlockID() string { return db.NewID()[:10] }

package handlers

import "github.com/labstack/echo/v4"

// officeRoutes: list of pages, leads, sharers, operators, account, log.
func (s *Server) officeRoutes(op *echo.Group) {
	edit, own := op.Group("", editors), op.Group("", owners)

	op.GET("", s.pageList)
	op.GET("/bin", s.bin)
	edit.GET("/new", s.newPageForm)
	edit.POST("/new", s.newPage)
	edit.POST("/pages/:id/copy", s.copyPage)
	edit.POST("/pages/:id/stop", s.stopPage)
	edit.POST("/pages/:id/resume", s.resumePage)
	edit.POST("/pages/:id/delete", s.deletePage)
	edit.POST("/pages/:id/restore", s.restorePage)

	op.GET("/leads", s.leads) // of all pages; the same below of one
	op.POST("/leads", s.leads)
	edit.POST("/leads/phone", s.leadPhone)
	edit.POST("/leads.csv", s.exportLeads)
	op.GET("/pages/:id/leads", s.leads)
	op.POST("/pages/:id/leads", s.leads)
	edit.POST("/pages/:id/leads/phone", s.leadPhone)
	edit.POST("/pages/:id/leads.csv", s.exportLeads)
	op.GET("/pages/:id/sharers", s.sharers)
	op.GET("/pages/:id/sharers/:visitor", s.sharer)

	op.GET("/account", s.account)
	op.POST("/account/password", s.setPassword)
	op.POST("/account/sessions", s.revokeSession)

	own.GET("/operators", s.operators)
	own.POST("/operators", s.addOperator)
	own.POST("/operators/:id/role", s.setRole)
	own.POST("/operators/:id/disable", s.disableOperator)
	own.POST("/operators/:id/enable", s.enableOperator)
	own.POST("/operators/:id/reset", s.resetOperator)
	own.GET("/log", s.auditLog)
}

package handlers

import (
	"net/http"

	"github.com/labstack/echo/v4"

	"github.com/sanduan/sanduan/assets"
)

// Body limits, bytes.
const (
	smallBody  = 256 << 10 // visitors' forms
	formBody   = 1 << 20   // operators' forms
	avatarBody = 11 << 20  // a visitor's form with a picture
	uploadBody = 32 << 20  // operators' forms with pictures
)

// routes is the map of the product.
func (s *Server) routes() *echo.Echo {
	e := echo.New()
	e.HideBanner, e.HidePort = true, true
	e.IPExtractor = echo.ExtractIPFromXFFHeader() // a proxy is believed on loopback and private networks only
	e.HTTPErrorHandler = s.failed
	e.Use(s.requestLog, s.secure)

	e.GET("/healthz", s.healthz)
	e.GET("/readyz", s.readyz)
	e.GET("/metrics", s.metrics)
	e.GET("/", s.home)
	e.GET("/robots.txt", s.robots)
	e.GET("/assets/*", echo.WrapHandler(assets.Handler()))
	e.GET("/art/:theme/:colour/:name", s.art)
	e.GET("/media/:width/:name", s.media)
	e.GET("/media/:width/:piece/:name", s.piece)
	e.GET("/media/video/:name", s.video)
	e.GET("/avatar/:name", s.avatar)

	// Visitors. Posts need the visitor cookie or the same origin, and are limited per address and visitor.
	e.GET("/p/:slug", s.page, s.visitor) // compressed by itself
	e.GET("/s/:code", s.shared, s.visitor)
	h5 := e.Group("", compressed, s.visitor)
	h5.GET("/p/:slug/me", s.me)
	h5.GET("/p/:slug/me/data", s.exportMe)
	h5.GET("/p/:slug/privacy", s.privacy)
	h5.GET("/p/:slug/rules", s.rules)
	h5.GET("/p/:slug/rules/proof/:run", s.proof)
	h5.GET("/p/:slug/rules/results", s.results)
	h5.GET("/p/:slug/rules/results/:play/:board", s.resultFile)
	h5.POST("/p/:slug/lead", s.lead, limitBody(smallBody), s.fromHere) // limits acts itself, to keep what was typed
	h5.POST("/p/:slug/share", s.share, limitBody(smallBody), s.fromHere, s.actLimit)
	h5.POST("/p/:slug/start", s.startRun, limitBody(smallBody), s.fromHere) // so do these
	h5.POST("/p/:slug/join", s.joinRun, limitBody(smallBody), s.fromHere)
	h5.POST("/p/:slug/claim", s.claimRun, limitBody(smallBody), s.fromHere)
	h5.POST("/p/:slug/me", s.saveMe, limitBody(avatarBody), s.fromHere, s.actLimit)
	h5.POST("/p/:slug/me/erase", s.eraseMe, limitBody(smallBody), s.fromHere, s.actLimit)
	e.GET("/s/:code/poster.jpg", s.poster)

	// Drafts, for those who were given a link: no cookie, no counting.
	e.GET("/preview/:token", s.previewLink)
	e.GET("/preview/:token/poster.jpg", s.previewPoster)

	// Operators: op is open to all who are signed in, edit to those who may change pages, upload to them with pictures,
	// own to owners.
	in := e.Group("/admin", s.operatorPages)
	in.GET("/login", s.loginForm)
	in.POST("/login", s.login, limitBody(smallBody))
	op := in.Group("", limitBody(formBody), s.signedIn, s.csrf)
	edit, own := op.Group("", editors), op.Group("", owners)
	upload := in.Group("", limitBody(uploadBody), s.signedIn, editors, s.csrf)

	// Account.
	op.POST("/logout", s.logout)
	op.GET("/session", s.sessionInfo)
	op.GET("/account", s.account)
	op.POST("/account/password", s.setPassword)
	op.POST("/account/sessions", s.revokeSession)

	// Pages.
	op.GET("", s.pageList)
	op.GET("/bin", s.bin)
	edit.GET("/new", s.newPageForm)
	edit.POST("/new", s.newPage)
	edit.GET("/new/page", s.wizard)
	upload.POST("/new/page", s.answerWizard)
	edit.GET("/new/play", s.playWizard)
	edit.POST("/new/play", s.answerPlayWizard)
	edit.GET("/new/sample", s.wizardSample)
	edit.GET("/new/template/:name", s.lookAtTemplate)
	edit.POST("/pages/:id/copy", s.copyPage)
	edit.POST("/pages/:id/pause", s.pausePage)
	edit.POST("/pages/:id/resume", s.resumePage)
	edit.POST("/pages/:id/delete", s.deletePage)
	edit.POST("/pages/:id/restore", s.restorePage)
	own.POST("/pages/:id/purge", s.purgePage)

	// Whole pages, to use again: as files, and as templates of one's own.
	edit.GET("/pages/:id/export", s.exportPage)
	edit.POST("/pages/:id/export", s.exportPage)
	edit.GET("/import", s.importForm)
	upload.POST("/import", s.importPage)
	edit.POST("/pages/:id/template", s.saveTemplate)
	op.GET("/templates", s.savedTemplates)
	op.GET("/templates/saved/:id/frame", s.savedTemplateFrame)
	edit.POST("/templates/saved/:id/delete", s.deleteTemplate)

	// The editor: the draft's blocks, sections and settings.
	op.GET("/pages/:id", s.editor)
	op.GET("/pages/:id/side", s.editorSide)
	op.GET("/pages/:id/weight", s.pageWeight)
	edit.GET("/pages/:id/add", s.palette)
	edit.POST("/pages/:id/edits", s.edit)
	op.POST("/pages/:id/here", s.here)
	edit.POST("/pages/:id/blocks/:block/draw", s.drawBlock)
	edit.POST("/pages/:id/blocks", s.addBlock)
	edit.POST("/pages/:id/paste", s.paste)
	edit.GET("/pages/:id/blocks/:block/clip", s.clip)
	edit.POST("/pages/:id/blocks/:block/keep", s.keepBlocks)
	edit.GET("/pages/:id/sections/:section/clip", s.clip)
	edit.POST("/pages/:id/sections/:section/keep", s.keepBlocks)
	upload.POST("/pages/:id/blocks/:block", s.saveBlock)
	edit.POST("/pages/:id/blocks/:block/move", s.moveBlock)
	edit.POST("/pages/:id/blocks/:block/copy", s.copyBlock)
	edit.POST("/pages/:id/blocks/:block/hide", s.hideBlock)
	edit.POST("/pages/:id/blocks/:block/delete", s.deleteBlock)
	edit.POST("/pages/:id/sections", s.addSection)
	edit.POST("/pages/:id/sections/:section/move", s.moveSection)
	edit.POST("/pages/:id/sections/:section/delete", s.deleteSection)
	upload.POST("/pages/:id/panels/:panel", s.savePanel)
	edit.POST("/pages/:id/plays", s.addPlay)
	edit.POST("/pages/:id/plays/:play/move", s.orderPlay)
	edit.POST("/pages/:id/plays/:play/delete", s.deletePlay)
	edit.GET("/pages/:id/rehearsal", s.rehearsalForm)
	edit.POST("/pages/:id/rehearsal", s.rehearse)
	edit.POST("/pages/:id/schedule", s.saveSchedule)
	edit.POST("/pages/:id/channels", s.addChannel)
	edit.POST("/pages/:id/channels/:code/delete", s.deleteChannel)

	// Preview, publishing, versions.
	op.GET("/pages/:id/preview", s.previewDraft)
	edit.POST("/pages/:id/previews", s.addPreview)
	edit.POST("/pages/:id/previews/:preview/revoke", s.revokePreview)
	op.GET("/pages/:id/poster.jpg", s.posterDraft)
	edit.GET("/pages/:id/publish", s.publishForm)
	edit.POST("/pages/:id/publish", s.publish)
	edit.POST("/pages/:id/release/cancel", s.cancelRelease)
	op.GET("/pages/:id/frame", s.shapeFrame)
	op.GET("/pages/:id/compare", s.compare)
	op.GET("/pages/:id/versions/:number/frame", s.versionFrame)
	edit.POST("/pages/:id/versions/:number/restore", s.restoreVersion)
	edit.POST("/pages/:id/versions/:number/draft", s.versionToDraft)
	edit.POST("/pages/:id/versions/:number/name", s.nameVersion)

	// Leads, of all pages or of one, who brought whom, and the list of old customers.
	op.GET("/leads", s.leads)
	op.POST("/leads", s.leads) // a search: names and phones stay out of addresses
	edit.POST("/leads/phone", s.leadPhone)
	edit.POST("/leads/use", s.useTicket)
	edit.POST("/leads.csv", s.exportLeads)
	edit.GET("/leads/customers", s.customers)
	upload.POST("/leads/customers", s.importCustomers)
	edit.POST("/leads/customers/find", s.findCustomer)
	edit.POST("/leads/customers/remove", s.removeCustomer)
	edit.POST("/leads/customers/:import/delete", s.deleteCustomers)
	edit.GET("/leads/customers/:import/faults.csv", s.customerFaults)
	op.GET("/pages/:id/leads", s.leads)
	op.POST("/pages/:id/leads", s.leads)
	edit.POST("/pages/:id/leads/phone", s.leadPhone)
	edit.POST("/pages/:id/leads/use", s.useTicket)
	edit.POST("/pages/:id/leads.csv", s.exportLeads)
	op.GET("/pages/:id/sharers", s.sharers)
	op.GET("/pages/:id/sharers/:visitor", s.sharer)

	// Runs of the page's plays, what happened in each, and who may not take part.
	op.GET("/pages/:id/runs", s.runs)
	op.POST("/pages/:id/runs", s.runs) // a search
	edit.POST("/pages/:id/runs.csv", s.exportRuns)
	op.GET("/pages/:id/runs/:run", s.run)
	op.POST("/pages/:id/runs/:run", s.run)
	edit.POST("/pages/:id/runs/:run/acts", s.actOnRun)
	edit.POST("/pages/:id/plays/:play/switch", s.switchPlay)
	edit.POST("/pages/:id/plays/:play/settle", s.settleNow)
	upload.POST("/pages/:id/plays/:play/orders", s.confirmOrders)
	op.GET("/pages/:id/denials", s.denials)
	edit.POST("/pages/:id/denials", s.deny)
	edit.POST("/pages/:id/denials/remove", s.allow)

	// What is won on a page, where it is on its way, and what it costs; and the counter.
	op.GET("/pages/:id/grants", s.grants)
	op.POST("/pages/:id/grants", s.grants) // a search
	edit.POST("/pages/:id/grants/phone", s.grantPhone)
	edit.POST("/pages/:id/grants/void", s.voidGrant)
	edit.POST("/pages/:id/grants/finish", s.finishGrant)
	edit.POST("/pages/:id/grants/send", s.sendGrant)
	upload.POST("/pages/:id/grants/parcels", s.sendParcels)
	edit.POST("/pages/:id/grants/parcels.csv", s.exportParcels)
	edit.POST("/pages/:id/grants.csv", s.exportGrants)
	op.GET("/pages/:id/stock", s.stock)
	edit.POST("/pages/:id/ledger.csv", s.exportLedger)
	edit.GET("/pages/:id/codes", s.codes)
	upload.POST("/pages/:id/codes", s.importCodes)
	edit.POST("/pages/:id/codes/delete", s.deleteCodes)
	edit.GET("/pages/:id/codes/:import/faults.csv", s.codeFaults)
	edit.GET("/redeem", s.redeemForm)
	edit.POST("/redeem", s.redeem)

	// Pictures, templates, and the designers' gallery.
	op.GET("/pictures", s.pictures)
	edit.GET("/pictures/library", s.library)
	upload.POST("/pictures", s.addPictures)
	edit.POST("/pictures/crop", s.cropPicture)
	edit.POST("/pictures/delete", s.deletePicture)
	upload.POST("/videos", s.addVideo)
	edit.POST("/videos/delete", s.deleteVideo)
	op.GET("/templates/:name/frame", s.templateFrame)
	op.GET("/blocksets/:id/frame", s.blockSetFrame)
	edit.POST("/blocksets/:id/rename", s.renameBlockSet)
	edit.POST("/blocksets/:id/delete", s.deleteBlockSet)
	op.GET("/gallery", s.gallery)
	op.GET("/gallery/sheet", s.gallerySheet)
	op.GET("/gallery/:kind", s.galleryKind)
	op.GET("/gallery/:kind/frame", s.galleryFrame)
	edit.POST("/gallery/:kind/snapshots", s.takeSnapshots)
	op.GET("/pages/:id/snapshot", s.snapshot)
	op.GET("/pages/:id/snapshot/:side", s.snapshotFrame)

	// Operators and the log of what they did.
	own.GET("/operators", s.operators)
	own.POST("/operators", s.addOperator)
	own.POST("/operators/:id/role", s.setRole)
	own.POST("/operators/:id/disable", s.disableOperator)
	own.POST("/operators/:id/enable", s.enableOperator)
	own.POST("/operators/:id/reset", s.resetOperator)
	own.GET("/log", s.auditLog)
	own.POST("/log", s.auditLog) // a search

	e.RouteNotFound("/*", func(c echo.Context) error { return echo.NewHTTPError(http.StatusNotFound) })
	return e
}

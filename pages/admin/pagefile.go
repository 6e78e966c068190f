package admin

import (
	"github.com/sanduan/sanduan/components/form"
	"github.com/sanduan/sanduan/pages"
)

// PageFile is what is done with a page as a whole: taken away as a file, kept as a template, deleted.
type PageFile struct {
	Page   pages.Page
	CSRF   string
	Name   pages.TemplateName // as typed
	Errors form.Errors        // Title, Words
	Locked bool
}

// Import is the screen that takes a page file.
type Import struct {
	Wrong string // with the file that was sent, "" nothing
	MaxMB int
}

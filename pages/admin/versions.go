package admin

import (
	"strconv"

	"github.com/sanduan/sanduan/pages"
)

// Versions are a page's published states, newest first.
type Versions struct {
	Page   pages.Page
	List   []pages.Version
	CSRF   string
	Locked bool
}

func versionPath(p pages.Page, v pages.Version, verb string) string {
	return "/admin/pages/" + p.ID + "/versions/" + strconv.Itoa(v.Number) + "/" + verb
}

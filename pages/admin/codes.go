package admin

import (
	"fmt"
	"time"

	"github.com/sanduan/sanduan/components/ui"
	"github.com/sanduan/sanduan/pages"
	"github.com/sanduan/sanduan/pages/play"
)

// Codes is what the screen of a page's codes shows.
type Codes struct {
	Page    pages.Page
	Prizes  play.Prizes // all, for the names of imports
	OfCodes []play.Prize
	Pools   map[string]pages.CodePool // by the prize's key
	Imports []pages.CodeImport        // the last ones, newest first
	Wrong   string                    // with the file that was sent, "" nothing
	Now     time.Time
}

func (c Codes) options() (options []ui.Option) {
	for _, p := range c.OfCodes {
		options = append(options, ui.Option{Value: string(p.Key), Title: p.Title})
	}
	return options
}

func (c Codes) path() string { return "/admin/pages/" + c.Page.ID + "/codes" }

func (c Codes) confirmDelete(f Frame, p play.Prize) ui.Confirmation {
	n := c.Pools[string(p.Key)].Free
	return ui.Confirmation{
		Label: "删除未发的", Title: fmt.Sprintf("删除「%s」%d 个未发的券码？", p.Title, n), Words: "已经发给访客的券码不受影响。删除后不能撤回，可以重新导入。",
		Do: "删除券码", Action: c.path() + "/delete", CSRF: f.CSRF, Hidden: []ui.Hidden{{Name: "prize", Value: string(p.Key)}},
	}
}

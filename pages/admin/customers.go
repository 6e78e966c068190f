package admin

import (
	"fmt"
	"time"

	"github.com/sanduan/sanduan/components/ui"
	"github.com/sanduan/sanduan/pages"
)

// CustomersPath is where the list of old customers is: all about it goes below.
const CustomersPath = "/admin/leads/customers"

// Customers is what the screen of the list of old customers (老客名单) shows.
type Customers struct {
	Phones     int            // on the list
	Imports    []pages.Import // newest first
	FileWrong  string         // with the file that was sent, "" nothing
	Typed      string         // instead of a phone, "" nothing
	PhoneWrong string         // … with what is wrong with it
	Found      string         // the phone that was looked for, "" none
	With       []pages.Import // with which it came; none where it is not on the list
	Now        time.Time
}

// stale is how long an import is kept before it is asked whether it is still needed (个人信息保护法 19).
const stale = 365 * 24 * time.Hour

// isStale tells whether an import is old enough to be looked at again.
func (c Customers) isStale(i pages.Import) bool {
	return c.Now.Sub(time.UnixMilli(i.StartedAt)) > stale
}

// goesOn tells whether an import is still being read.
func (c Customers) goesOn(i pages.Import) bool {
	tone, _ := imported(i, c.Now)
	return tone == ui.Blue
}

func (c Customers) confirmDelete(f Frame, i pages.Import) ui.Confirmation {
	return ui.Confirmation{
		Label: "删除", Title: fmt.Sprintf("删除 %s 的这次导入？", moment(i.StartedAt)),
		Words: "这次导入的手机号会从名单里删掉，别的导入里也有的会保留。之后来的人按新名单算，已经算过的不变。删除后不能撤回，可以重新导入。",
		Do:    "删除这次导入", Action: CustomersPath + "/" + i.ID + "/delete", CSRF: f.CSRF,
	}
}

func (c Customers) confirmRemove(f Frame) ui.Confirmation {
	return ui.Confirmation{
		Label: "从名单移除", Title: "把 " + pages.MaskPhone(c.Found) + " 从老客名单移除？",
		Words: "每次导入里的这个号码都会删掉，之后按新客户算。本人要求删除时用。", Do: "移除这个号码",
		Action: CustomersPath + "/remove", CSRF: f.CSRF, Hidden: []ui.Hidden{{Name: "phone", Value: c.Found}},
	}
}

package admin

import (
	"strings"

	"github.com/sanduan/sanduan/pages"
)

// place is one entry of the menu.
type place struct {
	title, path, icon string
	owners            bool // owners alone see it
	editors           bool // … owners and editors
}

var places = []place{
	{title: "页面", path: "/admin", icon: "pages"},
	{title: "线索", path: "/admin/leads", icon: "leads"},
	{title: "核销", path: "/admin/redeem", icon: "ticket", editors: true},
	{title: "图片", path: "/admin/pictures", icon: "pictures"},
	{title: "组件库", path: "/admin/gallery", icon: "gallery"},
	{title: "运营", path: "/admin/operators", icon: "operators", owners: true},
	{title: "日志", path: "/admin/log", icon: "log", owners: true},
	{title: "账号", path: "/admin/account", icon: "account"},
}

// places are what the operator may go to; with a first password, only to where it is changed.
func (f Frame) places() []place {
	if f.Operator.MustReset {
		return places[len(places)-1:]
	}
	var out []place
	for _, p := range places {
		if p.owners && f.Operator.Role != pages.Owner || p.editors && !f.Operator.Role.Edits() {
			continue
		}
		out = append(out, p)
	}
	return out
}

// at tells whether the screen belongs to a place; 页面 has all that belongs to no other.
func (f Frame) at(p place) bool {
	if p.path != "/admin" {
		return f.Path == p.path || strings.HasPrefix(f.Path, p.path+"/")
	}
	for _, other := range places[1:] {
		if f.at(other) {
			return false
		}
	}
	return true
}

// called is the operator's name, or the login of one without.
func (f Frame) called() string {
	if f.Operator.Name != "" {
		return f.Operator.Name
	}
	return f.Operator.Login
}

func (f Frame) initial() string {
	for _, r := range f.called() {
		return strings.ToUpper(string(r))
	}
	return ""
}

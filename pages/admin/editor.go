package admin

import (
	"net/url"
	"strconv"
	"strings"

	"github.com/sanduan/sanduan/components/block"
	"github.com/sanduan/sanduan/components/form"
	"github.com/sanduan/sanduan/pages"
	"github.com/sanduan/sanduan/pages/comply"
)

// Editor is the screen on which a page is made: the outline, the phone, and the form of what is open.
type Editor struct {
	Frame    Frame
	Page     pages.Page
	State    pages.State
	Ready    pages.Ready // of the draft, with every block
	At       At
	Problems []pages.Problem
	Found    []comply.Finding
	Changed  bool    // the draft differs from what visitors see
	Locked   bool    // the operator may look only
	Rev      int     // revision of the draft
	Undo     string  // what 撤销 takes back, "" nothing
	Redo     string  // what 重做 does again, "" nothing
	Release  Release // what is set to go live
}

// At is what is open in the editor: a block or a panel.
type At struct {
	Block string
	Panel string
	Field string // path of a field or list item to show at once, "" none
	View  string // what small screens show first, "" by what is open
}

// URL is the editor of a page with it open.
func (a At) URL(pageID string) string {
	q := url.Values{}
	for key, value := range map[string]string{"block": a.Block, "panel": a.Panel, "at": a.Field} {
		if value != "" {
			q.Set(key, value)
		}
	}
	return "/admin/pages/" + pageID + "?" + q.Encode()
}

// views are the panes of which small screens show one at a time.
var views = []struct{ name, pane, title, icon string }{
	{"outline", "outline", "大纲", "outline"},
	{"phone", "canvas", "画面", "phone"},
	{"edit", "side", "编辑", "edit"},
}

// view is what a small screen shows first: the form of what was asked for, or else the outline.
func (a At) view() string {
	if a.View == "phone" {
		return a.View
	}
	if a.Block == "" && (a.Panel == "" || a.Panel == panels[0].name) {
		return "outline"
	}
	return "edit"
}

// historyLabel is what 撤销 and 重做 say: "撤销：修改「首屏主图」".
func historyLabel(name, what string) string {
	if what == "" {
		return "没有可" + name + "的"
	}
	return name + "：" + what
}

// panel is one of the page's settings in the outline.
type panel struct{ name, title, words string }

var panels = []panel{
	{"basics", "页面设置", "标题和主题"},
	{"plays", "玩法", "好友怎样算数，各得什么"},
	{"prizes", "奖品", "发什么、多少、花多少"},
	{"card", "分享卡片", "发到聊天里的样子"},
	{"poster", "海报", "访客保存转发的图片"},
	{"host", "主办方", "谁在办、怎么联系"},
	{"invite", "邀请归属", "好友算谁邀请的"},
	{"quota", "名额", "报名满多少人为止"},
	{"outlets", "投放位置", "会发到哪里，按哪里的规矩检查"},
	{"schedule", "网址与时间", "地址、起止、暂停"},
	{"channels", "渠道", "每个投放位置一个链接"},
	{"preview", "预览", "真手机上看、发给老板看"},
	{"versions", "版本", "发布记录和回退"},
	{"file", "文件与模板", "导出、存为模板、删除"},
}

func panelOf(name string) panel {
	for _, p := range panels {
		if p.name == name {
			return p
		}
	}
	return panel{name: name, title: name}
}

// now is what a setting says, shortly; what it is about where it says nothing.
func (p panel) now(d pages.Doc) string {
	says := map[string]string{"plays": playNames(d), "prizes": prizeNames(d), "card": d.Card.Title, "poster": string(d.Poster.Headline), "host": d.Host.Brand, "quota": seats(d.Quota), "outlets": sharedIn(d.SharedIn())}[p.name]
	if says == "" {
		return p.words
	}
	return says
}

// seats is how many a page has room for; "" without end.
func seats(q pages.Quota) string {
	if !q.Limited() {
		return ""
	}
	return strconv.Itoa(q.Leads) + " 人"
}

func (e Editor) wrongBlock(id string) bool {
	for _, p := range e.Problems {
		if p.BlockID == id {
			return true
		}
	}
	return false
}

// wrongSection tells whether the page lacks blocks in sections of that kind.
func (e Editor) wrongSection(kind block.Section) bool {
	for _, p := range e.Problems {
		if p.BlockID == "" && p.Panel == "" && strings.HasPrefix(p.Where, shortSection(kind)) {
			return true
		}
	}
	return false
}

func (e Editor) wrongPanel(name string) bool {
	for _, p := range e.Problems {
		if p.BlockID == "" && inPanel(p.Panel, name) {
			return true
		}
	}
	return false
}

// inPanel tells whether a panel is the one of that name in the outline, or one of the plays under it.
func inPanel(panel, name string) bool { return panel == name || name == "plays" && ofPlay(panel) }

// sectionName tells sections of one kind apart by their number: "中段", "中段 2".
func (e Editor) sectionName(id string) string {
	return Toolbar{Doc: e.Ready.Doc}.sectionName(id)
}

// action is where a button of the outline posts to.
func (e Editor) action(rest string) string { return "/admin/pages/" + e.Page.ID + "/" + rest }

// flag writes a yes for the script.
func flag(on bool) string {
	if on {
		return "on"
	}
	return ""
}

// preview is the phone's address, at the open block.
func (e Editor) preview() string {
	address := e.action("preview")
	if e.At.Block != "" {
		address += "?block=" + url.QueryEscape(e.At.Block)
	}
	return address
}

// shortSection is a section's name where there is little room: "上段".
func shortSection(s block.Section) string {
	short, _, _ := strings.Cut(s.Title(), " ")
	return short
}

// hint is a block's title, or else its first text, to tell it from others of its kind.
func hint(v block.Viewer) string {
	found := ""
	if v == nil {
		return found
	}
	form.Walk(v, func(path string, value any) {
		text := ""
		switch value := value.(type) {
		case string:
			text = value
		case form.LongText:
			text = string(value)
		}
		if (found == "" || path == "Title") && strings.ContainsFunc(text, func(r rune) bool { return r > 0x2e80 }) {
			found = text
		}
	})
	return found
}

package admin

// Log is what the owners' log shows: operators' acts, newest first.
type Log struct {
	Rows  []LogRow
	Limit int // at most so many are shown
}

// LogRow is one act.
type LogRow struct {
	At        int64
	Operator  string
	Action    string
	PageID    string
	PageTitle string
	Detail    string
}

// actions are the acts in words.
var actions = map[string]string{
	"signin": "登录", "signout": "退出登录", "password": "修改密码", "session.revoke": "退出其他浏览器",
	"page.create": "新建页面", "page.copy": "复制页面", "page.pause": "暂停页面", "page.resume": "恢复页面",
	"page.delete": "删除页面", "page.restore": "从回收站恢复", "page.publish": "发布页面", "page.rollback": "回退版本",
	"page.settings": "修改网址与时间", "page.host": "修改主办方", "page.edit": "编辑页面",
	"channel.add": "添加渠道", "channel.delete": "删除渠道", "picture.add": "上传图片", "picture.delete": "删除图片",
	"leads.export": "导出线索", "lead.phone": "查看手机号",
	"operator.add": "添加运营", "operator.role": "修改角色", "operator.disable": "停用运营", "operator.enable": "启用运营",
	"operator.reset": "重置密码",
}

// act is an action in words; one without words stands as it is.
func act(action string) string {
	if words, ok := actions[action]; ok {
		return words
	}
	return action
}

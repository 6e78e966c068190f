package admin

import (
	"strings"

	"github.com/sanduan/sanduan/components/ui"
)

// Log is what the owners' log shows: operators' acts, newest first.
type Log struct {
	Rows    []LogRow
	Search  string
	Further bool   // these are not the newest
	Earlier string // marks where the next screen begins, "" on the last
}

// kept are the fields that keep the list as it is over the next request.
func (l Log) kept(f Frame) []ui.Hidden {
	return []ui.Hidden{{Name: "_csrf", Value: f.CSRF}, {Name: "q", Value: l.Search}}
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
	"page.delete": "删除页面", "page.restore": "从回收站恢复", "page.publish": "发布页面", "page.override": "写明理由后发布", "page.rollback": "回退版本",
	"release.set": "定时发布", "release.cancel": "取消定时发布", "release.fail": "定时发布没有成功", "version.name": "给版本起名",
	"page.purge": "彻底删除页面", "page.export": "导出页面文件", "page.import": "导入页面文件",
	"template.add": "存为模板", "template.delete": "删除模板",
	"page.settings": "修改网址与时间", "page.host": "修改主办方", "page.edit": "编辑页面",
	"blockset.save": "存为区块", "blockset.delete": "删除区块",
	"preview.add": "生成预览链接", "preview.revoke": "撤销预览链接",
	"channel.add": "添加渠道", "channel.delete": "删除渠道", "picture.add": "上传图片", "picture.crop": "裁剪图片", "picture.delete": "删除图片",
	"video.add": "上传视频", "video.delete": "删除视频",
	"snapshot.take": "记下页面的样子",
	"leads.export":  "导出线索", "lead.phone": "查看手机号", "person.search": "按手机号找人", "lead.use": "标记凭证号已使用",
	"grant.void": "收回奖品", "grant.send": "填快递单号", "grant.finish": "标记奖品已核销", "grant.redeem": "核销奖品", "grant.phone": "查看得奖人手机号",
	"grants.export": "导出待寄的收货信息", "grants.list": "导出奖品", "ledger.export": "导出库存流水", "codes.import": "导入券码", "codes.delete": "删除券码",
	"runs.export": "导出玩法进度", "run.act": "处理一局", "play.orders": "确认下单", "play.switch": "暂停或恢复玩法", "play.settle": "结算榜单",
	"customers.import": "导入老客名单", "customers.delete": "删除老客名单的一次导入", "customers.remove": "从老客名单移除手机号",
	"denial.add": "加入黑名单", "denial.remove": "移出黑名单",
	"operator.add": "添加运营", "operator.role": "修改角色", "operator.disable": "停用运营", "operator.enable": "启用运营",
	"operator.reset": "重置密码",
}

// ActionsNamed are the acts whose words have those in them; none for no words.
func ActionsNamed(words string) (all []string) {
	for action, title := range actions {
		if words != "" && strings.Contains(title, words) {
			all = append(all, action)
		}
	}
	return all
}

// act is an action in words; one without words stands as it is.
func act(action string) string {
	if words, ok := actions[action]; ok {
		return words
	}
	return action
}

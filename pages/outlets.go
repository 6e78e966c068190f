package pages

import "github.com/sanduan/sanduan/components/form"

// Outlets are where a page will be shared (投放位置): what a platform forbids counts only there.
type Outlets struct {
	WeChat bool `label:"微信" help:"聊天、群、朋友圈；用微信扫的码也算"`
	WeCom  bool `label:"企业微信" help:"员工发给客户、客户群"`
	App    bool `label:"自己的 App 或网站"`
	Shop   bool `label:"门店" help:"台卡、海报、收银台"`
	Other  bool `label:"其他地方" help:"短信、别的平台"`
}

// Check tells what is wrong with them; nil for nothing.
func (o Outlets) Check() form.Errors {
	if o == (Outlets{}) {
		return form.Errors{"WeChat": "请至少选一处"}
	}
	return nil
}

// SharedIn is where the page will be shared: in WeChat where nobody has said, as of pages older than the setting.
func (d Doc) SharedIn() Outlets {
	if d.Outlets == (Outlets{}) {
		return Outlets{WeChat: true}
	}
	return d.Outlets
}

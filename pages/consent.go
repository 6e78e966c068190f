package pages

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"

	"github.com/sanduan/sanduan/components/block"
)

// ConsentText is the sentence a visitor agrees to, written from the organiser's settings. It names who asks, what
// for, how long, and how to withdraw (个人信息保护法 14, 15, 17).
func (h Host) ConsentText() string {
	text := fmt.Sprintf("我已阅读并同意《个人信息处理说明》：%s仅将手机号、称呼等所填信息用于本次活动的联系、核销与防重复参与，活动结束 %d 天后删除；可随时在「我的」页面查看、导出或删除。",
		h.Company, h.Days)
	return text + h.Consent
}

// Agreement is the consent as a page's forms show it; its version names the exact text.
func (h Host) Agreement() block.Consent {
	text := h.ConsentText()
	sum := sha256.Sum256([]byte(text))
	return block.Consent{Text: text, Version: hex.EncodeToString(sum[:6])}
}

package cta

import (
	"time"

	"github.com/sanduan/sanduan/components/block"
)

// passWords say what has become of a pass.
func passWords(now time.Time, p block.Pass) string {
	switch p.State {
	case "offered":
		if p.Until > 0 {
			return "等朋友领取，" + p.Until.Minute(now) + " 前有效"
		}
		return "等朋友领取"
	case "taken":
		if p.To == "" {
			return "已被领取"
		}
		return "已被 " + p.To + " 领取"
	case "back":
		return "一直没有人领，已退回"
	}
	return "还没有送出"
}

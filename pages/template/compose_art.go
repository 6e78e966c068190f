package template

import (
	"slices"
	"strings"

	"github.com/sanduan/sanduan/components/bait"
	"github.com/sanduan/sanduan/components/form"
)

// drawn are the built-in drawings by what an operator writes; the first word found counts, so the narrow ones stand first.
var drawn = []struct{ art, words string }{
	{"coffee", "咖啡 拿铁 美式 手冲 拉花"}, {"bubble-tea", "奶茶 果茶 饮品 饮料 杯"}, {"cake", "蛋糕 甜品 烘焙 生日"}, {"bread", "面包 吐司"},
	{"hotpot", "火锅 锅底 试菜 菜单"}, {"dumpling", "饺子 包子 点心 小吃"}, {"salad", "沙拉 轻食 配餐 饮食"}, {"apple", "水果 果切"},
	{"microphone", "口语 外教 直播 分享 演讲"}, {"headphones", "听力 音频 耳机 录音"}, {"piano", "钢琴 音乐 乐器"}, {"palette", "画 美术 颜色 色卡 样布 搭配"},
	{"camera", "拍 照片 摄影 剪辑 视频"}, {"laptop", "线上 软件 电脑 网课 系统"}, {"weightlifter", "力量 器械 私教"}, {"running", "跑 有氧 训练"},
	{"yoga", "瑜伽 拉伸 放松 肩颈"}, {"nail-polish", "美甲"}, {"lipstick", "妆 口红"}, {"scissors", "剪 修"}, {"sparkles", "护理 护肤 清洁 保洁 清洗 洗车"},
	{"bouquet", "花"}, {"dog", "狗 宠物 洗护"}, {"cat", "猫"}, {"balloon", "亲子 孩子 派对"}, {"house", "上门 家 全屋 搬"},
	{"scale", "量 测 称"}, {"money-bag", "报价 价 优惠 折 抵"}, {"ticket", "券 门票 名额"}, {"red-envelope", "红包"}, {"gift", "送 赠 礼 福利 试新"},
	{"check-mark", "打卡 检查 核对 验收 清单"}, {"light-bulb", "建议 方案 思路 方法 规划"}, {"chart", "表 数据 评估"}, {"calendar", "每周 每天 每月 预约 安排 排期"},
	{"alarm-clock", "分钟 小时 时间 提醒"}, {"books", "书 教材 课 百科"}, {"notebook", "笔记 手册 图解 脚本"}, {"document", "资料 模板 文档 电子版 说明"},
	{"speech-bubble", "聊 沟通 答疑 提问 点评 交流 群"}, {"handshake", "一对一 陪 顾问"}, {"map-pin", "地址 门店 通用"}, {"shield", "保修 退 换 放心"}, {"shopping-bags", "新品 到货 上新 带走"},
}

// pictured gives every thing without a picture a drawing of what it says, or else one of the trade's; none stands twice
// while there are others.
func pictured(items []bait.Benefit, t Trade) []bait.Benefit {
	used := []string{}
	for i := range items {
		if items[i].Picture.Src == "" {
			items[i].Picture = form.Picture{Src: drawing(items[i].Title+" "+items[i].Words, used, t)}
		}
		used = append(used, items[i].Picture.Src)
	}
	return items
}

func drawing(text string, used []string, t Trade) string {
	for _, d := range drawn {
		src := "art/" + d.art + ".png"
		if slices.Contains(used, src) {
			continue
		}
		if slices.ContainsFunc(strings.Fields(d.words), func(word string) bool { return strings.Contains(text, word) }) {
			return src
		}
	}
	for _, src := range t.art {
		if !slices.Contains(used, src) {
			return src
		}
	}
	return "" // a tick
}

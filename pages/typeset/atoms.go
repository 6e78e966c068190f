package typeset

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Characters that may not begin a line, and those that may not end one (GB/T 15834).
const (
	noStart = "，。、；：？！）》」』】〕〉”’…—·～％‰℃°,.;:?!)]}%~／/"
	noEnd   = "（《「『【〔〈“‘([{¥￥$€£#№"
)

// counters stay with the number before them: 0元, 21天, 5折.
const counters = "元块角折天日月年号周岁分秒时小点万千百亿人份次节课张杯件个位名套集期寸斤米倍"

// glued are words no designer cuts in two, by their first character. Without them a balanced break falls inside 体验 as
// often as not.
var glued = byFirst("体验课 体验 免费 外教 英语 口语 课程 领取 好友 朋友 训练营 训练 减脂 瘦身 塑形 买一送一 买二送一 半价 第二杯 第二件 第二 咖啡 奶茶 蛋糕 火锅 套餐 " +
	"立减 立省 限时 限量 礼包 大礼 礼品 礼物 好礼 优惠券 优惠 红包 福利 直播间 直播 打卡 公开课 会员 新人 专享 专属 抽奖 免单 包邮 拼团 砍价 助力 " +
	"邀请 一起 识别 二维码 长按 扫码 报名 预约 试听 试用 体检 健身 瑜伽 游泳 舞蹈 美术 钢琴 编程 数学 语文 作文 阅读 绘本 少儿 儿童 宝宝 孩子 家长 " +
	"老师 学习 资料 教材 手册 攻略 模板 电子书 秒杀 特价 折扣 现金 全额 无门槛 门店 到店 周年 周年庆 开业 新店 中秋 国庆 元旦 春节 双十一 双十二 " +
	"价值 仅需 只需 即可 立即 马上 我们 你们 自己 时间 生活 世界 中国 北京 上海 广州 深圳 杭州 成都 全国 老板 创业 职场 面试 简历 理财 读书 写作 摄影 旅行 酒店 门票 活动 " +
	"送一 开启 解锁 挑战 计划 成长 高效 零基础 基础 轻松 学会 掌握 提升 名额 专家 名师 精品 系列 全套 正品 新品 上市 尝鲜 下午茶 早餐 午餐 晚餐 美容 护肤 洗车 保养")

func byFirst(list string) map[rune][]string {
	out := map[rune][]string{}
	for w := range strings.FieldsSeq(list) {
		out[next(w)] = append(out[next(w)], w)
	}
	return out
}

// paragraphs are the atoms of each line of s.
func paragraphs(s string) [][]string {
	var out [][]string
	for para := range strings.SplitSeq(s, "\n") {
		out = append(out, atoms(para))
	}
	return out
}

// atoms splits one paragraph into the pieces a line break may fall between. A piece keeps the spaces that follow it.
func atoms(s string) []string {
	var out []string
	ends := clusterEnds(s)
	open := false // the last piece ends so that the next must join it
	for start := 0; start < len(s); {
		end := start + pieceLen(s[start:])
		i, _ := slices.BinarySearch(ends, max(end, start+1))
		end = ends[i]
		piece := s[start:end]
		start = end
		first, _ := utf8.DecodeRuneInString(piece)
		switch {
		case len(out) == 0:
			out = append(out, piece)
		case open || first == ' ' || strings.ContainsRune(noStart, first) || countsWhat(out[len(out)-1], first):
			out[len(out)-1] += piece
		default:
			out = append(out, piece)
		}
		if piece == " " {
			continue // an opening bracket still waits for what it opens
		}
		last, _ := utf8.DecodeLastRuneInString(piece)
		open = strings.ContainsRune(noEnd, last)
	}
	return out
}

// pieceLen is the number of bytes at the start of s that belong together: a word of a script with spaces, a number, a
// glued word; 0 for one cluster.
func pieceLen(s string) int {
	n := 0
	for i, r := range s {
		if !wordy(r) && !(n > 0 && strings.ContainsRune("'’.,-_&@+:", r) && wordy(next(s[i+utf8.RuneLen(r):]))) {
			break
		}
		n = i + utf8.RuneLen(r)
	}
	if n > 0 {
		return n
	}
	for _, w := range glued[next(s)] {
		if len(w) > n && strings.HasPrefix(s, w) {
			n = len(w)
		}
	}
	return n
}

// wordy tells whether r is of a script that puts spaces between its words, or breaks them where only a dictionary knows.
func wordy(r rune) bool {
	switch {
	case r < 0x80:
		return r >= '0' && r <= '9' || r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z'
	case r >= 0x2e80 && r <= 0xa4cf, r >= 0xf900 && r <= 0xfaff, r >= 0x1b000: // Han, kana and Yi; signs and emoji
		return false
	}
	return unicode.In(r, unicode.L, unicode.M, unicode.Nd) || r == joiner || r == nonJoiner
}

// countsWhat tells whether r is the counter of a number that ends the piece before it.
func countsWhat(before string, r rune) bool {
	last, _ := utf8.DecodeLastRuneInString(before)
	return unicode.IsDigit(last) && strings.ContainsRune(counters, r)
}

// next is the first character of s.
func next(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}

// clusterEnds are the places in s, in bytes, where a cluster ends.
func clusterEnds(s string) []int {
	ends := make([]int, 0, utf8.RuneCountInString(s))
	plain := true
	for i, r := range s {
		if plain = plain && quick(r); !plain {
			break
		}
		ends = append(ends, i+utf8.RuneLen(r))
	}
	if plain {
		return ends
	}
	t := borrow()
	ends, done := ends[:0], 0
	for start, end := range t.graphemes([]rune(s)) {
		for range end - start {
			_, n := utf8.DecodeRuneInString(s[done:]) // a broken byte counts as one, however long its replacement is
			done += n
		}
		ends = append(ends, done)
	}
	giveBack(t)
	return ends
}

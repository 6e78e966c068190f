package poster

import (
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

// glued are words no designer cuts in two. Without them a balanced break falls inside 体验 as often as not.
const glued = "体验课 体验 免费 外教 英语 口语 课程 领取 好友 朋友 训练营 训练 减脂 瘦身 塑形 买一送一 买二送一 半价 第二杯 第二件 第二 咖啡 奶茶 蛋糕 火锅 套餐 " +
	"立减 立省 限时 限量 礼包 大礼 礼品 礼物 好礼 优惠券 优惠 红包 福利 直播间 直播 打卡 公开课 会员 新人 专享 专属 抽奖 免单 包邮 拼团 砍价 助力 " +
	"邀请 一起 识别 二维码 长按 扫码 报名 预约 试听 试用 体检 健身 瑜伽 游泳 舞蹈 美术 钢琴 编程 数学 语文 作文 阅读 绘本 少儿 儿童 宝宝 孩子 家长 " +
	"老师 学习 资料 教材 手册 攻略 模板 电子书 秒杀 特价 折扣 现金 全额 无门槛 门店 到店 周年 周年庆 开业 新店 中秋 国庆 元旦 春节 双十一 双十二 " +
	"价值 仅需 只需 即可 立即 马上 我们 你们 自己 时间 生活 世界 中国 北京 上海 广州 深圳 杭州 成都 全国 老板 创业 职场 面试 简历 理财 读书 写作 摄影 旅行 酒店 门票 活动 " +
	"送一 开启 解锁 挑战 计划 成长 高效 零基础 基础 轻松 学会 掌握 提升 名额 专家 名师 精品 系列 全套 正品 新品 上市 尝鲜 下午茶 早餐 午餐 晚餐 美容 护肤 洗车 保养"

// atoms splits one paragraph into the pieces a line break may fall between. A piece keeps the spaces that follow it.
func atoms(s string) []string {
	var out []string
	open := false // the last piece ends so that the next must join it
	for len(s) > 0 {
		n := pieceLen(s)
		piece := s[:n]
		s = s[n:]
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

// pieceLen is the number of bytes at the start of s that belong together: a Latin word or number, a glued word, or one
// character.
func pieceLen(s string) int {
	n := 0
	for i, r := range s {
		if !latin(r) && !(n > 0 && strings.ContainsRune("'’.,-_&@+:", r) && i+1 < len(s) && latin(rune(s[i+1]))) {
			break
		}
		n = i + utf8.RuneLen(r)
	}
	if n > 0 {
		return n
	}
	for w := range strings.FieldsSeq(glued) {
		if len(w) > n && strings.HasPrefix(s, w) {
			n = len(w)
		}
	}
	if n == 0 {
		_, n = utf8.DecodeRuneInString(s)
	}
	return n
}

func latin(r rune) bool {
	return r < 0x250 && (unicode.IsLetter(r) || unicode.IsDigit(r))
}

// countsWhat tells whether r is the counter of a number that ends the piece before it.
func countsWhat(before string, r rune) bool {
	last, _ := utf8.DecodeLastRuneInString(before)
	return unicode.IsDigit(last) && strings.ContainsRune(counters, r)
}

// wrap breaks s into lines no wider than max by the given measure, greedily. whole is false where a piece had to be cut
// because it is wider than a line.
func wrap(s string, max float64, width func(string) float64) (lines []string, whole bool) {
	whole = true
	for para := range strings.SplitSeq(s, "\n") {
		line := ""
		for _, a := range atoms(para) {
			if width(strings.TrimRight(line+a, " ")) <= max {
				line += a
				continue
			}
			if line != "" {
				lines = append(lines, strings.TrimRight(line, " "))
			}
			line = a
			for width(strings.TrimRight(line, " ")) > max {
				whole = false
				n := cutAt(line, max, width)
				lines = append(lines, strings.TrimRight(line[:n], " "))
				line = line[n:]
			}
		}
		if line = strings.TrimRight(line, " "); line != "" {
			lines = append(lines, line)
		}
	}
	return lines, whole
}

// clauses splits s where its sense pauses: after punctuation, at spaces between Han characters, at line breaks.
func clauses(s string) []string {
	var out []string
	var before rune
	start := 0
	for i, r := range s {
		pause := r == '\n' || r == ' ' && before >= 0x2e80 && next(s[i+1:]) >= 0x2e80
		if pause || strings.ContainsRune("，。！？；", before) && !strings.ContainsRune(noStart, r) {
			out = appendText(out, s[start:i])
			start = i
		}
		before = r
	}
	return appendText(out, s[start:])
}

// joined is clauses as one text again. A space keeps apart what a line break did.
func joined(parts []string) string {
	var b strings.Builder
	for i, p := range parts {
		if i > 0 {
			if last, _ := utf8.DecodeLastRuneInString(parts[i-1]); !strings.ContainsRune("，。！？；", last) {
				b.WriteByte(' ')
			}
		}
		b.WriteString(p)
	}
	return b.String()
}

// grouped puts whole clauses on n lines, the widest of which is as narrow as can be; nil where there are too few.
func grouped(parts []string, n int, width func(string) float64) []string {
	if len(parts) < n {
		return nil
	}
	if n == 1 {
		return []string{joined(parts)}
	}
	var best []string
	widest := 0.0
	for i := 1; i <= len(parts)-n+1; i++ {
		lines := append([]string{joined(parts[:i])}, grouped(parts[i:], n-1, width)...)
		w := 0.0
		for _, l := range lines {
			w = max(w, width(l))
		}
		if best == nil || w < widest {
			best, widest = lines, w
		}
	}
	return best
}

func next(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}

func appendText(lines []string, s string) []string {
	if s = strings.TrimSpace(s); s != "" {
		lines = append(lines, s)
	}
	return lines
}

// cutAt finds where to cut a piece wider than max: as late as fits, but not before a character that may not begin a
// line, unless nothing else is there.
func cutAt(s string, max float64, width func(string) float64) int {
	fits, good := 0, 0
	for i, r := range s {
		if i == 0 {
			continue
		}
		if fits > 0 && width(s[:i]) > max {
			break
		}
		fits = i
		if !strings.ContainsRune(noStart, r) {
			good = i
		}
	}
	switch {
	case good > 0:
		return good
	case fits > 0:
		return fits
	}
	return len(s)
}

// balance wraps into as few lines as wrap does, and as even ones as that allows: 6+5 characters instead of 9+2.
func balance(s string, max float64, width func(string) float64) (lines []string, whole bool) {
	lines, whole = wrap(s, max, width)
	if len(lines) < 2 || !whole {
		return lines, whole
	}
	low, high := 0.0, max
	for high-low > 2 {
		mid := (low + high) / 2
		if l, w := wrap(s, mid, width); w && len(l) == len(lines) {
			lines, high = l, mid
		} else {
			low = mid
		}
	}
	return lines, true
}

// clip keeps the first n lines and ends the last of them with an ellipsis where there were more.
func clip(lines []string, n int, max float64, width func(string) float64) []string {
	if len(lines) <= n {
		return lines
	}
	lines = append([]string(nil), lines[:n]...)
	lines[n-1] = ellipsis(lines[n-1]+"…", max, width)
	return lines
}

// ellipsis shortens one line to max, "…" at its end where something went.
func ellipsis(s string, max float64, width func(string) float64) string {
	if width(s) <= max {
		return s
	}
	s = strings.TrimSuffix(s, "…")
	for s != "" {
		_, n := utf8.DecodeLastRuneInString(s)
		s = strings.TrimRight(s[:len(s)-n], " "+noStart+noEnd)
		if width(s+"…") <= max {
			return s + "…"
		}
	}
	return ""
}

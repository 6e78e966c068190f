package play

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/sanduan/sanduan/components/form"
	"golang.org/x/text/unicode/norm"
)

// Review reads what a visitor writes for all to see. Ways to reach somebody (numbers of phones, WeChat and QQ names, addresses on the web) are
// hidden as ＊＊＊ in clean, however they are written: in full-width or Chinese numerals, with blanks or signs between. flagged tells that it
// sounds like an advertisement or trade, and an operator has to look at it first.
//
// It hides rather too much: a bed's size may look like a number. Lines stay lines. What has been reviewed is the same, and as flagged, when
// it is reviewed again. What is longer than 2,000 bytes is cut.
func Review(words string) (clean string, flagged bool) {
	clean = form.Clean(words[:min(len(words), mostReviewed)], true)
	for {
		hidden := form.Clean(hide(clean), true)
		if hidden == clean { // what is hidden may have brought together what is left
			return clean, trade.MatchString(squeezed(clean))
		}
		clean = hidden
	}
}

const mostReviewed = 2000

// veil stands for what is hidden.
const veil = "＊＊＊"

// gap is what people put between the signs of a number so that machines do not see it.
const gap = `[^\p{L}\p{N}\n]{0,3}`

// contacts are ways to reach somebody, in a text as plainly has it. Where there is a group, it alone is hidden.
var contacts = []*regexp.Regexp{
	regexp.MustCompile(`[0-9]{7,}`),
	regexp.MustCompile(`1` + gap + `[3-9](?:` + gap + `[0-9]){9}`),                 // a mobile number
	regexp.MustCompile(`(?:^|[^0-9])((?:0|400|800)(?:[ \-_.()]{0,3}[0-9]){7,11})`), // a landline, or a service number
	regexp.MustCompile(`(?:https?:|www\.)[^\s\p{Han}]+`),                           // an address
	regexp.MustCompile(`[a-z0-9._+\-]+ ?@ ?[a-z0-9.\-]+`),                          // of mail
	regexp.MustCompile(`[a-z0-9][a-z0-9.\-]* ?[.。点] ?` + zones + `(?:/\S*)?`),      // a domain
	regexp.MustCompile(`[¥$][a-z0-9]{8,14}[¥$]`),                                   // a shop's pass phrase
	regexp.MustCompile(weChat + `(` + name + `{4,18})`),
	regexp.MustCompile(qq + `([0-9](?:` + gap + `[0-9]){4,})`),
}

const (
	zones  = `(?:com|cn|net|org|top|xyz|cc|io|me|shop|vip|link|club|info|app|tv|co|site|online|ltd)\b`
	asked  = gap + `(?:号码|号|id|是|为|群)?` + gap
	weChat = `(?:微信|威信|薇信|徽信|weixin|we` + gap + `chat|\bv` + gap + `x|\bw` + gap + `x|\bv信|加` + gap + `v\b)` + asked
	qq     = `(?:\bq` + gap + `q|扣扣|球球|企鹅)` + asked
	name   = `[a-z0-9_\-](?: ?[a-z0-9_\-])`
)

// trade is what an operator has to look at, in a text as squeezed has it.
var trade = regexp.MustCompile(`加我?(?:微信|威信|薇信|徽信|weixin|wechat|vx|wx|v信|qq|扣扣|好友|群)|加我?v(?:[^领a-z]|$)|私聊|私信|扫码` +
	`|代购|兼职|刷单|招聘|招工|日结|返利|返现|推广|引流|微商|代理|加盟|贷款|放款|套现|信用卡|博彩|彩票|赌|发票|办证` +
	`|出售|售卖|转卖|低价卖|求购|售价|补差价|付款|转账|收款|定金|押金|现金|红包` +
	`|香烟|电子烟|处方药|活体|身份证|银行卡|手机卡|电话卡|刀具|枪|毒|色情|裸|约炮|上门服务`)

// hide is the text with what it finds of contacts veiled.
func hide(s string) string {
	text, at := plainly(s)
	var spans [][2]int // in s
	for _, c := range contacts {
		for _, m := range c.FindAllStringSubmatchIndex(text, -1) {
			from, to := m[len(m)-2], m[len(m)-1]
			spans = append(spans, [2]int{at[from][0], at[to-1][1]})
		}
	}
	slices.SortFunc(spans, func(a, b [2]int) int { return a[0] - b[0] })
	var b strings.Builder
	done := 0
	for _, span := range spans {
		if span[1] <= done {
			continue
		}
		if span[0] > done || done == 0 {
			b.WriteString(s[done:max(span[0], done)])
			b.WriteString(veil)
		}
		done = span[1]
	}
	return b.String() + s[done:]
}

// plainly is a text for the eyes of contacts: in the plainest letters there are (NFKC, lower case), every numeral as 0 to 9, without what cannot
// be seen. Its byte i was made from the bytes from at[i][0] to at[i][1] of s.
func plainly(s string) (text string, at [][2]int) {
	var b strings.Builder
	for i, r := range s {
		for _, p := range strings.ToLower(norm.NFKC.String(string(r))) {
			if unicode.In(p, unicode.Mn, unicode.Me, unicode.Cf) {
				if len(at) > 0 { // it belongs to the sign before
					at[len(at)-1][1] = i + utf8.RuneLen(r)
				}
				continue
			}
			n, _ := b.WriteRune(numeral(p))
			for range n {
				at = append(at, [2]int{i, i + utf8.RuneLen(r)})
			}
		}
	}
	return b.String(), at
}

// numeral is 0 to 9 for a sign that stands for it, else the sign itself.
func numeral(r rune) rune {
	if n := strings.IndexRune(chinese, r); n >= 0 {
		return rune('0' + utf8.RuneCountInString(chinese[:n])%10)
	}
	if r < utf8.RuneSelf || !unicode.Is(unicode.Nd, r) {
		return r
	}
	zero := r // the digits of every script are ten in a row
	for unicode.Is(unicode.Nd, zero-1) && r-zero < 9 {
		zero--
	}
	return '0' + (r-zero)%10
}

// chinese are the Chinese numerals, ten and ten.
const chinese = "零一二三四五六七八九" + "〇壹贰叁肆伍陆柒捌玖" + "０幺两参４５６拐８勾"

// squeezed is a text without anything but letters and numerals, in the plainest there are.
func squeezed(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsNumber(r) {
			return r
		}
		return -1
	}, strings.ToLower(norm.NFKC.String(s)))
}

package pages

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Limits of a prize's codes (券码).
const (
	MaxCodes      = 1_000_000 // of one prize
	MaxCodeImport = 200_000   // lines of one file
	maxCodeRunes  = 64
)

// CodeImport is a file of codes for a prize.
type CodeImport struct {
	Import
	PageID string `db:"page_id"`
	Prize  string `db:"prize"` // key
}

// What is wrong with a line that has a good code.
const (
	CodeTwice = "文件里前面已有这个码"
	CodeThere = "码库里已有这个码"
)

// CodePool is how many codes of a prize there are.
type CodePool struct {
	All  int
	Free int // given to nobody
}

// codeHeadings are what a column of codes is called in its first line.
var codeHeadings = []string{"券码", "兑换码", "卡号", "卡密", "优惠码", "激活码", "code", "codes"}

// ReadCode reads a line of a file of codes, CSV or plain: the code is its first column. blank tells that there is none in it, as in
// the heading of line 1; wrong what is wrong with it, "" for nothing.
func ReadCode(number int, line string) (code string, blank bool, wrong string) {
	if number == 1 {
		line = strings.TrimPrefix(line, byteOrderMark)
	}
	if !utf8.ValidString(line) {
		return line, false, "不是 UTF-8 文字，请把文件另存为「CSV UTF-8」"
	}
	code, _, _ = cutColumn(line)
	code = strings.TrimSpace(code)
	if code == "" {
		return "", true, ""
	}
	if number == 1 {
		for _, heading := range codeHeadings {
			if strings.EqualFold(code, heading) {
				return "", true, ""
			}
		}
	}
	switch {
	case utf8.RuneCountInString(code) > maxCodeRunes:
		wrong = "超过 64 个字符"
	case strings.ContainsFunc(code, func(r rune) bool { return !unicode.IsPrint(r) }):
		wrong = "含有看不见的字符"
	}
	return code, false, wrong
}

// MaskCode shows both ends of a code alone, whatever its length: ab**yz.
func MaskCode(code string) string {
	runes := []rune(strings.Map(func(r rune) rune {
		if unicode.IsPrint(r) {
			return r
		}
		return '?'
	}, strings.ToValidUTF8(code, "?")))
	switch n := len(runes); {
	case n == 0:
		return ""
	case n < 4:
		return string(runes[0]) + "**"
	case n < 8:
		return string(runes[0]) + "**" + string(runes[n-1])
	default:
		return string(runes[:2]) + "**" + string(runes[n-2:])
	}
}

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

// CodeImport is a file of codes for a prize, and what became of its lines as far as they have been read.
type CodeImport struct {
	ID        string `db:"id"`
	PageID    string `db:"page_id"`
	Prize     string `db:"prize"`   // key
	By        string `db:"by_name"` // name of the operator
	Fresh     int    `db:"fresh"`   // new codes
	Again     int    `db:"again"`   // that stand twice in the file or were there before
	Blank     int    `db:"blank"`   // lines, the heading too
	Bad       int    `db:"bad"`
	StartedAt int64  `db:"started_at"` // unix ms
	ChangedAt int64  `db:"changed_at"`
	EndedAt   int64  `db:"ended_at"` // 0 = not read to its end
}

// Lines is how many lines have been read.
func (i CodeImport) Lines() int { return i.Fresh + i.Again + i.Blank + i.Bad }

// CodeLine is a line of a file that has a code in it.
type CodeLine struct {
	Number int // from 1
	Code   string
}

// CodeFault is a line that became no code.
type CodeFault struct {
	Line  int    `db:"line"`
	Shown string `db:"shown"` // masked
	Wrong string `db:"wrong"`
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
		line = strings.TrimPrefix(line, "\ufeff")
	}
	if !utf8.ValidString(line) {
		return line, false, "不是 UTF-8 文字，请把文件另存为「CSV UTF-8」"
	}
	code = strings.TrimSpace(firstColumn(line))
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

// firstColumn is the first column of a line of CSV (RFC 4180), or of one parted by tabs or semicolons.
func firstColumn(line string) string {
	quoted, ok := strings.CutPrefix(strings.TrimSpace(line), `"`)
	if !ok {
		if i := strings.IndexAny(line, ",;\t"); i >= 0 {
			return line[:i]
		}
		return line
	}
	var out strings.Builder
	for {
		part, rest, closed := strings.Cut(quoted, `"`)
		out.WriteString(part)
		if !closed || !strings.HasPrefix(rest, `"`) {
			return out.String()
		}
		out.WriteByte('"')
		quoted = rest[1:]
	}
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

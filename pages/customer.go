package pages

import (
	"regexp"
	"strings"
	"unicode"
)

// Limits of the list of old customers (老客名单), of which a site has one.
const (
	MaxCustomers       = 1_000_000 // phones of all imports
	MaxCustomerImport  = 200_000   // lines of one file
	MaxCustomerImports = 200
)

// What is wrong with a line that has a good phone.
const (
	CustomerTwice = "文件里前面已有这个手机号"
	CustomerThere = "老客名单里已有这个手机号"
)

// scientific is what a spreadsheet makes of a phone in a column of numbers: most of its digits are lost.
var scientific = regexp.MustCompile(`^[1-9](\.[0-9]+)?[eE]\+?1[0-9]$`)

// ReadCustomer reads a line of a file of customers, CSV or plain: the phone is the first of its columns that is one, as ParsePhone
// reads it. It does not matter how the file writes what is not ASCII, such as names. blank tells that there is nothing in the line, or
// that it is a heading: line 1 without a number. wrong is what is wrong with the line, "" for nothing; then text is its first column.
func ReadCustomer(number int, line string) (text string, blank bool, wrong string) {
	if number == 1 {
		line = strings.TrimPrefix(line, byteOrderMark)
	}
	columns, lost := 0, false
	for rest, more := line, true; more; {
		var column string
		column, rest, more = cutColumn(rest)
		if column = plainColumn(column); column == "" {
			continue
		}
		if len(column) >= 11 { // a name is not looked at twice
			if digits, not := ParsePhone(column); not == "" {
				return digits, false, ""
			}
		}
		if columns++; columns == 1 {
			text = column
		}
		lost = lost || scientific.MatchString(column)
	}
	switch {
	case columns == 0 || number == 1 && !numbered(line):
		return "", true, ""
	case lost:
		return text, false, "手机号被表格写成了科学计数，请把那一列设成文本再导出"
	case columns == 1:
		_, wrong = ParsePhone(text)
		return text, false, wrong
	}
	return text, false, "这一行没有手机号"
}

// plainColumn is a column without what spreadsheets add to keep a number as it is typed (="138…", '138…), or when they have not (138….0).
func plainColumn(column string) string {
	return strings.TrimSuffix(strings.Trim(strings.TrimSpace(column), `='" `), ".0")
}

// numbered tells whether a line has as many digits as a number that people can be called by.
func numbered(line string) bool {
	digits := 0
	for _, r := range line {
		if unicode.IsDigit(r) {
			digits++
		}
	}
	return digits >= 7
}

// MaskCustomer hides most of what stands in a line of a file of customers: 138****8000.
func MaskCustomer(text string) string {
	if digits, wrong := ParsePhone(text); wrong == "" {
		return MaskPhone(digits)
	}
	return MaskCode(text)
}

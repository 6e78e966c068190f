package form

import (
	"strconv"
	"strings"
)

// Grouped writes a number with its thousands apart: "1,240".
func Grouped[T int | int64](n T) string { return Thousands(strconv.FormatInt(int64(n), 10)) }

// Thousands sets the thousands of a number in text apart: "-1234567.8" is "-1,234,567.8".
func Thousands(number string) string {
	whole, rest, cut := strings.Cut(number, ".")
	sign := ""
	if digits, negative := strings.CutPrefix(whole, "-"); negative {
		sign, whole = "-", digits
	}
	for i := len(whole) - 3; i > 0; i -= 3 {
		whole = whole[:i] + "," + whole[i:]
	}
	if cut {
		return sign + whole + "." + rest
	}
	return sign + whole
}

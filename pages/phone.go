package pages

import (
	"regexp"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// phone is loose about the third digit on: segments change.
var phone = regexp.MustCompile(`^1[3-9][0-9]{9}$`)

// ParsePhone reads a mainland mobile number as people type it (full-width digits, spaces, hyphens, +86) and
// returns its 11 digits, or what is wrong with it in words.
func ParsePhone(s string) (digits, wrong string) {
	if len(s) > 100 {
		return "", "手机号是 11 位数字"
	}
	s = norm.NFKC.String(s)
	s = strings.Map(func(r rune) rune {
		// Numbers copied from contact lists carry invisible marks of direction.
		if unicode.In(r, unicode.Cf, unicode.Pd, unicode.White_Space) || strings.ContainsRune("()−", r) {
			return -1
		}
		return r
	}, s)
	for _, prefix := range []string{"+86", "0086"} {
		s = strings.TrimPrefix(s, prefix)
	}
	if len(s) == 13 {
		s = strings.TrimPrefix(s, "86")
	}
	switch {
	case s == "":
		return "", "请填写手机号"
	case strings.Trim(s, "0123456789") != "":
		return "", "手机号只能是数字，请检查"
	case len(s) != 11:
		return "", "手机号是 11 位，请检查有没有漏填或多填"
	case !phone.MatchString(s):
		return "", "这个手机号不对，请检查前三位"
	}
	return s, ""
}

// MaskPhone hides the middle of a number: 138****8000.
func MaskPhone(digits string) string {
	if len(digits) != 11 {
		return ""
	}
	return digits[:3] + "****" + digits[7:]
}

// MaskName shows the first character of a name alone: 李*. What cannot stand alone, such as a space or an accent, is
// no first character.
func MaskName(name string) string {
	for _, r := range norm.NFC.String(name) {
		if unicode.IsGraphic(r) && !unicode.IsSpace(r) && !unicode.IsMark(r) && r != unicode.ReplacementChar {
			return string(r) + "*"
		}
	}
	return "好友"
}

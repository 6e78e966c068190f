package template

import (
	"regexp"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"github.com/sanduan/sanduan/components/trust"
)

// figure is a clause with one number and what it counts: "服务 3,200 位学员".
var figure = regexp.MustCompile(`^(\D*?) ?([0-9][0-9,.]* ?[万亿]?[多余+]?) ?(小时|分钟|平米|[年月天节次场位名人家款种本份单台组期届户套张杯间])([^0-9]*)$`)

// figures picks the facts with a number out of a proof; rest is what is left in words.
func figures(proof string) (numbers []trust.Number, rest string) {
	var words []string
	for _, clause := range clauses(proof) {
		n, ok := numberOf(clause)
		if !ok || len(numbers) == 6 {
			words = append(words, clause)
			continue
		}
		numbers = append(numbers, n)
	}
	return numbers, strings.Join(words, "，")
}

func numberOf(clause string) (trust.Number, bool) {
	m := figure.FindStringSubmatch(norm.NFKC.String(clause))
	if m == nil {
		return trust.Number{}, false
	}
	before, after := strings.TrimSpace(m[1]), strings.TrimSpace(m[4])
	n := trust.Number{Text: strings.ReplaceAll(m[2], " ", ""), Unit: m[3], Label: before + after}
	switch length := utf8.RuneCountInString(n.Label); {
	case length == 0, length > 16, utf8.RuneCountInString(n.Text) > 10, m[3] == "年" && before != "" && after != "":
		return trust.Number{}, false // "获 2023 年度奖" counts nothing
	}
	return n, true
}

// clauses splits at punctuation, but not inside "3,200".
func clauses(s string) []string {
	runes := []rune(s)
	digit := func(i int) bool { return i >= 0 && i < len(runes) && runes[i] >= '0' && runes[i] <= '9' }
	var out []string
	start := 0
	for i, r := range append(runes, '。') {
		if !strings.ContainsRune("，、；;。,\n", r) || r == ',' && digit(i-1) && digit(i+1) {
			continue
		}
		if clause := strings.TrimSpace(string(runes[start:min(i, len(runes))])); clause != "" {
			out = append(out, clause)
		}
		start = min(i+1, len(runes))
	}
	return out
}

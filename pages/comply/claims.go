package comply

import (
	"regexp"
	"strconv"

	"github.com/sanduan/sanduan/components/form"
)

// timers are the countdowns of which that is so of their deadline.
func (v view) timers(so func(deadline int64) bool) []place {
	var out []place
	for _, p := range v.of("countdown") {
		if at, ok := p.fields["Deadline"].(form.Time); ok && at != 0 && so(int64(at)) {
			out = append(out, place{at: p.at, field: "Deadline"})
		}
	}
	return out
}

func timerAfterEnd(v view) []place {
	out := v.timers(func(deadline int64) bool { return v.EndsAt != 0 && deadline > v.EndsAt })
	for i := range out {
		out[i].fact = strconv.FormatInt(v.EndsAt, 10)
	}
	return out
}

func timerWithoutEnd(v view) []place {
	return v.timers(func(deadline int64) bool { return v.EndsAt == 0 || deadline < v.EndsAt })
}

var seats = regexp.MustCompile(`名额(?:有限|不多|紧张)|限额|(?:仅限|限|前)\s*\d+\s*(?:名|位|人|席)|(?:仅|只)(?:招|收|开放)\s*\d+\s*(?:名|位|人|席)?`)

// seatsWithoutQuota: who says that seats are few has set how many there are.
func seatsWithoutQuota(v view) []place {
	if v.Ready.Doc.Quota.Limited() {
		return nil
	}
	return v.saying(seats)
}

var basis = regexp.MustCompile(`划线价|原价|单独购买|单点|门市价|市场价|日常价|平时|售价|成交价|\d\s*[天日]内?(?:最低|成交|售)`)

// formerPriceWithoutBasis: a price struck through says where it comes from.
func formerPriceWithoutBasis(v view) []place {
	var out []place
	for _, p := range v.parts {
		was, ok := p.fields["Was"].(form.Money)
		price, _ := p.fields["Price"].(form.Money)
		if ok && was > price && !basis.MatchString(p.says()) {
			out = append(out, place{at: p.at, field: "Was"})
		}
	}
	return out
}

var (
	gift   = regexp.MustCompile(`^(?:另|加|再)?(?:赠|送)`)
	digits = regexp.MustCompile(`\d|[一二两三四五六七八九十百千万]`)
)

// giftsUnclear: a gift says how many there are (广告法 8 also wants kind, size, term and way).
func giftsUnclear(v view) []place {
	var out []place
	for _, p := range v.of("gifts") {
		for _, item := range p.items("Items") {
			if !digits.MatchString(p.text(item + "Count")) {
				out = append(out, place{at: p.at, field: item + "Count"})
			}
		}
	}
	for _, p := range v.of("offer") {
		for _, item := range p.items("Benefits") {
			title := p.text(item + "Title")
			if gift.MatchString(title) && !digits.MatchString(title+p.text(item+"Words")+p.text("Foot")) {
				out = append(out, place{at: p.at, field: item + "Title"})
			}
		}
	}
	return out
}

var prize = regexp.MustCompile(`奖品|抽奖|中奖|大奖|[一二三]等奖`)

// prizesWithoutOrganiser: who gives prizes is named on the page.
func prizesWithoutOrganiser(v view) []place {
	if v.Ready.Doc.Host.Company != "" || len(v.of("company")) > 0 {
		return nil
	}
	found := v.saying(prize)
	return found[:min(1, len(found))]
}

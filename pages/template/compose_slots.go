package template

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"github.com/sanduan/sanduan/components/block"
	"github.com/sanduan/sanduan/components/form"
)

// slotsMax is how many times the wizard takes, slotWords how long the name of one may be.
const (
	slotsMax  = 20
	slotWords = 16
)

var (
	// dated begins a slot with a day and a time: "12月6日 周六 14:00 小班".
	dated = regexp.MustCompile(`^(\d{1,2})月(\d{1,2})[日号] *(?:\(?(?:周|星期)[一二三四五六日天]\)?)? *(\d{1,2}):(\d{2}) *`)
	// room ends one with how many can come: "周六 14:00 2人".
	room = regexp.MustCompile(`[ ,，]*限?(\d{1,4}) ?[人位名]$`)
)

// slots reads Slots, a time a line; wrong is what has to be changed first, "" nothing.
func (a Answers) slots(now time.Time) (slots []block.Slot, wrong string) {
	lines := filled(string(a.Slots))
	switch {
	case len(lines) == 0:
		return nil, "请至少写一个可以约的时间"
	case len(lines) > slotsMax:
		return nil, fmt.Sprintf("最多写 %d 个时段，做好以后可以再添", slotsMax)
	}
	for i, line := range lines {
		slot, wrong := slotOf(line, now)
		for j, other := range slots {
			if wrong == "" && slot.Start == other.Start && slot.Label == other.Label {
				wrong = fmt.Sprintf("和第 %d 行一样", j+1)
			}
		}
		if wrong != "" {
			return nil, fmt.Sprintf("第 %d 行%s", i+1, wrong)
		}
		slot.Key = form.Key("t" + strconv.Itoa(i+1))
		slots = append(slots, slot)
	}
	return slots, ""
}

// slotOf reads one line. A day is the next one of that date.
func slotOf(line string, now time.Time) (s block.Slot, wrong string) {
	line, s.Capacity = norm.NFKC.String(line), 1
	if m := room.FindStringSubmatch(line); m != nil {
		s.Capacity, _ = strconv.Atoi(m[1]) // at most four digits
		line = strings.TrimSuffix(line, m[0])
		if s.Capacity == 0 {
			return s, "的人数不能是 0"
		}
	}
	if m := dated.FindStringSubmatch(line); m != nil {
		start, ok := next(m[1:], now)
		if !ok {
			return s, "的日期或时间不对"
		}
		s.Start, line = form.Time(start.UnixMilli()), line[len(m[0]):]
	}
	s.Label = strings.TrimSpace(line)
	switch {
	case s.Label == "" && s.Start == 0:
		return s, "没有写时间"
	case utf8.RuneCountInString(s.Label) > slotWords:
		return s, fmt.Sprintf("太长：一个时段最多 %d 个字，日期要写成「12月6日 14:00」", slotWords)
	}
	return s, ""
}

// next is the moment in China that comes next of a month, day, hour and minute; ok is false where there is none.
func next(parts []string, now time.Time) (at time.Time, ok bool) {
	var n [4]int
	for i, part := range parts {
		n[i], _ = strconv.Atoi(part) // two digits at most
	}
	year := now.In(form.China()).Year()
	for _, year := range []int{year, year + 1} {
		at = time.Date(year, time.Month(n[0]), n[1], n[2], n[3], 0, 0, form.China())
		if at.Month() == time.Month(n[0]) && at.Day() == n[1] && n[2] < 24 && n[3] < 60 && at.After(now) {
			return at, true
		}
	}
	return time.Time{}, false
}

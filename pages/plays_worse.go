package pages

import (
	"fmt"
	"slices"
	"strconv"

	"github.com/sanduan/sanduan/components/form"
	"github.com/sanduan/sanduan/pages/play"
)

// PlaysBegun is what participants hold a page to: the plays somebody takes part in, and how many units of each prize are reserved or given
// away. Where nobody has, both are empty.
type PlaysBegun struct {
	Started map[form.Key]bool // by the play's key
	Taken   map[form.Ref]int  // by the prize's
}

// Worse tells what keeps contents from taking the place of the live ones, as to whom has begun already: plays that have begun stay, with
// settings that are as favourable or more so, and so do the prizes that somebody has been promised.
func (d Doc) Worse(live Doc, begun PlaysBegun) []Problem {
	var out []Problem
	for _, p := range live.Plays {
		if begun.Started[p.Key] {
			out = append(out, d.worsePlay(p)...)
		}
	}
	promised := live.promised(begun)
	for _, prize := range live.Prizes.List {
		if key := form.Ref(prize.Key); promised[key] || begun.Taken[key] > 0 {
			out = append(out, d.worsePrize(prize, begun.Taken[key])...)
		}
	}
	return out
}

// Renamed tells of promised prizes whose names differ from the live ones: whoever has one, or is on the way to it, reads the new name.
func (d Doc) Renamed(live Doc, begun PlaysBegun) []Problem {
	promised := live.promised(begun)
	var out []Problem
	for i, x := range d.Prizes.List {
		before, ok := live.Prizes.Get(form.Ref(x.Key))
		key := form.Ref(x.Key)
		if !ok || before.Title == x.Title || !promised[key] && begun.Taken[key] == 0 {
			continue
		}
		out = append(out, Problem{
			Panel: "prizes", Where: "奖品", Field: "List." + strconv.Itoa(i) + ".Title",
			Message: "「" + before.Title + "」改名为「" + x.Title + "」：已经得到它、或正在争取它的人，看到的名字也会变，请确认还是同一样东西",
		})
	}
	return out
}

// promised are the prizes that plays which have begun can bring, with those that take their place.
func (d Doc) promised(begun PlaysBegun) map[form.Ref]bool {
	all := map[form.Ref]bool{}
	for _, p := range d.Plays {
		settings, ok := p.settings()
		if !ok || !begun.Started[p.Key] {
			continue
		}
		for _, key := range settings.Gives() {
			x, _ := d.Prizes.Get(key)
			all[key], all[x.Substitute] = true, true
		}
	}
	return all
}

// worsePlay tells what is less favourable than in a live play that has begun.
func (d Doc) worsePlay(live Play) []Problem {
	p, err := d.PlayOf(live.Key)
	if err != nil || p.Kind != live.Kind {
		return []Problem{{Panel: playsPanel, Where: live.name(), Message: "已有人参加，不能删除。不想再办，可以暂停活动或改结束时间"}}
	}
	before, ok := live.settings()
	now, readable := p.settings()
	if !ok || !readable || play.Check(now, d.Prizes) != nil {
		return nil // checkPlays tells
	}
	out := fieldProblems(now.Worse(before))
	for i := range out {
		out[i].Panel, out[i].Where = p.Panel(), p.name()
	}
	return out
}

// worsePrize tells what cannot be done with a prize that somebody has been promised, and of which so many units are taken.
func (d Doc) worsePrize(live play.Prize, taken int) []Problem {
	i := slices.IndexFunc(d.Prizes.List, func(x play.Prize) bool { return x.Key == live.Key })
	if i < 0 {
		why := "已有人参加能得到它的玩法"
		if taken > 0 {
			why = fmt.Sprintf("已有 %d 份被预留或领取", taken)
		}
		return []Problem{{Panel: "prizes", Where: "奖品", Field: "List", Message: "「" + live.Title + "」" + why + "，不能删除"}}
	}
	var out []Problem
	wrong := func(field, message string, args ...any) {
		out = append(out, Problem{Panel: "prizes", Where: "奖品", Field: "List." + strconv.Itoa(i) + "." + field, Message: fmt.Sprintf(message, args...)})
	}
	x := d.Prizes.List[i]
	if x.Kind != live.Kind && taken > 0 {
		wrong("Kind", "已有 %d 份被预留或领取，不能换发放方式", taken)
	}
	if x.Total < live.Total {
		wrong("Total", "已有人参加，只能改得更优惠：不能少于 %s 份", form.Grouped(live.Total))
	}
	if x.Hold > live.Hold {
		wrong("Hold", "已有人参加，只能改得更优惠：不能多于 %d 小时", live.Hold)
	}
	if x.Days > 0 && (live.Days == 0 || x.Days < live.Days) {
		wrong("Days", "已有人参加，只能改得更优惠：%s", leastDays(live.Days))
	}
	if live.Substitute != "" && x.Substitute == "" {
		wrong("Substitute", "已有人参加，领完后换成的奖品不能去掉")
	}
	return out
}

func leastDays(days int) string {
	if days == 0 {
		return "原来不限几天"
	}
	return fmt.Sprintf("不能少于 %d 天", days)
}

package pages

import (
	"fmt"
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
	for _, prize := range live.Prizes.List {
		if taken := begun.Taken[form.Ref(prize.Key)]; taken > 0 {
			out = append(out, d.worsePrize(form.Ref(prize.Key), prize.Title, prize.Kind, taken)...)
		}
	}
	return out
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

// worsePrize tells what cannot be done with a prize of which so many units are taken.
func (d Doc) worsePrize(key form.Ref, title, kind string, taken int) []Problem {
	for i, x := range d.Prizes.List {
		if form.Ref(x.Key) != key {
			continue
		}
		at := Problem{Panel: "prizes", Where: "奖品", Field: "List." + strconv.Itoa(i) + "."}
		switch {
		case x.Kind != kind:
			at.Field += "Kind"
			at.Message = fmt.Sprintf("已有 %d 份被预留或领取，不能换发放方式", taken)
		case x.Total < taken:
			at.Field += "Total"
			at.Message = fmt.Sprintf("已有 %d 份被预留或领取，数量不能少于 %d", taken, taken)
		default:
			return nil
		}
		return []Problem{at}
	}
	return []Problem{{Panel: "prizes", Where: "奖品", Message: fmt.Sprintf("「%s」已有 %d 份被预留或领取，不能删除", title, taken)}}
}

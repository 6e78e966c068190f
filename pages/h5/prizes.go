package h5

import (
	"cmp"
	"fmt"
	"net/url"
	"slices"
	"strings"
	"time"

	"github.com/sanduan/sanduan/components/block"
	"github.com/sanduan/sanduan/components/form"
	"github.com/sanduan/sanduan/pages"
	"github.com/sanduan/sanduan/pages/play"
)

// MyPrize is a grant as its person sees it.
type MyPrize struct {
	Grant  pages.Grant
	Prize  play.Prize   // without Key where the page has it no more
	Wanted string       // title of the prize it stands in for, "" none
	Secret pages.Secret // what the person alone may see
	Pays   form.Money   // what the person pays for it, 0 nothing
	Asks   bool         // taking it asks for the person's phone, which is not known yet
	Ahead  int          // how many stand in line for it before, of one that is waited for
	Paused bool         // none can be taken now; the time to take it is longer by that
}

// PrizeForm is the id of the form by which a grant is taken, and of the place on the screen where the grant stands.
func PrizeForm(grantID string) string { return "grant-" + grantID }

// sortPrizes puts what the person can do something about first, and what is used up last.
func sortPrizes(all []MyPrize, now time.Time) []MyPrize {
	rank := func(p MyPrize) int {
		switch {
		case p.open(now):
			return 0
		case p.Grant.State == pages.GrantIssued:
			return 1
		case p.Grant.State == pages.GrantRedeemed || p.Grant.State == pages.GrantVoid || p.lapsed(now):
			return 3
		}
		return 2
	}
	all = slices.Clone(all)
	slices.SortStableFunc(all, func(a, b MyPrize) int { return cmp.Compare(rank(a), rank(b)) })
	return all
}

// open tells whether the prize can be taken at now.
func (p MyPrize) open(now time.Time) bool {
	return p.Grant.State == pages.GrantGiven && !p.Paused && p.Grant.HoldUntil <= now.UnixMilli() && !p.lapsed(now)
}

// lapsed tells whether the time to take the prize has passed.
func (p MyPrize) lapsed(now time.Time) bool {
	return p.Grant.State == pages.GrantGiven && !p.Paused && form.Time(p.Grant.ClaimUntil).Past(now)
}

// out tells whether the person has it.
func (p MyPrize) out() bool {
	return p.Grant.State == pages.GrantIssued || p.Grant.State == pages.GrantRedeemed
}

func (p MyPrize) title() string {
	if p.Prize.Key == "" {
		return "奖品（已下架）"
	}
	return p.Prize.Title
}

// state is what the prize is doing, in one word.
func (p MyPrize) state(now time.Time) string {
	if p.lapsed(now) {
		return pages.GrantVoid.Title()
	}
	return p.Grant.State.Title()
}

// says is what follows from the prize's state.
func (p MyPrize) says(now time.Time) string {
	g := p.Grant
	switch g.State {
	case pages.GrantReserved:
		return "已为你留好一份，完成后就能领取"
	case pages.GrantLocked:
		if g.HoldUntil != 0 {
			return "朋友核销他的那份后生效，最晚 " + form.Time(g.HoldUntil).Minute(now) + " 生效"
		}
		return "朋友核销他的那份后生效"
	case pages.GrantWaiting:
		return p.saysWaiting()
	case pages.GrantGiven:
		return p.saysGiven(now)
	case pages.GrantVoid:
		return "已收回：" + g.Why
	case pages.GrantRedeemed:
		return "已于 " + form.Time(g.RedeemedAt).Minute(now) + " 核销"
	}
	return ""
}

func (p MyPrize) saysWaiting() string {
	if p.Ahead == 0 {
		return "奖品暂时发完了，你在候补的第一位，补到后会显示在这里"
	}
	return fmt.Sprintf("奖品暂时发完了，你在候补名单里，前面还有 %s 位，补到后会显示在这里", form.Grouped(p.Ahead))
}

func (p MyPrize) saysGiven(now time.Time) string {
	g := p.Grant
	until := ""
	if g.ClaimUntil != 0 {
		until = "，请在 " + form.Time(g.ClaimUntil).Minute(now) + " 前领取"
	}
	switch {
	case p.Paused && g.ClaimUntil != 0:
		return "奖品暂停发放，你的一份还在，恢复后再来领取，领取时间会顺延"
	case p.Paused:
		return "奖品暂停发放，你的一份还在，恢复后再来领取"
	case p.lapsed(now):
		return "领取时间 " + form.Time(g.ClaimUntil).Minute(now) + " 已过"
	case g.HoldUntil > now.UnixMilli():
		return form.Time(g.HoldUntil).Minute(now) + " 后可以领取" + until
	}
	return strings.TrimPrefix(until, "，")
}

// address is the content as an address on the web; "" where it is words.
func (p MyPrize) address() string {
	text := strings.TrimSpace(string(p.Prize.Content))
	if strings.ContainsAny(text, " \n") {
		return ""
	}
	u, err := url.Parse(text)
	if err != nil || u.Host == "" || u.Scheme != "https" && u.Scheme != "http" {
		return ""
	}
	return text
}

// formEnv is the environment of the form by which the prize is taken: what was typed comes back there.
func (p MyPrize) formEnv(m Me) block.Env {
	e := m.Env
	e.ID = PrizeForm(p.Grant.ID)
	if e.Form.Block != e.ID && m.Lead.Name != "" {
		e.Form = block.Form{Block: e.ID, Values: url.Values{"name": {m.Lead.Name}}}
	}
	return e
}

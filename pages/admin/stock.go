package admin

import (
	"slices"
	"time"

	"github.com/sanduan/sanduan/components/form"
	"github.com/sanduan/sanduan/components/ui"
	"github.com/sanduan/sanduan/pages"
	"github.com/sanduan/sanduan/pages/play"
)

// MovesShown is how many moves of the ledger the screen lists.
const MovesShown = 100

// Stock is what the screen of a page's stock and budget shows.
type Stock struct {
	Page    pages.Page
	Now     time.Time
	Prizes  play.Prizes
	Lines   map[string]pages.StockLine // by the prize's key
	Pools   map[string]pages.CodePool  // of codes, by the prize's key
	Moves   []pages.StockMove          // the last ones, newest first
	Budget  pages.Budget
	Unsound bool // the ledger does not add up
}

// left is how many units of a prize can still be had. Codes that lack do not keep anybody from winning one: whoever has waits for them.
func (s Stock) left(p play.Prize) int {
	l := s.Lines[string(p.Key)]
	return max(0, p.Total-l.Reserved-l.Issued)
}

// sum tells how the numbers belong together, and what it means where codes lack.
func (s Stock) sum() string {
	words := "总数 = 剩余 + 预留 + 发出。"
	if slices.ContainsFunc(s.Prizes.List, func(p play.Prize) bool { return p.Kind == play.Code }) {
		words += "券码不够时，赢到的人等补了码才能领。"
	}
	return words
}

// codesLacking is how many codes a prize lacks.
func codesLacking(p play.Prize, pool pages.CodePool) int {
	if p.Kind != play.Code {
		return 0
	}
	return max(0, p.Total-pool.All)
}

// movedPrize is a move with what of its prize is taken after it.
type movedPrize struct {
	pages.StockMove
	ReservedAfter, IssuedAfter int
}

// moves are the last ones; what is taken after each follows from what is taken now.
func (s Stock) moves() []movedPrize {
	now := map[string]pages.StockLine{}
	for key, l := range s.Lines {
		now[key] = l
	}
	var out []movedPrize
	for _, m := range s.Moves {
		l := now[m.Prize]
		out = append(out, movedPrize{m, l.Reserved, l.Issued})
		l.Reserved, l.Issued = l.Reserved-m.Reserved, l.Issued-m.Issued
		now[m.Prize] = l
	}
	return out
}

// signed writes a change: +1, −1 or "" for none.
func signed(n int) string {
	switch {
	case n > 0:
		return "+" + grouped(n)
	case n < 0:
		return "−" + grouped(-n)
	}
	return ""
}

// ofLimit writes an amount and its limit: ¥12 / ¥100.
func ofLimit(fen int64, limit form.Money) string {
	if limit == 0 {
		return priced(form.Money(fen))
	}
	return priced(form.Money(fen)) + " / " + priced(limit)
}

// forecast says until when the budget lasts.
func (s Stock) forecast() []string {
	if s.Prizes.Daily == 0 && s.Prizes.Most == 0 {
		return []string{"没有设预算上限，奖品发完为止。"}
	}
	var words []string
	spent := func(limit form.Money, fen int64) bool { return limit > 0 && fen >= int64(limit) }
	at := s.Budget.Forecast(s.Prizes, s.Now)
	switch {
	case spent(s.Prizes.Most, s.Budget.All):
		return []string{"总预算已用完，奖品停发，新赢到的人进入候补。"}
	case spent(s.Prizes.Daily, s.Budget.Today):
		words = append(words, "今天的预算已用完，明天 0 点继续发。")
	case at.Daily != 0:
		words = append(words, "照今天的速度，今天的预算大约用到 "+at.Daily.In().Format("15:04")+"。")
	case s.Prizes.Daily > 0:
		words = append(words, "照今天的速度，今天的预算够用。")
	}
	if at.Most != 0 && at.Most.In().Before(s.Now.AddDate(5, 0, 0)) {
		words = append(words, "照今天的速度，总预算大约用到 "+at.Most.Minute(s.Now)+"。")
	}
	return words
}

func (s Stock) ledgerTone() ui.Tone {
	if s.Unsound {
		return ui.Red
	}
	return ui.Green
}

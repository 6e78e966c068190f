package play

import (
	"fmt"

	"github.com/sanduan/sanduan/components/form"
)

func init() {
	Add("coupon", "双方得券", "好友报名得一张券；好友用掉以后，邀请人的那张也生效。", Coupon{
		FriendPrize: "friend", OwnPrize: "own", PerDay: 10, PerPage: 50,
		Terms: Terms{Title: "邀友各得一张券", Act: Phone, Scope: "page", Cap: 1, Runs: 1},
	},
		Prize{Key: "friend", Title: "新朋友 20 元券", Kind: Code, Words: "满 50 元可用，到店出示", Worth: 2000, Cost: 2000, Total: 500, Days: 30},
		Prize{Key: "own", Title: "老顾客 15 元券", Kind: Code, Words: "满 50 元可用，到店出示", Worth: 1500, Cost: 1500, Total: 500, Days: 30},
	)
}

// Coupon (券): a friend who comes gets a coupon, and its owner another, which is locked until the friend's is redeemed.
type Coupon struct {
	FriendPrize form.Ref `label:"好友得到的券" required:"true" of:"prizes"`
	OwnPrize    form.Ref `label:"邀请人得到的券" required:"true" of:"prizes" help:"好友用掉他的券以后才生效"`
	PerDay      int      `label:"邀请人每天最多得几张" required:"true" min:"1" max:"1000"`
	PerPage     int      `label:"邀请人一共最多得几张" required:"true" min:"1" max:"10000"`
	Terms
}

// coupon is what a run of a coupon keeps.
type coupon struct {
	Days map[string]int // friends by China's day: "2026-11-22"
}

// Check tells whether the limits go together.
func (c Coupon) Check() form.Errors {
	if c.PerPage >= c.PerDay {
		return nil
	}
	return form.Errors{"PerDay": "每天的上限不能超过一共的上限"}
}

// Worse tells what is less favourable than before.
func (c Coupon) Worse(before Play) form.Errors {
	b, ok := before.(Coupon)
	if !ok {
		return nil
	}
	errs := c.worse(b.Terms)
	errs = otherPrize(errs, "FriendPrize", b.FriendPrize, c.FriendPrize)
	errs = otherPrize(errs, "OwnPrize", b.OwnPrize, c.OwnPrize)
	errs = fewer(errs, "PerDay", b.PerDay, c.PerDay)
	return fewer(errs, "PerPage", b.PerPage, c.PerPage)
}

// Auto is true: there is nothing to do for the owner but to share.
func (c Coupon) Auto() bool { return true }

// Lasts is 0: until the page ends.
func (Coupon) Lasts() int { return 0 }

// Gives are the friend's coupon and the owner's.
func (c Coupon) Gives() []form.Ref { return refs(c.FriendPrize, c.OwnPrize) }

// Summary is the coupon in a sentence.
func (c Coupon) Summary(p Prizes) string {
	return fmt.Sprintf("每位%s%s得%s，邀请人得%s（好友用券后生效），邀请人每天最多 %d 张、一共 %d 张；%s",
		c.who(), c.does(), p.title(c.FriendPrize), p.title(c.OwnPrize), c.PerDay, c.PerPage, p.costing(c.Gives()))
}

// Clauses are the rules.
func (c Coupon) Clauses(p Prizes) []Clause {
	return []Clause{
		{"怎么参加", fmt.Sprintf("把你的链接发给好友；好友打开后%s，好友得%s，你得%s。两张一起发，有一张发完了就都不再发。", c.does(), p.title(c.FriendPrize), p.title(c.OwnPrize))},
		{"什么时候能用", "好友的券发到就能用。你的券先锁着，好友用掉他的券以后才生效；好友一直没用，你的券也不生效。"},
		{"最多几张", fmt.Sprintf("邀请人每天最多得 %d 张（按北京时间零点换日），一共最多 %d 张；到了上限，再来的好友不计入。好友每人一张。", c.PerDay, c.PerPage)},
		c.counting("位邀请人的邀请"),
		{"奖品", p.stock(c.Gives())},
	}
}

// Start begins the counting.
func (c Coupon) Start(r Run, t Turn) (Run, Outcome) {
	if why := c.begins(t); why != "" {
		return refused(r, why)
	}
	return r.begun(t, 0, c.Lasts()).keep(coupon{Days: map[string]int{}}), Outcome{}
}

// Join is a friend, for whom two coupons are taken, or none: both are kept before one is given, and where either cannot be had the act
// is refused as a whole.
func (c Coupon) Join(r Run, t Turn) (Run, Outcome) {
	if why := c.Judge(r, t); why != "" {
		return refused(r, why)
	}
	return c.give(r, day(t.Now), t.Who)
}

// give counts a friend on a day, unless that day or the run is full.
func (c Coupon) give(r Run, day, friend string) (Run, Outcome) {
	data := coupon{Days: map[string]int{}}
	r.read(&data)
	if data.Days[day] >= c.PerDay || r.Progress >= int64(c.PerPage) {
		return refused(r, Full)
	}
	data.Days[day]++
	r.Progress++
	forFriend := Due{Step: Reserve, To: friend, Prize: c.FriendPrize, Tier: "friend"}
	forOwner := Due{Step: Lock, To: r.Owner, Prize: c.OwnPrize, Tier: "for:" + friend, After: Owed{friend, "friend"}}
	given := forFriend
	given.Step = Give
	return r.keep(data), Outcome{Data: day, Prizes: []Due{forFriend, forOwner, given}}
}

// Claim refuses everything: there is nothing to do.
func (c Coupon) Claim(r Run, t Turn) (Run, Outcome) {
	if why := c.claims(r, t); why != "" {
		return refused(r, why)
	}
	return refused(r, Denied)
}

// Close ends the run with the page.
func (c Coupon) Close(r Run, t Turn) (Run, Outcome) {
	switch {
	case r.State != Open || r.Due == 0 || t.Now < r.Due:
		return r, Outcome{}
	case r.Progress > 0:
		return r.ended(Done, t.Now), Outcome{}
	}
	return r.ended(Over, t.Now), Outcome{}
}

// Undo takes both coupons back, unless one is out; the friend's day has room for another.
func (c Coupon) Undo(r Run, joined Act, t Turn) (Run, Outcome) {
	var data coupon
	r.read(&data)
	on := joined.Data
	switch {
	case r.State == Void:
		return refused(r, Ended)
	case joined.Verb != JoinVerb || data.Days[on] == 0:
		return refused(r, AlreadyJoined)
	case t.Issued:
		return r, Outcome{Flag: true}
	}
	if data.Days[on]--; data.Days[on] == 0 {
		delete(data.Days, on)
	}
	r.Progress--
	return r.keep(data), Outcome{Data: on, Prizes: []Due{
		{Step: Drop, To: joined.Who, Prize: c.FriendPrize, Tier: "friend"},
		{Step: Drop, To: r.Owner, Prize: c.OwnPrize, Tier: "for:" + joined.Who},
	}}
}

// Redo gives both coupons again, on the day of before.
func (c Coupon) Redo(r Run, joined Act, t Turn) (Run, Outcome) {
	switch {
	case r.State == Void:
		return refused(r, Ended)
	case joined.Verb != JoinVerb:
		return refused(r, AlreadyJoined)
	}
	return c.give(r, joined.Data, joined.Who)
}

// Show is what the owner has got.
func (c Coupon) Show(r Run) Shown {
	return Shown{Tiers: []ShownTier{{Need: 1, Prize: c.FriendPrize}, {Need: 1, Prize: c.OwnPrize, Got: r.Progress > 0}}}
}

// day is China's day of a moment, unix ms: "2026-11-22".
func day(now int64) string { return form.Time(now).In().Format("2006-01-02") }

package play

import (
	"fmt"
	"math/bits"
	"strconv"

	"github.com/sanduan/sanduan/components/form"
)

func init() {
	Add("bargain", "砍价", "请好友帮忙砍价，第几位好友砍到底价是定好的；每一刀开局时就定了，结束后人人可以验证。", Bargain{
		Price: 9900, Floor: 2900, Friends: 10, Hours: 24, Prize: "gift",
		Terms: Terms{Title: "咖啡礼盒砍到底", Act: Phone, Scope: "page", Cap: 3, Runs: 1},
	},
		Prize{Key: "gift", Title: "手冲咖啡礼盒", Kind: Goods, Words: "12 片装，包邮寄出", Worth: 9900, Cost: 4200, Total: 100, Days: 30},
	)
}

// Bargain (砍): every friend takes something off the price, and the last one brings it to exactly the floor; see Cuts.
type Bargain struct {
	Price   form.Money `label:"原价" required:"true" min:"1" max:"99999999"`
	Floor   form.Money `label:"底价" min:"0" max:"99999999" help:"砍到这里为止；0 表示免费拿"`
	Friends int        `label:"几位好友砍到底价" required:"true" min:"1" max:"60" help:"不多不少，就是第这么多位好友砍到底价"`
	Least   form.Money `label:"每刀至少砍" min:"0" max:"99999999" help:"0 表示平均每刀的一半，免得后来的好友只砍几分钱"`
	Hours   int        `label:"几小时内砍完" required:"true" min:"1" max:"168" help:"到时间没砍到底价就结束，留着的那一份退回库存"`
	Prize   form.Ref   `label:"砍的是什么" required:"true" of:"prizes" help:"发起时就留好一份"`
	Buy     bool       `label:"可以按当前价买" help:"没砍到底价也能买：锁定当时的价格 30 分钟，你确认收到钱就算成交"`
	Terms
}

// bargain is what a run of a bargain keeps.
type bargain struct {
	Taken uint64 // bit i: cut i of Cuts.Draw is taken
	Until int64  `json:",omitempty"` // until when the price is kept for the owner who buys, unix ms; 0 not
	Paid  bool   `json:",omitempty"` // the owner has bought at the price of then
}

// goodsTier is that of what is bargained for, buyTime how long the price is kept for an owner who buys, ms.
const (
	goodsTier = "goods"
	buyTime   = hour / 2
)

// kept tells whether the price is kept at now.
func (data bargain) kept(now int64) bool { return now < data.Until }

// Cuts are how the price comes down.
func (b Bargain) Cuts() Cuts {
	return Cuts{Total: int64(b.Price - b.Floor), Friends: b.Friends, Least: int64(b.Least)}
}

// Check tells where there are no such cuts.
func (b Bargain) Check() form.Errors {
	c := b.Cuts()
	switch {
	case b.Floor >= b.Price:
		return form.Errors{"Floor": "底价要低于原价 ¥" + b.Price.Yuan()}
	case b.Friends < 1 || b.Friends > MostFriends || b.Least < 0 || c.Possible(): // those that tags tell
		return nil
	case c.Total < int64(b.Friends):
		return form.Errors{"Friends": fmt.Sprintf("一共只砍 ¥%s，不够 %d 位好友每人至少砍 1 分钱", form.Money(c.Total).Yuan(), b.Friends)}
	}
	mean := form.Money(c.Total / int64(b.Friends))
	return form.Errors{"Least": fmt.Sprintf("太大了：一共砍 ¥%s，%d 位好友平均每刀只有 ¥%s", form.Money(c.Total).Yuan(), b.Friends, mean.Yuan())}
}

// Worse tells what is less favourable than before. How the way to the floor is divided makes nobody worse off.
func (b Bargain) Worse(before Play) form.Errors {
	old, ok := before.(Bargain)
	if !ok {
		return nil
	}
	errs := b.worse(old.Terms)
	errs = dearer(errs, "Price", old.Price, b.Price)
	errs = dearer(errs, "Floor", old.Floor, b.Floor)
	errs = more(errs, "Friends", old.Friends, b.Friends)
	errs = fewer(errs, "Hours", old.Hours, b.Hours)
	errs = otherPrize(errs, "Prize", old.Prize, b.Prize)
	return taken(errs, "Buy", old.Buy, b.Buy, "说好的按当前价买不能取消")
}

// dearer is errs and the price that has gone up.
func dearer(errs form.Errors, path string, before, now form.Money) form.Errors {
	if now <= before {
		return errs
	}
	return with(errs, path, better+"不能高于 ¥"+before.Yuan())
}

// Auto is false: the owner starts, and has the goods reserved.
func (b Bargain) Auto() bool { return false }

// Lasts is what its hours say.
func (b Bargain) Lasts() int { return b.Hours }

// Gives are the goods.
func (b Bargain) Gives() []form.Ref { return refs(b.Prize) }

// Summary is the bargain in a sentence.
func (b Bargain) Summary(p Prizes) string {
	s := fmt.Sprintf("%s原价 ¥%s，%d 小时内邀请 %s，正好降到 %s", p.title(b.Prize), b.Price.Yuan(), b.Hours, b.come(b.Friends), b.floor())
	if b.Buy {
		s += "，中途也可以按当前价买"
	}
	return s + "；" + p.costing(b.Gives())
}

// Clauses are the rules.
func (b Bargain) Clauses(p Prizes) []Clause {
	all := []Clause{
		{"怎么参加", fmt.Sprintf("点「发起砍价」，就为你留好一份%s；好友从你的专属页面进来，自己%s，价格就降一刀。%s", p.title(b.Prize), b.does(), b.starting("局"))},
		{"怎么砍", fmt.Sprintf("原价 ¥%s，第 %d 位算数的好友砍完，正好是底价 %s，不多不少。%s", b.Price.Yuan(), b.Friends, b.floor(), b.order())},
		{"凭什么相信", "每一刀多大，在发起时就由一个随机数定好了，之后谁也改不了。发起时公布它的承诺码，结束后公布这个随机数，任何人都可以自己算一遍来核对。"},
		{"多久有效", fmt.Sprintf("发起后 %d 小时内有效，最晚到活动结束，以服务器时间为准。到时间没砍到底价，这一局结束，留着的一份退回。", b.Hours)},
	}
	if b.Buy {
		all = append(all, Clause{"按当前价买", "没砍到底价时，发起人可以点「按当前价买」，价格锁定 30 分钟；锁定期间好友暂时不能再砍，已经砍下的也不会变回去。30 分钟内付款、由主办方确认收到就成交；可以取消。没付款的，还没到时间就接着砍，到时间了就结束。"})
	}
	return append(all, b.counting("局"), Clause{"怎么拿到", fmt.Sprintf("砍到底价后，%s进入「我的奖品」%s。好友中途取消的，他那一刀收回，价格相应回升；他再来时还拿原来那一刀，已经被别人砍走的，就拿剩下的一刀。", p.title(b.Prize), b.pays()) + p.stock(b.Gives())})
}

// floor is the floor in words.
func (b Bargain) floor() string {
	if b.Floor == 0 {
		return "0 元"
	}
	return "¥" + b.Floor.Yuan()
}

// order is who takes which cut, in the rules.
func (b Bargain) order() string {
	if b.Scope == Anybody {
		return "每一刀从大到小排好，新朋友拿前面的，老朋友拿后面的。"
	}
	return "每一刀从大到小排好，先来的砍得多。"
}

// pays is what is still to be paid at the floor, in the rules.
func (b Bargain) pays() string {
	if b.Floor == 0 {
		return "，不用再付钱"
	}
	return fmt.Sprintf("，按底价 ¥%s 付款后领取，付款方式以主办方通知为准", b.Floor.Yuan())
}

// goods is a step with what is bargained for.
func (b Bargain) goods(step Step, r Run) Due {
	return Due{Step: step, To: r.Owner, Prize: b.Prize, Tier: goodsTier}
}

// Start draws the luck, promises it and reserves the goods.
func (b Bargain) Start(r Run, t Turn) (Run, Outcome) {
	if why := b.begins(t); why != "" {
		return refused(r, why)
	}
	r = r.begun(t, int64(b.Friends), b.Lasts())
	r.Seed, r.Digest = t.Luck, b.Cuts().Digest(t.Luck)
	return r.keep(bargain{}), Outcome{Prizes: []Due{b.goods(Reserve, r)}}
}

// Join is a friend's cut: the largest that is left for a new one, the smallest for one who has been here before.
func (b Bargain) Join(r Run, t Turn) (Run, Outcome) {
	var data bargain
	r.read(&data)
	why := b.Judge(r, t)
	switch {
	case why != "" && why != Held:
		return refused(r, why)
	case data.kept(t.Now):
		return refused(r, Buying)
	case why != "":
		return refused(r, why)
	}
	return b.cut(r, data, data.next(t.New, b.Friends), t.Now)
}

// next is the index of the largest cut left, or of the smallest. One must be left.
func (data bargain) next(largest bool, friends int) int {
	left := ^data.Taken & (1<<friends - 1)
	if largest {
		return bits.TrailingZeros64(left)
	}
	return bits.Len64(left) - 1
}

// cut takes cut i, with the last of which the floor is reached.
func (b Bargain) cut(r Run, data bargain, i int, now int64) (Run, Outcome) {
	o := Outcome{Amount: b.Cuts().Draw(r.Seed)[i], Data: strconv.Itoa(i)}
	data.Taken |= 1 << i
	r.Amount += o.Amount
	r.Progress++
	if r.Progress == r.Goal {
		r = r.ended(Done, now)
		data.Until = 0
		o.Prizes = []Due{b.goods(Give, r)}
	}
	return r.keep(data), o
}

// Claim is the owner who buys at the price so far (buy) or thinks better of it (cancel), or an operator who has the money (paid).
func (b Bargain) Claim(r Run, t Turn) (Run, Outcome) {
	var data bargain
	r.read(&data)
	owner := t.Self || t.Who == r.Owner
	if r.State == Open && data.kept(t.Now) && !t.Denied { // what is begun may be finished: also after the deadline, paused or not
		switch {
		case t.Do == "paid" && t.By != "":
			data.Until, data.Paid = 0, true
			return r.ended(Done, t.Now).keep(data), Outcome{Prizes: []Due{b.goods(Give, r)}}
		case t.Do == "cancel" && owner:
			return b.unlock(r, data, t.Now)
		case t.Do == "buy" && owner:
			return refused(r, AlreadyJoined)
		}
	}
	if why := b.claims(r, t); why != "" {
		return refused(r, why)
	}
	if t.Do != "buy" || !b.Buy || !owner {
		return refused(r, Denied)
	}
	data.Until = t.Now + buyTime
	r.Due = data.Until
	return r.keep(data), Outcome{}
}

// unlock is the run with its price not kept any more: it goes on, or ends where the time is up.
func (b Bargain) unlock(r Run, data bargain, now int64) (Run, Outcome) {
	data.Until = 0
	r.Due = r.Deadline
	if r.Late(now) {
		return r.ended(Over, now).keep(data), Outcome{Prizes: []Due{b.goods(Drop, r)}}
	}
	return r.keep(data), Outcome{}
}

// Close ends a lock that has passed, and the run when its time is up.
func (b Bargain) Close(r Run, t Turn) (Run, Outcome) {
	if r.State != Open || r.Due == 0 || t.Now < r.Due {
		return r, Outcome{}
	}
	var data bargain
	r.read(&data)
	return b.unlock(r, data, t.Now)
}

// Undo gives the friend's cut back. At the floor that opens the run again, or ends it where the time is up. What is paid for, or about to
// be, stays as it is.
func (b Bargain) Undo(r Run, joined Act, t Turn) (Run, Outcome) {
	var data bargain
	r.read(&data)
	i, err := strconv.Atoi(joined.Data)
	switch {
	case r.State == Void:
		return refused(r, Ended)
	case err != nil || i < 0 || i >= b.Friends || data.Taken&(1<<i) == 0:
		return refused(r, AlreadyJoined)
	case t.Issued || data.Paid || r.State == Open && data.kept(t.Now):
		return r, Outcome{Flag: true}
	}
	o := Outcome{Amount: -b.Cuts().Draw(r.Seed)[i], Data: joined.Data}
	data.Taken &^= 1 << i
	r.Amount += o.Amount
	r.Progress--
	switch {
	case r.State == Done && r.Late(t.Now):
		r.State = Over
		o.Prizes = []Due{b.goods(Drop, r)}
	case r.State == Done:
		r.State, r.EndedAt, r.Due = Open, 0, r.Deadline
		o.Prizes = []Due{b.goods(Drop, r), b.goods(Reserve, r)} // given becomes reserved
	}
	return r.keep(data), o
}

// Redo takes the same cut as before, or, where somebody else has it by now, another as a new act does.
func (b Bargain) Redo(r Run, joined Act, t Turn) (Run, Outcome) {
	var data bargain
	r.read(&data)
	t.Who = joined.Who
	switch why := b.again(r, t); {
	case why != "":
		return refused(r, why)
	case data.kept(t.Now):
		return refused(r, Buying)
	}
	i, err := strconv.Atoi(joined.Data)
	if err != nil || i < 0 || i >= b.Friends || data.Taken&(1<<i) != 0 {
		i = data.next(t.New, b.Friends)
	}
	return b.cut(r, data, i, t.Now)
}

// Show is the price.
func (b Bargain) Show(r Run) Shown {
	var data bargain
	r.read(&data)
	return Shown{
		Price: b.Price, Floor: b.Floor, Off: form.Money(r.Amount), Until: form.Time(data.Until),
		Tiers: []ShownTier{{Need: b.Friends, Prize: b.Prize, Got: r.State == Done}},
	}
}

package play

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/sanduan/sanduan/components/form"
)

func init() {
	Add("assist", "邀友助力", "邀请几位好友来报名，人数够了就领奖；可以分几档，人越多奖品越好。", Assist{
		Tiers: []AssistTier{{Friends: 3, Prize: "gift"}, {Friends: 8, Prize: "best"}},
		Terms: Terms{Title: "邀友领咖啡", Act: Phone, Scope: "page", Cap: 3, Runs: 1},
	},
		Prize{Key: "gift", Title: "手冲咖啡一杯", Kind: Code, Words: "到店出示券码，30 天内有效", Worth: 3200, Cost: 900, Total: 200, Days: 30},
		Prize{Key: "best", Title: "挂耳咖啡一盒", Kind: Goods, Words: "10 片装，包邮寄出", Worth: 5900, Cost: 1900, Total: 50, Days: 30},
	)
}

// Assist (帮): so many friends act for the owner, who gets a prize at each step.
type Assist struct {
	Tiers []AssistTier `label:"奖励档" required:"true" max:"10" help:"人数从少到多；达到一档给一档，每档只给一次"`
	Hours int          `label:"几小时内有效" min:"0" max:"2160" help:"从发起那一刻算；没有点过发起的，从第一位好友来那一刻算。0 表示到活动结束"`
	Terms
}

// AssistTier is what so many friends bring.
type AssistTier struct {
	Friends int      `label:"满几位好友" required:"true" min:"1" max:"10000"`
	Prize   form.Ref `label:"得什么" required:"true" of:"prizes"`
}

// Check tells where the tiers are not in ascending order.
func (a Assist) Check() form.Errors {
	var errs form.Errors
	for i, tier := range a.Tiers {
		if i > 0 && tier.Friends <= a.Tiers[i-1].Friends {
			errs = with(errs, "Tiers."+strconv.Itoa(i)+".Friends", fmt.Sprintf("要比上一档的 %d 位多", a.Tiers[i-1].Friends))
		}
	}
	return errs
}

// Worse tells what is less favourable than before.
func (a Assist) Worse(before Play) form.Errors {
	b, ok := before.(Assist)
	if !ok {
		return nil
	}
	errs := tighter(a.worse(b.Terms), "Hours", b.Hours, a.Hours)
	left := slices.Clone(a.Tiers)
	for i, tier := range b.Tiers { // ascending: a tier that is as good for this one is so for those after it, so any will do
		j := slices.IndexFunc(left, func(now AssistTier) bool { return now.Prize == tier.Prize && now.Friends <= tier.Friends })
		if j >= 0 {
			left = slices.Delete(left, j, j+1)
			continue
		}
		errs = a.lacks(errs, i, tier)
	}
	return errs
}

// lacks is errs and what has become of tier i, which is not there any more as it was.
func (a Assist) lacks(errs form.Errors, i int, tier AssistTier) form.Errors {
	switch {
	case i >= len(a.Tiers):
		return with(errs, "Tiers", fmt.Sprintf("%s满 %d 位好友的这一档不能去掉", better, tier.Friends))
	case a.Tiers[i].Prize == tier.Prize:
		return more(errs, "Tiers."+strconv.Itoa(i)+".Friends", tier.Friends, a.Tiers[i].Friends)
	}
	return otherPrize(errs, "Tiers."+strconv.Itoa(i)+".Prize", tier.Prize, a.Tiers[i].Prize)
}

// Auto is true: the first friend begins it.
func (a Assist) Auto() bool { return true }

// Lasts is what its hours say.
func (a Assist) Lasts() int { return a.Hours }

// Gives are the prizes of the tiers.
func (a Assist) Gives() []form.Ref {
	var keys []form.Ref
	for _, tier := range a.Tiers {
		keys = append(keys, tier.Prize)
	}
	return refs(keys...)
}

// Summary is the assist in a sentence.
func (a Assist) Summary(p Prizes) string {
	var steps []string
	for i, tier := range a.Tiers {
		if i == 0 {
			steps = append(steps, fmt.Sprintf("每人邀请 %s，可领%s1 份", a.come(tier.Friends), p.title(tier.Prize)))
			continue
		}
		steps = append(steps, fmt.Sprintf("满 %d 位再领%s1 份", tier.Friends, p.title(tier.Prize)))
	}
	return strings.Join(steps, "，") + "；" + p.costing(a.Gives())
}

// Clauses are the rules.
func (a Assist) Clauses(p Prizes) []Clause {
	return []Clause{
		{"怎么参加", fmt.Sprintf("好友从你的专属页面进来，自己%s，就算帮你一次。%s", a.does(), a.starting("局"))},
		{"得什么", a.steps(p) + "人数够了以后，好友仍然可以参加。"},
		{"多久有效", a.time()},
		a.counting("局"),
		{"奖品", "达到人数后进入「我的奖品」，数量有限，先达到先得；发完以后达到的按先后排队，有退回的依次补发。" + p.stock(a.Gives())},
	}
}

// steps are the tiers in the rules.
func (a Assist) steps(p Prizes) string {
	var all []string
	for _, tier := range a.Tiers {
		all = append(all, fmt.Sprintf("满 %d 位好友得%s一份", tier.Friends, p.title(tier.Prize)))
	}
	words := strings.Join(all, "；") + "。"
	if len(all) > 1 {
		words += "达到几档就得几档的，每档只给一次。"
	}
	return words
}

// time is until when friends count, in the rules.
func (a Assist) time() string {
	if a.Hours == 0 {
		return "到活动结束为止，以服务器时间为准；之后来的好友不计入。"
	}
	return fmt.Sprintf("发起后 %d 小时内有效（没有点过发起的，从第一位好友来起算），最晚到活动结束，以服务器时间为准；之后来的好友不计入。", a.Hours)
}

// goal is how many friends the last tier takes.
func (a Assist) goal() int64 { return int64(a.Tiers[len(a.Tiers)-1].Friends) }

// tier is a step with the owner's prize of tier i.
func (a Assist) tier(step Step, r Run, i int) Due {
	return Due{Step: step, To: r.Owner, Prize: a.Tiers[i].Prize, Tier: strconv.Itoa(i + 1)}
}

// Start waits for friends.
func (a Assist) Start(r Run, t Turn) (Run, Outcome) {
	if why := a.begins(t); why != "" {
		return refused(r, why)
	}
	return r.begun(t, a.goal(), a.Lasts()), Outcome{}
}

// Join counts a friend. There are never too many: the run is open until its time is up.
func (a Assist) Join(r Run, t Turn) (Run, Outcome) {
	judged, t := asCame(r, t)
	return a.count(r, a.Judge(judged, t))
}

// Redo counts the friend again.
func (a Assist) Redo(r Run, joined Act, t Turn) (Run, Outcome) {
	t.Who = joined.Who
	return a.count(r, a.again(r, t))
}

// count is one friend more, unless there is a reason why not. One who reaches a tier brings it, and those before that are still owed.
func (a Assist) count(r Run, why Reason) (Run, Outcome) {
	if why != "" {
		return refused(r, why)
	}
	r.Progress++
	if r.State == Over && r.Progress >= r.Goal { // by one who came in time
		r.State = Done
	}
	var o Outcome
	reached := slices.IndexFunc(a.Tiers, func(tier AssistTier) bool { return int64(tier.Friends) == r.Progress })
	for i := range reached + 1 {
		o.Prizes = append(o.Prizes, a.tier(Give, r, i))
	}
	return r, o
}

// Claim is refused: prizes come by themselves.
func (a Assist) Claim(r Run, t Turn) (Run, Outcome) {
	if why := a.claims(r, t); why != "" {
		return refused(r, why)
	}
	return refused(r, Denied)
}

// Close ends the run when its time is up.
func (a Assist) Close(r Run, t Turn) (Run, Outcome) {
	switch {
	case r.State != Open || r.Due == 0 || t.Now < r.Due:
		return r, Outcome{}
	case r.Progress >= r.Goal:
		return r.ended(Done, t.Now), Outcome{}
	}
	return r.ended(Over, t.Now), Outcome{}
}

// Undo is one friend less, also when the time is up; a tier that is missed by it is taken back.
func (a Assist) Undo(r Run, joined Act, t Turn) (Run, Outcome) {
	switch {
	case r.State == Void:
		return refused(r, Ended)
	case r.Progress == 0:
		return refused(r, AlreadyJoined)
	case t.Issued:
		return r, Outcome{Flag: true}
	}
	var o Outcome
	for i, tier := range a.Tiers {
		if int64(tier.Friends) == r.Progress {
			o.Prizes = append(o.Prizes, a.tier(Drop, r, i))
		}
	}
	r.Progress--
	if r.State == Done && r.Progress < r.Goal {
		r.State = Over
	}
	return r, o
}

// Show are the tiers.
func (a Assist) Show(r Run) Shown {
	var s Shown
	for _, tier := range a.Tiers {
		s.Tiers = append(s.Tiers, ShownTier{Need: tier.Friends, Prize: tier.Prize, Got: r.Progress >= int64(tier.Friends)})
	}
	return s
}

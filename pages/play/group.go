package play

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/sanduan/sanduan/components/form"
)

func init() {
	Add("group", "拼团", "几个人凑成一团，每人都得到一份；到时间没凑齐就散团。适合老客带新客一起来。", Group{
		Size: 3, Hours: 24, FillFrom: 2, Prize: "gift",
		Terms: Terms{Title: "三人成团喝咖啡", Act: Phone, Scope: "any", Cap: 3, Runs: 3},
	},
		Prize{Key: "gift", Title: "手冲咖啡一杯", Kind: Code, Words: "到店出示券码，30 天内有效", Worth: 3200, Cost: 900, Total: 300, Days: 30},
	)
}

// Group (拼): so many people make a team in time, and everybody in it gets the prize.
type Group struct {
	Size     int         `label:"几人成团" required:"true" min:"2" max:"50" help:"连发起的人在内"`
	Hours    int         `label:"几小时内凑齐" required:"true" min:"1" max:"168" help:"到时间没凑齐就散团，留给每个人的那一份退回库存"`
	Prize    form.Ref    `label:"成团后每人得什么" of:"prizes" help:"占一个座位就留好一份，成团后每人一份；只享受拼团价的可不选"`
	Ladder   []GroupStep `label:"阶梯价" max:"5" help:"人越多价越低；到时间按已经凑到的那一档成团。不设就是凑齐才成团"`
	Fill     bool        `label:"差几位时由商家补位" help:"到时间人没凑齐，由商家补上空位让大家成团；补上的座位标明「商家补位」，不会冒充真人"`
	FillFrom int         `label:"有几位真人才补位" min:"0" max:"50" help:"连发起的人在内，至少 1 位；少于这个人数照样散团"`
	Public   bool        `label:"让别人看到还差人的团" help:"页面上列出正在凑人的团，没有收到邀请的访客也能加入"`
	Terms
}

// GroupStep is the price of a team of that size.
type GroupStep struct {
	Size  int        `label:"满几人" required:"true" min:"2" max:"50"`
	Price form.Money `label:"每人多少钱" required:"true" min:"1" max:"99999999"`
}

// team is what a run of a group keeps.
type team struct {
	Seats  []string // visitor ids of those in it, earliest first: the first leads
	Filled int      `json:",omitempty"` // seats the organiser has filled
	Lost   []string `json:",omitempty"` // who, of those in a complete team, have had their own prize taken back
}

// seatTier is that of the prize everybody in a team gets.
const seatTier = "seat"

// Check tells what is wrong with the ladder, and with filling up.
func (g Group) Check() form.Errors {
	var errs form.Errors
	for i, step := range g.Ladder {
		at := "Ladder." + strconv.Itoa(i)
		if i > 0 && step.Size <= g.Ladder[i-1].Size {
			errs = with(errs, at+".Size", "人数要比上一档多")
		}
		if i > 0 && step.Price >= g.Ladder[i-1].Price {
			errs = with(errs, at+".Price", "人更多，价格要比上一档低")
		}
		if i == len(g.Ladder)-1 && step.Size != g.Size {
			errs = with(errs, at+".Size", fmt.Sprintf("最后一档要等于成团人数 %d", g.Size))
		}
	}
	switch {
	case g.Prize == "" && len(g.Ladder) == 0:
		errs = with(errs, "Prize", "请选择成团后得什么，或设置阶梯价")
	case g.Fill && len(g.Ladder) > 0:
		errs = with(errs, "Fill", "有阶梯价时按凑到的那一档成团，不能再由商家补位")
	case g.Fill && g.FillFrom < 1:
		errs = with(errs, "FillFrom", "至少有 1 位真人才能补位")
	case g.Fill && g.FillFrom >= g.Size:
		errs = with(errs, "FillFrom", fmt.Sprintf("要少于成团人数 %d", g.Size))
	}
	return errs
}

// Worse tells what is less favourable than before.
func (g Group) Worse(before Play) form.Errors {
	b, ok := before.(Group)
	if !ok {
		return nil
	}
	errs := g.worse(b.Terms)
	if len(b.Ladder) == 0 {
		errs = more(errs, "Size", b.Size, g.Size)
		errs = taken(errs, "Ladder", true, len(g.Ladder) == 0, "原来没有阶梯价，不能再加")
	}
	for _, step := range b.Ladder {
		kept := slices.ContainsFunc(g.Ladder, func(s GroupStep) bool { return s.Size <= step.Size && s.Price <= step.Price })
		errs = taken(errs, "Ladder", true, kept, fmt.Sprintf("满 %d 人 ¥%s 的这一档不能去掉或变贵", step.Size, step.Price.Yuan()))
	}
	errs = fewer(errs, "Hours", b.Hours, g.Hours)
	errs = otherPrize(errs, "Prize", b.Prize, g.Prize)
	errs = taken(errs, "Fill", b.Fill, g.Fill, "说好的商家补位不能取消")
	if b.Fill {
		errs = more(errs, "FillFrom", b.FillFrom, g.FillFrom)
	}
	return errs
}

// Auto is false: who leads a team has begun it.
func (g Group) Auto() bool { return false }

// Lasts is what its hours say.
func (g Group) Lasts() int { return g.Hours }

// Gives is the prize of a seat.
func (g Group) Gives() []form.Ref { return refs(g.Prize) }

// Summary is the group in a sentence.
func (g Group) Summary(p Prizes) string {
	s := fmt.Sprintf("%d 人在 %d 小时内凑成一团", g.Size, g.Hours)
	if len(g.Ladder) > 0 {
		s = fmt.Sprintf("%d 小时内凑人拼团，%s", g.Hours, g.prices())
	}
	if g.Fill {
		s += fmt.Sprintf("（满 %d 位真人可由商家补位）", g.FillFrom)
	}
	x, ok := p.Get(g.Prize)
	if !ok {
		return s
	}
	return fmt.Sprintf("%s，成团后每人得%s；%s，最多能成 %d 个团", s, p.title(g.Prize), p.costing(g.Gives()), x.Total/g.Size)
}

// prices are the steps of the ladder in words.
func (g Group) prices() string {
	var all []string
	for _, step := range g.Ladder {
		all = append(all, fmt.Sprintf("满 %d 人每人 ¥%s", step.Size, step.Price.Yuan()))
	}
	return strings.Join(all, "，")
}

// Clauses are the rules.
func (g Group) Clauses(p Prizes) []Clause {
	all := []Clause{
		{"怎么参加", fmt.Sprintf("点「开团」成为团长；好友从团长或团员的专属页面进来，自己%s，就占一个座位。每团连团长共 %d 人，座位先到先得，坐满为止。同时只能在一个进行中的团里。%s", g.does(), g.Size, g.starting("团")) + g.listed()},
		{"多久有效", fmt.Sprintf("开团后 %d 小时内有效，最晚到活动结束，以服务器时间为准；凑齐 %d 人立即成团。", g.Hours, g.Size) + g.ending()},
		{"退出和接任", "成团之前，团员和团长都可以退出，座位空出来给别人。团长退出后，由最早参团的团员接任；退出的团长要等这一团结束才能再开团。"},
		g.counting("团"),
	}
	if len(g.Ladder) > 0 {
		all = append(all, Clause{"拼团价", "成团后每人按所到那一档的价格购买，付款和领取方式以主办方通知为准；没成团不用付钱。"})
	}
	if g.Prize != "" {
		all = append(all, Clause{"奖品", fmt.Sprintf("占座位时就为每人留好一份%s，成团后进入各人的「我的奖品」；没成团就退回。成团后有人被核实为虚假的，只收回他自己的一份，其他人不受影响。", p.title(g.Prize)) + p.stock(g.Gives())})
	}
	return all
}

// listed tells that others can see the team, in the rules.
func (g Group) listed() string {
	if !g.Public {
		return ""
	}
	return "还差人的团会列在页面上，名字只显示一部分，其他访客也能加入。"
}

// ending is what becomes of a team that is not complete in time.
func (g Group) ending() string {
	switch {
	case len(g.Ladder) > 0:
		return fmt.Sprintf("价格按人数：%s；到时间按已经凑到的那一档成团，不到第一档的不成团。", g.prices())
	case g.Fill:
		return fmt.Sprintf("到时间不满 %d 人、但已有 %d 位真人的，由主办方补上空位成团，补上的座位标明「商家补位」；不到 %d 位的不成团。", g.Size, g.FillFrom, g.FillFrom)
	}
	return "到时间没凑齐的不成团，不会用虚构的人凑数。"
}

// seat is a step with somebody's prize.
func (g Group) seat(step Step, who string) Due {
	return Due{Step: step, To: who, Prize: g.Prize, Tier: seatTier}
}

// everybody is the same step for all in the team.
func (g Group) everybody(step Step, data team) []Due {
	var all []Due
	for _, who := range data.Seats {
		all = append(all, g.seat(step, who))
	}
	return all
}

// Start takes the first seat.
func (g Group) Start(r Run, t Turn) (Run, Outcome) {
	why := g.begins(t)
	if why == "" && t.Seated {
		why = AlreadyJoined
	}
	if why != "" {
		return refused(r, why)
	}
	r = r.begun(t, int64(g.Size), g.Lasts())
	r.Progress = 1
	return r.keep(team{Seats: []string{r.Owner}}), Outcome{Prizes: []Due{g.seat(Reserve, r.Owner)}}
}

// Join takes a seat.
func (g Group) Join(r Run, t Turn) (Run, Outcome) {
	return g.sit(r, t.Who, t, g.Judge(r, t))
}

// Redo takes a seat again, or gives back the prize of one who has kept the seat in a complete team.
func (g Group) Redo(r Run, joined Act, t Turn) (Run, Outcome) {
	var data team
	r.read(&data)
	if i := slices.Index(data.Lost, joined.Who); i >= 0 && r.State == Done && !t.Denied {
		data.Lost = slices.Delete(data.Lost, i, i+1)
		return r.keep(data), Outcome{Prizes: []Due{g.seat(Give, joined.Who)}}
	}
	t.Who = joined.Who
	return g.sit(r, joined.Who, t, g.again(r, t))
}

// sit gives who the next seat, unless there is a reason why not. With the last one the team is complete.
func (g Group) sit(r Run, who string, t Turn, why Reason) (Run, Outcome) {
	var data team
	r.read(&data)
	switch {
	case why != "" && why != Held:
		return refused(r, why)
	case t.Seated || slices.Contains(data.Seats, who):
		return refused(r, AlreadyJoined)
	case why != "":
		return refused(r, why)
	}
	data.Seats = append(data.Seats, who)
	r.Progress++
	o := Outcome{Prizes: []Due{g.seat(Reserve, who)}}
	if r.Progress < r.Goal {
		return r.keep(data), o
	}
	o.Prizes = append(o.Prizes, g.everybody(Give, data)...)
	return r.ended(Done, t.Now).keep(data), o
}

// Claim is one who leaves before the team is complete (leave), or an operator who fills it up (fill).
func (g Group) Claim(r Run, t Turn) (Run, Outcome) {
	if why := g.claims(r, t); why != "" {
		return refused(r, why)
	}
	var data team
	r.read(&data)
	switch {
	case t.Do == "leave" && slices.Contains(data.Seats, t.Who):
		r, o := g.rise(r, data, t.Who, t.Now)
		o.Left = t.Who
		return r, o
	case t.Do == "fill" && t.By != "" && g.fillable(r):
		return g.fill(r, data, t.Now)
	}
	return refused(r, Denied)
}

// rise frees the seat of one who is in the team. With the last one it is over.
func (g Group) rise(r Run, data team, who string, now int64) (Run, Outcome) {
	data.Seats = slices.DeleteFunc(data.Seats, func(s string) bool { return s == who })
	r.Progress--
	if r.Progress == 0 {
		r = r.ended(Over, now)
	}
	return r.keep(data), Outcome{Prizes: []Due{g.seat(Drop, who)}}
}

// fillable tells whether the organiser may fill the team up.
func (g Group) fillable(r Run) bool {
	return g.Fill && r.Progress >= max(1, int64(g.FillFrom))
}

// fill completes the team with seats of the organiser, who gets nothing for them.
func (g Group) fill(r Run, data team, now int64) (Run, Outcome) {
	data.Filled = int(r.Goal - r.Progress)
	return r.ended(Done, now).keep(data), Outcome{Prizes: g.everybody(Give, data)}
}

// Close ends a team whose time is up: at the step of the ladder it has reached, filled up, or without anything.
func (g Group) Close(r Run, t Turn) (Run, Outcome) {
	if r.State != Open || r.Due == 0 || t.Now < r.Due {
		return r, Outcome{}
	}
	var data team
	r.read(&data)
	switch {
	case g.fillable(r):
		return g.fill(r, data, t.Now)
	case len(g.Ladder) > 0 && r.Progress >= int64(g.Ladder[0].Size):
		return r.ended(Done, t.Now), Outcome{Prizes: g.everybody(Give, data)}
	}
	return r.ended(Over, t.Now), Outcome{Prizes: g.everybody(Drop, data)}
}

// Undo frees the friend's seat. A complete team stays so, and the friend alone loses the prize.
func (g Group) Undo(r Run, joined Act, t Turn) (Run, Outcome) {
	var data team
	r.read(&data)
	switch {
	case r.State == Void:
		return refused(r, Ended)
	case joined.Who == r.Owner || !slices.Contains(data.Seats, joined.Who) || slices.Contains(data.Lost, joined.Who):
		return refused(r, AlreadyJoined)
	case r.State == Done && t.Issued:
		return r, Outcome{Flag: true}
	case r.State == Done:
		data.Lost = append(data.Lost, joined.Who)
		return r.keep(data), Outcome{Prizes: []Due{g.seat(Drop, joined.Who)}}
	case r.State == Over:
		return r, Outcome{}
	}
	return g.rise(r, data, joined.Who, t.Now)
}

// Show is who leads, the filled seats and the steps.
func (g Group) Show(r Run) Shown {
	var data team
	r.read(&data)
	s := Shown{Filled: data.Filled}
	if len(data.Seats) > 0 && data.Seats[0] != r.Owner {
		s.Leader = data.Seats[0]
	}
	steps := g.Ladder
	if len(steps) == 0 {
		steps = []GroupStep{{Size: g.Size}}
	}
	there := r.Progress + int64(data.Filled)
	for _, step := range steps {
		s.Tiers = append(s.Tiers, ShownTier{Need: step.Size, Prize: g.Prize, Price: step.Price, Got: r.State == Done && there >= int64(step.Size)})
	}
	return s
}

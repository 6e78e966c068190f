package play

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/sanduan/sanduan/components/form"
)

func init() {
	Add("gift", "送礼", "送给老客户几份礼物券，由他转送给朋友；朋友领走才算送出。", Gift{
		Passes: 3, Hours: 48, Back: 3, Prize: "gift", Own: "thanks",
		Terms: Terms{Title: "请朋友喝咖啡", Act: Phone, Scope: "page", Cap: 1, Runs: 1},
	},
		Prize{Key: "gift", Title: "手冲咖啡一杯", Kind: Code, Words: "到店出示券码，30 天内有效", Worth: 3200, Cost: 900, Total: 300, Days: 30},
		Prize{Key: "thanks", Title: "挂耳咖啡一盒", Kind: Goods, Words: "10 片装，包邮寄出", Worth: 5900, Cost: 1900, Total: 100, Days: 30},
	)
}

// Gift (送): the owner has passes to give away, each to one friend, who takes it by a tap.
type Gift struct {
	Passes int      `label:"每人可送几份" required:"true" min:"1" max:"20" help:"发起时就为他留好这么多份，朋友不会白跑一趟"`
	Hours  int      `label:"送出后保留几小时" required:"true" min:"1" max:"720" help:"到时间没人领，就退回给送的人，可以再送别人"`
	Back   int      `label:"退回几次后收回" required:"true" min:"1" max:"10" help:"退回这么多次还没人领，这一份就收回，留给别人"`
	Prize  form.Ref `label:"朋友领到什么" required:"true" of:"prizes"`
	Own    form.Ref `label:"全部送完的谢礼" of:"prizes" help:"每一份都被领走后，给送的人，可不选"`
	Terms
}

// What becomes of a pass.
const (
	passKept    = "kept"    // the giver's, to be offered
	passOffered = "offered" // waits for whoever has its token
	passTaken   = "taken"
	passBack    = "back" // in stock again
)

// gift is what a run of a gift keeps.
type gift struct{ Passes []pass }

// pass is one pass. Until it is taken or back in stock, one prize is reserved for it in the giver's name.
type pass struct {
	State    string
	Round    int    `json:",omitempty"` // how often it has been offered
	Returned int    `json:",omitempty"` // how often nobody took it in time
	Token    string `json:",omitempty"` // hash of its token; of a taken one too, to tell who comes second
	Until    int64  `json:",omitempty"` // unix ms, while offered
	To       string `json:",omitempty"` // visitor id of who took it
}

// live tells whether the pass can still be taken.
func (p pass) live() bool { return p.State == passKept || p.State == passOffered }

// returned is the pass in the giver's hands again, with a token that opens nothing.
func (p pass) returned() pass {
	p.State, p.Token, p.Until, p.To = passKept, "", 0, ""
	return p
}

// Check finds nothing: tags say all.
func (g Gift) Check() form.Errors { return nil }

// Worse tells what is less favourable than before.
func (g Gift) Worse(before Play) form.Errors {
	b, ok := before.(Gift)
	if !ok {
		return nil
	}
	errs := g.worse(b.Terms)
	errs = fewer(errs, "Passes", b.Passes, g.Passes)
	errs = fewer(errs, "Hours", b.Hours, g.Hours)
	errs = fewer(errs, "Back", b.Back, g.Back)
	errs = otherPrize(errs, "Prize", b.Prize, g.Prize)
	return otherPrize(errs, "Own", b.Own, g.Own)
}

// Auto is false: the giver starts, and has the passes reserved.
func (g Gift) Auto() bool { return false }

// Lasts is 0: until the page ends.
func (Gift) Lasts() int { return 0 }

// Gives are the friend's prize and the giver's.
func (g Gift) Gives() []form.Ref { return refs(g.Prize, g.Own) }

// Summary is the gift in a sentence.
func (g Gift) Summary(p Prizes) string {
	s := fmt.Sprintf("每人可送出 %d 份%s，朋友%s领取，%s没人领就退回", g.Passes, p.title(g.Prize), g.does(), strings.TrimSpace(span(g.Hours)))
	if g.Own != "" {
		s += "；全部送完得" + p.title(g.Own)
	}
	s += "；" + p.costing(g.Gives())
	if x, ok := p.Get(g.Prize); ok {
		each := g.Passes
		if g.Own == g.Prize {
			each++ // the giver's own comes off the same shelf
		}
		s += fmt.Sprintf("，够 %d 人发起", x.Total/each)
	}
	return s
}

// Clauses are the rules.
func (g Gift) Clauses(p Prizes) []Clause {
	all := []Clause{
		{"怎么参加", fmt.Sprintf("发起后得到 %d 份可以送人的%s。每一份点「送出」得到一个专属链接，发给一位朋友；朋友打开后%s，这一份就归他。%s", g.Passes, p.title(g.Prize), g.does(), g.starting("次"))},
		{"谁能领", "一份只能由一个人领走，先到先得；只打开链接不算领。送的人自己不能领。每位朋友在每次赠送里最多领一份。"},
		{"多久有效", fmt.Sprintf("每一份送出后保留%s。到时间没人领会退回给送的人，可以再送别人；同一份退回 %d 次后收回。送的人在被领走前可以随时撤回，撤回后原来的链接失效。活动结束时没送出的全部收回。", span(g.Hours), g.Back)},
		g.counting("次赠送"),
		{"奖品", fmt.Sprintf("发起时就为每一份留好%s，领走后进入朋友的「我的奖品」。", p.title(g.Prize)) + g.thanks(p) + p.stock(g.Gives())},
	}
	return all
}

func (g Gift) thanks(p Prizes) string {
	if g.Own == "" {
		return ""
	}
	return fmt.Sprintf("%d 份全部被领走后，送的人得%s一份。", g.Passes, p.title(g.Own))
}

// passTier tells apart the prizes that are reserved for the giver, by the pass's number.
func passTier(i int) string { return passPrefix + strconv.Itoa(i+1) }

// passPrefix is how the tiers of passes begin, and no others.
const passPrefix = "pass"

// ToGiveAway tells whether a prize of that tier is kept in its giver's name until a friend takes it, and so is never the giver's own.
func ToGiveAway(tier string) bool { return strings.HasPrefix(tier, passPrefix) }

// Start reserves a prize for each pass.
func (g Gift) Start(r Run, t Turn) (Run, Outcome) {
	if why := g.begins(t); why != "" {
		return refused(r, why)
	}
	data, o := gift{make([]pass, g.Passes)}, Outcome{}
	for i := range data.Passes {
		data.Passes[i].State = passKept
		o.Prizes = append(o.Prizes, g.reserved(Reserve, r, i))
	}
	return g.settled(r.begun(t, int64(g.Passes), g.Lasts()), data, t.Now), o
}

// reserved is a step with what is reserved for the giver for pass i.
func (g Gift) reserved(step Step, r Run, i int) Due {
	return Due{Step: step, To: r.Owner, Prize: g.Prize, Tier: passTier(i)}
}

// settled is the run with its passes as they are: how many are taken, what time brings next, and whether any can still be taken.
func (g Gift) settled(r Run, data gift, now int64) Run {
	r.Progress, r.Due = 0, r.Deadline
	live := false
	for _, p := range data.Passes {
		live = live || p.live()
		switch {
		case p.State == passTaken:
			r.Progress++
		case p.State == passOffered && (r.Due == 0 || p.Until < r.Due):
			r.Due = p.Until
		}
	}
	r = r.keep(data)
	if live {
		return r
	}
	if r.EndedAt != 0 {
		now = r.EndedAt
	}
	if r.Progress == r.Goal {
		return r.ended(Done, now)
	}
	return r.ended(Over, now)
}

// Join is a friend who takes the pass of the token. The engine does the steps in their order, and serves those who wait in line after
// all of them: so the unit that was reserved for the pass is the friend's.
func (g Gift) Join(r Run, t Turn) (Run, Outcome) {
	var data gift
	r.read(&data)
	why := g.Judge(r, t)
	i, lost := data.find(t)
	switch {
	case why != "" && why != Held:
		return refused(r, why)
	case lost != "":
		return refused(r, lost)
	case why != "":
		return refused(r, why)
	}
	return g.give(r, data, i, t.Who, t.Now)
}

// find is the pass of the turn's token, or why it cannot be taken.
func (data gift) find(t Turn) (i int, why Reason) {
	i = slices.IndexFunc(data.Passes, func(p pass) bool { return t.Token != "" && p.Token == t.Token })
	switch {
	case i < 0: // never was, was withdrawn, or returned
		return 0, Expired
	case data.Passes[i].State == passTaken:
		return 0, Full
	case data.Passes[i].State != passOffered || t.Now >= data.Passes[i].Until:
		return 0, Expired
	}
	return i, ""
}

// give is pass i taken by the friend, with the giver's own prize where it is the last.
func (g Gift) give(r Run, data gift, i int, friend string, now int64) (Run, Outcome) {
	o := Outcome{Data: strconv.Itoa(i + 1)}
	p := &data.Passes[i]
	if p.live() {
		o.Prizes = append(o.Prizes, g.reserved(Drop, r, i))
	}
	p.State, p.To, p.Until = passTaken, friend, 0
	o.Prizes = append(o.Prizes, Due{Step: Give, To: friend, Prize: g.Prize, Tier: "gift"})
	r = g.settled(r, data, now)
	if r.State == Done {
		o.Prizes = append(o.Prizes, g.thank(Give, r))
	}
	return r, o
}

// thank is a step with the giver's own prize.
func (g Gift) thank(step Step, r Run) Due {
	return Due{Step: step, To: r.Owner, Prize: g.Own, Tier: "own"}
}

// Claim is the giver who offers a pass under a new token, or withdraws it.
func (g Gift) Claim(r Run, t Turn) (Run, Outcome) {
	if why := g.claims(r, t); why != "" {
		return refused(r, why)
	}
	var data gift
	r.read(&data)
	no, err := strconv.Atoi(t.Which)
	if err != nil || no < 1 || no > len(data.Passes) || !t.Self && t.Who != r.Owner {
		return refused(r, Denied)
	}
	p := &data.Passes[no-1]
	var why Reason
	switch t.Do {
	case "offer":
		why = p.offer(t, g.Hours)
	case "withdraw":
		why = p.withdraw(t.Now)
	default:
		why = Denied
	}
	if why != "" {
		return refused(r, why)
	}
	return g.settled(r, data, t.Now), Outcome{}
}

// offer sends the pass out under the turn's token, or tells why not.
func (p *pass) offer(t Turn, hours int) Reason {
	switch {
	case p.State == passOffered:
		return AlreadyJoined
	case p.State == passTaken:
		return Full
	case p.State == passBack:
		return Expired
	case t.Token == "":
		return Denied
	}
	p.State, p.Token, p.Until = passOffered, t.Token, t.Now+int64(hours)*hour
	p.Round++
	return ""
}

// withdraw takes the pass back from whoever has its token, or tells why not.
func (p *pass) withdraw(now int64) Reason {
	switch {
	case p.State == passKept:
		return AlreadyJoined
	case p.State == passTaken:
		return Full
	case p.State == passBack || now >= p.Until: // it returns by itself, and that counts
		return Expired
	}
	*p = p.returned()
	return ""
}

// Close returns the passes nobody took in time: to the giver, and after so many times, or at the end, to stock.
func (g Gift) Close(r Run, t Turn) (Run, Outcome) {
	if r.State != Open || r.Due == 0 || t.Now < r.Due {
		return r, Outcome{}
	}
	var data gift
	r.read(&data)
	var o Outcome
	for i := range data.Passes {
		p := &data.Passes[i]
		if p.State == passOffered && t.Now >= p.Until {
			*p = p.returned()
			p.Returned++
		}
		if p.live() && (p.Returned >= g.Back || r.Late(t.Now)) {
			*p = p.returned()
			p.State = passBack
			o.Prizes = append(o.Prizes, g.reserved(Drop, r, i))
		}
	}
	return g.settled(r, data, t.Now), o
}

// Undo takes a friend's prize back. The pass is the giver's again while the run is open, else it goes to stock.
func (g Gift) Undo(r Run, joined Act, t Turn) (Run, Outcome) {
	var data gift
	r.read(&data)
	i := slices.IndexFunc(data.Passes, func(p pass) bool { return p.State == passTaken && p.To == joined.Who })
	switch {
	case r.State == Void:
		return refused(r, Ended)
	case i < 0 || joined.Verb != JoinVerb:
		return refused(r, AlreadyJoined)
	case t.Issued:
		return r, Outcome{Flag: true}
	}
	o := Outcome{Data: strconv.Itoa(i + 1), Prizes: []Due{{Step: Drop, To: joined.Who, Prize: g.Prize, Tier: "gift"}}}
	p := &data.Passes[i]
	*p = p.returned()
	switch r.State {
	case Open:
		o.Prizes = append(o.Prizes, g.reserved(Reserve, r, i))
	case Done:
		o.Prizes = append(o.Prizes, g.thank(Drop, r))
		p.State = passBack
	default:
		p.State = passBack
	}
	return g.settled(r, data, t.Now), o
}

// Redo gives the friend a prize again: the pass of before, or another that has not been offered.
func (g Gift) Redo(r Run, joined Act, t Turn) (Run, Outcome) {
	var data gift
	r.read(&data)
	switch {
	case r.State == Void:
		return refused(r, Ended)
	case joined.Verb != JoinVerb || slices.ContainsFunc(data.Passes, func(p pass) bool { return p.To == joined.Who }):
		return refused(r, AlreadyJoined)
	}
	free := func(p pass) bool { return p.State == passKept || p.State == passBack }
	no, err := strconv.Atoi(joined.Data)
	if err == nil && no >= 1 && no <= len(data.Passes) && free(data.Passes[no-1]) {
		return g.give(r, data, no-1, joined.Who, t.Now)
	}
	i := slices.IndexFunc(data.Passes, func(p pass) bool { return p.State == passKept })
	if i < 0 {
		return refused(r, Full)
	}
	return g.give(r, data, i, joined.Who, t.Now)
}

// Show are the passes.
func (g Gift) Show(r Run) Shown {
	var data gift
	r.read(&data)
	s := Shown{Tiers: []ShownTier{{Need: 1, Prize: g.Prize}}}
	for i, p := range data.Passes {
		s.Passes = append(s.Passes, ShownPass{No: i + 1, State: p.State, Round: p.Round, To: p.To, Until: form.Time(p.Until)})
	}
	if g.Own != "" {
		s.Tiers = append(s.Tiers, ShownTier{Need: g.Passes, Prize: g.Own, Got: r.State == Done})
	}
	return s
}

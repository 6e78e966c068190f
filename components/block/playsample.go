package block

import (
	"slices"
	"time"

	"github.com/sanduan/sanduan/components/form"
)

// PlayState is a situation in which a play is looked at (玩法状态): designers choose from them, and pages are prepared for all of them.
type PlayState string

// The states, in the order in which people go through them.
const (
	PlayFresh      PlayState = "fresh"       // may begin
	PlayTeams      PlayState = "teams"       // … or join a team that is for anybody
	PlayMine       PlayState = "mine"        // has begun
	PlayReview     PlayState = "review"      // … and waits until an operator lets others see it: a swap
	PlayWon        PlayState = "won"         // … and reached the goal
	PlayMissed     PlayState = "missed"      // … or not
	PlayVoid       PlayState = "void"        // … or it was taken back
	PlayTheirs     PlayState = "theirs"      // came by a friend's link, may help
	PlayJoined     PlayState = "joined"      // … has helped
	PlayBoth       PlayState = "both"        // … and has begun as well
	PlayRefused    PlayState = "refused"     // … cannot help
	PlayHeld       PlayState = "held"        // … has helped, which waits for an operator
	PlayTheirsRead PlayState = "theirs-read" // … comes before others may see it: a swap
	PlayTheirsDone PlayState = "theirs-done" // … comes when it is reached
	PlayTheirsOver PlayState = "theirs-over" // … comes too late
	PlayPaused     PlayState = "paused"
	PlayEnded      PlayState = "ended"
	PlaySold       PlayState = "sold" // nothing is left to win
)

// PlayStates lists them.
func PlayStates() []PlayState {
	return []PlayState{
		PlayFresh, PlayTeams, PlayMine, PlayReview, PlayWon, PlayMissed, PlayVoid, PlayTheirs, PlayJoined, PlayBoth, PlayRefused, PlayHeld,
		PlayTheirsRead, PlayTheirsDone, PlayTheirsOver, PlayPaused, PlayEnded, PlaySold,
	}
}

var playStateTitles = map[PlayState]string{
	PlayFresh: "未开始", PlayTeams: "有公开的团", PlayMine: "进行中", PlayReview: "启事待审核", PlayWon: "已完成", PlayMissed: "到时未完成", PlayVoid: "已作废", PlayTheirs: "好友打开", PlayJoined: "已助力",
	PlayBoth: "已助力，自己也在玩", PlayRefused: "不能助力", PlayHeld: "助力审核中", PlayTheirsRead: "好友的启事待审核", PlayTheirsDone: "好友已完成", PlayTheirsOver: "好友已结束",
	PlayPaused: "暂停", PlayEnded: "活动已结束", PlaySold: "抢光",
}

// Title is the state's name on screens; "" for one that does not exist.
func (s PlayState) Title() string { return playStateTitles[s] }

// PlayKinds are the kinds of plays with their names on screens, in their order.
func PlayKinds() []form.Option {
	return []form.Option{
		{Value: "group", Label: "拼团"}, {Value: "assist", Label: "助力"}, {Value: "gift", Label: "送礼"}, {Value: "bargain", Label: "砍价"},
		{Value: "coupon", Label: "双方得券"}, {Value: "ranking", Label: "排行"}, {Value: "swap", Label: "换物"},
	}
}

// playKindOr is the kind, or the first where there is none of that name.
func playKindOr(kind string) string {
	if !slices.ContainsFunc(PlayKinds(), func(o form.Option) bool { return o.Value == kind }) {
		return PlayKinds()[0].Value
	}
	return kind
}

// Sample is a play of the kind as invented people would find it in the state at now, and the token under which the page was opened.
func (s PlayState) Sample(kind string, now time.Time) (p Play, token string) {
	kind = playKindOr(kind)
	p = Play{Key: kind, Kind: kind, Act: "phone", Auto: kind == "assist" || kind == "coupon" || kind == "ranking", Again: true, Runs: 86, Tiers: sampleTiers(kind)}
	switch kind {
	case "gift", "swap":
		p.Act = "tap"
	case "bargain":
		p.Price, p.Floor = 19900, 9900
	case "ranking":
		p.Board = sampleBoard()
	}
	mine, theirs := sampleRun(kind, now), sampleRun(kind, now)
	theirs.Own, theirs.Owner, theirs.Passes = false, Person{Name: "小林"}, nil
	theirs.Offers = nil
	s.place(&p, mine, theirs)
	if kind == "ranking" && p.Mine != nil {
		p.Place = 12
	}
	if s == PlayTeams && kind == "group" {
		p.Teams = sampleTeams(now)
	}
	if p.Theirs != nil && kind == "gift" {
		token = "token1111"
	}
	return p, token
}

// place puts the runs into the play as they are in the state.
func (s PlayState) place(p *Play, mine, theirs *Run) {
	switch s {
	case PlayMine:
		p.Mine, p.Again = mine, false
	case PlayReview:
		p.Mine, p.Again = mine.unread(p.Kind), false
	case PlayWon:
		p.Mine = mine.finished("done", p.Tiers[len(p.Tiers)-1].Prize)
	case PlayMissed:
		p.Mine = mine.finished("over", "")
	case PlayVoid:
		p.Mine = mine.finished("void", "")
	case PlayTheirs:
		p.Theirs = theirs
	case PlayJoined:
		p.Theirs = theirs.joined(p.Kind)
	case PlayBoth:
		p.Theirs, p.Mine, p.Again = theirs.joined(p.Kind), mine, false
	case PlayRefused:
		p.Theirs = theirs.refused("你已帮小林助力过，去发起自己的", "start")
	case PlayHeld:
		p.Theirs = theirs.joined(p.Kind)
		p.Theirs.Joined.Held, p.Theirs.Friends[0].Held = true, true
	case PlayTheirsRead:
		p.Theirs = theirs.unread(p.Kind)
	case PlayTheirsDone:
		why := "小林的这一局人已经够了，去发起自己的"
		if p.Kind == "gift" {
			why = "这份礼物已被 李* 领取"
		}
		p.Theirs = theirs.finished("done", "").refused(why, "start")
	case PlayTheirsOver:
		p.Theirs = theirs.finished("over", "").refused("小林的这一局已经到时间了，去发起自己的", "start")
	case PlayPaused:
		p.Mine, p.Paused = mine, true
	case PlayEnded:
		p.Ended, p.Again = true, false
	case PlaySold:
		for i := range p.Tiers {
			p.Tiers[i].Left, p.Tiers[i].Gone = 0, true
		}
	}
}

// finished is the run at its end.
func (r *Run) finished(state, reward string) *Run {
	r.State, r.Reward = state, reward
	if state != "done" {
		return r
	}
	r.Done = max(r.Done, r.Goal)
	if len(r.Friends) == 1 {
		r.Friends = append(r.Friends, RunFriend{Filled: true})
	}
	for i := range r.Tiers {
		r.Tiers[i].Got = true
	}
	if r.Digest != "" {
		r.Off, r.Proof = r.Price-r.Floor, "/proof/run1"
		for len(r.Friends) < r.Goal {
			r.Friends = append(r.Friends, RunFriend{Person: Person{Name: "何*"}, Amount: 1100, At: r.Friends[0].At})
		}
	}
	if len(r.Passes) > 0 {
		r.Passes[0] = Pass{No: 1, State: "taken", To: "李*"}
	}
	if len(r.Offers) > 0 {
		r.Offers = []Offer{{ID: "o1", From: Person{Name: "周*"}, Words: "九成新的磨豆机", State: "done", Mine: true, Theirs: true}}
	}
	return r
}

// joined is the run to which the visitor has come.
func (r *Run) joined(kind string) *Run {
	f := RunFriend{Person: Person{Name: "陈晨"}, At: r.Friends[0].At}
	switch kind {
	case "bargain":
		f.Amount = 1830
		r.Off += f.Amount
	case "ranking":
		f.Points = 10
	case "swap":
		r.Offers = []Offer{{ID: "o9", From: f.Person, Own: true, Words: "两张羽毛球馆的次卡", State: "open"}}
	}
	r.Friends, r.Joined = slices.Insert(r.Friends, 0, f), &f
	r.Done++
	return r
}

// unread is the run as it is before an operator has looked at what its owner wrote; of a kind without such words, nothing is looked at.
func (r *Run) unread(kind string) *Run {
	if kind != "swap" {
		return r
	}
	r.State, r.Done, r.Friends, r.Offers, r.Unread = "review", 0, nil, nil, true
	if !r.Own {
		r.Have, r.Want = "", ""
	}
	return r
}

// refused is the run to which the visitor cannot come.
func (r *Run) refused(words, next string) *Run {
	r.Refused, r.Next = words, next
	return r
}

func sampleTiers(kind string) []Tier {
	cup := form.Picture{Src: "art/coffee.png", Alt: "咖啡"}
	switch kind {
	case "group":
		return []Tier{{Need: 3, Prize: "双人手冲体验课", Picture: cup, Worth: 19800, Left: 46}}
	case "assist":
		return []Tier{
			{Need: 1, Prize: "挂耳咖啡一盒", Picture: cup, Worth: 3900, Left: 120},
			{Need: 3, Prize: "手冲体验课一节", Picture: cup, Worth: 9900, Left: 36},
			{Need: 8, Prize: "手冲壶套装", Worth: 26800, Left: 5},
		}
	case "coupon":
		return []Tier{{Need: 1, Prize: "满 60 减 20 元券", Worth: 2000, Left: 200}, {Need: 1, Prize: "免费拿铁一杯", Worth: 2800, Left: 180}}
	case "ranking":
		return []Tier{{Need: 1, Prize: "全年手冲课", Picture: cup, Worth: 198000, Left: 1}, {Need: 3, Prize: "手冲壶套装", Worth: 26800, Left: 2}, {Need: 10, Prize: "挂耳咖啡一盒", Worth: 3900, Left: 7}}
	case "bargain":
		return []Tier{{Need: 6, Prize: "手冲壶套装", Picture: cup, Worth: 19900, Left: 18}}
	}
	return []Tier{{Need: 1, Prize: "挂耳咖啡一盒", Picture: cup, Worth: 3900, Left: 60}}
}

// sampleRun is the visitor's own run under way.
func sampleRun(kind string, now time.Time) *Run {
	at := func(d time.Duration) form.Time { return form.Time(now.Add(d).UnixMilli()) }
	r := &Run{ID: "run1", Owner: Person{Name: "陈晨"}, Own: true, State: "open", Done: 2, Goal: 3, Deadline: at(20*time.Hour + 41*time.Minute + 9*time.Second), Tiers: sampleTiers(kind)}
	r.Friends = []RunFriend{
		{Person: Person{Name: "李*"}, At: at(-12 * time.Minute), Amount: 1460},
		{Person: Person{Name: "王**"}, At: at(-3 * time.Hour), Amount: 2270},
	}
	switch kind {
	case "group":
		r.Friends = r.Friends[:1]
	case "assist":
		r.Goal, r.Tiers[0].Got = 8, true
	case "bargain":
		r.Goal, r.Price, r.Floor, r.Off = 6, 19900, 9900, 3730
		r.Digest = "9f2c4e07b1a85d36c0e4f9a7712b8d53e6094ac1f7b25d80934e6fa1c28d7b05"
	case "gift":
		r.Goal, r.Done = 3, 1
		r.Passes = []Pass{
			{No: 1, State: "kept"}, {No: 2, State: "offered", Link: "https://example.cn/s/Preview1111?t=k3v9", Until: at(31 * time.Hour)},
			{No: 3, State: "taken", To: "李*"}, {No: 4, State: "back"},
		}
	case "coupon":
		r.Goal = 0
	case "ranking":
		r.Goal, r.Done = 0, 120
		r.Friends[0].Points, r.Friends[1].Points, r.Friends[1].Held = 10, 10, true
	case "swap":
		r.Goal, r.Done, r.Have, r.Want = 1, 2, "九成新的手冲壶，只用过两次", "羽毛球拍或者运动手环"
		r.Offers = []Offer{
			{ID: "o1", From: Person{Name: "李*"}, Words: "尤尼克斯球拍一支，送新手胶", State: "picked", Until: at(70 * time.Hour), Theirs: true, Contact: "138 0013 8000"},
			{ID: "o2", From: Person{Name: "王**"}, Words: "运动手环，2024 款", State: "open"},
			{ID: "o3", From: Person{Name: "赵*"}, Words: "球拍两支", State: "review"},
		}
	}
	return r
}

func sampleTeams(now time.Time) (all []OpenTeam) {
	for i, name := range []string{"林*", "欧阳**", "周*", "何**"} {
		until := now.Add(time.Duration(i+1) * 5 * time.Hour)
		all = append(all, OpenTeam{ID: "team" + string(rune('1'+i)), Leader: Person{Name: name}, Missing: 1 + i/2, Deadline: form.Time(until.UnixMilli())})
	}
	return all
}

func sampleBoard() []Rank {
	return []Rank{
		{Place: 1, Person: Person{Name: "林*"}, Points: 480, Prize: "全年手冲课"},
		{Place: 2, Person: Person{Name: "周**"}, Points: 360, Prize: "手冲壶套装"},
		{Place: 3, Person: Person{Name: "何*"}, Points: 350, Prize: "手冲壶套装", Held: true},
		{Place: 4, Person: Person{Name: "孙**"}, Points: 210, Prize: "挂耳咖啡一盒"},
		{Place: 5, Person: Person{Name: "吴*"}, Points: 190, Prize: "挂耳咖啡一盒"},
	}
}

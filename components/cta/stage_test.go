package cta

import (
	"slices"
	"testing"
	"time"

	"github.com/sanduan/sanduan/components/block"
)

// What a visitor can do first, and besides, with a play in each state.
func TestSceneActs(t *testing.T) {
	type acts struct{ first, then act }
	for state, want := range map[block.PlayState]acts{
		block.PlayFresh: {starts, noAct}, block.PlayTeams: {starts, noAct}, block.PlayMine: {invites, noAct}, block.PlayWon: {looks, starts}, block.PlayMissed: {looks, starts},
		block.PlayVoid: {looks, starts}, block.PlayTheirs: {joins, noAct}, block.PlayJoined: {starts, noAct}, block.PlayBoth: {invites, noAct},
		block.PlayRefused: {starts, noAct}, block.PlayHeld: {looks, noAct}, block.PlayTheirsDone: {starts, noAct},
		block.PlayTheirsOver: {starts, noAct}, block.PlayPaused: {noAct, noAct}, block.PlayEnded: {noAct, noAct}, block.PlaySold: {noAct, noAct},
	} {
		for _, k := range block.PlayKinds() {
			p, _ := state.Sample(k.Value, time.Now())
			s := sceneOf(p)
			want := want
			if k.Value == "group" && state == block.PlayJoined {
				want.first = invites // one team at a time: whoever sits in it fills it
			}
			if got := (acts{s.act, s.then}); got != want {
				t.Errorf("%s, %s: %v, not %v", k.Value, state, got, want)
			}
			if s.head == "" {
				t.Errorf("%s, %s says nothing", k.Value, state)
			}
		}
	}
}

// Nobody is sent after what cannot be had.
func TestScenesOfDeadEnds(t *testing.T) {
	of := func(state block.PlayState, change func(*block.Play)) scene {
		p, _ := state.Sample("assist", time.Now())
		change(&p)
		return sceneOf(p)
	}
	gone := func(p *block.Play) {
		for i := range p.Tiers {
			p.Tiers[i].Gone = true
		}
	}
	if s := of(block.PlayTheirs, gone); s.act != noAct || s.head != "奖品已经领完" {
		t.Errorf("a friend is asked to help for nothing: %+v", s)
	}
	if s := of(block.PlayJoined, gone); s.act != noAct {
		t.Errorf("a friend is asked to begin for nothing: %v", s.act)
	}
	if s := of(block.PlayWon, gone); s.act != looks || s.then != noAct {
		t.Errorf("the owner is asked to begin again for nothing: %v", s.then)
	}
	if s := of(block.PlayJoined, func(p *block.Play) { p.Theirs.Reward = "咖啡一杯" }); s.words != "你得到了「咖啡一杯」" || s.act != looks || s.then != starts {
		t.Errorf("nobody says what a friend has got: %+v", s)
	}
	if s := of(block.PlayMine, func(p *block.Play) { p.Mine.Tiers[1].Gone, p.Mine.Tiers[2].Gone = true, true }); s.words == "" {
		t.Error("nobody says that what is missing is gone")
	}
	if s := of(block.PlayMine, func(p *block.Play) { p.Mine.Tiers[1].Gone = true }); s.head != "还差 6 位朋友，就得手冲壶套装" {
		t.Errorf("the next prize that there is: %s", s.head)
	}
	if s := of(block.PlayRefused, func(p *block.Play) { p.Again = false }); s.act != noAct {
		t.Errorf("who may not begin again is asked to: %v", s.act)
	}
	if s := of(block.PlayRefused, func(p *block.Play) { p.Theirs.Next = "wait" }); s.act != noAct {
		t.Errorf("who has to wait is sent on: %v", s.act)
	}
	if s := of(block.PlayWon, func(p *block.Play) { p.Ended = true }); s.act != looks || s.then != noAct || s.tone != good {
		t.Errorf("what was won is not said once the page is over: %+v", s)
	}
}

// An owner is told that a friend has used the coupon, and what is left to wait for.
func TestSceneOfUsableCoupons(t *testing.T) {
	of := func(state block.PlayState, usable int) scene {
		p, _ := state.Sample("coupon", time.Now())
		p.Mine.Usable, p.Mine.Done = usable, 3
		return sceneOf(p)
	}
	for usable, words := range map[int]string{1: "你有 1 张可以用，还有 2 张等朋友用券", 3: "你有 3 张可以用"} {
		if s := of(block.PlayMine, usable); s.head != "好友已使用，你的券可以用了" || s.words != words || s.act != looks || s.then != invites || s.tone != good {
			t.Errorf("%d: %+v", usable, s)
		}
	}
	if s := of(block.PlayMine, 0); s.act != invites || s.tone != plain {
		t.Errorf("none: %+v", s)
	}
	if s := of(block.PlayWon, 0); s.tone != plain || s.head != "邀请已经结束" {
		t.Errorf("over, with none: %+v", s)
	}
	p, _ := block.PlayMine.Sample("coupon", time.Now())
	p.Mine.Usable = 2
	if all := couponsOf(sceneOf(p)); all[len(all)-1].when != "已有 2 张可用" {
		t.Errorf("the coupon says %s", all[len(all)-1].when)
	}
}

// Who has offered something is told at once what has become of it.
func TestScenesOfAnOffer(t *testing.T) {
	for state, head := range map[string]string{
		"open": "你已向小李提出交换", "review": "你已向小李提出交换", "picked": "小李选中了你的这一件", "done": "你们换好了", "declined": "这次没有换成",
	} {
		r := block.Run{Owner: block.Person{Name: "小李"}, State: "open", Joined: &block.RunFriend{}, Offers: []block.Offer{{State: "picked"}, {Own: true, State: state}}}
		s := sceneOf(block.Play{Kind: "swap", Again: true, Theirs: &r})
		if s.head != head || (s.tone == plain) != (state == "declined") || (s.act == noAct) != (state == "picked") {
			t.Errorf("%s: %q, tone %v, act %v", state, s.head, s.tone, s.act)
		}
	}
}

// Who sits in a team is asked to fill it, also after a team of one's own that has come to nothing.
func TestSceneOfASeat(t *testing.T) {
	p, _ := block.PlayJoined.Sample("group", time.Now())
	p.Again, p.Mine = false, &block.Run{Own: true, State: "over"}
	if s := sceneOf(p); s.act != invites || s.words != "人到齐就成团，到时在这里看结果" {
		t.Errorf("%v, %q", s.act, s.words)
	}
}

// Teams are listed for who may begin, and whose team was found there is not called an invitation.
func TestOpenTeamsOfAScene(t *testing.T) {
	now := time.Date(2026, 11, 22, 10, 0, 0, 0, time.UTC) // 18:00 in China
	p, _ := block.PlayTeams.Sample("group", now)
	if s := sceneOf(p); len(s.openTeams()) != len(p.Teams) || len(p.Teams) <= teamsAtOnce {
		t.Errorf("%d of %d teams", len(s.openTeams()), len(p.Teams))
	}
	if got := teamEnds(p.Teams[0], now); got != "23:00" {
		t.Errorf("today's end is %s", got)
	}
	if got := teamEnds(p.Teams[1], now); got != "11月23日 04:00" {
		t.Errorf("tomorrow's end is %s", got)
	}
	p.Paused = true
	if s := sceneOf(p); len(s.openTeams()) != 0 {
		t.Error("teams of a play that is paused")
	}
	p, _ = block.PlayTheirs.Sample("group", now)
	p.Theirs.Listed = true
	if s := sceneOf(p); s.head != "小林的团还差 1 人成团" || s.act != joins {
		t.Errorf("a team from the list: %q", s.head)
	}
}

// Whoever sits where: the leader first, who came by their turn, then whom the organiser has put there, and free seats in an open team alone.
func TestSeatsOfATeam(t *testing.T) {
	friend := func(name string) block.RunFriend { return block.RunFriend{Person: block.Person{Name: name}} }
	names := func(r block.Run) (all []string) {
		for _, s := range seatsOf(r) {
			name := s.Called()
			if s.free {
				name = "-"
			}
			all = append(all, name)
		}
		return all
	}
	leads := friend("乙")
	leads.Leader = true
	filled := block.RunFriend{Filled: true}
	owner := block.Person{Name: "甲"}
	for want, r := range map[string]block.Run{
		"open":  {State: "open", Owner: owner, Done: 3, Goal: 5, Friends: []block.RunFriend{friend("丙"), friend("乙")}},
		"led":   {State: "open", Owner: owner, Done: 2, Goal: 3, Friends: []block.RunFriend{friend("丙"), leads}},
		"full":  {State: "done", Owner: owner, Done: 2, Goal: 3, Friends: []block.RunFriend{friend("乙"), filled}},
		"over":  {State: "over", Owner: owner, Done: 1, Goal: 3},
		"large": {State: "open", Owner: owner, Done: 40, Goal: 50, Friends: slices.Repeat([]block.RunFriend{friend("乙")}, 8)},
	} {
		got := names(r)
		expect := map[string][]string{
			"open": {"甲", "乙", "丙", "-", "-"}, "led": {"乙", "丙", "-"}, "full": {"甲", "乙", "商家补位"}, "over": {"甲"},
			"large": {"甲", "乙", "乙", "乙", "乙", "乙", "乙", "乙", "乙", "-", "-", "-", "-", "-", "-"},
		}[want]
		if !slices.Equal(got, expect) {
			t.Errorf("%s: %q, not %q", want, got, expect)
		}
	}
	if n := unseen(block.Run{State: "open", Owner: owner, Done: 40, Goal: 50}); n != 39 {
		t.Errorf("%d are not drawn", n)
	}
}

func TestPlacesThatWin(t *testing.T) {
	s := scene{play: block.Play{Tiers: []block.Tier{{Need: 1}, {Need: 3}, {Need: 10}}}}
	for i, want := range []string{"第 1 名", "第 2–3 名", "第 4–10 名"} {
		if got := s.places(i, s.play.Tiers[i]); got != want {
			t.Errorf("%d: %s", i, got)
		}
	}
	two := scene{play: block.Play{Tiers: []block.Tier{{Need: 3, From: 1, Board: "总榜"}, {Need: 1, From: 1, Board: "今日榜"}, {Need: 10, From: 6, Board: "今日榜"}}}}
	for i, want := range []string{"总榜第 1–3 名", "今日榜第 1 名", "今日榜第 6–10 名"} {
		if got := two.places(i, two.play.Tiers[i]); got != want {
			t.Errorf("of two boards, %d: %s", i, got)
		}
	}
}

// Where friends order, all are told what is waited for: also when the owner's time is up.
func TestScenesOfOrders(t *testing.T) {
	now := time.Now()
	friend, _ := block.PlayTheirs.Sample("assist", now)
	friend.Act = "order"
	if s := sceneOf(friend); s.act != joins || s.words != "留下手机号并下单，主办方核对到订单后计入" || !s.asks(block.Env{}) {
		t.Errorf("a friend is told %q, %q", s.head, s.words)
	}
	friend.Theirs.Joined = &block.RunFriend{Held: true}
	if s := sceneOf(friend); s.head != "手机号已收到，等你的订单" || s.act != looks {
		t.Errorf("who has left a phone is told %q, %q", s.head, s.words)
	}
	mine, _ := block.PlayMine.Sample("assist", now)
	mine.Act = "order"
	for i := range mine.Mine.Friends {
		mine.Mine.Friends[i].Held = i < 2
	}
	for _, state := range []string{"open", "over", "done"} {
		mine.Mine.State = state
		if s := sceneOf(mine); s.words != "还有 2 位朋友的订单等主办方核对，核对到就计入" {
			t.Errorf("the owner of a run that is %s is told %q", state, s.words)
		}
	}
	if mine.Act = "phone"; sceneOf(mine).words == "还有 2 位朋友的订单等主办方核对，核对到就计入" {
		t.Error("of phones, orders are said to be waited for")
	}
}

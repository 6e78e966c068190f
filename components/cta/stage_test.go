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
		block.PlayFresh: {starts, noAct}, block.PlayMine: {invites, noAct}, block.PlayWon: {looks, starts}, block.PlayMissed: {looks, starts},
		block.PlayVoid: {looks, starts}, block.PlayTheirs: {joins, noAct}, block.PlayJoined: {starts, noAct}, block.PlayBoth: {invites, noAct},
		block.PlayRefused: {starts, noAct}, block.PlayHeld: {looks, noAct}, block.PlayTheirsDone: {starts, noAct},
		block.PlayTheirsOver: {starts, noAct}, block.PlayPaused: {noAct, noAct}, block.PlayEnded: {noAct, noAct}, block.PlaySold: {noAct, noAct},
	} {
		for _, k := range block.PlayKinds() {
			p, _ := state.Sample(k.Value, time.Now())
			s := sceneOf(p)
			want := want
			if k.Value == "group" && state == block.PlayJoined {
				want = acts{} // one team at a time
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
}

package cta

import (
	"github.com/sanduan/sanduan/components/block"
	"github.com/sanduan/sanduan/components/form"
)

// Stage is what all blocks that show a play have: their heading, which play, and what its buttons say.
type Stage struct {
	Title  string   `label:"标题" max:"20"`
	Play   form.Ref `label:"哪个玩法" of:"plays" help:"不选就是页面上第一个合适的玩法"`
	Button string   `label:"发起按钮文字" max:"12" help:"不填就按玩法写，例如「我要砍价」"`
	Invite string   `label:"邀请按钮文字" max:"12" help:"不填就是「邀请好友」"`
}

// pick is the play that the block shows, of the kind or of any for ""; ok is false where the page has no such play.
func (b Stage) pick(e block.Env, kind string) (p block.Play, ok bool) {
	for _, p := range e.Plays {
		if (b.Play == "" || string(b.Play) == p.Key) && (kind == "" || p.Kind == kind) {
			return p, true
		}
	}
	return block.Play{}, false
}

// act is what the visitor can do first.
type act int

const (
	noAct   act = iota
	starts      // begin a run
	joins       // help the run that is shown
	invites     // bring friends to the own run
	looks       // see how one's own stands
)

// tone is how a scene is marked.
type tone int

const (
	plain tone = iota
	good
	bad
)

// scene is a play as one visitor finds it.
type scene struct {
	play  block.Play
	say   speech
	run   *block.Run // that is shown; nil where it is what there is to win
	tone  tone
	head  string // how it stands, in few words
	words string // and what follows from it, "" nothing
	act   act
	then  act // what else, in a quieter place; noAct for nothing
}

// sceneOf finds what matters most to the visitor: what has ended, then the friend whose link was opened, then the own run.
func sceneOf(p block.Play) scene {
	s := scene{play: p, say: speeches[p.Kind]}
	switch {
	case p.Ended:
		return s.ended()
	case p.Paused:
		s.run, s.head, s.words = first(p.Mine, p.Theirs), "活动暂停中", "请稍后再来，已有的进度都会保留"
		return s
	case p.Theirs != nil:
		return s.theirs(p.Theirs)
	case p.Mine != nil:
		return s.mine(p.Mine)
	case sold(p):
		s.head, s.words = "奖品已经领完", "现在参加不会再有奖品，感谢关注"
		return s
	}
	s.head, s.act = s.say.fresh(p), starts
	return s
}

// first is the first run that there is.
func first(runs ...*block.Run) *block.Run {
	for _, r := range runs {
		if r != nil {
			return r
		}
	}
	return nil
}

// ended is a play that takes no acts any more. What the visitor has won stays.
func (s scene) ended() scene {
	if r := s.play.Mine; r != nil && r.State == "done" {
		s = s.mine(r)
		s.then = noAct
		return s
	}
	s.run, s.head, s.words = s.play.Mine, "活动已结束", "感谢关注"
	if s.run != nil {
		s.act = looks
	}
	return s
}

// theirs is the run of the friend whose link was opened.
func (s scene) theirs(r *block.Run) scene {
	name := r.Owner.Called()
	s.run = r
	switch {
	case r.Joined != nil && r.Joined.Held && s.play.Act == "order":
		s.head, s.words, s.act = "手机号已收到，等你的订单", "下单后由主办方核对，核对到就计入，结果在「我的进度」里看", looks
	case r.Joined != nil && r.Joined.Held:
		s.head, s.words, s.act = "已收到，正在审核", "审核通过后计入，结果在「我的进度」里看", looks
	case r.Joined != nil:
		return s.joined(r, name)
	case r.State == "review":
		s.head, s.words, s.act = name+"的启事还在审核", "通过后就能看到，请过一会儿再来", s.next()
	case r.State != "open" || r.Refused != "":
		return s.closed(r, name)
	case sold(s.play):
		s.head, s.words = "奖品已经领完", "现在参加，"+name+"也不会再有奖品，感谢关注"
	default:
		s.head, s.words, s.act = s.say.theirs(s.host().Called()), s.why(), joins
		if r.Listed { // nobody has invited the visitor
			s.head = name + "的团" + s.say.missing(*r)
		}
	}
	return s
}

// joined is a friend's run in which this visitor's act counts, with what has come of it for the visitor.
func (s scene) joined(r *block.Run, name string) scene {
	team := s.play.Kind == "group"
	s.tone, s.head, s.words, s.act = good, s.say.joined(name, *r.Joined), s.own(), s.next()
	if r.State == "done" && (team || s.play.Kind == "swap" && r.Reward != "") {
		s.head = "你们" + s.say.won
	} else if s.play.Kind == "swap" {
		s = s.offered(r, name)
	}
	switch {
	case r.Reward != "":
		s.words = "你得到了「" + r.Reward + "」"
		if s.act == starts {
			s.then = starts
		}
		s.act = looks
	case team && r.State == "open" && s.act != invites: // one team at a time, which whoever sits in it can fill
		s.words, s.act = "人到齐就成团，到时在这里看结果", invites
	}
	return s
}

// host is whose face stands above a run of others: who invites the visitor to it, else its owner.
func (s scene) host() block.Person {
	if r := s.run; r.By != nil && r.Joined == nil && r.State == "open" && r.Refused == "" {
		return *s.run.By
	}
	return s.run.Owner
}

// closed is a friend's run that this visitor cannot help.
func (s scene) closed(r *block.Run, name string) scene {
	s.tone, s.head = bad, r.Refused
	switch {
	case r.State == "done" && (s.play.Kind != "gift" || r.Refused == ""): // of a gift it is told who has it
		s.tone, s.head = good, name+s.say.won
	case r.State != "open" && r.State != "done":
		s.head = name + "的这一局已经结束"
	}
	s.words = s.own()
	switch {
	case r.Next == "me":
		s.act = looks
	case r.Next == "start" || r.Next == "" && r.State != "open":
		s.act = s.next()
	}
	return s
}

// own says how the visitor's own run stands, beside a friend's; "" where there is none.
func (s scene) own() string {
	r := s.play.Mine
	if r == nil {
		return ""
	}
	if r.State == "open" && s.say.left != "" && r.Goal > r.Done {
		return "你自己的一局" + s.say.missing(*r)
	}
	return "你自己的一局" + states[r.State]
}

// states are the states of a run, said of one.
var states = map[string]string{"open": "正在进行", "review": "正在审核", "done": "已经完成", "over": "已经结束", "void": "已作废"}

// next is what a visitor does who is finished with a friend's run.
func (s scene) next() act {
	switch {
	case s.play.Mine != nil && s.play.Mine.State == "open":
		return invites
	case s.play.Again && !sold(s.play):
		return starts
	case s.play.Mine != nil:
		return looks
	}
	return noAct
}

// mine is the visitor's own run.
func (s scene) mine(r *block.Run) scene {
	s.run = r
	switch r.State {
	case "review":
		s.head, s.words = "启事正在审核", "通过后别人才看得到，结果会在这里显示"
	case "done":
		s.tone, s.head, s.act = good, "你"+s.say.won, looks
		if r.Reward != "" {
			s.words = "你得到了「" + r.Reward + "」"
		}
		if s.play.Kind == "coupon" && r.Usable == 0 {
			s.tone, s.head, s.words = plain, "邀请已经结束", "朋友用掉他的券以后，你的券就能用"
		}
	case "over":
		s.tone, s.head, s.words, s.act = bad, s.say.missed, "谢谢来过的朋友", looks
		if r.Unread {
			s.head, s.words, s.act = "启事没有通过审核", "改一改，可以重新发一条；有疑问请联系主办方", noAct
		}
	case "void":
		s.tone, s.head, s.words, s.act = bad, "这一局已作废", "如有疑问，请联系主办方", looks
	default:
		s.head, s.act = s.say.missing(*r), invites
		if spent(*r) {
			s.words = "还没得到的奖品已经领完了"
		} else if t, ok := upcoming(s.play, *r); ok {
			s.head = "还差 " + form.Grouped(t.Need-r.Done) + " 位朋友，就得" + t.Prize
		} else if s.play.Kind == "swap" {
			s.head = swapHead(*r)
		}
		if r.Usable > 0 {
			s = s.usable(r)
		}
	}
	if n := unconfirmed(s.play, *r); n > 0 && r.State != "void" {
		s.words = "还有 " + form.Grouped(n) + " 位朋友的订单等主办方核对，核对到就计入"
	}
	if r.State != "open" && r.State != "review" && s.play.Again && !sold(s.play) {
		s.then = starts
	}
	return s
}

// unconfirmed is how many friends have ordered, and wait until an operator says so.
func unconfirmed(p block.Play, r block.Run) (n int) {
	for _, f := range r.Friends {
		if f.Held && p.Act == "order" {
			n++
		}
	}
	return n
}

// usable is the run of an owner some of whose coupons can be used already.
func (s scene) usable(r *block.Run) scene {
	s.tone, s.head, s.act, s.then = good, "好友已使用，你的券可以用了", looks, invites
	s.words = "你有 " + form.Grouped(r.Usable) + " 张可以用"
	if waiting := r.Done - r.Usable; waiting > 0 {
		s.words += "，还有 " + form.Grouped(waiting) + " 张等朋友用券"
	}
	return s
}

// running tells whether the run that is shown takes acts now.
func (s scene) running() bool {
	return s.run != nil && s.run.State == "open" && !s.play.Paused && !s.play.Ended
}

// asks tells whether who acts must leave a phone number first.
func (s scene) asks(e block.Env) bool { return s.play.Act != "tap" && !e.Acted }

// startWords and inviteWords are what the buttons say: the operator's words, or the play's.
func (b Stage) startWords(s scene) string  { return or(b.Button, s.say.start) }
func (b Stage) inviteWords(s scene) string { return or(b.Invite, s.say.invite) }

func or(words, otherwise string) string {
	if words == "" {
		return otherwise
	}
	return words
}

// why tells a friend what comes of acting.
func (s scene) why() string {
	if s.play.Act == "order" {
		return "留下手机号并下单，主办方核对到订单后计入"
	}
	return s.say.why
}

// joinWords are what a friend's button says: where a number is left, it is a registration of the friend's own.
func (s scene) joinWords() string {
	if s.play.Act != "tap" {
		return s.say.register
	}
	return s.say.join
}

// yuan is an amount as people read it: "¥19.9".
func yuan(m form.Money) string { return "¥" + m.Yuan() }

// people is a number of them.
func people(n int) string { return form.Grouped(n) + " 人" }

// upcoming is the next tier that friends can bring, of a play of several.
func upcoming(p block.Play, r block.Run) (t block.Tier, ok bool) {
	for _, t := range r.Tiers {
		if p.Kind == "assist" && !t.Got && !t.Gone && t.Need > r.Done {
			return t, true
		}
	}
	return t, false
}

// spent tells whether a run can bring its owner nothing more: what it has not brought yet is gone.
func spent(r block.Run) bool {
	gone := false
	for _, t := range r.Tiers {
		if !t.Gone && !t.Got {
			return false
		}
		gone = gone || t.Gone && !t.Got
	}
	return gone
}

// sold tells whether nothing is left to win.
func sold(p block.Play) bool {
	for _, t := range p.Tiers {
		if !t.Gone {
			return false
		}
	}
	return len(p.Tiers) > 0
}

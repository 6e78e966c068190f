package play

import "strings"

// Reason is why an act does not count.
type Reason string

// The reasons.
const (
	Self               Reason = "self"
	AlreadyJoined      Reason = "already_joined"
	AlreadyHelpedOwner Reason = "already_helped_owner"
	HelperCap          Reason = "helper_cap"
	NotNew             Reason = "not_new"
	Expired            Reason = "expired"
	Full               Reason = "full"
	Paused             Reason = "paused"
	Ended              Reason = "ended"
	SoldOut            Reason = "sold_out"
	SpentToday         Reason = "spent_today" // there are prizes, but the day's budget does not bear one more
	Held               Reason = "held"
	Denied             Reason = "denied"
	Crowded            Reason = "crowded"     // too many runs from one address today
	Buying             Reason = "buying"      // the owner of a bargain is paying
	Unconfirmed        Reason = "unconfirmed" // an operator has looked at what was held, and it does not count
	Unread             Reason = "unread"      // an operator has not let it be seen yet
)

// Next is what somebody can do whose act does not count.
type Next string

// The next steps.
const (
	Begin  Next = "start" // a run of one's own
	Look   Next = "me"    // see how one's own stands
	Wait   Next = "wait"  // come back
	Nobody Next = ""      // nothing: the organiser's contact is shown
)

// said is what a reason says and leads to. {owner} is the name of whose run it is.
var said = map[Reason]struct {
	words string
	next  Next
}{
	Self:               {"这是你自己的一局，分享给好友，请好友来帮忙", Look},
	AlreadyJoined:      {"你已经参加过了，不用重复操作", Look},
	AlreadyHelpedOwner: {"你已帮{owner}助力过，去发起自己的", Begin},
	HelperCap:          {"你帮助好友的次数已用完，去发起自己的", Begin},
	NotNew:             {"这次只计算新朋友的助力，你可以发起自己的", Begin},
	Expired:            {"{owner}的这一局已经到时间了，去发起自己的", Begin},
	Full:               {"{owner}的这一局人已经够了，去发起自己的", Begin},
	Paused:             {"活动暂停中，请稍后再来", Wait},
	Ended:              {"活动已结束，感谢关注", Nobody},
	SoldOut:            {"奖品已经领完了", Look},
	SpentToday:         {"今天的名额已经发完，请明天再来", Wait},
	Held:               {"已收到，正在审核，审核通过后计入", Look},
	Buying:             {"{owner}正在付款，价格先锁定了，请过半小时再来", Wait},
	Unconfirmed:        {"主办方核对后没有计入，如有疑问请联系主办方", Nobody},
	Unread:             {"{owner}的启事还在审核，请过一会儿再来", Wait},
	Crowded:            {"同一个网络今天发起的太多了，换个网络或明天再来", Wait},
	Denied:             {"这次不能参加，如有疑问请联系主办方", Nobody},
}

// Words tell the reason to a person; owner is the name of whose run it is, "" unknown.
func (r Reason) Words(owner string) string {
	if owner == "" {
		owner = "好友"
	}
	return strings.ReplaceAll(said[r].words, "{owner}", owner)
}

// Words tell the reason as Reason.Words do, to a friend who acts as the terms say.
func (s Terms) Words(r Reason, owner string) string {
	if r == Held && s.Act == Ordered {
		return "手机号已收到，下单后由主办方核对，核对到就计入"
	}
	return r.Words(owner)
}

// Next is what the person can do instead.
func (r Reason) Next() Next { return said[r].next }

// Passes tells whether the reason may be none any more when the person tries again: of prizes that are gone, some come back.
func (r Reason) Passes() bool { return r == SoldOut || r.Next() == Wait }

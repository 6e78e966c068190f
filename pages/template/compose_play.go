package template

import (
	"encoding/json"
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/sanduan/sanduan/components/block"
	"github.com/sanduan/sanduan/components/cta"
	"github.com/sanduan/sanduan/components/form"
	"github.com/sanduan/sanduan/pages"
	"github.com/sanduan/sanduan/pages/play"
)

// prizeDays is how many days there are to fetch a prize of a composed page.
const prizeDays = 30

// playWords are what a composed page says of a play of one kind. Where a part is "", the goal's stands.
type playWords struct {
	titles []string // of the play, the first that is short enough
	stage  string   // of its block
	card   string
	poster string
}

var wordsOfPlays = map[string]playWords{
	"group":   {titles: []string{"三人成团得{prize}", "三人成团"}, stage: "约上朋友一起拼", card: "{prize}，三人成团，每人一份", poster: "长按识别，一起拼"},
	"assist":  {titles: []string{"邀友领{prize}", "和朋友一起来"}, stage: "和朋友一起来"},
	"gift":    {titles: []string{"请朋友领{prize}", "请朋友领一份"}, stage: "把心意送给朋友", card: "有人留了一份{prize}给你", poster: "长按识别，收下这一份"},
	"bargain": {titles: []string{"{prize}一起砍", "约朋友一起砍"}, stage: "价格一起砍下来"},
	"coupon":  {titles: []string{"朋友来了都有礼"}, stage: "朋友一份，你也一份", card: "第一次来，先领{prize}", poster: "长按识别，领一份"},
	"ranking": {titles: []string{"推荐榜"}, stage: "推荐榜"},
	"swap":    {titles: []string{"闲置换一换"}, stage: "闲置换一换", card: "写下有什么、想换什么，合适就换", poster: "长按识别，来换一换"},
}

// RiskyInWeChat tells whether a play of that kind is one in which friends help an owner along: WeChat's rules name those.
func RiskyInWeChat(kind string) bool { return kind == "assist" || kind == "bargain" }

// wrongPlay tells what is wrong with the answers about the play, by field, through tell.
func (a Answers) wrongPlay(tell func(field, message string)) {
	if a.Play == "" {
		return
	}
	if _, known := play.Get(a.Play); !known {
		tell("Play", "请选择玩法")
		return
	}
	if a.Prize == "" {
		tell("Prize", "请填写「"+playAsks[a.Play].prize+"」")
	}
	switch least := leastCopies[a.Play]; {
	case a.Copies == 0:
		tell("Copies", "请填写一共准备几份")
	case a.Copies < least:
		tell("Copies", fmt.Sprintf("至少 %d 份，少了没有人能参加到底", least))
	}
	if a.Play == "bargain" {
		a.wrongPrice(tell)
	}
}

// wrongPrice tells what is wrong with where a bargain's price comes from and goes. That it ends at nothing is set in the editor: left
// empty, it is forgotten.
func (a Answers) wrongPrice(tell func(field, message string)) {
	switch {
	case a.From == 0:
		tell("From", "请填写原价")
	case a.Floor == 0:
		tell("Floor", "请填写砍到多少钱为止")
	default:
		for _, message := range a.rules().Check() {
			tell("Floor", message)
		}
	}
}

// leastCopies is how many prizes the play of a kind takes, so that one who takes part can finish.
var leastCopies = map[string]int{"group": 3, "gift": 3, "swap": 2}

// rules are the play's settings: the sample's, with what the operator gives and the numbers that the wizard's words name. The play is known.
func (a Answers) rules() play.Play {
	kind, _ := play.Get(a.Play)
	title := a.titleOfPlay()
	switch p := kind.Sample.(type) {
	case play.Group:
		p.Title, p.Size = title, 3
		return p
	case play.Assist:
		p.Title, p.Tiers = title, []play.AssistTier{{Friends: 3, Prize: "gift"}}
		return p
	case play.Gift:
		p.Title, p.Own = title, ""
		return p
	case play.Bargain:
		p.Title, p.Price, p.Floor, p.Friends = title, a.From, a.Floor, 10
		return p
	case play.Coupon:
		p.Title = title
		return p
	case play.Ranking:
		p.Title, p.Daily = title, false
		p.Prizes = []play.Place{{Board: play.AllBoard, From: 1, To: max(1, min(a.Copies, 10)), Prize: "gift", Min: 2 * p.PhonePoints}}
		return p
	case play.Swap:
		p.Title, p.Prize = title, "gift"
		return p
	}
	panic("template: no page is composed with the play " + a.Play)
}

// titleOfPlay is the first wording that has room on screens.
func (a Answers) titleOfPlay() string {
	const most = 16 // of play.Terms
	title := ""
	for _, wording := range wordsOfPlays[a.Play].titles {
		if title = strings.ReplaceAll(wording, "{prize}", a.Prize); utf8.RuneCountInString(title) <= most {
			break
		}
	}
	return title
}

// prizes are what the play gives: as many as the operator has, fetched by the number that is shown to who wins.
func (a Answers) prizes(picture form.Picture) []play.Prize {
	prize := play.Prize{
		Key: "gift", Title: a.Prize, Kind: play.Later, Picture: picture, Cost: a.Cost, Total: a.Copies, Days: prizeDays, Worth: a.From,
		Words: form.LongText(fmt.Sprintf("报凭证号领，%d 天内有效。有疑问打 %s", prizeDays, a.Contact)),
	}
	if a.Play != "coupon" {
		return []play.Prize{prize}
	}
	own := prize
	prize.Key, prize.Title = "friend", "新客"+a.Prize
	own.Key, own.Title = "own", "老客"+a.Prize
	return []play.Prize{prize, own}
}

// plays puts the play into a page's contents: its settings, its prizes, what card and poster say, and where it is shared.
func (w writer) plays(d *pages.Doc, id pages.NewID) {
	if w.Play == "" {
		return
	}
	rules, err := json.Marshal(w.rules())
	if err != nil {
		panic(fmt.Sprintf("template: write the play %s: %v", w.Play, err)) // structs of plain fields always encode
	}
	d.Plays = []pages.Play{{Key: form.Key(id()), Kind: w.Play, Rules: rules}}
	d.Prizes.List = w.prizes(form.Picture{Src: w.look.object})
	own := wordsOfPlays[w.Play]
	if own.card != "" {
		d.Card.Words = w.fit(45, own.card)
	}
	if own.poster != "" {
		d.Poster.Words = own.poster
	}
	if RiskyInWeChat(w.Play) {
		d.Outlets = outsideWeChat
	}
}

// stage is the block that shows the play.
func (w writer) stage() block.Viewer {
	s := cta.Stage{Title: wordsOfPlays[w.Play].stage}
	switch w.Play {
	case "group":
		return cta.Team{Stage: s, Layout: "faces"}
	case "gift":
		return cta.Wallet{Stage: s, Layout: "cards"}
	case "bargain":
		return cta.Bargain{Stage: s, Layout: "list"}
	case "coupon":
		return cta.Mutual{Stage: s, Layout: "pair"}
	case "ranking":
		return cta.Board{Stage: s, Layout: "podium"}
	case "swap":
		return cta.Wall{Stage: s, Layout: "cards"}
	}
	return cta.Progress{Stage: s, Layout: "card"}
}

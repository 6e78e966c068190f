package play

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/sanduan/sanduan/components/form"
)

func init() {
	Add("ranking", "排行榜", "邀请来的好友越多，排名越靠前；到时间按名次发奖。", Ranking{
		PhonePoints: 10, TapPoints: 1, OrderPoints: 50, Daily: true, Overall: true, Review: 24,
		Prizes: []Place{
			{Board: AllBoard, From: 1, To: 1, Prize: "first", Min: 100},
			{Board: AllBoard, From: 2, To: 10, Prize: "top", Min: 50},
			{Board: DayBoard, From: 1, To: 3, Prize: "daily", Min: 20},
		},
		Terms: Terms{Title: "推荐官排行榜", Act: Phone, Scope: "page", Cap: 3, Runs: 1},
	},
		Prize{Key: "first", Title: "全年免费咖啡卡", Kind: Later, Words: "365 天，每天一杯", Worth: 365000, Cost: 98000, Total: 1},
		Prize{Key: "top", Title: "手冲壶套装", Kind: Goods, Words: "壶、滤杯、滤纸各一", Worth: 39900, Cost: 16800, Total: 9, Days: 30},
		Prize{Key: "daily", Title: "拿铁一杯", Kind: Code, Words: "到店出示券码", Worth: 2800, Cost: 700, Total: 90, Days: 7},
	)
}

// Ranking (比): friends bring points, and who has the most of them wins what the place gives.
type Ranking struct {
	PhonePoints int     `label:"好友留手机号得几分" required:"true" min:"1" max:"1000"`
	TapPoints   int     `label:"好友点一下得几分" required:"true" min:"1" max:"1000"`
	OrderPoints int     `label:"好友下单得几分" max:"1000"`
	Daily       bool    `label:"今日榜" help:"每天北京时间零点重新开始"`
	Weekly      bool    `label:"本周榜" help:"每周一零点重新开始"`
	Overall     bool    `label:"总榜" help:"从开始到页面结束"`
	Prizes      []Place `label:"名次奖品" max:"20"`
	Review      int     `label:"公示前核对几小时" min:"0" max:"168" help:"榜单结束后留出时间核对，再公布结果、发奖"`
	Terms
}

// Place is what a range of places on each board of a kind gives.
type Place struct {
	Board string   `label:"哪个榜" required:"true" options:"all=总榜,day=今日榜,week=本周榜"`
	From  int      `label:"从第几名" required:"true" min:"1" max:"1000"`
	To    int      `label:"到第几名" required:"true" min:"1" max:"1000"`
	Prize form.Ref `label:"奖品" required:"true" of:"prizes"`
	Min   int      `label:"至少几分" min:"0" max:"10000000" help:"名次到了、分数不够，这一名的奖品就空缺"`
}

// boardTitles are the names of the kinds of boards.
var boardTitles = map[string]string{DayBoard: "今日榜", WeekBoard: "本周榜", AllBoard: "总榜"}

func (p Place) overlaps(q Place) bool { return p.Board == q.Board && p.From <= q.To && q.From <= p.To }

// String is the range in words: "总榜第 2–10 名".
func (p Place) String() string {
	if p.From == p.To {
		return fmt.Sprintf("%s第 %d 名", boardTitles[p.Board], p.From)
	}
	return fmt.Sprintf("%s第 %d–%d 名", boardTitles[p.Board], p.From, p.To)
}

// has tells whether the ranking has boards of a kind.
func (k Ranking) has(kind string) bool {
	return kind == DayBoard && k.Daily || kind == WeekBoard && k.Weekly || kind == AllBoard && k.Overall
}

// Check tells whether there is a board, and every place is one of a board and has one prize.
func (k Ranking) Check() form.Errors {
	var errs form.Errors
	if !k.Daily && !k.Weekly && !k.Overall {
		errs = with(errs, "Overall", "至少选一个榜")
	}
	if k.Act == Ordered && k.OrderPoints < 1 {
		errs = with(errs, "OrderPoints", "好友下单才算数：请填得几分，1 到 1000")
	}
	for i, p := range k.Prizes {
		at := "Prizes." + strconv.Itoa(i) + "."
		if p.From > p.To {
			errs = with(errs, at+"To", "不能小于开始的名次")
		}
		if boardTitles[p.Board] != "" && !k.has(p.Board) {
			errs = with(errs, at+"Board", "没有选"+boardTitles[p.Board])
		}
		for _, q := range k.Prizes[:i] {
			if p.overlaps(q) {
				errs = with(errs, at+"From", "这些名次已经有奖品了："+q.String())
			}
		}
	}
	return errs
}

// Worse tells what is less favourable than before.
func (k Ranking) Worse(before Play) form.Errors {
	b, ok := before.(Ranking)
	if !ok {
		return nil
	}
	errs := k.worse(b.Terms)
	errs = fewer(errs, "PhonePoints", b.PhonePoints, k.PhonePoints)
	errs = fewer(errs, "TapPoints", b.TapPoints, k.TapPoints)
	errs = fewer(errs, "OrderPoints", b.OrderPoints, k.OrderPoints)
	errs = more(errs, "Review", b.Review, k.Review)
	errs = taken(errs, "Daily", b.Daily, k.Daily, "今日榜不能取消")
	errs = taken(errs, "Weekly", b.Weekly, k.Weekly, "本周榜不能取消")
	errs = taken(errs, "Overall", b.Overall, k.Overall, "总榜不能取消")
	for _, p := range b.Prizes {
		errs = k.worsePlace(errs, p)
	}
	return errs
}

// worsePlace tells what is less favourable for the places that had a prize.
func (k Ranking) worsePlace(errs form.Errors, before Place) form.Errors {
	for place := before.From; place <= before.To; place++ {
		i := k.placeAt(before.Board, place)
		if i < 0 {
			return with(errs, "Prizes", better+before.String()+"的奖品不能去掉")
		}
		at := "Prizes." + strconv.Itoa(i) + "."
		errs = otherPrize(errs, at+"Prize", before.Prize, k.Prizes[i].Prize)
		errs = more(errs, at+"Min", before.Min, k.Prizes[i].Min)
	}
	return errs
}

// placeAt is which of the prizes a place gives, −1 none.
func (k Ranking) placeAt(kind string, place int) int {
	for i, p := range k.Prizes {
		if p.Board == kind && p.From <= place && place <= p.To {
			return i
		}
	}
	return -1
}

// Auto is true: whoever shares takes part.
func (k Ranking) Auto() bool { return true }

// Lasts is 0: until the page ends.
func (Ranking) Lasts() int { return 0 }

// Gives are the prizes of the places.
func (k Ranking) Gives() []form.Ref {
	var keys []form.Ref
	for _, p := range k.Prizes {
		keys = append(keys, p.Prize)
	}
	return refs(keys...)
}

// boards are the kinds of boards in words: "今日榜、总榜".
func (k Ranking) boards() string {
	var names []string
	for _, kind := range []string{DayBoard, WeekBoard, AllBoard} {
		if k.has(kind) {
			names = append(names, boardTitles[kind])
		}
	}
	return strings.Join(names, "、")
}

// Summary is the ranking in a sentence.
func (k Ranking) Summary(p Prizes) string {
	s := fmt.Sprintf("每位%s%s得 %d 分，按%s排名", k.who(), k.does(), k.Points(k.Act), k.boards())
	for _, x := range k.Prizes {
		s += fmt.Sprintf("，%s%s得%s", x, k.least(x), p.title(x.Prize))
	}
	return s + "；" + p.costing(k.Gives())
}

// least is how many points a place needs, and how many friends that is: "（至少 100 分，也就是 10 位好友）"; "" where it needs none.
func (k Ranking) least(x Place) string {
	each := k.Points(k.Act)
	if x.Min == 0 || each == 0 {
		return ""
	}
	return fmt.Sprintf("（至少 %s 分，也就是 %s 位好友）", form.Grouped(x.Min), form.Grouped((x.Min+each-1)/each))
}

// Clauses are the rules.
func (k Ranking) Clauses(p Prizes) []Clause {
	all := []Clause{
		{"怎么参加", fmt.Sprintf("把你的链接发给好友就参加了。好友打开后%s，你得 %d 分，记在他来的那一天；要扣回的，也从那一天扣。", k.does(), k.Points(k.Act))},
		{"怎么排名", "榜单有：" + k.boards() + "。" + k.periods() + "分数高的在前；分数一样，先达到的在前。榜上姓名只显示姓。"},
		{"什么时候公布", k.announced()},
		{"名次奖品", k.places(p)},
		k.counting("位推荐人的邀请"),
		{"异常", "短时间内分数涨得异常快，会先标为「审核中」，核实后计入；审核中的不计分。"},
	}
	return append(all, Clause{"奖品", p.stock(k.Gives())})
}

func (k Ranking) announced() string {
	if k.Review == 0 {
		return "每个榜结束后公布结果、发奖。结果公布后名次不再变动。"
	}
	return fmt.Sprintf("每个榜结束后，留%s核对，再公布结果、发奖。结果公布后名次不再变动。", span(k.Review))
}

func (k Ranking) periods() string {
	var b strings.Builder
	if k.Daily {
		b.WriteString("今日榜每天北京时间零点重新开始。")
	}
	if k.Weekly {
		b.WriteString("本周榜每周一北京时间零点重新开始。")
	}
	if k.Overall {
		b.WriteString("总榜从开始算到活动结束。")
	}
	return b.String()
}

func (k Ranking) places(p Prizes) string {
	var b strings.Builder
	for _, x := range k.Prizes {
		fmt.Fprintf(&b, "%s：%s", x, p.title(x.Prize))
		if x.Min > 0 {
			fmt.Fprintf(&b, "（至少 %d 分）", x.Min)
		}
		b.WriteString("；")
	}
	if b.Len() == 0 {
		return "只排名，没有奖品。"
	}
	return strings.TrimSuffix(b.String(), "；") + "。每人在同一个榜只得一份；分数没到要求的，这一名的奖品空缺。"
}

// Start begins the counting.
func (k Ranking) Start(r Run, t Turn) (Run, Outcome) {
	if why := k.begins(t); why != "" {
		return refused(r, why)
	}
	return r.begun(t, 0, k.Lasts()), Outcome{}
}

// What makes an operator look at an act: as many as this in a minute, or as many a day as this and several times the usual.
const (
	spikeMinute = 100
	spikeTimes  = 5
	spikeLeast  = 20
)

// spikes tells whether the act comes with too many others to count unseen.
func (t Turn) spikes() bool {
	return t.Recent >= spikeMinute || t.Usual > 0 && t.LastDay >= spikeLeast && t.LastDay+1 > spikeTimes*t.Usual
}

// Join brings points, on the boards of when the friend came.
func (k Ranking) Join(r Run, t Turn) (Run, Outcome) {
	judged, t := asCame(r, t)
	why := k.Judge(judged, t)
	if why == "" && t.By == "" && t.spikes() {
		why = Held
	}
	if why != "" {
		return refused(r, why)
	}
	return k.score(r, t.Now, int64(k.Points(t.Act)))
}

// Points are what a friend brings who acts so.
func (k Ranking) Points(act string) int {
	switch act {
	case Phone:
		return k.PhonePoints
	case Ordered:
		return k.OrderPoints
	}
	return k.TapPoints
}

// score is the run with more or fewer points, on the boards of the moment at, which is kept for when the act is taken back.
func (k Ranking) score(r Run, at, points int64) (Run, Outcome) {
	r.Progress += points
	o := Outcome{Amount: points, Data: strconv.FormatInt(at, 10)}
	for _, b := range k.Boards(at, 0) {
		o.Scores = append(o.Scores, Score{Board: b.ID, Points: points})
	}
	return r, o
}

// Claim refuses everything: there is nothing to do.
func (k Ranking) Claim(r Run, t Turn) (Run, Outcome) {
	if why := k.claims(r, t); why != "" {
		return refused(r, why)
	}
	return refused(r, Denied)
}

// Close ends the run with the page. What its place gives is for Settle.
func (k Ranking) Close(r Run, t Turn) (Run, Outcome) {
	if r.State != Open || r.Due == 0 || t.Now < r.Due {
		return r, Outcome{}
	}
	return r.ended(Done, t.Now), Outcome{}
}

// Undo takes the points off the boards of the day they came on. A board that is settled stays as it is.
func (k Ranking) Undo(r Run, joined Act, t Turn) (Run, Outcome) {
	at, err := strconv.ParseInt(joined.Data, 10, 64)
	switch {
	case r.State == Void:
		return refused(r, Ended)
	case err != nil || joined.Verb != JoinVerb || joined.Amount > r.Progress:
		return refused(r, AlreadyJoined)
	case t.Issued:
		return r, Outcome{Flag: true}
	}
	return k.score(r, at, -joined.Amount)
}

// Redo puts the points where they were.
func (k Ranking) Redo(r Run, joined Act, _ Turn) (Run, Outcome) {
	at, err := strconv.ParseInt(joined.Data, 10, 64)
	switch {
	case r.State == Void:
		return refused(r, Ended)
	case err != nil || joined.Verb != JoinVerb:
		return refused(r, AlreadyJoined)
	}
	return k.score(r, at, joined.Amount)
}

// Show are the places that have a prize.
func (k Ranking) Show(Run) Shown {
	var s Shown
	for _, p := range k.Prizes {
		tier := ShownTier{Need: p.To, From: p.From, Prize: p.Prize}
		if strings.Contains(k.boards(), "、") {
			tier.Board = boardTitles[p.Board]
		}
		s.Tiers = append(s.Tiers, tier)
	}
	return s
}

package admin

import (
	"fmt"
	"net/url"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"github.com/sanduan/sanduan/components/form"
	"github.com/sanduan/sanduan/components/ui"
	"github.com/sanduan/sanduan/pages"
	"github.com/sanduan/sanduan/pages/play"
)

// Rehearsal is what the screen of a rehearsal shows.
type Rehearsal struct {
	Frame    Frame
	Page     string
	Title    string            // of the page
	Plays    []pages.ReadyPlay // of the draft
	Play     pages.ReadyPlay   // that is rehearsed
	Summary  string            // what its settings say; "" where something is wrong with them
	Values   url.Values        // of play.Crowd
	Errors   form.Errors
	Wrong    string          // why nothing can be rehearsed now, "" it can
	Forecast *play.Forecast  // nil before
	Whole    Whole           // of the page, where it has several plays
	Lacking  []pages.Problem // codes there are too few of
}

// Whole is what comes of all plays of a page together. A person who takes part in two of them counts twice.
type Whole struct {
	Plays, Took, Given int
	Cost               form.Money
	Most               form.Money // where every prize of all plays is given
	Budget             form.Money // of the page, 0 none
}

// words are the whole in a line; "" where there is but one play.
func (w Whole) words() string {
	if w.Plays < 2 {
		return ""
	}
	s := fmt.Sprintf("整页 %d 个玩法合计：约 %s 人次参与，发出 %s 份，花 %s；最坏花 %s，", w.Plays, grouped(w.Took), grouped(w.Given), priced(w.Cost), priced(w.Most))
	switch {
	case w.Budget == 0:
		return s + "没有设总预算。"
	case w.Most < w.Budget:
		return s + "总预算 " + priced(w.Budget) + " 够用。"
	}
	return s + "到总预算 " + priced(w.Budget) + " 就停发。"
}

// RehearsalURL is the rehearsal of a page's play.
func RehearsalURL(page string, key form.Key) string {
	return "/admin/pages/" + page + "/rehearsal?" + url.Values{"play": {string(key)}}.Encode()
}

func (r Rehearsal) action() string { return "/admin/pages/" + r.Page + "/rehearsal" }

// options are the plays to choose from.
func (r Rehearsal) options() []ui.Option {
	var all []ui.Option
	for _, p := range r.Plays {
		all = append(all, ui.Option{Value: string(p.Key), Title: p.Title()})
	}
	return all
}

// fields are those of a crowd: first those that everybody can say, then the others.
func (r Rehearsal) fields() (plain, fine []form.Field) {
	all := form.Fields(reflect.TypeFor[play.Crowd]())
	i := slices.IndexFunc(all, func(f form.Field) bool { return f.Name == "Old" })
	return all[:i], all[i:]
}

// control is one of them.
func (r Rehearsal) control(f form.Field) ui.Control {
	return ui.Control{
		Label: f.Label, Name: f.Name, Value: r.Values.Get(f.Name), Help: f.Help, Wrong: r.Errors[f.Name], Required: f.Required,
		Attrs: map[string]any{"inputmode": "numeric", "autocomplete": "off"},
	}
}

// fineWrong tells whether something is wrong among the fields that are folded away.
func (r Rehearsal) fineWrong() bool {
	_, fine := r.fields()
	return slices.ContainsFunc(fine, func(f form.Field) bool { return r.Errors[f.Name] != "" })
}

// preset is the name of the crowd that was rehearsed, "" none of them.
func (r Rehearsal) preset() string {
	for _, p := range play.CrowdPresets() {
		if r.Forecast != nil && p.Crowd == r.Forecast.Crowd {
			return p.Name
		}
	}
	return ""
}

// sentence is what came of it, in one.
func (r Rehearsal) sentence() string {
	f := r.Forecast
	s := "按您填的情况"
	if p, ok := play.CrowdPresetOf(r.preset()); ok {
		s = "按" + p.Title + "情况"
	}
	s += fmt.Sprintf("，约 %s 人参与", grouped(f.Took))
	if f.Given == 0 {
		return s + "，没有人得到奖品。"
	}
	s += fmt.Sprintf("，发出 %s 份", grouped(f.Given))
	if f.New > 0 && f.Cost > 0 {
		s += fmt.Sprintf("，人均获客成本 %s", priced(f.PerNew()))
	}
	if at := f.OutAt(); at > 0 {
		return s + fmt.Sprintf("；第 %s 小时开始有人领不到。", grouped(at))
	}
	return s + "；奖品够用。"
}

// forecastFigure is a number with what it counts.
type forecastFigure struct{ Label, Number string }

// figures are those of a forecast.
func (r Rehearsal) figures() []forecastFigure {
	f := r.Forecast
	perNew := "—"
	if f.New > 0 {
		perNew = priced(f.PerNew())
	}
	return []forecastFigure{
		{"打开页面的人", grouped(f.Came)}, {"参与的人", grouped(f.Took)}, {"新朋友", grouped(f.New)}, {"算数的助力", grouped(f.Joins)},
		{"发出奖品", grouped(f.Given) + " 份"}, {"奖品成本", priced(f.Cost)}, {"人均获客成本", perNew}, {"排队等奖品", grouped(f.Waiting) + " 人"},
	}
}

// ended tells what came of the runs.
func (r Rehearsal) ended() string {
	f := r.Forecast
	if f.Begun == 0 {
		return "没有人发起。"
	}
	if !r.goals() {
		return fmt.Sprintf("一共发起 %s 局。", grouped(f.Begun))
	}
	return fmt.Sprintf("一共发起 %s 局，%s 局%s，%s 局到时间还没有。", grouped(f.Begun), grouped(f.Done), r.reached(), grouped(f.Over))
}

// reached is that a run has come to its end: of an assist that is its last tier.
func (r Rehearsal) reached() string {
	if a, ok := r.Play.Settings.(play.Assist); ok && len(a.Tiers) > 1 {
		return "达到最高一档"
	}
	return "达成"
}

// goals tells whether a run of the play can reach a goal.
func (r Rehearsal) goals() bool { return r.Play.Kind != "ranking" && r.Play.Kind != "coupon" }

// refusal is how often something did not count.
type refusal struct {
	Words string
	Count int
}

// refusedWords are the reasons in words for operators.
var refusedWords = map[play.Reason]string{
	play.Self: "自己帮自己", play.AlreadyJoined: "重复参加", play.AlreadyHelpedOwner: "已经帮过同一位", play.HelperCap: "帮的次数用完了",
	play.NotNew: "不是新朋友", play.Expired: "来晚了，这一局已到时间", play.Full: "这一局人已经够了", play.Ended: "活动已结束",
	play.SoldOut: "奖品没有了", play.SpentToday: "当天预算用完了", play.Held: "等人审核", play.Denied: "不符合条件", play.Paused: "暂停中", play.Buying: "正在付款",
}

// refusals are why acts did not count, the most frequent first.
func refusals(of map[play.Reason]int) []refusal {
	var all []refusal
	for why, n := range of {
		all = append(all, refusal{refusedWords[why], n})
	}
	slices.SortFunc(all, func(a, b refusal) int {
		if a.Count != b.Count {
			return b.Count - a.Count
		}
		return strings.Compare(a.Words, b.Words)
	})
	return all
}

// advice is what to change, in sentences; none where all is well.
func (r Rehearsal) advice() []string {
	f := r.Forecast
	var all []string
	for _, u := range f.Prizes {
		if words := lackWords(u); words != "" {
			all = append(all, words)
		}
	}
	for _, p := range r.Lacking {
		all = append(all, p.Message+"。")
	}
	if r.goals() && f.Begun >= 20 && f.Done*20 < f.Begun {
		all = append(all, fmt.Sprintf("%s 局里只有 %s 局%s。可以把要的人数降低，或把时间放长。", grouped(f.Begun), grouped(f.Done), r.reached()))
	}
	if n := f.Refused[play.NotNew]; n > f.Joins {
		all = append(all, "不算数的老朋友比算数的还多。老顾客多的活动，可以把「哪些好友算数」改宽一些。")
	}
	return all
}

// lackWords are what to do about a prize that somebody wanted and did not get; "" nothing.
func lackWords(u play.Used) string {
	switch {
	case u.Missed == 0:
		return ""
	case u.OutAt > 0 && u.Given < u.Total:
		return fmt.Sprintf("「%s」从第 %s 小时起约有 %s 次想要而没有，最后却剩 %s 份：它们一直留给没有达成的局。可以把时间缩短、把要的人数降低，让它们早点腾出来；或多备一些。",
			u.Title, grouped(u.MissedAt), grouped(u.Missed), grouped(u.Total-u.Given))
	case u.OutAt > 0 && u.Substitute != "":
		return fmt.Sprintf("「%s」和换成的「%s」从第 %s 小时起都没有了，约有 %s 次想要而没有。可以给其中一个多备一些，或把门槛提高。",
			u.Title, u.Substitute, grouped(u.MissedAt), grouped(u.Missed))
	case u.OutAt > 0:
		return fmt.Sprintf("「%s」从第 %s 小时起约有 %s 次想要而没有。可以把数量从 %s 加到约 %s 份，或把门槛提高，或给它选一个「领完后换成」的奖品。",
			u.Title, grouped(u.MissedAt), grouped(u.Missed), grouped(u.Total), grouped(rounded(u.Total+u.Missed)))
	}
	return fmt.Sprintf("「%s」从第 %s 小时起因为预算到了上限停发，约 %s 次没有领到。可以提高预算，或换成便宜一些的奖品。",
		u.Title, grouped(u.Stopped), grouped(u.Missed))
}

// rounded is a number up to two digits that count: 849 is 850.
func rounded(n int) int {
	step := 1
	for n/step >= 100 {
		step *= 10
	}
	return (n + step - 1) / step * step
}

// curve is something that grows over time, to be drawn.
type curve struct {
	Title  string
	Unit   string
	Values []int
	Hours  int // from the first value to the last
	Mark   int // an hour to be marked, 0 none
	Look   string
}

// The size of a curve's picture, in its own units.
const (
	curveWide = 480
	curveHigh = 120
)

// curves are how participants and prizes grow.
func (r Rehearsal) curves() []curve {
	took, given := curve{Title: "参与的人", Unit: "人", Look: "text-indigo-600"}, curve{Title: "发出的奖品", Unit: "份", Look: "text-emerald-600"}
	for _, m := range r.Forecast.Moments {
		took.Values, given.Values = append(took.Values, m.Took), append(given.Values, m.Given)
		took.Hours, given.Hours = m.Hour, m.Hour
	}
	given.Mark = r.Forecast.OutAt()
	return []curve{took, given}
}

// last is what it has grown to.
func (c curve) last() int { return c.Values[len(c.Values)-1] }

// line is the curve as points of an SVG's polyline.
func (c curve) line() string {
	var b strings.Builder
	top := max(1, c.last())
	for i, v := range c.Values {
		fmt.Fprintf(&b, "%.1f,%.1f ", float64(i)*curveWide/float64(len(c.Values)-1), curveHigh-2-float64(v)*(curveHigh-6)/float64(top))
	}
	return strings.TrimSpace(b.String())
}

// area is what is below the line.
func (c curve) area() string {
	return fmt.Sprintf("0,%d %s %d,%d", curveHigh, c.line(), curveWide, curveHigh)
}

// markAt is where the mark stands, in the picture's units; "" none.
func (c curve) markAt() string {
	if c.Mark == 0 || c.Hours == 0 || c.Mark > c.Hours {
		return ""
	}
	return strconv.Itoa((c.Mark - 1) * curveWide / c.Hours)
}

// words tell the curve to those who do not see it.
func (c curve) words() string {
	half := c.Values[len(c.Values)/2]
	return fmt.Sprintf("%s：时间过半时 %s %s，最后 %s %s", c.Title, grouped(half), c.Unit, grouped(c.last()), c.Unit)
}

// worstSettings is what the settings cost at most, in words.
func (r Rehearsal) worstSettings() string {
	w := r.Forecast.Worst
	if w.Units == 0 {
		return "这个玩法不发奖品，没有奖品成本。"
	}
	return fmt.Sprintf("奖品全部发完：%s 份，最多花 %s。", grouped(w.Units), priced(w.Cost))
}

// worstCrowd is what it costs where every friend acts, in words.
func (r Rehearsal) worstCrowd() string {
	w := r.Forecast.Worst
	s := fmt.Sprintf("好友来一个算一个（都是新朋友、都算数）：发出 %s 份，花 %s", grouped(w.Given), priced(w.Spent))
	if w.OutAt > 0 {
		s += fmt.Sprintf("，第 %s 小时开始有人领不到", grouped(w.OutAt))
	}
	return s + "。"
}

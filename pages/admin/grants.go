package admin

import (
	"strconv"
	"strings"

	"github.com/sanduan/sanduan/components/form"
	"github.com/sanduan/sanduan/components/ui"
	"github.com/sanduan/sanduan/pages"
	"github.com/sanduan/sanduan/pages/play"
)

// GrantsPage is how many grants stand on one screen.
const GrantsPage = 50

// GonePrize is what a prize is called that the page has no more.
const GonePrize = "已删除的奖品"

// Grants is what the list of a page's grants shows.
type Grants struct {
	Page        pages.Page
	Prizes      play.Prizes
	Plays       []pages.Play
	Rows        []pages.GrantRow
	Counts      map[pages.GrantState]int // of the page
	Total       int                      // of what the list is narrowed to
	Cost        form.Money               // … what it costs in all, but for what was taken back or is waited for
	Number      int                      // of the screen, from 1
	Search      string
	Prize, Play string // keys, "" all
	State       pages.GrantState
	Shown       string // id of the grant whose person's phone is shown in full, "" none
	Did         string // what came of an act, "" there was none
	DidWrong    bool
	Faults      []LineFault // the rows of an uploaded table that were not taken
}

// LineFault is what is wrong with a line of a file.
type LineFault struct {
	Line  int
	Wrong string
}

// FaultsShown is how many faulty lines a screen names.
const FaultsShown = 50

func (g Grants) path() string { return "/admin/pages/" + g.Page.ID + "/grants" }

func (g Grants) narrowed() bool {
	return g.Search != "" || g.Prize != "" || g.Play != "" || g.State != ""
}

func (g Grants) narrowing() []ui.Hidden {
	return []ui.Hidden{{Name: "q", Value: g.Search}, {Name: "prize", Value: g.Prize}, {Name: "play", Value: g.Play}, {Name: "state", Value: string(g.State)}}
}

func (g Grants) kept(f Frame) []ui.Hidden {
	return append([]ui.Hidden{{Name: "_csrf", Value: f.CSRF}}, g.narrowing()...)
}

// about are the hidden fields of an act on a row.
func (g Grants) about(row pages.GrantRow) []ui.Hidden {
	return append(g.narrowing(), ui.Hidden{Name: "page", Value: strconv.Itoa(g.Number)}, ui.Hidden{Name: "id", Value: row.ID})
}

func (g Grants) pager(f Frame) ui.Pager {
	p := ui.Pager{Action: g.path(), Page: g.Number, Pages: max(1, (g.Total+GrantsPage-1)/GrantsPage), Total: g.Total, Noun: g.noun()}
	if g.narrowed() {
		p.Post, p.Hidden = true, g.kept(f)
	}
	return p
}

func (g Grants) noun() string {
	if g.Cost == 0 {
		return "份"
	}
	return "份，成本 " + priced(g.Cost)
}

func (g Grants) prizeOf(key string) play.Prize {
	p, _ := g.Prizes.Get(form.Ref(key))
	return p
}

func prizeTitle(prizes play.Prizes, key string) string {
	if p, ok := prizes.Get(form.Ref(key)); ok {
		return p.Title
	}
	return GonePrize
}

// PlayTitle is what the play with that key is called.
func PlayTitle(plays []pages.Play, key string) string {
	for _, p := range plays {
		if string(p.Key) == key {
			return p.Title()
		}
	}
	return "已删除的玩法"
}

// hasKind tells whether the page has prizes of a kind.
func hasKind(prizes play.Prizes, kind string) bool {
	for _, p := range prizes.List {
		if p.Kind == kind {
			return true
		}
	}
	return false
}

func (g Grants) prizeOptions() []ui.Option {
	options := []ui.Option{{Value: "", Title: "全部奖品"}}
	for _, p := range g.Prizes.List {
		options = append(options, ui.Option{Value: string(p.Key), Title: p.Title})
	}
	return options
}

func (g Grants) playOptions() []ui.Option {
	options := []ui.Option{{Value: "", Title: "全部玩法"}}
	for _, p := range g.Plays {
		options = append(options, ui.Option{Value: string(p.Key), Title: p.Title()})
	}
	return options
}

// Unsent is, in the list of states to choose from, that goods are to be sent out.
const Unsent = pages.GrantState("unsent")

// grantStates are in the order in which a grant passes through them.
var grantStates = []pages.GrantState{
	pages.GrantWaiting, pages.GrantReserved, pages.GrantLocked, pages.GrantGiven, pages.GrantIssued, pages.GrantRedeemed, pages.GrantVoid,
}

func (g Grants) stateOptions() []ui.Option {
	options := []ui.Option{{Value: "", Title: "全部状态"}}
	for _, s := range grantStates {
		title := s.Title()
		if n := g.Counts[s]; n > 0 {
			title += "（" + strconv.Itoa(n) + "）"
		}
		options = append(options, ui.Option{Value: string(s), Title: title})
		if s == pages.GrantIssued && hasKind(g.Prizes, play.Goods) {
			options = append(options, ui.Option{Value: string(Unsent), Title: "待寄出"})
		}
	}
	return options
}

func grantTone(g pages.GrantRow) ui.Tone {
	switch {
	case g.Flag:
		return ui.Red
	case g.State == pages.GrantWaiting:
		return ui.Amber
	case g.State == pages.GrantGiven || g.State == pages.GrantLocked:
		return ui.Blue
	case g.State == pages.GrantIssued || g.State == pages.GrantRedeemed:
		return ui.Green
	}
	return ui.Grey
}

// stateWords are the lines below a grant's state.
func stateWords(g pages.GrantRow) (lines []string) {
	add := func(is bool, words string) {
		if is {
			lines = append(lines, words)
		}
	}
	add(g.Flag, "领取后有好友退出，请核对")
	add(g.State == pages.GrantGiven && g.HoldUntil > 0, moment(g.HoldUntil)+" 起可领")
	add(g.State == pages.GrantGiven && g.ClaimUntil > 0, moment(g.ClaimUntil)+" 截止")
	add(g.State == pages.GrantIssued, moment(g.IssuedAt))
	add(g.State == pages.GrantRedeemed, strings.TrimSpace(moment(g.RedeemedAt)+" "+g.By))
	add(g.State == pages.GrantVoid, strings.TrimSpace(moment(g.ChangedAt)+" "+g.By))
	add(g.Why != "", g.Why)
	add(g.Courier != "", g.Courier)
	add(g.State == pages.GrantIssued && g.Address != "" && g.Courier == "", "待寄出")
	return lines
}

// What can be done about a grant.
func (g Grants) canVoid(row pages.GrantRow) bool {
	return row.State != pages.GrantVoid && row.State != pages.GrantRedeemed
}

func (g Grants) canSend(row pages.GrantRow) bool {
	return row.State == pages.GrantIssued && row.Address != ""
}

func (g Grants) canFinish(row pages.GrantRow) bool {
	return (row.State == pages.GrantIssued || row.State == pages.GrantGiven) && g.prizeOf(row.Prize).Kind == play.Later
}

func (g Grants) confirmVoid(f Frame, row pages.GrantRow) ui.Confirmation {
	words := "名额会放回库存，有人候补就自动顺延。"
	if row.State == pages.GrantIssued {
		words = "奖品已经发到访客手里，收回只在账上追回一份库存；发出的券码不会再发给别人。"
	}
	return ui.Confirmation{
		Label: "收回", Title: "收回「" + prizeTitle(g.Prizes, row.Prize) + "」？", Words: row.Masked() + "。" + words + "收回后不能撤销，访客会看到原因。",
		Do: "收回", Action: g.path() + "/void", CSRF: f.CSRF, Hidden: g.about(row),
	}
}

func (g Grants) confirmSend(f Frame, row pages.GrantRow) ui.Confirmation {
	label := "填快递单号"
	if row.Courier != "" {
		label = "改快递单号"
	}
	return ui.Confirmation{
		Label: label, Title: "寄给 " + row.Masked(), Words: "访客会在「我的」页面看到。", Do: "保存", Kind: ui.Primary,
		Action: g.path() + "/send", CSRF: f.CSRF, Hidden: g.about(row),
	}
}

func (g Grants) confirmFinish(f Frame, row pages.GrantRow) ui.Confirmation {
	return ui.Confirmation{
		Label: "标记已核销", Title: "「" + prizeTitle(g.Prizes, row.Prize) + "」已经给了访客？", Words: row.Masked() + "。标记后不能撤回，会记下您的名字和时间。",
		Do: "标记已核销", Kind: ui.Primary, Action: g.path() + "/finish", CSRF: f.CSRF, Hidden: g.about(row),
	}
}

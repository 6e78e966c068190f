package pages

import (
	"encoding/json"
	"regexp"
	"slices"
	"time"

	"github.com/sanduan/sanduan/components/block"
	"github.com/sanduan/sanduan/components/form"
	"github.com/sanduan/sanduan/components/theme"
	"github.com/sanduan/sanduan/pages/play"
	"github.com/sanduan/sanduan/pages/poster"
)

// Page is one landing page (页面) apart from its contents: where it is and when it runs. Times are unix ms, 0 = unset.
type Page struct {
	ID        string `db:"id"`
	Slug      string `db:"slug"`
	Title     string `db:"title"` // what lists call it: see Doc.Name
	Live      int    `db:"live"`  // number of the version visitors see; 0 = never published
	Paused    bool   `db:"paused"`
	StartsAt  int64  `db:"starts_at"`
	EndsAt    int64  `db:"ends_at"`
	Next      string `db:"next_id"` // id of the page that visitors are sent on to when this one is over; "" none
	CreatedAt int64  `db:"created_at"`
	UpdatedAt int64  `db:"updated_at"`
	DeletedAt int64  `db:"deleted_at"`
}

// State is what a page is doing at a moment.
type State string

// The states.
const (
	Draft     State = "draft"     // never published
	Scheduled State = "scheduled" // published, not yet begun
	Live      State = "live"
	OnPause   State = "paused"
	Over      State = "ended"
	Deleted   State = "deleted"
)

// Title is the state's name on screens.
func (s State) Title() string {
	switch s {
	case Draft:
		return "未发布"
	case Scheduled:
		return "待开始"
	case Live:
		return "进行中"
	case OnPause:
		return "已暂停"
	case Over:
		return "已结束"
	case Deleted:
		return "回收站"
	}
	return string(s)
}

// State is the page's state at now. The end wins over a pause; at now = EndsAt the page is over.
func (p Page) State(now time.Time) State {
	ms := now.UnixMilli()
	switch {
	case p.DeletedAt != 0:
		return Deleted
	case p.Live == 0:
		return Draft
	case p.EndsAt != 0 && ms >= p.EndsAt:
		return Over
	case p.Paused:
		return OnPause
	case p.StartsAt != 0 && ms < p.StartsAt:
		return Scheduled
	}
	return Live
}

// Acts tells whether the page takes acts at now; the error says in plain words why it does not.
func (p Page) Acts(now time.Time) error {
	switch p.State(now) {
	case Live:
		return nil
	case OnPause:
		return Errorf(Paused, "活动暂停中，您填写的内容还在，请稍后再提交")
	case Over:
		return Errorf(Ended, "活动已结束，感谢关注")
	case Scheduled:
		return Errorf(Early, "活动还没开始，%s 再来", form.Time(p.StartsAt).In().Format("1月2日 15:04"))
	}
	return Errorf(NotFound, "页面不存在或已下线")
}

var slug = regexp.MustCompile(`^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?$`)

// CheckSlug tells what is wrong with a page's address, in words; "" for nothing.
func CheckSlug(s string) string {
	if !slug.MatchString(s) {
		return "网址只能用小写字母、数字和中间的连字符，1 到 40 个"
	}
	return ""
}

// Settings are what an operator sets on a page besides its contents; they hold at once, without publishing.
type Settings struct {
	Slug     string    `label:"网址" required:"true" max:"40" help:"页面地址是 /p/网址，只能用小写字母、数字和连字符"`
	StartsAt form.Time `label:"开始时间" help:"留空表示发布后立即开始"`
	EndsAt   form.Time `label:"结束时间" help:"到时自动结束，留空表示不限"`
	Next     string    `label:"结束后去哪一页" max:"40"` // id of a page
}

// Settings are the page's as they are.
func (p Page) Settings() Settings {
	return Settings{Slug: p.Slug, StartsAt: form.Time(p.StartsAt), EndsAt: form.Time(p.EndsAt), Next: p.Next}
}

// Check tells what is wrong with the settings; nil for nothing.
func (s Settings) Check() form.Errors {
	errs := form.Check(s)
	if errs == nil {
		errs = form.Errors{}
	}
	if errs["Slug"] == "" {
		if message := CheckSlug(s.Slug); message != "" {
			errs["Slug"] = message
		}
	}
	if s.StartsAt != 0 && s.EndsAt != 0 && s.EndsAt <= s.StartsAt {
		errs["EndsAt"] = "结束时间要晚于开始时间"
	}
	if len(errs) == 0 {
		return nil
	}
	return errs
}

// Doc is a page's contents: what the draft holds and a version freezes.
type Doc struct {
	Title    string
	Theme    string
	Colour   form.Colour `json:",omitempty"` // the brand's; "" for the theme's own
	Sections []Section
	Card     Card
	Poster   Poster
	Host     Host
	Invite   Invite
	Quota    Quota
	Outlets  Outlets
	Plays    []Play      `json:",omitempty"`
	Prizes   play.Prizes `json:",omitzero"`
}

// Clone is a copy whose sections, blocks, layers, plays and prizes can be changed apart. Props and rules are shared: they are only ever
// replaced.
func (d Doc) Clone() Doc {
	d.Sections, d.Poster.Layers = slices.Clone(d.Sections), slices.Clone(d.Poster.Layers)
	d.Plays, d.Prizes.List = slices.Clone(d.Plays), slices.Clone(d.Prizes.List)
	for i := range d.Sections {
		d.Sections[i].Blocks = slices.Clone(d.Sections[i].Blocks)
	}
	return d
}

// Section is one part of a page (段) with its blocks. Sections may repeat and stand in any order.
type Section struct {
	ID     string
	Kind   block.Section
	Blocks []Block
}

// Block is one block of a page: its kind and stored props.
type Block struct {
	ID     string
	Kind   string
	Hidden bool `json:",omitempty"`
	Props  json.RawMessage
}

// Basics are the page's name and look.
type Basics struct {
	Title  string      `label:"页面标题" required:"true" max:"40" help:"显示在微信顶部和浏览器标签上"`
	Theme  string      `label:"主题" required:"true"`
	Colour form.Colour `label:"品牌色" help:"留空用主题自己的颜色。填了就按它配出整页的颜色，文字都看得清"`
}

// Name is what lists and messages call the page: its title, which in a draft may be missing or endless.
func (d Doc) Name() string {
	const most = 40 // characters, as a title may have
	title := []rune(d.Title)
	if len(title) == 0 {
		return "未命名"
	}
	return string(title[:min(len(title), most)])
}

// Basics are the contents' as they are.
func (d Doc) Basics() Basics { return Basics{d.Title, d.Theme, d.Colour} }

// Look is the page's theme in its brand's colour.
func (d Doc) Look() theme.Theme { return theme.Get(d.Theme).With(string(d.Colour)) }

// Check tells what is wrong with them; nil for nothing.
func (b Basics) Check() form.Errors {
	errs := form.Check(b)
	if !theme.Known(b.Theme) {
		if errs == nil {
			errs = form.Errors{}
		}
		errs["Theme"] = "请选择主题"
	}
	return errs
}

// Card is the share card shown in chats.
type Card struct {
	Title   string       `label:"分享标题" required:"true" max:"28"`
	Words   string       `label:"分享描述" max:"45"`
	Picture form.Picture `label:"分享图片" help:"建议正方形，300×300 以上"`
}

// Poster is what the page's posters show besides the person and the QR.
type Poster struct {
	Design   string        `label:"版式" options:"card=卡片,full=满版,festive=喜庆,magazine=杂志,cream=奶油,night=夜色,pop=活力,arch=请柬"`
	Headline form.LongText `label:"海报标题" required:"true" max:"30" help:"可以自己换行，最多三行"`
	Words    string        `label:"二维码旁的话" required:"true" max:"24"`
	Picture  form.Picture  `label:"背景图" help:"留空用主题自带的画"`

	// Placed is the design the layers were laid out on. Under another design they wait, and its own are shown.
	Placed string         `label:"摆放所用的版式" options:"card=卡片,full=满版,festive=喜庆,magazine=杂志,cream=奶油,night=夜色,pop=活力,arch=请柬" group:"advanced" json:",omitempty"`
	Layers []poster.Layer `label:"图层" max:"24" group:"advanced" json:",omitempty"`
}

// Laid are the operator's own layers; nil where the design's own are shown.
func (p Poster) Laid() []poster.Layer {
	if p.Placed != p.Design {
		return nil
	}
	return p.Layers
}

// Ranks tells whether the posters show the place in the ranking.
func (p Poster) Ranks() bool { return poster.Spec{Design: p.Design, Layers: p.Laid()}.Ranks() }

// Host is the organiser: who asks for personal data and answers for the page.
type Host struct {
	Brand   string `label:"品牌名" required:"true" max:"20"`
	Company string `label:"公司全称" max:"40" help:"收集手机号的页面必填，会写进个人信息说明"`
	Contact string `label:"联系方式" max:"60" help:"电话、邮箱或地址，访客凭它找到您"`
	Days    int    `label:"信息保存天数" min:"1" max:"1095" help:"活动结束后多少天删除访客信息"`
	Consent string `label:"补充说明" max:"100" help:"接在个人信息同意语后面，可留空"`
	ICP     string `label:"备案号" max:"40" help:"例如 京ICP备00000000号-1，显示在页面底部"`
}

// Invite are the rules of attribution.
type Invite struct {
	Days int `label:"归属有效天数" min:"1" max:"90" help:"好友打开链接后，这么多天内报名都算邀请人的"`
}

// Version is an immutable published state of a page's contents.
type Version struct {
	PageID    string `db:"page_id"`
	Number    int    `db:"number"` // 1, 2, 3 …
	Doc       Doc    `db:"-"`
	By        string `db:"by_name"` // the operator's name
	Note      string `db:"note"`
	CreatedAt int64  `db:"created_at"`
}

// Channel is a named way by which visitors arrive, ?c=Code.
type Channel struct {
	PageID    string `db:"page_id"`
	Code      string `db:"code"`
	Name      string `db:"name"`
	CreatedAt int64  `db:"created_at"`
}

var channel = regexp.MustCompile(`^[a-z0-9][a-z0-9_-]{0,23}$`)

// CheckChannel tells what is wrong with a channel's code, in words; "" for nothing.
func CheckChannel(code string) string {
	if !channel.MatchString(code) {
		return "渠道代码只能用小写字母、数字、连字符，1 到 24 个"
	}
	return ""
}

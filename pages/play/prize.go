package play

import (
	"slices"
	"strconv"

	"github.com/sanduan/sanduan/components/form"
)

// The kinds of prizes.
const (
	Goods  = "goods"  // sent to an address
	Link   = "link"   // words or an address, the same for all
	Code   = "code"   // one of a list of codes
	Points = "points" // of the organiser's own
	Later  = "later"  // to be arranged
)

// Prize is what can be won on a page (奖品).
type Prize struct {
	Key        form.Key      `label:"编号"`
	Title      string        `label:"名称" required:"true" max:"20"`
	Kind       string        `label:"怎么发" required:"true" options:"goods=寄实物（请得奖人填地址）,link=给链接或一段话,code=发券码（每人一个）,points=加积分,later=另行联系"`
	Picture    form.Picture  `label:"图片"`
	Words      form.LongText `label:"说明" max:"200" help:"规格、用法、有效期"`
	Worth      form.Money    `label:"价值" min:"0" max:"99999999" help:"写给访客看的市场价，可不填"`
	Cost       form.Money    `label:"单份成本" min:"0" max:"99999999" help:"算预算用，访客看不到"`
	Total      int           `label:"数量" required:"true" min:"1" max:"1000000"`
	Content    form.LongText `label:"领到后看到的内容" max:"500" help:"链接或一段话，只有领到的人看得见"`
	Points     int           `label:"积分" min:"0" max:"1000000"`
	Hold       int           `label:"发放前等几小时" min:"0" max:"720" help:"这段时间里好友退出会扣回；0 表示立即发"`
	Days       int           `label:"几天内领取" min:"0" max:"365" help:"过期不领就收回；0 表示不限"`
	Substitute form.Ref      `label:"领完后换成" of:"prizes" help:"这份发完以后改发哪一份，可不选"`
}

// Prizes are what a page can give away, and what it may cost.
type Prizes struct {
	List  []Prize    `label:"奖品" max:"20"`
	Daily form.Money `label:"每天最多花" min:"0" max:"999999999" help:"按单份成本计，到了就停发，第二天再发；0 表示不限"`
	Most  form.Money `label:"一共最多花" min:"0" max:"999999999" help:"到了就停发；0 表示不限"`
}

// Get returns the prize with that key; ok is false where there is none.
func (p Prizes) Get(key form.Ref) (Prize, bool) {
	i := slices.IndexFunc(p.List, func(x Prize) bool { return key != "" && x.Key == form.Key(key) })
	if i < 0 {
		return Prize{}, false
	}
	return p.List[i], true
}

// Check tells what is wrong with the prizes that tags cannot say; nil for nothing.
func (p Prizes) Check() form.Errors {
	var errs form.Errors
	for i, x := range p.List {
		errs = p.checkOne(errs, i, x)
	}
	if p.Most > 0 && p.Daily > p.Most {
		errs = with(errs, "Daily", "每天的上限不能超过总上限")
	}
	return errs
}

func (p Prizes) checkOne(errs form.Errors, i int, x Prize) form.Errors {
	at := func(field string) string { return "List." + strconv.Itoa(i) + "." + field }
	switch {
	case x.Kind == Link && x.Content == "":
		errs = with(errs, at("Content"), "请填写领到后看到的链接或话")
	case x.Kind == Points && x.Points == 0:
		errs = with(errs, at("Points"), "请填写积分")
	}
	if x.Substitute == "" {
		return errs
	}
	other, ok := p.Get(x.Substitute)
	switch {
	case !ok:
		errs = with(errs, at("Substitute"), "这个奖品已被删除，请重新选择")
	case other.Key == x.Key:
		errs = with(errs, at("Substitute"), "不能换成它自己")
	}
	return errs
}

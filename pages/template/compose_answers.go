package template

import (
	"cmp"
	"fmt"
	"reflect"
	"strings"
	"time"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"github.com/sanduan/sanduan/components/bait"
	"github.com/sanduan/sanduan/components/form"
)

// Limits of what Give says, characters and lines.
const (
	nameMax  = 16 // as the name of an offer
	wordsMax = 40
	itemsMax = 5
)

// Answers are what an operator tells the wizard. What depends on goal and trade (labels, examples) is in Asks.
type Answers struct {
	Goal        string        `label:"目标" required:"true"`
	Trade       string        `label:"行业" required:"true"`
	Give        form.LongText `label:"给访客什么" required:"true" max:"320" help:"第一行写名称，16 字内。想说明里面有什么，就换行接着写，一样一行，最多 5 行。"`
	Price       form.Money    `label:"访客要付多少钱" min:"0" max:"9999999" help:"免费就留空，页面上会写「免费」。"`
	QR          form.Picture  `label:"群二维码" help:"在微信群里点右上角「…」→「群二维码」→ 保存图片，把原图传上来。微信的群码 7 天后失效，到时在编辑器里换一张。"`
	Slots       form.LongText `label:"可以约的时间" max:"600" help:"一行一个时段。写上日期，例如「12月6日 14:00」，过了时间会自动停约；只写「周六 14:00」也行。一个时段能约几个人写在最后，例如「2人」，不写就是 1 人。"`
	Until       form.Time     `label:"券用到什么时候" help:"过了这个时间就不能再领、再用。不填就是 30 天后。"`
	Play        string        `label:"玩法"`
	Prize       string        `label:"奖品" max:"16" help:"写清是什么、一份多少。"`
	Copies      int           `label:"一共准备几份" min:"0" max:"100000" help:"发完就停，不会多发。"`
	Cost        form.Money    `label:"一份的成本" min:"0" max:"99999999" help:"算预算用，访客看不到。不填就不算。"`
	From        form.Money    `label:"原价" min:"0" max:"99999999" help:"平时卖的价格，要能核对。"`
	Floor       form.Money    `label:"砍到多少钱为止" min:"0" max:"99999999" help:"来满 10 位朋友就到底价。"`
	When        string        `label:"时间和地点" required:"true" max:"40"`
	Picture     form.Picture  `label:"一张照片" help:"店面、产品或现场的照片都行。没有合适的就不传，用配好的插画。"`
	Brand       string        `label:"品牌名" required:"true" max:"12" help:"访客平时怎么叫您，就怎么写。"`
	Contact     string        `label:"联系电话" required:"true" max:"24" help:"访客有问题打这个电话，会公开显示在页面上。"`
	Company     string        `label:"公司全称" required:"true" max:"40" help:"和营业执照上一样。页面要收手机号，按规定必须写明是谁在收。"`
	Proof       string        `label:"凭什么相信您" max:"80" help:"写真实、能核对的事实，数字会做成醒目的大字。没有就留空，我们不会替您编。"`
	Certificate form.Picture  `label:"证照照片" help:"营业执照、许可证、资格证都行，遮住身份证号。没有就不传。"`
}

var fieldsOfAnswers = form.Fields(reflect.TypeFor[Answers]())

// Check tells what is wrong with the answers; nil for nothing. Whether uploaded pictures exist is for the store to say.
func (a Answers) Check(now time.Time) form.Errors {
	errs := form.Check(a)
	if errs == nil {
		errs = form.Errors{}
	}
	tell := func(field, message string) {
		if message != "" && errs[field] == "" {
			errs[field] = message
		}
	}
	own := goalAsks[GoalOf(a.Goal).Name] // these two are called something else with every goal
	for field, label := range map[string]string{"Give": own.give, "When": own.when} {
		if strings.HasPrefix(errs[field], "请填写") {
			errs[field] = "请填写「" + label + "」"
		}
	}
	if !KnownGoal(a.Goal) {
		tell("Goal", "请选择目标")
	}
	if !KnownTrade(a.Trade) {
		tell("Trade", "请选择行业")
	}
	tell("Give", wrongGive(string(a.Give)))
	tell("Contact", wrongContact(a.Contact))
	goal := GoalOf(a.Goal)
	if goal.QR && !form.Uploaded(a.QR.Src) {
		tell("QR", "请上传"+cmp.Or(own.qr, "群二维码")+"的图片")
	}
	if goal.Slots {
		_, wrong := a.slots(now)
		tell("Slots", wrong)
	}
	if goal.Until && a.Until != 0 && int64(a.Until) <= now.UnixMilli() {
		tell("Until", "这个时间已经过了，请改到将来")
	}
	a.wrongPlay(tell)
	if len(errs) == 0 {
		return nil
	}
	return errs
}

// Gift reads Give: the name, and one thing a line; "名称：说明" has both.
func (a Answers) Gift() (name string, items []bait.Benefit) {
	lines := filled(string(a.Give))
	if len(lines) == 0 {
		return "", nil
	}
	for _, line := range lines[1:] {
		items = append(items, itemOf(line))
	}
	return lines[0], items
}

// itemOf splits a line at its first colon or, where it is too long to be a name, at its first comma.
func itemOf(line string) bait.Benefit {
	for _, marks := range []string{"：:", "，,"} {
		i := strings.IndexAny(line, marks)
		if i > 0 && (marks == "：:" || utf8.RuneCountInString(line) > nameMax) {
			_, size := utf8.DecodeRuneInString(line[i:])
			return bait.Benefit{Title: strings.TrimSpace(line[:i]), Words: strings.TrimSpace(line[i+size:])}
		}
	}
	return bait.Benefit{Title: line}
}

func wrongGive(s string) string {
	lines := filled(s)
	switch {
	case len(lines) == 0 && s != "":
		return "请在第一行写名称"
	case len(lines) == 0:
		return "" // told as missing
	case utf8.RuneCountInString(lines[0]) > nameMax:
		return fmt.Sprintf("第一行是名称，最多 %d 个字，现在 %d 个；其余的写到下一行", nameMax, utf8.RuneCountInString(lines[0]))
	case len(lines) > 1+itemsMax:
		return fmt.Sprintf("名称下面最多写 %d 行", itemsMax)
	}
	for i, line := range lines[1:] {
		it := itemOf(line)
		if utf8.RuneCountInString(it.Title) > nameMax || utf8.RuneCountInString(it.Words) > wordsMax {
			return fmt.Sprintf("第 %d 行太长：一样东西最多 %d 个字，要多说几句就写在冒号后面", i+2, nameMax)
		}
	}
	return ""
}

// filled are the lines that say something.
func filled(s string) []string {
	var out []string
	for line := range strings.SplitSeq(s, "\n") {
		if line = strings.Trim(line, " \t\u3000"); line != "" {
			out = append(out, line)
		}
	}
	return out
}

// wrongContact tells what is wrong with a number to call; "" for nothing, and for no number.
func wrongContact(contact string) string {
	if contact != "" && (len(dial(contact)) < 5 || strings.Trim(norm.NFKC.String(contact), "+-0123456789 ()—转") != "") {
		return "请填写能打通的电话，例如 021-5888 0000"
	}
	return ""
}

// dial is a phone number as a link dials it: its digits, up to an extension.
func dial(contact string) string {
	number, _, _ := strings.Cut(contact, "转")
	return strings.Map(func(r rune) rune {
		if r == '+' || r >= '0' && r <= '9' {
			return r
		}
		return -1
	}, norm.NFKC.String(number))
}

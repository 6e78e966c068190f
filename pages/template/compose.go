package template

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"github.com/sanduan/sanduan/components/bait"
	"github.com/sanduan/sanduan/components/block"
	"github.com/sanduan/sanduan/components/cta"
	"github.com/sanduan/sanduan/components/form"
	"github.com/sanduan/sanduan/components/trust"
	"github.com/sanduan/sanduan/pages"
)

// Compose writes a whole page from the answers: three sections, share card, poster and organiser. Every fact in it is
// the operator's or the program's own; the rest is tone. Answers that pass Check make a page that passes Doc.Check.
func Compose(a Answers, now time.Time, id pages.NewID) pages.Doc {
	w := a.writer(now)
	c := contents{id: id, doc: w.settings()}
	c.section(block.Bait, w.bait()...)
	c.section(block.Trust, w.trust()...)
	c.section(block.CTA, w.cta()...)
	return c.doc
}

// writer is what the blocks are written from.
type writer struct {
	Answers
	goal  Goal
	trade Trade
	look  look
	name  string // of what visitors get
	items []bait.Benefit
	now   time.Time
	fill  *strings.Replacer
}

func (a Answers) writer(now time.Time) writer {
	w := writer{Answers: a, goal: GoalOf(a.Goal), trade: TradeOf(a.Trade), now: now}
	w.name, w.items = a.Gift()
	w.look = w.trade.look(string(a.Give))
	w.fill = strings.NewReplacer("{give}", w.name, "{brand}", a.Brand, "{when}", a.When, "{price}", a.Price.Yuan(), "{tail}", w.tail())
	return w
}

// tail ends the promise: "外教口语体验课" + "，先试再决定". Of several it is the one nearly as long as the name, so that the
// title, set in two even lines, breaks at the comma and not inside a word.
func (w writer) tail() string {
	tails := w.goal.tails
	if w.goal.Name == "visit" {
		tails = slices.Concat(w.trade.come, tails)
	}
	name := width(w.name)
	return slices.MinFunc(tails, func(a, b string) int {
		return cmp.Compare(math.Abs(width(a)-name-.5), math.Abs(width(b)-name-.5))
	})
}

// width is how many Chinese characters wide a text is, about.
func width(s string) float64 {
	n := 0.0
	for _, r := range s {
		n += .6
		if r > unicode.MaxLatin1 {
			n += .4
		}
	}
	return n
}

// say fills a fragment with the answers.
func (w writer) say(fragment string) string { return w.fill.Replace(fragment) }

// fit is the first wording of at most n characters; where none is so short, the last one is cut.
func (w writer) fit(n int, wordings ...string) string {
	s := ""
	for _, wording := range wordings {
		if s = w.say(wording); utf8.RuneCountInString(s) <= n {
			return s
		}
	}
	return string([]rune(s)[:n])
}

// paid takes the first wording where visitors pay, the second where they do not.
func (w writer) paid(priced, free string) string {
	if w.goal.Priced && w.Price > 0 {
		return priced
	}
	return free
}

func (w writer) settings() pages.Doc {
	return pages.Doc{
		Title: w.fit(40, "{give} · {brand}"),
		Theme: w.look.theme,
		Card: pages.Card{
			Title:   w.fit(28, w.goal.cardTitle, "{brand}：{give}", "{give}"),
			Words:   w.fit(45, w.paid("{price} 元一"+w.goal.unit+"。", "")+w.goal.cardWords, w.goal.cardWords),
			Picture: w.picture(form.Picture{Src: w.look.object, Alt: w.name}),
		},
		Poster: pages.Poster{Design: w.look.poster, Headline: form.LongText(w.fit(30, "{give}\n{tail}")), Words: w.fit(24, w.goal.posterWords)},
		Host:   pages.Host{Brand: w.Brand, Company: w.Company, Contact: w.Contact, Days: 90},
		Invite: pages.Invite{Days: 7},
	}
}

// picture is the operator's, or the drawing that stands in for it.
func (w writer) picture(drawing form.Picture) form.Picture {
	if w.Picture.Src == "" {
		return drawing
	}
	p := w.Picture
	if p.Alt == "" {
		p.Alt = w.name
	}
	return p
}

// bait: who asks for a number at once shows its form at once; who invites into a group, the code.
func (w writer) bait() []block.Viewer {
	out := []block.Viewer{w.hero()}
	switch {
	case w.goal.QR:
		out = append(out, w.follow())
	case w.goal.phone != "":
		out = append(out, bait.Phone{
			Title: w.fit(20, w.goal.phone), Words: w.fit(40, w.goal.phoneWords), Button: w.goal.button, Thanks: form.LongText(w.fit(60, w.goal.thanks)),
		})
	}
	return append(out, w.offer())
}

func (w writer) hero() bait.Hero {
	h := bait.Hero{
		Badge:   w.fit(12, w.paid(w.goal.badgePaid, w.goal.badge), w.goal.badge),
		Title:   w.fit(24, "{give}，{tail}", "{give}"),
		Words:   w.fit(60, w.goal.words(w.trade)),
		Picture: w.picture(form.Picture{Src: w.look.banner, Alt: w.look.alt}),
		Note:    w.fit(24, w.goal.note, ""),
		Layout:  w.layout(),
	}
	if !w.goal.QR { // the code stands right below: a button would lead past it
		h.Button = w.goal.button
	}
	return h
}

// layout: a tall photo fills the screen; everything else stands in a frame.
func (w writer) layout() string {
	if width, height := w.Picture.Size(); height*5 >= width*6 && width > 0 {
		return "cover"
	}
	return w.look.layout
}

func (w writer) offer() bait.Offer {
	o := bait.Offer{
		Title: w.fit(20, w.goal.offer), Name: w.fit(16, w.goal.offerName), Unit: w.goal.unit, Limit: "每个手机号登记 1 次",
		Benefits: w.items, Foot: form.LongText(w.fit(200, w.goal.foot+w.trade.foot)),
	}
	if w.goal.Priced {
		o.Price = w.Price
	}
	if w.goal.QR {
		o.Limit = ""
	}
	if len(o.Benefits) == 0 {
		o.Title, o.Benefits = w.goal.how, append([]bait.Benefit(nil), w.goal.steps...)
	}
	o.Benefits = append(pictured(o.Benefits, w.trade), bait.Benefit{
		Picture: form.Picture{Src: w.goal.whenArt}, Title: w.goal.whenTitle, Words: w.When,
	})
	return o
}

// trust shows who is behind the page, and the proof there is; what is not given is not claimed.
func (w writer) trust() []block.Viewer {
	numbers, rest := figures(w.Proof)
	var out []block.Viewer
	if len(numbers) > 0 {
		for i := range numbers {
			numbers[i].Source = w.fit(40, fmt.Sprintf("{brand}提供，截至%s", w.now.In(form.China()).Format("2006年1月")))
		}
		out = append(out, trust.Numbers{Title: "一些可以核对的数字", Items: numbers})
	}
	out = append(out, w.people(rest))
	if w.Certificate.Src != "" {
		c := w.Certificate
		if c.Alt == "" {
			c.Alt = w.Brand + "的证照"
		}
		out = append(out, trust.Certificates{
			Title: "证照在这里，欢迎核对", Layout: "grid", Items: []trust.Certificate{{Picture: c, Name: w.trade.papers, Note: w.Company}},
		})
	}
	return out
}

// people introduces the organiser, with the proof that is no figure, and says what a phone number is used for.
func (w writer) people(proof string) trust.Experts {
	words := w.trade.hello + "有什么想先问的，打电话就行。\n电话：" + w.Contact
	if proof != "" {
		words = strings.TrimRight(proof, "。") + "。\n" + words
	}
	return trust.Experts{
		Title: "说在前面",
		Items: []trust.Expert{
			{Picture: form.Picture{Src: w.trade.art[0]}, Name: w.Brand, Role: w.fit(30, w.Company, ""), Words: form.LongText(w.fit(200, words))},
			{
				Picture: form.Picture{Src: "art/lock.png"}, Name: "你的手机号", Role: "只用在这一件事上",
				Words: "只用来联系你、核对身份和防止重复登记，到期就删除。想看、想删，在「我的」页面自己就能操作。",
			},
		},
	}
}

func (w writer) cta() []block.Viewer {
	lead := cta.Lead{
		Title: w.fit(20, w.goal.form), Words: form.LongText(w.fit(100, w.goal.formWords, w.goal.phoneWords)), Button: w.goal.button,
		Thanks: form.LongText(w.fit(60, w.goal.thanks)), AskName: w.goal.askName,
	}
	if q := w.goal.question(w.trade); q.Label != "" {
		lead.Questions = []block.Question{q}
	}
	share := cta.Share{
		Title:  w.goal.share,
		Words:  form.LongText("生成一张写着你称呼的海报和一条专属链接，朋友打开就是这个页面。是否分享，都不影响你的" + w.goal.act + "。"),
		Button: "生成我的海报",
		Text:   form.LongText(w.fit(200, w.goal.shareText)),
	}
	bar := cta.Bar{
		Text: w.fit(20, w.paid("{give} ¥{price}", w.goal.bar), "{give}"), Button: w.goal.button,
		Contact: form.Link("tel:" + dial(w.Contact)), ContactText: "电话",
	}
	return []block.Viewer{lead, share, bar}
}

func (w writer) follow() cta.Follow {
	qr := w.QR
	if qr.Alt == "" {
		qr.Alt = w.name + "的二维码"
	}
	return cta.Follow{
		Title: "长按下面的码，就能进群", Words: form.LongText(w.fit(100, "{when}")), QR: qr, Account: w.fit(30, "{give} · {brand}", "{give}"),
		Hint: "长按图片，识别二维码",
	}
}

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
	"github.com/sanduan/sanduan/components/form"
	"github.com/sanduan/sanduan/components/trust"
	"github.com/sanduan/sanduan/pages"
)

// Compose writes a whole page from the answers, after the template of the goal: its theme, and its blocks in their order
// and variants. Every fact in it is the operator's or the program's own; the rest is tone. Blocks of the template that
// only facts could fill which nobody has given are left out. Answers that pass Check make a page that passes Doc.Check.
func Compose(a Answers, now time.Time, id pages.NewID) pages.Doc {
	w := a.writer(now)
	model := ofGoal(w.goal.Name).Doc(now, func() string { return "" })
	c := contents{id: id, doc: w.settings(model)}
	w.plays(&c.doc, id)
	for _, s := range model.Sections {
		var blocks []block.Viewer
		for _, p := range plan(s) {
			blocks = append(blocks, w.blocks(p)...)
		}
		c.section(s.Kind, blocks...)
	}
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
	w.fill = strings.NewReplacer("{give}", w.name, "{brand}", a.Brand, "{when}", a.When, "{price}", a.Price.Yuan(), "{tail}", w.tail(), "{prize}", a.Prize)
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

func (w writer) settings(model pages.Doc) pages.Doc {
	return pages.Doc{
		Title: w.fit(40, "{give} · {brand}"),
		Theme: model.Theme,
		Card: pages.Card{
			Title:   w.fit(28, w.goal.cardTitle, "{brand}：{give}", "{give}"),
			Words:   w.fit(45, w.paid("{price} 元一"+w.goal.unit+"。", "")+w.goal.cardWords, w.goal.cardWords),
			Picture: w.cardPicture(),
		},
		Poster: pages.Poster{Design: model.Poster.Design, Headline: form.LongText(w.fit(30, "{give}\n{tail}")), Words: w.fit(24, w.goal.posterWords)},
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

// cardPicture is square, as chats show it; an operator's picture that is not would lose its sides.
func (w writer) cardPicture() form.Picture {
	drawing := form.Picture{Src: w.look.object, Alt: w.name}
	if width, height := w.Picture.Size(); max(width, height)*10 > min(width, height)*11 {
		return drawing
	}
	return w.picture(drawing)
}

// hero shows the operator's picture, or else what the template does.
func (w writer) hero(layout string) bait.Hero {
	h := bait.Hero{
		Badge:   w.fit(12, w.paid(w.goal.badgePaid, w.goal.badge), w.goal.badge),
		Title:   w.fit(24, "{give}，{tail}", "{give}"),
		Words:   w.fit(60, w.goal.words(w.trade)),
		Picture: w.picture(form.Picture{Src: w.look.banner, Alt: w.look.alt}),
		Note:    w.fit(24, w.goal.note, ""),
		Layout:  w.layout(layout),
	}
	if w.goal.Name != "group" { // the code stands right below: a button would lead past it
		h.Button = w.goal.button
	}
	return h
}

// layout: a tall photo fills the screen, others stand in a frame; where there is none, the template's way will do.
func (w writer) layout(model string) string {
	width, height := w.Picture.Size()
	switch {
	case height*5 >= width*6 && width > 0:
		return "cover"
	case width > 0 && model != "above":
		return "below"
	}
	return model
}

// things are what visitors get, and when and where.
func (w writer) things() []bait.Benefit {
	items := w.items
	if len(items) == 0 {
		items = slices.Clone(w.goal.steps)
	}
	return append(pictured(items, w.trade), bait.Benefit{Picture: form.Picture{Src: w.goal.whenArt}, Title: w.goal.whenTitle, Words: w.When})
}

// titleOfThings: without things of their own operators get the goal's steps.
func (w writer) titleOfThings() string {
	if len(w.items) == 0 {
		return w.goal.how
	}
	return w.fit(20, w.goal.offer)
}

func (w writer) foot() string { return w.goal.foot + w.trade.foot }

func (w writer) offer(layout string) bait.Offer {
	o := bait.Offer{
		Title: w.titleOfThings(), Name: w.fit(16, w.goal.offerName), Unit: w.goal.unit, Limit: "每个手机号登记 1 次",
		Benefits: w.things(), Foot: form.LongText(w.fit(200, w.foot())), Layout: layout,
	}
	if w.goal.Priced {
		o.Price = w.Price
	}
	return o
}

// benefits say the same as an offer where there is no price to speak of.
func (w writer) benefits(layout string) []block.Viewer {
	if w.paid("priced", "") != "" {
		return []block.Viewer{w.offer("ticket")}
	}
	b := bait.Benefits{Title: w.titleOfThings(), Layout: layout}
	for _, it := range w.things() {
		b.Items = append(b.Items, bait.Gain{Picture: it.Picture, Title: it.Title, Words: it.Words})
	}
	return []block.Viewer{b, bait.Notice{Words: w.fit(80, w.foot()), Layout: "plain"}}
}

func (w writer) phone(layout string) bait.Phone {
	return bait.Phone{
		Title: w.fit(20, w.goal.phone), Words: w.fit(40, w.goal.phoneWords), Button: w.goal.button, Thanks: form.LongText(w.fit(60, w.goal.thanks)),
		Layout: layout,
	}
}

func (w writer) steps(layout string) trust.Steps {
	s := trust.Steps{Title: w.goal.how, Layout: layout}
	for _, it := range w.goal.steps {
		s.Items = append(s.Items, trust.Step{Picture: it.Picture, Name: it.Title, Words: it.Words})
	}
	return s
}

// people introduces the organiser, with the proof that is no figure, and says what a phone number is used for.
func (w writer) people() trust.Experts {
	_, proof := figures(w.Proof)
	words := w.trade.hello + "有什么想先问的，打电话就行。\n电话：" + w.Contact
	if proof != "" {
		words = strings.TrimRight(proof, "。") + "。\n" + words
	}
	return trust.Experts{
		Title: "说在前面", Layout: "cards", // the other variants are for faces
		Items: []trust.Expert{
			{Picture: form.Picture{Src: w.trade.art[0]}, Name: w.Brand, Role: w.fit(30, w.Company, ""), Words: form.LongText(w.fit(200, words))},
			{
				Picture: form.Picture{Src: "art/lock.png"}, Name: "你的手机号", Role: "只用在这一件事上",
				Words: "只用来联系你、核对身份和防止重复登记，到期就删除。想看、想删，在「我的」页面自己就能操作。",
			},
		},
	}
}

// numbers are the figures of the proof; nothing where it has none.
func (w writer) numbers(layout string) []block.Viewer {
	items, _ := figures(w.Proof)
	for i := range items {
		items[i].Source = w.fit(40, fmt.Sprintf("{brand}提供，截至%s", w.now.In(form.China()).Format("2006年1月")))
	}
	if len(items) == 0 {
		return nil
	}
	return []block.Viewer{trust.Numbers{Title: "一些可以核对的数字", Items: items, Layout: layout}}
}

func (w writer) certificates(layout string) []block.Viewer {
	c := w.Certificate
	if c.Src == "" {
		return nil
	}
	if c.Alt == "" {
		c.Alt = w.Brand + "的证照"
	}
	return []block.Viewer{trust.Certificates{
		Title: "证照在这里，欢迎核对", Layout: layout, Items: []trust.Certificate{{Picture: c, Name: w.trade.papers, Note: w.Company}},
	}}
}

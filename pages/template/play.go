package template

import (
	"encoding/json"
	"fmt"
	"time"

	"github.com/sanduan/sanduan/components/bait"
	"github.com/sanduan/sanduan/components/basic"
	"github.com/sanduan/sanduan/components/block"
	"github.com/sanduan/sanduan/components/cta"
	"github.com/sanduan/sanduan/components/form"
	"github.com/sanduan/sanduan/components/trust"
	"github.com/sanduan/sanduan/pages"
	"github.com/sanduan/sanduan/pages/play"
)

// scheme is a page with a play: the play's settings with what it gives, and the copy around them.
type scheme struct {
	title, theme          string
	card                  pages.Card
	poster                pages.Poster
	brand, company, hours string        // company without "示例"; hours in which the phone is answered
	outlets               pages.Outlets // none for WeChat
	rules                 play.Play
	prizes                []play.Prize
	bait, trust, call     []block.Viewer
	bar, button           string // at the foot of the screen
	barLayout             string
}

// samplePhone is what every template has for a number to call, as people read it and as links dial it.
const (
	samplePhone = "400-000-0000"
	sampleDial  = "tel:4000000000"
)

// outsideWeChat is for plays in which friends help an owner along: WeChat's rules name them, and may close the page there.
var outsideWeChat = pages.Outlets{WeCom: true, App: true, Shop: true}

// addPlay registers the template of a play and a trade that has none yet.
func addPlay(t Template, of func(now time.Time) scheme) {
	Add(t, func(now time.Time, id pages.NewID) pages.Doc { return of(now).doc(t.Play, id) })
}

// doc is the page. Its rules, and the block that shows the play, come from the settings.
func (s scheme) doc(kind string, id pages.NewID) pages.Doc {
	rules, err := json.Marshal(s.rules)
	if err != nil {
		panic(fmt.Sprintf("template: write %T: %v", s.rules, err)) // structs of plain fields always encode
	}
	c := contents{id: id, doc: pages.Doc{
		Title: s.title, Theme: s.theme, Card: s.card, Poster: s.poster, Outlets: s.outlets,
		Host:   pages.Host{Brand: s.brand, Company: "示例" + s.company, Contact: samplePhone + "，" + s.hours, Days: 90},
		Invite: pages.Invite{Days: 7},
		Plays:  []pages.Play{{Key: form.Key(id()), Kind: kind, Rules: rules}},
		Prizes: play.Prizes{List: s.prizes},
	}}
	c.section(block.Bait, s.bait...)
	c.section(block.Trust, s.trust...)
	c.section(block.CTA, append(s.call[:len(s.call):len(s.call)], cta.Bar{
		Text: s.bar, Button: s.button, Contact: sampleDial, ContactText: "电话", Layout: s.barLayout,
	})...)
	return c.doc
}

// The parts of a page that every template has several of, each in a line.

func gain(art, title, words string) bait.Gain {
	return bait.Gain{Picture: pic(art, ""), Title: title, Words: words}
}

func doing(art, name, words string) trust.Step {
	return trust.Step{Picture: pic(art, ""), Name: name, Words: words}
}

func asking(question, answer string) trust.Question {
	return trust.Question{Name: question, Words: form.LongText(answer)}
}

// saying is an invented review, marked as such.
func saying(face, name string, stars int, words, date string) trust.Review {
	return trust.Review{Picture: pic(face, ""), Name: name, Stars: stars, Words: form.LongText(words), Source: "示例内容", Date: date, Sample: true}
}

// counted is an invented number, marked as such; from is where a real one would be read.
func counted(text, unit, label, from string) trust.Number {
	return trust.Number{Text: text, Unit: unit, Label: label, Source: from + "（示例）"}
}

// member is an invented person, marked as such.
func member(face, name, role, words string) trust.Expert {
	return trust.Expert{Picture: pic(face, ""), Name: name, Role: role + "（示例人物）", Words: form.LongText(words)}
}

// call is the organiser's number, with a word below it on when to use it.
func call(when, layout string) basic.Button {
	return basic.Button{Button: "打个电话", Link: sampleDial, Note: when, Layout: layout}
}

package admin

import (
	"net/url"
	"strings"

	"github.com/sanduan/sanduan/pages/play"
	"github.com/sanduan/sanduan/pages/template"
)

// PlayWizard is what a step to a new page with a play shows. The copy is a template's; the operator gives the name.
type PlayWizard struct {
	Kind     play.Kind         // chosen
	Template template.Template // chosen; the zero template before
	Wizard
}

// OfTemplate is the wizard at the fields of a template with a play.
func OfTemplate(t template.Template) PlayWizard {
	kind, _ := play.Get(t.Play)
	return PlayWizard{Kind: kind, Template: t, Wizard: Wizard{Trade: template.TradeOf(t.Trade)}}
}

// owner are the fields of whose page it is.
func (w PlayWizard) owner() []template.Ask { return w.asks([]string{"Brand", "Contact", "Company"}) }

// playArt are the pictures by which plays are chosen.
var playArt = map[string]string{
	"group": "art/balloon.png", "assist": "art/thumbs-up.png", "gift": "art/gift.png", "bargain": "art/scissors.png",
	"coupon": "art/red-envelope.png", "ranking": "art/trophy.png", "swap": "art/headphones.png",
}

// gist is the first clause of what a play is.
func gist(k play.Kind) string {
	first, _, _ := strings.Cut(k.Words, "；")
	first, _, _ = strings.Cut(first, "。")
	return first
}

func toPlay(kind string) string { return "/admin/new/play?" + url.Values{"Play": {kind}}.Encode() }

func toTemplate(name string) string {
	return "/admin/new/play?" + url.Values{"Template": {name}}.Encode()
}

// toOwn is the address of the wizard that writes a page of any trade with the play.
func toOwn(kind string) string { return "/admin/new/page?" + url.Values{"Play": {kind}}.Encode() }

// Package play has the rules of the seven plays (玩法): pure functions of settings, time, luck and who comes.
//
// A play is one file: its settings are a struct whose tagged fields make the form, and its rules are the verbs over a Run. The engine in
// db does for all plays what concerns storage: it locks, finds out what is known of a person, lets the play decide, and stores what came
// of it, prizes included, in one transaction.
package play

import (
	"encoding/json"
	"fmt"
	"reflect"
	"slices"
	"strings"

	"github.com/sanduan/sanduan/components/form"
)

// Play is the settings of one kind, with its rules.
//
// Start, Join, Claim and Close are the verbs, Undo and Redo what reverses and restores one act. Each takes the run as it stands and
// returns it as it stands after; where the outcome has a Reason, the run is returned unchanged. They never look at a clock, a database
// or chance: what they need of those is in the turn.
type Play interface {
	Common() Terms
	// Check tells what is wrong with the settings that tags cannot say; nil for nothing.
	Check() form.Errors
	// Worse tells what is less favourable to participants than in the settings before, which are of the same kind, by field; nil for
	// nothing. Such settings cannot be published once somebody takes part.
	Worse(before Play) form.Errors
	// Auto tells whether a run begins by itself when the first friend comes; otherwise its owner starts it.
	Auto() bool
	// Lasts is how many hours a run lasts; 0 until the page ends. It never lasts longer than the page.
	Lasts() int
	// Gives are the keys of the prizes the play can give, without "" and each once.
	Gives() []form.Ref
	// Summary is the settings in one sentence, with what they may cost at most: "每人邀请 3 位新朋友报名，可领 1 份，限量 200 份，预计成本 ¥3,980".
	Summary(Prizes) string
	// Clauses are the rules as participants read them, in order.
	Clauses(Prizes) []Clause

	Start(Run, Turn) (Run, Outcome) // the owner begins: r has identity and owner alone
	Join(Run, Turn) (Run, Outcome)  // a friend acts
	Claim(Run, Turn) (Run, Outcome) // somebody of the run does what t.Do says
	Close(Run, Turn) (Run, Outcome) // t.Now has reached r.Due: whatever time brings, once or more often
	Undo(Run, Act, Turn) (Run, Outcome)
	Redo(Run, Act, Turn) (Run, Outcome)
	// Show is what there is to see of a run besides its friends.
	Show(Run) Shown
}

// Clause is one paragraph of the rules: a heading and what it says.
type Clause struct{ Title, Words string }

// Kind is one registered kind of play.
type Kind struct {
	Name   string // what is stored: "bargain"
	Title  string // what people read: "砍价"
	Words  string // what it is, in a sentence for operators
	Sample Play
	Prizes []Prize // that the sample gives
	Fields []form.Field
}

var kinds = map[string]Kind{}

// order is that of the kinds on screens.
var order = []string{"group", "assist", "gift", "bargain", "coupon", "ranking", "swap"}

// Add registers a kind with its sample, and the prizes the sample gives. It panics on a repeated name, a wrong tag or a sample that does not pass its own checks:
// programming errors.
func Add(name, title, words string, sample Play, prizes ...Prize) {
	if _, ok := kinds[name]; ok || !slices.Contains(order, name) {
		panic("play: added twice, or in no order: " + name)
	}
	if errs := Check(sample, Prizes{List: prizes}); errs != nil {
		panic(fmt.Sprintf("play: sample of %s: %v", name, errs))
	}
	fields := form.Fields(reflect.TypeOf(sample))
	if !takesOrders(sample) {
		fields = withoutOrders(fields)
	}
	kinds[name] = Kind{Name: name, Title: title, Words: words, Sample: sample, Prizes: prizes, Fields: fields}
}

// withoutOrders are the fields of a form that does not offer what the play's check refuses.
func withoutOrders(fields []form.Field) []form.Field {
	fields = slices.Clone(fields)
	for i, f := range fields {
		if f.Name == "Act" {
			fields[i].Help, _, _ = strings.Cut(f.Help, "；下单")
			fields[i].Options = slices.DeleteFunc(slices.Clone(f.Options), func(o form.Option) bool { return o.Value == Ordered })
		}
	}
	return fields
}

// Get returns the named kind; ok is false where there is none.
func Get(name string) (k Kind, ok bool) {
	k, ok = kinds[name]
	return k, ok
}

// All lists the kinds in the order of screens.
func All() []Kind {
	var all []Kind
	for _, name := range order {
		if k, ok := kinds[name]; ok {
			all = append(all, k)
		}
	}
	return all
}

// ByLead tells whether a friend's lead alone is a join: for a gift there must be a pass, for a swap an offer.
func ByLead(kind string) bool { return kind != "gift" && kind != "swap" }

// Decode lays stored settings over the kind's sample.
func (k Kind) Decode(stored json.RawMessage) (Play, error) {
	v, err := form.Decode(k.Sample, stored)
	if err != nil {
		return nil, fmt.Errorf("play %s: %w", k.Name, err)
	}
	return v.(Play), nil
}

// Check tells all that is wrong with a play's settings, given the page's prizes; nil for nothing.
func Check(p Play, prizes Prizes) form.Errors {
	errs := check(p)
	form.Walk(p, func(path string, value any) {
		ref, ok := value.(form.Ref)
		if _, there := prizes.Get(ref); ok && ref != "" && !there && errs[path] == "" {
			errs = with(errs, path, "这个奖品已被删除，请重新选择")
		}
	})
	return errs
}

func check(p Play) form.Errors {
	errs := form.Check(p)
	if p.Common().Act == Ordered && !takesOrders(p) {
		errs = with(errs, "Act", "这种玩法给来的好友留着位置，等不了下单确认：请选留手机号报名")
	}
	for path, message := range p.Common().check() {
		errs = with(errs, path, message)
	}
	for path, message := range p.Check() {
		errs = with(errs, path, message)
	}
	return errs
}

// with is errs and one more, unless something is wrong with that field already.
func with(errs form.Errors, path, message string) form.Errors {
	if errs == nil {
		errs = form.Errors{}
	}
	if errs[path] == "" {
		errs[path] = message
	}
	return errs
}

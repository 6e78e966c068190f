package block

import (
	"strconv"
	"time"

	"github.com/sanduan/sanduan/components/form"
)

// Lead is what a block asks a visitor for, besides the phone number it always asks for.
type Lead struct {
	Act          string // what the visitor does by it: "预约"; "" = 报名
	Button       string // words on the button
	Thanks       string // words shown when the lead is in
	AskName      bool
	NameRequired bool
	Questions    []Question
	Slots        []Slot    // of which the visitor picks one; none asks for none
	Good         string    // what the visitor's ticket is good for: "¥20 新客体验券"; "" where nothing but the slot says it
	Until        form.Time // when the block stops asking, 0 never
	Over         string    // words to who comes later
}

// Ended tells whether the block has stopped asking.
func (l Lead) Ended(now time.Time) bool { return l.Until.Past(now) }

// SlotField is the name of the form field that says which slot was picked.
const SlotField = "slot"

// Question is one extra field of a lead form.
type Question struct {
	Label    string `label:"问题" required:"true" max:"20"`
	Choices  string `label:"选项" max:"200" help:"用逗号分开，例如：3-6岁，7-9岁。留空则让访客自己填写"`
	Required bool   `label:"必填"`
}

// Field is the name of the i-th extra question's form field.
func (Question) Field(i int) string { return "q" + strconv.Itoa(i) }

// Options are the question's choices; none means free text.
func (q Question) Options() []string { return form.Listed(q.Choices) }

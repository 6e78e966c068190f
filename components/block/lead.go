package block

import (
	"strconv"

	"github.com/sanduan/sanduan/components/form"
)

// Lead is what a block asks a visitor for, besides the phone number it always asks for.
type Lead struct {
	Button       string // words on the button
	Thanks       string // words shown when the lead is in
	AskName      bool
	NameRequired bool
	Questions    []Question
}

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

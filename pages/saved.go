package pages

import "github.com/sanduan/sanduan/components/form"

// SavedTemplate is a page's contents that an operator keeps to begin other pages from (我的模板).
type SavedTemplate struct {
	ID        string `db:"id"`
	Title     string `db:"title"`
	Words     string `db:"words"` // what it is for, "" none
	Doc       Doc    `db:"-"`     // in lists not loaded
	By        string `db:"by_name"`
	CreatedAt int64  `db:"created_at"` // unix ms
}

// MaxTemplates is how many templates operators may keep.
const MaxTemplates = 200

// TemplateName is what an operator says about a template.
type TemplateName struct {
	Title string `label:"模板名称" required:"true" max:"40"`
	Words string `label:"适合做什么" max:"60" help:"一句话，挑模板时看得到，可留空"`
}

// Check tells what is wrong with the name; nil for nothing.
func (n TemplateName) Check() form.Errors { return form.Check(n) }

package template

import (
	"encoding/json"
	"fmt"
	"reflect"
	"time"

	"github.com/sanduan/sanduan/components/block"
	"github.com/sanduan/sanduan/components/form"
	"github.com/sanduan/sanduan/pages"
)

// contents writes a template's page section by section. Blocks are given as their own structs, so that renaming a
// block's field breaks the build and not the pages made from the template.
type contents struct {
	doc pages.Doc
	id  pages.NewID
}

// section begins the next section of the page.
func (c *contents) section(kind block.Section, blocks ...block.Viewer) {
	s := pages.Section{ID: c.id(), Kind: kind}
	for _, v := range blocks {
		s.Blocks = append(s.Blocks, pages.Block{ID: c.id(), Kind: kindOf(v), Props: props(v)})
	}
	c.doc.Sections = append(c.doc.Sections, s)
}

// kindOf is the name under which v's type is registered.
func kindOf(v block.Viewer) string {
	for _, k := range block.All() {
		if reflect.TypeOf(k.Sample) == reflect.TypeOf(v) {
			return k.Name
		}
	}
	panic(fmt.Sprintf("template: %T is no registered block", v))
}

func props(v block.Viewer) json.RawMessage {
	b, err := json.Marshal(v)
	if err != nil {
		panic(fmt.Sprintf("template: write %T: %v", v, err)) // structs of plain fields always encode
	}
	return b
}

// pic is built-in art.
func pic(file, alt string) form.Picture { return form.Picture{Src: "art/" + file, Alt: alt} }

// evening is 20:00 in China on the day that many days after now: an hour at which people still look at their phones.
func evening(now time.Time, days int) form.Time { return clock(now, days, 20, 0) }

// clock is a time of day in China, that many days after now.
func clock(now time.Time, days, hour, minute int) form.Time {
	t := now.In(form.China())
	return form.Time(time.Date(t.Year(), t.Month(), t.Day()+days, hour, minute, 0, 0, form.China()).UnixMilli())
}

// weekday is how many days after now, and at least that many, the weekday comes next.
func weekday(now time.Time, day time.Weekday, least int) int {
	is := now.In(form.China()).AddDate(0, 0, least).Weekday()
	return least + int(day-is+7)%7
}

// date is a day as visitors read it: "12月6日".
func date(t form.Time) string { return t.In().Format("1月2日") }

package template

import (
	"encoding/json"
	"fmt"
	"strings"
	"time"

	"github.com/sanduan/sanduan/components/form"
	"github.com/sanduan/sanduan/pages"
)

// Owner is whose page it becomes: what the wizard asks where the copy is a template's.
type Owner struct {
	Brand   string `label:"品牌名" required:"true" max:"12"`
	Contact string `label:"联系电话" required:"true" max:"24"`
	Company string `label:"公司全称" required:"true" max:"40"`
}

// Check tells what is wrong with them; nil for nothing.
func (o Owner) Check() form.Errors {
	errs := form.Check(o)
	if wrong := wrongContact(o.Contact); wrong != "" && errs["Contact"] == "" {
		if errs == nil {
			errs = form.Errors{}
		}
		errs["Contact"] = wrong
	}
	return errs
}

// DocFor is the template's contents in the owner's name: wherever the sample's brand, company and number stand, the owner's do.
func (t Template) DocFor(o Owner, now time.Time, id pages.NewID) pages.Doc {
	d := t.Doc(now, id)
	written, err := json.Marshal(d)
	if err != nil {
		panic(fmt.Sprintf("template: write %s: %v", t.Name, err)) // what Doc makes always encodes
	}
	named := strings.NewReplacer(
		inside(d.Host.Company), inside(o.Company), inside(d.Host.Contact), inside(o.Contact),
		sampleDial, "tel:"+dial(o.Contact), inside(d.Host.Brand), inside(o.Brand),
	).Replace(string(written))
	var own pages.Doc
	if err := json.Unmarshal([]byte(named), &own); err != nil {
		panic(fmt.Sprintf("template: name %s: %v", t.Name, err)) // texts were replaced by texts
	}
	return own
}

// inside is a text as it stands between the quotes of JSON.
func inside(s string) string {
	b, err := json.Marshal(s)
	if err != nil {
		panic(err) // strings always encode
	}
	return string(b[1 : len(b)-1])
}

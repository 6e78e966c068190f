package template_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/sanduan/sanduan/pages"
	"github.com/sanduan/sanduan/pages/comply"
	"github.com/sanduan/sanduan/pages/play"
	"github.com/sanduan/sanduan/pages/template"
)

// TestTemplatesInAnOwnersName: of every template with a play a page comes that may be published as it is and names nobody else, however
// the owner is called.
func TestTemplatesInAnOwnersName(t *testing.T) {
	for _, o := range []template.Owner{
		{Brand: "老王家", Contact: "021-5888 0000", Company: "上海老王家餐饮有限公司"},
		{Brand: `十二"个\<字>&的品牌`, Contact: "13800138000", Company: `“引号”\公司`},
	} {
		if errs := o.Check(); errs != nil {
			t.Fatal(errs)
		}
		for _, k := range play.All() {
			for _, tpl := range template.OfPlay(k.Name) {
				model, d := tpl.Doc(moments[0], counter()), tpl.DocFor(o, moments[0], counter())
				if d.Host.Brand != o.Brand || d.Host.Company != o.Company || d.Host.Contact != o.Contact || d.Count() != model.Count() {
					t.Errorf("%s is %+v", tpl.Name, d.Host)
				}
				for _, p := range d.Ready(true).Check(moments[0], pages.Exists{}) {
					t.Errorf("%s of %s: %s %s: %s", tpl.Name, o.Brand, p.Where, p.Field, p.Message)
				}
				for _, f := range comply.Check(comply.Page{Ready: d.Ready(true), Now: moments[0]}) {
					if f.Severity != comply.Info {
						t.Errorf("%s of %s: %s %s: %s", tpl.Name, o.Brand, f.Where, f.Rule, f.Words)
					}
				}
				written, err := json.Marshal(d)
				if err != nil {
					t.Fatal(err)
				}
				for _, other := range []string{model.Host.Brand, model.Host.Company, "400-000", "4000000000"} {
					if strings.Contains(string(written), other) {
						t.Errorf("%s still says %s", tpl.Name, other)
					}
				}
			}
		}
	}
}

func TestOwnersAreChecked(t *testing.T) {
	good := template.Owner{Brand: "老王家", Contact: "021-5888 0000", Company: "上海老王家餐饮有限公司"}
	for field, set := range map[string]func(*template.Owner){
		"Brand": func(o *template.Owner) { o.Brand = strings.Repeat("长", 13) }, "Company": func(o *template.Owner) { o.Company = "" },
		"Contact": func(o *template.Owner) { o.Contact = "加我微信" },
	} {
		o := good
		set(&o)
		if errs := o.Check(); len(errs) != 1 || errs[field] == "" {
			t.Errorf("%+v: %v", o, errs)
		}
	}
}

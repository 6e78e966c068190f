package block

import (
	"context"
	"encoding/json"
	"io"
	"maps"
	"net/url"
	"reflect"
	"slices"
	"testing"

	"github.com/a-h/templ"

	"github.com/sanduan/sanduan/components/form"
)

// sign is a block to test the registry with.
type sign struct {
	Words string     `label:"文字" required:"true" max:"10"`
	Price form.Money `label:"价格"`
	Items []line     `label:"行"`
}

type line struct {
	Words string `label:"文字"`
}

func (s sign) View(Env) templ.Component {
	return templ.ComponentFunc(func(_ context.Context, w io.Writer) error {
		_, err := io.WriteString(w, templ.EscapeString(s.Words))
		return err
	})
}

// registry empties the registry for one test.
func registry(t *testing.T) {
	before := kinds
	kinds = map[string]Kind{}
	t.Cleanup(func() { kinds = before })
}

func TestAddRefusesMistakes(t *testing.T) {
	registry(t)
	Add(Bait, "sign", "招牌", sign{Words: "样例"})
	for name, add := range map[string]func(){
		"a repeated name":      func() { Add(CTA, "sign", "招牌", sign{Words: "样例"}) },
		"a sample with a hole": func() { Add(Bait, "hole", "空", sign{}) },
		"a wrong tag":          func() { Add(Bait, "tag", "错", unlabelled{}) },
	} {
		func() {
			defer func() {
				if recover() == nil {
					t.Errorf("%s was taken", name)
				}
			}()
			add()
		}()
	}
}

type unlabelled struct{ Words string }

func (unlabelled) View(Env) templ.Component { return templ.NopComponent }

func TestAllIsBySectionThenName(t *testing.T) {
	registry(t)
	for name, s := range map[string]Section{"b": Trust, "a": Trust, "z": Bait, "c": CTA} {
		Add(s, name, "招牌", sign{Words: "样例"})
	}
	var got []string
	for _, k := range All() {
		got = append(got, k.Name)
	}
	if want := []string{"z", "a", "b", "c"}; !slices.Equal(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
	if _, ok := Get("none"); ok {
		t.Error("a kind nobody added")
	}
}

func TestKindReadsProps(t *testing.T) {
	registry(t)
	sample := sign{Words: "样例", Items: []line{{"一"}}}
	Add(Bait, "sign", "招牌", sample)
	k, _ := Get("sign")

	v, err := k.Decode(k.Props())
	if err != nil || !reflect.DeepEqual(v, Viewer(sample)) {
		t.Errorf("sample: %v, %+v", err, v)
	}
	v, err = k.Decode(json.RawMessage(`{"Price":990,"Gone":1}`))
	if err != nil || v.(sign).Price != 990 || v.(sign).Words != "样例" {
		t.Errorf("stored: %v, %+v", err, v)
	}
	if _, err = k.Decode(json.RawMessage(`{"Price":"x"}`)); err == nil {
		t.Error("text was taken for an amount")
	}

	props, errs := k.Bind(nil, url.Values{"Words": {"新"}, "Price": {"9.9"}, "Items.len": {"2"}, "Items.1.Words": {"二"}})
	if want := `{"Words":"新","Price":990,"Items":[{"Words":""},{"Words":"二"}]}`; errs != nil || string(props) != want {
		t.Errorf("%v\ngot  %s\nwant %s", errs, props, want)
	}
	// What was typed is kept beside the complaint, so that nothing has to be typed twice.
	props, errs = k.Bind(nil, url.Values{"Words": {"一二三四五六七八九十十一"}, "Price": {"9.9"}})
	if want := (form.Errors{"Words": "最多 10 个字，现在 12 个"}); !maps.Equal(errs, want) {
		t.Errorf("errors %v, want %v", errs, want)
	}
	if want := `{"Words":"一二三四五六七八九十十一","Price":990,"Items":[]}`; string(props) != want {
		t.Errorf("got  %s\nwant %s", props, want)
	}
}

// TestBindKeepsWhatItDoesNotKnow: a page made by a newer version of the program loses nothing by being edited here, and
// what cannot be read stays as it was.
func TestBindKeepsWhatItDoesNotKnow(t *testing.T) {
	registry(t)
	Add(Bait, "sign", "招牌", sign{Words: "样例"})
	k, _ := Get("sign")
	base := json.RawMessage(`{"Zoom":{"a":1},"Words":"旧","Price":990,"Angle":"<3"}`)
	props, errs := k.Bind(base, url.Values{"Words": {"新"}, "Price": {"九块九"}})
	if want := (form.Errors{"Price": "请填写金额，不能是负数，最多两位小数，例如 19.9"}); !maps.Equal(errs, want) {
		t.Errorf("errors %v, want %v", errs, want)
	}
	if want := `{"Words":"新","Price":990,"Items":[],"Angle":"<3","Zoom":{"a":1}}`; string(props) != want {
		t.Errorf("got  %s\nwant %s", props, want)
	}
	if props, _ = k.Bind(json.RawMessage(`[1]`), url.Values{"Words": {"新"}}); string(props) != `{"Words":"新","Price":0,"Items":[]}` {
		t.Errorf("over what is no object: %s", props)
	}
}

func TestEnvShowsAFormOnlyToItsBlock(t *testing.T) {
	e := Env{ID: "b1", Form: Form{Block: "b1", Values: url.Values{"phone": {"138"}}, Errors: form.Errors{"phone": "错了"}}}
	if e.Value("phone") != "138" || e.Wrong("phone") != "错了" || e.Value("name") != "" || e.Wrong("name") != "" {
		t.Errorf("%q %q", e.Value("phone"), e.Wrong("phone"))
	}
	e.ID = "b2"
	if e.Value("phone") != "" || e.Wrong("phone") != "" {
		t.Error("another block's form is shown")
	}
	e.ID, e.Form = "", Form{}
	if e.Value("phone") != "" || e.Wrong("phone") != "" {
		t.Error("no form is shown")
	}
}

func TestQuestion(t *testing.T) {
	for choices, want := range map[string][]string{
		"":             nil,
		" ， ":          nil,
		"工作日":          {"工作日"},
		"周六，周日,都行":     {"周六", "周日", "都行"},
		"3-6岁、 7-9岁 ;": {"3-6岁", "7-9岁"},
		"甲\n乙；丙":       {"甲", "乙", "丙"},
	} {
		if got := (Question{Choices: choices}).Options(); !slices.Equal(got, want) {
			t.Errorf("%q: %q", choices, got)
		}
	}
	if got := (Question{}).Field(2); got != "q2" {
		t.Errorf("field %q", got)
	}
}

func TestPersonIsCalled(t *testing.T) {
	if got := (Person{Name: "小李"}).Called(); got != "小李" {
		t.Errorf("%q", got)
	}
	if got := (Person{}).Called(); got != "你的好友" {
		t.Errorf("%q", got)
	}
}

func TestSectionsHaveTitles(t *testing.T) {
	for _, s := range Sections() {
		if s.Title() == string(s) {
			t.Errorf("%s has no title", s)
		}
	}
}

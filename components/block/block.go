// Package block is the registry of blocks (组件). A block is one .templ file that registers itself: its struct's
// tagged fields are the edit form and its checks, its sample is the default, its View is the look.
package block

import (
	"encoding/json"
	"fmt"
	"maps"
	"net/url"
	"reflect"
	"slices"
	"sort"
	"strings"
	"time"

	"github.com/a-h/templ"

	"github.com/sanduan/sanduan/components/form"
)

// Section is one of a page's three parts (段).
type Section string

// The sections, in the order a page usually has them.
const (
	Bait  Section = "bait"  // 上段: theme and benefit
	Trust Section = "trust" // 中段: evidence
	CTA   Section = "cta"   // 下段: call to action
)

// Basic is where kinds of blocks are listed that belong to no section and fit into each (通用); no section is Basic.
const Basic Section = "basic"

// Sections lists the sections in order.
func Sections() []Section { return []Section{Bait, Trust, CTA} }

// Groups lists what kinds of blocks are listed under, in order: the sections, then Basic.
func Groups() []Section { return append(Sections(), Basic) }

// Title is the section's name on screens.
func (s Section) Title() string {
	switch s {
	case Bait:
		return "上段 · 诱饵"
	case Trust:
		return "中段 · 信任"
	case CTA:
		return "下段 · 行动"
	case Basic:
		return "通用"
	}
	return string(s)
}

// Viewer is a block's struct: its props and how they look.
type Viewer interface {
	View(Env) templ.Component
}

// Asker is a block that asks the visitor for a lead.
type Asker interface {
	Viewer
	Lead() Lead
}

// Checker is a block that can be unfit for publishing in ways tags cannot say: a deadline gone by, a sample left in.
type Checker interface {
	Viewer
	Unfit(now time.Time) form.Errors
}

// Greeter is a block that names the inviter itself, so that the page need not. Only tells whether that is what the block is
// for: one that greets in passing does not where such a block stands on the page, see Env.Named.
type Greeter interface {
	Viewer
	Greets() (only bool)
}

// Signer is a block that says who the organiser is, so that the page's foot need not repeat what it says.
type Signer interface {
	Viewer
	Signs(text string) bool
}

// Kind is one registered kind of block.
type Kind struct {
	Section Section // where it is listed: one of Groups
	Name    string  // what pages store, e.g. "countdown"
	Title   string  // what operators read, e.g. "倒计时"
	Also    string  // other words operators look for it by, e.g. "限时 截止时间"
	Sample  Viewer
	Fields  []form.Field
}

var kinds = map[string]Kind{}

// Add registers a kind of block with its sample; also are other words operators look for it by. It panics on a repeated name, a wrong tag, or a sample that does
// not pass its own checks: programming errors.
func Add(section Section, name, title string, sample Viewer, also ...string) {
	if _, ok := kinds[name]; ok {
		panic("block: added twice: " + name)
	}
	if errs := form.Check(sample); errs != nil {
		panic(fmt.Sprintf("block: sample of %s: %v", name, errs))
	}
	kinds[name] = Kind{
		Section: section, Name: name, Title: title, Also: strings.Join(also, " "), Sample: sample,
		Fields: form.Fields(reflect.TypeOf(sample)),
	}
}

// Get returns the named kind; ok is false where no such block exists (any more).
func Get(name string) (k Kind, ok bool) {
	k, ok = kinds[name]
	return k, ok
}

// All returns the kinds by group, then name.
func All() []Kind {
	order := Groups()
	all := make([]Kind, 0, len(kinds))
	for _, k := range kinds {
		all = append(all, k)
	}
	sort.Slice(all, func(i, j int) bool {
		if a, b := slices.Index(order, all[i].Section), slices.Index(order, all[j].Section); a != b {
			return a < b
		}
		return all[i].Name < all[j].Name
	})
	return all
}

// Props are the sample's props as stored.
func (k Kind) Props() json.RawMessage { return encode(k.Sample) }

// Decode lays stored props over the sample.
func (k Kind) Decode(props json.RawMessage) (Viewer, error) {
	v, err := form.Decode(k.Sample, props)
	if err != nil {
		return nil, fmt.Errorf("block %s: %w", k.Name, err)
	}
	return v.(Viewer), nil
}

// Sought tells whether a search for words means the kind: its title or one of the other words for it holds them.
func (k Kind) Sought(words string) bool {
	return strings.Contains(strings.ToLower(k.Title+" "+k.Also), strings.ToLower(words))
}

// Variants are the looks the kind can have: the choices of its field Layout, the sample's own among them. None where it
// has no such field.
func (k Kind) Variants() []form.Option {
	for _, f := range k.Fields {
		if f.Name == layout {
			return f.Options
		}
	}
	return nil
}

// Has tells whether the kind has a variant of that name.
func (k Kind) Has(variant string) bool {
	return slices.ContainsFunc(k.Variants(), func(o form.Option) bool { return o.Value == variant })
}

// In is the sample in the named variant.
func (k Kind) In(variant string) Viewer {
	v := reflect.New(reflect.TypeOf(k.Sample)).Elem()
	v.Set(reflect.ValueOf(k.Sample))
	v.FieldByName(layout).SetString(variant)
	return v.Interface().(Viewer)
}

// layout is the name of the field that chooses a block's look.
const layout = "Layout"

// Bind reads a submitted edit form. The props hold what could be read even where errs is not nil; what could not stays
// as it is in base, the props the form began from (nil = empty).
func (k Kind) Bind(base json.RawMessage, in url.Values) (props json.RawMessage, errs form.Errors) {
	v := reflect.New(reflect.TypeOf(k.Sample))
	if base != nil {
		if before, err := k.Decode(base); err == nil {
			v.Elem().Set(reflect.ValueOf(before))
		}
	}
	errs = form.Bind(v.Interface(), in)
	return k.withUnknown(encode(v.Elem().Interface()), base), errs
}

// withUnknown adds to props the members of base that this program's version of the block does not know: a page made by a
// newer one is not to lose them by being edited here.
func (k Kind) withUnknown(props, base json.RawMessage) json.RawMessage {
	var stored map[string]json.RawMessage
	if json.Unmarshal(base, &stored) != nil {
		return props
	}
	for _, f := range k.Fields {
		delete(stored, f.Name)
		delete(stored, f.Was)
	}
	for _, name := range slices.Sorted(maps.Keys(stored)) {
		comma := ","
		if len(props) == len("{}") {
			comma = ""
		}
		props = fmt.Appendf(props[:len(props)-1], "%s%s:%s}", comma, encode(name), stored[name])
	}
	return props
}

func encode(v any) json.RawMessage {
	b, err := json.Marshal(v)
	if err != nil {
		panic(fmt.Sprintf("block: write %T: %v", v, err)) // structs of plain fields always encode
	}
	return b
}

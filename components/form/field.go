package form

import (
	"fmt"
	"reflect"
	"strconv"
	"strings"
	"sync"
)

// Kind says which control a field has.
type Kind string

// The controls.
const (
	Text     Kind = "text"
	Long     Kind = "long"
	Number   Kind = "number"
	Checkbox Kind = "checkbox"
	Select   Kind = "select"
	Image    Kind = "picture"
	Color    Kind = "colour"
	Amount   Kind = "money"
	Moment   Kind = "time"
	Address  Kind = "link"
	List     Kind = "list"
	Hidden   Kind = "key" // no control: see Key
	Footage  Kind = "video"
	Choice   Kind = "ref" // a select of what the page has: see Ref
)

// Limits that hold where a tag sets none.
const (
	maxText  = 100
	maxLong  = 2000
	maxLink  = 500
	maxItems = 20
	maxRef   = 16 // a key's length
)

// Option is one choice of a select.
type Option struct{ Value, Label string }

// Field is one field of an edit form, read from a struct field's type and tags.
type Field struct {
	Name     string // the Go field's name: the key in forms and in stored JSON
	Was      string // its former name, "" if it never had one
	Label    string
	Help     string
	Group    string // "" content, "style", "advanced"
	Kind     Kind
	Required bool
	Min, Max int // characters, value, fen or items, by Kind; Max 0 = none
	Options  []Option
	Items    []Field // of a list: the fields of an item
	Type     reflect.Type
	Of       string // of a reference: the list of the page it picks from
	index    []int  // of the struct field, through embedded structs
}

var kinds = map[reflect.Type]Kind{
	reflect.TypeFor[string]():   Text,
	reflect.TypeFor[LongText](): Long,
	reflect.TypeFor[int]():      Number,
	reflect.TypeFor[bool]():     Checkbox,
	reflect.TypeFor[Picture]():  Image,
	reflect.TypeFor[Video]():    Footage,
	reflect.TypeFor[Colour]():   Color,
	reflect.TypeFor[Money]():    Amount,
	reflect.TypeFor[Time]():     Moment,
	reflect.TypeFor[Link]():     Address,
	reflect.TypeFor[Key]():      Hidden,
	reflect.TypeFor[Ref]():      Choice,
}

var known sync.Map // []Field by reflect.Type: reading tags costs more than what is done with them

// Fields are the fields of struct type t in order, to be read only. It panics where a tag is wrong: a programming error
// found by the first test that imports the package.
func Fields(t reflect.Type) []Field {
	if fields, ok := known.Load(t); ok {
		return fields.([]Field)
	}
	fields := readFields(t)
	known.Store(t, fields)
	return fields
}

func readFields(t reflect.Type) []Field {
	var fields []Field
	for i := range t.NumField() {
		sf := t.Field(i)
		if sf.Anonymous && sf.Type.Kind() == reflect.Struct {
			for _, f := range readFields(sf.Type) { // as if they stood here, as JSON has it
				f.index = append([]int{i}, f.index...)
				fields = append(fields, f)
			}
			continue
		}
		f, err := read(sf)
		if err != nil {
			panic(fmt.Sprintf("form: %s.%s: %v", t, sf.Name, err))
		}
		f.index = []int{i}
		fields = append(fields, f)
	}
	return fields
}

func read(sf reflect.StructField) (Field, error) {
	f := Field{
		Name: sf.Name, Was: sf.Tag.Get("was"), Label: sf.Tag.Get("label"), Help: sf.Tag.Get("help"),
		Group: sf.Tag.Get("group"), Of: sf.Tag.Get("of"), Required: sf.Tag.Get("required") == "true", Type: sf.Type,
	}
	if f.Label == "" {
		return f, fmt.Errorf("no label")
	}
	if g := f.Group; g != "" && g != "style" && g != "advanced" {
		return f, fmt.Errorf("unknown group %q", g)
	}
	kind, ok := kinds[sf.Type]
	switch {
	case ok:
		f.Kind = kind
	case sf.Type.Kind() == reflect.Slice && sf.Type.Elem().Kind() == reflect.Struct:
		f.Kind, f.Items = List, Fields(sf.Type.Elem())
	default:
		return f, fmt.Errorf("no control for type %s", sf.Type)
	}
	if (f.Kind == Choice) != (f.Of != "") {
		return f, fmt.Errorf("a reference, and nothing else, says of what")
	}
	if options := sf.Tag.Get("options"); options != "" {
		if f.Kind != Text {
			return f, fmt.Errorf("options on a %s field", f.Kind)
		}
		f.Kind = Select
		for _, o := range strings.Split(options, ",") {
			value, label, ok := strings.Cut(o, "=")
			if !ok {
				return f, fmt.Errorf("option %q is not value=label", o)
			}
			f.Options = append(f.Options, Option{value, label})
		}
	}
	return f, f.limits(sf.Tag)
}

func (f *Field) limits(tag reflect.StructTag) error {
	switch f.Kind {
	case Text:
		f.Max = maxText
	case Long:
		f.Max = maxLong
	case Address:
		f.Max = maxLink
	case List:
		f.Max = maxItems
	case Choice:
		f.Max = maxRef
	}
	for name, at := range map[string]*int{"min": &f.Min, "max": &f.Max} {
		s := tag.Get(name)
		if s == "" {
			continue
		}
		n, err := strconv.Atoi(s)
		if err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
		*at = n
	}
	return nil
}

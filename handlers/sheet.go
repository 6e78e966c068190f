package handlers

import (
	"bytes"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"net/url"
	"reflect"
	"regexp"
	"strings"

	"github.com/sanduan/sanduan/components/block"
	"github.com/sanduan/sanduan/components/form"
	"github.com/sanduan/sanduan/components/theme"
	"github.com/sanduan/sanduan/pages"
	"github.com/sanduan/sanduan/pages/admin"
)

// sheet is one edit form of the draft: a block's props or one of the page's settings. Both are tagged structs whose
// JSON tells whether somebody else has changed them meanwhile.
type sheet struct {
	at     admin.At // where the editor opens it
	kind   string   // of the block; "" for settings
	fields []form.Field
	sample url.Values // of a block: what a new list item begins with
	bind   func(url.Values) (json.RawMessage, form.Errors)
	values func(json.RawMessage) (url.Values, error)
	load   func(*pages.Doc) (json.RawMessage, error)
	store  func(d *pages.Doc, base, props json.RawMessage) error
}

// blockSheet edits a block's props.
func blockSheet(kind block.Kind, id string) sheet {
	return sheet{
		at: admin.At{Block: id}, kind: kind.Name, fields: kind.Fields, sample: form.Values(kind.Sample), bind: kind.Bind,
		values: func(props json.RawMessage) (url.Values, error) {
			v, err := kind.Decode(props)
			if err != nil {
				return nil, err
			}
			return form.Values(v), nil
		},
		load: func(d *pages.Doc) (json.RawMessage, error) {
			b, err := d.Find(id)
			if err != nil {
				return nil, err
			}
			return b.Props, nil
		},
		store: func(d *pages.Doc, base, props json.RawMessage) error { return d.SetProps(id, base, props) },
	}
}

// settingsSheet edits the settings T of a page.
func settingsSheet[T any](panel string, get func(pages.Doc) T, set func(*pages.Doc, T), check func(T) form.Errors) sheet {
	load := func(d *pages.Doc) (json.RawMessage, error) { return json.Marshal(get(*d)) }
	return sheet{
		at: admin.At{Panel: panel}, fields: form.Fields(reflect.TypeFor[T]()), load: load,
		bind: func(in url.Values) (json.RawMessage, form.Errors) {
			var v T
			errs := form.Bind(&v, in)
			if check != nil {
				errs = withErrors(errs, check(v))
			}
			props, err := json.Marshal(v)
			if err != nil {
				panic(fmt.Sprintf("write %T: %v", v, err)) // structs of plain fields always encode
			}
			return props, errs
		},
		values: func(props json.RawMessage) (url.Values, error) {
			var v T
			err := json.Unmarshal(props, &v)
			return form.Values(v), err
		},
		store: func(d *pages.Doc, base, props json.RawMessage) error {
			stored, err := load(d)
			if err != nil {
				return err
			}
			if base != nil && !bytes.Equal(stored, base) && !bytes.Equal(stored, props) {
				return pages.Errorf(pages.Conflict, "您编辑期间，别人修改了这里")
			}
			var v T
			if err := json.Unmarshal(props, &v); err != nil {
				return err
			}
			set(d, v)
			return nil
		},
	}
}

// basics are pages.Basics and the theme, which is chosen by its colours.
type basics struct {
	Title string `label:"页面标题" required:"true" max:"40" help:"显示在微信顶部和浏览器标签上"`
	Theme string `label:"主题" required:"true"`
}

// panelSheet is the edit form of the named panel; ok is false where the panel is no form of the draft.
func panelSheet(name string) (sh sheet, ok bool) {
	switch name {
	case "basics":
		sh = settingsSheet(name,
			func(d pages.Doc) basics { return basics{d.Title, d.Theme} },
			func(d *pages.Doc, b basics) { d.Title, d.Theme = b.Title, b.Theme },
			func(b basics) form.Errors {
				if !theme.Known(b.Theme) {
					return form.Errors{"Theme": "请选择主题"}
				}
				return nil
			})
	case "card":
		sh = settingsSheet(name, func(d pages.Doc) pages.Card { return d.Card }, func(d *pages.Doc, v pages.Card) { d.Card = v }, nil)
	case "poster":
		sh = settingsSheet(name, func(d pages.Doc) pages.Poster { return d.Poster }, func(d *pages.Doc, v pages.Poster) { d.Poster = v }, nil)
	case "host":
		sh = settingsSheet(name, func(d pages.Doc) pages.Host { return d.Host }, func(d *pages.Doc, v pages.Host) { d.Host = v }, nil)
	case "invite":
		sh = settingsSheet(name, func(d pages.Doc) pages.Invite { return d.Invite }, func(d *pages.Doc, v pages.Invite) { d.Invite = v }, nil)
	default:
		return sheet{}, false
	}
	return sh, true
}

// form is the sheet as a form that shows the draft's values.
func (sh sheet) form(d *pages.Doc) (admin.Sheet, error) {
	props, err := sh.load(d)
	if err != nil {
		return admin.Sheet{}, err
	}
	values, err := sh.values(props)
	if err != nil {
		return admin.Sheet{}, err
	}
	return admin.Sheet{At: sh.at, Kind: sh.kind, Fields: sh.fields, Values: values, Base: base64.StdEncoding.EncodeToString(props)}, nil
}

var index = regexp.MustCompile(`\.[0-9]+(\.|$)`)

// reorder applies a list's button to the submitted values and tells the path of the item it touched. A new item begins
// with what the sample's first one says, so that nobody starts from nothing.
func (sh sheet) reorder(in url.Values, op string) (out url.Values, touched string) {
	out = form.Reorder(in, op)
	list, ok := strings.CutSuffix(op, ".add")
	if !ok {
		return out, movedTo(op)
	}
	before, after := in.Get(list+".len"), out.Get(list+".len")
	if before == after {
		return out, list
	}
	item := fmt.Sprintf("%s.%d", list, number(after)-1)
	first := index.ReplaceAllString(list, ".0$1") + ".0."
	for key, values := range sh.sample {
		if rest, ok := strings.CutPrefix(key, first); ok {
			out[item+"."+rest] = values
		}
	}
	return out, item
}

// movedTo is where the item of a list's button stands after it: "Items.2.up" → "Items.1".
func movedTo(op string) string {
	path, verb, _ := cutLast(op)
	list, at, _ := cutLast(path)
	switch verb {
	case "up":
		return fmt.Sprintf("%s.%d", list, max(0, number(at)-1))
	case "down":
		return fmt.Sprintf("%s.%d", list, number(at)+1)
	}
	return list
}

func cutLast(s string) (before, after string, ok bool) {
	i := strings.LastIndexByte(s, '.')
	if i < 0 {
		return s, "", false
	}
	return s[:i], s[i+1:], true
}

// differences lists the fields in which the operator's values and those stored meanwhile differ.
func (sh sheet) differences(mine, theirs json.RawMessage) ([]admin.Difference, error) {
	a, err := sh.values(mine)
	if err != nil {
		return nil, err
	}
	b, err := sh.values(theirs)
	if err != nil {
		return nil, err
	}
	return admin.Differences(sh.fields, a, b), nil
}

// withErrors adds errors to errors.
func withErrors(errs, more form.Errors) form.Errors {
	for path, message := range more {
		if errs == nil {
			errs = form.Errors{}
		}
		errs[path] = message
	}
	return errs
}

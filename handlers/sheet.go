package handlers

import (
	"cmp"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"net/url"
	"reflect"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/sanduan/sanduan/components/block"
	"github.com/sanduan/sanduan/components/form"
	"github.com/sanduan/sanduan/pages"
	"github.com/sanduan/sanduan/pages/admin"
	"github.com/sanduan/sanduan/pages/play"
)

// sheet is one edit form of the draft: a block's props or one of the page's settings. Both are tagged structs whose
// JSON tells whether somebody else has changed them meanwhile.
type sheet struct {
	at     admin.At // where the editor opens it
	kind   string   // of the block; "" for settings
	fields []form.Field
	sample url.Values // of a block: what a new list item begins with
	bind   func(base json.RawMessage, in url.Values) (json.RawMessage, form.Errors)
	values func(json.RawMessage) (url.Values, error)
	load   func(*pages.Doc) (json.RawMessage, error)
	change func(base, props json.RawMessage) pages.Change
}

// merge stores props that began from base (nil = from what is stored now), together with what others have stored since.
// The fields in which both differ stay as they are, and are named, unless force is set. A block that is gone is a NotFound.
func (sh sheet) merge(d *pages.Doc, base, props json.RawMessage, force bool) (clashing []string, err error) {
	if base == nil {
		if base, err = sh.load(d); err != nil {
			return nil, err
		}
	}
	clashes := pages.Apply(d, []pages.Change{sh.change(base, props)}, force)
	switch {
	case len(clashes) == 0:
		return nil, nil
	case clashes[0].Gone && clashes[0].Panel != "":
		return nil, pages.Errorf(pages.NotFound, "这个玩法已被删除")
	case clashes[0].Gone:
		return nil, pages.Errorf(pages.NotFound, "这个组件已被删除")
	}
	return clashes[0].Fields, nil
}

// errOvertaken is a form in which somebody else has changed the same field since it was opened.
var errOvertaken = pages.Errorf(pages.Conflict, "您编辑期间，别人修改了同一处")

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
		change: func(base, props json.RawMessage) pages.Change {
			from, to := pages.Block{ID: id, Kind: kind.Name, Props: base}, pages.Block{ID: id, Kind: kind.Name, Props: props}
			return pages.Change{Block: id, From: &pages.Placed{Block: from}, To: &pages.Placed{Block: to}}
		},
	}
}

// panelSheet edits the settings of the named panel of a draft; ok is false where it has none.
func panelSheet(d pages.Doc, panel string) (sh sheet, ok bool) {
	if p, err := d.PlayOf(playKey(panel)); err == nil {
		kind, ok := play.Get(p.Kind)
		return playSheet(kind, panel, d.Prizes), ok
	}
	none := d.Setting(panel)
	if none == nil {
		return sheet{}, false
	}
	kind := reflect.TypeOf(none)
	read := func(props json.RawMessage) (reflect.Value, error) {
		v := reflect.New(kind)
		err := json.Unmarshal(props, v.Interface())
		return v, err
	}
	return sheet{
		at: admin.At{Panel: panel}, fields: form.Fields(kind), sample: sampleOf(panel),
		load: func(d *pages.Doc) (json.RawMessage, error) { return json.Marshal(d.Setting(panel)) },
		bind: func(base json.RawMessage, in url.Values) (json.RawMessage, form.Errors) {
			v, err := read(base)
			if err != nil {
				v = reflect.New(kind) // nothing to go back to
			}
			errs := form.Bind(v.Interface(), in)
			if c, ok := v.Interface().(interface{ Check() form.Errors }); ok {
				errs = withErrors(errs, c.Check())
			}
			props, err := json.Marshal(v.Interface())
			if err != nil {
				panic(fmt.Sprintf("write %s: %v", kind, err)) // structs of plain fields always encode
			}
			return props, errs
		},
		values: func(props json.RawMessage) (url.Values, error) {
			v, err := read(props)
			return form.Values(v.Interface()), err
		},
		change: func(base, props json.RawMessage) pages.Change {
			return pages.Change{Panel: panel, Before: base, After: props}
		},
	}, true
}

// sampleOf are the values a panel's new list items begin with; nil = empty.
func sampleOf(panel string) url.Values {
	if panel != "prizes" {
		return nil
	}
	return form.Values(play.Prizes{List: []play.Prize{{Title: "新奖品", Kind: play.Goods, Total: 100, Days: 30}}})
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
	if n := number(after); playKey(sh.at.Panel) != "" && n > 1 {
		goOn(out, fmt.Sprintf("%s.%d.", list, n-2), item+".", itemFields(sh.fields, list))
		return out, item
	}
	first := index.ReplaceAllString(list, ".0$1") + ".0."
	for key, values := range sh.sample {
		if rest, ok := strings.CutPrefix(key, first); ok {
			out[item+"."+rest] = values
		}
	}
	for _, f := range itemFields(sh.fields, list) {
		if f.Kind == form.Hidden {
			out.Del(item + "." + f.Name) // the sample's first item keeps its key: the new one is given its own
		}
	}
	return out, item
}

// goOn makes an item of a play's list the one that comes after another: its steps ascend, and its places follow one another.
func goOn(out url.Values, last, item string, fields []form.Field) {
	next := ""
	for _, f := range fields {
		value := out.Get(last + f.Name)
		if f.Kind == form.Number && next == "" {
			next = strconv.Itoa(number(cmp.Or(out.Get(last+"To"), value)) + 1)
			value = next
		}
		if f.Name == "To" {
			value = next
		}
		if f.Kind != form.Hidden {
			out.Set(item+f.Name, value)
		}
	}
}

// itemFields are the fields of the items of a list, which may be in a list: "Items.2.Lines".
func itemFields(fields []form.Field, list string) []form.Field {
	for i, name := range strings.Split(list, ".") {
		if i%2 == 1 {
			continue // an item's number
		}
		at := slices.IndexFunc(fields, func(f form.Field) bool { return f.Name == name })
		if at < 0 {
			return nil
		}
		fields = fields[at].Items
	}
	return fields
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

// differences lists the fields in which the operator's values and those stored meanwhile differ: those at or below the
// paths, "" = all.
func (sh sheet) differences(mine, theirs json.RawMessage, paths ...string) ([]admin.Difference, error) {
	a, err := sh.values(mine)
	if err != nil {
		return nil, err
	}
	b, err := sh.values(theirs)
	if err != nil {
		return nil, err
	}
	return admin.Differences(sh.fields, below(a, paths), below(b, paths)), nil
}

// below are the values at or below one of the paths.
func below(in url.Values, paths []string) url.Values {
	out := url.Values{}
	for key, values := range in {
		if slices.ContainsFunc(paths, func(p string) bool { return p == "" || key == p || strings.HasPrefix(key, p+".") }) {
			out[key] = values
		}
	}
	return out
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

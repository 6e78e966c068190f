package components_test

import (
	"reflect"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/sanduan/sanduan/components/block"
	"github.com/sanduan/sanduan/components/form"
)

// eachContent calls visit with every kind in every variant with every content.
func eachContent(visit func(block.Kind, string, block.Content, block.Viewer)) {
	for _, k := range block.All() {
		for _, v := range k.Variants() {
			for _, c := range block.Contents() {
				visit(k, v.Value, c, k.With(c, v.Value))
			}
		}
	}
}

// TestContentsAreWhatOperatorsMayWrite: every content passes its form, comes through a store unchanged, is drawn without
// fault in every state, and the sample is left as it was.
func TestContentsAreWhatOperatorsMayWrite(t *testing.T) {
	eachContent(func(k block.Kind, variant string, c block.Content, v block.Viewer) {
		if errs := form.Check(v); errs != nil {
			t.Errorf("%s (%s, %s): %v", k.Name, variant, c, errs)
		}
		if tidy := form.Tidy(v); !reflect.DeepEqual(tidy, any(v)) {
			t.Errorf("%s (%s, %s) cannot be stored as it is:\n%+v\n%+v", k.Name, variant, c, v, tidy)
		}
		if got := reflect.ValueOf(v).FieldByName("Layout").String(); got != variant {
			t.Errorf("%s (%s, %s) is drawn in %q", k.Name, variant, c, got)
		}
		for _, state := range []string{"stranger", "editing", "acted"} {
			e := stranger()
			states[state](&e)
			for _, fault := range faults(draw(t, v, e)) {
				t.Errorf("%s (%s, %s, %s): %s", k.Name, variant, c, state, fault)
			}
		}
	})
	for _, k := range block.All() {
		if got, ok := block.Get(k.Name); !ok || !reflect.DeepEqual(got.Sample, k.With(block.Plain, "")) {
			t.Errorf("%s: the sample has changed", k.Name)
		}
	}
}

// TestContentsAreExtreme: one character or item more than the longest is refused, and the empty one holds nothing that
// may be left out.
func TestContentsAreExtreme(t *testing.T) {
	eachContent(func(k block.Kind, variant string, c block.Content, v block.Viewer) {
		switch c {
		case block.Longest:
			atLimit(t, k.Name, k.Fields, reflect.ValueOf(v))
		case block.Empty:
			for _, f := range k.Fields {
				fv := reflect.ValueOf(v).FieldByName(f.Name)
				if !f.Required && f.Min == 0 && f.Kind != form.Select && !fv.IsZero() && (f.Kind != form.List || fv.Len() > 0) {
					t.Errorf("%s.%s is left: %v", k.Name, f.Name, fv)
				}
			}
		case block.OneWord:
			form.Walk(v, func(path string, value any) {
				if s, ok := value.(form.LongText); ok && strings.ContainsAny(string(s), " \n，") {
					t.Errorf("%s.%s can break: %q", k.Name, path, s)
				}
			})
		}
	})
}

func atLimit(t *testing.T, path string, fields []form.Field, v reflect.Value) {
	t.Helper()
	for _, f := range fields {
		fv := v.FieldByName(f.Name)
		switch f.Kind {
		case form.Text, form.Long:
			if n := utf8.RuneCountInString(fv.String()); n != f.Max {
				t.Errorf("%s.%s has %d characters of %d", path, f.Name, n, f.Max)
			}
		case form.Image:
			if fv.Interface() == (form.Picture{}) {
				t.Errorf("%s.%s has no picture", path, f.Name)
			}
		case form.List:
			if fv.Len() != f.Max {
				t.Errorf("%s.%s has %d items of %d", path, f.Name, fv.Len(), f.Max)
			}
			for i := range fv.Len() {
				atLimit(t, path+"."+f.Name, f.Items, fv.Index(i))
			}
		}
	}
}

func TestContentsAreNamed(t *testing.T) {
	for _, c := range block.Contents() {
		if got, ok := block.ParseContent(string(c)); !ok || got != c || !chinese(c.Title()) {
			t.Errorf("%q: %q %v", c, c.Title(), ok)
		}
	}
	for _, name := range []string{"", "none"} {
		if _, ok := block.ParseContent(name); ok || block.Content(name).Title() != "" {
			t.Errorf("%q is a content", name)
		}
	}
}

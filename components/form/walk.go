package form

import (
	"fmt"
	"reflect"
)

// Walk calls visit with the path and value of every field of struct v, also those of list items.
func Walk(v any, visit func(path string, value any)) {
	rv := reflect.Indirect(reflect.ValueOf(v))
	walk("", Fields(rv.Type()), rv, visit)
}

func walk(prefix string, fields []Field, v reflect.Value, visit func(string, any)) {
	for _, f := range fields {
		name, fv := prefix+f.Name, v.FieldByIndex(f.index)
		if f.Kind != List {
			visit(name, fv.Interface())
			continue
		}
		for i := range fv.Len() {
			walk(fmt.Sprintf("%s.%d.", name, i), f.Items, fv.Index(i), visit)
		}
	}
}

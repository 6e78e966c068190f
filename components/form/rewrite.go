package form

import "reflect"

// Tidy returns a copy of struct v with what comes from outside brought to what Bind lets in: texts are clean, lists
// no longer than they may be, and no two items of one have the same key. What a form would refuse, such as an empty required text, stays: Check names it.
func Tidy(v any) any {
	return rewrite(v, func(f Field, v reflect.Value) {
		switch f.Kind {
		case Text, Long:
			v.SetString(Clean(v.String(), f.Kind == Long))
		case Hidden:
			v.SetString(cleanKey(v.String()))
		case Choice:
			if !validKey.MatchString(v.String()) {
				v.SetString("")
			}
		case Image:
			p := v.Interface().(Picture)
			p.Alt = Clean(p.Alt, false)
			v.Set(reflect.ValueOf(p))
		case List:
			v.Set(v.Slice(0, min(v.Len(), f.Max)))
			ownKeys(f.Items, v)
		}
	})
}

// Relink returns a copy of struct v with every link that is set replaced by what to makes of it.
func Relink(v any, to func(Link) Link) any {
	return Replace(v, func(l Link) Link {
		if l == "" {
			return ""
		}
		return to(l)
	})
}

// Replace returns a copy of struct v with every field of type T, those of list items too, replaced by what to makes of it.
func Replace[T Link | Picture | Video](v any, to func(T) T) any {
	return rewrite(v, func(_ Field, v reflect.Value) {
		if old, ok := v.Interface().(T); ok {
			v.Set(reflect.ValueOf(to(old)))
		}
	})
}

// Repick returns a copy of struct v with every reference that is set replaced by what to makes of it; of says to which list it belongs.
func Repick(v any, to func(of string, r Ref) Ref) any {
	return rewrite(v, func(f Field, v reflect.Value) {
		if f.Kind == Choice && v.String() != "" {
			v.SetString(string(to(f.Of, Ref(v.String()))))
		}
	})
}

// rewrite returns a copy of struct v, which shares no list with it, after change has seen each field; a list before
// its items.
func rewrite(v any, change func(Field, reflect.Value)) any {
	old := reflect.Indirect(reflect.ValueOf(v))
	out := reflect.New(old.Type()).Elem()
	out.Set(old)
	rewriteFields(Fields(old.Type()), out, change)
	return out.Interface()
}

func rewriteFields(fields []Field, v reflect.Value, change func(Field, reflect.Value)) {
	for _, f := range fields {
		fv := v.FieldByIndex(f.index)
		if f.Kind == List && !fv.IsNil() {
			own := reflect.MakeSlice(f.Type, fv.Len(), fv.Len())
			reflect.Copy(own, fv)
			fv.Set(own)
		}
		change(f, fv)
		for i := 0; f.Kind == List && i < fv.Len(); i++ {
			rewriteFields(f.Items, fv.Index(i), change)
		}
	}
}

package form

import (
	"bytes"
	"encoding/json"
	"fmt"
	"reflect"
)

// Decode lays stored JSON over a sample and returns a new struct of the sample's type. Fields that are not stored
// take the sample's value, so new fields of a block are filled on old pages; a field's former name (tag was) is read
// where the new one is absent; unknown keys are ignored. A stored list replaces the sample's whole list. A stored
// link that is none, such as "javascript:…" in an imported page, is dropped: views write links as they are. A choice that
// must be made and is stored empty takes the sample's, like one that is not stored.
func Decode(sample any, stored json.RawMessage) (any, error) {
	t := reflect.Indirect(reflect.ValueOf(sample)).Type()
	base, err := json.Marshal(sample)
	if err != nil {
		return nil, fmt.Errorf("write the sample of %s: %w", t, err)
	}
	// A fresh value from JSON shares no memory with the sample.
	v := reflect.New(t)
	if err := json.Unmarshal(base, v.Interface()); err != nil {
		return nil, fmt.Errorf("read the sample of %s: %w", t, err)
	}
	if stored = bytes.TrimSpace(stored); len(stored) == 0 || bytes.Equal(stored, []byte("null")) {
		return v.Elem().Interface(), nil
	}
	if err := overlay(v.Elem(), Fields(t), stored); err != nil {
		return nil, fmt.Errorf("read the props of %s: %w", t, err)
	}
	return v.Elem().Interface(), nil
}

func overlay(v reflect.Value, fields []Field, stored json.RawMessage) error {
	var raw map[string]json.RawMessage
	if err := json.Unmarshal(stored, &raw); err != nil {
		return err
	}
	for _, f := range fields {
		value, ok := raw[f.Name]
		if !ok && f.Was != "" {
			value, ok = raw[f.Was]
		}
		if !ok {
			continue
		}
		if err := f.set(v.FieldByIndex(f.index), value); err != nil {
			return fmt.Errorf("%s: %w", f.Name, err)
		}
	}
	return nil
}

func (f Field) set(v reflect.Value, value json.RawMessage) error {
	if f.Kind != List {
		was := v.String()
		if err := json.Unmarshal(value, v.Addr().Interface()); err != nil {
			return err
		}
		if f.Kind == Address && v.String() != "" && !ValidLink(v.String()) {
			v.SetString("")
		}
		if f.Kind == Select && f.Required && v.String() == "" {
			v.SetString(was)
		}
		return nil
	}
	var items []json.RawMessage
	if err := json.Unmarshal(value, &items); err != nil {
		return err
	}
	list := reflect.MakeSlice(f.Type, len(items), len(items))
	for i, item := range items {
		if err := overlay(list.Index(i), f.Items, item); err != nil {
			return fmt.Errorf("item %d: %w", i, err)
		}
	}
	v.Set(list)
	return nil
}

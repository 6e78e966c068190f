package pages

import (
	"bytes"
	"encoding/json"
	"slices"
	"strconv"
)

// parts are the members of a JSON object in their order, or the items of a list under "0", "1", …
type parts struct {
	list   bool
	keys   []string
	values map[string]json.RawMessage
}

// members takes an object or a list apart; ok is false for anything else.
func members(text json.RawMessage) (p parts, ok bool) {
	p.values = map[string]json.RawMessage{}
	d := json.NewDecoder(bytes.NewReader(text))
	open, err := d.Token()
	if err != nil || (open != json.Delim('{') && open != json.Delim('[')) {
		return p, false
	}
	p.list = open == json.Delim('[')
	for d.More() {
		key := strconv.Itoa(len(p.keys))
		if !p.list {
			name, err := d.Token()
			if err != nil {
				return p, false
			}
			key, _ = name.(string)
		}
		var value json.RawMessage
		if err := d.Decode(&value); err != nil {
			return p, false
		}
		if _, twice := p.values[key]; !twice {
			p.keys = append(p.keys, key)
		}
		p.values[key] = value
	}
	return p, true
}

// set replaces a member, adds it at the end, or with nil takes it away.
func (p *parts) set(key string, value json.RawMessage) {
	_, known := p.values[key]
	switch {
	case value == nil && known:
		delete(p.values, key)
		p.keys = slices.DeleteFunc(p.keys, func(k string) bool { return k == key })
		return
	case value == nil:
		return
	case !known:
		p.keys = append(p.keys, key)
	}
	p.values[key] = value
}

func (p parts) encode() json.RawMessage {
	var out bytes.Buffer
	brackets := "{}"
	if p.list {
		brackets = "[]"
	}
	out.WriteByte(brackets[0])
	for i, key := range p.keys {
		if i > 0 {
			out.WriteByte(',')
		}
		if !p.list {
			name, _ := json.Marshal(key) // a text always encodes
			out.Write(name)
			out.WriteByte(':')
		}
		out.Write(p.values[key])
	}
	out.WriteByte(brackets[1])
	return out.Bytes()
}

// union is a's keys and then those of b that a lacks.
func union(a, b []string) []string {
	out := slices.Clone(a)
	for _, key := range b {
		if !slices.Contains(a, key) {
			out = append(out, key)
		}
	}
	return out
}

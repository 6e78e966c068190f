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

// matches tells whether q may be merged with p member by member: both are objects, or lists in which each item is still the
// one it was. An item that says what another one said has moved, and what is said of one by its place would go to the other.
func (p parts) matches(q parts) bool {
	if !p.list || !q.list {
		return p.list == q.list
	}
	if len(p.keys) != len(q.keys) {
		return false
	}
	said := map[string]bool{}
	for _, value := range p.values {
		said[string(value)] = true
	}
	for key, value := range q.values {
		if said[string(value)] && !bytes.Equal(value, p.values[key]) {
			return false
		}
	}
	return true
}

// set replaces a member, adds it at the end, or with nil takes it away: its key stays, without a value. There may be
// thousands of them, none of which this program knows, so each is done without looking at the others.
func (p *parts) set(key string, value json.RawMessage) {
	if value == nil {
		delete(p.values, key)
		return
	}
	if _, known := p.values[key]; !known {
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
	for _, key := range p.keys {
		value, there := p.values[key]
		if !there {
			continue
		}
		if out.Len() > 1 {
			out.WriteByte(',')
		}
		if !p.list {
			name, _ := json.Marshal(key) // a text always encodes
			out.Write(name)
			out.WriteByte(':')
		}
		out.Write(value)
	}
	out.WriteByte(brackets[1])
	return out.Bytes()
}

// union is p's keys and then those of q that p lacks.
func (p parts) union(q parts) []string {
	out := slices.Clone(p.keys)
	for _, key := range q.keys {
		if _, known := p.values[key]; !known {
			out = append(out, key)
		}
	}
	return out
}

package assets

import (
	"fmt"
	"strconv"
	"strings"
)

// ParseSheet reads a stylesheet.
func ParseSheet(css string) (Sheet, error) {
	p := &sheetReader{css: css}
	rules, err := p.rules(false)
	return Sheet{rules}, err
}

type sheetReader struct {
	css string
	at  int
}

func (p *sheetReader) wrong(format string, args ...any) error {
	return fmt.Errorf("line %d: %s", 1+strings.Count(p.css[:min(p.at, len(p.css))], "\n"), fmt.Sprintf(format, args...))
}

// rules reads rules up to the end, or to the } that closes a group.
func (p *sheetReader) rules(group bool) ([]Rule, error) {
	var out []Rule
	for {
		head, end, err := p.until("{};")
		switch {
		case err != nil:
			return nil, err
		case head == "" && (end == '}' && group || end == 0 && !group):
			return out, nil
		case end != '{' || head == "":
			return nil, p.wrong("no rule: %q", head)
		}
		r, err := p.rule(head)
		if err != nil {
			return nil, err
		}
		out = append(out, r)
	}
}

// rule reads what follows the { of a rule.
func (p *sheetReader) rule(head string) (r Rule, err error) {
	if kind, _, _ := strings.Cut(head, " "); head[0] == '@' {
		switch kind {
		case "@media", "@supports", "@keyframes":
			r.Head = head
			r.Inner, err = p.rules(true)
			return r, err
		}
		return r, p.wrong("unknown rule %s", head)
	}
	for _, text := range split(head, ',') {
		s := Selector{Text: tight(text)}
		if s.Needs, err = needs(s.Text); err != nil {
			return r, p.wrong("selector %q: %v", text, err)
		}
		r.Selectors = append(r.Selectors, s)
	}
	r.Decls, err = p.decls()
	return r, err
}

// decls reads declarations up to their }.
func (p *sheetReader) decls() ([]Decl, error) {
	var out []Decl
	for {
		text, end, err := p.until("{};")
		if err != nil {
			return nil, err
		}
		if end == '{' || end == 0 {
			return nil, p.wrong("declaration %q does not end", text)
		}
		if text != "" {
			name, value, ok := strings.Cut(text, ":")
			if !ok {
				return nil, p.wrong("no declaration: %q", text)
			}
			out = append(out, Decl{strings.TrimSpace(name), tightValue(value)})
		}
		if end == '}' {
			return out, nil
		}
	}
}

// until reads up to the first of the ends that stands outside strings, brackets and escapes, and goes behind it. The text
// has no comments, and of each run of space one; end is 0 at the sheet's end.
func (p *sheetReader) until(ends string) (text string, end byte, err error) {
	var b strings.Builder
	depth := 0
	for ; p.at < len(p.css); p.at++ {
		switch c := p.css[p.at]; {
		case strings.HasPrefix(p.css[p.at:], "/*"):
			n := strings.Index(p.css[p.at+2:], "*/")
			if n < 0 {
				return "", 0, p.wrong("a comment does not end")
			}
			p.at += n + 3
		case c == '"' || c == '\'':
			s, err := p.quoted(c)
			if err != nil {
				return "", 0, err
			}
			b.WriteString(s)
		case c == '\\' && p.at+1 < len(p.css):
			b.WriteString(p.css[p.at : p.at+2])
			p.at++
		case depth == 0 && strings.IndexByte(ends, c) >= 0:
			p.at++
			return strings.TrimSpace(b.String()), c, nil
		case strings.IndexByte(" \t\r\n\f", c) >= 0:
			if !strings.HasSuffix(b.String(), " ") {
				b.WriteByte(' ')
			}
		default:
			if c == '(' || c == '[' {
				depth++
			} else if c == ')' || c == ']' {
				depth--
			}
			b.WriteByte(c)
		}
	}
	if depth != 0 {
		return "", 0, p.wrong("a bracket does not close")
	}
	return strings.TrimSpace(b.String()), 0, nil
}

// quoted reads a string, its quotes included, and stays on the last.
func (p *sheetReader) quoted(quote byte) (string, error) {
	from := p.at
	for p.at++; p.at < len(p.css); p.at++ {
		switch p.css[p.at] {
		case quote:
			return p.css[from : p.at+1], nil
		case '\\':
			p.at++
		case '\n':
			return "", p.wrong("a string goes over its line")
		}
	}
	return "", p.wrong("a string does not end")
}

// split cuts the text at a sign outside strings, brackets and escapes.
func split(text string, at byte) []string {
	var out []string
	p := sheetReader{css: text}
	for {
		// The text has been read once, so it holds nothing that cannot be read again.
		part, end, _ := p.until(string(at))
		out = append(out, part)
		if end == 0 {
			return out
		}
	}
}

// tight is a selector without the space around its combinators. Brackets are left as they are.
func tight(selector string) string {
	var b strings.Builder
	depth := 0
	for i := 0; i < len(selector); i++ {
		c := selector[i]
		switch {
		case c == '\\' && i+1 < len(selector):
			b.WriteByte(c)
			i++
			c = selector[i]
		case c == '(' || c == '[':
			depth++
		case c == ')' || c == ']':
			depth--
		case depth == 0 && c == ' ' && i+1 < len(selector) && strings.IndexByte(">+~", selector[i+1]) >= 0:
			continue
		case depth == 0 && strings.IndexByte(">+~", c) >= 0 && i+1 < len(selector) && selector[i+1] == ' ':
			i++
		}
		b.WriteByte(c)
	}
	return b.String()
}

// tightValue is a value without the space behind commas and inside brackets. Other space may mean something: calc(1px + 2px).
// A custom property of nothing but space keeps one: without it the declaration is none for old engines.
func tightValue(value string) string {
	value = strings.TrimSpace(value)
	if value == "" {
		return " "
	}
	if strings.ContainsAny(value, `"'\`) {
		return value
	}
	return strings.NewReplacer(", ", ",", "( ", "(", " )", ")").Replace(value)
}

// needs are the elements and classes without which the selector matches nothing. What stands in brackets, as in :not(…),
// takes matches away, and is passed over; an engine older than :is and :where would drop them.
func needs(selector string) ([]string, error) {
	var out []string
	for i := 0; i < len(selector); {
		switch c := selector[i]; {
		case c == '[' || c == '(':
			n := closing(selector[i:])
			if n < 0 {
				return nil, fmt.Errorf("a bracket does not close")
			}
			i += n + 1
		case c == '.' || c == '#' || c == ':':
			i += len(c2(selector[i:]))
			name, n := ident(selector[i:])
			if n == 0 {
				return nil, fmt.Errorf("%q without a name", c)
			}
			i += n
			switch {
			case c == '.':
				out = append(out, "."+name)
			case name == "is" || name == "where" || name == "has":
				return nil, fmt.Errorf(":%s is newer than the engines it is for", name)
			case name == "host":
				out = append(out, ":host") // never: our pages have no shadow trees
			case name == "backdrop":
				out = append(out, "dialog")
			}
		case strings.IndexByte(" >+~*%", c) >= 0: // the last in keyframes
			i++
		default:
			name, n := ident(selector[i:])
			if n == 0 {
				return nil, fmt.Errorf("unknown sign %q", c)
			}
			out = append(out, strings.ToLower(name))
			i += n
		}
	}
	return out, nil
}

// c2 is the sign before a name: one, or the two of a pseudo-element.
func c2(s string) string {
	if strings.HasPrefix(s, "::") {
		return s[:2]
	}
	return s[:1]
}

// closing is where the bracket that s begins with closes; -1 where it does not.
func closing(s string) int {
	depth := 0
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case '\\':
			i++
		case '(', '[':
			depth++
		case ')', ']':
			if depth--; depth == 0 {
				return i
			}
		}
	}
	return -1
}

// ident reads the name s begins with, escapes undone, and how many bytes it took.
func ident(s string) (name string, n int) {
	var b strings.Builder
	for n < len(s) {
		c := s[n]
		switch {
		case c == '\\' && n+1 < len(s):
			r, taken := escaped(s[n+1:])
			b.WriteRune(r)
			n += 1 + taken
		case c == '-' || c == '_' || c >= 0x80 || c >= '0' && c <= '9' || c|0x20 >= 'a' && c|0x20 <= 'z':
			b.WriteByte(c)
			n++
		default:
			return b.String(), n
		}
	}
	return b.String(), n
}

// escaped reads what stands behind a backslash: up to six hexadecimal digits and a space, or the sign itself.
func escaped(s string) (r rune, n int) {
	for n < min(6, len(s)) && strings.IndexByte("0123456789abcdefABCDEF", s[n]) >= 0 {
		n++
	}
	if n == 0 {
		for i, first := range s {
			if i > 0 {
				return r, i
			}
			r = first
		}
		return r, len(s)
	}
	v, _ := strconv.ParseUint(s[:n], 16, 32)
	if n < len(s) && s[n] == ' ' {
		n++
	}
	return rune(v), n
}

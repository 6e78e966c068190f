package comply

import (
	"bytes"
	"context"
	"io"
	"strings"

	"golang.org/x/net/html"

	"github.com/sanduan/sanduan/components/block"
	"github.com/sanduan/sanduan/components/theme"
	"github.com/sanduan/sanduan/pages"
)

// scanDrawn reads the block as a visitor sees it: words that stand in several fields side by side, and those the program
// adds. What the fields were found for is not told twice.
func (p *part) scanDrawn(v view, told []Finding, left *budget) []Finding {
	if p.block.Viewer == nil || p.unread {
		return nil
	}
	known := map[string]bool{}
	for _, f := range told {
		known[f.Rule] = true
	}
	typed, read := make([]string, 0, len(p.texts)), make([]string, 0, len(p.texts))
	for _, t := range p.texts {
		typed, read = append(typed, t.value), append(read, t.said)
	}
	written, said := strings.Join(typed, "\n"), strings.Join(read, "\n")
	var out []Finding
	for _, line := range drawn(p.block, v) {
		line = beginning(line, 4*longest) // of several fields
		if strings.Contains(written, line) {
			continue
		}
		if !left.spend(line) {
			p.unread = true
			break
		}
		r := remembered.read(line, onPage, bound[p.block.Kind], -1)
		if strings.Contains(said, r.said) {
			continue
		}
		for _, h := range r.hits {
			if known[h.rule.ID] || !h.rule.counts(v.outlets) {
				continue
			}
			known[h.rule.ID] = true
			f := h.rule.finding(p.at)
			f.Words = line[h.at.start:h.at.end]
			f.Mark = f.mark(line)
			out = append(out, f)
		}
	}
	return out
}

// drawn is the block's text, a line for each of its paragraphs; none where it cannot be drawn.
func drawn(b pages.ReadyBlock, v view) []string {
	d := v.Ready.Doc
	env := block.Env{
		ID: b.ID, Title: d.Title, Theme: theme.Get(d.Theme), Now: v.Now, Action: v.Ready.Action, Consent: d.Host.Agreement(),
		Links: block.Links{Page: "/", Lead: "/", Share: "/", Me: "/", Privacy: "/"},
	}
	var out bytes.Buffer
	if b.Viewer.View(env).Render(context.Background(), &out) != nil {
		return nil
	}
	return paragraphs(&out)
}

// inline are the elements within a paragraph: what stands in them is read on.
var inline = map[string]bool{"b": true, "strong": true, "i": true, "em": true, "u": true, "s": true, "mark": true, "small": true, "span": true, "br": true, "wbr": true, "a": true, "sub": true, "sup": true}

// apart are the classes that make an inline element a paragraph of its own.
var apart = map[string]bool{"block": true, "flex": true, "grid": true, "inline-block": true, "inline-flex": true, "absolute": true, "sr-only": true}

// paragraphs are the texts of HTML, one for each element that stands by itself.
func paragraphs(r io.Reader) []string {
	var out []string
	var line strings.Builder
	end := func() {
		if text := strings.TrimSpace(line.String()); text != "" {
			out = append(out, text)
		}
		line.Reset()
	}
	skip := "" // the element whose text nobody reads
	for z := html.NewTokenizer(r); ; {
		switch kind := z.Next(); kind {
		case html.ErrorToken:
			end()
			return out
		case html.TextToken:
			if skip == "" {
				line.Write(z.Text())
			}
		case html.StartTagToken, html.EndTagToken, html.SelfClosingTagToken:
			t := z.Token()
			switch {
			case skip != "":
				if kind == html.EndTagToken && t.Data == skip {
					skip = ""
				}
			case kind == html.StartTagToken && (t.Data == "style" || t.Data == "script" || t.Data == "svg"):
				skip = t.Data
			}
			if !within(t) {
				end()
			}
		}
	}
}

// within tells whether a tag leaves the paragraph going on.
func within(t html.Token) bool {
	if !inline[t.Data] {
		return false
	}
	for _, a := range t.Attr {
		if a.Key != "class" {
			continue
		}
		for _, class := range strings.Fields(a.Val) {
			if apart[class] || strings.HasPrefix(class, "part-") {
				return false
			}
		}
	}
	return true
}

package comply

import (
	"bytes"
	"context"
	"io"
	"slices"
	"strings"

	"golang.org/x/net/html"

	"github.com/sanduan/sanduan/components/block"
	"github.com/sanduan/sanduan/components/form"
	"github.com/sanduan/sanduan/components/theme"
	"github.com/sanduan/sanduan/pages"
)

// scanDrawn reads the block as a visitor sees it: words that stand in several fields side by side, and those the program
// adds. What a field was found for is not told twice, but its reason then holds for the line it is drawn in: told is
// marked so.
func (p *part) scanDrawn(v view, told []Finding, left *budget) []Finding {
	if p.block.Viewer == nil || p.unread {
		return nil
	}
	written := map[string]bool{}
	fields := map[string][]string{}
	for _, t := range p.texts {
		if t.in&onPage != 0 {
			fields[t.field] = t.pieces()
			for _, piece := range fields[t.field] {
				written[piece] = true
			}
		}
	}
	var out []Finding
	for _, line := range drawn(p.block, v) {
		line = beginning(line, 4*longest) // of several fields
		if written[dense(line)] {
			continue
		}
		if !left.spend(line) {
			p.unread = true
			break
		}
		for _, h := range remembered.read(line, onPage, bound[p.block.Kind], -1).hits {
			if !h.rule.counts(v.outlets) || toldOf(told, fields, line, h) {
				continue
			}
			f := h.rule.finding(p.at)
			f.Words = line[h.at.start:h.at.end]
			f.Mark = f.mark(line)
			if !slices.ContainsFunc(out, func(before Finding) bool { return before.Mark == f.Mark }) {
				out = append(out, f)
			}
		}
	}
	return out
}

// toldOf tells whether a line's hit is what a field was found for, drawn with other words beside it. The reason for that
// finding is one for the line as well.
func toldOf(told []Finding, fields map[string][]string, line string, h hit) bool {
	text, at := dense(line), span{len(dense(line[:h.at.start])), len(dense(line[:h.at.end]))}
	found := false
	for i := range told {
		f := &told[i]
		if f.Rule == h.rule.ID && stands(dense(f.Words), fields[f.Field], text, at) {
			f.Mark, found = f.mark(f.Mark+line), true
		}
	}
	return found
}

// stands tells whether words stand at a place of a text, or at a part of it, and with all that is around them in one of
// the pieces: the same words made by other fields are others.
func stands(words string, pieces []string, text string, at span) bool {
	for _, start := range starts(text, words) {
		if start >= at.end || start+len(words) <= at.start {
			continue
		}
		for _, piece := range pieces {
			for _, before := range starts(piece, words) {
				if before <= start && strings.HasPrefix(text[start-before:], piece) {
					return true
				}
			}
		}
	}
	return false
}

// starts are the bytes of a text where words begin.
func starts(text, words string) []int {
	var out []int
	for at := 0; words != ""; at++ {
		next := strings.Index(text[at:], words)
		if next < 0 {
			break
		}
		at += next
		out = append(out, at)
	}
	return out
}

// pieces are how a block may draw the text, dense: as a whole, by its lines, and what lists words by these.
func (t text) pieces() []string {
	all := append([]string{t.value}, strings.Split(t.value, "\n")...)
	if t.in&onLabel != 0 || strings.HasSuffix(t.field, "Tags") {
		all = append(all, form.Listed(t.value)...)
	}
	var out []string
	for _, piece := range all {
		if piece = dense(piece); piece != "" {
			out = append(out, piece)
		}
	}
	return out
}

// dense is a text without white space: a drawn one has another than the field's.
func dense(text string) string { return strings.Join(strings.Fields(text), "") }

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
		if a.Key != "class" || a.Val == "inline-block" { // part.Clauses of one text
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

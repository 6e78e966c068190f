package typeset

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/go-text/typesetting/language"
	"golang.org/x/text/unicode/norm"

	"github.com/sanduan/sanduan/assets/fonts"
)

// rawFactor bounds how much is read for one character kept: enough for a name of joined emoji, and small enough that a
// name of thousands of invisible characters costs nothing.
const rawFactor = 8

// masked stands for a Han character that no font has. Chinese readers know the star from masked names (李＊明), so it
// reads as "a character I may not see", where 〇 would read as a zero and □ as a fault.
const masked = "＊"

// Clean returns what a person typed as it can be set: at most max characters, an emoji of any length counting as one,
// with single spaces and "\n" the only control character left.
//
// Invisible characters go, with whatever turns the writing direction. Marks piled on a letter go where they are more than
// languages need, and where they stand on nothing they belong to. A Han character that no font has becomes ＊; another
// becomes its plain form where it has one, and is dropped with its whole cluster where not. What is left may be "".
func Clean(s string, max int) string {
	if isClean(s, max) {
		return s
	}
	t := borrow()
	s = t.settled(s, max)
	giveBack(t)
	return s
}

// settled cleans s until that changes nothing.
func (t *setter) settled(s string, max int) string {
	const tries = 8
	for range tries { // what is dropped may let its neighbours join, rarely more than once
		s = cut(s, max*rawFactor)
		once := t.clean(s, max)
		if once == s {
			return s
		}
		s = once
	}
	return cut(strings.Map(func(r rune) rune {
		if quick(r) && r != ' ' && fonts.Text(true).Has(r) {
			return r
		}
		return -1
	}, s), max)
}

// isClean tells of most names, without much ado, that they are clean: nothing but plain characters and few of them.
func isClean(s string, max int) bool {
	if len(s) > 4*max || strings.HasPrefix(s, " ") || strings.HasSuffix(s, " ") || strings.Contains(s, "  ") {
		return false
	}
	for _, r := range s {
		if max--; max < 0 || !quick(r) || !fonts.Text(true).Has(r) {
			return false
		}
	}
	return true
}

// clean is one round of Clean.
func (t *setter) clean(s string, max int) string {
	runes := visible([]rune(norm.NFC.String(s)))
	var b strings.Builder
	kept, space := 0, false
	before := language.Common // the script of the cluster before
	for start, end := range t.graphemes(runes) {
		cluster := runes[start:end]
		if cluster[0] == '\n' {
			b.WriteByte('\n')
			space, before = false, language.Common
			continue
		}
		if unicode.IsSpace(cluster[0]) {
			space = true
			continue
		}
		script := language.LookupScript(cluster[0])
		if unicode.Is(unicode.M, cluster[0]) && script != before || joins(cluster[0]) {
			continue // a mark on nothing
		}
		before = script
		w, chars := writable(cluster)
		if w == "" {
			continue
		}
		if space && b.Len() > 0 {
			if kept++; kept == max {
				break
			}
			b.WriteByte(' ')
		}
		space = false
		b.WriteString(w)
		if kept += chars; kept >= max {
			break
		}
	}
	return strings.TrimSpace(b.String())
}

// visible drops what is never seen or only harms: controls, marks of direction, private and unassigned characters,
// fillers, variants of Han characters. What joins emoji or letters stays.
func visible(runes []rune) []rune {
	out := runes[:0]
	for _, r := range runes {
		switch {
		case r == '\n', joins(r):
		case r == utf8.RuneError, r == 0xfffc, unicode.Is(unicode.Variation_Selector, r), isFiller(r):
			continue
		case unicode.IsSpace(r):
			r = ' '
		case unicode.Is(unicode.C, r):
			continue
		}
		out = append(out, r)
	}
	return out
}

// isFiller tells whether r is a letter or sign that shows nothing. Names of nothing else look like no name.
func isFiller(r rune) bool {
	switch r {
	case 0x034f, 0x115f, 0x1160, 0x17b4, 0x17b5, 0x2800, 0x3164, 0xffa0:
		return true
	}
	return false
}

// writable is how the fonts write a cluster: as it is, without marks, in a plain form, masked, or not at all; and for how
// many characters that counts.
func writable(cluster []rune) (s string, chars int) {
	cluster = cluster[:min(len(cluster), maxCluster)]
	if wantsEmoji(cluster) && covers(fonts.Emoji(), cluster) {
		return string(tidyEmoji(cluster)), 1
	}
	if letter := tidyMarks(cluster); fontOf(letter, true) != nil {
		return string(letter), 1
	}
	if fontOf(cluster[:1], true) != nil {
		return string(cluster[:1]), 1
	}
	if unicode.Is(unicode.Han, cluster[0]) {
		return masked, 1
	}
	s = plainForm(string(cluster[:1]))
	return s, utf8.RuneCountInString(s)
}

// maxCluster is the most code points a cluster keeps: a kiss of two people of two skin tones has ten.
const maxCluster = 12

// plainForm is the compatibility form of a sign (NFKC), "" where the fonts do not have all of it.
func plainForm(sign string) string {
	plain := norm.NFKC.String(sign)
	for _, r := range plain {
		if unicode.Is(unicode.M, r) || unicode.IsSpace(r) || fontOf([]rune{r}, true) == nil {
			return ""
		}
	}
	return plain
}

// tidyEmoji drops what does nothing: a joiner at the end, and tags on what is no flag.
func tidyEmoji(cluster []rune) []rune {
	out := make([]rune, 0, len(cluster))
	for _, r := range cluster {
		if !isTag(r) || cluster[0] == blackFlag {
			out = append(out, r)
		}
	}
	for out[len(out)-1] == joiner || out[len(out)-1] == nonJoiner {
		out = out[:len(out)-1]
	}
	return out
}

// tidyMarks keeps of a letter's marks those of its own script, none twice and as many as languages use; where a pile of
// them is only decoration, all go. Joiners stay in scripts that need them, and a wish for text where the sign would be
// an emoji.
func tidyMarks(cluster []rune) []rune {
	script := language.LookupScript(cluster[0])
	most := mostMarks(script)
	if n := marks(cluster); n > most && most <= 2 {
		return cluster[:1]
	}
	out := []rune{cluster[0]}
	for _, r := range cluster[1:] {
		of := language.LookupScript(r)
		switch {
		case r == textStyle && wantsEmoji(cluster[:1]),
			(r == joiner || r == nonJoiner) && isJoining(script),
			isMongolianSelector(r) && script == language.Mongolian,
			!joins(r) && r != keycap && (of == script || of == language.Inherited) && !repeats(out, r):
			out = append(out, r)
		}
	}
	return out[:min(len(out), 1+most)]
}

// mostMarks is how many marks a letter of a script may carry.
func mostMarks(script language.Script) int {
	switch script {
	case language.Han:
		return 0
	case language.Latin, language.Greek, language.Cyrillic, language.Common:
		return 2
	}
	return 6
}

// marks counts the marks on a letter.
func marks(cluster []rune) int {
	n := 0
	for _, r := range cluster[1:] {
		if unicode.Is(unicode.M, r) && !joins(r) {
			n++
		}
	}
	return n
}

// repeats tells whether a mark stands in the cluster already. No language stacks the same twice.
func repeats(cluster []rune, mark rune) bool {
	for _, r := range cluster[1:] {
		if r == mark && unicode.Is(unicode.M, r) {
			return true
		}
	}
	return false
}

// isJoining tells of the scripts in which a joiner or its opposite changes how letters look.
func isJoining(s language.Script) bool {
	switch s {
	case language.Arabic, language.Syriac, language.Mongolian, language.Devanagari, language.Bengali, language.Gurmukhi,
		language.Gujarati, language.Tamil, language.Telugu, language.Kannada, language.Malayalam, language.Sinhala,
		language.Khmer, language.Myanmar:
		return true
	}
	return false
}

package typeset

import (
	"github.com/go-text/typesetting/language"

	"github.com/sanduan/sanduan/assets/fonts"
)

// cluster is what a reader takes for one character, however many code points it is made of (UAX #29).
type cluster struct {
	start, end int             // in the text's runes
	font       *fonts.Font     // nil: no font has it
	script     language.Script // of its first rune
}

// clusters splits text and finds each cluster's font.
func (t *setter) clusters(text []rune, bold bool) []cluster {
	out := t.kept[:0]
	for start, end := range t.graphemes(text) {
		out = append(out, cluster{start, end, fontOf(text[start:end], bold), language.LookupScript(text[start])})
	}
	t.kept = out
	oneFontAWord(text, out, fonts.Text(bold))
	return out
}

// fontOf is the first font that draws all of a cluster, nil where none does.
func fontOf(cluster []rune, bold bool) *fonts.Font {
	if wantsEmoji(cluster) && covers(fonts.Emoji(), cluster) {
		return fonts.Emoji()
	}
	if f := fonts.Text(bold); covers(f, cluster) {
		return f
	}
	for _, f := range fonts.Others() {
		if covers(f, cluster) {
			return f
		}
	}
	if cluster[0] >= 0x2000 && covers(fonts.Emoji(), cluster) {
		return fonts.Emoji() // a sign that only the emoji font draws
	}
	return nil
}

// covers tells whether f draws all of a cluster. Joiners and variation selectors need no glyph.
func covers(f *fonts.Font, cluster []rune) bool {
	for _, r := range cluster {
		if !joins(r) && !f.Has(r) {
			return false
		}
	}
	return true
}

// oneFontAWord sets a word of which one letter needs a fallback in that fallback wholly, where it can: Nguyễn and Żółw in
// two typefaces look like a fault.
func oneFontAWord(text []rune, clusters []cluster, usual *fonts.Font) {
	for i := 0; i < len(clusters); {
		end := i + 1
		for end < len(clusters) && clusters[end].script == clusters[i].script {
			end++
		}
		word := clusters[i:end]
		i = end
		if word[0].script.Strong() && word[0].script != language.Han {
			if f := fallback(word, usual); f != nil && coversAll(f, text, word) {
				for j := range word {
					word[j].font = f
				}
			}
		}
	}
}

// fallback is the first font in a word that is not the usual one.
func fallback(word []cluster, usual *fonts.Font) *fonts.Font {
	for _, c := range word {
		if c.font != nil && c.font != usual {
			return c.font
		}
	}
	return nil
}

func coversAll(f *fonts.Font, text []rune, word []cluster) bool {
	for _, c := range word {
		if !covers(f, text[c.start:c.end]) {
			return false
		}
	}
	return true
}

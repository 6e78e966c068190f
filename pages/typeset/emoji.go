package typeset

import "unicode"

// Code points that make emoji of what is before them, or join them (UTS #51).
const (
	textStyle  = 0xfe0e // asks for the sign as text
	emojiStyle = 0xfe0f // asks for it as emoji
	keycap     = 0x20e3
	joiner     = 0x200d
	nonJoiner  = 0x200c
	blackFlag  = 0x1f3f4 // the base of the flags of regions, which tags follow
)

// emojiByDefault are the signs of the Basic Multilingual Plane that are shown in colour unless text is asked for:
// Emoji_Presentation of Unicode 15.
var emojiByDefault = &unicode.RangeTable{R16: []unicode.Range16{
	{0x231a, 0x231b, 1}, {0x23e9, 0x23ec, 1}, {0x23f0, 0x23f3, 3}, {0x25fd, 0x25fe, 1}, {0x2614, 0x2615, 1},
	{0x2648, 0x2653, 1}, {0x267f, 0x2693, 20}, {0x26a1, 0x26aa, 9}, {0x26ab, 0x26bd, 18}, {0x26be, 0x26c4, 6},
	{0x26c5, 0x26ce, 9}, {0x26d4, 0x26ea, 22}, {0x26f2, 0x26f3, 1}, {0x26f5, 0x26fa, 5}, {0x26fd, 0x2705, 8},
	{0x270a, 0x270b, 1}, {0x2728, 0x274c, 36}, {0x274e, 0x2753, 5}, {0x2754, 0x2755, 1}, {0x2757, 0x2795, 62},
	{0x2796, 0x2797, 1}, {0x27b0, 0x27bf, 15}, {0x2b1b, 0x2b1c, 1}, {0x2b50, 0x2b55, 5},
}}

// wantsEmoji tells whether a cluster asks to be drawn in colour. What is outside the Basic Multilingual Plane does unless
// it asks for text: phones show it so even where Unicode makes text its default.
func wantsEmoji(cluster []rune) bool {
	for _, r := range cluster[1:] {
		switch {
		case r == textStyle:
			return false
		case r == keycap:
			return true
		case r == emojiStyle && cluster[0] >= 0x80, isSkinTone(r):
			return true
		}
	}
	return cluster[0] >= 0x1f000 || unicode.Is(emojiByDefault, cluster[0])
}

func isSkinTone(r rune) bool { return r >= 0x1f3fb && r <= 0x1f3ff }

// isTag tells whether r is one of the invisible letters that name a region's flag.
func isTag(r rune) bool { return r >= 0xe0020 && r <= 0xe007f }

// joins tells whether r acts on its neighbours and is not drawn itself: joiners, the selectors of variants of emoji and
// of Mongolian letters, tags.
func joins(r rune) bool {
	return r == joiner || r == nonJoiner || r == textStyle || r == emojiStyle || isMongolianSelector(r) || isTag(r)
}

func isMongolianSelector(r rune) bool { return r >= 0x180b && r <= 0x180f }

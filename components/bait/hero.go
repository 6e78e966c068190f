package bait

import "github.com/sanduan/sanduan/components/part"

// wide is the full-screen layout for a picture that is not tall: the screen is, so to fill it would cut the picture
// down to a strip and hide what it shows behind the words.
const wide = "wide"

// layout is how to draw the first screen: as chosen, as far as the picture lends itself to it. A video cannot be the ground
// of words, and above them a tall one would leave no room for the button.
func (b Hero) layout() string {
	const tall = 1.2 // height by width
	if w, h := b.Video.Size(); b.Layout != "art" && float64(h) > tall*float64(w) {
		return "below"
	}
	w, h := b.Picture.Size()
	if b.Layout == "cover" && (b.Video.Valid() || w > 0 && float64(h) < tall*float64(w)) {
		return wide
	}
	return b.Layout
}

// pictured tells whether there is a picture to show, or a video.
func (b Hero) pictured() bool {
	return b.Picture.Shown() || b.Video.Valid()
}

// long tells whether a part of the headline fits on a line only when it is set smaller.
func (b Hero) long() bool {
	const fits, smaller = 9.5, 12.5 // in widths of a Chinese character, of a line on a screen of 375 px
	longest := 0.0
	for _, words := range part.Parts(b.Title) {
		wide := 0.0
		for _, r := range words {
			if r < 0x300 {
				wide += .55
			} else {
				wide++
			}
		}
		longest = max(longest, wide)
	}
	return longest > fits && longest <= smaller
}

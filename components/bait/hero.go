package bait

// wide is the full-screen layout for a picture that is not tall: the screen is, so to fill it would cut the picture
// down to a strip and hide what it shows behind the words.
const wide = "wide"

// layout is how to draw the first screen: as chosen, as far as the picture lends itself to it.
func (b Hero) layout() string {
	const tall = 1.2 // height by width
	if w, h := b.Picture.Size(); b.Layout == "cover" && w > 0 && float64(h) < tall*float64(w) {
		return wide
	}
	return b.Layout
}

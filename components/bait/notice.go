package bait

// look is the class of the variant. Whole words: the stylesheet keeps only the classes it finds.
func (b Notice) look() string {
	switch b.Layout {
	case "plain":
		return "notice-plain"
	case "strong":
		return "notice-strong"
	}
	return "notice-tint"
}

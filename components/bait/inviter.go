package bait

// Greets: the page need not name the inviter again.
func (b Inviter) Greets() {}

// section is the class of the section around the greeting: a ribbon goes from edge to edge.
func (b Inviter) section() string {
	if b.Layout == "ribbon" {
		return ""
	}
	return "px-4 py-6"
}

package bait

// Greets: nothing else on the page need name the inviter again.
func (b Inviter) Greets() bool { return true }

// section is the class of the section around the greeting: a ribbon goes from edge to edge.
func (b Inviter) section() string {
	if b.Layout == "ribbon" {
		return ""
	}
	return "px-4 py-6"
}

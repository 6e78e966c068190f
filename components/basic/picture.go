package basic

// shown is how many pictures there are to see.
func (b Pictures) shown() (n int) {
	for _, p := range b.Items {
		if p.Picture.Shown() {
			n++
		}
	}
	return n
}

// called is the link's name for those who cannot see the picture.
func (p Photo) called() string {
	if p.Words != "" {
		return p.Words
	}
	return "查看详情"
}

// class lays n pictures out.
func (b Pictures) class(n int) string {
	switch {
	case b.Layout == "row" && n == 2:
		return "grid grid-cols-2 gap-3"
	case b.Layout == "row" && n > 2:
		return "grid grid-cols-3 gap-2"
	}
	return "space-y-4"
}

// width is what one of n pictures side by side takes of a 375 px screen, twice.
func (b Pictures) width(n int) int {
	if n > 1 {
		return 700 / n
	}
	return 750
}

package basic

// room is the class of the gap's height.
func (b Gap) room() string {
	switch b.Size {
	case "medium":
		return "kind-gap-medium"
	case "large":
		return "kind-gap-large"
	}
	return "kind-gap-small"
}

// divider is the class of what stands in the gap.
func (b Gap) divider() string {
	switch b.Layout {
	case "dots":
		return "kind-gap-dots"
	case "wave":
		return "kind-gap-wave"
	}
	return "kind-gap-line"
}

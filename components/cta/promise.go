package cta

// list is the look of the list of pledges.
func (b Promise) list() string {
	switch b.Layout {
	case "cards":
		return "grid grid-cols-2 gap-3"
	case "row":
		return "part-card flex flex-wrap justify-center px-2 pt-4"
	}
	return "part-card px-4 divide-y divide-line"
}

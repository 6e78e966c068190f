package trust

// shown are the reviews a visitor may see: those whose author agreed, and samples, which are marked as such.
// Passing off a review without its author's word would be false advertising, so the rest stays in the editor.
func (b Reviews) shown() []Review {
	var out []Review
	for _, r := range b.Items {
		if r.public() {
			out = append(out, r)
		}
	}
	return out
}

func (r Review) public() bool { return r.Consented || r.Sample }

// origin is where and when the review was written, as far as the operator said.
func (r Review) origin() string {
	switch {
	case r.Source == "":
		return r.Date
	case r.Date == "":
		return "来自" + r.Source
	}
	return "来自" + r.Source + " · " + r.Date
}

package trust

import "slices"

// public tells whether visitors may read the story: its subject agreed, or it is marked as a sample.
func (s Story) public() bool { return s.Consented || s.Sample }

func (b Stories) anyPublic() bool { return slices.ContainsFunc(b.Items, Story.public) }

// Samples is how many stories visitors see as samples.
func (b Stories) Samples() (n int) {
	for _, s := range b.Items {
		if s.Sample {
			n++
		}
	}
	return n
}

package trust

import "slices"

// public tells whether visitors may read the story: its subject agreed, or it is marked as a sample.
func (s Story) public() bool { return s.Consented || s.Sample }

func (b Stories) anyPublic() bool { return slices.ContainsFunc(b.Items, Story.public) }

package trust

import "slices"

// timed tells whether any lesson says when.
func (b Course) timed() bool {
	return slices.ContainsFunc(b.Items, func(l Lesson) bool { return l.Time != "" })
}

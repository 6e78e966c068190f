package trust

import "slices"

// shown tells whether there is a picture to see.
func (b Strip) shown() bool {
	return slices.ContainsFunc(b.Items, func(l Long) bool { return l.Picture.Shown() })
}

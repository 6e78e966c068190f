package part

import "fmt"

// clear is a poster one sees through: the cover lies below the video, since a poster would be loaded with the page however far
// down it stands, in one size for all. Without any poster Chrome paints the video grey.
const clear = "data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7"

// viewBox is the box of a drawing of w×h px. None is more than twice as high as wide, which would fill more than a screen, nor
// flatter than a letter box.
func viewBox(w, h int) string {
	return fmt.Sprintf("0 0 %d %d", w, max(w/3, min(h, 2*w)))
}

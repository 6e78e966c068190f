package part

import "strconv"

// sizes tells the browser how wide a picture stands on the page: the page is as wide as the screen, 480 px at most.
func sizes(width int) string {
	if width >= 750 {
		return "(min-width: 480px) 480px, 100vw"
	}
	return strconv.Itoa(width/2) + "px"
}

package admin

import (
	"fmt"

	"github.com/sanduan/sanduan/pages/h5"
)

// weigh says what a block adds to a page.
func weigh(w h5.Weight) string {
	words := fmt.Sprintf("HTML %s KB，CSS %s KB", inKB(w.HTML), inKB(w.CSS))
	if w.Pictures > 0 {
		words += fmt.Sprintf("，样例图 %s KB", inKB(w.Pictures))
	}
	return words
}

func inKB(n int) string { return fmt.Sprintf("%.1f", float64(n)/1024) }

package part

import (
	"fmt"

	"github.com/sanduan/sanduan/components/form"
)

// focused adds the classes that keep a picture's focal point in view where the picture is cut to fit. Classes, because the
// pages' policy forbids style attributes.
func focused(class string, p form.Picture) string {
	x, y, ok := form.FocusAt(p.Focus)
	if !ok {
		return class
	}
	return fmt.Sprintf("%s focus fx-%d fy-%d", class, x, y)
}

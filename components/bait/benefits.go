package bait

import "github.com/sanduan/sanduan/components/form"

// photo tells a picture of the operator's own from built-in art: it fills its frame, where art stands in it.
func photo(p form.Picture) bool { return form.Uploaded(p.Src) }

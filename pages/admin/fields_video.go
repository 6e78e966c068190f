package admin

import (
	"strconv"

	"github.com/sanduan/sanduan/components/form"
)

// videoFacts are a video's size and length for people: "1280×720 · 1:05"; "" where there is none.
func videoFacts(src string) string {
	v := form.Video{Src: src}
	w, h := v.Size()
	if w == 0 {
		return ""
	}
	facts := strconv.Itoa(w) + "×" + strconv.Itoa(h)
	if length := v.Length(); length != "" {
		facts += " · " + length
	}
	return facts
}

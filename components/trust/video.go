package trust

import (
	"time"

	"github.com/sanduan/sanduan/components/form"
)

// shown tells whether there is anything to see.
func (b Video) shown() bool { return b.Picture.Shown() || b.Clip.Valid() }

// layout is how to draw the video: as chosen, but what is not tall does not stand in a narrow column, and what is would make
// a card as high as the screen.
func (b Video) layout() string {
	const tall = 1.2 // height by width
	w, h := b.Clip.Size()
	if w == 0 {
		w, h = b.Picture.Size()
	}
	upright := float64(h) > tall*float64(w)
	switch {
	case b.Layout == "tall" && !upright:
		return "card"
	case b.Layout == "card" && upright:
		return "tall"
	}
	return b.Layout
}

// name is what the player is called for those who cannot see it.
func (b Video) name() string {
	switch {
	case b.Name != "":
		return b.Name
	case b.Title != "":
		return b.Title
	}
	return "视频"
}

// Unfit: a video's block without a video is left over from the sample.
func (b Video) Unfit(time.Time) form.Errors {
	if b.Clip.Src == "" {
		return form.Errors{"Clip": "还没有视频，请上传，或删除这个组件"}
	}
	return nil
}

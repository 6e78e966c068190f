package pages

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"

	"github.com/sanduan/sanduan/components/form"
	"github.com/sanduan/sanduan/pages/poster"
)

// PosterMark is a short text that differs between contents whose posters differ, and is the same for contents whose posters are
// the same, whatever else is on the pages. It holds within one version of the program.
func (d Doc) PosterMark() string {
	shown, err := json.Marshal(struct {
		Theme, Design, Headline, Words, Picture, Brand string
		Colour                                         form.Colour
		Layers                                         []poster.Layer
	}{d.Theme, d.Poster.Design, string(d.Poster.Headline), d.Poster.Words, d.Poster.Picture.Src, d.Host.Brand, d.Colour, d.Poster.Laid()})
	if err != nil {
		panic(fmt.Sprintf("pages: write what a poster shows: %v", err)) // texts and numbers always encode
	}
	sum := sha256.Sum256(shown)
	return hex.EncodeToString(sum[:10])
}

package fonts

import (
	_ "embed"
	"strings"
	"testing"

	"golang.org/x/image/font/opentype"
)

//go:embed chars.txt
var chars string

// Both weights hold every character of the list: whoever asks one of them about a character may write it in the other.
func TestFontsHoldTheirCharacters(t *testing.T) {
	for _, r := range strings.ReplaceAll(chars, "\n", "") {
		for i, f := range []*opentype.Font{Regular(), Bold()} {
			if g, err := f.GlyphIndex(nil, r); err != nil || g == 0 && r != 0xad { // a soft hyphen is never drawn
				t.Errorf("font %d lacks %q (%v)", i, r, err)
			}
		}
	}
}

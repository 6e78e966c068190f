package fonts

import (
	_ "embed"
	"strings"
	"testing"
)

//go:embed chars.txt
var chars string

// Both weights hold every character of the list: whoever asks one of them about a character may write it in the other.
func TestFontsHoldTheirCharacters(t *testing.T) {
	for _, r := range strings.ReplaceAll(chars, "\n", "") {
		for _, f := range []*Font{Text(false), Text(true)} {
			if !f.Has(r) && r != 0xad { // a soft hyphen is never drawn
				t.Errorf("%s lacks %q", f.Name, r)
			}
		}
	}
}

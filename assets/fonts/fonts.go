// Package fonts holds the typefaces posters are set in: Noto Sans SC cut to the characters in chars.txt by subset.sh.
package fonts

import (
	_ "embed"
	"fmt"
	"sync"

	"golang.org/x/image/font/opentype"
)

//go:embed NotoSansSC-Regular.otf
var regularOTF []byte

//go:embed NotoSansSC-Bold.otf
var boldOTF []byte

var (
	regular = sync.OnceValue(func() *opentype.Font { return parse("regular", regularOTF) })
	bold    = sync.OnceValue(func() *opentype.Font { return parse("bold", boldOTF) })
)

// Regular is the text weight. The font may be shared; a face made from it (opentype.NewFace) belongs to one goroutine.
func Regular() *opentype.Font { return regular() }

// Bold is the weight of headlines and names, with the same characters as Regular. It may be shared as Regular may.
func Bold() *opentype.Font { return bold() }

// parse panics where the embedded file is broken, for that is a broken build.
func parse(weight string, otf []byte) *opentype.Font {
	f, err := opentype.Parse(otf)
	if err != nil {
		panic(fmt.Sprintf("fonts: parsing %s: %v", weight, err))
	}
	return f
}

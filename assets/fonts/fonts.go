// Package fonts holds the typefaces posters are set in, cut from Noto by subset.sh: NotoSansSC with the characters of
// chars.txt, what is rarer and other scripts as cuts.txt says, and emoji in colour.
package fonts

import (
	"embed"
	"fmt"
	"io/fs"
	"sync"

	"github.com/go-text/typesetting/font"
)

//go:embed *.otf *.ttf
var files embed.FS

// emojiScale makes an emoji about as tall as a Han character. Noto's own em leaves it a fifth taller.
const emojiScale = 0.9

var (
	regular = newFont("NotoSansSC-Regular.otf", 1)
	bold    = newFont("NotoSansSC-Bold.otf", 1)
	emoji   = newFont("emoji.ttf", emojiScale)
	others  = parseCuts(cutsList)
)

// Font is one embedded typeface. It is parsed when first used, and never where nobody needs it: most names are written
// in NotoSansSC alone. It is safe for concurrent use.
type Font struct {
	Name  string  // of its file
	Scale float64 // size of its em in ems of the text, so that scripts of one size look alike
	spans []span  // what it may hold; nil = anything
	face  func() *font.Face
}

// Text is NotoSansSC, in which all is written that it can write. Both weights hold the same characters.
func Text(boldly bool) *Font {
	if boldly {
		return bold
	}
	return regular
}

// Emoji holds pictures in colour instead of outlines.
func Emoji() *Font { return emoji }

// Others are the fallbacks in the order to be asked. Most have one weight, the bold one where their source has it.
func Others() []*Font { return others }

// May tells, without parsing the font, whether it is worth asking it about r.
func (f *Font) May(r rune) bool {
	for _, s := range f.spans {
		if s.low <= r && r <= s.high {
			return true
		}
	}
	return f.spans == nil
}

// Has tells whether the font draws r.
func (f *Font) Has(r rune) bool {
	if !f.May(r) {
		return false
	}
	id, ok := f.Face().Cmap.Lookup(r)
	return ok && id != 0
}

// Face is the parsed font. Everybody shares it: only its outlines, pictures and advances may be read. What keeps caches
// in a face, as HarfBuzz does, makes its own of Face().Font.
func (f *Font) Face() *font.Face { return f.face() }

func newFont(file string, scale float64) *Font {
	return &Font{Name: file, Scale: scale, face: sync.OnceValue(func() *font.Face { return parse(file) })}
}

// parse panics where the embedded file is broken, for that is a broken build.
func parse(name string) *font.Face {
	file, err := files.Open(name)
	if err != nil {
		panic(fmt.Sprintf("fonts: %v", err))
	}
	defer file.Close()
	face, err := font.ParseTTF(file.(seekable))
	if err != nil {
		panic(fmt.Sprintf("fonts: parsing %s: %v", name, err))
	}
	return face
}

// seekable is what every file of an embed.FS is (see its documentation) and the parser wants.
type seekable interface {
	fs.File
	font.Resource
}

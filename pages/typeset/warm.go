package typeset

import (
	"sync"

	"github.com/sanduan/sanduan/assets/fonts"
)

// warmText has a character of each font that names are often written in and that takes milliseconds to parse: accented Latin,
// Hangul, Arabic, emoji, and signs that names are decorated with. Rare Han is left out: 12 MB to spare somebody 14 ms.
const warmText = "ễ김م🎉꧁♛→"

// Warm prepares what the first text of many a name would wait for: fonts are parsed, and the shaper's plans made. It takes about
// 30 ms and 12 MB, once in a process.
var Warm = sync.OnceFunc(func() {
	fonts.Text(false).Face()
	name := Clean(warmText, len(warmText))
	Style{Px: 40, Bold: true}.Line(name)
})

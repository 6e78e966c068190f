package admin

import (
	"iter"
	"time"

	"github.com/sanduan/sanduan/components/ui"
	"github.com/sanduan/sanduan/pages"
)

// Importing is an import that goes on while its screen is sent.
type Importing struct {
	Title  string
	Words  string
	Path   string        // of the screen that lists imports
	Import string        // id
	Lines  iter.Seq[int] // how many lines have been read, from time to time until the end
	Failed func() string // after the end: what broke it off, "" nothing
}

// done is where what came of the import is seen. The query makes it another address than the form was sent to: a browser that is only led
// to a fragment loads nothing.
func (p Importing) done() string { return p.Path + "?import=" + p.Import + "#import-" + p.Import }

// broken is how long an import that is not at its end may be silent before it is taken for broken off.
const broken = time.Minute

// imported tells in a word how an import stands.
func imported(i pages.Import, now time.Time) (ui.Tone, string) {
	switch {
	case i.EndedAt != 0:
		return ui.Green, "完成"
	case now.Sub(time.UnixMilli(i.ChangedAt)) < broken:
		return ui.Blue, "导入中"
	}
	return ui.Red, "中断"
}

func lines(n int) string { return "已读 " + grouped(n) + " 行…" }

package pages

import (
	"bytes"
	"fmt"
	"strings"

	"github.com/sanduan/sanduan/components/block"
)

// Describe says in a few words what changes do, for buttons and lists: "修改「首屏主图」", "删除「倒计时」等 3 处".
func Describe(changes []Change) string {
	if len(changes) == 0 {
		return ""
	}
	if words := describePlays(changes); words != "" {
		return words
	}
	return counted(changes[0].describe(), len(changes))
}

// counted says the first of n things, and how many there are.
func counted(first string, n int) string {
	if n > 1 {
		return first + fmt.Sprintf("等 %d 处", n)
	}
	return first
}

func (c Change) describe() string {
	switch {
	case c.Panel == "poster":
		return describePoster(c.Before, c.After)
	case c.Panel == playsPanel:
		return "调整玩法的顺序"
	case strings.HasPrefix(c.Panel, playPanel):
		return c.describePlay()
	case c.Panel != "":
		return "修改" + Doc{}.PanelTitle(c.Panel)
	case c.Block == "":
		return "调整分段"
	case c.From == nil:
		return "添加" + c.To.name()
	case c.To == nil:
		return "删除" + c.From.name()
	case c.From.Hidden != c.To.Hidden && bytes.Equal(c.From.Props, c.To.Props):
		if c.To.Hidden {
			return "隐藏" + c.To.name()
		}
		return "显示" + c.To.name()
	case c.Moved && c.From.same(*c.To):
		return "移动" + c.To.name()
	}
	return "修改" + c.To.name()
}

func (b Block) name() string {
	if k, ok := block.Get(b.Kind); ok {
		return "「" + k.Title + "」"
	}
	return "「" + b.Kind + "」"
}

package pages

import (
	"encoding/json"
	"fmt"
	"strconv"
	"strings"

	"github.com/sanduan/sanduan/components/block"
	"github.com/sanduan/sanduan/components/form"
)

// Blocks that leave their page, through the clipboard or into a block set, are loose: they have no ids. A link from
// one to another of them names it by its place among them, "#form-2" being the form of the third.

// Limits of the text that carries blocks from page to page.
const (
	MaxClip       = 512 << 10 // bytes
	MaxClipBlocks = 50
)

const clipMark = "sanduan:1:"

// loose is a block as it stands in the clipboard and in a block set.
type loose struct {
	Kind   string
	Hidden bool `json:",omitempty"`
	Props  json.RawMessage
}

// CopyBlocks makes the text that goes to the system clipboard. It takes anything; what ParseClip would refuse in it, an
// unknown kind or too much, it leaves to ParseClip.
func CopyBlocks(blocks []Block) string {
	list := make([]loose, len(blocks))
	for i, b := range loosen(blocks) {
		list[i] = loose{b.Kind, b.Hidden, b.Props}
	}
	text, err := json.Marshal(list)
	if err != nil {
		panic(fmt.Sprintf("pages: write %d blocks: %v", len(list), err)) // props are valid JSON: the store reads them as such
	}
	return clipMark + string(text)
}

// ParseClip checks a text that comes back from a clipboard, by whatever way, and returns its blocks: loose, of kinds
// that exist, with props that this program itself has written. What a form would refuse stays, for the check before
// publishing to name. Links to places that are not among the blocks become empty: the form they led to stays behind on
// the other page, and an anchor there may by chance be another block's here.
func ParseClip(text string) ([]Block, error) {
	text = strings.TrimSpace(text)
	body, ours := strings.CutPrefix(text, clipMark)
	switch {
	case len(text) > MaxClip:
		return nil, Errorf(TooLarge, "拷贝的内容太大了，请分几次拷贝")
	case text == "":
		return nil, Errorf(Invalid, "还没有内容：请先在编辑器里拷贝组件，再粘贴到这里")
	case !ours && strings.HasPrefix(text, "sanduan:"):
		return nil, Errorf(Invalid, "这是从另一个版本的三段拷贝的，这里读不了")
	case !ours:
		return nil, Errorf(Invalid, "这不是从编辑器拷贝的组件：请先拷贝组件，再来粘贴")
	}
	var list []loose
	if err := json.Unmarshal([]byte(body), &list); err != nil {
		return nil, Errorf(Invalid, "拷贝的内容不完整，请重新拷贝")
	}
	switch n := len(list); {
	case n == 0:
		return nil, Errorf(Invalid, "拷贝的内容里没有组件")
	case n > MaxClipBlocks:
		return nil, Errorf(Invalid, "一次最多粘贴 %d 个组件，这里有 %d 个", MaxClipBlocks, n)
	}
	blocks := make([]Block, len(list))
	for i, l := range list {
		blocks[i] = Block{Kind: l.Kind, Hidden: l.Hidden, Props: l.Props}
	}
	blocks, err := fit(blocks)
	if err != nil {
		return nil, err
	}
	return loosen(blocks), nil
}

// loosen returns the blocks without their ids and without links to what is not among them.
func loosen(blocks []Block) []Block {
	out := make([]Block, len(blocks))
	places := placesOf(blocks)
	for i, b := range blocks {
		b.Props = relink(b, func(name string) string {
			if place, ok := places[name]; ok {
				return strconv.Itoa(place)
			}
			return ""
		})
		b.ID = ""
		out[i] = b
	}
	return out
}

// fit returns the blocks as this program writes them now: kinds that exist, known props, clean texts, real links.
func fit(blocks []Block) ([]Block, error) {
	out := make([]Block, len(blocks))
	for i, b := range blocks {
		kind, ok := block.Get(b.Kind)
		if !ok {
			return nil, Errorf(Invalid, "「%s」这个组件在这里没有", shown(b.Kind))
		}
		v, err := kind.Decode(b.Props)
		if err != nil {
			return nil, Errorf(Invalid, "「%s」的内容读不出来，请重新拷贝", kind.Title)
		}
		b.Props = written(form.Tidy(v))
		out[i] = b
	}
	return out, nil
}

// placesOf says which name stands for which of the blocks: its id, or its place if it has none.
func placesOf(blocks []Block) map[string]int {
	places := map[string]int{}
	for i, b := range blocks {
		if b.ID == "" {
			b.ID = strconv.Itoa(i)
		}
		places[b.ID] = i
	}
	return places
}

// relink returns a block's props with to applied to the names of the blocks its links lead to; "" empties the link. A
// link to any other place within a page is emptied too. Props that cannot be read are returned as they are.
func relink(b Block, to func(name string) string) json.RawMessage {
	kind, ok := block.Get(b.Kind)
	if !ok {
		return b.Props
	}
	v, err := kind.Decode(b.Props)
	if err != nil {
		return b.Props
	}
	return written(form.Relink(v, func(link form.Link) form.Link {
		if !strings.HasPrefix(string(link), "#") {
			return link
		}
		for _, before := range []string{"#b-", "#form-"} {
			name, ok := strings.CutPrefix(string(link), before)
			if !ok {
				continue
			}
			if name = to(name); name != "" {
				return form.Link(before + name)
			}
		}
		return ""
	}))
}

func written(v any) json.RawMessage {
	props, err := json.Marshal(v)
	if err != nil {
		panic(fmt.Sprintf("pages: write %T: %v", v, err)) // structs of plain fields always encode
	}
	return props
}

// shown is a name from outside, short and clean enough for a message.
func shown(name string) string {
	r := []rune(form.Clean(name, false))
	if len(r) == 0 {
		return "未命名"
	}
	return string(r[:min(len(r), 30)])
}

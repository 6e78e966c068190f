package trust

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/sanduan/sanduan/components/form"
)

// shown are the reviews a visitor may see: those whose author agreed, and samples, which are marked as such.
// Passing off a review without its author's word would be false advertising, so the rest stays in the editor.
func (b Reviews) shown() []Review {
	var out []Review
	for _, r := range b.Items {
		if r.public() {
			out = append(out, r)
		}
	}
	return out
}

func (r Review) public() bool { return r.Consented || r.Sample }

// Samples is how many reviews visitors see as samples.
func (b Reviews) Samples() (n int) {
	for _, r := range b.Items {
		if r.Sample {
			n++
		}
	}
	return n
}

// Unfit finds invented evidence: a picture that came with the sample under a review that is no sample any more.
func (b Reviews) Unfit(time.Time) form.Errors {
	errs := form.Errors{}
	for i, r := range b.Items {
		if r.Sample {
			continue
		}
		for name, p := range map[string]form.Picture{"Shot": r.Shot, "Before": r.Before, "After": r.After} {
			if strings.HasPrefix(p.Src, "art/chat-") || strings.HasPrefix(p.Src, "art/cup-") {
				errs[fmt.Sprintf("Items.%d.%s", i, name)] = "这是示例图片，请换成真实的图片，或清空"
			}
		}
	}
	return errs
}

// paired tells whether both photographs are there: one alone compares nothing.
func (r Review) paired() bool { return r.Before.Shown() && r.After.Shown() }

// pictured tells whether visitors see screenshots or photographs.
func (b Reviews) pictured() bool {
	return slices.ContainsFunc(b.shown(), func(r Review) bool {
		return b.Layout == "wall" && r.Shot.Shown() || b.Layout == "pairs" && r.paired()
	})
}

// shot is the screenshot; it is read out as the words in it.
func (r Review) shot() form.Picture {
	p := r.Shot
	if p.Alt == "" {
		p.Alt = r.Name + "的聊天截图：" + string(r.Words)
	}
	return p
}

// longest is how many characters of a review stand unfolded; the form takes no more than that.
const longest = 300

// fold splits what is longer than the form takes, at the end of a sentence where one is near.
func (r Review) fold() (first, rest string) {
	words := []rune(string(r.Words))
	if len(words) <= longest {
		return string(words), ""
	}
	at := longest / 2
	for i := at; i > at/2; i-- {
		if strings.ContainsRune("。！？!?\n", words[i-1]) {
			at = i
			break
		}
	}
	return string(words[:at]), strings.TrimSpace(string(words[at:]))
}

package comply

import (
	"encoding/json"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/sanduan/sanduan/components/form"
	"github.com/sanduan/sanduan/pages"
)

// TestTextsLongerThanTheirFields: megabytes in one field are not read, since the field's own check refuses them; as much as
// the field takes is.
func TestTextsLongerThanTheirFields(t *testing.T) {
	const breach = "转发后即可领取"
	in := func(text string) Page {
		props, err := json.Marshal(map[string]string{"Words": text})
		if err != nil {
			t.Fatal(err)
		}
		return pageOf([]pages.Block{{ID: "b", Kind: "text", Props: props}})
	}
	told := func(p Page) bool {
		for _, f := range Check(p) {
			if f.BlockID == "b" && f.Rule == "WX-SHARE-001" {
				return true
			}
		}
		return false
	}
	just := strings.Repeat("。", 2000-utf8.RuneCountInString(breach)) + breach
	if !told(in(just)) {
		t.Error("the end of the longest text that may be published is not read")
	}
	long := in(strings.Repeat("。", 600_000) + breach)
	if told(long) {
		t.Error("a text of megabytes is read to its end")
	}
	if form.Check(long.Ready.Sections[0].Blocks[0].Viewer) == nil {
		t.Error("a text of megabytes can be published")
	}
}

// TestDisguises: words that people read are found whatever they are written with.
func TestDisguises(t *testing.T) {
	for _, text := range []string{
		"转发后即可领取", "转\u200b发\u200d后\ufeff即可领取", "转 发 后 即 可 领 取", "转\n发后即可领取", "转\u00ad发后即可领取", "转\u0301发后即可领取", "\u202e转发后即可领取\u202c", "\u2067转发\u2069后即可领取", "转\u3000发后即可领取", "转\U000e0020发后即可领取",
	} {
		if !breaks(text, "WX-SHARE-001", onPage) {
			t.Errorf("%q is not seen", text)
		}
	}
	for _, text := range []string{"100%有效", "１００％有效", "𝟏𝟎𝟎%有效", "1\u200b0\u200b0%有效", "①⓪⓪%有效", "1\ufe0f\u20e30\ufe0f\u20e30\ufe0f\u20e3%有效"} {
		if len(scan(text, onPage, false)) == 0 {
			t.Errorf("%q is not seen", text)
		}
	}
}

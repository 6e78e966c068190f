package pages_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/sanduan/sanduan/components/block"
	"github.com/sanduan/sanduan/components/cta"
	"github.com/sanduan/sanduan/components/form"
	"github.com/sanduan/sanduan/pages"
)

// sampled are blocks of those kinds with their samples and ids b0, b1 …
func sampled(kinds ...string) []pages.Block {
	var out []pages.Block
	for i, name := range kinds {
		k, _ := block.Get(name)
		out = append(out, pages.Block{ID: fmt.Sprintf("b%d", i), Kind: name, Props: k.Props()})
	}
	return out
}

func TestWarnsOfSamples(t *testing.T) {
	d := pages.Doc{Card: pages.Card{Picture: form.Picture{Src: "art/coffee.png"}}, Sections: []pages.Section{{ID: "s", Kind: block.Trust, Blocks: sampled("hero", "reviews")}}}
	got := d.Warnings()
	if len(got) != 1 || got[0].BlockID != "b1" || got[0].Field != "Items" || !strings.Contains(got[0].Message, "示例") {
		t.Errorf("%+v", got)
	}
	d.Sections[0].Blocks[1].Hidden = true
	if got := d.Warnings(); len(got) != 0 {
		t.Errorf("of a block nobody sees: %+v", got)
	}
}

// bar is a block whose link leads to contact.
func bar(t *testing.T, id, contact string) pages.Block {
	t.Helper()
	props, err := json.Marshal(map[string]string{"Button": "报名", "Contact": contact})
	if err != nil {
		t.Fatal(err)
	}
	return pages.Block{ID: id, Kind: "bar", Props: props}
}

// leads is where a bar's link leads to.
func leads(t *testing.T, b pages.Block) string {
	t.Helper()
	var props cta.Bar
	if err := json.Unmarshal(b.Props, &props); err != nil {
		t.Fatal(err)
	}
	return string(props.Contact)
}

func TestClipCarriesEveryKind(t *testing.T) {
	var kinds []string
	for _, k := range block.All() {
		kinds = append(kinds, k.Name)
	}
	want := sampled(kinds...)
	want[1].Hidden = true
	got, err := pages.ParseClip("\n" + pages.CopyBlocks(want) + " ")
	if err != nil {
		t.Fatal(err)
	}
	if len(got) != len(want) {
		t.Fatalf("%d blocks, want %d", len(got), len(want))
	}
	for i, b := range got {
		if b.ID != "" || b.Kind != want[i].Kind || b.Hidden != want[i].Hidden || string(b.Props) != string(want[i].Props) {
			t.Errorf("got %+v\nwant %+v", b, want[i])
		}
	}
}

func TestClipRefuses(t *testing.T) {
	list := func(n int) string { return "[" + strings.TrimSuffix(strings.Repeat(`{"Kind":"bar"},`, n), ",") + "]" }
	for _, c := range []struct {
		name, text string
		code       pages.Code
		words      string
	}{
		{"nothing", " \n", pages.Invalid, "还没有内容"},
		{"a text from elsewhere", "你好，今晚一起吃饭", pages.Invalid, "不是从编辑器拷贝的组件"},
		{"another version", `sanduan:2:[{"Kind":"bar"}]`, pages.Invalid, "另一个版本"},
		{"half a text", `sanduan:1:[{"Kind":"bar"`, pages.Invalid, "不完整"},
		{"something behind", `sanduan:1:[{"Kind":"bar"}]<script>`, pages.Invalid, "不完整"},
		{"not a list", `sanduan:1:{"Kind":"bar"}`, pages.Invalid, "不完整"},
		{"no blocks", `sanduan:1:[]`, pages.Invalid, "没有组件"},
		{"null", `sanduan:1:null`, pages.Invalid, "没有组件"},
		{"a kind that is not here", `sanduan:1:[{"Kind":"bar"},{"Kind":"lucky-wheel"}]`, pages.Invalid, "「lucky-wheel」这个组件在这里没有"},
		{"a long kind", `sanduan:1:[{"Kind":"` + strings.Repeat("长", 5000) + `"}]`, pages.Invalid, "「" + strings.Repeat("长", 30) + "」"},
		{"no kind", `sanduan:1:[{}]`, pages.Invalid, "「未命名」"},
		{"props of another shape", `sanduan:1:[{"Kind":"bar","Props":[1]}]`, pages.Invalid, "的内容读不出来"},
		{"a number for a text", `sanduan:1:[{"Kind":"bar","Props":{"Button":7}}]`, pages.Invalid, "的内容读不出来"},
		{"51 blocks", "sanduan:1:" + list(51), pages.Invalid, "最多粘贴 50 个组件，这里有 51 个"},
		{"too long", "sanduan:1:" + strings.Repeat(" ", pages.MaxClip) + "[]", pages.TooLarge, "太大"},
		{"deep", "sanduan:1:" + strings.Repeat("[", 100_000), pages.Invalid, "不完整"},
	} {
		t.Run(c.name, func(t *testing.T) {
			blocks, err := pages.ParseClip(c.text)
			var e *pages.Error
			if !errors.As(err, &e) || e.Code != c.code || !strings.Contains(e.Message, c.words) {
				t.Fatalf("%v, want %s with %q", err, c.code, c.words)
			}
			if blocks != nil || len(e.Message) > 300 {
				t.Errorf("%d blocks, a message of %d bytes", len(blocks), len(e.Message))
			}
		})
	}
	if _, err := pages.ParseClip("sanduan:1:" + list(50)); err != nil {
		t.Errorf("50 blocks: %v", err)
	}
}

func TestClipTakesNothingHostile(t *testing.T) {
	text := `sanduan:1:[{"Kind":"bar","ID":"b-lead","Props":{"Button":"报\u0000名\u202e","Contact":"javascript:alert(1)","Evil":"<script>"}},` +
		`{"Kind":"numbers","Props":{"Items":[` + strings.TrimSuffix(strings.Repeat(`{"Value":"1","Label":"人"},`, 5000), ",") + `]}}]`
	blocks, err := pages.ParseClip(text)
	if err != nil {
		t.Fatal(err)
	}
	var b cta.Bar
	if err := json.Unmarshal(blocks[0].Props, &b); err != nil {
		t.Fatal(err)
	}
	if b.Button != "报名" || b.Contact != "" || blocks[0].ID != "" || strings.Contains(string(blocks[0].Props), "Evil") {
		t.Errorf("%q leads to %q: %s", b.Button, b.Contact, blocks[0].Props)
	}
	var numbers struct{ Items []any }
	if err := json.Unmarshal(blocks[1].Props, &numbers); err != nil || len(numbers.Items) > 20 {
		t.Errorf("%d items, %v", len(numbers.Items), err)
	}
}

func TestLinksAmongCopiedBlocks(t *testing.T) {
	for _, c := range []struct{ name, link, want string }{
		{"to a form that comes along", "#form-ask", "#form-N2"},
		{"to a block that comes along", "#b-ask", "#b-N2"},
		{"to itself", "#b-one", "#b-N1"},
		{"to a form left behind", "#form-far", ""},
		{"to a place of the other page", "#top", ""},
		{"to somewhere else", "https://example.cn/#form-ask", "https://example.cn/#form-ask"},
		{"to nowhere", "", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			copied := append([]pages.Block{bar(t, "one", c.link)}, sampled("lead")...)
			copied[1].ID = "ask"
			blocks, err := pages.ParseClip(pages.CopyBlocks(copied))
			if err != nil {
				t.Fatal(err)
			}
			d, n := written("a||"), 0
			d.Sections[0].Blocks[0].ID = "far" // by chance the same name on this page
			ids, err := d.InsertBlocks("s2", "", blocks, func() string { n++; return fmt.Sprintf("N%d", n) })
			if err != nil || fmt.Sprint(ids) != "[N1 N2]" {
				t.Fatalf("%v, %v", ids, err)
			}
			if got := leads(t, d.Sections[2].Blocks[0]); got != c.want {
				t.Errorf("leads to %q, want %q", got, c.want)
			}
		})
	}
}

func TestAClipOfAClipIsTheSame(t *testing.T) {
	copied := append([]pages.Block{bar(t, "one", "#form-ask"), bar(t, "two", "#b-one")}, sampled("lead")...)
	copied[2].ID = "ask"
	first := pages.CopyBlocks(copied)
	blocks, err := pages.ParseClip(first)
	if err != nil {
		t.Fatal(err)
	}
	if again := pages.CopyBlocks(blocks); again != first {
		t.Errorf("%s\nof %s", again, first)
	}
}

func TestInsertBlocks(t *testing.T) {
	next := counter
	for _, c := range []struct{ name, section, after, want string }{
		{"at the start", "s0", "", "NMab|c|"},
		{"after the first", "s0", "a", "aNMb|c|"},
		{"after the last", "s0", "b", "abNM|c|"},
		{"after one that is gone", "s0", "gone", "abNM|c|"},
		{"after one of another section", "s0", "c", "abNM|c|"},
		{"into an empty section", "s2", "", "ab|c|NM"},
	} {
		t.Run(c.name, func(t *testing.T) {
			d, names := written("ab|c|"), []string{"N", "M"}
			ids, err := d.InsertBlocks(c.section, c.after, sampled("hero", "offer"), func() string {
				name := names[0]
				names = names[1:]
				return name
			})
			if err != nil || fmt.Sprint(ids) != "[N M]" || read(d) != c.want {
				t.Errorf("%s, %v, %v; want %s", read(d), ids, err, c.want)
			}
		})
	}

	d := written("ab|c|")
	if _, err := d.InsertBlocks("nowhere", "", sampled("hero"), next()); !pages.IsCode(err, pages.NotFound) {
		t.Errorf("into a section that is gone: %v", err)
	}
	if _, err := d.InsertBlocks("s0", "", append(sampled("hero"), pages.Block{Kind: "old"}), next()); !pages.IsCode(err, pages.Invalid) {
		t.Errorf("a kind that is gone: %v", err)
	}
	if read(d) != "ab|c|" {
		t.Errorf("a refused insertion left %s", read(d))
	}
	full := written(strings.Repeat("x", pages.MaxBlocks-1) + "||")
	if _, err := full.InsertBlocks("s1", "", sampled("hero", "offer"), next()); err == nil || !strings.Contains(err.Error(), "还能放 1 个") {
		t.Errorf("one too many: %v", err)
	}
	if _, err := full.InsertBlocks("s1", "", sampled("hero"), next()); err != nil || full.Count() != pages.MaxBlocks {
		t.Errorf("the last one: %v", err)
	}
}

func TestInsertedLinksToThisPageStay(t *testing.T) {
	d := written("a||")
	if _, err := d.InsertBlocks("s0", "", []pages.Block{bar(t, "x", "#b-a"), bar(t, "y", "#b-gone")}, counter()); err != nil {
		t.Fatal(err)
	}
	if first, second := leads(t, d.Sections[0].Blocks[0]), leads(t, d.Sections[0].Blocks[1]); first != "#b-a" || second != "" {
		t.Errorf("lead to %q and %q", first, second)
	}
}

// FuzzParseClip: whatever comes from a clipboard is refused in words, or is blocks that can be put into a page, drawn
// and copied again.
func FuzzParseClip(f *testing.F) {
	f.Add(`sanduan:1:[{"Kind":"bar","Hidden":true,"Props":{"Contact":"#form-0"}},{"Kind":"lead"}]`)
	f.Add(`sanduan:1:[{"Kind":"reviews","Props":{"Items":[{"Picture":{"Src":"art/../x"}}]}}]`)
	f.Add("sanduan:1:[null]")
	f.Fuzz(func(t *testing.T, text string) {
		blocks, err := pages.ParseClip(text)
		if err != nil {
			var e *pages.Error
			if !errors.As(err, &e) || e.Message == "" || blocks != nil {
				t.Fatalf("%v with %d blocks", err, len(blocks))
			}
			return
		}
		d := written("||")
		if _, err := d.InsertBlocks("s1", "", blocks, counter()); err != nil {
			t.Fatalf("parsed, but not put in: %v", err)
		}
		for _, b := range d.Ready(true).Sections[1].Blocks {
			if b.Viewer == nil {
				t.Fatalf("cannot be drawn: %+v", b.Block)
			}
		}
		if again, err := pages.ParseClip(pages.CopyBlocks(blocks)); err != nil || pages.CopyBlocks(again) != pages.CopyBlocks(blocks) {
			t.Fatalf("copied once more: %v", err)
		}
	})
}

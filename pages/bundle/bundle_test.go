package bundle_test

import (
	"archive/zip"
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"io"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	_ "github.com/sanduan/sanduan/components" // the blocks
	"github.com/sanduan/sanduan/components/block"
	"github.com/sanduan/sanduan/components/form"
	"github.com/sanduan/sanduan/pages"
	"github.com/sanduan/sanduan/pages/bundle"
	"github.com/sanduan/sanduan/pages/play"
	"github.com/sanduan/sanduan/pages/template"
)

var now = time.Date(2026, 11, 20, 10, 0, 0, 0, time.UTC)

func counter() pages.NewID {
	n := 0
	return func() string { n++; return fmt.Sprint("id", n) }
}

// upload is a picture as the library has it: named after its content.
func upload(content string) bundle.Upload {
	sum := sha256.Sum256([]byte(content))
	return bundle.Upload{Src: hex.EncodeToString(sum[:16]) + "-800x600.jpg", Bytes: []byte(content)}
}

func read(b []byte) (bundle.File, error) { return bundle.Read(bytes.NewReader(b), int64(len(b))) }

// wantCode fails the test unless err is a pages.Error of that code with those words.
func wantCode(t *testing.T, err error, code pages.Code, words string) {
	t.Helper()
	if !pages.IsCode(err, code) || !strings.Contains(err.Error(), words) {
		t.Errorf("the error is %v, want %s with %q", err, code, words)
	}
}

func TestRoundTrip(t *testing.T) {
	for _, tm := range template.All() {
		f := bundle.File{Doc: tm.Doc(now, counter()), Pictures: []bundle.Upload{upload("card"), upload("poster")}}
		f.Doc.Card.Picture = form.Picture{Src: f.Pictures[0].Src, Focus: "30,70"}
		f.Doc.Poster.Picture.Src = f.Pictures[1].Src
		var b bytes.Buffer
		if err := bundle.Write(&b, f); err != nil {
			t.Fatal(err)
		}
		got, err := read(b.Bytes())
		if err != nil {
			t.Fatalf("%s: %v", tm.Name, err)
		}
		f.Doc = f.Doc.WithPictures(func(p form.Picture) form.Picture { return p }) // what a block's store leaves to its sample is filled in
		if diff := cmp.Diff(f, got); diff != "" {
			t.Errorf("%s comes back different: %s", tm.Name, diff)
		}
		if !got.Pictures[0].Genuine() {
			t.Error("a picture is not what its name says")
		}
	}
	if (bundle.Upload{Src: upload("a").Src, Bytes: []byte("b")}).Genuine() {
		t.Error("a picture under another's name passes for it")
	}
}

// entry is one file of a .zip made by hand.
type entry struct {
	name string
	data []byte
}

func zipped(entries ...entry) []byte {
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for _, e := range entries {
		f, err := w.Create(e.name)
		if err == nil {
			_, err = f.Write(e.data)
		}
		if err != nil {
			panic(err)
		}
	}
	if err := w.Close(); err != nil {
		panic(err)
	}
	return b.Bytes()
}

// pageJSON is page.json with those contents.
func pageJSON(version int, doc any) entry {
	b, err := json.Marshal(map[string]any{"format": "sanduan-page", "version": version, "program": "三段", "doc": doc})
	if err != nil {
		panic(err)
	}
	return entry{"page.json", b}
}

func page(blocks ...pages.Block) pages.Doc {
	return pages.Doc{Title: "体验课", Sections: []pages.Section{{ID: "s", Kind: block.Bait, Blocks: blocks}}}
}

func TestBadFiles(t *testing.T) {
	good := pageJSON(1, page())
	many := pages.Doc{Sections: make([]pages.Section, pages.MaxSections+1)}
	full := page(make([]pages.Block, pages.MaxBlocks+1)...)
	offers := page(pages.Block{ID: "b", Kind: "offer", Props: json.RawMessage(`{"Title":"` + strings.Repeat("长", 700_000) + `"}`)})
	var crowd []entry
	for i := range 500 {
		crowd = append(crowd, entry{fmt.Sprint("x", i), nil})
	}
	var gallery []entry
	for i := range bundle.MaxPictures + 1 {
		gallery = append(gallery, entry{"pictures/" + upload(fmt.Sprint(i)).Src, nil})
	}
	const foreign = "不是三段导出的页面文件"
	for _, c := range []struct {
		name  string
		file  []byte
		code  pages.Code
		words string
	}{
		{"nothing", nil, pages.Invalid, foreign},
		{"no zip", []byte("PK\x03\x04 but then nothing"), pages.Invalid, foreign},
		{"cut off", zipped(good)[:200], pages.Invalid, foreign},
		{"an empty zip", zipped(), pages.Invalid, foreign},
		{"some other zip", zipped(entry{"readme.txt", []byte("hi")}), pages.Invalid, foreign},
		{"no json", zipped(entry{"page.json", []byte("{")}), pages.Invalid, foreign},
		{"other json", zipped(entry{"page.json", []byte(`{"version":1}`)}), pages.Invalid, foreign},
		{"version 0", zipped(pageJSON(0, page())), pages.Invalid, foreign},
		{"a newer version", zipped(pageJSON(2, map[string]any{"Sections": 7})), pages.Invalid, "来自更新的版本"},
		{"another shape", zipped(pageJSON(1, map[string]any{"Sections": 7})), pages.Invalid, foreign},
		{"no sections", zipped(pageJSON(1, pages.Doc{})), pages.Invalid, "空的"},
		{"a kind of section that is none", zipped(pageJSON(1, pages.Doc{Sections: []pages.Section{{Kind: "footer"}}})), pages.Invalid, foreign},
		{"too many sections", zipped(pageJSON(1, many)), pages.Invalid, "最多 12 段"},
		{"too many blocks", zipped(pageJSON(1, full)), pages.Invalid, "最多 200 个"},
		{"a kind with an endless name", zipped(pageJSON(1, page(pages.Block{Kind: strings.Repeat("x", 99)}))), pages.Invalid, foreign},
		{"page.json twice", zipped(good, good), pages.Invalid, "重名"},
		{"a picture twice", zipped(good, gallery[0], gallery[0]), pages.Invalid, "重名"},
		{"a way out", zipped(good, entry{"pictures/../../key", nil}), pages.Invalid, foreign},
		{"a place on the disk", zipped(good, entry{"/etc/passwd", nil}), pages.Invalid, foreign},
		{"a place on a disk of Windows", zipped(good, entry{`..\key`, nil}), pages.Invalid, foreign},
		{"too many entries", zipped(append(crowd, good)...), pages.Invalid, foreign},
		{"too many pictures", zipped(append(gallery, good)...), pages.Invalid, "最多 200 张"},
		{"a bomb", zipped(entry{"page.json", make([]byte, 3<<20)}), pages.TooLarge, "太大"},
		{"texts beyond all", zipped(pageJSON(1, offers)), pages.TooLarge, "太大"},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := read(c.file)
			wantCode(t, err, c.code, c.words)
		})
	}
	_, err := bundle.Read(bytes.NewReader(nil), bundle.MaxBytes+1)
	wantCode(t, err, pages.TooLarge, "30 MB")
}

// lists that grow when they are decoded must not fill the memory or the store.
func TestListsThatGrow(t *testing.T) {
	many := `{"Items":[` + strings.TrimSuffix(strings.Repeat("{},", 100_000), ",") + `]}`
	f, err := read(zipped(pageJSON(1, page(pages.Block{ID: "b", Kind: "offer", Props: json.RawMessage(many)}))))
	if err != nil {
		t.Fatal(err)
	}
	if n := len(f.Doc.Sections[0].Blocks[0].Props); n > 10_000 {
		t.Errorf("a list of nothing became %d bytes", n)
	}
}

// videos of a page come with it, those it has none of do not; too many are refused.
func TestVideos(t *testing.T) {
	const used, unused = "0123456789abcdef0123456789abcdef-1280x720-65s.mp4", "fedcba9876543210fedcba9876543210-1280x720-65s.mp4"
	doc := page(pages.Block{ID: "b", Kind: "video", Props: json.RawMessage(`{"Clip":{"Src":"` + used + `"}}`)},
		pages.Block{ID: "c", Kind: "video", Props: json.RawMessage(`{"Clip":{"Src":"../../key"}}`)})
	f, err := read(zipped(pageJSON(1, doc), entry{"videos/" + used, []byte("mp4")}, entry{"videos/" + unused, []byte("mp4")}, entry{"videos/evil.exe", []byte("MZ")}))
	if err != nil {
		t.Fatal(err)
	}
	if len(f.Videos) != 1 || f.Videos[0].Src != used || string(f.Videos[0].Bytes) != "mp4" {
		t.Errorf("of the videos %v are taken", f.Videos)
	}
	if strings.Contains(string(f.Doc.Sections[0].Blocks[1].Props), "key") {
		t.Errorf("a video that is no upload stays: %s", f.Doc.Sections[0].Blocks[1].Props)
	}
	again(t, f)
	entries := []entry{pageJSON(1, doc), {"videos/" + used, nil}, {"videos/" + used, nil}}
	_, err = read(zipped(entries...))
	wantCode(t, err, pages.Invalid, "重名")
	for i := range 21 {
		entries = append(entries[:i+1:i+1], entry{fmt.Sprintf("videos/%032d-1280x720-65s.mp4", i), nil})
	}
	_, err = read(zipped(entries...))
	wantCode(t, err, pages.Invalid, "21 个视频")
}

// a .zip that lies about how many entries it has is not read: each would take memory.
func TestLyingList(t *testing.T) {
	var crowd []entry
	for i := range 1000 {
		crowd = append(crowd, entry{fmt.Sprint("x", i), nil})
	}
	b := zipped(append(crowd, pageJSON(1, page()))...)
	end := bytes.LastIndex(b, []byte("PK\x05\x06"))
	for at, value := range map[int]uint32{12: 100, 16: uint32(end - 100)} {
		lying := bytes.Clone(b)
		binary.LittleEndian.PutUint16(lying[end+10:], 1)
		binary.LittleEndian.PutUint32(lying[end+at:], value)
		_, err := read(lying)
		wantCode(t, err, pages.Invalid, "不是三段导出的页面文件")
	}
}

func TestHostileContents(t *testing.T) {
	raw := func(s string) json.RawMessage { return json.RawMessage(s) }
	doc := page(
		pages.Block{ID: "a", Kind: "no-such-kind", Props: raw(`{"Deep":[{"Link":"javascript:alert(1)"}]}`)},
		pages.Block{ID: "b", Kind: "hero", Props: raw(`{"Title":"好\u202e课\u0000","Picture":{"Src":"../../key","Alt":"图"},"Link":"javascript:alert(1)"}`)},
		pages.Block{ID: "c", Kind: "hero", Props: raw(`{"Title":7}`)},
	)
	doc.Card.Picture.Src = "https://evil.example/x.png"
	f, err := read(zipped(entry{"__MACOSX/._page.json", []byte("x")}, pageJSON(1, doc), entry{"notes.txt", nil}))
	if err != nil {
		t.Fatal(err)
	}
	blocks := f.Doc.Sections[0].Blocks
	if string(blocks[0].Props) != string(doc.Sections[0].Blocks[0].Props) || string(blocks[2].Props) != `{"Title":7}` {
		t.Errorf("blocks that cannot be read have changed: %s, %s", blocks[0].Props, blocks[2].Props)
	}
	for _, bad := range []string{"javascript", "key", "\u202e", `\u0000`} {
		if strings.Contains(string(blocks[1].Props), bad) {
			t.Errorf("the hero keeps %q: %s", bad, blocks[1].Props)
		}
	}
	if !strings.Contains(string(blocks[1].Props), "好课") || f.Doc.Card.Picture.Src != "" {
		t.Errorf("hero %s, card's picture %q", blocks[1].Props, f.Doc.Card.Picture.Src)
	}
}

func TestPicturesThatCannotBeRead(t *testing.T) {
	whole, missing, bomb := upload("whole"), upload("missing"), upload("bomb")
	doc := page(pages.Block{ID: "b", Kind: "hero", Props: json.RawMessage(`{"Picture":{"Src":"` + bomb.Src + `"}}`)})
	doc.Card.Picture.Src, doc.Poster.Picture.Src = whole.Src, missing.Src
	f, err := read(zipped(pageJSON(1, doc), entry{"pictures/" + whole.Src, whole.Bytes},
		entry{"pictures/" + bomb.Src, make([]byte, 11<<20)}, entry{"pictures/" + upload("unused").Src, []byte("unused")}))
	if err != nil {
		t.Fatal(err)
	}
	if len(f.Pictures) != 1 || f.Pictures[0].Src != whole.Src {
		t.Errorf("of the pictures %d are taken", len(f.Pictures))
	}
}

func TestPicturesThatUnpackToTooMuch(t *testing.T) {
	doc := page()
	entries := []entry{{}}
	for i := range 5 {
		p := upload(fmt.Sprint(i))
		entries = append(entries, entry{"pictures/" + p.Src, make([]byte, 9<<20)})
		doc.Sections[0].Blocks = append(doc.Sections[0].Blocks, pages.Block{ID: fmt.Sprint(i), Kind: "hero",
			Props: json.RawMessage(`{"Picture":{"Src":"` + p.Src + `"}}`)})
	}
	entries[0] = pageJSON(1, doc)
	_, err := read(zipped(entries...))
	wantCode(t, err, pages.TooLarge, "图片和视频合计")
}

func TestWhatIsTooLargeIsNotWritten(t *testing.T) {
	big := bundle.File{Doc: page()}
	for range 4 {
		big.Pictures = append(big.Pictures, bundle.Upload{Src: "x", Bytes: make([]byte, 8<<20)})
	}
	wantCode(t, bundle.Write(io.Discard, big), pages.Invalid, "30 MB")
	wantCode(t, bundle.Write(io.Discard, bundle.File{Doc: page(), Pictures: make([]bundle.Upload, 201)}), pages.Invalid, "最多能导出 200 张")
	long := page(pages.Block{Kind: "x", Props: json.RawMessage(`"` + strings.Repeat("x", 3<<20) + `"`)})
	wantCode(t, bundle.Write(io.Discard, bundle.File{Doc: long}), pages.Invalid, "2 MB")
}

// FuzzRead: whatever the bytes, Read neither panics nor takes what it would not take again from its own writing.
func FuzzRead(f *testing.F) {
	var b bytes.Buffer
	t := template.All()[0]
	if err := bundle.Write(&b, bundle.File{Doc: t.Doc(now, counter()), Pictures: []bundle.Upload{upload("x")}}); err != nil {
		f.Fatal(err)
	}
	f.Add(b.Bytes())
	f.Add(zipped(pageJSON(1, page(pages.Block{ID: "a", Kind: "hero", Props: json.RawMessage(`{"Title":"x"}`)}))))
	f.Add(zipped(pageJSON(2, page())))
	f.Fuzz(func(t *testing.T, data []byte) {
		file, err := read(data)
		if err != nil {
			if !pages.IsCode(err, pages.Invalid) && !pages.IsCode(err, pages.TooLarge) {
				t.Fatalf("not an error for people: %v", err)
			}
			return
		}
		again(t, file)
	})
}

// FuzzPage is FuzzRead with the page.json alone, which a fuzzer hardly finds behind a checksum.
func FuzzPage(f *testing.F) {
	f.Add(pageJSON(1, template.All()[0].Doc(now, counter())).data)
	f.Add(pageJSON(1, page(pages.Block{ID: "a", Kind: "hero", Props: json.RawMessage(`{"Items":[{}]}`)})).data)
	f.Fuzz(func(t *testing.T, text []byte) {
		if file, err := read(zipped(entry{"page.json", text})); err == nil {
			again(t, file)
		}
	})
}

// again writes and reads a file that was read, and fails the test where that gives another.
func again(t *testing.T, file bundle.File) {
	t.Helper()
	var b bytes.Buffer
	if err := bundle.Write(&b, file); err != nil {
		if pages.IsCode(err, pages.Invalid) {
			return // too large when written out
		}
		t.Fatal(err)
	}
	second, err := read(b.Bytes())
	if err != nil {
		t.Fatalf("what was read is not taken again: %v", err)
	}
	one, _ := json.Marshal(file)
	two, _ := json.Marshal(second)
	if !bytes.Equal(one, two) {
		t.Fatalf("read again it is different:\n%s\n%s", one, two)
	}
}

// plays and prizes of a page come with it under their keys, brought to what a form lets in; what no page can have is refused.
func TestPlaysInFiles(t *testing.T) {
	doc := page()
	key, err := doc.AddPlay("group", func() string { return "teamplay" })
	if err != nil {
		t.Fatal(err)
	}
	doc.Prizes.List[0].Picture = form.Picture{Src: upload("prize").Src}
	doc.Plays = append(doc.Plays, pages.Play{Key: "other", Kind: "of-later-times", Rules: json.RawMessage(`{"Deep":[1]}`)})
	f, err := read(zipped(pageJSON(1, doc), entry{"pictures/" + upload("prize").Src, []byte("prize")}))
	if err != nil {
		t.Fatal(err)
	}
	if len(f.Doc.Plays) != 2 || f.Doc.Plays[0].Key != key || f.Doc.Plays[1].Kind != "of-later-times" || len(f.Pictures) != 1 {
		t.Errorf("plays %+v, %d pictures", f.Doc.Plays, len(f.Pictures))
	}
	if diff := cmp.Diff(doc.Prizes, f.Doc.Prizes); diff != "" {
		t.Error(diff)
	}
	again(t, f)
	if renewed := f.Doc.Renewed(counter()); renewed.Plays[0].Key != key {
		t.Errorf("the copy's play has the key %s", renewed.Plays[0].Key)
	}

	hostile := page()
	hostile.Plays = []pages.Play{{Key: "a", Kind: "group", Rules: json.RawMessage(`{"Title":"好\u202e团","Prize":"../x"}`)}}
	hostile.Prizes.List = make([]play.Prize, 500)
	if f, err = read(zipped(pageJSON(1, hostile))); err != nil {
		t.Fatal(err)
	}
	if rules := string(f.Doc.Plays[0].Rules); strings.Contains(rules, "\u202e") || strings.Contains(rules, "../") || len(f.Doc.Prizes.List) != 20 {
		t.Errorf("rules %s, %d prizes", rules, len(f.Doc.Prizes.List))
	}
	for name, plays := range map[string][]pages.Play{
		"不是三段导出的页面文件": {{Key: "a", Kind: "group"}, {Key: "a", Kind: "group"}},
		"导出的页面文件":     {{Key: "A/../b", Kind: "group"}},
		"最多 7 个":      make([]pages.Play, 8),
	} {
		bad := page()
		bad.Plays = plays
		_, err := read(zipped(pageJSON(1, bad)))
		wantCode(t, err, pages.Invalid, name)
	}
}

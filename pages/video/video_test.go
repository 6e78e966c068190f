package video

import (
	"bytes"
	"encoding/binary"
	"os"
	"strings"
	"testing"

	"github.com/sanduan/sanduan/components/form"
	"github.com/sanduan/sanduan/pages"
)

// atom is a box with its head.
func atom(kind string, parts ...[]byte) []byte {
	body := bytes.Join(parts, nil)
	return append(binary.BigEndian.AppendUint32(nil, uint32(8+len(body))), append([]byte(kind), body...)...)
}

// film is what an MP4 made by hand says.
type film struct {
	brand, codec   string
	handler        string
	w, h           int
	scale, length  uint32
	turned         bool
	noData, noMovi bool
	place          string
}

func good() film {
	return film{brand: "isom", codec: "avc1", handler: "vide", w: 1280, h: 720, scale: 1000, length: 64_600, place: "+31.2304+121.4737/"}
}

func (f film) bytes() []byte {
	head := make([]byte, 84)
	matrix := head[40:76]
	one := matrix[0:]
	if f.turned {
		one = matrix[4:]
	}
	binary.BigEndian.PutUint32(one, 0x10000)
	binary.BigEndian.PutUint32(head[76:], uint32(f.w)<<16)
	binary.BigEndian.PutUint32(head[80:], uint32(f.h)<<16)
	clock := make([]byte, 100)
	binary.BigEndian.PutUint32(clock[12:], f.scale)
	binary.BigEndian.PutUint32(clock[16:], f.length)
	sound := atom("trak", atom("tkhd", make([]byte, 84)), atom("mdia", atom("hdlr", make([]byte, 8), []byte("soun"), make([]byte, 12)),
		atom("minf", atom("stbl", atom("stsd", make([]byte, 8), atom("mp4a"))))))
	picture := atom("trak", atom("tkhd", head), atom("mdia", atom("hdlr", make([]byte, 8), []byte(f.handler), make([]byte, 12)),
		atom("minf", atom("stbl", atom("stsd", make([]byte, 8), atom(f.codec, make([]byte, 70))))), atom("udta")))
	out := atom("ftyp", []byte(f.brand), make([]byte, 4))
	if !f.noMovi {
		out = append(out, atom("moov", atom("mvhd", clock), sound, picture, atom("udta", atom("\xa9xyz", []byte(f.place))))...)
	}
	if !f.noData {
		out = append(out, atom("mdat", make([]byte, 100))...)
	}
	return out
}

func TestTake(t *testing.T) {
	taken, err := Take(good().bytes())
	if err != nil {
		t.Fatal(err)
	}
	if taken.W != 1280 || taken.H != 720 || taken.Seconds != 65 || !form.UploadedVideo(taken.Src) {
		t.Errorf("%+v", taken)
	}
	v := form.Video{Src: taken.Src}
	if w, h := v.Size(); w != 1280 || h != 720 || v.Length() != "1:05" {
		t.Errorf("the name %s says %d×%d, %s", taken.Src, w, h, v.Length())
	}
}

// What a phone writes about the place is gone; everything else stands where it stood, and taken again it is the same.
func TestTakeBlanksThePlace(t *testing.T) {
	before := good().bytes()
	taken, err := Take(bytes.Clone(before))
	if err != nil {
		t.Fatal(err)
	}
	if bytes.Contains(taken.Bytes, []byte("+31.2304")) || len(taken.Bytes) != len(before) {
		t.Error("the place is still there, or the file has another length")
	}
	if bytes.Index(taken.Bytes, []byte("mdat")) != bytes.Index(before, []byte("mdat")) {
		t.Error("the data has moved")
	}
	again, err := Take(bytes.Clone(taken.Bytes))
	if err != nil || again.Src != taken.Src {
		t.Errorf("taken again it is %s, not %s: %v", again.Src, taken.Src, err)
	}
}

// testdata/clip.mp4 is as a browser's recorder writes it, in fragments.
func TestTakeARecording(t *testing.T) {
	b, err := os.ReadFile("testdata/clip.mp4")
	if err != nil {
		t.Fatal(err)
	}
	taken, err := Take(b)
	if err != nil || taken.W != 128 || taken.H != 72 || taken.Seconds < 1 {
		t.Errorf("%d×%d, %d s: %v", taken.W, taken.H, taken.Seconds, err)
	}
}

func TestTurned(t *testing.T) {
	f := good()
	f.turned = true
	taken, err := Take(f.bytes())
	if err != nil || taken.W != 720 || taken.H != 1280 {
		t.Errorf("%d×%d: %v", taken.W, taken.H, err)
	}
}

func TestRefused(t *testing.T) {
	with := func(change func(*film)) []byte {
		f := good()
		change(&f)
		return f.bytes()
	}
	whole := good().bytes()
	endless := bytes.Repeat(atom("free"), mostBoxes+1)
	for _, c := range []struct {
		name, words string
		file        []byte
	}{
		{"nothing", "空的", nil},
		{"a picture", "只支持 MP4", []byte("\x89PNG\r\n\x1a\n and more of it")},
		{"a page", "只支持 MP4", []byte("<script>alert(1)</script>")},
		{"a MOV", "MOV", with(func(f *film) { f.brand = "qt  " })},
		{"HEVC", "HEVC", with(func(f *film) { f.codec = "hvc1" })},
		{"another codec", "编码", with(func(f *film) { f.codec = "av01" })},
		{"sound alone", "没有画面", with(func(f *film) { f.handler = "soun" })},
		{"no description", "没有画面", with(func(f *film) { f.noMovi = true })},
		{"no data", "没有传完", with(func(f *film) { f.noData = true })},
		{"cut off", "没有传完", whole[:len(whole)-1]},
		{"cut off in the description", "没有传完", whole[:200]},
		{"a box that is too short for itself", "没有传完", append(whole, 0, 0, 0, 7, 'f', 'r', 'e', 'e')},
		{"no size", "太小", with(func(f *film) { f.w, f.h = 0, 0 })},
		{"too large", "太大", with(func(f *film) { f.w = 7680 })},
		{"a line", "细长", with(func(f *film) { f.w, f.h = 2000, 100 })},
		{"too long", "10 分钟", with(func(f *film) { f.length = 700_000 })},
		{"too many bytes", "20 MB", append(whole, atom("free", make([]byte, MaxBytes))...)},
		{"too many boxes", "没有传完", append(whole, endless...)},
	} {
		if _, err := Take(c.file); !pages.IsCode(err, pages.Invalid) || !strings.Contains(err.Error(), c.words) {
			t.Errorf("%s: %v, want words with %q", c.name, err, c.words)
		}
	}
}

// FuzzTake: whatever the bytes, Take neither panics nor hands out a name that says something else than the file.
func FuzzTake(f *testing.F) {
	f.Add(good().bytes())
	recorded, err := os.ReadFile("testdata/clip.mp4")
	if err != nil {
		f.Fatal(err)
	}
	f.Add(recorded)
	f.Add(append(good().bytes(), 0, 0, 0, 1, 'm', 'd', 'a', 't', 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff))
	f.Fuzz(func(t *testing.T, b []byte) {
		taken, err := Take(bytes.Clone(b))
		if err != nil {
			if !pages.IsCode(err, pages.Invalid) {
				t.Fatalf("not an error for people: %v", err)
			}
			return
		}
		w, h := form.Video{Src: taken.Src}.Size()
		if len(taken.Bytes) != len(b) || w != taken.W || h != taken.H || w < minSide || h < minSide {
			t.Fatalf("%d bytes became %d, %s of %d×%d", len(b), len(taken.Bytes), taken.Src, taken.W, taken.H)
		}
		again, err := Take(bytes.Clone(taken.Bytes))
		if err != nil || again.Src != taken.Src {
			t.Fatalf("taken again it is %s: %v", again.Src, err)
		}
	})
}

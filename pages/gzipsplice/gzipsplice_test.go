package gzipsplice

import (
	"bytes"
	"compress/gzip"
	"hash/crc32"
	"io"
	"math/rand/v2"
	"os/exec"
	"strings"
	"testing"
)

// plain is the text with the pieces in its holes.
func plain(stretches [][]byte, holes []Hole, pieces []string) []byte {
	out := bytes.Clone(stretches[0])
	for i, hole := range holes {
		out = append(append(out, pieces[hole.Piece]...), stretches[i+1]...)
	}
	return out
}

func unzip(t testing.TB, member []byte) []byte {
	t.Helper()
	in := bytes.NewReader(member)
	r, err := gzip.NewReader(in)
	if err != nil {
		t.Fatal(err)
	}
	r.Multistream(false)
	text, err := io.ReadAll(r) // checks the CRC and the size
	if err != nil {
		t.Fatal(err)
	}
	if in.Len() > 0 {
		t.Fatalf("%d bytes follow the member", in.Len())
	}
	return text
}

// letters are n bytes that hold repetitions, and bytes of every value where few is 256.
func letters(r *rand.Rand, n, few int) []byte {
	b := make([]byte, n)
	for i := range b {
		b[i] = byte(r.IntN(few))
		if i > 40 && r.IntN(3) > 0 {
			copy(b[i:], b[i-r.IntN(40)-1:i])
		}
	}
	return b
}

func TestWhatIsSplicedDecodesToThePlainText(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for round := range 60 {
		few := []int{2, 20, 256}[round%3]
		var stretches [][]byte
		var pieces []string
		var holes []Hole
		for range r.IntN(6) {
			holes = append(holes, Hole{Piece: len(pieces), Size: 0})
			n := []int{0, 1, 16, 255, 256, 70_000, 140_000}[r.IntN(7)]
			if n > 0 && r.IntN(2) == 0 {
				holes[len(holes)-1].Size = n
			}
			pieces = append(pieces, string(letters(r, n, few)))
			if r.IntN(3) == 0 {
				holes[len(holes)-1].Piece = r.IntN(len(pieces)) // the piece of an earlier hole
				holes[len(holes)-1].Size = 0
			}
		}
		for range len(holes) + 1 {
			stretches = append(stretches, letters(r, r.IntN(4)*r.IntN(20_000), few))
		}
		tmpl := New(stretches, holes)
		for range 2 {
			member := tmpl.AppendGzip([]byte("before"), pieces)[len("before"):]
			if want := plain(stretches, holes, pieces); !bytes.Equal(unzip(t, member), want) {
				t.Fatalf("round %d: %d bytes in %d holes decode to something else", round, len(want), len(holes))
			}
			for i := range pieces { // other pieces of as many bytes
				pieces[i] = string(letters(r, len(pieces[i]), few))
			}
		}
	}
}

// What stands before a piece of known length is repeated behind it; the piece itself never is.
func TestStretchesRepeatWhatStandsAtAKnownDistance(t *testing.T) {
	text := letters(rand.New(rand.NewPCG(3, 4)), 8000, 200)
	stretches := [][]byte{text, text}
	apart := New(stretches, []Hole{{}}).Size()
	near := New(stretches, []Hole{{Size: 16}}).Size()
	if near > apart*6/10 {
		t.Errorf("%d bytes where the piece has 16, %d where it has any number", near, apart)
	}
}

func TestAPieceOfAnotherLengthIsRefused(t *testing.T) {
	defer func() {
		if recover() == nil {
			t.Error("17 bytes were put into a hole of 16: the text behind would be another")
		}
	}()
	New([][]byte{nil, nil}, []Hole{{Size: 16}}).AppendGzip(nil, []string{"17 bytes, not 16."})
}

// Programs that are not Go's read it too.
func TestGzipReadsIt(t *testing.T) {
	gz, err := exec.LookPath("gzip")
	if err != nil {
		t.Skip("there is no gzip here")
	}
	r := rand.New(rand.NewPCG(5, 6))
	stretches := [][]byte{letters(r, 40_000, 200), letters(r, 10, 200), nil, letters(r, 5000, 200)}
	holes := []Hole{{Piece: 0, Size: 16}, {Piece: 1}, {Piece: 0, Size: 16}}
	pieces := []string{string(letters(r, 16, 256)), string(letters(r, 66_000, 256))}
	command := exec.Command(gz, "-dc")
	command.Stdin = bytes.NewReader(New(stretches, holes).AppendGzip(nil, pieces))
	out, err := command.Output()
	if err != nil || !bytes.Equal(out, plain(stretches, holes, pieces)) {
		t.Errorf("gzip reads %d bytes, and says %v", len(out), err)
	}
}

func TestChecksumsAreJoined(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 8))
	for range 200 {
		a, b := letters(r, r.IntN(600), 256), letters(r, r.IntN(3000), 256)
		first, second := crc32.ChecksumIEEE(a), crc32.ChecksumIEEE(b)
		f := newFactor(power(len(b)))
		got := advance(first, len(b)) ^ second
		if f.times(first) != times(first, power(len(b))) || f.times(first)^second != got {
			t.Fatalf("the factors of %d bytes differ", len(b))
		}
		if want := crc32.ChecksumIEEE(append(a, b...)); got != want {
			t.Fatalf("%08x, not %08x", got, want)
		}
	}
}

// FuzzSplice takes a text apart at every mark, and puts other words in.
func FuzzSplice(f *testing.F) {
	f.Add("<p>|</p><p>|</p>", "甲", true)
	f.Add("||", "", false)
	f.Add("\xff|\xff\xff|\xff", "\xff", true)
	f.Fuzz(func(t *testing.T, text, word string, known bool) {
		var stretches [][]byte
		for _, s := range strings.Split(text, "|") {
			stretches = append(stretches, []byte(s))
		}
		holes := make([]Hole, len(stretches)-1)
		pieces := []string{word, text}
		for i := range holes {
			holes[i].Piece = i % 2
			if known {
				holes[i].Size = len(pieces[i%2])
			}
		}
		got := unzip(t, New(stretches, holes).AppendGzip(nil, pieces))
		if want := plain(stretches, holes, pieces); !bytes.Equal(got, want) {
			t.Errorf("%q became %q", want, got)
		}
	})
}

// BenchmarkSplice writes a page of a usual size with 8 pieces for each reader, spliced, and compressed whole as gzip -6 would.
func BenchmarkSplice(b *testing.B) {
	r := rand.New(rand.NewPCG(9, 10))
	var stretches [][]byte
	var holes []Hole
	var pieces []string
	for i := range 8 {
		stretches = append(stretches, letters(r, 5000, 60))
		holes = append(holes, Hole{Piece: i})
		pieces = append(pieces, string(letters(r, 16, 60)))
	}
	stretches = append(stretches, letters(r, 1000, 60))
	var out []byte
	b.Run("splice", func(b *testing.B) {
		tmpl := New(stretches, holes)
		b.ReportAllocs()
		for b.Loop() {
			out = tmpl.AppendGzip(out[:0], pieces)
		}
		b.ReportMetric(float64(len(out)), "bytes")
	})
	b.Run("gzip", func(b *testing.B) {
		var to bytes.Buffer
		w, _ := gzip.NewWriterLevel(&to, 6)
		b.ReportAllocs()
		for b.Loop() {
			to.Reset()
			w.Reset(&to)
			_, _ = w.Write(plain(stretches, holes, pieces))
			_ = w.Close()
		}
		b.ReportMetric(float64(to.Len()), "bytes")
	})
}

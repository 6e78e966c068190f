package share_test

import (
	"bytes"
	"errors"
	"io"
	"math/rand/v2"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/sanduan/sanduan/pages/share"
)

func TestNewCode(t *testing.T) {
	const codes = 20_000
	random := rand.NewChaCha8([32]byte{1})
	seen := map[string]bool{}
	count := map[rune]int{}
	for range codes {
		code, err := share.NewCode(random)
		if err != nil {
			t.Fatal(err)
		}
		if !share.Valid(code) || seen[code] {
			t.Fatalf("%q is invalid or drawn twice", code)
		}
		seen[code] = true
		for _, r := range code {
			count[r]++
		}
	}
	if len(count) != 58 || strings.ContainsAny("0OIl", keys(count)) {
		t.Errorf("%d characters: %s", len(count), keys(count))
	}
	// Each character is expected 3793 times, give or take 61: five of these are one in a million.
	const want = codes * share.Size / 58
	for r, n := range count {
		if n < want-310 || n > want+310 {
			t.Errorf("%c comes %d times, expected about %d", r, n, want)
		}
	}
}

func keys(count map[rune]int) string {
	var b strings.Builder
	for r := range count {
		b.WriteRune(r)
	}
	return b.String()
}

func TestNewCodeSkipsWhatWouldFavour(t *testing.T) {
	code, err := share.NewCode(bytes.NewReader(append([]byte{232, 255, 250}, make([]byte, share.Size)...)))
	if err != nil || code != strings.Repeat("1", share.Size) {
		t.Errorf("%q, %v", code, err)
	}
}

func TestNewCodeWithoutRandom(t *testing.T) {
	broken := errors.New("no entropy")
	for name, random := range map[string]io.Reader{
		"broken":     iotest.ErrReader(broken),
		"runs dry":   bytes.NewReader(make([]byte, share.Size-1)),
		"has no end": iotest.TimeoutReader(iotest.OneByteReader(bytes.NewReader(make([]byte, 100)))),
	} {
		if code, err := share.NewCode(random); err == nil || code != "" {
			t.Errorf("%s: %q, %v", name, code, err)
		}
	}
	if _, err := share.NewCode(iotest.ErrReader(broken)); !errors.Is(err, broken) {
		t.Errorf("the reason is lost: %v", err)
	}
}

func TestValid(t *testing.T) {
	for s, want := range map[string]bool{
		"Ab3dE9xYz12":    true,
		"11111111111":    true,
		"":               false,
		"Ab3dE9xYz1":     false, // short
		"Ab3dE9xYz123":   false, // long
		"Ab3dE9xYz10":    false, // 0, as O
		"Ob3dE9xYz12":    false,
		"Ib3dE9xYz12":    false,
		"lb3dE9xYz12":    false,
		"Ab3dE9xYz1-":    false,
		"Ab3dE9xYz1\n":   false,
		"../../../..a":   false,
		"Ａb3dE9xYz":      false, // 11 bytes, full width
		"\xffb3dE9xYz12": false,
	} {
		if share.Valid(s) != want {
			t.Errorf("%q: %v", s, !want)
		}
	}
}

// TestURLIsShort: a longer link needs a finer QR code, which old phones cannot read off a screen.
func TestURLIsShort(t *testing.T) {
	const host = "h5.example.com" // 14 characters, as usual ones have
	code, err := share.NewCode(rand.NewChaCha8([32]byte{2}))
	if err != nil {
		t.Fatal(err)
	}
	url := share.URL("https://"+host, code)
	if url != "https://h5.example.com/s/"+code || len(url) > 42 {
		t.Errorf("%s has %d bytes", url, len(url))
	}
}

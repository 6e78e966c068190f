package jpegsplice

import (
	"bytes"
	"math/rand/v2"
	"strconv"
	"strings"
	"testing"
)

// A string of bits written piece by piece and by kept strings is the string, at whatever bit the pieces begin.
func TestBitWriter(t *testing.T) {
	random := rand.New(rand.NewPCG(5, 8))
	for range 500 {
		var w, keeper bitWriter
		var store []uint64
		var want strings.Builder
		for range random.IntN(20) {
			kept := random.IntN(2) == 0
			target := &w
			if kept {
				target = &keeper
			}
			for range 1 + random.IntN(12) {
				n := uint(1 + random.IntN(56))
				v := random.Uint64() >> (64 - n)
				if random.IntN(3) == 0 {
					v = 1<<n - 1
				}
				target.put(v, n)
				text := strconv.FormatUint(v, 2)
				want.WriteString(strings.Repeat("0", int(n)-len(text)) + text)
			}
			if kept {
				var s bitString
				store, s = keeper.keep(store)
				w.putString(store, s)
			}
		}
		for want.Len()%8 != 0 {
			want.WriteByte('1')
		}
		got := w.flush([]byte("x"))
		if !bytes.Equal(got, append([]byte("x"), stuffed(t, want.String())...)) {
			t.Fatalf("%x is not %s", got, want.String())
		}
		if w.size != 0 || w.count != 0 {
			t.Fatal("the writer is not empty after flush")
		}
	}
}

// stuffed is a text of binary digits as bytes, with a 0 after each 0xFF.
func stuffed(t *testing.T, digits string) (out []byte) {
	t.Helper()
	for ; digits != ""; digits = digits[8:] {
		v, err := strconv.ParseUint(digits[:8], 2, 8)
		if err != nil {
			t.Fatal(err)
		}
		if out = append(out, byte(v)); v == 0xFF {
			out = append(out, 0)
		}
	}
	return out
}

// Package share makes and reads share codes and their links.
package share

import (
	"fmt"
	"io"
	"strings"
)

// Size is the length of a code: 11 characters of 58 hold 64 bits, too many to guess, and keep a link under
// 42 bytes on a usual host, so that its QR stays coarse.
const Size = 11

// alphabet leaves out 0 O I l, which people mix up when they type a code.
const alphabet = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"

// NewCode draws a code from random bytes.
func NewCode(random io.Reader) (string, error) {
	code := make([]byte, 0, Size)
	var b [1]byte
	for len(code) < Size {
		if _, err := io.ReadFull(random, b[:]); err != nil {
			return "", fmt.Errorf("draw a share code: %w", err)
		}
		// Bytes from 232 on would favour the first characters.
		if b[0] < 232 {
			code = append(code, alphabet[b[0]%58])
		}
	}
	return string(code), nil
}

// Valid tells whether s has the form of a code.
func Valid(s string) bool {
	if len(s) != Size {
		return false
	}
	for _, r := range s {
		if !strings.ContainsRune(alphabet, r) {
			return false
		}
	}
	return true
}

// PosterPath is where the poster of a code's link is. A mark of Size characters names one picture of it for ever; with "" it is
// the one of now.
func PosterPath(code, mark string) string {
	path := URL("", code) + "/poster.jpg"
	if mark == "" {
		return path
	}
	return path + posterMark + mark
}

// PosterMark is the mark in a poster's path, "" for none.
func PosterMark(path string) string {
	_, mark, _ := strings.Cut(path, posterMark)
	return mark
}

const posterMark = "?v="

// URL is the absolute address of a code's link; base is scheme and host, without a trailing slash.
func URL(base, code string) string { return base + "/s/" + code }

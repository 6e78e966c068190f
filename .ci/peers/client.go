package main

import (
	"bytes"
	"errors"
	"fmt"
	"image"
	"image/jpeg"
	"io"
	"net/http"
	"os"
	"path/filepath"
	"slices"
)

// get asks for a path of a server and reads the whole answer, which must be 200. headers are name, value, name, value.
func get(p *process, path string, headers ...string) ([]byte, error) {
	r, err := http.NewRequest("GET", "http://"+p.address+path, nil)
	if err != nil {
		return nil, err
	}
	for i := 0; i < len(headers); i += 2 {
		r.Header.Set(headers[i], headers[i+1])
	}
	answer, err := http.DefaultClient.Do(r)
	if err != nil {
		return nil, err
	}
	defer answer.Body.Close()
	body, err := io.ReadAll(answer.Body)
	if err == nil && answer.StatusCode != http.StatusOK {
		err = fmt.Errorf("GET %s from %s: %s %.200q", path, p.name, answer.Status, body)
	}
	return body, err
}

// checkPosters asks for people's posters, one after the other, which also warms the server up. Each must be a JPEG of the right
// size, and no two may be the same. The answer is their median size, bytes.
func (b *bench) checkPosters(p *process, people []person) (size int, err error) {
	var sizes []int
	seen := map[string]bool{}
	for _, who := range people {
		body, err := get(p, who.posterPath())
		if err != nil {
			return 0, err
		}
		img, err := jpeg.Decode(bytes.NewReader(body))
		if err != nil {
			bad := filepath.Join(b.cache, "broken.jpg")
			return 0, errors.Join(fmt.Errorf("%s's poster of %s, kept as %s: %w", p.name, who.code, bad, err), os.WriteFile(bad, body, 0o644))
		}
		if img.Bounds() != image.Rect(0, 0, 750, 1334) || seen[string(body)] {
			return 0, fmt.Errorf("%s's poster of %s is %v, or somebody else's", p.name, who.code, img.Bounds())
		}
		seen[string(body)] = true
		sizes = append(sizes, len(body))
	}
	slices.Sort(sizes)
	return sizes[len(sizes)/2], nil
}

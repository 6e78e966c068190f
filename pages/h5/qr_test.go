package h5

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"testing"

	qrcode "github.com/skip2/go-qrcode"
)

// The path darkens the modules of the code, each once, inside the white that a camera needs.
func TestTheCodeOfATicket(t *testing.T) {
	const text = "https://hd.example.cn/admin/redeem#K7M2QX9P"
	q, ok := qrOf(text)
	if !ok {
		t.Fatal("it is not encoded")
	}
	made, err := qrcode.New(text, qrcode.Medium)
	if err != nil {
		t.Fatal(err)
	}
	made.DisableBorder = true
	modules := made.Bitmap()
	if want := fmt.Sprintf("0 0 %d %d", len(modules)+8, len(modules)+8); q.box() != want {
		t.Errorf("the box is %s, not %s", q.box(), want)
	}
	number := func(s string) int { n, _ := strconv.Atoi(s); return n }
	for _, m := range regexp.MustCompile(`M(\d+) (\d+)h(\d+)v1H\d+z`).FindAllStringSubmatch(q.path, -1) {
		for x := range number(m[3]) {
			module := &modules[number(m[2])-qrQuiet][number(m[1])-qrQuiet+x]
			if !*module {
				t.Fatalf("%s darkens what is white", m[0])
			}
			*module = false
		}
	}
	for y, row := range modules {
		for x, dark := range row {
			if dark {
				t.Fatalf("module %d, %d stays white", x, y)
			}
		}
	}
	if _, ok := qrOf(strings.Repeat("长", 4000)); ok {
		t.Error("a code of more than it can hold")
	}
}

package part

import (
	"bytes"
	"strings"
	"testing"

	"github.com/sanduan/sanduan/assets"
	"github.com/sanduan/sanduan/components/form"
)

func TestFocusIsDrawn(t *testing.T) {
	sheet := string(assets.Bytes("css/h5.css"))
	for focus, want := range map[string]string{
		"": `class="face"`, "30,70": `class="face focus fx-30 fy-70"`, "0,100": `class="face focus fx-0 fy-100"`,
		`1" onload="x`: `class="face"`, "35,70": `class="face"`,
	} {
		var b bytes.Buffer
		if err := Picture(form.Picture{Src: "art/coffee.png", Focus: focus}, nil, "face", 375, false).Render(t.Context(), &b); err != nil {
			t.Fatal(err)
		}
		if !strings.Contains(b.String(), want) {
			t.Errorf("%q: %s", focus, b.String())
		}
		_, classes, _ := strings.Cut(want, "face")
		for class := range strings.FieldsSeq(strings.TrimSuffix(classes, `"`)) {
			if !strings.Contains(sheet, "."+class) {
				t.Errorf("%s has no rule", class)
			}
		}
	}
}

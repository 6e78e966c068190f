package poster

import (
	"image"
	"testing"

	"github.com/sanduan/sanduan/components/theme"
)

// No name is cut at the edge of what is drawn for each person, in any design.
func TestNamesStayWithinReach(t *testing.T) {
	for _, name := range []string{"陈小明", "བསྒྲུབས་རྒྱུ", "꧁༺李༻꧂", "སྟྭེའུ", "Ễ Ậ ᠮᠣᠩ", "ปู่ ี้ญู", "😀🎉", "محمد علي"} {
		for _, d := range designs {
			for _, l := range d.layers {
				if l.Kind != KindName {
					continue
				}
				whole := image.NewRGBA(image.Rect(0, 0, Width, Height))
				writePerson(whole, paletteOf(theme.Get("red")), l, "{昵称}", Person{Name: name}.tidy().Name)
				for y := range Height {
					for x := range Width {
						if whole.RGBAAt(x, y).A != 0 && !image.Pt(x, y).In(l.reach()) {
							t.Fatalf("%s: %q reaches %d,%d, beyond %v", d.name, name, x, y, l.reach())
						}
					}
				}
			}
		}
	}
}

package poster

import (
	"image/color"
	"testing"

	"github.com/sanduan/sanduan/components/theme"
)

func TestInitial(t *testing.T) {
	for in, want := range map[string]string{
		"陈小明": "陈", "alice": "A", "éva": "É", "~小鱼~": "小", "7号": "7", "＊野家": "野", "＊＊": "你", "…": "你", "「~」": "~", "#️⃣": "#️⃣", "🎉👨‍👩‍👧": "🎉", "👨‍👩‍👧爸": "爸", "محمد": "م",
	} {
		if got := initial(in); got != want {
			t.Errorf("initial(%q) = %q, want %q", in, got, want)
		}
	}
}

// White reads on every colour an avatar may get, and the theme's ink on white for a camera.
func TestInksAreDarkEnough(t *testing.T) {
	for _, th := range theme.All() {
		if _, _, _, a := qrInk(paletteOf(th).ink).RGBA(); a != 0xffff {
			t.Errorf("%s: the QR's ink is translucent", th.Name)
		}
		if l := luma(color.NRGBAModel.Convert(qrInk(paletteOf(th).ink)).(color.NRGBA)); l > 0.3 {
			t.Errorf("%s: ink of luma %.2f", th.Name, l)
		}
	}
}

package fonts

import (
	"io/fs"
	"slices"
	"testing"

	"github.com/go-text/typesetting/font"
)

// Every file has its line and every line its file, whose characters are those of the line.
func TestCuts(t *testing.T) {
	known := []string{Text(false).Name, Text(true).Name, Emoji().Name}
	for _, f := range Others() {
		known = append(known, f.Name)
		if f.Scale < 0.5 || f.Scale > 2 {
			t.Errorf("%s is scaled by %v", f.Name, f.Scale)
		}
		drawn := 0
		for each := f.Face().Cmap.Iter(); each.Next(); drawn++ {
			if r, id := each.Char(); id != 0 && !f.May(r) {
				t.Errorf("%s has %U, which cuts.txt does not list", f.Name, r)
			}
		}
		if drawn == 0 {
			t.Errorf("%s is empty", f.Name)
		}
	}
	slices.Sort(known)
	found, err := fs.Glob(files, "*")
	if err != nil || !slices.Equal(found, known) {
		t.Errorf("embedded are %q, listed %q (%v)", found, known, err)
	}
}

// The fonts are most of the program's size.
func TestFontsAreSmall(t *testing.T) {
	var sum int64
	err := fs.WalkDir(files, ".", func(_ string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		info, err := d.Info()
		if err == nil {
			sum += info.Size()
		}
		return err
	})
	if err != nil || sum > 20<<20 {
		t.Errorf("the fonts take %d bytes (%v)", sum, err)
	}
}

// The scripts and signs that people's names hold, by an example of each.
func TestFontsHaveWhatNamesNeed(t *testing.T) {
	for _, r := range "陈龘𠮷㛃가あアЖΩếعשฉลअবਅઅதತമఆසἀქայབꆈᠮᥖꓡ♛☾❦✿★ღᯤ𝓐①㊗ꦿ༺𓆉ᐛᥫ߷𝄞" {
		if !slices.ContainsFunc(append([]*Font{Text(true)}, Others()...), func(f *Font) bool { return f.Has(r) }) {
			t.Errorf("no font has %c (%U)", r, r)
		}
	}
	for _, r := range "🎉👨🇨🏻⭐❤" {
		if !Emoji().Has(r) {
			t.Errorf("the emoji font lacks %c (%U)", r, r)
		}
	}
}

func BenchmarkParse(b *testing.B) {
	for _, name := range []string{"NotoSansSC-Bold.otf", "han.otf", "hangul.otf", "emoji.ttf", "latin.ttf", "arabic.ttf", "tibetan.ttf"} {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				font.NewFace(parse(name).Font)
			}
		})
	}
}

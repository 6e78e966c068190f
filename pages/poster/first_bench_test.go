package poster

import (
	"fmt"
	"testing"

	"github.com/sanduan/sanduan/pages/typeset"
)

// BenchmarkFirstPoster is the poster of somebody whose name has characters that nobody's had before, on a page that is prepared.
func BenchmarkFirstPoster(b *testing.B) {
	typeset.Warm()
	for _, script := range []struct {
		name       string
		first, all rune
	}{
		{"Han", 0x4e00, 20000}, {"rare Han", 0x3400, 6000}, {"Hangul", 0xac00, 11000}, {"emoji", 0x1f300, 700},
	} {
		b.Run(script.name, func(b *testing.B) {
			plate, err := NewPlate(sample("card", "red"))
			if err != nil {
				b.Fatal(err)
			}
			who := Person{Avatar: gradient(132, 132)}
			b.ReportAllocs()
			for i := 0; b.Loop(); i++ {
				var name []rune
				for k := range rune(3) {
					name = append(name, script.first+(3*rune(i)+k)%script.all)
				}
				who.Name, who.URL = string(name), fmt.Sprintf("https://h5.example.cn/s/%08d", i)
				if _, err := plate.Draw(who); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

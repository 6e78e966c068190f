package poster

import "testing"

// BenchmarkGate is what trying the posters of a page takes: once for the publish screen, and not again until they change.
func BenchmarkGate(b *testing.B) {
	for _, d := range designs {
		b.Run(d.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if why, err := unscannable(sample(d.name, "red"), sampleURL); err != nil || why != "" {
					b.Fatal(why, err)
				}
			}
		})
	}
}

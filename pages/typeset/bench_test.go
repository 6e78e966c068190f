package typeset

import (
	"image"
	"math/rand/v2"
	"testing"
)

// canvas is what benchmarks draw on.
func canvas() *image.RGBA { return image.NewRGBA(image.Rect(0, 0, 750, 100)) }

func BenchmarkNameKept(b *testing.B) {
	dst, p := canvas(), Paint{Ink: Flat(black)}
	for b.Loop() {
		Style{Px: 44, Bold: true}.Line("陈小明的朋友").Draw(dst, 10, 60, p)
	}
}

// Every name is new, and so are most of its characters.
func BenchmarkNameFresh(b *testing.B) {
	dst, p := canvas(), Paint{Ink: Flat(black)}
	r := rand.New(rand.NewPCG(1, 2))
	pool := quickRunes()[100:]
	name := make([]rune, 6)
	kept := masks
	defer func() { masks = kept }()
	masks = newCache[maskKey](0, func(*mask) int { return 1 })
	for b.Loop() {
		for i := range name {
			name[i] = pool[r.IntN(len(pool))]
		}
		Style{Px: 44, Bold: true}.Line(string(name)).Draw(dst, 10, 60, p)
	}
}

func benchmarkLine(b *testing.B, text string, p Paint) {
	dst := canvas()
	for b.Loop() {
		Style{Px: 44, Bold: true}.Line(text).Draw(dst, 10, 60, p)
	}
}

func BenchmarkEmoji3(b *testing.B) {
	benchmarkLine(b, "张三🎉🎂👨‍👩‍👧", Paint{Ink: Flat(black)})
}
func BenchmarkArabic(b *testing.B) {
	benchmarkLine(b, "李明 محمد علي", Paint{Ink: Flat(black)})
}
func BenchmarkLatin(b *testing.B) { benchmarkLine(b, "Alice Wang", Paint{Ink: Flat(black)}) }
func BenchmarkOutlined(b *testing.B) {
	benchmarkLine(b, "陈小明的朋友", Paint{Ink: Flat(black), Outline: Outline{3, white}, Shadow: Shadow{0, 3, 4, black}})
}

func BenchmarkCleanPlain(b *testing.B) {
	for b.Loop() {
		Clean("陈小明的朋友", 20)
	}
}

func BenchmarkCleanHard(b *testing.B) {
	for b.Loop() {
		Clean("张三🎉🎂👨‍👩‍👧", 20)
	}
}

func BenchmarkEllipsis(b *testing.B) {
	for b.Loop() {
		Style{Px: 44, Bold: true}.Ellipsis("陈小明的朋友们今天一起来喝咖啡", 400)
	}
}

func BenchmarkFitHeadline(b *testing.B) {
	for b.Loop() {
		head.Fit("两个人喝咖啡，第二杯我们请", Box{W: 574, H: 300, Lines: 3, Max: 96, Single: 80, Good: 56, Min: 40, Lead: 1.26})
	}
}

package jpegsplice

import (
	"math"
	"math/rand/v2"
	"testing"
)

// cosines is the transform by its definition (T.81 A.3.3), in levels.
func cosines(samples *[8][8]float64) (out [8][8]float64) {
	scale := func(k int) float64 {
		if k == 0 {
			return math.Sqrt2 / 4
		}
		return 0.5
	}
	for v := range 8 {
		for u := range 8 {
			for y := range 8 {
				for x := range 8 {
					out[v][u] += scale(v) * scale(u) * samples[y][x] *
						math.Cos(float64(2*y+1)*float64(v)*math.Pi/16) * math.Cos(float64(2*x+1)*float64(u)*math.Pi/16)
				}
			}
		}
	}
	return out
}

// planeOf are samples in levels as a plane.
func planeOf(samples *[8][8]float64) *plane {
	var p plane
	for i := range p {
		y, x := i/4, i%4*2
		p[i] = pair(int64(samples[y][x]*(1<<sampleBits)), int64(samples[y][x+1]*(1<<sampleBits)))
	}
	return &p
}

// at is the coefficient of vertical frequency v and horizontal frequency u, as transform leaves it.
func (p *plane) at(v, u int) int64 {
	word := p[v/2*8+u]
	if v%2 == 0 {
		return low(word)
	}
	return high(word)
}

func TestTransformIsTheCosineTransform(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 4))
	for range 500 {
		var samples [8][8]float64
		height := math.Pow(2, random.Float64()*7)
		for i := range 64 {
			samples[i/8][i%8] = math.Round(height * (2*random.Float64() - 1))
		}
		requireTransform(t, &samples)
	}
}

// The signs of a coefficient's own cosines make it as great as it can be; lanes must not overflow then.
func TestGreatestCoefficients(t *testing.T) {
	q, err := newQuantisers(100)
	if err != nil {
		t.Fatal(err)
	}
	for i := range 64 {
		for _, bright := range []float64{127, -128} {
			var samples, one [8][8]float64
			one[i/8][i%8] = 1
			for y := range 8 {
				for x := range 8 {
					samples[y][x] = bright
					if inverse(&one, y, x) < 0 {
						samples[y][x] = -1 - bright
					}
				}
			}
			requireTransform(t, &samples)
			p := planeOf(&samples)
			transform(p)
			var b block
			q[0].quantise(p, &b)
			for k, c := range b.coefficients {
				limit := int16(1<<maxCategoryAC - 1)
				if k == 0 {
					limit = 1 << (maxCategoryDC - 1)
				}
				if c < -limit || c > limit {
					t.Fatalf("pattern %d: coefficient %d is %d, which no code can say", i, k, c)
				}
			}
		}
	}
}

// inverse is the sample at a place of coefficients transformed back.
func inverse(coefficients *[8][8]float64, y, x int) (sample float64) {
	for v := range 8 {
		for u := range 8 {
			sample += coefficients[v][u] * math.Cos(float64(2*y+1)*float64(v)*math.Pi/16) * math.Cos(float64(2*x+1)*float64(u)*math.Pi/16)
		}
	}
	return sample
}

func requireTransform(t *testing.T, samples *[8][8]float64) {
	t.Helper()
	p, want := planeOf(samples), cosines(samples)
	transform(p)
	for v := range 8 {
		for u := range 8 {
			got := float64(p.at(v, u)) / factor(v, u)
			if wrong := math.Abs(got - want[v][u]); wrong > 0.1+0.002*math.Abs(want[v][u]) {
				t.Fatalf("coefficient %d,%d is %.3f, want %.3f", v, u, got, want[v][u])
			}
		}
	}
}

// The shortcut for plain surfaces says it is exactly what the transform would do.
func TestUniformSamples(t *testing.T) {
	for quality := 1; quality <= 100; quality += 3 {
		quantisers, err := newQuantisers(quality)
		if err != nil {
			t.Fatal(err)
		}
		for i := range quantisers {
			q := &quantisers[i]
			for sample := int64(-128 << sampleBits); sample <= 128<<sampleBits; sample += 977 {
				var p plane
				for i := range p {
					p[i] = pair(sample, sample)
				}
				if !p.uniform() {
					t.Fatalf("%d everywhere is not uniform", sample)
				}
				var short, full block
				q.uniform(sample, &short)
				transform(&p)
				q.quantise(&p, &full)
				if full.nonzero != 0 || short.nonzero != 0 || short.coefficients[0] != full.coefficients[0] {
					t.Fatalf("quality %d, sample %d: %v by the shortcut, %v by the transform", quality, sample, short.coefficients[0], full)
				}
			}
		}
	}
}

// A coefficient is coded as 0 by the quick test exactly if its quotient is.
func TestQuantiserZero(t *testing.T) {
	for quality := 1; quality <= 100; quality++ {
		quantisers, err := newQuantisers(quality)
		if err != nil {
			t.Fatal(err)
		}
		for i := range quantisers {
			q := &quantisers[i]
			for lane := 1; lane < 64; lane++ {
				zero := low(q.zero[lane/2])
				if lane%2 == 1 {
					zero = high(q.zero[lane/2])
				}
				for _, sign := range []int64{1, -1} {
					var b block
					if q.put(lane, sign*zero, &b) != 0 || q.put(lane, sign*(zero+1), &b) == 0 {
						t.Fatalf("quality %d, lane %d: the greatest value coded as 0 is not %d", quality, lane, zero)
					}
					if got := b.coefficients[q.place[lane]]; int64(got) != sign {
						t.Fatalf("quality %d, lane %d: the least value is coded as %d", quality, lane, got)
					}
				}
			}
		}
	}
}

// Levels lie within half a step of the coefficient, and a little more where the rounding prefers zero.
func TestQuantiserDivides(t *testing.T) {
	random := rand.New(rand.NewPCG(2, 5))
	for range 20000 {
		quantisers, err := newQuantisers(1 + random.IntN(100))
		if err != nil {
			t.Fatal(err)
		}
		q, natural := &quantisers[random.IntN(2)], random.IntN(64)
		v, u := natural/8, natural%8
		coefficient := (2*random.Float64() - 1) * 1020
		lane := 2*(v/2*8+u) + v%2
		var b block
		q.put(lane, int64(coefficient*factor(v, u)), &b)
		level := float64(b.coefficients[q.place[lane]])
		if wrong := math.Abs(level - coefficient/float64(q.steps[natural])); wrong > 0.552 {
			t.Fatalf("%.2f in steps of %d is %.0f", coefficient, q.steps[natural], level)
		}
	}
}

func TestConvertKeepsGrey(t *testing.T) {
	for v := range 256 {
		var s samples
		pixels := make([]byte, 4*64)
		for i := range pixels {
			pixels[i] = byte(v)
		}
		s.convert(0, tile{pix: pixels, stride: 32})
		if s.luma[0] != *planeOf(plain8x8(float64(v) - 128)) || s.blue != (plane{}) || s.red != (plane{}) {
			t.Fatalf("grey %d is not grey", v)
		}
	}
}

func plain8x8(v float64) *[8][8]float64 {
	var out [8][8]float64
	for i := range 64 {
		out[i/8][i%8] = v
	}
	return &out
}

// convert is measured by the equations of JFIF 1.02.
func TestConvert(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 6))
	for range 300 {
		pixels := make([]byte, 4*64)
		for i := range pixels {
			pixels[i] = byte(random.IntN(256))
		}
		var s samples
		k := random.IntN(4)
		s.convert(k, tile{pix: pixels, stride: 32})
		for y := range 8 {
			for x := range 8 {
				at := func(y, x int) (r, g, b float64) {
					p := pixels[32*y+4*x:]
					return float64(p[0]), float64(p[1]), float64(p[2])
				}
				r, g, b := at(y, x)
				requireLevel(t, s.luma[k].sample(y, x), 0.299*r+0.587*g+0.114*b-128)
				if y%2 == 1 || x%2 == 1 {
					continue
				}
				var blue, red float64
				for i := range 4 {
					r, g, b := at(y+i/2, x+i%2)
					blue += (-0.168736*r - 0.331264*g + 0.5*b) / 4
					red += (0.5*r - 0.418688*g - 0.081312*b) / 4
				}
				requireLevel(t, s.blue.sample(k/2*4+y/2, k%2*4+x/2), blue)
				requireLevel(t, s.red.sample(k/2*4+y/2, k%2*4+x/2), red)
			}
		}
	}
}

func (p *plane) sample(y, x int) float64 {
	word := p[4*y+x/2]
	if x%2 == 0 {
		return float64(low(word)) / (1 << sampleBits)
	}
	return float64(high(word)) / (1 << sampleBits)
}

func requireLevel(t *testing.T, got, want float64) {
	t.Helper()
	if math.Abs(got-want) > 0.3 {
		t.Fatalf("a sample of level %.2f, want %.2f", got, want)
	}
}

package jpegsplice

import "fmt"

// zigzag is the natural position, 8·row+column, of the k-th coefficient of the zigzag sequence (T.81 figure A.6).
var zigzag = [64]uint8{
	0, 1, 8, 16, 9, 2, 3, 10,
	17, 24, 32, 25, 18, 11, 4, 5,
	12, 19, 26, 33, 40, 48, 41, 34,
	27, 20, 13, 6, 7, 14, 21, 28,
	35, 42, 49, 56, 57, 50, 43, 36,
	29, 22, 15, 23, 30, 37, 44, 51,
	58, 59, 52, 45, 38, 31, 39, 46,
	53, 60, 61, 54, 47, 55, 62, 63,
}

// The example tables of T.81 K.1, for luma and chroma, in natural order.
var exampleSteps = [2][64]int{{
	16, 11, 10, 16, 24, 40, 51, 61,
	12, 12, 14, 19, 26, 58, 60, 55,
	14, 13, 16, 24, 40, 57, 69, 56,
	14, 17, 22, 29, 51, 87, 80, 62,
	18, 22, 37, 56, 68, 109, 103, 77,
	24, 35, 55, 64, 81, 104, 113, 92,
	49, 64, 78, 87, 103, 121, 120, 101,
	72, 92, 95, 98, 112, 100, 103, 99,
}, {
	17, 18, 24, 47, 99, 99, 99, 99,
	18, 21, 26, 66, 99, 99, 99, 99,
	24, 26, 56, 99, 99, 99, 99, 99,
	47, 66, 99, 99, 99, 99, 99, 99,
	99, 99, 99, 99, 99, 99, 99, 99,
	99, 99, 99, 99, 99, 99, 99, 99,
	99, 99, 99, 99, 99, 99, 99, 99,
	99, 99, 99, 99, 99, 99, 99, 99,
}}

// block is the 64 quantised coefficients of 8x8 samples.
type block struct {
	coefficients [64]int16 // in zigzag order; those but the first mean something only where a bit says so
	nonzero      uint64    // bit k: coefficient k, one of 1 to 63, is not zero
}

// quantiser divides coefficients by the steps of one quantisation table (T.81 A.3.4).
type quantiser struct {
	steps      [64]uint8  // natural order
	reciprocal [64]uint64 // by word and lane of a transformed plane: 1<<reciprocalBits / (step·factor)
	place      [64]uint8  // by word and lane: the position in the zigzag sequence
	zero       plane      // the greatest magnitude in either lane that is still coded as 0
}

// reciprocalBits leaves a product of a coefficient and a reciprocal below 1<<60.
const reciprocalBits = 44

// rounding is added to the quotient of an AC coefficient before its fraction is cut off, in parts of 1<<reciprocalBits. It
// is less than a half, so that a coefficient near the middle between two levels takes the lower magnitude: most are nearer
// to zero than the middle of their step, and lower ones cost fewer bits. 0.48 makes posters 1 % smaller and 0.02 to 0.1 dB
// worse than a half does; 0.45 would make them 2 % smaller, and up to 0.2 dB worse.
const rounding = (1 << reciprocalBits) * 48 / 100

// roundingDC is that of a DC coefficient, whose errors are seen as wrong shades of plain surfaces.
const roundingDC = 1 << reciprocalBits / 2

// newQuantisers are those of luma and chroma for a quality from 1 to 100, scaled as libjpeg scales the example tables.
func newQuantisers(quality int) ([2]quantiser, error) {
	var out [2]quantiser
	if quality < 1 || quality > 100 {
		return out, fmt.Errorf("jpegsplice: quality %d is not one of 1 to 100", quality)
	}
	percent := 200 - 2*quality
	if quality < 50 {
		percent = 5000 / quality
	}
	for i := range out {
		for at, step := range exampleSteps[i] {
			out[i].steps[at] = uint8(max(1, min(255, (step*percent+50)/100)))
		}
		out[i].prepare()
	}
	return out, nil
}

// prepare fills what follows from the steps.
func (q *quantiser) prepare() {
	for k, natural := range zigzag {
		v, u := int(natural/8), int(natural%8)
		word, lane := v/2*8+u, v%2
		reciprocal := uint64(float64(uint64(1)<<reciprocalBits)/(float64(q.steps[natural])*factor(v, u)) + 0.5)
		q.reciprocal[2*word+lane] = reciprocal
		q.place[2*word+lane] = uint8(k)
		q.zero[word] += int64((1<<reciprocalBits-rounding-1)/reciprocal) << (32 * lane)
	}
}

// quantise fills a block from transformed samples.
func (q *quantiser) quantise(p *plane, b *block) {
	const signs = -1<<63 | 1<<31
	var nonzero uint64
	for word, values := range p {
		// A value v is coded as 0 if neither v+zero nor zero-v is negative. Most words hold two such; both lanes are tried
		// at once.
		zero := q.zero[word]
		if above := values + zero; (above|(2*zero-above))&signs == 0 {
			continue
		}
		nonzero |= q.put(2*word, low(values), b) | q.put(2*word+1, high(values), b)
	}
	b.nonzero = nonzero &^ 1
	b.coefficients[0] = q.dc(low(p[0]))
}

// put quantises the value of a lane, and returns its bit of nonzero.
func (q *quantiser) put(lane int, value int64, b *block) uint64 {
	sign := value >> 63
	level := int64(uint64((value^sign)-sign)*q.reciprocal[lane&63]+rounding) >> reciprocalBits
	place := q.place[lane&63] & 63
	b.coefficients[place] = int16((level ^ sign) - sign)
	return uint64(-level) >> 63 << place
}

// dc quantises the first value.
func (q *quantiser) dc(value int64) int16 {
	return int16((value*int64(q.reciprocal[0]) + roundingDC) >> reciprocalBits)
}

// uniform fills a block from 64 samples that are all the same. The transform of such a plane is exactly this one
// coefficient, so the shortcut changes nothing in the result.
func (q *quantiser) uniform(sample int64, b *block) {
	b.nonzero = 0
	b.coefficients[0] = q.dc(8 * sample)
}

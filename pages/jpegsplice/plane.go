package jpegsplice

import "encoding/binary"

// plane is 8x8 numbers, two to a word: samples before the transform, coefficients after it.
//
// A word holds a pair (low, high) of signed 32-bit lanes as the sum low + high·2³². Adding, subtracting and multiplying
// by a constant then act on both lanes at once and exactly, as long as each lane's result fits 32 bits: that halves the
// arithmetic without any assembly. Word 4y+x of samples holds the columns 2x and 2x+1 of row y; how coefficients lie is
// said at transform.
type plane [32]int64

// pair puts two lanes into a word.
func pair(low, high int64) int64 { return low + high<<32 }

// low and high take them out again. The half added to the word undoes the borrow a negative low lane took from the high
// one.
func low(word int64) int64  { return int64(int32(word)) }
func high(word int64) int64 { return (word + 1<<31) >> 32 }

// uniform says whether all 64 samples are the same.
func (p *plane) uniform() bool {
	first := pair(low(p[0]), low(p[0]))
	for _, word := range p {
		if word != first {
			return false
		}
	}
	return true
}

// Samples are fixed-point numbers: a level of luma or chroma is 1<<sampleBits.
const sampleBits = 11

// The colour transform of JFIF 1.02 (full-range BT.601), luma shifted to be signed (T.81 A.3.1):
//
//	Y  = 0.299 R + 0.587 G + 0.114 B
//	Cb = 0.5 B - 0.331264 G - 0.168736 R = 0.5 (B-G) - 0.168736 (R-G)
//	Cr = 0.5 R - 0.418688 G - 0.081312 B = 0.5 (R-G) - 0.081312 (B-G)
//
// Weights are parts of 1<<sampleBits for luma, and of a quarter of that for chroma, because a chroma sample is the sum of
// four pixels'. They are rounded so that grey stays grey exactly.
const (
	lumaRed, lumaGreen, lumaBlue = 612, 1202, 234
	lumaShift                    = 128 << sampleBits
	chromaOwn                    = 256
	blueRed, redBlue             = 86, 42
)

// lanes is a byte of each of two pixels.
const lanes uint64 = 0x000000ff_000000ff

// samples is one MCU in YCbCr: four blocks of luma, one of each chroma.
type samples struct {
	luma      [4]plane
	blue, red plane
}

// convert fills the samples of luma block k from its pixels, and the quarter of both chroma blocks that lies over it.
func (s *samples) convert(k int, pixels tile) {
	blues, reds := s.blue[(k>>1)*16+(k&1)*2:], s.red[(k>>1)*16+(k&1)*2:]
	for y := range 4 {
		upper := (*[32]byte)(pixels.pix[2*y*pixels.stride:])
		lower := (*[32]byte)(pixels.pix[(2*y+1)*pixels.stride:])
		over, under := (*[4]int64)(s.luma[k][8*y:]), (*[4]int64)(s.luma[k][8*y+4:])
		blue, red := (*[2]int64)(blues[4*y:]), (*[2]int64)(reds[4*y:])

		v, w := binary.LittleEndian.Uint64(upper[0:]), binary.LittleEndian.Uint64(lower[0:])
		over[0], under[0] = luma(v), luma(w)
		r0, g0, b0 := square(v, w)
		v, w = binary.LittleEndian.Uint64(upper[8:]), binary.LittleEndian.Uint64(lower[8:])
		over[1], under[1] = luma(v), luma(w)
		r1, g1, b1 := square(v, w)
		blue[0], red[0] = chroma(beside(r0, r1), beside(g0, g1), beside(b0, b1))

		v, w = binary.LittleEndian.Uint64(upper[16:]), binary.LittleEndian.Uint64(lower[16:])
		over[2], under[2] = luma(v), luma(w)
		r0, g0, b0 = square(v, w)
		v, w = binary.LittleEndian.Uint64(upper[24:]), binary.LittleEndian.Uint64(lower[24:])
		over[3], under[3] = luma(v), luma(w)
		r1, g1, b1 = square(v, w)
		blue[1], red[1] = chroma(beside(r0, r1), beside(g0, g1), beside(b0, b1))
	}
}

// luma is the luma of two pixels.
func luma(pixels uint64) int64 {
	r, g, b := pixels&lanes, pixels>>8&lanes, pixels>>16&lanes
	return int64(lumaRed*r+lumaGreen*g+lumaBlue*b) - (lumaShift + lumaShift<<32)
}

// square adds up the colours of two pixels and of the two below them. The sums stand in the low lanes, the high ones hold
// rubbish.
func square(upper, lower uint64) (r, g, b uint64) {
	r = upper&lanes + lower&lanes
	g = upper>>8&lanes + lower>>8&lanes
	b = upper>>16&lanes + lower>>16&lanes
	return r + r>>32, g + g>>32, b + b>>32
}

// beside puts the low lanes of two words into one.
func beside(left, right uint64) int64 { return int64(uint64(uint32(left)) | right<<32) }

// chroma is two samples of each chroma from the sums of two squares' colours.
func chroma(r, g, b int64) (blue, red int64) {
	return chromaOwn*(b-g) - blueRed*(r-g), chromaOwn*(r-g) - redBlue*(b-g)
}

package jpegsplice

// The transform is the forward DCT (T.81 A.3.3) by the method of Arai, Agui and Nakajima ("A fast DCT-SQ scheme for
// images", Transactions of the IEICE E71, 1988): five multiplications for eight samples, at the price that every
// coefficient comes out multiplied by a factor of its own, which the quantiser divides away.
//
// Numbers are fixed-point in the 32-bit lanes of a plane. The eight outputs of a pass are at most 10.06 times its inputs;
// samples are at most 128<<sampleBits, so that no lane passes 128·10.06·2²⁰ < 2³¹ in the first pass nor 128·10.06²·2¹⁷ <
// 2³¹ in the second.
const (
	// factorBits scales the constants of the passes, and with them all outputs but the first and the fifth.
	factorBits = 9
	// middleBits is what a level is shifted by between the passes, and in the first and fifth column after them.
	middleBits = 8
)

// aan is the factor of a coefficient in one dimension: 1 for the first, √2·cos(kπ/16) for the others.
var aan = [8]float64{1, 1.387039845322148, 1.306562964876377, 1.1758756024193588, 1, 0.7856949583871022, 0.541196100146197, 0.2758993792829431}

// transform turns samples into coefficients in place. Word 8v+u then holds the coefficients of the vertical frequencies
// 2v and 2v+1, both of the horizontal frequency u; a coefficient c stands there as c·factor(2v or 2v+1, u).
func transform(p *plane) {
	var middle plane // as after the transform, but still columns x instead of frequencies u
	for x := range 4 {
		f0, f1, f2, f3, f4, f5, f6, f7 := pass(p[x], p[4+x], p[8+x], p[12+x], p[16+x], p[20+x], p[24+x], p[28+x])
		const plain, scaled = sampleBits - middleBits, sampleBits + factorBits - middleBits
		middle[2*x] = pair(low(f0)>>plain, low(f1)>>scaled)
		middle[2*x+1] = pair(high(f0)>>plain, high(f1)>>scaled)
		middle[8+2*x] = pair(low(f2)>>scaled, low(f3)>>scaled)
		middle[8+2*x+1] = pair(high(f2)>>scaled, high(f3)>>scaled)
		middle[16+2*x] = pair(low(f4)>>plain, low(f5)>>scaled)
		middle[16+2*x+1] = pair(high(f4)>>plain, high(f5)>>scaled)
		middle[24+2*x] = pair(low(f6)>>scaled, low(f7)>>scaled)
		middle[24+2*x+1] = pair(high(f6)>>scaled, high(f7)>>scaled)
	}
	for v := 0; v < 32; v += 8 {
		m, o := (*[8]int64)(middle[v:]), (*[8]int64)(p[v:])
		o[0], o[1], o[2], o[3], o[4], o[5], o[6], o[7] = pass(m[0], m[1], m[2], m[3], m[4], m[5], m[6], m[7])
	}
}

// factor is what transform multiplies the coefficient of vertical frequency v and horizontal frequency u by.
func factor(v, u int) float64 {
	bits := middleBits
	if u != 0 && u != 4 {
		bits += factorBits
	}
	return 8 * aan[v] * aan[u] * float64(int(1)<<bits)
}

// pass is the transform of eight samples. All outputs but the first and the fifth are scaled by 1<<factorBits.
func pass(s0, s1, s2, s3, s4, s5, s6, s7 int64) (f0, f1, f2, f3, f4, f5, f6, f7 int64) {
	const ( // parts of 1<<factorBits
		cos4        = 362 // cos(4π/16)
		sin2        = 196 // sin(2π/16)
		cos2LessSin = 277 // cos(2π/16) - sin(2π/16)
		cos2PlusSin = 669 // cos(2π/16) + sin(2π/16)
	)
	a0, a7 := s0+s7, s0-s7
	a1, a6 := s1+s6, s1-s6
	a2, a5 := s2+s5, s2-s5
	a3, a4 := s3+s4, s3-s4

	b0, b3 := a0+a3, a0-a3
	b1, b2 := a1+a2, a1-a2
	f0, f4 = b0+b1, b0-b1
	turned := (b2 + b3) * cos4
	straight := b3 << factorBits
	f2, f6 = straight+turned, straight-turned

	c0, c1, c2 := a4+a5, a5+a6, a6+a7
	common := (c0 - c2) * sin2
	d0, d2 := c0*cos2LessSin+common, c2*cos2PlusSin+common
	turned = c1 * cos4
	straight = a7 << factorBits
	d1, d3 := straight+turned, straight-turned
	return f0, d1 + d2, f2, d3 - d0, f4, d3 + d0, f6, d1 - d2
}

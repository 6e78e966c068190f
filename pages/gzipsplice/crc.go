package gzipsplice

import "hash/crc32"

// A CRC is a polynomial over GF(2) modulo crc32.IEEE, in reversed bits: 1<<31 is 1, 1<<30 is x. That of a text followed
// by another is the first one's times x^(8·length of the second), plus the second one's.

// one and byteOn are 1 and x^8.
const (
	one    uint32 = 1 << 31
	byteOn uint32 = 1 << 23
)

// times multiplies two polynomials.
func times(a, b uint32) uint32 {
	var product uint32
	for range 32 {
		product ^= b & uint32(int32(a)>>31)
		a <<= 1
		b = b>>1 ^ crc32.IEEE&-(b&1)
	}
	return product
}

// factor is a polynomial to multiply many others with: its products with all polynomials of four coefficients.
type factor [16]uint32

func newFactor(by uint32) (f factor) {
	for i := range f {
		f[i] = times(uint32(i)<<28, by)
	}
	return f
}

// overflow is what the last four coefficients of a CRC become when it is multiplied with x^4.
var overflow = func() (t [16]uint32) {
	const x4 = one >> 4
	for i := range t {
		t[i] = times(uint32(i), x4)
	}
	return t
}()

// times multiplies with the factor, four coefficients at a time, the highest first.
func (f *factor) times(a uint32) uint32 {
	var product uint32
	for range 8 {
		product = product>>4 ^ overflow[product&15] ^ f[a&15]
		a >>= 4
	}
	return product
}

// powers are the factors x^(8·n) for the lengths of most pieces.
var powers = func() (p [256]factor) {
	for n, x := 0, one; n < len(p); n++ {
		p[n] = newFactor(x)
		x = times(x, byteOn)
	}
	return p
}()

// advance is a CRC times x^(8·n): n bytes follow.
func advance(crc uint32, n int) uint32 {
	if n < len(powers) {
		return powers[n].times(crc)
	}
	return times(crc, power(n))
}

// power is x^(8·n).
func power(n int) uint32 {
	switch {
	case n == 0:
		return one
	case n%2 == 1:
		return times(power(n-1), byteOn)
	}
	half := power(n / 2)
	return times(half, half)
}

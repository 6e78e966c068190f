package db

import (
	"crypto/aes"
	"crypto/cipher"
	"encoding/binary"
	"fmt"
)

// permutation puts the numbers below 2⁴⁰ in an order that nobody tells without the key: a Feistel network (Luby and Rackoff,
// "How to construct pseudorandom permutations", 1988) of as many rounds as NIST SP 800-38G's FF1 has, with AES in them.
type permutation struct{ block cipher.Block }

const (
	feistelRounds = 10
	halfBits      = 20
	halfMask      = 1<<halfBits - 1
)

func newPermutation(key []byte) (permutation, error) {
	block, err := aes.NewCipher(key)
	if err != nil {
		return permutation{}, fmt.Errorf("make a permutation: %w", err)
	}
	return permutation{block}, nil
}

// of is the number that stands at place n.
func (p permutation) of(n uint64) uint64 {
	var b [aes.BlockSize]byte
	left, right := n>>halfBits&halfMask, n&halfMask
	for round := range feistelRounds {
		left, right = right, left^p.mix(b[:], round, right)
	}
	return left<<halfBits | right
}

// place is where a number stands: the way back.
func (p permutation) place(n uint64) uint64 {
	var b [aes.BlockSize]byte
	left, right := n>>halfBits&halfMask, n&halfMask
	for round := feistelRounds - 1; round >= 0; round-- {
		left, right = right^p.mix(b[:], round, left), left
	}
	return left<<halfBits | right
}

// mix is the function of a round; b is room for a block.
func (p permutation) mix(b []byte, round int, half uint64) uint64 {
	binary.BigEndian.PutUint64(b, uint64(round))
	binary.BigEndian.PutUint64(b[8:], half)
	p.block.Encrypt(b, b)
	return binary.BigEndian.Uint64(b) & halfMask
}

package jpegsplice

import (
	"cmp"
	"slices"
)

// symbols is the number of bytes a Huffman code may be asked for.
const symbols = 256

// maxLength is the greatest length of a code, bits (T.81 C.1).
const maxLength = 16

// code is one symbol's bits; a length of 0 means that the symbol has no code.
type code struct {
	bits   uint16
	length uint8
}

// huffman is one table: the codes, and the lists the DHT segment states them by (T.81 B.2.4.2).
type huffman struct {
	codes  [symbols]code
	counts [maxLength]uint8 // of codes of the lengths 1 to 16
	values []byte           // symbols in the order of their codes
}

// frequencies says how often each symbol occurs. A symbol of frequency 0 gets no code.
type frequencies [symbols]int

// newHuffman makes the table of T.81 K.2 for the frequencies, of which at least one is not 0: no code is longer than 16
// bits and none is all ones.
func newHuffman(f *frequencies) huffman {
	lengths := codeLengths(f)
	counts := limitLengths(lengths)
	h := huffman{counts: counts}
	for symbol, length := range lengths[:symbols] {
		if length > 0 {
			h.values = append(h.values, byte(symbol))
		}
	}
	// Sort_input (figure K.4): who had the shorter code takes the shorter one; of equals, which limiting may have parted, the
	// more frequent.
	slices.SortStableFunc(h.values, func(a, b byte) int { return cmp.Or(lengths[a]-lengths[b], f[b]-f[a]) })
	next, at := uint16(0), 0
	for i, count := range counts { // Generate_code_table (figure C.2)
		for range count {
			h.codes[h.values[at]] = code{bits: next, length: uint8(i + 1)}
			next++
			at++
		}
		next <<= 1
	}
	return h
}

// codeLengths is the length of every symbol's code in a tree of least weight (Code_size, figure K.1). The symbol after the
// last is one that never occurs: with the least frequency it gets the longest code, the one of all ones.
func codeLengths(f *frequencies) [symbols + 1]int {
	var weights, lengths, next [symbols + 1]int
	copy(weights[:], f[:])
	weights[symbols] = 1
	for i := range next {
		next[i] = -1
	}
	for {
		least, second := -1, -1
		for i, weight := range weights {
			switch {
			case weight == 0:
			case least < 0 || weight <= weights[least]:
				least, second = i, least
			case second < 0 || weight <= weights[second]:
				second = i
			}
		}
		if second < 0 {
			return lengths
		}
		weights[second] += weights[least]
		weights[least] = 0
		last := lengthen(&lengths, &next, second)
		next[last] = least
		lengthen(&lengths, &next, least)
	}
}

// lengthen adds a bit to the codes of a chain of symbols and returns its last.
func lengthen(lengths, next *[symbols + 1]int, first int) (last int) {
	for i := first; i >= 0; i = next[i] {
		lengths[i]++
		last = i
	}
	return last
}

// limitLengths counts the codes of each length after those longer than 16 bits have been shortened, and takes away the one
// of the symbol that never occurs (Count_BITS and Adjust_BITS, figures K.2 and K.3).
func limitLengths(lengths [symbols + 1]int) [maxLength]uint8 {
	var bits [symbols + 1]int
	for _, length := range lengths {
		bits[length]++
	}
	bits[0] = 0
	for i := symbols; i > maxLength; i-- {
		for bits[i] > 0 {
			j := i - 2
			for bits[j] == 0 {
				j--
			}
			bits[i] -= 2 // a pair moves up: one takes their common prefix,
			bits[i-1]++
			bits[j+1] += 2 // the other shares that of a shorter code
			bits[j]--
		}
	}
	longest := maxLength
	for bits[longest] == 0 {
		longest--
	}
	bits[longest]--
	var counts [maxLength]uint8
	for i := range counts {
		counts[i] = uint8(bits[i+1])
	}
	return counts
}

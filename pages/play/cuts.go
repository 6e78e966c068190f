package play

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"fmt"
	"slices"
)

// Cuts are how a bargain's price comes down: by as many cuts as it takes friends, which are drawn when the run starts and add up
// to exactly the way from the price to the floor. So it ends with its last friend, always, and nobody's cut depends on who else
// comes.
type Cuts struct {
	Total   int64 // from the price to the floor, fen
	Friends int
	Least   int64 // of each cut, fen; 0 = half of the mean
}

// MostFriends is how many cuts a bargain has at most.
const MostFriends = 60

// Seed is a bargain's luck. Its digest is shown when the run starts, and it itself when the run is over.
type Seed [32]byte

// least is the smallest cut there may be, fen. A cut of nothing would be a friend come for nothing.
func (c Cuts) least() int64 {
	if c.Least > 0 {
		return c.Least
	}
	return max(1, c.Total/(2*int64(c.Friends)))
}

// Possible tells whether there are such cuts.
func (c Cuts) Possible() bool {
	return c.Friends >= 1 && c.Friends <= MostFriends && c.Least >= 0 && c.Total >= int64(c.Friends) &&
		c.least() <= c.Total/int64(c.Friends)
}

// Draw returns the cuts, fen, largest first. A friend who is new takes the first one left, one who has been here before the last.
// The cuts must be Possible.
//
// Each cut is Least, and what is left of Total is divided at Friends − 1 points that are drawn from it, each as likely as any
// other. Point i is the first number that fits among the 64-bit big-endian words of HMAC-SHA256(seed, block), block = 0, 1, 2 … in
// 8 bytes big-endian; a word fits below the largest multiple of the number of points there are, and counts modulo that.
func (c Cuts) Draw(seed Seed) []int64 {
	if !c.Possible() {
		panic(fmt.Sprintf("play: no cuts are like %+v", c))
	}
	least := c.least()
	spare := c.Total - least*int64(c.Friends)
	luck := luck{seed: seed}
	points := make([]int64, c.Friends, c.Friends+1)
	for i := range points[1:] { // the first is where the division begins
		points[i+1] = int64(luck.below(uint64(spare) + 1))
	}
	slices.Sort(points)
	points = append(points, spare)
	cuts := make([]int64, c.Friends)
	for i := range cuts {
		cuts[i] = least + points[i+1] - points[i]
	}
	slices.SortFunc(cuts, func(a, b int64) int { return int(b - a) })
	return cuts
}

// Rules is what the digest promises besides the seed.
func (c Cuts) Rules() string {
	return fmt.Sprintf("cuts/1 total=%d friends=%d least=%d", c.Total, c.Friends, c.least())
}

// Digest is the promise: the SHA-256 of the seed and the rules after it, in hexadecimal. Whoever is given the seed afterwards
// can tell that the cuts were not chosen later.
func (c Cuts) Digest(seed Seed) string {
	sum := sha256.Sum256(append(seed[:], c.Rules()...))
	return hex.EncodeToString(sum[:])
}

// luck are numbers from a seed, one after the other.
type luck struct {
	seed  Seed
	block uint64
	words []byte
}

func (l *luck) word() uint64 {
	if len(l.words) == 0 {
		mac := hmac.New(sha256.New, l.seed[:])
		mac.Write(binary.BigEndian.AppendUint64(nil, l.block))
		l.words = mac.Sum(nil)
		l.block++
	}
	word := binary.BigEndian.Uint64(l.words)
	l.words = l.words[8:]
	return word
}

// below is a number below n, each as likely as any other.
func (l *luck) below(n uint64) uint64 {
	whole := -n % n // 2⁶⁴ modulo n: as many words are too many
	for {
		if word := l.word(); word < -whole || whole == 0 {
			return word % n
		}
	}
}

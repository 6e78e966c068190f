package h5

import (
	"crypto/rand"
	"strconv"
	"strings"

	"github.com/sanduan/sanduan/components/block"
	"github.com/sanduan/sanduan/pages/share"
)

// Values that machines make are never looked into by a block, only written: whatever they are, the page around them is the
// same. In a page that is prepared, marks stand for them, each as long as its value.
const (
	nonceValue = iota
	codeValue  // of the visitor's own share
	viaValue
	posterValue // the mark of the visitor's own poster
	urlValue
	pictureValue
	values // how many there are; what comes after stands for whole blocks
)

// NonceSize is how many characters a nonce has.
const NonceSize = 16

// valueSizes are how many bytes the values always have, 0 for any number.
var valueSizes = [values]int{nonceValue: NonceSize, codeValue: share.Size, viaValue: share.Size, posterValue: share.Size}

// marks begin all texts that stand for values in a drawing. They are in no page's own text: nobody can guess them.
type marks string

// A mark is as long as a share's code: what all marks of a drawing begin with, and the value in two digits of base 36.
const (
	markDigits = 2
	markStart  = share.Size - markDigits
)

func newMarks() marks { return marks("m" + rand.Text()[:markStart-1]) }

func (m marks) of(value int) string {
	digits := strconv.FormatInt(int64(value), 36)
	return string(m) + strings.Repeat("0", markDigits-len(digits)) + digits
}

// nonce is a mark as long as a nonce.
func (m marks) nonce() string { return m.of(nonceValue) + string(m[:NonceSize-share.Size]) }

// stand puts marks in the place of the values a visitor has.
func (m marks) stand(e *block.Env) {
	e.Nonce = m.nonce()
	if e.Links.Own != "" {
		base, _, _ := cutOwn(e.Links)
		e.Links.Own, e.Links.Poster = share.URL(base, m.of(codeValue)), share.PosterPath(m.of(codeValue), m.of(posterValue))
	}
	if e.Via != "" {
		e.Via = m.of(viaValue)
	}
}

// cutOwn takes the visitor's own links apart into the site and the code of the share; ok is false where they are otherwise.
func cutOwn(l block.Links) (base, code string, ok bool) {
	at := len(l.Own) - share.Size
	if at < 0 {
		return "", "", false
	}
	base, code = strings.TrimSuffix(l.Own[:at], share.URL("", "")), l.Own[at:]
	mark := share.PosterMark(l.Poster)
	return base, code, len(base) < at && len(mark) == share.Size && l.Poster == share.PosterPath(code, mark)
}

// split takes drawn text apart at its marks: holes[i] is the value between texts[i] and texts[i+1].
func (m marks) split(html string) (texts []string, holes []int) {
	for {
		before, after, found := strings.Cut(html, string(m))
		texts = append(texts, before)
		if !found {
			return texts, holes
		}
		n, _ := strconv.ParseInt(after[:markDigits], 36, 0) // whole, since the block was found not to look into marks
		html = after[markDigits:]
		if n == nonceValue {
			html = html[NonceSize-share.Size:]
		}
		holes = append(holes, int(n))
	}
}

// plainly tells whether text looks the same wherever it is written in HTML: it needs no escaping, and is no more than
// an address or a code.
func plainly(text string) bool {
	for i := range len(text) {
		c := text[i]
		if !('a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '-' <= c && c <= ':' || c == '_') {
			return false
		}
	}
	return true
}

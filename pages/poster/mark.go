package poster

import (
	"crypto/sha256"
	"encoding/base64"
	"strconv"

	"github.com/sanduan/sanduan/pages/share"
)

// Edition is raised when posters are drawn otherwise than before: the address of a poster holds for ever, and what browsers keep
// of it must not be an old drawing. TestEdition tells when.
const Edition = 1

// Mark is a short text for addresses, as long as a share's code, that is another one for another poster.
func (k Key) Mark() string {
	named := make([]byte, 0, 256)
	named = strconv.AppendInt(named, Edition, 10)
	for _, part := range []string{k.Page, k.Person} {
		named = append(append(named, 0, 0), part...)
	}
	sum := sha256.Sum256(named)
	return base64.RawURLEncoding.EncodeToString(sum[:markBytes])
}

// markBytes are a code's 64 bits.
const markBytes = share.Size * 6 / 8

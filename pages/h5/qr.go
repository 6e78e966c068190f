package h5

import (
	"strconv"
	"strings"

	qrcode "github.com/skip2/go-qrcode"
)

// qrQuiet is the white around a code, in modules (ISO/IEC 18004:2015, 6.3.8).
const qrQuiet = 4

// qr is a QR code as an SVG path of its dark modules, each one unit wide; side is how many there are to a side with the white around them.
type qr struct {
	path string
	side int
}

// box is the viewBox of the code.
func (q qr) box() string {
	side := strconv.Itoa(q.side)
	return "0 0 " + side + " " + side
}

// qrOf encodes text at level M; ok is false for more than a code holds.
func qrOf(text string) (q qr, ok bool) {
	made, err := qrcode.New(text, qrcode.Medium)
	if err != nil {
		return q, false
	}
	made.DisableBorder = true
	modules := made.Bitmap()
	var d strings.Builder
	for y, row := range modules {
		for x := 0; x < len(row); x++ {
			from := x
			for x < len(row) && row[x] { // one stroke for a run of dark modules
				x++
			}
			if x > from {
				d.WriteString("M" + strconv.Itoa(from+qrQuiet) + " " + strconv.Itoa(y+qrQuiet) + "h" + strconv.Itoa(x-from) + "v1H" + strconv.Itoa(from+qrQuiet) + "z")
			}
		}
	}
	return qr{d.String(), len(modules) + 2*qrQuiet}, true
}

package form

import (
	"path"
	"strconv"
	"strings"
)

// What is too tall to be loaded at once is also kept in pieces. They are as wide as the picture.
const (
	pieceTall = 1.6 // height of a piece by its width: 1200 px of 750
	wholeTall = 2.4 // height by width up to which a picture is not cut
	slim      = 40  // a side this many times the other is no picture to show
)

// Slim tells whether a picture of that size is a mere line, which would fill the page when it is made as wide as that.
func Slim(w, h int) bool { return w > slim*h || h > slim*w }

// Cuts is in how many pieces a picture of that size is kept; 0 where it is not cut.
func Cuts(w, h int) int {
	if float64(h) <= wholeTall*float64(w) {
		return 0
	}
	return int(float64(h)/(pieceTall*float64(w))) + 1
}

// Edges are where n pieces of a picture h px high begin, and where the last one ends. They lie on multiples of 4 px, so
// that half and quarter of the size are whole as well.
func Edges(h, n int) []int {
	edges := make([]int, n+1)
	for i := range n {
		edges[i] = (h * i / n) / 4 * 4
	}
	edges[n] = h
	return edges
}

// Piece is a part of an uploaded picture, as wide as the whole.
type Piece struct {
	picture Picture
	number  int
	H       int // px, where the whole has its own size
}

// Pieces are the parts a tall picture is kept in, from top to bottom; none where it is only kept whole.
func (p Picture) Pieces() []Piece {
	m := uploaded.FindStringSubmatch(p.Src)
	w, h := p.Size()
	if m == nil || m[3] == "" || h == 0 {
		return nil
	}
	n, _ := strconv.Atoi(m[3])
	if n != Cuts(w, h) {
		return nil // no upload has such a name
	}
	edges := Edges(h, n)
	pieces := make([]Piece, n)
	for i := range pieces {
		pieces[i] = Piece{p, i, edges[i+1] - edges[i]}
	}
	return pieces
}

// URL is the address of the piece at least width px wide (or its own width, if it is narrower).
func (x Piece) URL(width int) string {
	return path.Join("/media", strconv.Itoa(x.picture.Kept(width)), strconv.Itoa(x.number), x.picture.Src)
}

// SrcSet lists the piece's addresses by width for an <img srcset>.
func (x Piece) SrcSet() string {
	var set []string
	for _, s := range x.picture.served() {
		set = append(set, x.URL(s.kept)+" "+strconv.Itoa(s.wide)+"w")
	}
	return strings.Join(set, ", ")
}

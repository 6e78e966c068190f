package pages

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/sanduan/sanduan/pages/play"
)

// Settled is a board whose places are final, as everybody may see it (公示).
type Settled struct {
	Play      string `db:"play_id"`
	Board     string `db:"board"`
	List      string `db:"list"`      // play.ResultText
	Signature string `db:"signature"` // of List, by the store's key: Ed25519 (RFC 8032), in hexadecimal
	CreatedAt int64  `db:"created_at"`
}

// Results are the lines of the list.
func (s Settled) Results() (all []play.Result, err error) {
	for line := range strings.Lines(s.List) {
		place, rest, _ := strings.Cut(strings.TrimSuffix(line, "\n"), "\t")
		points, name, ok := strings.Cut(rest, "\t")
		n, wrong := strconv.Atoi(place)
		if wrong != nil {
			continue // one of the lines before the places
		}
		p, wrong := strconv.ParseInt(points, 10, 64)
		if wrong != nil || !ok {
			return nil, fmt.Errorf("read the settled board %s: line %q", s.Board, line)
		}
		all = append(all, play.Result{Place: n, Name: name, Points: p})
	}
	return all, nil
}

package pages

// Picture is an uploaded picture in the library.
type Picture struct {
	Src       string `db:"src"` // "<hash>-<w>x<h>.jpg"
	Title     string `db:"title"`
	Bytes     int    `db:"bytes"` // of the largest kept width
	By        string `db:"by_name"`
	CreatedAt int64  `db:"created_at"`
}

package pages

// Video is an uploaded video in the library.
type Video struct {
	Src       string `db:"src"` // "<hash>-<w>x<h>-<seconds>s.mp4"
	Title     string `db:"title"`
	Bytes     int    `db:"bytes"`
	By        string `db:"by_name"`
	CreatedAt int64  `db:"created_at"`
}

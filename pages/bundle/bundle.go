// Package bundle reads and writes page files (页面文件): a page's contents, its pictures and videos in one .zip, to carry a
// page to another site or to keep it. A file that is read is hostile: how much of it is read is bounded by what comes out of it,
// whatever it declares, and nothing in it names a place on a disk.
package bundle

import (
	"crypto/sha256"
	"encoding/hex"
	"strings"

	"github.com/sanduan/sanduan/pages"
	"github.com/sanduan/sanduan/pages/video"
)

// Limits of a page file.
const (
	MaxBytes    = 30 << 20 // of the .zip
	MaxJSON     = 2 << 20  // of page.json, and of the contents once they are checked
	MaxPictures = 200
	maxPicture  = 10 << 20 // of one picture, as an upload may have
	maxVideos   = 20
	maxVideo    = video.MaxBytes
	maxUnpacked = 40 << 20 // of all pictures and videos together: they are packed already, so a .zip makes them hardly smaller
	maxEntries  = 2 * MaxPictures
	longestKind = 60 // bytes of a block's kind
)

const (
	format   = "sanduan-page"
	version  = 1
	program  = "三段"
	pageName = "page.json"
	pictures = "pictures/"
	videos   = "videos/"
)

// File is a page as a file holds it.
type File struct {
	Doc      pages.Doc
	Pictures []Upload // those it has of Doc.UsedPictures
	Videos   []Upload // those it has of Doc.UsedVideos
}

// Upload is an uploaded picture or video: the name under which the contents show it, and its bytes, of a picture those of
// the largest kept size.
type Upload struct {
	Src   string
	Bytes []byte
}

// Genuine tells whether the bytes are what the name says: names of uploads begin with a hash of their content.
func (u Upload) Genuine() bool {
	sum := sha256.Sum256(u.Bytes)
	return strings.HasPrefix(u.Src, hex.EncodeToString(sum[:16])+"-")
}

// page is page.json.
type page struct {
	Format  string    `json:"format"`
	Version int       `json:"version"`
	Program string    `json:"program"`
	Title   string    `json:"title"`
	Doc     pages.Doc `json:"doc"`
}

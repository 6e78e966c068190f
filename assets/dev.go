package assets

import (
	"io/fs"
	"maps"
	"os"
	"sync"
	"time"
)

// Developing tells whether make dev runs the program: templ sets this. Texts of templates then change while it runs, and
// stylesheets and pictures are read from the folder assets, so that a change is seen without a build. Nothing made of them
// may be kept.
var Developing = os.Getenv("TEMPL_DEV_MODE") == "true"

// onDisk is the embedded set with what has changed in the folder since.
type onDisk struct {
	mu    sync.Mutex
	set   set
	known map[string]time.Time // when a file was last changed
	sheet Sheet
	of    string // hash of the sheet's file
}

var disk = onDisk{known: map[string]time.Time{}}

func (d *onDisk) fresh() set {
	d.mu.Lock()
	defer d.mu.Unlock()
	if d.set == nil {
		d.set = embeddedSet()
	}
	folder, next := os.DirFS("assets"), maps.Clone(d.set)
	for _, root := range []string{"css", "js", "img"} {
		_ = fs.WalkDir(folder, root, func(name string, e fs.DirEntry, err error) error {
			if err != nil || e.IsDir() {
				return nil // what is just being written comes next time
			}
			info, err := e.Info()
			if err != nil || !info.ModTime().After(d.known[name]) {
				return nil
			}
			if data, err := fs.ReadFile(folder, name); err == nil && len(data) > 0 {
				d.known[name], next[name] = info.ModTime(), newFile(name, data)
			}
			return nil
		})
	}
	d.set = next
	return next
}

// h5 is the visitors' stylesheet as it is now; as it was, where it cannot be read while it is being written.
func (d *onDisk) h5() Sheet {
	f := d.fresh().get("css/h5.css")
	d.mu.Lock()
	defer d.mu.Unlock()
	if d.of != f.hash {
		if s, err := ParseSheet(string(f.data)); err == nil {
			d.sheet, d.of = s, f.hash
		}
	}
	return d.sheet
}

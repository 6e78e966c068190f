package assets

import (
	"os"
	"path/filepath"
	"testing"
	"time"
)

// TestDevelopingReadsTheFolder: while developing, what changes in the folder is served; a sheet that is half written
// leaves the one before.
func TestDevelopingReadsTheFolder(t *testing.T) {
	t.Chdir(t.TempDir())
	file := filepath.Join("assets", "css", "h5.css")
	if err := os.MkdirAll(filepath.Dir(file), 0o700); err != nil {
		t.Fatal(err)
	}
	d := onDisk{known: map[string]time.Time{}}
	if d.h5().All() != H5().All() {
		t.Error("a folder without files is not the embedded set")
	}
	later := time.Now()
	for _, step := range []struct{ css, want string }{{".a{color:red}", ".a{color:red}"}, {".b{color", ".a{color:red}"}, {".c{color:red}", ".c{color:red}"}} {
		if err := os.WriteFile(file, []byte(step.css), 0o600); err != nil {
			t.Fatal(err)
		}
		later = later.Add(time.Second)
		if err := os.Chtimes(file, later, later); err != nil {
			t.Fatal(err)
		}
		if got := d.h5().All(); got != step.want {
			t.Errorf("%q gives %q, want %q", step.css, got, step.want)
		}
	}
	if d.fresh().url("js/h5.js") != URL("js/h5.js") {
		t.Error("a file that did not change has another address")
	}
}

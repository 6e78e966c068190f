package db

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"

	"github.com/sanduan/sanduan/pages"
)

// saveMedia writes a file visitors may load, and makes its folder.
func saveMedia(path string, data []byte) error {
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return err
	}
	return writeFile(path, data, 0o644)
}

// there is a NotFound in these words where there is no such file.
func there(path, missing string) error {
	_, err := os.Stat(path)
	if errors.Is(err, fs.ErrNotExist) {
		return pages.Errorf(pages.NotFound, "%s", missing)
	}
	return wrap(err, "look for an upload's file")
}

// writeFile writes a file so that, whatever happens, either the whole file is there or what was there before.
func writeFile(path string, data []byte, mode fs.FileMode) error {
	temp, err := stage(path, data, mode)
	defer os.Remove(temp) // is gone by then, if all went well
	if err != nil {
		return err
	}
	if err := os.Rename(temp, path); err != nil {
		return err
	}
	return syncFolder(filepath.Dir(path))
}

// stage writes a file beside where it belongs, for a rename to put it there. Whoever calls removes it, after an error too.
func stage(path string, data []byte, mode fs.FileMode) (temp string, err error) {
	f, err := os.CreateTemp(filepath.Dir(path), ".new-*")
	if err != nil {
		return "", err
	}
	_, err = f.Write(data)
	return f.Name(), errors.Join(err, f.Chmod(mode), f.Sync(), f.Close())
}

// syncFolder makes a rename last. Windows cannot, and need not.
func syncFolder(path string) error {
	if runtime.GOOS == "windows" {
		return nil
	}
	folder, err := os.Open(path)
	if err != nil {
		return err
	}
	return errors.Join(folder.Sync(), folder.Close())
}

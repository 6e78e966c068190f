package bundle

import (
	"archive/zip"
	"encoding/json"
	"fmt"
	"io"
	"slices"

	"github.com/sanduan/sanduan/pages"
)

// Write writes a page file. Its error is a pages.Error where the page is larger than Read would take.
func Write(w io.Writer, f File) error {
	if len(f.Pictures) > MaxPictures {
		return pages.Errorf(pages.Invalid, "页面用了 %d 张上传的图片，最多能导出 %d 张", len(f.Pictures), MaxPictures)
	}
	if len(f.Videos) > maxVideos {
		return pages.Errorf(pages.Invalid, "页面用了 %d 个视频，最多能导出 %d 个", len(f.Videos), maxVideos)
	}
	text, err := json.MarshalIndent(page{Format: format, Version: version, Program: program, Title: f.Doc.Title, Doc: f.Doc}, "", "  ")
	if err != nil {
		return fmt.Errorf("write page.json: %w", err)
	}
	if len(text) > MaxJSON {
		return pages.Errorf(pages.Invalid, "页面的文字超过 %d MB，不能导出", MaxJSON>>20)
	}
	total := len(text)
	for _, p := range slices.Concat(f.Pictures, f.Videos) {
		total += len(p.Bytes) + 300 // and what a .zip says about it
	}
	if total > MaxBytes {
		return pages.Errorf(pages.Invalid, "页面的图片和视频合计超过 %d MB，不能导出。请减少或压缩图片和视频", MaxBytes>>20)
	}
	z := zip.NewWriter(w)
	if err := add(z, pageName, zip.Deflate, text); err != nil {
		return err
	}
	for _, p := range f.Pictures {
		if err := add(z, pictures+p.Src, zip.Store, p.Bytes); err != nil {
			return err
		}
	}
	for _, v := range f.Videos {
		if err := add(z, videos+v.Src, zip.Store, v.Bytes); err != nil {
			return err
		}
	}
	if err := z.Close(); err != nil {
		return fmt.Errorf("end the page file: %w", err)
	}
	return nil
}

func add(z *zip.Writer, name string, method uint16, data []byte) error {
	w, err := z.CreateHeader(&zip.FileHeader{Name: name, Method: method})
	if err == nil {
		_, err = w.Write(data)
	}
	if err != nil {
		return fmt.Errorf("write %s: %w", name, err)
	}
	return nil
}

// Package video judges the short videos people upload. They are kept as they came, since nothing here can encode video;
// so what they are is read from their own boxes, never from a name, and what a camera wrote into them about the place and
// the device is blanked.
package video

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"

	"github.com/sanduan/sanduan/pages"
)

// Limits of an upload.
const (
	MaxBytes   = 20 << 20
	maxSeconds = 10 * 60
	maxSide    = 4096
	minSide    = 64
)

// Taken is an upload that pages may show.
type Taken struct {
	Src     string // file name, "<hash>-<w>x<h>-<seconds>s.mp4"; equal videos have equal names
	Bytes   []byte
	W, H    int // px, as it is shown
	Seconds int // rounded; 0 where the file does not say
}

// Take judges an uploaded video and blanks, in b itself, what it says about place and device. Its errors are pages.Error in
// plain words.
func Take(b []byte) (Taken, error) {
	if len(b) == 0 {
		return Taken{}, refuse("这个文件是空的，请重新选择")
	}
	if len(b) > MaxBytes {
		return Taken{}, refuse("视频超过 %d MB，请剪短或压缩后再上传", MaxBytes>>20)
	}
	f, err := read(b)
	if err != nil {
		return Taken{}, err
	}
	if err := f.judge(); err != nil {
		return Taken{}, err
	}
	w, h, seconds := f.picture.w, f.picture.h, f.seconds()
	sum := sha256.Sum256(b)
	return Taken{
		Src:   fmt.Sprintf("%s-%dx%d-%ds.mp4", hex.EncodeToString(sum[:16]), w, h, seconds),
		Bytes: b, W: w, H: h, Seconds: seconds,
	}, nil
}

// judge tells in words why phones cannot play the file.
func (f file) judge() error {
	w, h := f.picture.w, f.picture.h
	switch {
	case !f.data:
		return broken()
	case f.picture.codec == "":
		return refuse("这个文件里没有画面，请换一个视频")
	case f.picture.codec == "hvc1" || f.picture.codec == "hev1":
		return refuse("这个视频是 HEVC（H.265）编码，很多手机放不出来。请导出成 H.264 的 MP4 再上传；iPhone 在「设置 › 相机 › 格式」里选「兼容性最佳」再拍")
	case f.picture.codec != "avc1" && f.picture.codec != "avc3":
		return refuse("这个视频的编码手机放不出来，请导出成 H.264 的 MP4 再上传")
	case w < minSide || h < minSide:
		return refuse("视频太小（%d×%d），边长至少要 %d 像素", w, h, minSide)
	case w > maxSide || h > maxSide:
		return refuse("视频太大（%d×%d），请导出成 1920×1080 或更小再上传", w, h)
	case w > 4*h || h > 4*w:
		return refuse("视频太细长（%d×%d），请换一个", w, h)
	case f.seconds() > maxSeconds:
		return refuse("视频超过 %d 分钟，访客很少看完。请剪短再上传", maxSeconds/60)
	}
	return nil
}

func broken() error { return refuse("视频已损坏或没有传完，请重新导出再上传") }

func refuse(format string, args ...any) error { return pages.Errorf(pages.Invalid, format, args...) }

package picture

import (
	"bytes"
	"image"
	"image/gif"
	"image/jpeg"
	"image/png"
	"io"

	"golang.org/x/image/webp"
)

// original is a decoded upload as it came, not yet upright.
type original struct {
	image.Image
	format format
	turn   int // EXIF orientation, 1 (upright) to 8
}

// format is a kind of picture file, known by its first bytes.
type format struct {
	name   string
	config func(io.Reader) (image.Config, error)
	decode func(io.Reader) (image.Image, error)
	begins func([]byte) bool
	memory func([]byte) int // bytes that decoding takes for each pixel
}

// formats are all that is taken. Of a moving GIF the first frame is kept.
var formats = []format{
	{"jpeg", jpeg.DecodeConfig, jpeg.Decode, prefix("\xff\xd8\xff"), memoryJPEG},
	{"png", png.DecodeConfig, png.Decode, prefix("\x89PNG\r\n\x1a\n"), memoryPNG},
	{"gif", gif.DecodeConfig, gif.Decode, func(b []byte) bool { return prefix("GIF87a")(b) || prefix("GIF89a")(b) }, fourBytes},
	{"webp", webp.DecodeConfig, webp.Decode, func(b []byte) bool {
		return prefix("RIFF")(b) && len(b) > 12 && string(b[8:12]) == "WEBP"
	}, fourBytes},
}

func prefix(magic string) func([]byte) bool {
	return func(b []byte) bool { return bytes.HasPrefix(b, []byte(magic)) }
}

func fourBytes([]byte) int { return 4 }

// memoryJPEG is more for a progressive JPEG, whose decoder keeps all coefficients until the last scan.
func memoryJPEG(b []byte) int {
	n := 4
	parts(b, func(marker byte, _ []byte) (more bool) {
		if marker == 0xc2 {
			n = 20
		}
		return marker != 0xc2
	})
	return n
}

// memoryPNG reads depth and interlacing off the header, which is always the first chunk.
func memoryPNG(b []byte) int {
	n := 4
	if len(b) > 28 && b[24] == 16 {
		n *= 2
	}
	if len(b) > 28 && b[28] == 1 {
		n *= 2
	}
	return n
}

// decode reads an upload; the header is judged before the pixels are.
func decode(b []byte) (original, error) {
	if len(b) == 0 {
		return original{}, refuse("这个文件是空的，请重新选择")
	}
	if len(b) > MaxBytes {
		return original{}, refuse("图片超过 %d MB，请压缩后再上传", MaxBytes>>20)
	}
	f, ok := sniff(b)
	if !ok {
		return original{}, refuse("只支持 JPG、PNG、WebP、GIF 图片")
	}
	config, err := f.config(bytes.NewReader(b))
	if err != nil || config.Width < 1 || config.Height < 1 {
		return original{}, broken()
	}
	if config.Width > maxSide || config.Height > maxSide || config.Width*config.Height > maxPixels {
		return original{}, refuse("图片太大（%d×%d），请缩小到 4000 万像素以内、边长不超过 %d 再上传", config.Width, config.Height, maxSide)
	}
	if n := f.memory(b); config.Width*config.Height*n > maxMemory {
		return original{}, refuse("图片太大（%d×%d），这种格式请缩小到 %d 万像素以内，或另存为普通 JPG 再上传", config.Width, config.Height, maxMemory/n/10_000)
	}
	img, err := f.decode(bytes.NewReader(b))
	if err != nil || img.Bounds().Empty() {
		return original{}, broken()
	}
	o := original{Image: img, format: f, turn: 1}
	if f.name == "jpeg" {
		o.turn = orientation(b)
	}
	return o, nil
}

func sniff(b []byte) (format, bool) {
	for _, f := range formats {
		if f.begins(b) {
			return f, true
		}
	}
	return format{}, false
}

func broken() error { return refuse("图片已损坏或没有传完，请换一张") }

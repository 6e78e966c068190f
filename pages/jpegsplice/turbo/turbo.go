// Package turbo measures tests' JPEG files by libjpeg-turbo: its programs cjpeg and djpeg. Where they are not installed
// (libjpeg-turbo-progs) a test is skipped, and fails where CI is set.
package turbo

import (
	"bytes"
	"fmt"
	"image"
	"math"
	"os"
	"os/exec"
	"testing"
)

// Encode is the picture as cjpeg codes it with those arguments.
func Encode(t testing.TB, img *image.RGBA, arguments ...string) []byte {
	t.Helper()
	in := fmt.Appendf(nil, "P6\n%d %d\n255\n", img.Rect.Dx(), img.Rect.Dy())
	for y := img.Rect.Min.Y; y < img.Rect.Max.Y; y++ {
		for x := img.Rect.Min.X; x < img.Rect.Max.X; x++ {
			pixel := img.RGBAAt(x, y)
			in = append(in, pixel.R, pixel.G, pixel.B)
		}
	}
	return run(t, in, "cjpeg", arguments...)
}

// Decode is what djpeg makes of a file of that size; it must have nothing to complain of.
func Decode(t testing.TB, file []byte, size image.Point, arguments ...string) *image.RGBA {
	t.Helper()
	out := run(t, file, "djpeg", append([]string{"-ppm"}, arguments...)...)
	img := image.NewRGBA(image.Rectangle{Max: size})
	pixels := out[len(out)-3*size.X*size.Y:]
	for i := range len(pixels) / 3 {
		copy(img.Pix[4*i:], pixels[3*i:3*i+3])
		img.Pix[4*i+3] = 255
	}
	return img
}

// Grey is the brightness of a file of that size as djpeg decodes it, row by row.
func Grey(t testing.TB, file []byte, size image.Point) []byte {
	t.Helper()
	out := run(t, file, "djpeg", "-pnm", "-grayscale")
	return out[len(out)-size.X*size.Y:]
}

// PSNR is the peak signal-to-noise ratio of a decoded picture, dB over red, green and blue.
func PSNR(img, decoded *image.RGBA) float64 {
	sum := 0.0
	for i := range img.Pix {
		if i%4 < 3 {
			wrong := float64(img.Pix[i]) - float64(decoded.Pix[i])
			sum += wrong * wrong
		}
	}
	return 10 * math.Log10(255*255*float64(len(img.Pix)*3/4)/sum)
}

// Apart is the largest difference between two rows of bytes of one length.
func Apart(a, b []byte) (levels int) {
	for i := range a {
		levels = max(levels, int(a[i])-int(b[i]), int(b[i])-int(a[i]))
	}
	return levels
}

// run gives a program its input and returns its output.
func run(t testing.TB, input []byte, program string, arguments ...string) []byte {
	t.Helper()
	path, err := exec.LookPath(program)
	if err != nil && os.Getenv("CI") == "" {
		t.Skipf("%s is not installed (libjpeg-turbo-progs)", program)
	}
	if err != nil {
		t.Fatal(err)
	}
	command := exec.Command(path, arguments...)
	command.Stdin = bytes.NewReader(input)
	var complaints bytes.Buffer
	command.Stderr = &complaints
	out, err := command.Output()
	if err != nil || complaints.Len() > 0 {
		t.Fatalf("%s: %v %s", program, err, complaints.Bytes())
	}
	return out
}

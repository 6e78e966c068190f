package jpegsplice

import (
	"bytes"
	"fmt"
	"image"
	"image/draw"
	"image/jpeg"
	"math"
	"os"
	"os/exec"
	"strconv"
	"testing"
)

// turbo is a program of libjpeg-turbo: cjpeg or djpeg. Without it the test is skipped, and fails where CI is set.
func turbo(t *testing.T, program string) string {
	t.Helper()
	path, err := exec.LookPath(program)
	if err != nil && os.Getenv("CI") == "" {
		t.Skipf("%s is not installed (libjpeg-turbo-progs)", program)
	}
	if err != nil {
		t.Fatal(err)
	}
	return path
}

// run gives a program its input and returns its output.
func output(t *testing.T, input []byte, program string, arguments ...string) []byte {
	t.Helper()
	command := exec.Command(turbo(t, program), arguments...)
	command.Stdin = bytes.NewReader(input)
	var complaints bytes.Buffer
	command.Stderr = &complaints
	out, err := command.Output()
	if err != nil || complaints.Len() > 0 {
		t.Fatalf("%s: %v %s", program, err, complaints.Bytes())
	}
	return out
}

// ppm is a picture as a PPM file.
func ppm(img *image.RGBA) []byte {
	out := fmt.Appendf(nil, "P6\n%d %d\n255\n", img.Rect.Dx(), img.Rect.Dy())
	for y := img.Rect.Min.Y; y < img.Rect.Max.Y; y++ {
		for x := img.Rect.Min.X; x < img.Rect.Max.X; x++ {
			pixel := img.RGBAAt(x, y)
			out = append(out, pixel.R, pixel.G, pixel.B)
		}
	}
	return out
}

// turboDecoded is what djpeg makes of a file; it must have nothing to complain of.
func turboDecoded(t *testing.T, file []byte, bounds image.Rectangle, arguments ...string) *image.RGBA {
	t.Helper()
	out := output(t, file, "djpeg", append([]string{"-ppm"}, arguments...)...)
	img := image.NewRGBA(image.Rect(0, 0, bounds.Dx(), bounds.Dy()))
	pixels := out[len(out)-3*bounds.Dx()*bounds.Dy():]
	for i := range len(pixels) / 3 {
		copy(img.Pix[4*i:], pixels[3*i:3*i+3])
		img.Pix[4*i+3] = 255
	}
	return img
}

// psnr is the peak signal-to-noise ratio of a decoded picture, dB over red, green and blue.
func psnr(img, decoded *image.RGBA) float64 {
	sum := 0.0
	for i := range img.Pix {
		if i%4 < 3 {
			wrong := float64(img.Pix[i]) - float64(decoded.Pix[i])
			sum += wrong * wrong
		}
	}
	return 10 * math.Log10(255*255*float64(len(img.Pix)*3/4)/sum)
}

func testPictures() map[string]*image.RGBA {
	return map[string]*image.RGBA{"poster": newPoster().drawn(1), "photo": photo(640, 480, 3)}
}

// At the same quality the picture is as near to the original as libjpeg-turbo's with Huffman tables made for it, and the
// file no larger.
func TestAsGoodAsTurbo(t *testing.T) {
	for name, img := range testPictures() {
		for _, quality := range []int{50, 75, 85, 92} {
			theirs := output(t, ppm(img), "cjpeg", "-quality", strconv.Itoa(quality), "-sample", "2x2", "-optimize")
			var ours bytes.Buffer
			if err := Encode(&ours, img, quality); err != nil {
				t.Fatal(err)
			}
			got, want := psnr(img, turboDecoded(t, ours.Bytes(), img.Rect)), psnr(img, turboDecoded(t, theirs, img.Rect))
			t.Logf("%s, quality %d: %.2f dB in %d bytes; turbo %.2f dB in %d", name, quality, got, ours.Len(), want, len(theirs))
			if got < want-0.2 || ours.Len() > len(theirs) {
				t.Errorf("%s, quality %d: %.2f dB in %d bytes; turbo %.2f dB in %d", name, quality, got, ours.Len(), want, len(theirs))
			}
		}
	}
}

// A spliced file decodes to the same picture in libjpeg-turbo and image/jpeg but for roundings: of luma by two levels at
// most; of colours by four, because blue is 1.8 times its chroma. Turbo is told to repeat chroma as image/jpeg does; by
// default it smooths it.
func TestDecodersAgree(t *testing.T) {
	p := newPoster()
	plate := newPosterPlate(t, p, 85)
	c := p.canvas(plate, 2)
	file := c.Code().AppendTo(nil)
	c.Release()
	decoded, err := jpeg.Decode(bytes.NewReader(file))
	if err != nil {
		t.Fatal(err)
	}
	standard := image.NewRGBA(decoded.Bounds())
	draw.Draw(standard, standard.Rect, decoded, image.Point{}, draw.Src)
	turbos := turboDecoded(t, file, standard.Rect, "-nosmooth")
	requireNear(t, standard.Pix, turbos.Pix, 4)
	if near := psnr(standard, turbos); near < 50 {
		t.Errorf("the decoders' pictures are %.1f dB apart", near)
	}

	luma := decoded.(*image.YCbCr)
	grey := output(t, file, "djpeg", "-pnm", "-grayscale")
	grey = grey[len(grey)-750*1334:]
	for y := range 1334 {
		requireNear(t, luma.Y[y*luma.YStride:][:750], grey[y*750:][:750], 2)
	}
}

func requireNear(t *testing.T, standard, turbos []byte, levels int) {
	t.Helper()
	for i := range standard {
		if wrong := int(standard[i]) - int(turbos[i]); wrong < -levels || wrong > levels {
			t.Fatalf("byte %d: image/jpeg decodes %d, turbo %d", i, standard[i], turbos[i])
		}
	}
}

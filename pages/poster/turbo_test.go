package poster

import (
	"bytes"
	"image"
	"image/draw"
	"image/jpeg"
	"strconv"
	"testing"

	"github.com/sanduan/sanduan/pages/jpegsplice/turbo"
)

// painted is the poster's pixels before they are coded.
func painted(t *testing.T, s Spec, who Person) *image.RGBA {
	t.Helper()
	p := &Plate{}
	img := p.paintGround(s.tidy())
	for _, l := range p.personal {
		if err := p.paint(img, l, who.tidy()); err != nil {
			t.Fatal(err)
		}
	}
	return img
}

// TestPostersAreAsGoodAsTurbos wants every design's posters as near to what was painted as libjpeg-turbo's at the same quality and
// sampling, in files no larger; and that libjpeg-turbo decodes them to the pixels image/jpeg does, but for roundings: of brightness
// by two levels of 255 at most, of colours by four, because blue is 1.8 times its chroma. Turbo is told to repeat chroma as
// image/jpeg does; by default it smooths it.
func TestPostersAreAsGoodAsTurbos(t *testing.T) {
	size := image.Pt(Width, Height)
	for _, d := range designs {
		t.Run(d.name, func(t *testing.T) {
			t.Parallel()
			spec, who := sample(d.name, looks[d.name]), SampleOf("emoji").Person
			who.URL = sampleURL
			img := painted(t, spec, who)
			ours, err := Draw(spec, who)
			if err != nil {
				t.Fatal(err)
			}
			theirs := turbo.Encode(t, img, "-quality", strconv.Itoa(quality), "-sample", "2x2")
			optimised := turbo.Encode(t, img, "-quality", strconv.Itoa(quality), "-sample", "2x2", "-optimize")
			decoded := turbo.Decode(t, ours, size)
			got, want := turbo.PSNR(img, decoded), turbo.PSNR(img, turbo.Decode(t, theirs, size))
			t.Logf("%s: %.2f dB in %d bytes; turbo %.2f dB in %d, with tables made for the picture in %d", d.name, got, len(ours), want, len(theirs), len(optimised))
			if got < want-0.2 || len(ours) > len(theirs) || len(ours) > len(optimised)*103/100 {
				t.Error("turbo's is better")
			}
			wantSameDecoded(t, ours, turbo.Decode(t, ours, size, "-nosmooth"), turbo.Grey(t, ours, size))
		})
	}
}

// wantSameDecoded wants image/jpeg to decode the file to what turbo makes of it.
func wantSameDecoded(t *testing.T, file []byte, turbos *image.RGBA, grey []byte) {
	t.Helper()
	decoded, err := jpeg.Decode(bytes.NewReader(file))
	if err != nil {
		t.Fatal(err)
	}
	if levels := turbo.Apart(brightness(decoded).Pix, grey); levels > 2 {
		t.Errorf("the decoders' brightness is %d levels apart", levels)
	}
	standard := image.NewRGBA(turbos.Rect)
	draw.Draw(standard, standard.Rect, decoded, image.Point{}, draw.Src)
	if levels := turbo.Apart(standard.Pix, turbos.Pix); levels > 4 {
		t.Errorf("the decoders' colours are %d levels apart", levels)
	}
}

package poster

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"image"
	"image/color"
	"image/jpeg"
	"maps"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"sync"
	"testing"

	"golang.org/x/image/draw"

	"github.com/sanduan/sanduan/components/form"
	"github.com/sanduan/sanduan/components/theme"
)

// TestTwoDecodersReadRandomPosters draws 300 posters, with SANDUAN_TEST_THOROUGH 2,000, of random pages and people, in the state of the file sent, at half its size, and
// after it was coded anew at JPEG quality 70, and has gozxing and zbar read each. Either takes the data of one code in a thousand or two
// for its finder patterns, whatever the picture is like; so no poster may go unread by both, and few by one.
func TestTwoDecodersReadRandomPosters(t *testing.T) {
	if testing.Short() {
		t.Skip("draws 300 posters")
	}
	zbar, err := exec.LookPath("zbarimg")
	if err != nil {
		if os.Getenv("CI") != "" {
			t.Fatal("zbarimg is missing: see .ci/install")
		}
		t.Skip("zbarimg is missing")
	}
	plates, each, mayMiss := 6, 50, 3 // a plate costs as much as thirty posters
	if os.Getenv("SANDUAN_TEST_THOROUGH") != "" {
		plates, mayMiss = 40, 5
	}
	work, misses := make(chan int), make(chan misread)
	var wg sync.WaitGroup
	for range runtime.GOMAXPROCS(0) {
		wg.Go(func() {
			for plate := range work {
				scanPlate(t, zbar, plate, each, misses)
			}
		})
	}
	go func() {
		for plate := range plates {
			work <- plate
		}
		close(work)
		wg.Wait()
		close(misses)
	}()
	by := map[string][]misread{}
	for m := range misses {
		by[m.decoder] = append(by[m.decoder], m)
	}
	for decoder, all := range by {
		if len(all) > mayMiss {
			t.Errorf("%s does not read %d of %d: %v", decoder, len(all), plates*each, all)
		}
	}
	for _, m := range by["zbar"] {
		if slices.Contains(by["gozxing"], misread{"gozxing", m.plate, m.url}) {
			t.Errorf("nobody reads the poster of %s on plate %d", m.url, m.plate)
		}
	}
}

// misread is a poster that a decoder did not read.
type misread struct {
	decoder string
	plate   int
	url     string
}

func scanPlate(t *testing.T, zbar string, number, posters int, misses chan<- misread) {
	r := rand.New(rand.NewPCG(uint64(number), 5))
	spec := randomSpec(r)
	plate, err := NewPlate(spec)
	if err != nil {
		t.Error(err)
		return
	}
	dir := t.TempDir()
	files := map[string]seen{}
	for i := range posters {
		who := randomPerson(r)
		picture, err := plate.Draw(who)
		if err != nil {
			t.Error(err)
			return
		}
		img, box := stateOf(t, picture.Append(nil), codeAt(spec.shown()), i)
		if read(img, box) != who.URL {
			misses <- misread{"gozxing", number, who.URL}
		}
		files[write(t, dir, fmt.Sprint(i), img)] = seen{img, box, who.URL}
	}
	nearer := map[string]seen{} // as whoever holds the phone moves it towards the code
	for i, s := range missedBy(t, zbar, files) {
		nearer[write(t, dir, fmt.Sprint("near", i), towards(s.img, s.box, s.box.Dx()/2))] = s
	}
	for _, s := range missedBy(t, zbar, nearer) {
		misses <- misread{"zbar", number, s.url}
	}
}

// missedBy are the files that zbar does not read.
func missedBy(t *testing.T, zbar string, files map[string]seen) (missed []seen) {
	for name, got := range zbarReads(t, zbar, slices.Collect(maps.Keys(files))) {
		if got != files[name].url {
			missed = append(missed, files[name])
		}
	}
	return missed
}

// seen is what a camera sees of a poster.
type seen struct {
	img *image.Gray
	box image.Rectangle // the code's
	url string
}

func write(t *testing.T, dir, name string, img *image.Gray) string {
	path := filepath.Join(dir, name+".pgm")
	header := fmt.Sprintf("P5 %d %d 255\n", img.Rect.Dx(), img.Rect.Dy())
	if err := os.WriteFile(path, append([]byte(header), img.Pix...), 0o600); err != nil {
		t.Error(err)
	}
	return path
}

// stateOf is the poster as somebody comes to see it: three of four at half their size, and every eighth coded anew.
func stateOf(t *testing.T, file []byte, box image.Rectangle, i int) (*image.Gray, image.Rectangle) {
	img, err := jpeg.Decode(bytes.NewReader(file))
	if err == nil && i%8 == 0 {
		var forwarded bytes.Buffer
		if err = jpeg.Encode(&forwarded, img, &jpeg.Options{Quality: forwardQuality}); err == nil {
			img, err = jpeg.Decode(&forwarded)
		}
	}
	if err != nil {
		t.Error(err)
		return image.NewGray(image.Rect(0, 0, 1, 1)), box
	}
	if i%4 != 0 {
		return halfGrey(brightness(img)), half(box)
	}
	return brightness(img), box
}

// zbarReads is what zbar reads off each file, "" for nothing.
func zbarReads(t *testing.T, zbar string, files []string) map[string]string {
	if len(files) == 0 {
		return nil
	}
	out, err := exec.Command(zbar, append([]string{"-q", "--xml", "-Sdisable", "-Sqrcode.enable"}, files...)...).Output()
	if err != nil && len(out) == 0 {
		t.Error(err)
	}
	var scans struct {
		Source []struct {
			Href string `xml:"href,attr"`
			Data string `xml:"index>symbol>data"`
		} `xml:"source"`
	}
	if err := xml.Unmarshal(out, &scans); err != nil {
		t.Errorf("%v in %.200s", err, out)
	}
	found := map[string]string{}
	for _, name := range files {
		found[name] = ""
	}
	for _, s := range scans.Source {
		found[s.Href] = s.Data
	}
	return found
}

// randomSpec is a page's poster as an operator may make it: any design and theme, half with a background, half with the QR code moved
// and sized anew, some with a logo in it.
func randomSpec(r *rand.Rand) Spec {
	looks := theme.All()
	s := sample(designs[r.IntN(len(designs))].name, looks[r.IntN(len(looks))].Name)
	if r.IntN(2) == 0 {
		s.Background = photo(r)
	}
	if r.IntN(2) == 0 {
		return s
	}
	side := minQR + 100 + r.IntN(400)
	l := Layer{Kind: KindQR, X: r.IntN(Width - side), Y: r.IntN(Height - side), W: side, H: side, Shape: Shapes(KindQR)[r.IntN(3)]}
	if r.IntN(3) == 0 {
		l.Picture = form.Picture{Src: "logo"}
		s.Pictures = map[string]image.Image{"logo": photo(r)}
	}
	s.Layers = []Layer{
		{Kind: KindText, Text: "{标题}", X: 40, Y: 40, W: 670, H: 300, Size: 90, Lines: 3}, l,
	}
	return s
}

// photo is a picture as rich in shapes and contrast as photographs are: large patches of colour, smaller ones on them, and grain.
func photo(r *rand.Rand) image.Image {
	m := image.NewRGBA(image.Rect(0, 0, 300, 400))
	for _, size := range []int{100, 40} {
		patches := image.NewRGBA(image.Rect(0, 0, m.Rect.Dx()/size+1, m.Rect.Dy()/size+1))
		for i := range patches.Pix {
			patches.Pix[i] = uint8(r.IntN(256))
		}
		opacity := image.NewUniform(color.Alpha{uint8(60 + 2*size)})
		draw.CatmullRom.Scale(m, m.Rect, opaque(patches), patches.Rect, draw.Over, &draw.Options{SrcMask: opacity})
	}
	return opaque(m)
}

func opaque(m *image.RGBA) *image.RGBA {
	for i := 3; i < len(m.Pix); i += 4 {
		m.Pix[i] = 255
	}
	return m
}

func randomPerson(r *rand.Rand) Person {
	pool := []rune("abcXYZ019 王李陳夢𠮷龘の김민ก🎉👨‍👩‍👧❤️\u200b\u202e\u0301，。…\n\t\x00ﷺشсЖ①")
	path := "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_~.%=?/+"
	var name, code strings.Builder
	for range r.IntN(30) {
		name.WriteRune(pool[r.IntN(len(pool))])
	}
	for range 8 + r.IntN(28) {
		code.WriteByte(path[r.IntN(len(path))])
	}
	who := Person{Name: name.String(), URL: "https://h5.example.cn/s/" + code.String(), Rank: r.IntN(2000)}
	if r.IntN(2) == 0 {
		who.Avatar = photo(r)
	}
	return who
}

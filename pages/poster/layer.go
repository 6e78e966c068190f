package poster

import (
	"encoding/binary"
	"hash/maphash"
	"image"
	"sync"

	"github.com/sanduan/sanduan/components/theme"
)

// maxLayers is how many layers a design keeps; one takes 4 MB.
const maxLayers = 8

// layerKey is all a layer depends on.
type layerKey struct {
	theme                  theme.Theme
	background             uint64 // fingerprint of the picture, 0 for none
	headline, words, brand string
}

func (l *layers) key(s *Spec) layerKey {
	return layerKey{s.Theme, l.fingerprint(s.Background), s.Headline, s.Words, s.Brand}
}

// layers keeps what the posters of a page have in common, and the buffers people are painted on.
type layers struct {
	seed maphash.Seed
	pool sync.Pool // of *image.RGBA

	mu    sync.Mutex
	kept  map[layerKey]*layer
	turns uint64 // counts uses, to find the layer not used for longest
}

type layer struct {
	paint func() *image.RGBA // paints once, however many wait for it
	used  uint64
}

func newLayers() *layers {
	return &layers{
		seed: maphash.MakeSeed(),
		pool: sync.Pool{New: func() any { return image.NewRGBA(image.Rect(0, 0, Width, Height)) }},
		kept: make(map[layerKey]*layer),
	}
}

// copyOf returns a buffer holding the layer, painting the layer where it is not kept. Give it back with recycle.
func (l *layers) copyOf(k layerKey, paint func() *image.RGBA) *image.RGBA {
	img := l.pool.Get().(*image.RGBA)
	copy(img.Pix, l.get(k, paint).paint().Pix)
	return img
}

func (l *layers) recycle(img *image.RGBA) { l.pool.Put(img) }

func (l *layers) get(k layerKey, paint func() *image.RGBA) *layer {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.turns++
	one, ok := l.kept[k]
	if !ok {
		if len(l.kept) >= maxLayers {
			l.dropOldest()
		}
		one = &layer{paint: sync.OnceValue(paint)}
		l.kept[k] = one
	}
	one.used = l.turns
	return one
}

func (l *layers) dropOldest() {
	var oldest layerKey
	least := l.turns
	for k, one := range l.kept {
		if one.used < least {
			oldest, least = k, one.used
		}
	}
	delete(l.kept, oldest)
}

// fingerprint identifies a picture by its pixels, not its address: the same file decoded again finds the same layer, a
// picture changed in place does not, and no layer keeps a large picture alive. The common kinds take about 1 ms for
// 10 MB.
func (l *layers) fingerprint(img image.Image) uint64 {
	if img == nil {
		return 0
	}
	var h maphash.Hash
	h.SetSeed(l.seed)
	b := img.Bounds()
	for _, n := range []int{b.Min.X, b.Min.Y, b.Max.X, b.Max.Y} {
		h.Write(binary.LittleEndian.AppendUint64(nil, uint64(n)))
	}
	switch p := img.(type) {
	case *image.YCbCr:
		h.Write([]byte{'y', byte(p.SubsampleRatio)})
		h.Write(p.Y)
		h.Write(p.Cb)
		h.Write(p.Cr)
	case *image.RGBA:
		h.WriteByte('r')
		h.Write(p.Pix)
	case *image.NRGBA:
		h.WriteByte('n')
		h.Write(p.Pix)
	default:
		for y := b.Min.Y; y < b.Max.Y; y++ {
			for x := b.Min.X; x < b.Max.X; x++ {
				r, g, bl, a := img.At(x, y).RGBA()
				h.Write([]byte{byte(r >> 8), byte(g >> 8), byte(bl >> 8), byte(a >> 8)})
			}
		}
	}
	return h.Sum64() | 1 // never 0, which means no picture
}

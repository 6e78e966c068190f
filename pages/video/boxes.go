package video

import (
	"bytes"
	"encoding/binary"
	"math"
)

// mostBoxes bounds how many boxes of a file are looked at; a fragmented one of ten minutes has some thousand.
const mostBoxes = 20_000

// file is what the boxes of an MP4 say.
type file struct {
	boxes   int // looked at so far
	data    bool
	scale   uint32 // time units a second
	length  uint64 // in time units
	picture track  // the first track with a picture
}

// track is one track's description.
type track struct {
	kind  string // handler: "vide", "soun"
	codec string // of the first description: "avc1"
	w, h  int    // px, as it is shown
}

// seconds is how long the file lasts, rounded, at least 1; 0 where it does not say.
func (f file) seconds() int {
	if f.scale == 0 || f.length == 0 {
		return 0
	}
	return int(max(1, min(math.Round(float64(f.length)/float64(f.scale)), math.MaxInt32)))
}

// box is one box: its kind, its head and body, and where the kind is written.
type box struct {
	kind []byte // four bytes of the file
	body []byte
}

// read reads a whole file.
func read(b []byte) (file, error) {
	if len(b) < 12 || string(b[4:8]) != "ftyp" {
		return file{}, refuse("只支持 MP4 视频")
	}
	if string(b[8:12]) == "qt  " {
		return file{}, refuse("这是 MOV 视频，很多手机放不出来。请导出成 MP4（H.264）再上传")
	}
	var f file
	err := f.each(b, func(x box) error {
		switch string(x.kind) {
		case "moov":
			return f.movie(x.body)
		case "mdat":
			f.data = true
		case "meta", "udta", "uuid":
			x.blank()
		}
		return nil
	})
	return f, err
}

// each calls visit with the boxes that stand side by side in b. A box that says to be longer than what there is means a
// file that was cut off.
func (f *file) each(b []byte, visit func(box) error) error {
	for len(b) >= 8 {
		if f.boxes++; f.boxes > mostBoxes {
			return broken()
		}
		head, size := 8, uint64(binary.BigEndian.Uint32(b))
		switch {
		case size == 0: // to the end
			size = uint64(len(b))
		case size == 1 && len(b) >= 16:
			head, size = 16, binary.BigEndian.Uint64(b[8:])
		}
		if size < uint64(head) || size > uint64(len(b)) {
			return broken()
		}
		if err := visit(box{b[4:8], b[head:size]}); err != nil {
			return err
		}
		b = b[size:]
	}
	return nil
}

// blank makes a box one of no meaning, and of the same length, so that nothing else in the file moves.
func (x box) blank() {
	copy(x.kind, "free")
	clear(x.body)
}

// movie reads the description of the whole.
func (f *file) movie(b []byte) error {
	return f.each(b, func(x box) error {
		switch string(x.kind) {
		case "mvhd":
			f.scale, f.length = clock(x.body)
		case "mvex":
			return f.each(x.body, f.fragments)
		case "trak":
			return f.track(x.body)
		case "meta", "udta", "uuid":
			x.blank()
		}
		return nil
	})
}

// fragments reads how long a file is that comes in fragments.
func (f *file) fragments(x box) error {
	if string(x.kind) != "mehd" || f.length != 0 {
		return nil
	}
	switch {
	case len(x.body) >= 12 && x.body[0] == 1:
		f.length = binary.BigEndian.Uint64(x.body[4:])
	case len(x.body) >= 8:
		f.length = uint64(binary.BigEndian.Uint32(x.body[4:]))
	}
	return nil
}

// clock reads a header's time units: a second's, and of the whole.
func clock(b []byte) (scale uint32, length uint64) {
	switch {
	case len(b) >= 32 && b[0] == 1:
		scale, length = binary.BigEndian.Uint32(b[20:]), binary.BigEndian.Uint64(b[24:])
		if length == math.MaxUint64 {
			length = 0
		}
	case len(b) >= 20 && b[0] == 0:
		scale, length = binary.BigEndian.Uint32(b[12:]), uint64(binary.BigEndian.Uint32(b[16:]))
		if length == math.MaxUint32 {
			length = 0
		}
	}
	return scale, length
}

// track reads one track; the first with a picture is kept.
func (f *file) track(b []byte) error {
	var t track
	err := f.each(b, func(x box) error {
		switch string(x.kind) {
		case "tkhd":
			t.w, t.h = shown(x.body)
		case "mdia":
			return f.media(x.body, &t)
		case "meta", "udta", "uuid":
			x.blank()
		}
		return nil
	})
	if t.kind == "vide" && f.picture.codec == "" {
		f.picture = t
	}
	return err
}

// shown reads the size off a track's header; a phone held upright writes it turned.
func shown(b []byte) (w, h int) {
	at := 76 // of version 0
	if len(b) > 0 && b[0] == 1 {
		at = 88
	}
	if len(b) < at+8 {
		return 0, 0
	}
	w, h = int(binary.BigEndian.Uint32(b[at:])>>16), int(binary.BigEndian.Uint32(b[at+4:])>>16)
	if matrix := b[at-36:]; bytes.Equal(matrix[:4], make([]byte, 4)) { // neither stretched nor mirrored across: a quarter turn
		w, h = h, w
	}
	return w, h
}

// media reads what kind of track it is, and its codec.
func (f *file) media(b []byte, t *track) error {
	return f.each(b, func(x box) error {
		switch string(x.kind) {
		case "hdlr":
			if len(x.body) >= 12 {
				t.kind = string(x.body[8:12])
			}
		case "minf", "stbl":
			return f.media(x.body, t)
		case "stsd":
			if len(x.body) >= 16 {
				t.codec = string(x.body[12:16])
			}
		}
		return nil
	})
}

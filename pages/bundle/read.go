package bundle

import (
	"archive/zip"
	"bytes"
	"encoding/binary"
	"encoding/json"
	"errors"
	"io"
	"slices"
	"strings"

	"github.com/sanduan/sanduan/components/block"
	"github.com/sanduan/sanduan/components/form"
	"github.com/sanduan/sanduan/pages"
	"github.com/sanduan/sanduan/pages/play"
)

// Read reads a page file of that size. Every block of a kind this program knows is decoded and written anew, with what a
// form would not let in dropped; the others stay as they are. Ids are still the file's own: give the contents new ones
// with Renewed before they are stored. Its errors are pages.Error in plain words.
func Read(r io.ReaderAt, size int64) (File, error) {
	if size > MaxBytes {
		return File{}, pages.Errorf(pages.TooLarge, "文件超过 %d MB，不是三段导出的页面文件", MaxBytes>>20)
	}
	if crowded(r, size) {
		return File{}, foreign()
	}
	z, err := zip.NewReader(r, size)
	if err != nil {
		return File{}, foreign()
	}
	entries, err := sorted(z.File)
	if err != nil {
		return File{}, err
	}
	if entries.page == nil {
		return File{}, foreign()
	}
	text, err := unpack(entries.page, MaxJSON)
	if err != nil {
		return File{}, err
	}
	var f File
	if f.Doc, err = parse(text); err != nil {
		return File{}, err
	}
	left := maxUnpacked
	if f.Pictures, err = gather(entries.pictures, f.Doc.UsedPictures(), maxPicture, &left); err != nil {
		return f, err
	}
	f.Videos, err = gather(entries.videos, f.Doc.UsedVideos(), maxVideo, &left)
	return f, err
}

func foreign() error {
	return pages.Errorf(pages.Invalid, "这不是三段导出的页面文件，或者文件没有传完整")
}

// parts are the entries of a page file that mean something.
type parts struct {
	page     *zip.File
	pictures map[string]*zip.File // by their Src
	videos   map[string]*zip.File // by theirs
}

// sorted finds the entries. Entries with other names are passed over: systems that pack files again add their own.
func sorted(files []*zip.File) (parts, error) {
	p := parts{pictures: map[string]*zip.File{}, videos: map[string]*zip.File{}}
	if len(files) > maxEntries {
		return p, foreign()
	}
	for _, f := range files {
		if strings.HasPrefix(f.Name, "/") || strings.Contains(f.Name, `\`) || slices.Contains(strings.Split(f.Name, "/"), "..") {
			return p, foreign()
		}
		picture, inPictures := strings.CutPrefix(f.Name, pictures)
		video, inVideos := strings.CutPrefix(f.Name, videos)
		switch {
		case f.Name == pageName && p.page != nil, inPictures && p.pictures[picture] != nil, inVideos && p.videos[video] != nil:
			return p, pages.Errorf(pages.Invalid, "文件里有重名的内容，可能被改动过，请重新导出")
		case f.Name == pageName:
			p.page = f
		case inPictures && form.Uploaded(picture):
			p.pictures[picture] = f
		case inVideos && form.UploadedVideo(video):
			p.videos[video] = f
		}
	}
	if len(p.pictures) > MaxPictures {
		return p, pages.Errorf(pages.Invalid, "文件里有 %d 张图片，一个页面最多 %d 张", len(p.pictures), MaxPictures)
	}
	if len(p.videos) > maxVideos {
		return p, pages.Errorf(pages.Invalid, "文件里有 %d 个视频，一个页面最多 %d 个", len(p.videos), maxVideos)
	}
	return p, nil
}

// gather reads the entries the contents use, each of at most so many bytes, and all of no more than what is left. One that
// is missing, too large or damaged is left out; too much of them all together is an error.
func gather(named map[string]*zip.File, wanted []pages.Used, most int, left *int) ([]Upload, error) {
	var out []Upload
	for _, used := range wanted {
		entry := named[used.Src]
		if entry == nil {
			continue
		}
		b, err := unpack(entry, min(*left, most))
		switch {
		case pages.IsCode(err, pages.TooLarge) && *left < most:
			return nil, pages.Errorf(pages.TooLarge, "文件里的图片和视频合计超过 %d MB", maxUnpacked>>20)
		case err != nil:
			continue
		}
		*left -= len(b)
		out = append(out, Upload{Src: used.Src, Bytes: b})
	}
	return out, nil
}

// unpack reads one entry. What is read is bounded, not what the entry says of itself; more is TooLarge.
func unpack(f *zip.File, most int) ([]byte, error) {
	r, err := f.Open()
	if err != nil {
		return nil, foreign()
	}
	defer r.Close()
	b, err := io.ReadAll(io.LimitReader(r, int64(most)+1))
	if len(b) > most {
		return nil, pages.Errorf(pages.TooLarge, "文件里的内容太大，不是三段导出的页面文件")
	}
	if err != nil {
		return nil, foreign()
	}
	return b, nil
}

// parse reads page.json. The version is looked at before anything else: a newer file may have another form.
func parse(text []byte) (pages.Doc, error) {
	var head struct {
		Format  string `json:"format"`
		Version int    `json:"version"`
	}
	if err := json.Unmarshal(text, &head); err != nil || head.Format != format || head.Version < 1 {
		return pages.Doc{}, foreign()
	}
	if head.Version > version {
		return pages.Doc{}, pages.Errorf(pages.Invalid, "这个文件来自更新的版本，请先升级三段，再导入")
	}
	var p page
	if err := json.Unmarshal(text, &p); err != nil {
		return pages.Doc{}, foreign()
	}
	return checked(p.Doc)
}

// checked is the contents as this program writes them.
func checked(d pages.Doc) (pages.Doc, error) {
	if len(d.Sections) == 0 {
		return d, pages.Errorf(pages.Invalid, "文件里的页面是空的")
	}
	if len(d.Sections) > pages.MaxSections {
		return d, pages.Errorf(pages.Invalid, "文件里的页面有 %d 段，最多 %d 段", len(d.Sections), pages.MaxSections)
	}
	if n := d.Count(); n > pages.MaxBlocks {
		return d, pages.Errorf(pages.Invalid, "文件里的页面有 %d 个组件，最多 %d 个", n, pages.MaxBlocks)
	}
	left := MaxJSON
	for i := range d.Sections {
		s := &d.Sections[i]
		if !slices.Contains(block.Sections(), s.Kind) {
			return d, foreign()
		}
		for j := range s.Blocks {
			if len(s.Blocks[j].Kind) > longestKind {
				return d, foreign()
			}
			s.Blocks[j] = tidied(s.Blocks[j])
			if left -= len(s.Blocks[j].Props); left < 0 {
				return d, pages.Errorf(pages.TooLarge, "文件里的页面太大，不是三段导出的页面文件")
			}
		}
	}
	var err error
	if d.Plays, err = playsOf(d.Plays, left); err != nil {
		return d, err
	}
	d.Prizes = form.Tidy(d.Prizes).(play.Prizes)
	d.Title = form.Clean(d.Title, false)
	d.Card, d.Poster = form.Tidy(d.Card).(pages.Card), form.Tidy(d.Poster).(pages.Poster)
	d.Host = form.Tidy(d.Host).(pages.Host)
	return d.WithPictures(known).WithVideos(knownVideo), nil
}

// playsOf is the file's plays as this program writes them, in no more than what is left. One of a kind that it does not know stays, for the
// editor to tell.
func playsOf(in []pages.Play, left int) ([]pages.Play, error) {
	if len(in) > pages.MaxPlays {
		return nil, pages.Errorf(pages.Invalid, "文件里的页面有 %d 个玩法，最多 %d 个", len(in), pages.MaxPlays)
	}
	var out []pages.Play
	for _, p := range in {
		twice := slices.ContainsFunc(out, func(o pages.Play) bool { return o.Key == p.Key })
		if len(p.Kind) > longestKind || !p.Key.Valid() || twice {
			return nil, foreign()
		}
		if kind, ok := play.Get(p.Kind); ok {
			if v, err := kind.Decode(p.Rules); err == nil {
				p.Rules, _ = json.Marshal(form.Tidy(v)) // a struct of plain fields always encodes
			}
		}
		if left -= len(p.Rules); left < 0 {
			return nil, pages.Errorf(pages.TooLarge, "文件里的页面太大，不是三段导出的页面文件")
		}
		out = append(out, p)
	}
	return out, nil
}

// tidied is a block with its props written anew. One that cannot be read stays: the editor shows it in grey.
func tidied(b pages.Block) pages.Block {
	kind, ok := block.Get(b.Kind)
	if !ok {
		return b
	}
	v, err := kind.Decode(b.Props)
	if err != nil {
		return b
	}
	// A struct of plain fields always encodes.
	b.Props, _ = json.Marshal(form.Tidy(v))
	return b
}

// known is the picture, or none where its name is neither an upload's nor built-in art's.
func known(p form.Picture) form.Picture {
	if p.Src != "" && !p.Valid() {
		return form.Picture{Alt: p.Alt}
	}
	return p
}

// knownVideo is the video, or none where its name is no upload's.
func knownVideo(v form.Video) form.Video {
	if !v.Valid() {
		return form.Video{}
	}
	return v
}

// crowded tells whether the .zip lists more than a page file has, before the list is read: each entry takes memory. It
// looks where archive/zip looks, and believes only a list that ends where its end is declared.
func crowded(r io.ReaderAt, size int64) bool {
	const record, longest = 22, 22 + 1<<16 // the end of the list: its own bytes, and a comment
	tail := make([]byte, min(size, longest))
	if _, err := r.ReadAt(tail, size-int64(len(tail))); err != nil && !errors.Is(err, io.EOF) {
		return true
	}
	at := bytes.LastIndex(tail, []byte("PK\x05\x06"))
	if at < 0 || at+record > len(tail) {
		return true // no .zip, or a broken one
	}
	end := tail[at:]
	entries := binary.LittleEndian.Uint16(end[10:])
	length := int64(binary.LittleEndian.Uint32(end[12:]))
	begin := int64(binary.LittleEndian.Uint32(end[16:]))
	return entries > maxEntries || length > maxEntries<<10 || begin+length != size-int64(len(tail)-at)
}

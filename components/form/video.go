package form

import (
	"fmt"
	"path"
	"regexp"
	"strconv"
)

// Video is an uploaded video: Src names it ("<hash>-<w>x<h>-<seconds>s.mp4"), "" is none.
type Video struct{ Src string }

var uploadedVideo = regexp.MustCompile(`^[0-9a-f]{32}-([0-9]{1,5})x([0-9]{1,5})-([0-9]{1,5})s\.mp4$`)

// UploadedVideo tells whether name is the file name of an uploaded video.
func UploadedVideo(name string) bool { return uploadedVideo.MatchString(name) }

// Valid tells whether the video's name has the form of an upload. Whether there is one is for the store to say.
func (v Video) Valid() bool { return UploadedVideo(v.Src) }

// Size is the video's width and height in px as it is shown; 0, 0 where there is none.
func (v Video) Size() (w, h int) { return v.number(1), v.number(2) }

// Seconds is how long the video lasts, rounded; 0 where there is none or the file does not say.
func (v Video) Seconds() int { return v.number(3) }

func (v Video) number(i int) int {
	m := uploadedVideo.FindStringSubmatch(v.Src)
	if m == nil {
		return 0
	}
	n, _ := strconv.Atoi(m[i])
	return n
}

// Length is how long the video lasts, for people: "1:05"; "" where that is not known.
func (v Video) Length() string {
	s := v.Seconds()
	if s == 0 {
		return ""
	}
	return fmt.Sprintf("%d:%02d", s/60, s%60)
}

// URL is the video's address; "" where there is none.
func (v Video) URL() string {
	if !v.Valid() {
		return ""
	}
	return path.Join("/media/video", v.Src)
}

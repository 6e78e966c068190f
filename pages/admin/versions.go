package admin

import (
	"strconv"
	"time"

	"github.com/sanduan/sanduan/pages"
)

// Versions are a page's published states, newest first.
type Versions struct {
	Page    pages.Page
	Now     time.Time
	List    []pages.Version
	Release Release
	Changed bool   // the draft differs from what visitors see
	Link    string // of the live page, absolute; "" before the first publishing
	QR      string // source of an <img>: the link's code, "" where no phone could open it
	CSRF    string
	Locked  bool
}

// MaxName is how long a version's name may be, characters.
const MaxName = 60

func versionPath(p pages.Page, v pages.Version, verb string) string {
	return "/admin/pages/" + p.ID + "/versions/" + strconv.Itoa(v.Number) + "/" + verb
}

// previous is the version visitors saw before the one they see now; ok is false where there was none.
func (v Versions) previous() (p pages.Version, ok bool) {
	for _, version := range v.List {
		if version.Number < v.Page.Live {
			return version, true
		}
	}
	return p, false
}

// compare is the compare screen of two shapes.
func (v Versions) compare(a, b string) string {
	return "/admin/pages/" + v.Page.ID + "/compare?a=" + a + "&b=" + b
}

// VersionTitle is what a version is called: "第 3 版", with its name where it has one.
func VersionTitle(v pages.Version) string {
	title := "第 " + strconv.Itoa(v.Number) + " 版"
	if v.Note != "" {
		title += "「" + v.Note + "」"
	}
	return title
}

// rollBackWords say what visitors will see once a version is published again.
func rollBackWords(to pages.Version) string {
	words := "访客马上看到第 " + strconv.Itoa(to.Number) + " 版的内容（" + moment(to.CreatedAt) + " 由" + to.By + "发布"
	if to.Note != "" {
		words += "，「" + to.Note + "」"
	}
	return words + "），并记为新的一版。草稿不动，线索和分享都不受影响。"
}

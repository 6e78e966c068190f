package handlers_test

import (
	"encoding/json"
	"net/http"
	"testing"

	"github.com/sanduan/sanduan/pages"
)

// The items of a list of ways are told by what they are, not by a number alone.
func TestItemsSayWhatKindTheyAre(t *testing.T) {
	w := newSite(t).workshop()
	w.change(func(d *pages.Doc) {
		b, _ := d.Find("numbers")
		b.Kind, b.Props = "contact", json.RawMessage(`{"Items":[{"Kind":"phone","Value":"400-820-1234","Words":"打电话"},{"Kind":"weixin","Value":"sanduan888","Words":"加微信"},{"Kind":"app","Value":"https://wxaurl.cn/a","Words":"打开"}]}`)
	})
	w.get(w.path("?block=numbers")).want(t, http.StatusOK, "电话400-820-1234", "微信号sanduan888", "小程序或网页https://wxaurl.cn/a")
}

// The button that takes a video is labelled by the page: the browser's own speaks its language.
func TestTheVideosButtonIsInChinese(t *testing.T) {
	w := newSite(t).workshop()
	w.videoBlock()
	w.get(w.path("?block=numbers")).want(t, http.StatusOK, `选择视频`)
}

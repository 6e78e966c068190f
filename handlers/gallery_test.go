package handlers_test

import (
	"net/http"
	"strings"
	"testing"

	"github.com/sanduan/sanduan/components/block"
	"github.com/sanduan/sanduan/components/theme"
)

// TestGalleryOfOneKind: a kind's screen has every variant in every theme, its fields, and what it weighs.
func TestGalleryOfOneKind(t *testing.T) {
	w := newSite(t).workshop()
	for _, k := range block.All() {
		a := w.get("/admin/gallery/" + k.Name + "?theme=violet&content=longest&as=acted&width=320")
		a.want(t, http.StatusOK, k.Title, "HTML")
		if n := strings.Count(a.body, "<iframe"); n != len(k.Variants())*(1+len(theme.All())) {
			t.Errorf("%s: %d frames", k.Name, n)
		}
		for _, part := range []string{"w-[320px]", "content=longest", "as=acted"} {
			if !strings.Contains(a.body, part) {
				t.Errorf("%s: no %s", k.Name, part)
			}
		}
	}
	w.get("/admin/gallery/nothing").want(t, http.StatusNotFound)
}

// TestGalleryDrawsWhatIsAsked: the frames have the variant, the content and the person that their address names.
func TestGalleryDrawsWhatIsAsked(t *testing.T) {
	w := newSite(t).workshop()
	for path, words := range map[string]string{
		"/numbers/frame?variant=band":            "numbers-band",
		"/numbers/frame?variant=nothing":         "用数字说话",
		"/numbers/frame?content=word":            "Donaudampf",
		"/numbers/frame?content=mixed":           "أحمد",
		"/numbers/frame?content=nothing":         "用数字说话",
		"/inviter/frame":                         "邀请你",
		"/hero/frame?as=acted":                   "查看我的进度",
		"/lead/frame?as=full":                    "名额",
		"/numbers/frame?content=empty&as=":       "访客看不到这一块",
		"/sheet?theme=green&content=longest":     "id=\"b-numbers-band\"",
		"/numbers/frame?theme=nothing&text=none": "用数字说话",
		"/progress/frame?play=swap&state=mine":   "想换",
		"/bargain/frame?state=theirs":            "小林正在砍价",
		"/progress/frame?play=none&state=none":   "底价",
		"/sheet?only=plays&state=joined":         "你已收下小林的礼物",
	} {
		if a := w.get("/admin/gallery" + path); a.StatusCode != http.StatusOK || !strings.Contains(a.body, words) {
			t.Errorf("%s: %d, no %s", path, a.StatusCode, words)
		}
	}
	if a := w.get("/admin/gallery/numbers/frame?content=empty"); strings.Contains(a.body, "用数字说话") || strings.Contains(a.body, "访客看不到") {
		t.Error("an empty block shows visitors something")
	}
}

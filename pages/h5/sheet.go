package h5

import (
	"context"
	"strings"

	"golang.org/x/net/html"

	"github.com/sanduan/sanduan/assets"
	"github.com/sanduan/sanduan/pages"
)

// scripted are the classes that h5.js sets.
var scripted = []string{".js", ".typing", ".at-form", ".ended", ".sent"}

// worn is what drawn pages use of the stylesheet: names of elements ("h1") and of classes (".flex").
type worn map[string]bool

// add adds what the HTML uses.
func (w worn) add(drawn string) {
	z := html.NewTokenizer(strings.NewReader(drawn))
	for {
		switch z.Next() {
		case html.ErrorToken:
			return // the end
		case html.StartTagToken, html.SelfClosingTagToken:
			name, more := z.TagName()
			w[string(name)] = true
			for more {
				var key, value []byte
				if key, value, more = z.TagAttr(); string(key) != "class" {
					continue
				}
				for class := range strings.FieldsSeq(string(value)) {
					w["."+class] = true
				}
			}
		}
	}
}

// addPage adds what a page uses beside its blocks: the document, the slip with the inviter, the foot.
func (w worn) addPage(r pages.Ready) {
	bare := r
	bare.Sections = nil
	for _, e := range guests("") {
		e.Title, e.Theme = r.Doc.Title, r.Doc.Look()
		var b strings.Builder
		if Page(View{Ready: Prepared{Ready: bare}, Env: e}).Render(context.Background(), &b) == nil {
			w.add(b.String())
		}
	}
}

// sheet is the part of the visitors' stylesheet that a page which wears this can need.
func (w worn) sheet() string {
	for _, class := range scripted {
		w[class] = true
	}
	return assets.H5().Cut(w)
}

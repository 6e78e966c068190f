package h5

import (
	"regexp"
	"strings"
	"testing"

	"github.com/sanduan/sanduan/components/block"
	"github.com/sanduan/sanduan/components/theme"
	"github.com/sanduan/sanduan/pages"
)

var editorMarks = regexp.MustCompile(` (?:id="s-[^"]*"|data-name="[^"]*"|data-hidden)`)

// TestOnlyTheEditorGetsMarks: the editor's script finds every section and block by its marks, and visitors carry none.
func TestOnlyTheEditorGetsMarks(t *testing.T) {
	d := pages.NewDoc("页面", count())
	d.Sections[0].Blocks = []pages.Block{{ID: "b1", Kind: "hero"}, {ID: "b2", Kind: "gone"}, {ID: "b3", Kind: "offer", Hidden: true}}
	for i := range d.Sections[0].Blocks {
		if k, ok := block.Get(d.Sections[0].Blocks[i].Kind); ok {
			d.Sections[0].Blocks[i].Props = k.Props()
		}
	}
	draw := func(editing bool) string {
		var b strings.Builder
		v := View{Ready: Prepared{Ready: d.Ready(editing)}, Env: block.Env{Theme: theme.Get("red"), Editing: editing}}
		if err := Page(v).Render(t.Context(), &b); err != nil {
			t.Fatal(err)
		}
		return b.String()
	}
	editor := draw(true)
	for _, want := range []string{`id="b-b1" data-name="首屏主图">`, `data-name="gone">`, `data-hidden data-name="优惠内容">`} {
		if !strings.Contains(editor, want) {
			t.Errorf("the editor's page lacks %s", want)
		}
	}
	for _, s := range d.Sections {
		if !strings.Contains(editor, `data-section="`+string(s.Kind)+`" id="s-`+s.ID+`"`) {
			t.Errorf("section %s is not marked", s.ID)
		}
	}
	if found := editorMarks.FindString(draw(false)); found != "" {
		t.Errorf("visitors get %s", found)
	}
}

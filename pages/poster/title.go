package poster

import (
	"reflect"
	"strings"

	"github.com/sanduan/sanduan/components/form"
)

// Kinds are the kinds of layers as operators read them, in the order they are offered.
func Kinds() []form.Option {
	for _, f := range form.Fields(reflect.TypeFor[Layer]()) {
		if f.Name == "Kind" {
			return f.Options
		}
	}
	return nil
}

// Title tells the layer from the others of its poster: "二维码", "文字「限时领取」".
func (l Layer) Title() string {
	const most = 10 // characters of its text
	text := strings.NewReplacer("{截止}", "日期", "{", "", "}", "").Replace(strings.TrimSpace(l.Text))
	if l.Personal() || text == "" {
		return KindTitle(l.Kind)
	}
	if r := []rune(text); len(r) > most {
		text = string(r[:most]) + "…"
	}
	return KindTitle(l.Kind) + "「" + text + "」"
}

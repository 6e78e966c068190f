package pages

import (
	"reflect"
	"slices"
	"testing"

	"github.com/sanduan/sanduan/components/form"
	"github.com/sanduan/sanduan/pages/poster"
)

func TestOperatorsMayChooseEveryDesign(t *testing.T) {
	for _, f := range form.Fields(reflect.TypeFor[Poster]()) {
		if f.Name != "Design" && f.Name != "Placed" {
			continue
		}
		var offered []string
		for _, o := range f.Options {
			offered = append(offered, o.Value)
		}
		if !slices.Equal(offered, poster.Designs()) {
			t.Errorf("%s: pages offer the designs %q, posters have %q", f.Name, offered, poster.Designs())
		}
	}
}

package form_test

import (
	"math/rand/v2"
	"reflect"
	"strings"
	"testing"

	"github.com/sanduan/sanduan/components/form"
)

func TestTidyLeavesWhatAFormMadeAlone(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 6))
	for range 500 {
		want := random(r)
		if got := form.Tidy(want); !reflect.DeepEqual(got, want) {
			t.Fatalf("got  %+v\nwant %+v", got, want)
		}
	}
}

func TestTidy(t *testing.T) {
	v := every{Text: " 限\x00时\n领取 ", Long: "一\u202e\n二 ", Picture: form.Picture{Src: "art/cake.png", Alt: "a\tb"}, Items: make([]item, 9)}
	v.Items[3].Name = " x"
	v.Items[3].Parts = []part{{Words: "y\u200b"}}
	got := form.Tidy(v).(every)
	if got.Text != "限时 领取" || got.Long != "一\n二" || got.Picture.Alt != "a b" || got.Picture.Src != "art/cake.png" {
		t.Errorf("%q %q %+v", got.Text, got.Long, got.Picture)
	}
	if len(got.Items) != 4 || got.Items[3].Name != "x" || got.Items[3].Parts[0].Words != "y" {
		t.Errorf("%+v", got.Items)
	}
	if v.Items[3].Name != " x" || v.Items[3].Parts[0].Words != "y\u200b" {
		t.Error("the original was changed")
	}
}

func TestRelink(t *testing.T) {
	v := every{Link: "#b-1"}
	to := func(l form.Link) form.Link { return form.Link(strings.ToUpper(string(l))) }
	if got := form.Relink(v, to).(every); got.Link != "#B-1" || v.Link != "#b-1" {
		t.Errorf("%q of %q", got.Link, v.Link)
	}
	form.Relink(every{}, func(form.Link) form.Link { t.Error("asked about a link that is not set"); return "" })
}

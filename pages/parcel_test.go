package pages

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/sanduan/sanduan/pages/play"
)

func TestParcel(t *testing.T) {
	good := Parcel{Name: "李丽", Phone: "13800138000", Address: "文三路 100 号"}
	p, wrong := ReadParcel(" 李丽\n", "138 0013 8000", "文三路\n100 号")
	if wrong != nil || p != good {
		t.Fatalf("read as %+v: %v", p, wrong)
	}
	if got := ParcelOf(p.Text()); got != good {
		t.Errorf("kept as %+v", got)
	}
	if got := ParcelOf("一个旧地址"); got != (Parcel{Address: "一个旧地址"}) {
		t.Errorf("an address alone is %+v", got)
	}
	for name, typed := range map[string][3]string{
		"name":    {strings.Repeat("丽", 21), good.Phone, good.Address},
		"phone":   {good.Name, "12345678901", good.Address},
		"address": {good.Name, good.Phone, strings.Repeat("长", 121)},
	} {
		if _, wrong := ReadParcel(typed[0], typed[1], typed[2]); len(wrong) != 1 || wrong[name] == "" {
			t.Errorf("a wrong %s is told as %v", name, wrong)
		}
	}
}

func TestSettledResults(t *testing.T) {
	want := []play.Result{{Place: 1, Name: "李*", Points: 120}, {Place: 2, Name: "好友", Points: 3}}
	s := Settled{List: play.ResultText("ranking", play.Board{ID: "all"}, want)}
	got, err := s.Results()
	if diff := cmp.Diff(want, got); err != nil || diff != "" {
		t.Fatalf("%v %s", err, diff)
	}
	if _, err := (Settled{List: "1\tmany\t李*\n"}).Results(); err == nil {
		t.Error("a broken line is passed over")
	}
}

package bait

import (
	"strings"
	"testing"

	"github.com/sanduan/sanduan/components/block"
)

func TestInviterGreets(t *testing.T) {
	for _, layout := range []string{"card", "ribbon", "letter"} {
		b := Inviter{Words: "一起来", Strangers: "欢迎第一次来", Layout: layout}
		e := env()
		if got := draw(t, b, e); strings.Contains(got, "邀请你") || strings.Contains(got, "一起来") || !strings.Contains(got, "欢迎第一次来") {
			t.Errorf("%s: a stranger reads\n%s", layout, got)
		}
		e.Inviter = &block.Person{Name: "小李"}
		if got := draw(t, b, e); strings.Count(got, "小李") != 1 || !strings.Contains(got, "邀请你参加") || !strings.Contains(got, "一起来") || strings.Contains(got, "欢迎第一次来") {
			t.Errorf("%s: the invited reads\n%s", layout, got)
		}
		b.Strangers, e.Inviter = "", nil
		if got := draw(t, b, e); got != "" {
			t.Errorf("%s: a stranger for whom there are no words sees\n%s", layout, got)
		}
		e.Editing = true
		if got := draw(t, b, e); !strings.Contains(got, "访客看不到") || !strings.Contains(got, "一起来") {
			t.Errorf("%s: the operator sees\n%s", layout, got)
		}
	}
}

// A page with the card need not name the inviter anywhere else.
func TestInviterIsAGreeter(t *testing.T) {
	if _, ok := block.Viewer(Inviter{}).(block.Greeter); !ok {
		t.Error("the page names the inviter a second time")
	}
}

package pages

import (
	"crypto/rand"
	"errors"
	"strings"
	"testing"
	"testing/iotest"
)

func TestTicketsAreReadBack(t *testing.T) {
	for range 1000 {
		ticket, err := NewTicket(rand.Reader)
		if err != nil || len(ticket) != 8 || strings.ContainsAny(ticket, "01IO") {
			t.Fatal(ticket, err)
		}
		for _, typed := range []string{ticket, strings.ToLower(ticket), ticket[:4] + " " + ticket[4:], " " + ticket[:4] + "-" + ticket[4:] + " "} {
			if got, ok := ParseTicket(typed); !ok || got != ticket {
				t.Fatalf("%q is read as %q, %v", typed, got, ok)
			}
		}
	}
	if _, err := NewTicket(iotest.ErrReader(errors.New("no dice"))); err == nil {
		t.Error("a ticket out of nothing")
	}
}

func TestWhatIsNoTicket(t *testing.T) {
	for _, typed := range []string{"", "小李", "13800138000", "K7M2QX9", "K7M2QX9PP", "K7M2QX9O", "K7M2QX91", "K7M2QX9%", "凭证号凭证号凭证"} {
		if got, ok := ParseTicket(typed); ok {
			t.Errorf("%q is taken for ticket %q", typed, got)
		}
	}
	if got, ok := ParseTicket("ｋ７Ｍ２ＱＸ９Ｐ"); !ok || got != "K7M2QX9P" {
		t.Errorf("wide letters are read as %q, %v", got, ok)
	}
}

package pages

import (
	"math/rand/v2"
	"strings"
	"testing"
)

func TestTicketsAreReadBack(t *testing.T) {
	for _, number := range append([]uint64{0, 1, 31, 32, Tickets - 1}, numbers(1000)...) {
		ticket := TicketOf(number)
		if len(ticket) != 8 || strings.ContainsAny(ticket, "01IO") || TicketNumber(ticket) != number {
			t.Fatalf("the ticket of %d is %q, whose number is %d", number, ticket, TicketNumber(ticket))
		}
		for _, typed := range []string{ticket, strings.ToLower(ticket), ticket[:4] + " " + ticket[4:], " " + ticket[:4] + "-" + ticket[4:] + " "} {
			if got, ok := ParseTicket(typed); !ok || got != ticket {
				t.Fatalf("%q is read as %q, %v", typed, got, ok)
			}
		}
	}
}

func numbers(n int) []uint64 {
	random := rand.New(rand.NewPCG(1, 1))
	drawn := make([]uint64, n)
	for i := range drawn {
		drawn[i] = random.Uint64N(Tickets)
	}
	return drawn
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

// A ticket is read by itself, and out of the address that its code has.
func TestTicketIn(t *testing.T) {
	for _, text := range []string{"K7M2QX9P", "k7m2 qx9p", "https://hd.example.cn/admin/redeem#K7M2QX9P", "http://127.0.0.1:8080/admin/redeem#k7m2-qx9p"} {
		if got, ok := TicketIn(text); !ok || got != "K7M2QX9P" {
			t.Errorf("%q is %q", text, got)
		}
	}
	for _, text := range []string{"", "#", "https://hd.example.cn/admin/redeem", "https://hd.example.cn/K7M2QX9P", "K7M2QX9P#", "#K7M2QX9"} {
		if got, ok := TicketIn(text); ok {
			t.Errorf("%q is the ticket %q", text, got)
		}
	}
}

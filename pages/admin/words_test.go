package admin

import (
	"testing"

	"github.com/sanduan/sanduan/components/form"
)

func TestPriced(t *testing.T) {
	for amount, want := range map[form.Money]string{0: "¥0", 124000: "¥1,240", 124050: "¥1,240.50", 5: "¥0.05", -1898: "−¥18.98"} {
		if got := priced(amount); got != want {
			t.Errorf("%d fen: %q, want %q", amount, got, want)
		}
	}
}

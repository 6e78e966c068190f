package play

import "testing"

// A listing whose words are forgotten is as it was: what sounds like trade in one of its parts alone, or only where both are read as one.
func TestForgottenListingsStand(t *testing.T) {
	for _, c := range []struct {
		listing string
		want    State
	}{
		{"单车\n露营帐篷", Open},
		{"代购奶粉\n露营帐篷", InReview},
		{"单车，可以加\n微信头像抱枕", Open}, // 加微信 is in neither part
		{"单车，加v\n领带", InReview},  // and 加v领 in the whole alone, which is no trade
	} {
		tb := newTable(t, aSwap(), 9)
		r := tb.begin("li", words(c.listing))
		if r.State != c.want {
			t.Errorf("%q begins %s", c.listing, r.State)
		}
		turn := Turn{Who: "li", Words: c.listing, Now: r.StartedAt}
		for range 2 {
			turn = turn.Forget(StartVerb)
			again, o := aSwap().Start(Run{ID: r.ID, Kind: "swap", Owner: "li"}, turn)
			if o.Reason != "" || again.State != c.want {
				t.Errorf("%q is %s when its words are forgotten (%s)", c.listing, again.State, o.Reason)
			}
		}
	}
}

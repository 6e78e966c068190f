package play_test

import (
	"testing"

	"github.com/sanduan/sanduan/components/form"
	"github.com/sanduan/sanduan/pages/play"
)

func TestPays(t *testing.T) {
	ladder := []play.GroupStep{{Size: 2, Price: 4500}, {Size: 3, Price: 3990}}
	for name, c := range map[string]struct {
		play  play.Play
		run   play.Run
		sells bool
		want  form.Money
	}{
		"a bargain at its floor":         {play.Bargain{Price: 39900, Floor: 19900}, play.Run{State: play.Done, Amount: 20000, Data: []byte(`{}`)}, true, 19900},
		"a bargain taken on the way":     {play.Bargain{Price: 39900, Floor: 19900}, play.Run{State: play.Done, Amount: 8000, Data: []byte(`{}`)}, true, 31900},
		"a team at its first step":       {play.Group{Ladder: ladder}, play.Run{State: play.Done, Progress: 2, Data: []byte(`{}`)}, true, 4500},
		"a team at its last step":        {play.Group{Ladder: ladder}, play.Run{State: play.Done, Progress: 3, Data: []byte(`{}`)}, true, 3990},
		"a team that is given something": {play.Group{Size: 3}, play.Run{State: play.Done, Progress: 3, Data: []byte(`{}`)}, false, 0},
		"assistance":                     {play.Assist{Tiers: []play.AssistTier{{Friends: 1}}}, play.Run{State: play.Done, Progress: 1, Data: []byte(`{}`)}, false, 0},
	} {
		if got := play.Pays(c.play, c.run); got != c.want || play.Sells(c.play) != c.sells {
			t.Errorf("%s: %d fen, sells %t; want %d, %t", name, got, play.Sells(c.play), c.want, c.sells)
		}
	}
}

package play

import "github.com/sanduan/sanduan/components/form"

// Sells tells whether what a play gives is bought, at a price that friends have brought down.
func Sells(p Play) bool {
	switch p := p.(type) {
	case Bargain:
		return true
	case Group:
		return len(p.Ladder) > 0
	}
	return false
}

// Pays is what somebody pays for a prize of the run: what a bargain has come to, or the step that a team has reached; 0 for what is given.
func Pays(p Play, r Run) form.Money {
	shown := p.Show(r)
	if _, ok := p.(Bargain); ok {
		return shown.Price - shown.Off
	}
	var price form.Money
	for _, step := range shown.Tiers { // the prices of a ladder; others have none
		if step.Got {
			price = step.Price
		}
	}
	return price
}

package cta

import "github.com/sanduan/sanduan/components/form"

// prices are a bargain's, in fen.
type prices struct {
	price, floor, off form.Money
	kept              form.Time // until then the price so far is the owner's, 0 not
}

// priceOf is what the run's rules say, or the settings where no run is shown.
func priceOf(s scene) prices {
	if s.run == nil || s.run.Price == 0 {
		return prices{price: s.play.Price, floor: s.play.Floor}
	}
	return prices{s.run.Price, s.run.Floor, s.run.Off, s.run.Until}
}

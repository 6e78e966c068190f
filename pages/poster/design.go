package poster

// design is one ground with the layers that usually stand on it. Operators choose it by the options of pages.Poster.
type design struct {
	name   string               // what pages store, e.g. "card"
	ground func(*canvas, *Spec) // paints what lies under every layer
	layers []Layer              // in the order they are painted
}

// designs are in the order operators are offered them.
var designs = []design{
	{"card", cardGround, cardLayers},
	{"full", fullGround, fullLayers},
	{"festive", gateGround, festiveLayers},
	{"magazine", magazineGround, magazineLayers},
	{"cream", creamGround, creamLayers},
	{"night", nightGround, nightLayers},
	{"pop", popGround, popLayers},
	{"arch", archGround, archLayers},
}

// designOf finds a design by name, or gives the first, so that a page whose design was removed still has posters.
func designOf(name string) design {
	for _, d := range designs {
		if d.name == name {
			return d
		}
	}
	return designs[0]
}

// Designs lists the names of the designs in the order operators are offered them.
func Designs() []string {
	names := make([]string, len(designs))
	for i, d := range designs {
		names[i] = d.name
	}
	return names
}

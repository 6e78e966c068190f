package poster

import (
	"fmt"
	"sync"
)

// maxPlates is how many pages' plates are kept; one takes about 1 MB.
const maxPlates = 32

// plates are the plates of the pages whose posters were asked for last.
type plates struct {
	of    map[string]*plateOnce
	turns uint64 // counts uses, to find the plate not used for longest
}

type plateOnce struct {
	make func() (*Plate, error) // paints once, however many wait for it
	used uint64
}

// plate is the page's plate, painted by the first who needs it. One that failed is painted anew the next time.
func (c *Cache) plate(page string, once *plateOnce) (plate *Plate, err error) {
	defer func() {
		if plate != nil {
			return
		}
		c.mu.Lock()
		defer c.mu.Unlock()
		if c.plates.of[page] == once {
			delete(c.plates.of, page)
		}
	}()
	return once.make()
}

// plateOnce is the page's plate, painted or not.
func (c *Cache) plateOnce(page string, spec func() (Spec, error)) *plateOnce {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.plates.turns++
	once, ok := c.plates.of[page]
	if !ok {
		if c.plates.of == nil {
			c.plates.of = map[string]*plateOnce{}
		}
		if len(c.plates.of) >= maxPlates {
			c.dropOldestPlate()
		}
		once = &plateOnce{make: sync.OnceValues(func() (*Plate, error) {
			s, err := spec()
			if err != nil {
				return nil, fmt.Errorf("preparing the page's posters: %w", err)
			}
			return NewPlate(s)
		})}
		c.plates.of[page] = once
	}
	once.used = c.plates.turns
	return once
}

func (c *Cache) dropOldestPlate() {
	oldest, least := "", c.plates.turns
	for page, one := range c.plates.of {
		if one.used < least {
			oldest, least = page, one.used
		}
	}
	delete(c.plates.of, oldest)
	c.dropPage(oldest)
}

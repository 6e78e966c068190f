package db

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"github.com/sanduan/sanduan/pages"
	"github.com/sanduan/sanduan/pages/play"
)

// playing is what the database, and by and by the group itself, know about the plays that a group's acts move in. The pages are
// locked by then, so that nobody else changes any of it.
type playing struct {
	runs     map[string]*running   // by id
	owned    map[person][]*running // by page and owner, in the order they began
	joins    map[person][]*joined  // by page and who joined
	past     map[person]past
	listed   map[asked]bool // on the list of old customers
	denied   map[person]bool
	switches map[playOf]switches
	crowds   map[crowd]int
	stocks   map[stockOf]*stock
	spent    map[purse]int64
	scores   map[scoreKey]scored // added by the group

	crowdsChanged map[crowd]int
	spentAdded    map[purse]int64
	left          playRows
}

type (
	playOf  struct{ page, play string }
	crowd   struct{ page, day, ip string }
	stockOf struct{ page, prize string }
	purse   struct{ page, day string }
)

// running is a run as it stands within the group.
type running struct {
	play.Run
	settings play.Play
	rules    string // id
	acts     int
	joins    int  // that count
	fresh    bool // not stored yet
	changed  bool
	stored   struct { // what the keys of the stored row are made of, but for what never changes
		state play.State
		due   int64
	}
	grants map[play.Owed]*grant // nil = not read yet
	pace   *play.Facts          // Recent and LastDay; nil = not read yet
}

// joined is how a person's join of a run stands.
type joined struct {
	run, play, owner string
	state            string // one of the following
	first, last      int    // acts of the run
	amount           int64
	data             string
	at               int64
	open             bool // the run is
	changed          bool
}

// The states of a join.
const (
	joinOK     = "ok"
	joinHeld   = "held"
	joinUndone = "undone"
	joinLeft   = "left" // undone by the person, who may come again

	joinRefused = "refused" // was held, and an operator has said no
)

// past is what else makes a person old: a lead or a join on the page, or on another.
type past struct{ here, elsewhere bool }

// switches are what an operator has switched off of a play, and what is usual in it.
type switches struct {
	acts, prizes bool
	usual        int
}

func newPlaying() *playing {
	return &playing{
		runs: map[string]*running{}, owned: map[person][]*running{}, joins: map[person][]*joined{}, past: map[person]past{},
		listed: map[asked]bool{}, denied: map[person]bool{}, switches: map[playOf]switches{}, crowds: map[crowd]int{},
		stocks: map[stockOf]*stock{}, spent: map[purse]int64{}, scores: map[scoreKey]scored{},
		crowdsChanged: map[crowd]int{}, spentAdded: map[purse]int64{},
	}
}

// rulesID names frozen settings by what they are.
func rulesID(kind, text string) string {
	sum := sha256.Sum256([]byte(kind + "\x00" + text))
	return hex.EncodeToString(sum[:16])
}

// ownRuns are somebody's runs of a play, in the order they began.
func (g *group) ownRuns(who person, key string) []*running {
	var all []*running
	for _, x := range g.owned[who] {
		if x.Play == key {
			all = append(all, x)
		}
	}
	return all
}

// openRun is somebody's run of a play that is open or in review, else the last one; nil where there is none.
func (g *group) openRun(who person, key string) *running {
	all := g.ownRuns(who, key)
	if i := slices.IndexFunc(all, func(x *running) bool { return x.State.Going() }); i >= 0 {
		return all[i]
	}
	if len(all) == 0 {
		return nil
	}
	return all[len(all)-1]
}

// join is the person's join of a run, nil where there is none.
func (g *group) join(who person, run string) *joined {
	i := slices.IndexFunc(g.joins[who], func(j *joined) bool { return j.run == run })
	if i < 0 {
		return nil
	}
	return g.joins[who][i]
}

// settingsText freezes settings: what they are now, also where later programs would read the stored ones otherwise.
func settingsText(p pages.ReadyPlay) string {
	b, err := json.Marshal(p.Settings)
	if err != nil {
		panic(fmt.Sprintf("db: write the settings of play %s: %v", p.Key, err)) // structs of plain fields always encode
	}
	return strings.TrimSpace(string(b))
}

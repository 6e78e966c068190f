package play

import (
	"encoding/json"
	"fmt"
)

// Do runs a verb. Of Undo and Redo, joined is the join that is taken back or comes again, with what its last acceptance left in Data
// and Amount.
func Do(p Play, r Run, v Verb, t Turn, joined Act) (Run, Outcome) {
	switch v {
	case StartVerb:
		return p.Start(r, t)
	case JoinVerb:
		return p.Join(r, t)
	case ClaimVerb:
		return p.Claim(r, t)
	case CloseVerb:
		return p.Close(r, t)
	case UndoVerb:
		return p.Undo(r, joined, t)
	case RedoVerb:
		return p.Redo(r, joined, t)
	case ExtendVerb:
		return extend(p, r, t)
	case VoidVerb:
		return void(r, t)
	}
	panic("play: no such verb: " + string(v))
}

// Replay rebuilds a run from its log, oldest first. r has what Start is given: identity, owner, rules and seed. Acts that did not count
// are passed over; one that did and is now refused is an error, since it means that rules or log were changed.
func Replay(p Play, r Run, log []Act) (Run, error) {
	joins := map[string]Act{} // by the id of each act about them
	for _, a := range log {
		if a.Verdict != OK || a.Flag {
			continue
		}
		t, err := a.turn(r.Seed)
		if err != nil {
			return r, err
		}
		joined, about := joins[a.Reverses]
		if !about {
			joined = a
		}
		after, o := Do(p, r, a.Verb, t, joined)
		if o.Reason != "" {
			return r, fmt.Errorf("replay run %s: act %s is refused: %s", r.ID, a.ID, o.Reason)
		}
		r, joins[a.ID] = after, joined.Again(a)
	}
	return r, nil
}

// Again is the join as its last acceptance leaves it; last is that, or the act that took it back.
func (a Act) Again(last Act) Act {
	if last.Verb == RedoVerb {
		a.Data, a.Amount = last.Data, last.Amount
	}
	return a
}

// turn is the act's turn as it was.
func (a Act) turn(luck Seed) (Turn, error) {
	var t Turn
	if len(a.Turn) > 0 {
		if err := json.Unmarshal(a.Turn, &t); err != nil {
			return t, fmt.Errorf("read the turn of act %s: %w", a.ID, err)
		}
	}
	t.Who, t.Now, t.Luck = a.Who, a.At, luck
	return t, nil
}

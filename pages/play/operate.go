package play

import "strings"

// extend puts the run's deadline off until t.Until. What is over stays over, and a run without a deadline needs none.
func extend(p Play, r Run, t Turn) (Run, Outcome) {
	if t.Do == WithPage {
		after, moved := Follow(p, r, t.Until)
		if !moved {
			return refused(r, Denied)
		}
		return after, Outcome{}
	}
	switch {
	case r.State == Void:
		return refused(r, Ended)
	case r.State != Open || r.Late(t.Now):
		return refused(r, Expired)
	case r.Deadline == 0 || t.Until <= r.Deadline:
		return refused(r, Denied)
	}
	return endsAt(p, r, t.Until), Outcome{}
}

// void takes the run back for good. What that means for prizes and boards is the engine's: it knows what has been given.
func void(r Run, t Turn) (Run, Outcome) {
	if r.State == Void {
		return refused(r, Ended)
	}
	return r.ended(Void, t.Now), Outcome{}
}

// added begins the ids of those whom operators have added to a run.
const added = "op-"

// Added is the id of somebody whom an operator adds to a run, who has helped elsewhere than on the page; id tells one from the other.
func Added(id string) string { return added + id }

// IsAdded tells whether an operator has added the person: then there is no visitor of that id, and no name.
func IsAdded(who string) bool { return strings.HasPrefix(who, added) }

// AddedTitle is what somebody is called whom an operator has added.
const AddedTitle = "运营补录"

// CanAdd tells whether operators can add friends to runs of a kind: where a friend is counted, and gets nothing. Who sits in a team, has
// a pass or a coupon, or offers something must be there.
func CanAdd(kind string) bool {
	return kind == "assist" || kind == "bargain" || kind == "ranking"
}

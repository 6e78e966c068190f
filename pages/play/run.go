package play

import (
	"encoding/json"
	"fmt"
)

// State is what a run is doing.
type State string

// The states.
const (
	Open     State = "open"
	InReview State = "review" // nobody but its owner sees it until an operator has
	Done     State = "done"   // reached its goal
	Over     State = "over"   // ended without
	Void     State = "void"   // taken back by an operator, or with its owner
)

// Going tells whether a run in that state can still come to something: its owner begins no other one beside it.
func (s State) Going() bool { return s == Open || s == InReview }

// Title is the state's name on screens.
func (s State) Title() string {
	switch s {
	case Open:
		return "进行中"
	case InReview:
		return "待审核"
	case Done:
		return "已完成"
	case Over:
		return "已结束"
	case Void:
		return "已作废"
	}
	return string(s)
}

// Run is one owner's go at a play (一局). Times are unix ms, 0 = unset.
type Run struct {
	ID        string          `db:"id"`
	PageID    string          `db:"page_id"`
	Play      string          `db:"play_id"` // key of the page's play
	Kind      string          `db:"kind"`
	Owner     string          `db:"owner"` // visitor id
	State     State           `db:"state"`
	Progress  int64           `db:"progress"` // friends who count; points for a ranking
	Goal      int64           `db:"goal"`     // at which it is done; 0 = never by itself
	Amount    int64           `db:"amount"`   // what the friends' acts have brought: fen for a bargain; otherwise 0
	StartedAt int64           `db:"started_at"`
	Deadline  int64           `db:"deadline"` // from when on no friend counts, 0 none
	Due       int64           `db:"due_at"`   // when Close has something to do next, 0 never
	EndedAt   int64           `db:"ended_at"`
	Rules     json.RawMessage `db:"-"`      // the settings, frozen when it started
	Seed      Seed            `db:"-"`      // its luck
	Digest    string          `db:"digest"` // promise of the seed, "" for none
	Data      json.RawMessage `db:"-"`      // what else the kind keeps
}

// Late tells whether friends come too late at now.
func (r Run) Late(now int64) bool { return r.Deadline != 0 && now >= r.Deadline }

// begun is a new run as it starts: open, until hours have passed or the page ends.
func (r Run) begun(t Turn, goal int64, hours int) Run {
	r.State, r.Goal, r.StartedAt = Open, goal, t.Now
	r.Deadline = ends(t.Now, t.Until, hours)
	r.Due = r.Deadline
	return r
}

// ends is when what begins at start ends that lasts so many hours, 0 as long as its page, which ends at until, 0 never.
func ends(start, until int64, hours int) int64 {
	if hours == 0 {
		return until
	}
	end := start + int64(hours)*hour
	if until != 0 {
		end = min(end, until)
	}
	return end
}

// ended is the run ended at now, with nothing more to come by time alone.
func (r Run) ended(s State, now int64) Run {
	r.State, r.EndedAt, r.Due = s, now, 0
	return r
}

// hour in ms, as times are.
const hour = 60 * 60 * 1000

// read decodes what the kind keeps into dst; nothing for a run that has not begun.
func (r Run) read(dst any) {
	if len(r.Data) == 0 {
		return
	}
	if err := json.Unmarshal(r.Data, dst); err != nil {
		panic(fmt.Sprintf("play: read the data of run %s: %v", r.ID, err)) // nobody but the kind itself writes it
	}
}

// keep encodes what the kind keeps.
func (r Run) keep(data any) Run {
	b, err := json.Marshal(data)
	if err != nil {
		panic(fmt.Sprintf("play: write %T: %v", data, err)) // structs of plain fields always encode
	}
	r.Data = b
	return r
}

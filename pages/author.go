package pages

import "time"

// Author is who edits a draft, and when. Key names the edit: one that comes again, because the answer to the first was
// lost on its way, is not done again; "" = it cannot come again.
type Author struct {
	ID   string // the operator's
	Name string
	Key  string
	At   time.Time
}

// Presence is somebody who has a page open in the editor.
type Presence struct {
	Tab        string `db:"tab"` // random text of the browser's tab
	OperatorID string `db:"operator_id"`
	Name       string `db:"name"`
	Place      string `db:"place"`   // id of the block or name of the panel that is open
	SeenAt     int64  `db:"seen_at"` // unix ms
}

// Step is one undone or redone edit.
type Step struct {
	Words   string  // what the edit had done: "修改「首屏主图」"
	Clashes []Clash // what somebody else has changed since, so that nothing was done
}

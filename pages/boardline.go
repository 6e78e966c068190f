package pages

// BoardLine is one person's line of a board, in its order.
type BoardLine struct {
	Visitor   Visitor
	RunID     string // of the visitor's run
	Points    int64
	ReachedAt int64 // unix ms
}

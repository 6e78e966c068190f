package pages

// Import is a file that was read line by line into something, and what became of its lines as far as they have been read.
type Import struct {
	ID        string `db:"id"`
	By        string `db:"by_name"` // name of the operator
	Fresh     int    `db:"fresh"`   // lines with something new
	Again     int    `db:"again"`   // … with what stands twice in the file or was there before
	Blank     int    `db:"blank"`   // … with nothing, the heading too
	Bad       int    `db:"bad"`
	StartedAt int64  `db:"started_at"` // unix ms
	ChangedAt int64  `db:"changed_at"`
	EndedAt   int64  `db:"ended_at"` // 0 = not read to its end
}

// Lines is how many lines have been read.
func (i Import) Lines() int { return i.Fresh + i.Again + i.Blank + i.Bad }

// Counted is the import with so many new lines more, and the faults.
func (i Import) Counted(fresh int, faults []Fault) Import {
	i.Fresh += fresh
	for _, f := range faults {
		if f.Again {
			i.Again++
		} else {
			i.Bad++
		}
	}
	return i
}

// Line is a line of a file, or what was found in it.
type Line struct {
	Number int // from 1
	Text   string
}

// Fault is a line that brought nothing new.
type Fault struct {
	Line  int    `db:"line"`
	Shown string `db:"shown"` // masked
	Wrong string `db:"wrong"`
	Again bool   `db:"-"` // nothing is wrong with it but that it was there before
}

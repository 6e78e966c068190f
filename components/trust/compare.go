package trust

// answer is what a text of a comparison is shown as.
type answer int

const (
	inWords answer = iota
	yes
	no
)

// sign reads a text that is nothing but a tick or a cross, in whatever way keyboards write them.
func sign(text string) answer {
	switch text {
	case "√", "✓", "✔", "✔️", "✅":
		return yes
	case "×", "✕", "✗", "✘", "❌", "x", "X":
		return no
	}
	return inWords
}

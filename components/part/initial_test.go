package part

import "testing"

func TestInitial(t *testing.T) {
	for name, want := range map[string]string{"小李": "小", "alice": "A", " 王": "王", "🐱猫": "猫", "🐱": "友", "": "友", "7哥": "7", "\u202e王": "王"} {
		if got := initial(name); got != want {
			t.Errorf("%q: %q, want %q", name, got, want)
		}
	}
}

package handlers

import (
	"strings"
	"testing"
)

func TestPasswordHashes(t *testing.T) {
	hash := HashPassword("correct horse")
	if !strings.HasPrefix(hash, "$argon2id$v=19$m=19456,t=2,p=1$") {
		t.Errorf("the hash is %s", hash)
	}
	if HashPassword("correct horse") == hash {
		t.Error("two hashes of one password are the same: no salt")
	}
	if !samePassword(hash, "correct horse") || samePassword(hash, "correct horses") || samePassword(hash, "") {
		t.Error("the hash fits the wrong passwords")
	}
	for _, bad := range []string{"", "x", "$argon2i$v=19$m=19456,t=2,p=1$AAAA$AAAA", "$argon2id$v=19$m=19456,t=0,p=0$AAAA$AAAA", "$argon2id$v=19$m=19456,t=2,p=1$AAAA$"} {
		if samePassword(bad, "") {
			t.Errorf("%q fits", bad)
		}
	}
}

func TestFirstPasswordsAreGoodOnes(t *testing.T) {
	seen := map[string]bool{}
	for range 200 {
		p := firstPassword()
		if len(p) != 19 || seen[p] || wrongPassword(p, "admin") != "" {
			t.Fatalf("drew %q: %s", p, wrongPassword(p, "admin"))
		}
		seen[p] = true
	}
}

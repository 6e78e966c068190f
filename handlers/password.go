package handlers

import (
	"context"
	"crypto/rand"
	"crypto/subtle"
	"encoding/base64"
	"fmt"
	"strings"
	"sync"
	"time"
	"unicode/utf8"

	"golang.org/x/crypto/argon2"
)

// What argon2id spends on a password (OWASP): 19 MiB, two passes, one lane.
const (
	hashMemory  = 19 * 1024 // KiB
	hashPasses  = 2
	hashLanes   = 1
	hashBytes   = 32
	hashSalt    = 16
	hashPatient = 5 * time.Second // how long to wait for a turn
)

// hashTurns bounds the memory and processors that passwords take: two are hashed at a time.
var hashTurns = make(turns, 2)

// HashPassword hashes a password for storage, in the PHC string format. Whether it is a good one is for the caller to
// say.
func HashPassword(password string) string {
	salt := make([]byte, hashSalt)
	rand.Read(salt)
	sum := argon2.IDKey([]byte(password), salt, hashPasses, hashMemory, hashLanes, hashBytes)
	return fmt.Sprintf("$argon2id$v=%d$m=%d,t=%d,p=%d$%s$%s", argon2.Version, hashMemory, hashPasses, hashLanes,
		base64.RawStdEncoding.EncodeToString(salt), base64.RawStdEncoding.EncodeToString(sum))
}

// nobody's password is hashed where a login does not exist, so that the time of the answer does not tell.
var nobody = sync.OnceValue(func() string { return HashPassword("") })

// samePassword tells whether a password is the one that was hashed. What is no such hash fits no password.
func samePassword(hash, password string) bool {
	parts := strings.Split(hash, "$")
	if len(parts) != 6 || parts[1] != "argon2id" {
		return false
	}
	var version int
	var memory, passes uint32
	var lanes uint8
	if _, err := fmt.Sscanf(parts[2], "v=%d", &version); err != nil || version != argon2.Version {
		return false
	}
	if _, err := fmt.Sscanf(parts[3], "m=%d,t=%d,p=%d", &memory, &passes, &lanes); err != nil || passes == 0 || lanes == 0 {
		return false
	}
	salt, err := base64.RawStdEncoding.DecodeString(parts[4])
	if err != nil {
		return false
	}
	want, err := base64.RawStdEncoding.DecodeString(parts[5])
	if err != nil || len(want) == 0 {
		return false
	}
	got := argon2.IDKey([]byte(password), salt, passes, memory, lanes, uint32(len(want)))
	return subtle.ConstantTimeCompare(got, want) == 1
}

// hashTurn waits for a turn to hash; done gives it back.
func hashTurn(ctx context.Context) (done func(), err error) {
	return hashTurns.take(ctx, hashPatient, "现在登录的人太多，请稍后再试")
}

// Lengths of a password: characters at least, bytes at most.
const (
	shortestPassword = 10
	longestPassword  = 200
)

// runs are the sequences that people take for passwords.
var runs = []string{"01234567890123456789", "98765432109876543210", "abcdefghijklmnopqrstuvwxyz", "qwertyuiopasdfghjklzxcvbnm", "1qaz2wsx3edc4rfv5tgb"}

// wrongPassword tells what keeps a password from being used; "" for nothing.
func wrongPassword(password, login string) string {
	lower := strings.ToLower(password)
	switch {
	case utf8.RuneCountInString(password) < shortestPassword:
		return fmt.Sprintf("密码至少 %d 个字符", shortestPassword)
	case len(password) > longestPassword:
		return "密码太长了"
	case lower == strings.ToLower(login):
		return "密码不能和登录名一样"
	case distinct(lower) < 4:
		return "密码里重复的字符太多，容易被猜到"
	}
	for _, run := range runs {
		if strings.Contains(run, lower) {
			return "连续的字符容易被猜到，请换一个"
		}
	}
	return ""
}

func distinct(s string) int {
	seen := map[rune]bool{}
	for _, r := range s {
		seen[r] = true
	}
	return len(seen)
}

// firstAlphabet leaves out what people mix up when they read a password to each other.
const firstAlphabet = "abcdefghjkmnpqrstuvwxyz23456789"

// firstPassword draws a password to hand to somebody, who then chooses another: four groups of four characters.
func firstPassword() string {
	var out strings.Builder
	var b [1]byte
	for n := 0; n < 16; {
		rand.Read(b[:])
		if int(b[0]) >= 256/len(firstAlphabet)*len(firstAlphabet) {
			continue // the rest would favour the first characters
		}
		if n > 0 && n%4 == 0 {
			out.WriteByte('-')
		}
		out.WriteByte(firstAlphabet[int(b[0])%len(firstAlphabet)])
		n++
	}
	return out.String()
}

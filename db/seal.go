package db

import (
	"context"
	"crypto/aes"
	"crypto/cipher"
	"crypto/hkdf"
	"crypto/rand"
	"crypto/sha256"
	"database/sql"
	"encoding/base32"
	"encoding/base64"
	"encoding/binary"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"sync/atomic"
)

const keySize = 32

// keys are what the master key is turned into, one for each use.
type keys struct {
	master []byte
	phones cipher.AEAD
	hashes *macs // of phones, their tails, and addresses

	tickets permutation
}

func deriveKeys(master []byte) (keys, error) {
	if len(master) != keySize {
		return keys{}, fmt.Errorf("密钥必须是 %d 字节，现在是 %d 字节", keySize, len(master))
	}
	block, err := aes.NewCipher(derive(master, "phone encryption"))
	if err != nil {
		return keys{}, fmt.Errorf("make the phone cipher: %w", err)
	}
	phones, err := cipher.NewGCM(block)
	if err != nil {
		return keys{}, fmt.Errorf("make the phone cipher: %w", err)
	}
	tickets, err := newPermutation(derive(master, "tickets"))
	if err != nil {
		return keys{}, err
	}
	return keys{master: master, phones: phones, hashes: newMACs(derive(master, "lookup hashes")), tickets: tickets}, nil
}

func derive(master []byte, purpose string) []byte {
	key, err := hkdf.Key(sha256.New, master, nil, "sanduan/1 "+purpose, keySize)
	if err != nil {
		panic(fmt.Sprintf("db: derive a key: %v", err)) // only a length over 8160 bytes fails
	}
	return key
}

// MAC authenticates a message, such as a cookie, by HMAC-SHA256 with a key of its own for every purpose.
func (s *Store) MAC(purpose, message string) []byte {
	made, ok := s.macs.Load(purpose)
	if !ok {
		made, _ = s.macs.LoadOrStore(purpose, newMACs(derive(s.keys.master, "mac "+purpose)))
	}
	return made.(*macs).sum(message)
}

// hash is a keyed hash by which something can be found again but not read; what keeps the uses apart.
// Half of the MAC is enough: 128 bits.
func (k keys) hash(what, text string) string {
	return base64.RawURLEncoding.EncodeToString(k.hashes.sum(what + "\x00" + text)[:16])
}

func (k keys) phoneHash(digits string) string { return k.hash("phone", digits) }

// tailHash is of a phone's last four digits, for the search by them.
func (k keys) tailHash(digits string) string {
	return k.hash("tail", digits[max(0, len(digits)-4):])
}

// ipHash hides an address; "" stays "".
func (k keys) ipHash(ip string) string {
	if ip == "" {
		return ""
	}
	return k.hash("ip", ip)
}

// sealPhone encrypts a phone. It is bound to its lead's id, so that it cannot be moved to another row.
func (k keys) sealPhone(leadID, digits string) string { return k.seal(leadID, digits) }

// openPhone decrypts a phone; the sealed "" of an erased lead is "".
func (k keys) openPhone(leadID, sealed string) (string, error) {
	digits, err := k.unseal(leadID, sealed)
	return digits, wrap(err, "open the phone of lead "+leadID)
}

// seal encrypts a text that belongs to the row with that id, and to no other.
func (k keys) seal(id, text string) string {
	nonce := make([]byte, k.phones.NonceSize(), k.phones.NonceSize()+len(text)+k.phones.Overhead())
	rand.Read(nonce) // never fails
	return base64.RawURLEncoding.EncodeToString(k.phones.Seal(nonce, nonce, []byte(text), []byte(id)))
}

// unseal decrypts a text; the sealed "" is "".
func (k keys) unseal(id, sealed string) (string, error) {
	if sealed == "" {
		return "", nil
	}
	raw, err := base64.RawURLEncoding.DecodeString(sealed)
	if err != nil || len(raw) < k.phones.NonceSize() {
		return "", errors.New("it is damaged")
	}
	n := k.phones.NonceSize()
	text, err := k.phones.Open(nil, raw[:n], raw[n:], []byte(id))
	if err != nil {
		return "", fmt.Errorf("decrypt it: %w", err)
	}
	return string(text), nil
}

const checkRow = "key check"

// keyCheck is stored to tell later whether a key is the same one. It does not help to find the key.
func (k keys) keyCheck() string { return k.hash("check", "sanduan") }

// checkKey compares the key with the one the database was filled with; a new database remembers it.
// It writes, and so finds out whether the database can be written at all.
func checkKey(ctx context.Context, r runner, k keys, c Config) error {
	_, err := r.exec(ctx, `INSERT INTO meta (name, value) VALUES (?, ?) ON CONFLICT (name) DO NOTHING`, checkRow, k.keyCheck())
	if err != nil {
		return fmt.Errorf("store the key check: %w", err)
	}
	var stored string
	if err := r.get(ctx, &stored, `SELECT value FROM meta WHERE name = ?`, checkRow); err != nil {
		return fmt.Errorf("read the key check: %w", err)
	}
	if stored != k.keyCheck() {
		return fmt.Errorf("密钥 %s 与数据库不匹配：手机号是用另一把密钥加密的。请从备份放回原来的密钥文件（多台机器共用一个数据库时，从第一台复制）", keyPlace(c))
	}
	return nil
}

func keyPlace(c Config) string {
	if c.Key != nil {
		return "（启动参数给出的）"
	}
	return filepath.Join(c.Data, keyFile)
}

// masterKey takes the configured key, or reads the key file, or makes it where nothing is encrypted yet.
func masterKey(ctx context.Context, r runner, c Config) ([]byte, error) {
	if c.Key != nil {
		return c.Key, nil
	}
	path := filepath.Join(c.Data, keyFile)
	text, err := os.ReadFile(path)
	switch {
	case err == nil:
		return parseKey(path, text)
	case !errors.Is(err, fs.ErrNotExist):
		return nil, fmt.Errorf("无法读取密钥 %s：%w。请检查文件的所有者与权限", path, err)
	}
	var stored string
	err = r.get(ctx, &stored, `SELECT value FROM meta WHERE name = ?`, checkRow)
	if err == nil {
		return nil, fmt.Errorf("密钥 %s 不见了，而数据库里的手机号是用它加密的。请从备份放回这个文件（多台机器共用一个数据库时，从第一台复制）", path)
	}
	if !errors.Is(err, sql.ErrNoRows) {
		return nil, fmt.Errorf("read the key check: %w", err)
	}
	return makeKey(path)
}

func parseKey(path string, text []byte) ([]byte, error) {
	key, err := hex.DecodeString(strings.TrimSpace(string(text)))
	if err != nil || len(key) != keySize {
		return nil, fmt.Errorf("密钥 %s 的内容不对，应是 %d 个十六进制字符。请从备份放回这个文件", path, 2*keySize)
	}
	return key, nil
}

func makeKey(path string) ([]byte, error) {
	key := make([]byte, keySize)
	rand.Read(key) // never fails
	if err := writeFile(path, []byte(hex.EncodeToString(key)+"\n"), 0o600); err != nil {
		return nil, fmt.Errorf("无法写入密钥 %s：%w。请检查数据目录是否可写", path, err)
	}
	return key, nil
}

// NewID makes an id: 26 small letters and digits for 6 bytes that count up from where this process began by chance, and 10 random
// bytes. Rows that come in together so lie together in the tables' indexes, and a commit writes few of their pages; yet an id tells
// nothing of when it was made.
func NewID() string {
	var b [16]byte
	rand.Read(b[6:]) // never fails
	n := counted.Add(1)
	for i := range 6 {
		b[i] = byte(n >> (40 - 8*i))
	}
	return ids.EncodeToString(b[:])
}

// counted is the last count of NewID.
var counted = func() *atomic.Uint64 {
	var b [8]byte
	rand.Read(b[:]) // never fails
	var n atomic.Uint64
	n.Store(binary.BigEndian.Uint64(b[:]))
	return &n
}()

var ids = base32.NewEncoding("0123456789abcdefghijklmnopqrstuv").WithPadding(base32.NoPadding)

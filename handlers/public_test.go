package handlers

import "testing"

// Only on the internet a page needs a filing number.
func TestPublic(t *testing.T) {
	for base, want := range map[string]bool{
		"https://act.example.cn": true, "https://act.example.cn:8443": true,
		"http://act.example.cn": false, "https://localhost:8080": false, "https://192.168.1.2": false, "https://[::1]:8080": false, "": false, "://": false,
	} {
		if got := public(base); got != want {
			t.Errorf("public(%q) = %t", base, got)
		}
	}
}

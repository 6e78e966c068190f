package handlers_test

import (
	"fmt"
	"net/http"
	"net/url"
	"testing"

	"github.com/sanduan/sanduan/pages"
)

func TestGuessingLocksNobodyOutOfTheirOwnBrowser(t *testing.T) {
	s := newSite(t)
	o := s.signedIn(pages.Owner)
	guess := url.Values{"login": {"owner"}, "password": {"guess guess guess"}}
	strange := s.browser()
	for i := range 8 { // each from another network
		strange.post("/admin/login", guess, "X-Forwarded-For", fmt.Sprintf("203.0.%d.9", i))
	}
	right := url.Values{"login": {"owner"}, "password": {password}}
	strange.post("/admin/login", right, "X-Forwarded-For", "203.0.99.9").want(t, http.StatusTooManyRequests, "次数太多")
	o.send("/admin/logout").want(t, http.StatusSeeOther)
	o.post("/admin/login", right).want(t, http.StatusSeeOther)

	// The cookie of one login is none for another, and the browser itself has to wait after its own wrong guesses.
	s.addOperator("other", pages.Editor)
	for i := range 8 {
		strange.post("/admin/login", url.Values{"login": {"other"}, "password": {"x"}}, "X-Forwarded-For", fmt.Sprintf("198.51.%d.9", i))
	}
	o.send("/admin/logout")
	o.post("/admin/login", url.Values{"login": {"other"}, "password": {password}}).want(t, http.StatusTooManyRequests)
	for range 8 {
		o.post("/admin/login", guess)
	}
	o.post("/admin/login", right).want(t, http.StatusTooManyRequests)
}

// Package pages says what a page is and does: the domain, without SQL, HTTP or a clock of its own.
package pages

import (
	"errors"
	"fmt"

	"github.com/sanduan/sanduan/components/form"
)

// Code classes an Error; handlers choose the status by it.
type Code string

// The codes.
const (
	Invalid  Code = "invalid"   // the input must be corrected: 422
	NotFound Code = "not_found" // 404
	Conflict Code = "conflict"  // somebody else changed it, or the name is taken: 409
	Denied   Code = "denied"    // not allowed to this person: 403
	Signin   Code = "signin"    // sign in first: 401
	TooMany  Code = "too_many"  // wait: 429
	TooLarge Code = "too_large" // 413
	Paused   Code = "paused"    // the page takes no acts now
	Ended    Code = "ended"     // the page is over
	Early    Code = "early"     // the page has not begun
	Full     Code = "full"      // no seat is left: 409
	Busy     Code = "busy"      // the store cannot take it now: 503
)

// Error is what a person can act on. Anything else is internal, logged once at the edge and never shown.
type Error struct {
	Code    Code
	Message string      // plain words in the person's language
	Fields  form.Errors // what is wrong with which field, if fields are
}

// Error is the message, for logs.
func (e *Error) Error() string { return string(e.Code) + ": " + e.Message }

// Errorf makes an Error.
func Errorf(code Code, format string, args ...any) *Error {
	return &Error{Code: code, Message: fmt.Sprintf(format, args...)}
}

// IsCode tells whether err is an Error of that code.
func IsCode(err error, code Code) bool {
	var e *Error
	return errors.As(err, &e) && e.Code == code
}

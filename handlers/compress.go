package handlers

import (
	"regexp"
	"strings"

	"github.com/labstack/echo/v4/middleware"
)

// compressed sends visitors' screens as gzip: a page with its styles fits into the first packets a server may send. The
// operators' screens go as they are; they hold tokens that the length of a compressed answer could give away. Visitors'
// hold none that lets anybody act (their cookie does, and is not in them), and repeat nothing of an address: a channel or a
// share's code stands in them only where the store knows it, and what was typed only in the answer to a post from here.
var compressed = middleware.GzipWithConfig(middleware.GzipConfig{MinLength: 1400})

// acceptsGzip tells whether a client's Accept-Encoding names gzip, and does not refuse it (RFC 9110, section 12.5.3).
func acceptsGzip(header string) bool {
	for part := range strings.SplitSeq(header, ",") {
		coding, weight, _ := strings.Cut(part, ";")
		if strings.EqualFold(strings.TrimSpace(coding), "gzip") {
			return !refused.MatchString(weight)
		}
	}
	return false
}

// refused is a weight of nought.
var refused = regexp.MustCompile(`^\s*[qQ]=0(\.0{0,3})?\s*$`)

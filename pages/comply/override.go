package comply

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"strings"

	"github.com/sanduan/sanduan/pages"
)

// Override marks as Overridden what owners have given a reason for, by mark.
func Override(found []Finding, reasons map[string]pages.Override) {
	for i := range found {
		f := &found[i]
		if o, ok := reasons[f.Mark]; ok && f.Mark != "" && f.Severity == Block {
			f.Severity, f.Override = Overridden, o
		}
	}
}

// mark names what a reason is for: the rule, the place and all its text, since the words alone may mean something else
// in another sentence. The number of a list's item is no part of the place: items are moved.
func (f Finding) mark(text string) string {
	var path []string
	for _, part := range strings.Split(f.Field, ".") {
		if strings.Trim(part, "0123456789") != "" {
			path = append(path, part)
		}
	}
	h := sha256.New()
	for _, part := range []string{f.Rule, f.BlockID, f.Panel, strings.Join(path, "."), text} {
		fmt.Fprintf(h, "%d:%s", len(part), part)
	}
	return hex.EncodeToString(h.Sum(nil)[:16])
}

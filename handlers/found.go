package handlers

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"net"
	"net/url"
	"strings"
	"time"

	"github.com/labstack/echo/v4"

	"github.com/sanduan/sanduan/components/form"
	"github.com/sanduan/sanduan/pages"
	"github.com/sanduan/sanduan/pages/comply"
)

// found is what the rules say of contents, as they would be published at a time; what owners have given a reason for is
// marked so.
func (s *Server) found(c echo.Context, p pages.Page, r pages.Ready, at time.Time) []comply.Finding {
	found := comply.Check(comply.Page{Ready: r, EndsAt: p.EndsAt, Public: public(s.base(c)), Now: at})
	if len(comply.Of(found, comply.Block)) == 0 {
		return found
	}
	ctx := c.Request().Context()
	reasons, err := s.store.Overrides(ctx, p.ID)
	if err != nil { // then they are asked for again
		s.log.WarnContext(ctx, "owners' reasons not read", "id", requestID(c), "err", err)
		return found
	}
	comply.Override(found, reasons)
	return found
}

// public tells whether a site's address is one on the internet: visitors reach it encrypted, by a name.
func public(base string) bool {
	u, err := url.Parse(base)
	return err == nil && u.Scheme == "https" && strings.Contains(u.Hostname(), ".") && net.ParseIP(u.Hostname()) == nil
}

// reasonLeast and reasonMost bound an owner's reason, in characters.
const reasonLeast, reasonMost = 10, 500

// verdict is what the rules say of what is to be published, and what the operator answers to it.
type verdict struct {
	found     []comply.Finding
	digest    string // of what the operator looked at, "" = nothing was found then
	reason    string // an owner's, to publish what the rules would not
	confirmed bool   // what is to be confirmed is
}

func readVerdict(c echo.Context) verdict {
	return verdict{digest: c.FormValue("found"), reason: form.Clean(c.FormValue("reason"), true), confirmed: c.FormValue("confirm") == "on"}
}

// wrong says by field of the publish form what is missing; stale: what was looked at is not what is found now.
func (v verdict) wrong(role pages.Role) (errs form.Errors, stale bool) {
	errs = form.Errors{}
	blocks, warns := comply.Of(v.found, comply.Block), comply.Of(v.found, comply.Warn)
	if len(blocks)+len(warns) == 0 {
		return errs, false
	}
	if n := len([]rune(strings.Join(strings.Fields(v.reason), ""))); len(blocks) > 0 {
		switch {
		case role != pages.Owner:
			errs["found"] = "有不能发布的内容，改好再发布；确有依据的，请所有者写明理由后发布"
		case n < reasonLeast:
			errs["reason"] = fmt.Sprintf("请写明理由，至少 %d 个字", reasonLeast)
		case n > reasonMost:
			errs["reason"] = fmt.Sprintf("理由最多 %d 个字", reasonMost)
		}
	}
	if len(warns) > 0 && !v.confirmed {
		errs["confirm"] = "请看过之后打勾"
	}
	return errs, v.digest != "" && v.digest != digest(v.found)
}

// digest names what needs a decision exactly, with the version of the rules: an answer to other findings is none.
func digest(found []comply.Finding) string {
	h := sha256.New()
	fmt.Fprintln(h, comply.Version())
	for _, f := range found {
		if f.Severity == comply.Block || f.Severity == comply.Warn {
			fmt.Fprintf(h, "%s %s %s %s %d %q\n", f.Rule, f.BlockID, f.Panel, f.Field, f.Start, f.Words)
		}
	}
	return hex.EncodeToString(h.Sum(nil)[:12])
}

// logMost is how many findings a row of the log lists; it counts the rest.
const logMost = 30

// listed writes findings for the log: the rules, where, and the words.
func listed(found []comply.Finding) string {
	var out []string
	for _, f := range found[:min(len(found), logMost)] {
		item := f.Rule + " " + f.Where
		if f.Words != "" {
			item += "「" + f.Words + "」"
		}
		out = append(out, item)
	}
	if more := len(found) - len(out); more > 0 {
		out = append(out, fmt.Sprintf("另外 %d 处", more))
	}
	return strings.Join(out, "；")
}

// keepVerdict logs that an owner publishes what the rules would not, and keeps the reason for the next versions.
func (s *Server) keepVerdict(c echo.Context, pageID string, v verdict) error {
	blocks := comply.Of(v.found, comply.Block)
	if len(blocks) == 0 {
		return nil
	}
	var marks []string
	for _, f := range blocks {
		if f.Mark != "" {
			marks = append(marks, f.Mark)
		}
	}
	o := pages.Override{PageID: pageID, Reason: v.reason, By: operator(c).Name, CreatedAt: s.now().UnixMilli()}
	if err := s.store.AddOverrides(c.Request().Context(), o, marks); err != nil {
		return err
	}
	return s.audit(c, "page.override", pageID, fmt.Sprintf("理由：%s。%s。规则 %s", v.reason, listed(blocks), comply.Version()))
}

// confirmedWords say in the log of a version what the operator has confirmed, and what owners had given a reason for
// before; "" for nothing.
func (v verdict) confirmedWords() string {
	words := ""
	if warns := comply.Of(v.found, comply.Warn); len(warns) > 0 {
		words += "，确认过：" + listed(warns)
	}
	if before := comply.Of(v.found, comply.Overridden); len(before) > 0 {
		words += "，以前放行的：" + listed(before)
	}
	if words == "" {
		return ""
	}
	return words + "。规则 " + comply.Version()
}

package db

import (
	"context"
	"errors"
	"fmt"
	"os"
	"reflect"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/sanduan/sanduan/components/block"
	"github.com/sanduan/sanduan/components/form"
	"github.com/sanduan/sanduan/pages"
)

// contract is what the store promises on either database.
func contract() map[string]func(*testing.T, *scene) {
	return map[string]func(*testing.T, *scene){
		"operators":                     testOperators,
		"the last owner":                testLastOwner,
		"two owners at once":            testTwoOwners,
		"sessions":                      testSessions,
		"a new password":                testPassword,
		"failed sign-ins":               testAttempts,
		"pages":                         testPages,
		"slugs":                         testSlugs,
		"settings and pauses":           testSettings,
		"drafts":                        testDrafts,
		"drafts at once":                testDraftsAtOnce,
		"undo":                          testUndo,
		"undo of two":                   testUndoOfTwo,
		"edits once":                    testEditsOnce,
		"edits are bounded":             testEditsAreBounded,
		"presences":                     testPresences,
		"tabs are present":              testTabsArePresent,
		"drafts are not endless":        testDraftsAreNotEndless,
		"among":                         testAmong,
		"versions":                      testVersions,
		"names of versions":             testVersionNames,
		"overrides":                     testOverrides,
		"uploads deleted meanwhile":     testUploadsDeletedMeanwhile,
		"room for videos":               testRoomForVideos,
		"uses of blocks":                testUses,
		"uses from before":              testUsesFilled,
		"snapshots":                     testSnapshots,
		"releases":                      testReleases,
		"releases that failed":          testFailedReleases,
		"releases at once":              testReleaseAtOnce,
		"pictures of releases":          testPicturesOfReleases,
		"channels":                      testChannels,
		"visitors":                      testVisitors,
		"shares":                        testShares,
		"shares at once":                testSharesAtOnce,
		"a lead":                        testLead,
		"a lead sent fifty times":       testDoubleSubmit,
		"a phone of somebody else":      testSamePhone,
		"when a page takes no leads":    testPageStates,
		"a standing":                    testStanding,
		"changes":                       testChanges,
		"a quota":                       testQuota,
		"the last seats at once":        testSeatsAtOnce,
		"slots":                         testSlots,
		"the last places at once":       testPlacesAtOnce,
		"tickets":                       testTickets,
		"old tickets":                   testOldTickets,
		"a ticket drawn twice":          testTicketDrawnTwice,
		"using a ticket":                testUseTicket,
		"using a ticket at once":        testUseTicketAtOnce,
		"preview links":                 testPreviews,
		"too many preview links":        testPreviewsBounded,
		"last link wins, then locked":   testLastLink,
		"direct visit erases nothing":   testDirectVisit,
		"own link":                      testOwnLink,
		"loops":                         testLoops,
		"the window":                    testWindow,
		"via":                           testVia,
		"depth":                         testDepth,
		"channels of leads":             testLeadChannels,
		"friends":                       testFriends,
		"erasing":                       testErase,
		"keeping no longer than said":   testEraseOverdue,
		"many rows some at a time":      testInParts,
		"avatars":                       testAvatars,
		"a page in the bin for 30 days": testPurgeBin,
		"a purge broken off":            testPurgeBrokenOff,
		"purging at once":               testPurgePage,
		"purging much on two nodes":     testPurgeMuch,
		"purging beside what cannot be": testPurgeGoesOn,
		"a damaged release":             testDamagedRelease,
		"an edit that cannot be kept":   testUnwritableEdit,
		"templates":                     testTemplates,
		"too many templates":            testManyTemplates,
		"the list of leads":             testLeadList,
		"export":                        testEachLead,
		"sharers":                       testSharers,
		"figures":                       testFigures,
		"events":                        testEvents,
		"odd texts":                     testOddTexts,
		"audit":                         testAudit,
		"pictures":                      testPictures,
		"pieces of pictures":            testPieces,
		"videos":                        testVideos,
		"block sets":                    testBlockSets,
		"pictures of block sets":        testPicturesOfBlockSets,
		"first start":                   testEmpty,
		"reopening":                     testReopen,
		"a newer database":              testNewer,
		"keys":                          testKeys,
		"closed":                        testClosed,
		"macs":                          testMAC,
		"a full queue":                  testFullQueue,
		"a failing job":                 testFailingJob,
		"a panicking job":               testPanickingJob,
		"a caller who leaves":           testCallerLeaves,
	}
}

func TestContract(t *testing.T) {
	for _, d := range databases() {
		t.Run(d.name, func(t *testing.T) {
			for name, test := range contract() {
				t.Run(name, func(t *testing.T) {
					t.Parallel() // for much of its time each waits for a disk or a server
					test(t, newScene(t, d.config(t)))
				})
			}
		})
	}
}

func operator(login string, role pages.Role) pages.Operator {
	return pages.Operator{ID: "op-" + login, Login: login, Name: "运营" + login, Role: role, Hash: "h", CreatedAt: noon.UnixMilli()}
}

func testOperators(t *testing.T, c *scene) {
	want := operator("Admin", pages.Owner)
	want.MustReset = true
	check(t, c.CreateOperator(c.ctx, want))
	wantCode(t, c.CreateOperator(c.ctx, pages.Operator{ID: "x", Login: "admin"}), pages.Conflict)

	got, err := c.Operator(c.ctx, want.ID)
	check(t, err)
	equal(t, "operator", got, want)
	got, err = c.OperatorByLogin(c.ctx, "ADMIN")
	check(t, err)
	equal(t, "operator by login", got, want)
	all, err := c.Operators(c.ctx)
	check(t, err)
	equal(t, "number of operators", len(all), 1)

	_, err = c.Operator(c.ctx, "nobody")
	wantCode(t, err, pages.NotFound)
	_, err = c.OperatorByLogin(c.ctx, "nobody")
	wantCode(t, err, pages.NotFound)
	wantCode(t, c.SetRole(c.ctx, "nobody", pages.Viewer), pages.NotFound)
	wantCode(t, c.SetDisabled(c.ctx, "nobody", true), pages.NotFound)
	wantCode(t, c.SetPassword(c.ctx, "nobody", "h", false, ""), pages.NotFound)
}

func testLastOwner(t *testing.T, c *scene) {
	a, b := operator("a", pages.Owner), operator("b", pages.Editor)
	check(t, c.CreateOperator(c.ctx, a))
	check(t, c.CreateOperator(c.ctx, b))
	wantCode(t, c.SetRole(c.ctx, a.ID, pages.Viewer), pages.Invalid)
	wantCode(t, c.SetDisabled(c.ctx, a.ID, true), pages.Invalid)

	check(t, c.SetRole(c.ctx, b.ID, pages.Owner))
	check(t, c.SetDisabled(c.ctx, b.ID, true))
	wantCode(t, c.SetRole(c.ctx, a.ID, pages.Viewer), pages.Invalid) // a disabled owner does not count
	check(t, c.SetDisabled(c.ctx, b.ID, false))
	check(t, c.SetRole(c.ctx, a.ID, pages.Viewer))
	wantCode(t, c.SetDisabled(c.ctx, b.ID, true), pages.Invalid)
}

func testTwoOwners(t *testing.T, c *scene) {
	check(t, c.CreateOperator(c.ctx, operator("a", pages.Owner)))
	check(t, c.CreateOperator(c.ctx, operator("b", pages.Owner)))
	errs := atOnce(2, func(i int) error { return c.SetRole(c.ctx, []string{"op-a", "op-b"}[i], pages.Editor) })
	if (errs[0] == nil) == (errs[1] == nil) {
		t.Fatalf("of two owners who step down at once one must stay: %v", errs)
	}
}

// atOnce runs n goroutines and returns their errors.
func atOnce(n int, f func(i int) error) []error {
	errs := make([]error, n)
	var wg sync.WaitGroup
	for i := range n {
		wg.Go(func() { errs[i] = f(i) })
	}
	wg.Wait()
	return errs
}

func session(id, operatorID string) pages.Session {
	return pages.Session{
		ID: id, OperatorID: operatorID, Agent: "Chrome", IP: "192.0.2.1", CreatedAt: noon.UnixMilli(),
		SeenAt: noon.UnixMilli(), ExpiresAt: noon.Add(time.Hour).UnixMilli(),
	}
}

func testSessions(t *testing.T, c *scene) {
	o := operator("a", pages.Owner)
	check(t, c.CreateOperator(c.ctx, o))
	check(t, c.CreateOperator(c.ctx, operator("b", pages.Owner)))
	check(t, c.CreateSession(c.ctx, session("s1", o.ID)))

	got, who, err := c.Session(c.ctx, "s1", noon.Add(59*time.Second))
	check(t, err)
	equal(t, "session", got, session("s1", o.ID))
	equal(t, "operator", who, o)
	later := noon.Add(61 * time.Second)
	_, _, err = c.Session(c.ctx, "s1", later)
	check(t, err)
	all, err := c.Sessions(c.ctx, o.ID, later)
	check(t, err)
	equal(t, "last seen", all[0].SeenAt, later.UnixMilli())

	_, _, err = c.Session(c.ctx, "s1", noon.Add(time.Hour))
	wantCode(t, err, pages.NotFound)
	all, err = c.Sessions(c.ctx, o.ID, noon.Add(time.Hour))
	check(t, err)
	equal(t, "sessions after an hour", len(all), 0)

	check(t, c.DeleteSession(c.ctx, "op-b", "s1")) // is not b's: stays
	_, _, err = c.Session(c.ctx, "s1", noon)
	check(t, err)
	check(t, c.SetDisabled(c.ctx, o.ID, true))
	check(t, c.SetDisabled(c.ctx, o.ID, false))
	_, _, err = c.Session(c.ctx, "s1", noon)
	wantCode(t, err, pages.NotFound)
}

func testPassword(t *testing.T, c *scene) {
	o := operator("a", pages.Owner)
	check(t, c.CreateOperator(c.ctx, o))
	check(t, c.CreateSession(c.ctx, session("here", o.ID)))
	check(t, c.CreateSession(c.ctx, session("elsewhere", o.ID)))
	check(t, c.SetPassword(c.ctx, o.ID, "new", false, "here"))

	_, who, err := c.Session(c.ctx, "here", noon)
	check(t, err)
	equal(t, "hash", who.Hash, "new")
	_, _, err = c.Session(c.ctx, "elsewhere", noon)
	wantCode(t, err, pages.NotFound)
}

func testAttempts(t *testing.T, c *scene) {
	now := noon
	waits := []time.Duration{0, 0, 0, 0, 0, 30 * time.Second, time.Minute, 2 * time.Minute, 4 * time.Minute, 8 * time.Minute, 15 * time.Minute, 15 * time.Minute}
	for i, want := range waits {
		check(t, c.LoginFailed(c.ctx, "login:admin", now))
		got, err := c.LoginAllowed(c.ctx, "login:admin", now)
		check(t, err)
		equal(t, fmt.Sprintf("wait after failure %d", i+1), got, want)
		now = now.Add(got)
	}
	got, err := c.LoginAllowed(c.ctx, "ip:192.0.2.1", now)
	check(t, err)
	equal(t, "wait of another key", got, 0)

	check(t, c.LoginSucceeded(c.ctx, "login:admin"))
	check(t, c.LoginFailed(c.ctx, "login:admin", now))
	got, err = c.LoginAllowed(c.ctx, "login:admin", now)
	check(t, err)
	equal(t, "wait after a success", got, 0)

	for range 6 {
		check(t, c.LoginFailed(c.ctx, "login:b", now))
	}
	now = now.Add(25 * time.Hour)
	check(t, c.LoginFailed(c.ctx, "login:b", now))
	got, err = c.LoginAllowed(c.ctx, "login:b", now)
	check(t, err)
	equal(t, "wait a day later", got, 0)
}

func testPages(t *testing.T, c *scene) {
	got, err := c.Page(c.ctx, c.page.ID)
	check(t, err)
	equal(t, "page", got, c.page)
	equal(t, "title", got.Title, "页面 live")
	got, err = c.LivePage(c.ctx, "live")
	check(t, err)
	equal(t, "page by slug", got, c.page)
	_, err = c.Page(c.ctx, "none")
	wantCode(t, err, pages.NotFound)
	_, err = c.LivePage(c.ctx, "none")
	wantCode(t, err, pages.NotFound)

	other := c.livePage("other")
	check(t, c.SetPaused(c.ctx, other.ID, true, noon.Add(time.Minute)))
	all, err := c.Pages(c.ctx, false)
	check(t, err)
	equal(t, "the page changed last", all[0].Slug, "other")

	check(t, c.DeletePage(c.ctx, other.ID, noon))
	check(t, c.DeletePage(c.ctx, other.ID, noon.Add(time.Hour)))
	_, err = c.LivePage(c.ctx, "other")
	wantCode(t, err, pages.NotFound)
	got, err = c.Page(c.ctx, other.ID)
	check(t, err)
	equal(t, "deleted at", got.DeletedAt, noon.UnixMilli())
	deleted, err := c.Pages(c.ctx, true)
	check(t, err)
	equal(t, "deleted pages", len(deleted), 1)
	_, err = c.EditDraft(c.ctx, other.ID, pages.Author{ID: "op", Name: "小王", At: noon}, func(*pages.Doc) error { return nil })
	wantCode(t, err, pages.NotFound)

	check(t, c.RestorePage(c.ctx, other.ID, noon))
	_, err = c.LivePage(c.ctx, "other")
	check(t, err)
	for _, err := range []error{
		c.DeletePage(c.ctx, "none", noon), c.RestorePage(c.ctx, "none", noon), c.SetPaused(c.ctx, "none", true, noon),
	} {
		wantCode(t, err, pages.NotFound)
	}
}

func testSlugs(t *testing.T, c *scene) {
	other := c.livePage("other")
	check(t, c.DeletePage(c.ctx, other.ID, noon))
	for _, slug := range []string{"live", "other"} {
		err := c.CreatePage(c.ctx, pages.Page{ID: NewID(), Slug: slug}, pages.Doc{})
		wantCode(t, err, pages.Conflict)
		var e *pages.Error
		errors.As(err, &e)
		equal(t, "words at the field", e.Fields["Slug"], "这个网址已被使用")
	}
	third := c.livePage("third")
	wantCode(t, c.SetSettings(c.ctx, third.ID, nil, pages.Settings{Slug: "live"}, noon), pages.Conflict)
	check(t, c.SetSettings(c.ctx, third.ID, nil, pages.Settings{Slug: "third"}, noon)) // its own
}

func testSettings(t *testing.T, c *scene) {
	set := pages.Settings{Slug: "moved", StartsAt: form.Time(noon.UnixMilli()), EndsAt: form.Time(noon.Add(time.Hour).UnixMilli()), Next: "p2"}
	check(t, c.SetSettings(c.ctx, c.page.ID, nil, set, noon.Add(time.Second)))
	check(t, c.SetPaused(c.ctx, c.page.ID, true, noon.Add(2*time.Second)))
	got, err := c.LivePage(c.ctx, "moved")
	check(t, err)
	want := c.page
	want.Slug, want.StartsAt, want.EndsAt, want.Next = "moved", int64(set.StartsAt), int64(set.EndsAt), "p2"
	want.Paused, want.UpdatedAt = true, noon.Add(2*time.Second).UnixMilli()
	equal(t, "page", got, want)
	wantCode(t, c.SetSettings(c.ctx, "none", nil, set, noon), pages.NotFound)
}

func testDrafts(t *testing.T, c *scene) {
	_, first, err := c.Draft(c.ctx, c.page.ID)
	check(t, err)
	section := pages.Section{ID: "s1", Kind: block.Bait, Blocks: []pages.Block{{ID: "b1", Kind: "hero", Props: []byte(`{"Title":"<b>&"}`)}}}
	rev, err := c.EditDraft(c.ctx, c.page.ID, pages.Author{ID: "op", Name: "小王", At: noon.Add(time.Minute)}, func(d *pages.Doc) error {
		d.Title, d.Sections = "新标题", append(d.Sections, section)
		return nil
	})
	check(t, err)
	equal(t, "revision", rev, first+1)
	d, rev, err := c.Draft(c.ctx, c.page.ID)
	check(t, err)
	equal(t, "stored revision", rev, first+1)
	equal(t, "blocks", d.Count(), 1)
	p, err := c.Page(c.ctx, c.page.ID)
	check(t, err)
	equal(t, "page's title", p.Title, "新标题")
	equal(t, "page's change", p.UpdatedAt, noon.Add(time.Minute).UnixMilli())

	mine := errors.New("mine")
	_, err = c.EditDraft(c.ctx, c.page.ID, pages.Author{ID: "op", Name: "小王", At: noon}, func(d *pages.Doc) error { d.Title = "x"; return mine })
	equal(t, "error of the edit", err, mine)
	again, _, err := c.Draft(c.ctx, c.page.ID)
	check(t, err)
	if !reflect.DeepEqual(d, again) {
		t.Fatal(cmp.Diff(d, again))
	}
	_, _, err = c.Draft(c.ctx, "none")
	wantCode(t, err, pages.NotFound)
	_, err = c.EditDraft(c.ctx, "none", pages.Author{ID: "op", Name: "小王", At: noon}, func(*pages.Doc) error { return nil })
	wantCode(t, err, pages.NotFound)
}

func testDraftsAtOnce(t *testing.T, c *scene) {
	const editors, edits = 20, 5
	errs := atOnce(editors, func(i int) error {
		for j := range edits {
			_, err := c.EditDraft(c.ctx, c.page.ID, pages.Author{ID: "op", Name: "小王", At: noon}, func(d *pages.Doc) error {
				d.Sections = append(d.Sections, pages.Section{ID: fmt.Sprintf("%d-%d", i, j)})
				return nil
			})
			if err != nil {
				return err
			}
		}
		return nil
	})
	check(t, errors.Join(errs...))
	d, rev, err := c.Draft(c.ctx, c.page.ID)
	check(t, err)
	equal(t, "edits that survived", len(d.Sections), editors*edits)
	equal(t, "revision", rev, 1+editors*edits)
}

func testVersions(t *testing.T, c *scene) {
	consent := block.Consent{Text: "同意", Version: "v1"}
	for n := 2; n <= 3; n++ {
		v, err := c.Publish(c.ctx, c.page.ID, pages.Doc{Title: fmt.Sprint(n)}, "小王", "说明", consent, noon)
		check(t, err)
		equal(t, "number", v.Number, n)
	}
	p, err := c.Page(c.ctx, c.page.ID)
	check(t, err)
	equal(t, "live version", p.Live, 3)
	all, err := c.Versions(c.ctx, p.ID)
	check(t, err)
	equal(t, "versions", len(all), 3)
	equal(t, "newest", all[0].Number, 3)
	v, err := c.Version(c.ctx, p.ID, 2)
	check(t, err)
	want := pages.Version{PageID: p.ID, Number: 2, Doc: pages.Doc{Title: "2"}, By: "小王", Note: "说明", CreatedAt: noon.UnixMilli()}
	if diff := cmp.Diff(want, v); diff != "" {
		t.Fatal(diff)
	}
	text, err := c.Consent(c.ctx, "v1")
	check(t, err)
	equal(t, "consent", text, "同意")

	_, err = c.Consent(c.ctx, "v2")
	wantCode(t, err, pages.NotFound)
	_, err = c.Version(c.ctx, p.ID, 9)
	wantCode(t, err, pages.NotFound)
	_, err = c.Publish(c.ctx, "none", pages.Doc{}, "", "", consent, noon)
	wantCode(t, err, pages.NotFound)
}

func testChannels(t *testing.T, c *scene) {
	ch := pages.Channel{PageID: c.page.ID, Code: "poster", Name: "海报", CreatedAt: noon.UnixMilli()}
	check(t, c.AddChannel(c.ctx, ch))
	wantCode(t, c.AddChannel(c.ctx, ch), pages.Conflict)
	wantCode(t, c.AddChannel(c.ctx, pages.Channel{PageID: "none", Code: "x"}), pages.NotFound)
	other := c.livePage("other")
	check(t, c.AddChannel(c.ctx, pages.Channel{PageID: other.ID, Code: "poster"}))
	all, err := c.Channels(c.ctx, c.page.ID)
	check(t, err)
	equal(t, "channels", len(all), 1)
	equal(t, "channel", all[0], ch)
	check(t, c.DeleteChannel(c.ctx, c.page.ID, "poster"))
	check(t, c.DeleteChannel(c.ctx, c.page.ID, "poster"))
	all, err = c.Channels(c.ctx, c.page.ID)
	check(t, err)
	equal(t, "channels after deletion", len(all), 0)
}

func testVisitors(t *testing.T, c *scene) {
	_, err := c.Visitor(c.ctx, "v")
	wantCode(t, err, pages.NotFound)
	v := pages.Visitor{ID: "v", Name: "小李", Avatar: "a.jpg", CreatedAt: noon.UnixMilli()}
	check(t, c.SetVisitor(c.ctx, v))
	check(t, c.SetVisitor(c.ctx, pages.Visitor{ID: "v", Name: "李四", Avatar: "b.jpg", CreatedAt: 1}))
	got, err := c.Visitor(c.ctx, "v")
	check(t, err)
	equal(t, "visitor", got, pages.Visitor{ID: "v", Name: "李四", Avatar: "b.jpg", CreatedAt: noon.UnixMilli()})

	c.acts("w") // a lead's name becomes the visitor's, where there is none yet
	got, err = c.Visitor(c.ctx, "w")
	check(t, err)
	equal(t, "name", got.Name, "访客w")
	c.acts("v")
	got, err = c.Visitor(c.ctx, "v")
	check(t, err)
	equal(t, "name", got.Name, "李四")
	c.code("x") // a share makes a visitor without a name, and the lead then names it
	c.acts("x")
	got, err = c.Visitor(c.ctx, "x")
	check(t, err)
	equal(t, "name", got.Name, "访客x")
}

func testShares(t *testing.T, c *scene) {
	_, err := c.ShareOf(c.ctx, c.page.ID, "v")
	wantCode(t, err, pages.NotFound)
	sh, created, err := c.EnsureShare(c.ctx, c.page.ID, "v", "poster", noon)
	check(t, err)
	equal(t, "created", created, true)
	equal(t, "share but for its code", sh, pages.Share{Code: sh.Code, PageID: c.page.ID, VisitorID: "v", Channel: "poster", CreatedAt: noon.UnixMilli()})
	again, created, err := c.EnsureShare(c.ctx, c.page.ID, "v", "other", noon.Add(time.Hour))
	check(t, err)
	equal(t, "created again", created, false)
	equal(t, "share the second time", again, sh)
	got, err := c.ShareByCode(c.ctx, sh.Code)
	check(t, err)
	equal(t, "share by code", got, sh)
	_, err = c.ShareByCode(c.ctx, "none")
	wantCode(t, err, pages.NotFound)
	_, _, err = c.EnsureShare(c.ctx, "none", "v", "", noon)
	wantCode(t, err, pages.NotFound)
}

func testSharesAtOnce(t *testing.T, c *scene) {
	var mu sync.Mutex
	codes, made := map[string]bool{}, 0
	errs := atOnce(30, func(int) error {
		sh, created, err := c.EnsureShare(c.ctx, c.page.ID, "v", "", noon)
		mu.Lock()
		defer mu.Unlock()
		codes[sh.Code] = true
		if created {
			made++
		}
		return err
	})
	check(t, errors.Join(errs...))
	equal(t, "codes", len(codes), 1)
	equal(t, "times created", made, 1)
}

func testLead(t *testing.T, c *scene) {
	want := c.form("v", "13800138000")
	got, again, err := c.AddLead(c.ctx, want, "", week, pages.Quota{}, noon)
	check(t, err)
	equal(t, "again", again, false)
	want.ID, want.CreatedAt, want.IP, want.Ticket = got.ID, noon.UnixMilli(), got.IP, got.Ticket
	if diff := cmp.Diff(want, got); diff != "" {
		t.Fatal(diff)
	}
	stored, err := c.LeadOf(c.ctx, c.page.ID, "v")
	check(t, err)
	want.IP = "" // kept as a keyed hash only
	if diff := cmp.Diff(want, stored); diff != "" {
		t.Fatal(diff)
	}
	_, err = c.LeadOf(c.ctx, c.page.ID, "nobody")
	wantCode(t, err, pages.NotFound)

	second, again := c.leaves("v", "13800138001", "", noon.Add(time.Hour))
	equal(t, "again with another phone", again, false)
	first, err := c.LeadOf(c.ctx, c.page.ID, "v")
	check(t, err)
	if first.ID == second.ID {
		t.Fatal("LeadOf is the second lead, want the first")
	}
	if _, _, err := c.AddLead(c.ctx, c.form("v", "138"), "", week, pages.Quota{}, noon); err == nil {
		t.Fatal("a lead with a broken phone was stored")
	}
}

func testDoubleSubmit(t *testing.T, c *scene) {
	var mu sync.Mutex
	ids, first := map[string]bool{}, 0
	errs := atOnce(50, func(int) error {
		l, again, err := c.AddLead(c.ctx, c.form("v", "13800138000"), "", week, pages.Quota{}, noon)
		mu.Lock()
		defer mu.Unlock()
		ids[l.ID] = true
		if !again {
			first++
		}
		return err
	})
	check(t, errors.Join(errs...))
	equal(t, "different leads answered", len(ids), 1)
	equal(t, "leads that were new", first, 1)
	_, total, err := c.Leads(c.ctx, LeadQuery{})
	check(t, err)
	equal(t, "leads stored", total, 1)
}

func testSamePhone(t *testing.T, c *scene) {
	c.opens("w", "a", noon)
	first := c.acts("v")
	got, again := c.leaves("w", phoneOf("v"), "", noon.Add(time.Hour))
	equal(t, "again", again, true)
	equal(t, "lead answered", got.ID, first.ID)
	equal(t, "its phone", got.Phone, phoneOf("v"))
	_, total, err := c.Friends(c.ctx, c.page.ID, "a", 10)
	check(t, err)
	equal(t, "friends of a, whose friend used a known phone", total, 0)

	other := *c
	other.page = c.livePage("other")
	_, again = other.leaves("v", phoneOf("v"), "", noon)
	equal(t, "again on another page", again, false)
}

func testPageStates(t *testing.T, c *scene) {
	add := func(at time.Time) error {
		_, _, err := c.AddLead(c.ctx, c.form("v", "13800138000"), "", week, pages.Quota{}, at)
		return err
	}
	starts, ends := noon.Add(time.Hour), noon.Add(2*time.Hour)
	set := pages.Settings{Slug: "live", StartsAt: form.Time(starts.UnixMilli()), EndsAt: form.Time(ends.UnixMilli())}
	check(t, c.SetSettings(c.ctx, c.page.ID, nil, set, noon))
	wantCode(t, add(starts.Add(-time.Millisecond)), pages.Early)
	wantCode(t, add(ends), pages.Ended)
	check(t, c.SetPaused(c.ctx, c.page.ID, true, noon))
	wantCode(t, add(starts), pages.Paused)
	check(t, c.SetPaused(c.ctx, c.page.ID, false, noon))
	check(t, c.DeletePage(c.ctx, c.page.ID, noon))
	wantCode(t, add(starts), pages.NotFound)
	check(t, c.RestorePage(c.ctx, c.page.ID, noon))
	check(t, add(ends.Add(-time.Millisecond)))

	draft := pages.Page{ID: NewID(), Slug: "draft"}
	check(t, c.CreatePage(c.ctx, draft, pages.Doc{}))
	for _, id := range []string{draft.ID, "none"} {
		l := c.form("v", "13800138000")
		l.PageID = id
		_, _, err := c.AddLead(c.ctx, l, "", week, pages.Quota{}, noon)
		wantCode(t, err, pages.NotFound)
	}
}

func testLastLink(t *testing.T, c *scene) {
	c.opens("v", "a", noon.Add(-2*time.Hour))
	c.opens("v", "b", noon.Add(-time.Hour))
	c.wantBond(c.acts("v"), "b", 1, "")

	c.opens("v", "a", noon)
	second, _ := c.leaves("v", "13900139000", c.code("a"), noon.Add(time.Minute))
	c.wantBond(second, "b", 1, "")
	inviter, err := c.Inviter(c.ctx, c.page.ID, "v")
	check(t, err)
	equal(t, "inviter", inviter.ID, "b")

	c.opens("w", "b", noon) // events may come late; the later opening counts
	c.opens("w", "a", noon.Add(-time.Hour))
	c.wantBond(c.acts("w"), "b", 1, "")
}

func testDirectVisit(t *testing.T, c *scene) {
	c.opens("v", "a", noon.Add(-time.Hour))
	c.Record(pages.Event{PageID: c.page.ID, VisitorID: "v", Kind: pages.EventView, At: noon.UnixMilli()})
	c.Record(pages.Event{PageID: c.page.ID, VisitorID: "v", Kind: pages.EventView, Channel: "poster", At: noon.UnixMilli()})
	l := c.acts("v")
	c.wantBond(l, "a", 1, "")
	equal(t, "channel", l.Channel, "poster")
	arrival, err := c.Arrival(c.ctx, c.page.ID, "v")
	check(t, err)
	equal(t, "arrival", arrival, pages.Arrival{ShareCode: c.code("a"), SharerID: "a", Channel: "poster", At: noon.Add(-time.Hour).UnixMilli()})
	_, err = c.Arrival(c.ctx, c.page.ID, "nobody")
	wantCode(t, err, pages.NotFound)

	alone := c.acts("w")
	c.wantBond(alone, "", 0, "")
	_, err = c.Inviter(c.ctx, c.page.ID, "w")
	wantCode(t, err, pages.NotFound)
	c.opens("w", "a", noon) // locked: who came alone stays alone
	second, _ := c.leaves("w", "13900139000", "", noon.Add(time.Hour))
	c.wantBond(second, "", 0, "")
}

func testOwnLink(t *testing.T, c *scene) {
	c.opens("v", "v", noon)
	c.wantBond(c.acts("v"), "", 0, pages.ReasonSelf)

	c.opens("w", "a", noon.Add(-time.Hour)) // a look at the own poster does not cost the friend the credit
	c.opens("w", "w", noon)
	l, _ := c.leaves("w", phoneOf("w"), c.code("w"), noon)
	c.wantBond(l, "a", 1, "")

	x, _ := c.leaves("x", phoneOf("x"), c.code("x"), noon)
	c.wantBond(x, "", 0, pages.ReasonSelf)
}

func testLoops(t *testing.T, c *scene) {
	c.opens("b", "a", noon)
	c.wantBond(c.acts("b"), "a", 1, "")
	c.opens("a", "b", noon)
	c.wantBond(c.acts("a"), "", 0, pages.ReasonLoop)

	c.opens("e", "d", noon)
	c.wantBond(c.acts("e"), "d", 1, "")
	c.opens("f", "e", noon)
	c.wantBond(c.acts("f"), "e", 2, "")
	c.opens("g", "f", noon)
	c.wantBond(c.acts("g"), "f", 3, "")
	c.opens("d", "g", noon)
	c.wantBond(c.acts("d"), "", 0, pages.ReasonLoop)

	// A circle that only damage could have made must not hang the store.
	check(t, c.do(c.ctx, func(ctx context.Context, tx *tx) error {
		_, err := tx.exec(ctx, `UPDATE bonds SET inviter = 'g' WHERE visitor_id = 'd'`)
		return err
	}))
	c.opens("h", "g", noon)
	if l := c.acts("h"); l.Inviter != "g" {
		t.Fatalf("inviter is %q, want g", l.Inviter)
	}
}

func testWindow(t *testing.T, c *scene) {
	c.opens("v", "a", noon.Add(-week))
	c.wantBond(c.acts("v"), "", 0, pages.ReasonExpired)
	c.opens("w", "a", noon.Add(-week+time.Millisecond))
	c.wantBond(c.acts("w"), "a", 1, "")
}

func testVia(t *testing.T, c *scene) {
	l, _ := c.leaves("v", phoneOf("v"), c.code("a"), noon)
	c.wantBond(l, "a", 1, "")
	equal(t, "share code", l.ShareCode, c.code("a"))

	c.opens("w", "b", noon.Add(-week))
	l, _ = c.leaves("w", phoneOf("w"), c.code("a"), noon)
	c.wantBond(l, "a", 1, "")
	c.opens("x", "b", noon.Add(time.Millisecond)) // newer than the form
	l, _ = c.leaves("x", phoneOf("x"), c.code("a"), noon)
	c.wantBond(l, "b", 1, "")
	l, _ = c.leaves("y", phoneOf("y"), "nonsense", noon)
	c.wantBond(l, "", 0, "")

	other := *c
	other.page = c.livePage("other")
	foreign := other.code("a")
	l, _ = c.leaves("z", phoneOf("z"), foreign, noon)
	c.wantBond(l, "", 0, "")
	c.Record(pages.Event{PageID: c.page.ID, VisitorID: "u", Kind: pages.EventArrive, ShareCode: foreign, At: noon.UnixMilli()})
	c.wantBond(c.acts("u"), "", 0, "")
}

func testDepth(t *testing.T, c *scene) {
	c.wantBond(c.acts("a"), "", 0, "")
	c.opens("b", "a", noon)
	c.wantBond(c.acts("b"), "a", 1, "")
	c.opens("c", "b", noon)
	c.wantBond(c.acts("c"), "b", 2, "")
	c.opens("d", "c", noon)
	c.wantBond(c.acts("d"), "c", 3, "")
}

func testLeadChannels(t *testing.T, c *scene) {
	_, _, err := c.EnsureShare(c.ctx, c.page.ID, "a", "poster", noon)
	check(t, err)
	c.opens("v", "a", noon)
	equal(t, "channel by the share", c.acts("v").Channel, "poster")

	c.Record(pages.Event{PageID: c.page.ID, VisitorID: "w", Kind: pages.EventArrive, ShareCode: c.code("a"), Channel: "group", At: noon.UnixMilli()})
	c.opens("w", "a", noon)
	equal(t, "channel by the last arrival with one", c.acts("w").Channel, "group")

	l := c.form("x", phoneOf("x"))
	l.Channel = "own"
	got, _, err := c.AddLead(c.ctx, l, c.code("a"), week, pages.Quota{}, noon)
	check(t, err)
	equal(t, "channel of the form", got.Channel, "own")
	got, _ = c.leaves("y", phoneOf("y"), c.code("a"), noon)
	equal(t, "channel by via", got.Channel, "poster")
}

func testFriends(t *testing.T, c *scene) {
	for i, v := range []string{"b", "c", "d"} {
		at := noon.Add(time.Duration(i) * time.Minute)
		c.opens(v, "a", at)
		c.leaves(v, phoneOf(v), "", at)
	}
	c.leaves("d", "13900139000", "", noon.Add(time.Hour)) // a second phone is not a second friend
	friends, total, err := c.Friends(c.ctx, c.page.ID, "a", 2)
	check(t, err)
	equal(t, "friends", total, 3)
	want := []pages.Friend{{Name: "访*", At: noon.Add(2 * time.Minute).UnixMilli(), Depth: 1}, {Name: "访*", At: noon.Add(time.Minute).UnixMilli(), Depth: 1}}
	if diff := cmp.Diff(want, friends); diff != "" {
		t.Fatal(diff)
	}
	friends, total, err = c.Friends(c.ctx, c.page.ID, "", 10)
	check(t, err)
	equal(t, "friends of nobody", len(friends)+total, 0)
}

func testErase(t *testing.T, c *scene) {
	c.opens("b", "a", noon)
	c.acts("b")
	c.opens("d", "b", noon)
	c.acts("d")
	before, err := c.FiguresOf(c.ctx, c.page.ID, 0, 0)
	check(t, err)
	check(t, c.SetVisitor(c.ctx, pages.Visitor{ID: "b", Name: "小李", Avatar: "a.jpg"}))

	later := noon.Add(time.Hour)
	check(t, c.EraseVisitor(c.ctx, "b", later))
	check(t, c.EraseVisitor(c.ctx, "b", later.Add(time.Hour)))
	leads, shares, v, err := c.MyData(c.ctx, "b")
	check(t, err)
	equal(t, "visitor's name and avatar", v.Name+v.Avatar, "")
	equal(t, "leads", len(leads), 1)
	equal(t, "shares", len(shares), 1)
	equal(t, "lead's name and phone", leads[0].Name+leads[0].Phone, "")
	equal(t, "answers", len(leads[0].Answers), 0)
	equal(t, "erased at", leads[0].ErasedAt, later.UnixMilli())

	after, err := c.FiguresOf(c.ctx, c.page.ID, 0, 0)
	check(t, err)
	equal(t, "figures", after, before)
	friends, total, err := c.Friends(c.ctx, c.page.ID, "a", 10)
	check(t, err)
	equal(t, "friends of the inviter", total, 1)
	equal(t, "friend's name", friends[0].Name, "好友")
	d, err := c.LeadOf(c.ctx, c.page.ID, "d")
	check(t, err)
	c.wantBond(d, "b", 2, "")

	again := false
	_, again = c.leaves("new", phoneOf("b"), "", later)
	equal(t, "again with an erased phone", again, true)
	_, total, err = c.Leads(c.ctx, LeadQuery{Search: phoneOf("b")[7:]})
	check(t, err)
	equal(t, "leads found by the erased phone's tail", total, 0)

	empty, _, v, err := c.MyData(c.ctx, "nobody")
	check(t, err)
	equal(t, "leads of nobody", len(empty), 0)
	equal(t, "visitor nobody", v, pages.Visitor{ID: "nobody"})
}

func testLeadList(t *testing.T, c *scene) {
	c.acts("a")
	c.opens("b", "a", noon)
	l := c.form("b", "13812345678")
	l.Name, l.Channel = "100%_王", "poster"
	_, _, err := c.AddLead(c.ctx, l, "", week, pages.Quota{}, noon.Add(time.Second))
	check(t, err)

	rows, total, err := c.Leads(c.ctx, LeadQuery{PageID: c.page.ID})
	check(t, err)
	equal(t, "leads", total, 2)
	equal(t, "newest", rows[0].Phone, "13812345678")
	equal(t, "inviter's name", rows[0].InviterName, "访客a")
	equal(t, "page's title", rows[0].PageTitle, "页面 live")
	equal(t, "friends of a", rows[1].Friends, 1)

	for _, q := range []LeadQuery{
		{Search: "13812345678"}, {Search: "+86 138-1234-5678"}, {Search: "5678"}, {Search: "%_"}, {Search: " 王 "},
		{Channel: "poster"}, {Limit: 1}, {PageID: c.page.ID, Search: "王", Channel: "poster", Limit: 5},
	} {
		rows, _, err := c.Leads(c.ctx, q)
		check(t, err)
		if len(rows) != 1 || rows[0].Phone != "13812345678" {
			t.Fatalf("%+v finds %d leads, want b's alone", q, len(rows))
		}
	}
	for _, q := range []LeadQuery{{Search: "0%王"}, {Search: "13812345679"}, {Search: "!"}, {Channel: "x"}, {PageID: "x"}, {Offset: 2}} {
		rows, _, err := c.Leads(c.ctx, q)
		check(t, err)
		equal(t, fmt.Sprintf("leads by %+v", q), len(rows), 0)
	}
	rows, total, err = c.Leads(c.ctx, LeadQuery{Offset: 1, Limit: 1})
	check(t, err)
	equal(t, "second page", rows[0].VisitorID, "a")
	equal(t, "total on the second page", total, 2)
}

func testEachLead(t *testing.T, c *scene) {
	const n = chunk + 7
	check(t, errors.Join(atOnce(n, func(i int) error { // many share a time, so that the id must decide
		_, _, err := c.AddLead(c.ctx, c.form(fmt.Sprint(i), fmt.Sprintf("139%08d", i)), "", week, pages.Quota{}, noon.Add(time.Duration(i/100)*time.Second))
		return err
	})...))
	seen := map[string]bool{}
	var last LeadRow
	check(t, c.EachLead(c.ctx, LeadQuery{PageID: c.page.ID}, func(r LeadRow) error {
		if last.ID != "" && (r.CreatedAt > last.CreatedAt || r.CreatedAt == last.CreatedAt && r.ID >= last.ID) {
			t.Fatalf("%s comes after %s", r.ID, last.ID)
		}
		seen[r.Phone], last = true, r
		return nil
	}))
	equal(t, "leads exported", len(seen), n)

	count := 0
	check(t, c.EachLead(c.ctx, LeadQuery{Limit: chunk + 1, Offset: 2}, func(LeadRow) error { count++; return nil }))
	equal(t, "leads within the limit", count, chunk+1)
	mine := errors.New("mine")
	equal(t, "error", c.EachLead(c.ctx, LeadQuery{}, func(LeadRow) error { return mine }), mine)
}

func testSharers(t *testing.T, c *scene) {
	c.code("lonely")
	c.opens("b", "a", noon)
	c.opens("a", "a", noon) // a's own view does not count
	c.acts("b")
	c.opens("d", "b", noon)
	c.acts("d")
	c.opens("e", "a", noon)
	l, _ := c.leaves("e", phoneOf("e"), "", noon.Add(time.Hour))
	got, err := c.Sharers(c.ctx, c.page.ID, 2)
	check(t, err)
	want := []Sharer{
		{VisitorID: "a", Code: c.code("a"), Views: 2, Friends: 2, Depth2: 1, Last: l.CreatedAt},
		{VisitorID: "b", Name: "访客b", Code: c.code("b"), Views: 1, Friends: 1, Last: noon.UnixMilli()},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Fatal(diff)
	}
}

func testFigures(t *testing.T, c *scene) {
	view := pages.Event{PageID: c.page.ID, VisitorID: "v", Kind: pages.EventView, Channel: "poster", At: noon.UnixMilli()}
	robot := view
	robot.Kind = pages.EventBot
	for _, e := range []pages.Event{view, view, robot} {
		c.Record(e)
	}
	c.opens("w", "a", noon)
	c.acts("v")
	c.acts("w")
	other := *c
	other.page = c.livePage("other")
	other.acts("x")

	want := pages.Figures{Views: 3, Visitors: 2, Leads: 2, Invited: 1, Shares: 1}
	all, err := c.Figures(c.ctx, noon.UnixMilli(), noon.UnixMilli()+1)
	check(t, err)
	equal(t, "figures", all[c.page.ID], want)
	equal(t, "figures of the other page", all[other.page.ID], pages.Figures{Leads: 1})
	one, err := c.FiguresOf(c.ctx, c.page.ID, 0, 0)
	check(t, err)
	equal(t, "figures of the page", one, want)
	before, err := c.FiguresOf(c.ctx, c.page.ID, 0, noon.UnixMilli())
	check(t, err)
	equal(t, "figures before noon", before, pages.Figures{})

	by, err := c.ChannelFigures(c.ctx, c.page.ID, 0, 0)
	check(t, err)
	equal(t, "figures of the channel", by["poster"], pages.Figures{Views: 2, Visitors: 1, Leads: 1})
	equal(t, "figures of no channel", by[""], pages.Figures{Views: 1, Visitors: 1, Leads: 1, Invited: 1, Shares: 1})
}

func testEvents(t *testing.T, c *scene) {
	const n = 64 + 8 + 3
	for i := range n {
		c.Record(pages.Event{PageID: c.page.ID, VisitorID: "v", Kind: pages.EventBot, At: int64(i), Data: []byte(`{"n":1}`)})
	}
	c.flush()
	var rows []struct {
		At   int    `db:"at"`
		Data string `db:"data"`
	}
	check(t, c.read.all(c.ctx, &rows, `SELECT at, data FROM events WHERE kind = 'bot'`))
	equal(t, "events", len(rows), n)
	for i, row := range rows { // both databases return rows of a fresh table in the order of insertion
		equal(t, "place of an event", row.At, i)
		equal(t, "data", row.Data, `{"n":1}`)
	}
	equal(t, "dropped", c.Dropped(), 0)
}

func testOddTexts(t *testing.T, c *scene) {
	c.Record(pages.Event{PageID: c.page.ID, VisitorID: "v\x00", Kind: pages.EventView, Channel: "a\xff", At: 1, Data: []byte("\x00")})
	l := c.form("v", "13800138000")
	l.Name, l.Channel = "王\x00小\xff明'\"; DROP TABLE leads; --", "\x00"
	l.Answers = []pages.Answer{{Label: "问\x00题", Text: "答\xff案 ? $1"}}
	got, _, err := c.AddLead(c.ctx, l, "\x00'", week, pages.Quota{}, noon)
	check(t, err)
	stored, err := c.LeadOf(c.ctx, c.page.ID, "v")
	check(t, err)
	equal(t, "name", stored.Name, got.Name)
	equal(t, "answer", stored.Answers[0].Text, "答\uFFFD案 ? $1")
	_, _, err = c.Leads(c.ctx, LeadQuery{Search: "\x00\xff"})
	check(t, err)
	equal(t, "dropped", c.Dropped(), 0)
	for _, odd := range []string{"x\x00", "x\xff", strings.Repeat("x", 1<<20)} {
		_, err = c.LivePage(c.ctx, odd)
		wantCode(t, err, pages.NotFound)
		_, err = c.Page(c.ctx, odd)
		wantCode(t, err, pages.NotFound)
		_, err = c.OperatorByLogin(c.ctx, odd)
		wantCode(t, err, pages.NotFound)
	}
	check(t, c.CreateOperator(c.ctx, operator("odd", pages.Owner)))
	check(t, c.CreateSession(c.ctx, pages.Session{ID: "s", OperatorID: "op-odd", Agent: "x\xff\x00", CreatedAt: 1, ExpiresAt: 2}))
}

func testAudit(t *testing.T, c *scene) {
	check(t, c.CreateOperator(c.ctx, operator("a", pages.Owner)))
	check(t, c.Audit(c.ctx, "op-a", "publish", c.page.ID, "版本 1", noon))
	check(t, c.Audit(c.ctx, "", "migrate", "", "", noon.Add(time.Second)))
	rows, err := c.AuditRows(c.ctx, AuditQuery{Limit: 10})
	check(t, err)
	equal(t, "rows", len(rows), 2)
	equal(t, "newest", rows[0].Action, "migrate")
	equal(t, "who", rows[1].Operator, "运营a")
	equal(t, "where", rows[1].PageTitle, "页面 live")
	older, err := c.AuditRows(c.ctx, AuditQuery{Before: AuditMark{At: rows[0].At, ID: rows[0].ID}, Limit: 10})
	check(t, err)
	equal(t, "before the newest", len(older), 1)
	for _, x := range []struct {
		q    AuditQuery
		want int
	}{
		{AuditQuery{Search: "运营A"}, 1}, {AuditQuery{Search: "面 live"}, 1}, {AuditQuery{Search: "版本 1"}, 1}, {AuditQuery{Search: "%"}, 0},
		{AuditQuery{Search: "迁移", Actions: []string{"migrate"}}, 1}, {AuditQuery{Search: "没有"}, 0},
	} {
		x.q.Limit = 10
		found, err := c.AuditRows(c.ctx, x.q)
		check(t, err)
		equal(t, fmt.Sprintf("found by %+v", x.q), len(found), x.want)
	}
}

func testPictures(t *testing.T, c *scene) {
	src := strings.Repeat("0f", 16) + "-1080x720.jpg"
	p := pages.Picture{Src: src, Title: "封面 100%", Bytes: 3, By: "小王", CreatedAt: noon.UnixMilli()}
	files := map[int][]byte{1080: []byte("big"), 360: []byte("small")}
	check(t, c.SavePicture(c.ctx, p, files, nil))
	check(t, c.SavePicture(c.ctx, pages.Picture{Src: src, Title: "另一个"}, files, nil))
	for _, search := range []string{"", "0%", "封面"} {
		all, err := c.Pictures(c.ctx, search, 10)
		check(t, err)
		equal(t, "pictures by "+search, len(all), 1)
		equal(t, "picture", all[0], p)
	}
	none, err := c.Pictures(c.ctx, "0%封", 10)
	check(t, err)
	equal(t, "pictures by another title", len(none), 0)

	one, err := c.Picture(c.ctx, src)
	check(t, err)
	equal(t, "one picture", one, p)
	for offset, want := range []int{1, 0} {
		page, total, err := c.PicturePage(c.ctx, "封面", offset, 1)
		check(t, err)
		equal(t, "pictures of a page", len(page), want)
		equal(t, "pictures in all", total, 1)
	}

	path, err := c.PictureFile(360, src)
	check(t, err)
	data, err := os.ReadFile(path)
	check(t, err)
	equal(t, "file", string(data), "small")
	for _, bad := range []string{"../key", "..", "x.jpg", ""} {
		_, err = c.PictureFile(360, bad)
		wantCode(t, err, pages.NotFound)
		wantCode(t, c.SavePicture(c.ctx, pages.Picture{Src: bad}, files, nil), pages.NotFound)
	}
	_, err = c.PictureFile(99, src)
	wantCode(t, err, pages.NotFound)
	_, err = c.PictureWeight(src) // not kept for a phone's width
	wantCode(t, err, pages.NotFound)
	check(t, c.SavePicture(c.ctx, p, map[int][]byte{750: []byte("as a phone loads it")}, nil))
	weight, err := c.PictureWeight(src)
	check(t, err)
	equal(t, "weight", weight, len("as a phone loads it"))

	poster := func(p form.Picture) func(*pages.Doc) error {
		return func(d *pages.Doc) error { d.Poster.Picture = p; return nil }
	}
	_, err = c.EditDraft(c.ctx, c.page.ID, pages.Author{ID: "op", Name: "小王", At: noon}, poster(form.Picture{Src: src}))
	check(t, err)
	wantCode(t, c.DeletePicture(c.ctx, src), pages.Conflict)
	d, _, err := c.Draft(c.ctx, c.page.ID)
	check(t, err)
	_, err = c.Publish(c.ctx, c.page.ID, d, "", "", block.Consent{}, noon)
	check(t, err)
	_, err = c.EditDraft(c.ctx, c.page.ID, pages.Author{ID: "op", Name: "小王", At: noon}, poster(form.Picture{}))
	check(t, err)
	check(t, c.DeletePage(c.ctx, c.page.ID, noon))
	wantCode(t, c.DeletePicture(c.ctx, src), pages.Conflict)
	check(t, c.RestorePage(c.ctx, c.page.ID, noon))
	d.Poster.Picture = form.Picture{}
	_, err = c.Publish(c.ctx, c.page.ID, d, "", "", block.Consent{}, noon)
	check(t, err)

	check(t, c.DeletePicture(c.ctx, src))
	check(t, c.DeletePicture(c.ctx, src))
	has, err := c.HasPicture(c.ctx, src)
	check(t, err)
	equal(t, "still there", has, false)
	_, err = c.Picture(c.ctx, src)
	wantCode(t, err, pages.NotFound)
	_, err = c.PictureFile(360, src)
	wantCode(t, err, pages.NotFound)
}

func testEmpty(t *testing.T, c *scene) {
	empty, err := c.Empty(c.ctx)
	check(t, err)
	equal(t, "empty with a page", empty, false)
	check(t, c.do(c.ctx, func(ctx context.Context, tx *tx) error {
		for _, table := range []string{"drafts", "versions", "pages"} {
			if _, err := tx.exec(ctx, `DELETE FROM `+table); err != nil {
				return err
			}
		}
		return nil
	}))
	empty, err = c.Empty(c.ctx)
	check(t, err)
	equal(t, "empty", empty, true)
	check(t, c.CreateOperator(c.ctx, operator("a", pages.Owner)))
	empty, err = c.Empty(c.ctx)
	check(t, err)
	equal(t, "empty with an operator", empty, false)
	check(t, c.Ready(c.ctx))
}

// testPieces: a tall picture's pieces come and go with it.
func testPieces(t *testing.T, c *scene) {
	src := strings.Repeat("1e", 16) + "-750x2400-2p.jpg"
	pieces := map[int][][]byte{375: {[]byte("a"), []byte("b")}, 750: {[]byte("A"), []byte("B")}}
	check(t, c.SavePicture(c.ctx, pages.Picture{Src: src}, map[int][]byte{375: []byte("ab"), 750: []byte("AB")}, pieces))
	path, err := c.PieceFile(750, 1, src)
	check(t, err)
	data, err := os.ReadFile(path)
	check(t, err)
	equal(t, "piece", string(data), "B")
	for _, bad := range []string{"../key", "..", "x.jpg", ""} {
		_, err = c.PieceFile(750, 0, bad)
		wantCode(t, err, pages.NotFound)
		wantCode(t, c.SavePicture(c.ctx, pages.Picture{Src: bad}, nil, map[int][][]byte{750: {nil}}), pages.NotFound)
	}
	_, err = c.PieceFile(750, -1, src)
	wantCode(t, err, pages.NotFound)
	_, err = c.PieceFile(750, 2, src)
	wantCode(t, err, pages.NotFound)
	path, err = c.PictureFile(375, src)
	check(t, err)
	if !strings.Contains(path, "375") {
		t.Errorf("of width 375 there is %s", path)
	}
	check(t, c.DeletePicture(c.ctx, src))
	_, err = c.PieceFile(750, 1, src)
	wantCode(t, err, pages.NotFound)
}

func testVideos(t *testing.T, c *scene) {
	src := strings.Repeat("2f", 16) + "-1280x720-65s.mp4"
	v := pages.Video{Src: src, Title: "怎么上课", Bytes: 3, By: "小王", CreatedAt: noon.UnixMilli()}
	check(t, c.SaveVideo(c.ctx, v, []byte("mp4")))
	check(t, c.SaveVideo(c.ctx, pages.Video{Src: src, Title: "另一个"}, []byte("mp4")))
	list, err := c.Videos(c.ctx, 10)
	check(t, err)
	equal(t, "videos", len(list), 1)
	equal(t, "video", list[0], v)
	there, err := c.VideosAmong(c.ctx, []string{src, "none"})
	check(t, err)
	equal(t, "there", fmt.Sprint(there), "map["+src+":true]")
	path, err := c.VideoFile(src)
	check(t, err)
	data, err := os.ReadFile(path)
	check(t, err)
	equal(t, "file", string(data), "mp4")
	for _, bad := range []string{"../key", "..", "x.mp4", ""} {
		_, err = c.VideoFile(bad)
		wantCode(t, err, pages.NotFound)
		wantCode(t, c.SaveVideo(c.ctx, pages.Video{Src: bad}, nil), pages.NotFound)
		wantCode(t, c.DeleteVideo(c.ctx, bad), pages.NotFound)
	}

	has := func(src string) func(*pages.Doc) error {
		return func(d *pages.Doc) error { d.Card.Words = src; return nil } // wherever it stands
	}
	_, err = c.EditDraft(c.ctx, c.page.ID, wang("k", 1), has(src))
	check(t, err)
	err = c.DeleteVideo(c.ctx, src)
	wantCode(t, err, pages.Conflict)
	if !strings.Contains(err.Error(), "这个视频") {
		t.Errorf("the words are %v", err)
	}
	_, err = c.EditDraft(c.ctx, c.page.ID, wang("l", 2), has(""))
	check(t, err)
	check(t, c.DeleteVideo(c.ctx, src))
	check(t, c.DeleteVideo(c.ctx, src))
	_, err = c.VideoFile(src)
	wantCode(t, err, pages.NotFound)
}

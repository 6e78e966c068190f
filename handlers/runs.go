package handlers

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"net/http"
	"slices"
	"strconv"
	"strings"

	"github.com/labstack/echo/v4"

	"github.com/sanduan/sanduan/components/form"
	"github.com/sanduan/sanduan/db"
	"github.com/sanduan/sanduan/pages"
	"github.com/sanduan/sanduan/pages/admin"
	"github.com/sanduan/sanduan/pages/play"
)

// runs shows how a page's plays stand, and lists the runs of one. Searching posts: names and phones stay out of addresses.
func (s *Server) runs(c echo.Context) error { return s.showRuns(c, http.StatusOK, "") }

// showRuns answers with the list of runs, and with what came of an act, "" nothing, and of which lines of it nothing came.
func (s *Server) showRuns(c echo.Context, code int, words string, faults ...admin.LineFault) error {
	view, q, err := s.runList(c)
	if err != nil {
		return err
	}
	if err := s.auditSearch(c, view.Page.ID, view.Search); err != nil {
		return err
	}
	view.Told, view.Wrong, view.Faults = words, code != http.StatusOK, faults
	if view.Wrong {
		view.Phones = c.FormValue("phones")
	}
	if view.Play.Key != "" && !(view.Search != "" && len(q.People) == 0) { // a search that finds nobody finds no run
		q.Limit = admin.RunsPage + 1
		if view.Rows, err = s.store.RunRows(c.Request().Context(), q); err != nil {
			return err
		}
	}
	if len(view.Rows) > admin.RunsPage {
		view.Rows = view.Rows[:admin.RunsPage]
		last := view.Rows[admin.RunsPage-1].Run
		view.Next = strconv.FormatInt(last.StartedAt, 10) + "." + last.ID
	}
	return render(c, code, admin.RunsScreen(s.frame(c, "玩法"), view))
}

// runList is the screen without its runs, and what it asks for.
func (s *Server) runList(c echo.Context) (view admin.Runs, q db.RunQuery, err error) {
	ctx := c.Request().Context()
	if view.Page, err = s.store.Page(ctx, c.Param("id")); err != nil {
		return view, q, err
	}
	rules, err := s.rulesOf(ctx, view.Page.ID)
	if err != nil {
		return view, q, err
	}
	figures, err := s.playFigures(ctx, view.Page.ID)
	if err != nil {
		return view, q, err
	}
	view.Now, view.Plays, view.Invited = s.now(), runPlays(rules, maps.Clone(figures.runs)), figures.invited
	view.Play = view.Chosen(c.FormValue("play"))
	view.State, view.Held = play.State(cut(c.FormValue("state"), 10)), c.FormValue("held") != ""
	at, id := mark(c.FormValue("before"))
	q = db.RunQuery{PageID: view.Page.ID, Play: view.Play.Key, State: view.State, Held: view.Held, Before: db.RunMark{StartedAt: at, ID: id}}
	view.Further = q.Before.ID != ""
	if view.Search = search(c); view.Search != "" {
		if q.People, err = s.store.People(ctx, view.Page.ID, view.Search); err != nil {
			return view, q, err
		}
		view.People = q.People
		if view.Tracks, err = s.tracks(ctx, view.Page.ID, q.People); err != nil {
			return view, q, err
		}
	}
	if err := s.addBoards(ctx, &view, rules); err != nil {
		return view, q, err
	}
	return view, q, s.addFigures(ctx, &view, rules)
}

// search is what the body of a search says; an address cannot.
func search(c echo.Context) string {
	if c.Request().Method != http.MethodPost {
		return ""
	}
	return strings.TrimSpace(cut(c.FormValue("q"), 120))
}

// mark reads where in a list the last screen ended, unix ms and an id; 0 and "" for nonsense.
func mark(s string) (ms int64, id string) {
	at, id, _ := strings.Cut(cut(s, 80), ".")
	ms, err := strconv.ParseInt(at, 10, 64)
	if err != nil {
		return 0, ""
	}
	return ms, id
}

// runPlays are the plays of the live version, and those that are not on it any more but have runs.
func runPlays(rules pages.Ready, counts map[string]pages.RunCounts) (all []admin.RunPlay) {
	for _, rp := range rules.Plays {
		all = append(all, admin.RunPlay{Key: string(rp.Key), Kind: rp.Kind, Title: rp.Settings.Common().Title, Settings: rp.Settings, Counts: counts[string(rp.Key)]})
		delete(counts, string(rp.Key))
	}
	for _, key := range slices.Sorted(maps.Keys(counts)) {
		all = append(all, admin.RunPlay{Key: key, Title: "已下线的玩法", Counts: counts[key]})
	}
	return all
}

// addFigures adds what of the play's prizes is taken, what they cost, and what is switched off.
func (s *Server) addFigures(ctx context.Context, view *admin.Runs, rules pages.Ready) error {
	shelves, err := s.store.Shelves(ctx, view.Page.ID)
	if err != nil {
		return err
	}
	view.Off = shelves.Halted[view.Play.Key]
	if view.Play.Settings != nil {
		for _, key := range view.Play.Settings.Gives() {
			if x, ok := rules.Doc.Prizes.Get(key); ok {
				view.Prizes = append(view.Prizes, admin.RunPrize{Title: x.Title, Total: x.Total, Stock: shelves.Stocks[string(key)]})
			}
		}
	}
	budget, err := s.store.Budget(ctx, view.Page.ID, s.now())
	if err != nil {
		return err
	}
	view.Spent = budget.All
	return nil
}

// playFigures are a page's figures that all of its runs and leads are counted for.
type playFigures struct {
	runs    map[string]pages.RunCounts // by the key of the play
	invited int                        // people who came through others
}

// playFigures are the page's of now, or of some seconds ago; what an operator does about its runs shows at once.
func (s *Server) playFigures(ctx context.Context, pageID string) (playFigures, error) {
	return lately(s.recent.figures, s.moment(), pageID, func() (f playFigures, err error) {
		if f.runs, err = s.store.RunFigures(ctx, pageID); err != nil {
			return f, err
		}
		all, err := s.store.FiguresOf(ctx, pageID, 0, 0)
		f.invited = all.Invited
		return f, err
	})
}

// tracks are what people have to do with a page's runs, with the names of whose runs they are.
func (s *Server) tracks(ctx context.Context, pageID string, people []pages.Person) ([]admin.RunTrack, error) {
	found, err := s.store.Tracks(ctx, pageID, people)
	if err != nil {
		return nil, err
	}
	var ids []string
	for _, t := range found {
		ids = append(ids, t.Owner, t.Visitor)
	}
	who, err := s.store.PeopleOf(ctx, pageID, ids...)
	var all []admin.RunTrack
	for _, t := range found {
		all = append(all, admin.RunTrack{Track: t, Who: who[t.Visitor], OwnerName: who[t.Owner].Masked()})
	}
	return all, err
}

// exportRuns writes the runs the form asks for as a table; people stay masked in it.
func (s *Server) exportRuns(c echo.Context) error {
	ctx := c.Request().Context()
	view, q, err := s.runList(c)
	if err != nil {
		return err
	}
	if view.Play.Key == "" {
		return pages.Errorf(pages.NotFound, "这个页面还没有玩法")
	}
	if view.Search != "" && len(q.People) == 0 {
		return pages.Errorf(pages.NotFound, "没有符合的，请返回换个条件")
	}
	q.Before = db.RunMark{}
	if err := s.audit(c, "runs.export", q.PageID, view.Play.Title); err != nil {
		return err
	}
	head := []string{"编号", "发起人", "状态", "进度", "目标", "已砍（元）", "待审核", "发起时间", "截止时间", "结束时间"}
	return s.table(c, view.Page.Title+" "+view.Play.Title, "runs.csv", head, func(write func([]string) error) error {
		return s.store.EachRun(ctx, q, func(x pages.RunRow) error {
			return write([]string{
				x.Run.ID, cell(x.Masked()), x.Run.State.Title(), strconv.FormatInt(x.Progress, 10), strconv.FormatInt(x.Goal, 10), form.Money(x.Amount).Yuan(),
				strconv.Itoa(x.Held), sheetTime(x.StartedAt), sheetTime(x.Deadline), sheetTime(x.EndedAt),
			})
		})
	})
}

// switchPlay pauses or resumes the counting, or the prizes, of a play.
func (s *Server) switchPlay(c echo.Context) error {
	ctx, pageID, key := c.Request().Context(), c.Param("id"), c.Param("play")
	why, err := readWhy(c)
	if err != nil {
		return s.toldRuns(c, err)
	}
	title, err := s.playTitle(ctx, pageID, key)
	if err != nil {
		return err
	}
	shelves, err := s.store.Shelves(ctx, pageID)
	if err != nil {
		return err
	}
	off, words := shelves.Halted[key], ""
	switch c.FormValue("do") {
	case "pause-acts":
		off.Acts, words = true, "已暂停计数"
	case "resume-acts":
		off.Acts, words = false, "已恢复计数"
	case "pause-prizes":
		off.Prizes, words = true, "已暂停发奖"
	case "resume-prizes":
		off.Prizes, words = false, "已恢复发奖"
	default:
		return pages.Errorf(pages.Invalid, "没有这个操作")
	}
	if err := s.store.SetSwitches(ctx, pageID, key, off, s.now()); err != nil {
		return err
	}
	s.recent.shelves.drop(pageID)
	if err := s.audit(c, "play.switch", pageID, fmt.Sprintf("%s：%s · %s", title, words, why)); err != nil {
		return err
	}
	return s.showRuns(c, http.StatusOK, words)
}

func errPlayGone() error {
	return pages.Errorf(pages.NotFound, "这个玩法已下线，请刷新页面")
}

// playTitle is what a live play is called, or a NotFound error.
func (s *Server) playTitle(ctx context.Context, pageID, key string) (string, error) {
	rules, err := s.rulesOf(ctx, pageID)
	if err != nil {
		return "", err
	}
	rp, ok := rules.Play(key)
	if !ok || key == "" {
		return "", errPlayGone()
	}
	return rp.Settings.Common().Title, nil
}

// settleNow settles the boards of a play whose time has come, without waiting for the program to do it by itself.
func (s *Server) settleNow(c echo.Context) error {
	ctx, on := c.Request().Context(), db.PlayOn{PageID: c.Param("id"), Play: c.Param("play")}
	title, err := s.playTitle(ctx, on.PageID, on.Play)
	if err != nil {
		return err
	}
	before, err := s.store.SettledBoards(ctx, on.PageID)
	if err != nil {
		return err
	}
	if err := s.settlePlay(ctx, on); err != nil {
		return err
	}
	after, err := s.store.SettledBoards(ctx, on.PageID)
	if err != nil {
		return err
	}
	n := len(after) - len(before)
	if n <= 0 {
		return s.showRuns(c, http.StatusConflict, "还没有到时间的榜：榜结束并过了核对时间才能结算")
	}
	if err := s.audit(c, "play.settle", on.PageID, fmt.Sprintf("%s：%d 个榜", title, n)); err != nil {
		return err
	}
	return s.showRuns(c, http.StatusOK, fmt.Sprintf("已结算 %d 个榜，名次和奖品已定", n))
}

// toldRuns shows the list with what was refused; other errors are not for the screen.
func (s *Server) toldRuns(c echo.Context, err error) error {
	e, ok := told(err)
	if !ok {
		return err
	}
	return s.showRuns(c, status[e.Code], e.Message)
}

// told is an error that the operator is told on the same screen; ok is false for one that is not for people.
func told(err error) (e *pages.Error, ok bool) {
	ok = errors.As(err, &e)
	return e, ok
}

// mostWhy is how long a reason may be.
const mostWhy = 60

// readWhy is the reason an operator gives, without which nothing is done.
func readWhy(c echo.Context) (string, error) {
	why := form.Clean(c.FormValue("why"), false)
	switch {
	case why == "":
		return "", pages.Errorf(pages.Invalid, "请写明原因，会记进日志")
	case len([]rune(why)) > mostWhy:
		return "", pages.Errorf(pages.Invalid, "原因最多 %d 个字", mostWhy)
	}
	return why, nil
}

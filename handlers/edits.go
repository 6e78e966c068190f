package handlers

import (
	"encoding/json"
	"net/http"

	"github.com/labstack/echo/v4"

	"github.com/sanduan/sanduan/components/form"
	"github.com/sanduan/sanduan/pages"
	"github.com/sanduan/sanduan/pages/admin"
)

// most is how many edits one request may bring, as many as a browser keeps for a network that is gone.
const most = 500

// edits is what the editor's script sends: edits in their order, and what the browser shows.
type edits struct {
	Edits   []edit
	Rev     int    // revision of the draft the browser shows
	Outline string // hash of the outline it shows
	Open    opened
}

// opened is the form that is open beside the phone, and what it began from.
type opened struct {
	Block, Panel string
	Base         string // base64, as the form's _base
}

func (o opened) at() admin.At { return admin.At{Block: o.Block, Panel: o.Panel} }

// edited is the answer: what became of each edit, and what the browser has to show anew.
type edited struct {
	Rev     int       `json:"rev"`
	At      int64     `json:"at"` // unix ms by the server's clock
	Results []outcome `json:"results"`
	shown
}

// outcome is what became of one edit.
type outcome struct {
	Key     string             `json:"key"`
	OK      bool               `json:"ok"`
	Block   string             `json:"block,omitempty"` // one it has made
	Say     string             `json:"say,omitempty"`
	Undo    bool               `json:"undo,omitempty"`  // worth offering to undo
	Error   pages.Code         `json:"error,omitempty"` // why it was not done
	Message string             `json:"message,omitempty"`
	Theirs  []admin.Difference `json:"theirs,omitempty"` // on a conflict: the fields somebody else has changed
	Base    string             `json:"base,omitempty"`   // set: what the form says now, for the next edit of it to begin from
	Errors  form.Errors        `json:"errors,omitempty"` // what could not be read

	drawn string // the block to draw anew
	whole bool   // the page to draw anew
}

// edit answers POST /admin/pages/{id}/edits: it does the edits one after another. What cannot be done is told and does not
// keep the others back; only trouble of the database stops, so that the browser keeps the rest and tries again.
func (s *Server) edit(c echo.Context) error {
	if _, err := s.studioPage(c); err != nil {
		return err
	}
	var in edits
	if err := json.NewDecoder(c.Request().Body).Decode(&in); err != nil {
		return pages.Errorf(pages.Invalid, "提交的内容无法识别，请刷新页面")
	}
	if len(in.Edits) > most {
		return pages.Errorf(pages.TooLarge, "一次提交的修改太多了，请刷新页面")
	}
	out := edited{Results: []outcome{}}
	for i, e := range in.Edits {
		e.Base = in.goesOn(i, out.Results)
		result, err := s.doEdit(c, e)
		if err != nil && (plain(err) == nil || pages.IsCode(err, pages.Busy)) {
			return err
		}
		result.Key, result.OK = e.Key, err == nil
		if wrong := plain(err); wrong != nil {
			result.Error, result.Message = wrong.Code, wrong.Message
		}
		out.Results = append(out.Results, result)
	}
	in.shorten(out.Results)
	if err := s.showEdited(c, in, &out); err != nil {
		return err
	}
	return c.JSON(http.StatusOK, out)
}

// shorten leaves out what a later edit of the same, from the same, is told too: hundreds of edits of a long text would each
// repeat it.
func (in edits) shorten(results []outcome) {
	type target struct {
		do, block, panel, path, base string
		ok                           bool
	}
	told := map[target]bool{}
	for i := len(results) - 1; i >= 0; i-- {
		e, r := in.Edits[i], &results[i]
		t := target{e.Do, e.Block, e.Panel, e.Path, e.Base, r.OK}
		if told[t] {
			r.Base, r.Theirs = "", nil
		}
		told[t] = true
	}
}

// goesOn is what the i-th edit begins from: where an earlier one of the same form began from the same, as happens while no
// answer comes, it is what that one left.
func (in edits) goesOn(i int, results []outcome) string {
	e := in.Edits[i]
	for j := i - 1; j >= 0 && e.Do == "set"; j-- {
		before := in.Edits[j]
		if before.Do == "set" && before.Block == e.Block && before.Panel == e.Panel && before.Base == e.Base && results[j].Base != "" {
			return results[j].Base
		}
	}
	return e.Base
}

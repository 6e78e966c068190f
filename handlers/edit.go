package handlers

import (
	"encoding/base64"
	"encoding/json"
	"fmt"
	"strings"

	"github.com/labstack/echo/v4"

	"github.com/sanduan/sanduan/components/block"
	"github.com/sanduan/sanduan/components/form"
	"github.com/sanduan/sanduan/pages"
	"github.com/sanduan/sanduan/pages/admin"
)

// edit is one edit of a draft as the editor's script sends it. Do says which; the other fields are its own.
type edit struct {
	Key     string // random, the browser's: an edit that comes twice is done once
	Do      string
	Block   string
	Panel   string  // set: the panel, where it is no block
	Kind    string  // add: of the block; section-add: of the section
	Section string  // where to
	After   *string // … after which block; "" = at the start, nil = at the end
	By      int     // move: −1 up, 1 down
	Hidden  bool    // hide
	Values  string  // set: the whole form, URL-encoded
	Base    string  // set: what the form began from, base64; "" = what is stored now
	Op      string  // set: a list's button
	Force   bool    // set: mine, whatever others have done
	Path    string  // text: of the field
	From    string  // text: what it said before
	Text    string  // text: what it says now; paste: the clipboard's
	Set     string  // insert: the block set
}

// doEdit does one edit.
func (s *Server) doEdit(c echo.Context, e edit) (outcome, error) {
	if len(e.Key) > 60 || len(e.Block) > 60 || len(e.Section) > 60 {
		return outcome{}, pages.Errorf(pages.Invalid, "提交的内容无法识别，请刷新页面")
	}
	switch e.Do {
	case "set":
		return s.setEdit(c, e)
	case "text":
		return s.textEdit(c, e)
	case "undo", "redo":
		return s.turnEdit(c, e)
	case "insert", "paste":
		return s.insertEdit(c, e)
	}
	var out outcome
	_, err := s.store.EditDraft(c.Request().Context(), c.Param("id"), s.author(c, e.Key), func(d *pages.Doc) (err error) {
		out, err = e.apply(d)
		return err
	})
	out.whole = true
	return out, err
}

// apply does the edits that need nothing but the draft.
func (e edit) apply(d *pages.Doc) (out outcome, err error) {
	switch e.Do {
	case "add":
		if out.Block, err = d.AddBlock(e.Section, e.Kind, newBlockID); err != nil {
			return out, err
		}
		out.Say = "已添加" + titleOf(d, out.Block)
		return out, e.place(d, out.Block)
	case "place":
		return out, e.place(d, e.Block)
	case "move":
		return out, d.MoveBlock(e.Block, step(fmt.Sprint(e.By)))
	case "copy":
		out.Block, err = d.DuplicateBlock(e.Block, newBlockID)
		out.Say = "已复制"
		return out, err
	case "hide":
		out.Say = map[bool]string{true: "已隐藏，发布后访客看不到它", false: "已恢复显示"}[e.Hidden]
		return out, d.HideBlock(e.Block, e.Hidden)
	case "delete":
		out.Say, out.Undo = "已删除"+titleOf(d, e.Block), true
		return out, d.DeleteBlock(e.Block)
	case "section-add":
		_, err = d.AddSection(block.Section(e.Kind), newBlockID)
		out.Say = "已在最后添加一段"
		return out, err
	case "section-move":
		return out, d.MoveSection(e.Section, step(fmt.Sprint(e.By)))
	case "section-delete":
		out.Say, out.Undo = "已删除这一段", true
		return out, d.DeleteSection(e.Section)
	}
	return out, pages.Errorf(pages.Invalid, "不认识的操作，请刷新页面")
}

// place puts a block where the edit says, if it says so.
func (e edit) place(d *pages.Doc, id string) error {
	if e.After == nil {
		if e.Do == "add" {
			return nil // it stands at the end already
		}
		return d.PutBlock(id, e.Section)
	}
	return d.PlaceBlock(id, e.Section, *e.After)
}

// titleOf is a block's name in quotes; "" where it is gone.
func titleOf(d *pages.Doc, id string) string {
	b, err := d.Find(id)
	if err != nil {
		return ""
	}
	if kind, ok := block.Get(b.Kind); ok {
		return "「" + kind.Title + "」"
	}
	return ""
}

// sheetOf is the form an edit is about.
func (s *Server) sheetOf(c echo.Context, e edit) (sheet, error) {
	d, _, err := s.store.Draft(c.Request().Context(), c.Param("id"))
	if err != nil {
		return sheet{}, err
	}
	if e.Panel != "" {
		if sh, ok := panelSheet(d, e.Panel); ok {
			return sh, nil
		}
		return sheet{}, noPanel(e.Panel)
	}
	sh, ok, err := openSheet(d, admin.At{Block: e.Block})
	if err == nil && !ok {
		err = pages.Errorf(pages.NotFound, "没有这种组件了")
	}
	return sh, err
}

// setEdit stores a whole form, whatever is still wrong in it: a draft may be unfinished. What others have changed in the
// same form since is kept; where it is the same field, the answer asks.
func (s *Server) setEdit(c echo.Context, e edit) (out outcome, err error) {
	sh, err := s.sheetOf(c, e)
	if err != nil {
		return out, err
	}
	in, err := parseForm(e.Values)
	if err != nil {
		return out, err
	}
	if e.Op != "" {
		in, _ = sh.reorder(in, e.Op)
	}
	base := decodeBase(e.Base)
	mine, errs := sh.bind(base, in)
	out = outcome{Errors: errs, drawn: e.Block, whole: e.Panel != ""}
	var clashing []string
	var stored json.RawMessage
	merge := func(d *pages.Doc) (err error) {
		if clashing, err = sh.merge(d, base, mine, e.Force); err != nil {
			return err
		}
		stored, err = sh.load(d)
		return err
	}
	ctx, id := c.Request().Context(), c.Param("id")
	_, err = s.store.EditDraft(ctx, id, s.author(c, e.Key), func(d *pages.Doc) error {
		if err := merge(d); err != nil || len(clashing) == 0 {
			return err
		}
		return errOvertaken
	})
	if len(clashing) > 0 { // what does not clash is stored, under no key: if the answer is lost, the edit comes again and asks again
		_, err = s.store.EditDraft(ctx, id, s.author(c, ""), merge)
	}
	if err != nil {
		return out, err
	}
	out.Base = base64.StdEncoding.EncodeToString(mine)
	if len(clashing) == 0 {
		return out, nil
	}
	if out.Theirs, err = sh.differences(mine, stored, clashing...); err != nil {
		return out, err
	}
	return out, errOvertaken
}

func decodeBase(text string) json.RawMessage {
	base, err := base64.StdEncoding.DecodeString(text)
	if err != nil || len(base) == 0 {
		return nil
	}
	return base
}

// textEdit stores one text that was typed on the phone.
func (s *Server) textEdit(c echo.Context, e edit) (out outcome, err error) {
	sh, err := s.sheetOf(c, e)
	if err != nil {
		return out, err
	}
	out.drawn = e.Block
	_, err = s.store.EditDraft(c.Request().Context(), c.Param("id"), s.author(c, e.Key), func(d *pages.Doc) error {
		out.Theirs = nil // it may run twice
		stored, err := sh.load(d)
		if err != nil {
			return err
		}
		values, err := sh.values(stored)
		if err != nil {
			return err
		}
		now := values.Get(e.Path)
		if _, known := values[e.Path]; !known || strings.HasSuffix(e.Path, ".len") {
			return pages.Errorf(pages.NotFound, "这段文字已经不在了")
		}
		if !e.Force && now != form.Clean(e.From, true) && now != e.From && now != e.Text {
			out.Theirs = []admin.Difference{{Label: form.Label(sh.fields, e.Path), Mine: e.Text, Theirs: now}}
			return pages.Errorf(pages.Conflict, "您编辑期间，别人修改了这段文字")
		}
		values.Set(e.Path, e.Text)
		props, _ := sh.bind(stored, values)
		_, err = sh.merge(d, stored, props, true)
		return err
	})
	return out, err
}

// turnEdit undoes or does again.
func (s *Server) turnEdit(c echo.Context, e edit) (out outcome, err error) {
	turn, word := s.store.Undo, "撤销"
	if e.Do == "redo" {
		turn, word = s.store.Redo, "重做"
	}
	step, _, err := turn(c.Request().Context(), c.Param("id"), s.author(c, e.Key))
	out.whole = true
	if err != nil {
		return out, err
	}
	if len(step.Clashes) > 0 {
		return out, pages.Errorf(pages.Conflict, "「%s」不能%s：别人后来又改了同一处", step.Words, word)
	}
	if step.Words != "" {
		out.Say = "已" + word + "：" + step.Words
	}
	return out, nil
}

// insertEdit puts in blocks from the clipboard or from a block set.
func (s *Server) insertEdit(c echo.Context, e edit) (out outcome, err error) {
	blocks, err := s.blocksFor(c, e)
	if err != nil {
		return out, err
	}
	out.whole = true
	_, err = s.store.EditDraft(c.Request().Context(), c.Param("id"), s.author(c, e.Key), func(d *pages.Doc) error {
		after := pages.AtEnd
		if e.After != nil {
			after = *e.After
		}
		ids, err := d.InsertBlocks(e.Section, after, blocks, newBlockID)
		if err == nil && len(ids) > 0 {
			out.Block = ids[0]
		}
		return err
	})
	out.Say = fmt.Sprintf("已添加 %d 个组件", len(blocks))
	return out, err
}

func (s *Server) blocksFor(c echo.Context, e edit) ([]pages.Block, error) {
	if e.Do == "paste" {
		return pages.ParseClip(e.Text)
	}
	set, err := s.store.BlockSet(c.Request().Context(), e.Set)
	return set.Blocks, err
}

package db

import (
	"context"
	"encoding/json"
	"fmt"
	"testing"
	"time"

	"github.com/sanduan/sanduan/pages"
)

func wang(key string, minute int) pages.Author {
	return pages.Author{ID: "wang", Name: "小王", Key: key, At: noon.Add(time.Duration(minute) * time.Minute)}
}

func li(key string, minute int) pages.Author {
	return pages.Author{ID: "li", Name: "小李", Key: key, At: noon.Add(time.Duration(minute) * time.Minute)}
}

// titled sets the draft's title, worded its card's words.
func (c *scene) titled(by pages.Author, title string) {
	c.t.Helper()
	_, err := c.EditDraft(c.ctx, c.page.ID, by, func(d *pages.Doc) error { d.Title = title; return nil })
	check(c.t, err)
}

func (c *scene) worded(by pages.Author, words string) {
	c.t.Helper()
	_, err := c.EditDraft(c.ctx, c.page.ID, by, func(d *pages.Doc) error { d.Card.Words = words; return nil })
	check(c.t, err)
}

func (c *scene) draftText() string {
	c.t.Helper()
	d, _, err := c.Draft(c.ctx, c.page.ID)
	check(c.t, err)
	b, err := json.Marshal(d)
	check(c.t, err)
	return string(b)
}

// testUndo: a hundred and twenty edits are undone and done again one by one, each state as it was.
func testUndo(t *testing.T, c *scene) {
	const edits = 120
	states := []string{c.draftText()}
	for i := range edits {
		_, err := c.EditDraft(c.ctx, c.page.ID, wang("", i), func(d *pages.Doc) error {
			id := func() string { return fmt.Sprintf("id%d", i) }
			if len(d.Sections) == 0 {
				d.Sections = pages.NewDoc("", id).Sections[:1]
				return nil
			}
			if i%3 == 0 {
				d.Title = fmt.Sprint(i)
				return nil
			}
			if i%7 == 0 {
				return d.MoveBlock(d.Sections[0].Blocks[0].ID, 1)
			}
			d.Sections[0].Blocks = append(d.Sections[0].Blocks, pages.Block{ID: id(), Kind: "hero", Props: json.RawMessage(`{}`)})
			return nil
		})
		check(t, err)
		states = append(states, c.draftText())
	}
	undo, redo, err := c.Steps(c.ctx, c.page.ID, "wang")
	check(t, err)
	equal(t, "redo before any undo", redo, "")
	equal(t, "undo", undo != "", true)
	for i := edits - 1; i >= 0; i-- {
		_, _, err := c.Undo(c.ctx, c.page.ID, wang("", 500))
		check(t, err)
		equal(t, fmt.Sprintf("draft before edit %d", i), c.draftText(), states[i])
	}
	_, _, err = c.Undo(c.ctx, c.page.ID, wang("", 500))
	wantCode(t, err, pages.NotFound)
	for i := range edits {
		_, _, err := c.Redo(c.ctx, c.page.ID, wang("", 501))
		check(t, err)
		equal(t, fmt.Sprintf("draft after edit %d", i), c.draftText(), states[i+1])
	}
	_, _, err = c.Redo(c.ctx, c.page.ID, wang("", 501))
	wantCode(t, err, pages.NotFound)
}

// testUndoOfTwo: each undoes their own edits; what the other has changed since is not undone.
func testUndoOfTwo(t *testing.T, c *scene) {
	c.titled(wang("", 1), "王")
	c.worded(li("", 2), "李")
	step, _, err := c.Undo(c.ctx, c.page.ID, wang("", 3))
	check(t, err)
	equal(t, "step", step.Words, "修改页面设置")
	d, _, err := c.Draft(c.ctx, c.page.ID)
	check(t, err)
	equal(t, "li's words", d.Card.Words, "李")
	equal(t, "title is back", d.Title != "王", true)

	c.titled(wang("", 4), "王")
	c.titled(li("", 5), "李")
	_, rev, err := c.Draft(c.ctx, c.page.ID)
	check(t, err)
	step, after, err := c.Undo(c.ctx, c.page.ID, wang("", 6))
	check(t, err)
	equal(t, "clashes", len(step.Clashes), 1)
	equal(t, "revision", after, rev)
	d, _, err = c.Draft(c.ctx, c.page.ID)
	check(t, err)
	equal(t, "title", d.Title, "李")
	_, _, err = c.Undo(c.ctx, c.page.ID, wang("", 7)) // that edit is left out from now on
	wantCode(t, err, pages.NotFound)
}

// testEditsOnce: an edit, an undo and a redo that come twice are done once; a new edit ends what could be redone.
func testEditsOnce(t *testing.T, c *scene) {
	first := c.draftText()
	c.titled(wang("k1", 1), "一")
	once := c.draftText()
	c.titled(wang("k1", 2), "二")
	equal(t, "draft after the edit came again", c.draftText(), once)
	for range 2 {
		_, _, err := c.Undo(c.ctx, c.page.ID, wang("k2", 3))
		check(t, err)
		equal(t, "draft after the undo", c.draftText(), first)
	}
	for range 2 {
		_, _, err := c.Redo(c.ctx, c.page.ID, wang("k3", 4))
		check(t, err)
		equal(t, "draft after the redo", c.draftText(), once)
	}
	_, _, err := c.Undo(c.ctx, c.page.ID, wang("k4", 5))
	check(t, err)
	c.worded(wang("k5", 6), "别的")
	_, _, err = c.Redo(c.ctx, c.page.ID, wang("k6", 7))
	wantCode(t, err, pages.NotFound)
	c.titled(wang("k1", 8), "三") // still known, though it cannot be redone
	d, _, err := c.Draft(c.ctx, c.page.ID)
	check(t, err)
	equal(t, "title is not from the edit that came again", d.Title != "三", true)
}

// testUnwritableEdit: an edit whose contents cannot be written down leaves nothing behind.
func testUnwritableEdit(t *testing.T, c *scene) {
	before := c.draftText()
	_, err := c.EditDraft(c.ctx, c.page.ID, wang("k", 1), func(d *pages.Doc) error {
		d.Title = "新"
		d.Sections = []pages.Section{{ID: "s", Blocks: []pages.Block{{ID: "b", Kind: "hero", Props: json.RawMessage(`{`)}}}}
		return nil
	})
	if err == nil {
		t.Fatal("half a JSON text was stored")
	}
	equal(t, "draft", c.draftText(), before)
	undo, _, err := c.Steps(c.ctx, c.page.ID, "wang")
	check(t, err)
	equal(t, "to be undone", undo, "")
}

// testEditsAreBounded: a page remembers its last thousand edits.
func testEditsAreBounded(t *testing.T, c *scene) {
	err := c.do(c.ctx, func(ctx context.Context, t *tx) error {
		for i := range keptEdits + 50 {
			if err := t.note(ctx, c.page.ID, wang("", i), done, "[]"); err != nil {
				return err
			}
		}
		return nil
	})
	check(t, err)
	var n int
	check(t, c.read.get(c.ctx, &n, `SELECT COUNT(*) FROM edits WHERE page_id = ?`, c.page.ID))
	equal(t, "edits kept", n, keptEdits)
}

func testPresences(t *testing.T, c *scene) {
	at := func(tab, who, place string, s int) pages.Presence {
		return pages.Presence{Tab: tab, OperatorID: who, Name: who, Place: place, SeenAt: noon.Add(time.Duration(s) * time.Second).UnixMilli()}
	}
	others, rev, err := c.Here(c.ctx, c.page.ID, at("t1", "wang", "b1", 0))
	check(t, err)
	equal(t, "others", len(others), 0)
	equal(t, "revision", rev > 0, true)
	others, _, err = c.Here(c.ctx, c.page.ID, at("t2", "li", "b2", 5))
	check(t, err)
	equal(t, "others of li", others[0], at("t1", "wang", "b1", 0))
	_, _, err = c.Here(c.ctx, c.page.ID, at("t1", "wang", "b9", 6))
	check(t, err)
	check(t, c.Gone(c.ctx, c.page.ID, "t2"))
	others, _, err = c.Here(c.ctx, c.page.ID, at("t3", "zhao", "", 7))
	check(t, err)
	equal(t, "who is left", len(others), 1)
	equal(t, "where", others[0].Place, "b9")
	others, _, err = c.Here(c.ctx, c.page.ID, at("t3", "zhao", "", 40)) // t1 has been silent for half a minute
	check(t, err)
	equal(t, "who is left later", len(others), 0)
	_, _, err = c.Here(c.ctx, "none", at("t3", "zhao", "", 40))
	wantCode(t, err, pages.NotFound)
}

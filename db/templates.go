package db

import (
	"context"

	"github.com/sanduan/sanduan/pages"
)

const noTemplate = "没有这个模板，可能已被删除"

// SaveTemplate keeps a page's contents as a template; its id is the caller's. Beyond pages.MaxTemplates it is Invalid.
func (s *Store) SaveTemplate(ctx context.Context, t pages.SavedTemplate) error {
	doc, err := encodeDoc(t.Doc)
	if err != nil {
		return wrap(err, "save a template")
	}
	return s.put(ctx, templates, `INSERT INTO templates (id, title, words, doc, by_name, created_at) VALUES (?, ?, ?, ?, ?, ?)`,
		t.ID, clean(t.Title), clean(t.Words), doc, clean(t.By), t.CreatedAt)
}

// Templates lists the saved templates, newest first, without their contents.
func (s *Store) Templates(ctx context.Context) ([]pages.SavedTemplate, error) {
	var all []pages.SavedTemplate
	err := s.read.all(ctx, &all, `SELECT id, title, words, by_name, created_at FROM templates ORDER BY created_at DESC, id DESC`)
	return all, wrap(err, "list the templates")
}

// Template returns a saved template with its contents.
func (s *Store) Template(ctx context.Context, id string) (pages.SavedTemplate, error) {
	var row struct {
		pages.SavedTemplate
		Text string `db:"doc"`
	}
	err := s.read.get(ctx, &row, `SELECT id, title, words, doc, by_name, created_at FROM templates WHERE id = ?`, id)
	if err != nil {
		return pages.SavedTemplate{}, found(err, noTemplate, "read a template")
	}
	row.SavedTemplate.Doc, err = decodeDoc(row.Text)
	return row.SavedTemplate, err
}

// DeleteTemplate forgets a saved template; pages made from it stay. One that is gone already is no error.
func (s *Store) DeleteTemplate(ctx context.Context, id string) error {
	return s.forget(ctx, templates, id)
}

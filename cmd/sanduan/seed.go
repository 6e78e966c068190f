package main

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"io"
	"time"

	"github.com/sanduan/sanduan/db"
	"github.com/sanduan/sanduan/handlers"
	"github.com/sanduan/sanduan/pages"
	"github.com/sanduan/sanduan/pages/template"
)

// owner is the login of the first owner.
const owner = "admin"

// firstStart makes the first owner and the demo pages where the store is empty.
func (a *app) firstStart(ctx context.Context) (first, error) {
	empty, err := a.store.Empty(ctx)
	if err != nil {
		return first{}, err
	}
	var f first
	if empty {
		if f.password, err = a.makeOwner(ctx); err != nil {
			return f, err
		}
		if err = a.seed(ctx); err != nil {
			return f, err
		}
	}
	f.demo, err = a.demo(ctx)
	return f, err
}

// makeOwner makes the first owner and returns the generated password, "" where the environment chose one.
func (a *app) makeOwner(ctx context.Context) (string, error) {
	password, generated := a.config.AdminPassword, false
	if password == "" {
		password, generated = rand.Text()[:16], true
	}
	err := a.store.CreateOperator(ctx, pages.Operator{
		ID: db.NewID(), Login: owner, Name: "管理员", Role: pages.Owner, Hash: handlers.HashPassword(password), MustReset: generated, CreatedAt: time.Now().UnixMilli(),
	})
	if err != nil {
		return "", fmt.Errorf("make the first owner: %w", err)
	}
	if !generated {
		return "", nil
	}
	return password, nil
}

// seed publishes a demo page of every template that has one. Pages that are there already are left alone.
func (a *app) seed(ctx context.Context) error {
	for _, t := range template.All() {
		if t.Slug == "" {
			continue
		}
		now := time.Now()
		id := db.NewID()
		doc := t.Doc(now, db.NewID)
		err := a.store.CreatePage(ctx, pages.Page{ID: id, Slug: t.Slug, Title: doc.Title, CreatedAt: now.UnixMilli(), UpdatedAt: now.UnixMilli()}, doc)
		if pages.IsCode(err, pages.Conflict) {
			continue
		}
		if err == nil {
			_, err = a.store.Publish(ctx, id, doc, "三段", "示例页面", doc.Host.Agreement(), now)
		}
		if err != nil {
			return fmt.Errorf("seed the demo page %s: %w", t.Slug, err)
		}
	}
	return nil
}

// demo is the slug of the first demo page that is still published, "" for none.
func (a *app) demo(ctx context.Context) (string, error) {
	for _, t := range template.All() {
		if t.Slug == "" {
			continue
		}
		page, err := a.store.LivePage(ctx, t.Slug)
		if pages.IsCode(err, pages.NotFound) {
			continue
		}
		if err != nil {
			return "", err
		}
		if page.State(time.Now()) == pages.Live {
			return t.Slug, nil
		}
	}
	return "", nil
}

// resetPassword gives an operator a new one-time password: for owners who lost theirs and have the machine.
func (a *app) resetPassword(ctx context.Context, login string, out io.Writer) error {
	o, err := a.store.OperatorByLogin(ctx, login)
	if pages.IsCode(err, pages.NotFound) {
		return errors.New("no operator has the login " + login)
	}
	if err != nil {
		return err
	}
	password := rand.Text()[:16]
	if err := a.store.SetPassword(ctx, o.ID, handlers.HashPassword(password), true, ""); err != nil {
		return err
	}
	if err := a.store.LoginSucceeded(ctx, "login:"+o.Login); err != nil { // whoever lost a password has guessed at it
		return err
	}
	fmt.Fprintf(out, "%s 的一次性密码：%s\n", login, password)
	return nil
}

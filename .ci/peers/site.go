package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"time"

	"github.com/sanduan/sanduan/db"
	"github.com/sanduan/sanduan/pages"
	"github.com/sanduan/sanduan/pages/template"
)

// site is a Sanduan with one page and many people who share it. Each case has a copy of its own.
type site struct {
	data   string // folder
	page   pages.Page
	people []person
	photo  []byte   // behind the posters, as Sanduan keeps it
	faces  [][]byte // the avatars, too
	sign   func(visitorID string) (cookie string)
}

const (
	slug       = "spring"
	knownCount = 2000 // people who were invited, left a phone and invited others; the other people share only
	invited    = 8    // how many each of them brought
)

// build makes the program as make build does.
func (b *bench) build(ctx context.Context) error {
	build := exec.CommandContext(ctx, "go", "build", "-trimpath", "-ldflags=-s -w", "-o", b.sanduan, "./cmd/sanduan")
	build.Env = append(os.Environ(), "CGO_ENABLED=0")
	if out, err := build.CombinedOutput(); err != nil {
		return fmt.Errorf("build sanduan: %w\n%s", err, out)
	}
	return nil
}

// start starts the program on a site's data.
func (b *bench) start(ctx context.Context, s *site) (*process, error) {
	address, err := freeAddress()
	if err != nil {
		return nil, err
	}
	cmd := exec.CommandContext(ctx, b.sanduan, "--addr", address, "--data", s.data, "--base-url", base, "--log-level", "error")
	return start(ctx, "Sanduan", address, "/readyz", cmd)
}

// fresh makes a site with that many people, all with a name, an avatar and a share of their own.
func (b *bench) fresh(ctx context.Context, name string, people int) (*site, error) {
	s := &site{data: filepath.Join(b.work, name)}
	d, err := b.readDesign()
	if err != nil {
		return nil, err
	}
	if err := s.publish(ctx, d); err != nil {
		return nil, err
	}
	p, err := b.start(ctx, s)
	if err != nil {
		return nil, err
	}
	visitors, err := s.uploadFaces(p)
	p.stop()
	if err != nil {
		return nil, fmt.Errorf("upload avatars: %w", err)
	}
	return s, s.invite(ctx, visitors, people)
}

// with opens the site's store for what would take too long over HTTP.
func (s *site) with(ctx context.Context, do func(*db.Store) error) error {
	store, err := db.Open(ctx, db.Config{Data: s.data})
	if err != nil {
		return err
	}
	return errors.Join(do(store), store.Close())
}

// publish puts the page online: a template's, whose poster has the design that all draw.
func (s *site) publish(ctx context.Context, d design) error {
	background, err := photoJPEG(d.W, d.H, 1, 92)
	if err != nil {
		return err
	}
	white, err := blank(int(d.Card.W), int(d.Card.H))
	if err != nil {
		return err
	}
	return s.with(ctx, func(store *db.Store) error {
		photo, err := keepPicture(ctx, store, "photo", background)
		if err != nil {
			return err
		}
		card, err := keepPicture(ctx, store, "card", white)
		if err != nil {
			return err
		}
		s.photo = photo.Largest()
		s.page, err = publishPage(ctx, store, "english-trial", slug, time.Now(), func(doc *pages.Doc) {
			doc.Poster.Design, doc.Poster.Placed, doc.Poster.Layers = "full", "full", d.layers(photo.Src, card.Src)
		})
		return err
	})
}

// publishPage publishes a template's page, changed by edit, at a slug.
func publishPage(ctx context.Context, store *db.Store, name, slug string, now time.Time, edit func(*pages.Doc)) (pages.Page, error) {
	t, ok := template.Get(name)
	if !ok {
		return pages.Page{}, fmt.Errorf("no template %q", name)
	}
	doc := t.Doc(now, db.NewID)
	edit(&doc)
	p := pages.Page{ID: db.NewID(), Slug: slug, CreatedAt: now.UnixMilli(), UpdatedAt: now.UnixMilli()}
	if err := store.CreatePage(ctx, p, doc); err != nil {
		return p, err
	}
	_, err := store.Publish(ctx, p.ID, doc, "bench", "", doc.Host.Agreement(), now)
	return p, err
}

// copy is the same site in another folder.
func (s *site) copy(b *bench, name string) (*site, error) {
	c := *s
	c.data = filepath.Join(b.work, name)
	return &c, os.CopyFS(c.data, os.DirFS(s.data))
}

// site is the one that cases copy, made when the first of them needs it. It has people enough that none of a run of posters has
// to be drawn twice.
func (b *bench) site(ctx context.Context) (*site, error) {
	if b.seed == nil {
		n := max(2*knownCount+spikeSize, 6000*b.seconds)
		b.say("making a page and %s people", count(float64(n)))
		s, err := b.fresh(ctx, "seed", n)
		if err != nil {
			return nil, fmt.Errorf("make the site: %w", err)
		}
		b.seed = s
	}
	return b.seed, nil
}

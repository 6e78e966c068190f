package main

import (
	"bytes"
	"context"
	"encoding/hex"
	"fmt"
	"mime/multipart"
	"net/http"
	"net/url"
	"os"
	"strings"
	"sync"
	"time"

	"github.com/sanduan/sanduan/db"
	"github.com/sanduan/sanduan/pages"
)

// uploadFaces lets visitors open the page, give it a picture of theirs and share it; the answer is their ids.
func (s *site) uploadFaces(p *process) (visitors []string, err error) {
	client := &http.Client{CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }}
	at := "http://" + p.address + "/p/" + slug
	for i := range faces {
		opened, err := client.Get(at)
		if err != nil {
			return nil, err
		}
		opened.Body.Close()
		if len(opened.Cookies()) == 0 {
			return nil, fmt.Errorf("GET /p/%s gave no cookie: %s", slug, opened.Status)
		}
		cookie := opened.Cookies()[0]
		body, kind, err := faceForm(i)
		if err != nil {
			return nil, err
		}
		r, err := http.NewRequest("POST", at+"/me", body)
		if err != nil {
			return nil, err
		}
		r.Header.Set("Content-Type", kind)
		r.AddCookie(cookie)
		if err := expect(client, r, http.StatusSeeOther); err != nil {
			return nil, err
		}
		r, err = http.NewRequest("POST", at+"/share", strings.NewReader(url.Values{"name": {personName(i)}}.Encode()))
		if err != nil {
			return nil, err
		}
		r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
		r.AddCookie(cookie)
		if err := expect(client, r, http.StatusSeeOther); err != nil {
			return nil, err
		}
		id, _, _ := strings.Cut(cookie.Value, ".")
		visitors = append(visitors, id)
	}
	return visitors, nil
}

func faceForm(i int) (body *bytes.Buffer, kind string, err error) {
	face, err := photoJPEG(400, 400, uint64(1000+i), 90)
	if err != nil {
		return nil, "", err
	}
	body = &bytes.Buffer{}
	w := multipart.NewWriter(body)
	w.WriteField("name", personName(i))
	part, err := w.CreateFormFile("avatar", "me.jpg")
	if err != nil {
		return nil, "", err
	}
	part.Write(face) // into memory, as is all of this
	return body, w.FormDataContentType(), w.Close()
}

func expect(client *http.Client, r *http.Request, status int) error {
	answer, err := client.Do(r)
	if err != nil {
		return err
	}
	defer answer.Body.Close()
	if answer.StatusCode != status {
		return fmt.Errorf("%s %s: %s instead of %d", r.Method, r.URL.Path, answer.Status, status)
	}
	return nil
}

// invite makes the people, with the avatars that visitors uploaded. The first knownCount are a tree of friends.
func (s *site) invite(ctx context.Context, visitors []string, n int) error {
	return s.with(ctx, func(store *db.Store) error {
		s.sign = func(id string) string {
			return "sanduan_v=" + id + "." + hex.EncodeToString(store.MAC("visitor", id)[:16])
		}
		var avatars []string
		for _, id := range visitors {
			v, err := store.Visitor(ctx, id)
			if err != nil {
				return err
			}
			path, err := store.AvatarFile(v.Avatar)
			if err != nil {
				return err
			}
			face, err := os.ReadFile(path)
			if err != nil {
				return err
			}
			avatars, s.faces = append(avatars, v.Avatar), append(s.faces, face)
		}
		s.people = make([]person, n)
		known := min(knownCount, n)
		for i := range known { // one after the other: whoever invites comes first
			if err := s.join(ctx, store, avatars, i, true); err != nil {
				return err
			}
		}
		return inParallel(n-known, func(i int) error { return s.join(ctx, store, avatars, known+i, false) })
	})
}

// join makes the i-th person.
func (s *site) join(ctx context.Context, store *db.Store, avatars []string, i int, known bool) error {
	now := time.Now()
	v := pages.Visitor{ID: db.NewID(), Name: personName(i), Avatar: avatars[i%len(avatars)], CreatedAt: now.UnixMilli()}
	if err := store.SetVisitor(ctx, v); err != nil {
		return err
	}
	share, _, err := store.EnsureShare(ctx, s.page.ID, v.ID, "", now)
	if err != nil {
		return err
	}
	p := person{name: v.Name, code: share.Code, face: i % len(avatars), cookie: s.sign(v.ID)}
	if known {
		var via person
		if i > 0 {
			via = s.people[(i-1)/invited]
		}
		p.inviter = via.name
		lead := pages.Lead{PageID: s.page.ID, VisitorID: v.ID, Version: 1, Name: v.Name, Phone: fmt.Sprint(19_000_000_000 + i)}
		if _, _, err := store.AddLead(ctx, lead, via.code, 24*time.Hour, pages.Quota{}, now); err != nil {
			return err
		}
	}
	s.people[i] = p
	return nil
}

// inParallel does n things, many at once: the store commits together what comes together.
func inParallel(n int, do func(i int) error) error {
	next := make(chan int)
	errs := make(chan error, n)
	var workers sync.WaitGroup
	for range 128 {
		workers.Go(func() {
			for i := range next {
				if err := do(i); err != nil {
					errs <- err
				}
			}
		})
	}
	for i := 0; i < n && len(errs) == 0; i++ {
		next <- i
	}
	close(next)
	workers.Wait()
	close(errs)
	return <-errs
}

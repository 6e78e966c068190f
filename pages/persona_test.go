package pages

import (
	"testing"
	"time"

	"github.com/sanduan/sanduan/components/block"
)

func TestPersonas(t *testing.T) {
	titles := map[string]bool{}
	for _, p := range Personas() {
		got, ok := ParsePersona(string(p))
		if !ok || got != p || p.Words() == "" || titles[p.Title()] {
			t.Errorf("%s: %q, %q, %v", p, p.Title(), p.Words(), ok)
		}
		titles[p.Title()] = true
		if closed := p == AsEnded || p == AsPaused; closed == (p.State() == Live) {
			t.Errorf("%s: the page is %s", p, p.State())
		}
	}
	for _, name := range []string{"", "somebody", "Stranger", " stranger"} {
		if _, ok := ParsePersona(name); ok {
			t.Errorf("%q is a persona", name)
		}
	}
}

func TestWhatPersonasAre(t *testing.T) {
	was := block.Env{Title: "页面", Links: block.Links{Page: "/p/a"}}
	be := func(p Persona) block.Env {
		e := was
		p.Be(&e, "https://a/s/1", "/poster.jpg")
		if e.Title != was.Title || e.Links.Page != was.Links.Page {
			t.Errorf("%s has become another page: %+v", p, e)
		}
		return e
	}
	if e := be(AsStranger); e.Inviter != nil || e.Acted || e.Shared || e.Full || e.Visitor != (block.Person{}) {
		t.Errorf("a stranger is known: %+v", e)
	}
	if e := be(AsInvited); e.Inviter == nil || e.Inviter.Name == "" || e.Acted || e.Shared {
		t.Errorf("invited: %+v", e)
	}
	if e := be(AsActed); e.Inviter == nil || !e.Acted || e.Shared || e.Visitor.Name == e.Inviter.Name {
		t.Errorf("acted: %+v", e)
	}
	if e := be(AsSharer); !e.Shared || e.Friends == 0 || e.Links.Own != "https://a/s/1" || e.Links.Poster != "/poster.jpg" {
		t.Errorf("sharer: %+v", e)
	}
	if e := be(AsFull); !e.Full || e.Open() {
		t.Errorf("full: %+v", e)
	}
}

func TestQuota(t *testing.T) {
	for _, c := range []struct {
		leads, taken int
		full         bool
	}{
		{0, 0, false}, {0, 1_000_000, false}, {1, 0, false}, {1, 1, true}, {1, 2, true}, {30, 29, false}, {30, 30, true},
	} {
		if got := (Quota{c.leads}).Full(c.taken); got != c.full {
			t.Errorf("%d of %d seats taken: full is %v", c.taken, c.leads, got)
		}
	}
	d := NewDoc("页面", func() string { return "s" })
	d.Quota.Leads = -1
	found := false
	for _, p := range d.Ready(true).Check(time.UnixMilli(0), Exists{Picture: func(string) bool { return true }, Page: func(string) bool { return true }}) {
		found = found || p.Panel == "quota" && p.Field == "Leads"
	}
	if !found {
		t.Error("a page with -1 seats may be published")
	}
}

func TestPreviewLinksEnd(t *testing.T) {
	now := time.UnixMilli(1_700_000_000_000)
	for kind, life := range map[PreviewKind]time.Duration{ForPhone: 24 * time.Hour, ForBoss: 7 * 24 * time.Hour} {
		p, err := NewPreview("id", "page", kind, "小王", now)
		if err != nil {
			t.Fatal(err)
		}
		if err := p.Open(now.Add(life - time.Millisecond)); err != nil {
			t.Errorf("%s ends early: %v", kind, err)
		}
		if !IsCode(p.Open(now.Add(life)), Ended) {
			t.Errorf("%s does not end", kind)
		}
		p.RevokedAt = now.UnixMilli()
		if !IsCode(p.Open(now), Ended) {
			t.Errorf("%s opens though it is revoked", kind)
		}
	}
	if _, err := NewPreview("id", "page", "forever", "小王", now); !IsCode(err, Invalid) {
		t.Errorf("a link for ever: %v", err)
	}
}

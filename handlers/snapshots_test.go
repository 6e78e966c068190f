package handlers_test

import (
	"context"
	"fmt"
	"net/http"
	"strings"
	"testing"

	"github.com/sanduan/sanduan/pages"
)

// TestUsesOfABlock: a block's screen lists the pages that visitors can see it on, and which of them the program draws
// differently than it did.
func TestUsesOfABlock(t *testing.T) {
	s := newSite(t)
	w := s.workshop()
	const screen = "/admin/gallery/hero"
	w.get(screen).want(t, http.StatusOK, "用在0个线上页面", "还没有线上页面用它")
	coffee := s.publish("coffee-bogo")
	w.get("/admin/gallery").want(t, http.StatusOK, "用在1个线上页面")
	w.get(screen).want(t, http.StatusOK, "用在1个线上页面", "大杯拿铁买一送一", "没有记过", "记下现在的样子")
	w.get("/admin/pages/"+coffee.ID+"/snapshot").want(t, http.StatusNotFound, "还没有记下过")

	w.send("/admin/gallery/nothing/snapshots").want(t, http.StatusNotFound)
	w.send(screen+"/snapshots").want(t, http.StatusSeeOther)
	w.get(screen).want(t, http.StatusOK, "已记下用到「首屏主图」的1个页面", "没变", "前后对比")
	side := "/admin/pages/" + coffee.ID + "/snapshot"
	compared := w.get(side + "?kind=hero")
	compared.want(t, http.StatusOK, "没有变")
	for _, address := range []string{"/snapshot/before?block=", "/snapshot/after?block=", "/admin/gallery/hero#uses"} {
		if !strings.Contains(compared.body, address) {
			t.Errorf("no link to %s", address)
		}
	}

	// The program that took the snapshot drew the page differently.
	ctx := context.Background()
	n, err := s.store.Snapshot(ctx, coffee.ID)
	if err != nil {
		t.Fatal(err)
	}
	n.HTML = strings.Replace(n.HTML, "</main>", "<p>从前的话</p></main>", 1)
	if err := s.store.SaveSnapshot(ctx, n); err != nil {
		t.Fatal(err)
	}
	w.get(screen).want(t, http.StatusOK, "变了", "1个页面和记下的不一样。重新记下以后")
	if a := w.get(side); a.StatusCode != http.StatusOK || strings.Contains(a.body, "没有变") {
		t.Errorf("%d, or it is said to be the same", a.StatusCode)
	}
	before, after := w.get(side+"/before"), w.get(side+"/after")
	before.want(t, http.StatusOK, "从前的话")
	after.want(t, http.StatusOK)
	policy := after.Header.Get("Content-Security-Policy")
	_, nonce, _ := strings.Cut(policy, "'nonce-")
	nonce, _, _ = strings.Cut(nonce, "'")
	if strings.Contains(after.body, "从前的话") || !strings.Contains(after.body, `<style nonce="`+nonce+`">`) || !strings.Contains(policy, "form-action 'none'") {
		t.Errorf("the page of today has the old words, no styles, or sends forms: %s", policy)
	}
	w.get(side+"/none").want(t, http.StatusNotFound)

	// What is remembered is of its version, whatever is published later.
	doc, _, err := s.store.Draft(ctx, coffee.ID)
	if err != nil {
		t.Fatal(err)
	}
	doc.Theme = "violet"
	s.publishDoc(coffee.ID, doc)
	if again := w.get(side + "/after"); again.body == "" || strings.Contains(again.body, doc.Look().CSS()) {
		t.Error("the page of today is of another version")
	}
	w.get(screen).want(t, http.StatusOK, "第1版（之后发布过新版）")
	if log := s.logged("snapshot.take"); len(log) != 1 || !strings.Contains(log[0], "首屏主图") {
		t.Errorf("the log says %q", log)
	}
	viewer := w.as(pages.Viewer)
	viewer.get(screen).want(t, http.StatusOK, "前后对比")
	viewer.send(screen+"/snapshots").want(t, http.StatusForbidden)
}

// TestManyUsesOfABlock: what is listed is bounded, and the screen says so.
func TestManyUsesOfABlock(t *testing.T) {
	s := newSite(t)
	w := s.workshop()
	for i := range 52 {
		p := s.addPage(fmt.Sprint("页面", i), fmt.Sprint("p", i))
		s.publishDoc(p.ID, w.draft())
	}
	w.get("/admin/gallery/lead").want(t, http.StatusOK, "用在52个线上页面", "只列出最近改过的50个")
}

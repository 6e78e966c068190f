package handlers_test

import (
	"crypto/ed25519"
	"crypto/sha256"
	"crypto/x509"
	"encoding/hex"
	"encoding/pem"
	"html"
	"net/http"
	"os/exec"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/sanduan/sanduan/pages/play"
)

func TestRulesAreWrittenFromTheSettings(t *testing.T) {
	s := newSite(t)
	var kinds []string
	for _, kind := range play.All() {
		kinds = append(kinds, kind.Name)
	}
	page := s.plays(play.Prizes{}, kinds...)
	b := s.visitor(page.Slug)
	rules := b.get("/p/" + page.Slug + "/rules")
	rules.want(t, http.StatusOK, "第3版，2026-11-20生效", "发布之日起", "公平", "个人信息处理说明", "按发起时的规则进行到底", "7天内参加")
	v, err := s.store.Version(t.Context(), page.ID, page.Live)
	if err != nil {
		t.Fatal(err)
	}
	rules.want(t, http.StatusOK, tight(v.Doc.Host.Company), tight(v.Doc.Host.Contact))
	for _, kind := range play.All() {
		rules.want(t, http.StatusOK, tight(kind.Sample.Common().Title), kind.Title)
		for _, c := range kind.Sample.Clauses(v.Doc.Prizes) {
			if !strings.Contains(rules.body, html.EscapeString(c.Words)) {
				t.Errorf("%s: the clause %q is not there", kind.Name, c.Title)
			}
		}
		for _, ref := range kind.Sample.Gives() {
			x, _ := v.Doc.Prizes.Get(ref)
			rules.want(t, http.StatusOK, tight(x.Title))
		}
	}
	b.get("/p/"+page.Slug).want(t, http.StatusOK, "活动规则")
	if strings.Contains(rules.body, "最终解释权") {
		t.Error("the rules claim what the law does not grant")
	}
	plain := s.publish("coffee-bogo")
	b.get("/p/"+plain.Slug+"/rules").want(t, http.StatusNotFound, "没有玩法")
	if strings.Contains(b.get("/p/"+plain.Slug).body, "/rules") {
		t.Error("a page without plays leads to rules")
	}
	for _, path := range []string{"/rules/results", "/rules/proof/x", "/rules/results/a/all"} {
		b.get("/p/"+plain.Slug+path).want(t, http.StatusNotFound)
	}
}

// tight is a text without white space, as answer.want reads it.
func tight(s string) string { return strings.Join(strings.Fields(s), "") }

func TestRulesCountWhatIsLeft(t *testing.T) {
	s := newSite(t)
	page := s.tapped(play.Prize{Kind: play.Later, Total: 3, Worth: 2800})
	s.winner(page)
	s.winner(page)
	s.now = s.now.Add(time.Minute)
	s.visitor(page.Slug).get("/p/"+page.Slug+"/rules").want(t, http.StatusOK, "共3份，剩余1份", "价值¥28")
	s.winner(page)
	s.now = s.now.Add(time.Minute)
	s.visitor(page.Slug).get("/p/"+page.Slug+"/rules").want(t, http.StatusOK, "共3份，已送完")
}

var digest = regexp.MustCompile(`play-digest">([0-9a-f]{64})<`)

func TestABargainCanBeChecked(t *testing.T) {
	s := newSite(t)
	page := s.plays(play.Prizes{}, "bargain", "assist")
	owner, code := s.begins(page, "bargain", 0)
	_, run := s.comes(page, code)
	path := "/p/" + page.Slug + "/rules/proof/" + run
	open := owner.get(path)
	open.want(t, http.StatusOK, "承诺码", "这一局还没结束", "客*")
	promised := digest.FindStringSubmatch(open.body)
	if promised == nil || len(digest.FindAllString(open.body, -1)) != 1 {
		t.Fatal("before the end there is something else than the promise")
	}
	bargain, _ := play.Get("bargain")
	for i := range bargain.Sample.(play.Bargain).Friends {
		b, run := s.comes(page, code)
		b.does("join", page.Slug, append([]string{"play", "bargain", "run", run, "via", code}, contact(i+1)...)...).want(t, http.StatusSeeOther)
	}
	closed := owner.get(path)
	closed.want(t, http.StatusOK, "与发起时的承诺码一致", "自己算一遍")
	if strings.Contains(closed.text(), "没有砍") {
		t.Error("a cut of a bargain that is done is nobody's")
	}
	both := digest.FindAllStringSubmatch(closed.body, -1)
	if len(both) != 2 || both[0][1] != promised[1] {
		t.Fatal("the promise has changed")
	}
	field := func(id string) string {
		found := regexp.MustCompile(`id="` + id + `"[^>]* value="([^"]*)"`).FindStringSubmatch(closed.body)
		if found == nil {
			t.Fatalf("there is no %s", id)
		}
		return html.UnescapeString(found[1])
	}
	raw, err := hex.DecodeString(field("bytes"))
	if sum := sha256.Sum256(raw); err != nil || hex.EncodeToString(sum[:]) != promised[1] {
		t.Error("what is to be pasted does not have the promised digest")
	}
	if _, err := exec.LookPath("xxd"); err == nil {
		out, err := exec.Command("sh", "-c", field("command")).Output()
		if err != nil || !strings.HasPrefix(string(out), promised[1]) {
			t.Errorf("the command says %q: %v", out, err)
		}
	}
	for _, run := range []string{"nobody", "' OR 1=1"} {
		owner.get("/p/"+page.Slug+"/rules/proof/"+strings.ReplaceAll(run, " ", "%20")).want(t, http.StatusNotFound)
	}
	v, err := s.store.Version(t.Context(), page.ID, page.Live)
	if err != nil {
		t.Fatal(err)
	}
	other := s.publish("coffee-bogo")
	s.publishDoc(other.ID, v.Doc)
	owner.get("/p/"+other.Slug+"/rules").want(t, http.StatusOK)
	owner.get("/p/"+other.Slug+"/rules/proof/"+run).want(t, http.StatusNotFound)
}

func TestOtherRunsHaveNoProof(t *testing.T) {
	s := newSite(t)
	page := s.plays(play.Prizes{}, "assist")
	owner, _ := s.begins(page, "assist", 0)
	runs, err := s.store.RunsOfPage(t.Context(), page.ID)
	if err != nil || len(runs) != 1 {
		t.Fatalf("%d runs: %v", len(runs), err)
	}
	owner.get("/p/"+page.Slug+"/rules/proof/"+runs[0].Run.ID).want(t, http.StatusNotFound)
}

func TestSettledBoardsAreSigned(t *testing.T) {
	s := newSite(t)
	page := s.plays(play.Prizes{}, "ranking")
	owner, code := s.begins(page, "ranking", 0)
	b := s.visitor(page.Slug)
	b.get("/s/" + code)
	b.does("join", page.Slug, append([]string{"play", "ranking", "via", code}, contact(1)...)...).want(t, http.StatusSeeOther)
	owner.get("/p/"+page.Slug+"/rules/results").want(t, http.StatusOK, "还没有结算的榜单")

	kind, _ := play.Get("ranking")
	ranking := kind.Sample.(play.Ranking)
	board := ranking.Boards(s.now.UnixMilli(), 0)[0]
	v, err := s.store.Version(t.Context(), page.ID, page.Live)
	if err != nil {
		t.Fatal(err)
	}
	s.now = s.now.Add(72 * time.Hour)
	if _, err := s.store.Settle(t.Context(), page.ID, "ranking", ranking, board, v.Doc.Prizes, s.now); err != nil {
		t.Fatal(err)
	}
	results := owner.get("/p/" + page.Slug + "/rules/results")
	results.want(t, http.StatusOK, "11月20日榜", "客*", "10分", "怎样核对")
	file := owner.get("/p/" + page.Slug + "/rules/results/ranking/" + board.ID)
	file.want(t, http.StatusOK)
	signature, err := hex.DecodeString(regexp.MustCompile(`id="sign-0"[^>]* value="([0-9a-f]*)"`).FindStringSubmatch(results.body)[1])
	if err != nil {
		t.Fatal(err)
	}
	key := regexp.MustCompile(`(?s)-----BEGIN.*?-----END PUBLIC KEY-----\n`).FindString(results.body)
	block, _ := pem.Decode([]byte(html.UnescapeString(key)))
	if block == nil {
		t.Fatal("there is no key")
	}
	public, err := x509.ParsePKIXPublicKey(block.Bytes)
	if err != nil || !ed25519.Verify(public.(ed25519.PublicKey), []byte(file.body), signature) {
		t.Errorf("the list is not signed by the key: %v", err)
	}
	owner.get("/p/"+page.Slug+"/rules/results/ranking/all").want(t, http.StatusNotFound)
	owner.get("/p/"+page.Slug+"/rules").want(t, http.StatusOK, "榜单公示")
}

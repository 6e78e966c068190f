package handlers_test

import (
	"context"
	"net/http"
	"net/url"
	"regexp"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/sanduan/sanduan/db"
	"github.com/sanduan/sanduan/handlers"
	"github.com/sanduan/sanduan/pages"
)

// password is the one every operator of these tests has.
const password = "四个毫不相干的词语儿"

// office is a signed-in operator's browser.
type office struct {
	*browser
	id   string
	csrf string
}

var csrfField = regexp.MustCompile(`name="_csrf" value="([0-9a-f]{64})"`)

// passwordHash is made once: it is meant to take long.
var passwordHash = sync.OnceValue(func() string { return handlers.HashPassword(password) })

// addOperator stores an operator.
func (s *site) addOperator(login string, role pages.Role) pages.Operator {
	s.t.Helper()
	o := pages.Operator{ID: db.NewID(), Login: login, Name: login, Role: role, Hash: passwordHash(), CreatedAt: s.now.UnixMilli()}
	if err := s.store.CreateOperator(context.Background(), o); err != nil {
		s.t.Fatal(err)
	}
	return o
}

// signedIn stores an operator of that role and signs in.
func (s *site) signedIn(role pages.Role) *office {
	s.t.Helper()
	return s.signIn(s.addOperator(string(role), role))
}

// signIn signs an operator in from a new browser.
func (s *site) signIn(o pages.Operator) *office {
	s.t.Helper()
	b := s.browser()
	a := b.post("/admin/login", url.Values{"login": {o.Login}, "password": {password}})
	a.want(s.t, http.StatusSeeOther)
	return &office{browser: b, id: o.ID, csrf: b.get("/admin/account").csrf(s.t)}
}

// csrf is the token of the answer's forms.
func (a answer) csrf(t testing.TB) string {
	t.Helper()
	m := csrfField.FindStringSubmatch(a.body)
	if m == nil {
		t.Fatalf("no csrf token in %.300s", a.text())
	}
	return m[1]
}

// send posts a form with its token; pairs are names and values.
func (o *office) send(path string, pairs ...string) answer {
	o.t.Helper()
	in := url.Values{"_csrf": {o.csrf}}
	for i := 0; i < len(pairs); i += 2 {
		in.Set(pairs[i], pairs[i+1])
	}
	return o.post(path, in)
}

func TestSignInSetsAGuardedCookie(t *testing.T) {
	s := newSite(t)
	s.addOperator("chen", pages.Owner)
	b := s.browser()
	b.get("/admin").want(t, http.StatusSeeOther)
	b.get("/admin/login").want(t, http.StatusOK, "登录名")

	a := b.post("/admin/login", url.Values{"login": {" Chen "}, "password": {password}})
	a.want(t, http.StatusSeeOther)
	if to := a.Header.Get("Location"); to != "/admin" {
		t.Errorf("sent to %q", to)
	}
	cookie := a.Header.Get("Set-Cookie")
	for _, flag := range []string{"sanduan_session=", "Path=/admin", "HttpOnly", "SameSite=Lax"} {
		if !strings.Contains(cookie, flag) {
			t.Errorf("cookie %q lacks %s", cookie, flag)
		}
	}
	if strings.Contains(cookie, "Secure") {
		t.Error("a Secure cookie over http would never come back")
	}
	b.get("/admin").want(t, http.StatusOK, "页面", "chen")

	tls := s.browser().post("/admin/login", url.Values{"login": {"chen"}, "password": {password}}, "X-Forwarded-Proto", "https")
	if !strings.Contains(tls.Header.Get("Set-Cookie"), "Secure") {
		t.Error("the cookie over https is not Secure")
	}
}

func TestSignInDoesNotTellWhatIsWrong(t *testing.T) {
	s := newSite(t)
	s.addOperator("chen", pages.Owner)
	b := s.browser()
	wrong := b.post("/admin/login", url.Values{"login": {"chen"}, "password": {"wrong"}})
	wrong.want(t, http.StatusUnprocessableEntity, "登录名或密码不对")
	unknown := b.post("/admin/login", url.Values{"login": {"who"}, "password": {"wrong"}})
	unknown.want(t, http.StatusUnprocessableEntity, "登录名或密码不对")
	b.post("/admin/login", url.Values{"login": {"chen"}}).want(t, http.StatusUnprocessableEntity, "请填写登录名和密码")
	b.get("/admin").want(t, http.StatusSeeOther)
}

func TestSignInIsThrottled(t *testing.T) {
	s := newSite(t)
	s.addOperator("chen", pages.Owner)
	b := s.browser()
	for range 6 {
		b.post("/admin/login", url.Values{"login": {"chen"}, "password": {"wrong"}}).want(t, http.StatusUnprocessableEntity)
	}
	right := url.Values{"login": {"chen"}, "password": {password}}
	b.post("/admin/login", right).want(t, http.StatusTooManyRequests, "密码错误次数太多，请30秒后再试")
	s.now = s.now.Add(31 * time.Second)
	b.post("/admin/login", right).want(t, http.StatusSeeOther)
}

func TestSignInByAForeignFormIsRefused(t *testing.T) {
	s := newSite(t)
	s.addOperator("chen", pages.Owner)
	b := s.browser()
	a := b.post("/admin/login", url.Values{"login": {"chen"}, "password": {password}}, "Origin", "https://evil.example")
	a.want(t, http.StatusForbidden)
	b.get("/admin").want(t, http.StatusSeeOther)
}

func TestSignInLeadsBackToTheAdminAlone(t *testing.T) {
	s := newSite(t)
	chen := s.addOperator("chen", pages.Owner)
	for next, want := range map[string]string{
		"/admin/leads?page=2": "/admin/leads?page=2", "//evil.example": "/admin", "https://evil.example/admin": "/admin",
		"/\\evil.example": "/admin", "/admin/../p/x": "/admin", "javascript:alert(1)": "/admin", "/adminevil": "/admin",
		"/admin/login": "/admin", "/admin//evil.example": "/admin/evil.example", "": "/admin",
	} {
		a := s.browser().post("/admin/login", url.Values{"login": {chen.Login}, "password": {password}, "next": {next}})
		if to := a.Header.Get("Location"); to != want {
			t.Errorf("next %q leads to %q, want %q", next, to, want)
		}
	}
}

func TestPostsNeedTheToken(t *testing.T) {
	s := newSite(t)
	o := s.signedIn(pages.Owner)
	in := url.Values{"Title": {"九月"}, "Slug": {"nine"}}
	o.post("/admin/new", in).want(t, http.StatusForbidden, "页面已过期")
	in.Set("_csrf", o.csrf)
	o.post("/admin/new", in, "Origin", "https://evil.example").want(t, http.StatusForbidden)
	o.post("/admin/new", in, "Sec-Fetch-Site", "cross-site").want(t, http.StatusForbidden)
	other := s.signIn(s.addOperator("li", pages.Owner))
	in.Set("_csrf", other.csrf)
	o.post("/admin/new", in).want(t, http.StatusForbidden)
}

func TestSignOut(t *testing.T) {
	s := newSite(t)
	o := s.signedIn(pages.Editor)
	u, _ := url.Parse(s.url + "/admin")
	before := o.client.Jar.Cookies(u)
	o.send("/admin/logout").want(t, http.StatusSeeOther)
	o.client.Jar.SetCookies(u, before)
	o.get("/admin").want(t, http.StatusSeeOther)
}

func TestDisabledOperatorsStayOut(t *testing.T) {
	s := newSite(t)
	s.addOperator("owner", pages.Owner)
	li := s.addOperator("li", pages.Editor)
	o := s.signIn(li)
	if err := s.store.SetDisabled(context.Background(), li.ID, true); err != nil {
		t.Fatal(err)
	}
	o.get("/admin").want(t, http.StatusSeeOther)
	a := s.browser().post("/admin/login", url.Values{"login": {"li"}, "password": {password}})
	a.want(t, http.StatusForbidden, "已停用")
}

func TestViewersChangeNothing(t *testing.T) {
	s := newSite(t)
	p := s.addPage("体验课", "trial")
	o := s.signedIn(pages.Viewer)
	o.get("/admin").want(t, http.StatusOK, "体验课")
	o.get("/admin/leads").want(t, http.StatusOK)
	o.get("/admin/pages/"+p.ID+"/sharers").want(t, http.StatusOK)
	o.get("/admin/new").want(t, http.StatusForbidden, "只读")
	o.get("/admin/operators").want(t, http.StatusForbidden)
	o.get("/admin/log").want(t, http.StatusForbidden)
	for _, act := range []string{"copy", "pause", "resume", "delete", "restore", "leads.csv", "leads/phone"} {
		o.send("/admin/pages/"+p.ID+"/"+act).want(t, http.StatusForbidden, "只读")
	}
	o.send("/admin/leads.csv").want(t, http.StatusForbidden)
	o.send("/admin/operators", "login", "x").want(t, http.StatusForbidden)
}

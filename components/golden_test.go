package components_test

import (
	"bytes"
	"encoding/json"
	"flag"
	"fmt"
	"maps"
	"math"
	"net/url"
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	_ "github.com/sanduan/sanduan/components"
	"github.com/sanduan/sanduan/components/block"
	"github.com/sanduan/sanduan/components/form"
	"github.com/sanduan/sanduan/components/theme"
)

var update = flag.Bool("update", false, "write the golden files anew, and check nothing else unless -run says so")

// TestMain leaves an update what writes files: whoever adds a block waits for nothing else.
func TestMain(m *testing.M) {
	flag.Parse()
	if *update && flag.Lookup("test.run").Value.String() == "" {
		if err := flag.Set("test.run", "^(TestLooks|TestSchema|TestPlayWords)$"); err != nil {
			panic(err)
		}
	}
	os.Exit(m.Run())
}

// stranger is what a block knows when a first visitor comes: fixed, so that its look is.
func stranger() block.Env {
	e := block.Env{
		ID: "b1", Title: "手冲咖啡体验课", Theme: theme.Get("red"), Nonce: "nonce", Action: "#form-b1",
		Now:     time.Date(2030, 11, 27, 17, 30, 0, 0, form.China()),
		Seats:   block.Seats{Limit: 30, Taken: 18},
		Consent: block.Consent{Text: "我已阅读并同意《个人信息处理说明》：仅用于本次活动。", Version: "v1"},
		Links: block.Links{
			Page: "/p/coffee", Lead: "/p/coffee/lead", Share: "/p/coffee/share", Me: "/p/coffee/me", Privacy: "/p/coffee/privacy",
			Start: "/p/coffee/start", Join: "/p/coffee/join", Claim: "/p/coffee/claim", Rules: "/p/coffee/rules",
		},
	}
	playing(&e, block.PlayFresh)
	return e
}

// playing gives the page a play of each kind, in the state.
func playing(e *block.Env, s block.PlayState) {
	e.Plays, e.Token = nil, ""
	for _, k := range block.PlayKinds() {
		p, token := s.Sample(k.Value, e.Now)
		e.Plays, e.Token = append(e.Plays, p), e.Token+token
	}
}

// states are the situations a block may be drawn in. Each must hold for every block.
var states = map[string]func(*block.Env){
	"stranger":  func(*block.Env) {},
	"invited":   func(e *block.Env) { e.Inviter, e.Via = &block.Person{Name: "小李"}, "abc123" },
	"unnamed":   func(e *block.Env) { e.Inviter = &block.Person{Avatar: "/media/375/face.jpg"} },
	"editing":   func(e *block.Env) { e.Editing = true },
	"formless":  func(e *block.Env) { e.Action = "" },
	"unfinding": func(e *block.Env) { e.Action, e.Editing = "", true },
	"wrong":     wrong,
	"full":      func(e *block.Env) { e.Full, e.Seats.Taken = true, 30 },
	"unlimited": func(e *block.Env) { e.Seats = block.Seats{} },
	"booked up": func(e *block.Env) {
		e.Booked = block.Booked{}
		for _, slot := range []string{"a", "b", "c", "d"} {
			e.Booked[block.SlotOf{Block: e.ID, Slot: slot}] = 99
		}
	},
	"crowded": func(e *block.Env) { e.Full, e.Acted = true, true },
	"acted":   acted,
	"used":    func(e *block.Env) { acted(e); e.Used = form.Time(e.Now.UnixMilli()) },
	"shared": func(e *block.Env) {
		e.Acted, e.Shared, e.Friends = true, true, 3
		e.Links.Own, e.Links.Poster = "https://example.cn/s/abc123", "/s/abc123/poster.jpg"
	},
	"night":    func(e *block.Env) { e.Theme = theme.Get("violet") },
	"branded":  func(e *block.Env) { e.Theme = theme.Get("green").With("#0a58ca") },
	"late":     func(e *block.Env) { e.Now = e.Now.AddDate(50, 0, 0) },
	"playing":  func(e *block.Env) { acted(e); playing(e, block.PlayMine) },
	"playful":  func(e *block.Env) { playing(e, block.PlayTheirs) },
	"sold":     func(e *block.Env) { playing(e, block.PlaySold) },
	"playless": func(e *block.Env) { e.Plays = nil },
}

func acted(e *block.Env) {
	e.Acted, e.Visitor.Name = true, "小王"
	e.Slot, e.Ticket = "11月30日 周六 10:00 新手班", "K7M2QX9P"
}

func wrong(e *block.Env) {
	e.Form = block.Form{
		Block:  "b1",
		Values: url.Values{"phone": {"1380013800"}, "name": {"小王"}, "consent": {"on"}, "q0": {"周六"}, "slot": {"b"}},
		Errors: form.Errors{"phone": "请填写 11 位手机号", "name": "请填写称呼", "q0": "请选择方便到店的时间", "slot": "请选择时间", "form": "请改正后再提交"},
	}
}

func draw(t *testing.T, v block.Viewer, e block.Env) string {
	t.Helper()
	var b bytes.Buffer
	if err := v.View(e).Render(t.Context(), &b); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// fingerprint is the part of an asset's address that changes with its bytes.
var fingerprint = regexp.MustCompile(`/assets/[0-9a-f]{10}/`)

func golden(t *testing.T, name, got string) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if *update {
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatalf("%v (a new block? go test ./components -update)", err)
	}
	if got == string(want) {
		return
	}
	g, w := strings.Split(got, "\n"), strings.Split(string(want), "\n")
	for i := range max(len(g), len(w)) {
		if i >= len(g) || i >= len(w) || g[i] != w[i] {
			t.Fatalf("%s differs from line %d (meant so? go test ./components -update)\ngot  %q\nwant %q",
				path, i+1, g[min(i, len(g)):min(i+3, len(g))], w[min(i, len(w)):min(i+3, len(w))])
		}
	}
}

// look is one golden file: a sample, or a variant of it, in a state.
type look struct {
	file, state string
	viewer      block.Viewer
}

// looks are a kind's: every variant as strangers see it, and the states of a form.
func looks(k block.Kind) []look {
	out := []look{{k.Name + ".html", "stranger", k.Sample}}
	for _, v := range k.Variants() {
		if viewer := k.In(v.Value); !reflect.DeepEqual(viewer, k.Sample) {
			out = append(out, look{k.Name + "-" + v.Value + ".html", "stranger", viewer})
		}
	}
	if _, ok := k.Sample.(block.Asker); ok {
		for _, state := range []string{"wrong", "acted", "full"} {
			out = append(out, look{k.Name + "." + state + ".html", state, k.Sample})
		}
	}
	return out
}

func TestLooks(t *testing.T) {
	written := map[string]bool{}
	for _, k := range block.All() {
		for _, l := range looks(k) {
			written[l.file] = true
			t.Run(l.file, func(t *testing.T) {
				e := stranger()
				states[l.state](&e)
				got := fingerprint.ReplaceAllString(draw(t, l.viewer, e), "/assets/-/")
				golden(t, filepath.Join("golden", l.file), strings.ReplaceAll(got, "><", ">\n<")+"\n")
			})
		}
	}
	files, err := os.ReadDir(filepath.Join("testdata", "golden"))
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		if written[f.Name()] {
			continue
		}
		if *update {
			os.Remove(filepath.Join("testdata", "golden", f.Name()))
		} else {
			t.Errorf("testdata/golden/%s belongs to no block (removed? go test ./components -update)", f.Name())
		}
	}
}

// A block looks in two to four ways, so that pages differ.
func TestVariants(t *testing.T) {
	for _, k := range block.All() {
		if n := len(k.Variants()); n < 2 || n > 4 {
			t.Errorf("%s has %d variants: give it a field Layout with options", k.Name, n)
		}
	}
}

// TestSchema holds what stored pages rely on: names, kinds and limits of every field. A line that goes or changes
// needs a thought about the pages that were stored with it (tag was).
func TestSchema(t *testing.T) {
	var b strings.Builder
	for _, k := range block.All() {
		fmt.Fprintf(&b, "%s/%s %s\n", k.Section, k.Name, k.Title)
		schema(&b, "\t", k.Fields)
	}
	golden(t, "schema.golden", b.String())
}

func schema(b *strings.Builder, indent string, fields []form.Field) {
	for _, f := range fields {
		fmt.Fprintf(b, "%s%s %s", indent, f.Name, f.Kind)
		if f.Required {
			b.WriteString(" required")
		}
		if f.Min != 0 {
			fmt.Fprintf(b, " min=%d", f.Min)
		}
		if f.Max != 0 {
			fmt.Fprintf(b, " max=%d", f.Max)
		}
		if f.Was != "" {
			fmt.Fprintf(b, " was=%s", f.Was)
		}
		for _, o := range f.Options {
			fmt.Fprintf(b, " %s=%s", o.Value, o.Label)
		}
		fmt.Fprintf(b, " %s\n", f.Label)
		schema(b, indent+"\t", f.Items)
	}
}

func TestKindsAreNamed(t *testing.T) {
	if len(block.All()) == 0 {
		t.Fatal("no blocks")
	}
	seen := map[string]string{}
	for _, k := range block.All() {
		if !regexp.MustCompile(`^[a-z]+$`).MatchString(k.Name) {
			t.Errorf("%s: a name is one lower-case word", k.Name)
		}
		if !chinese(k.Title) {
			t.Errorf("%s: the title %q is not Chinese", k.Name, k.Title)
		}
		if other, ok := seen[k.Title]; ok {
			t.Errorf("%s and %s are both called %s", k.Name, other, k.Title)
		}
		seen[k.Title] = k.Name
		if !slices.Contains(block.Groups(), k.Section) {
			t.Errorf("%s: no section %q", k.Name, k.Section)
		}
		labelled(t, k.Name, k.Fields)
		got, ok := block.Get(k.Name)
		if !ok || got.Title != k.Title {
			t.Errorf("%s cannot be got", k.Name)
		}
	}
	for _, s := range block.Groups() {
		if !slices.ContainsFunc(block.All(), func(k block.Kind) bool { return k.Section == s }) {
			t.Errorf("no block for section %s", s)
		}
	}
	for _, name := range []string{"", "none", "Hero", "hero "} {
		if _, ok := block.Get(name); ok {
			t.Errorf("%q is a kind", name)
		}
	}
}

func labelled(t *testing.T, path string, fields []form.Field) {
	seen := map[string]bool{}
	for _, f := range fields {
		if !chinese(f.Label) || seen[f.Label] {
			t.Errorf("%s.%s: label %q is not Chinese or not the only one", path, f.Name, f.Label)
		}
		seen[f.Label] = true
		for _, o := range f.Options {
			if !chinese(o.Label) {
				t.Errorf("%s.%s: option %q is not Chinese", path, f.Name, o.Label)
			}
		}
		labelled(t, path+"."+f.Name, f.Items)
	}
}

func chinese(s string) bool {
	return strings.ContainsFunc(s, func(r rune) bool { return unicode.Is(unicode.Han, r) })
}

func TestSamplesSurviveEditing(t *testing.T) {
	for _, k := range block.All() {
		props, errs := k.Bind(nil, form.Values(k.Sample))
		if errs != nil {
			t.Errorf("%s: an operator who saves the sample unchanged reads %v", k.Name, errs)
			continue
		}
		v, err := k.Decode(props)
		if err != nil || !maps.EqualFunc(form.Values(v), form.Values(k.Sample), slices.Equal) {
			t.Errorf("%s: %v\ngot  %+v\nwant %+v", k.Name, err, v, k.Sample)
		}
	}
}

func TestSamplePicturesExist(t *testing.T) {
	for _, k := range block.All() {
		form.Walk(k.Sample, func(path string, value any) {
			if p, ok := value.(form.Picture); ok && p.Src != "" && !p.Valid() {
				t.Errorf("%s.%s: no picture %s", k.Name, path, p.Src)
			}
		})
	}
}

// variants are props to draw a kind with: the sample, each choice of each select, nothing at all, and too much.
func variants(t *testing.T, k block.Kind) map[string]block.Viewer {
	out := map[string]block.Viewer{
		"sample": k.Sample,
		"empty":  reflect.Zero(reflect.TypeOf(k.Sample)).Interface().(block.Viewer),
		"full":   filled(t, k, strings.Repeat("很长的文字", 20)),
	}
	for _, f := range k.Fields {
		for _, o := range f.Options {
			v, err := k.Decode(json.RawMessage(fmt.Sprintf(`{%q:%q}`, f.Name, o.Value)))
			if err != nil {
				t.Fatal(err)
			}
			out[f.Name+"="+o.Value] = v
			bare, err := k.Decode(json.RawMessage(fmt.Sprintf(`{%q:%q,"Picture":{"Src":""}}`, f.Name, o.Value)))
			if err != nil {
				t.Fatal(err)
			}
			out[f.Name+"="+o.Value+", bare"] = bare
		}
	}
	return out
}

// filled is the kind with text in every field that takes any, as a hostile or careless store might hold it.
func filled(t *testing.T, k block.Kind, text string) block.Viewer {
	props, err := json.Marshal(fill(k.Fields, text))
	if err != nil {
		t.Fatal(err)
	}
	v, err := k.Decode(props)
	if err != nil {
		t.Fatal(err)
	}
	return v
}

func fill(fields []form.Field, text string) map[string]any {
	out := map[string]any{}
	for _, f := range fields {
		switch f.Kind {
		case form.List:
			out[f.Name] = []any{fill(f.Items, text), fill(f.Items, text)}
		case form.Image:
			out[f.Name] = map[string]string{"Src": "0123456789abcdef0123456789abcdef-1200x800.jpg", "Alt": text}
		case form.Footage:
			out[f.Name] = form.Video{Src: "0123456789abcdef0123456789abcdef-1280x720-65s.mp4"}
		case form.Number, form.Amount, form.Moment:
			out[f.Name] = math.MaxInt32
		case form.Checkbox:
			out[f.Name] = true
		default:
			out[f.Name] = text
		}
	}
	return out
}

func TestMarkup(t *testing.T) {
	for _, k := range block.All() {
		for variant, v := range variants(t, k) {
			for state, set := range states {
				e := stranger()
				set(&e)
				for _, fault := range faults(draw(t, v, e)) {
					t.Errorf("%s (%s, %s): %s", k.Name, variant, state, fault)
				}
			}
		}
	}
}

// faults is what no block's HTML may hold: what the Content-Security-Policy forbids, what makes a page jump while it
// loads, what a screen reader cannot say, and what old engines do not know.
func faults(markup string) []string {
	var out []string
	wrong := func(format string, args ...any) { out = append(out, fmt.Sprintf(format, args...)) }
	ids, fors := map[string]bool{}, []string{}
	var walk func(n *html.Node, inLabel bool)
	walk = func(n *html.Node, inLabel bool) {
		if n.Type == html.ElementNode {
			a := map[string]string{}
			for _, at := range n.Attr {
				a[at.Key] = at.Val
				if strings.HasPrefix(at.Key, "on") || at.Key == "style" {
					wrong("<%s %s>", n.Data, at.Key)
				}
				if slices.Contains([]string{"href", "src", "action", "formaction"}, at.Key) && !form.ValidLink(at.Val) {
					wrong("<%s %s=%q>", n.Data, at.Key, at.Val)
				}
			}
			if slices.Contains([]string{"script", "style", "iframe", "object", "embed", "base", "meta", "link"}, n.Data) {
				wrong("<%s>", n.Data)
			}
			if id := a["id"]; id != "" {
				if ids[id] {
					wrong("id %q twice", id)
				}
				ids[id] = true
			}
			if n.Data == "img" {
				for _, want := range []string{"src", "alt", "width", "height"} {
					if v, ok := a[want]; !ok || want != "alt" && v == "" {
						wrong("<img src=%q> without %s", a["src"], want)
					}
				}
			}
			if n.Data == "label" {
				inLabel = true
				fors = append(fors, a["for"])
			}
			if slices.Contains([]string{"input", "select", "textarea"}, n.Data) && a["type"] != "hidden" && !inLabel && a["aria-label"] == "" &&
				!slices.Contains(fors, a["id"]) {
				wrong("<%s name=%q> without a label", n.Data, a["name"])
			}
			for _, c := range strings.Fields(a["class"]) {
				switch {
				case strings.HasPrefix(c, "gap-") && !slices.Contains(strings.Fields(a["class"]), "grid"),
					strings.HasPrefix(c, "aspect-"), c == "text-xs", strings.HasPrefix(c, "text-[1"):
					wrong("class %s", c)
				}
			}
		}
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			walk(c, inLabel)
		}
	}
	nodes, err := html.ParseFragment(strings.NewReader(markup), &html.Node{Type: html.ElementNode, Data: "body", DataAtom: atom.Body})
	if err != nil {
		return []string{err.Error()}
	}
	for _, n := range nodes {
		walk(n, false)
	}
	return out
}

func TestHostileProps(t *testing.T) {
	hostile := []string{
		`<script>alert(1)</script>`, `"><img src=x onerror=alert(1)>`, `' onmouseover='alert(1)`, `javascript:alert(1)`,
		"java\nscript:alert(1)", `</textarea></style></title><script>alert(1)</script>`, `//evil.example/x`, "{{.}}${1}`",
		`<!--`, `&lt;script&gt;&#x22;`,
	}
	for _, k := range block.All() {
		for _, text := range hostile {
			v := filled(t, k, text)
			for state, set := range states {
				e := stranger()
				set(&e)
				e.Title, e.Via, e.Channel, e.Consent.Text = text, text, text, text+"《个人信息处理说明》"+text
				e.Visitor.Name = text
				if e.Inviter != nil {
					e.Inviter.Name = text
				}
				if e.Form.Block != "" {
					for name := range e.Form.Values {
						e.Form.Values[name], e.Form.Errors[name] = []string{text}, text
					}
				}
				got := draw(t, v, e)
				for _, fault := range faults(got) {
					t.Errorf("%s (%s) with %q: %s", k.Name, state, text, fault)
				}
				if strings.Contains(got, "<script") || strings.Contains(got, "<img src=x") {
					t.Errorf("%s (%s) lets %q through", k.Name, state, text)
				}
			}
		}
	}
}

func TestAskersAsk(t *testing.T) {
	for _, k := range block.All() {
		asker, ok := k.Sample.(block.Asker)
		if !ok {
			continue
		}
		l := asker.Lead()
		if l.Button == "" || l.Thanks == "" {
			t.Errorf("%s: no words on the button or after it: %+v", k.Name, l)
		}
		e := stranger()
		e.Via, e.Channel = "via1", "ch1"
		asking := draw(t, asker, e)
		for _, want := range []string{`method="post"`, `action="/p/coffee/lead`, `name="phone"`, `name="consent"`, `value="b1"`, `value="via1"`, `value="ch1"`, `id="form-b1"`, l.Button} {
			if !strings.Contains(asking, want) {
				t.Errorf("%s: no %s", k.Name, want)
			}
		}
		wrong(&e)
		for _, want := range []string{"请填写 11 位手机号", `value="1380013800"`, "请改正后再提交"} {
			if !strings.Contains(draw(t, asker, e), want) {
				t.Errorf("%s: a form sent back lacks %s", k.Name, want)
			}
		}
		e.ID = "b2"
		if strings.Contains(draw(t, asker, e), "1380013800") {
			t.Errorf("%s shows what was typed into another form", k.Name)
		}
		e = stranger()
		acted(&e)
		if thanks := draw(t, asker, e); strings.Contains(thanks, `name="phone"`) || !strings.Contains(thanks, strings.Split(l.Thanks, "\n")[0]) {
			t.Errorf("%s asks again who has answered", k.Name)
		}
	}
}

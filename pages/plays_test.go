package pages_test

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/sanduan/sanduan/components/block"
	"github.com/sanduan/sanduan/components/form"
	"github.com/sanduan/sanduan/pages"
	"github.com/sanduan/sanduan/pages/play"
)

// withPlay is a sound page with a play of that kind, and the play's key.
func withPlay(t *testing.T, kind string) (pages.Doc, form.Key) {
	t.Helper()
	d := publishable(t)
	key, err := d.AddPlay(kind, counter())
	if err != nil {
		t.Fatal(err)
	}
	return d, key
}

// rule sets one member of a play's stored settings.
func rule(t *testing.T, d *pages.Doc, key form.Key, name string, value any) {
	t.Helper()
	for i := range d.Plays {
		if d.Plays[i].Key != key {
			continue
		}
		var members map[string]any
		if err := json.Unmarshal(d.Plays[i].Rules, &members); err != nil {
			t.Fatal(err)
		}
		members[name] = value
		b, err := json.Marshal(members)
		if err != nil {
			t.Fatal(err)
		}
		d.Plays[i].Rules = b
		return
	}
	t.Fatalf("no play %s", key)
}

func TestAddPlayBringsWhatItNeeds(t *testing.T) {
	for _, kind := range play.All() {
		d := publishable(t)
		d.Prizes.List = []play.Prize{{Key: "mine", Title: "我的奖品", Kind: play.Later, Total: 5}}
		id := counter()
		key, err := d.AddPlay(kind.Name, id)
		if err != nil {
			t.Fatalf("%s: %v", kind.Name, err)
		}
		if len(d.Plays) != 1 || d.Plays[0].Key != key || d.Plays[0].Kind != kind.Name {
			t.Errorf("%s: the plays are %+v", kind.Name, d.Plays)
		}
		if len(d.Prizes.List) != 1+len(kind.Prizes) || d.Prizes.List[0].Key != "mine" {
			t.Errorf("%s: the prizes are %+v", kind.Name, d.Prizes.List)
		}
		if got := problemsOf(d.Ready(true).Check(at(begin), everything), "play-"+string(key), "prizes"); got != nil {
			t.Errorf("%s: the sample has problems: %v", kind.Name, got)
		}
		if d.Ready(true).Summary(d.Ready(true).Plays[0]) == "" {
			t.Errorf("%s: the sample says nothing", kind.Name)
		}
		if _, err := d.AddPlay(kind.Name, id); err != nil || len(d.Prizes.List) != 1+len(kind.Prizes) {
			t.Errorf("%s: a second one brings its prizes again: %v, %d", kind.Name, err, len(d.Prizes.List))
		}
		if d.Plays[0].Key == d.Plays[1].Key {
			t.Errorf("%s: two have one key", kind.Name)
		}
	}
}

// A prize of the page that happens to have a sample's key is another prize: the play brings its own.
func TestAddPlayTakesNoOtherPrize(t *testing.T) {
	d := publishable(t)
	id := counter()
	if _, err := d.AddPlay("assist", id); err != nil {
		t.Fatal(err)
	}
	before := slices.Clone(d.Prizes.List)
	key, err := d.AddPlay("bargain", id)
	if err != nil {
		t.Fatal(err)
	}
	p, _ := d.Ready(true).Play(string(key))
	gives := p.Settings.Gives()
	prize, ok := d.Prizes.Get(gives[0])
	if len(gives) != 1 || !ok || prize.Title != "手冲咖啡礼盒" || len(d.Prizes.List) != len(before)+1 {
		t.Errorf("the bargain gives %+v of %+v", prize, d.Prizes.List)
	}
	if got := problemsOf(d.Ready(true).Check(at(begin), everything), "play-"+string(key), "prizes"); got != nil {
		t.Errorf("it has problems: %v", got)
	}
}

// problemsOf are the messages of the problems in those panels.
func problemsOf(problems []pages.Problem, panels ...string) (out []string) {
	for _, p := range problems {
		for _, panel := range panels {
			if p.BlockID == "" && p.Panel == panel {
				out = append(out, p.Field+": "+p.Message)
			}
		}
	}
	return out
}

// A play is shown from the start: by a block that is there, or else by one that comes along, ready for visitors.
func TestAddPlayShowsIt(t *testing.T) {
	d := publishable(t)
	before := d.Count()
	id := counter()
	var keys []form.Key
	for range 2 {
		key, err := d.AddPlay("assist", id)
		if err != nil {
			t.Fatal(err)
		}
		keys = append(keys, key)
	}
	if d.Count() != before+2 {
		t.Fatalf("%d blocks came along, want two", d.Count()-before)
	}
	for _, s := range d.Sections {
		for i, b := range s.Blocks {
			second := strings.Contains(string(b.Props), `"Play":"`+string(keys[1])+`"`)
			if b.Kind == "progress" && (s.Kind != block.CTA || i > 1 || second != (i == 1)) {
				t.Errorf("it stands in %s at %d: %s", s.Kind, i, b.Props)
			}
		}
	}
	if got := warned(d); strings.Contains(got, "没有组件显示") {
		t.Errorf("one is not shown: %s", got)
	}
	if got := d.Ready(true).Check(at(begin), everything); len(got) != 0 {
		t.Errorf("what came along has problems: %v", got)
	}
	full := publishable(t)
	for full.Count() < pages.MaxBlocks {
		if _, err := full.AddBlock(full.Sections[0].ID, "text", id); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := full.AddPlay("assist", id); err != nil || full.Count() != pages.MaxBlocks {
		t.Errorf("on a full page: %v, %d blocks", err, full.Count())
	}
	if !strings.Contains(warned(full), "没有组件显示") {
		t.Error("nobody is told that the play of a full page is not shown")
	}
}

func warned(d pages.Doc) string {
	var out []string
	for _, p := range d.Warnings() {
		out = append(out, p.Panel+" "+p.Message)
	}
	return strings.Join(out, "\n")
}

func TestPlaysLimits(t *testing.T) {
	d := publishable(t)
	id := counter()
	for range pages.MaxPlays {
		if _, err := d.AddPlay("assist", id); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := d.AddPlay("assist", id); !pages.IsCode(err, pages.Invalid) {
		t.Errorf("one too many: %v", err)
	}
	if _, err := d.AddPlay("lottery", id); !pages.IsCode(err, pages.Invalid) {
		t.Errorf("a kind that is none: %v", err)
	}
	if err := d.MovePlay("gone", 1); !pages.IsCode(err, pages.NotFound) {
		t.Errorf("moving what is gone: %v", err)
	}
	if err := d.DeletePlay("gone"); err != nil {
		t.Errorf("deleting what is gone: %v", err)
	}
	crowded := publishable(t)
	crowded.Prizes.List = make([]play.Prize, 20)
	if _, err := crowded.AddPlay("assist", id); !pages.IsCode(err, pages.Invalid) || len(crowded.Plays) != 0 {
		t.Errorf("with no room for its prizes: %v", err)
	}
	d.Plays = append(d.Plays, pages.Play{Key: "x", Kind: "lottery"})
	if got := problemsOf(d.Ready(true).Check(at(begin), everything), "plays"); len(got) != 2 || !strings.Contains(got[0], "最多 7 个") || !strings.Contains(got[1], "没有这种玩法") {
		t.Errorf("what an old file brought: %v", got)
	}
}

func TestPlaysAreChecked(t *testing.T) {
	d, key := withPlay(t, "assist")
	rule(t, &d, key, "Title", "")
	rule(t, &d, key, "Act", "wink")
	d.Prizes.List[0].Total = 0
	d.Prizes.List = append(d.Prizes.List[:1], play.Prize{Key: "link", Title: "课件", Kind: play.Link, Total: 9, Substitute: "gone"})
	got := problemsOf(d.Ready(true).Check(at(begin), everything), "play-"+string(key), "prizes")
	for _, want := range []string{"List.0.Total: ", "List.1.Content: ", "List.1.Substitute: 这个奖品已被删除", "Act: ", "Title: "} {
		if !slices.ContainsFunc(got, func(p string) bool { return strings.HasPrefix(p, want) }) {
			t.Errorf("the problems are %v, without %s", got, want)
		}
	}
	d.Prizes.List = d.Prizes.List[1:]
	deleted := false
	for _, p := range problemsOf(d.Ready(true).Check(at(begin), everything), "play-"+string(key)) {
		deleted = deleted || strings.Contains(p, "这个奖品已被删除")
	}
	if !deleted {
		t.Error("a play may give a prize that is gone")
	}
	if d.Ready(true).Summary(d.Ready(true).Plays[0]) != "" || d.Ready(true).Clauses(d.Ready(true).Plays[0]) != nil {
		t.Error("a play that is wrong still says what its rules are")
	}
}

// A block that shows a play that is gone keeps the page from being published.
func TestBlocksOfGonePlays(t *testing.T) {
	d, key := withPlay(t, "assist")
	cta := len(d.Sections) - 1
	shows := func(which form.Key) {
		props, _ := json.Marshal(map[string]any{"Play": which})
		d.Sections[cta].Blocks[0].Props = props
	}
	id := d.Sections[cta].Blocks[0].ID
	problem := func() (out string) {
		for _, p := range d.Ready(true).Check(at(begin), everything) {
			if p.BlockID == id {
				out += p.Field + " " + p.Message
			}
		}
		return out
	}
	for which, want := range map[form.Key]string{"": "", key: "", "gone": "Play 这个玩法已被删除，请重新选择"} {
		if shows(which); problem() != want {
			t.Errorf("of a block that shows %q it is said %q, want %q", which, problem(), want)
		}
	}
}

func TestWhatPlaysAskFor(t *testing.T) {
	d := publishable(t)
	for i := range d.Sections {
		for j := range d.Sections[i].Blocks {
			d.Sections[i].Blocks[j].Hidden = true
		}
	}
	key, err := d.AddPlay("assist", counter())
	if err != nil {
		t.Fatal(err)
	}
	d.Host.Company = ""
	rule(t, &d, key, "Act", play.Tap)
	for i := range d.Prizes.List {
		d.Prizes.List[i].Kind = play.Later
	}
	if got := d.Ready(false).Asks(); got != nil || problemsOf(d.Ready(true).Check(at(begin), everything), "host") != nil {
		t.Errorf("a play by a tap asks for %v", got)
	}
	rule(t, &d, key, "Act", play.Phone)
	d.Prizes.List[0].Kind = play.Goods
	got := strings.Join(d.Ready(false).Asks(), "；")
	if !strings.Contains(got, "手机号") || !strings.Contains(got, "地址") {
		t.Errorf("a play by phone, with goods to win, asks for %s", got)
	}
	if problemsOf(d.Ready(true).Check(at(begin), everything), "host") == nil {
		t.Error("a play may ask for phones in nobody's name")
	}
}

func TestPlaysTwoOperators(t *testing.T) {
	base, one := withPlay(t, "assist")
	id := func() string { return "second" }
	two, err := base.AddPlay("group", id)
	if err != nil {
		t.Fatal(err)
	}
	title := func(d pages.Doc, key form.Key) string {
		p, err := d.PlayOf(key)
		if err != nil {
			return "gone"
		}
		return p.Title()
	}
	mine, theirs := base.Clone(), base.Clone()
	rule(t, &mine, one, "Title", "我的")
	rule(t, &theirs, two, "Title", "别人的")
	if err := theirs.MovePlay(two, -1); err != nil {
		t.Fatal(err)
	}
	merged := theirs.Clone()
	clashes := pages.Apply(&merged, pages.Diff(base, mine), false)
	if len(clashes) != 0 || title(merged, one) != "我的" || title(merged, two) != "别人的" || merged.Plays[0].Key != two {
		t.Errorf("of two plays one is lost: %v %+v", clashes, merged.Plays)
	}

	// One edits what the other deletes: whoever comes second is told, and nothing is lost.
	gone := base.Clone()
	_ = gone.DeletePlay(one)
	merged = gone.Clone()
	if clashes = pages.Apply(&merged, pages.Diff(base, mine), false); len(clashes) != 1 || !clashes[0].Gone || title(merged, one) != "gone" {
		t.Errorf("an edit of what is gone: %+v", clashes)
	}
	merged = mine.Clone()
	clashes = pages.Apply(&merged, pages.Diff(base, gone), false)
	if want := []pages.Clash{{Panel: "play-" + string(one), Fields: []string{""}}}; !cmp.Equal(clashes, want) || title(merged, one) != "我的" {
		t.Errorf("deleting what was edited: %+v, it is %s", clashes, title(merged, one))
	}
	if clashes = pages.Apply(&merged, pages.Diff(base, gone), true); len(clashes) != 0 || title(merged, one) != "gone" {
		t.Errorf("deleting it all the same: %+v", clashes)
	}

	// The same field.
	rule(t, &theirs, one, "Title", "也改了")
	merged = theirs.Clone()
	clashes = pages.Apply(&merged, pages.Diff(base, mine), false)
	if len(clashes) != 1 || !cmp.Equal(clashes[0].Fields, []string{"Title"}) || title(merged, one) != "也改了" {
		t.Errorf("one field of two: %+v, it is %s", clashes, title(merged, one))
	}

	// A play more than there is room for.
	full := base.Clone()
	for n := 0; len(full.Plays) < pages.MaxPlays; n++ {
		full.Plays = append(full.Plays, pages.Play{Key: form.Key("f" + string(rune('a'+n))), Kind: "assist", Rules: base.Plays[0].Rules})
	}
	more := base.Clone()
	if _, err := more.AddPlay("gift", func() string { return "third" }); err != nil {
		t.Fatal(err)
	}
	if clashes = pages.Apply(&full, pages.Diff(base, more), false); len(clashes) == 0 || len(full.Plays) != pages.MaxPlays {
		t.Errorf("%d plays, clashes %+v", len(full.Plays), clashes)
	}
}

func TestDescribePlays(t *testing.T) {
	base, key := withPlay(t, "group")
	rule(t, &base, key, "Title", "三人拼课")
	edited := func(edit func(*pages.Doc)) string {
		d := base.Clone()
		edit(&d)
		return pages.Describe(stored(t, pages.Diff(base, d)))
	}
	for _, c := range []struct {
		want string
		edit func(*pages.Doc)
	}{
		{"添加玩法「" + sampleTitle("gift") + "」", func(d *pages.Doc) { _, _ = d.AddPlay("gift", func() string { return "new" }) }},
		{"删除玩法「三人拼课」", func(d *pages.Doc) { _ = d.DeletePlay(key) }},
		{"删除玩法「三人拼课」等 2 处", func(d *pages.Doc) { _ = d.DeletePlay(key); d.Title = "别的" }},
		{"玩法「三人拼课」的「玩法名称」从「三人拼课」改为「拼课」", func(d *pages.Doc) { rule(t, d, key, "Title", "拼课") }},
		{"玩法「三人拼课」的「同一好友最多帮几位」从 " + number(base, key, "Cap") + " 改为 7", func(d *pages.Doc) { rule(t, d, key, "Cap", 7) }},
		{"修改玩法「三人拼课」", func(d *pages.Doc) { rule(t, d, key, "Cap", 7); rule(t, d, key, "Runs", 9) }},
		{"修改奖品", func(d *pages.Doc) { d.Prizes.Most = 100 }},
	} {
		if got := edited(c.edit); got != c.want {
			t.Errorf("said %s, want %s", got, c.want)
		}
	}
}

func sampleTitle(kind string) string {
	k, _ := play.Get(kind)
	return k.Sample.Common().Title
}

func number(d pages.Doc, key form.Key, name string) string {
	p, _ := d.PlayOf(key)
	var members map[string]json.RawMessage
	_ = json.Unmarshal(p.Rules, &members)
	return string(members[name])
}

func TestWorse(t *testing.T) {
	live, key := withPlay(t, "assist")
	other, err := live.AddPlay("group", func() string { return "other" })
	if err != nil {
		t.Fatal(err)
	}
	prize := form.Ref(live.Prizes.List[0].Key)
	live.Prizes.List[0].Total, live.Prizes.List[0].Hold, live.Prizes.List[0].Days = 100, 2, 7
	for len(live.Prizes.List) < 3 {
		live.Prizes.List = append(live.Prizes.List, play.Prize{Key: form.Key(fmt.Sprint("more", len(live.Prizes.List))), Title: fmt.Sprint("另一份", len(live.Prizes.List)), Kind: play.Goods, Total: 5})
	}
	live.Prizes.List[0].Substitute = form.Ref(live.Prizes.List[1].Key)
	begun := pages.PlaysBegun{Started: map[form.Key]bool{key: true}, Taken: map[form.Ref]int{prize: 30}}
	for _, c := range []struct {
		name string
		edit func(*pages.Doc)
		want string // beginning of panel, field and message; "" nothing
	}{
		{"nothing", func(*pages.Doc) {}, ""},
		{"a better cap", func(d *pages.Doc) { rule(t, d, key, "Cap", 0) }, ""},
		{"a worse cap", func(d *pages.Doc) { rule(t, &live, key, "Cap", 3); *d = live.Clone(); rule(t, d, key, "Cap", 1) }, "play-" + string(key) + " Cap 已有人参加"},
		{"the play deleted", func(d *pages.Doc) { _ = d.DeletePlay(key) }, "plays  已有人参加，不能删除"},
		{"the one nobody plays deleted", func(d *pages.Doc) { _ = d.DeletePlay(other) }, ""},
		{"more prizes", func(d *pages.Doc) { d.Prizes.List[0].Total = 101 }, ""},
		{"fewer prizes", func(d *pages.Doc) { d.Prizes.List[0].Total = 99 }, "prizes List.0.Total 已有人参加，只能改得更优惠：不能少于 100 份"},
		{"given sooner, and to be taken at any time", func(d *pages.Doc) { d.Prizes.List[0].Hold, d.Prizes.List[0].Days = 0, 0 }, ""},
		{"given later", func(d *pages.Doc) { d.Prizes.List[0].Hold = 3 }, "prizes List.0.Hold 已有人参加，只能改得更优惠：不能多于 2 小时"},
		{"to be taken sooner", func(d *pages.Doc) { d.Prizes.List[0].Days = 6 }, "prizes List.0.Days 已有人参加，只能改得更优惠：不能少于 7 天"},
		{"another substitute", func(d *pages.Doc) { d.Prizes.List[0].Substitute = form.Ref(d.Prizes.List[2].Key) }, ""},
		{"no substitute", func(d *pages.Doc) { d.Prizes.List[0].Substitute = "" }, "prizes List.0.Substitute 已有人参加"},
		{"a substitute nobody has had given later", func(d *pages.Doc) { d.Prizes.List[1].Hold = 700 }, "prizes List.1.Hold 已有人参加"},
		{"a substitute nobody has had deleted", func(d *pages.Doc) { d.Prizes.List = append(d.Prizes.List[:1:1], d.Prizes.List[2:]...) }, "prizes List 「" + live.Prizes.List[1].Title + "」已有人参加能得到它的玩法，不能删除"},
		{"a prize nobody is promised deleted", func(d *pages.Doc) { d.Prizes.List = d.Prizes.List[:2] }, ""},
		{"the prize given otherwise", func(d *pages.Doc) { d.Prizes.List[0].Kind = play.Points }, "prizes List.0.Kind 已有 30 份"},
		{"the prize deleted", func(d *pages.Doc) { d.Prizes.List = d.Prizes.List[1:] }, "prizes List 「" + live.Prizes.List[0].Title + "」已有 30 份"},
	} {
		d := live.Clone()
		c.edit(&d)
		got := ""
		for _, p := range d.Worse(live, begun) {
			got += p.Panel + " " + p.Field + " " + p.Message
		}
		if c.want == "" && got != "" || !strings.HasPrefix(got, c.want) {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
		if worse := d.Worse(live, pages.PlaysBegun{}); worse != nil {
			t.Errorf("%s: where nobody has begun: %v", c.name, worse)
		}
	}
}

func TestRenamed(t *testing.T) {
	live, key := withPlay(t, "assist")
	begun := pages.PlaysBegun{Started: map[form.Key]bool{key: true}}
	d := live.Clone()
	if got := d.Renamed(live, begun); len(got) != 0 {
		t.Errorf("nothing is renamed: %v", got)
	}
	d.Prizes.List[0].Title = "别的"
	if got := d.Renamed(live, begun); len(got) != 1 || got[0].Field != "List.0.Title" || !strings.Contains(got[0].Message, "改名为「别的」") {
		t.Errorf("a promised prize is renamed: %v", got)
	}
	if got := d.Renamed(live, pages.PlaysBegun{}); len(got) != 0 {
		t.Errorf("nobody has begun: %v", got)
	}
}

// Drafts may be unfinished: whatever a play's settings say, screens are drawn and the page is checked.
func TestUnfinishedPlays(t *testing.T) {
	for _, kind := range play.All() {
		d, key := withPlay(t, kind.Name)
		for _, rules := range []string{
			`{}`, `null`, `7`, `{"Title":7}`, `{"Tiers":[],"Ladder":[],"Prizes":[],"Size":0,"Friends":0,"Hours":0,"Price":0,"Floor":0,"Passes":0}`,
			`{"Size":-3,"Friends":-1,"Hours":-9,"Price":-1,"Floor":9,"Act":"x","Scope":"x","Cap":-1,"Tiers":[{"Friends":-1}],"Ladder":[{"Size":-1,"Price":-5}]}`,
		} {
			d.Plays[0].Rules = json.RawMessage(rules)
			r := d.Ready(true)
			r.Check(at(begin), everything)
			r.Asks()
			d.Warnings()
			for _, p := range r.Plays {
				r.Summary(p)
				r.Clauses(p)
			}
			live, _ := withPlay(t, kind.Name)
			begun := pages.PlaysBegun{Started: map[form.Key]bool{key: true}}
			d.Worse(live, begun)
			live.Worse(d, begun)
		}
	}
}

// A block that is pasted shows the play it showed where the page has it, and else whichever the page has.
func TestPastedBlocksAndPlays(t *testing.T) {
	d, key := withPlay(t, "assist")
	last := len(d.Sections) - 1
	b := d.Sections[last].Blocks[0]
	b.Props = json.RawMessage(`{"Play":"` + string(key) + `"}`)
	blocks, err := pages.ParseClip(pages.CopyBlocks([]pages.Block{b}))
	if err != nil {
		t.Fatal(err)
	}
	pasted := func(d pages.Doc) (shows string) {
		ids, err := d.InsertBlocks(d.Sections[last].ID, pages.AtEnd, blocks, func() string { return "pasted" })
		if err != nil {
			t.Fatal(err)
		}
		b, err := d.Find(ids[0])
		if err != nil {
			t.Fatal(err)
		}
		var props struct{ Play string }
		if err := json.Unmarshal(b.Props, &props); err != nil {
			t.Fatal(err)
		}
		return props.Play
	}
	if got := pasted(d.Clone()); got != string(key) {
		t.Errorf("on its own page it shows %q", got)
	}
	if got := pasted(publishable(t)); got != "" {
		t.Errorf("on another page it shows %q", got)
	}
}

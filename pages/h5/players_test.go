package h5

import (
	"fmt"
	"reflect"
	"testing"
	"time"

	"github.com/sanduan/sanduan/components/block"
	"github.com/sanduan/sanduan/components/form"
	"github.com/sanduan/sanduan/pages"
	"github.com/sanduan/sanduan/pages/play"
	"github.com/sanduan/sanduan/pages/template"
)

// playPage is a template's page with a bargain and the block that shows it.
func playPage() pages.Ready {
	tmpl, _ := template.Get("english-trial")
	r := tmpl.Doc(time.UnixMilli(1_700_000_000_000), count()).Ready(false)
	k, _ := block.Get("progress")
	sample, _ := play.Get("bargain")
	r.Sections[2].Blocks = append(r.Sections[2].Blocks, pages.ReadyBlock{Block: pages.Block{ID: "play", Kind: k.Name}, Title: k.Title, Viewer: k.Sample})
	r.Plays = []pages.ReadyPlay{{Play: pages.Play{Key: "p", Kind: "bargain"}, Settings: sample.Sample}}
	return r
}

// BenchmarkAppendPlays puts pages together that show a run: of the same page without plays, of a friend whose page many others share, and
// of people who all have a run of their own.
func BenchmarkAppendPlays(b *testing.B) {
	bench := func(name string, r pages.Ready, e func(int, *block.Env)) {
		b.Run(name, func(b *testing.B) {
			p := Prepare(r, NewMemory(64<<20))
			v := seen(r)[0]
			var page []byte
			for i := 0; b.Loop(); i++ {
				e(i, &v.Env)
				var ok bool
				if page, ok = p.Append(page[:0], &v.Env, &v.Meta, true); !ok {
					b.Fatal("it must be drawn")
				}
			}
			b.ReportMetric(float64(len(page)), "bytes")
		})
	}
	tmpl, _ := template.Get("english-trial")
	bench("none", tmpl.Doc(time.UnixMilli(1_700_000_000_000), count()).Ready(false), func(int, *block.Env) {})
	r := playPage()
	theirs := playing(block.Env{}, r.Plays, block.PlayTheirs).Plays
	bench("theirs", r, func(i int, e *block.Env) { e.Plays = theirs })
	mine := playing(block.Env{}, r.Plays, block.PlayMine).Plays
	bench("mine", r, func(i int, e *block.Env) {
		mine[0].Mine.ID, mine[0].Mine.Deadline = fmt.Sprint("run", i), form.Time(e.Now.UnixMilli()+20*3600_000+int64(i%3600_000)*977)
		e.Plays = mine
	})
}

// full are plays in which every field holds something, whatever fields there are.
func full(t *testing.T) []block.Play {
	t.Helper()
	var plays []block.Play
	fillValue(t, reflect.ValueOf(&plays).Elem())
	return plays
}

func fillValue(t *testing.T, v reflect.Value) {
	t.Helper()
	switch v.Kind() {
	case reflect.String:
		v.SetString("x")
	case reflect.Int, reflect.Int64:
		v.SetInt(7)
	case reflect.Bool:
		v.SetBool(true)
	case reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		fillValue(t, v.Elem())
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), 2, 2))
		for i := range v.Len() {
			fillValue(t, v.Index(i))
		}
	case reflect.Struct:
		for i := range v.NumField() {
			fillValue(t, v.Field(i))
		}
	default:
		t.Fatalf("no value for %s", v.Type())
	}
}

// each visits every field of a value, however deep, once.
func each(v reflect.Value, visit func(reflect.Value)) {
	switch v.Kind() {
	case reflect.Pointer:
		visit(v)
		each(v.Elem(), visit)
	case reflect.Slice:
		visit(v)
		for i := range v.Len() {
			each(v.Index(i), visit)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			each(v.Field(i), visit)
		}
	default:
		visit(v)
	}
}

// Whatever a view may know of plays is in their key: no visitor is shown what was drawn for another.
func TestEveryFieldOfAPlayIsInItsKey(t *testing.T) {
	plays := full(t)
	key, changed := playsKey(plays, "t"), 0
	each(reflect.ValueOf(&plays).Elem(), func(v reflect.Value) {
		was := reflect.New(v.Type()).Elem()
		was.Set(v)
		v.SetZero()
		if playsKey(plays, "t") == key {
			t.Errorf("a %s that is gone changes nothing", v.Type())
		}
		v.Set(was)
		changed++
	})
	if playsKey(plays, "t") != key || changed < 100 {
		t.Errorf("%d fields were changed, and put back", changed)
	}
	if playsKey(plays, "") == key || playsKey([]block.Play{{Key: "ab", Kind: "c"}}, "") == playsKey([]block.Play{{Key: "a", Kind: "bc"}}, "") {
		t.Error("different visitors have one key")
	}
}

func TestOnlyBlocksThatShowPlaysAreDrawnForTheirStates(t *testing.T) {
	stranger := guests("b1")[0]
	for name, shows := range map[string]bool{"progress": true, "lead": false, "hero": false, "share": false} {
		k, ok := block.Get(name)
		if !ok {
			t.Fatalf("no block %s", name)
		}
		if got := len(players(stranger, k.Sample, pages.SamplePlays())) > 0; got != shows {
			t.Errorf("%s: %v", name, got)
		}
		if len(everybody("b1", k.Sample, 0, nil)) >= len(everybody("b1", k.Sample, 0, pages.SamplePlays())) != !shows {
			t.Errorf("%s: the page's plays make no difference", name)
		}
	}
}

// What is remembered of visitors who play stays within the memory, and each gets the own page however many come.
func TestManyPlayersAreBounded(t *testing.T) {
	r := everyKind(t)
	const most = 1 << 20
	m := NewMemory(most)
	p := Prepare(r, m)
	states := block.PlayStates()
	v := seen(r)[0]
	v.Ready = p
	for i := range 300 {
		v.Env.Now = time.UnixMilli(int64(1_700_000_000_000 + i/100*1000))
		v.Env = playing(v.Env, r.Plays, states[i%len(states)])
		for j := range v.Env.Plays {
			v.Env.Plays[j].Runs = i
			if run := v.Env.Plays[j].Mine; run != nil && len(run.Friends) > 0 {
				run.Deadline, run.Friends[0].Name = form.Time(v.Env.Now.Add(time.Duration(i)*time.Minute).UnixMilli()), string(rune('一'+i))
			}
		}
		got, ok := p.Append(nil, &v.Env, &v.Meta, false)
		if want := drawnPage(t, v); !ok || string(got) != want {
			t.Fatalf("player %d (%v): %s", i, ok, firstDifference(string(got), want))
		}
	}
	if m.held > most {
		t.Errorf("%d bytes are held", m.held)
	}
}

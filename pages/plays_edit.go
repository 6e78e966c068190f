package pages

import (
	"encoding/json"
	"fmt"
	"reflect"
	"slices"

	"github.com/sanduan/sanduan/components/block"
	"github.com/sanduan/sanduan/components/form"
	"github.com/sanduan/sanduan/pages/play"
)

// Limits of a page's plays and prizes.
const (
	MaxPlays  = 7 // one of each kind, or as many
	maxPrizes = 20
)

// progress is the kind of block that draws any play's progress.
const progress = "progress"

// AddPlay appends a play of that kind with its sample's settings and returns its key. The prizes its sample gives come along where the
// page has them not; and so does a block that shows it, unless there is one: first in the call to action, or after those that show plays.
func (d *Doc) AddPlay(kind string, id NewID) (form.Key, error) {
	k, ok := play.Get(kind)
	if !ok {
		return "", Errorf(Invalid, "没有这种玩法")
	}
	if len(d.Plays) >= MaxPlays {
		return "", Errorf(Invalid, "一个页面最多 %d 个玩法", MaxPlays)
	}
	come, called := d.newPrizes(k, id)
	if len(d.Prizes.List)+len(come) > maxPrizes {
		return "", Errorf(Invalid, "一个页面最多 %d 种奖品，请先删掉用不到的，再添加玩法", maxPrizes)
	}
	p := Play{Key: form.Key(id()), Kind: kind, Rules: giving(k, called)}
	d.Plays = append(slices.Clip(d.Plays), p)
	d.Prizes.List = append(slices.Clip(d.Prizes.List), come...)
	d.showPlay(p, id)
	return p.Key, nil
}

// newPrizes are those of a kind's sample that the page has not, and what they are called by where their keys are others' already.
func (d *Doc) newPrizes(k play.Kind, id NewID) (come []play.Prize, called map[string]form.Key) {
	called = map[string]form.Key{}
	for _, prize := range k.Prizes {
		there, ok := d.Prizes.Get(form.Ref(prize.Key))
		if ok && there.Title == prize.Title {
			continue
		}
		if ok {
			called[string(prize.Key)] = form.Key(id())
			prize.Key = called[string(prize.Key)]
		}
		come = append(come, prize)
	}
	return come, called
}

// giving are the settings of a kind's sample, whose prizes are called otherwise.
func giving(k play.Kind, called map[string]form.Key) json.RawMessage {
	if len(called) == 0 {
		return written(k.Sample)
	}
	values := form.Values(k.Sample)
	for path := range values {
		if f, ok := form.Find(k.Fields, path); ok && f.Of == "prizes" && called[values.Get(path)] != "" {
			values.Set(path, string(called[values.Get(path)]))
		}
	}
	settings := reflect.New(reflect.TypeOf(k.Sample))
	form.Bind(settings.Interface(), values)
	return written(settings.Interface())
}

// showPlay adds a block that shows the play, unless there is one, or no place or kind of block for it.
func (d *Doc) showPlay(p Play, id NewID) {
	shown := !slices.ContainsFunc(d.Ready(true).unshown(), func(x Problem) bool { return x.Panel == p.Panel() })
	kind, known := block.Get(progress)
	at, n := slices.IndexFunc(d.Sections, func(s Section) bool { return s.Kind == block.CTA }), 0
	props := kind.Props()
	for i, s := range d.Sections {
		if last := lastIndex(s.Blocks, Block.showsPlays); last >= 0 {
			at, n = i, last+1
			props = showing(props, p)
		}
	}
	if shown || !known || at < 0 || d.Count() >= MaxBlocks {
		return
	}
	d.Sections[at].Blocks = slices.Insert(d.Sections[at].Blocks, n, Block{ID: id(), Kind: progress, Props: props})
}

// showing are a block's props that show one play by its name, not the page's first.
func showing(props json.RawMessage, p Play) json.RawMessage {
	var all map[string]any
	if err := json.Unmarshal(props, &all); err != nil {
		panic(fmt.Sprintf("pages: read the sample of %s: %v", progress, err))
	}
	all["Play"], all["Title"] = p.Key, p.Title()
	return written(all)
}

// lastIndex is where the last block stands of which is is true, −1 nowhere.
func lastIndex(blocks []Block, is func(Block) bool) int {
	for i := len(blocks) - 1; i >= 0; i-- {
		if is(blocks[i]) {
			return i
		}
	}
	return -1
}

// showsPlays tells whether the block is of a kind that shows a play: one has a field that says which.
func (b Block) showsPlays() bool {
	kind, ok := block.Get(b.Kind)
	return ok && slices.ContainsFunc(kind.Fields, func(f form.Field) bool { return f.Of == "plays" })
}

// MovePlay moves a play one place up (by −1) or down (by +1); at the edge it stays.
func (d *Doc) MovePlay(key form.Key, by int) error {
	i := d.playIndex(key)
	if i < 0 {
		return errNoPlay()
	}
	if j := i + by; j >= 0 && j < len(d.Plays) {
		d.Plays[i], d.Plays[j] = d.Plays[j], d.Plays[i]
	}
	return nil
}

// DeletePlay removes a play. Removing what is gone already is no error.
func (d *Doc) DeletePlay(key form.Key) error {
	d.Plays = slices.DeleteFunc(d.Plays, func(p Play) bool { return p.Key == key })
	return nil
}

package pages

import (
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
// page has none of that key; and where no block of the page shows plays, one that does comes first in the call to action.
func (d *Doc) AddPlay(kind string, id NewID) (form.Key, error) {
	k, ok := play.Get(kind)
	if !ok {
		return "", Errorf(Invalid, "没有这种玩法")
	}
	if len(d.Plays) >= MaxPlays {
		return "", Errorf(Invalid, "一个页面最多 %d 个玩法", MaxPlays)
	}
	var come []play.Prize
	for _, prize := range k.Prizes {
		if _, there := d.Prizes.Get(form.Ref(prize.Key)); !there {
			come = append(come, prize)
		}
	}
	if len(d.Prizes.List)+len(come) > maxPrizes {
		return "", Errorf(Invalid, "一个页面最多 %d 种奖品，请先删掉用不到的，再添加玩法", maxPrizes)
	}
	p := Play{Key: form.Key(id()), Kind: kind, Rules: written(k.Sample)}
	d.Plays = append(slices.Clip(d.Plays), p)
	d.Prizes.List = append(slices.Clip(d.Prizes.List), come...)
	d.showPlays(id)
	return p.Key, nil
}

// showPlays puts a block that shows plays in front of the page's call to action, unless there is one, or no place or kind of block for it.
func (d *Doc) showPlays(id NewID) {
	if slices.ContainsFunc(blocksOf(*d), Block.showsPlays) {
		return
	}
	i := slices.IndexFunc(d.Sections, func(s Section) bool { return s.Kind == block.CTA })
	kind, known := block.Get(progress)
	if !known || i < 0 || d.Count() >= MaxBlocks {
		return
	}
	s := &d.Sections[i]
	s.Blocks = slices.Insert(s.Blocks, 0, Block{ID: id(), Kind: progress, Props: kind.Props()})
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

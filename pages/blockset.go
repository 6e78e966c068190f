package pages

import (
	"strconv"

	"github.com/sanduan/sanduan/components/block"
	"github.com/sanduan/sanduan/components/form"
)

// BlockSet is one block or several that operators keep to use again (区块). All operators share them.
type BlockSet struct {
	ID        string        `db:"id"`
	Title     string        `db:"title"`
	Section   block.Section `db:"section"` // kind of section it was kept from
	Blocks    []Block       `db:"-"`       // loose; in lists not loaded
	By        string        `db:"by_name"`
	CreatedAt int64         `db:"created_at"` // unix ms
}

// MaxBlockSets is how many block sets operators may keep.
const MaxBlockSets = 200

// BlockSetName is what an operator says about a block set.
type BlockSetName struct {
	Title string `label:"区块名称" required:"true" max:"20"`
}

// Check tells what is wrong with the name; nil for nothing.
func (n BlockSetName) Check() error {
	if errs := form.Check(n); errs != nil {
		return &Error{Code: Invalid, Message: "区块名称：" + errs["Title"], Fields: errs}
	}
	return nil
}

// KeepBlocks makes a block set of a page's blocks, without id and author. title "" = named after what it holds. What
// could not be put into a page again is refused now rather than later.
func KeepBlocks(title string, section block.Section, blocks []Block) (BlockSet, error) {
	blocks, err := ParseClip(CopyBlocks(blocks))
	if err != nil {
		return BlockSet{}, err
	}
	if title = form.Clean(title, false); title == "" {
		title = section.Title()
		if kind, ok := block.Get(blocks[0].Kind); ok && len(blocks) == 1 {
			title = kind.Title
		}
	}
	return BlockSet{Title: title, Section: section, Blocks: blocks}, BlockSetName{title}.Check()
}

// Doc is a page that holds nothing but the set, to show it.
func (s BlockSet) Doc(theme string) Doc {
	d := Doc{Title: s.Title, Theme: theme, Sections: []Section{{ID: "set", Kind: s.Section}}}
	n := 0
	if _, err := d.InsertBlocks("set", "", s.Blocks, func() string { n++; return "set" + strconv.Itoa(n) }); err == nil {
		return d
	}
	d.Sections[0].Blocks = s.Blocks // some kind is gone: it is shown as on a page
	return d
}

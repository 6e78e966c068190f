package h5

import (
	"encoding/hex"

	"github.com/sanduan/sanduan/components/block"
	"github.com/sanduan/sanduan/components/form"
	"github.com/sanduan/sanduan/pages"
	"github.com/sanduan/sanduan/pages/play"
)

// Proof is what of a bargain anybody can check.
type Proof struct {
	Env    block.Env
	Title  string // of the play
	Run    play.Run
	Owner  string // masked
	Cuts   play.Cuts
	Taken  []pages.RunFriend // who count, in the order they came
	Begun  form.Time
	Closed bool // the run is over, and the seed is shown
}

// seed is the luck in hexadecimal.
func (p Proof) seed() string { return hex.EncodeToString(p.Run.Seed[:]) }

// bytes are what the digest is of, in hexadecimal.
func (p Proof) bytes() string { return p.seed() + hex.EncodeToString([]byte(p.Cuts.Rules())) }

// command computes the digest in a shell.
func (p Proof) command() string {
	return "(printf '%s' " + p.seed() + " | xxd -r -p; printf '%s' '" + p.Cuts.Rules() + "') | sha256sum"
}

// kept tells whether seed and rules are what was promised.
func (p Proof) kept() bool { return p.Cuts.Digest(p.Run.Seed) == p.Run.Digest }

// cut is one of a bargain's cuts with who took it.
type cut struct {
	Amount form.Money
	By     string // masked, "" nobody
}

// cuts are the cuts as the seed gives them, with who took them. Of cuts of one size, who came first has the first.
func (p Proof) cuts() (all []cut) {
	for _, fen := range p.Cuts.Draw(p.Run.Seed) {
		all = append(all, cut{Amount: form.Money(fen)})
	}
	for _, f := range p.Taken {
		for i := range all {
			if all[i].By == "" && int64(all[i].Amount) == f.Amount {
				all[i].By = pages.MaskName(f.Visitor.Name)
				break
			}
		}
	}
	return all
}

// Results are the settled boards of a page.
type Results struct {
	Env    block.Env
	Boards []ResultsOf
	Key    string // public, Ed25519, in hexadecimal
	PEM    string // … as programs read it
}

// ResultsOf is one settled board.
type ResultsOf struct {
	Title     string // of the board
	Play      string // title of the play
	At        form.Time
	Lines     []play.Result
	Signature string // in hexadecimal
	File      string // path of the list as it is signed
}

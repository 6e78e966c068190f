package handlers

import (
	"context"

	"github.com/sanduan/sanduan/components/form"
	"github.com/sanduan/sanduan/pages"
)

// myPart is everything kept about a visitor's part in plays, as the visitor may take it away.
type myPart struct {
	Runs   []myRun
	Helped []myHelp
	Prizes []myPrize
	Points []myPoints
}

type myRun struct {
	Play, State string
	Progress    int64
	Have, Want  string `json:",omitempty"` // of a swap
	At, Ended   string // "" not yet
}

type myHelp struct {
	Kind, State string
	Amount      int64
	Words       string `json:",omitempty"` // of an offer to swap
	At          string
}

type myPrize struct {
	Prize, State          string
	Code, Ticket, Courier string `json:",omitempty"`
	SentTo                string `json:",omitempty"` // name, phone and address
	At, TakenAt, UsedAt   string // "" not yet
}

type myPoints struct {
	Points int64
	At     string
}

func (s *Server) myPart(ctx context.Context, visitorID string) (myPart, error) {
	mine, err := s.store.MyPlays(ctx, visitorID)
	if err != nil {
		return myPart{}, err
	}
	data := myPart{Runs: []myRun{}, Helped: []myHelp{}, Prizes: []myPrize{}, Points: []myPoints{}}
	for _, r := range mine.Runs {
		shown := r.Settings.Show(r.Run)
		data.Runs = append(data.Runs, myRun{
			Play: r.Settings.Common().Title, State: r.Run.State.Title(), Progress: r.Run.Progress, Have: shown.Have, Want: shown.Want,
			At: sheetTime(r.Run.StartedAt), Ended: sheetTime(r.Run.EndedAt),
		})
	}
	for _, j := range mine.Joins {
		data.Helped = append(data.Helped, myHelp{Kind: j.Kind, State: j.State, Amount: j.Amount, Words: j.Words, At: sheetTime(j.At)})
	}
	for _, g := range mine.Grants {
		title, err := s.prizeTitle(ctx, g)
		if err != nil {
			return myPart{}, err
		}
		data.Prizes = append(data.Prizes, myPrize{
			Prize: title, State: g.State.Title(), Code: mine.Secrets[g.ID].Code, Ticket: g.Ticket, Courier: g.Courier,
			SentTo: mine.Secrets[g.ID].Address, At: sheetTime(g.CreatedAt), TakenAt: sheetTime(g.IssuedAt), UsedAt: sheetTime(g.RedeemedAt),
		})
	}
	for _, p := range mine.Points {
		data.Points = append(data.Points, myPoints{p.N, sheetTime(p.At)})
	}
	return data, nil
}

// prizeTitle is what a grant's prize is called; its key where the page has it no more.
func (s *Server) prizeTitle(ctx context.Context, g pages.Grant) (string, error) {
	page, err := s.pageOf(ctx, g.PageID)
	if pages.IsCode(err, pages.NotFound) || err == nil && page.Live == 0 {
		return g.Prize, nil
	}
	if err != nil {
		return "", err
	}
	ready, err := s.version(ctx, page)
	if err != nil {
		return "", err
	}
	if x, ok := ready.Doc.Prizes.Get(form.Ref(g.Prize)); ok {
		return x.Title, nil
	}
	return g.Prize, nil
}

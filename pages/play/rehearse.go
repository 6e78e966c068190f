package play

import (
	"context"
	"fmt"
	"slices"

	"github.com/sanduan/sanduan/components/form"
)

// Crowd is who comes to a rehearsal (演练), and what they do.
type Crowd struct {
	Visitors int `label:"自己能带来多少访客" required:"true" min:"1" max:"100000" help:"从渠道、门店、公众号来的，不算好友带来的"`
	Hours    int `label:"活动几小时" required:"true" min:"1" max:"720" help:"72 小时是 3 天；开头来的人多，后面慢慢少"`
	Starts   int `label:"每百位访客有几位发起" min:"0" max:"100" help:"打开页面后发起或分享的"`
	Brings   int `label:"发起的人平均带几位好友来看" min:"0" max:"50" help:"平均数：多数人带得少，少数人带得很多"`
	Converts int `label:"每百位好友有几位算数" min:"0" max:"100" help:"打开以后真的报名或点按钮的"`
	Old      int `label:"每百位好友有几位不是新朋友" min:"0" max:"100" help:"来过、报过名的，或在老客名单里的"`
	Cheats   int `label:"每百次助力有几次是作弊" min:"0" max:"100" help:"自己帮自己、同一个人重复帮"`
}

// MostPeople is how many people a rehearsal has at most, those whom friends bring included.
const MostPeople = 300_000

// people is how many come at most: ten times as many as without friends.
func (c Crowd) people() int { return min(10*c.Visitors, MostPeople) }

// everybody is the same crowd with every friend new and honest, and acting.
func (c Crowd) everybody() Crowd {
	c.Converts, c.Old, c.Cheats = 100, 0, 0
	return c
}

// CrowdPreset is a crowd with a name to choose it by.
type CrowdPreset struct {
	Name  string // "usual"
	Title string // "一般"
	Crowd
}

// CrowdPresets are the crowds there are to choose from, the smallest first.
func CrowdPresets() []CrowdPreset {
	return []CrowdPreset{
		{"few", "保守", Crowd{Visitors: 500, Hours: 72, Starts: 8, Brings: 3, Converts: 20, Old: 20, Cheats: 3}},
		{"usual", "一般", Crowd{Visitors: 2000, Hours: 72, Starts: 12, Brings: 5, Converts: 35, Old: 15, Cheats: 5}},
		{"many", "火爆", Crowd{Visitors: 10000, Hours: 72, Starts: 18, Brings: 6, Converts: 50, Old: 10, Cheats: 8}},
	}
}

// CrowdPresetOf is the preset of that name; ok is false where there is none.
func CrowdPresetOf(name string) (p CrowdPreset, ok bool) {
	i := slices.IndexFunc(CrowdPresets(), func(p CrowdPreset) bool { return p.Name == name })
	if i < 0 {
		return CrowdPreset{}, false
	}
	return CrowdPresets()[i], true
}

// UsualCrowd is what to begin with where nobody has chosen.
func UsualCrowd() Crowd {
	p, _ := CrowdPresetOf("usual")
	return p.Crowd
}

// Forecast is what came of a rehearsal.
type Forecast struct {
	Crowd
	Came    int  // all who opened the page, those whom friends brought included
	Cut     bool // more would have come than a rehearsal has people
	Took    int  // people who began a run or whose act counted
	New     int  // … new ones whose act counted
	Begun   int  // runs
	Done    int  // … that reached their goal
	Over    int  // … that ended without
	Joins   int  // acts of friends that counted
	Refused map[Reason]int
	Unbegun map[Reason]int // starts that were refused
	Prizes  []Used         // those the play gives, and what they are replaced by
	Given   int            // units of prizes in all
	Waiting int            // grants for which there was nothing
	Cost    form.Money     // of what was given
	Moments []Moment       // how it went, in equal steps from the start on
	Worst   Worst
}

// PerNew is what a new person cost, 0 where nobody is new.
func (f Forecast) PerNew() form.Money {
	if f.New == 0 {
		return 0
	}
	return (f.Cost + form.Money(f.New)/2) / form.Money(f.New)
}

// OutAt is the hour, from 1 on, in which somebody first got nothing; 0 never.
func (f Forecast) OutAt() int {
	first := 0
	for _, u := range f.Prizes {
		if u.MissedAt != 0 && (first == 0 || u.MissedAt < first) {
			first = u.MissedAt
		}
	}
	return first
}

// Used is what came of one prize.
type Used struct {
	Prize form.Ref
	Title string
	Total int
	Given int

	Substitute string // title of what takes its place, "" nothing
	Instead    int    // how often that was given
	Missed     int    // how often it was wanted, and nothing could be had
	MissedAt   int    // the hour, from 1 on, in which that was so first; 0 never
	OutAt      int    // the hour in which it was wanted and all units were taken
	Stopped    int    // … and there was one, but the budget did not bear it
}

// Moment is how far it had come at a time.
type Moment struct {
	Hour  int // from the start on
	Took  int // people, see Forecast.Took
	Given int
}

// Worst is what it costs at most.
type Worst struct {
	Units int        // of the prizes there are, as the settings have it
	Cost  form.Money // of these, or the budget where that is less
	Given int        // when every friend who comes is new, honest, and acts
	Spent form.Money // … and what that cost
	OutAt int        // … and when somebody first got nothing, as in Used
}

// Rehearse plays p with a crowd, by the verbs that serve visitors, and tells what came of it. p must pass Check. The same crowd and luck
// always come to the same end, so that a change of it is one of the settings. The only error is that of ctx.
//
// How people come: the crowd's visitors arrive over the hours, half of them in the first quarter. Whoever begins reaches so many friends as
// Pareto's law gives (exponent 2, the mean is Crowd.Brings), who come some time later, three hours on average, and may begin themselves.
// Who is not new is one of those who have been on the page in one case of two, and somebody else otherwise. Givers offer a pass to each friend as long
// as there are passes; who has something to swap takes the first offer; all coupons are used. Acts that are held are not approved.
func Rehearse(ctx context.Context, p Play, prizes Prizes, c Crowd, luck Seed) (Forecast, error) {
	f, err := forecast(ctx, p, prizes, c, luck)
	if err != nil {
		return Forecast{}, fmt.Errorf("rehearse: %w", err)
	}
	worst, err := forecast(ctx, p, prizes, c.everybody(), luck)
	if err != nil {
		return Forecast{}, fmt.Errorf("rehearse the worst: %w", err)
	}
	f.Worst = Worst{Given: max(f.Given, worst.Given), Spent: max(f.Cost, worst.Cost), OutAt: worst.OutAt()}
	f.Worst.Units, f.Worst.Cost = prizes.AtMost(p.Gives())
	return f, nil
}

// forecast is a rehearsal but for what would be worst.
func forecast(ctx context.Context, p Play, prizes Prizes, c Crowd, luck Seed) (Forecast, error) {
	s := newStage(p, prizes, c, luck)
	if err := s.perform(ctx); err != nil {
		return Forecast{}, err
	}
	f := Forecast{
		Crowd: c, Came: len(s.seen), Cut: s.cut, Took: len(s.took), New: s.fresh, Begun: len(s.runs), Joins: s.joins,
		Refused: s.refused, Unbegun: s.unbegun, Given: len(s.shelf.given), Waiting: s.shelf.waiting(), Cost: s.shelf.cost(),
		Prizes: s.shelf.used(p.Gives()), Moments: s.moments(),
	}
	for _, r := range s.runs {
		switch r.State {
		case Done:
			f.Done++
		case Over:
			f.Over++
		}
	}
	return f, nil
}

// momentsShown is how many steps a forecast tells of.
const momentsShown = 48

// moments are equal steps from the start to the end, or to the last prize where that comes later.
func (s *stage) moments() []Moment {
	slices.Sort(s.shelf.given)
	end := s.until
	if n := len(s.shelf.given); n > 0 {
		end = max(end, s.shelf.given[n-1])
	}
	all := make([]Moment, momentsShown+1)
	for i := range all {
		at := stageStart + (end-stageStart)*int64(i)/momentsShown
		all[i] = Moment{Hour: int((at - stageStart) / hour), Took: until(s.took, at), Given: until(s.shelf.given, at)}
	}
	return all
}

// until is how many of the times, which ascend, are not after at.
func until(times []int64, at int64) int {
	n, _ := slices.BinarySearch(times, at+1)
	return n
}

// hourOf is the hour of a rehearsal that a moment is in, from 1 on.
func hourOf(at int64) int { return int((at-stageStart)/hour) + 1 }

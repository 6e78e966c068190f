package play

import (
	"container/heap"
	"context"
	"encoding/binary"
	"math"
	"math/rand/v2"
	"slices"
	"strconv"
)

// stageStart is when rehearsals begin, unix ms: on Monday, January 5, 2026, at 10:00 in China. Boards and daily budgets know days.
const stageStart = 1767578400000

// stage is a page on which one play is rehearsed, in memory. It does what the engine in db does: finds out the facts of a turn, lets the
// play decide, and keeps what came of it, prizes included.
type stage struct {
	play   Play
	crowd  Crowd
	shelf  *shelf
	luck   *rand.Rand // of those who come by themselves; everybody else has luck of their own
	now    int64      // unix ms
	until  int64
	queue  schedule
	scenes int
	people []*actor
	seen   []*actor // those of them who have opened the page
	runs   []*staged
	boards map[string]map[*actor]*Scored

	cut     bool
	took    []int64 // when people first took part, unix ms
	fresh   int
	joins   int
	refused map[Reason]int
	unbegun map[Reason]int
}

// actor is somebody in the crowd. Luck is the person's own, so that what one does hangs on the settings as little as can be.
type actor struct {
	id     string
	luck   rand.PCG
	acted  bool // so as not to be new any more
	seen   bool
	part   bool
	shared bool
	runs   []*staged
	joins  []*staged // that count
}

// staged is a run with what belongs to it.
type staged struct {
	Run
	owner   *actor
	parcels map[Owed]*parcel
	friends []*actor
	times   []int64 // of the friends
	day     int     // index of the first of times within 24 hours
	idle    []*actor
	dealt   bool
}

// scene is what happens at a time.
type scene struct {
	at int64
	n  int // tells those of one time apart
	do func()
}

// schedule is a heap of scenes, the earliest first.
type schedule []scene

func (q schedule) Len() int      { return len(q) }
func (q schedule) Swap(i, j int) { q[i], q[j] = q[j], q[i] }
func (q schedule) Less(i, j int) bool {
	return q[i].at < q[j].at || q[i].at == q[j].at && q[i].n < q[j].n
}

// Push adds a scene.
func (q *schedule) Push(x any) { *q = append(*q, x.(scene)) }

// Pop takes the last scene.
func (q *schedule) Pop() any {
	last := (*q)[len(*q)-1]
	*q = (*q)[:len(*q)-1]
	return last
}

func newStage(p Play, prizes Prizes, c Crowd, luck Seed) *stage {
	word := func(i int) uint64 { return binary.BigEndian.Uint64(luck[8*i:]) }
	return &stage{
		play: p, crowd: c, shelf: newShelf(prizes), luck: rand.New(rand.NewPCG(word(0)^word(2), word(1)^word(3))),
		now: stageStart, until: stageStart + int64(c.Hours)*hour, boards: map[string]map[*actor]*Scored{},
		refused: map[Reason]int{}, unbegun: map[Reason]int{},
	}
}

// perform plays it all.
func (s *stage) perform(ctx context.Context) error {
	for range s.crowd.Visitors {
		who := s.meet(s.luck)
		late := s.luck.Float64()
		s.at(s.now+int64(late*late*float64(s.until-s.now)), func() { s.come(who, nil, "") })
	}
	for n := 0; len(s.queue) > 0; n++ {
		if n%1024 == 0 && ctx.Err() != nil {
			return ctx.Err()
		}
		next := heap.Pop(&s.queue).(scene)
		s.now = next.at
		next.do()
		if s.now <= s.until {
			s.shelf.serve(s.now)
		}
	}
	return nil
}

// at has something happen at a time.
func (s *stage) at(when int64, do func()) {
	s.scenes++
	heap.Push(&s.queue, scene{max(when, s.now), s.scenes, do})
}

// meet is somebody new, with luck from that of who brings them.
func (s *stage) meet(luck *rand.Rand) *actor {
	who := &actor{id: "v" + strconv.Itoa(len(s.people)+1)}
	who.luck.Seed(luck.Uint64(), luck.Uint64())
	s.people = append(s.people, who)
	return who
}

// percent is true so many times in a hundred.
func percent(luck *rand.Rand, n int) bool { return luck.IntN(100) < n }

// come is somebody who opens the page: of oneself, or through the link of host, with the token of a pass that host offers.
func (s *stage) come(who, host *actor, token string) {
	if s.now >= s.until {
		return
	}
	if !who.seen {
		who.seen = true
		s.seen = append(s.seen, who)
	}
	luck := rand.New(&who.luck)
	acts, cheats, starts := percent(luck, s.crowd.Converts), percent(luck, s.crowd.Cheats), percent(luck, s.crowd.Starts)
	if host != nil && acts {
		if r := s.runOf(host); r != nil {
			s.join(r, r.actual(who, cheats, luck), token)
		}
	}
	if starts && !who.shared {
		s.share(who, luck)
	}
}

// runOf is the run of the host that a friend comes to, which may begin by that; nil for none.
func (s *stage) runOf(host *actor) *staged {
	if r := host.run(); r != nil || !s.play.Auto() {
		return r
	}
	r, _ := s.begin(host)
	return r
}

// actual is who acts where somebody seems to: whoever cheats is the owner, or a friend who has acted before.
func (r *staged) actual(who *actor, cheats bool, luck *rand.Rand) *actor {
	self := percent(luck, 50)
	switch {
	case !cheats:
		return who
	case self || len(r.friends) == 0:
		return r.owner
	}
	return r.friends[luck.IntN(len(r.friends))]
}

// run is the person's run that is open, else the last one; nil for none.
func (a *actor) run() *staged {
	if len(a.runs) == 0 {
		return nil
	}
	if i := slices.IndexFunc(a.runs, func(r *staged) bool { return r.State == Open }); i >= 0 {
		return a.runs[i]
	}
	return a.runs[len(a.runs)-1]
}

// share is somebody who begins, as far as the play wants that, and reaches friends.
func (s *stage) share(who *actor, luck *rand.Rand) {
	if r := who.run(); !s.play.Auto() && (r == nil || r.State != Open) {
		if _, why := s.begin(who); why != "" {
			s.unbegun[why]++
			return
		}
	}
	who.shared = true
	_, passes := s.play.(Gift)
	for range reached(luck, s.crowd.Brings) {
		friend := s.friend(luck)
		if friend == nil {
			s.cut = true
			return
		}
		if passes {
			who.run().idle = append(who.run().idle, friend)
			continue
		}
		if when := s.now + delay(luck, 3); when < s.until {
			s.at(when, func() { s.come(friend, who, "") })
		}
	}
	if passes {
		s.offer(who.run())
	}
}

// friend is one of those whom somebody reaches; nil where no more people are there.
func (s *stage) friend(luck *rand.Rand) *actor {
	old, here := percent(luck, s.crowd.Old), percent(luck, 50)
	if old && here {
		who := s.seen[luck.IntN(len(s.seen))]
		who.acted = true
		return who
	}
	if len(s.people) >= s.crowd.people() {
		return nil
	}
	who := s.meet(luck)
	who.acted = old
	return who
}

// reached is how many friends one reaches, so many on average.
func reached(luck *rand.Rand, mean int) int {
	const most = 1000
	pareto := float64(mean) / 2 / math.Sqrt(1-luck.Float64())
	return int(min(pareto, most) + luck.Float64())
}

// delay is a time in ms, so many hours on average, three days at most.
func delay(luck *rand.Rand, hours float64) int64 {
	return int64(min(-math.Log(1-luck.Float64())*hours, 72) * hour)
}

// begin starts a run; nil, and why, where the play refuses.
func (s *stage) begin(owner *actor) (*staged, Reason) {
	r := &staged{owner: owner, parcels: map[Owed]*parcel{}}
	r.Run = Run{ID: "r" + strconv.Itoa(len(s.runs)+1), Owner: owner.id}
	for i := 0; i < len(r.Seed); i += 8 {
		binary.BigEndian.PutUint64(r.Seed[i:], owner.luck.Uint64())
	}
	t := s.turn(r, owner)
	t.Luck, t.Words = r.Seed, "书\n花"
	if o := s.do(r, StartVerb, t); o.Reason != "" {
		return nil, o.Reason
	}
	s.runs, owner.runs = append(s.runs, r), append(owner.runs, r)
	s.partOf(owner)
	return r, ""
}

// partOf notes that somebody takes part.
func (s *stage) partOf(who *actor) {
	if !who.part {
		who.part = true
		s.took = append(s.took, s.now)
	}
}

// join is a friend's act in a run.
func (s *stage) join(r *staged, who *actor, token string) {
	t := s.turn(r, who)
	t.Act, t.Token, t.Words = s.play.Common().Act, token, "书"
	if t.Act == Ordered { // all who come order, and the organiser says so at once
		t.By = "主办方"
	}
	isNew := t.New
	o := s.do(r, JoinVerb, t)
	if o.Reason != "" {
		s.refused[o.Reason]++
		return
	}
	if isNew {
		s.fresh++
	}
	s.joins++
	who.acted = true
	who.joins = append(who.joins, r)
	r.friends, r.times = append(r.friends, who), append(r.times, s.now)
	s.partOf(who)
	s.score(r, o.Scores)
	if _, swaps := s.play.(Swap); swaps && !r.dealt {
		r.dealt = true
		s.at(s.now+delay(rand.New(&r.owner.luck), 6), func() { s.deal(r) })
	}
}

// turn is somebody's, with what is known of the person.
func (s *stage) turn(r *staged, who *actor) Turn {
	f := Facts{Ended: s.now >= s.until, Self: who == r.owner, New: !who.acted, Runs: len(who.runs)}
	for _, own := range who.runs {
		f.Seated = f.Seated || own != r && own.State == Open
	}
	for _, other := range who.joins {
		if other == r {
			f.Joined = true
			continue
		}
		f.Helps++
		f.Helped = f.Helped || other.owner == r.owner
		f.Seated = f.Seated || other.State == Open
	}
	for i := len(r.times) - 1; i >= 0 && r.times[i] > s.now-hour/60; i-- {
		f.Recent++
	}
	for r.day < len(r.times) && r.times[r.day] <= s.now-24*hour {
		r.day++
	}
	f.LastDay = len(r.times) - r.day
	return Turn{Who: who.id, Until: s.until, Facts: f}
}

// do runs a verb, and keeps what came of it.
func (s *stage) do(r *staged, v Verb, t Turn) Outcome {
	t.Now = s.now
	after, o := Do(s.play, r.Run, v, t, Act{})
	if o.Reason != "" {
		return o
	}
	if !s.shelf.apply(r.parcels, o.Prizes, s.now) {
		return Outcome{Reason: s.shelf.lacks()}
	}
	due := r.Due
	r.Run = after
	if r.Due != 0 && r.Due != due {
		s.at(r.Due, func() { s.close(r) })
	}
	return o
}

// close does what time brings, unless it came earlier or comes later.
func (s *stage) close(r *staged) {
	if r.Due == 0 || s.now < r.Due {
		return
	}
	s.do(r, CloseVerb, Turn{Until: s.until})
	if len(r.idle) > 0 {
		s.offer(r)
	}
}

// offer sends each pass that the giver has to the next friend.
func (s *stage) offer(r *staged) {
	for _, p := range s.play.Show(r.Run).Passes {
		if p.State != passKept || len(r.idle) == 0 {
			continue
		}
		friend := r.idle[0]
		r.idle = r.idle[1:]
		t := s.turn(r, r.owner)
		t.Do, t.Which, t.Token = "offer", strconv.Itoa(p.No), friend.id+"."+strconv.Itoa(p.Round)
		if o := s.do(r, ClaimVerb, t); o.Reason == "" {
			s.at(s.now+delay(rand.New(&friend.luck), 3), func() { s.come(friend, r.owner, t.Token) })
		}
	}
}

// deal is an owner who takes the first offer, and both of them say that things have changed hands.
func (s *stage) deal(r *staged) {
	offers := s.play.Show(r.Run).Offers
	if len(offers) == 0 {
		return
	}
	for _, do := range []string{"accept", "confirm"} {
		t := s.turn(r, r.owner)
		t.Do, t.Which = do, offers[0].ID
		s.do(r, ClaimVerb, t)
	}
	t := s.turn(r, r.friends[0])
	t.Do = "confirm"
	s.do(r, ClaimVerb, t)
}

// score puts points on boards; each is settled when it may be.
func (s *stage) score(r *staged, scores []Score) {
	for _, x := range scores {
		board := s.boards[x.Board]
		if board == nil {
			board = map[*actor]*Scored{}
			s.boards[x.Board] = board
			ranking := s.play.(Ranking)
			b, _ := ranking.Board(x.Board, s.until)
			s.at(b.From, func() { s.settle(ranking, b) })
		}
		if board[r.owner] == nil {
			board[r.owner] = &Scored{Who: r.owner.id}
		}
		board[r.owner].Points += x.Points
		board[r.owner].At = s.now
	}
}

// settle gives the prizes of a board.
func (s *stage) settle(ranking Ranking, b Board) {
	var scored []Scored
	owners := map[string]*actor{}
	for who, x := range s.boards[b.ID] {
		scored = append(scored, *x)
		owners[who.id] = who
	}
	for _, a := range ranking.Settle(b, scored) {
		if a.Prize != "" {
			s.shelf.apply(owners[a.Who].run().parcels, []Due{a.Due(b.ID)}, s.now)
		}
	}
}

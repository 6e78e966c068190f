package play

// WithPage is what an Extend does (Turn.Do) that is nobody's: the run follows its page, whose end has moved to Turn.Until.
const WithPage = "page"

// Follow is a run as the end of its page has it, until (unix ms, 0 never); moved tells whether its deadline is another one than before.
//
// A page that ends later, or never, takes with it the runs that were to end with it: each lasts as long as its frozen rules say. One that
// had no end because its page had none ends with the page. Where the page ends earlier, a run keeps the deadline it was promised: the
// page takes no acts by then, and a slip of the operator's can be put right without harm. What has ended stays so, also when its page
// begins anew: what was kept for it has gone back to stock, its end was told, and its boards may be settled.
func Follow(p Play, r Run, until int64) (after Run, moved bool) {
	end := ends(r.StartedAt, until, p.Lasts())
	later := end > r.Deadline || end == 0
	if !r.State.Going() || end == r.Deadline || !later {
		return r, false
	}
	return endsAt(p, r, end), true
}

// endsAt is an open run with another deadline, 0 none. A price that is kept, or an offer that is picked, is what it waits for first.
func endsAt(p Play, r Run, deadline int64) Run {
	r.Deadline, r.Due = deadline, deadline
	shown := p.Show(r)
	if shown.Until != 0 {
		r.Due = int64(shown.Until)
	}
	for _, o := range shown.Offers {
		if o.State == offerPicked {
			r.Due = int64(o.Until)
		}
	}
	for _, pass := range shown.Passes {
		if pass.State == passOffered && (r.Due == 0 || int64(pass.Until) < r.Due) {
			r.Due = int64(pass.Until)
		}
	}
	return r
}

package play

// Forgotten stands where somebody had written what was deleted since.
const Forgotten = "已删除"

// Forget is the run without what somebody wrote in it, or, for "", anybody: of a swap, the listing of its owner, and an offer. Nothing
// else changes, and the log, whose turns forget too, still rebuilds it.
func Forget(r Run, who string) Run {
	if r.Kind != "swap" {
		return r
	}
	var data swap
	r.read(&data)
	if who == "" || r.Owner == who {
		data.Have, data.Want = Forgotten, Forgotten
	}
	for i := range data.Offers {
		if o := &data.Offers[i]; (who == "" || o.Who == who) && o.Words != "" {
			o.Words = Forgotten
		}
	}
	return r.keep(data)
}

// Forget is the turn of that verb without its words.
func (t Turn) Forget(v Verb) Turn {
	switch {
	case t.Words == "":
	case v == StartVerb:
		have, want, _ := Listing(t.Words) // each by itself, as Start reviews them
		_, bad := Review(have)
		_, worse := Review(want)
		t.Words, t.Trade = Forgotten+"\n"+Forgotten, t.Trade || bad || worse
	default:
		t.Words = Forgotten
	}
	return t
}

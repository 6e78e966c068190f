package play

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/sanduan/sanduan/components/form"
)

func init() {
	Add("swap", "以物换物", "写下你有什么、想换什么，朋友来提；选中一个，双方换到手。", Swap{
		Hours: 168, Reserve: 72, Confirm: 7, Prize: "thanks",
		Words: "只换自己的闲置：写清成色和规格。食品、药品、票证和活体不换，不谈价钱。",
		Terms: Terms{Title: "闲置换一换", Act: Phone, Scope: "any", Cap: 10, Runs: 3},
	},
		Prize{Key: "thanks", Title: "环保布袋一个", Kind: Goods, Words: "换成的两位各一个", Worth: 1500, Cost: 380, Total: 400, Days: 30},
	)
}

// Swap (换): the owner has something and wants something, friends offer, and the owner picks one.
type Swap struct {
	Hours   int           `label:"启事保留几小时" required:"true" min:"1" max:"720" help:"到时间不再收新的提议"`
	Reserve int           `label:"选中后保留几小时" required:"true" min:"1" max:"168" help:"这段时间里没人确认换好，就重新开放"`
	Confirm int           `label:"一方确认后几天算完成" required:"true" min:"1" max:"30" help:"只有一方确认，另一方一直没说话，过了这几天也算换好"`
	Prize   form.Ref      `label:"换成后的谢礼" of:"prizes" help:"双方各一份，可不选"`
	Words   form.LongText `label:"能换什么" max:"200" help:"写给访客看：什么可以换，什么不行"`
	Terms
}

// MostWords is how many characters a listing's two parts, and an offer, have at most each.
const MostWords = 60

// How many offers a listing has at most: open at a time, and in all.
const (
	mostOffers = 50
	mostEver   = 200
)

// What becomes of an offer.
const (
	offerOpen     = "open"
	offerPicked   = "picked"
	offerDone     = "done"
	offerDeclined = "declined"
	offerGone     = "gone" // withdrawn, or taken back
)

// swap is what a run of a swap keeps. An offer's id is its place in the list, from 1 on.
type swap struct {
	Have, Want string
	Unread     bool `json:",omitempty"` // it sounds like trade, and no operator has let it pass
	Offers     []offer
}

type offer struct {
	Who         string
	Words       string
	State       string
	Until       int64 `json:",omitempty"` // unix ms, while picked
	Mine        bool  `json:",omitempty"` // the owner has confirmed
	Theirs      bool  `json:",omitempty"` // the friend has confirmed
	MineKnown   bool  `json:",omitempty"` // the owner lets the friend know how to reach them
	TheirsKnown bool  `json:",omitempty"` // the friend lets the owner
}

// Check finds nothing: tags say all.
func (s Swap) Check() form.Errors { return nil }

// Worse tells what is less favourable than before.
func (s Swap) Worse(before Play) form.Errors {
	b, ok := before.(Swap)
	if !ok {
		return nil
	}
	errs := s.worse(b.Terms)
	errs = fewer(errs, "Hours", b.Hours, s.Hours)
	errs = fewer(errs, "Reserve", b.Reserve, s.Reserve)
	errs = more(errs, "Confirm", b.Confirm, s.Confirm)
	return otherPrize(errs, "Prize", b.Prize, s.Prize)
}

// Auto is false: the owner writes the listing.
func (s Swap) Auto() bool { return false }

// Lasts is what its hours say.
func (s Swap) Lasts() int { return s.Hours }

// Gives is what both get.
func (s Swap) Gives() []form.Ref { return refs(s.Prize) }

// Summary is the swap in a sentence.
func (s Swap) Summary(p Prizes) string {
	words := fmt.Sprintf("每人写一条换物启事，保留%s；朋友提议，选中一个后保留%s，双方确认换好就完成", span(s.Hours), span(s.Reserve))
	if s.Prize == "" {
		return words + "；没有奖品"
	}
	return words + "，各得" + p.title(s.Prize) + "；" + p.costing(s.Gives())
}

// Clauses are the rules.
func (s Swap) Clauses(p Prizes) []Clause {
	all := []Clause{
		{"怎么参加", fmt.Sprintf("写下你有什么、想换什么（各不超过 %d 字），把链接发给朋友。朋友打开后%s，写下他拿什么来换。启事保留%s。%s", MostWords, s.does(), span(s.Hours), s.starting("次"))},
		{"选中以后", fmt.Sprintf("你选中一个提议，就为他保留%s，别的提议先留着。双方都同意，才互相看到联系方式。这段时间里没人确认换好，就重新开放。", span(s.Reserve))},
		{"怎样算换好", fmt.Sprintf("双方都点「确认换好」就算完成；只有一方确认，另一方 %d 天内没有说不，也算完成。没确认的一方可以不换。", s.Confirm)},
		{"能换什么", s.allowed()},
		{"每人几个提议", fmt.Sprintf("每人在一条启事里只能有一个提议，撤回后可以再提；一条启事同时最多 %d 个提议。", mostOffers)},
		s.counting("条启事"),
	}
	if s.Prize != "" {
		all = append(all, Clause{"奖品", "换好后双方各得" + p.title(s.Prize) + "一份。" + p.stock(s.Gives())})
	}
	return all
}

// allowed is what can be swapped.
func (s Swap) allowed() string {
	words := strings.TrimRight(string(s.Words), "。\n ")
	if words != "" {
		words += "。"
	}
	return words + "只以物换物，不涉及钱。启事和提议里的电话、微信号和网址会自动遮住，像广告或买卖的要等审核。"
}

// Listing reads what an owner writes for a start, the two parts on a line each; wrong tells what is wrong with it in words, "" nothing.
func Listing(words string) (have, want, wrong string) {
	have, want, _ = strings.Cut(strings.TrimSpace(words), "\n")
	have, want = form.Clean(have, false), form.Clean(want, false)
	switch {
	case have == "":
		return "", "", "请写你有什么"
	case want == "":
		return "", "", "请写你想换什么"
	case utf8.RuneCountInString(have) > MostWords || utf8.RuneCountInString(want) > MostWords:
		return "", "", fmt.Sprintf("每一栏最多 %d 个字", MostWords)
	}
	return have, want, ""
}

// Offering reads what a friend offers; wrong as with Listing.
func Offering(words string) (clean, wrong string) {
	clean = form.Clean(words, false)
	switch {
	case clean == "":
		return "", "请写你拿什么来换"
	case utf8.RuneCountInString(clean) > MostWords:
		return "", fmt.Sprintf("最多 %d 个字", MostWords)
	}
	return clean, ""
}

// Start puts the listing up. One that sounds like trade is in review: until an operator lets it pass, its owner alone sees it.
func (s Swap) Start(r Run, t Turn) (Run, Outcome) {
	if why := s.begins(t); why != "" {
		return refused(r, why)
	}
	have, want, wrong := Listing(t.Words)
	if wrong != "" {
		return refused(r, Denied)
	}
	have, bad := Review(have)
	want, worse := Review(want)
	r = r.begun(t, 0, s.Lasts())
	data := swap{Have: have, Want: want, Unread: (bad || worse || t.Trade) && t.By == ""}
	if data.Unread {
		r.State = InReview
	}
	return s.settled(r, data), Outcome{}
}

// review is what an operator says about a listing that is in review: it is up as if it began now (pass), or over (fail).
func (s Swap) review(r Run, data swap, t Turn) (Run, Outcome) {
	switch {
	case r.State != InReview:
		return refused(r, AlreadyJoined)
	case t.Do == "fail":
		return r.ended(Over, t.Now), Outcome{}
	case t.Ended || t.Until != 0 && t.Now >= t.Until:
		return refused(r, Ended)
	}
	r.State, r.Deadline, data.Unread = Open, ends(t.Now, t.Until, s.Lasts()), false
	return s.settled(r, data), Outcome{}
}

// settled is the run with its offers as they are.
func (s Swap) settled(r Run, data swap) Run {
	r.Progress = 0
	for _, o := range data.Offers {
		if o.State == offerOpen || o.State == offerPicked || o.State == offerDone {
			r.Progress++
		}
	}
	r = r.keep(data)
	if !r.State.Going() {
		return r
	}
	if i := data.picked(); i >= 0 {
		r.Due = data.Offers[i].Until // the listing's own end waits for it
		return r
	}
	r.Due = r.Deadline
	return r
}

// picked is the offer that is picked, −1 none.
func (data swap) picked() int {
	return slices.IndexFunc(data.Offers, func(o offer) bool { return o.State == offerPicked })
}

// of is the person's offer, −1 none.
func (data swap) of(who string) int {
	return slices.IndexFunc(data.Offers, func(o offer) bool { return o.Who == who })
}

// open is how many offers are open.
func (data swap) open() int {
	n := 0
	for _, o := range data.Offers {
		if o.State == offerOpen {
			n++
		}
	}
	return n
}

// Join is a friend's offer; one that sounds like trade waits for an operator.
func (s Swap) Join(r Run, t Turn) (Run, Outcome) {
	var data swap
	r.read(&data)
	switch why := s.Judge(r, t); {
	case why != "" && why != Held:
		return refused(r, why)
	case r.State == InReview:
		return refused(r, Unread)
	case why != "":
		return refused(r, why)
	case data.of(t.Who) >= 0:
		return refused(r, AlreadyJoined)
	case len(data.Offers) >= mostEver:
		return refused(r, Full)
	}
	words, why := offered(t)
	if why != "" {
		return refused(r, why)
	}
	data.Offers = append(data.Offers, offer{Who: t.Who})
	return s.put(r, data, len(data.Offers)-1, words)
}

// offered are the turn's words as all may see them, or why they cannot be put up.
func offered(t Turn) (clean string, why Reason) {
	words, wrong := Offering(t.Words)
	clean, bad := Review(words)
	switch {
	case wrong != "":
		return "", Denied
	case bad && t.By == "":
		return "", Held
	}
	return clean, ""
}

// put is the run with offer i open, unless there are too many.
func (s Swap) put(r Run, data swap, i int, words string) (Run, Outcome) {
	if data.open() >= mostOffers {
		return refused(r, Full)
	}
	data.Offers[i] = offer{Who: data.Offers[i].Who, Words: words, State: offerOpen}
	return s.settled(r, data), Outcome{Data: strconv.Itoa(i + 1)}
}

// Claim is the owner or a friend, who does one of these:
//
//	accept    the owner picks an open offer
//	decline   the owner does not want it, picked or not, unless the owner has confirmed
//	consent   the owner or the picked friend lets the other know how to reach them
//	confirm   … says that things have changed hands
//	withdraw  a friend takes the own offer back, unless the friend has confirmed
//
// An operator lets a listing that is in review pass, or not (pass, fail).
//
// What is picked can be brought to an end also when listing and page are over.
func (s Swap) Claim(r Run, t Turn) (Run, Outcome) {
	var data swap
	r.read(&data)
	if t.By != "" && (t.Do == "pass" || t.Do == "fail") {
		return s.review(r, data, t)
	}
	owner := t.Self || t.Who == r.Owner
	i := data.meant(t, owner)
	if why := s.mayClaim(r, t); why != "" {
		return refused(r, why)
	}
	if i < 0 {
		return refused(r, Denied)
	}
	o, out := &data.Offers[i], Outcome{}
	var why Reason
	switch {
	case t.Do == "accept" && owner:
		why = s.accept(r, t, data, o)
	case t.Do == "decline" && owner:
		why = o.end(offerDeclined, o.Mine)
	case t.Do == "withdraw" && !owner:
		why = o.end(offerGone, o.Theirs)
		out.Left = t.Who
	case t.Do == "consent":
		why = o.consent(owner)
	case t.Do == "confirm":
		why = o.confirm(owner, t.Now+int64(s.Confirm)*24*hour)
	default:
		why = Denied
	}
	if why != "" {
		return refused(r, why)
	}
	r, out.Prizes = s.concluded(r, data, t.Now)
	return r, out
}

// meant is the offer the turn is about, −1 none: the one the owner names, or else the one that is picked; a friend's own.
func (data swap) meant(t Turn, owner bool) int {
	if !owner {
		return data.of(t.Who)
	}
	no, err := strconv.Atoi(t.Which)
	switch {
	case t.Which == "":
		return data.picked()
	case err != nil || no < 1 || no > len(data.Offers):
		return -1
	}
	return no - 1
}

// mayClaim tells why nobody can do anything in the run now; "" where nothing stands against it. Listing and page may be over, if an offer is
// picked, but not what Close has to do first.
func (s Swap) mayClaim(r Run, t Turn) Reason {
	switch {
	case t.Denied:
		return Denied
	case r.State == Void:
		return Ended
	case r.State != Open || r.Due != 0 && t.Now >= r.Due:
		return Expired
	case t.Paused:
		return Paused
	}
	return ""
}

// accept picks the offer, or tells why not.
func (s Swap) accept(r Run, t Turn, data swap, o *offer) Reason {
	switch {
	case t.Ended:
		return Ended
	case r.Late(t.Now):
		return Expired
	case o.State == offerPicked:
		return AlreadyJoined
	case data.picked() >= 0:
		return Full
	case o.State != offerOpen:
		return Expired
	}
	o.State, o.Until = offerPicked, t.Now+int64(s.Reserve)*hour
	return ""
}

// end takes the offer off the list, or tells why not: whoever has confirmed cannot.
func (o *offer) end(state string, confirmed bool) Reason {
	switch {
	case o.State != offerOpen && o.State != offerPicked:
		return AlreadyJoined
	case confirmed:
		return Denied
	}
	*o = offer{Who: o.Who, Words: o.Words, State: state}
	return ""
}

// consent notes that one of the two lets the other know how to reach them.
func (o *offer) consent(owner bool) Reason {
	if o.State != offerPicked {
		return Denied
	}
	said := &o.TheirsKnown
	if owner {
		said = &o.MineKnown
	}
	if *said {
		return AlreadyJoined
	}
	*said = true
	return ""
}

// confirm notes that one of the two says it is done; the other has until then to say otherwise.
func (o *offer) confirm(owner bool, until int64) Reason {
	if o.State != offerPicked {
		return Denied
	}
	said, other := &o.Theirs, o.Mine
	if owner {
		said, other = &o.Mine, o.Theirs
	}
	if *said {
		return AlreadyJoined
	}
	*said = true
	if o.Until = until; other {
		o.State, o.Until = offerDone, 0
	}
	return ""
}

// concluded is the run with its offers as they are, done where one of them is, and over where its time has passed with none picked.
func (s Swap) concluded(r Run, data swap, now int64) (Run, []Due) {
	r = s.settled(r, data)
	i := slices.IndexFunc(data.Offers, func(o offer) bool { return o.State == offerDone })
	switch {
	case i >= 0:
		return r.ended(Done, now), s.thanks(Give, r, data.Offers[i].Who)
	case data.picked() < 0 && r.Late(now):
		return r.ended(Over, now), nil
	}
	return r, nil
}

// thanks are a step with what both get.
func (s Swap) thanks(step Step, r Run, friend string) []Due {
	return []Due{{Step: step, To: r.Owner, Prize: s.Prize, Tier: "owner"}, {Step: step, To: friend, Prize: s.Prize, Tier: "friend"}}
}

// Close brings a picked offer to its end: done where one of the two has confirmed, else open again. Without one, the listing ends with its
// time, and so does one that no operator has read by then.
func (s Swap) Close(r Run, t Turn) (Run, Outcome) {
	if !r.State.Going() || r.Due == 0 || t.Now < r.Due {
		return r, Outcome{}
	}
	var data swap
	r.read(&data)
	if i := data.picked(); i >= 0 {
		o := &data.Offers[i]
		if o.Mine || o.Theirs {
			o.State, o.Until = offerDone, 0
		} else {
			*o = offer{Who: o.Who, Words: o.Words, State: offerOpen}
		}
	}
	r, prizes := s.concluded(r, data, t.Now)
	return r, Outcome{Prizes: prizes}
}

// Undo takes an offer back. If it was the one that is done, the listing is open again, unless its time has passed.
func (s Swap) Undo(r Run, joined Act, t Turn) (Run, Outcome) {
	var data swap
	r.read(&data)
	i := data.of(joined.Who)
	switch {
	case r.State == Void:
		return refused(r, Ended)
	case joined.Verb != JoinVerb || i < 0 || data.Offers[i].State == offerGone:
		return refused(r, AlreadyJoined)
	case t.Issued:
		return r, Outcome{Flag: true}
	}
	out := Outcome{Data: strconv.Itoa(i + 1)}
	o := &data.Offers[i]
	switch o.State {
	case offerDeclined: // and stays so, however often the friend comes back
		return r, out
	case offerDone:
		out.Prizes = s.thanks(Drop, r, o.Who)
		r.State, r.EndedAt = Open, 0
	}
	*o = offer{Who: o.Who, Words: o.Words, State: offerGone}
	if r.State != Open {
		return s.settled(r, data), out
	}
	r, _ = s.concluded(r, data, t.Now)
	return r, out
}

// Redo puts the offer on the list again, in new words if the turn has any.
func (s Swap) Redo(r Run, joined Act, t Turn) (Run, Outcome) {
	var data swap
	r.read(&data)
	i := data.of(joined.Who)
	switch {
	case r.State == Void || t.Ended:
		return refused(r, Ended)
	case joined.Verb != JoinVerb || i < 0:
		return refused(r, AlreadyJoined)
	case r.State == Done:
		return refused(r, Full)
	case r.State == Over || r.Late(t.Now):
		return refused(r, Expired)
	}
	o := data.Offers[i]
	switch o.State {
	case offerGone:
	case offerDeclined: // and stays so
		return r, Outcome{Data: joined.Data}
	default:
		return refused(r, AlreadyJoined)
	}
	words := o.Words
	if t.Words != "" {
		var why Reason
		if words, why = offered(t); why != "" {
			return refused(r, why)
		}
	}
	return s.put(r, data, i, words)
}

// Show are the listing and its offers.
func (s Swap) Show(r Run) Shown {
	var data swap
	r.read(&data)
	shown := Shown{Have: data.Have, Want: data.Want, Unread: data.Unread}
	for i, o := range data.Offers {
		if o.State == offerGone {
			continue
		}
		shown.Offers = append(shown.Offers, ShownOffer{
			ID: strconv.Itoa(i + 1), Who: o.Who, Words: o.Words, State: o.State, Until: form.Time(o.Until),
			Mine: o.Mine, Theirs: o.Theirs, MineKnown: o.MineKnown, TheirsKnown: o.TheirsKnown,
		})
	}
	if s.Prize != "" {
		shown.Tiers = []ShownTier{{Need: 1, Prize: s.Prize, Got: r.State == Done}}
	}
	return shown
}

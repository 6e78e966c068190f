package play

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"strings"
	"testing"
	"time"

	"github.com/sanduan/sanduan/components/form"
)

func allBoards() Ranking { return Ranking{Daily: true, Weekly: true, Overall: true, Review: 24} }

func ids(boards []Board) string {
	var s []string
	for _, b := range boards {
		s = append(s, b.ID)
	}
	return strings.Join(s, " ")
}

func TestBoardsOfAMoment(t *testing.T) {
	for _, c := range []struct {
		at   int64
		want string
	}{
		{china(2026, 11, 22, 23, 59, 59), "d2026-11-22 w2026-W47 all"}, // a Sunday
		{china(2026, 11, 23, 0, 0, 0), "d2026-11-23 w2026-W48 all"},
		{china(2026, 11, 23, 0, 0, 0) - 1, "d2026-11-22 w2026-W47 all"},
		{china(2026, 12, 31, 12, 0, 0), "d2026-12-31 w2026-W53 all"}, // ISO 8601: the week of the Thursday
		{china(2027, 1, 1, 0, 0, 0), "d2027-01-01 w2026-W53 all"},
		{china(2027, 1, 3, 23, 59, 59), "d2027-01-03 w2026-W53 all"},
		{china(2027, 1, 4, 0, 0, 0), "d2027-01-04 w2027-W01 all"},
		{china(2024, 12, 30, 0, 0, 0), "d2024-12-30 w2025-W01 all"},
	} {
		if got := ids(allBoards().Boards(c.at, 0)); got != c.want {
			t.Errorf("%s: %s, not %s", form.Time(c.at).In(), got, c.want)
		}
	}
	if got := ids(Ranking{Weekly: true}.Boards(china(2026, 11, 22, 0, 0, 0), 0)); got != "w2026-W47" {
		t.Errorf("a weekly one alone: %s", got)
	}
}

// At any moment the boards have begun and not ended, the next begin where they end, and the ids lead back to them.
func TestBoardsFollowOneAnother(t *testing.T) {
	luck := rand.New(rand.NewPCG(5, 6))
	k := allBoards()
	for range 5000 {
		at := china(2020, 1, 1, 0, 0, 0) + luck.Int64N(20*365*24*hour)
		for _, b := range k.Boards(at, 0) {
			if again, ok := k.Board(b.ID, 0); !ok || again != b {
				t.Fatalf("%s leads to %+v, not %+v", b.ID, again, b)
			}
			if b.Kind() == AllBoard {
				continue
			}
			if b.Start > at || b.End <= at || b.From != b.End+24*hour {
				t.Fatalf("%+v at %d", b, at)
			}
			for _, next := range k.Boards(b.End, 0) {
				if next.Kind() == b.Kind() && next.Start != b.End {
					t.Fatalf("%+v is followed by %+v", b, next)
				}
			}
		}
	}
}

func TestBoardsEndWithThePage(t *testing.T) {
	k, until := allBoards(), china(2026, 11, 22, 18, 0, 0)
	for _, b := range k.Boards(until-1, until) {
		if b.End != until || b.From != until+24*hour {
			t.Errorf("%+v", b)
		}
	}
	if b, ok := k.Board("all", 0); !ok || b.End != 0 || b.From != 0 {
		t.Errorf("without an end: %+v", b)
	}
	for _, id := range []string{"", "x", "d", "d2026-13-01", "d2026-1-1", "w2026-W54", "w2026-W00", "w2025-W53", "w2026-W1", "w2026-W47x", "w99999-W01", "d2026-11-23", "w-1-W01"} {
		if b, ok := k.Board(id, until); ok {
			t.Errorf("%q is %+v", id, b)
		}
	}
	if _, ok := (Ranking{Daily: true}).Board("all", 0); ok {
		t.Error("a board the ranking does not have")
	}
}

func TestBoardTitles(t *testing.T) {
	k, now := allBoards(), china(2026, 11, 22, 12, 0, 0)
	for id, want := range map[string]string{
		"all": "总榜", "d2026-11-22": "今日榜", "d2026-11-21": "昨日榜", "d2026-11-20": "11月20日榜", "d2025-11-20": "2025年11月20日榜",
		"w2026-W47": "本周榜", "w2026-W46": "上周榜", "w2026-W45": "2026年第45周榜", "w2025-W01": "2025年第1周榜",
	} {
		b, _ := k.Board(id, 0)
		if got := b.Title(now); got != want {
			t.Errorf("%s is called %s, not %s", id, got, want)
		}
	}
}

func TestOrderBreaksTies(t *testing.T) {
	scored := []Scored{
		{Who: "d", Points: 10, At: 7}, {Who: "b", Points: 20, At: 9}, {Who: "c", Points: 20, At: 9}, {Who: "a", Points: 20, At: 8}, {Who: "e", Points: 30, At: 99},
	}
	Order(scored)
	got := ""
	for _, s := range scored {
		got += s.Who
	}
	if got != "eabcd" {
		t.Errorf("the order is %s", got)
	}
}

func TestSettle(t *testing.T) {
	k := allBoards()
	k.Prizes = []Place{
		{Board: AllBoard, From: 1, To: 1, Prize: "first", Min: 100},
		{Board: AllBoard, From: 2, To: 4, Prize: "top", Min: 50},
		{Board: DayBoard, From: 1, To: 3, Prize: "daily"},
	}
	scored := []Scored{
		{Who: "held", Points: 900, At: 1, Held: true},
		{Who: "a", Points: 90, At: 5},
		{Who: "b", Points: 80, At: 3},
		{Who: "b", Points: 70, At: 2}, // one place a person
		{Who: "c", Points: 80, At: 2},
		{Who: "d", Points: 49, At: 1},
		{Who: "zero", Points: 0, At: 1},
		{Who: "less", Points: -10, At: 1},
	}
	all, _ := k.Board("all", 0)
	want := []Award{{1, "a", 90, ""}, {2, "c", 80, "top"}, {3, "b", 80, "top"}, {4, "d", 49, ""}} // 90 and 49 do not suffice
	if got := k.Settle(all, scored); !reflect.DeepEqual(got, want) {
		t.Errorf("%v\nnot\n%v", got, want)
	}
	day, _ := k.Board("d2026-11-22", 0)
	if got := k.Settle(day, scored); got[0].Prize != "daily" || got[2].Prize != "daily" || got[3].Prize != "" {
		t.Errorf("%v", got)
	}
	if d := want[1].Due(day.ID); d != (Due{Step: Give, To: "c", Prize: "top", Tier: "d2026-11-22"}) {
		t.Errorf("%+v", d)
	}
}

// However the people come, the places are the same, all different, and in order.
func TestSettleIsTotal(t *testing.T) {
	luck := rand.New(rand.NewPCG(8, 9))
	k := allBoards()
	k.Prizes = []Place{{Board: AllBoard, From: 1, To: 5, Prize: "top", Min: 3}}
	all, _ := k.Board("all", 0)
	for range 500 {
		scored := make([]Scored, luck.IntN(30))
		for i := range scored {
			scored[i] = Scored{Who: fmt.Sprint("p", luck.IntN(40)), Points: luck.Int64N(6) - 1, At: luck.Int64N(3), Held: luck.IntN(8) == 0}
		}
		want := k.Settle(all, scored)
		prizes, seen := 0, map[string]bool{}
		for i, a := range want {
			if a.Place != i+1 || seen[a.Who] || i > 0 && a.Points > want[i-1].Points {
				t.Fatalf("%v", want)
			}
			seen[a.Who] = true
			if a.Prize != "" {
				prizes++
			}
		}
		if prizes > 5 {
			t.Fatalf("%d prizes for five places", prizes)
		}
		luck.Shuffle(len(scored), func(i, j int) { scored[i], scored[j] = scored[j], scored[i] })
		if again := k.Settle(all, scored); !reflect.DeepEqual(again, want) {
			t.Fatalf("shuffled: %v\nnot\n%v", again, want)
		}
	}
}

// What is signed today must be what is checked in years: the form does not change, and no name can pass for a line.
func TestResultText(t *testing.T) {
	all, _ := allBoards().Board("all", 0)
	got := ResultText("rank", all, []Result{{1, "李*", 120}, {2, "王\n3\t999\t张*", 80}})
	want := "results/1\nplay\trank\nboard\tall\n1\t120\t李*\n2\t80\t王 3 999 张*\n"
	if got != want {
		t.Errorf("%q\nnot\n%q", got, want)
	}
}

func FuzzBoard(f *testing.F) {
	f.Add("w2026-W53", int64(0))
	f.Add("d2026-02-30", int64(5))
	f.Fuzz(func(t *testing.T, id string, now int64) {
		b, ok := allBoards().Board(id, 0)
		if !ok {
			return
		}
		if b.ID != id || b.Title(now%(1<<42)) == "" || b.Kind() != AllBoard && b.End-b.Start > int64(7*24*time.Hour/time.Millisecond) {
			t.Errorf("%q is %+v", id, b)
		}
	})
}

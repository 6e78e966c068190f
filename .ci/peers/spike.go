package main

import (
	"bytes"
	"cmp"
	"context"
	"fmt"
	"image/jpeg"
	"net/http"
	"net/http/httptrace"
	"os"
	"slices"
	"sync"
	"time"
)

// spikeSize is how many new people ask for their posters within a second.
const spikeSize = 5000

// asked is one of them; all times but wait are since the spike began.
type asked struct {
	came   time.Duration // when the connection was there: before that nobody but the kernel knows of them
	wait   time.Duration // from asking until the whole poster was there
	done   time.Duration // when it was
	failed error
}

// spike lets everybody come at once, each over a connection of their own.
func (b *bench) spike(ctx context.Context) (t table, err error) {
	seed, err := b.site(ctx)
	if err != nil {
		return t, err
	}
	t = table{
		title: fmt.Sprintf("**A spike**: %s new people ask for their posters within one second.", count(spikeSize)),
		head:  []string{"round", "answered 200", "all done after", "wait, median", "longest", "overtaken by, 99 of 100", "… anybody", "memory, idle → most"},
	}
	for round := range b.rounds {
		s, err := seed.copy(b, "spike")
		if err != nil {
			return t, err
		}
		row, err := b.spikeRound(ctx, s)
		os.RemoveAll(s.data)
		if err != nil {
			return t, err
		}
		t.row(append([]string{fmt.Sprint(round + 1)}, row...)...)
	}
	t.note("Overtaken: by people whose connection came later and whose poster was there sooner.")
	return t, nil
}

func (b *bench) spikeRound(ctx context.Context, s *site) ([]string, error) {
	p, err := b.start(ctx, s)
	if err != nil {
		return nil, err
	}
	defer p.stop()
	if _, err := b.checkPosters(p, s.people[:knownPoster]); err != nil {
		return nil, err
	}
	idle := p.memory()
	all := crowd(p, s.people[knownPoster:knownPoster+spikeSize])
	most := p.peak()

	good, last := 0, time.Duration(0)
	for _, a := range all {
		if a.failed != nil {
			b.blame("spike: %v", a.failed)
			break
		}
	}
	for _, a := range all {
		if a.failed == nil {
			good, last = good+1, max(last, a.done)
		}
	}
	late := overtaken(all)
	slices.SortFunc(all, func(a, b asked) int { return cmp.Compare(a.wait, b.wait) })
	b.say("spike: %d of %d within %v", good, len(all), last)
	return []string{
		count(float64(good)), millis(int(last.Microseconds())), millis(int(all[len(all)/2].wait.Microseconds())),
		millis(int(all[len(all)-1].wait.Microseconds())), count(float64(late[len(late)*99/100])), count(float64(late[len(late)-1])), fmt.Sprintf("%d → %d MB", idle, most),
	}, nil
}

// crowd asks for everybody's poster, evenly within a second.
func crowd(p *process, people []person) []asked {
	all := make([]asked, len(people))
	client := &http.Client{Transport: &http.Transport{DisableKeepAlives: true}, Timeout: patience}
	began := time.Now()
	var running sync.WaitGroup
	for i, who := range people {
		time.Sleep(time.Until(began.Add(time.Second * time.Duration(i) / time.Duration(len(people)))))
		running.Go(func() {
			var a asked
			at := time.Now()
			trace := httptrace.ClientTrace{ConnectDone: func(_, _ string, _ error) { a.came = time.Since(began) }}
			a.failed = fetch(httptrace.WithClientTrace(context.Background(), &trace), client, p, who)
			a.wait, a.done = time.Since(at), time.Since(began)
			all[i] = a
		})
	}
	running.Wait()
	return all
}

func fetch(ctx context.Context, client *http.Client, p *process, who person) error {
	r, err := http.NewRequestWithContext(ctx, "GET", "http://"+p.address+who.posterPath(), nil)
	if err != nil {
		return err
	}
	answer, err := client.Do(r)
	if err != nil {
		return err
	}
	defer answer.Body.Close()
	var body bytes.Buffer
	if _, err := body.ReadFrom(answer.Body); err != nil {
		return err
	}
	if answer.StatusCode != http.StatusOK {
		return fmt.Errorf("GET %s: %s", who.posterPath(), answer.Status)
	}
	_, err = jpeg.DecodeConfig(&body)
	return err
}

// overtaken is by how many who came later each was overtaken, the luckiest first.
func overtaken(all []asked) []int {
	slices.SortFunc(all, func(a, b asked) int { return cmp.Compare(a.came, b.came) })
	ranks := make([]int, len(all)) // in the order of coming, by the order of being done
	for i := range ranks {
		ranks[i] = i
	}
	slices.SortFunc(ranks, func(i, j int) int { return cmp.Compare(all[i].done, all[j].done) })
	late := make([]int, len(all))
	for place, rank := range ranks {
		late[place] = max(0, place-rank)
	}
	slices.Sort(late)
	return late
}

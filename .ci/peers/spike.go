package main

import (
	"bytes"
	"cmp"
	"context"
	"fmt"
	"image/jpeg"
	"net/http"
	"os"
	"slices"
	"sync"
	"time"
)

// spikeSize is how many new people ask for their posters within a second.
const spikeSize = 5000

// asked is one of them.
type asked struct {
	rank   int           // in the order of asking
	wait   time.Duration // until the whole poster was there
	done   time.Duration // when it was, since the spike began
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
			at := time.Now()
			err := fetch(client, p, who)
			all[i] = asked{rank: i, wait: time.Since(at), done: time.Since(began), failed: err}
		})
	}
	running.Wait()
	return all
}

func fetch(client *http.Client, p *process, who person) error {
	answer, err := client.Get("http://" + p.address + who.posterPath())
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

// overtaken is by how many who asked later each was overtaken, the luckiest first.
func overtaken(all []asked) []int {
	byDone := slices.Clone(all)
	slices.SortFunc(byDone, func(a, b asked) int { return cmp.Compare(a.done, b.done) })
	late := make([]int, len(all))
	for place, a := range byDone {
		late[place] = max(0, place-a.rank)
	}
	slices.Sort(late)
	return late
}

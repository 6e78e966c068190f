package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"strings"
	"testing"
)

// What Lighthouse's mobile preset (a slow phone on slow 4G, simulated) has to say of every template.
const (
	minPerformance   = 98
	minAccessibility = 100
	minPractices     = 95
)

// scores is what .ci/web/lighthouse.js prints of a page.
type scores struct {
	Performance, Accessibility, Practices int
	LCP, TBT                              float64 // ms
	CLS, KB                               float64
	Lost                                  []string // what cost points of accessibility or best practices
}

// TestLighthouse measures the page of every template and prints the README's table; make bench-web runs it. Speed is the
// best of three runs: what else the machine does only ever takes from it.
func TestLighthouse(t *testing.T) {
	if os.Getenv("SANDUAN_BENCH_WEB") == "" {
		t.Skip("make bench-web runs it: it takes minutes")
	}
	o := openOffice(t, undisturbed(t))
	fmt.Println("| template | performance | accessibility | best practices | LCP | CLS | TBT | HTML and styles, sent | first load | axe |")
	fmt.Println("| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |")
	for _, slug := range o.publishTemplates() {
		url := o.program.url + "/p/" + slug
		best := bestOf(t, 3, url)
		sent := flight(t, url)
		v := person(t, o.browser, 375, 812)
		v.open(url)
		found := v.violations("")
		fmt.Printf("| %s | %d | %d | %d | %.2f s | %.3f | %.0f ms | %d B | %.0f KB | %d |\n", strings.TrimPrefix(slug, "light-"),
			best.Performance, best.Accessibility, best.Practices, best.LCP/1000, best.CLS, best.TBT, sent, best.KB, len(found))
		if best.Performance < minPerformance || best.Accessibility < minAccessibility || best.Practices < minPractices {
			t.Errorf("%s: performance %d, accessibility %d, best practices %d: %q", slug, best.Performance, best.Accessibility, best.Practices, best.Lost)
		}
		if sent > maxFlight || best.KB > maxScreen>>10 || best.CLS > maxShift || len(found) > 0 {
			t.Errorf("%s: %d bytes of HTML, %.0f KB, CLS %.3f, axe %v", slug, sent, best.KB, best.CLS, found)
		}
	}
}

// bestOf runs Lighthouse so many times, or until nothing is left to gain. Its recording breaks off now and then: such a run
// does not count, three times a page.
func bestOf(t *testing.T, runs int, url string) scores {
	t.Helper()
	var best scores
	for run, broken := 0, 0; run < runs && best.Performance < 100; {
		s, err := lighthouse(t, url)
		if err != nil {
			if broken++; broken > 3 {
				t.Fatal(err)
			}
			t.Log(err)
			continue
		}
		if run++; s.Performance > best.Performance {
			best = s
		}
	}
	return best
}

func lighthouse(t *testing.T, url string) (s scores, err error) {
	cmd := exec.CommandContext(t.Context(), "node", "../../.ci/web/lighthouse.js", url)
	var said bytes.Buffer
	cmd.Env, cmd.Stderr = append(os.Environ(), "CHROME_PATH="+os.Getenv("SANDUAN_TEST_CHROMIUM")), &said
	out, err := cmd.Output()
	if err != nil {
		return s, fmt.Errorf("lighthouse: %w: %s", err, said.String())
	}
	if err := json.Unmarshal(out, &s); err != nil {
		return s, fmt.Errorf("lighthouse: %w: %s", err, out)
	}
	return s, nil
}

package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// load is what wrk measured.
type load struct {
	Micros   int // how long it took
	Requests int // answered
	Bytes    int
	Refused  int // answers of status 400 and above
	Broken   int // connections that failed, and answers that did not come
	P50, P99 int // of an answer, us
}

// rate is answers a second.
func (l load) rate() float64 { return float64(l.Requests) / (float64(l.Micros) / 1e6) }

// request is what wrk sends: HTTP/1.1, as it is. headers are name: value.
func request(method, path, body string, headers ...string) string {
	var r strings.Builder
	fmt.Fprintf(&r, "%s %s HTTP/1.1\r\nHost: %s\r\n", method, path, host)
	for _, h := range headers {
		r.WriteString(h + "\r\n")
	}
	if body != "" {
		fmt.Fprintf(&r, "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: %d\r\n", len(body))
	}
	return r.String() + "\r\n" + body
}

// ask sends requests to a server by wrk, from one thread over that many connections. Where once is set none is sent
// twice; it is an error where they do not last.
func (b *bench) ask(ctx context.Context, p *process, connections int, requests []string, once bool) (load, error) {
	file := filepath.Join(b.work, "requests")
	if err := os.WriteFile(file, []byte(strings.Join(requests, "\x00")), 0o600); err != nil {
		return load{}, err
	}
	mode := "again"
	if once {
		mode = "once"
	}
	wrk := exec.CommandContext(ctx, "wrk", "-t1", fmt.Sprintf("-c%d", connections), fmt.Sprintf("-d%ds", b.seconds),
		"--timeout", "30s", "-s", filepath.Join(b.root, folder, "requests.lua"), "http://"+p.address, "--", file, mode)
	out, err := wrk.CombinedOutput()
	if err != nil {
		return load{}, fmt.Errorf("wrk: %w\n%s", err, out)
	}
	var l load
	at := bytes.LastIndex(out, []byte("\n{"))
	if at < 0 || json.Unmarshal(out[at+1:], &l) != nil {
		return load{}, fmt.Errorf("wrk did not tell what it measured:\n%s", out)
	}
	if once && l.Requests+connections >= len(requests) {
		return l, fmt.Errorf("%s answered all %d requests before %d s were over: make more of them", p.name, len(requests), b.seconds)
	}
	return l, nil
}

// clean notes where not every answer was well.
func (b *bench) clean(what string, l load) {
	if l.Requests == 0 || l.Refused > 0 || l.Broken > 0 {
		b.blame("%s: of %d answers %d refused, and %d lost", what, l.Requests, l.Refused, l.Broken)
	}
}

// best keeps the better of two rounds, measure by measure.
func (l load) best(o load) load {
	if l.Requests == 0 || o.rate() > l.rate() {
		l.Micros, l.Requests, l.Bytes = o.Micros, o.Requests, o.Bytes
	}
	if l.P50 == 0 || o.P50 < l.P50 {
		l.P50 = o.P50
	}
	if l.P99 == 0 || o.P99 < l.P99 {
		l.P99 = o.P99
	}
	return l
}

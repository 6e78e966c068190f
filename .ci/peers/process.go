package main

import (
	"bytes"
	"context"
	"fmt"
	"net"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"time"
)

// process is a server and whatever it starts, in a process group of their own.
type process struct {
	name    string
	address string // host and port
	cmd     *exec.Cmd
	ended   chan struct{} // closed when it has
	log     bytes.Buffer
}

// patience is how long a server may take to answer, and to end.
const patience = 60 * time.Second

// freeAddress is one that nobody listens on.
func freeAddress() (string, error) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return "", err
	}
	return l.Addr().String(), l.Close()
}

// start starts a server that will listen on address, and waits until a GET of path is answered at all.
func start(ctx context.Context, name, address, path string, cmd *exec.Cmd) (*process, error) {
	p := &process{name: name, address: address, cmd: cmd, ended: make(chan struct{})}
	cmd.Stdout, cmd.Stderr = &p.log, &p.log
	cmd.SysProcAttr = &syscall.SysProcAttr{Setpgid: true}
	if err := cmd.Start(); err != nil {
		return nil, fmt.Errorf("start %s: %w", name, err)
	}
	go func() {
		cmd.Wait()
		close(p.ended)
	}()
	if err := p.answers(ctx, path); err != nil {
		p.stop()
		return nil, fmt.Errorf("start %s: %w\n%s", name, err, p.log.String())
	}
	return p, nil
}

func (p *process) answers(ctx context.Context, path string) error {
	for deadline := time.Now().Add(patience); time.Now().Before(deadline); time.Sleep(time.Millisecond) {
		select {
		case <-p.ended:
			return fmt.Errorf("it ended: %v", p.cmd.ProcessState)
		case <-ctx.Done():
			return ctx.Err()
		default:
		}
		if r, err := http.Get("http://" + p.address + path); err == nil {
			return r.Body.Close()
		}
	}
	return fmt.Errorf("no answer within %v", patience)
}

// stop ends the group: politely, so that queues are written, then not. A second stop does nothing.
func (p *process) stop() {
	syscall.Kill(-p.cmd.Process.Pid, syscall.SIGTERM)
	select {
	case <-p.ended:
	case <-time.After(patience):
	}
	syscall.Kill(-p.cmd.Process.Pid, syscall.SIGKILL)
}

// members are the processes of the group, by the fields of /proc/PID/stat after the command's name (proc_pid_stat(5)):
// [2] is the group, [11] and [12] the time spent in user and kernel mode.
func (p *process) members() map[int][]string {
	all := map[int][]string{}
	paths, _ := filepath.Glob("/proc/[0-9]*/stat")
	for _, path := range paths {
		b, _ := os.ReadFile(path)
		at := bytes.LastIndexByte(b, ')')
		if at < 0 {
			continue // it ended meanwhile
		}
		if f := strings.Fields(string(b[at+1:])); f[2] == strconv.Itoa(p.cmd.Process.Pid) {
			pid, _ := strconv.Atoi(filepath.Base(filepath.Dir(path)))
			all[pid] = f
		}
	}
	return all
}

// cpu is the processor time the group has used. The kernel counts it in hundredths of a second.
func (p *process) cpu() time.Duration {
	var ticks int
	for _, f := range p.members() {
		user, _ := strconv.Atoi(f[11])
		kernel, _ := strconv.Atoi(f[12])
		ticks += user + kernel
	}
	return time.Duration(ticks) * 10 * time.Millisecond
}

// memory is the group's resident memory now, MB; the next peak counts from here.
func (p *process) memory() int {
	for pid := range p.members() {
		os.WriteFile(fmt.Sprintf("/proc/%d/clear_refs", pid), []byte("5"), 0) // resets VmHWM (proc_pid_clear_refs(5))
	}
	return p.sum("VmRSS:")
}

// peak is the most resident memory since memory was called, MB; of several processes, the sum of theirs.
func (p *process) peak() int { return p.sum("VmHWM:") }

func (p *process) sum(field string) int {
	kB := 0
	for pid := range p.members() {
		b, _ := os.ReadFile(fmt.Sprintf("/proc/%d/status", pid))
		if _, rest, ok := strings.Cut(string(b), field); ok {
			n, _ := strconv.Atoi(strings.Fields(rest)[0])
			kB += n
		}
	}
	return kB >> 10
}

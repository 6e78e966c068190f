package main

import (
	"bufio"
	"context"
	"fmt"
	"os"
	"os/exec"
	"strings"
	"testing"
	"time"
)

// asProgram makes this test's own binary run as the program, with these arguments.
const asProgram = "SANDUAN_TEST_ARGUMENTS"

func TestMain(m *testing.M) {
	if args := os.Getenv(asProgram); args != "" {
		if err := run(context.Background(), strings.Split(args, "\n"), func(string) string { return "" }, os.Stdout); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		return
	}
	code := m.Run()
	if sharedChromium.stop != nil {
		sharedChromium.stop()
	}
	os.Exit(code)
}

// process is the program in a process of its own, which can be killed.
type process struct {
	program
	kill func()
}

// startProcess runs the program on a data folder and an address, "127.0.0.1:0" for any free port.
func startProcess(t *testing.T, data, addr string) process {
	t.Helper()
	command := exec.Command(os.Args[0])
	command.Env = append(os.Environ(), asProgram+"="+strings.Join([]string{"--data", data, "--addr", addr}, "\n"))
	out, err := command.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := command.Start(); err != nil {
		t.Fatal(err)
	}
	p := process{kill: func() {
		_ = command.Process.Kill() // it may have ended
		_ = command.Wait()         // by the signal
	}}
	t.Cleanup(p.kill)
	printed := make(chan struct{})
	go func() {
		lines := bufio.NewScanner(out)
		for lines.Scan() {
			if p.program.read(lines.Text()); p.demo != "" {
				close(printed)
				break
			}
		}
		for lines.Scan() { // nobody reads on
		}
	}()
	select {
	case <-printed:
		return p
	case <-time.After(time.Minute):
		t.Fatal("the program says nothing")
		return p
	}
}

package db

import (
	"bufio"
	"encoding/json"
	"os"
	"os/exec"
	"testing"
)

// startChild runs the named test in a process of its own, which finds its task in that environment variable, and returns
// it with what it prints, once it has printed a line.
func startChild(t *testing.T, test, variable string, task any) (child *exec.Cmd, first string, rest *bufio.Reader) {
	t.Helper()
	text, err := json.Marshal(task)
	check(t, err)
	child = exec.Command(os.Args[0], "-test.run", "^"+test+"$")
	child.Env = append(os.Environ(), variable+"="+string(text))
	child.Stderr = os.Stderr
	out, err := child.StdoutPipe()
	check(t, err)
	check(t, child.Start())
	rest = bufio.NewReader(out)
	first, err = rest.ReadString('\n')
	check(t, err)
	return child, first, rest
}

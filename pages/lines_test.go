package pages

import (
	"bytes"
	"fmt"
	"strings"
	"testing"
)

func TestLines(t *testing.T) {
	read := func(text string, most int) (out string, err error) {
		for line, failed := range Lines(strings.NewReader(text), most) {
			if failed != nil {
				return out, failed
			}
			out += line.Text + "|"
		}
		return out, nil
	}
	for text, want := range map[string]string{"": "", "a": "a|", "a\n": "a|", "a\r\nb": "a|b|", "\n\n": "||"} {
		if got, err := read(text, 9); got != want || err != nil {
			t.Errorf("%q is %q, %v", text, got, err)
		}
	}
	if got, err := read("a\nb\nc\n", 2); got != "a|b|" || !IsCode(err, Invalid) {
		t.Errorf("three lines where two may be: %q, %v", got, err)
	}
	if _, err := read(strings.Repeat("x", maxLine+1), 2); !IsCode(err, Invalid) {
		t.Errorf("a long line: %v", err)
	}
}

func TestCutColumn(t *testing.T) {
	for line, want := range map[string]string{
		"":                  "||",
		"a":                 "a|",
		"a,b;c\td":          "a|b|c|d|",
		"a,":                "a||",
		`"a,b""c" x,d`:      `a,b"c|d|`,
		`"never,closed`:     "never,closed|",
		`a"b,c`:             `a"b|c|`,
		"\xd5\xc5,138":      "\xd5\xc5|138|",
		` "a" , "b;c" ,"d"`: "a|b;c|d|",
	} {
		got := ""
		for rest, more := line, true; more; {
			var column string
			column, rest, more = cutColumn(rest)
			got += column + "|"
		}
		if got != strings.TrimPrefix(want, "|") {
			t.Errorf("%q is %q, not %q", line, got, want)
		}
	}
}

// BenchmarkRead reads files of 200,000 lines: codes, the baseline, and customers with a name, a phone and a date.
func BenchmarkRead(b *testing.B) {
	var codes, customers bytes.Buffer
	for i := range 200_000 {
		fmt.Fprintf(&codes, "CODE-%08d\n", i)
		fmt.Fprintf(&customers, "张三,138%08d,2026-01-01\n", i)
	}
	for _, c := range []struct {
		name string
		file []byte
		read func(int, string) (string, bool, string)
	}{{"codes", codes.Bytes(), ReadCode}, {"customers", customers.Bytes(), ReadCustomer}} {
		b.Run(c.name, func(b *testing.B) {
			b.SetBytes(int64(len(c.file)))
			for b.Loop() {
				good := 0
				for line, err := range Lines(bytes.NewReader(c.file), MaxCodeImport) {
					if err != nil {
						b.Fatal(err)
					}
					if _, blank, wrong := c.read(line.Number, line.Text); !blank && wrong == "" {
						good++
					}
				}
				if good != 200_000 {
					b.Fatalf("%d lines are good", good)
				}
			}
		})
	}
}

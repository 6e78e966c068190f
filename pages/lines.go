package pages

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"iter"
	"strings"

	"github.com/sanduan/sanduan/components/form"
)

// maxLine is how long a line of a file may be, bytes.
const maxLine = 8 << 10

// Lines yields a file's lines without their ends, LF or CRLF, from number 1. The last pair has an error where the file cannot be read
// on: an Error where it is not text, has a line of more than 8 KB or more lines than most.
func Lines(file io.Reader, most int) iter.Seq2[Line, error] {
	return func(yield func(Line, error) bool) {
		in := bufio.NewReaderSize(file, maxLine)
		if err := plainText(in); err != nil {
			yield(Line{}, err)
			return
		}
		for number := 1; ; number++ {
			line, err := in.ReadSlice('\n')
			switch {
			case errors.Is(err, bufio.ErrBufferFull):
				yield(Line{}, Errorf(Invalid, "第 %d 行太长了，请一行写一个", number))
				return
			case err != nil && !errors.Is(err, io.EOF):
				yield(Line{}, fmt.Errorf("read line %d: %w", number, err))
				return
			case len(line) == 0:
				return
			case number > most:
				yield(Line{}, Errorf(Invalid, "一个文件最多 %s 行，后面的没有读，请分成几个文件", form.Grouped(most)))
				return
			}
			if !yield(Line{number, strings.TrimRight(string(line), "\r\n")}, nil) || err != nil {
				return
			}
		}
	}
}

// plainText refuses what the first bytes tell is no text of single bytes, or of UTF-8.
func plainText(in *bufio.Reader) error {
	first, _ := in.Peek(4) // shorter files say less
	switch {
	case bytes.HasPrefix(first, []byte("PK\x03\x04")) || bytes.HasPrefix(first, []byte("\xd0\xcf\x11\xe0")):
		return Errorf(Invalid, "这是 Excel 工作簿，请在 Excel 或 WPS 里另存为「CSV UTF-8」再上传")
	case bytes.HasPrefix(first, []byte("\xff\xfe")) || bytes.HasPrefix(first, []byte("\xfe\xff")):
		return Errorf(Invalid, "文件是 UTF-16 编码，请另存为 UTF-8 再上传")
	case bytes.IndexByte(first, 0) >= 0:
		return Errorf(Invalid, "这不是文字文件，请上传 .txt 或 .csv")
	}
	return nil
}

// byteOrderMark is what some programs begin a text in UTF-8 with.
const byteOrderMark = "\ufeff"

// cutColumn cuts the first column off a line of CSV (RFC 4180), or of one parted by tabs or semicolons; more tells that there are others.
func cutColumn(line string) (column, rest string, more bool) {
	const parts = ",;\t"
	quoted, ok := strings.CutPrefix(strings.TrimSpace(line), `"`)
	if !ok {
		return cutAny(line, parts)
	}
	var out strings.Builder
	for {
		part, after, closed := strings.Cut(quoted, `"`)
		out.WriteString(part)
		if !closed || !strings.HasPrefix(after, `"`) {
			_, rest, more = cutAny(after, parts)
			return out.String(), rest, more
		}
		out.WriteByte('"')
		quoted = after[1:]
	}
}

// cutAny is strings.Cut at the first of some bytes.
func cutAny(s, bytes string) (before, after string, found bool) {
	i := strings.IndexAny(s, bytes)
	if i < 0 {
		return s, "", false
	}
	return s[:i], s[i+1:], true
}

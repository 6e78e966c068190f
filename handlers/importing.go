package handlers

import (
	"context"
	"errors"
	"fmt"
	"io"
	"iter"
	"mime/multipart"
	"net/http"
	"strconv"
	"time"

	"github.com/labstack/echo/v4"

	"github.com/sanduan/sanduan/db"
	"github.com/sanduan/sanduan/pages"
	"github.com/sanduan/sanduan/pages/admin"
)

// linesAtATime is how many lines of a file go into one transaction: others wait that long.
const linesAtATime = 2000

// importing reads a file with one of something a line, such as codes, into the store.
type importing struct {
	what  string // in errors that are logged: "import codes"
	most  int    // lines
	read  func(number int, line string) (text string, blank bool, wrong string)
	mask  func(text string) string
	twice string // what is wrong with what stands in the file for the second time
	store func(context.Context, pages.Import, []pages.Line, []pages.Fault, time.Time) (pages.Import, error)
	end   func(context.Context, pages.Import, time.Time) error
	now   func() time.Time

	so     pages.Import // what has been read and stored
	number int          // of the last line read
	seen   map[string]bool
	lines  []pages.Line
	faults []pages.Fault
	err    error
}

// newImport is an import that begins now.
func (s *Server) newImport(c echo.Context) pages.Import {
	now := s.now().UnixMilli()
	return pages.Import{ID: db.NewID(), By: operator(c).Name, StartedAt: now, ChangedAt: now}
}

// importFile opens the form's file. It is refused where there is none, which is said in those words, or where it is no text.
func importFile(c echo.Context, none string) (file multipart.File, refused *pages.Error, err error) {
	header, err := c.FormFile("file")
	if err != nil {
		return nil, pages.Errorf(pages.Invalid, "%s", none), nil
	}
	file, err = header.Open()
	if err != nil {
		return nil, nil, fmt.Errorf("open an uploaded file: %w", err)
	}
	if refused := firstError(file); refused != nil {
		return nil, refused, file.Close()
	}
	return file, nil, nil
}

// firstError refuses a file that is no text at its very beginning.
func firstError(file multipart.File) *pages.Error {
	defer file.Seek(0, io.SeekStart)
	for _, err := range pages.Lines(file, 1) {
		var refused *pages.Error
		if errors.As(err, &refused) && refused.Code == pages.Invalid {
			return refused
		}
		return nil
	}
	return pages.Errorf(pages.Invalid, "文件是空的")
}

// showImporting reads the file. The answer grows meanwhile: it tells how far it is, and at last what came of it. What has begun is read to
// its end also where the browser goes away: ctx is not the request's.
func (s *Server) showImporting(ctx context.Context, c echo.Context, in *importing, file io.Reader, view admin.Importing) error {
	c.Response().Header().Set(echo.HeaderContentType, echo.MIMETextHTMLCharsetUTF8)
	c.Response().Header().Set("X-Accel-Buffering", "no") // a proxy passes on what there is
	c.Response().WriteHeader(http.StatusOK)
	view.Lines = in.run(ctx, file)
	view.Failed = func() string { return s.importFailed(c, in) }
	shown := admin.ImportingScreen(s.frame(c, view.Title), view).Render(ctx, c.Response())
	for range view.Lines { // the browser has gone: the rest is read all the same
	}
	if shown != nil {
		s.log.InfoContext(ctx, "nobody saw the end of an import", "id", requestID(c))
	}
	return nil
}

// importFailed says what broke an import off, "" where nothing did.
func (s *Server) importFailed(c echo.Context, in *importing) string {
	var refused *pages.Error
	switch {
	case in.err == nil:
		return ""
	case errors.As(in.err, &refused):
		return refused.Message
	}
	s.log.ErrorContext(c.Request().Context(), in.what, "id", requestID(c), "err", in.err)
	return "没有导完，请再上传一次同一个文件：已导入的会自动跳过"
}

// run reads the file and yields how many lines have been read, from time to time. It does so once: ranging over it again goes on where it
// was broken off.
func (in *importing) run(ctx context.Context, file io.Reader) iter.Seq[int] {
	in.seen = map[string]bool{}
	next, stop := iter.Pull2(pages.Lines(file, in.most))
	done := false
	return func(yield func(int) bool) {
		for !done {
			line, err, more := next()
			switch {
			case !more || err != nil:
				done, in.err = true, in.close(ctx, err)
				stop()
				return
			default:
				in.add(line)
			}
			if line.Number%linesAtATime != 0 {
				continue
			}
			if in.err = in.save(ctx); in.err != nil {
				done = true
				stop()
				return
			}
			if !yield(in.so.Lines()) {
				return
			}
		}
	}
}

// add reads one line.
func (in *importing) add(line pages.Line) {
	in.number = line.Number
	text, blank, wrong := in.read(line.Number, line.Text)
	if blank {
		in.so.Blank++
		return
	}
	again := wrong == "" && in.seen[text]
	if again {
		wrong = in.twice
	}
	if wrong != "" {
		in.faults = append(in.faults, pages.Fault{Line: line.Number, Shown: in.mask(text), Wrong: wrong, Again: again})
		return
	}
	in.seen[text] = true
	in.lines = append(in.lines, pages.Line{Number: line.Number, Text: text})
}

// save stores what has been read.
func (in *importing) save(ctx context.Context) error {
	so, err := in.store(ctx, in.so, in.lines, in.faults, in.now())
	if err != nil {
		return err
	}
	in.so, in.lines, in.faults = so, in.lines[:0], in.faults[:0]
	return nil
}

// close stores what is left, and the end. What keeps the rest of a file from being read stands among the faults, for whoever did not
// see the end; an import whose file could not be read has none.
func (in *importing) close(ctx context.Context, err error) error {
	var refused *pages.Error
	unread := errors.As(err, &refused)
	if unread {
		in.faults = append(in.faults, pages.Fault{Line: in.number + 1, Wrong: refused.Message})
	}
	if failed := in.save(ctx); failed != nil {
		return failed
	}
	if err != nil && !unread {
		return err
	}
	if failed := in.end(ctx, in.so, in.now()); failed != nil {
		return failed
	}
	return err
}

// faultsTable writes the lines of an import that brought nothing new; each calls its argument with all of them.
func (s *Server) faultsTable(c echo.Context, title string, each func(func(pages.Fault) error) error) error {
	return s.table(c, title, "faults.csv", []string{"行号", "内容（已打码）", "原因"}, func(write func([]string) error) error {
		return each(func(f pages.Fault) error {
			return write([]string{strconv.Itoa(f.Line), cell(f.Shown), f.Wrong})
		})
	})
}

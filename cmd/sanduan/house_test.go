package main

import (
	"encoding/json"
	"errors"
	"go/ast"
	"go/parser"
	"go/token"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

const (
	houseModule = "github.com/sanduan/sanduan"
	houseTop    = "../.." // seen from this folder
)

// house is the whole top level; each folder imports only what stands to its right.
var house = []string{"cmd", "handlers", "db", "pages", "components", "assets"}

// TestImportsGoRight keeps the order of the house; a folder's packages may import one another, tests whatever they need.
func TestImportsGoRight(t *testing.T) {
	eachImport(t, func(from, imported string) {
		to, ours := strings.CutPrefix(imported, houseModule+"/")
		if ours && slices.Index(house, houseFolder(to)) < slices.Index(house, houseFolder(from)) {
			t.Errorf("%s imports %s: the order is %s", from, to, strings.Join(house, " → "))
		}
	})
}

// TestTradesStayHome keeps SQL in db and HTTP in handlers.
func TestTradesStayHome(t *testing.T) {
	trades := []struct {
		name    string
		folders []string // those that may
		imports []string // with all that lies below them
	}{
		{"SQL", []string{"db"}, []string{
			"database/sql", "github.com/jmoiron/sqlx", "github.com/jackc/pgx", "github.com/pressly/goose", "modernc.org/sqlite",
		}},
		{"HTTP", []string{"cmd", "handlers", "assets"}, []string{"net/http"}}, // assets hands out its own bytes
		{"routes", []string{"cmd", "handlers"}, []string{"github.com/labstack/echo"}},
	}
	eachImport(t, func(from, imported string) {
		for _, trade := range trades {
			if slices.Contains(trade.folders, houseFolder(from)) {
				continue
			}
			for _, forbidden := range trade.imports {
				if imported == forbidden || strings.HasPrefix(imported, forbidden+"/") {
					t.Errorf("%s imports %s: %s stays in %s", from, imported, trade.name, strings.Join(trade.folders, ", "))
				}
			}
		}
	})
}

// TestClock keeps the time with those who start things: what happens when is told to pages and db.
func TestClock(t *testing.T) {
	for _, name := range houseFiles(t) {
		if path.Ext(name) != ".go" || isGenerated(name) || strings.HasSuffix(name, "_test.go") ||
			slices.Contains([]string{"cmd", "handlers"}, houseFolder(name)) {
			continue
		}
		fileSet := token.NewFileSet()
		file, err := parser.ParseFile(fileSet, filepath.Join(houseTop, name), nil, parser.SkipObjectResolution)
		if err != nil {
			t.Error(err)
			continue
		}
		clock := importName(file, "time")
		ast.Inspect(file, func(node ast.Node) bool {
			call, ok := node.(*ast.SelectorExpr)
			if !ok {
				return true
			}
			of, ok := call.X.(*ast.Ident)
			if ok && of.Name == clock && slices.Contains([]string{"Now", "Since", "Until"}, call.Sel.Name) {
				t.Errorf("%s:%d reads the clock with %s.%s: take the time as an argument",
					name, fileSet.Position(call.Pos()).Line, of.Name, call.Sel.Name)
			}
			return true
		})
	}
}

// TestTopLevel keeps the top level at the house's folders.
func TestTopLevel(t *testing.T) {
	entries, err := os.ReadDir(houseTop)
	if err != nil {
		t.Fatal(err)
	}
	var folders []string
	for _, entry := range entries {
		name := entry.Name()
		if entry.IsDir() && !strings.HasPrefix(name, ".") && name != "node_modules" && name != "data" {
			folders = append(folders, name)
		}
	}
	if want := slices.Sorted(slices.Values(house)); !slices.Equal(folders, want) {
		t.Errorf("top-level folders are %v, want %v", folders, want)
	}
}

// TestTwins finds templates without generated code and generated code without its template.
func TestTwins(t *testing.T) {
	files := houseFiles(t)
	for _, name := range files {
		twin := name
		if base, ok := strings.CutSuffix(name, ".templ"); ok {
			twin = base + "_templ.go"
		} else if base, ok := strings.CutSuffix(name, "_templ.go"); ok {
			twin = base + ".templ"
		}
		if !slices.Contains(files, twin) {
			t.Errorf("%s has no %s: run make generate", name, path.Base(twin))
		}
	}
}

// TestGeneratedSaysSo looks for the line by which linters and reviewers know generated code.
func TestGeneratedSaysSo(t *testing.T) {
	for _, name := range houseFiles(t) {
		if !isGenerated(name) {
			continue
		}
		text, err := os.ReadFile(filepath.Join(houseTop, name))
		if err != nil {
			t.Fatal(err)
		}
		if !strings.HasPrefix(string(text), "// Code generated") {
			t.Errorf("%s does not begin with // Code generated", name)
		}
	}
}

// TestNames refuses files and folders whose names say nothing about what is in them.
func TestNames(t *testing.T) {
	for _, name := range houseFiles(t) {
		for part := range strings.SplitSeq(name, "/") {
			for _, empty := range []string{"util", "common", "helper", "manager"} {
				if strings.HasPrefix(strings.ToLower(part), empty) {
					t.Errorf("%s: name it after what it is about, not %s", name, part)
				}
			}
		}
	}
}

// houseFolder is the top-level folder of a package or file: "pages" of "pages/play".
func houseFolder(name string) string {
	folder, _, _ := strings.Cut(name, "/")
	return folder
}

func isGenerated(name string) bool { return strings.HasSuffix(name, "_templ.go") }

// eachImport calls visit for what each package of the house imports outside its tests: visit("pages/play", "fmt").
func eachImport(t *testing.T, visit func(from, imported string)) {
	t.Helper()
	command := exec.Command("go", "list", "-e", "-json=ImportPath,Imports", "./...")
	command.Dir = houseTop
	command.Stderr = os.Stderr
	out, err := command.Output()
	if err != nil {
		t.Fatalf("go list: %v", err)
	}
	packages := json.NewDecoder(strings.NewReader(string(out)))
	for seen := 0; ; seen++ {
		var p struct {
			ImportPath string
			Imports    []string
		}
		if err := packages.Decode(&p); errors.Is(err, io.EOF) {
			if seen == 0 {
				t.Fatal("go list names no package")
			}
			return
		} else if err != nil {
			t.Fatalf("reading go list: %v", err)
		}
		for _, imported := range p.Imports {
			visit(strings.TrimPrefix(p.ImportPath, houseModule+"/"), imported)
		}
	}
}

// houseFiles names all files of the house, slash-separated and seen from its top, except what tests read.
func houseFiles(t *testing.T) []string {
	t.Helper()
	var names []string
	for _, folder := range house {
		err := fs.WalkDir(os.DirFS(houseTop), folder, func(name string, entry fs.DirEntry, err error) error {
			if err != nil {
				return err
			}
			if entry.IsDir() && entry.Name() == "testdata" {
				return fs.SkipDir
			}
			if !entry.IsDir() {
				names = append(names, name)
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	return names
}

// importName is the name under which a file knows a package; "" where it does not import it.
func importName(file *ast.File, imported string) string {
	for _, spec := range file.Imports {
		if value, _ := strconv.Unquote(spec.Path.Value); value == imported {
			if spec.Name != nil {
				return spec.Name.Name
			}
			return path.Base(imported)
		}
	}
	return ""
}

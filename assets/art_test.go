package assets

import (
	"encoding/xml"
	"errors"
	"io"
	"regexp"
	"strings"
	"testing"
	"unicode"
)

func TestArtsAreTheFiles(t *testing.T) {
	listed, titles := map[string]bool{}, map[string]string{}
	groups := map[string]bool{Banner: true, Object: true, Avatar: true, Person: true, Paper: true, Sample: true}
	last := ""
	for _, a := range Arts() {
		if listed[a.Name] {
			t.Errorf("%s: listed twice", a.Name)
		}
		listed[a.Name] = true
		if was := titles[a.Title]; was != "" {
			t.Errorf("%s: same title as %s", a.Name, was)
		}
		titles[a.Title] = a.Name
		for _, r := range a.Title {
			if !unicode.Is(unicode.Han, r) {
				t.Errorf("%s: title %q", a.Name, a.Title)
			}
		}
		if a.Title == "" || a.W <= 0 || a.H <= 0 {
			t.Errorf("%+v", a)
		}
		if a.Group != last {
			if !groups[a.Group] {
				t.Errorf("%s: group %q is unknown or torn apart", a.Name, a.Group)
			}
			delete(groups, a.Group)
			last = a.Group
		}
		if a.Group == Banner && (a.W != 750 || a.H != 560) {
			t.Errorf("%s: %d×%d, a banner is 750×560", a.Name, a.W, a.H)
		}
		if got, ok := ArtByName(a.Name); !ok || got != a {
			t.Errorf("ArtByName(%q) = %+v", a.Name, got)
		}
	}
	for name := range own() {
		if art, ok := strings.CutPrefix(name, "img/"); ok && strings.HasPrefix(art, "art/") && !listed[art] {
			t.Errorf("%s is not in the list", name)
		}
	}
	if _, ok := ArtByName("art/none.png"); ok {
		t.Error("found a picture that is not there")
	}
	Arts()[0].Name = "changed"
	if Arts()[0].Name == "changed" {
		t.Error("a caller can change the list")
	}
}

func TestThemeArt(t *testing.T) {
	for _, theme := range []string{"red", "blue", "green", "orange", "violet", "white", "yellow", "morandi"} {
		for _, part := range []string{"pattern", "hero", "badge", "ribbon"} {
			if _, _, err := size("img/theme/" + theme + "/" + part + ".svg"); err != nil {
				t.Errorf("%s %s: %v", theme, part, err)
			}
			if n := len(Bytes("img/theme/" + theme + "/" + part + ".svg")); n > 6<<10 {
				t.Errorf("%s %s weighs %d bytes", theme, part, n)
			}
		}
	}
}

// A drawing is shown to everybody who opens a page, from our own address: nothing in it may run, and
// nothing in it may fetch.
func TestDrawingsAreHarmless(t *testing.T) {
	bad := regexp.MustCompile(`(?i)<script|\son[a-z]+\s*=|<foreignObject|javascript:|url\(\s*['"]?[^#'")]|<!|<\?|<image|<style`)
	for name, f := range own() {
		if !strings.HasSuffix(name, ".svg") {
			continue
		}
		text := string(f.data)
		if m := bad.FindString(text); m != "" {
			t.Errorf("%s: %q", name, m)
		}
		for _, m := range regexp.MustCompile(`(?i)href\s*=\s*['"](.)`).FindAllStringSubmatch(text, -1) {
			if m[1] != "#" {
				t.Errorf("%s: refers outside: %q", name, m[0])
			}
		}
		ids := map[string]bool{}
		for _, m := range regexp.MustCompile(` id="([^"]+)"`).FindAllStringSubmatch(text, -1) {
			if ids[m[1]] {
				t.Errorf("%s: id %q twice", name, m[1])
			}
			ids[m[1]] = true
		}
		for _, m := range regexp.MustCompile(`(?:url\(|href=")#([^")]+)`).FindAllStringSubmatch(text, -1) {
			if !ids[m[1]] {
				t.Errorf("%s: refers to #%s, which is not there", name, m[1])
			}
		}
		d := xml.NewDecoder(strings.NewReader(text))
		for {
			if _, err := d.Token(); errors.Is(err, io.EOF) {
				break
			} else if err != nil {
				t.Errorf("%s: %v", name, err)
				break
			}
		}
		if len(f.data) > 12<<10 {
			t.Errorf("%s: %d bytes", name, len(f.data))
		}
	}
}

func TestPicturesAreSmall(t *testing.T) {
	total := 0
	for name, f := range own() {
		if !strings.HasPrefix(name, "img/") {
			continue
		}
		total += len(f.data)
		if strings.HasSuffix(name, ".png") && len(f.data) > 20<<10 {
			t.Errorf("%s: %d bytes", name, len(f.data))
		}
	}
	if total > 1<<20+1<<19 {
		t.Errorf("pictures take %d bytes", total)
	}
}

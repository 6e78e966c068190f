package handlers_test

import (
	"net/http"
	"net/url"
	"strings"
	"testing"
)

// What is no picture, or too much of one, is told in words, and the name typed beside it stays.
func TestARefusedPictureOrNameLosesNothingTyped(t *testing.T) {
	s := newSite(t)
	page := s.publish(english)
	b := s.browser()
	b.get("/p/" + page.Slug)
	for _, c := range []struct {
		name    string
		picture []byte
		words   string
	}{
		{"李老师", []byte("<?php echo 1;"), "只支持JPG"},
		{"李老师", []byte(`<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>`), "只支持JPG"},
		{"李老师", bomb(), "图片太大"},
		{"李老师", square(t)[:500], "损坏"},
		{strings.Repeat("长", 21), nil, "最多20个字"},
	} {
		files := map[string][]byte{}
		if c.picture != nil {
			files["avatar"] = c.picture
		}
		a := b.upload("/p/"+page.Slug+"/me", url.Values{"name": {c.name}}, files)
		a.want(t, http.StatusUnprocessableEntity, c.words)
		if !strings.Contains(a.body, `value="`+c.name+`"`) {
			t.Errorf("%s: the name is lost", c.words)
		}
	}
	if me := b.get("/p/" + page.Slug + "/me"); strings.Contains(me.body, "李老师") {
		t.Error("a refused form was stored")
	}
}
